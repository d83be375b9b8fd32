//! Strings in strings, for short ones, and characters of a kind.
//!
//! The search of the standard library is linear in any text. It takes 5 kB of the download, and is worth that in long
//! texts only; here it is lines and words. Time: the product of both lengths, typically linear.
//!
//! Where the standard library takes a closure or a list of characters, it compiles its search anew for each of them. Here a
//! kind of characters is a function, and what is asked of a text is compiled once. Time: linear.

use crate::strings::span::part;

/// Where a text has a part first.
pub(crate) fn find(text: &str, part: &str) -> Option<usize> {
    let (text, part) = (text.as_bytes(), part.as_bytes());
    let (Some(first), Some(last)) = (part.first(), part.last()) else { return Some(0) };
    // A loop, as nothing in a closure is inlined where size counts. Where both ends of a part are, the part mostly is.
    for (at, byte) in text.iter().enumerate() {
        if byte == first && text.get(at + part.len() - 1) == Some(last) && text[at..].starts_with(part) {
            return Some(at);
        }
    }
    None
}

/// Whether a text has a part.
pub(crate) fn contains(text: &str, part: &str) -> bool {
    find(text, part).is_some()
}

/// Whether a text has a character. `str::contains` has the search for strings in it, for characters beyond ASCII.
pub(crate) fn has(text: &str, character: char) -> bool {
    match u8::try_from(character) {
        Ok(byte) if byte.is_ascii() => text.as_bytes().contains(&byte),
        _ => contains(text, character.encode_utf8(&mut [0; 4])),
    }
}

/// Whether a text has a figure.
pub(crate) fn has_figure(text: &str) -> bool {
    for (at, byte) in text.bytes().enumerate() {
        // The bytes that others begin with.
        let may_be = matches!(byte, 0xc2 | 0xd9..=0xe3 | 0xea..);
        if byte.is_ascii_digit() || may_be && starts_in(part(text, at..), char::is_numeric) {
            return true;
        }
    }
    false
}

/// Whether a text starts with a character of a kind.
pub(crate) fn starts_in(text: &str, is_one: fn(char) -> bool) -> bool {
    text.chars().next().is_some_and(is_one)
}

/// Whether a text ends with a character of a kind.
pub(crate) fn ends_in(text: &str, is_one: fn(char) -> bool) -> bool {
    text.chars().next_back().is_some_and(is_one)
}

/// Whether a text has a character of a kind.
pub(crate) fn has_any(text: &str, is_one: fn(char) -> bool) -> bool {
    text.chars().any(is_one)
}

/// A text without its first character, where that is of a kind.
pub(crate) fn strip_first(text: &str, is_one: fn(char) -> bool) -> Option<&str> {
    let mut characters = text.chars();
    characters.next().filter(|&first| is_one(first)).map(|_| characters.as_str())
}

/// A text without its last character, where that is of a kind.
pub(crate) fn strip_last(text: &str, is_one: fn(char) -> bool) -> Option<&str> {
    let mut characters = text.chars();
    characters.next_back().filter(|&last| is_one(last)).map(|_| characters.as_str())
}

/// A text up to its first character of a kind.
pub(crate) fn up_to(text: &str, is_one: fn(char) -> bool) -> &str {
    text.char_indices().find(|&(_, c)| is_one(c)).map_or(text, |(at, _)| part(text, ..at))
}

/// A text behind its last character of a kind.
pub(crate) fn behind_last(text: &str, is_one: fn(char) -> bool) -> &str {
    let mut characters = text.chars();
    while let Some(last) = characters.next_back() {
        if is_one(last) {
            return part(text, characters.as_str().len() + last.len_utf8()..);
        }
    }
    text
}

/// A text without the characters of a kind at its start.
pub(crate) fn trim_start(mut text: &str, is_one: fn(char) -> bool) -> &str {
    while let Some(rest) = strip_first(text, is_one) {
        text = rest;
    }
    text
}

/// A text without the characters of a kind at its end.
pub(crate) fn trim_end(mut text: &str, is_one: fn(char) -> bool) -> &str {
    while let Some(rest) = strip_last(text, is_one) {
        text = rest;
    }
    text
}

/// What is before and behind the first place of a part.
pub(crate) fn split_once<'t>(text: &'t str, part: &str) -> Option<(&'t str, &'t str)> {
    let at = find(text, part)?;
    text.get(..at).zip(text.get(at + part.len()..))
}

/// Where a text has a part, no place over another.
pub(crate) fn places<'t>(text: &'t str, part: &'t str) -> impl Iterator<Item = usize> + 't {
    let mut from = 0;
    std::iter::from_fn(move || {
        let at = from + find(text.get(from..)?, part)?;
        from = at + part.len().max(1);
        Some(at)
    })
}

/// A text with another part in the place of each. The part is not empty.
pub(crate) fn replace(mut text: &str, part: &str, by: &str) -> String {
    let mut replaced = String::new();
    while let Some((before, rest)) = split_once(text, part) {
        replaced.push_str(before);
        replaced.push_str(by);
        text = rest;
    }
    replaced.push_str(text);
    replaced
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures() {
        for character in '\0'..=char::MAX {
            let text = format!("é{character}a");
            assert_eq!(has_figure(&text), character.is_numeric(), "{text:?}");
        }
    }

    #[test]
    fn kinds_of_characters() {
        let kinds: [fn(char) -> bool; 3] = [char::is_alphabetic, char::is_numeric, |c| matches!(c, 'é' | '…')];
        for text in ["", "a", "12", "é…", "…a1é", "1a…2", "лето 12", " ab\u{301}"] {
            for kind in kinds {
                assert_eq!(starts_in(text, kind), text.starts_with(kind), "{text:?}");
                assert_eq!(ends_in(text, kind), text.ends_with(kind), "{text:?}");
                assert_eq!(has_any(text, kind), text.contains(kind), "{text:?}");
                assert_eq!(strip_first(text, kind), text.strip_prefix(kind), "{text:?}");
                assert_eq!(strip_last(text, kind), text.strip_suffix(kind), "{text:?}");
                assert_eq!(Some(up_to(text, kind)), text.split(kind).next(), "{text:?}");
                assert_eq!(Some(behind_last(text, kind)), text.rsplit(kind).next(), "{text:?}");
                assert_eq!(trim_start(text, kind), text.trim_start_matches(kind), "{text:?}");
                assert_eq!(trim_end(text, kind), text.trim_end_matches(kind), "{text:?}");
            }
        }
    }

    #[test]
    fn as_the_standard_library_finds() {
        for text in ["", "a", "aab", "aaab", "été", "лето лет", "ab\u{301}c", "……"] {
            for part in ["", "a", "ab", "aab", "b", "é", "t", "лет", "т", "\u{301}", "…", "……", "………"]
            {
                assert_eq!(
                    part.chars().all(|c| has(text, c)),
                    part.chars().all(|c| text.contains(c)),
                    "{text:?} {part:?}"
                );
                assert_eq!(find(text, part), text.find(part), "{text:?} {part:?}");
                assert_eq!(split_once(text, part), text.split_once(part), "{text:?} {part:?}");
                if !part.is_empty() {
                    assert!(places(text, part).eq(text.match_indices(part).map(|found| found.0)), "{text:?} {part:?}");
                    assert_eq!(replace(text, part, "é"), text.replace(part, "é"), "{text:?} {part:?}");
                }
            }
        }
    }
}
