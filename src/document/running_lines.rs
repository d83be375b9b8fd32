//! Running heads and feet: lines that recur, count, or cut a sentence next to the ends of pages.
//!
//! A line that recurs elsewhere is text: the "or" between two items, a refrain. Where a text has no ends of pages, a
//! line that recurs at even distances and cuts sentences shows them. A table of the lines next to pages' ends: linear
//! time and memory.

use rustc_hash::FxHashMap;

use crate::document::columns;
use crate::document::label::Style;
use crate::document::numbering::label;
use crate::document::page_numbers::{PAGE_ROWS, UNEVEN_ROWS, are_even};
use crate::document::pages::{LONG_PAGE_ROWS, Pages, key};
use crate::document::reason::{Reason, ends_page};
use crate::document::seams::{ends_in_leader, ends_sentence, ends_word, is_spaced_row, opens_lower};
use crate::document::setting::FULL;
use crate::document::signs::{FURNITURE_COLUMNS, Sign, ends_in_page};
use crate::strings::gather::{Gather, PushAll};
use crate::strings::search::has_figure;

/// How often a line must recur at even distances, without other witnesses of pages, to be a running head.
const RECURRENCES: usize = 3;

/// Letters that tell most lines apart.
const KEY_LETTERS: usize = 40;
/// Places for each line in a table of lines.
const TABLE_PLACES: usize = 8;

/// Sentences that heads cut at least, which show by nothing else that they are heads: one may be cut by chance.
const LEAST_CUTS: usize = 2;

/// Columns by which lines with the numbers of two pages differ.
const NUMBER_COLUMNS: usize = 3;

/// Of a page, next to its end: the foot above it, or the head of the next page below.
#[derive(Clone, Copy, PartialEq)]
enum Edge {
    Head,
    Foot,
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

    /// Lines that stand alone, hold a page's number, and differ in numbers only, one of which counts up, by two where left
    /// and right pages have heads of their own. They say that it is a page's: where the text of a page is one paragraph,
    /// no sentence is cut, and the pages are of no even length. Or they cut sentences below full lines, several of them:
    /// below "Day 1" an entry may end without a stop, and the next one begin in lower case.
    ///
    /// "Council of Waters — Report    Page 1", and so on to "Page 5", each above a paragraph -> furniture
    pub(super) fn mark_counting(&mut self) {
        let mut places: FxHashMap<String, Vec<usize>> = FxHashMap::default();
        let alone = (0..self.lines.len()).filter(|&at| self.sign(at) == Sign::None && self.is_alone(at)).gather();
        for at in self.recurring_lines(alone, 2) {
            let text = self.text(at);
            if (ends_in_page(text) || self.number_at_edge(at, |_| true).is_some()) && self.is_short(at) {
                places.entry(key(text)).or_default().push(at);
            }
        }
        let numbers = |&at: &usize| -> Vec<u32> {
            self.text(at).split(|c: char| !c.is_ascii_digit()).filter_map(|number| number.parse().ok()).gather()
        };
        let counts = |places: &[usize]| {
            let rows: Vec<Vec<u32>> = places.iter().map(numbers).gather();
            let next =
                |pair: &[Vec<u32>], column: usize| Some(pair[1].get(column)?.wrapping_sub(*pair[0].get(column)?));
            (0..rows[0].len()).any(|column| rows.windows(2).all(|pair| matches!(next(pair, column), Some(1 | 2))))
        };
        let cuts = |&&at: &&usize| self.is_below_full(at) && self.runs_on(at - 1, at + 1);
        // Where the text has ends of pages, `mark_edges` sees more. Titles count from 1, and pages of an excerpt seldom.
        let has_pages = self.lines.iter().any(|line| line.page);
        let mut found = Vec::new();
        for mut places in places.into_values().filter(|places| places.len() > 1 && counts(places)) {
            if !ends_in_page(self.text(places[0])) {
                let cutting = places.iter().filter(cuts).count();
                let is_first = numbers(&places[0]).contains(&1);
                if has_pages || is_first || cutting < LEAST_CUTS || cutting * 3 < places.len() {
                    continue;
                }
                // The title is above the first prose.
                places.retain(|&at| at > self.first_prose);
            }
            found.push_all(places);
        }
        for at in found {
            self.mark(at, Reason::PageNumber);
        }
    }

    /// Marks what recurs next to the ends of pages; returns whether anything did.
    pub(super) fn mark_edges(&mut self) -> bool {
        let ends = self.ends();
        if ends.is_empty() {
            return false;
        }
        let mut found = Vec::new();
        for edge in [Edge::Foot, Edge::Head] {
            let candidates: Vec<(usize, usize)> = ends
                .iter()
                .enumerate()
                .filter_map(|(page, end)| {
                    let at = if edge == Edge::Head { Some(end.end) } else { end.start.checked_sub(1) };
                    Some((page, at.filter(|&at| at < self.lines.len() && !self.is_marked(at))?))
                })
                .gather();
            // A page that is one line has no head: the line is its text.
            let (apart, lone): (Vec<_>, Vec<_>) =
                candidates.iter().copied().partition(|&(page, at)| has_more_on_page(at, page, &ends, edge));
            self.recurring(&apart, &lone, ends.len(), &mut found);
            self.numbered(&apart, &lone, &mut found);
            self.cutting(&apart, &ends, edge, &mut found);
        }
        self.doubled(&ends, &mut found);
        for &(at, reason) in &found {
            self.mark(at, reason);
        }
        !found.is_empty()
    }

    /// Lines that are the same next to several ends, whatever digits they hold. Those that are `lone` on their page are
    /// heads only where the others are.
    fn recurring(
        &self,
        candidates: &[(usize, usize)],
        lone: &[(usize, usize)],
        ends: usize,
        found: &mut Vec<(usize, Reason)>,
    ) {
        let mut places: FxHashMap<String, Vec<usize>> = FxHashMap::default();
        for &(_, at) in candidates.iter().filter(|(_, at)| self.can_run(*at) && !self.is_listed(*at)) {
            places.entry(key(self.text(at))).or_default().push(at);
        }
        // Those that are known already are witnesses too.
        let is_known = |at: &usize| self.marked[*at] == Some(Reason::RunningLine);
        for at in (0..self.lines.len()).filter(is_known) {
            if let Some(places) = places.get_mut(&key(self.text(at))) {
                places.push(at);
            }
        }
        places.retain(|_, places| places.len() > 1 && places.len() * 4 >= ends && !self.recurs_inside(places));
        for &(_, at) in lone.iter().filter(|(_, at)| self.can_run(*at)) {
            if let Some(places) = places.get_mut(&key(self.text(at))) {
                places.push(at);
            }
        }
        // The second line of a text is furniture only at the foot of a page.
        let is_below = |at: usize| at > 1 || at == 1 && self.lines.get(2).is_some_and(|line| line.page);
        for places in places.into_values() {
            found.push_all(
                places
                    .into_iter()
                    .filter(|&at| is_below(at) && !self.is_marked(at))
                    .map(|at| (at, Reason::RunningLine)),
            );
        }
    }

    /// Lines that are the last of a page and the first of the next: the foot of the one repeats as the head of the
    /// other.
    fn doubled(&self, ends: &[End], found: &mut Vec<(usize, Reason)>) {
        for end in ends.iter().filter(|end| end.start > 1 && end.end < self.lines.len()) {
            let (foot, head) = (end.start - 1, end.end);
            let is_running = |at: usize| !self.is_marked(at) && self.can_run(at) && !ends_sentence(self.text(at));
            if self.text(foot) == self.text(head) && is_running(foot) && is_running(head) {
                found.push_all([(foot, Reason::RunningLine), (head, Reason::RunningLine)]);
            }
        }
    }

    /// Lines that are or hold a number that counts the pages. A line that is `lone` on its page must be the number
    /// alone.
    fn numbered(&self, candidates: &[(usize, usize)], lone: &[(usize, usize)], found: &mut Vec<(usize, Reason)>) {
        // By the number that page 0 would have; it wraps where that is negative.
        let mut series: FxHashMap<u32, Vec<usize>> = FxHashMap::default();
        let mut numbers = 0;
        // The same type as in `recurring`: another would take 1 kB of machine code.
        let mut alike: FxHashMap<String, Vec<usize>> = FxHashMap::default();
        for &(_, at) in candidates {
            alike.entry(key(self.text(at))).or_default().push(at);
        }
        let is_bare = |&&(_, at): &&(usize, usize)| matches!(self.sign(at), Sign::Page(_) | Sign::Number(_));
        for &(page, at) in candidates.iter().chain(lone.iter().filter(is_bare)) {
            let value = match self.sign(at) {
                Sign::Page(_) => {
                    found.push((at, Reason::PageNumber));
                    continue;
                }
                Sign::Number(value) => value,
                _ => match self.number_at_edge(at, |key| alike.get(key).is_some_and(|places| places.len() > 1)) {
                    Some(value) => value,
                    None => continue,
                },
            };
            numbers += 1;
            series.entry(value.wrapping_sub(page as u32)).or_default().push(at);
        }
        for places in series.into_values() {
            // One number at a form feed is a page's if nothing else is one.
            let alone = numbers == 1 && places.iter().all(|&at| self.is_at_form_feed(at));
            if places.len() > 1 && places.len() * 2 >= numbers || alone {
                found.push_all(places.into_iter().map(|at| (at, Reason::PageNumber)));
            }
        }
    }

    /// The number at the start or end of a short line that is not a sentence: "The Law of Rivers 45". What follows a
    /// number must recur: "2 Methods" at the top of a page is a title.
    fn number_at_edge(&self, at: usize, recurs: impl Fn(&str) -> bool) -> Option<u32> {
        let text = self.text(at);
        let number =
            |word: Option<&str>| word.filter(|word| word.len() <= 4)?.trim_matches(['|', '·', '-', '–']).parse().ok();
        let first = || number(text.split_whitespace().next()).filter(|_| recurs(&key(text)));
        let found = number(text.split_whitespace().next_back()).or_else(first);
        found.filter(|_| self.can_run(at) && !ends_sentence(text))
    }

    fn is_at_form_feed(&self, at: usize) -> bool {
        matches!(self.sign(at), Sign::Number(_)) && self.lines.get(at + 1).is_some_and(|line| line.page)
            || self.lines[at].page && matches!(self.sign(at), Sign::Number(_)) && at > 0 && self.cuts(at)
    }

    /// A short line that is set between the halves of a sentence at the end of a page, where it occurs but once: apart
    /// from the text of its page, or with a number, or in parts that are far from each other. Other lines may be text
    /// that begins with a name: `the report of the` above `United Nations`.
    fn cutting(&self, candidates: &[(usize, usize)], ends: &[End], edge: Edge, found: &mut Vec<(usize, Reason)>) {
        for &(page, at) in candidates.iter().filter(|(_, at)| self.can_run(*at) && *at > 1) {
            let Some(end) = ends.get(page).filter(|end| end.start > 0 && end.end < self.lines.len()) else { continue };
            let (above, below) = match edge {
                Edge::Head => (end.start - 1, at + 1),
                Edge::Foot => (at.saturating_sub(1), end.end),
            };
            let text = self.text(at);
            let is_apart = self.is_apart(if edge == Edge::Head { at + 1 } else { at });
            let is_apart = is_apart || is_spaced_row(text) || has_figure(text);
            let next = self.text(at + 1).split_whitespace().next().map_or(0, columns::width);
            let is_short = (columns(text, self.width) + 1 + next) * 100 < self.width * 75;
            if is_apart && is_short && !opens_lower(text) && !ends_sentence(text) && self.runs_on(above, below) {
                found.push((at, Reason::RunningLine));
            }
        }
    }

    /// Those of some lines that may be at least so many with one `key`. Lines with the same key are in the same place of a table, in
    /// which most lines are alone.
    fn recurring_lines(&self, mut lines: Vec<usize>, least: usize) -> Vec<usize> {
        let places = TABLE_PLACES * lines.len();
        let mut counts = vec![0; places];
        let place = |at: usize| rough_key(self.text(at)) % places;
        lines.iter().for_each(|&at| counts[place(at)] += 1);
        lines.retain(|&at| counts[place(at)] >= least);
        lines
    }

    /// Whether a line is as short as furniture, a run of spaces counted as one.
    fn is_short(&self, at: usize) -> bool {
        let is_narrow = self.lines[at].width <= FURNITURE_COLUMNS;
        is_narrow || columns(self.text(at), FURNITURE_COLUMNS) <= FURNITURE_COLUMNS
    }

    /// Whether a line has the shape of a running head or foot. Numbered lines differ in their number: "Article 5" at
    /// two page tops is not a head.
    fn can_run(&self, at: usize) -> bool {
        let text = self.text(at);
        let is_numbered = || {
            Some(text).filter(|_| self.lines[at].label > 0).and_then(label).is_some_and(|label| {
                !label.number.is_empty() && (label.len < text.len() || label.style == Style::Article)
            })
        };
        self.is_short(at)
            && !ends_in_leader(text)
            && !matches!(self.sign(at), Sign::Number(_))
            && !is_numbered()
            && !self.finishes(at)
    }

    /// Whether the line recurs inside of pages too, and more than once, as the title of a chapter does: `or`, a refrain,
    /// the title that several sections have.
    fn recurs_inside(&self, places: &[usize]) -> bool {
        let (text, width) = (self.text(places[0]), self.lines[places[0]].width);
        let is_counted = has_figure(text);
        let own_key = key(text);
        let is_like = |at: usize| {
            let other = self.text(at);
            let may_be = is_counted
                && self.lines[at].width.abs_diff(width) <= NUMBER_COLUMNS
                && other.bytes().last() == text.bytes().last();
            other == text || may_be && key(other) == own_key
        };
        let is_candidate = |at: &usize| !self.is_marked(*at) && is_like(*at);
        // The places themselves are not witnesses.
        let own = places.iter().filter(|at| is_candidate(at)).count();
        let inside = (0..self.lines.len()).filter(is_candidate).count() - own;
        inside > 1 && inside * 2 >= places.len()
    }

    /// Whether the line above or below, on the same page, differs in its number only: `34 [Amendment]` in a list.
    fn is_listed(&self, at: usize) -> bool {
        let own = self.text(at);
        let is_like = |other: usize| {
            let other = self.text(other);
            rough_key(other) == rough_key(own) && key(other) == key(own)
        };
        let is_same_page = |below: usize| self.lines.get(below).is_some_and(|line| !line.page);
        at > 0 && is_same_page(at) && is_like(at - 1) || is_same_page(at + 1) && is_like(at + 1)
    }

    /// Whether a line finishes a sentence of the line right above it: "of the Secretary-General on item 3 of the
    /// session." is the last line of a paragraph, on however many pages.
    fn finishes(&self, at: usize) -> bool {
        let is_below = self.lines[at].gap == 0 && !self.lines[at].page;
        // "License." below a full line that ends in "Public".
        let is_full = || self.lines[at - 1].right() * 100 >= self.width * FULL && ends_word(self.text(at - 1));
        is_below && at > 0 && ends_sentence(self.text(at)) && (self.runs_on(at - 1, at) || is_full())
    }

    /// Lines that recur at even distances, as far apart as pages are long, and cut sentences.
    pub(super) fn mark_recurring(&mut self) {
        let mut places: FxHashMap<String, Vec<usize>> = FxHashMap::default();
        let is_short = |at: usize| self.lines[at].width <= FURNITURE_COLUMNS && self.sign(at) == Sign::None;
        let short = (2..self.lines.len()).filter(|&at| !self.is_marked(at) && is_short(at)).gather();
        for at in self.recurring_lines(short, RECURRENCES) {
            if self.can_run(at) {
                places.entry(key(self.text(at))).or_default().push(at);
            }
        }
        let mut found = Vec::new();
        for places in places.into_values().filter(|places| places.len() >= RECURRENCES) {
            let rows: Vec<usize> =
                places.windows(2).map(|pair| self.lines[pair[1]].row - self.lines[pair[0]].row).gather();
            let cutting = places.iter().filter(|&&at| self.runs_on(at - 1, at + 1)).count();
            if are_even(&rows, false, UNEVEN_ROWS, PAGE_ROWS, LONG_PAGE_ROWS) && cutting * 3 >= places.len() {
                found.push_all(places);
            }
        }
        for at in found {
            self.mark(at, Reason::RunningLine);
        }
    }
}

/// Whether the page that a head or foot belongs to has another line.
fn has_more_on_page(at: usize, page: usize, ends: &[End], edge: Edge) -> bool {
    match edge {
        Edge::Head => ends.get(page + 1).is_none_or(|next| at + 1 < next.start),
        Edge::Foot => page.checked_sub(1).and_then(|before| ends.get(before)).is_none_or(|before| before.end < at),
    }
}

/// A number that two lines have in common where their `key` is the same, and seldom elsewhere: of the first letters in ASCII.
fn rough_key(text: &str) -> usize {
    let mut key = 0usize;
    for byte in text.bytes().filter(u8::is_ascii_alphabetic).take(KEY_LETTERS) {
        key = key.wrapping_mul(31).wrapping_add(usize::from(byte));
    }
    key
}

/// Columns of a line, a run of spaces counted as one; not counted further where there are more than `most`.
fn columns(text: &str, most: usize) -> usize {
    let (mut columns, mut apart) = (0, 0);
    for c in text.chars() {
        if c.is_whitespace() {
            apart = 1;
        } else if columns <= most {
            columns += std::mem::take(&mut apart) + columns::columns(c);
        } else {
            break;
        }
    }
    columns
}
