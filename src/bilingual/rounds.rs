//! Two languages: which items (blocks, sentences) translate each other, in common order.
//!
//! One search and one scorer serve both. An alignment is done in rounds: a rough first one, then better ones near it,
//! each with the translations and the habits of the pair (ratio and variance of lengths, share of words that links
//! explain) that the one before taught. [`documents`](crate::bilingual::documents) applies it to documents. Time and
//! space: those of [`Monotone`] in a band; linear in long texts.

use std::ops::Range;

use crate::align::band::Band;
use crate::align::beads::Monotone;
use crate::align::path::Group;
use crate::bilingual::anchors;
use crate::bilingual::borders::{Borders, Starts};
use crate::bilingual::components::is_pair;
use crate::bilingual::quotations::quoted;
use crate::bilingual::scorer::{RoughEvidence, SHAPES, Scorer};
use crate::bilingual::statistics::{Habits, Statistics, length, length_ratio, plausible_ratio};
use crate::language::Language;
use crate::lexicon::{Lexicon, Lexicons};
use crate::strings::gather::Gather;
use crate::strings::sort::Order;
use crate::translation::association;
use crate::translation::term_links::{self, Links};
use crate::translation::terms::SideTerms;

/// What a search goes by that is another with tables of words on both sides than without.
struct Weights {
    /// What it costs to leave an item alone, and to begin a run of such items.
    null: f64,
    null_run: f64,
    /// How much the number of such runs in a pair says about the next one, in costs of a natural logarithm.
    runs: f64,
    /// What a bead costs, in beads that are right: half of the precision that alignments have, as with gaps.
    bead: f64,
    /// Alignments from which something is learned for the next, and the last one.
    rounds: usize,
    /// Right items on either side of the last round's path where the next one looks.
    near: usize,
}

/// Tables tell unrelated items apart, and with them the rough round's path is mostly right.
const WITH_TABLES: Weights = Weights { null: 3.5, null_run: 4.0, runs: 4.0, bead: 0.46, rounds: 3, near: 6 };
/// Without tables leaving an item alone must cost more, or the alignment falls apart into long runs; many beads are
/// right that are not probable; the rough round's path is mostly wrong, and what it teaches comes little by little.
const WITHOUT_TABLES: Weights = Weights { null: 4.5, null_run: 2.0, runs: 0.0, bead: 0.25, rounds: 5, near: 20 };

/// What it costs to begin a run of items left alone right after one on the other side.
const NULL_SWITCH: f64 = 2.0;
/// The shapes of the rough round: the commonest. With the next three, Chinese chapters without tables lose .018 of their F1.
const ROUGH_SHAPES: usize = 3;
/// Right items on either side of the path of a round that is sure; what that round holds for likely is there anyway.
const NEAR: usize = 3;
/// Items of a run in the search that comes before all rounds in long texts, and right items on either side of its path.
const RUN: usize = 6;
const NEAR_RUNS: usize = 16;
/// The share of groups that a round has in common with the one before from which only the last round follows.
const SETTLED: f64 = 0.98;
/// Large beads of nothing but items whose groups are more probable than this are not looked for: of 10,000 sentences
/// most are such, and they take a third of the time.
const FIRM: f64 = 0.99;

/// How often the rough round is done again in a wider band.
const WIDENINGS: usize = 2;
/// Beads of more pairs of items teach nothing, as in them everything meets everything; and the shapes that the rounds
/// before the last look for, which have no more. (All shapes there take half as long again, and teach no better.)
const MAX_TELLING_PAIRS: usize = 4;
const TELLING_SHAPES: usize = 6;
/// The share of tokens that come from nowhere, at first, at least and at most. (Of literal translations it is a third:
/// what is not explained in them says more against a pair than it does in a novel.)
const NULL_SHARES: (f64, f64, f64) = (0.75, 0.25, 0.95);
/// Runs of items without counterpart for a pair, before any is known and at least: few translations have more. How many
/// pairs that is worth. With odds of .03 chapters of MAC lose .008 of F1: many of the runs that are found there are wrong.
const RUNS_ODDS: f64 = 0.055;
const RUNS_PRIOR: f64 = 10.0;
/// The variance of the difference of two lengths for a letter of length, before any is known; how many groups that is
/// worth, and the least and the greatest that is believed. The median of the squares of a normal distribution is this
/// share of its variance.
const VARIANCE: f64 = 4.0;
const VARIANCE_PRIOR: f64 = 10.0;
const VARIANCES: (f64, f64) = (1.5, 15.0);
const NORMAL_MEDIAN: f64 = 0.455;
/// Only groups that are more probable tell how lengths vary.
const MIN_TELLING_PROBABILITY: f64 = 0.5;

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
/// scripts. Time is quadratic in short texts, linear in long ones: 10,000 segments a side take two to three seconds
/// with lexicons.
pub fn align_segments(
    left: &[&str],
    right: &[&str],
    languages: (Language, Language),
    lexicons: &Lexicons,
) -> Vec<SegmentBead> {
    let tables = (lexicons.get(languages.0.tag()), lexicons.get(languages.1.tag()));
    let side =
        |texts: &[&str], language, table| SideTerms::new(texts.iter().map(|&text| (text, vec![])), language, table);
    let quotations = [left, right].map(|texts| quoted(texts.iter().copied()));
    let (left, right) = (side(left, languages.0, tables.0), side(right, languages.1, tables.1));
    let pair = PairLinks::new(&left, &right, tables.0.zip(tables.1));
    let items: (Vec<usize>, Vec<usize>) = ((0..left.items.len()).gather(), (0..right.items.len()).gather());
    let starts = Starts { paragraphs: [&left, &right].map(|side| vec![true; side.items.len()]), quotations };
    let beads = pair.align(pair.task((&left, &right), (&items.0, &items.1), &starts), |_, _| true).groups.into_iter();
    beads.map(|g| SegmentBead { confidence: g.probability, left: g.left, right: g.right }).gather()
}

/// What may translate what in two texts.
pub(crate) struct PairLinks {
    /// By form and by lexicon.
    pub links: Links,
    pub lexicon: bool,
}

/// What is to be aligned, and what is known of it.
pub(crate) struct Task<'a> {
    pub sides: (&'a SideTerms, &'a SideTerms),
    /// Indices of the sides' items, in the orders in which they correspond.
    pub items: (&'a [usize], &'a [usize]),
    /// How these items begin.
    pub starts: &'a Starts,
    pub links: Links,
    pub habits: Habits,
    /// Where to look first.
    pub band: Band,
    /// Whether something is learned from them; not where the links and habits are those of a whole that they are a part
    /// of.
    pub teaches: bool,
}

/// Groups of items, with what was learned on the way.
pub(crate) struct Aligned {
    pub groups: Vec<Group>,
    pub links: Links,
    pub habits: Habits,
    /// For each left and each right item, how probable it is that it has no counterpart.
    pub alone: [Vec<f64>; 2],
}

impl PairLinks {
    pub fn new(left: &SideTerms, right: &SideTerms, lexicons: Option<(&Lexicon, &Lexicon)>) -> Self {
        let mut links = term_links::by_form(left, right);
        if let Some(lexicons) = lexicons {
            term_links::merge(&mut links, term_links::by_lexicon(left, right, lexicons));
        }
        Self { links, lexicon: lexicons.is_some() }
    }

    fn search<'s>(&self, shapes: &'s [(usize, usize)], left_out: f64) -> Monotone<'s> {
        let Weights { null_run, runs, .. } = *self.weights();
        let cost = |first: f64| (first - runs * left_out).max(0.0);
        Monotone { shapes, gap_open: cost(null_run), gap_switch: cost(NULL_SWITCH) }
    }

    fn bead_cost(&self) -> f64 {
        self.weights().bead
    }

    pub fn null_cost(&self) -> f64 {
        self.weights().null
    }

    fn weights(&self) -> &'static Weights {
        if self.lexicon { &WITH_TABLES } else { &WITHOUT_TABLES }
    }

    /// Aligns items of sides whose terms are the pair's: roughly in the task's band, then in rounds near the result,
    /// each with what the one before taught. Beads that are not `allowed` are left out.
    pub fn align(&self, task: Task, allowed: impl Fn(&Range<usize>, &Range<usize>) -> bool) -> Aligned {
        let Task { sides, items, starts, mut links, mut habits, mut band, teaches } = task;
        let known = links.clone();
        let weights = self.weights();
        let mut statistics = Statistics::new(sides.0, sides.1, &links, habits);
        let mut more = anchors::WIDENED_WIDTH;
        // Without tables runs of sentences are too much alike.
        if teaches && self.lexicon && anchors::is_long(items.0.len(), items.1.len()) {
            band = self.around_runs(sides, &statistics, &band);
            more = anchors::WIDTH;
        }
        let mut borders = Borders::new(starts, &[]);
        let mut groups = self.rough(sides, items, &statistics, band, (1, more), |l, r| match allowed(l, r) {
            true => borders.cost(l, r),
            false => f64::INFINITY,
        });
        let mut cells: Vec<Range<usize>> = Vec::new();
        let mut alone: [Vec<f64>; 2];
        let (mut is_last, mut round) = (false, 0);
        let mut left_out = 0.0;
        loop {
            is_last |= !teaches || round + 1 >= weights.rounds;
            let path: Vec<_> = groups.iter().map(|group| (group.left.end, group.right.end)).gather();
            let around = |near| Band::around(items.0.len(), items.1.len(), &path, near);
            band = around(weights.near);
            if round > 0 {
                // Where one sentence stands again and again, everything is likely.
                let near = anchors::wider_where_unsure(around(NEAR), &groups, weights.near - NEAR);
                band = near.with(&cells, &band);
            }
            band = anchors::wider_where_lost(band, &groups);
            let mut scorer = Scorer::new(sides, items, &statistics, &band, self.null_cost());
            borders = Borders::new(starts, &groups);
            let doubtful = Doubtful::new(items, if is_last && round > 0 { &groups } else { &[] });
            let shapes = if is_last { &SHAPES[..] } else { &SHAPES[..TELLING_SHAPES] };
            let search = self.search(shapes, left_out);
            let found = search.align_expected(&band, &groups, self.bead_cost(), |l, r| {
                match allowed(&l, &r) && (l.len() * r.len() <= MAX_TELLING_PAIRS || doubtful.touches(&l, &r)) {
                    true => borders.cost(&l, &r) + scorer.cost(l, r),
                    false => f64::INFINITY,
                }
            });
            let before = std::mem::replace(&mut groups, found.groups);
            (cells, alone) = (found.cells, found.alone);
            left_out = often_left_out(&groups);
            if !is_last {
                habits = habits_of(sides, self.lexicon, &groups, &mut scorer);
                links.clone_from(&known);
                term_links::merge(&mut links, term_links::by_stem(sides.0, sides.1, &learned(sides, items, &groups)));
                statistics = Statistics::new(sides.0, sides.1, &links, habits);
            }
            if is_last {
                break;
            }
            // What is learned from the same beads is the same.
            is_last = round > 0 && common(&before, &groups) as f64 >= SETTLED * groups.len() as f64;
            round += 1;
        }
        Aligned { groups, links, habits, alone }
    }

    /// A rough search in a band, and again in one that is `more` wider where its path is doubtful. Each item is a
    /// run of `run` items of the text. `borders` is what a bead costs besides the scorer's evidence, infinite where it is
    /// not allowed.
    fn rough(
        &self,
        sides: (&SideTerms, &SideTerms),
        items: (&[usize], &[usize]),
        statistics: &Statistics,
        mut band: Band,
        (run, more): (usize, usize),
        borders: impl Fn(&Range<usize>, &Range<usize>) -> f64,
    ) -> Vec<Group> {
        let mut evidence = RoughEvidence::default();
        let mut search = |band: &Band| {
            let mut scorer = Scorer::new(sides, items, statistics, band, self.null_cost());
            scorer.know(std::mem::take(&mut evidence));
            let groups = self.search(&SHAPES[..ROUGH_SHAPES], 0.0).align(band, |l, r| match borders(&l, &r) {
                f64::INFINITY => f64::INFINITY,
                cost => cost + scorer.rough_cost(l, r),
            });
            evidence = scorer.known();
            groups
        };
        let mut groups = search(&band);
        for _ in 0..WIDENINGS {
            let Some(wider) = anchors::wider(&band, &groups, run, more) else { break };
            band = wider;
            groups = search(&band);
        }
        groups
    }

    /// The band around the path of a rough search of runs of [`RUN`] items: that has a sixth of the words to look up,
    /// and one cell for 36.
    fn around_runs(&self, sides: (&SideTerms, &SideTerms), statistics: &Statistics, band: &Band) -> Band {
        let (n, m) = (sides.0.items.len(), sides.1.items.len());
        let runs = |count: usize| (0..count).step_by(RUN).map(|at| at..(at + RUN).min(count)).gather();
        let (left, right) = (sides.0.grouped(&runs(n)), sides.1.grouped(&runs(m)));
        let items: (Vec<usize>, Vec<usize>) = ((0..left.items.len()).gather(), (0..right.items.len()).gather());
        let more = anchors::WIDENED_WIDTH;
        let all = (items.0.as_slice(), items.1.as_slice());
        let groups = self.rough((&left, &right), all, statistics, band.coarser(RUN), (RUN, more), |_, _| 0.0);
        let path: Vec<_> = groups.iter().map(|group| (group.left.end, group.right.end)).gather();
        Band::around(items.0.len(), items.1.len(), &path, 0).finer(RUN, (n, m), NEAR_RUNS)
    }

    /// All items of two sides, of whose habits nothing is known yet.
    pub fn task<'a>(
        &self,
        sides: (&'a SideTerms, &'a SideTerms),
        items: (&'a [usize], &'a [usize]),
        starts: &'a Starts,
    ) -> Task<'a> {
        let band = anchors::band(sides.0, sides.1, &self.links);
        let lengths = (length(sides.0), length(sides.1));
        let ratio = if self.lexicon { lengths.1 / lengths.0 } else { length_ratio(sides, lengths) };
        let ratio = plausible_ratio(sides, ratio);
        let habits = Habits { ratio, nowhere: NULL_SHARES.0, variance: VARIANCE };
        Task { sides, items, starts, links: self.links.clone(), habits, band, teaches: true }
    }
}

/// How many of some groups are others too.
fn common(groups: &[Group], others: &[Group]) -> usize {
    let mut others = others.iter().peekable();
    let is_other = |group: &&Group| -> bool {
        while others.next_if(|other| (other.left.end, other.right.end) < (group.left.end, group.right.end)).is_some() {}
        others.peek().is_some_and(|other| (&other.left, &other.right) == (&group.left, &group.right))
    };
    groups.iter().filter(is_other).count()
}

/// The items of whose groups there is some doubt: how many there are before each.
struct Doubtful([Vec<u32>; 2]);

impl Doubtful {
    /// All, where no groups are known.
    fn new(items: (&[usize], &[usize]), groups: &[Group]) -> Self {
        let mut sums = [vec![1; items.0.len() + 1], vec![1; items.1.len() + 1]];
        for group in groups.iter().filter(|group| is_pair(group) && group.probability >= FIRM) {
            sums[0][group.left.clone()].fill(0);
            sums[1][group.right.clone()].fill(0);
        }
        for side in &mut sums {
            side.iter_mut().fold(0, |sum, one| sum + std::mem::replace(one, sum));
        }
        Self(sums)
    }

    fn touches(&self, left: &Range<usize>, right: &Range<usize>) -> bool {
        [(&self.0[0], left), (&self.0[1], right)].iter().any(|(sums, range)| sums[range.start] < sums[range.end])
    }
}

/// Links of stems learned from groups of items.
fn learned(sides: (&SideTerms, &SideTerms), items: (&[usize], &[usize]), groups: &[Group]) -> Vec<(u32, u32, f64)> {
    let telling =
        groups.iter().filter(|group| (1..=MAX_TELLING_PAIRS).contains(&(group.left.len() * group.right.len())));
    let stems = telling
        .map(|group| (sides.0.stems_of(&items.0[group.left.clone()]), sides.1.stems_of(&items.1[group.right.clone()])));
    association::learn(&stems.gather())
}

/// How much likelier than in most pairs a run of items without counterpart begins, in natural logarithms; not below 0.
///
/// A statute of which every sixth paragraph was left out on either side: 1.3.
fn often_left_out(groups: &[Group]) -> f64 {
    let pairs = groups.iter().filter(|group| is_pair(group)).count() as f64;
    let starts = groups.windows(2).filter(|two| is_pair(&two[0]) && !is_pair(&two[1])).count();
    let runs = (starts + usize::from(groups.first().is_some_and(|first| !is_pair(first)))) as f64;
    let odds = (runs + RUNS_PRIOR * RUNS_ODDS) / (pairs + RUNS_PRIOR);
    libm::log(odds / RUNS_ODDS).max(0.0)
}

/// What an alignment says of its pair.
fn habits_of(sides: (&SideTerms, &SideTerms), lexicon: bool, groups: &[Group], scorer: &mut Scorer) -> Habits {
    // One word that is explained and three that are not, before anything is known.
    let (mut left, mut right, mut unexplained, mut all) = (0.0, 0.0, 3.0, 4.0);
    for group in groups.iter().filter(|group| is_pair(group)) {
        let lengths = scorer.lengths(&group.left, &group.right);
        left += lengths.0;
        right += lengths.1;
        let (rest, total) = scorer.unexplained(group.left.clone(), group.right.clone());
        unexplained += rest;
        all += total;
    }
    let ratio = match lexicon && left > 0.0 && right > 0.0 {
        true => right / left,
        false => length_ratio(sides, (left, right)),
    };
    let ratio = plausible_ratio(sides, ratio);
    let variance = variance(groups, scorer, ratio);
    Habits { ratio, nowhere: (unexplained / all).clamp(NULL_SHARES.1, NULL_SHARES.2), variance }
}

/// The variance of lengths in groups that are probable, on top of the prior: by the median of the squares, which false
/// groups hardly change.
fn variance(groups: &[Group], scorer: &Scorer, ratio: f64) -> f64 {
    let telling = groups.iter().filter(|group| is_pair(group) && group.probability > MIN_TELLING_PROBABILITY);
    let mut squares: Vec<f64> = telling
        .map(|group| {
            let (left, right) = scorer.lengths(&group.left, &group.right);
            let left = left * ratio;
            (right - left) * (right - left) / ((left + right) / 2.0).max(1.0)
        })
        .gather();
    squares.order_by(f64::total_cmp);
    let median = squares.get(squares.len() / 2).copied().unwrap_or(0.0);
    let (count, found) = (squares.len() as f64, median / NORMAL_MEDIAN);
    ((VARIANCE * VARIANCE_PRIOR + found * count) / (VARIANCE_PRIOR + count)).clamp(VARIANCES.0, VARIANCES.1)
}
