//! Where to look in long texts: a band around places that links of rare terms agree on.
//!
//! Idea: a term in few items on either side that links to a term in few items marks likely places. One by itself may be
//! chance, so each weighs what the places around it weigh, and places without such support are dropped. The band
//! follows the heaviest chain of places in common order (as patience does with unique lines; Melamed 1999 for bitexts).
//! Between two of them it follows the letters: translations grow evenly. If the path that is found in a band touches
//! its edge, or leaves many items alone, the band is made wider there. A later round searches a wider band where the
//! one before found a long stretch improbable.
//!
//! Time: O(a log a) for a places. Space: linear.

use rustc_hash::FxHashMap as HashMap;

use crate::align::band::Band;
use crate::align::path::Group;
use crate::strings::gather::{Gather, PushAll};
use crate::strings::sort::Order;
use crate::translation::term_links::Links;
use crate::translation::terms::SideTerms;

/// A table of at most so many cells is searched in full.
const SMALL_TABLE: u64 = 1 << 20;
/// Right items on either side of the path: room for passages that have no anchor, or are on one side only.
pub(super) const WIDTH: usize = 100;
/// The same where the path touches the edge.
pub(super) const WIDENED_WIDTH: usize = 500;
/// So many items in a row that are left alone cast doubt on the path.
const DOUBTFUL_GAPS: usize = 25;
/// A stretch of so many groups counts as wrong if their mean probability is less than this. Without tables, right
/// stretches have .3 or more, and a stretch that runs beside the right path .05 or less.
const LOST_GROUPS: usize = 20;
const LOST_PROBABILITY: f64 = 0.1;
/// The mean probability from which such a stretch is sure.
const SURE_PROBABILITY: f64 = 0.8;
/// Links weaker than this anchor nothing.
const SURE_LINK: f32 = 0.4;
/// A term in more items than this on a side marks too many places.
const RARE_ITEMS: usize = 6;
/// Items of a side in a cell of the grid in which places agree with each other.
const GRID: usize = 24;
/// The share of the median weight below which nothing agrees with a place.
const LONELY: f64 = 0.15;
/// Left items from one place on the line of letters to the next.
const LETTER_STEP: usize = 8;

/// Whether so many left and right items are too many to search the whole table.
pub(crate) fn is_long(left: usize, right: usize) -> bool {
    left as u64 * right as u64 > SMALL_TABLE
}

/// The band to search for the items of two sides.
pub(crate) fn band(left: &SideTerms, right: &SideTerms, links: &Links) -> Band {
    let (n, m) = (left.items.len(), right.items.len());
    if !is_long(n, m) {
        return Band::full(n, m);
    }
    let mut chain = chain(&weighted(&places(left, right, links)));
    let mut weights: Vec<f64> = chain.iter().map(|place| place.weight).gather();
    weights.order_by(f64::total_cmp);
    let median = weights.get(weights.len() / 2).copied().unwrap_or(0.0);
    chain.retain(|place| place.weight >= LONELY * median);
    let anchors: Vec<(usize, usize)> = chain.into_iter().map(|place| (place.left, place.right)).gather();
    Band::around(n, m, &along_letters(left, right, &anchors), WIDTH)
}

/// The same band, wider by `width` items where the path that was found in it touches its edge, or leaves much alone;
/// `None` where it does nowhere. Each item of the band is a run of `run` items.
pub(crate) fn wider(band: &Band, groups: &[Group], run: usize, width: usize) -> Option<Band> {
    let (n, m) = band.size();
    let rows = DOUBTFUL_GAPS / run;
    let mut doubtful = vec![false; n + 1];
    let mut gaps = 0;
    let mut mark = |row: usize| {
        doubtful[row.saturating_sub(rows)..(row + rows + 1).min(n + 1)].fill(true);
    };
    for group in groups {
        let (i, j) = (group.left.end, group.right.end);
        let (i, j) = if group.left.is_empty() || group.right.is_empty() {
            gaps += 1;
            (i.max(group.left.start), j.max(group.right.start))
        } else {
            gaps = 0;
            (i, j)
        };
        let row = band.row(i);
        if (j < row.start + 2 && row.start > 0) || (j + 2 >= row.end && row.end <= m) || gaps >= rows {
            mark(i);
        }
    }
    doubtful.contains(&true).then(|| band.widened(&doubtful, width / run))
}

/// The band of the next round, wider where the groups of a long stretch are improbable: there the path that it follows
/// is likely wrong.
///
/// 140 sentences paired with those 20 further on, at .02 each -> a band 100 wider there, in which the right path lies.
pub(crate) fn wider_where_lost(band: Band, groups: &[Group]) -> Band {
    let lost = improbable(groups, band.size().0, LOST_PROBABILITY);
    // In a text that is improbable throughout, one sentence again and again for instance, no path is better than another.
    let rows = lost.iter().filter(|lost| **lost).count();
    if (1..=lost.len() / 2).contains(&rows) { band.widened(&lost, WIDTH) } else { band }
}

/// The same, wider by `width` items where the groups are not sure.
pub(crate) fn wider_where_unsure(band: Band, groups: &[Group], width: usize) -> Band {
    let unsure = improbable(groups, band.size().0, SURE_PROBABILITY);
    if unsure.contains(&true) { band.widened(&unsure, width) } else { band }
}

/// For each number of left items taken whether it is in a stretch of groups whose mean probability is less than that.
fn improbable(groups: &[Group], items: usize, probability: f64) -> Vec<bool> {
    let mut improbable = vec![false; items + 1];
    for stretch in groups.windows(LOST_GROUPS) {
        let sum = stretch.iter().fold(0.0, |sum, group| sum + group.probability);
        if sum < probability * LOST_GROUPS as f64 {
            improbable[stretch[0].left.start..=stretch[LOST_GROUPS - 1].left.end].fill(true);
        }
    }
    improbable
}

/// A left and a right item that may belong together.
#[derive(Clone, Copy)]
struct ItemPair {
    left: usize,
    right: usize,
    weight: f64,
}

/// What links of rare terms mark.
fn places(left: &SideTerms, right: &SideTerms, links: &Links) -> Vec<ItemPair> {
    let (left_items, right_items) = (rare(left), rare(right));
    let mut places = Vec::new();
    for (term, list) in links.iter().enumerate() {
        let own = &left_items[term];
        for &(other, probability) in list.iter().filter(|link| link.1 >= SURE_LINK) {
            let others = &right_items[other as usize];
            let weight = f64::from(probability) / (own.len() * others.len()).max(1) as f64;
            for &i in own {
                places.push_all(others.iter().map(|&j| ItemPair { left: i as usize, right: j as usize, weight }));
            }
        }
    }
    places.order_by_key(|place| (place.left, place.right));
    places
}

/// For each term the items that it is in, where these are few.
fn rare(side: &SideTerms) -> Vec<Vec<u32>> {
    let mut items: Vec<Vec<u32>> = vec![Vec::new(); side.terms.len()];
    for (index, item) in side.items.iter().enumerate() {
        for &term in &item.terms {
            let list = &mut items[term as usize];
            let count = side.stems[side.terms[term as usize].stem as usize].items as usize;
            if count <= RARE_ITEMS && list.last() != Some(&(index as u32)) {
                list.push(index as u32);
            }
        }
    }
    items
}

/// The same places, each with the weight of those in the cells of the grid around it, without its own.
fn weighted(places: &[ItemPair]) -> Vec<ItemPair> {
    let mut cells: HashMap<(usize, usize), f64> = HashMap::default();
    for place in places {
        *cells.entry((place.left / GRID, place.right / GRID)).or_default() += place.weight;
    }
    let around = |place: &ItemPair| {
        let (x, y) = (place.left / GRID, place.right / GRID);
        let near = (x.saturating_sub(1)..=x + 1).flat_map(|x| (y.saturating_sub(1)..=y + 1).map(move |y| (x, y)));
        near.filter_map(|cell| cells.get(&cell)).sum::<f64>() - place.weight
    };
    let mut found: Vec<ItemPair> =
        places.iter().map(|place| ItemPair { weight: around(place).max(0.0), ..*place }).gather();
    found.dedup_by_key(|place| (place.left, place.right));
    found
}

/// The heaviest chain of places that ascend on both sides: the best one to each place is found in a tree of prefix
/// maxima.
fn chain(places: &[ItemPair]) -> Vec<ItemPair> {
    let columns = places.iter().map(|place| place.right + 1).max().unwrap_or(0);
    // For prefixes of the columns the place at which the heaviest chain ends.
    let mut tree: Vec<Option<usize>> = vec![None; columns + 1];
    let mut totals: Vec<f64> = Vec::with_capacity(places.len());
    let mut before: Vec<Option<usize>> = Vec::with_capacity(places.len());
    let mut row = 0..0;
    let heavier = |totals: &[f64], one: Option<usize>, other: Option<usize>| match (one, other) {
        (Some(a), Some(b)) if totals[b] > totals[a] => other,
        (None, _) => other,
        _ => one,
    };
    for (index, place) in places.iter().enumerate() {
        if places.get(row.start).is_some_and(|first| first.left != place.left) {
            enter(&mut tree, &totals, places, row);
            row = index..index;
        }
        let (mut at, mut best) = (place.right, None);
        while at > 0 {
            best = heavier(&totals, best, tree[at]);
            at &= at - 1;
        }
        totals.push(place.weight + best.map_or(0.0, |at| totals[at]));
        before.push(best);
        row.end = index + 1;
    }
    let mut found = Vec::new();
    let mut next = (0..places.len()).reduce(|lead, at| if totals[at] > totals[lead] { at } else { lead });
    while let Some(index) = next {
        found.push(places[index]);
        next = before[index];
    }
    found.reverse();
    found
}

/// Enters the places of one left item, none of which follows another.
fn enter(tree: &mut [Option<usize>], totals: &[f64], places: &[ItemPair], row: std::ops::Range<usize>) {
    for index in row {
        let mut at = places[index].right + 1;
        while at < tree.len() {
            if tree[at].is_none_or(|known| totals[index] > totals[known]) {
                tree[at] = Some(index);
            }
            at += at & at.wrapping_neg();
        }
    }
}

/// The anchors, and between them places at the same share of the letters.
fn along_letters(left: &SideTerms, right: &SideTerms, anchors: &[(usize, usize)]) -> Vec<(usize, usize)> {
    let sums = |side: &SideTerms| -> Vec<f64> {
        let sums = side.items.iter().scan(0.0, |sum, item| {
            *sum += item.length + 1.0;
            Some(*sum)
        });
        std::iter::once(0.0).chain(sums).gather()
    };
    let (left_sums, right_sums) = (sums(left), sums(right));
    let (n, m) = (left.items.len(), right.items.len());
    let mut all = Vec::new();
    let mut from = (0, 0);
    for &(x, y) in anchors.iter().chain([&(n, m)]) {
        if x < from.0 || y < from.1 {
            continue;
        }
        let (width, height) = (left_sums[x] - left_sums[from.0], right_sums[y] - right_sums[from.1]);
        for i in (from.0 + LETTER_STEP..x).step_by(LETTER_STEP) {
            let share = (left_sums[i] - left_sums[from.0]) / width.max(1.0);
            let target = right_sums[from.1] + share * height;
            all.push((i, right_sums.partition_point(|&sum| sum < target).clamp(from.1, y)));
        }
        all.push((x, y));
        from = (x, y);
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_band_is_wider_where_the_way_is_lost() {
        let size = 40 * LOST_GROUPS;
        let path: Vec<(usize, usize)> = (0..size).map(|at| (at, at)).collect();
        let lost = 20 * LOST_GROUPS..23 * LOST_GROUPS;
        let groups = |short: usize| -> Vec<Group> {
            let is_lost = |at: usize| (lost.start..lost.end - short).contains(&at);
            let probability = |at| if is_lost(at) { 0.02 } else { 0.6 };
            (0..size).map(|at| Group { left: at..at + 1, right: at..at + 1, probability: probability(at) }).collect()
        };
        let band = || Band::around(size, size, &path, 6);
        let wider = wider_where_lost(band(), &groups(0));
        let middle = lost.start + lost.len() / 2;
        assert!(wider.row(middle).len() > 2 * WIDTH && wider.row(LOST_GROUPS).len() < 20);
        // Some improbable groups are everywhere.
        let same = wider_where_lost(band(), &groups(lost.len() - LOST_GROUPS / 2));
        assert_eq!(same.cells(), band().cells());
        // Nowhere is anything to find back to.
        let all: Vec<Group> = groups(0).into_iter().map(|group| Group { probability: 0.02, ..group }).collect();
        assert_eq!(wider_where_lost(band(), &all).cells(), band().cells());
    }
}
