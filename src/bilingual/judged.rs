//! Blocks that were put together, and what supports that.
//!
//! Time and space: linear in the blocks and their sentences, but for what the [`Scorer`] takes.

use std::ops::Range;

use rustc_hash::FxHashMap as HashMap;

use crate::align::band::Band;
use crate::align::path::Group;
use crate::bilingual::components::{Component, is_pair, singles};
use crate::bilingual::document_content::DocumentContent;
use crate::bilingual::related;
use crate::bilingual::scorer::Scorer;
use crate::bilingual::statistics::Statistics;
use crate::strings::sort::Order;
use crate::translation::terms::SideTerms;

/// What equal lengths say for a pair, in natural logarithms: a translation's length varies some five times less than
/// the lengths of a text's sentences do.
const LENGTH: f64 = 1.6;
/// How much likelier blocks must be in crossed order than in common order, in nats.
pub(super) const CROSSED: f64 = 6.0;

/// What [`usual_score`] is at least: in statutes, licences, manuals and news .59 and more, in novels .56 and less. Of how
/// many pairs it is told.
const CLOSE: f64 = 0.58;
const MIN_PAIRS: usize = 5;
/// Strangers explain less than this share of it, and have less evidence, in nats. (In 15 translations of statutes,
/// licences, manuals and news no pair of so many words does.)
const STRANGE: f64 = 0.6;
const MAX_STRANGE_EVIDENCE: f64 = 2.0;
const MIN_WEIGHT_TELLING: f64 = 12.0;

/// Blocks, by their places among those that are not furniture, with the groups of their sentences and what supports
/// putting them together.
#[derive(Debug, Clone, Default)]
pub(crate) struct Judged {
    pub left: Vec<usize>,
    pub right: Vec<usize>,
    pub groups: Vec<Group>,
    pub moved: bool,
    /// The share of their words that the other side explains.
    pub score: f64,
    /// How much likelier they are together than apart, in natural logarithms.
    pub evidence: f64,
    /// That of their words, about the number of these.
    pub weight: f64,
}

impl Judged {
    pub fn is_pair(&self) -> bool {
        !self.left.is_empty() && !self.right.is_empty()
    }

    /// Whether there is evidence for it; blocks without counterpart need none.
    pub fn is_founded(&self) -> bool {
        !self.is_pair() || self.evidence > 0.0
    }

    /// Whether it is a pair of which less is explained than of any translation, where so much usually is.
    pub fn is_strange(&self, usual: f64) -> bool {
        self.score < STRANGE * usual && self.evidence < MAX_STRANGE_EVIDENCE && self.is_telling()
    }

    /// Whether its score tells something: that of a heading hardly does.
    fn is_telling(&self) -> bool {
        self.is_pair() && self.weight >= MIN_WEIGHT_TELLING
    }

    /// Its blocks one by one.
    pub fn apart(&self, contents: (&DocumentContent, &DocumentContent)) -> Vec<Self> {
        let mut groups = self.groups.iter().flat_map(|group| match is_pair(group) {
            true => singles(group, (&contents.0.alone, &contents.1.alone)).collect(),
            false => vec![group.clone()],
        });
        let (mut left, mut right): (Vec<Group>, Vec<Group>) = (Vec::new(), Vec::new());
        groups.by_ref().for_each(|group| if group.right.is_empty() { left.push(group) } else { right.push(group) });
        let of =
            |all: &[Group], content: &DocumentContent, block: usize, side: fn(&Group) -> &Range<usize>| -> Vec<Group> {
                let own = &content.ranges[block];
                let from = all.partition_point(|group| side(group).start < own.start);
                let to = all.partition_point(|group| side(group).start < own.end);
                all[from..to].to_vec()
            };
        let lefts = self.left.iter().map(|&block| Self {
            left: vec![block],
            groups: of(&left, contents.0, block, |group| &group.left),
            ..Self::default()
        });
        let rights = self.right.iter().map(|&block| Self {
            right: vec![block],
            groups: of(&right, contents.1, block, |group| &group.right),
            ..Self::default()
        });
        lefts.chain(rights).collect()
    }
}

/// The share of words that two thirds of the pairs explain where the translation is close; else 0. Two gaps at one place
/// cost more than a pair that little supports, as a translation may be free: a close one is not.
///
/// "A. Dogs must be kept on a lead. C." beside « A. L'eau du puits est réservée à l'arrosage. C. » -> both stand alone.
pub(super) fn usual_score(judged: &[Judged]) -> f64 {
    let mut scores: Vec<f64> = judged.iter().filter(|one| one.is_telling()).map(|one| one.score).collect();
    scores.order_by(f64::total_cmp);
    let usual = scores.get(scores.len() / 3).copied().unwrap_or_default();
    if scores.len() >= MIN_PAIRS && usual > CLOSE { usual } else { 0.0 }
}

/// Weighs the evidence for each component; in unrelated texts only what would make it a translation by itself.
pub(super) fn judge(
    sides: (&SideTerms, &SideTerms),
    items: (&[usize], &[usize]),
    statistics: &Statistics,
    components: Vec<Component>,
    is_related: bool,
) -> Vec<Judged> {
    let groups = components.iter().flat_map(|component| &component.groups);
    let mut path: Vec<_> =
        groups.map(|group| (group.left.end, group.right.end)).filter(|end| end.0 > 0 && end.1 > 0).collect();
    path.order();
    let band = Band::around(items.0.len(), items.1.len(), &path, 0);
    let mut scorer = Scorer::new(sides, items, statistics, &band, 0.0);
    let judged = components.into_iter().map(|Component { left, right, groups }| {
        let (mut rest, mut all, mut evidence) = (0.0, 0.0, 0.0);
        for group in &groups {
            let (l, r) = (group.left.clone(), group.right.clone());
            let (own_rest, own) = scorer.unexplained(l.clone(), r.clone());
            rest += own_rest;
            all += own;
            if is_pair(group) {
                evidence += scorer.evidence(l.clone(), r.clone()) + LENGTH - scorer.length_cost(&l, &r);
            }
        }
        if !is_related {
            let tokens: f64 = groups.iter().map(|group| scorer.token_counts(&group.left, &group.right).0).sum();
            evidence = related::density(&mut scorer, &groups) - related::least_density(tokens);
        }
        let is_pair = !left.is_empty() && !right.is_empty();
        let score = if is_pair && all > 0.0 { (1.0 - rest / all).clamp(0.0, 1.0) } else { 0.0 };
        Judged { left, right, groups, moved: false, score, evidence, weight: all }
    });
    judged.collect()
}

/// What supports putting two blocks or more together, lengths included, and the share of their words that is explained.
pub(crate) fn weigh(scorer: &mut Scorer, left: &Range<usize>, right: &Range<usize>) -> (f64, f64) {
    let (rest, all) = scorer.unexplained(left.clone(), right.clone());
    let score = if all > 0.0 { (1.0 - rest / all).clamp(0.0, 1.0) } else { 0.0 };
    let evidence = scorer.evidence(left.clone(), right.clone()) + LENGTH - scorer.length_cost(left, right);
    (evidence, score)
}

/// Blocks that go together, with the evidence for it.
pub(super) fn pair(
    blocks: (&SideTerms, &SideTerms),
    statistics: &Statistics,
    left: Vec<usize>,
    right: Vec<usize>,
) -> Judged {
    let (l, r): (Range<usize>, Range<usize>) = (0..left.len(), 0..right.len());
    let band = Band::full(left.len(), right.len());
    let mut scorer = Scorer::new(blocks, (&left, &right), statistics, &band, 0.0);
    let (evidence, score) = weigh(&mut scorer, &l, &r);
    Judged { left, right, score, evidence, ..Judged::default() }
}

/// Puts pairs where the first of their left blocks stood alone, and takes out the rest of their blocks there.
pub(super) fn placed(judged: Vec<Judged>, found: &[Judged]) -> Vec<Judged> {
    let places = |side: fn(&Judged) -> &Vec<usize>| -> HashMap<usize, usize> {
        let places = found.iter().enumerate().flat_map(|(at, one)| side(one).iter().map(move |&block| (block, at)));
        places.collect()
    };
    let (left, right) = (places(|one| &one.left), places(|one| &one.right));
    let mut result = Vec::with_capacity(judged.len());
    for one in judged {
        match (one.left.as_slice(), one.right.as_slice()) {
            ([block], []) if left.contains_key(block) => {
                let pair = left.get(block).and_then(|&at| found.get(at));
                result.extend(pair.filter(|pair| pair.left.first() == Some(block)).cloned());
            }
            ([], [block]) if right.contains_key(block) => {}
            _ => result.push(one),
        }
    }
    result
}
