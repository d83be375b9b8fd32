//! How alike two words are spelled, in different languages and alphabets.
//!
//! Idea: Dice's coefficient of their pairs of sounds. Time and space: linear in their letters.

use crate::strings::gather::{Gather, PushAll};
use crate::strings::search::has;
use crate::strings::sort::Order;

/// First letters that make parts of compounds the same.
const PART_LETTERS: usize = 5;
/// Letters of a word that are looked at, and the likeness of spelling from which it counts.
const MAX_LETTERS: usize = 32;
const MIN_LIKENESS: f64 = 0.6;

/// A word's spelling: its pairs of sounds, sorted, the first one paired with a space.
pub(crate) struct Spelling(Vec<(char, char)>);

impl Spelling {
    pub fn new(word: &str) -> Self {
        let mut letters = vec![' '];
        letters.push_all(word.chars().take(MAX_LETTERS).map(sound));
        letters.dedup();
        let mut pairs: Vec<(char, char)> = letters.windows(2).map(|two| (two[0], two[1])).gather();
        pairs.order();
        Self(pairs)
    }

    /// Likeness of two spellings, 0 to 1; nothing for short words.
    pub fn like(&self, other: &Self) -> f64 {
        let (l, r) = (&self.0, &other.0);
        if l.len().min(r.len()) < 4 || l.len() > 2 * r.len() || r.len() > 2 * l.len() {
            return 0.0;
        }
        let (mut i, mut j, mut shared) = (0, 0, 0);
        while let (Some(a), Some(b)) = (l.get(i), r.get(j)) {
            shared += usize::from(a == b);
            (i, j) = (i + usize::from(a <= b), j + usize::from(b <= a));
        }
        let dice = 2.0 * shared as f64 / (l.len() + r.len()) as f64;
        if dice >= MIN_LIKENESS { dice } else { 0.0 }
    }
}

/// Whether two words share a part, where one is a compound ("Bosnie-Herzégovine").
pub(crate) fn share_part(left: &str, right: &str) -> bool {
    let alike = |a: &str, b: &str| {
        a.chars().count() >= PART_LETTERS && a.chars().take(PART_LETTERS).eq(b.chars().take(PART_LETTERS))
    };
    (has(left, '-') || has(right, '-')) && left.split('-').any(|part| right.split('-').any(|other| alike(part, other)))
}

/// The letter that stands for all that languages write for nearly the same sound. One for one, other than `romanized`,
/// so that the lengths of spellings can be compared.
fn sound(letter: char) -> char {
    match letter {
        'c' | 'q' | 'к' => 'k',
        'y' | 'и' | 'й' | 'ы' => 'i',
        'w' | 'в' => 'v',
        'z' | 'с' | 'з' | 'ц' => 's',
        'а' | 'я' => 'a',
        'б' => 'b',
        'г' => 'g',
        'д' => 'd',
        'е' | 'э' => 'e',
        'ж' => 'j',
        'л' => 'l',
        'м' => 'm',
        'н' => 'n',
        'о' => 'o',
        'п' => 'p',
        'р' => 'r',
        'т' => 't',
        'у' | 'ю' => 'u',
        'ф' => 'f',
        'х' => 'h',
        _ => letter,
    }
}
