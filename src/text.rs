//! Text below the level of documents: tokens, sentences, and folding.

pub mod sentences;
pub mod tokens;

pub use crate::strings::fold;
pub use sentences::sentences;
pub use tokens::{Token, TokenKind, tokens};
