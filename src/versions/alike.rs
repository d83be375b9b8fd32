//! Blocks of a small gap that are alike in ways that rare shared words do not show.
//!
//! - Most words in common, however common these are: `Article 5` -> `Article 6`, rows of a table.
//! - Most letters in common, where the spelling changed: `Die Schiffahrt muß` -> `Die Schifffahrt muss`.
//! - Rows of a table with the same first cell: `Topsoil | m3 | 22` -> `Topsoil | t | 31`; and fields with the same name, if
//!   it is that of no other: `IBAN: DE89 3704` -> `IBAN: DE12 5001`.
//! - Single words that are written alike: `colour` -> `color`.
//!
//! Where little is between blocks that are the same, their place is evidence for two blocks as well. Time: linear in
//! the words and letters of each pair of a gap, which has few.

use std::cell::OnceCell;

use crate::strings::fold;
use crate::strings::gather::Gather;
use crate::strings::sort::ascending;
use crate::versions::block_content::BlockContent;
use crate::versions::cells;
use crate::versions::respelt::is_like;
use crate::versions::vocabulary::BlockWord;

/// The share of two blocks' words, function words and marks included, from which they are alike. Unrelated sentences of
/// one language have up to a third in common.
const ALIKE_WORDS: f64 = 0.5;
/// The share of their trigrams of letters. Unrelated sentences of one language have up to a third in common.
const ALIKE_TRIGRAMS: f64 = 0.6;
/// Longer blocks share some rare words if they are versions of each other.
const LONGEST_SPELT: usize = 1000;
/// Words of the longest name of a field, and its colon: `Date of birth:`.
const LONGEST_NAME: usize = 7;
/// Each letter changes three trigrams, so that a pair that is alike by letters only counts for less than one by words.
const TRIGRAMS_WORTH: f64 = 0.5;

/// The blocks of a gap.
pub(crate) struct Alike<'t> {
    left: Vec<Features<'t>>,
    right: Vec<Features<'t>>,
}

struct Features<'t> {
    text: &'t str,
    /// Sorted.
    words: Vec<u32>,
    /// Sorted; most blocks share words with another one, and do without.
    trigrams: OnceCell<Vec<u64>>,
    /// The words of the first cell of a row, or of a field's name.
    key: Vec<u32>,
    is_field: bool,
}

impl<'t> Alike<'t> {
    pub fn new(
        left: &BlockContent<'t>,
        left_blocks: &[usize],
        right: &BlockContent<'t>,
        right_blocks: &[usize],
    ) -> Self {
        let read = |content: &BlockContent<'t>, blocks: &[usize]| {
            blocks.iter().map(|&block| Features::new(content.text(block), content.words[block])).gather()
        };
        let [left, right] = [read(left, left_blocks), read(right, right_blocks)].map(with_names_of_one);
        Self { left, right }
    }

    /// What a bead of two blocks of the gap costs: infinity unless they are alike.
    pub fn cost(&self, left: usize, right: usize) -> f64 {
        let (one, other) = (&self.left[left], &self.right[right]);
        let size = (one.words.len() + other.words.len()) as f64;
        let mut gain = share_in_common(&one.words, &other.words) - ALIKE_WORDS;
        if !one.key.is_empty() && one.key == other.key {
            gain = gain.max((1.0 - ALIKE_WORDS) / 2.0);
        }
        // `colour` -> `color`
        if let ([_], [_]) = (one.words.as_slice(), other.words.as_slice())
            && is_like(one.text, other.text)
        {
            gain = gain.max(ALIKE_WORDS / 2.0);
        }
        if gain <= 0.0 {
            gain = (share_in_common(one.trigrams(), other.trigrams()) - ALIKE_TRIGRAMS) * TRIGRAMS_WORTH;
        }
        if gain > 0.0 { -gain * size } else { f64::INFINITY }
    }
}

impl<'t> Features<'t> {
    fn new(text: &'t str, words: &[BlockWord]) -> Self {
        let ids = |words: &[BlockWord]| words.iter().map(|word| word.id).gather();
        let is_colon = |word: &BlockWord| matches!(word.span.of(text), ":" | "：");
        let name = words.iter().take(LONGEST_NAME).position(is_colon).filter(|&colon| colon > 0);
        let (key, is_field) = match cells::cells(text).as_slice() {
            [first, _, ..] => (ids(&words[..words.partition_point(|word| word.span.start < first.end)]), false),
            _ => (name.map_or(Vec::new(), |colon| ids(&words[..colon])), name.is_some()),
        };
        let mut sorted = ids(words);
        ascending(&mut sorted);
        Self { text, words: sorted, trigrams: OnceCell::new(), key, is_field }
    }

    fn trigrams(&self) -> &[u64] {
        self.trigrams.get_or_init(|| trigrams(self.text))
    }
}

/// Takes the name from fields whose name others have too: all lines of one speaker begin with it.
fn with_names_of_one(mut features: Vec<Features<'_>>) -> Vec<Features<'_>> {
    for at in 0..features.len() {
        let is_repeated = |key: &Vec<u32>| features.iter().filter(|other| other.key == *key).count() > 1;
        if features[at].is_field && is_repeated(&features[at].key) {
            let key = features[at].key.clone();
            features.iter_mut().filter(|other| other.key == key).for_each(|other| other.key.clear());
        }
    }
    features
}

/// The share of two sorted lists that both have (Dice).
pub(crate) fn share_in_common<T: Ord>(one: &[T], other: &[T]) -> f64 {
    let size = one.len() + other.len();
    if size == 0 { 0.0 } else { (2 * count_in_common(one, other)) as f64 / size as f64 }
}

/// How many items of two sorted lists are in both.
pub(crate) fn count_in_common<T: Ord>(one: &[T], other: &[T]) -> usize {
    let (mut i, mut j, mut common) = (0, 0, 0);
    while let (Some(left), Some(right)) = (one.get(i), other.get(j)) {
        common += usize::from(left == right);
        (i, j) = (i + usize::from(left <= right), j + usize::from(right <= left));
    }
    common
}

/// The trigrams of the letters and digits of a text, folded; sorted.
fn trigrams(text: &str) -> Vec<u64> {
    if text.len() > LONGEST_SPELT {
        return Vec::new();
    }
    let letters: Vec<u64> = fold(text).chars().filter(|c| c.is_alphanumeric()).map(u64::from).gather();
    let mut trigrams: Vec<u64> = letters.windows(3).map(|three| three[0] << 42 | three[1] << 21 | three[2]).gather();
    ascending(&mut trigrams);
    trigrams
}
