//! Sentences and words of a block, and what numbers, dates and references stand in it.

mod dates;
mod figures;
mod numerals;
mod references;
mod sentences;
mod words;

pub use dates::{Date, dates};
pub use figures::Value;
pub use numerals::{Numeral, NumeralKind, numerals};
pub use references::{Reference, references};
pub use sentences::sentences;
pub use words::{Token, TokenKind, words};
