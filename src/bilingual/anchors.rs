//! Where to look in long texts: a band around items that share something unique.
//!
//! Idea: a term that stands once on either side and links to a term that does so too marks a likely place; the longest
//! chain of such places in common order is trusted (patience, as in line diffs; Melamed 1999 for bitexts).
//! Time: O(a log a) for a places. Space: linear.

use crate::align::band::Band;
use crate::translation::term_links::Links;
use crate::translation::terms::Side;

/// Up to so many cells the whole table is searched.
const SMALL: usize = 1 << 20;
/// Right items on either side of the chain: room for passages that have no anchor, or stand on one side only.
const WIDTH: usize = 100;
/// Links weaker than this anchor nothing.
const SURE: f32 = 0.4;

/// The band to search for the items of two sides.
pub(crate) fn band(left: &Side, right: &Side, links: &Links) -> Band {
    let (n, m) = (left.items.len(), right.items.len());
    if n.saturating_mul(m) <= SMALL {
        return Band::full(n, m);
    }
    let (left_places, right_places) = (unique(left), unique(right));
    let mut places: Vec<(usize, usize)> = Vec::new();
    for (term, list) in links.iter().enumerate() {
        let Some(i) = left_places[term] else { continue };
        let sure = list.iter().filter(|(_, probability)| *probability >= SURE);
        let mut there = sure.filter_map(|&(other, _)| right_places[other as usize]);
        if let (Some(j), None) = (there.next(), there.next()) {
            places.push((i, j));
        }
    }
    places.sort_unstable();
    places.dedup();
    Band::around(n, m, &chain(&places), WIDTH)
}

/// For each term the item that it stands in, where that is just one.
fn unique(side: &Side) -> Vec<Option<usize>> {
    let mut place = vec![None; side.terms.len()];
    for (index, item) in side.items.iter().enumerate() {
        for &term in &item.terms {
            let stem = &side.stems[side.terms[term as usize].stem as usize];
            if stem.items == 1 {
                place[term as usize] = Some(index);
            }
        }
    }
    place
}

/// The longest chain of places that ascends on both sides.
fn chain(places: &[(usize, usize)]) -> Vec<(usize, usize)> {
    // The last place of the best chain of each length, by index; and the place before each.
    let mut ends: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = Vec::with_capacity(places.len());
    for (index, place) in places.iter().enumerate() {
        // Places that share their left item come in order of their right one; equal left items cannot follow.
        let at = ends.partition_point(|&end| places[end].1 < place.1);
        before.push(at.checked_sub(1).map(|at| ends[at]));
        match ends.get_mut(at) {
            Some(end) => *end = index,
            None => ends.push(index),
        }
    }
    let mut found = Vec::new();
    let mut next = ends.last().copied();
    while let Some(index) = next {
        found.push(places[index]);
        next = before[index];
    }
    found.reverse();
    found
}
