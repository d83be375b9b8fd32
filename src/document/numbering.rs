//! What comes before a paragraph's own words: numbers, letters, bullets, "Article 5", Markdown's marks.

use crate::document::articles::article;
use crate::document::columns::is_ideograph;
use crate::document::label::{
    DIGITS, LONGEST, Label, Style, build, digits, inserted, is_arabic, is_han, letter_index, single_letter, value,
    with_repeat,
};
use crate::document::seams::is_framed;
use crate::strings::search::{has, has_any, starts_in, strip_first, strip_last, trim_end, trim_start, up_to};

/// From here on, scripts of which single characters are numerals.
const FIRST_WIDE: char = '\u{2e80}';
/// Bytes of `1/2`, which is not a number of a resolution where a dash follows.
const SHORTEST_DASHED: usize = 3;
/// Signs before the items of a list; those of private use are Word's.
const BULLETS: [char; 37] = [
    '-', '–', '—', '•', '*', '·', '▪', '◦', '‣', '●', '○', '■', '□', '+', '・', '►', '➢', '✓', '✔', '✗', '✘', '☐', '☑',
    '☒', '→', '⇒', '▶', '▸', '◆', '◇', '★', '☆', '⁃', '▫', '\u{f0b7}', '\u{f0a7}', '\u{f0d8}',
];
/// The label at the start of `line`, if there is one. Looks at the first few dozen characters only.
pub(crate) fn label(line: &str) -> Option<Label> {
    let is_word = opens_with_word(line);
    if is_word && starts_in(line, char::is_lowercase) {
        return None;
    }
    let head = match line.get(..LONGEST) {
        Some(head) if head.is_ascii() => head,
        _ => line.char_indices().nth(LONGEST).map_or(line, |(end, _)| line.get(..end).unwrap_or_default()),
    };
    match unescaped(head) {
        Some(head) => of_head(&head).map(|label| Label { len: label.len + 1, ..label }),
        None if is_word => article(head),
        None => of_head(head),
    }
}

/// Whether a line begins with two letters that no number begins with: a cheap test for most lines. Of these only those with a
/// word and a number have labels.
fn opens_with_word(line: &str) -> bool {
    let mut letters = line.chars();
    let (Some(first), Some(second)) = (letters.next(), letters.next()) else { return false };
    let is_letter =
        |c: char| if c < FIRST_WIDE { c.is_alphabetic() } else { is_ideograph(c) && !is_han(c) && c != '第' };
    // `IV.`, `Ier`, `iv)`, and `aa)`
    let may_count = match first {
        'I' | 'V' | 'X' | 'L' => matches!(second, 'I' | 'V' | 'X' | 'L' | 'E' | 'R' | 'È' | 'e' | 'r' | 'è'),
        'i' | 'v' | 'x' | 'l' => matches!(second, 'i' | 'v' | 'x' | 'l'),
        _ => false,
    };
    first != second && !may_count && is_letter(first) && is_letter(second)
}

/// `2. ` for `2\. `, as Markdown is escaped.
fn unescaped(head: &str) -> Option<String> {
    let (number, rest) = head.split_once('\\')?;
    let is_number = (1..=DIGITS).contains(&number.len()) && number.chars().all(char::is_alphanumeric);
    (is_number && starts_in(rest, |c| matches!(c, '.' | ')'))).then(|| format!("{number}{rest}"))
}

/// The number at the start of a line that has no mark behind it: `1 All powers …`. Whether it is a label, or an amount,
/// its neighbours must tell.
pub(super) fn bare_number(line: &str) -> Option<Label> {
    if opens_with_word(line) {
        return None;
    }
    let number = up_to(line, |c| !c.is_alphanumeric());
    let value = digits(number).or_else(|| inserted(number))?;
    let rest = line.get(number.len()..)?;
    let own = rest.trim_start();
    let first = trim_start(own, |c| matches!(c, '“' | '"' | '«' | '(' | '[' | '„' | '¿')).chars().next()?;
    // `7 (1) The Minister may …`
    let opens = first.is_alphabetic() && !first.is_lowercase() || own.starts_with("(1) ");
    let len = line.len() - own.len();
    (opens && own.len() < rest.len()).then(|| Label { number: number.to_owned(), style: Style::Bare, value, len })
}

fn of_head(head: &str) -> Option<Label> {
    markdown(head)
        .or_else(|| bullet(head))
        .or_else(|| article(head))
        .or_else(|| bracketed(head))
        .or_else(|| dotted(head))
        .or_else(|| pointed(head))
        .or_else(|| circled(head))
}

fn markdown(head: &str) -> Option<Label> {
    let rest = trim_start(head, |c| c == '#');
    let level = head.len() - rest.len();
    let plain = (1..=6).contains(&level).then(|| build(head, "", Style::Markdown, level as u32, rest)).flatten()?;
    let own = rest.trim_start();
    let escaped = unescaped(own);
    let escape = own.len() - escaped.as_ref().map_or(own.len(), String::len);
    let own = escaped.as_deref().unwrap_or(own);
    let inner = article(own).or_else(|| dotted(own)).or_else(|| pointed(own)).or_else(|| bare_number(own));
    Some(match inner {
        // "Article 5" is a part of its heading, and "2.4.1" is one if there is nothing else.
        Some(inner) if inner.style == Style::Article || inner.len == own.len() => {
            Label { number: inner.number, ..plain }
        }
        Some(inner) => Label { number: inner.number, len: plain.len + escape + inner.len, ..plain },
        None => plain,
    })
}

fn bullet(head: &str) -> Option<Label> {
    let rest = head.strip_prefix(BULLETS)?;
    // `* * *` is a rule, and `- and -` is set in the middle.
    let is_rule = rest.chars().all(|c| c.is_whitespace() || head.starts_with(c));
    if is_rule || is_framed(head) { None } else { build(head, "", Style::Bullet, 0, rest) }
}

/// `(a)`, `a)`, `(iv)`, `(1)`, `1)`, `（一）`
fn bracketed(head: &str) -> Option<Label> {
    let inner = strip_first(head, |c| matches!(c, '(' | '（' | '[')).unwrap_or(head);
    let number = up_to(inner, |c| matches!(c, ')' | '）'));
    let rest = inner.get(number.len()..)?;
    let mut marks = rest.chars();
    marks.next()?;
    let number = number.trim();
    // `(1a)`
    let is_inserted = |_: &u32| number.chars().all(char::is_alphanumeric);
    let value = value(number).or_else(|| inserted(number).filter(is_inserted));
    let style = match value {
        Some(_) if starts_in(number, |c| c.is_numeric() && !is_han(c)) => Style::Decimal,
        Some(_) => Style::Bracketed,
        None if is_letter(number) => Style::Bracketed,
        None => return None,
    };
    let value = value.unwrap_or(0);
    let rest = marks.as_str();
    build(head, number, style, value, rest).or_else(|| tight(head, number, style, value, rest))
}

/// A label that is typed without a space behind it: `(1)The`, `(一)本法`, `1.Definitions`.
fn tight(head: &str, number: &str, style: Style, value: u32, rest: &str) -> Option<Label> {
    let mut letters = rest.chars();
    let first = letters.next().filter(|c| c.is_alphabetic() && !c.is_lowercase())?;
    let is_word = !first.is_uppercase() || letters.next().is_some_and(char::is_lowercase);
    is_word.then(|| Label { number: number.to_owned(), style, value, len: head.len() - rest.len() })
}

/// `1.2`, `1.2.3.`, `65/1.`, `65/1 -`
fn dotted(head: &str) -> Option<Label> {
    let number = up_to(head, |c| !c.is_ascii_digit() && !matches!(c, '.' | '/'));
    let rest = head.get(number.len()..)?;
    let closed = number.ends_with('.');
    let number = trim_end(number, |c| c == '.');
    let parts = |mark| number.split(mark).filter(|part| (1..=DIGITS).contains(&part.len())).count();
    // `2022/12`: some bodies count by years.
    let is_pair = number.split_once('/').is_some_and(|(session, number)| {
        (1..=DIGITS + 1).contains(&session.len())
            && (1..=DIGITS).contains(&number.len())
            && !has_any(number, |c| matches!(c, '/' | '.'))
    });
    let style = if parts('.') == number.matches('.').count() + 1 && has(number, '.') {
        Style::Dotted
    } else if is_pair && !has(number, '.') {
        // "1/2 - 3/4" are amounts.
        let dash = || {
            strip_first(rest.trim_start(), |c| matches!(c, '-' | '–' | '—')).filter(|_| number.len() > SHORTEST_DASHED)
        };
        let rest = if closed { rest } else { dash()? };
        return build(head, number, Style::Resolution, 0, rest);
    } else {
        return None;
    };
    // `2.1.Times`
    build(head, number, style, 0, rest).or_else(|| tight(head, number, style, 0, rest).filter(|_| closed))
}

/// `1.`, `1 -`, `A.`, `iv.`, `一、`
fn pointed<'a>(head: &'a str) -> Option<Label> {
    let number = up_to(head, |c| !c.is_alphanumeric());
    let number = strip_last(number, |c| matches!(c, 'º' | 'ª')).unwrap_or_else(|| with_repeat(head, number));
    let after = head.get(number.len()..)?;
    let value_of = value(number)
        .or_else(|| inserted(number).filter(|_| starts_in(number, char::is_numeric)))
        .or_else(|| digits(number.split(' ').next()?).filter(|_| has(number, ' ')));
    let decimal = value_of.is_some() && starts_in(number, |c| c.is_numeric() && !is_han(c));
    let ordinal = ["°", ".º", "º", ".°", ".ª", "ª"].iter().find_map(|mark| after.strip_prefix(mark));
    if let Some(rest) = ordinal.filter(|_| decimal) {
        let rest = strip_first(rest, |c| matches!(c, ')' | '.' | '-')).unwrap_or(rest);
        // "1° C" is a temperature, and "12° N" a place.
        let is_degree = rest
            .split_whitespace()
            .next()
            .is_none_or(|word| matches!(word, "C" | "F" | "K" | "N" | "S" | "E" | "W" | "O"));
        return if is_degree { None } else { build(head, number, Style::Decimal, value_of?, rest) };
    }
    // "1.Definitions"
    let glued = after.strip_prefix('.').filter(|_| decimal);
    if let Some(label) = glued.and_then(|rest| tight(head, number, Style::Decimal, value_of?, rest)) {
        return Some(label);
    }
    if number.chars().next().is_some_and(is_kana)
        && single_letter(number)
        && starts_in(after, |c| matches!(c, ' ' | '\u{3000}'))
    {
        let value = number.chars().next().map_or(0, letter_index);
        return build(head, number, Style::Letter, value, after);
    }
    // Japanese laws set a wide space behind the numbers of paragraphs and items.
    if let Some(value) = value_of.filter(|_| after.starts_with('\u{3000}')) {
        let style = if number.chars().all(is_han) { Style::Han } else { Style::Bare };
        return build(head, number, style, value, after);
    }
    let mut marks = trim_start(after, |c| matches!(c, ' ' | '\u{a0}')).chars();
    let spaced = marks.as_str().len() < after.len();
    let rest = match marks.next()? {
        // `1.- Text`, `I. – Le préfet`
        '.' if !spaced => {
            let rest = marks.as_str();
            let dash = |rest: &'a str| strip_first(rest, |c| matches!(c, '-' | '–' | '—'));
            let set_apart = || {
                dash(strip_first(rest, |c| matches!(c, ' ' | '\u{a0}'))?)
                    .filter(|rest| starts_in(rest, |c| matches!(c, ' ' | '\u{a0}')))
            };
            dash(rest).or_else(set_apart).unwrap_or(rest)
        }
        '、' | '．' if !spaced => marks.as_str(),
        // `أ- تتولى الوزارة`
        '-' | '–' | '—' if decimal || single_letter(number) && starts_in(number, is_arabic) => marks.as_str(),
        _ => return None,
    };
    let style = match value_of {
        Some(_) if decimal => Style::Decimal,
        Some(_) if number.chars().all(is_han) => Style::Han,
        Some(_) if number.len() > 1 => Style::Roman,
        _ if single_letter(number) => Style::Letter,
        _ => return None,
    };
    build(head, number, style, value_of.unwrap_or(0), rest)
}

/// `① text`
fn circled(head: &str) -> Option<Label> {
    let first = head.chars().next().filter(|c| matches!(c, '①'..='⑳'))?;
    let own = head.get(first.len_utf8()..)?.trim_start();
    let value = first as u32 - '①' as u32 + 1;
    Some(Label { number: first.to_string(), style: Style::Bracketed, value, len: head.len() - own.len() })
}

/// Whether it is one letter, or one that is doubled, as after `z`: `aa`.
fn is_letter(number: &str) -> bool {
    let mut letters = number.chars();
    let first = letters.next();
    letters.next().is_none_or(|second| Some(second) == first && second.is_lowercase())
        && letters.next().is_none()
        && first.is_some_and(char::is_alphabetic)
}

fn is_kana(c: char) -> bool {
    matches!(c, 'ァ'..='ヶ')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(line: &str, expected: Option<(Style, &str, &str)>) {
        let found = label(line);
        let found = found.as_ref().map(|label| (label.style, label.number.as_str(), &line[label.len..]));
        assert_eq!(found, expected, "{line:?}");
    }

    #[test]
    fn labels() {
        check("1. Decides", Some((Style::Decimal, "1", "Decides")));
        check("12) a", Some((Style::Decimal, "12", "a")));
        check("(3) a", Some((Style::Decimal, "3", "a")));
        check("١ - تقرر", Some((Style::Decimal, "١", "تقرر")));
        check("1、内容", Some((Style::Decimal, "1", "内容")));
        check("一、内容", Some((Style::Han, "一", "内容")));
        check("（二）内容", Some((Style::Bracketed, "二", "内容")));
        check("(a) text", Some((Style::Bracketed, "a", "text")));
        check("iv) text", Some((Style::Bracketed, "iv", "text")));
        check("(أ) نص", Some((Style::Bracketed, "أ", "نص")));
        check("II. Background", Some((Style::Roman, "II", "Background")));
        check("B. Background", Some((Style::Letter, "B", "Background")));
        check("2.1 Scope", Some((Style::Dotted, "2.1", "Scope")));
        check("65/1. Keeping the promise", Some((Style::Resolution, "65/1", "Keeping the promise")));
        check("Article 5", Some((Style::Article, "5", "")));
        check("Art. IV. Title", Some((Style::Article, "IV", "Title")));
        check("第五条 任何人", Some((Style::Article, "五", "任何人")));
        check("Article premier", Some((Style::Article, "premier", "")));
        check("Article 1er. – Objet", Some((Style::Article, "1er", "Objet")));
        check("المادة 5", Some((Style::Article, "5", "")));
        check("Статья 5.", Some((Style::Article, "5", "")));
        check("- milk", Some((Style::Bullet, "", "milk")));
        check("## Head", Some((Style::Markdown, "", "Head")));
        check("1.", Some((Style::Decimal, "1", "")));
    }

    #[test]
    fn no_labels() {
        for line in [
            "2011. A year",
            "1.5",
            "12 July 2011",
            "M.E. Smith",
            "-5 degrees",
            "#tag",
            "242 (1967), 338",
            "Articles",
            "Article 5 of it",
            "第五条规定",
        ] {
            if let Some(label) = label(line) {
                assert!(matches!(label.style, Style::Dotted), "{line:?} {label:?}");
            }
        }
    }
}
