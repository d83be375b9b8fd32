//! Translations of words, learned from the two documents.
//!
//! Idea: stems that meet in sentence pairs far more often than by chance (Dunning's log-likelihood ratio, 1993) belong
//! together, except for those that only meet beside the word that does translate them.
//! Time and space: pairs of stems that meet in a sentence pair.

use rustc_hash::FxHashMap;

use crate::strings::gather::Gather;
use crate::translation::association::g2;
use crate::translation::vocabulary::{CERTAIN, Terms, likeness};
use crate::translation::words::SentencePair;

/// Joint occurrences, log-likelihood and Dice's coefficient from which an association is learned.
const JOINT: u32 = 2;
const G2: f64 = 9.0;
const DICE: f64 = 0.35;
/// Pairs to learn from: enough for any language, and the table of joint counts stays small.
const LESSONS: usize = 20_000;
/// Forms of a stem whose likeness is computed.
const FORMS: usize = 8;
/// The share of the best association of either word that another one must reach.
const CLOSEST: f64 = 0.85;

/// By left and right stem, how strong the association is, 0 to 1.
pub(crate) type Learned = FxHashMap<(usize, usize), f64>;

/// Dice's coefficient of the stems that meet far more often than by chance.
pub(crate) fn learn(left: &Terms, right: &Terms, pairs: &[SentencePair]) -> Learned {
    let mut joint: FxHashMap<(usize, usize), u32> = FxHashMap::default();
    let (mut l_count, mut r_count): (FxHashMap<usize, u32>, FxHashMap<usize, u32>) = Default::default();
    for pair in pairs.iter().take(LESSONS) {
        let (ls, rs) = (left.stems_of(&pair.left), right.stems_of(&pair.right));
        ls.iter().for_each(|&l| *l_count.entry(l).or_default() += 1);
        rs.iter().for_each(|&r| *r_count.entry(r).or_default() += 1);
        for &l in &ls {
            rs.iter().for_each(|&r| *joint.entry((l, r)).or_default() += 1);
        }
    }
    let n = pairs.len() as f64;
    joint.retain(|_, both| *both >= JOINT);
    let strong = joint.into_iter().filter_map(|((l, r), both)| {
        let (k, a, b) = (f64::from(both), f64::from(l_count[&l]), f64::from(r_count[&r]));
        let dice = 2.0 * k / (a + b);
        (k * n > a * b && dice >= DICE && g2(k, a, b, n) >= G2).then_some(((l, r), dice))
    });
    let strong = unexplained(strong.collect(), left, right, pairs);
    closest(strong)
}

/// The associations that are nearly as strong as the best of both words: words of one set phrase all meet.
fn closest(mut strong: Learned) -> Learned {
    let (mut l_best, mut r_best): (FxHashMap<usize, f64>, FxHashMap<usize, f64>) = Default::default();
    for (&(l, r), &dice) in &strong {
        let (l, r) = (l_best.entry(l).or_default(), r_best.entry(r).or_default());
        (*l, *r) = (l.max(dice), r.max(dice));
    }
    strong.retain(|(l, r), dice| *dice >= CLOSEST * l_best[l].max(r_best[r]));
    strong
}

/// The associations without those that others explain: in "Conseil des ministres", "ministres" meets "Council" only
/// beside "Conseil", which translates it.
fn unexplained(learned: Learned, left: &Terms, right: &Terms, pairs: &[SentencePair]) -> Learned {
    let examples = |terms: &Terms| {
        let mut words: FxHashMap<usize, Vec<usize>> = FxHashMap::default();
        for (word, stem) in terms.stems.iter().enumerate() {
            words.entry(*stem).or_default().push(word);
        }
        words
    };
    let (l_words, r_words) = (examples(left), examples(right));
    let direct = |l: usize, r: usize| {
        let all = l_words[&l].iter().take(FORMS).flat_map(|&a| r_words[&r].iter().take(FORMS).map(move |&b| (a, b)));
        all.map(|(a, b)| likeness(left, a, right, b)).fold(0.0, f64::max)
    };
    let direct: FxHashMap<(usize, usize), f64> = learned.keys().map(|&(l, r)| ((l, r), direct(l, r))).collect();
    let mut alone: FxHashMap<(usize, usize), u32> = FxHashMap::default();
    for pair in pairs.iter().take(LESSONS) {
        let (ls, rs) = (left.stems_of(&pair.left), right.stems_of(&pair.right));
        let met = ls.iter().flat_map(|&l| rs.iter().map(move |&r| (l, r)));
        let met: Vec<((usize, usize), f64)> = met.filter_map(|both| Some((both, *direct.get(&both)?))).gather();
        let certain = met.iter().filter(|(_, likeness)| *likeness >= CERTAIN);
        let (mut by_left, mut by_right): (FxHashMap<usize, f64>, FxHashMap<usize, f64>) = Default::default();
        for &((l, r), likeness) in certain {
            let (l, r) = (by_left.entry(l).or_default(), by_right.entry(r).or_default());
            (*l, *r) = (l.max(likeness), r.max(likeness));
        }
        for ((l, r), likeness) in met {
            let best = by_left.get(&l).copied().unwrap_or(0.0).max(by_right.get(&r).copied().unwrap_or(0.0));
            *alone.entry((l, r)).or_default() += u32::from(likeness >= best / 2.0);
        }
    }
    learned.into_iter().filter(|(pair, _)| alone.get(pair) >= Some(&JOINT)).collect()
}
