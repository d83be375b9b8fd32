//! Which words of one document translate which of the other, by their vectors.
//!
//! Idea: the cosine of two words' vectors, less a quarter of their hubness above the mean. Some words ("hubs") lie
//! near everything and translate nothing; a word's hubness is the mean of its best cosines with the other document,
//! as in cross-domain similarity local scaling (Conneau et al. 2018, Word Translation Without Parallel Data).
//! Time: one product of vectors for every pair of words, 5,000 by 5,000 in about a tenth of a second.
//! Space: ten candidates a word.

use crate::lexicon::{Lexicon, Vector};
use crate::strings::gather::{Gather, PushAll};
use crate::strings::sort::Order;

/// The most words of a document that are compared; those after them count as unknown. It bounds the time: vocabularies
/// grow with the root of the text's length, and 10,000 different words are a book of some 100,000.
pub const MAX_VOCABULARY: usize = 10_000;

/// The best cosines whose mean is the hubness.
const HUBNESS_NEIGHBOURS: usize = 10;
/// Kept of a row and of a column.
const KEPT: usize = 8;
/// The share of the two words' surplus hubness that is taken off.
const HUBNESS: f32 = 0.25;
/// Where similarity starts, and how far above it is full: at .6 half of the pairs are chance, at .9 hardly any; the
/// aligner weighs what chance pairs there are by all words of a sentence, and gains from more of them.
const COSINE_FLOOR: f32 = 0.5;
const COSINE_RANGE: f32 = 0.4;

/// The vectors of one document's words, by the caller's own numbering of the words.
#[derive(Debug, Clone, Default)]
pub struct WordVectors(Vec<Option<Vector>>);

impl WordVectors {
    /// Looks all words up. Put the most telling first: only [`MAX_VOCABULARY`] of them are used.
    pub fn new(lexicon: &Lexicon, words: &[&str]) -> Self {
        Self(words.iter().take(MAX_VOCABULARY).map(|word| lexicon.lookup(word)).gather())
    }

    /// The vector of the word with this number.
    pub fn vector(&self, word: usize) -> Option<&Vector> {
        self.0.get(word)?.as_ref()
    }

    /// The plain cosine of a word of this document and one of another (or the same), where both are known.
    pub fn cosine(&self, word: usize, other: &WordVectors, other_word: usize) -> Option<f32> {
        Some(self.vector(word)?.cosine(other.vector(other_word)?))
    }

    /// The words that are known, with their numbers.
    fn known(&self) -> (Vec<usize>, Vec<Vector>) {
        self.0.iter().enumerate().filter_map(|(index, vector)| Some((index, (*vector)?))).unzip()
    }
}

/// For each word of the left document, the words of the right one that may translate it.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Similarities(Vec<Vec<(usize, f32)>>);

impl Similarities {
    /// Compares every word of one document with every word of the other.
    pub fn new(left: &WordVectors, right: &WordVectors) -> Self {
        let ((left_words, rows), (right_words, columns)) = (left.known(), right.known());
        let mut row_best: Vec<Best> = vec![Best::default(); rows.len()];
        let mut column_best: Vec<Best> = vec![Best::default(); columns.len()];
        let mut cosines = vec![0.0; columns.len()];
        for (row, vector) in rows.iter().map(Vector::reversed).enumerate() {
            // On its own, so that the compiler can take several products at a time.
            cosines.iter_mut().zip(&columns).for_each(|(cosine, other)| *cosine = vector.cosine(other));
            for ((column, &cosine), best) in cosines.iter().enumerate().zip(&mut column_best) {
                row_best[row].offer(cosine, column);
                best.offer(cosine, row);
            }
        }
        let (row_surplus, column_surplus) = (surplus(&row_best), surplus(&column_best));
        let measure =
            |row: usize, column: usize, cosine: f32| cosine - HUBNESS * (row_surplus[row] + column_surplus[column]);
        let mut kept: Vec<(usize, usize, f32)> = Vec::new();
        for (row, best) in row_best.iter().enumerate() {
            kept.push_all(top(best, |column, cosine| measure(row, column, cosine)).map(|(c, m)| (row, c, m)));
        }
        for (column, best) in column_best.iter().enumerate() {
            kept.push_all(top(best, |row, cosine| measure(row, column, cosine)).map(|(r, m)| (r, column, m)));
        }
        let mut lists = vec![Vec::new(); left.0.len()];
        kept.order_by_key(|&(row, column, _)| (row, column));
        kept.dedup_by_key(|&mut (row, column, _)| (row, column));
        for (row, column, measure) in kept {
            let similarity =
                ((measure - COSINE_FLOOR) / COSINE_RANGE).clamp(0.0, 1.0) * rows[row].weight * columns[column].weight;
            if similarity > 0.0 {
                lists[left_words[row]].push((right_words[column], similarity));
            }
        }
        lists.iter_mut().for_each(|list| list.order_by(|a, b| b.1.total_cmp(&a.1)));
        Self(lists)
    }

    /// The right words that may translate a left one, each with a similarity above 0 and up to 1, the best first.
    pub fn of(&self, left_word: usize) -> &[(usize, f32)] {
        self.0.get(left_word).map_or(&[], Vec::as_slice)
    }
}

/// The nearest words so far, the best first. Arrays, and shifted by hand: every pair of words is offered here.
#[derive(Debug, Clone)]
struct Best {
    /// Below the first `len`, which are in order, each is less than any cosine.
    cosines: [f32; HUBNESS_NEIGHBOURS],
    words: [usize; HUBNESS_NEIGHBOURS],
    len: usize,
}

impl Default for Best {
    fn default() -> Self {
        Self { cosines: [f32::NEG_INFINITY; HUBNESS_NEIGHBOURS], words: [0; HUBNESS_NEIGHBOURS], len: 0 }
    }
}

impl Best {
    #[inline]
    fn offer(&mut self, cosine: f32, word: usize) {
        if cosine > self.cosines[HUBNESS_NEIGHBOURS - 1] {
            self.insert(cosine, word);
        }
    }

    /// Puts a word that is nearer than the last in its place, behind those as near.
    fn insert(&mut self, cosine: f32, word: usize) {
        let mut at = self.len.min(HUBNESS_NEIGHBOURS - 1);
        self.len = at + 1;
        while at > 0 && self.cosines[at - 1] < cosine {
            self.cosines[at] = self.cosines[at - 1];
            self.words[at] = self.words[at - 1];
            at -= 1;
        }
        self.cosines[at] = cosine;
        self.words[at] = word;
    }

    /// The words with their cosines.
    fn iter(&self) -> impl Iterator<Item = (usize, f32)> {
        self.words.into_iter().zip(self.cosines).take(self.len)
    }
}

/// How much each word's hubness is above the mean.
fn surplus(best: &[Best]) -> Vec<f32> {
    let hubness = |best: &Best| best.iter().map(|(_, cosine)| cosine).sum::<f32>() / best.len.max(1) as f32;
    let mean = best.iter().map(hubness).sum::<f32>() / best.len().max(1) as f32;
    best.iter().map(|best| hubness(best) - mean).gather()
}

/// The best of the nearest, by a measure.
fn top(best: &Best, measure: impl Fn(usize, f32) -> f32) -> impl Iterator<Item = (usize, f32)> {
    let mut measured: Vec<_> = best.iter().map(|(word, cosine)| (word, measure(word, cosine))).gather();
    measured.order_by(|a, b| b.1.total_cmp(&a.1));
    measured.into_iter().take(KEPT)
}
