//! Strings in strings, for short ones.
//!
//! The search of the standard library is linear in any text. It takes 5 kB of the download, and is worth that in long
//! texts only; here it is lines and words. Time: the product of both lengths, typically linear.

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
        if byte.is_ascii_digit() || may_be && part(text, at..).starts_with(char::is_numeric) {
            return true;
        }
    }
    false
}

/// Whether a text starts with a character of a kind. `str::starts_with` is compiled anew for each kind, with a search.
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

/// A text without the characters of a kind at its start. `str::trim_start_matches` is compiled anew for each kind.
pub(crate) fn trim_start(text: &str, is_one: fn(char) -> bool) -> &str {
    let mut characters = text.chars();
    loop {
        let rest = characters.as_str();
        if !characters.next().is_some_and(is_one) {
            return rest;
        }
    }
}

/// A text without the characters of a kind at its end.
pub(crate) fn trim_end(text: &str, is_one: fn(char) -> bool) -> &str {
    let mut characters = text.chars();
    loop {
        let rest = characters.as_str();
        if !characters.next_back().is_some_and(is_one) {
            return rest;
        }
    }
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
