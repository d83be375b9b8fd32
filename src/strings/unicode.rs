//! What of Unicode's tables the rest needs: decompositions, marks, small letters, and clusters of characters.
//!
//! Crates hold all of Unicode, some 100 kB of the download after gzip; these tables take 5. Left out are ideographs
//! for compatibility, music, and compatibility forms that prose does not have (squared units, half-width kana,
//! letters for mathematics): such characters stay as they are.
//!
//! A table is text, in runs of characters that follow each other: only the first of each is written. Time: a binary search a
//! character.

use std::sync::LazyLock;

use crate::strings::gather::{Gather, PushAll};
use crate::strings::sort::Order;

/// A character, and the mark on it.
type Parts = (char, Option<char>);

/// Characters of which Unicode says what they are made of: another one and a mark, or another one alone. Hangul is computed.
///
/// A run is two lines: the first character and what it and those after it are made of, then their marks, `-` for none. A blank
/// stands for a character that is not made of others: `ÀAA C` and two graves, a blank, a cedilla.
static CANONICAL: LazyLock<Vec<(char, Parts)>> = LazyLock::new(|| {
    let mut table = Vec::new();
    let mut lines = include_str!("unicode/canonical.txt").lines();
    while let (Some(run), Some(marks)) = (lines.next(), lines.next()) {
        let mut bases = run.chars();
        let Some(first) = bases.next() else { break };
        for ((character, base), mark) in (first..).zip(bases).zip(marks.chars()) {
            if base != ' ' {
                table.push((character, (base, Some(mark).filter(|&mark| mark != '-'))));
            }
        }
    }
    table
});
/// Compatibility decompositions, to the end, of what has no canonical one. A run is a line: the first character, and what it and
/// those after it are made of, between blanks.
static COMPATIBLE: LazyLock<Vec<(char, &str)>> = LazyLock::new(|| {
    let mut table = Vec::new();
    for line in include_str!("unicode/compatible.txt").lines() {
        let mut letters = line.chars();
        let Some(first) = letters.next() else { break };
        table.push_all((first..).zip(letters.as_str().split(' ')).filter(|(_, letters)| !letters.is_empty()));
    }
    table
});
/// The ranges of general category M, first and last: `2+5`, from two behind the last one on, and five more.
static MARKS: LazyLock<Vec<(u32, u32)>> = LazyLock::new(|| {
    let number = |digits: &str| digits.parse().unwrap_or(0);
    let ranges = include_str!("unicode/marks.txt").split_whitespace();
    let mut last = 0;
    let ranges = ranges.map(|range| {
        let (gap, more) = range.split_once('+').unwrap_or((range, "0"));
        let first = last + number(gap);
        last = first + number(more);
        (first, last)
    });
    ranges.gather()
});

/// Capitals in ranges, `first:last` of each letter or `first:last/2` of every second: first, last, step, and how far on
/// their small letters are.
static CAPITALS: LazyLock<Vec<(u32, u32, u32, i32)>> = LazyLock::new(|| {
    let code = |hex| u32::from_str_radix(hex, 16).unwrap_or_default();
    let ranges = include_str!("unicode/small.txt").split_whitespace().filter_map(|range| {
        let (letters, distance) = range.split_at_checked(range.find(['+', '-'])?)?;
        let (letters, step) = letters.strip_suffix("/2").map_or((letters, 1), |letters| (letters, 2));
        let (first, last) = letters.split_once(':').unwrap_or((letters, letters));
        Some((code(first), code(last), step, distance.parse().ok()?))
    });
    ranges.gather()
});

fn find<T: Copy>(table: &[(char, T)], character: char) -> Option<T> {
    table.binary_search_by_key(&character, |&(known, _)| known).ok().map(|at| table[at].1)
}

/// The small letter of a capital; any other character itself, and `İ`, which has no single one.
pub(crate) fn small(character: char) -> char {
    if character.is_ascii() {
        return character.to_ascii_lowercase();
    }
    let code = u32::from(character);
    let after = CAPITALS.partition_point(|range| range.0 <= code);
    let range = after.checked_sub(1).map(|at| CAPITALS[at]);
    let range = range.filter(|&(first, last, step, _)| code <= last && (code - first).is_multiple_of(step));
    range.and_then(|range| char::from_u32(code.wrapping_add_signed(range.3))).unwrap_or(character)
}

/// A text in capitals, letter by letter: "кнр" -> "КНР". What `str::to_uppercase` has beyond it, as "SS" for "ß", brings
/// a table of its own.
pub(crate) fn capitals(text: &str) -> String {
    let capital = |letter: char| {
        let is_small = |&capital: &char| small(capital) == letter && capital != letter;
        let mut capitals =
            CAPITALS.iter().filter_map(|range| char::from_u32(u32::from(letter).wrapping_sub(range.3 as u32)));
        if letter.is_ascii() { letter.to_ascii_uppercase() } else { capitals.find(is_small).unwrap_or(letter) }
    };
    text.chars().map(capital).collect()
}

/// The text in small letters: what `str::to_lowercase` makes of it, at a tenth of the size.
pub(crate) fn lowercase(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    let mut lower = String::with_capacity(text.len());
    let mut rest = text.chars();
    let mut before = ' ';
    while let Some(character) = rest.next() {
        match character {
            'İ' => lower.push_str("i\u{307}"),
            // At the end of a word.
            'Σ' if before.is_alphabetic() && !rest.clone().next().is_some_and(char::is_alphabetic) => lower.push('ς'),
            _ => lower.push(small(character)),
        }
        before = character;
    }
    lower
}

/// Whether a character is a combining mark (general category M).
pub(crate) fn is_mark(character: char) -> bool {
    let code = u32::from(character);
    if code < 0x300 {
        return false;
    }
    let after = MARKS.partition_point(|&(first, _)| first <= code);
    after.checked_sub(1).is_some_and(|at| code <= MARKS[at].1)
}

/// Characters that are made of another one and a mark, in the order of their codes.
pub(crate) fn marked() -> impl Iterator<Item = (char, (char, char))> {
    CANONICAL.iter().filter_map(|&(character, (base, mark))| Some((character, (base, mark?))))
}

/// The canonical combining class of the marks that are stacked in practice: Latin, Greek and Cyrillic, Hebrew, Arabic.
/// Marks of one class are in the order in which they are stacked; all others stay where they are, as if their class was
/// 0.
fn class(mark: char) -> u8 {
    match mark {
        '\u{300}'..='\u{36f}' => match mark {
            '\u{334}'..='\u{338}' => 1,
            '\u{321}' | '\u{322}' | '\u{327}' | '\u{328}' => 202,
            '\u{31b}' => 216,
            '\u{316}'..='\u{319}' | '\u{31c}'..='\u{333}' | '\u{339}'..='\u{33c}' => 220,
            '\u{347}'..='\u{349}' | '\u{34d}' | '\u{34e}' | '\u{353}'..='\u{356}' | '\u{359}' | '\u{35a}' => 220,
            '\u{315}' | '\u{31a}' | '\u{358}' => 232,
            '\u{35c}' | '\u{35f}' | '\u{362}' => 233,
            '\u{35d}' | '\u{35e}' | '\u{360}' | '\u{361}' => 234,
            '\u{345}' => 240,
            '\u{34f}' => 0,
            _ => 230,
        },
        '\u{5b0}'..='\u{5b9}' => 10 + (mark as u32 - 0x5b0) as u8,
        '\u{5ba}' => 19,
        '\u{5bb}'..='\u{5bd}' => 20 + (mark as u32 - 0x5bb) as u8,
        '\u{5bf}' => 23,
        '\u{5c1}' | '\u{5c2}' => 24 + (mark as u32 - 0x5c1) as u8,
        '\u{64b}'..='\u{652}' => 27 + (mark as u32 - 0x64b) as u8,
        '\u{655}' | '\u{656}' | '\u{65c}' | '\u{65f}' => 220,
        '\u{653}'..='\u{65e}' => 230,
        '\u{670}' => 35,
        _ => 0,
    }
}

/// Gives the canonical decomposition of a character, to the end.
fn canonical(character: char, give: &mut dyn FnMut(char)) {
    // Hangul, as The Unicode Standard computes it in section 3.12.
    if let '\u{AC00}'..='\u{D7A3}' = character {
        let syllable = u32::from(character) - 0xAC00;
        let tail = syllable % 28;
        let parts = [0x1100 + syllable / 588, 0x1161 + syllable % 588 / 28, 0x11A7 + tail];
        parts.into_iter().take(if tail == 0 { 2 } else { 3 }).filter_map(char::from_u32).for_each(give);
        return;
    }
    match find(&CANONICAL, character) {
        Some((base, mark)) => {
            canonical(base, give);
            if let Some(mark) = mark {
                give(mark);
            }
        }
        None => give(character),
    }
}

/// Gives a character's letters without their marks: `e` for `é`, nothing for a mark itself.
pub(crate) fn without_marks(character: char, mut give: impl FnMut(char)) {
    canonical(character, &mut |letter| {
        if !is_mark(letter) {
            give(letter);
        }
    });
}

/// What is taken apart.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Decomposition {
    /// Letters with marks.
    Canonical,
    /// Also ligatures, full-width, raised and other forms, which become plain.
    Compatible,
}

/// The text in one spelling, whether its characters were typed composed or with marks: letters, each followed by its
/// marks in canonical order.
pub(crate) fn decomposed(text: &str, form: Decomposition) -> String {
    let mut plain = String::with_capacity(text.len() + text.len() / 8);
    let mut marks: Vec<char> = Vec::new();
    let mut add = |letter: char| {
        if class(letter) > 0 {
            marks.push(letter);
            return;
        }
        if !marks.is_empty() {
            marks.order_by_key(|&mark| class(mark));
            plain.extend(marks.drain(..));
        }
        plain.push(letter);
    };
    for character in text.chars() {
        match character {
            c if c.is_ascii() => add(c),
            '！'..='～' if form == Decomposition::Compatible => {
                add(char::from_u32(u32::from(character) - 0xFEE0).unwrap_or(character))
            }
            c => match find(&COMPATIBLE, c).filter(|_| form == Decomposition::Compatible) {
                Some(letters) => letters.chars().for_each(&mut add),
                None => canonical(c, &mut add),
            },
        }
    }
    marks.order_by_key(|&mark| class(mark));
    plain.extend(marks);
    plain
}

/// The characters as a reader sees them, with their offsets: letters with their marks, emoji sequences, flags, Hangul
/// from jamo. A simplified UAX #29: Thai and Indic syllables fall apart into what carries a mark and what does not.
pub(crate) fn clusters(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let rest = text.get(at..).filter(|rest| !rest.is_empty())?;
        let cluster = rest.get(..cluster_length(rest))?;
        at += cluster.len();
        Some((at - cluster.len(), cluster))
    })
}

/// The bytes of the first cluster.
fn cluster_length(text: &str) -> usize {
    let mut characters = text.chars();
    let Some(mut last) = characters.next() else { return 0 };
    let mut length = last.len_utf8();
    // A flag is two letters; a third begins the next.
    let mut flags = usize::from(is_flag(last));
    for next in characters {
        let joins = match next {
            '\n' => last == '\r',
            // Joiners, skin tones, tags; jamo behind jamo.
            '\u{200C}' | '\u{200D}' | '\u{1F3FB}'..='\u{1F3FF}' | '\u{E0020}'..='\u{E007F}' => !last.is_control(),
            '\u{1160}'..='\u{11FF}' => matches!(last, '\u{1100}'..='\u{11FF}' | '\u{AC00}'..='\u{D7A3}'),
            _ if is_flag(next) => flags == 1,
            _ if last == '\u{200D}' => is_symbol(next),
            _ => is_mark(next) && !last.is_control(),
        };
        if !joins {
            break;
        }
        flags += usize::from(is_flag(next));
        last = next;
        length += next.len_utf8();
    }
    length
}

fn is_flag(character: char) -> bool {
    matches!(character, '\u{1F1E6}'..='\u{1F1FF}')
}

/// What may be part of an emoji sequence.
pub(crate) fn is_symbol(character: char) -> bool {
    matches!(character, '\u{2300}'..='\u{2BFF}' | '\u{1F000}'..='\u{1FAFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings() {
        for (one, other) in [
            ("é", "e\u{301}"),
            ("ệ", "e\u{302}\u{323}"),
            ("한글", "\u{1112}\u{1161}\u{11ab}\u{1100}\u{1173}\u{11af}"),
            ("й", "и\u{306}"),
            ("أ", "ا\u{654}"),
            ("Å", "Å"),
        ] {
            assert_eq!(decomposed(one, Decomposition::Canonical), decomposed(other, Decomposition::Canonical), "{one}");
        }
        for (form, plain) in [
            ("ﬁn", "fin"),
            ("ＡＢＣ！", "ABC!"),
            ("m²", "m2"),
            ("…", "..."),
            ("№", "No"),
            ("ﻼ", "لا"),
            ("a\u{0}b", "a\u{0}b"),
        ] {
            assert_eq!(
                decomposed(form, Decomposition::Compatible),
                decomposed(plain, Decomposition::Compatible),
                "{form}"
            );
        }
        assert_ne!(decomposed("e", Decomposition::Compatible), decomposed("é", Decomposition::Compatible));
        // Marks one above the other, the inner one first: circumflex and grave of U+1ED3.
        assert_eq!(decomposed("\u{1ed3}", Decomposition::Canonical), "o\u{302}\u{300}");
        // The order of marks in different places says nothing; that of marks one above the other does.
        assert_eq!(
            decomposed("a\u{327}\u{301}", Decomposition::Canonical),
            decomposed("a\u{301}\u{327}", Decomposition::Canonical)
        );
        assert_ne!(
            decomposed("a\u{300}\u{301}", Decomposition::Canonical),
            decomposed("a\u{301}\u{300}", Decomposition::Canonical)
        );
        assert_eq!(
            decomposed("ب\u{651}\u{64e}", Decomposition::Canonical),
            decomposed("ب\u{64e}\u{651}", Decomposition::Canonical)
        );
    }

    #[test]
    fn letters() {
        let letters = |text: &str| {
            let mut plain = String::new();
            text.chars().for_each(|c| without_marks(c, |letter| plain.push(letter)));
            plain
        };
        assert_eq!(letters("ÉéÑüş Ἀθῆναι Ё e\u{301}"), "EeNus Αθηναι Е e");
        assert_eq!(letters("مُحَمَّد"), "محمد");
    }

    #[test]
    #[expect(clippy::disallowed_methods, reason = "what it is compared with")]
    fn small_letters_are_the_standard_ones() {
        for character in ('\0'..=char::MAX).filter(|&c| c != 'İ') {
            assert!(character.to_lowercase().eq([small(character)]), "{character}");
        }
        for text in ["", "ÉTÉ", "İstanbul", "ΛΟΓΟΣ ΣΟΦΟΣ. Σ", "Ünïted 5 ДЖ"] {
            assert_eq!(lowercase(text), text.to_lowercase());
        }
        for text in ["", "a-1", "unesco", "кнрё", "ΟΗΕ", "œé"] {
            assert_eq!(capitals(text), text.to_uppercase());
        }
    }

    #[test]
    fn as_seen() {
        let seen = |text| clusters(text).map(|(_, cluster)| cluster).collect::<Vec<_>>().join("|");
        assert_eq!(seen("ae\u{301}\u{323}b"), "a|e\u{301}\u{323}|b");
        assert_eq!(seen("👩\u{200d}🚀👍🏽x"), "👩\u{200d}🚀|👍🏽|x");
        assert_eq!(seen("🇫🇷🇰🇿❤\u{fe0f}"), "🇫🇷|🇰🇿|❤\u{fe0f}");
        assert_eq!(seen("\r\n\n\u{301}"), "\r\n|\n|\u{301}");
        assert_eq!(seen("\u{1112}\u{1161}\u{11ab}글"), "\u{1112}\u{1161}\u{11ab}|글");
        assert_eq!(seen("नि"), "नि");
    }
}
