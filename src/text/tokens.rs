//! Words: a simplified UAX #29 that keeps whole what a reader of prose takes for one word.
//!
//! One pass with a class table for ASCII; other characters are decoded and classed one by one. What differs from
//! UAX #29, and why:
//! - Hyphens join (`Al-Hussein`, `trente-huitième`, `10-Year`), but not two numbers (`28-30`, `11-41172`), which are a
//!   range.
//! - Elided forms are tokens of their own (`l’` `d’` `qu’`), so that the word behind them is found; `aujourd’hui` is
//!   whole.
//! - A number keeps its separators: `2,000`, `3.5`, and `2 000` with a no-break or thin space, or with a plain space
//!   in the languages that group with spaces.
//! - Han, Hiragana and the scripts of South-East Asia that write no spaces give one token a character, with its marks.
//!   Longer Chinese words are the lexicon's business.
//! - A full stop never joins: `U.N.` is four tokens.
//!
//! Time O(n), space one token of 24 bytes for every word, mark and run of spaces.

use crate::language::generated::{NUMBERS_DECIMAL, WORDS_ELIDED};
use crate::language::{Language, digit, entries};
use crate::strings::search::starts_in;
use crate::strings::span::Span;
use crate::strings::unicode::{clusters, is_mark, is_symbol};

/// A word, a number, a mark or a run of white space.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Token {
    /// Where, in the block's text.
    pub span: Span,
    /// What.
    pub kind: TokenKind,
}

/// The kinds of tokens.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TokenKind {
    /// Letters, with inner hyphens, digits and the elision's apostrophe (`l’`, `Al-Hussein`, `7th`); one Han character.
    Word,
    /// Digits, with inner separators.
    Number,
    /// One punctuation mark or symbol.
    Mark,
    /// White space.
    Space,
}

/// The tokens of a text; they cover it without gap. Linear.
pub fn tokens(text: &str, language: Language) -> Vec<Token> {
    // Prose has a word and a space every six bytes or so.
    let mut tokens = Vec::with_capacity(text.len() / 3);
    let mut at = 0;
    while let Some((class, length)) = class_at(text, at) {
        let next = at + length;
        let (kind, end) = match class {
            CharacterClass::Space => (TokenKind::Space, run_end(text, next, CharacterClass::Space)),
            CharacterClass::Letter => word_end(text, at, next, true, language),
            CharacterClass::Digit => word_end(text, at, number_end(text, next, language), false, language),
            CharacterClass::Single => (TokenKind::Word, run_end(text, next, CharacterClass::Extend)),
            CharacterClass::Symbol => (TokenKind::Mark, cluster_end(text, at, next)),
            CharacterClass::Hyphen
            | CharacterClass::Apostrophe
            | CharacterClass::Dot
            | CharacterClass::Extend
            | CharacterClass::Mark => (TokenKind::Mark, run_end(text, next, CharacterClass::Extend)),
        };
        tokens.push(Token { span: Span::new(at, end), kind });
        at = end;
    }
    tokens
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum CharacterClass {
    Space,
    Letter,
    Digit,
    /// A character that is a word by itself.
    Single,
    /// A combining mark, a joiner, a soft hyphen: belongs to what comes before it.
    Extend,
    Hyphen,
    Apostrophe,
    /// U+00B7, which joins letters in Catalan and in French inclusive forms.
    Dot,
    /// May be part of an emoji sequence.
    Symbol,
    Mark,
}

const ASCII: [CharacterClass; 128] = {
    let mut table = [CharacterClass::Mark; 128];
    let mut at = 0u8;
    while at < 128 {
        table[at as usize] = match at {
            b' ' | b'\t'..=b'\r' => CharacterClass::Space,
            b'0'..=b'9' => CharacterClass::Digit,
            b'a'..=b'z' | b'A'..=b'Z' => CharacterClass::Letter,
            b'-' => CharacterClass::Hyphen,
            b'\'' => CharacterClass::Apostrophe,
            _ => CharacterClass::Mark,
        };
        at += 1;
    }
    table
};

/// The class of the character at a byte offset, and its length; nothing at the end.
fn class_at(text: &str, at: usize) -> Option<(CharacterClass, usize)> {
    let byte = *text.as_bytes().get(at)?;
    if byte < 128 {
        return Some((ASCII[usize::from(byte)], 1));
    }
    let character = text.get(at..)?.chars().next()?;
    Some((class(character), character.len_utf8()))
}

fn class(character: char) -> CharacterClass {
    match character {
        // The common Latin and Cyrillic letters, decided without a table.
        'À'..='Ö' | 'Ø'..='ö' | 'ø'..='ɏ' | 'Ѐ'..='ҁ' | 'Ҋ'..='ԯ' => CharacterClass::Letter,
        '’' | '＇' => CharacterClass::Apostrophe,
        '\u{2010}' | '\u{2011}' | '－' => CharacterClass::Hyphen,
        '·' => CharacterClass::Dot,
        '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}' => {
            CharacterClass::Extend
        }
        // Hiragana, Han with its extensions.
        '\u{3005}'..='\u{3007}'
        | '\u{3041}'..='\u{3096}'
        | '\u{3400}'..='\u{4DBF}'
        | '\u{4E00}'..='\u{9FFF}'
        | '\u{F900}'..='\u{FAFF}'
        | '\u{20000}'..='\u{3FFFF}' => CharacterClass::Single,
        c if is_symbol(c) => CharacterClass::Symbol,
        c if c.is_whitespace() => CharacterClass::Space,
        c if is_mark(c) => CharacterClass::Extend,
        c if digit(c).is_some() => CharacterClass::Digit,
        // Thai and Lao, Burmese, Khmer.
        '\u{0E01}'..='\u{0EFF}' | '\u{1000}'..='\u{109F}' | '\u{1780}'..='\u{17FF}' if character.is_alphabetic() => {
            CharacterClass::Single
        }
        c if c.is_alphabetic() => CharacterClass::Letter,
        _ => CharacterClass::Mark,
    }
}

/// The end of a run of one class.
fn run_end(text: &str, mut at: usize, wanted: CharacterClass) -> usize {
    while let Some((class, length)) = class_at(text, at) {
        if class != wanted {
            break;
        }
        at += length;
    }
    at
}

/// The end of an emoji sequence: the one place where grapheme clusters matter to words.
fn cluster_end(text: &str, at: usize, next: usize) -> usize {
    text.get(at..).and_then(|rest| clusters(rest).next()).map_or(next, |(_, cluster)| at + cluster.len())
}

/// The end of a word whose first characters reach to `end`.
fn word_end(text: &str, start: usize, mut end: usize, mut letters: bool, language: Language) -> (TokenKind, usize) {
    // Where the part behind the last hyphen or apostrophe starts: the elided form, if an apostrophe follows.
    let mut part = start;
    while let Some((class, length)) = class_at(text, end) {
        match class {
            CharacterClass::Letter => {
                letters = true;
                // Most words are ASCII from here to their end.
                end += length;
                end += text.as_bytes()[end..].iter().take_while(|byte| byte.is_ascii_alphabetic()).count();
                continue;
            }
            // An amount glued to its currency is one word: `EUR1,000.00`.
            CharacterClass::Digit => {
                end = digits_end(text, end + length);
                continue;
            }
            CharacterClass::Extend => {}
            CharacterClass::Hyphen | CharacterClass::Apostrophe | CharacterClass::Dot => {
                let next = end + length;
                let follows = class_at(text, next).map(|(class, _)| class);
                let joins = match follows {
                    Some(CharacterClass::Letter) => true,
                    Some(CharacterClass::Digit) => letters && class == CharacterClass::Hyphen,
                    _ => false,
                };
                if class == CharacterClass::Apostrophe
                    && !matches!(follows, None | Some(CharacterClass::Space | CharacterClass::Digit))
                    && text.get(part..end).is_some_and(|form| elides(form, language))
                {
                    return (TokenKind::Word, next);
                }
                if !joins {
                    break;
                }
                part = next;
            }
            _ => break,
        }
        end += length;
    }
    (if letters { TokenKind::Word } else { TokenKind::Number }, end)
}

/// The end of a number's digits and separators.
fn number_end(text: &str, mut end: usize, language: Language) -> usize {
    // Digits since the last separator; a group that follows a space has exactly three.
    let mut digits = 1;
    let (mut grouped, mut separated) = (false, false);
    // The last separator, and where the first one is.
    let mut last: Option<(u8, usize)> = None;
    loop {
        let Some((class, length)) = class_at(text, end) else { return end };
        match class {
            CharacterClass::Digit => {
                digits += 1;
                end += length;
            }
            CharacterClass::Mark
                if separates(text, end) && matches!(class_at(text, end + length), Some((CharacterClass::Digit, _))) =>
            {
                let sign = text.as_bytes().get(end).copied().unwrap_or_default();
                // "7,9.90" is two cells of a table, and "3.8,3.9" two versions: groups have three digits.
                match last {
                    Some((before, first)) if before != sign && digits != 3 => {
                        return if sign == b',' { end } else { first };
                    }
                    Some((_, first)) => last = Some((sign, first)),
                    None => last = Some((sign, end)),
                }
                (separated, digits) = (true, 0);
                end += length;
            }
            // Swiss: `1'250.00`.
            CharacterClass::Apostrophe if !separated && (digits == 3 || !grouped && digits < 3) => {
                let Some(group) = three_digits(text, end + length) else { return end };
                (grouped, digits, end) = (true, 3, group);
            }
            // "2 000,5 000" is not a number: a group is only behind groups.
            CharacterClass::Space
                if !separated && (digits == 3 || !grouped && digits < 3) && groups(text, end, language) =>
            {
                let Some(group) = three_digits(text, end + length) else { return end };
                (grouped, digits, end) = (true, 3, group);
            }
            _ => return end,
        }
    }
}

/// The end of digits and the separators between them.
fn digits_end(text: &str, mut at: usize) -> usize {
    while let Some((class, length)) = class_at(text, at) {
        let joins = match class {
            CharacterClass::Digit => true,
            _ => separates(text, at) && matches!(class_at(text, at + length), Some((CharacterClass::Digit, _))),
        };
        if !joins {
            break;
        }
        at += length;
    }
    at
}

/// Whether the mark at an offset may be inside a number.
fn separates(text: &str, at: usize) -> bool {
    text.get(at..).is_some_and(|rest| starts_in(rest, |c| matches!(c, ',' | '.' | '٫' | '٬' | '．' | '，')))
}

/// Whether the space at an offset may group digits.
fn groups(text: &str, at: usize, language: Language) -> bool {
    let Some(space) = text.get(at..).and_then(|rest| rest.chars().next()) else { return false };
    match space {
        '\u{A0}' | '\u{202F}' | '\u{2009}' => true,
        // Languages with a decimal point group by commas.
        ' ' => NUMBERS_DECIMAL.of(language) != ".",
        _ => false,
    }
}

/// The end of exactly three digits.
fn three_digits(text: &str, mut at: usize) -> Option<usize> {
    for _ in 0..3 {
        let (CharacterClass::Digit, length) = class_at(text, at)? else { return None };
        at += length;
    }
    (!matches!(class_at(text, at), Some((CharacterClass::Digit | CharacterClass::Letter, _)))).then_some(at)
}

/// Whether the letters before an apostrophe are an elided form. Where the language has none, only those that are in
/// French and Italian names (`Côte d’Ivoire`).
fn elides(form: &str, language: Language) -> bool {
    const NAMES: &[&str] = &["d", "l"];
    let is_one = |known: &str| form.eq_ignore_ascii_case(known);
    match WORDS_ELIDED.of(language) {
        "" => NAMES.iter().any(|known| is_one(known)),
        forms => entries(forms).any(is_one),
    }
}
