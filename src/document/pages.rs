//! Page furniture: running heads and feet, page numbers, document symbols and job numbers.
//!
//! Idea: a line is furniture only where a page ends, and there are three witnesses of a page's end: a form feed; a line that
//! says what it is ("Page 3 of 10", a job number) and is set apart; and numbers that count up at even distances, as pages
//! of one length put them. Around the ends so found, lines that recur next to them are running heads and feet. Where a
//! text without form feeds has no page numbers, a line that recurs at even distances and cuts sentences is a running
//! head. That a line merely recurs, or cuts one sentence, makes it no furniture: so does the "or" between two items.
//!
//! ```text
//! … and shall keep the originals of        … and shall keep the originals of
//! 3                                   ->   the documents for twenty-five years.
//! Draft of 3 May 2021
//! the documents for twenty-five years.     furniture: "3", "Draft of 3 May 2021"
//! ```
//!
//! What stands above the first prose of a text is its masthead, and no furniture. A few passes over the lines, and a table
//! of the short ones: linear time and memory.

use rustc_hash::FxHashMap;

use crate::document::lines::{self, Line};
use crate::document::numbering::{Style, label};
use crate::document::seams::{ends_in_leader, ends_sentence, ends_word, is_uncased, opens_lower};
use crate::document::signs::{FURNITURE_COLUMNS, Sign, sign};
use crate::document::{footnotes, formulas};
use crate::text::sort::Order;

/// Columns from which a line is prose: above the first such line is the masthead.
const PROSE_COLUMNS: usize = 50;
/// Lines next to a page's end that can be running heads and feet: heads of three lines are rare, and of four unheard of.
const EDGE_LINES: usize = 3;
/// Rows of the shortest page in a text without form feeds: subtitles and stanzas are shorter, pages longer.
const PAGE_ROWS: usize = 18;
/// Rows of the longest page.
const LONG_PAGE_ROWS: usize = 130;
/// Bytes of the shortest page, for texts with a line a paragraph.
const PAGE_BYTES: usize = 1_000;
/// Percent by which the rows of pages differ where lines are broken by hand: by a widow, a heading, a head of the first.
const UNEVEN_ROWS: usize = 15;
/// Percent by which the bytes of pages differ where they are not.
const UNEVEN_BYTES: usize = 40;
/// How often a line must recur at even distances, without other witnesses of pages, to be a running head.
const RECURRENCES: usize = 3;

/// Why a line is taken for furniture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Reason {
    Symbol,
    Rule,
    PageNumber,
    NumberSeries,
    RunningLine,
    FrontMatter,
    /// No furniture, but not in the text either; whether the line opens a note.
    Footnote {
        opens: bool,
    },
}

impl Reason {
    pub fn message(self) -> &'static str {
        match self {
            Reason::Symbol => "Left out as page furniture: a document symbol or job number, set apart from the text",
            Reason::Rule => "Left out as page furniture: a rule between paragraphs",
            Reason::PageNumber => "Left out as page furniture: a page number at the end of a page",
            Reason::NumberSeries => "Left out as page furniture: a page number in an evenly spaced series",
            Reason::RunningLine => "Left out as page furniture: a running head or foot next to the end of a page",
            Reason::Footnote { .. } => "A footnote, taken out of the text",
            Reason::FrontMatter => "Left out as front matter: data about the text before it begins",
        }
    }
}

/// Which lines are furniture, and why.
pub(crate) fn furniture(raw: &str, lines: &[Line]) -> Vec<Option<Reason>> {
    let signs: Vec<Sign> = lines.iter().map(|line| sign(line, raw)).collect();
    let first_prose = lines
        .iter()
        .position(|line| line.width >= PROSE_COLUMNS || formulas::opens(line.span.of(raw), formulas::LETTER))
        .unwrap_or(lines.len());
    let mut widths: Vec<usize> = lines.iter().map(Line::right).collect();
    widths.order_by_key(|&width| width);
    let width = widths.get(widths.len() * 9 / 10).copied().unwrap_or(0);
    let tight = lines.iter().skip(1).filter(|line| line.gap == 0).count();
    let is_double = tight * 20 < lines.len();
    let mut pages = Pages { raw, lines, signs, first_prose, is_double, width, marked: vec![None; lines.len()] };
    pages.mark_front_matter();
    pages.mark_signs();
    pages.mark_series();
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

/// Whether furniture of this sort shows where a page ends.
pub(super) fn ends_page(reason: Reason) -> bool {
    !matches!(reason, Reason::Rule | Reason::FrontMatter | Reason::Footnote { .. })
}

struct Pages<'a> {
    raw: &'a str,
    lines: &'a [Line],
    signs: Vec<Sign>,
    /// The first line of prose.
    first_prose: usize,
    /// Whether hardly any two lines are without an empty one between them.
    is_double: bool,
    /// Columns of nine lines of ten.
    width: usize,
    marked: Vec<Option<Reason>>,
}

/// A page's end: the furniture known so far, or a form feed.
#[derive(Debug, Clone, Copy)]
struct End {
    /// The first line of the furniture, or of the next page.
    start: usize,
    /// The line behind the furniture.
    end: usize,
}

impl Pages<'_> {
    fn text(&self, at: usize) -> &str {
        self.lines.get(at).map_or("", |line| line.span.of(self.raw))
    }

    fn sign(&self, at: usize) -> Sign {
        self.signs.get(at).copied().unwrap_or(Sign::None)
    }

    fn is_marked(&self, at: usize) -> bool {
        self.marked.get(at).is_some_and(Option::is_some)
    }

    fn mark(&mut self, at: usize, reason: Reason) {
        if let Some(place) = self.marked.get_mut(at) {
            place.get_or_insert(reason);
        }
    }

    /// Whether an empty line, a page break or the text's end is on the upper side of the line at `at`.
    fn is_apart(&self, at: usize) -> bool {
        self.lines.get(at).is_none_or(|line| line.gap > 0 || line.page)
    }

    /// Whether the line is set apart on both sides by empty lines, page breaks or lines with other signs.
    fn is_alone(&self, at: usize) -> bool {
        let beside = |other: Option<usize>| other.is_none_or(|other| self.sign(other) != Sign::None);
        (self.is_apart(at) || beside(at.checked_sub(1))) && (self.is_apart(at + 1) || beside(Some(at + 1)))
    }

    /// Whether a sentence runs on from the text above `at` to the text below it.
    fn cuts(&self, at: usize) -> bool {
        let is_text = |&other: &usize| self.sign(other) == Sign::None;
        let above = (at.saturating_sub(2)..at).rev().find(is_text);
        let below = (at + 1..=at + 2).find(is_text);
        let (Some(above), Some(below)) = (above, below) else { return false };
        self.runs_on(above, below)
    }

    fn runs_on(&self, above: usize, below: usize) -> bool {
        let text = self.text(below);
        let above = self.text(above);
        // Scripts without capitals show it by the missing mark at the end of a long line.
        let uncased = || is_uncased(text) && ends_word(above) && lines::width(above) >= PROSE_COLUMNS;
        !text.is_empty() && !ends_sentence(above) && (opens_lower(text) || uncased()) && label(text).is_none()
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
            text.contains([':', '=']) || text.starts_with(['-', '#', ']', '}']) || self.lines[at].indent > 0
        };
        if close > 1 && (1..close).all(is_data) && self.lines[1].gap == 0 {
            (0..=close).for_each(|at| self.mark(at, Reason::FrontMatter));
        }
    }

    /// Lines that say what they are, and bare numbers that are set apart inside a sentence.
    fn mark_signs(&mut self) {
        for at in 0..self.lines.len() {
            let reason = match self.sign(at) {
                Sign::Symbol if at >= self.first_prose && self.is_alone(at) => Reason::Symbol,
                Sign::Page(_) if self.is_alone(at) || self.cuts(at) => Reason::PageNumber,
                Sign::Rule if (self.lines[at].gap > 0 || at == 0) && !self.is_underline(at) => Reason::Rule,
                Sign::Number(_) if self.is_alone(at) && self.cuts(at) => Reason::PageNumber,
                _ => continue,
            };
            self.mark(at, reason);
        }
    }

    /// Whether a rule underlines the title above it, in a text in which every line is followed by an empty one.
    fn is_underline(&self, at: usize) -> bool {
        self.is_double && self.lines[at].gap == 1 && self.text(at).starts_with('=') && at > 0
    }

    /// Numbers that count up at even distances.
    fn mark_series(&mut self) {
        let mut alike: FxHashMap<String, Vec<(usize, u32)>> = FxHashMap::default();
        for (at, sign) in self.signs.iter().enumerate() {
            if let Sign::Page(value) | Sign::Number(value) = *sign {
                let key = if matches!(sign, Sign::Number(_)) { String::new() } else { key(self.text(at)) };
                alike.entry(key).or_default().push((at, value));
            }
        }
        let mut found = Vec::new();
        for numbers in alike.values() {
            // The chains of numbers of which each is one more than the one before it.
            let mut chains: Vec<Vec<(usize, u32)>> = Vec::new();
            let mut last: FxHashMap<u32, usize> = FxHashMap::default();
            for &(at, value) in numbers {
                let chain = value.checked_sub(1).and_then(|before| last.remove(&before)).unwrap_or_else(|| {
                    chains.push(Vec::new());
                    chains.len() - 1
                });
                chains[chain].push((at, value));
                last.insert(value, chain);
            }
            found.extend(chains.into_iter().filter(|chain| self.are_pages(chain)).flatten());
        }
        for (at, _) in found {
            self.mark(at, Reason::NumberSeries);
        }
    }

    /// Whether numbers that count up are as far from one another as pages' ends.
    fn are_pages(&self, chain: &[(usize, u32)]) -> bool {
        let Some((&(first, value), &(last, _))) = chain.first().zip(chain.last()) else { return false };
        let place = |at: usize| self.lines.get(at).map_or((0, 0), |line| (line.row, line.span.start));
        let mut places: Vec<(usize, usize)> = chain.iter().map(|&(at, _)| place(at)).collect();
        if value == 1 {
            places.insert(0, (0, 0));
        }
        // The last page may be short.
        let at_end = last + 1 == self.lines.len();
        let distances = |pick: fn(&(usize, usize)) -> usize| -> Vec<usize> {
            places.windows(2).map(|pair| pick(&pair[1]) - pick(&pair[0])).collect()
        };
        let (rows, bytes) = (distances(|place| place.0), distances(|place| place.1));
        let even_rows = are_even(&rows, at_end, UNEVEN_ROWS, PAGE_ROWS, LONG_PAGE_ROWS);
        let even_bytes = are_even(&bytes, at_end, UNEVEN_BYTES, PAGE_BYTES, usize::MAX);
        if !even_rows && !even_bytes {
            return false;
        }
        // Numbers over chapters and stanzas are set apart too, but cut no sentence.
        let is_marked = |at: usize| matches!(self.sign(at), Sign::Page(_));
        let is_glued = |at: usize| !self.is_apart(at) || at + 1 < self.lines.len() && !self.is_apart(at + 1);
        let count = |test: &dyn Fn(usize) -> bool| chain.iter().filter(|(at, _)| test(*at)).count();
        let glued = count(&is_glued);
        let cutting = count(&|at| self.cuts_text(at));
        is_marked(first)
            || glued * 2 >= chain.len() && (rows.len() > 1 || at_end && self.is_prose_above(first))
            || cutting * 5 >= chain.len() && cutting > 0
    }

    /// Whether a sentence runs on over the number at `at` and one line of a head or foot.
    fn cuts_text(&self, at: usize) -> bool {
        let Some(above) = at.checked_sub(1) else { return false };
        [(above, at + 1), (above, at + 2), (above.saturating_sub(1), at + 1)]
            .iter()
            .any(|&(above, below)| self.runs_on(above, below))
    }

    fn is_prose_above(&self, at: usize) -> bool {
        at.checked_sub(1)
            .is_some_and(|above| self.lines[above].width >= PROSE_COLUMNS || ends_sentence(self.text(above)))
    }

    /// The pages' ends known so far; the text's own where there are any.
    fn ends(&self) -> Vec<End> {
        let mut ends: Vec<End> = Vec::new();
        let mut at = 0;
        while at < self.lines.len() {
            let start = at;
            while self.is_marked(at) {
                at += 1;
            }
            let is_page = |at: usize| self.lines.get(at).is_some_and(|line| line.page);
            if (start..=at).any(is_page) || (start..at).any(|at| self.marked[at].is_some_and(ends_page)) {
                ends.push(End { start, end: at });
            }
            // The line at `at` is text.
            at += 1;
        }
        if !ends.is_empty() {
            if ends[0].start > 0 {
                ends.insert(0, End { start: 0, end: 0 });
            }
            if ends.last().is_some_and(|last| last.end < self.lines.len()) {
                ends.push(End { start: self.lines.len(), end: self.lines.len() });
            }
        }
        ends
    }

    /// Marks what recurs next to the ends of pages; returns whether anything did.
    fn mark_edges(&mut self) -> bool {
        let ends = self.ends();
        if ends.is_empty() {
            return false;
        }
        let mut found = Vec::new();
        for is_head in [false, true] {
            let candidates: Vec<(usize, usize)> = ends
                .iter()
                .enumerate()
                .filter_map(|(page, end)| {
                    let at = if is_head { Some(end.end) } else { end.start.checked_sub(1) };
                    Some((page, at.filter(|&at| at < self.lines.len() && !self.is_marked(at))?))
                })
                .collect();
            self.recurring(&candidates, ends.len(), &mut found);
            self.numbered(&candidates, &mut found);
            self.cutting(&candidates, &ends, is_head, &mut found);
        }
        for &(at, reason) in &found {
            self.mark(at, reason);
        }
        !found.is_empty()
    }

    /// Lines that are the same next to several ends, whatever digits they hold.
    fn recurring(&self, candidates: &[(usize, usize)], ends: usize, found: &mut Vec<(usize, Reason)>) {
        let mut places: FxHashMap<String, Vec<usize>> = FxHashMap::default();
        for &(_, at) in candidates.iter().filter(|(_, at)| self.can_run(*at)) {
            places.entry(key(self.text(at))).or_default().push(at);
        }
        for places in places.into_values().filter(|places| places.len() > 1 && places.len() * 4 >= ends) {
            found.extend(places.into_iter().filter(|&at| at > 1).map(|at| (at, Reason::RunningLine)));
        }
    }

    /// Lines that are or hold a number that counts the pages.
    fn numbered(&self, candidates: &[(usize, usize)], found: &mut Vec<(usize, Reason)>) {
        let mut series: FxHashMap<i64, Vec<usize>> = FxHashMap::default();
        let mut numbers = 0;
        for &(page, at) in candidates {
            let value = match self.sign(at) {
                Sign::Page(_) => {
                    found.push((at, Reason::PageNumber));
                    continue;
                }
                Sign::Number(value) => value,
                _ => match self.number_at_edge(at) {
                    Some(value) => value,
                    None => continue,
                },
            };
            numbers += 1;
            series.entry(i64::from(value) - page as i64).or_default().push(at);
        }
        for places in series.into_values() {
            // One number at a form feed is a page's if nothing else is one.
            let alone = numbers == 1 && places.iter().all(|&at| self.is_at_form_feed(at));
            if places.len() > 1 && places.len() * 2 >= numbers || alone {
                found.extend(places.into_iter().map(|at| (at, Reason::PageNumber)));
            }
        }
    }

    /// The number at the start or end of a short line that is no sentence: "The Law of Rivers 45".
    fn number_at_edge(&self, at: usize) -> Option<u32> {
        let text = self.text(at);
        if !self.can_run(at) || ends_sentence(text) {
            return None;
        }
        let number =
            |word: Option<&str>| word.filter(|word| word.len() <= 4)?.trim_matches(['|', '·', '-', '–']).parse().ok();
        number(text.split_whitespace().next_back()).or_else(|| number(text.split_whitespace().next()))
    }

    fn is_at_form_feed(&self, at: usize) -> bool {
        matches!(self.sign(at), Sign::Number(_)) && self.lines.get(at + 1).is_some_and(|line| line.page)
            || self.lines[at].page && matches!(self.sign(at), Sign::Number(_)) && at > 0 && self.cuts(at)
    }

    /// A short line that is set between the halves of a sentence at the end of a page, where it occurs but once.
    fn cutting(&self, candidates: &[(usize, usize)], ends: &[End], is_head: bool, found: &mut Vec<(usize, Reason)>) {
        for &(page, at) in candidates.iter().filter(|(_, at)| self.can_run(*at) && *at > 1) {
            let Some(end) = ends.get(page).filter(|end| end.start > 0 && end.end < self.lines.len()) else { continue };
            let (above, below) = if is_head { (end.start - 1, at + 1) } else { (at.saturating_sub(1), end.end) };
            let next = self.text(at + 1).split_whitespace().next().map_or(0, lines::width);
            let is_short = (self.lines[at].width + 1 + next) * 100 < self.width * 75;
            let text = self.text(at);
            if is_short && !opens_lower(text) && !ends_sentence(text) && self.runs_on(above, below) {
                found.push((at, Reason::RunningLine));
            }
        }
    }

    /// Whether a line has the shape of a running head or foot. Numbered lines differ in their number: "Article 5" at two
    /// page tops is no head.
    fn can_run(&self, at: usize) -> bool {
        let text = self.text(at);
        let columns = lines::width(text) - text.split("  ").skip(1).count();
        let is_numbered = || {
            label(text).is_some_and(|label| {
                !label.number.is_empty() && (label.len < text.len() || label.style == Style::Article)
            })
        };
        columns <= FURNITURE_COLUMNS
            && !ends_in_leader(text)
            && !matches!(self.sign(at), Sign::Number(_))
            && !is_numbered()
    }

    /// Lines that recur at even distances, as far apart as pages are long, and cut sentences.
    fn mark_recurring(&mut self) {
        let mut places: FxHashMap<String, Vec<usize>> = FxHashMap::default();
        for at in (2..self.lines.len()).filter(|&at| !self.is_marked(at) && self.lines[at].width <= FURNITURE_COLUMNS) {
            if self.sign(at) == Sign::None && self.can_run(at) {
                places.entry(key(self.text(at))).or_default().push(at);
            }
        }
        let mut found = Vec::new();
        for places in places.into_values().filter(|places| places.len() >= RECURRENCES) {
            let rows: Vec<usize> =
                places.windows(2).map(|pair| self.lines[pair[1]].row - self.lines[pair[0]].row).collect();
            let cutting = places.iter().filter(|&&at| self.runs_on(at - 1, at + 1)).count();
            if are_even(&rows, false, UNEVEN_ROWS, PAGE_ROWS, LONG_PAGE_ROWS) && cutting * 3 >= places.len() {
                found.extend(places);
            }
        }
        for at in found {
            self.mark(at, Reason::RunningLine);
        }
    }
}

/// Whether distances are the same up to `uneven` percent, four of five of them, and within bounds. The last of all may be
/// shorter where the text ends there.
fn are_even(distances: &[usize], at_end: bool, uneven: usize, least: usize, most: usize) -> bool {
    let (last, full) = match distances.split_last() {
        Some((last, full)) if at_end => (Some(*last), full),
        _ => (None, distances),
    };
    let mut sorted = full.to_vec();
    sorted.order_by_key(|&distance| distance);
    let Some(&median) = sorted.get(sorted.len() / 2) else {
        // One page is as long as any.
        return last.is_some_and(|last| last <= most && last * 2 >= least);
    };
    let is_near = |distance: usize| distance.abs_diff(median) * 100 <= median.saturating_mul(uneven);
    let near = full.iter().filter(|&&distance| is_near(distance)).count();
    let ends = last.is_none_or(|last| last <= median.saturating_mul(100 + uneven) / 100);
    let witnesses = full.len() > 1 || last.is_some();
    (least..=most).contains(&median) && near * 5 >= full.len() * 4 && ends && witnesses
}

/// What a line shows but for its digits and spaces.
fn key(text: &str) -> String {
    let digit = |c: char| if c.is_numeric() { '#' } else { c };
    let mut key = String::with_capacity(text.len());
    for c in text.chars().filter(|c| !c.is_whitespace()).map(digit) {
        // Numbers of any length are alike.
        if c != '#' || !key.ends_with('#') {
            key.push(c);
        }
    }
    key
}
