//! Characters that a reader cannot see or that would act on what shows them, written as signs.

use std::fmt::Write;

/// Text with its invisible characters written out: `"a\u{202e}b"` -> `"a[U+202E]b"`, an escape character -> `"␛"`.
///
/// Bidirectional controls can reorder what is shown, zero-width characters hide a difference, and control characters
/// act on a terminal. Line breaks and tabs stay. Joiners (U+200C, U+200D) stay too: scripts and emoji need them.
pub(crate) fn visible(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '\n' | '\t' => shown.push(character),
            '\0'..='\u{1f}' => shown.extend(char::from_u32(0x2400 + u32::from(character))),
            '\u{7f}' => shown.push('\u{2421}'),
            hidden if is_hidden(hidden) => {
                let _ = write!(shown, "[U+{:04X}]", u32::from(character));
            }
            _ => shown.push(character),
        }
    }
    shown
}

/// Whether a reader sees nothing of a character beyond ASCII but perhaps another order of its neighbours.
pub(crate) fn is_hidden(character: char) -> bool {
    matches!(
        character,
        '\u{80}'..='\u{9f}'
            | '\u{200b}'
            | '\u{200e}'
            | '\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{2069}'
            | '\u{feff}'
    )
}

/// JSON with its invisible characters as escapes, which mean the same: `"a\u{202e}b"` -> `"a\\u202eb"`.
pub(crate) fn visible_json(json: &str) -> String {
    let mut shown = String::with_capacity(json.len());
    for character in json.chars() {
        match character {
            hidden if is_hidden(hidden) => {
                let _ = write!(shown, "\\u{:04x}", u32::from(character));
            }
            _ => shown.push(character),
        }
    }
    shown
}
