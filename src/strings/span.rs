//! Places in a text. Bytes inside the crate; UTF-16 code units at the boundary, through the one converter here.

use std::ops::Range;
use std::slice::SliceIndex;

use serde::{Deserialize, Serialize};

/// A half-open range of a text, in bytes, on character boundaries. Serialised as `[start, end]`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(from = "(usize, usize)", into = "(usize, usize)")]
pub struct Span {
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

impl Span {
    /// The span from `start` to `end`.
    pub fn new(start: usize, end: usize) -> Self {
        debug_assert!(start <= end);
        Self { start, end }
    }

    /// The text under the span.
    pub fn of(self, text: &str) -> &str {
        // See `part`.
        text.get(self.range()).expect("a span lies within its text, on character boundaries")
    }

    /// As a standard range.
    pub fn range(self) -> Range<usize> {
        self.start..self.end
    }

    /// Length in bytes.
    pub fn len(self) -> usize {
        self.end - self.start
    }

    /// Whether nothing is under it.
    pub fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// The same span, `by` bytes further on.
    pub fn shifted(self, by: usize) -> Self {
        Self { start: self.start + by, end: self.end + by }
    }
}

/// The part of a text in a range; empty where the range is not in the text. The panic of an index says more, for which
/// all of Unicode's tables of what can be printed come into the download.
pub(crate) fn part(text: &str, range: impl SliceIndex<str, Output = str>) -> &str {
    text.get(range).unwrap_or_default()
}

impl From<(usize, usize)> for Span {
    fn from((start, end): (usize, usize)) -> Self {
        Self { start, end }
    }
}

impl From<Span> for (usize, usize) {
    fn from(span: Span) -> Self {
        (span.start, span.end)
    }
}

/// Converts offsets of one text between bytes and UTF-16 code units.
///
/// Building costs one pass over the text and a table of two numbers every `STRIDE` bytes; a look-up costs a
/// binary search and at most one stride. A text that is all ASCII needs no table.
pub struct Utf16<'t> {
    text: &'t str,
    /// (byte, unit) at the first character boundary at or after each multiple of `STRIDE`; empty for ASCII.
    marks: Vec<(usize, usize)>,
}

/// The UTF-16 code units of the character that a byte of UTF-8 begins; of a byte within one, none.
fn units(byte: u8) -> usize {
    match byte {
        0x80..0xc0 => 0,
        0xf0.. => 2,
        _ => 1,
    }
}

/// Short enough that a look-up stays in one or two cache lines, long enough that the table is a fraction of the text.
const STRIDE: usize = 128;

impl<'t> Utf16<'t> {
    /// Reads `text` once.
    pub fn new(text: &'t str) -> Self {
        let mut marks = Vec::new();
        if !text.is_ascii() {
            let (mut unit, mut next) = (0, 0);
            for (at, &byte) in text.as_bytes().iter().enumerate() {
                if at >= next && units(byte) > 0 {
                    marks.push((at, unit));
                    next = at + STRIDE;
                }
                unit += units(byte);
            }
        }
        Self { text, marks }
    }

    /// The UTF-16 offset of a byte offset. Offsets past the end count as the end; inside a character, as its start.
    pub fn unit(&self, byte: usize) -> usize {
        let mut byte = byte.min(self.text.len());
        while !self.text.is_char_boundary(byte) {
            byte -= 1;
        }
        let Some(mark) = self.marks.partition_point(|mark| mark.0 <= byte).checked_sub(1) else { return byte };
        let (from, mut unit) = self.marks[mark];
        for &byte in &self.text.as_bytes()[from..byte] {
            unit += units(byte);
        }
        unit
    }

    /// The byte offset of a UTF-16 offset. Offsets past the end count as the end; inside a pair, as its start.
    pub fn byte(&self, unit: usize) -> usize {
        let Some(mark) = self.marks.partition_point(|mark| mark.1 <= unit).checked_sub(1) else {
            return unit.min(self.text.len());
        };
        let (byte, mut at) = self.marks[mark];
        for (offset, character) in self.text.get(byte..).unwrap_or_default().char_indices() {
            if at + character.len_utf16() > unit {
                return byte + offset;
            }
            at += character.len_utf16();
        }
        self.text.len()
    }

    /// A span of bytes as a span of UTF-16 code units.
    pub fn units(&self, span: Span) -> Span {
        Span { start: self.unit(span.start), end: self.unit(span.end) }
    }

    /// A span of UTF-16 code units as a span of bytes.
    pub fn bytes(&self, span: Span) -> Span {
        Span { start: self.byte(span.start), end: self.byte(span.end) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str) {
        let converter = Utf16::new(text);
        let mut unit = 0;
        for (byte, character) in text.char_indices() {
            assert_eq!(converter.unit(byte), unit, "byte {byte} of {text:?}");
            assert_eq!(converter.byte(unit), byte, "unit {unit} of {text:?}");
            unit += character.len_utf16();
        }
        assert_eq!(converter.unit(text.len()), unit);
        assert_eq!(converter.unit(text.len() + 9), unit);
        assert_eq!(converter.byte(unit), text.len());
        assert_eq!(converter.byte(unit + 9), text.len());
    }

    #[test]
    fn there_and_back() {
        check("");
        check("plain");
        check("déjà « vu » 𝒳𝒴 第五条 العربية");
        check(&"a😀é中".repeat(200));
        check(&("x".repeat(500) + "é"));
    }

    #[test]
    fn inside_a_character_is_its_start() {
        let converter = Utf16::new("a😀b");
        assert_eq!(converter.unit(2), 1);
        assert_eq!(converter.byte(2), 1);
    }
}
