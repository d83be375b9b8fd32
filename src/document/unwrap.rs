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
use crate::document::numbering::{Label, Style, label, letter_index};
use crate::document::pages::Reason;
use crate::language::Language;
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

/// Lines whose breaks are certain wraps that are needed to measure the room of a line in any type.
const WITNESSES: usize = 6;
/// The same in type of one width, where each line and its next word are wider than any line.
const FEW_WITNESSES: usize = 3;
/// Percent of such lines, at either end, that are taken for exceptions.
const UNTYPICAL: usize = 4;

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
    /// Whether they do so without exception: every paragraph is indented, and no other line.
    indents_tell: bool,
    /// Columns that a line with the first word below reaches where it was broken for want of room.
    fit: Option<usize>,
    /// Whether a full line that ends a sentence rather ends a paragraph too.
    stops: bool,
    /// Whether paragraphs follow each other without empty lines.
    tight: bool,
}

/// The paragraphs of a text, furniture left out.
pub(crate) fn paragraphs(raw: &str, all: &[Line], furniture: &[Option<Reason>], language: Language) -> Vec<Paragraph> {
    let mut lines: Vec<Line> = Vec::new();
    let mut crossed = false;
    for (line, aside) in all.iter().zip(furniture) {
        if aside.is_some() {
            crossed = true;
            continue;
        }
        let page = std::mem::take(&mut crossed) || line.page;
        lines.push(Line { page, ..*line });
    }
    let setting = setting(raw, &lines);
    let gap = |line: &Line| line.gap.saturating_sub(usize::from(setting.double));
    let hyphens = Hyphens::new(raw, &lines, language);
    let mut paragraphs = Vec::new();
    let mut counters = Counters::default();
    let mut open: Option<Open> = None;
    let mut run = Run { end: 0, width: 0, reach: 0 };
    for (at, line) in lines.iter().enumerate() {
        if at >= run.end {
            run = Run::new(raw, &lines, at, setting.double);
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
                let pair = Pair { raw, above, line, setting: &setting, run: &run };
                let is_tight = setting.tight && gap(line) == 0;
                if gap(line) > 0 || line.page && !is_tight { pair.joins_across() } else { pair.joins(open, &counters) }
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
    /// Columns of the widest line.
    width: usize,
    /// Columns that a line reaches at most with the first word below.
    reach: usize,
}

impl Run {
    fn new(raw: &str, lines: &[Line], start: usize, double: bool) -> Self {
        let apart = |line: &&Line| line.gap > usize::from(double) || line.page;
        let rest = lines.get(start + 1..).unwrap_or_default();
        let end = start + 1 + rest.iter().position(|line| apart(&line)).unwrap_or(rest.len());
        let lines = lines.get(start..end).unwrap_or_default();
        let width = lines.iter().map(|line| line.width).max().unwrap_or(0);
        let reach = lines.iter().zip(lines.iter().skip(1)).map(|(above, below)| reach(raw, above, below)).max();
        Self { end, width, reach: reach.unwrap_or(0) }
    }
}

fn setting(raw: &str, lines: &[Line]) -> Setting {
    let text = |line: &Line| line.span.of(raw);
    let pairs = || lines.iter().zip(lines.iter().skip(1)).filter(|(_, below)| !below.page);
    let share = |part: usize, whole: usize, percent: usize| whole > 0 && part * 100 >= whole * percent;
    let double = is_double(raw, &pairs().collect::<Vec<_>>());
    let inside: Vec<_> = pairs().filter(|(_, below)| below.gap <= usize::from(double)).collect();
    let mut widths: Vec<usize> = inside.iter().map(|(above, _)| above.width).collect();
    widths.order_by_key(|&width| width);
    let width = widths.get(widths.len() * 9 / 10).copied().unwrap_or(0);
    // A sentence's end explains a line's end, and so does a bare "Article 5": they are no witnesses.
    let witnesses: Vec<_> = inside.iter().filter(|(above, _)| !ends_block(text(above))).collect();
    let full = witnesses.iter().filter(|(above, below)| is_full(raw, above, below, width, FULL)).count();
    let lower = inside.iter().filter(|(above, below)| runs_on(text(above), text(below))).count();
    let by_case = width >= NARROW && share(lower, inside.len(), 30);
    let by_width = width >= NARROWEST && share(full, witnesses.len(), 50);
    let fit = fit(raw, &inside);
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
    let wrapped = width <= WIDEST && (by_case || by_width || fit.is_some());
    let (stops, tight) = fit.map_or((false, false), |fit| stops(raw, lines, &inside, fit));
    let starts = || {
        inside.iter().filter(|(above, below)| {
            let ended = ends_sentence(text(above));
            fit.is_some_and(|fit| ended && reach(raw, above, below) < fit)
        })
    };
    let indented = starts().filter(|(_, below)| below.indent >= indent && below.indent > 1).count();
    let outdented =
        inside.iter().filter(|(above, below)| runs_on(text(above), text(below)) && below.indent < indent).count();
    let indents_tell = indented >= 3 && share(indented, starts().count(), 90) && share(outdented, lower, 90);
    let by_indent = by_indent || indents_tell;
    Setting { width, wrapped, double, indent, by_indent, indents_tell, fit, stops, tight }
}

/// Whether every line is followed by an empty one: hardly any two lines are closer, and most that are one empty line apart
/// are full and run on.
fn is_double(raw: &str, pairs: &[(&Line, &Line)]) -> bool {
    let tight = pairs.iter().filter(|(_, below)| below.gap == 0).count();
    let single: Vec<_> = pairs.iter().filter(|(_, below)| below.gap == 1).collect();
    if pairs.len() < 4 || tight * 20 >= pairs.len() || single.is_empty() {
        return false;
    }
    let mut widths: Vec<usize> = single.iter().map(|(above, _)| above.right()).collect();
    widths.order_by_key(|&width| width);
    let width = widths.get(widths.len() * 9 / 10).copied().unwrap_or(0);
    let runs = |above: &Line, below: &Line| {
        let (upper, lower) = (above.span.of(raw), below.span.of(raw));
        let goes_on = opens_lower(lower) || is_uncased(lower) && ends_word(upper);
        goes_on && !ends_clause(upper) && label(lower).is_none() && reach(raw, above, below) * 100 > width * FULL
    };
    let running = single.iter().filter(|(above, below)| runs(above, below)).count();
    (NARROWEST..=WIDEST).contains(&width) && running * 100 >= single.len() * 30
}

/// Columns that nearly all lines reach with the first word of the next, where the sentence runs on so that nothing but
/// want of room has broken it; `None` where such lines end anywhere, as in verse.
fn fit(raw: &str, inside: &[(&Line, &Line)]) -> Option<usize> {
    let certain = inside.iter().filter(|(above, below)| {
        let (upper, lower) = (above.span.of(raw), below.span.of(raw));
        ends_word(upper) && (opens_lower(lower) || is_uncased(lower)) && label(lower).is_none()
    });
    let mut reached: Vec<(usize, usize)> =
        certain.map(|(above, below)| (reach(raw, above, below), above.right())).collect();
    if reached.len() < FEW_WITNESSES || reached.len() * 8 < inside.len() {
        return None;
    }
    let needed = if reached.len() < WITNESSES { 100 } else { FULL };
    reached.order_by_key(|&(reach, _)| reach);
    let fit = reached[reached.len() * UNTYPICAL / 100].0;
    let mut rights: Vec<usize> = reached.iter().map(|&(_, right)| right).collect();
    rights.order_by_key(|&right| right);
    let widest = rights[(rights.len() - 1) * (100 - UNTYPICAL) / 100];
    ((NARROW..=WIDEST).contains(&widest) && fit * 100 >= widest * needed).then_some(fit)
}

/// Whether a full line that ends a sentence rather ends its paragraph than not, and whether paragraphs stand without
/// empty lines between them.
///
/// Both are estimated from what is certain. Sentences end within lines at some rate a word, and as often a full line's
/// last word ends one by chance; paragraphs end in lines that are not full, and by chance, as often as a word is wide in
/// a line, in full ones.
fn stops(raw: &str, lines: &[Line], inside: &[(&Line, &Line)], fit: usize) -> (bool, bool) {
    let (mut ends, mut words) = (0, 0);
    for line in lines {
        let (inner_ends, inner_words) = sentence_ends(line.span.of(raw));
        ends += inner_ends;
        words += inner_words;
    }
    let (mut full, mut short, mut labelled) = (0, 0, 0);
    for (above, below) in inside {
        let ended = ends_sentence(above.span.of(raw));
        if reach(raw, above, below) >= fit {
            full += 1;
        } else if ended && label(below.span.of(raw)).is_some() {
            labelled += 1;
        } else if ended {
            short += 1;
        }
    }
    let columns: usize = lines.iter().map(|line| line.width).sum();
    let word = columns / usize::max(words, 1) + 1;
    let by_chance = ends as u64 * full as u64 * fit as u64;
    let paragraphs = short as u64 * word as u64 * words as u64;
    let gaps = lines.iter().filter(|line| line.gap > 0 && !line.page).count();
    (paragraphs > by_chance, short + labelled > gaps)
}

/// The sentences that end within a line, and its words or ideographs.
fn sentence_ends(text: &str) -> (usize, usize) {
    let (mut ends, mut words) = (0, 0);
    let mut before = ' ';
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        let next = characters.peek().copied();
        words += usize::from(is_wide(character) || character.is_whitespace());
        ends += usize::from(
            match character {
                '.' | '!' | '?' | '؟' => before.is_lowercase() || before.is_alphabetic() && !before.is_uppercase(),
                '。' | '！' | '？' => true,
                _ => false,
            } && next.is_some_and(|next| next.is_whitespace() || is_wide(next)),
        );
        before = character;
    }
    (ends, words + 1)
}

/// Columns that a line reaches together with the first word below it.
fn reach(raw: &str, above: &Line, below: &Line) -> usize {
    above.right() + first_word(below.span.of(raw))
}

/// Begins with a letter of a script without capitals.
fn is_uncased(text: &str) -> bool {
    let first = text.chars().find(|c| c.is_alphanumeric());
    first.is_some_and(|c| c.is_alphabetic() && !c.is_lowercase() && !c.is_uppercase())
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
    run: &'a Run,
}

impl Pair<'_> {
    /// Whether the lower line goes on with the paragraph of the upper one, without a gap between them.
    fn joins(&self, open: &Open, counters: &Counters) -> bool {
        let (above, text) = (self.above.span.of(self.raw), self.line.span.of(self.raw));
        let style = open.label.as_ref().map(|label| label.style);
        if style == Some(Style::Markdown) || text.starts_with('|') {
            return false;
        }
        if (ends_hyphenated(above) || self.above.soft) && text.starts_with(char::is_alphanumeric) {
            return true;
        }
        let indented = self.line.indent >= self.setting.indent && self.line.indent > self.above.indent;
        let prose = self.setting.wrapped && self.run.width * 4 >= self.setting.width * 3;
        let ended = ends_sentence(above);
        let percent = if ended || indented || !prose { FULL } else { FULL_INSIDE };
        let fit = self.setting.fit.filter(|&fit| self.run.reach >= fit);
        let full = match fit {
            Some(fit) => reach(self.raw, self.above, self.line) >= fit,
            None => is_full(self.raw, self.above, self.line, self.run.width, percent),
        };
        if let Some(label) = label(text) {
            // A number or a dash inside a sentence may come to stand at the start of a line.
            let counts_on =
                open.label.as_ref().is_some_and(|before| before.is_before(&label)) || counters.is_next(&label);
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
        if self.setting.by_indent
            && self.line.indent >= self.setting.indent
            && (self.setting.indents_tell || !opens_lower(text))
        {
            return false;
        }
        if self.setting.indents_tell && full {
            return true;
        }
        if opens_lower(text) && !ended {
            if fit.is_some() && !full && self.setting.tight {
                return false;
            }
            return self.setting.wrapped || self.setting.by_indent || (ends_word(above) && self.above.width >= NARROW);
        }
        self.setting.wrapped && full && !(ended && (indented || self.setting.stops && self.setting.tight))
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
    (above.width + first_word(below.span.of(raw))) * 100 > width * percent
}

/// Columns of what a line's break has kept together at its start, and the space before it.
fn first_word(text: &str) -> usize {
    let mut words = text.split_whitespace();
    let first = words.next().unwrap_or_default();
    let mut width = match first.chars().next() {
        // A closing mark stays with the character before it.
        Some(c) if is_wide(c) => {
            2 + 2 * usize::from(first.chars().nth(1).is_some_and(|c| "，。；：！？、）》”".contains(c)))
        }
        _ => lines::width(first) + 1,
    };
    // "M. Dupont" and "29 août" are not broken in two.
    if first.chars().all(char::is_numeric) || (first.ends_with('.') && first.chars().count() <= 4) {
        width += words.next().map_or(0, |next| lines::width(next) + 1);
    }
    width
}

/// Numbers seen so far: an initial letter with a full stop is a number only where the count goes on.
#[derive(Debug, Clone, Default)]
struct Counters {
    decimal: u32,
    letter: u32,
    roman: u32,
}

impl Counters {
    /// Whether a label in digits is the one after the last.
    fn is_next(&self, label: &Label) -> bool {
        label.style == Style::Decimal && self.decimal > 0 && label.value == self.decimal + 1
    }

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
            if at == 0 || !self.lines[at - 1].soft {
                hyphens.seam(&mut text, piece);
            }
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
        last_mark(without_note(text)),
        Some('.' | '!' | '?' | '…' | ':' | ';' | '。' | '！' | '？' | '：' | '；' | '؟' | '؛' | '۔')
    )
}

/// The text without the number of a note behind its last mark: `mechanism;3` -> `mechanism;`.
fn without_note(text: &str) -> &str {
    let own = text.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, '¹' | '²' | '³' | '⁰'..='⁹'));
    let mut before = own.chars().rev();
    let stopped = matches!(before.next(), Some('.' | ';' | ':' | '!' | '?' | ',' | '”' | '"'));
    let noted = stopped && before.next().is_some_and(|c| c.is_alphabetic() || matches!(c, '.' | ')' | '”' | '’'));
    if noted && text.len() - own.len() <= 3 { own } else { text }
}

/// Ends as a preambular paragraph or a list item does.
pub(crate) fn ends_clause(text: &str) -> bool {
    matches!(last_mark(without_note(text)), Some(',' | '，' | '、' | '،')) || ends_sentence(text)
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
