//! Numbers seen so far: whether a label is one, or an initial, a year or an amount.

use crate::document::columns::is_wide;
use crate::document::label::{Label, Style, letter_index};
use crate::strings::search::{has, starts_in};
use crate::strings::unicode::lowercase;

/// Numbers seen so far: an initial letter with a full stop is a number only where the count goes on.
#[derive(Debug, Clone, Default)]
pub(super) struct Counters {
    decimal: u32,
    letter: u32,
    roman: u32,
}

impl Counters {
    /// Whether a label in digits is the one after the last.
    pub fn is_next(&self, label: &Label) -> bool {
        label.style == Style::Decimal && self.decimal > 0 && label.value == self.decimal + 1
    }

    /// Whether a label is one, and no name, year or amount.
    pub fn admit(&mut self, label: &Label, line: &str) -> bool {
        match label.style {
            Style::Decimal => {
                self.decimal = label.value;
                true
            }
            Style::Letter | Style::Roman => {
                // Hebrew has no small letters, and initials.
                let upper = !label.number.chars().any(char::is_lowercase);
                let index = lowercase(&label.number).chars().next().map_or(0, letter_index);
                let single = label.style == Style::Letter;
                let rest = line.get(label.len..).unwrap_or_default();
                let plain = !upper || rest.chars().nth(1).is_none_or(|c| c != '.');
                if label.value > 0 && label.value == self.roman + 1 && plain {
                    self.roman = label.value;
                    true
                } else if label.value == 1 && plain {
                    self.roman = 1;
                    true
                } else if label.style == Style::Roman && upper && self.roman == 0 && plain {
                    // An excerpt begins with `II. Legal framework`.
                    self.roman = label.value;
                    true
                } else if label.number == "イ" && self.letter != 1 {
                    // イ, ロ, ハ: the other order of kana.
                    self.letter = 1;
                    true
                } else if single && (index == self.letter + 1 || index == 1) && plain {
                    self.letter = index;
                    true
                } else {
                    false
                }
            }
            // "1.5 million" opens no section; a section's number is followed by words, or by a stop.
            Style::Dotted => {
                let (printed, rest) = line.split_at_checked(label.len).unwrap_or((line, ""));
                let opens = |c: char| c.is_uppercase() || is_wide(c) || has("«“„\"(", c);
                printed.trim_end().ends_with('.') && starts_in(rest, char::is_alphabetic) || rest.starts_with(opens)
            }
            _ => true,
        }
    }
}
