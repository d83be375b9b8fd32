//! The columns that characters take in a fixed-width font, and those that show nothing.

use crate::strings::unicode::is_mark;

/// The first mark that is set above or below a letter, and takes no column.
const FIRST_MARK: char = '\u{300}';

/// An ideograph in use, which is neither a mark nor a digit: a cheap test for most characters of Chinese.
pub(super) fn is_ideograph(c: char) -> bool {
    matches!(c, '\u{4e00}'..='\u{9fff}')
}

/// White space and what shows nothing: control characters and byte order marks.
pub(crate) fn is_blank(c: char) -> bool {
    !c.is_ascii_graphic() && (c.is_whitespace() || is_void(c))
}

/// What shows nothing and separates nothing: control characters that are not white space, byte order marks, soft hyphens.
pub(crate) fn is_void(c: char) -> bool {
    matches!(c, '\u{feff}' | '\u{ad}') || (c.is_control() && !c.is_whitespace())
}

/// Whether a text surely has single blanks only, and neither other white space nor invisible characters: not of texts with
/// characters whose first byte such ones may have too, dashes and ideographs.
pub(super) fn is_clean(text: &str) -> bool {
    let mut last = b' ';
    for &byte in text.as_bytes() {
        // Most are letters.
        if !byte.is_ascii_graphic() && (may_be_odd(byte) || last == b' ' && byte == b' ') {
            return false;
        }
        last = byte;
    }
    true
}

/// Whether white space other than a blank, or an invisible character, may begin with a byte.
pub(super) fn may_be_odd(byte: u8) -> bool {
    matches!(byte, 0..b' ' | 0x7f | 0xc2 | 0xe1..=0xe3 | 0xef)
}

/// Columns that a text takes in a fixed-width font.
pub(crate) fn width(text: &str) -> usize {
    let mut letters = 0;
    for byte in text.bytes() {
        match byte {
            // ASCII, and the first bytes of Latin, Greek and Cyrillic letters.
            b' '..=b'~' | 0xc3..=0xcb | 0xce..=0xd1 => letters += 1,
            0x80..=0xbf => {}
            _ => return text.chars().map(columns).sum(),
        }
    }
    letters
}

pub(super) fn columns(c: char) -> usize {
    // Most characters are one of these: in ASCII, Latin, Greek, Cyrillic or Arabic letters, quotes, ideographs.
    match c {
        ' '..='~' | '\u{c0}'..='\u{2ff}' | '\u{370}'..='\u{482}' | '\u{621}'..='\u{64a}' | '\u{2010}'..='\u{2027}' => {
            return 1;
        }
        c if is_ideograph(c) => return 2,
        _ => {}
    }
    if is_void(c) || c >= FIRST_MARK && is_mark(c) { 0 } else { 1 + usize::from(is_wide(c)) }
}

/// Characters of scripts that are set in squares and wrapped between any two of them.
pub(crate) fn is_wide(c: char) -> bool {
    matches!(c, '\u{2e80}'..='\u{a4cf}' | '\u{f900}'..='\u{faff}' | '\u{fe30}'..='\u{fe4f}'
        | '\u{ff00}'..='\u{ff60}' | '\u{ffe0}'..='\u{ffe6}' | '\u{20000}'..='\u{3fffd}')
}
