//! Lines put together to paragraphs: which line break is a wrap, and what stands at the seam.
//!
//! Idea: in hard-wrapped text a line is broken because the next word did not fit. Where it would have fitted, the
//! break is meant. The width is that of the run of lines between two gaps, so that headings, set narrower, are
//! judged by their own width. Indents, labels, case and the end of the line above decide what the width leaves open;
//! where a page break or furniture stands between, the same signs decide whether the paragraph goes on.
//! One pass over the lines: linear time and memory.

use crate::document::emphasis;
use crate::document::hyphens::{Hyphens, ends_hyphenated};
use crate::document::lines::{self, Line, is_void, is_wide};
use crate::document::numbering::{Label, Style, label};
use crate::text::sort::Order;
use crate::text::span::Span;
use crate::text::unicode::lowercase;

/// A paragraph before it is known what it is.
#[derive(Debug, Clone)]
pub(crate) struct Paragraph {
    /// Its lines in the raw text, joined where nothing stands between them.
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
}

/// Columns of the widest line of hard-wrapped text; what is wider is wrapped by the reader's program.
const WIDEST: usize = 140;
/// Columns of the narrowest hard-wrapped text that shows itself by its width alone.
const NARROWEST: usize = 40;
/// Columns of the narrowest hard-wrapped text at all; shorter lines are items or verses.
const NARROW: usize = 20;
/// Percent of the width that a line with its next word must reach to be full: proportional fonts make lines of
/// the same width differ in characters by about a seventh.
const FULL: usize = 85;
/// The same where the line ends inside a sentence and nothing but its shortness speaks for a break.
const FULL_INSIDE: usize = 60;

/// How a text is set.
struct Setting {
    /// Columns of a full line; nine of ten lines that are followed by one are no wider.
    width: usize,
    /// Whether line breaks inside runs are mostly wraps.
    wrapped: bool,
    /// Whether every line is followed by an empty one, so that single gaps say nothing.
    double: bool,
    /// The indent from which a line opens a paragraph without a gap before it.
    indent: usize,
    /// Whether indents alone show where paragraphs begin.
    by_indent: bool,
}

/// The paragraphs of a text, furniture left out.
pub(crate) fn paragraphs(raw: &str, all: &[Line], furniture: &[bool]) -> Vec<Paragraph> {
    let mut lines: Vec<Line> = Vec::new();
    let mut crossed = false;
    for (line, &aside) in all.iter().zip(furniture) {
        if aside {
            crossed = true;
            continue;
        }
        let page = std::mem::take(&mut crossed) || line.page;
        lines.push(Line { page, ..*line });
    }
    let setting = setting(raw, &lines);
    let gap = |line: &Line| line.gap.saturating_sub(usize::from(setting.double));
    let hyphens = Hyphens::new(raw, &lines);
    let mut paragraphs = Vec::new();
    let mut counters = Counters::default();
    let mut open: Option<Open> = None;
    let mut run = Run { end: 0, width: 0 };
    for (at, line) in lines.iter().enumerate() {
        if at >= run.end {
            run = Run::new(&lines, at, setting.double);
        }
        let text = line.span.of(raw);
        let above = at.checked_sub(1).and_then(|above| lines.get(above));
        if let Some(open) = open.as_mut().filter(|open| open.label.is_none() && line.gap == 0 && !line.page)
            && is_underline(text)
        {
            open.underlined = true;
            open.lines.push(*line);
            continue;
        }
        let joins = match (&open, above) {
            (Some(open), _) if open.is_lone_number() && label(text).is_none() => true,
            (Some(open), Some(above)) if !open.underlined => {
                let pair = Pair { raw, above, line, setting: &setting, run: run.width };
                if gap(line) > 0 || line.page { pair.joins_across() } else { pair.joins(open, &counters) }
            }
            _ => false,
        };
        match open.as_mut() {
            Some(open) if joins => open.lines.push(*line),
            _ => {
                if let Some(done) = open.take() {
                    paragraphs.push(done.close(raw, &hyphens));
                }
                let label = label(text).filter(|label| counters.admit(label, text));
                let apart = line.page || at == 0;
                open = Some(Open {
                    gap: usize::max(gap(line), usize::from(apart)),
                    lines: vec![*line],
                    label,
                    underlined: false,
                });
            }
        }
    }
    paragraphs.extend(open.map(|open| open.close(raw, &hyphens)));
    paragraphs
}

/// Lines between two gaps.
struct Run {
    end: usize,
    width: usize,
}

impl Run {
    fn new(lines: &[Line], start: usize, double: bool) -> Self {
        let apart = |line: &&Line| line.gap > usize::from(double) || line.page;
        let rest = lines.get(start + 1..).unwrap_or_default();
        let end = start + 1 + rest.iter().position(|line| apart(&line)).unwrap_or(rest.len());
        let width = lines.get(start..end).unwrap_or_default().iter().map(|line| line.width).max().unwrap_or(0);
        Self { end, width }
    }
}

fn setting(raw: &str, lines: &[Line]) -> Setting {
    let pairs = || lines.iter().zip(lines.iter().skip(1)).filter(|(_, below)| !below.page);
    let share = |part: usize, whole: usize, percent: usize| whole > 0 && part * 100 >= whole * percent;
    let total = pairs().count();
    let single: Vec<_> = pairs().filter(|(_, below)| below.gap == 1).collect();
    let mid = |above: &str, below: &str| runs_on(above, below) && !ends_clause(above);
    let running = single.iter().filter(|(above, below)| mid(above.span.of(raw), below.span.of(raw))).count();
    let tight = pairs().filter(|(_, below)| below.gap == 0).count();
    let double = total >= 4 && tight * 20 < total && share(running, single.len(), 30);
    let inside: Vec<_> = pairs().filter(|(_, below)| below.gap <= usize::from(double)).collect();
    let mut widths: Vec<usize> = inside.iter().map(|(above, _)| above.width).collect();
    widths.order_by_key(|&width| width);
    let width = widths.get(widths.len() * 9 / 10).copied().unwrap_or(0);
    // A sentence's end explains a line's end, and so does a bare "Article 5": they are no witnesses.
    let witnesses: Vec<_> = inside.iter().filter(|(above, _)| !ends_block(above.span.of(raw))).collect();
    let full = witnesses.iter().filter(|(above, below)| is_full(raw, above, below, width, FULL)).count();
    let lower = inside.iter().filter(|(above, below)| runs_on(above.span.of(raw), below.span.of(raw))).count();
    let by_case = width >= NARROW && share(lower, inside.len(), 30);
    let by_width = width >= NARROWEST && share(full, witnesses.len(), 50);
    let firsts: Vec<usize> = lines
        .iter()
        .filter(|line| line.gap > usize::from(double))
        .map(|line| line.indent)
        .filter(|&i| i <= 8)
        .collect();
    let spaced = share(firsts.len(), lines.len(), 10);
    let indents: Vec<usize> = lines.iter().map(|line| line.indent).filter(|&indent| indent > 1).collect();
    let few = share(lines.len() - indents.len(), lines.len(), 40);
    let by_indent = !spaced && few && !indents.is_empty();
    let indent = if spaced { most_common(&firsts) + 1 } else { usize::max(most_common(&indents), 1) };
    Setting { width, wrapped: width <= WIDEST && (by_case || by_width), double, indent, by_indent }
}

/// Ends a sentence, or is a label alone.
fn ends_block(text: &str) -> bool {
    ends_sentence(text) || label(text).is_some_and(|label| label.len == text.len())
}

fn most_common(values: &[usize]) -> usize {
    let mut values = values.to_vec();
    values.order_by_key(|&value| value);
    values
        .chunk_by(|one, other| one == other)
        .max_by_key(|run| run.len())
        .and_then(|run| run.first())
        .map_or(0, |value| *value)
}

/// Two lines, one below the other.
struct Pair<'a> {
    raw: &'a str,
    above: &'a Line,
    line: &'a Line,
    setting: &'a Setting,
    /// Columns of the widest line of the run.
    run: usize,
}

impl Pair<'_> {
    /// Whether the lower line goes on with the paragraph of the upper one, without a gap between them.
    fn joins(&self, open: &Open, counters: &Counters) -> bool {
        let (above, text) = (self.above.span.of(self.raw), self.line.span.of(self.raw));
        let style = open.label.as_ref().map(|label| label.style);
        if style == Some(Style::Markdown) || text.starts_with('|') {
            return false;
        }
        if ends_hyphenated(above) && text.starts_with(char::is_alphanumeric) {
            return true;
        }
        let indented = self.line.indent >= self.setting.indent && self.line.indent > self.above.indent;
        let prose = self.setting.wrapped && self.run * 4 >= self.setting.width * 3;
        let ended = ends_sentence(above);
        let percent = if ended || indented || !prose { FULL } else { FULL_INSIDE };
        let full = is_full(self.raw, self.above, self.line, self.run, percent);
        if let Some(label) = label(text) {
            // A number or a dash inside a sentence may come to stand at the start of a line.
            let counts_on = open.lines.len() == 1 && open.label.as_ref().is_some_and(|before| before.is_before(&label));
            let first = open.lines.first().map_or(0, |first| first.indent);
            let hangs = open.label.is_some() && self.above.indent > first && self.line.indent <= first;
            let free = hangs || ended || ends_clause(above) || !full || !prose || counts_on;
            if free && counters.clone().admit(&label, text) {
                return false;
            }
        }
        if open.label.is_some() && self.line.indent > open.lines.first().map_or(0, |first| first.indent) + 1 {
            return true;
        }
        if self.setting.by_indent && self.line.indent >= self.setting.indent && !opens_lower(text) {
            return false;
        }
        if opens_lower(text) && !ended {
            return self.setting.wrapped || self.setting.by_indent || (ends_word(above) && self.above.width >= NARROW);
        }
        self.setting.wrapped && full && !(indented && ended)
    }

    /// Whether it does so across a gap or a page break.
    fn joins_across(&self) -> bool {
        let (above, text) = (self.above.span.of(self.raw), self.line.span.of(self.raw));
        let numbered = label(text).is_some_and(|label| label.style != Style::Bullet);
        if numbered || ends_sentence(above) {
            return false;
        }
        let full = self.setting.wrapped && is_full(self.raw, self.above, self.line, self.setting.width, FULL);
        if !self.line.page {
            return full && opens_lower(text) && (ends_word(above) || ends_hyphenated(above));
        }
        if ends_hyphenated(above) || (opens_lower(text) && !ends_clause(above)) {
            return true;
        }
        full && ends_word(above) && (self.line.gap == 0 || self.line.indent < usize::max(self.setting.indent, 2) - 1)
    }
}

/// Whether the first word below would not have fitted above.
fn is_full(raw: &str, above: &Line, below: &Line, width: usize, percent: usize) -> bool {
    let text = below.span.of(raw);
    let mut words = text.split_whitespace();
    let first = words.next().unwrap_or_default();
    let mut word = match first.chars().next() {
        Some(c) if is_wide(c) => 2,
        _ => lines::width(first) + 1,
    };
    // "M. Dupont" and "29 août" are not broken in two.
    if first.chars().all(char::is_numeric) || (first.ends_with('.') && first.chars().count() <= 4) {
        word += words.next().map_or(0, |next| lines::width(next) + 1);
    }
    (above.width + word) * 100 > width * percent
}

/// Numbers seen so far: an initial letter with a full stop is a number only where the count goes on.
#[derive(Debug, Clone, Default)]
struct Counters {
    decimal: u32,
    letter: u32,
    roman: u32,
}

impl Counters {
    /// Whether a label is one, and no name, year or amount.
    fn admit(&mut self, label: &Label, line: &str) -> bool {
        match label.style {
            Style::Decimal => {
                self.decimal = label.value;
                true
            }
            Style::Letter | Style::Roman => {
                let upper = label.number.chars().all(char::is_uppercase);
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
                } else if single && (index == self.letter + 1 || index == 1) && plain {
                    self.letter = index;
                    true
                } else {
                    false
                }
            }
            // "1.5 million" opens no section; a section's number is followed by words.
            Style::Dotted => line
                .get(label.len..)
                .and_then(|rest| rest.chars().next())
                .is_some_and(|c| c.is_uppercase() || is_wide(c) || "«“„\"(".contains(c)),
            _ => true,
        }
    }
}

/// The place of a letter in its alphabet, from 1; 0 where it is unknown.
fn letter_index(letter: char) -> u32 {
    match letter {
        'a'..='z' => letter as u32 - 'a' as u32 + 1,
        'а'..='я' => letter as u32 - 'а' as u32 + 1,
        _ => "أبجدهوزحطيكلمن".chars().position(|c| c == letter).map_or(0, |at| at as u32 + 1),
    }
}

/// A paragraph whose end is not yet found.
struct Open {
    lines: Vec<Line>,
    label: Option<Label>,
    gap: usize,
    underlined: bool,
}

impl Open {
    /// Whether it is a paragraph number on a line of its own.
    fn is_lone_number(&self) -> bool {
        let numbered = self.label.as_ref().filter(|label| !matches!(label.style, Style::Article | Style::Markdown));
        let length = |line: &Line| line.span.len();
        self.lines.len() == 1 && numbered.is_some_and(|label| self.lines.first().map(length) == Some(label.len))
    }

    fn close(self, raw: &str, hyphens: &Hyphens) -> Paragraph {
        let mut source: Vec<Span> = Vec::new();
        let mut text = String::new();
        for (at, line) in self.lines.iter().enumerate() {
            match source.last_mut() {
                Some(last) if !line.page => last.end = line.span.end,
                _ => source.push(line.span),
            }
            let mut piece = line.span.of(raw);
            if self.underlined && at + 1 == self.lines.len() {
                continue;
            }
            if let (0, Some(label)) = (at, &self.label) {
                piece = piece.get(label.len..).unwrap_or_default();
                if label.style == Style::Markdown {
                    piece = piece.trim_end_matches('#');
                }
            }
            hyphens.seam(&mut text, piece);
            push_clean(&mut text, piece);
        }
        let printed =
            self.lines.first().zip(self.label.as_ref()).and_then(|(line, label)| line.span.of(raw).get(..label.len));
        let printed = printed.unwrap_or_default().trim().to_owned();
        let (text, emphasis) = emphasis::strip(&text);
        Paragraph { source, text, label: self.label, printed, emphasis, gap: self.gap, underlined: self.underlined }
    }
}

/// Appends a line: runs of white space as one space, lone no-break spaces as they are, invisible characters left out.
fn push_clean(text: &mut String, piece: &str) {
    let mut run: Option<char> = None;
    for character in piece.trim_matches(lines::is_blank).chars().filter(|&c| !is_void(c)) {
        if character.is_whitespace() {
            let kept = matches!(character, '\u{a0}' | '\u{202f}') && run.is_none_or(|before| before == character);
            run = Some(if kept { character } else { ' ' });
        } else {
            text.extend(run.take());
            text.push(character);
        }
    }
}

fn is_underline(text: &str) -> bool {
    text.len() >= 3 && (text.bytes().all(|b| b == b'=') || text.bytes().all(|b| b == b'-'))
}

/// The last character that counts: closing quotes and brackets and emphasis are looked through.
fn last_mark(text: &str) -> Option<char> {
    text.chars().rev().find(|&c| !(c.is_whitespace() || is_void(c) || "\"'’”»›)）]」』*_".contains(c)))
}

/// Ends as a sentence does.
pub(crate) fn ends_sentence(text: &str) -> bool {
    matches!(
        last_mark(text),
        Some('.' | '!' | '?' | '…' | ':' | ';' | '。' | '！' | '？' | '：' | '；' | '؟' | '؛' | '۔')
    )
}

/// Ends as a preambular paragraph or a list item does.
pub(crate) fn ends_clause(text: &str) -> bool {
    matches!(last_mark(text), Some(',' | '，' | '、' | '،')) || ends_sentence(text)
}

/// Ends in a letter or digit.
fn ends_word(text: &str) -> bool {
    text.chars().next_back().is_some_and(char::is_alphanumeric)
}

/// Begins with a lower-case letter.
pub(crate) fn opens_lower(text: &str) -> bool {
    let first = text.chars().find(|&c| !(c.is_whitespace() || "\"'‘“«‹(（[*_".contains(c)));
    first.is_some_and(char::is_lowercase)
}

/// A sentence runs on from the upper line to the lower.
fn runs_on(above: &str, below: &str) -> bool {
    opens_lower(below) && !ends_sentence(above)
}
