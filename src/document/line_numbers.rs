//! Numbers of lines in the margin, as bills and transcripts of hearings have them.
//!
//! ```text
//! 13      (a) GRANTS.—The Administrator may award grants to          (a) GRANTS.—The Administrator may award grants to
//! 14 States for the restoration of rivers.                      ->   States for the restoration of rivers.
//! ```
//!
//! Idea: a number in front of each line counts lines, not paragraphs, where sentences run on from one numbered line to
//! the next for want of room, and are broken where no item of a list ends: behind a word of grammar, or inside of a word.
//! A few passes over the lines: linear time.

use crate::document::Note;
use crate::document::columns::{is_blank, width};
use crate::document::lines::{Line, indent};
use crate::document::numbering::label;
use crate::document::seams::{first_word, runs_on};
use crate::document::setting::FULL;
use crate::language::Language;
use crate::strings::fold;
use crate::strings::search::trim_start;
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
/// Lines at least that no item of a list is: those that end within a phrase or word, and those that have a number only.
const MIN_BROKEN: usize = 2;
/// The greatest number of a first line: `2001 the lake was …` has a year.
const MAX_FIRST: u32 = 999;

/// Takes the numbers of lines out of the lines' text. A line that is nothing else becomes an empty one, and its number
/// belongs to the line below; returns where those below the last line are.
pub(super) fn leave_out(raw: &str, lines: &mut Vec<Line>, language: Language, notes: &mut Vec<Note>) -> Option<Span> {
    let mut first: Option<Span> = None;
    let mut start = 0;
    while start < lines.len() {
        let mut end = start + 1;
        let is_next = |at: usize| {
            let number = opening_number(raw, &lines[at - 1]);
            number > 0 && lines.get(at).is_some_and(|line| opening_number(raw, line).checked_sub(1) == Some(number))
        };
        while is_next(end) {
            end += 1;
        }
        if is_page(raw, &lines[start..end], language) {
            for line in &mut lines[start..end] {
                let own = after_number(raw, line);
                first.get_or_insert(Span::new(line.span.start, line.span.end - own.len()));
                take_out(raw, line, own);
            }
        }
        start = end;
    }
    let note =
        |source| Note { message: "Left out as page furniture: the numbers of lines in the margin".to_owned(), source };
    notes.push(note(first?));
    let mut above: Option<Line> = None;
    for line in lines.iter_mut() {
        if let Some(above) = above {
            line.start = above.start;
            line.gap += above.gap + 1;
            line.page |= above.page;
        }
        above = Some(*line).filter(|line| line.span.is_empty());
    }
    lines.retain(|line| !line.span.is_empty());
    let below = Span::new(above?.start, above?.span.end);
    notes.push(note(below));
    Some(below)
}

/// A line's text without the number at its start, where white space or the line's end is behind it.
fn after_number<'a>(raw: &'a str, line: &Line) -> &'a str {
    let text = line.span.of(raw);
    let rest = trim_start(text, |c| c.is_ascii_digit());
    let own = trim_start(rest, is_blank);
    if own.len() < rest.len() || own.is_empty() { own } else { text }
}

/// The number at the start of a line; 0 where there is none, and in code.
fn opening_number(raw: &str, line: &Line) -> u32 {
    if line.code {
        return 0;
    }
    let text = line.span.of(raw);
    let own = after_number(raw, line);
    text.get(..text.len() - own.len()).and_then(|number| number.trim_end().parse().ok()).unwrap_or(0)
}

/// Whether the lines, whose numbers count up, are set text that wraps.
fn is_page(raw: &str, lines: &[Line], language: Language) -> bool {
    let widest = lines.iter().map(Line::right).max().unwrap_or(0);
    let is_numbered = lines.len() >= MIN_LINES && opening_number(raw, &lines[0]) <= MAX_FIRST;
    if !is_numbered || !(MIN_COLUMNS..=MAX_COLUMNS).contains(&widest) {
        return false;
    }
    let (mut wraps, mut all, mut broken) = (0, 0, 0);
    for pair in lines.windows(2) {
        let (above, below) = (after_number(raw, &pair[0]), after_number(raw, &pair[1]));
        broken += usize::from(above.is_empty());
        if pair[1].gap == 0 && runs_on(above, below) {
            let word = below.split_whitespace().next().map_or(0, width);
            wraps += usize::from((pair[0].right() + 1 + word) * 100 >= widest * FULL);
            all += 1;
            let last = above.split_whitespace().next_back().unwrap_or_default();
            // "Representa-" says it alone, and "-" is an empty cell.
            broken += usize::from(language.is_function_word(&fold(last)));
            broken += if last.len() > 1 && last.ends_with('-') { MIN_BROKEN } else { 0 };
        }
    }
    // Lines that all run on are items without a stop.
    let has_stop = all + 1 < lines.len();
    let is_wrapped = wraps >= MIN_WRAPS && wraps * LINES_A_WRAP >= lines.len() && wraps * 4 >= all * 3;
    is_wrapped && has_stop && broken >= MIN_BROKEN
}

/// Leaves of a line what is `own`.
fn take_out(raw: &str, line: &mut Line, own: &str) {
    let start = line.span.end - own.len();
    line.indent += indent(raw.get(line.span.start..start).unwrap_or_default());
    line.span.start = start;
    line.width = width(own);
    line.first_word = first_word(own);
    line.label = label(own).map_or(0, |label| label.len);
}
