//! Blocks that the search in common order gave to each other's counterparts.
//!
//! Idea: where two short paragraphs changed places, the search in common order often pairs each with what is at its
//! place, since a little evidence is cheaper than two gaps. Two blocks of two beads go together instead where their
//! evidence exceeds what both beads lose by it, and where neither has a better counterpart. The best such pair is taken
//! out of its beads, until there is none left.
//!
//! "Annex A: store dry. Annex B: wear a helmet." / "Annexe A : port du casque. Annexe B : tenir au sec."
//! -> each body with its translation, crosswise; the two headings in common order.
//!
//! Time: all pairs of at most [`BLOCKS`] blocks a side are weighed once, and compared once for each pair that is found.
//! Space: a table of the pairs.

use crate::align::band::Band;
use crate::bilingual::document_content::DocumentContent;
use crate::bilingual::judged::{CROSSED, Judged, pair, placed, weigh};
use crate::bilingual::scorer::{MAX_ITEMS, Scorer};
use crate::bilingual::statistics::Statistics;
use crate::comparison::Side;
use crate::strings::gather::Gather;
use crate::strings::sort::Order;
use crate::translation::terms::SideTerms;

/// Blocks of a side that are looked at, those first of whose words the least share is explained. All pairs of so many
/// short paragraphs take about as long as the search of their sentences.
const BLOCKS: usize = 64;
/// The share of its words that is explained in a pair that is better: blocks of a novel that are alike by chance have
/// less.
const MIN_EXPLAINED: f64 = 0.6;
/// Blocks of a side of a bead from which one may be taken: as many as a bead of the search has.
const MAX_BLOCKS: usize = MAX_ITEMS;

/// The beads, with blocks of two of them paired where that has more evidence.
pub(crate) fn exchanged(
    contents: (&DocumentContent, &DocumentContent),
    blocks: (&SideTerms, &SideTerms),
    statistics: &Statistics,
    mut judged: Vec<Judged>,
) -> Vec<Judged> {
    let mut order: Vec<usize> = (0..judged.len()).gather();
    order.order_by(|&a, &b| judged[a].score.total_cmp(&judged[b].score).then(a.cmp(&b)));
    let chosen = |side: fn(&Judged) -> &Vec<usize>| {
        let mut chosen: Vec<usize> =
            order.iter().flat_map(|&at| side(&judged[at]).iter().copied()).take(BLOCKS).gather();
        chosen.order();
        chosen
    };
    let (left, right) = (chosen(|one| &one.left), chosen(|one| &one.right));
    if left.is_empty() || right.is_empty() {
        return judged;
    }
    let band = Band::full(left.len(), right.len());
    let mut scorer = Scorer::new(blocks, (&left, &right), statistics, &band, 0.0);
    // Evidence, and the share of words that is explained.
    let values: Vec<Vec<(f64, f64)>> = (0..left.len())
        .map(|i| (0..right.len()).map(|j| weigh(&mut scorer, &(i..i + 1), &(j..j + 1))).gather())
        .gather();
    for _ in 0..left.len() {
        let bead_of = |side: fn(&Judged) -> &Vec<usize>, block: usize| {
            judged.iter().position(|one| side(one).contains(&block)).unwrap_or_default()
        };
        let left_beads: Vec<usize> = left.iter().map(|&block| bead_of(|one| &one.left, block)).gather();
        let right_beads: Vec<usize> = right.iter().map(|&block| bead_of(|one| &one.right, block)).gather();
        // A block that has something better is not a rival.
        let is_best = |i: usize, j: usize| {
            let wins = |rival: f64, bead: usize| rival <= values[i][j].0 || rival <= judged[bead].evidence;
            values[i].iter().zip(&right_beads).all(|(rival, &bead)| wins(rival.0, bead))
                && values.iter().zip(&left_beads).all(|(row, &bead)| wins(row[j].0, bead))
        };
        let gain = |(i, j): (usize, usize)| {
            let beads = (left_beads[i], right_beads[j]);
            let (evidence, explained) = values[i][j];
            if beads.0 == beads.1 || evidence <= CROSSED || explained <= MIN_EXPLAINED || !is_best(i, j) {
                return None;
            }
            let rests =
                (without(&judged[beads.0], left[i], Side::Left), without(&judged[beads.1], right[j], Side::Right));
            let lost = |bead: &Judged, rest: &Judged| match bead.is_pair() {
                true => (bead.evidence - value(blocks, statistics, rest)).max(0.0),
                false => 0.0,
            };
            // What both beads leave over may go together.
            let over = match (rests.0.right.as_slice(), rests.1.left.as_slice()) {
                ([r], [l]) if rests.0.left.is_empty() && rests.1.right.is_empty() => {
                    let at = left.binary_search(l).ok().zip(right.binary_search(r).ok());
                    at.map_or(0.0, |(l, r)| values[l][r].0.max(0.0))
                }
                _ => 0.0,
            };
            let gain = evidence + over - lost(&judged[beads.0], &rests.0) - lost(&judged[beads.1], &rests.1);
            // What is left over must stay one run of blocks.
            let is_free = at_an_end(&judged[beads.0].left, left[i]) && at_an_end(&judged[beads.1].right, right[j]);
            (is_free && gain > CROSSED).then_some((gain, (i, j), beads))
        };
        let pairs = (0..left.len()).flat_map(|i| (0..right.len()).map(move |j| (i, j)));
        let most = pairs.filter_map(gain).max_by(|a, b| a.0.total_cmp(&b.0));
        let Some((_, (i, j), beads)) = most else { break };
        let mut found = vec![pair(blocks, statistics, vec![left[i]], vec![right[j]])];
        found[0].moved = true;
        let rests = [without(&judged[beads.0], left[i], Side::Left), without(&judged[beads.1], right[j], Side::Right)];
        for rest in rests.into_iter().filter(Judged::is_pair) {
            found.push(Judged { moved: rest.moved, ..pair(blocks, statistics, rest.left, rest.right) });
        }
        let apart = judged
            .into_iter()
            .enumerate()
            .flat_map(|(at, one)| if at == beads.0 || at == beads.1 { one.apart(contents) } else { vec![one] });
        judged = placed(apart.gather(), &found);
    }
    judged
}

fn at_an_end(blocks: &[usize], block: usize) -> bool {
    blocks.len() <= MAX_BLOCKS && (blocks.first() == Some(&block) || blocks.last() == Some(&block))
}

/// The blocks of a bead without one of its left or right ones.
fn without(bead: &Judged, block: usize, side: Side) -> Judged {
    let rest = |own: Side, blocks: &[usize]| blocks.iter().copied().filter(|&at| own != side || at != block).gather();
    Judged {
        left: rest(Side::Left, &bead.left),
        right: rest(Side::Right, &bead.right),
        moved: bead.moved,
        ..Judged::default()
    }
}

fn value(blocks: (&SideTerms, &SideTerms), statistics: &Statistics, one: &Judged) -> f64 {
    if one.is_pair() { pair(blocks, statistics, one.left.clone(), one.right.clone()).evidence.max(0.0) } else { 0.0 }
}
