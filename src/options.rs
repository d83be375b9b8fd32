//! What a caller may ask of a comparison.

use crate::comparison::{IgnoreKind, Mode};
use crate::document::ParseOptions;
use crate::glossary::Glossary;

/// The longest text that is compared, in UTF-16 code units: some two million words a side, with room.
pub const MAX_LENGTH: usize = 1 << 25;

/// The most that two texts may have together to be compared as versions, in bytes of UTF-8. A comparison takes some 20
/// bytes of memory for each byte of prose in any script (40 where every other character is a token), and a module of
/// WebAssembly has 4 GiB.
pub const MAX_BYTES_VERSIONS: usize = 128 << 20;

/// The most that two texts may have together to be compared as languages, in bytes of UTF-8. The aligner takes some 110
/// bytes of memory for each byte of prose.
pub const MAX_BYTES_LANGUAGES: usize = 24 << 20;

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
    /// How terms are to be translated (languages).
    pub glossary: Glossary,
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
