//! The seam between two lines of a paragraph: a space, nothing, or a hyphen judged.
//!
//! A hyphen at a line end stays or goes by how the text itself spells the word elsewhere; where it does not, by tables
//! of parts that keep theirs. One table of the text's words, made only if a line ends in a hyphen: linear time and
//! memory.

use rustc_hash::FxHashMap;

use crate::document::lines::{Line, is_wide};
use crate::text::unicode::lowercase;

/// Characters of a word that are looked at to judge a hyphen; in a longer chain of hyphens, each is its own.
const LONGEST: usize = 64;

/// How the text spells its words, for hyphens at line ends.
pub(crate) struct Hyphens {
    /// Words in lower case, compounds with their hyphens, and how often each occurs; empty if no line ends in a hyphen.
    words: FxHashMap<String, u32>,
}

/// First parts that keep their hyphen where the text does not show it elsewhere.
const PREFIXES: &[&str] = &[
    "non",
    "self",
    "ex",
    "vice",
    "well",
    "long",
    "short",
    "high",
    "low",
    "half",
    "so",
    "cross",
    "all",
    "twenty",
    "thirty",
    "forty",
    "fifty",
    "sixty",
    "seventy",
    "eighty",
    "ninety",
    "vingt",
    "trente",
    "quarante",
    "cinquante",
    "soixante",
    "quatre",
    "dix",
    "demi",
    "mi",
    "après",
    "avant",
    "sous",
    "peut",
    "est",
    "c’est",
    "celui",
    "celle",
    "ceux",
    "lui",
    "elle",
    "eux",
    "nous",
    "vous",
    "по",
    "кое",
    "во",
];
/// Second parts that keep the hyphen before them.
const SUFFIXES: &[&str] = &[
    "il",
    "elle",
    "on",
    "ils",
    "elles",
    "ce",
    "je",
    "tu",
    "nous",
    "vous",
    "là",
    "ci",
    "même",
    "mêmes",
    "t",
    "moi",
    "toi",
    "то",
    "либо",
    "нибудь",
    "таки",
];
/// Words before which a hanging hyphen stays ("short- and long-term", "Vor- und Nachteile").
const AND: &[&str] = &["and", "or", "to", "et", "ou", "y", "e", "o", "u", "и", "или", "und", "oder", "bis", "sowie"];
/// Elided words that no space follows.
const ELIDED: &[&str] =
    &["l", "d", "j", "m", "t", "s", "n", "c", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu", "presqu"];

impl Hyphens {
    pub(crate) fn new(raw: &str, lines: &[Line]) -> Self {
        let mut words = FxHashMap::default();
        if lines.iter().any(|line| ends_hyphenated(line.span.of(raw))) {
            for line in lines {
                let text = line.span.of(raw);
                // The parts of a word that is broken here are no witnesses.
                let text =
                    if ends_hyphenated(text) { text.trim_end_matches(|c: char| !c.is_whitespace()) } else { text };
                for word in text.split(|c: char| !(c.is_alphanumeric() || is_hyphen(c))).filter(|word| !word.is_empty())
                {
                    *words.entry(lowercase(word)).or_insert(0) += 1;
                }
            }
        }
        Self { words }
    }

    /// Prepares `text` for the next line of its paragraph: a space, or none, or a hyphen taken back.
    pub(crate) fn seam(&self, text: &mut String, piece: &str) {
        let (Some(last), Some(next)) = (text.chars().next_back(), piece.chars().next()) else { return };
        let tight = (is_wide(last) || is_wide_mark(last)) && (is_wide(next) || is_wide_mark(next));
        if tight || last == '\u{2011}' || ends_elided(text) {
            return;
        }
        let before = text.chars().nth_back(1).unwrap_or(' ');
        if matches!(last, '/' | '—') && before.is_alphanumeric() && next.is_alphanumeric() {
            return;
        }
        if last == '–' && before.is_numeric() && next.is_numeric() {
            return;
        }
        if !ends_hyphenated(text) || !next.is_alphanumeric() {
            text.push(' ');
            return;
        }
        let second: String = piece.chars().take_while(|&c| c.is_alphanumeric()).collect();
        if AND.contains(&second.as_str()) {
            text.push(' ');
        } else if !self.keeps(text, &second) {
            text.pop();
        }
    }

    /// Whether a word broken at a hyphen has that hyphen for its own.
    fn keeps(&self, text: &str, second: &str) -> bool {
        let part = |c: &char| c.is_alphanumeric() || is_hyphen(*c);
        let back: Vec<char> = text.chars().rev().skip(1).take(LONGEST).take_while(part).collect();
        let first: String = back.iter().rev().collect();
        let digit = |word: &str| word.chars().any(char::is_numeric);
        if digit(&first) || digit(second) || second.starts_with(char::is_uppercase) || back.len() == LONGEST {
            return true;
        }
        let (first, second) = (lowercase(&first), lowercase(second));
        let count = |word: &str| self.words.get(word).copied().unwrap_or(0);
        let (apart, together) = (count(&format!("{first}-{second}")), count(&format!("{first}{second}")));
        if apart != together {
            return apart > together;
        }
        let last = first.rsplit('-').next().unwrap_or_default();
        PREFIXES.contains(&last)
            || SUFFIXES.contains(&second.as_str())
            || (count(last) > 0 && count(&second) > 0 && last.chars().count() > 2)
    }
}

fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '\u{2010}')
}

/// Chinese and Japanese punctuation that stands in the Western quotation and dash blocks.
fn is_wide_mark(c: char) -> bool {
    matches!(c, '“' | '”' | '‘' | '’' | '—' | '…' | '·')
}

/// Ends in a hyphen that belongs to a word.
pub(crate) fn ends_hyphenated(text: &str) -> bool {
    let mut back = text.chars().rev();
    back.next().is_some_and(is_hyphen) && back.next().is_some_and(char::is_alphanumeric)
}

fn ends_elided(text: &str) -> bool {
    let Some(before) = text.strip_suffix(['’', '\'']) else { return false };
    ELIDED.iter().any(|word| {
        let rest = before.len().checked_sub(word.len()).and_then(|at| Some((before.get(..at)?, before.get(at..)?)));
        rest.is_some_and(|(rest, end)| end.eq_ignore_ascii_case(word) && !rest.ends_with(char::is_alphabetic))
    })
}
