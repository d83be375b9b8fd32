//! Footnotes: lines at a page's foot, or at a text's end, that begin with the mark of a note.
//!
//! Idea: a note is announced. There is a rule above it, or the text above refers to it: `water,1`, `gauges²`, `[3]`.
//! Lines that begin with a number prove nothing by themselves, for so do lists. At a page's foot the notes are the last
//! lines of the page, and count up; taken out, the paragraph that crosses the page is whole.
//!
//! ```text
//! … and decides to proclaim the Decade of       … and decides to proclaim the Decade of Mountain Water,1 within
//! Mountain Water,1 within                       existing structures and available resources;
//! ____________                             ->
//! 1 A/74/301 and Corr.1.                        footnote 1: A/74/301 and Corr.1.
//! 20-17123 2/4                                  furniture
//! existing structures and available resources;
//! ```
//!
//! One pass over the lines of each page, and a look for each mark: linear time and memory.

use rustc_hash::FxHashMap;

use crate::document::label::Label;
use crate::document::lines::Line;
use crate::document::note_marks::{collect_numbers, collect_references, mark, plain_letter, raised_letter, refers};
use crate::document::reason::{Reason, ends_page};
use crate::document::seams::{ends_clause, ends_sentence};
use crate::document::signs::{FURNITURE_COLUMNS, Sign};
use crate::strings::gather::Gather;
use crate::strings::search::starts_in;

/// Lines at a page's foot among which notes are looked for: notes fill no more than half of a page.
const FOOT_LINES: usize = 40;

/// Marks the footnotes among the lines that are not aside yet.
pub(super) fn mark_footnotes(raw: &str, lines: &[Line], signs: &[Sign], aside: &mut [Option<Reason>]) {
    let is_end = |at: usize, aside: &[Option<Reason>]| {
        lines.get(at).is_none_or(|line| line.page) || aside[at].is_some_and(ends_page)
    };
    let has_pages = (0..lines.len()).any(|at| is_end(at, aside));
    let mut start = 0;
    for at in 1..=lines.len() {
        if at < start || !is_end(at, aside) {
            continue;
        }
        if has_pages && start < at {
            // A page's number below its notes is none of their lines.
            let is_sign = |at: usize| match signs[at] {
                Sign::Number(_) | Sign::Page(_) => true,
                Sign::Symbol => !is_symbol_note(raw, lines, signs, at),
                _ => false,
            };
            let end = (start..at).rev().find(|&at| !is_sign(at)).map_or(start, |last| last + 1);
            Foot { raw, lines, signs, start, end }.mark(aside);
        }
        start = at;
        while start < lines.len() && aside[start].is_some_and(ends_page) {
            start += 1;
        }
    }
    mark_listed(raw, lines, aside);
    mark_symbols(raw, lines, aside);
    mark_endnotes(raw, lines, signs, aside);
}

/// Whether a symbol is the text of a note: `1 A/74/301.` below a rule.
pub(super) fn is_symbol_note(raw: &str, lines: &[Line], signs: &[Sign], at: usize) -> bool {
    at > 0 && signs[at - 1] == Sign::Rule && mark(lines[at].span.of(raw)).is_some()
}

/// Marks the notes below the last heading or rule of a text: `Notes` above `1. Report of 1998.`, all of which the text
/// refers to.
fn mark_endnotes(raw: &str, lines: &[Line], signs: &[Sign], aside: &mut [Option<Reason>]) {
    let text = |at: usize| lines[at].span.of(raw);
    let mut marks: Vec<(usize, u32)> = Vec::new();
    let mut at = lines.len();
    while at > 0 && aside[at - 1].is_none() && marks.last().is_none_or(|(_, value)| *value > 1) {
        at -= 1;
        match mark(text(at)).filter(|label| label.value > 0) {
            Some(label) if marks.last().is_none_or(|(_, below)| label.value + 1 == *below) => {
                marks.push((at, label.value));
            }
            // The last lines of a note.
            _ if lines[at].gap == 0 && signs[at] != Sign::Rule => {}
            _ => return,
        }
    }
    let Some((above, &(first, 1))) = at.checked_sub(1).zip(marks.last()) else { return };
    let title = text(above);
    let is_title = title.len() <= LONGEST_TITLE && !ends_clause(title) && mark(title).is_none();
    if !(is_title && lines[first].gap + lines[above].gap > 0 || signs[above] == Sign::Rule) {
        return;
    }
    let mut referred = [false; 1000];
    (0..above).for_each(|at| collect_numbers(text(at), &mut referred));
    if !marks.iter().all(|(_, value)| referred.get(*value as usize).copied().unwrap_or(false)) {
        return;
    }
    if signs[above] == Sign::Rule {
        aside[above].get_or_insert(Reason::Rule);
    }
    for (at, aside) in aside.iter_mut().enumerate().skip(first) {
        *aside = Some(Reason::Footnote { opens: marks.iter().any(|(mark, _)| *mark == at) });
    }
}

/// Marks the last lines of a text, set apart, each of which begins with a symbol that the text has glued to a word:
/// `* It was called Anna.` where `The ferry* was built` is above.
fn mark_symbols(raw: &str, lines: &[Line], aside: &mut [Option<Reason>]) {
    let text = |at: usize| lines[at].span.of(raw);
    let is_note = |at: &usize| {
        aside[*at].is_none() && starts_in(text(*at), |c| matches!(c, '*' | '†' | '‡')) && mark(text(*at)).is_some()
    };
    let first = (0..lines.len()).rev().take_while(is_note).last();
    let Some(first) = first.filter(|&first| first > 0 && lines[first].gap > 0) else { return };
    // `*Recalling*` stands between marks of emphasis.
    let is_referred = |at: usize| {
        let is_in = |above: usize| {
            let stars = text(above).bytes().filter(|&byte| byte == b'*').count();
            stars < 2 && mark(text(at)).is_some_and(|label| refers(text(above), text(at), &label))
        };
        (0..first).any(is_in)
    };
    // The marks of two notes differ; the items of a list begin alike.
    let number = |at: usize| mark(text(at)).map(|label| label.number);
    let differs = |at: usize| at == first || number(at) != number(at - 1);
    if (first..lines.len()).all(|at| differs(at) && is_referred(at)) {
        aside[first..].iter_mut().for_each(|aside| *aside = Some(Reason::Footnote { opens: true }));
    }
}

/// Bytes of the longest title above the notes of a text.
pub(super) const LONGEST_TITLE: usize = 40;

/// The lines of a page.
struct Foot<'a> {
    raw: &'a str,
    lines: &'a [Line],
    signs: &'a [Sign],
    start: usize,
    end: usize,
}

impl Foot<'_> {
    fn text(&self, at: usize) -> &str {
        self.lines[at].span.of(self.raw)
    }

    fn is_rule(&self, at: usize) -> bool {
        self.signs.get(at) == Some(&Sign::Rule)
    }

    fn mark(&self, aside: &mut [Option<Reason>]) {
        let Some(marks) = self.notes(aside) else { return };
        let Some(&first) = marks.first() else { return };
        if let Some(rule) = first.checked_sub(1).filter(|&above| above > self.start && self.is_rule(above)) {
            aside[rule].get_or_insert(Reason::Rule);
        }
        let last = marks.last().copied().unwrap_or(first);
        let end = (last + 1..self.end).find(|&at| self.is_foot(at)).unwrap_or(self.end);
        for (at, aside) in aside.iter_mut().enumerate().take(end).skip(first) {
            aside.get_or_insert(Reason::Footnote { opens: marks.contains(&at) });
        }
    }

    /// Whether a line below the notes is set apart from them and is not a sentence: the foot of the page.
    fn is_foot(&self, at: usize) -> bool {
        let has_tight = (self.start + 1..self.end).any(|at| self.lines[at].gap == 0);
        let line = &self.lines[at];
        has_tight && line.gap > 0 && line.width <= FURNITURE_COLUMNS && !ends_sentence(self.text(at))
    }

    /// The lines that open the notes at the foot of the page.
    fn notes(&self, aside: &[Option<Reason>]) -> Option<Vec<usize>> {
        let from = usize::max(self.start, self.end.saturating_sub(FOOT_LINES));
        let is_free = |at: &usize| aside[*at].is_none();
        let found: Vec<(usize, Label)> =
            (from..self.end).filter(is_free).filter_map(|at| Some((at, mark(self.text(at))?))).gather();
        // Upwards from the last mark, those that count down.
        let mut marks: Vec<(usize, &Label)> = Vec::new();
        for (at, label) in found.iter().rev() {
            let counts = marks.last().is_none_or(|(_, below)| below.value == 0 || label.value + 1 == below.value);
            if counts {
                marks.push((*at, label));
            }
            if self.has_rule_above(*at) {
                break;
            }
        }
        marks.reverse();
        // The topmost that is announced opens the notes.
        let announced = marks.iter().position(|&(at, label)| self.is_announced(at, label));
        // Set apart together, with a note that the text refers to: the mark of another may be glued to a number.
        let are_apart = |&(top, _): &(usize, &Label)| {
            let is_tight = (top + 1..self.end).all(|at| self.lines[at].gap == 0);
            self.lines[top].gap > 0
                && is_tight
                && marks[1..].iter().any(|&(at, label)| self.is_referred(at, label, top))
        };
        let first =
            announced.or_else(|| marks.first().filter(|top| top.0 > self.start && are_apart(top)).map(|_| 0))?;
        Some(marks[first..].iter().map(|&(at, _)| at).gather())
    }

    /// Whether a line above `end` refers to the note at `at`, which has no stop behind its number.
    fn is_referred(&self, at: usize, label: &Label, end: usize) -> bool {
        let is_dotted = self.text(at).get(label.number.len()..).is_some_and(|rest| rest.starts_with('.'));
        !is_dotted && (self.start..end).any(|above| refers(self.text(above), self.text(at), label))
    }

    fn has_rule_above(&self, at: usize) -> bool {
        at > self.start && self.is_rule(at - 1)
    }

    fn is_announced(&self, at: usize, label: &Label) -> bool {
        if at <= self.start {
            return false;
        }
        let has_rule = self.has_rule_above(at);
        if let Some(letter) = plain_letter(self.text(at)) {
            let is_raised = |c: char| raised_letter(c) == Some(letter);
            return has_rule && (self.start..at).any(|above| self.text(above).contains(is_raised));
        }
        // `(1)` is an item's number more often than a note's.
        if self.text(at).starts_with('(') {
            return has_rule && (self.start..at).any(|above| refers(self.text(above), self.text(at), label));
        }
        // `3. Archives` may be an item of a list too, so that it needs both a rule and a reference.
        let rest = self.text(at).get(label.number.len()..).unwrap_or_default();
        let is_dotted = rest.starts_with('.');
        let label = Label { len: if is_dotted { label.number.len() } else { label.len }, ..label.clone() };
        let apart = self.lines[at].gap > 0 || !ends_sentence(self.text(at - 1));
        let refers = || (self.start..at).any(|above| refers(self.text(above), self.text(at), &label));
        has_rule && !is_dotted || (has_rule || apart && !is_dotted) && refers()
    }
}

/// Marks notes that say so themselves, wherever they are: `[^1]: `, and at the start of a line a raised number or `[1]`
/// that the text above has.
fn mark_listed(raw: &str, lines: &[Line], aside: &mut [Option<Reason>]) {
    let text = |at: usize| lines[at].span.of(raw);
    let may_open =
        |line: &str| starts_in(line, |c| matches!(c, '[' | '¹' | '²' | '³' | '⁴' | '⁵' | '⁶' | '⁷' | '⁸' | '⁹'));
    // Most texts have no such notes, and need not be searched for what refers to them.
    if !(0..lines.len()).any(|at| may_open(text(at))) {
        return;
    }
    let mut referred: FxHashMap<&str, i32> = FxHashMap::default();
    let mut open = false;
    for at in 0..lines.len() {
        let line = text(at);
        let is_free = aside[at].is_none();
        let label = Some(line).filter(|line| is_free && may_open(line)).and_then(mark);
        let printed = label.as_ref().and_then(|label| line.get(..label.len)).unwrap_or_default().trim_end();
        let own = line.starts_with("[^");
        let is_note = label.is_some() && (own || referred.contains_key(printed) && (lines[at].gap > 0 || open));
        if is_note {
            aside[at] = Some(Reason::Footnote { opens: true });
            open = true;
        } else if open && is_free && lines[at].gap == 0 && !lines[at].page {
            aside[at] = Some(Reason::Footnote { opens: false });
        } else {
            open = false;
            collect_references(line, &mut referred);
        }
    }
}
