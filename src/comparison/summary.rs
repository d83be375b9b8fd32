//! A comparison made of its documents and beads, with the counts of its summary.

use super::{Bead, BeadRelation, Comparison, Mode, SCHEMA, Sides, Summary, Wording};
use crate::document::{BlockKind, Document};
use crate::text::{TokenKind, tokens};

impl Comparison {
    /// The comparison with these beads, counted; `words` are those outside the furniture. Relations, echoes and findings
    /// are still to come.
    pub(crate) fn new(mode: Mode, left: Document, right: Document, beads: Vec<Bead>, words: Sides) -> Self {
        let relation = |relation| beads.iter().filter(|bead| bead.relation == relation).count();
        let summary = Summary {
            blocks: Sides { left: blocks(&left), right: blocks(&right) },
            furniture: Sides { left: furniture(&left), right: furniture(&right) },
            words,
            same: relation(BeadRelation::Same),
            changed: relation(BeadRelation::Changed),
            moved: relation(BeadRelation::Moved),
            left_only: relation(BeadRelation::LeftOnly),
            right_only: relation(BeadRelation::RightOnly),
            ..Summary::default()
        };
        Self {
            schema: SCHEMA,
            mode,
            complete: !beads.iter().any(|bead| bead.approximate),
            left,
            right,
            beads,
            relations: Vec::new(),
            echoes: Vec::new(),
            moved_text: Vec::new(),
            findings: Vec::new(),
            summary,
        }
    }
}

impl Wording {
    /// The words of both texts.
    pub fn words(&self) -> Sides {
        let both = self.kept + self.moved;
        Sides { left: both + self.changed.left + self.dropped, right: both + self.changed.right + self.new }
    }
}

/// Blocks outside the furniture.
fn blocks(document: &Document) -> usize {
    document.blocks.iter().filter(|block| block.kind != BlockKind::Furniture).count()
}

fn furniture(document: &Document) -> usize {
    document.blocks.len() - blocks(document)
}

/// Words outside the furniture.
pub(crate) fn words(document: &Document) -> usize {
    let language = document.tables();
    let content = document.blocks.iter().filter(|block| block.kind != BlockKind::Furniture);
    let words = content.map(|block| {
        let tokens = tokens(&block.text, language);
        tokens.iter().filter(|token| matches!(token.kind, TokenKind::Word | TokenKind::Number)).count()
    });
    words.sum()
}
