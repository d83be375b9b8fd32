//! Page furniture: running heads and feet, page numbers, document symbols and job numbers.
//!
//! Idea: a line is furniture only where a page ends, and there are three witnesses of a page's end: a form feed; a line
//! that says what it is ("Page 3 of 10", a job number) and is set apart; and numbers that count up at even distances,
//! as pages of one length put them. Around the ends so found, lines that recur next to them are running heads and feet.
//! Where a text without form feeds has no page numbers, a line that recurs at even distances and cuts sentences is a
//! running head. A line that merely recurs, or cuts one sentence, is not furniture: the "or" between two items does
//! both.
//!
//! ```text
//! … and shall keep the originals of        … and shall keep the originals of
//! 3                                   ->   the documents for twenty-five years.
//! Draft of 3 May 2021
//! the documents for twenty-five years.     furniture: "3", "Draft of 3 May 2021"
//! ```
//!
//! What is above the first prose of a text is its masthead, not furniture. A few passes over the lines, and a table of
//! the short ones: linear time and memory.

use crate::document::columns;
use crate::document::label::Style;
use crate::document::lines::Line;
use crate::document::numbering::label;
use crate::document::reason::{Reason, ends_page};
use crate::document::seams::{ends_sentence, ends_word, is_spaced_row, is_uncased, opens_lower};
use crate::document::setting::FULL;
use crate::document::signs::{FURNITURE_COLUMNS, Sign, ends_in_page, sign};
use crate::document::{footnotes, formulas};
use crate::strings::gather::Gather;
use crate::strings::search::{has_any, starts_in};
use crate::strings::sort::Order;

/// Columns from which a line is prose: above the first such line is the masthead.
pub(super) const PROSE_COLUMNS: usize = 50;
/// Rows of the longest page.
pub(super) const LONG_PAGE_ROWS: usize = 130;
/// Lines next to a page's end that can be running heads and feet: heads of three lines are rare.
const EDGE_LINES: usize = 3;

/// Which lines are furniture, and why.
pub(crate) fn furniture(raw: &str, lines: &[Line]) -> Vec<Option<Reason>> {
    let signs: Vec<Sign> = lines.iter().map(|line| sign(line, raw)).gather();
    let first_prose = lines
        .iter()
        .position(|line| line.width >= PROSE_COLUMNS || formulas::opens(line.span.of(raw), formulas::LETTER))
        .unwrap_or(lines.len());
    let mut widths: Vec<usize> = lines.iter().map(Line::right).gather();
    widths.order_by_key(|&width| width);
    let width = widths.get(widths.len() * 9 / 10).copied().unwrap_or(0);
    let tight = lines.iter().skip(1).filter(|line| line.gap == 0).count();
    let is_double = tight * 20 < lines.len();
    let mut pages = Pages { raw, lines, signs, first_prose, is_double, width, marked: vec![None; lines.len()] };
    pages.mark_front_matter();
    pages.mark_signs();
    pages.mark_series();
    pages.mark_counting();
    for _ in 0..EDGE_LINES {
        footnotes::mark_footnotes(raw, lines, &pages.signs, &mut pages.marked);
        if !pages.mark_edges() {
            break;
        }
    }
    if pages.marked.iter().all(|reason| !reason.is_some_and(ends_page)) && !lines.iter().any(|line| line.page) {
        pages.mark_recurring();
    }
    footnotes::mark_footnotes(raw, lines, &pages.signs, &mut pages.marked);
    pages.marked
}

pub(super) struct Pages<'a> {
    pub raw: &'a str,
    pub lines: &'a [Line],
    pub signs: Vec<Sign>,
    /// The first line of prose.
    pub first_prose: usize,
    /// Whether hardly any two lines are without an empty one between them.
    pub is_double: bool,
    /// Columns of nine lines of ten.
    pub width: usize,
    pub marked: Vec<Option<Reason>>,
}

impl Pages<'_> {
    pub fn text(&self, at: usize) -> &str {
        self.lines.get(at).map_or("", |line| line.span.of(self.raw))
    }

    pub fn sign(&self, at: usize) -> Sign {
        self.signs.get(at).copied().unwrap_or(Sign::None)
    }

    pub fn is_marked(&self, at: usize) -> bool {
        self.marked.get(at).is_some_and(Option::is_some)
    }

    pub fn mark(&mut self, at: usize, reason: Reason) {
        if let Some(place) = self.marked.get_mut(at) {
            place.get_or_insert(reason);
        }
    }

    /// Whether an empty line, a page break or the text's end is on the upper side of the line at `at`.
    pub fn is_apart(&self, at: usize) -> bool {
        self.lines.get(at).is_none_or(|line| line.gap > 0 || line.page)
    }

    /// Whether the line is set apart on both sides by empty lines, page breaks or lines with other signs.
    pub fn is_alone(&self, at: usize) -> bool {
        let beside = |other: Option<usize>| other.is_none_or(|other| self.sign(other) != Sign::None);
        (self.is_apart(at) || beside(at.checked_sub(1))) && (self.is_apart(at + 1) || beside(Some(at + 1)))
    }

    /// Whether a sentence runs on from the text above `at` to the text below it.
    pub fn cuts(&self, at: usize) -> bool {
        let is_text = |&other: &usize| self.sign(other) == Sign::None;
        let above = (at.saturating_sub(2)..at).rev().find(is_text);
        let below = (at + 1..=at + 2).find(is_text);
        let (Some(above), Some(below)) = (above, below) else { return false };
        self.runs_on(above, below)
    }

    pub fn runs_on(&self, above: usize, below: usize) -> bool {
        let text = self.text(below);
        let above = self.text(above);
        // Scripts without capitals show it by the missing mark at the end of a long line.
        let uncased = || is_uncased(text) && ends_word(above) && columns::width(above) >= PROSE_COLUMNS;
        !text.is_empty() && !ends_sentence(above) && (opens_lower(text) || uncased()) && self.lines[below].label == 0
    }

    /// YAML front matter: a rule as the first line, lines with keys, and a rule.
    fn mark_front_matter(&mut self) {
        if !matches!(self.text(0), "---" | "+++") {
            return;
        }
        let close = (1..self.lines.len().min(LONG_PAGE_ROWS))
            .find(|&at| self.text(at) == self.text(0) || self.text(at) == "...");
        let Some(close) = close else { return };
        let is_data = |at: usize| {
            let text = self.text(at);
            has_any(text, |c| matches!(c, ':' | '='))
                || starts_in(text, |c| matches!(c, '-' | '#' | ']' | '}'))
                || self.lines[at].indent > 0
        };
        if close > 1 && (1..close).all(is_data) && self.lines[1].gap == 0 {
            (0..=close).for_each(|at| self.mark(at, Reason::FrontMatter));
        }
    }

    /// Lines that say what they are, and bare numbers that are set apart inside a sentence.
    fn mark_signs(&mut self) {
        for at in 0..self.lines.len() {
            let reason = match self.sign(at) {
                Sign::Symbol
                    if at >= self.first_prose
                        && self.is_alone(at)
                        && !footnotes::is_symbol_note(self.raw, self.lines, &self.signs, at) =>
                {
                    Reason::Symbol
                }
                Sign::Page(_) if self.is_alone(at) || self.cuts(at) => Reason::PageNumber,
                Sign::Rule if !self.lines[at].code && self.is_between(at) => Reason::Rule,
                Sign::Number(_) if (self.is_alone(at) || self.is_below_full(at)) && self.cuts(at) => Reason::PageNumber,
                Sign::None if at > 0 && self.is_alone(at) && self.is_foot_with_page(at) => Reason::PageNumber,
                _ => continue,
            };
            self.mark(at, reason);
        }
    }

    /// Whether the line above is full, so that a number has no line of its own for want of room. Raised numbers, which
    /// some programs put on lines of their own, are below lines of any width.
    pub fn is_below_full(&self, at: usize) -> bool {
        let above = at.checked_sub(1).map_or(0, |above| self.lines[above].right());
        above >= PROSE_COLUMNS && above * 100 >= self.width * FULL
    }

    /// Whether a short line that ends in a page's number is set apart between the halves of a sentence.
    fn is_foot_with_page(&self, at: usize) -> bool {
        self.lines[at].width <= FURNITURE_COLUMNS && self.runs_on(at - 1, at + 1) && ends_in_page(self.text(at))
    }

    /// Whether a rule is between paragraphs, rather than below a title. In a text in which every line is followed by an
    /// empty one, it may do so across one. Directly below an item only what is as long as its text does.
    fn is_between(&self, at: usize) -> bool {
        let line = &self.lines[at];
        let above = match at.checked_sub(1) {
            Some(above) if line.gap == 0 || line.gap == 1 && self.is_double => above,
            _ => return true,
        };
        if line.gap > 0 {
            return !self.text(at).starts_with('=');
        }
        // Lines for two signatures.
        if is_spaced_row(self.text(at)) {
            return true;
        }
        let width = self.lines[above].width;
        !starts_in(self.text(at), |c| matches!(c, '-' | '=' | '_'))
            || label(self.text(above)).is_some_and(|label| match label.style {
                Style::Markdown => false,
                Style::Bullet => true,
                _ => 2 * line.width <= width || line.width > 2 * width,
            })
    }
}

/// What a line shows except for its digits and spaces.
pub(super) fn key(text: &str) -> String {
    let is_digit = |c: char| !columns::is_ideograph(c) && c.is_numeric();
    let digit = |c: char| if is_digit(c) { '#' } else { c };
    let mut key = String::with_capacity(text.len());
    for c in text.chars().filter(|c| !c.is_whitespace()).map(digit) {
        // Numbers of any length are alike.
        if c != '#' || !key.ends_with('#') {
            key.push(c);
        }
    }
    key
}
