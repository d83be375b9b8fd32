//! Footnotes: lines at a page's foot, or at a text's end, that begin with the mark of a note.
//!
//! Idea: a note is announced. There is a rule above it, or the text above refers to it: `water,1`, `gauges²`, `[3]`. Lines
//! that begin with a number prove nothing by themselves, for so do lists. At a page's foot the notes are the last lines
//! of the page, and count up; taken out, the paragraph that crosses the page is whole.
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

use rustc_hash::FxHashSet;

use crate::document::lines::Line;
use crate::document::numbering::{Label, Style, roman};
use crate::document::pages::{Reason, ends_page};
use crate::document::seams::{ends_clause, ends_sentence};
use crate::document::signs::{FURNITURE_COLUMNS, Sign};
use crate::strings::search::find;

/// Lines at a page's foot among which notes are looked for: notes fill no more than half of a page.
const FOOT_LINES: usize = 40;
/// Characters of the longest mark of a note, `[^12]`, and more.
const LONGEST_MARK: usize = 12;
/// From here on, scripts that put no space between words.
const FIRST_WIDE: char = '\u{2e80}';
/// Digits of the longest note's number.
const NOTE_DIGITS: usize = 3;

/// The mark of a note at the start of a line: `1 `, `¹ `, `[1] `, `(1) `, `[^1]: `, `① `, `* `, `† `.
pub(super) fn mark(line: &str) -> Option<Label> {
    let raised: String = line.chars().map_while(raised_digit).collect();
    let (number, rest) = if !raised.is_empty() {
        let rest = line.trim_start_matches(|c| raised_digit(c).is_some());
        (raised, rest.strip_prefix([')', '.']).unwrap_or(rest))
    } else if let Some(inner) = line.strip_prefix("[^") {
        let (number, rest) = inner.split_once(']')?;
        (number.to_owned(), rest.strip_prefix(':')?)
    } else if let Some(inner) = line.strip_prefix('[') {
        let (number, rest) = inner.split_once(']')?;
        let is_number = (1..=NOTE_DIGITS).contains(&number.len()) && number.bytes().all(|b| b.is_ascii_digit());
        (Some(number).filter(|number| is_number || is_numeral(number))?.to_owned(), rest)
    } else if let Some(inner) = line.strip_prefix('(') {
        let (number, rest) = inner.split_once(')')?;
        let is_number = (1..=NOTE_DIGITS).contains(&number.len()) && number.bytes().all(|b| b.is_ascii_digit());
        (is_number.then(|| number.to_owned())?, rest)
    } else if let Some(circled) = line.chars().next().filter(|c| matches!(c, '①'..='⑳')) {
        (circled.to_string(), line.get(circled.len_utf8()..)?)
    } else if let Some(letter) = line.chars().next().filter(|c| raised_letter(*c).is_some()) {
        (raised_letter(letter)?.to_string(), line.get(letter.len_utf8()..)?)
    } else if let Some(number) = slashed(line) {
        (number.to_owned(), line.get(number.len() + 1..)?)
    } else if let Some(letter) = plain_letter(line) {
        (letter.to_string(), line.get(1..)?)
    } else if line.starts_with(['*', '†', '‡']) {
        let rest = line.trim_start_matches(['*', '†', '‡']);
        (line.get(..line.len() - rest.len())?.to_owned(), rest)
    } else {
        let rest = line.trim_start_matches(|c: char| c.is_ascii_digit());
        let number = line.get(..line.len() - rest.len())?;
        let number = (1..=NOTE_DIGITS).contains(&number.len()).then(|| number.to_owned())?;
        (number, rest.strip_prefix('.').unwrap_or(rest))
    };
    let own = rest.trim_start();
    let is_plain = line.starts_with(|c: char| c.is_ascii_digit());
    let spaced = own.len() < rest.len() || !is_plain && !line.starts_with(['*', '[']) || line.starts_with("[^");
    let opens = own.starts_with(|c: char| !c.is_numeric() || !is_plain);
    let value = number.parse().ok().or_else(|| roman(&number)).unwrap_or(0);
    let len = line.len() - own.len();
    (spaced && opens && number.len() <= LONGEST_MARK).then_some(Label { number, style: Style::Bare, value, len })
}

/// The small Roman number of an endnote: `[iv]`.
fn is_numeral(number: &str) -> bool {
    number.starts_with(|c: char| c.is_ascii_lowercase()) && roman(number).is_some()
}

/// `1` of `1/ See the annex.`, and `a` of `a/ Ibid.`, as notes were marked on typewriters.
fn slashed(line: &str) -> Option<&str> {
    let (number, rest) = line.get(..NOTE_DIGITS + 2).map_or(line, |head| head).split_once('/')?;
    let is_number = (1..=NOTE_DIGITS).contains(&number.len()) && number.bytes().all(|b| b.is_ascii_digit());
    let is_letter = number.len() == 1 && number.bytes().all(|b| b.is_ascii_lowercase());
    ((is_number || is_letter) && rest.starts_with(' ')).then_some(number)
}

/// `a` of `a See the annex.`; whether it is a word, the line above must tell.
fn plain_letter(line: &str) -> Option<char> {
    let mut characters = line.chars();
    let letter = characters.next().filter(char::is_ascii_lowercase)?;
    (characters.next() == Some(' ') && characters.next().is_some_and(char::is_uppercase)).then_some(letter)
}

/// The letter that is set raised as the mark of a note: `ᵃ`.
fn raised_letter(c: char) -> Option<char> {
    let at = "ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐ".chars().position(|raised| raised == c)?;
    char::from_digit(at as u32 + 10, 36)
}

fn raised_digit(c: char) -> Option<char> {
    let digit = match c {
        '¹' => 1,
        '²' => 2,
        '³' => 3,
        '⁰' | '⁴'..='⁹' => c as u32 - '⁰' as u32,
        _ => return None,
    };
    char::from_digit(digit, 10)
}

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
            let is_sign = |at: usize| matches!(signs[at], Sign::Number(_) | Sign::Page(_) | Sign::Symbol);
            let end = (start..at).rev().find(|&at| !is_sign(at)).map_or(start, |last| last + 1);
            Foot { raw, lines, signs, start, end }.mark(aside);
        }
        start = at;
        while start < lines.len() && aside[start].is_some_and(ends_page) {
            start += 1;
        }
    }
    mark_listed(raw, lines, aside);
    mark_endnotes(raw, lines, signs, aside);
}

/// Marks the notes below the last heading or rule of a text: `Notes` above `1. Report of 1998.`, all of which the text refers to.
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

/// Bytes of the longest title above the notes of a text.
pub(super) const LONGEST_TITLE: usize = 40;

/// The numbers that are set directly behind a word or a stop, raised, or in brackets: `water,1`, `gauges²`, `[3]`.
fn collect_numbers(line: &str, referred: &mut [bool]) {
    let (mut back, mut last) = (' ', ' ');
    let mut rest = line;
    while let Some(first) = rest.chars().next() {
        let raised: String = rest.chars().map_while(raised_digit).collect();
        let is_digit = |c: char| c.is_ascii_digit() || !raised.is_empty() && raised_digit(c).is_some();
        let digits = rest.len() - rest.trim_start_matches(is_digit).len();
        let (number, tail) = rest.split_at(usize::max(digits, first.len_utf8()));
        let number = if raised.is_empty() { number } else { &raised };
        let behind = last.is_alphabetic()
            || ".,;:)”\"’»".contains(last) && !back.is_numeric() && back != ' '
            || follows_year(line.get(..line.len() - rest.len()).unwrap_or_default(), tail)
            || !raised.is_empty()
            || last == '[' && tail.starts_with(']');
        if digits > 0 && behind && !tail.starts_with(|c: char| c.is_alphanumeric() && c < FIRST_WIDE) {
            let place = number.parse::<usize>().ok().and_then(|number| referred.get_mut(number));
            if let Some(place) = place {
                *place = true;
            }
        }
        (back, last) = (last, number.chars().next_back().unwrap_or(' '));
        rest = tail;
    }
}

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

    /// Whether a line below the notes is set apart from them and is no sentence: the foot of the page.
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
            (from..self.end).filter(is_free).filter_map(|at| Some((at, mark(self.text(at))?))).collect();
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
        let first = marks.iter().position(|&(at, label)| self.is_announced(at, label))?;
        Some(marks[first..].iter().map(|&(at, _)| at).collect())
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

/// Whether a line refers to the note that opens with `mark`: `water,1`, `gauges²`, `[3]`.
fn refers(line: &str, note: &str, label: &Label) -> bool {
    let mark = note.get(..label.len).unwrap_or_default().trim_end();
    let mark = mark.strip_suffix(':').filter(|mark| mark.ends_with(']')).unwrap_or(mark);
    let is_digit = mark.bytes().all(|b| b.is_ascii_digit());
    let mut from = 0;
    while let Some(at) = line.get(from..).and_then(|rest| find(rest, mark)).map(|at| at + from) {
        let (before, after) = (line.get(..at).unwrap_or_default(), line.get(at + mark.len()..).unwrap_or_default());
        let next = after.chars().next();
        let mut back = before.chars().rev();
        let last = back.next();
        let glued = last.is_some_and(|c| !c.is_whitespace());
        // "1,3" and "2.3" are numbers, but "in 1802.1 It" is not.
        let behind_word = last.is_some_and(char::is_alphabetic)
            || last.is_some_and(|c| ".,;:)”\"’»]".contains(c)) && back.next().is_some_and(|c| !c.is_numeric())
            || follows_year(before, after);
        let ends = next.is_none_or(|c| c >= FIRST_WIDE || !c.is_alphanumeric() && raised_digit(c).is_none());
        let is_apart = mark.starts_with('[') || mark.ends_with('/');
        if ends && (if is_digit || mark.starts_with('(') { behind_word } else { is_apart || glued }) {
            return true;
        }
        from = at + mark.len();
    }
    false
}

/// Whether a note's mark follows a sentence that ends in a year or a page, as in "in 1802.1 It fell"; sections have shorter
/// numbers.
fn follows_year(before: &str, after: &str) -> bool {
    let digits = before.strip_suffix('.').map_or(0, |own| own.chars().rev().take_while(char::is_ascii_digit).count());
    let begins = after.is_empty() || after.strip_prefix(' ').is_some_and(|own| own.starts_with(char::is_uppercase));
    digits >= 3 && begins
}

/// Marks notes that say so themselves, wherever they are: `[^1]: `, and at the start of a line a raised number or `[1]` that the
/// text above has.
fn mark_listed(raw: &str, lines: &[Line], aside: &mut [Option<Reason>]) {
    let text = |at: usize| lines[at].span.of(raw);
    let mut referred: FxHashSet<&str> = FxHashSet::default();
    let mut open = false;
    for at in 0..lines.len() {
        let line = text(at);
        let is_free = aside[at].is_none();
        let label =
            Some(line).filter(|line| is_free && line.starts_with(['[', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹']));
        let label = label.and_then(mark);
        let printed = label.as_ref().and_then(|label| line.get(..label.len)).unwrap_or_default().trim_end();
        let own = line.starts_with("[^");
        let is_note = label.is_some() && (own || referred.contains(printed) && (lines[at].gap > 0 || open));
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

/// The raised numbers and numbers in brackets inside a line.
fn collect_references<'t>(line: &'t str, referred: &mut FxHashSet<&'t str>) {
    let is_raised = |c: char| raised_digit(c).is_some();
    let mut rest = line;
    while let Some(at) = rest.find(|c: char| is_raised(c) || c == '[') {
        let tail = rest.get(at..).unwrap_or_default();
        let mut end = 1;
        for (at, c) in tail.char_indices().take(LONGEST_MARK) {
            let is_last = tail.starts_with('[') && c == ']';
            if !tail.starts_with('[') && !is_raised(c) {
                break;
            }
            end = at + c.len_utf8();
            if is_last {
                break;
            }
        }
        if at > 0 {
            referred.extend(tail.get(..end));
        }
        rest = tail.get(end..).unwrap_or_default();
    }
}
