//! When two wordings count as the same: the levels that the options say to ignore.

use std::borrow::Cow;

use crate::comparison::IgnoreKind;
use crate::strings::gather::Gather;
use crate::strings::span::part;
use crate::strings::unicode::{Decomposition, decomposed, lowercase, without_marks};
use crate::text::TokenKind;

/// Every kind of difference that can be ignored, the slightest first.
pub(crate) const ALL: [IgnoreKind; 5] =
    [IgnoreKind::Whitespace, IgnoreKind::Typography, IgnoreKind::Punctuation, IgnoreKind::Case, IgnoreKind::Diacritics];

/// A set of kinds of differences that do not count.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Equivalence {
    kinds: Vec<IgnoreKind>,
}

impl Equivalence {
    /// The equivalence that ignores these kinds; order and repetition do not matter.
    pub fn new(ignore: &[IgnoreKind]) -> Self {
        Self { kinds: ALL.into_iter().filter(|kind| ignore.contains(kind)).gather() }
    }

    /// Whether two wordings are equal, `é` written as one character or as two.
    pub fn is_equal(left: &str, right: &str) -> bool {
        // From the first difference on: what is before it is spelled alike.
        let same = left.bytes().zip(right.bytes()).take_while(|(one, other)| one == other).count();
        let start = (0..=same).rev().find(|&at| left.is_char_boundary(at)).unwrap_or(0);
        let (left, right) = (part(left, start..), part(right, start..));
        match (left.bytes().next(), right.bytes().next()) {
            (None, None) => true,
            (Some(one), Some(other)) if !(one.is_ascii() && other.is_ascii()) => {
                decomposed(left, Decomposition::Canonical) == decomposed(right, Decomposition::Canonical)
            }
            // One has no more, or both go on with letters without marks, which are different ones in any spelling.
            _ => false,
        }
    }

    fn has(&self, kind: IgnoreKind) -> bool {
        self.kinds.contains(&kind)
    }

    /// Whether a token of this kind takes no part in the comparison of words. White space never does: what is
    /// between two words is compared once these are matched.
    pub fn skips(&self, kind: TokenKind, text: &str) -> bool {
        match kind {
            TokenKind::Space => true,
            TokenKind::Mark => self.has(IgnoreKind::Punctuation) && text.chars().all(is_punctuation),
            TokenKind::Word | TokenKind::Number => false,
        }
    }

    /// What all equivalent wordings have in common: two texts are equivalent where their keys are equal.
    pub fn key<'t>(&self, text: &'t str) -> Cow<'t, str> {
        if text.is_ascii() && (self.kinds.is_empty() || self.kinds == [IgnoreKind::Diacritics]) {
            return Cow::Borrowed(text);
        }
        // Canonical equivalents are equal whatever is ignored.
        let mut key = if text.is_ascii() { text.to_owned() } else { decomposed(text, Decomposition::Canonical) };
        for kind in &self.kinds {
            key = match kind {
                IgnoreKind::Typography => plain_typography(&key),
                IgnoreKind::Diacritics => plain_letters(&key),
                // `STRASSE` is `Straße` in capitals, and `ΟΔΟΣ` is `οδός` except for the accent.
                IgnoreKind::Case => lowercase(&key).replace('ß', "ss").replace('ς', "σ"),
                IgnoreKind::Punctuation => key.chars().filter(|&c| !is_punctuation(c)).collect(),
                IgnoreKind::Whitespace => key.split_whitespace().collect(),
                // What the number of a block is takes its block to know.
                IgnoreKind::Number => key,
            };
        }
        Cow::Owned(key)
    }

    /// The kind of the difference between two wordings, if it is one of those ignored. Where several kinds come
    /// together it is the first in [`ALL`] without which they would not be equivalent.
    ///
    /// Beside a mark, white space or none is a matter of typography: `mot ;` and `mot;`, `« mot »` and `“mot”`.
    pub fn ignored(&self, left: &str, right: &str, beside_mark: bool) -> Option<IgnoreKind> {
        let blank = |text: &str| text.chars().all(|c| c.is_whitespace() && c != '\n');
        if beside_mark && self.has(IgnoreKind::Typography) && blank(left) && blank(right) {
            return Some(IgnoreKind::Typography);
        }
        let equal = |kinds: &[IgnoreKind]| {
            let part = Self { kinds: kinds.to_vec() };
            part.key(left) == part.key(right)
        };
        let needed = |kind: &&IgnoreKind| {
            let others: Vec<_> = self.kinds.iter().copied().filter(|other| other != *kind).gather();
            !equal(&others)
        };
        if self.kinds.is_empty() || !equal(&self.kinds) {
            return None;
        }
        let alone = self.kinds.iter().find(|&&kind| equal(&[kind]));
        alone.or_else(|| self.kinds.iter().find(needed)).or(self.kinds.first()).copied()
    }
}

/// One form for quotes, dashes, spaces, ellipses and ligatures. Other than `fold`, it keeps case and accents, which are
/// kinds of their own.
fn plain_typography(text: &str) -> String {
    let forms = decomposed(text, Decomposition::Compatible);
    let mut plain = String::with_capacity(forms.len());
    let mut characters = forms.chars().peekable();
    while let Some(character) = characters.next() {
        let capitals = characters.peek().is_none_or(|next| !next.is_lowercase());
        match character {
            '‘' | '’' | '‚' | '‛' | '′' | '`' | '´' | 'ʼ' | '‹' | '›' => plain.push('\''),
            '“' | '”' | '„' | '‟' | '″' | '«' | '»' => plain.push('"'),
            '‐' | '‑' | '‒' | '–' | '—' | '―' | '−' | '-' if !plain.ends_with('-') => plain.push('-'),
            '‐' | '‑' | '‒' | '–' | '—' | '―' | '−' | '-' => {}
            // Soft hyphen, zero-width characters, direction marks.
            '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' => {}
            'œ' => plain.push_str("oe"),
            'æ' => plain.push_str("ae"),
            'Œ' => plain.push_str(if capitals { "OE" } else { "Oe" }),
            'Æ' => plain.push_str(if capitals { "AE" } else { "Ae" }),
            space if space.is_whitespace() => plain.push(' '),
            other => plain.push(other),
        }
    }
    plain
}

/// The letters without their marks.
fn plain_letters(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    text.chars().for_each(|character| without_marks(character, |letter| plain.push(without_stroke(letter))));
    plain
}

/// Letters whose mark Unicode does not take apart.
fn without_stroke(character: char) -> char {
    match character {
        'ø' => 'o',
        'Ø' => 'O',
        'ł' => 'l',
        'Ł' => 'L',
        'đ' => 'd',
        'Đ' => 'D',
        'ı' => 'i',
        other => other,
    }
}

/// Punctuation as opposed to symbols, which mean something: `%`, `$`, `+`, `§` are none.
fn is_punctuation(character: char) -> bool {
    match character {
        '!' | '"' | '\'' | '(' | ')' | ',' | '-' | '.' | '/' | ':' | ';' | '?' | '[' | ']' | '_' | '{' | '}' => true,
        '¡' | '¿' | '«' | '»' | '·' | '،' | '؛' | '؟' | '۔' | '՝' | '։' | '।' => true,
        // General punctuation, CJK punctuation, full-width forms.
        '\u{2010}'..='\u{2027}' | '\u{2032}'..='\u{205e}' | '\u{3001}'..='\u{3003}' => true,
        '\u{3008}'..='\u{3011}' | '\u{3014}'..='\u{301f}' | '！' | '（' | '）' | '，' | '．' | '：' | '；' | '？' => {
            true
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::IgnoreKind::{Case, Diacritics, Punctuation, Typography, Whitespace};
    use super::*;

    #[track_caller]
    fn check(ignore: &[IgnoreKind], left: &str, right: &str, expected: Option<IgnoreKind>) {
        assert_eq!(Equivalence::new(ignore).ignored(left, right, false), expected, "{left:?} {right:?}");
    }

    #[test]
    fn kinds() {
        check(&[Case], "État", "état", Some(Case));
        check(&[Case], "État", "etat", None);
        check(&[Case, Diacritics], "État", "etat", Some(Case));
        check(&[Case], "STRASSE", "Straße", Some(Case));
        check(&[Case], "ΟΔΟΣ", "οδος", Some(Case));
        check(&[Diacritics, Case], "État", "Etat", Some(Diacritics));
        check(&[Typography], "l’œuvre", "l'oeuvre", Some(Typography));
        check(&[Typography], "Œuvre", "Oeuvre", Some(Typography));
        check(&[Typography], "ŒUVRE", "OEUVRE", Some(Typography));
        check(&[Typography], "…", "...", Some(Typography));
        check(&[Typography], "--", "—", Some(Typography));
        check(&[Typography], "ﬁn", "fin", Some(Typography));
        check(&[Typography], "\u{a0}", " ", Some(Typography));
        check(&[Whitespace, Typography], "\u{a0}", " ", Some(Whitespace));
        check(&[Punctuation], ", ", " ", Some(Punctuation));
        check(&[Punctuation], ", ", "", None);
        check(&[Punctuation], ",", ";", Some(Punctuation));
        check(&[Punctuation, Whitespace], ", ", " ", Some(Punctuation));
        check(&[Punctuation], "%", "", None);
        check(&ALL, "Łódź", "LODZ", Some(Case));
        check(&[], "a", "a", None);
        assert!(Equivalence::is_equal("café", "cafe\u{301}") && Equivalence::is_equal("\u{212a}", "K"));
        assert!(Equivalence::is_equal("", "") && Equivalence::is_equal("x\u{301}\u{327}", "x\u{327}\u{301}"));
        for (one, other) in [("café", "cafe"), ("cafe", "café"), ("", "é"), ("é", ""), ("éa", "éb"), ("é", "éa")]
        {
            assert!(!Equivalence::is_equal(one, other), "{one} {other}");
        }
    }
}
