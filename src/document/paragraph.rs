//! A paragraph while its lines are put together, and its clean text.
//!
//! Lines join at seams (`hyphens`), runs of white space become one space, and labels and emphasis are taken out. Linear
//! in the length of the paragraph.

use crate::document::columns::{self, is_void, may_be_odd};
use crate::document::emphasis;
use crate::document::hyphens::Hyphens;
use crate::document::label::{Label, Style};
use crate::document::lines::Line;
use crate::document::seams::{ends_in_leader, ends_in_tab, ends_word, is_row, is_shouted, is_spaced_row};
use crate::strings::search::trim_end;
use crate::strings::span::{Span, part};

/// A paragraph before it is known what it is.
#[derive(Debug, Clone)]
pub(crate) struct Paragraph {
    /// Its lines in the raw text, joined where nothing is between them.
    pub source: Vec<Span>,
    /// Clean text without the label.
    pub text: String,
    /// The label at its start.
    pub label: Option<Label>,
    /// That label as it is printed.
    pub printed: String,
    /// Bytes of `text` that stood between marks of emphasis, from its start.
    pub emphasis: usize,
    /// Empty lines before it; a page break or furniture counts as one.
    pub gap: usize,
    /// Underlined as headings are in Markdown.
    pub underlined: bool,
    /// Quoted, as in e-mails.
    pub quoted: bool,
    /// An entry of a list of contents.
    pub is_entry: bool,
    /// A row of several cells, or a line of code.
    pub is_row: bool,
}

/// A paragraph whose end is not yet found.
pub(super) struct OpenParagraph {
    pub lines: Vec<Line>,
    pub label: Option<Label>,
    pub gap: usize,
    pub underlined: bool,
    /// Brackets that are open at its end.
    pub brackets: usize,
}

impl OpenParagraph {
    pub fn new(raw: &str, line: Line, label: Option<Label>, gap: usize) -> Self {
        let mut open = Self { lines: Vec::new(), label, gap, underlined: false, brackets: 0 };
        open.push(raw, line);
        open
    }

    pub fn push(&mut self, raw: &str, line: Line) {
        for mark in line.span.of(raw).bytes() {
            match mark {
                b'(' => self.brackets += 1,
                b')' => self.brackets = self.brackets.saturating_sub(1),
                _ => {}
            }
        }
        self.lines.push(line);
    }

    /// Whether it is a paragraph number on a line of its own.
    pub fn is_lone_number(&self) -> bool {
        let numbered = self.label.as_ref().filter(|label| !matches!(label.style, Style::Article | Style::Markdown));
        let length = |line: &Line| line.span.len();
        self.lines.len() == 1 && numbered.is_some_and(|label| self.lines.first().map(length) == Some(label.len))
    }

    /// Whether a line of hyphens or equals signs below makes it a heading. Below a number it must be about as long as
    /// the title: `2. Scope` over `--------`, as `- item` over `---` is an item and a rule.
    pub fn is_underlined_by(&self, raw: &str, line: &Line) -> bool {
        let Some(label) = &self.label else { return is_underline(line.span.of(raw)) };
        let numbered = !matches!(label.style, Style::Markdown | Style::Bullet) && !self.is_lone_number();
        let title = self.lines.first().filter(|_| self.lines.len() == 1);
        let long = title.is_some_and(|title| 2 * line.width > title.width && line.width <= 2 * title.width);
        numbered && long && is_underline(line.span.of(raw))
    }

    /// Whether it is a word and a number, and no more: `Article 5`.
    pub fn is_bare_article(&self) -> bool {
        let length = self.lines.first().map(|line| line.span.len());
        self.lines.len() == 1 && self.is_article() && self.label.as_ref().map(|label| label.len) == length
    }

    /// Whether all of it is in capitals: "HIGH COURT OF JUSTICE" above "Case No. 42".
    pub fn is_shouted(&self, raw: &str) -> bool {
        self.lines.iter().rev().all(|line| is_shouted(line.span.of(raw)))
    }

    pub fn is_article(&self) -> bool {
        self.label.as_ref().is_some_and(|label| label.style == Style::Article)
    }

    pub fn close(self, raw: &str, hyphens: &Hyphens) -> Paragraph {
        let mut source: Vec<Span> = Vec::new();
        let mut text = String::new();
        for (at, line) in self.lines.iter().enumerate() {
            match source.last_mut() {
                Some(last) if !line.page => last.end = line.span.end,
                _ => source.push(Span::new(line.start, line.span.end)),
            }
            let mut piece = line.span.of(raw);
            if self.underlined && at + 1 == self.lines.len() {
                continue;
            }
            if let (0, Some(label)) = (at, &self.label) {
                piece = piece.get(label.len..).unwrap_or_default();
                if label.style == Style::Markdown {
                    piece = trim_end(piece, |c| c == '#');
                }
            }
            if at == 0 || !self.lines[at - 1].soft {
                hyphens.seam(&mut text, piece);
            }
            let piece = piece.trim_matches(columns::is_blank);
            if line.clean {
                text.push_str(piece);
            } else {
                push_clean(&mut text, piece);
            }
        }
        let printed =
            self.lines.first().zip(self.label.as_ref()).and_then(|(line, label)| line.span.of(raw).get(..label.len));
        let printed = printed.unwrap_or_default().trim().to_owned();
        let (text, emphasis) = emphasis::strip(&text);
        let quoted = self.lines.first().is_some_and(|line| line.quote > 0);
        let last = self.lines.last().map_or("", |line| line.span.of(raw));
        // `Signed by: ______` is a form.
        let is_entry = ends_word(last) && ends_in_leader(last) || self.label.is_some() && ends_in_tab(last);
        let own = last.get(self.label.as_ref().map_or(0, |label| label.len)..).unwrap_or_default();
        let is_row = match self.lines.as_slice() {
            [line] => line.code || is_row(own) || !line.clean && is_spaced_row(own),
            lines => lines.first().is_some_and(|line| line.code),
        };
        let Self { label, gap, underlined, .. } = self;
        let label = label.filter(|label| label.len > 0);
        Paragraph { source, text, label, printed, emphasis, gap, underlined, quoted, is_entry, is_row }
    }
}

/// Appends a line: runs of white space as one space, lone no-break spaces as they are, invisible characters left out.
fn push_clean(text: &mut String, mut rest: &str) {
    let mut run: Option<char> = None;
    while let Some(character) = rest.chars().next() {
        if character.is_whitespace() {
            let kept = matches!(character, '\u{a0}' | '\u{202f}') && run.is_none_or(|before| before == character);
            run = Some(if kept { character } else { ' ' });
        }
        if character.is_whitespace() || is_void(character) {
            rest = part(rest, character.len_utf8()..);
            continue;
        }
        text.extend(run.take());
        let mut end = character.len_utf8();
        while rest.as_bytes().get(end).is_some_and(|&byte| byte != b' ' && !may_be_odd(byte)) {
            end += 1;
        }
        text.push_str(part(rest, ..end));
        rest = part(rest, end..);
    }
}

fn is_underline(text: &str) -> bool {
    text.len() >= 3 && (text.bytes().all(|b| b == b'=') || text.bytes().all(|b| b == b'-'))
}
