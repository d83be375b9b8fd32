//! Wires the stages: parse both texts, align their blocks, compare what corresponds.

#[cfg(feature = "full")]
mod languages;
mod versions;

use crate::align::Link;
use crate::comparison::{Bead, BeadRelation, Comparison, IgnoreKind, Mode, SCHEMA, Sides, Summary};
use crate::document::{BlockKind, Document, ParseOptions, parse};
use crate::error::Error;
use crate::lexicon::Lexicons;
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

/// Compares two raw texts, without tables of word vectors. Offsets in the result are bytes.
///
/// Errors: as [`compare_with`].
pub fn compare(left: &str, right: &str, options: &CompareOptions) -> Result<Comparison, Error> {
    compare_with(left, right, options, &Lexicons::default())
}

/// Compares two raw texts. Offsets in the result are bytes. The tables of the two texts' languages, where both are
/// there, make the comparison of languages better.
///
/// Errors: a malformed language tag; a text of more than [`MAX_LENGTH`] UTF-16 code units; two languages, where the
/// crate was built without the feature `full`.
pub fn compare_with(
    left: &str,
    right: &str,
    options: &CompareOptions,
    lexicons: &Lexicons,
) -> Result<Comparison, Error> {
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
    match mode {
        #[cfg(feature = "full")]
        Mode::Languages => Ok(languages::languages(left, right, lexicons)),
        #[cfg(not(feature = "full"))]
        Mode::Languages => {
            let _ = lexicons;
            Err(Error::languages())
        }
        Mode::Versions | Mode::Auto => Ok(versions::versions(left, right, options)),
    }
}

/// A link of the alignment as a bead whose inside is not compared yet.
fn bead(link: Link) -> Bead {
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

impl Comparison {
    /// The comparison with these beads, counted; relations, echoes and findings are still to come.
    fn new(mode: Mode, left: Document, right: Document, beads: Vec<Bead>) -> Self {
        let relation = |relation| beads.iter().filter(|bead| bead.relation == relation).count();
        let summary = Summary {
            blocks: Sides { left: blocks(&left), right: blocks(&right) },
            words: Sides { left: words(&left), right: words(&right) },
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
            findings: Vec::new(),
            summary,
        }
    }
}

/// Blocks outside the furniture.
fn blocks(document: &Document) -> usize {
    document.blocks.iter().filter(|block| block.kind != BlockKind::Furniture).count()
}

/// Words outside the furniture.
fn words(document: &Document) -> usize {
    let language = document.tables();
    let content = document.blocks.iter().filter(|block| block.kind != BlockKind::Furniture);
    let words = content.map(|block| {
        let tokens = segment::words(&block.text, language);
        tokens.iter().filter(|token| matches!(token.kind, TokenKind::Word | TokenKind::Number)).count()
    });
    words.sum()
}
