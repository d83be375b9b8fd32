//! References that are written alike in every language: document symbols (`A/65/903`), resolutions (`242 (1967)`,
//! `60/1`), sections (`4.2.1`).
//!
//! One pass over the words. Time O(n).

use crate::strings::gather::Gather;
use crate::strings::search::{starts_in, trim_end};
use crate::strings::span::Span;
use crate::text::tokens::{Token, TokenKind};

/// A reference to a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reference {
    /// Where.
    pub span: Span,
    /// In one spelling, so that equal references are equal: `"A/65/903"`, `"242 (1967)"`.
    pub symbol: String,
}

/// The references of a text, in order. `tokens` are the text's [`tokens`](crate::text::tokens()).
pub fn references(text: &str, tokens: &[Token]) -> Vec<Reference> {
    let mut references = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        match symbol(text, tokens, at).or_else(|| resolution(text, tokens, at)).or_else(|| section(text, tokens, at)) {
            Some((reference, behind)) => {
                references.push(reference);
                at = behind;
            }
            None => at += 1,
        }
    }
    references
}

fn of<'t>(text: &'t str, tokens: &[Token], at: usize) -> &'t str {
    tokens.get(at).and_then(|token| text.get(token.span.range())).unwrap_or_default()
}

/// A symbol of the United Nations, or two numbers with a stroke between, the first of two digits or more.
fn symbol(text: &str, tokens: &[Token], at: usize) -> Option<(Reference, usize)> {
    let first = tokens.get(at)?;
    let head = of(text, tokens, at);
    let is_letters = first.kind == TokenKind::Word && head.len() <= 5 && head.bytes().all(|b| b.is_ascii_uppercase());
    let is_number =
        first.kind == TokenKind::Number && (2..=3).contains(&head.len()) && head.bytes().all(|b| b.is_ascii_digit());
    let follows_stroke = at.checked_sub(1).is_some_and(|before| of(text, tokens, before) == "/");
    if !is_letters && !is_number || follows_stroke || of(text, tokens, at + 1) != "/" {
        return None;
    }
    // Parts of ASCII letters and digits, joined by strokes, full stops and hyphens, without spaces.
    let is_part = |at: usize| {
        let part = of(text, tokens, at);
        !part.is_empty()
            && part.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'.' | b','))
            && tokens.get(at).is_some_and(|token| token.kind != TokenKind::Mark)
    };
    let mut behind = at + 1;
    while matches!(of(text, tokens, behind), "/" | "." | "-") && is_part(behind + 1) {
        behind += 2;
    }
    let span = Span::new(first.span.start, tokens.get(behind - 1)?.span.end);
    let symbol = text.get(span.range())?;
    let strokes = symbol.matches('/').count();
    // Two numbers and no more: "30/06/2011" is a date.
    let is_reference = if is_letters { symbol.bytes().any(|b| b.is_ascii_digit()) } else { strokes == 1 };
    is_reference.then(|| (Reference { span, symbol: symbol.to_owned() }, behind))
}

/// The number of a section: three small numbers or more with full stops between. "30.06.11" may be a date.
fn section(text: &str, tokens: &[Token], at: usize) -> Option<(Reference, usize)> {
    const DAYS: u64 = 31;
    const MONTHS: u64 = 12;
    let token = tokens.get(at).filter(|token| token.kind == TokenKind::Number)?;
    let symbol = trim_end(of(text, tokens, at), |c| c == '.');
    let is_small = |part: &str| (1..=2).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
    let parts: Vec<&str> = symbol.split('.').gather();
    let is_up_to = |at: usize, most: u64| parts[at].parse::<u64>().is_ok_and(|part| part <= most);
    let may_be_date = || parts.len() == 3 && parts[2].len() == 2 && is_up_to(0, DAYS) && is_up_to(1, MONTHS);
    if parts.len() < 3 || !parts.iter().all(|part| is_small(part)) || may_be_date() {
        return None;
    }
    let span = Span::new(token.span.start, token.span.start + symbol.len());
    Some((Reference { span, symbol: symbol.to_owned() }, at + 1))
}

/// The number of a resolution with its year in brackets.
fn resolution(text: &str, tokens: &[Token], at: usize) -> Option<(Reference, usize)> {
    let is_number = |at: usize| tokens.get(at).is_some_and(|token| token.kind == TokenKind::Number);
    let bracket = if of(text, tokens, at + 1).trim().is_empty() { at + 2 } else { at + 1 };
    let year = of(text, tokens, bracket + 1);
    let is_resolution = is_number(at)
        && is_number(bracket + 1)
        && matches!(of(text, tokens, bracket), "(" | "（")
        && matches!(of(text, tokens, bracket + 2), ")" | "）")
        && year.len() == 4
        && starts_in(year, |c| matches!(c, '1' | '2'));
    let span = Span::new(tokens.get(at)?.span.start, tokens.get(bracket + 2)?.span.end);
    is_resolution.then(|| (Reference { span, symbol: format!("{} ({year})", of(text, tokens, at)) }, bracket + 3))
}
