//! Diptych compares two texts: two versions in one language, or two languages of one document.
//!
//! ```
//! use diptych::{CompareOptions, ExportFormat, compare, export};
//!
//! # fn main() -> Result<(), diptych::Error> {
//! let comparison = compare("The cat sat on the mat.", "The dog sat on the mat.", &CompareOptions::default())?;
//! let bead = &comparison.beads[0];
//! assert_eq!(bead.edits[1].left.of(&bead.left_text(&comparison.left)), "cat");
//! assert!(export(&comparison, ExportFormat::Markdown).contains("~~cat~~**dog**"));
//! # Ok(())
//! # }
//! ```
//!
//! The modules are the pipeline:
//!
//! 1. [`document`] reads a raw text into blocks; [`text`] cuts a block into sentences and tokens, [`numerals`] reads
//!    its numbers and dates;
//! 2. `versions` compares two versions in one language, `bilingual` two languages of one document, both with the
//!    searches of `align`;
//! 3. `translation` knows which words translate each other, `findings` what a reviser should check;
//! 4. [`compare()`] wires them into a [`Comparison`], and [`export()`] writes that in exchange formats.
//!
//! Offsets are bytes here; `wasm.rs`, the boundary, turns them into UTF-16 code units.

#![warn(missing_docs)]
#![forbid(unsafe_code)]
#![cfg_attr(not(test), warn(clippy::string_slice))]
// Without `full` the languages-mode entry points are compiled out and LTO removes the rest.
#![cfg_attr(not(feature = "full"), allow(dead_code, unused_imports))]

mod align;
mod bilingual;
pub mod compare;
pub mod comparison;
pub mod document;
mod error;
pub mod export;
mod findings;
mod glossary;
pub mod language;
pub mod lexicon;
pub mod numerals;
mod options;
mod strings;
pub mod text;
mod translation;
mod versions;
#[cfg(all(target_arch = "wasm32", feature = "wasm"))]
pub mod wasm;

pub use bilingual::{SegmentBead, align_segments};
pub use compare::{compare, compare_with};
pub use comparison::{Comparison, Mode};
pub use document::{Block, BlockKind, Document, ParseOptions, parse};
pub use error::Error;
pub use export::{ExportFormat, ExportOptions, clean_text, export, export_with};
pub use glossary::Glossary;
pub use language::Language;
pub use lexicon::{Lexicon, Lexicons};
pub use options::{CompareOptions, Granularity, MAX_BYTES_LANGUAGES, MAX_BYTES_VERSIONS, MAX_LENGTH};
pub use strings::span::{Span, Utf16};
