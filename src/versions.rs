//! Two versions in one language: blocks by shared wording, then word edits inside the blocks that correspond.

mod blocks;
mod cleanup;
mod compare;
mod cover;
mod echoes;
mod edits;
pub(crate) mod equivalence;
mod similarity;
pub(crate) mod vocabulary;

pub(crate) use compare::versions;
