//! The correspondence of two documents' blocks, before the insides of the blocks are compared.

use crate::comparison::{Bead, BeadRelation, Relation};

/// Blocks that correspond.
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

/// The correspondence of two whole documents.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Alignment {
    /// In reading order. Every block outside the furniture is in exactly one link.
    pub links: Vec<Link>,
    /// Relations in subject, strongest first.
    pub relations: Vec<Relation>,
}

impl From<Link> for Bead {
    /// The bead of a link, without edits and sentences.
    fn from(link: Link) -> Self {
        let relation = match (link.left.is_empty(), link.right.is_empty()) {
            (_, true) => BeadRelation::LeftOnly,
            (true, _) => BeadRelation::RightOnly,
            _ if link.moved => BeadRelation::Moved,
            _ => BeadRelation::Changed,
        };
        Bead {
            left: link.left,
            right: link.right,
            relation,
            renumbered: false,
            score: link.score,
            edits: Vec::new(),
            sentences: Vec::new(),
            approximate: link.approximate,
        }
    }
}
