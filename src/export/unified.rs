//! A unified diff of the two clean texts, for `patch` and `git apply`.

use std::fmt::Write;
use std::ops::Range;

use rustc_hash::FxHashMap;
use similar::{DiffOp, group_diff_ops};

use crate::align::matching::runs;
use crate::comparison::Comparison;
use crate::export::clean_text;
use crate::strings::gather::Gather;

/// Lines of context around a change, as all tools have it.
const CONTEXT: usize = 3;
/// The name of the file to patch: the same on both sides, as `git apply` wants it.
const NAME: &str = "text.txt";

/// The patch that turns the left [`clean_text`] into the right one; empty where they are the same.
///
/// Numbers and furniture are not in the clean texts, so a paragraph that only got another number is not a change here;
/// one that moved is a deletion and an insertion.
pub(crate) fn unified(comparison: &Comparison) -> String {
    let (left, right) = (clean_text(&comparison.left), clean_text(&comparison.right));
    let left: Vec<&str> = left.split_terminator('\n').gather();
    let right: Vec<&str> = right.split_terminator('\n').gather();
    let mut patch = String::new();
    for hunk in group_diff_ops(operations(&left, &right), CONTEXT) {
        let (Some(first), Some(last)) = (hunk.first(), hunk.last()) else { continue };
        if patch.is_empty() {
            let _ = writeln!(patch, "--- a/{NAME}\n+++ b/{NAME}");
        }
        let old = first.old_range().start..last.old_range().end;
        let new = first.new_range().start..last.new_range().end;
        let _ = writeln!(patch, "@@ -{} +{} @@", place(old), place(new));
        for op in &hunk {
            let mut write = |sign: char, lines: &[&str], range: Range<usize>| {
                for line in lines.get(range).unwrap_or_default() {
                    let _ = writeln!(patch, "{sign}{line}");
                }
            };
            match op {
                DiffOp::Equal { .. } => write(' ', &left, op.old_range()),
                _ => {
                    write('-', &left, op.old_range());
                    write('+', &right, op.new_range());
                }
            }
        }
    }
    patch
}

/// The lines of a hunk as its header has them: the first one, counted from 1, and how many. An empty stretch is named
/// by the line before it.
fn place(lines: Range<usize>) -> String {
    let first = if lines.is_empty() { lines.start } else { lines.start + 1 };
    format!("{first},{}", lines.len())
}

/// The way from one list of lines to the other.
fn operations<'t>(left: &[&'t str], right: &[&'t str]) -> Vec<DiffOp> {
    let mut known: FxHashMap<&'t str, u32> = FxHashMap::default();
    let mut ids = |lines: &[&'t str]| -> Vec<u32> {
        let mut id = |line: &&'t str| {
            let next = known.len() as u32;
            *known.entry(*line).or_insert(next)
        };
        lines.iter().map(&mut id).gather()
    };
    let (left, right) = (ids(left), ids(right));
    let mut operations = Vec::new();
    let (mut old_index, mut new_index) = (0, 0);
    let mut change = |operations: &mut Vec<DiffOp>, to: (usize, usize), length: usize| {
        let (old_len, new_len) = (to.0 - old_index, to.1 - new_index);
        match (old_len, new_len) {
            (0, 0) => {}
            (0, _) => operations.push(DiffOp::Insert { old_index, new_index, new_len }),
            (_, 0) => operations.push(DiffOp::Delete { old_index, old_len, new_index }),
            _ => operations.push(DiffOp::Replace { old_index, old_len, new_index, new_len }),
        }
        (old_index, new_index) = (to.0 + length, to.1 + length);
    };
    for run in runs(&left, &right).0 {
        change(&mut operations, (run.left, run.right), run.length);
        operations.push(DiffOp::Equal { old_index: run.left, new_index: run.right, len: run.length });
    }
    change(&mut operations, (left.len(), right.len()), 0);
    operations
}
