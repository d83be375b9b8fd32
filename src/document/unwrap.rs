//! Lines put together to paragraphs: which line break is a wrap, and what is at the seam.
//!
//! Idea: in hard-wrapped text a line is broken because the next word did not fit. Where it would have fitted, the
//! break is meant. The width is that of the run of lines between two gaps, so that headings, set narrower, are
//! judged by their own width. Indents, labels, case and the end of the line above decide what the width leaves open;
//! where a page break or furniture is between, the same signs decide whether the paragraph goes on.
//! One pass over the lines: linear time and memory.

use crate::document::counters::Counters;
use crate::document::emphasis;
use crate::document::formulas;
use crate::document::hyphens::{Hyphens, ends_hyphenated};
use crate::document::labels::{List, Start, starts};
use crate::document::leads::{Force, lead};
use crate::document::lines::{self, Line, is_void};
use crate::document::note_marks::mark;
use crate::document::numbering::{Label, Style};
use crate::document::pages::Reason;
use crate::document::seams::{
    ends_before_last, ends_clause, ends_in_leader, ends_in_tab, ends_sentence, ends_word, is_entry, is_field,
    is_framed, is_row, is_shouted, is_spaced_row, is_uncased, opens_lower,
};
use crate::document::setting::{FULL, FULL_INSIDE, LineRun, NARROW, NARROWEST, Setting, is_full, reach, setting};
use crate::language::Language;
use crate::text::fold;
use crate::text::span::Span;

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

/// The paragraphs of a text, and its footnotes; furniture is left out.
pub(crate) fn paragraphs(
    raw: &str,
    all: &[Line],
    aside: &[Option<Reason>],
    language: Language,
) -> (Vec<Paragraph>, Vec<Paragraph>) {
    let mut lines: Vec<Line> = Vec::new();
    let mut notes: Vec<OpenParagraph> = Vec::new();
    let mut crossed = false;
    for (line, aside) in all.iter().zip(aside) {
        match (aside, notes.last_mut()) {
            (None, _) => {
                let page = std::mem::take(&mut crossed) || line.page;
                lines.push(Line { page, ..*line });
                continue;
            }
            (Some(Reason::Footnote { opens: false }), Some(note)) => note.push(raw, *line),
            (Some(Reason::Footnote { .. }), _) => {
                notes.push(OpenParagraph::new(raw, *line, mark(line.span.of(raw)), line.gap));
            }
            _ => {}
        }
        crossed = true;
    }
    let setting = setting(raw, &lines);
    let gap = |line: &Line| line.gap.saturating_sub(usize::from(setting.double));
    let hyphens = Hyphens::new(raw, &lines, language);
    let starts = starts(raw, &lines, language);
    let mut paragraphs = Vec::new();
    let mut counters = Counters::default();
    let mut open: Option<OpenParagraph> = None;
    let mut run = LineRun { end: 0, count: 0, width: 0, reach: 0 };
    for (at, line) in lines.iter().enumerate() {
        if at >= run.end {
            run = LineRun::new(raw, &lines, at, setting.double);
        }
        let text = line.span.of(raw);
        let above = at.checked_sub(1).and_then(|above| lines.get(above));
        if let Some(open) =
            open.as_mut().filter(|open| gap(line) == 0 && !line.page && !line.code && open.is_underlined_by(raw, line))
        {
            open.underlined = true;
            open.lines.push(*line);
            continue;
        }
        let joins = match (&open, above) {
            _ if line.code || above.is_some_and(|above| above.code) => false,
            (Some(open), _) if open.is_lone_number() && starts[at].label.is_none() => true,
            (Some(open), Some(above)) if !open.underlined => {
                let pair = LinePair { raw, above, line, start: &starts[at], setting: &setting, run: &run, language };
                let is_tight = setting.tight && gap(line) == 0;
                if gap(line) > 0 || line.page && !is_tight {
                    pair.joins_across(open)
                } else {
                    pair.joins(open, &counters)
                }
            }
            _ => false,
        };
        match open.as_mut() {
            Some(open) if joins => open.push(raw, *line),
            _ => {
                if let Some(done) = open.take() {
                    paragraphs.push(done.close(raw, &hyphens));
                }
                let label = starts[at].label.clone().filter(|label| counters.admit(label, text));
                let apart = line.page || at == 0;
                open = Some(OpenParagraph::new(raw, *line, label, usize::max(gap(line), usize::from(apart))));
            }
        }
    }
    paragraphs.extend(open.map(|open| open.close(raw, &hyphens)));
    (paragraphs, notes.into_iter().map(|note| note.close(raw, &hyphens)).collect())
}

/// Two lines, one below the other.
struct LinePair<'a> {
    raw: &'a str,
    above: &'a Line,
    line: &'a Line,
    start: &'a Start,
    setting: &'a Setting,
    run: &'a LineRun,
    language: Language,
}

impl LinePair<'_> {
    /// Whether the lower line goes on with the paragraph of the upper one, without a gap between them.
    fn joins(&self, open: &OpenParagraph, counters: &Counters) -> bool {
        let (above, text) = (self.above.span.of(self.raw), self.line.span.of(self.raw));
        let style = open.label.as_ref().map(|label| label.style);
        if style == Some(Style::Markdown) || text.starts_with('|') || ends_in_leader(above) || self.are_rows(open) {
            return false;
        }
        // A quotation may go on without marks, as in Markdown, but not where its second line has them.
        let marked = open.lines.get(1).is_some_and(|second| second.quote > 0);
        if marked && self.line.quote != self.above.quote {
            return false;
        }
        // "Best regards," above a name.
        if above.ends_with(',') && self.run.width * 2 < self.setting.width && !opens_lower(text) {
            return false;
        }
        // "CHAPTER IV" above its title, and a title in capitals above what is not.
        if open.is_bare_article() && !opens_lower(text)
            || !is_shouted(text) && !opens_lower(text) && open.is_shouted(self.raw)
        {
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
            // Where empty lines are between paragraphs, none ends at a line that is nearly full.
            Some(fit) => {
                reach(self.raw, self.above, self.line) * 100 >= fit * if self.setting.tight { 100 } else { FULL }
            }
            None => is_full(self.raw, self.above, self.line, self.run.width, percent),
        };
        if self.line.quote != self.above.quote && (ended || !full || !prose) {
            return false;
        }
        if let Some(label) = &self.start.label {
            // A number or a dash inside a sentence may be at the start of a line.
            let counts_on = self.start.list == List::AtStarts
                || label.style == Style::Bare
                || label.style == Style::Bullet && self.is_bullet(open, text)
                || open.label.as_ref().is_some_and(|before| before.is_before(label))
                || counters.is_next(label);
            let first = open.lines.first().map_or(0, |first| first.indent);
            let hangs = open.label.is_some() && self.above.indent > first && self.line.indent <= first;
            let clause = (ends_clause(above) || ends_before_last(above)) && self.start.list != List::Inside;
            // "2)" may close what is open: "(OJ L 119, p.", "2) as amended".
            let closes = open.brackets > 0 && text.find(')').is_some_and(|at| at < label.len) && !text.starts_with('(');
            let heads = open.lines.len() == 1 && open.is_article() && label.style == Style::Article;
            let free = heads && first_word(open.lines[0].span.of(self.raw)) != first_word(text)
                || hangs
                || ended
                || clause
                || !full
                || !prose
                || counts_on;
            if free && !closes && counters.clone().admit(label, text) {
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
        if self.setting.indents_tell && full || self.is_open(open) {
            return true;
        }
        if self.are_grounds(open) || self.is_formula(ended) {
            return false;
        }
        // A sentence goes on behind a semicolon, where no label is.
        if opens_lower(text) && full && prose && above.ends_with([';', ':', '؛']) {
            return true;
        }
        if opens_lower(text) && !ended {
            if fit.is_some() && !full && self.setting.tight {
                return false;
            }
            let is_within = ends_word(above) || open.label.is_some() && above.ends_with(',');
            let is_wide = is_within && self.above.width >= NARROW && !self.setting.short_lines;
            // "Gesetz" above "über das Wasser", and nothing else.
            let is_pair = self.run.count == 2 && ends_word(above) && !opens_lower(above) && !self.setting.short_lines;
            return self.setting.wrapped || self.setting.by_indent || is_wide || is_pair;
        }
        self.setting.wrapped && full && !(ended && (indented || self.setting.stops && self.setting.tight))
    }

    /// Whether the line and the one above are verses, commands, subtitles or rows of a table, or the line and the
    /// paragraph are fields of a form: `Present: Berg, Conti` above `Absent: Orlov`.
    fn are_rows(&self, open: &OpenParagraph) -> bool {
        let text = |line: &Line| line.span.of(self.raw);
        let first = open.lines.first().map_or("", text);
        self.setting.short_lines
            || is_row(text(self.above)) && is_row(text(self.line))
            || is_spaced_row(text(self.above)) && is_spaced_row(text(self.line))
            || is_entry(text(self.above)) && is_entry(text(self.line))
            || is_framed(text(self.above))
            || is_framed(text(self.line))
            || is_field(first) && is_field(text(self.line))
    }

    /// Whether the paragraph cannot end above: a bracket is open that closes below, or a word of grammar is the last.
    fn is_open(&self, open: &OpenParagraph) -> bool {
        let (above, text) = (self.above.span.of(self.raw), self.line.span.of(self.raw));
        let closes = text.find(')').is_some_and(|at| !text.get(..at).unwrap_or_default().contains('('));
        let last = above.rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
        let is_grammar = || last.starts_with(char::is_lowercase) && self.language.is_function_word(&fold(last));
        let is_prose = self.above.width >= NARROWEST || open.lines.len() > 1;
        open.brackets > 0 && closes || is_prose && ends_word(above) && is_grammar()
    }

    /// Whether both the paragraph and the line state grounds: "Recalling the Charter,", "Considering that …".
    fn are_grounds(&self, open: &OpenParagraph) -> bool {
        let text = |line: &Line| line.span.of(self.raw);
        let is_ground = |text: &str| lead(text, self.language).is_some_and(|lead| lead.force == Force::Grounds);
        let is_clause = matches!(text(self.above).chars().next_back(), Some(',' | ';' | '،' | '؛'));
        is_clause
            && !opens_lower(text(self.line))
            && open.lines.first().is_some_and(|first| is_ground(text(first)))
            && is_ground(text(self.line))
    }

    /// Whether the line opens as no sentence goes on: "(Signed)" behind a full stop, "The General Assembly" without
    /// one.
    fn is_formula(&self, ended: bool) -> bool {
        let text = self.line.span.of(self.raw);
        match text.chars().next() {
            Some('(') => ended && formulas::opens(text, formulas::SIGNED),
            Some(first) => !ended && first.is_uppercase() && formulas::opens(text, formulas::OPENING),
            None => false,
        }
    }

    /// Whether the sign at the start of the line is a bullet: no other use of it is known, or the item above has it
    /// too.
    fn is_bullet(&self, open: &OpenParagraph, text: &str) -> bool {
        let sign = text.chars().next();
        let first = open.lines.first().map_or("", |line| line.span.of(self.raw));
        let is_item = open.label.as_ref().is_some_and(|label| label.style == Style::Bullet);
        sign.is_some_and(|sign| !"-–—*·+o".contains(sign)) || is_item && first.chars().next() == sign
    }

    /// Whether it does so across a gap or a page break.
    fn joins_across(&self, open: &OpenParagraph) -> bool {
        let (above, text) = (self.above.span.of(self.raw), self.line.span.of(self.raw));
        let numbered = self.start.label.as_ref().is_some_and(|label| label.style != Style::Bullet);
        let is_apart = text.starts_with('|') || self.line.quote != self.above.quote;
        if numbered || ends_sentence(above) || ends_in_leader(above) || is_apart {
            return false;
        }
        let full = self.setting.wrapped && is_full(self.raw, self.above, self.line, self.setting.width, FULL);
        if !self.line.page {
            return full && opens_lower(text) && (ends_word(above) || ends_hyphenated(above));
        }
        // Behind a comma an item may end, unless its line is full.
        let goes_on = opens_lower(text) && (full && above.ends_with([',', '،']) || !ends_clause(above));
        if ends_hyphenated(above) || goes_on || self.is_open(open) {
            return true;
        }
        // Scripts without capitals do not show whether a sentence goes on; a title at a page's foot is short.
        let is_prose = self.above.width >= NARROWEST || open.lines.len() > 1;
        if is_uncased(text) && ends_word(above) && is_prose {
            return true;
        }
        full && ends_word(above) && (self.line.gap == 0 || self.line.indent < usize::max(self.setting.indent, 2) - 1)
    }
}

/// A paragraph whose end is not yet found.
struct OpenParagraph {
    lines: Vec<Line>,
    label: Option<Label>,
    gap: usize,
    underlined: bool,
    /// Brackets that are open at its end.
    brackets: usize,
}

impl OpenParagraph {
    fn new(raw: &str, line: Line, label: Option<Label>, gap: usize) -> Self {
        let mut open = Self { lines: Vec::new(), label, gap, underlined: false, brackets: 0 };
        open.push(raw, line);
        open
    }

    fn push(&mut self, raw: &str, line: Line) {
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
    fn is_lone_number(&self) -> bool {
        let numbered = self.label.as_ref().filter(|label| !matches!(label.style, Style::Article | Style::Markdown));
        let length = |line: &Line| line.span.len();
        self.lines.len() == 1 && numbered.is_some_and(|label| self.lines.first().map(length) == Some(label.len))
    }

    /// Whether a line of hyphens or equals signs below makes it a heading. Below a number it must be about as long as
    /// the title: `2. Scope` over `--------`, as `- item` over `---` is an item and a rule.
    fn is_underlined_by(&self, raw: &str, line: &Line) -> bool {
        let Some(label) = &self.label else { return is_underline(line.span.of(raw)) };
        let numbered = !matches!(label.style, Style::Markdown | Style::Bullet) && !self.is_lone_number();
        let title = self.lines.first().filter(|_| self.lines.len() == 1);
        let long = title.is_some_and(|title| 2 * line.width > title.width && line.width <= 2 * title.width);
        numbered && long && is_underline(line.span.of(raw))
    }

    /// Whether it is a word and a number, and no more: `Article 5`.
    fn is_bare_article(&self) -> bool {
        let length = self.lines.first().map(|line| line.span.len());
        self.lines.len() == 1 && self.is_article() && self.label.as_ref().map(|label| label.len) == length
    }

    /// Whether all of it is in capitals: "HIGH COURT OF JUSTICE" above "Case No. 42".
    fn is_shouted(&self, raw: &str) -> bool {
        self.lines.iter().rev().all(|line| is_shouted(line.span.of(raw)))
    }

    fn is_article(&self) -> bool {
        self.label.as_ref().is_some_and(|label| label.style == Style::Article)
    }

    fn close(self, raw: &str, hyphens: &Hyphens) -> Paragraph {
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
        let quoted = self.lines.first().is_some_and(|line| line.quote > 0);
        let last = self.lines.last().map_or("", |line| line.span.of(raw));
        // `Signed by: ______` is a form.
        let is_entry = ends_word(last) && ends_in_leader(last) || self.label.is_some() && ends_in_tab(last);
        let own = last.get(self.label.as_ref().map_or(0, |label| label.len)..).unwrap_or_default();
        let is_code = self.lines.first().is_some_and(|line| line.code);
        let is_row = is_code || self.lines.len() == 1 && (is_row(own) || is_spaced_row(own));
        let Self { label, gap, underlined, .. } = self;
        Paragraph { source, text, label, printed, emphasis, gap, underlined, quoted, is_entry, is_row }
    }
}

/// Appends a line: runs of white space as one space, lone no-break spaces as they are, invisible characters left out.
fn push_clean(text: &mut String, piece: &str) {
    let piece = piece.trim_matches(lines::is_blank);
    if is_clean(piece) {
        return text.push_str(piece);
    }
    let mut run: Option<char> = None;
    for character in piece.chars().filter(|&c| !is_void(c)) {
        if character.is_whitespace() {
            let kept = matches!(character, '\u{a0}' | '\u{202f}') && run.is_none_or(|before| before == character);
            run = Some(if kept { character } else { ' ' });
        } else {
            text.extend(run.take());
            text.push(character);
        }
    }
}

/// Whether a line has single spaces, and no byte that other white space or an invisible character begins with.
fn is_clean(line: &str) -> bool {
    let mut last = b' ';
    line.bytes().all(|byte| match (std::mem::replace(&mut last, byte), byte) {
        (before, b' ') => before != b' ',
        (_, 0..b' ' | 0x7f | 0xc2 | 0xe1..=0xe3 | 0xef) => false,
        _ => true,
    })
}

fn first_word(text: &str) -> &str {
    text.split_whitespace().next().unwrap_or_default()
}

fn is_underline(text: &str) -> bool {
    text.len() >= 3 && (text.bytes().all(|b| b == b'=') || text.bytes().all(|b| b == b'-'))
}
