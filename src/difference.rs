//! How two texts that correspond differ: edits over words, made readable.

use crate::comparison::{Edit, EditOp};
use crate::span::Span;

/// The edits that lead from `left` to `right`; they cover both without gap.
pub(crate) fn edits(left: &str, right: &str) -> Vec<Edit> {
    let op = if left == right { EditOp::Equal } else { EditOp::Replace };
    vec![Edit { op, left: Span::new(0, left.len()), right: Span::new(0, right.len()), ignored: None }]
}
