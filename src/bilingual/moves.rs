//! Blocks in another order than their counterparts.
//!
//! Idea: what the search in common order left alone, or put together though no evidence supports it, is searched again
//! by blocks: first for runs in common order, such as sections that changed places, then for single pairs each of which
//! is the best of both its blocks, such as the items of a list in another alphabet's order. A pair must be so much
//! likelier than none that no chance resemblance among all pairs of what is left reaches it.
//! Time and space: the pairs of blocks that are left, at most [`MAX_PAIRS`].

use std::ops::Range;

use crate::align::band::Band;
use crate::align::beads::Monotone;
use crate::align::path::Group;
use crate::bilingual::borders::Starts;
use crate::bilingual::components::is_pair;
use crate::bilingual::document_content::DocumentContent;
use crate::bilingual::exchanges::exchanged;
use crate::bilingual::judged::{Judged, placed, weigh};
use crate::bilingual::rounds::{PairLinks, Task};
use crate::bilingual::scorer::{SHAPES, Scorer};
use crate::bilingual::statistics::{Habits, Statistics};
use crate::strings::gather::{Gather, PushAll};
use crate::strings::sort::Order;
use crate::translation::term_links::Links;
use crate::translation::terms::SideTerms;

/// Searches for runs of blocks in another order, each among what the one before left.
const RUNS: usize = 3;
/// Pairs of blocks that are looked at, at most.
const MAX_PAIRS: usize = 1 << 16;
/// How often pairs that are the best of both their blocks are looked for among the rest: where many blocks are the
/// same, each look finds only one more.
const MAX_LOOKS: usize = 8;
/// How much likelier than no pair one out of order must be, in nats, beyond the number of its rivals.
const MIN_MOVED_LOG_ODDS: f64 = 1.5;
/// Adds the pairs that are found among blocks without counterpart and among those that were put together without
/// evidence. `related` texts keep the latter if their blocks find no better counterpart: a translation may be free, and
/// what is at the same place in parallel texts usually is one.
pub(crate) fn with_moves(
    contents: (&DocumentContent, &DocumentContent),
    blocks: (&SideTerms, &SideTerms),
    statistics: &Statistics,
    judged: Vec<Judged>,
    related: bool,
) -> Vec<Judged> {
    let unfounded: Vec<Judged> = judged.iter().filter(|one| !one.is_founded()).cloned().gather();
    let mut judged: Vec<Judged> =
        judged.into_iter().flat_map(|one| if one.is_founded() { vec![one] } else { one.apart(contents) }).gather();
    if !related {
        // In unrelated texts all blocks are left over, and whatever is found is chance.
        return judged;
    }
    for search in 0..=RUNS + 1 {
        // One more run looks at what the exchanges left over.
        if search == RUNS {
            judged = exchanged(contents, blocks, statistics, judged);
        }
        let free = |is_free: fn(&Judged) -> bool, blocks: fn(&Judged) -> &Vec<usize>| -> Vec<usize> {
            judged.iter().filter(|one| is_free(one)).flat_map(blocks).copied().gather()
        };
        let mut left = free(|one| one.right.is_empty(), |one| &one.left);
        let mut right = free(|one| one.left.is_empty(), |one| &one.right);
        left.order();
        right.order();
        if left.is_empty() || right.is_empty() {
            continue;
        }
        let found = if search > RUNS {
            best_of_both(blocks, statistics, (&left, &right))
        } else {
            run(blocks, statistics, (&left, &right))
        };
        let found = unrivalled(blocks, statistics, found);
        judged = placed(judged, &found);
    }
    restored(judged, unfounded)
}

/// The cost of a block without counterpart, which is negative: half of what a pair must gain.
fn alone_cost(left: &[usize], right: &[usize]) -> f64 {
    -0.5 * (MIN_MOVED_LOG_ODDS + libm::log(left.len().max(right.len()) as f64))
}

/// The pairs of a search in common order among what is left.
fn run(blocks: (&SideTerms, &SideTerms), statistics: &Statistics, (left, right): (&[usize], &[usize])) -> Vec<Judged> {
    let band = match left.len() as u64 * right.len() as u64 {
        pairs if pairs < MAX_PAIRS as u64 => Band::full(left.len(), right.len()),
        _ => Band::around(left.len(), right.len(), &[], MAX_PAIRS / left.len().max(right.len())),
    };
    let cost = alone_cost(left, right);
    let mut scorer = Scorer::new(blocks, (left, right), statistics, &band, cost);
    let adjacent = |blocks: &[usize]| blocks.windows(2).all(|pair| pair[0] + 1 == pair[1]);
    // Most of what is left has no counterpart: a run of it is nothing out of the ordinary.
    let search = Monotone { shapes: &SHAPES, gap_open: 0.0, gap_switch: 0.0 };
    let groups = search.align(&band, |l, r| {
        if l.is_empty() || r.is_empty() {
            return cost;
        }
        if !adjacent(&left[l.clone()]) || !adjacent(&right[r.clone()]) {
            return f64::INFINITY;
        }
        scorer.cost(l, r)
    });
    let pairs = groups.iter().filter(|group| is_pair(group));
    pairs.map(|group| moved((left, right), (&group.left, &group.right), &mut scorer)).gather()
}

fn moved((left, right): (&[usize], &[usize]), (l, r): (&Range<usize>, &Range<usize>), scorer: &mut Scorer) -> Judged {
    let (evidence, score) = weigh(scorer, l, r);
    Judged {
        left: left[l.clone()].to_vec(),
        right: right[r.clone()].to_vec(),
        moved: true,
        score,
        evidence,
        ..Judged::default()
    }
}

/// The pairs of blocks each of which is the best of both.
fn best_of_both(
    blocks: (&SideTerms, &SideTerms),
    statistics: &Statistics,
    (left, right): (&[usize], &[usize]),
) -> Vec<Judged> {
    if left.len() as u64 * right.len() as u64 > MAX_PAIRS as u64 {
        return Vec::new();
    }
    let band = Band::full(left.len(), right.len());
    let least = -2.0 * alone_cost(left, right);
    let mut scorer = Scorer::new(blocks, (left, right), statistics, &band, 0.0);
    let mut gains = vec![vec![0.0; right.len()]; left.len()];
    for (i, row) in gains.iter_mut().enumerate() {
        for (j, gain) in row.iter_mut().enumerate() {
            *gain = -scorer.cost(i..i + 1, j..j + 1);
        }
    }
    let mut pairs: Vec<(usize, usize)> = Vec::new();
    let (mut rows, mut columns): (Vec<usize>, Vec<usize>) = ((0..left.len()).gather(), (0..right.len()).gather());
    for _ in 0..MAX_LOOKS {
        let best_row = |j: usize| rows.iter().copied().max_by(|&a, &b| gains[a][j].total_cmp(&gains[b][j]));
        let best_column = |i: usize| columns.iter().copied().max_by(|&a, &b| gains[i][a].total_cmp(&gains[i][b]));
        let mut tops = vec![None; right.len()];
        columns.iter().for_each(|&j| tops[j] = best_row(j));
        let found: Vec<(usize, usize)> = rows
            .iter()
            .filter_map(|&i| Some((i, best_column(i)?)))
            .filter(|&(i, j)| tops[j] == Some(i) && gains[i][j] > least)
            .gather();
        if found.is_empty() {
            break;
        }
        rows.retain(|i| found.iter().all(|pair| pair.0 != *i));
        columns.retain(|j| found.iter().all(|pair| pair.1 != *j));
        pairs.push_all(found);
    }
    pairs.order();
    pairs.into_iter().map(|(i, j)| moved((left, right), (&(i..i + 1), &(j..j + 1)), &mut scorer)).gather()
}

/// The pairs whose evidence is above that of each of their blocks and any other block of the other side, and the pairs
/// next to these on both sides: where all paragraphs are of one formula, two of them resemble each other without being
/// translations.
///
/// "Everyone has the right to rest." beside « Toute personne a droit à l'éducation. », which is as near to five others
/// -> no move.
fn unrivalled(blocks: (&SideTerms, &SideTerms), statistics: &Statistics, found: Vec<Judged>) -> Vec<Judged> {
    let rivals = MAX_PAIRS / found.len().max(1);
    let mut kept: Vec<bool> = found.iter().map(|one| one.evidence > rival(blocks, statistics, one, rivals)).gather();
    let follows = |one: &Judged, other: &Judged| {
        let ends = |list: &[usize], next: &[usize]| {
            list.last().zip(next.first()).is_some_and(|(last, first)| last + 1 == *first)
        };
        ends(&one.left, &other.left) && ends(&one.right, &other.right)
    };
    for at in 1..found.len() {
        kept[at] |= kept[at - 1] && follows(&found[at - 1], &found[at]);
    }
    for at in (1..found.len()).rev() {
        kept[at - 1] |= kept[at] && follows(&found[at - 1], &found[at]);
    }
    found.into_iter().zip(kept).filter_map(|(one, kept)| kept.then_some(one)).gather()
}

/// The most evidence of a side of a pair and one of the first so many blocks of the other side that are not in it.
fn rival(blocks: (&SideTerms, &SideTerms), statistics: &Statistics, pair: &Judged, rivals: usize) -> f64 {
    let others =
        |side: &SideTerms, own: &[usize]| (0..side.items.len()).filter(|at| !own.contains(at)).take(rivals).gather();
    let (left, right) = (others(blocks.0, &pair.left), others(blocks.1, &pair.right));
    let (n, m) = (pair.left.len(), pair.right.len());
    let band = Band::full(n, right.len());
    let mut scorer = Scorer::new(blocks, (&pair.left, &right), statistics, &band, 0.0);
    let of_left =
        (0..right.len()).map(|j| weigh(&mut scorer, &(0..n), &(j..j + 1)).0).fold(f64::NEG_INFINITY, f64::max);
    let band = Band::full(left.len(), m);
    let mut scorer = Scorer::new(blocks, (&left, &pair.right), statistics, &band, 0.0);
    let of_right =
        (0..left.len()).map(|i| weigh(&mut scorer, &(i..i + 1), &(0..m)).0).fold(f64::NEG_INFINITY, f64::max);
    of_left.max(of_right)
}

/// Puts together again what no evidence supports, where its blocks found no better counterpart.
fn restored(judged: Vec<Judged>, mut unfounded: Vec<Judged>) -> Vec<Judged> {
    let alone = |side: fn(&Judged) -> &Vec<usize>| -> Vec<usize> {
        let mut blocks: Vec<usize> = judged.iter().filter(|one| !one.is_pair()).flat_map(side).copied().gather();
        blocks.order();
        blocks
    };
    let (left, right) = (alone(|one| &one.left), alone(|one| &one.right));
    let all = |own: &[usize], alone: &[usize]| own.iter().all(|at| alone.binary_search(at).is_ok());
    unfounded.retain(|one| all(&one.left, &left) && all(&one.right, &right));
    placed(judged, &unfounded)
}

/// The same with the sentences of moved blocks.
pub(crate) fn with_sentences(
    (left, right): (&DocumentContent, &DocumentContent),
    pair: &PairLinks,
    (links, habits): (Links, Habits),
    mut judged: Vec<Judged>,
) -> Vec<Judged> {
    let (mut left_items, mut right_items, mut sizes) = (Vec::new(), Vec::new(), Vec::new());
    let (mut left_links, mut right_links) = (Vec::new(), Vec::new());
    for (link, one) in judged.iter().enumerate().filter(|(_, one)| one.groups.is_empty()) {
        let before = (left_items.len(), right_items.len());
        left_items.push_all(one.left.iter().flat_map(|&at| left.ranges[at].clone()));
        right_items.push_all(one.right.iter().flat_map(|&at| right.ranges[at].clone()));
        left_links.resize(left_items.len(), link);
        right_links.resize(right_items.len(), link);
        sizes.push((left_items.len() - before.0, right_items.len() - before.1));
    }
    if left_items.is_empty() && right_items.is_empty() {
        return judged;
    }
    let within = |l: &Range<usize>, r: &Range<usize>| {
        let links = left_links[l.clone()].iter().chain(&right_links[r.clone()]);
        links.clone().min() == links.max()
    };
    let all = |value| [vec![value; left_items.len()], vec![value; right_items.len()]];
    let starts = Starts { paragraphs: all(true), quotations: all(false) };
    let task = Task {
        sides: (&left.sentences, &right.sentences),
        items: (&left_items, &right_items),
        starts: &starts,
        links,
        habits,
        band: Band::blocks(&sizes),
        teaches: false,
    };
    for group in pair.align(task, within).groups {
        let link = left_links.get(group.left.start).filter(|_| !group.left.is_empty());
        let Some(&link) = link.or_else(|| right_links.get(group.right.start)) else { continue };
        let range = |items: &[usize], own: &Range<usize>| match own.is_empty() {
            true => 0..0,
            false => items[own.start]..items[own.end - 1] + 1,
        };
        let (left, right) = (range(&left_items, &group.left), range(&right_items, &group.right));
        judged[link].groups.push(Group { left, right, probability: group.probability });
    }
    judged
}
