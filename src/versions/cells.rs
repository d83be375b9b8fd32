//! The cells of a table's row: `Sand, washed | tonne | 14.20`, or the same with tabs.
//!
//! Rows with as many cells are compared cell by cell, so that no change reaches over a separator:
//! `Reds | 5 | 3` -> `Reds | 3 | 5` is `[5|3] | [3|5]`. Linear except for the comparison of the cells.

use crate::comparison::{Edit, EditOp};
use crate::strings::gather::{Gather, PushAll};
use crate::strings::search::{contains, has};
use crate::strings::span::Span;
use crate::versions::cover::{Difference, changed, merged};
use crate::versions::equivalence::Equivalence;
use crate::versions::side_text::SideText;
use crate::versions::vocabulary::BlockWord;

/// The cells of a row, without the separators and the white space beside them; one cell where the text is not a row.
/// Linear.
pub(crate) fn cells(text: &str) -> Vec<Span> {
    let separator = if has(text, '\t') {
        '\t'
    } else if has(text, '|') && contains(text, " | ") {
        '|'
    } else {
        return vec![Span::new(0, text.len())];
    };
    let mut start = 0;
    let cells = text.split(separator).map(|cell| {
        let from = start + cell.len() - cell.trim_start().len();
        let span = Span::new(from.min(start + cell.trim_end().len()), start + cell.trim_end().len());
        start += cell.len() + separator.len_utf8();
        span
    });
    cells.gather()
}

/// How two rows differ, given how two cells do; nothing where they are not rows of as many cells.
pub(crate) fn difference(
    left: &SideText,
    right: &SideText,
    equivalence: &Equivalence,
    of_cells: impl Fn(&SideText, &SideText) -> Difference,
) -> Option<Difference> {
    if has(&left.text, '\n') || has(&right.text, '\n') {
        return None;
    }
    let (left_cells, right_cells) = (cells(&left.text), cells(&right.text));
    if left_cells.len() == 1 || left_cells.len() != right_cells.len() {
        return None;
    }
    let mut whole = Difference::default();
    let mut done = (0, 0);
    let ends = [Span::new(left.text.len(), left.text.len()), Span::new(right.text.len(), right.text.len())];
    for (l, r) in left_cells.into_iter().zip(right_cells).chain([(ends[0], ends[1])]) {
        let between = (Span::new(done.0, l.start), Span::new(done.1, r.start));
        whole.edits.push_all(separator(left, right, between, equivalence));
        let cell = of_cells(&part(left, l), &part(right, r));
        whole.kept += cell.kept;
        whole.approximate |= cell.approximate;
        let shifted =
            |edit: Edit| Edit { left: edit.left.shifted(l.start), right: edit.right.shifted(r.start), ..edit };
        whole.edits.push_all(cell.edits.into_iter().map(shifted));
        done = (l.end, r.end);
    }
    whole.edits = merged(whole.edits);
    Some(whole)
}

/// The edits that cover what is between two cells: how they begin alike, then the rest.
fn separator(
    left: &SideText,
    right: &SideText,
    between: (Span, Span),
    equivalence: &Equivalence,
) -> impl Iterator<Item = Edit> {
    let (old, new) = (between.0.of(&left.text), between.1.of(&right.text));
    let same: usize =
        old.chars().zip(new.chars()).take_while(|(one, other)| one == other).map(|(one, _)| one.len_utf8()).sum();
    let cut = |span: Span| [Span::new(span.start, span.start + same), Span::new(span.start + same, span.end)];
    let ([left_same, left_rest], [right_same, right_rest]) = (cut(between.0), cut(between.1));
    let equal = Edit { op: EditOp::Equal, left: left_same, right: right_same, ignored: None };
    let rest = Edit {
        op: changed(left_rest.is_empty(), right_rest.is_empty()),
        left: left_rest,
        right: right_rest,
        ignored: equivalence.ignored(left_rest.of(&left.text), right_rest.of(&right.text), true),
    };
    [equal, rest].into_iter().filter(|edit| !edit.left.is_empty() || !edit.right.is_empty())
}

/// One cell as a side of its own.
fn part(side: &SideText, cell: Span) -> SideText {
    let inside = side.words.iter().filter(|word| word.span.start >= cell.start && word.span.end <= cell.end);
    let words = inside
        .map(|word| BlockWord { span: Span::new(word.span.start - cell.start, word.span.end - cell.start), ..*word });
    SideText { text: cell.of(&side.text).to_owned(), words: words.gather(), sentences: Vec::new() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows() {
        let parts = |text: &str| cells(text).iter().map(|span| span.of(text).to_owned()).collect::<Vec<_>>();
        assert_eq!(parts("Sand, washed | tonne | 14.20"), ["Sand, washed", "tonne", "14.20"]);
        assert_eq!(parts("a\tb c\t"), ["a", "b c", ""]);
        assert_eq!(parts("| a |  | b |"), ["", "a", "", "b", ""]);
        assert_eq!(parts("p(a|b) is one cell"), ["p(a|b) is one cell"]);
    }
}
