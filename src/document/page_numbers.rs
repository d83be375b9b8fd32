//! Numbers that count up at even distances, as pages of one length put them.
//!
//! Numbers of chapters, stanzas and subtitles count up too, but at uneven distances, or they are set apart and cut no
//! sentence. One pass over the numbers: linear time and memory.

use rustc_hash::FxHashMap;

use crate::document::pages::{LONG_PAGE_ROWS, PROSE_COLUMNS, Pages, key};
use crate::document::reason::Reason;
use crate::document::seams::ends_sentence;
use crate::document::signs::Sign;
use crate::strings::gather::{Gather, PushAll};
use crate::strings::sort::Order;

/// Rows of the shortest page in a text without form feeds: subtitles and stanzas are shorter, pages longer.
pub(super) const PAGE_ROWS: usize = 18;
/// Bytes of the shortest page, for texts with a line a paragraph.
const PAGE_BYTES: usize = 1_000;
/// Percent by which the rows of pages differ where lines are broken by hand: by a widow, a heading, a head of the
/// first.
pub(super) const UNEVEN_ROWS: usize = 15;
/// Percent by which the bytes of pages differ where they are not.
const UNEVEN_BYTES: usize = 40;

impl Pages<'_> {
    /// Numbers that count up at even distances.
    pub(super) fn mark_series(&mut self) {
        // The same type as in `running_lines.rs`: another would take 1 kB of machine code.
        let mut alike: FxHashMap<String, Vec<usize>> = FxHashMap::default();
        for (at, sign) in self.signs.iter().enumerate() {
            let key = match sign {
                Sign::Number(_) => String::new(),
                Sign::Page(_) => key(self.text(at)),
                _ => continue,
            };
            alike.entry(key).or_default().push(at);
        }
        let mut found = Vec::new();
        for numbers in alike.values() {
            // The chains of numbers of which each is one more than the one before it.
            let mut chains: Vec<Vec<(usize, u32)>> = Vec::new();
            // By the number that it ends with.
            let mut last: FxHashMap<u32, Vec<usize>> = FxHashMap::default();
            for &at in numbers {
                let (Sign::Page(value) | Sign::Number(value)) = self.sign(at) else { continue };
                let chain = value.checked_sub(1).and_then(|before| last.get_mut(&before)?.pop()).unwrap_or_else(|| {
                    chains.push(Vec::new());
                    chains.len() - 1
                });
                chains[chain].push((at, value));
                *last.entry(value).or_default() = vec![chain];
            }
            found.push_all(chains.into_iter().filter(|chain| self.are_pages(chain)).flatten());
        }
        for (at, _) in found {
            self.mark(at, Reason::NumberSeries);
        }
    }

    /// Whether numbers that count up are as far from one another as pages' ends.
    fn are_pages(&self, chain: &[(usize, u32)]) -> bool {
        let Some((&(first, value), &(last, _))) = chain.first().zip(chain.last()) else { return false };
        let place = |at: usize| self.lines.get(at).map_or((0, 0), |line| (line.row, line.span.start));
        let mut places: Vec<(usize, usize)> = chain.iter().map(|&(at, _)| place(at)).gather();
        if value == 1 {
            places.insert(0, (0, 0));
        }
        // The last page may be short.
        let at_end = last + 1 == self.lines.len();
        // Numbers that count up and cut the sentences of prose, each of them, are a page's whatever its length.
        let cutting_prose = chain.iter().filter(|(at, _)| self.is_prose_above(*at) && self.cuts_text(*at)).count();
        if chain.len() > 1 && cutting_prose + usize::from(at_end) >= chain.len() {
            return true;
        }
        // "Seite 1" and "Seite 2" alone in their lines, one of them inside a sentence.
        let say_so = chain.iter().all(|(at, _)| matches!(self.sign(*at), Sign::Page(_)));
        if chain.len() > 1 && say_so && chain.iter().any(|(at, _)| self.cuts_text(*at)) {
            return true;
        }
        let distances = |pick: fn(&(usize, usize)) -> usize| -> Vec<usize> {
            places.windows(2).map(|pair| pick(&pair[1]) - pick(&pair[0])).gather()
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
}

/// Whether distances are the same up to `uneven` percent, four of five of them, and within bounds. The last of all may
/// be shorter where the text ends there.
pub(super) fn are_even(distances: &[usize], at_end: bool, uneven: usize, least: usize, most: usize) -> bool {
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
