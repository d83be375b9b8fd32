//! How similar two words of the two documents are.
//!
//! Idea: by vectors (cosine less the hubness of the two words, Conneau et al. 2018), by spelling, and by what the two
//! documents themselves teach. Time: a product of vectors for every two words of the vocabularies. Space: linear in
//! them.

use rustc_hash::FxHashMap;

use crate::comparison::Side;
use crate::lexicon::{Lexicon, Vector, WordVectors};
use crate::strings::sort::Order;
use crate::translation::acronyms::spelt_out;
use crate::translation::learned::{Learned, learn};
use crate::translation::spelling::{Spelling, share_part};
use crate::translation::words::{MAX_CONTENT_WORDS, SentencePair, SideWords, Word};

/// The nearest words whose mean cosine is a word's hubness.
const HUBNESS_NEIGHBOURS: usize = 10;
/// Words of a vocabulary whose hubness is known.
const VOCABULARY: usize = 6_000;
/// Letters that make a stem.
const STEM_LETTERS: usize = 6;
/// The likeness from which words surely translate each other.
pub(crate) const CERTAIN: f64 = 0.6;
/// Names with fewer letters may be spelled alike and still be different: Iran, Iraq.
const ALIKE_BY_CHANCE: usize = 6;
/// The association from which a word has a standing counterpart, and the score below which another one is doubted.
const MIN_STANDING_DICE: f64 = 0.6;
const MAX_DOUBTED_SCORE: f64 = 0.6;
/// Where the vector similarity starts, and its range: a word's ten nearest have a mean of 0.
const COSINE_FLOOR: f64 = -0.12;
const COSINE_RANGE: f64 = 0.30;
/// The likeness of words that are spelled the same: above all that vectors give, even at a distance.
const IDENTICAL: f64 = 1.5;
/// The cosine from which the nearest word of the other language is the translation.
const MIN_KNOWN_COSINE: f64 = 0.9;
/// The highest likeness that vectors give.
const MAX_VECTOR_LIKENESS: f64 = 1.15;
/// An acronym's likeness, as a share of that of a word of its full form.
const SPELT_OUT: f64 = 0.8;
/// The likeness of words of which one is a compound with a part of the other.
const COMPOUND_LIKENESS: f64 = 0.6;

/// What is known of the likeness of two documents' words.
pub(crate) struct Likeness {
    left: Terms,
    right: Terms,
    learned: Learned,
    /// The strongest association of each left and each right stem.
    standing: [FxHashMap<usize, f64>; 2],
}

/// One side's vocabulary.
pub(crate) struct Terms {
    words: Vec<String>,
    /// By word, the number of its stem.
    pub stems: Vec<usize>,
    spellings: Vec<Spelling>,
    vectors: Option<WordVectors>,
    hubness: Vec<f64>,
    /// By acronym, the words of its full forms.
    acronyms: FxHashMap<usize, Vec<usize>>,
}

impl Likeness {
    /// Reads both vocabularies and learns from the pairs.
    pub fn new(left: &SideWords, right: &SideWords, pairs: &[SentencePair], lexicons: [Option<&Lexicon>; 2]) -> Self {
        let tables = lexicons[0].zip(lexicons[1]);
        let (mut l, mut r) =
            (Terms::new(left, tables.map(|both| both.0)), Terms::new(right, tables.map(|both| both.1)));
        if let (Some(a), Some(b)) = (&l.vectors, &r.vectors) {
            (l.hubness, r.hubness) = hubness(a, l.words.len(), b, r.words.len());
        }
        let learned = learn(&l, &r, pairs);
        let mut standing = [FxHashMap::default(), FxHashMap::default()];
        for (&(l, r), &dice) in &learned {
            for (side, stem) in standing.iter_mut().zip([l, r]) {
                let best = side.entry(stem).or_insert(0.0_f64);
                *best = best.max(dice);
            }
        }
        Self { left: l, right: r, learned, standing }
    }

    /// Whether the document itself renders one of the two words of a name otherwise, as a rule.
    pub fn is_doubted(&self, left: &Word, right: &Word, score: f64) -> bool {
        let standing =
            |side: usize, stem: usize| self.standing[side].get(&stem).is_some_and(|dice| *dice >= MIN_STANDING_DICE);
        // Only of names: other words are varied for style.
        let named = (left.capital && !left.first) || (right.capital && !right.first);
        named
            && score < MAX_DOUBTED_SCORE
            && (standing(0, self.left.stems[left.id]) || standing(1, self.right.stems[right.id]))
    }

    /// Whether the documents have a standing translation for each of two words, which the other one is not.
    pub fn stand_for_others(&self, left: &Word, right: &Word) -> bool {
        let (l, r) = (self.left.stems[left.id], self.right.stems[right.id]);
        let standing =
            |side: usize, stem: usize| self.standing[side].get(&stem).is_some_and(|dice| *dice >= MIN_STANDING_DICE);
        standing(0, l) && standing(1, r) && !self.learned.contains_key(&(l, r))
    }

    /// The cosine of a word's nearest in the whole `table` of the other language, where its own vector is known.
    pub fn nearest(&self, word: usize, side: Side, table: &Lexicon) -> Option<f64> {
        let terms = side.of(&self.left, &self.right);
        let vector = terms.vectors.as_ref()?.vector(word).filter(|vector| vector.weight >= 1.0)?;
        Some(f64::from(table.nearest(vector)))
    }

    /// How far two words are from translating each other that have translations elsewhere in the tables, of the left
    /// and the right language: by how much both have nearer ones. None where that is not sure.
    pub fn estranged(&self, left: &Word, right: &Word, tables: [&Lexicon; 2]) -> Option<f64> {
        let (l, r) = (self.left.vectors.as_ref()?, self.right.vectors.as_ref()?);
        let cosine = f64::from(l.cosine(left.id, r, right.id)?);
        let of_left = self.nearest(left.id, Side::Left, tables[1])?;
        let of_right = self.nearest(right.id, Side::Right, tables[0])?;
        let known = of_left.min(of_right);
        (known >= MIN_KNOWN_COSINE).then_some(known - cosine)
    }

    /// Whether the two documents teach that the words translate each other, or they begin and go on alike.
    pub fn related(&self, left: &Word, right: &Word) -> bool {
        let taught = || self.learned.contains_key(&(self.left.stems[left.id], self.right.stems[right.id]));
        let like = || self.left.spellings[left.id].like(&self.right.spellings[right.id]) > 0.0;
        let short = left.folded.chars().count().min(right.folded.chars().count()) < ALIKE_BY_CHANCE;
        left.folded == right.folded || taught() || (like() && !short)
    }

    /// 0 (unrelated) to 1 (translations).
    pub fn of(&self, left: &Word, right: &Word) -> f64 {
        let learned = self.learned.get(&(self.left.stems[left.id], self.right.stems[right.id])).copied().unwrap_or(0.0);
        let spelt_out = |acronym: &Vec<usize>, like: &dyn Fn(usize) -> f64| {
            acronym.iter().map(|&word| SPELT_OUT * like(word)).fold(0.0, f64::max)
        };
        let left_form = self.left.acronyms.get(&left.id);
        let right_form = self.right.acronyms.get(&right.id);
        let by_left = |word| likeness(&self.left, word, &self.right, right.id);
        let by_right = |word| likeness(&self.left, left.id, &self.right, word);
        let in_full = left_form.map_or(0.0, |form| spelt_out(form, &by_left));
        let in_full = in_full.max(right_form.map_or(0.0, |form| spelt_out(form, &by_right))).min(1.0);
        learned.max(in_full).max(likeness(&self.left, left.id, &self.right, right.id))
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

impl Terms {
    fn new(side: &SideWords, lexicon: Option<&Lexicon>) -> Self {
        let words: Vec<String> = side.vocabulary.iter().map(|(word, _)| word.clone()).collect();
        let mut ids = FxHashMap::default();
        let mut stems = Vec::with_capacity(words.len());
        for word in &words {
            let next = ids.len();
            stems.push(*ids.entry(word.chars().take(STEM_LETTERS).collect::<String>()).or_insert(next));
        }
        let vectors = lexicon.map(|lexicon| {
            let surfaces: Vec<&str> = words.iter().take(VOCABULARY).map(String::as_str).collect();
            WordVectors::new(lexicon, &surfaces)
        });
        let hubness = vec![0.0; words.len()];
        let spellings = words.iter().map(|word| Spelling::new(word)).collect();
        Self { words, stems, spellings, vectors, hubness, acronyms: spelt_out(side) }
    }

    /// The stems of the content words, each once, in order.
    pub fn stems_of(&self, words: &[&Word]) -> Vec<usize> {
        let content = words.iter().filter(|word| word.is_content()).take(MAX_CONTENT_WORDS);
        let mut stems: Vec<usize> = content.map(|word| self.stems[word.id]).collect();
        stems.order();
        stems.dedup();
        stems
    }
}

/// The mean cosine of each word with its nearest on the other side.
fn hubness(left: &WordVectors, rows: usize, right: &WordVectors, columns: usize) -> (Vec<f64>, Vec<f64>) {
    fn offer(best: &mut Vec<f32>, cosine: f32) {
        if best.len() < HUBNESS_NEIGHBOURS || best.last().is_some_and(|last| cosine > *last) {
            best.truncate(HUBNESS_NEIGHBOURS - 1);
            let at = best.partition_point(|other| *other >= cosine);
            best.insert(at, cosine);
        }
    }
    let (mut row_best, mut column_best) = (vec![Vec::new(); rows], vec![Vec::new(); columns]);
    let columns: Vec<_> = (0..columns).filter_map(|column| Some((column, right.vector(column)?))).collect();
    for (row, best) in row_best.iter_mut().enumerate() {
        let Some(vector) = left.vector(row).map(Vector::reversed) else { continue };
        for &(column, other) in &columns {
            let cosine = vector.cosine(other);
            offer(best, cosine);
            offer(&mut column_best[column], cosine);
        }
    }
    let mean = |best: &Vec<f32>| best.iter().map(|&c| f64::from(c)).sum::<f64>() / best.len().max(1) as f64;
    (row_best.iter().map(mean).collect(), column_best.iter().map(mean).collect())
}
