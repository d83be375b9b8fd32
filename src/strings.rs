//! What is below words, and needs no knowledge of a language: places in a string, characters, folding, search, sorting, lists.

pub(crate) mod composition;
pub(crate) mod fold;
pub(crate) mod gather;
pub(crate) mod search;
pub(crate) mod sort;
pub(crate) mod span;
pub(crate) mod unicode;

pub use fold::fold;
