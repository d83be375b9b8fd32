//! Numbers of lines in the margin, as bills and transcripts of hearings have them.
//!
//! ```text
//! 13      (a) GRANTS.—The Administrator may award grants to          (a) GRANTS.—The Administrator may award grants to
//! 14 States for the restoration of rivers.                      ->   States for the restoration of rivers.
//! ```
//!
//! Idea: a number in front of each line counts lines, not paragraphs, where sentences run on from one numbered line to
//! the next for want of room. Two passes over the lines: linear time.

use crate::document::Note;
use crate::document::columns::{is_blank, width};
use crate::document::lines::{Line, indent};
use crate::document::numbering::label;
use crate::document::seams::runs_on;
use crate::document::setting::FULL;
use crate::strings::gather::PushAll;
use crate::strings::span::Span;

/// Lines of the shortest page.
const MIN_LINES: usize = 5;
/// Columns of the widest line: items of lists are shorter, and verses of the Bible, a line each, longer.
const MIN_COLUMNS: usize = 40;
const MAX_COLUMNS: usize = 120;
/// Sentences that run on from full lines at least, and one of so many lines: hearings have short answers. Three of four
/// that run on do so from full lines: items of a list are no wider than they need to be.
const MIN_WRAPS: usize = 2;
const LINES_A_WRAP: usize = 5;
/// Digits of the greatest number.
const MAX_DIGITS: usize = 4;

/// Takes the numbers of lines out of the lines' text. A line that is nothing else becomes an empty one, and its number
/// belongs to the line below; returns where those below the last line are.
pub(super) fn leave_out(raw: &str, lines: &mut Vec<Line>, notes: &mut Vec<Note>) -> Option<Span> {
    let mut margin: Vec<usize> = vec![0; lines.len()];
    let mut start = 0;
    while start < lines.len() {
        let mut end = start;
        let mut number = None;
        while let Some((value, length)) = lines.get(end).and_then(|line| opening_number(line.span.of(raw))) {
            if number.is_some_and(|number| value != number + 1) {
                break;
            }
            number = Some(value);
            margin[end] = length;
            end += 1;
        }
        if !is_page(raw, &lines[start..end], &margin[start..end]) {
            margin[start..end].fill(0);
        }
        start = usize::max(end, start + 1);
    }
    let first = margin.iter().position(|&length| length > 0)?;
    let source = Span::new(lines[first].span.start, lines[first].span.start + margin[first]);
    let note = |source: Span| Note {
        message: "Left out as page furniture: the numbers of lines in the margin".to_owned(),
        source,
    };
    notes.push(note(source));
    let mut left_over: Option<Line> = None;
    let mut margin = margin.into_iter();
    lines.retain_mut(|line| {
        if let Some(length) = margin.next().filter(|&length| length > 0) {
            take_out(raw, line, length);
        }
        if let Some(above) = left_over.take() {
            line.start = above.start;
            line.gap += above.gap + 1;
            line.page |= above.page;
        }
        let is_empty = line.span.is_empty();
        left_over = Some(*line).filter(|_| is_empty);
        !is_empty
    });
    let below = left_over.map(|line| Span::new(line.start, line.span.end));
    notes.push_all(below.map(note));
    below
}

/// The number at the start of a line, apart from what follows, and its bytes.
fn opening_number(line: &str) -> Option<(u32, usize)> {
    let length = line.bytes().take_while(u8::is_ascii_digit).count();
    let (number, rest) = (line.get(..length)?, line.get(length..)?);
    let is_apart = rest.chars().next().is_none_or(is_blank);
    let value = number.parse().ok().filter(|_| length <= MAX_DIGITS && is_apart)?;
    Some((value, length))
}

/// Whether the lines, whose numbers of `margin` bytes count up, are set text that wraps.
fn is_page(raw: &str, lines: &[Line], margin: &[usize]) -> bool {
    let widest = lines.iter().map(Line::right).max().unwrap_or(0);
    if lines.len() < MIN_LINES || !(MIN_COLUMNS..=MAX_COLUMNS).contains(&widest) {
        return false;
    }
    let text = |at: usize| lines[at].span.of(raw).get(margin[at]..).unwrap_or_default().trim_start();
    let is_full = |&at: &usize| {
        let word = text(at).split_whitespace().next().map_or(0, width);
        (lines[at - 1].right() + 1 + word) * 100 >= widest * FULL
    };
    let places = || (1..lines.len()).filter(|&at| runs_on(text(at - 1), text(at)));
    let (wraps, all) = (places().filter(is_full).count(), places().count());
    wraps >= MIN_WRAPS && wraps * LINES_A_WRAP >= lines.len() && wraps * 4 >= all * 3
}

fn take_out(raw: &str, line: &mut Line, length: usize) {
    let whole = line.span.of(raw);
    let shown = whole.get(length..).unwrap_or_default().trim_start_matches(is_blank);
    let lead = whole.len() - shown.len();
    line.indent += indent(whole.get(..lead).unwrap_or_default());
    line.span.start += lead;
    line.width = width(shown);
    line.label = label(shown).map_or(0, |label| label.len);
}
