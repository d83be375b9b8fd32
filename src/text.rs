//! Text below the level of documents: spans, folding, tokens, sentences.

pub mod sentences;
pub mod tokens;

pub use crate::strings::fold;
pub(crate) use crate::strings::{sort, span};
pub use sentences::sentences;
pub use tokens::{Token, TokenKind, tokens};
