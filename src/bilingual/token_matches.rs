//! Which tokens of a left item are linked to which of the right ones near it.
//!
//! Time: linear in the tokens of both and their matches. Space: that of one row of the band.

use std::ops::Range;

use crate::bilingual::side_stats::Half;
use crate::bilingual::statistics::Statistics;

/// Tokens of a left item that make the same term, and matches of a left and a right item: the first ones are kept. A
/// word said a thousand times in a sentence would else make a million. Prose seldom has more of the one (results with 64
/// are the same), and a tenth of the other.
const OCCURRENCES: usize = 12;
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
        left: &Half,
        right: &Half,
        makers: &mut Makers,
        statistics: &Statistics,
    ) {
        (self.item, self.first) = (Some(item), columns.start);
        self.matches.clear();
        self.ends.clear();
        makers.take(left.terms_of(item), statistics);
        let first_left = left.tokens(&(item..item + 1)).start as u32;
        for column in columns {
            let before = self.matches.len();
            for at in right.tokens(&(column..column + 1)) {
                self.matches.extend(makers.of(right.terms[at]).map(|&Maker { token, forward, backward, .. }| Match {
                    left: first_left + token,
                    right: at as u32,
                    forward,
                    backward,
                }));
                if self.matches.len() - before >= MATCHES {
                    break;
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
    list: Vec<Maker>,
    /// By right term, the index of the first in the list.
    first: Vec<u32>,
}

/// A token, by its place in its item, and a term of the other side, with how many times likelier each makes the other.
pub(crate) struct Maker {
    pub token: u32,
    pub forward: f32,
    pub backward: f32,
    term: u32,
    /// The index of the next one of the same term.
    next: u32,
}

const NONE: u32 = u32::MAX;

impl Makers {
    pub fn new(right_terms: usize) -> Self {
        Self { list: Vec::new(), first: vec![NONE; right_terms] }
    }

    /// Takes a left item's terms, in the place of the ones before.
    pub fn take(&mut self, terms: &[u32], statistics: &Statistics) {
        for maker in self.list.drain(..) {
            self.first[maker.term as usize] = NONE;
        }
        // The last token first, so that those of one term ascend.
        for (token, &own) in (0..terms.len() as u32).zip(terms).rev() {
            for &(term, forward, backward) in &statistics.counterparts[own as usize] {
                let next = std::mem::replace(&mut self.first[term as usize], self.list.len() as u32);
                self.list.push(Maker { token, forward, backward, term, next });
            }
        }
    }

    /// The tokens that make a right term.
    #[inline(always)]
    pub fn of(&self, term: u32) -> impl Iterator<Item = &Maker> {
        let at = |index: u32| self.list.get(index as usize);
        std::iter::successors(at(self.first[term as usize]), move |maker| at(maker.next)).take(OCCURRENCES)
    }
}
