//! The probability that a word has a translation in the other text.
//!
//! Idea: by the cosine of its nearest word in the whole table of the other language, and by how often it is linked
//! elsewhere in the text. Time: different words that are asked for by the size of the table.

use rustc_hash::FxHashMap;

use crate::language::Language;
use crate::lexicon::Lexicon;
use crate::translation::likeness::Likeness;
use crate::translation::word_links::Linked;
use crate::translation::words::{SideWords, Word};

/// The probability for a name, and for a word that the table does not have.
const NAME_PROBABILITY: f64 = 0.8;
const UNKNOWN_WORD_PROBABILITY: f64 = 0.3;
/// The cosine with the nearest word of the other language from which a word may be sure to have a translation, and how
/// far above it is full.
const MIN_COSINE: f64 = 0.70;
const COSINE_RANGE: f64 = 0.24;
/// Words whose nearest word is looked up.
const LOOK_UPS: usize = 2_000;
/// Occurrences of a word that the table's probability weighs as much as.
const PRIOR_OCCURRENCES: f64 = 2.0;

/// The probabilities that the words of one side have translations.
pub(crate) struct Coverage<'a> {
    side: &'a SideWords<'a>,
    table: &'a Lexicon,
    /// By word: how many of its occurrences are linked, and how many there are.
    rates: FxHashMap<usize, (usize, usize)>,
    /// By word, what the table says.
    priors: FxHashMap<usize, f64>,
}

impl<'a> Coverage<'a> {
    /// `table` is that of the other language.
    pub fn new(side: &'a SideWords<'a>, linked: &[(Linked, f64)], table: &'a Lexicon) -> Self {
        let mut rates: FxHashMap<usize, (usize, usize)> = FxHashMap::default();
        for (linked, _) in linked {
            let words = side.side.of(&linked.left, &linked.right);
            let mut done = vec![false; words.len()];
            for link in linked.links.iter() {
                done[side.side.of(link.left, link.right)] = true;
            }
            for (word, done) in words.iter().zip(done) {
                let rate = rates.entry(word.id).or_default();
                rate.0 += usize::from(done);
                rate.1 += 1;
            }
        }
        Self { side, table, rates, priors: FxHashMap::default() }
    }

    /// The probability that a word has a translation.
    pub fn sure(&mut self, word: &Word, likeness: &Likeness) -> f64 {
        if word.light {
            return 0.0;
        }
        // Looking through the whole table takes time; a text of so many different unlinked words is not a translation.
        let looked = self.priors.len() < LOOK_UPS;
        let is_name = word.capital && !word.first && self.side.language != Language::German;
        let prior = *self.priors.entry(word.id).or_insert_with(|| {
            if is_name {
                return NAME_PROBABILITY;
            }
            let nearest = looked.then(|| likeness.nearest(word.id, self.side.side, self.table)).flatten();
            nearest.map_or(UNKNOWN_WORD_PROBABILITY, |cosine| ((cosine - MIN_COSINE) / COSINE_RANGE).clamp(0.0, 1.0))
        });
        let (linked, all) = self.rates.get(&word.id).copied().unwrap_or_default();
        // This occurrence is not evidence against itself.
        (linked as f64 + PRIOR_OCCURRENCES * prior) / (all.saturating_sub(1) as f64 + PRIOR_OCCURRENCES)
    }
}
