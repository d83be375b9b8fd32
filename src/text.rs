//! Text below the level of documents: spans, characters, folding, tokens, sentences.

pub(crate) mod composition;
pub mod fold;
pub(crate) mod search;
pub mod sentences;
pub(crate) mod sort;
pub(crate) mod span;
pub mod tokens;
pub(crate) mod unicode;

pub use fold::fold;
pub use sentences::sentences;
pub use tokens::{Token, TokenKind, tokens};
