//! How lines and paragraphs begin and end: in lower case, in a sentence's mark, in a note's number.
//!
//! Each looks at a few characters, or a word, of one end of a text.

use crate::document::columns::{is_void, is_wide, width};
use crate::language::is_conjunction;
use crate::strings::search::{behind_last, contains, ends_in, has, has_any, starts_in, trim_end, trim_start};

/// The last character that counts: closing quotes and brackets and emphasis are looked through.
pub(super) fn last_mark(text: &str) -> Option<char> {
    // Letters and the commonest marks first.
    let counts = |c: char| {
        matches!(c, 'A'..='Z' | 'a'..='z' | '.' | ',' | '，' | '。')
            || !(c.is_whitespace() || is_void(c) || has("\"'’”»›)）]」』*_", c))
    };
    text.chars().rev().find(|&c| counts(c))
}

/// The last mark, that of a note left out.
fn final_mark(text: &str) -> Option<char> {
    last_mark(without_note(text))
}

/// Ends as a sentence does.
pub(super) fn ends_sentence(text: &str) -> bool {
    final_mark(text).is_some_and(is_end)
}

fn is_end(mark: char) -> bool {
    has(".!?…:;。！？：；؟؛۔।॥។။։", mark)
}

/// The text without the number of a note behind its last mark: `mechanism;3` -> `mechanism;`, `seat.[^2]` -> `seat.`.
pub(super) fn without_note(text: &str) -> &str {
    let is_digit = |c: char| c.is_ascii_digit() || matches!(c, '¹' | '²' | '³' | '⁰'..='⁹');
    // Most texts end in a letter or a mark.
    if !text.chars().next_back().is_some_and(|c| c == ']' || is_digit(c)) {
        return text;
    }
    if let Some((own, mark)) = text.strip_suffix(']').and_then(|text| text.rsplit_once('[')) {
        let number = mark.strip_prefix('^').unwrap_or(mark);
        let is_note = (1..=3).contains(&number.len()) && number.bytes().all(|b| b.is_ascii_alphanumeric());
        let stopped = ends_in(own, |c| matches!(c, '.' | ';' | ':' | '!' | '?' | ',' | '”' | '"' | '。'));
        if is_note && stopped {
            return own;
        }
    }
    let own = trim_end(text, is_digit);
    let mut before = own.chars().rev();
    let stopped = before.next().is_some_and(|c| has(".;:!?,”\"»。；：！？，؛،؟", c));
    let noted = stopped && before.next().is_some_and(|c| c.is_alphabetic() || matches!(c, '.' | ')' | '”' | '’'));
    if noted && text.len() - own.len() <= 3 { own } else { text }
}

/// Ends as a preambular paragraph or a list item does.
pub(super) fn ends_clause(text: &str) -> bool {
    final_mark(text).is_some_and(|mark| matches!(mark, ',' | '，' | '、' | '،') || is_end(mark))
}

/// Ends as an item does above the last one of its list: `…, or`.
pub(super) fn ends_before_last(text: &str) -> bool {
    // Chinese has no space between the semicolon and the word.
    let is_apart = |c: char| c.is_whitespace() || matches!(c, '；' | '，');
    let word = behind_last(text.trim_end(), is_apart);
    let rest = text.trim_end().strip_suffix(word).unwrap_or_default();
    // Polish and Catalan, with "i", have no tables.
    ends_clause(rest.trim_end()) && (is_conjunction(word) || word == "i")
}

/// A character of Thai or Lao, which set neither a mark at a sentence's end nor spaces between words.
pub(super) fn is_thai(c: char) -> bool {
    matches!(c, '\u{e00}'..='\u{eff}')
}

/// Ends in a script in which the end of a sentence does not show.
pub(super) fn ends_in_thai(text: &str) -> bool {
    text.chars().next_back().is_some_and(is_thai)
}

/// Begins with a letter of a script without capitals.
pub(super) fn is_uncased(text: &str) -> bool {
    let first = text.chars().find(|c| c.is_alphanumeric());
    first.is_some_and(|c| c.is_alphabetic() && !c.is_lowercase() && !c.is_uppercase())
}

/// A line of a list of contents: dots lead to the number of a page.
pub(super) fn ends_in_leader(text: &str) -> bool {
    let own = trim_end(text, |c| c.is_alphanumeric() || c == '-');
    let mut count = 0;
    for dot in own.chars().rev().take(LEADER_CHARACTERS) {
        count += match dot {
            '.' | '·' | '_' => 1,
            '…' => 3,
            _ if dot.is_whitespace() => 0,
            _ => return false,
        };
    }
    text.len() - own.len() <= 6 && count >= LEADER_DOTS
}

/// A line of a list of contents, or of a numbered table: a tab leads to a number.
pub(super) fn ends_in_tab(text: &str) -> bool {
    let own = trim_end(text, |c| c.is_numeric() || has("ivxl", c));
    (1..=LEADER_CHARACTERS).contains(&(text.len() - own.len())) && own.ends_with('\t')
}

/// Characters that a leader is looked for in, and the dots of the shortest: an ellipsis has three.
const LEADER_CHARACTERS: usize = 8;
const LEADER_DOTS: usize = 4;

/// Columns of a long Thai word: no space shows where it ends.
const THAI_WORD: usize = 7;

/// Columns of what a line's break has kept together at its start, and the space before it.
pub(super) fn first_word(text: &str) -> usize {
    let mut words = text.split_whitespace();
    let first = words.next().unwrap_or_default();
    let mut columns = match first.chars().next() {
        // A closing mark stays with the character before it.
        Some(c) if is_wide(c) => {
            2 + 2 * usize::from(first.chars().nth(1).is_some_and(|c| has("，。；：！？、）》”", c)))
        }
        Some(c) if is_thai(c) => width(first).min(THAI_WORD) + 1,
        _ => width(first) + 1,
    };
    // "M. Dupont" and "29 août" are not broken in two.
    if first.chars().all(char::is_numeric) || (first.ends_with('.') && first.chars().count() <= 4) {
        columns += words.next().map_or(0, |next| width(next) + 1);
    }
    columns
}

/// Ends in a letter or digit.
pub(super) fn ends_word(text: &str) -> bool {
    text.chars().next_back().is_some_and(char::is_alphanumeric)
}

/// Begins with a lower-case letter, and not with an address.
pub(super) fn opens_lower(text: &str) -> bool {
    let first = text.chars().find(|&c| c.is_ascii_alphabetic() || !(c.is_whitespace() || has("\"'‘“«‹(（[*_", c)));
    first.is_some_and(char::is_lowercase) && !["http://", "https://"].iter().any(|scheme| text.starts_with(scheme))
}

/// A sentence runs on from the upper line to the lower.
pub(super) fn runs_on(above: &str, below: &str) -> bool {
    opens_lower(below) && !ends_sentence(above)
}

/// Bytes of the longest name of a field: `Date of delivery: 3 May`.
const FIELD_NAME: usize = 32;
/// Letters of the shortest line that shows by its capitals that it is a title; an acronym has fewer.
const SHOUTED_LETTERS: usize = 7;

/// Has several cells.
pub(super) fn is_row(text: &str) -> bool {
    has(text, '\t') || has(text, '|') && contains(text, " | ")
}

/// Has cells that spaces set apart.
pub(super) fn is_spaced_row(text: &str) -> bool {
    let bytes = text.as_bytes();
    // The last of three blanks.
    let mut at = 2;
    while let Some(byte) = bytes.get(at) {
        match byte {
            b' ' if bytes[at - 2..at] == *b"  " => return true,
            b' ' => at += 1,
            _ => at += 3,
        }
    }
    false
}

/// Stands between dashes, in the middle of a page: `- and -`.
pub(super) fn is_framed(text: &str) -> bool {
    let mark = text.chars().next().filter(|mark| matches!(mark, '-' | '–' | '—' | '*'));
    let inner = mark.and_then(|mark| text.strip_prefix(mark)?.strip_suffix(mark));
    inner.is_some_and(|inner| inner.len() > 2 && inner.starts_with(' ') && inner.ends_with(' '))
}

/// Begins with a name of few words and a colon.
pub(super) fn is_field(text: &str) -> bool {
    if let Some((name, _)) = text.split_once('：').filter(|(name, _)| (1..=FIELD_NAME).contains(&name.len())) {
        return !has_any(name, |c| matches!(c, '。' | '，' | '、'));
    }
    let name =
        text.bytes().take(FIELD_NAME).position(|byte| !(byte >= 0x80 || byte == b' ' || byte.is_ascii_alphanumeric()));
    name.and_then(|end| text.get(end..)).is_some_and(|rest| rest.starts_with(": ")) && !opens_lower(text)
}

/// Begins with a date or a time, as entries of logs and schedules do: `2021-05-03 10:02`, `[10:15]`, `9:00`.
pub(super) fn is_entry(text: &str) -> bool {
    if !matches!(text.as_bytes().first(), Some(b'0'..=b'9' | b'[' | b'(')) {
        return false;
    }
    let first = trim_start(text.split(' ').next().unwrap_or_default(), |c| matches!(c, '[' | '('));
    let first = trim_end(first, |c| matches!(c, ']' | ')' | ','));
    let signs = first.bytes().filter(|byte| !byte.is_ascii_digit()).count();
    first.len() >= SHORTEST_TIME
        && starts_in(first, |c| c.is_ascii_digit())
        && first.bytes().all(|byte| byte.is_ascii_digit() || b"-:./T".contains(&byte))
        && (has(first, ':') || signs == 2 || first.bytes().nth_back(2) == Some(b'.'))
}

/// Bytes of `9:00`.
const SHORTEST_TIME: usize = 4;

/// Has words in capitals only.
pub(super) fn is_shouted(text: &str) -> bool {
    let mut capitals = 0;
    for c in text.chars() {
        if c.is_lowercase() {
            return false;
        }
        capitals += usize::from(c.is_uppercase());
    }
    capitals >= SHOUTED_LETTERS
}
