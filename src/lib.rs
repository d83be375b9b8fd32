//! Diptych compares two texts: two versions in one language, or two languages of one document.
//!
//! The modules are the pipeline:
//!
//! 1. [`document`] reads a raw text into blocks, and [`segment`] a block into sentences and words;
//! 2. `align` finds which blocks and sentences correspond;
//! 3. `difference` finds the edits between versions, `findings` what a reviser must look at between languages;
//! 4. [`compare()`] wires them into a [`Comparison`], and [`export()`] writes that in exchange formats.
//!
//! Offsets are bytes here; `wasm.rs`, the boundary, turns them into UTF-16 code units.

#![warn(missing_docs)]
#![forbid(unsafe_code)]
// Without "full" it is roots that are left out; the linker drops what hung on them.
#![cfg_attr(not(feature = "full"), allow(dead_code, unused_imports))]

mod align;
pub mod compare;
pub mod comparison;
mod difference;
pub mod document;
mod error;
pub mod export;
mod findings;
pub mod language;
pub mod lexicon;
mod order;
pub mod segment;
mod span;
mod unicode;
#[cfg(target_arch = "wasm32")]
pub mod wasm;

pub use align::{SegmentBead, align_segments};
pub use compare::{CompareOptions, Granularity, MAX_LENGTH, compare, compare_with};
pub use comparison::{Comparison, Mode};
pub use document::{Block, BlockKind, Document, ParseOptions, parse};
pub use error::Error;
pub use export::{ExportFormat, clean_text, export};
pub use language::Language;
pub use lexicon::{Lexicon, Lexicons};
pub use span::{Span, Utf16};
