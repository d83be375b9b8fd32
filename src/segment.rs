//! Sentences and words of a block.

mod sentences;
mod words;

pub use sentences::sentences;
pub use words::{Token, TokenKind, words};
