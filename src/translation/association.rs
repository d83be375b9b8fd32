//! Translations learned from the pair itself.
//!
//! Idea: in the groups of a first alignment, stems that occur together far more often than chance are translations of
//! each other. Dunning's G² (1993) tells chance from habit even for rare stems, Dice's coefficient says how strong the
//! tie is; only stems that are among each other's best few count. Time and space: linear in the pairs of stems that
//! meet in a group.
//!
//! `learned.rs` learns from sentence pairs that are aligned already: there fewer meetings tell more, and what another
//! word explains better is taken out. Here, in a rough alignment, chance is the danger.

use crate::strings::gather::Gather;
use crate::strings::sort::Order;
use rustc_hash::FxHashMap as HashMap;

/// Joint occurrences below this are chance, whatever G² says.
const MIN_JOINT: u32 = 2;
/// Below this the tie is chance: with some thousand stems a side, the best of millions of unrelated pairs reach it.
const MIN_G2: f64 = 20.0;
/// How many partners a stem keeps.
const TOP: usize = 3;
/// Pairs of stems that meet in a group; a group of more, hundreds of words on both sides, does not tell which of them
/// belong together.
const MOST_PAIRS: usize = 1 << 16;

/// Learned links of stems: `(left, right, Dice)`, sorted. `groups` are the stems on the left and on the right of each
/// group, each list sorted and without repetition.
pub(crate) fn learn(groups: &[(Vec<u32>, Vec<u32>)]) -> Vec<(u32, u32, f64)> {
    let mut joint: HashMap<(u32, u32), u32> = HashMap::default();
    let mut left_count: HashMap<u32, u32> = HashMap::default();
    let mut right_count: HashMap<u32, u32> = HashMap::default();
    for (left, right) in groups {
        left.iter().for_each(|&stem| *left_count.entry(stem).or_default() += 1);
        right.iter().for_each(|&stem| *right_count.entry(stem).or_default() += 1);
    }
    // Most stems occur once, and can meet none twice.
    let often = |counts: &HashMap<u32, u32>, stems: &[u32]| -> Vec<u32> {
        stems.iter().copied().filter(|stem| counts[stem] >= MIN_JOINT).gather()
    };
    for (left, right) in groups {
        let (left, right) = (often(&left_count, left), often(&right_count, right));
        if left.len() * right.len() <= MOST_PAIRS {
            left.iter().for_each(|&l| right.iter().for_each(|&r| *joint.entry((l, r)).or_default() += 1));
        }
    }
    let n = groups.len() as f64;
    let mut links = Vec::new();
    for (&(l, r), &both) in &joint {
        if both < MIN_JOINT {
            continue;
        }
        let (a, b, k) = (f64::from(left_count[&l]), f64::from(right_count[&r]), f64::from(both));
        if k * n <= a * b {
            continue;
        }
        let strength = g2(k, a, b, n);
        if strength > MIN_G2 {
            links.push((l, r, 2.0 * k / (a + b), strength));
        }
    }
    links.order_by(|x, y| y.3.total_cmp(&x.3).then((x.0, x.1).cmp(&(y.0, y.1))));
    let mut left_rank: HashMap<u32, usize> = HashMap::default();
    let mut right_rank: HashMap<u32, usize> = HashMap::default();
    let mut kept = Vec::new();
    for (l, r, dice, _) in links {
        let (a, b) = (left_rank.entry(l).or_default(), right_rank.entry(r).or_default());
        *a += 1;
        *b += 1;
        if *a <= TOP && *b <= TOP {
            kept.push((l, r, dice));
        }
    }
    kept.order_by_key(|&(l, r, _)| (l, r));
    kept
}

/// Twice the log likelihood ratio of "dependent" against "independent" for a stem in `a` and one in `b` of `n` groups
/// that meet in `k`.
pub(crate) fn g2(k: f64, a: f64, b: f64, n: f64) -> f64 {
    let term =
        |observed: f64, expected: f64| if observed > 0.0 { observed * libm::log(observed / expected) } else { 0.0 };
    let (x, y) = (n - a, n - b);
    2.0 * (term(k, a * b / n) + term(a - k, a * y / n) + term(b - k, x * b / n) + term(x - (b - k), x * y / n))
}
