//! Page furniture: running headers and footers, page numbers, document symbols and job numbers.
//!
//! Idea: a line is furniture for what it says (a document symbol, a job number, "Page 3 of 10"), or for where it
//! stands (a lone number, a repeated line) if the page break shows: by a form feed, by other furniture beside it, or by
//! a sentence that it cuts in two. What stands above the first prose of a text is its masthead, and no furniture.
//! One pass for each of the two, and a table of the short lines at page edges: linear time and memory.

use rustc_hash::FxHashMap;

use crate::document::formulas;
use crate::document::lines::Line;
use crate::document::numbering::label;
use crate::document::unwrap::{ends_sentence, opens_lower};

/// Columns of the widest line that can be furniture.
const WIDEST: usize = 100;
/// Columns from which a line is prose: above the first such line stands the masthead.
const PROSE: usize = 50;
/// Lines at the top and at the bottom of a page where running headers and footers stand.
const EDGE: usize = 2;
/// How often a line must stand at page edges to be a running header.
const REPEATED: usize = 2;
/// How often a line must cut a sentence, where no page edges are known, to be a running header.
const CUTTING: usize = 3;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Sort {
    Text,
    /// Says that it is furniture: a symbol or job number; such stand in mastheads too.
    Strong,
    /// Says that it is the number of a page.
    Page,
    /// A lone number, with its value.
    Number(u32),
    /// Three hyphens, asterisks or underscores: a line drawn between paragraphs.
    Rule,
}

/// Which lines are furniture.
pub(crate) fn furniture(raw: &str, lines: &[Line]) -> Vec<bool> {
    let sorts: Vec<Sort> = lines.iter().map(|line| sort(line, raw)).collect();
    let first_prose = lines
        .iter()
        .position(|line| line.width >= PROSE || formulas::opens(line.span.of(raw), formulas::LETTER))
        .unwrap_or(lines.len());
    let view = View { raw, lines, sorts: &sorts };
    let mut marked: Vec<bool> = (0..lines.len())
        .map(|at| match sorts[at] {
            Sort::Strong => at >= first_prose && view.alone(at),
            Sort::Page => view.alone(at),
            Sort::Rule => lines[at].gap > 0 || at == 0,
            _ => false,
        })
        .collect();
    mark_numbers(&view, &mut marked);
    mark_repeated(&view, &mut marked);
    marked
}

struct View<'a> {
    raw: &'a str,
    lines: &'a [Line],
    sorts: &'a [Sort],
}

impl View<'_> {
    fn text(&self, at: usize) -> &str {
        self.lines.get(at).map_or("", |line| line.span.of(self.raw))
    }

    /// Whether an empty line, a page break, other furniture or the text's end stands on both sides.
    fn alone(&self, at: usize) -> bool {
        let apart = |below: usize| self.lines.get(below).is_none_or(|line| line.gap > 0 || line.page);
        let beside = |at: Option<usize>| at.and_then(|at| self.sorts.get(at)).is_none_or(|&sort| sort != Sort::Text);
        (apart(at) || beside(at.checked_sub(1))) && (apart(at + 1) || beside(Some(at + 1)))
    }

    /// Whether a sentence runs on from the text above `at` to the text below.
    fn cuts(&self, at: usize) -> bool {
        let is_text = |&other: &usize| self.sorts.get(other) == Some(&Sort::Text);
        let above = (at.saturating_sub(EDGE)..at).rev().find(is_text);
        let below = (at + 1..=at + EDGE).find(is_text);
        let (Some(above), Some(below)) = (above, below) else { return false };
        !ends_sentence(self.text(above)) && opens_lower(self.text(below))
    }

    /// Whether a form feed stands within the lines of a page edge.
    fn at_page_break(&self, at: usize, reach: usize) -> bool {
        let breaks = |at: usize| self.lines.get(at).is_some_and(|line| line.page);
        (at.saturating_sub(reach - 1)..=at).any(breaks) || (at + 1..=at + reach).any(breaks)
    }
}

fn sort(line: &Line, raw: &str) -> Sort {
    let text = line.span.of(raw);
    if line.width > WIDEST {
        return Sort::Text;
    }
    if is_rule(text) {
        return Sort::Rule;
    }
    if let Some(number) = lone_number(text) {
        return Sort::Number(number);
    }
    if !text.contains(char::is_numeric) {
        return Sort::Text;
    }
    let (mut strong, mut numbers, mut page) = (false, 0, false);
    // "第3页" is one word: its signs count one by one.
    let spaced = text.replace(['第', '页', '頁', '共', '|'], " | ");
    page |= spaced.len() != text.len() && text.contains(['页', '頁']);
    for word in spaced.split_whitespace() {
        if is_symbol(word) || is_job_number(word) || is_bar_code(word) {
            strong = true;
        } else if word.split('/').all(|part| lone_number(part).is_some()) {
            numbers += word.split('/').count();
        } else if formulas::opens(word, formulas::PAGE) || word.starts_with('|') {
            page |= word.chars().any(char::is_alphabetic);
        } else if !is_language_sign(word) {
            return Sort::Text;
        }
    }
    let framed = numbers == 1 && text.starts_with(['-', '–', '—']) && text.ends_with(['-', '–', '—']);
    let of = numbers == 2 && !text.contains(['.', ',']) && text.contains('/');
    if strong {
        Sort::Strong
    } else if (page && numbers > 0) || framed || of {
        Sort::Page
    } else {
        Sort::Text
    }
}

/// `A/65/903`, `E/CN.4/2002/1`, `A/RES/65/1–S/2011/1`
fn is_symbol(word: &str) -> bool {
    let mut parts = word.split('/');
    let organ = parts
        .next()
        .is_some_and(|organ| (1..=6).contains(&organ.len()) && organ.bytes().all(|b| b.is_ascii_uppercase()));
    let rest: Vec<&str> = parts.collect();
    organ
        && !rest.is_empty()
        && rest
            .iter()
            .all(|part| !part.is_empty() && part.chars().all(|c| c.is_ascii_alphanumeric() || ".()-–*".contains(c)))
        && word.bytes().any(|b| b.is_ascii_digit())
}

/// `11-41171`, and `711-41172`, where a page number is glued to it.
fn is_job_number(word: &str) -> bool {
    let Some((year, number)) = word.split_once('-') else { return false };
    let digits = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
    (2..=6).contains(&year.len()) && digits(year) && number.len() == 5 && digits(number)
}

/// `*1141171*`
fn is_bar_code(word: &str) -> bool {
    let inner = word.strip_prefix('*').and_then(|word| word.strip_suffix('*'));
    inner.is_some_and(|inner| inner.len() >= 5 && inner.bytes().all(|b| b.is_ascii_digit()))
}

/// `(E)`, `(F)`, `(A)` after a job number.
fn is_language_sign(word: &str) -> bool {
    word.len() == 3 && word.starts_with('(') && word.ends_with(')') && word.bytes().any(|b| b.is_ascii_uppercase())
}

fn is_rule(text: &str) -> bool {
    let mut signs = text.chars().filter(|c| !c.is_whitespace());
    let first = signs.next();
    matches!(first, Some('-' | '*' | '_' | '=' | '–' | '—' | '⁂' | '~'))
        && signs.clone().all(|c| Some(c) == first)
        && signs.count() >= 2
}

fn lone_number(text: &str) -> Option<u32> {
    if (1..=4).contains(&text.chars().count()) && text.chars().all(char::is_numeric) {
        return text.chars().try_fold(0, |sum, c| Some(sum * 10 + decimal(c)?));
    }
    let roman = (1..=6).contains(&text.len()) && text.bytes().all(|b| b"ivxl".contains(&b));
    roman.then_some(0)
}

fn decimal(c: char) -> Option<u32> {
    c.to_digit(10).or_else(|| ('٠'..='٩').contains(&c).then(|| c as u32 - '٠' as u32))
}

/// Lone numbers that count up, where at least half of a series stands at a page break.
fn mark_numbers(view: &View, marked: &mut [bool]) {
    let numbers: Vec<(usize, u32)> = view
        .sorts
        .iter()
        .enumerate()
        .filter_map(|(at, sort)| if let Sort::Number(value) = sort { Some((at, *value)) } else { None })
        .collect();
    for series in numbers.chunk_by(|a, b| b.1 == a.1 + 1) {
        let shown = |at: usize| {
            let beside = |other: Option<usize>| other.and_then(|other| marked.get(other)).copied().unwrap_or(false);
            let alone = view.alone(at);
            alone && (view.at_page_break(at, 1) || beside(at.checked_sub(1)) || beside(Some(at + 1)) || view.cuts(at))
        };
        let evidence = series.iter().filter(|(at, _)| shown(*at)).count();
        if evidence * 2 >= series.len() && evidence > 0 {
            for &(at, _) in series.iter().filter(|(at, _)| view.alone(*at)) {
                marked[at] = true;
            }
        }
    }
}

/// Lines that stand again and again at page edges, or again and again cut a sentence, whatever digits they hold.
fn mark_repeated(view: &View, marked: &mut [bool]) {
    let mut places: FxHashMap<String, Vec<(usize, bool)>> = FxHashMap::default();
    for at in 0..view.lines.len() {
        let line = &view.lines[at];
        // Numbered lines differ in their number: "Article 5" at two page tops is no header.
        let numbered = label(view.text(at)).is_some_and(|label| !label.number.is_empty());
        if marked[at] || line.width > WIDEST || view.sorts[at] != Sort::Text || numbered {
            continue;
        }
        let beside = |other: Option<usize>| other.and_then(|other| marked.get(other)).copied().unwrap_or(false);
        let edge = view.at_page_break(at, EDGE) || beside(at.checked_sub(1)) || beside(Some(at + 1));
        let cuts = view.alone(at) && view.cuts(at);
        if edge || cuts || at < EDGE {
            let digit = |c: char| if c.is_numeric() { '#' } else { c };
            let key = view.text(at).chars().filter(|c| !c.is_whitespace()).map(digit).collect();
            places.entry(key).or_default().push((at, edge));
        }
    }
    for places in places.values() {
        let edges = places.iter().filter(|(_, edge)| *edge).count();
        if edges >= REPEATED || places.len() >= CUTTING {
            // The first page's own title is no running header.
            places.iter().filter(|(at, _)| *at >= EDGE).for_each(|(at, _)| marked[*at] = true);
        }
    }
}
