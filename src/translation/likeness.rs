//! How similar two words of the two documents are.
//!
//! Idea: by vectors and by spelling, and by what the two documents themselves teach. Time: that of reading both
//! vocabularies and of learning. Space: linear in the vocabularies.

use rustc_hash::FxHashMap;

use crate::comparison::Side;
use crate::lexicon::Lexicon;
use crate::translation::learned::{Learned, learn};
use crate::translation::vocabulary::{Terms, hubness, likeness};
use crate::translation::words::{SentencePair, SideWords, Word};

/// Names with fewer letters may be spelled alike and still be different: Iran, Iraq.
const ALIKE_BY_CHANCE: usize = 6;
/// The association from which a word has a standing counterpart, and the score below which another one is doubted.
const MIN_STANDING_DICE: f64 = 0.6;
const MAX_DOUBTED_SCORE: f64 = 0.6;
/// The cosine from which the nearest word of the other language is the translation.
const MIN_KNOWN_COSINE: f64 = 0.9;
/// An acronym's likeness, as a share of that of a word of its full form.
const SPELT_OUT: f64 = 0.8;
/// What is known of the likeness of two documents' words.
pub(crate) struct Likeness {
    left: Terms,
    right: Terms,
    learned: Learned,
    /// The strongest association of each left and each right stem.
    standing: [FxHashMap<usize, f64>; 2],
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

    /// The cosine of the two words' vectors; 0 where a table lacks one.
    pub fn cosine(&self, left: &Word, right: &Word) -> f64 {
        let vectors = self.left.vectors.as_ref().zip(self.right.vectors.as_ref());
        vectors.and_then(|(l, r)| l.cosine(left.id, r, right.id)).map_or(0.0, f64::from)
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
