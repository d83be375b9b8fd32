//! Labels that are a word and a number: "Article 5", "§ 5a", "第五条", "Article L. 121-3".
//!
//! The word is one of the table of all languages; what follows the number tells a heading from a reference:
//! `Article 5. Board` is one, `Article 5 of the Covenant` opens a sentence. Looks at the head of a line only.

use crate::document::columns::is_ideograph;
use crate::document::formulas;
use crate::document::label::{
    LONGEST, Label, Style, build, inserted, is_arabic, is_han, single_letter, value, with_repeat,
};
use crate::document::seams::{ends_sentence, is_thai, is_uncased};
use crate::language::generated::{NUMBERS_ARTICLE_ORDINALS, NUMBERS_LONE_ARTICLES};
use crate::language::{Language, entries, small_number_word};
use crate::strings::fold;
use crate::strings::search::{has, starts_in, strip_first, strip_last, trim_end, trim_start, up_to};

/// `Article 5`, `§ 5`, `第五条`, `제5조`: the word of a language, a number, perhaps a mark.
pub(super) fn article(head: &str) -> Option<Label> {
    let signed = strip_first(head, |c| matches!(c, '第' | '제'));
    let (number, value, after) = match signed {
        Some(rest) => {
            let number = rest.split(PARTS).next()?;
            let mut marks = rest.get(number.len()..)?.chars();
            let sign = marks.next()?;
            let value = value(number.trim())?;
            // `第三条之一` was inserted behind `第三条`, and `第三条の二` in Japanese.
            let behind = marks.as_str().strip_prefix('分').filter(|_| sign == '部').unwrap_or(marks.as_str());
            let inserted = strip_first(behind, |c| matches!(c, '之' | 'の')).map(|rest| trim_start(rest, is_han).len());
            match inserted.filter(|&left| left + '之'.len_utf8() < behind.len()) {
                Some(left) => (rest.get(..rest.len() - left)?, value, rest.get(rest.len() - left..)?),
                None => (number.trim(), value, behind),
            }
        }
        // "articles 8 (1)" in lower case is a part of a sentence.
        None if starts_in(head, |c| c.is_lowercase() || is_ideograph(c)) || is_prose(head) => return None,
        None if !formulas::opens(head, formulas::ARTICLE) => return ordinal(head),
        None => {
            let own = head
                .strip_prefix('§')
                .or_else(|| head.split_once(char::is_whitespace).map(|parts| parts.1))?
                .trim_start();
            let inner = own.strip_prefix('(');
            let own = inner.unwrap_or(own);
            let word = up_to(own, |c| !c.is_alphanumeric());
            let word = strip_last(word, |c| matches!(c, 'º' | 'ª' | 'ʹ')).unwrap_or(word);
            let number = with_letter(own, with_repeat(own, word));
            let (number, value) = match value(number).or_else(|| inserted(number)) {
                _ if let Some(number) = composite(own) => (number, 1),
                Some(value) => (number, value),
                _ if single_letter(number) && starts_in(number, char::is_uppercase) => (number, 0),
                None => spelled(own, number)?,
            };
            let own = match inner {
                Some(_) => own.get(..number.len()).zip(own.get(number.len()..)?.strip_prefix(')')).map(|_| own)?,
                None => own,
            };
            let rest = own.get(number.len()..)?;
            (number, value, if inner.is_some() { rest.get(1..)? } else { rest })
        }
    };
    let ordinal = after.strip_prefix('.').filter(|rest| starts_in(rest, |c| matches!(c, 'º' | 'ª'))).unwrap_or(after);
    let ordinal = trim_start(ordinal, |c| has("ºª°΄ʹ’", c));
    let is_letter = ordinal.len() == after.len() && value == 0 && single_letter(number);
    let after = ordinal;
    let marked = strip_first(after, |c| matches!(c, '.' | ':' | ')' | '：' | '-' | '–' | '—'));
    // `Art. 1er. – Objet`, `MADDE 1 – Amaç`, `Titre Ier : Eau`
    let dash = strip_first(marked.unwrap_or(after).trim_start(), |c| matches!(c, '–' | '—' | '-' | ':'))
        .filter(|rest| rest.starts_with(' '));
    let marked = dash.or(marked);
    let own = after.trim_start();
    // "Article 5 of the Covenant" opens a sentence, not an article; "Title A Guide" has no number.
    let headed = own.chars().next().is_none_or(|c| {
        c.is_uppercase() && !is_letter
            || has("([«“\"—–-", c)
            || (signed.is_some() && !after.starts_with(c))
            || is_thai(c)
            || is_uncased(own) && !is_arabic(c) && !ends_sentence(head) && head.chars().count() < LONGEST
    });
    let is_label = marked.is_some() || headed && !goes_on(own) && (own.is_empty() || !formulas::opens(head, REFERRING));
    // `제1조(목적) 이 법은 …`, `第一条（目的）`
    if signed.is_some() && starts_in(after, |c| matches!(c, '(' | '（')) {
        return Some(Label { number: number.to_owned(), style: Style::Article, value, len: head.len() - after.len() });
    }
    // `PART 2—LICENCES`
    let dashed = strip_first(after, |c| matches!(c, '–' | '—')).filter(|rest| starts_in(rest, char::is_uppercase));
    match dashed {
        Some(rest) => {
            Some(Label { number: number.to_owned(), style: Style::Article, value, len: head.len() - rest.len() })
        }
        None => is_label.then(|| build(head, number, Style::Article, value, marked.unwrap_or(after))).flatten(),
    }
}

/// Whether the second word is in letters, and the third in lower case, as in no label: a cheap test for most lines.
fn is_prose(head: &str) -> bool {
    let mut words = head.split(' ');
    let (first, second, third) = (words.next(), words.next(), words.next());
    first.is_some_and(|word| word.chars().all(char::is_alphabetic))
        && second.is_some_and(|word| word.chars().all(char::is_alphabetic))
        && third.is_some_and(|word| starts_in(word, char::is_lowercase))
}

/// What Chinese, Japanese and Korean number the parts of a law with.
const PARTS: [char; 19] =
    ['条', '章', '节', '條', '節', '조', '장', '절', '编', '編', '篇', '部', '款', '回', '卷', '巻', '幕', '场', '場'];

/// A number before its word: `Erster Abschnitt`, `2. Kapitel`, `BİRİNCİ BÖLÜM`, and `1 §` as in Sweden and Finland.
fn ordinal(head: &str) -> Option<Label> {
    if let Some(label) = behind(head) {
        return Some(label);
    }
    let mut words = head.split_whitespace();
    let (first, second) = (words.next()?, words.next()?);
    let word = trim_end(second, |c| matches!(c, '.' | ':' | '–' | '—'));
    let is_word = starts_in(second, char::is_uppercase)
        && !second.starts_with('§')
        && formulas::opens(word, formulas::ARTICLE)
        && word.len() > SHORTEST_WORD;
    if !is_word {
        return None;
    }
    let (number, value) = match first.strip_suffix('.') {
        Some(digits) => (digits, value(digits).filter(|_| digits.bytes().all(|byte| byte.is_ascii_digit()))?),
        None => spelled(first, first).or_else(|| listed_ordinal(first))?,
    };
    let at = second.as_ptr() as usize - head.as_ptr() as usize;
    let after = head.get(at + word.len()..)?;
    let marked = strip_first(after, |c| matches!(c, '.' | ':' | '–' | '—'));
    let own = marked.unwrap_or(after).trim_start();
    let headed = marked.is_some() || own.chars().next().is_none_or(|c| c.is_uppercase() || has("([«“\"—–-", c));
    headed.then(|| build(head, number, Style::Article, value, marked.unwrap_or(after))).flatten()
}

/// `1 § Denna lag gäller`, `3 a §`, `2 kap. Tillsyn`, `1. § A törvény`; "5 § 2 mom. gäller" goes on.
fn behind(head: &str) -> Option<Label> {
    let digits = up_to(head, |c| !c.is_ascii_digit());
    let own = |from: usize| {
        let rest = head.get(from..)?;
        strip_first(rest.strip_prefix('.').unwrap_or(rest), |c| matches!(c, ' ' | '\u{a0}' | '\u{202f}'))
    };
    let letter = own(digits.len())?;
    let has_letter = starts_in(letter, |c| c.is_ascii_lowercase())
        && starts_in(letter.get(1..)?, |c| matches!(c, ' ' | '\u{a0}' | '\u{202f}'));
    let end = if has_letter { head.len() - letter.len() + 1 } else { digits.len() };
    let own = own(end)?;
    let word = entries(formulas::ARTICLE_BEHIND).find(|word| own.starts_with(word))?;
    let after = own.get(word.len()..)?;
    let rest = after.trim_start();
    let headed = rest.is_empty()
        || after.len() > rest.len()
            && !goes_on(rest)
            && !starts_in(rest, |c| c.is_lowercase() || c.is_numeric() || c == '§');
    headed.then(|| build(head, head.get(..end)?, Style::Article, value(digits)?, after)).flatten()
}

/// Words that open references, with names in capitals, as often as articles: `Čl. 1 Ústavy platí`. Behind the number of an
/// article with them is a mark, or nothing.
const REFERRING: &str = "čl.|članak|článek|článok|пункт|члан|член";

/// Whether what is behind a number refers to a part of the article: `§ 5 Abs. 2 gilt`.
fn goes_on(rest: &str) -> bool {
    rest.starts_with("Abs") || rest.starts_with("Satz")
}

/// Bytes of "art.", which follows no ordinal.
const SHORTEST_WORD: usize = 3;

/// Ordinals of languages without number words.
fn listed_ordinal(word: &str) -> Option<(&str, u32)> {
    let folded = fold(word);
    let value = entries(NUMBERS_ARTICLE_ORDINALS).position(|ordinal| ordinal == folded)? as u32 + 1;
    Some((word, value))
}

/// `14 b` of `14 b Transfer`: the letter of a provision that was inserted later, set apart.
fn with_letter<'a>(own: &'a str, number: &'a str) -> &'a str {
    let mut rest = own.get(number.len()..).unwrap_or_default().chars();
    let is_digits = number.bytes().all(|byte| byte.is_ascii_digit());
    let letter = rest.next() == Some(' ') && rest.next().is_some_and(|c| c.is_ascii_lowercase());
    let own_word = trim_start(rest.as_str(), |c| c == '.');
    let ends = own_word.is_empty()
        || own_word.starts_with(' ') && starts_in(own_word.trim_start(), |c| !c.is_lowercase() && !c.is_numeric());
    if is_digits && letter && ends { own.get(..number.len() + 2).unwrap_or(number) } else { number }
}

/// `121-3` of `121-3 Text`, `5.1`, and `L. 121-3`, as French codes count.
fn composite(own: &str) -> Option<&str> {
    let figures = trim_start(own, |c| matches!(c, 'L' | 'R' | 'D' | '.' | ' '));
    let rest = trim_start(figures, |c| c.is_ascii_digit() || matches!(c, '-' | '.'));
    let number = trim_end(own.get(..own.len() - rest.len())?, |c| matches!(c, '-' | '.'));
    let has_parts = number.bytes().any(|byte| !byte.is_ascii_digit());
    (has_parts && starts_in(figures, |c| c.is_ascii_digit())).then_some(number)
}

/// The languages in which numbers of articles are spelled out; Chinese has numerals for it.
const SPELLED: [Language; 6] =
    [Language::Arabic, Language::English, Language::French, Language::German, Language::Russian, Language::Spanish];

/// A number in words at the start of `own`, of which `first` is the first word: `second`, `الثانية عشرة`.
fn spelled<'a>(own: &'a str, first: &'a str) -> Option<(&'a str, u32)> {
    if first.chars().count() < 3 {
        return None;
    }
    let number = |word: &str| {
        let folded = fold(word);
        SPELLED.iter().find_map(|&language| small_number_word(language, &folded)).map(|number| number as u32)
    };
    let folded = fold(first);
    if entries(NUMBERS_LONE_ARTICLES).any(|word| word == folded) {
        return Some((first, 1));
    }
    let value = number(first)?;
    let rest = own.get(first.len()..)?;
    let second = up_to(rest.trim_start(), |c| !c.is_alphanumeric());
    // Arabic sets the tens behind the unit.
    let tens = if value < 10 && starts_in(first, is_arabic) { number(second) } else { None };
    match tens.filter(|tens| tens % 10 == 0) {
        Some(tens) => Some((own.get(..own.len() - rest.trim_start().len() + second.len())?, value + tens)),
        None => Some((first, value)),
    }
}
