//! How Chinese characters sound, and which of them spell names.
//!
//! Idea: of the syllables that spell a foreign name, the consonants are like those of its letters, if classes of sounds
//! are compared: 汉考克, "han kao ke", is "Hancock". Time: the letters of a name by the syllables of a sentence.
//!
//! Before -> after: "Michael Hancock" / "迈克尔·汉考克" -> alike. "Michael Hancock" / "约翰·史密斯" -> not alike.

use std::ops::Range;

use rustc_hash::FxHashMap;

use crate::findings::phrases::Hit;
use crate::language::{holds, romanized};
use crate::translation::words::{Word, WordKind};

/// Syllables that spell one word of a name, at most.
const MAX_SYLLABLES: usize = 8;
/// The share of its sounds that a name has in common with syllables that may spell it, and how many, at least.
const MIN_SAME_SOUNDS: f64 = 0.5;
const MIN_SAME: f64 = 1.5;
/// Sounds of a name below which anything may spell it, and characters of the shortest one that has no mark in it.
const MIN_SOUNDS: usize = 2;
const MIN_CHARACTERS: usize = 3;

/// The readings of the characters, and the sets of those in names.
pub(crate) struct Syllables<'t> {
    readings: FxHashMap<char, &'t str>,
    foreign: &'t str,
}

impl<'t> Syllables<'t> {
    /// Reads the tables of Chinese among lines of closed classes.
    pub fn new(lines: &'t str) -> Self {
        let mut one = Self { readings: FxHashMap::default(), foreign: "" };
        for (name, entry) in lines.lines().filter_map(|line| line.strip_prefix("names.")?.split_once(": ")) {
            match name.strip_prefix("sounds ") {
                Some(syllable) => one.readings.extend(entry.chars().map(|character| (character, syllable))),
                None => one.foreign = entry,
            }
        }
        one
    }

    fn is_foreign(&self, character: char) -> bool {
        holds(self.foreign, character.encode_utf8(&mut [0; 4]))
    }

    /// Whether a name is spelled somewhere among the words. Of one that has too few sounds to tell, only a name with a
    /// mark between its words is none: anything may spell it elsewhere.
    pub fn spell(&self, words: &[&Word], name: &str) -> bool {
        let own = sounds(&romanized(name), false);
        let is_name = words.iter().any(|word| is_dot(word));
        own.len() < MIN_SOUNDS && !is_name
            || own.len() >= MIN_SOUNDS
                && (0..words.len()).any(|start| {
                    let mut syllables = String::new();
                    let ahead = words[start..].iter().take(MAX_SYLLABLES).map(|word| word.folded.as_str());
                    ahead.take_while(|word| word.chars().all(|character| self.is_foreign(character))).any(|word| {
                        let readings = word.chars().map(|character| self.readings.get(&character).copied());
                        readings.flatten().for_each(|reading| syllables.push_str(reading));
                        let spelled = sounds(&syllables, true);
                        let share = in_common(&own, &spelled, is_same);
                        // One sound in common is none.
                        share >= MIN_SAME_SOUNDS && share * own.len().max(spelled.len()) as f64 > MIN_SAME
                    })
                })
    }

    /// Foreign names among the words, as ranges.
    pub fn names(&self, words: &[&Word], hits: &[Hit]) -> Vec<Range<usize>> {
        let is_one = |at: usize| words[at].folded.chars().count() == 1;
        let is_dot = |at: usize| words.get(at).is_some_and(|word| is_dot(word));
        let is_word = |at: usize| {
            words.get(at).is_some_and(|word| word.kind != WordKind::Mark && !hits.iter().any(|hit| hit.holds(word)))
        };
        let is_beside_dot = |at: usize| is_word(at) && (is_dot(at + 1) || at > 0 && is_dot(at - 1));
        let is_foreign =
            |at: usize| is_word(at) && words[at].folded.chars().all(|character| self.is_foreign(character));
        let mut names = Vec::new();
        let mut at = 0;
        while at < words.len() {
            let mut end = at;
            while end < words.len() && (is_foreign(end) || is_beside_dot(end) || end > at && is_dot(end)) {
                end += 1;
            }
            let characters: usize = words[at..end].iter().map(|word| word.folded.chars().count()).sum();
            let is_spelled = (at..end).any(|at| is_one(at) || is_dot(at));
            if characters < MIN_CHARACTERS || !is_spelled {
                end = at;
            }
            if end > at {
                names.push(at..end);
            }
            at = end.max(at + 1);
        }
        names
    }
}

/// Whether a word is the mark between the words of a name.
pub(crate) fn is_dot(word: &Word) -> bool {
    matches!(word.folded.as_str(), "·" | "•" | "‧" | "・" | "･")
}

/// The classes of the consonants of a word in Latin letters, or of Chinese syllables, those that are the same beside each
/// other once.
fn sounds(word: &str, is_chinese: bool) -> Vec<char> {
    let mut sounds = Vec::new();
    let mut letters = word.chars().peekable();
    while let Some(letter) = letters.next() {
        let is_soft = letters.peek().is_some_and(|next| matches!(next, 'e' | 'i' | 'y'));
        let sound = match letter {
            'b' | 'p' => 'b',
            'd' | 't' => 'd',
            'j' | 'q' => 'j',
            'g' if is_soft => 'j',
            'g' if sounds.last() == Some(&'n') => continue,
            'c' if is_soft || is_chinese || letters.peek() == Some(&'h') => 's',
            'g' | 'k' | 'c' => 'k',
            'f' | 'v' | 'w' => 'v',
            'l' | 'r' => 'l',
            's' | 'z' | 'x' => 's',
            'm' | 'n' => letter,
            _ => continue,
        };
        if sounds.last() != Some(&sound) {
            sounds.push(sound);
        }
    }
    sounds
}

/// Whether two classes may be one sound: Chinese spells "Kissinger" and "Jack" with syllables in "j".
fn is_same(a: char, b: char) -> bool {
    a == b || matches!((a, b), ('j', 'k' | 's') | ('k' | 's', 'j'))
}

/// The share of the letters of the longer of two words that both have, in order.
pub(crate) fn in_common(one: &[char], other: &[char], is_same: fn(char, char) -> bool) -> f64 {
    // The longest common subsequence, row by row.
    let mut best = vec![0; other.len() + 1];
    for a in one {
        let mut before = 0;
        for at in 0..other.len() {
            let above = best[at + 1];
            best[at + 1] = if is_same(*a, other[at]) { before + 1 } else { above.max(best[at]) };
            before = above;
        }
    }
    best[other.len()] as f64 / one.len().max(other.len()).max(1) as f64
}
