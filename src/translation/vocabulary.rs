//! The words of one side, and how alike two words are by spelling and by vectors.
//!
//! Source: the cosine less the hubness of the two words, Conneau et al., "Word translation without parallel data", 2018.
//! Time: linear in the vocabulary, but for the hubness: a product of vectors for every two words. Space: linear.

use rustc_hash::FxHashMap;

use crate::lexicon::{Lexicon, Vector, WordVectors};
use crate::strings::gather::Gather;
use crate::strings::sort::Order;
use crate::translation::acronyms::spelt_out;
use crate::translation::spelling::{Spelling, share_part};
use crate::translation::words::{MAX_CONTENT_WORDS, SideWords, Word};

/// The nearest words whose mean cosine is a word's hubness.
const HUBNESS_NEIGHBOURS: usize = 10;
/// Words of a vocabulary whose hubness is known.
const VOCABULARY: usize = 6_000;
/// Letters that make a stem.
const STEM_LETTERS: usize = 6;
/// The likeness from which words surely translate each other.
pub(crate) const CERTAIN: f64 = 0.6;
/// Where the vector similarity starts, and its range: a word's ten nearest have a mean of 0.
const COSINE_FLOOR: f64 = -0.12;
const COSINE_RANGE: f64 = 0.30;
/// The likeness of words that are spelled the same: above all that vectors give, even at a distance.
const IDENTICAL: f64 = 1.5;
/// The highest likeness that vectors give.
const MAX_VECTOR_LIKENESS: f64 = 1.15;
/// The likeness of words of which one is a compound with a part of the other.
const COMPOUND_LIKENESS: f64 = 0.6;

/// One side's vocabulary.
pub(crate) struct Terms {
    pub words: Vec<String>,
    /// By word, the number of its stem.
    pub stems: Vec<usize>,
    pub spellings: Vec<Spelling>,
    pub vectors: Option<WordVectors>,
    pub hubness: Vec<f64>,
    /// By acronym, the words of its full forms.
    pub acronyms: FxHashMap<usize, Vec<usize>>,
}

impl Terms {
    pub fn new(side: &SideWords, lexicon: Option<&Lexicon>) -> Self {
        let words: Vec<String> = side.vocabulary.iter().map(|(word, _)| word.clone()).gather();
        let mut ids = FxHashMap::default();
        let mut stems = Vec::with_capacity(words.len());
        for word in &words {
            let next = ids.len();
            stems.push(*ids.entry(word.chars().take(STEM_LETTERS).collect::<String>()).or_insert(next));
        }
        let vectors = lexicon.map(|lexicon| {
            let surfaces: Vec<&str> = words.iter().take(VOCABULARY).map(String::as_str).gather();
            WordVectors::new(lexicon, &surfaces)
        });
        let hubness = vec![0.0; words.len()];
        let spellings = words.iter().map(|word| Spelling::new(word)).gather();
        Self { words, stems, spellings, vectors, hubness, acronyms: spelt_out(side) }
    }

    /// The stems of the content words, each once, in order.
    pub fn stems_of(&self, words: &[&Word]) -> Vec<usize> {
        let content = words.iter().filter(|word| word.is_content()).take(MAX_CONTENT_WORDS);
        let mut stems: Vec<usize> = content.map(|word| self.stems[word.id]).gather();
        stems.order();
        stems.dedup();
        stems
    }
}

/// The likeness of two words without what the documents teach: by form and by vectors.
pub(crate) fn likeness(left: &Terms, l: usize, right: &Terms, r: usize) -> f64 {
    let form = match (&left.words[l], &right.words[r]) {
        (a, b) if a == b => IDENTICAL,
        (a, b) if share_part(a, b) => COMPOUND_LIKENESS,
        _ => left.spellings[l].like(&right.spellings[r]),
    };
    form.max(vectors(left, l, right, r))
}

fn vectors(left: &Terms, l: usize, right: &Terms, r: usize) -> f64 {
    let (Some(a), Some(b)) = (&left.vectors, &right.vectors) else { return 0.0 };
    let Some(cosine) = a.cosine(l, b, r) else { return 0.0 };
    let weight = a.vector(l).map_or(0.0, |v| v.weight).min(b.vector(r).map_or(0.0, |v| v.weight));
    let hubness = (left.hubness[l] + right.hubness[r]) / 2.0;
    let z = f64::from(cosine) - hubness;
    let nearness = ((z - COSINE_FLOOR) / COSINE_RANGE).max(0.0);
    // Beyond what is certain, the nearest of several neighbours is still the best: countries are near each other.
    let nearness = if nearness > 1.0 { (1.0 + (nearness - 1.0) / 2.0).min(MAX_VECTOR_LIKENESS) } else { nearness };
    nearness * (0.5 + f64::from(weight) / 2.0)
}

/// The mean cosine of each word with its nearest on the other side.
pub(super) fn hubness(left: &WordVectors, rows: usize, right: &WordVectors, columns: usize) -> (Vec<f64>, Vec<f64>) {
    fn offer(best: &mut Vec<f32>, cosine: f32) {
        if best.len() < HUBNESS_NEIGHBOURS || best.last().is_some_and(|last| cosine > *last) {
            best.truncate(HUBNESS_NEIGHBOURS - 1);
            let at = best.partition_point(|other| *other >= cosine);
            best.insert(at, cosine);
        }
    }
    let (mut row_best, mut column_best) = (vec![Vec::new(); rows], vec![Vec::new(); columns]);
    let columns: Vec<_> = (0..columns).filter_map(|column| Some((column, right.vector(column)?))).gather();
    for (row, best) in row_best.iter_mut().enumerate() {
        let Some(vector) = left.vector(row).map(Vector::reversed) else { continue };
        for &(column, other) in &columns {
            let cosine = vector.cosine(other);
            offer(best, cosine);
            offer(&mut column_best[column], cosine);
        }
    }
    let mean = |best: &Vec<f32>| best.iter().map(|&c| f64::from(c)).sum::<f64>() / best.len().max(1) as f64;
    (row_best.iter().map(mean).gather(), column_best.iter().map(mean).gather())
}
