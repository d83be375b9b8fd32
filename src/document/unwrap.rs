//! Lines put together to paragraphs: which line break is a wrap, and what is at the seam.
//!
//! Idea: in hard-wrapped text a line is broken because the next word did not fit. Where it would have fitted, the
//! break is meant. The width is that of the run of lines between two gaps, so that headings, set narrower, are
//! judged by their own width. Where the width does not decide, indents, labels, case and the end of the line above do.
//! The same signs decide whether a paragraph goes on behind a page break or furniture.
//! One pass over the lines: linear time and memory.

use crate::document::counters::Counters;
use crate::document::formulas;
use crate::document::hyphens::{Hyphens, ends_hyphenated};
use crate::document::label::Style;
use crate::document::labels::{List, Start, starts};
use crate::document::leads::{Force, lead};
use crate::document::lines::Line;
use crate::document::note_marks::mark;
use crate::document::paragraph::{OpenParagraph, Paragraph};
use crate::document::reason::Reason;
use crate::document::seams::{
    ends_before_last, ends_clause, ends_in_leader, ends_sentence, ends_word, is_entry, is_field, is_framed, is_row,
    is_shouted, is_spaced_row, is_uncased, opens_lower,
};
use crate::document::setting::{FULL, FULL_INSIDE, LineRun, NARROW, NARROWEST, Setting, is_full, reach, setting};
use crate::document::shapes::is_byline;
use crate::language::Language;
use crate::strings::fold;
use crate::strings::gather::{Gather, PushAll};
use crate::strings::search::{behind_last, ends_in, has, starts_in};
use crate::text::sentences;

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
    // A margin of all lines is not an indent.
    let margin = lines.iter().map(|line| line.indent).min().unwrap_or(0);
    lines.iter_mut().for_each(|line| line.indent -= margin);
    let setting = setting(raw, &lines);
    let gap = |line: &Line| line.gap.saturating_sub(setting.spacing);
    let hyphens = Hyphens::new(raw, &lines, language);
    let starts = starts(raw, &lines, language);
    let mut paragraphs = Vec::new();
    let mut counters = Counters::default();
    let mut open: Option<OpenParagraph> = None;
    let mut run = LineRun { end: 0, count: 0, width: 0, reach: 0 };
    for (at, line) in lines.iter().enumerate() {
        if at >= run.end {
            run = LineRun::new(&lines, at, setting.spacing);
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
    paragraphs.push_all(open.map(|open| open.close(raw, &hyphens)));
    (paragraphs, notes.into_iter().map(|note| note.close(raw, &hyphens)).gather())
}

/// Characters on either side of a line's end that decide whether the stop there belongs to an abbreviation.
const ABBREVIATED_CHARACTERS: usize = 24;
/// Bytes of the longest word with such a stop.
const SHORT_WORD: usize = 8;

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
        if (ends_hyphenated(above) || self.above.soft) && starts_in(text, char::is_alphanumeric) {
            return true;
        }
        let indented = self.line.indent >= self.setting.indent && self.line.indent > self.above.indent;
        let prose = self.setting.wrapped && self.run.width * 4 >= self.setting.width * 3;
        let ended = ends_sentence(above) && !self.is_abbreviated();
        let percent = if ended || indented || !prose { FULL } else { FULL_INSIDE };
        let fit = self.setting.fit.filter(|&fit| self.run.reach >= fit);
        let full = match fit {
            // If empty lines separate paragraphs, no paragraph ends at a line that is nearly full.
            Some(fit) => reach(self.above, self.line) * 100 >= fit * if self.setting.tight { 100 } else { FULL },
            None => is_full(self.above, self.line, self.run.width, percent),
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
            // `under the terms of Section` above `6. Any executables` refers to it.
            let refers = full && !ended && label.style != Style::Bare && self.ends_in_article_word();
            // "enligt" above `5 § Vallagen` goes on: these labels begin with the number.
            let is_behind = label.style == Style::Article && starts_in(text, |c| c.is_ascii_digit());
            let heads = open.lines.len() == 1 && open.is_article() && label.style == Style::Article && !is_behind;
            let free = heads && first_word(open.lines[0].span.of(self.raw)) != first_word(text)
                || hangs
                || ended
                || clause
                || !full
                || !prose
                || counts_on && !is_behind;
            if free && !closes && !refers && counters.clone().admit(label, text) {
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
        // `…, in whole or in part; and` above another item, also without labels.
        if !full && ends_before_last(above) {
            return false;
        }
        if self.setting.indents_tell && full || self.is_open(open) {
            return true;
        }
        if self.are_grounds(open) || self.is_formula(ended) {
            return false;
        }
        // A sentence goes on behind a semicolon, where no label is.
        if opens_lower(text) && full && prose && ends_in(above, |c| matches!(c, ';' | ':' | '؛')) {
            return true;
        }
        if opens_lower(text) && !ended {
            if fit.is_some() && !full && self.setting.tight {
                return false;
            }
            let is_within = ends_word(above) || open.label.is_some() && above.ends_with(',');
            let is_wide = is_within && self.above.width >= NARROW && !self.setting.short_lines;
            // "Gesetz" above "über das Wasser", and nothing else.
            let is_pair = self.run.count == 2
                && ends_word(above)
                && !opens_lower(above)
                && !self.setting.short_lines
                && !is_byline(text);
            return self.setting.wrapped || self.setting.by_indent || is_wide || is_pair;
        }
        self.setting.wrapped && full && !(ended && (indented || self.setting.stops && self.setting.tight))
    }

    /// Whether the line and the one above are verses, commands, subtitles or rows of a table, or the line and the
    /// paragraph are fields of a form: `Present: Berg, Conti` above `Absent: Orlov`.
    fn are_rows(&self, open: &OpenParagraph) -> bool {
        let text = |line: &Line| line.span.of(self.raw);
        let is_broken = || {
            let full = is_full(self.above, self.line, self.setting.width, FULL);
            self.setting.wrapped && full && ends_word(text(self.above)) && is_uncased(text(self.line))
        };
        let first = open.lines.first().map_or("", text);
        self.setting.short_lines
            || is_row(text(self.above)) && is_row(text(self.line))
            || !self.above.clean && is_spaced_row(text(self.above)) && is_spaced_row(text(self.line))
            || is_entry(text(self.above)) && is_entry(text(self.line))
            || is_framed(text(self.above))
            || is_framed(text(self.line))
            || is_field(first) && is_field(text(self.line)) && !is_broken()
    }

    /// Whether the last word of the upper line is one that a number follows: "Section", "Artikel".
    fn ends_in_article_word(&self) -> bool {
        let (_, last) = self.above.span.of(self.raw).rsplit_once(' ').unwrap_or_default();
        !last.is_empty() && formulas::opens(last, formulas::ARTICLE) && ends_word(last)
    }

    /// Whether the stop at the end of the upper line belongs to a short word, and the sentence goes on: "vom 11." above
    /// "März", "bzw." above "deren".
    fn is_abbreviated(&self) -> bool {
        let above = self.above.span.of(self.raw);
        let start = above.char_indices().nth_back(ABBREVIATED_CHARACTERS).map_or(0, |(at, _)| at);
        let tail = above.get(start..).unwrap_or_default();
        let is_short = tail.ends_with('.') && tail.rsplit(' ').next().is_some_and(|word| word.len() <= SHORT_WORD);
        let head: String = self.line.span.of(self.raw).chars().take(ABBREVIATED_CHARACTERS).collect();
        is_short && sentences(&format!("{tail} {head}"), self.language).len() == 1
    }

    /// Whether the paragraph cannot end above: a bracket is open that closes below, or a word of grammar is the last.
    fn is_open(&self, open: &OpenParagraph) -> bool {
        let (above, text) = (self.above.span.of(self.raw), self.line.span.of(self.raw));
        let closes = || text.find(')').is_some_and(|at| !has(text.get(..at).unwrap_or_default(), '('));
        let is_grammar = || {
            let last = behind_last(above, |c| !c.is_alphanumeric());
            starts_in(last, char::is_lowercase) && self.language.is_function_word(&fold(last))
        };
        let is_prose = self.above.width >= NARROWEST || open.lines.len() > 1;
        open.brackets > 0 && closes() || is_prose && ends_word(above) && is_grammar()
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

    /// Whether the line opens with words that never continue a sentence: "(Signed)" behind a full stop, "The General
    /// Assembly" without one.
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
        sign.is_some_and(|sign| !has("-–—*·+o", sign)) || is_item && first.chars().next() == sign
    }

    /// Whether it does so across a gap or a page break.
    fn joins_across(&self, open: &OpenParagraph) -> bool {
        let (above, text) = (self.above.span.of(self.raw), self.line.span.of(self.raw));
        let numbered = self.start.label.as_ref().is_some_and(|label| label.style != Style::Bullet);
        let is_apart = text.starts_with('|') || self.line.quote != self.above.quote;
        if numbered || ends_sentence(above) || ends_in_leader(above) || is_apart {
            return false;
        }
        let full = self.setting.wrapped && is_full(self.above, self.line, self.setting.width, FULL);
        if !self.line.page {
            let is_broken = ends_word(above) && !ends_before_last(above) || ends_hyphenated(above);
            return full && opens_lower(text) && is_broken;
        }
        // Below the text of an item, not below its label.
        let first = open.lines.first().map_or(0, |first| first.indent);
        if full && open.label.is_some() && self.line.indent > first + 1 && self.line.indent == self.above.indent {
            return true;
        }
        // An item may end with a comma, unless its line is full.
        let goes_on = opens_lower(text) && (full && ends_in(above, |c| matches!(c, ',' | '،')) || !ends_clause(above));
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

fn first_word(text: &str) -> &str {
    text.split_whitespace().next().unwrap_or_default()
}
