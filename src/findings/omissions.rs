//! Content words, items and clauses on one side only, and words in the same slot that do not mean the same.
//!
//! Idea: a word is missing on the other side if it surely has a translation (`translation/coverage.rs`) and nothing in
//! its slot could be one: anything there that is left over and not itself sure to mean something else. The same word
//! unlinked beside the same word again is a unit of several words, or a habit.
//! Time and space: unlinked words by their slots.

use crate::strings::gather::{Gather, PushAll};
use rustc_hash::FxHashMap;

use crate::comparison::{Finding, FindingKind, Side};
use crate::findings::{Read, candidate, on_one_side};
use crate::strings::sort::Order;
use crate::translation::coverage::Coverage;
use crate::translation::likeness::Likeness;
use crate::translation::word_links::{Linked, expected};
use crate::translation::words::{SideWords, Word, cover};

/// How many content words around its expected place a word's counterpart is looked for.
const SLOT: usize = 4;
/// How far a left-over in the expected place covers a word that it could translate.
const LEFT_OVER: f64 = 0.75;
/// The same for a light word, which may be there for reasons of its own.
const LIGHT_LEFT_OVER: f64 = 0.5;
/// The factor of the likeness of a word that is linked already.
const TAKEN: f64 = 0.4;
/// The factor for an item of an enumeration.
const ITEM: f64 = 1.25;
/// Words of the items beside it in which an item's neighbours are looked for.
const ITEM_WORDS: usize = 3;
/// The probability that an item has a counterpart if a whole enumeration lost it.
const LEFT_OUT: f64 = 0.8;
/// The factor for two left-overs in one slot: most are free translation, half as often a discrepancy as one left-over.
const TWINS: f64 = 0.6;
/// The share of the remaining doubt that each further word of a passage removes.
const FURTHER: f64 = 0.4;
/// The closed checks come first: nothing here is as sure as they are.
const CLOSED: f64 = 0.7;
/// The factor for each further occurrence, at most twice.
const HABIT: f64 = 0.5;
/// The factor for a word that the sentence has twice: another language may say it once.
pub(crate) const AGAIN: f64 = 0.6;
/// Scores below this are not findings of any severity.
const MIN_SCORE: f64 = 0.25;
/// Bytes between two content words of one passage: a few function words.
const MAX_GAP_BYTES: usize = 16;
/// The factor for a noun behind a preposition of lack: "full" may mean "without reserve".
const LACKING: f64 = 0.5;
/// A passage of so many words is a clause.
const CLAUSE: usize = 3;

/// A word without counterpart.
struct Alone<'s> {
    word: &'s Word,
    at: usize,
    score: f64,
    /// Its stretch between marks and conjunctions.
    stretch: Option<usize>,
    /// The index of the other side's left-over in its slot.
    instead: Option<usize>,
}

/// One side of a sentence pair, with what is known of its links.
struct LinkedSide<'a, 's> {
    words: &'a [&'s Word],
    /// By word, the number of its stretch between marks and conjunctions.
    stretches: &'a [usize],
    partners: Vec<Option<usize>>,
    /// How surely each unlinked word has a counterpart.
    sure: Vec<f64>,
}

/// Findings about words without counterpart. `settled` says which places other checks have dealt with.
pub(crate) fn find(read: &Read, coverages: &mut [Coverage; 2], settled: impl Fn(&Word, Side) -> bool) -> Vec<Finding> {
    let Read { left, right, linked, likeness, .. } = *read;
    let mut views = Vec::new();
    for (linked, _) in linked {
        let [of_left, of_right] = &mut *coverages;
        let left = LinkedSide::new(Side::Left, linked, likeness, of_left);
        views.push((left, LinkedSide::new(Side::Right, linked, likeness, of_right)));
    }
    let habits = [habits(views.iter().map(|both| &both.0)), habits(views.iter().map(|both| &both.1))];
    let mut found = Vec::new();
    for ((linked, confidence), (l, r)) in linked.iter().zip(&views) {
        let of_left =
            passages(l.alone(r, |a, b| linked.similarity[a][b], &habits[0]), |word| settled(word, Side::Left));
        let mut of_right =
            passages(r.alone(l, |a, b| linked.similarity[b][a], &habits[1]), |word| settled(word, Side::Right));
        let like = |a: usize, b: usize| linked.similarity[a][b];
        for (passage, twin) in twins(of_left, &mut of_right, like) {
            found.push_all(report(left, right, &passage, twin.as_deref(), *confidence));
        }
        for passage in of_right {
            found.push_all(report(right, left, &passage, None, *confidence));
        }
    }
    found
}

/// A run of unlinked words.
type Passage<'s> = Vec<Alone<'s>>;

/// Each left passage with the right one in the same slot, if any, the most alike ones first.
fn twins<'s>(
    of_left: Vec<Passage<'s>>,
    of_right: &mut Vec<Passage<'s>>,
    like: impl Fn(usize, usize) -> f64,
) -> Vec<(Passage<'s>, Option<Passage<'s>>)> {
    let mut facing = Vec::new();
    for (l, passage) in of_left.iter().enumerate() {
        for (r, other) in
            of_right.iter().enumerate().filter(|(_, other)| faces(passage, other) || faces(other, passage))
        {
            let alike = passage.iter().flat_map(|a| other.iter().map(|b| like(a.at, b.at))).fold(0.0, f64::max);
            facing.push((alike, l, r));
        }
    }
    facing.order_by(|a, b| b.0.total_cmp(&a.0).then((a.1, a.2).cmp(&(b.1, b.2))));
    let mut twin_of: Vec<Option<Passage>> = of_left.iter().map(|_| None).gather();
    let mut taken: Vec<Option<Passage>> = std::mem::take(of_right).into_iter().map(Some).gather();
    for (_, l, r) in facing {
        if twin_of[l].is_none() {
            twin_of[l] = taken[r].take();
        }
    }
    of_right.push_all(taken.into_iter().flatten());
    of_left.into_iter().zip(twin_of).gather()
}

impl<'a, 's> LinkedSide<'a, 's> {
    fn new(side: Side, linked: &'a Linked<'s>, likeness: &Likeness, coverage: &mut Coverage) -> Self {
        let words = side.of(&linked.left, &linked.right);
        let stretches = &linked.stretches[side.index()];
        let partners = linked.partners(side);
        let sure = words.iter().zip(&partners).map(|(word, partner)| match partner {
            Some(_) => 1.0,
            None => coverage.sure(word, likeness),
        });
        let sure = sure.gather();
        Self { words, stretches, partners, sure }
    }

    /// Whether the word is in an item of an enumeration no word of which is linked.
    fn is_item(&self, at: usize) -> bool {
        let same = |other: &usize| self.stretches.get(*other) == self.stretches.get(at);
        let before = (0..at).rev().take_while(same);
        let after = (at + 1..self.words.len()).take_while(same);
        before.chain(after).all(|other| self.partners[other].is_none())
    }

    /// Whether the word is in an item that the other side's enumeration leaves out: the items around it are linked
    /// to items that are next to each other.
    fn is_left_out(&self, at: usize, other: &LinkedSide) -> bool {
        let same = |other: &usize| self.stretches.get(*other) == self.stretches.get(at);
        let first = (0..at).rev().take_while(same).last().unwrap_or(at);
        let last = (at + 1..self.words.len()).take_while(same).last().unwrap_or(at);
        let partner = |word: usize| other.stretches.get(self.partners.get(word).copied().flatten()?).copied();
        // In the neighbouring item, the nearest linked word is evidence for it.
        let before = (first.saturating_sub(ITEM_WORDS)..first).rev().find_map(partner);
        let after = (last + 1..last + 1 + ITEM_WORDS).find_map(partner);
        matches!((before, after), (Some(a), Some(b)) if a.abs_diff(b) == 1) && self.is_item(at)
    }

    /// The unlinked words with their scores.
    fn alone(&self, other: &LinkedSide, like: impl Fn(usize, usize) -> f64, habits: &Habits) -> Vec<Alone<'s>> {
        let expected = expected(&self.partners, other.words.len());
        let mut alone = Vec::new();
        for at in (0..self.words.len()).filter(|&at| self.partners[at].is_none()) {
            let middle = expected[at].round() as usize;
            let (mut covered, mut instead) = (0.0_f64, None);
            for near in middle.saturating_sub(SLOT)..(middle + SLOT + 1).min(other.words.len()) {
                let close = 1.0 - (expected[at] - near as f64).abs() / (SLOT + 2) as f64;
                let free = other.partners[near].is_none();
                let most = if other.sure[near] > 0.0 { LEFT_OVER } else { LIGHT_LEFT_OVER };
                let stands_in = if free { most * (1.0 - other.sure[near]) } else { 0.0 };
                // A word that translates something in another item does not stand for this one too.
                let taken =
                    other.partners[near].is_some_and(|partner| self.stretches.get(partner) != self.stretches.get(at));
                let likeness = if taken { TAKEN * like(at, near) } else { like(at, near) };
                covered = covered.max(likeness.max(stands_in) * close);
                if free && instead.is_none_or(|(best, _)| close + likeness > best) {
                    instead = Some((close + likeness, near));
                }
            }
            let word = self.words[at];
            let times = neighbours(self.words, at).filter_map(|beside| habits.get(&(word.id, beside))).max();
            let habit = HABIT.powi(times.map_or(0, |&times| times.saturating_sub(1).min(2)) as i32);
            let item = if self.is_item(at) { ITEM } else { 1.0 };
            let item = if word.lacking { LACKING } else { item };
            let again = self.words.iter().any(|other| other.id == word.id && other.place != word.place);
            let item = if again { item * AGAIN } else { item };
            let sure = if self.is_left_out(at, other) { self.sure[at].max(LEFT_OUT) } else { self.sure[at] };
            let score = (sure * (1.0 - covered.min(1.0)) * habit * item).min(1.0);
            alone.push(Alone {
                word,
                at,
                score,
                stretch: self.stretches.get(at).copied(),
                instead: instead.map(|(_, near)| near),
            });
        }
        alone
    }
}

/// How often a word is unlinked beside another.
type Habits = FxHashMap<(usize, usize), usize>;

fn habits<'v, 'a: 'v, 's: 'a>(views: impl Iterator<Item = &'v LinkedSide<'a, 's>>) -> Habits {
    let mut habits = Habits::default();
    for view in views {
        for at in (0..view.words.len()).filter(|&at| view.partners[at].is_none()) {
            for beside in neighbours(view.words, at) {
                *habits.entry((view.words[at].id, beside)).or_default() += 1;
            }
        }
    }
    habits
}

fn neighbours<'w>(words: &'w [&Word], at: usize) -> impl Iterator<Item = usize> + 'w {
    [at.checked_sub(1), Some(at + 1)].into_iter().flatten().filter_map(|beside| words.get(beside)).map(|word| word.id)
}

/// Runs of unlinked words.
fn passages<'s>(alone: Vec<Alone<'s>>, settled: impl Fn(&Word) -> bool) -> Vec<Vec<Alone<'s>>> {
    let mut passages: Vec<Vec<Alone>> = Vec::new();
    for one in alone.into_iter().filter(|one| one.score >= MIN_SCORE && !settled(one.word)) {
        let joined = |last: &Alone| {
            let (a, b) = (last.word.place, one.word.place);
            last.at + 1 == one.at
                && last.stretch == one.stretch
                && a.block == b.block
                && b.span.start.saturating_sub(a.span.end) <= MAX_GAP_BYTES
        };
        match passages.last_mut() {
            Some(passage) if passage.last().is_some_and(joined) => passage.push(one),
            _ => passages.push(vec![one]),
        }
    }
    passages
}

/// Whether one passage's stand-ins are words of the other.
fn faces(passage: &[Alone], other: &[Alone]) -> bool {
    passage.iter().filter_map(|one| one.instead).any(|near| other.iter().any(|one| one.at == near))
}

fn score(passage: &[Alone]) -> f64 {
    let best = passage.iter().map(|one| one.score).fold(0.0, f64::max);
    let doubt = passage.iter().fold(1.0, |doubt, one| doubt * (1.0 - FURTHER * one.score)) / (1.0 - FURTHER * best);
    1.0 - (1.0 - best) * doubt
}

fn report(
    side: &SideWords,
    other: &SideWords,
    passage: &[Alone],
    twin: Option<&[Alone]>,
    confidence: f64,
) -> Option<Finding> {
    let own = |passage: &[Alone]| cover(passage.iter().map(|one| one.word));
    let place = own(passage)?;
    let (mut left, mut right) = side.side.place(place);
    let text = side.text(place);
    let finding = match twin {
        Some(twin) => {
            let facing = own(twin)?;
            *side.side.of(&mut right, &mut left) = Some(facing);
            let arguments = [("left", text), ("right", other.text(facing))];
            let (a, b) = (score(passage), score(twin));
            let score = CLOSED * TWINS * (2.0 * a.max(b) + a.min(b)) / 3.0 * confidence;
            candidate(FindingKind::Term, 1, left, right, "term.differs", &arguments, score)
        }
        None => {
            let what = if passage.len() >= CLAUSE { "clause" } else { "word" };
            let score = CLOSED * score(passage) * confidence;
            on_one_side(side.side, place, what, 1, text, score)
        }
    };
    Some(finding)
}
