//! What the scorer knows of two sides as wholes: how telling a term is, and how much likelier than chance one term makes
//! another.
//!
//! Time and space: linear in the terms and their links.

use crate::translation::term_links::Links;
use crate::translation::terms::Side;

/// How many times likelier than chance a translation can make a word: rarer ones are estimated too badly to tell.
const MOST: f64 = 300.0;
/// What is known of the two sides as wholes.
pub(crate) struct Statistics {
    /// For each left term its right counterparts, with how many times likelier than by chance each makes the other:
    /// the right one by the left, the left one by the right.
    pub counterparts: Vec<Vec<(u32, f32, f32)>>,
    pub left_weights: Vec<f64>,
    pub right_weights: Vec<f64>,
    /// Right letters for a left one.
    pub ratio: f64,
    /// As in [`Habits`].
    pub nowhere: f64,
}

/// How a pair of texts goes together.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Habits {
    /// Right letters for a left one; that of the whole texts where it is not known better.
    pub ratio: Option<f64>,
    /// The share of tokens that come from nowhere: no source of links knows all words.
    pub nowhere: f64,
}

impl Statistics {
    pub fn new(left: &Side, right: &Side, links: &Links, habits: Habits) -> Self {
        let share = |side: &Side, term: u32| {
            let count = side.terms.get(term as usize).and_then(|term| side.stems.get(term.stem as usize));
            f64::from(count.map_or(1, |stem| stem.count.max(1))) / side.tokens.max(1) as f64
        };
        let counterparts = links.iter().zip(0..).map(|(list, term)| {
            let own = share(left, term);
            let counterpart = |&(other, probability): &(u32, f32)| {
                let probability = f64::from(probability);
                let times = |share: f64| (probability / share).min(MOST) as f32;
                (other, times(share(right, other)), times(own))
            };
            list.iter().map(counterpart).collect()
        });
        let length = |side: &Side| side.items.iter().map(|item| item.length).sum::<f64>().max(1.0);
        Self {
            counterparts: counterparts.collect(),
            left_weights: weights(left),
            right_weights: weights(right),
            ratio: habits.ratio.unwrap_or_else(|| length(right) / length(left)),
            nowhere: habits.nowhere,
        }
    }
}

/// The weight of each term: its inverse document frequency, 1 in the mean over all tokens.
fn weights(side: &Side) -> Vec<f64> {
    let n = side.items.len() as f64;
    let weight = |stem: u32| libm::log(1.0 + n / f64::from(side.stems[stem as usize].items.max(1)));
    let weights: Vec<f64> = side.terms.iter().map(|term| weight(term.stem)).collect();
    let tokens = side.items.iter().flat_map(|item| &item.terms);
    let mean = tokens.map(|&term| weights[term as usize]).sum::<f64>() / side.tokens.max(1) as f64;
    weights.into_iter().map(|weight| weight / mean).collect()
}
