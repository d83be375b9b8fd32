//! Wires the stages: parse both texts, align their blocks, compare what corresponds.

use crate::align;
use crate::comparison::{Bead, BeadRelation, Comparison, IgnoreKind, Mode, SCHEMA, Sides, Summary};
use crate::difference;
use crate::document::{BlockKind, Document, ParseOptions, parse};
use crate::error::Error;
use crate::language::Language;
use crate::segment::{self, TokenKind};

/// The longest text that is compared, in UTF-16 code units: some two million words a side, with room.
pub const MAX_LENGTH: usize = 1 << 25;

/// What to compare, and how finely.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CompareOptions {
    /// How to read the left text.
    pub left: ParseOptions,
    /// How to read the right text.
    pub right: ParseOptions,
    /// Versions or languages.
    pub mode: Mode,
    /// The unit of edits.
    pub granularity: Granularity,
    /// Differences that do not count as changes; they are still reported, as edits with `ignored`.
    pub ignore: Vec<IgnoreKind>,
}

/// The unit of edits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Granularity {
    /// Whole words.
    #[default]
    Word,
    /// Grapheme clusters.
    Character,
    /// Whole sentences.
    Sentence,
}

/// Compares two raw texts. Offsets in the result are bytes.
///
/// Errors: a malformed language tag; a text of more than [`MAX_LENGTH`] UTF-16 code units.
pub fn compare(left: &str, right: &str, options: &CompareOptions) -> Result<Comparison, Error> {
    for text in [left, right] {
        let length = if text.len() <= MAX_LENGTH { text.len() } else { text.chars().map(char::len_utf16).sum() };
        if length > MAX_LENGTH {
            return Err(Error::too_long(length, MAX_LENGTH));
        }
    }
    let left = parse(left, &options.left)?;
    let right = parse(right, &options.right)?;
    let mode = match options.mode {
        Mode::Auto if left.tables() == right.tables() => Mode::Versions,
        Mode::Auto => Mode::Languages,
        given => given,
    };
    let alignment = align::blocks(&left, &right, mode);
    let mut beads = Vec::with_capacity(alignment.links.len());
    for link in alignment.links {
        let mut bead = Bead {
            left: link.left,
            right: link.right,
            relation: BeadRelation::Changed,
            renumbered: false,
            score: link.score,
            edits: Vec::new(),
            sentences: Vec::new(),
            approximate: link.approximate,
        };
        let (left_text, right_text) = (bead.left_text(&left), bead.right_text(&right));
        bead.relation = match (bead.left.is_empty(), bead.right.is_empty()) {
            (_, true) => BeadRelation::LeftOnly,
            (true, _) => BeadRelation::RightOnly,
            _ if link.moved => BeadRelation::Moved,
            _ if mode == Mode::Versions && left_text == right_text => BeadRelation::Same,
            _ => BeadRelation::Changed,
        };
        if mode == Mode::Versions {
            bead.edits = difference::edits(&left_text, &right_text);
        }
        beads.push(bead);
    }
    let mut comparison = Comparison {
        schema: SCHEMA,
        mode,
        complete: !beads.iter().any(|bead| bead.approximate),
        left,
        right,
        beads,
        relations: alignment.relations,
        echoes: Vec::new(),
        findings: Vec::new(),
        summary: Summary::default(),
    };
    comparison.summary = summary(&comparison);
    Ok(comparison)
}

fn summary(comparison: &Comparison) -> Summary {
    let relation = |relation| comparison.beads.iter().filter(|bead| bead.relation == relation).count();
    let mut findings = std::collections::BTreeMap::new();
    for finding in &comparison.findings {
        *findings.entry(finding.kind).or_default() += 1;
    }
    let (left, right) = (count(&comparison.left), count(&comparison.right));
    Summary {
        blocks: Sides { left: left.0, right: right.0 },
        words: Sides { left: left.1, right: right.1 },
        same: relation(BeadRelation::Same),
        changed: relation(BeadRelation::Changed),
        moved: relation(BeadRelation::Moved),
        left_only: relation(BeadRelation::LeftOnly),
        right_only: relation(BeadRelation::RightOnly),
        shared_words: 0.0,
        findings,
    }
}

/// Blocks and words outside the furniture.
fn count(document: &Document) -> (usize, usize) {
    let language: Language = document.tables();
    let content = document.blocks.iter().filter(|block| block.kind != BlockKind::Furniture);
    let words = content.clone().map(|block| {
        let tokens = segment::words(&block.text, language);
        tokens.iter().filter(|token| matches!(token.kind, TokenKind::Word | TokenKind::Number)).count()
    });
    (content.clone().count(), words.sum())
}
