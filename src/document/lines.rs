//! The raw text as lines: where each is, how wide it is, and what separates it from the one before.
//!
//! One pass over the text; only lines that show something are kept, so 100,000 empty lines cost a counter.

use crate::document::Note;
use crate::document::columns::{columns, is_blank, is_clean, width};
use crate::document::numbering::label;
use crate::document::seams::first_word;
use crate::strings::gather::PushAll;
use crate::strings::search::{has, starts_in, trim_end, trim_start};
use crate::strings::span::Span;

/// A line that shows something.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Line {
    /// In the raw text, without the white space around it and the marks of a quotation before it.
    pub span: Span,
    /// Where it begins in the raw text, those marks included.
    pub start: usize,
    /// Marks of a quotation before it, as in e-mails: `> `.
    pub quote: usize,
    /// Columns of white space before it.
    pub indent: usize,
    /// Columns it takes, without the indent.
    pub width: usize,
    /// Columns of what its break has kept together at its start, and of the space before that.
    pub first_word: usize,
    /// Empty lines before it.
    pub gap: usize,
    /// Its number in the raw text, empty lines counted.
    pub row: usize,
    /// Whether a soft hyphen ends it.
    pub soft: bool,
    /// Whether a page break (form feed) is between it and the line before.
    pub page: bool,
    /// Whether it surely has single blanks only, and neither other white space nor invisible characters.
    pub clean: bool,
    /// Bytes of the label at its start; 0 where it has none.
    pub label: usize,
    /// Whether it is code between the fences of Markdown, or one of them.
    pub code: bool,
}

impl Line {
    /// The column in which it ends.
    pub fn right(&self) -> usize {
        self.indent + self.width
    }
}

/// Notes of one kind that a text gets; the rest is counted in the last of them.
const NOTES: usize = 20;
/// Columns of a tab: what most editors show, and more than any paragraph indent in use.
const TAB: usize = 4;

/// The lines of a text.
pub(crate) fn lines(raw: &str) -> Vec<Line> {
    let mut lines = Vec::new();
    let (mut start, mut row, mut at) = (0, 0, 0);
    let mut before = Before::default();
    let bytes = raw.as_bytes();
    while let Some(next) = bytes[at..].iter().position(|byte| matches!(byte, b'\n'..=b'\r' | 0xc2 | 0xe2)) {
        at += next;
        let length = line_end(&bytes[at..]);
        if length == 0 {
            at += 1;
            continue;
        }
        // A form feed with nothing before it does not make an empty line.
        let is_page = bytes[at] == b'\x0c';
        if !is_page || start < at {
            push(&mut lines, raw, Span::new(start, at), row, &mut before);
            row += 1;
        }
        before.page |= is_page;
        at += length;
        start = at;
    }
    push(&mut lines, raw, Span::new(start, raw.len()), row, &mut before);
    mark_code(raw, &mut lines);
    lines
}

/// Marks the lines from one fence to the next: "```sh" above commands, and "```"; and commands with what they print:
/// `$ gauge --port 3` above `level: 214 cm`.
fn mark_code(raw: &str, lines: &mut [Line]) {
    let mut opening: Option<(usize, &str)> = None;
    for at in 0..lines.len() {
        let text = lines[at].span.of(raw);
        let Some(fence) = ["```", "~~~"].into_iter().find(|fence| text.starts_with(fence)) else { continue };
        match opening {
            Some((start, open)) if open == fence => {
                lines[start..=at].iter_mut().for_each(|line| line.code = true);
                opening = None;
            }
            None if !has(text, ' ') => opening = Some((at, fence)),
            _ => {}
        }
    }
    let mut is_shell = false;
    for line in lines {
        // "$ 1.500" is money.
        let command = line.span.of(raw).strip_prefix("$ ");
        is_shell = command.is_some_and(|command| !starts_in(command, |c| c.is_ascii_digit()))
            || is_shell && line.gap == 0 && !line.page;
        line.code |= is_shell;
    }
}

/// What separates a line from the one before.
#[derive(Default)]
struct Before {
    gap: usize,
    page: bool,
}

/// Keeps the line under `span` if it shows something.
fn push(lines: &mut Vec<Line>, raw: &str, span: Span, row: usize, before: &mut Before) {
    let text = span.of(raw);
    let whole = text.trim_matches(is_blank);
    let (shown, quote) = unquoted(unboxed(whole));
    if shown.is_empty() {
        before.gap += 1;
        return;
    }
    let Before { gap, page } = std::mem::take(before);
    let soft = trim_end(text, |c| c.is_whitespace() || c.is_control()).ends_with('\u{ad}');
    let start = span.start + text.len() - trim_start(text, is_blank).len();
    let lead = shown.as_ptr() as usize - text.as_ptr() as usize;
    let indent = indent(text.get(..lead).unwrap_or_default());
    let span = Span::new(span.start + lead, span.start + lead + shown.len());
    let label = label(shown).map_or(0, |label| label.len);
    let clean = is_clean(shown);
    let width = if clean && shown.is_ascii() { shown.len() } else { width(shown) };
    let first_word = first_word(shown);
    lines.push(Line { span, start, quote, indent, width, first_word, gap, page, row, soft, clean, label, code: false });
}

/// The columns of what is before a line's text.
pub(super) fn indent(before: &str) -> usize {
    before.chars().map(|c| if c == '\t' { TAB } else { columns(c) }).sum()
}

/// A line without the sides of a box of asterisks: `*  without warranty of any kind,   *`.
fn unboxed(line: &str) -> &str {
    let inner = line.strip_prefix("*  ").and_then(|rest| rest.strip_suffix('*'));
    inner.filter(|inner| inner.ends_with(' ') && !has(inner, '*')).map_or(line, |inner| inner.trim_matches(is_blank))
}

/// A line without the marks of a quotation before it, and how many there were.
fn unquoted(line: &str) -> (&str, usize) {
    let (mut rest, mut quote) = (line, 0);
    while let Some(own) = rest.strip_prefix('>').filter(|own| own.chars().next().is_none_or(may_be_quoted)) {
        (rest, quote) = (trim_start(own, is_blank), quote + 1);
    }
    (rest, quote)
}

/// What may follow `>` in a quotation; `>=` and `>5` are signs.
fn may_be_quoted(c: char) -> bool {
    c.is_whitespace() || c.is_alphabetic() || matches!(c, '>' | '"' | '“' | '«' | '(' | '-' | '*')
}

/// The length of the end of a line that bytes begin with; 0 where they begin with none.
fn line_end(bytes: &[u8]) -> usize {
    match bytes {
        [b'\r', b'\n', ..] => 2,
        [b'\n'..=b'\r', ..] => 1,
        // U+0085, U+2028 and U+2029.
        [0xc2, 0x85, ..] => 2,
        [0xe2, 0x80, 0xa8 | 0xa9, ..] => 3,
        _ => 0,
    }
}

/// What is odd about single characters of a text.
pub(crate) fn odd_characters(raw: &str, notes: &mut Vec<Note>) {
    let mut found: [(&str, Vec<Span>, usize); 3] = [
        ("A control character was left out", Vec::new(), 0),
        ("A byte order mark inside the text was left out", Vec::new(), 0),
        ("A replacement character: the text was decoded with another encoding than its own", Vec::new(), 0),
    ];
    for (at, byte) in raw.bytes().enumerate() {
        // The bytes that such characters begin with.
        if matches!(byte, b' '..=b'~') || !matches!(byte, 0..b' ' | 0x7f | 0xc2 | 0xef) {
            continue;
        }
        let Some(character) = raw.get(at..).and_then(|rest| rest.chars().next()) else { continue };
        let kind = match character {
            '\u{feff}' if at > 0 => 1,
            '\u{fffd}' => 2,
            c if c.is_control() && !c.is_whitespace() => 0,
            _ => continue,
        };
        let Some((_, spans, more)) = found.get_mut(kind) else { continue };
        let end = at + character.len_utf8();
        let full = spans.len() >= NOTES;
        match spans.last_mut() {
            Some(last) if last.end == at => last.end = end,
            _ if full => *more += 1,
            _ => spans.push(Span::new(at, end)),
        }
    }
    for (message, spans, more) in found {
        let count = spans.len();
        notes.push_all(spans.into_iter().enumerate().map(|(index, source)| {
            let message = match more {
                more if more > 0 && index + 1 == count => format!("{message} (and {more} more)"),
                _ => message.to_owned(),
            };
            Note { message, source }
        }));
    }
}
