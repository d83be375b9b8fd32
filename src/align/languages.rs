//! Two languages: which items (blocks, sentences) translate each other, in common order.
//!
//! One search and one scorer serve both. An alignment is done in rounds: a coarse first alignment, from which translations and the habits of the pair (ratio of
//! lengths, share of words that links explain) are learned, then better ones near it. [`bilingual`](super::bilingual)
//! applies it to documents. Time and space: those of [`Monotone`] in a band; linear in long texts.

use std::ops::Range;

use super::links::{self, Links};
use super::monotone::{Band, Group, Monotone};
use super::scorer::{Habits, SHAPES, Scorer, Statistics};
use super::terms::Side;
use super::{anchors, association};
use crate::language::Language;
use crate::lexicon::{Lexicon, Lexicons};

/// What it costs to leave an item alone, and to begin a run of such items, where a lexicon tells strangers apart.
const NULL: f64 = 3.0;
const NULL_RUN: f64 = 4.0;
/// The same without one: long runs must stay dear, or the alignment falls apart into them.
const BLIND_NULL: f64 = 6.9;
/// Alignments from which something is learned for the next.
const ROUNDS: usize = 3;
/// Right items on either side of the last round's path where the next one looks.
const NEAR: usize = 10;
/// The first round's shapes: the commonest.
const COARSE: usize = 3;
/// Beads of more pairs of items teach nothing: in them everything meets everything.
const TELLING: usize = 4;
/// The share of tokens that come from nowhere, at first, at least and at most.
const NOWHERE: (f64, f64, f64) = (0.75, 0.4, 0.95);

/// Segments that translate each other.
#[derive(Debug, Clone, PartialEq)]
pub struct SegmentBead {
    /// Indices of left segments; empty where the right one has no counterpart.
    pub left: Range<usize>,
    /// Indices of right segments; empty where the left one has no counterpart.
    pub right: Range<usize>,
    /// 0 to 1: how sure the aligner is of this bead.
    pub confidence: f64,
}

/// Aligns segments (sentences or paragraphs) of two languages, in order; every segment is in exactly one bead.
///
/// With lexicons for both languages the result is better, without it still useful, least for languages of different
/// scripts. Time is quadratic in short texts, linear in long ones: 10,000 segments a side take some seconds.
pub fn align_segments(
    left: &[&str],
    right: &[&str],
    languages: (Language, Language),
    lexicons: &Lexicons,
) -> Vec<SegmentBead> {
    let tables = (lexicons.get(languages.0.tag()), lexicons.get(languages.1.tag()));
    let side = |texts: &[&str], language, table| Side::new(texts.iter().map(|&text| (text, vec![])), language, table);
    let (left, right) = (side(left, languages.0, tables.0), side(right, languages.1, tables.1));
    let pair = Pair::new(&left, &right, tables.0.zip(tables.1));
    let beads = pair.align(&left, &right, 0.0).groups.into_iter();
    beads.map(|g| SegmentBead { confidence: confidence(&g), left: g.left, right: g.right }).collect()
}

/// How sure a group is: one less the likelihood of the best other way.
pub(super) fn confidence(group: &Group) -> f64 {
    1.0 - (-group.margin).exp()
}

/// What may translate what in two texts.
pub(super) struct Pair {
    /// By form and by lexicon.
    links: Links,
    lexicon: bool,
}

/// Groups of items, with what was learned on the way.
pub(super) struct Aligned {
    pub groups: Vec<Group>,
    pub links: Links,
    pub habits: Habits,
}

impl Pair {
    pub fn new(left: &Side, right: &Side, lexicons: Option<(&Lexicon, &Lexicon)>) -> Self {
        let mut links = links::by_form(left, right, true);
        if let Some(lexicons) = lexicons {
            links::merge(&mut links, links::by_lexicon(left, right, lexicons));
        }
        Self { links, lexicon: lexicons.is_some() }
    }

    pub fn search<'s>(&self, shapes: &'s [(usize, usize)]) -> Monotone<'s> {
        Monotone { shapes, gap_open: if self.lexicon { NULL_RUN } else { 0.0 }, gap_extend: 0.0 }
    }

    pub fn null_cost(&self) -> f64 {
        if self.lexicon { NULL } else { BLIND_NULL }
    }

    /// Aligns all items of the sides, whose terms are the pair's. Beads of several items on both sides cost `crossing`
    /// more than others.
    pub fn align(&self, left: &Side, right: &Side, crossing: f64) -> Aligned {
        let (n, m) = (left.items.len(), right.items.len());
        let (left_items, right_items): (Vec<usize>, Vec<usize>) = ((0..n).collect(), (0..m).collect());
        let items = (left_items.as_slice(), right_items.as_slice());
        let extra = |l: &Range<usize>, r: &Range<usize>| if l.len() > 1 && r.len() > 1 { crossing } else { 0.0 };
        let (mut band, _) = anchors::band(left, right, &self.links);
        let mut links = self.links.clone();
        let mut habits = Habits { ratio: None, nowhere: NOWHERE.0 };
        let mut statistics = Statistics::new(left, right, &links, habits);
        for round in 0..ROUNDS {
            let mut scorer = Scorer::new((left, right), items, &statistics, &band, self.null_cost());
            let shapes = if round == 0 { &SHAPES[..COARSE] } else { &SHAPES[..] };
            let groups = self.search(shapes).align(&band, |l, r| extra(&l, &r) + scorer.cost(l, r));
            habits = habits_of(&groups, &mut scorer);
            links = self.links.clone();
            let items = groups.iter().map(|g| (&left_items[g.left.clone()], &right_items[g.right.clone()]));
            links::merge(&mut links, links::by_stem(left, right, &learned((left, right), items)));
            statistics = Statistics::new(left, right, &links, habits);
            let path: Vec<_> = groups.iter().map(|group| (group.left.end, group.right.end)).collect();
            band = Band::around(n, m, &path, NEAR);
        }
        let mut scorer = Scorer::new((left, right), items, &statistics, &band, self.null_cost());
        let groups = self.search(&SHAPES).align_with_margins(&band, |l, r| extra(&l, &r) + scorer.cost(l, r));
        Aligned { groups, links, habits }
    }
}

/// Links of stems learned from groups of items.
pub(super) fn learned<'g>(
    sides: (&Side, &Side),
    groups: impl Iterator<Item = (&'g [usize], &'g [usize])>,
) -> Vec<(u32, u32, f64)> {
    let telling = groups.filter(|(left, right)| (1..=TELLING).contains(&(left.len() * right.len())));
    association::learn(&telling.map(|(l, r)| (sides.0.stems_of(l), sides.1.stems_of(r))).collect::<Vec<_>>())
}

/// What an alignment says of its pair.
fn habits_of(groups: &[Group], scorer: &mut Scorer) -> Habits {
    // One word that is explained and three that are not, before anything is known.
    let (mut left, mut right, mut unexplained, mut all) = (0.0, 0.0, 3.0, 4.0);
    for group in groups.iter().filter(|group| !group.left.is_empty() && !group.right.is_empty()) {
        let lengths = scorer.lengths(&group.left, &group.right);
        left += lengths.0;
        right += lengths.1;
        let (rest, total) = scorer.unexplained(group.left.clone(), group.right.clone());
        unexplained += rest;
        all += total;
    }
    let ratio = (left > 0.0 && right > 0.0).then(|| right / left);
    Habits { ratio, nowhere: (unexplained / all).clamp(NOWHERE.1, NOWHERE.2) }
}
