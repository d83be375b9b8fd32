//! Which word translates which, inside one sentence pair.
//!
//! Idea: every content word of one side is compared with every one of the other (`likeness.rs`). The best one-to-one
//! assignment links them, with a preference for neighbours that stay neighbours. Then unlinked words are linked to the
//! counterpart of a word beside them: two words here for one there.
//! Time: that of the assignment, cubic in the words of a sentence up to a length. Space: quadratic in them.

use crate::comparison::{Place, Side, WordRef};
use crate::language::is_conjunction;
use crate::strings::gather::{Gather, PushAll};
use crate::strings::search::{has, starts_in};
use crate::strings::sort::Order;
use crate::translation::assignment::assignment;
use crate::translation::likeness::Likeness;
use crate::translation::spelling::share_part;
use crate::translation::vocabulary::CERTAIN;
use crate::translation::words::{MAX_CONTENT_WORDS, SentencePair, Word, WordKind};

/// A link's least score, and that of a word beside it that shares its counterpart.
const MIN_LINK_SCORE: f64 = 0.30;
const MIN_SHARED_LINK_SCORE: f64 = 0.40;
/// What a shift by the whole length of the sentence costs.
const POSITION: f64 = 0.35;
/// What a link gains when the words beside it are linked beside its counterpart.
const NEIGHBOUR: f64 = 0.12;
/// Words within which two are beside each other.
const BESIDE_WORDS: usize = 3;
/// Letters from which a word is likely to be a compound, and the first character of which one is enough.
pub(crate) const MIN_COMPOUND_LETTERS: usize = 14;
const HAN: char = '\u{2E80}';
/// Assignments are computed in integers, so that all machines agree.
const SCALE: f64 = 1_000_000.0;

/// How two content words of a pair are linked.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct WordLink {
    /// Index into the pair's left content words.
    pub left: usize,
    /// Index into the pair's right content words.
    pub right: usize,
    /// 0 to 1.
    pub score: f64,
}

/// The content words of a sentence pair and their links.
pub(crate) struct Linked<'s> {
    pub left: Vec<&'s Word>,
    pub right: Vec<&'s Word>,
    /// By left and by right word, the number of the stretch between marks and conjunctions that it is in.
    pub stretches: [Vec<usize>; 2],
    pub links: Vec<WordLink>,
    /// By left, then by right word: the similarity without regard to place.
    pub similarity: Vec<Vec<f64>>,
}

impl<'s> Linked<'s> {
    /// How similar a word of one side and one of the other are, without regard to place.
    pub fn similar(&self, side: Side, own: usize, other: usize) -> f64 {
        let (left, right) = side.own_and_other(own, other);
        self.similarity[left][right]
    }

    /// The words of a side that are linked to the word of the other side at a place, with the scores of their links.
    pub fn counterparts(&self, place: Place, side: Side) -> impl Iterator<Item = (&'s Word, f64)> {
        self.links.iter().filter_map(move |link| {
            let (own, other) = side.own_and_other(self.left[link.left], self.right[link.right]);
            (other.place == place).then_some((own, link.score))
        })
    }

    /// The places of the words of each link, left and right.
    pub fn places(&self) -> impl Iterator<Item = (Place, Place)> + Clone {
        self.links.iter().map(|link| (self.left[link.left].place, self.right[link.right].place))
    }

    /// By word of a side the first word of the other side that it is linked to.
    pub fn partners(&self, side: Side) -> Vec<Option<usize>> {
        let mut partners = vec![None; side.of(&self.left, &self.right).len()];
        for link in self.links.iter() {
            let (word, other) = side.own_and_other(link.left, link.right);
            partners[word].get_or_insert(other);
        }
        partners
    }
}

/// Links the content words of a pair.
pub(crate) fn link<'s>(pair: &SentencePair<'s>, likeness: &Likeness) -> Linked<'s> {
    let content = |words: &[&'s Word]| -> Vec<&'s Word> {
        words.iter().copied().filter(|word| word.is_content()).take(MAX_CONTENT_WORDS).gather()
    };
    let (left, right) = (content(&pair.left), content(&pair.right));
    let stretches = [stretches(&pair.left), stretches(&pair.right)];
    let similarity: Vec<Vec<f64>> = left.iter().map(|l| right.iter().map(|r| likeness.of(l, r)).gather()).gather();
    let mut linked = Linked { left, right, stretches, links: Vec::new(), similarity };
    let mut partners = linked.assign(|linked, l, r| linked.similarity[l][r] - linked.shift(l, r), MIN_LINK_SCORE);
    // Once more, with what the first assignment says about the neighbourhood.
    let first = partners.clone();
    partners = linked.assign(
        |linked, l, r| linked.similarity[l][r] - linked.shift(l, r) + NEIGHBOUR * company(&first, l, r),
        MIN_LINK_SCORE,
    );
    linked.links = linked.links_of(&partners);
    linked.share(&partners);
    let (left, right) = (linked.left.clone(), linked.right.clone());
    linked.links.retain(|link| !likeness.is_doubted(left[link.left], right[link.right], link.score));
    linked
}

/// Where the items of enumerations start and end, as a running number by content word.
fn stretches(words: &[&Word]) -> Vec<usize> {
    let (mut stretch, mut filled) = (0, false);
    let mut stretches = Vec::new();
    for word in words {
        if word.is_content() {
            stretches.push(stretch);
            filled = true;
        } else if filled && (word.kind == WordKind::Mark || is_conjunction(&word.folded)) {
            (stretch, filled) = (stretch + 1, false);
        }
    }
    stretches
}

/// How many of the words before and after are linked nearby, 0 to 1.
fn company(partners: &[Option<usize>], l: usize, r: usize) -> f64 {
    let near = |other: Option<&Option<usize>>| {
        other.copied().flatten().is_some_and(|partner| partner != r && partner.abs_diff(r) <= BESIDE_WORDS)
    };
    let before = l.checked_sub(1).map(|before| near(partners.get(before))).unwrap_or(false);
    f64::from(u8::from(before) + u8::from(near(partners.get(l + 1)))) / 2.0
}

impl Linked<'_> {
    /// The links, by place.
    pub fn words(&self) -> Vec<(WordRef, WordRef)> {
        let place = |word: &Word| (word.place.block, word.place.span);
        let mut words: Vec<_> =
            self.links.iter().map(|link| (place(self.left[link.left]), place(self.right[link.right]))).gather();
        words.order();
        words
    }

    fn shift(&self, l: usize, r: usize) -> f64 {
        let at = |index: usize, count: usize| (index as f64 + 0.5) / count.max(1) as f64;
        POSITION * (at(l, self.left.len()) - at(r, self.right.len())).abs()
    }

    /// Each left word's partner in the best assignment of pairs that score `least` or more.
    fn assign(&self, score: impl Fn(&Self, usize, usize) -> f64, least: f64) -> Vec<Option<usize>> {
        let value = |l: usize, r: usize| {
            let score = score(self, l, r);
            if self.similarity[l][r] > 0.0 && score >= least { (score * SCALE) as i64 } else { 0 }
        };
        assignment(self.left.len(), self.right.len(), &value)
    }

    fn links_of(&self, partners: &[Option<usize>]) -> Vec<WordLink> {
        let pairs = partners.iter().enumerate().filter_map(|(left, right)| Some((left, (*right)?)));
        pairs.map(|(left, right)| WordLink { left, right, score: self.similarity[left][right] }).gather()
    }

    /// Links words beside a linked one to the same counterpart: two words here for one there.
    fn share(&mut self, partners: &[Option<usize>]) {
        let mut shared = Vec::new();
        let mut taken: Vec<Option<usize>> = vec![None; self.right.len()];
        partners.iter().enumerate().for_each(|(l, r)| r.iter().for_each(|&r| taken[r] = Some(l)));
        for l in (0..self.left.len()).filter(|&l| partners[l].is_none()) {
            let near = l.saturating_sub(BESIDE_WORDS)..(l + BESIDE_WORDS + 1).min(self.left.len());
            let here = |beside: usize| self.stretches[0].get(beside) == self.stretches[0].get(l);
            let counterparts = near.filter_map(|beside| {
                partners[beside].filter(|&r| here(beside) || self.covers(l, r, self.left[l], self.right[r]))
            });
            let best = counterparts.max_by(|&a, &b| self.sharing(l, a).total_cmp(&self.sharing(l, b)));
            shared.push_all(best.map(|r| (l, r)));
        }
        for r in (0..self.right.len()).filter(|&r| taken[r].is_none()) {
            let near = r.saturating_sub(BESIDE_WORDS)..(r + BESIDE_WORDS + 1).min(self.right.len());
            let here = |beside: usize| self.stretches[1].get(beside) == self.stretches[1].get(r);
            let counterparts = near.filter_map(|beside| {
                taken[beside].filter(|&l| here(beside) || self.covers(l, r, self.right[r], self.left[l]))
            });
            let best = counterparts.max_by(|&a, &b| self.sharing(a, r).total_cmp(&self.sharing(b, r)));
            shared.push_all(best.map(|l| (l, r)));
        }
        for (left, right) in shared {
            let score = self.sharing(left, right);
            if score >= MIN_SHARED_LINK_SCORE {
                self.links.push(WordLink { left, right, score });
            }
        }
    }

    fn sharing(&self, l: usize, r: usize) -> f64 {
        self.similarity[l][r].max(if self.is_part(l, r) { MIN_SHARED_LINK_SCORE } else { 0.0 })
    }

    /// Whether `whole`, the counterpart of an item, may well hold the next one, `part`, too: "opinion and expression"
    /// in one compound, "men and women" in one word of two characters.
    fn covers(&self, l: usize, r: usize, part: &Word, whole: &Word) -> bool {
        let compound = starts_in(&whole.folded, |c| c >= HAN) || whole.folded.chars().count() >= MIN_COMPOUND_LETTERS;
        self.is_part(l, r) || (compound && !part.capital && self.similarity[l][r] >= CERTAIN)
    }

    /// Whether one word is a compound with a part of the other: "Bosnie-Herzégovine" for "Bosnia and Herzegovina".
    fn is_part(&self, l: usize, r: usize) -> bool {
        let (l, r) = (self.left[l], self.right[r]);
        // What is beside a word of the compound is another one of it.
        let compound = has(&l.folded, '-') != has(&r.folded, '-');
        share_part(&l.folded, &r.folded) || (compound && l.capital && r.capital)
    }
}

/// Where among the right words each left one's counterpart should be, by the links around it.
pub(crate) fn expected(partners: &[Option<usize>], right: usize) -> Vec<f64> {
    let n = partners.len();
    let known: Vec<(usize, usize)> = partners.iter().enumerate().filter_map(|(l, r)| Some((l, (*r)?))).gather();
    let place = |l: usize| {
        let after = known.partition_point(|&(at, _)| at < l);
        match (after.checked_sub(1).and_then(|before| known.get(before)), known.get(after)) {
            (_, Some(&(at, r))) if at == l => r as f64,
            (Some(&(a, p)), Some(&(b, q))) => {
                let share = (l - a) as f64 / (b - a) as f64;
                // Far apart counterparts say that the order changes here: the word stays with the nearer one.
                if p.abs_diff(q) > 2 * BESIDE_WORDS + (b - a) {
                    if l - a <= b - l { p as f64 + 1.0 } else { q as f64 - 1.0 }
                } else {
                    p as f64 + share * (q as f64 - p as f64)
                }
            }
            (Some(&(a, p)), None) => (p + l - a).min(right.saturating_sub(1)) as f64,
            (None, Some(&(b, q))) => (q as f64 - (b - l) as f64).max(0.0),
            (None, None) => l as f64 * right as f64 / n.max(1) as f64,
        }
    };
    (0..n).map(place).gather()
}
