//! Which tokens of a left item are linked to which of the right ones near it.
//!
//! Time: linear in the tokens of both and their matches. Space: that of one row of the band.

use std::ops::Range;

use crate::bilingual::side_stats::SideStatistics;
use crate::bilingual::statistics::Statistics;

/// Tokens of a left item that make the same term, and matches of a left and a right item: the first ones are kept. A
/// word said a thousand times in a sentence would else make a million. Prose seldom has more of the one (results with
/// 64 are the same), and a tenth of the other.
const OCCURRENCES: u32 = 12;
const MATCHES: usize = 1 << 18;

/// Two linked tokens, by their places on their sides, with the ratios of [`Statistics::counterparts`].
#[derive(Clone, Copy)]
pub(crate) struct Match {
    pub left: u32,
    pub right: u32,
    pub forward: f32,
    pub backward: f32,
}

/// The matches of a left item with some right ones.
#[derive(Default)]
pub(crate) struct Row {
    item: Option<usize>,
    /// The first right item.
    first: usize,
    /// By right token, and how many there are up to the end of each right item.
    matches: Vec<Match>,
    ends: Vec<usize>,
    /// The right tokens that have any.
    made: Vec<u32>,
}

impl Row {
    pub fn holds(&self, item: usize) -> bool {
        self.item == Some(item)
    }

    /// Finds the matches of a left item with the right ones of some columns.
    pub fn fill(
        &mut self,
        item: usize,
        columns: Range<usize>,
        left: &SideStatistics,
        right: &SideStatistics,
        makers: &mut Makers,
        statistics: &Statistics,
    ) {
        (self.item, self.first) = (Some(item), columns.start);
        self.matches.clear();
        self.ends.clear();
        makers.take(left.terms_of(item), statistics);
        let first_left = left.tokens(&(item..item + 1)).start as u32;
        let tokens = right.tokens(&columns);
        makers.made(&right.terms[tokens.clone()], tokens.start as u32, &mut self.made);
        let mut made = self.made.iter().copied().peekable();
        for column in columns {
            let before = self.matches.len();
            let end = right.tokens(&(column..column + 1)).end as u32;
            while let Some(at) = made.next_if(|&at| at < end) {
                if self.matches.len() - before >= MATCHES {
                    continue;
                }
                for &Maker { token, forward, backward } in makers.of(right.terms[at as usize]) {
                    self.matches.push(Match { left: first_left + token, right: at, forward, backward });
                }
            }
            self.ends.push(self.matches.len());
        }
    }

    /// The matches with some right items.
    pub fn between(&self, right: &Range<usize>) -> &[Match] {
        let before = |item: usize| match item.saturating_sub(self.first).min(self.ends.len()) {
            0 => 0,
            items => self.ends[items - 1],
        };
        &self.matches[before(right.start)..before(right.end)]
    }
}

/// The tokens of a left item, by the right terms that they make.
pub(crate) struct Makers {
    /// Those of one term next to each other, in order.
    list: Vec<Maker>,
    terms: Vec<Made>,
    /// By right term, its index in `terms`.
    index: Vec<u32>,
}

/// A token, by its place in its item, with how many times likelier it and a term of the other side make each other.
#[derive(Clone, Copy)]
pub(crate) struct Maker {
    pub token: u32,
    pub forward: f32,
    pub backward: f32,
}

/// A right term that some tokens make.
struct Made {
    term: u32,
    /// Where its makers are in the list, and how many there are.
    first: u32,
    count: u32,
    /// For the caller: see [`Makers::with_log`].
    log: f32,
}

const NONE: u32 = u32::MAX;

impl Makers {
    pub fn new(right_terms: usize) -> Self {
        Self { list: Vec::new(), terms: Vec::new(), index: vec![NONE; right_terms] }
    }

    /// Takes a left item's terms, in the place of the ones before.
    pub fn take(&mut self, terms: &[u32], statistics: &Statistics) {
        for made in self.terms.drain(..) {
            self.index[made.term as usize] = NONE;
        }
        for &own in terms {
            for &(term, _, _) in &statistics.counterparts[own as usize] {
                let index = &mut self.index[term as usize];
                if *index == NONE {
                    *index = self.terms.len() as u32;
                    self.terms.push(Made { term, first: 0, count: 0, log: f32::NAN });
                }
                self.terms[*index as usize].count += 1;
            }
        }
        let mut end = 0;
        for made in &mut self.terms {
            made.first = end;
            end += std::mem::take(&mut made.count).min(OCCURRENCES);
        }
        self.list.resize(end as usize, Maker { token: 0, forward: 0.0, backward: 0.0 });
        for (token, &own) in (0..).zip(terms) {
            for &(term, forward, backward) in &statistics.counterparts[own as usize] {
                let made = &mut self.terms[self.index[term as usize] as usize];
                if made.count < OCCURRENCES {
                    self.list[(made.first + made.count) as usize] = Maker { token, forward, backward };
                    made.count += 1;
                }
            }
        }
    }

    /// Which of some right tokens are made by any, in order; the first of them is the token `first`. Without branches:
    /// what comes next in a text cannot be foreseen.
    pub fn made(&self, terms: &[u32], first: u32, made: &mut Vec<u32>) {
        made.resize(terms.len(), 0);
        let mut count = 0;
        for (&term, at) in terms.iter().zip(first..) {
            made[count] = at;
            count += usize::from(self.index[term as usize] != NONE);
        }
        made.truncate(count);
    }

    /// The tokens that make a right term which any makes.
    #[inline(always)]
    pub fn of(&self, term: u32) -> &[Maker] {
        let made = &self.terms[self.index[term as usize] as usize];
        &self.list[made.first as usize..(made.first + made.count) as usize]
    }

    /// The same, with a place for a logarithm that belongs to the term; at first it is not a number.
    #[inline(always)]
    pub fn with_log(&mut self, term: u32) -> (&[Maker], &mut f32) {
        let made = &mut self.terms[self.index[term as usize] as usize];
        (&self.list[made.first as usize..(made.first + made.count) as usize], &mut made.log)
    }
}
