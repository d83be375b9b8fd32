//! One side of what is aligned, as one run of tokens with sums over any stretch of it.
//!
//! Time and space: linear in the tokens; a sum over a stretch takes two look-ups.

use std::ops::Range;

use crate::translation::terms::SideTerms;

/// How many times more an item weighs against a bead that it has no part in: joining it to its neighbour's counterpart
/// is the easy mistake where it has none of its own.
const STRANGER: f64 = 2.0;

/// The tokens of some items of one side.
pub(crate) struct SideStatistics {
    pub terms: Vec<u32>,
    pub weights: Vec<f64>,
    /// Sums of weights before each token, and of all.
    weight_sums: Vec<f64>,
    /// The first token of each item, and the end.
    starts: Vec<usize>,
    /// Sums of lengths before each item, and of all.
    length_sums: Vec<f64>,
    /// The share of tokens that come from nowhere, and its logarithm.
    nowhere: f64,
    nowhere_log: f64,
}

impl SideStatistics {
    pub fn new(side: &SideTerms, items: &[usize], weights: &[f64], nowhere: f64) -> Self {
        let mut half = Self {
            terms: vec![],
            weights: vec![],
            weight_sums: vec![0.0],
            starts: vec![0],
            length_sums: vec![0.0],
            nowhere,
            nowhere_log: libm::log(nowhere),
        };
        let (mut weight, mut length) = (0.0, 0.0);
        for item in items.iter().filter_map(|&item| side.items.get(item)) {
            for &term in &item.terms {
                half.terms.push(term);
                half.weights.push(weights[term as usize]);
                weight += weights[term as usize];
                half.weight_sums.push(weight);
            }
            length += item.length;
            half.starts.push(half.terms.len());
            half.length_sums.push(length);
        }
        half
    }

    pub fn tokens(&self, items: &Range<usize>) -> Range<usize> {
        self.starts[items.start]..self.starts[items.end]
    }

    pub fn terms_of(&self, item: usize) -> &[u32] {
        &self.terms[self.tokens(&(item..item + 1))]
    }

    pub fn weight(&self, tokens: &Range<usize>) -> f64 {
        self.weight_sums[tokens.end] - self.weight_sums[tokens.start]
    }

    pub fn length(&self, items: &Range<usize>) -> f64 {
        self.length_sums[items.end] - self.length_sums[items.start]
    }

    /// The log likelihood ratio of the tokens of some items, each of which the other side makes so many times likelier.
    pub fn likelihood(&self, sums: &[f32], items: Range<usize>) -> f64 {
        let several = items.len() > 1;
        let first = self.starts[items.start];
        let odds = self.odds(1.0);
        let of_item = |item: usize| {
            let tokens = self.tokens(&(item..item + 1));
            let mut part = self.nowhere(&tokens);
            for (token, &sum) in tokens.clone().zip(&sums[tokens.start - first..]) {
                if sum > 0.0 {
                    part += self.weights[token] * f64::from(log_likelihood(sum, odds));
                }
            }
            if several && part < 0.0 { part * STRANGER } else { part }
        };
        items.map(of_item).sum()
    }

    /// The log likelihood ratio of some tokens that all come from nowhere.
    pub fn nowhere(&self, tokens: &Range<usize>) -> f64 {
        self.nowhere_log * self.weight(tokens)
    }

    /// How much likelier it is that a token comes from one of `of` tokens of the other side than from nowhere.
    pub fn odds(&self, of: f32) -> f32 {
        (1.0 / self.nowhere - 1.0) as f32 / of
    }

    /// The weight of the tokens that come from nowhere, as far as it can be told, and of all.
    pub fn unexplained(&self, sums: &[f32], items: Range<usize>) -> (f64, f64) {
        let tokens = self.tokens(&items);
        let nowhere = self.nowhere;
        let share = |sum: f64| nowhere / (nowhere + (1.0 - nowhere) * sum);
        let rest = self.weights[tokens.clone()].iter().zip(sums).map(|(weight, &sum)| weight * share(sum.into())).sum();
        (rest, self.weight(&tokens))
    }
}

/// What a token of weight 1 adds to the log likelihood ratio, which the other side makes `sum` times likelier.
#[inline(always)]
pub(crate) fn log_likelihood(sum: f32, odds: f32) -> f32 {
    if sum > 0.0 { libm::logf(1.0 + odds * sum) } else { 0.0 }
}
