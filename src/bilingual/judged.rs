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
use crate::strings::gather::{Gather, PushAll};
use crate::strings::sort::Order;
use crate::translation::terms::SideTerms;

/// What equal lengths say for a pair, in natural logarithms: a translation's length varies some five times less than
/// the lengths of a text's sentences do.
const LENGTH: f64 = 1.6;
/// How much likelier blocks must be in crossed order than in common order, in nats.
pub(super) const CROSSED: f64 = 6.0;

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
}

impl Judged {
    pub fn is_pair(&self) -> bool {
        !self.left.is_empty() && !self.right.is_empty()
    }

    /// Whether there is evidence for it; blocks without counterpart need none.
    pub fn is_founded(&self) -> bool {
        !self.is_pair() || self.evidence > 0.0
    }

    /// Its blocks one by one.
    pub fn apart(&self, contents: (&DocumentContent, &DocumentContent)) -> Vec<Self> {
        let mut groups = self.groups.iter().flat_map(|group| match is_pair(group) {
            true => singles(group, (&contents.0.alone, &contents.1.alone)).gather(),
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
        lefts.chain(rights).gather()
    }
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
        groups.map(|group| (group.left.end, group.right.end)).filter(|end| end.0 > 0 && end.1 > 0).gather();
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
        Judged { left, right, groups, moved: false, score, evidence }
    });
    judged.gather()
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
                result.push_all(pair.filter(|pair| pair.left.first() == Some(block)).cloned());
            }
            ([], [block]) if right.contains_key(block) => {}
            _ => result.push(one),
        }
    }
    result
}
