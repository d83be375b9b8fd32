//! A text with composed characters for what was typed with marks, and where its places are in the text as it was typed.
//!
//! `é` may be one character or two, and no reader sees which. All that reads a text reads it composed, so that
//! canonically equivalent texts are equal everywhere. The tables are those of `unicode`; a letter with more marks than
//! any composed character has stays as it is. Linear time; memory for the characters that were composed.

use std::borrow::Cow;
use std::sync::LazyLock;

use crate::strings::gather::Gather;
use crate::strings::sort::Order;
use crate::strings::span::Span;
use crate::strings::unicode::{Decomposition, clusters, decomposed, marked};

/// Composed characters by what they are made of; the first of several, which Unicode prefers.
static COMPOSED: LazyLock<Vec<((char, char), char)>> = LazyLock::new(|| {
    let mut composed: Vec<((char, char), char)> = marked().map(|(character, parts)| (parts, character)).gather();
    composed.order_by_key(|&(parts, _)| parts);
    composed
});

fn composed(letter: char, mark: char) -> Option<char> {
    let place = COMPOSED.partition_point(|&(parts, _)| parts < (letter, mark));
    COMPOSED.get(place).filter(|(parts, _)| *parts == (letter, mark)).map(|&(_, character)| character)
}

/// A text with composed characters.
pub(crate) struct Composed<'a> {
    pub text: Cow<'a, str>,
    /// Behind each composed character: its end here, and in the text as it was typed.
    places: Vec<(usize, usize)>,
}

impl<'a> Composed<'a> {
    pub fn new(typed: &'a str) -> Self {
        // The bytes that such characters begin with are in few texts.
        if !has_part(typed) {
            return Self { text: Cow::Borrowed(typed), places: Vec::new() };
        }
        let mut text = String::with_capacity(typed.len());
        let mut places = Vec::new();
        for (at, cluster) in clusters(typed) {
            match compose(cluster) {
                Some(character) => {
                    text.push(character);
                    places.push((text.len(), at + cluster.len()));
                }
                None => text.push_str(cluster),
            }
        }
        Self { text: Cow::Owned(text), places }
    }

    /// A span of the composed text, in the text as it was typed.
    pub fn typed(&self, span: Span) -> Span {
        let place = |at: usize| {
            let before = self.places.partition_point(|&(end, _)| end <= at).checked_sub(1);
            before.map_or(at, |before| at - self.places[before].0 + self.places[before].1)
        };
        Span::new(place(span.start), place(span.end))
    }
}

/// The character for a letter with marks, or for jamo.
fn compose(cluster: &str) -> Option<char> {
    if !has_part(cluster) {
        return None;
    }
    hangul(cluster).or_else(|| {
        let parts = decomposed(cluster, Decomposition::Canonical);
        let mut parts = parts.chars();
        let letter = parts.next()?;
        let composed = parts.try_fold(letter, composed)?;
        Some(composed).filter(|&composed| composed != letter)
    })
}

/// A syllable from its jamo, as The Unicode Standard computes it in section 3.12.
fn hangul(cluster: &str) -> Option<char> {
    let mut jamo = cluster.chars();
    let part = |c: Option<char>, first: u32, count: u32| {
        c.and_then(|c| u32::from(c).checked_sub(first)).filter(|&index| index < count)
    };
    let lead = part(jamo.next(), 0x1100, 19)?;
    let vowel = part(jamo.next(), 0x1161, 21)?;
    let tail = match jamo.next() {
        None => 0,
        tail => part(tail, 0x11A7, 28)?,
    };
    char::from_u32(0xAC00 + (lead * 21 + vowel) * 28 + tail).filter(|_| jamo.next().is_none())
}

/// Whether a text has what is joined to the character before it in composed text: marks of Latin, Greek, Cyrillic, Arabic and
/// Kana, and jamo.
fn has_part(text: &str) -> bool {
    let bytes = text.as_bytes();
    for (at, first) in bytes.iter().enumerate() {
        // Few texts have the bytes that these begin with.
        if matches!(first, 0xcc | 0xcd | 0xd9 | 0xe1 | 0xe3)
            && matches!(
                bytes[at..],
                // U+300 to U+345, U+653 to U+655, U+1161 to U+1175, U+3099 and U+309A.
                [0xcc, ..]
                    | [0xcd, 0x80..=0x85, ..]
                    | [0xd9, 0x93..=0x95, ..]
                    | [0xe1, 0x85, 0xa1..=0xb5, ..]
                    | [0xe3, 0x82, 0x99 | 0x9a, ..]
            )
        {
            return true;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places() {
        assert_eq!(Composed::new("đo\u{302}\u{300}ng, u\u{308}\u{301}").text, "đ\u{1ed3}ng, \u{1d8}");
        let typed = "Vie\u{302}\u{323}t e\u{301}te\u{301}, x\u{301} \u{1112}\u{1161}\u{11ab}!";
        let composed = Composed::new(typed);
        assert_eq!(composed.text, "Việt été, x\u{301} 한!");
        for (here, there) in [("Việt", "Vie\u{302}\u{323}t"), ("été", "e\u{301}te\u{301}"), ("!", "!")] {
            let at = composed.text.find(here).expect("a word");
            assert_eq!(composed.typed(Span::new(at, at + here.len())).of(typed), there);
        }
        assert!(matches!(Composed::new("été").text, Cow::Borrowed(_)));
    }
}
