//! Two languages of one document: which blocks and sentences translate each other.

mod anchors;
mod borders;
mod compare;
mod components;
mod crossings;
mod document_content;
mod documents;
mod exchanges;
mod judged;
mod moves;
mod quotations;
mod related;
mod relations;
mod rounds;
mod scorer;
mod side_stats;
mod statistics;
mod token_matches;

pub(crate) use compare::languages;
pub use rounds::{SegmentBead, align_segments};
