//! Which blocks correspond: in one language by shared wording, in two by length, numerals and words.

mod anchors;
mod association;
mod band;
mod bilingual;
pub(crate) mod equivalence;
mod half;
pub(crate) mod intern;
mod languages;
mod links;
mod matches;
mod monotone;
pub(crate) mod runs;
mod scorer;
mod similarity;
mod statistics;
mod terms;
mod versions;

pub(crate) use bilingual::{Bilingual, documents as languages};
pub use languages::{SegmentBead, align_segments};
pub(crate) use versions::versions;

use crate::comparison::Relation;

/// Blocks that correspond, before their insides are compared.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Link {
    /// Indices of left blocks, ascending.
    pub left: Vec<usize>,
    /// Indices of right blocks, ascending.
    pub right: Vec<usize>,
    /// Found outside the common order.
    pub moved: bool,
    /// 0 to 1.
    pub score: f64,
    /// The work budget made it coarser.
    pub approximate: bool,
}

/// The whole correspondence of two documents.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Alignment {
    /// In reading order; every block that is no furniture is in exactly one.
    pub links: Vec<Link>,
    /// In subject, strongest first.
    pub relations: Vec<Relation>,
}
