//! Two versions in one language: blocks by shared wording, then word edits inside the blocks that correspond.

mod alike;
mod block_content;
mod blocks;
mod cells;
mod cleanup;
mod compare;
mod compounds;
mod cover;
mod echoes;
mod edits;
pub(crate) mod equivalence;
mod gaps;
mod heads;
mod moved_text;
mod moves;
mod order;
mod own_number;
mod parts;
mod relations;
mod respelt;
mod side_text;
mod similarity;
mod subjects;
pub(crate) mod vocabulary;
mod wording;

pub(crate) use compare::versions;
