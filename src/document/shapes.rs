//! The shape of one paragraph: a title, prose, a line of a masthead, a signature, a note on the source.
//!
//! Each looks at the paragraph alone; what it is where it is, `classify` says. Formulas are looked for in short
//! paragraphs only: constant time.

use crate::document::formulas;
use crate::document::label::{Label, Style};
use crate::document::paragraph::Paragraph;
use crate::document::seams::{ends_before_last, ends_clause, ends_sentence, opens_lower};
use crate::language::entries;
use crate::strings::search::{ends_in, has, has_figure, split_once, starts_in, trim_end};
use crate::strings::unicode::lowercase;

/// Characters of the longest title or heading.
pub(super) const TITLE: usize = 250;
/// Characters of the longest heading inside plain prose.
pub(super) const HEADING: usize = 120;
/// Characters of the longest line of a signature.
pub(super) const SIGNATURE: usize = 200;

pub(super) fn style(paragraph: &Paragraph) -> Option<Style> {
    paragraph.label.as_ref().map(|label| label.style)
}

/// Labelled alike: "I." and "II.", but not "I." and "A.".
pub(super) fn are_siblings(one: &Paragraph, other: &Paragraph) -> bool {
    let word = |paragraph: &Paragraph| -> String {
        lowercase(trim_end(&paragraph.printed, |c| !c.is_alphabetic()).split_whitespace().next().unwrap_or_default())
    };
    if style(one) == Some(Style::Article) && style(other) == Some(Style::Article) && word(one) != word(other) {
        return false;
    }
    let sort = |paragraph: &Paragraph| paragraph.label.as_ref().map(|label| (label.style, label.value > 0));
    sort(one) == sort(other)
}

pub(super) fn is_decimal(style: Style) -> bool {
    matches!(style, Style::Decimal | Style::Bare)
}

pub(super) fn is_upper(label: &Label) -> bool {
    label.number.chars().all(char::is_uppercase)
}

pub(super) fn shorter(text: &str, characters: usize) -> bool {
    // No character has more than four bytes.
    text.len() <= characters || text.len() <= 4 * characters && text.chars().count() <= characters
}

/// Has the shape of a title: short, with words, and not ended like a sentence or clause.
pub(super) fn is_heading(paragraph: &Paragraph) -> bool {
    let text = &paragraph.text;
    !paragraph.quoted
        && !paragraph.is_entry
        && !ends_clause(text)
        && shorter(text, TITLE)
        && !ends_before_last(text)
        && !ends_in(text, |c| matches!(c, '—' | '–'))
        && !text.starts_with('|')
        && !opens_lower(text)
        && text.chars().any(char::is_alphabetic)
        && !explains(text)
}

/// `Gauge – a staff by which the level of the water is read`
fn explains(text: &str) -> bool {
    let explanation = [" – ", " — ", " - "].into_iter().find_map(|dash| split_once(text, dash));
    explanation.is_some_and(|(_, rest)| opens_lower(rest) && !shorter(rest, EXPLANATION))
}

/// Characters of the shortest explanation of a word; what is shorter may be a part of a title.
const EXPLANATION: usize = 30;

pub(super) fn is_prose(paragraph: &Paragraph) -> bool {
    ends_sentence(&paragraph.text) || !shorter(&paragraph.text, TITLE)
}

pub(super) fn is_letter(paragraph: &Paragraph) -> bool {
    let text = &paragraph.text;
    is_heading(paragraph)
        && (formulas::opens(text, formulas::LETTER) || entries(formulas::LETTER_ENDS).any(|end| text.ends_with(end)))
}

pub(super) fn is_annex(paragraph: &Paragraph) -> bool {
    let text = &paragraph.text;
    paragraph.label.is_none()
        && is_heading(paragraph)
        && (formulas::opens(text, formulas::ANNEX) || entries(formulas::ANNEX_ENDS).any(|end| text.ends_with(end)))
}

pub(super) fn is_closing(paragraph: &Paragraph) -> bool {
    let text = &paragraph.text;
    paragraph.label.is_none()
        && shorter(text, TITLE)
        && (formulas::opens(text, formulas::CLOSING)
            || (!is_prose(paragraph) && formulas::holds(text, formulas::MEETING)))
}

/// "Preamble" alone.
pub(super) fn is_preamble_title(paragraph: &Paragraph) -> bool {
    is_heading(paragraph) && shorter(&paragraph.text, HEADING) && formulas::opens(&paragraph.text, formulas::PREAMBLE)
}

pub(super) fn is_signed(paragraph: &Paragraph) -> bool {
    let text = &paragraph.text;
    shorter(text, SIGNATURE) && formulas::contains(text, formulas::SIGNED)
}

/// A document symbol alone, or beside the name of an organ.
pub(super) fn has_symbol(paragraph: &Paragraph) -> bool {
    let text = &paragraph.text;
    text.split_whitespace().any(is_symbol) && (is_symbol(text) || formulas::opens(text, formulas::MASTHEAD))
}

/// `A/65/903`
pub(super) fn is_symbol(word: &str) -> bool {
    let plain = |c: char| !c.is_whitespace() && !c.is_lowercase();
    has(word, '/') && starts_in(word, char::is_uppercase) && has_figure(word) && word.chars().all(plain)
}

/// Whether a line of a masthead is here: an organ, a symbol, a session, a date of distribution.
pub(super) fn is_masthead(paragraph: &Paragraph) -> bool {
    let text = &paragraph.text;
    formulas::opens(text, formulas::MASTHEAD)
        || text.split_whitespace().take(8).any(is_symbol)
        || (shorter(text, HEADING) && formulas::holds(text, formulas::SESSION))
}

/// Ends in a person's name: two capitalised words without digits.
pub(super) fn ends_in_name(text: &str) -> bool {
    let mut words = text.split_whitespace().rev();
    let named =
        |word: &str| starts_in(word, char::is_uppercase) && word.chars().all(|c| c.is_alphabetic() || has(".-’'", c));
    let (last, before) = (words.next(), words.next());
    last.is_some_and(|word| named(word) && word.chars().count() > 1) && before.is_some_and(named)
}

/// `by Emily Reed`
pub(super) fn is_byline(text: &str) -> bool {
    formulas::opens(text, formulas::BYLINE) && ends_in_name(text)
}

pub(super) fn bracketed(text: &str) -> bool {
    [('[', ']'), ('(', ')'), ('（', '）')].iter().any(|&(open, close)| text.starts_with(open) && text.ends_with(close))
}

/// Place and date of a first publication: a quoted name, a number, a date.
pub(super) fn is_source_note(text: &str) -> bool {
    let words = text.split_whitespace().count();
    let quoted = starts_in(text, |c| matches!(c, '«' | '“' | '"' | '„' | '《' | '(' | '['));
    let year = text.split(|c: char| !c.is_numeric()).any(|number| number.chars().count() == 4);
    let digits = has_figure(text);
    formulas::opens(text, formulas::SOURCE) || text.starts_with('[') || (quoted && digits) || (year && words <= 6)
}
