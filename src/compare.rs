//! Wires the stages: parse both texts, align their blocks, compare what corresponds.

use crate::align;
use crate::align::equivalence::Equivalence;
use crate::align::intern::{Vocabulary, Word};
use crate::comparison::{Bead, BeadRelation, Comparison, EditOp, IgnoreKind, Mode, SCHEMA, Sides, Summary};
use crate::difference::{self, Side};
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
    let mut vocabulary = Vocabulary::new(Equivalence::new(&options.ignore));
    let (left_words, right_words) = (vocabulary.read(&left), vocabulary.read(&right));
    let alignment = match mode {
        Mode::Languages => align::languages(&left, &right),
        _ => align::versions((&left, &right), (&left_words, &right_words), &vocabulary),
    };
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
        bead.relation = match (bead.left.is_empty(), bead.right.is_empty()) {
            (_, true) => BeadRelation::LeftOnly,
            (true, _) => BeadRelation::RightOnly,
            _ if link.moved => BeadRelation::Moved,
            _ => BeadRelation::Changed,
        };
        if mode == Mode::Versions {
            let sides = (side(&left, &left_words, &bead.left), side(&right, &right_words, &bead.right));
            let (edits, approximate) = difference::edits(&sides.0, &sides.1, &vocabulary, options.granularity);
            let same = edits.iter().all(|edit| edit.op == EditOp::Equal || edit.ignored.is_some());
            if bead.relation == BeadRelation::Changed && same && bead.left.len() == bead.right.len() {
                bead.relation = BeadRelation::Same;
            }
            bead.approximate |= approximate;
            bead.renumbered = same && numbers_differ(&left, &right, &bead);
            bead.edits = edits;
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

/// Whether a bead of one block a side has another number on either.
fn numbers_differ(left: &Document, right: &Document, bead: &Bead) -> bool {
    match (bead.left.as_slice(), bead.right.as_slice()) {
        (&[l], &[r]) => left.blocks[l].number != right.blocks[r].number,
        _ => false,
    }
}

/// The blocks of one side of a bead, joined.
fn side(document: &Document, words: &[Vec<Word>], blocks: &[usize]) -> Side {
    Side::joined(blocks.iter().filter_map(|&block| {
        let (block, words) = (document.blocks.get(block)?, words.get(block)?);
        Some((block.text.as_str(), words.as_slice(), block.sentences.as_slice()))
    }))
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
