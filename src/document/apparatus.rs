//! What is around the body of an official document: masthead, letter, titles, signatures.
//!
//! Each is a run of paragraphs at a known place: above the letter, below its title, at the head of a section, at its
//! end. One look at each paragraph: linear time.

use crate::document::BlockKind;
use crate::document::formulas;
use crate::document::label::Style;
use crate::document::paragraph::Paragraph;
use crate::document::reader::{END, FRONT, Reader, Register};
use crate::document::seams::{ends_clause, ends_sentence, is_field, is_shouted, is_uncased, opens_lower};
use crate::document::shapes::{
    SIGNATURE, TITLE, bracketed, ends_in_name, has_symbol, is_annex, is_byline, is_closing, is_heading, is_letter,
    is_masthead, is_preamble_title, is_prose, is_signed, is_source_note, shorter, style,
};
use crate::language::entries;
use crate::strings::gather::Gather;
use crate::strings::search::{ends_in, has, has_figure, trim_start};

/// Headings that a title page has at most; a longer run is a list.
const TITLES: usize = 8;
/// Words of the longest name with its titles; a longer line of capitalised words is a heading.
const NAME_WORDS: usize = 5;
/// Lines of the longest signature in a script without capitals, where a list may follow a closing too.
const UNCASED_SIGNATURE: usize = 3;
/// Whether a line below a title gives its date: "vom 18. April 1999", "de 5 de maio".
fn is_dated(text: &str) -> bool {
    opens_lower(text) && shorter(text, DATE) && has_figure(text) && !ends_clause(text)
}

/// Characters of the longest date.
const DATE: usize = 40;

impl Reader<'_> {
    /// Whether a letter has a date in its title, or a signature: "Letter from the publisher" has neither.
    pub(super) fn is_official_letter(&self, at: usize) -> bool {
        let dated = self.get(at).is_some_and(|title| has_figure(&title.text));
        dated || self.paragraphs.iter().skip(at).take(FRONT).any(is_signed)
    }

    /// The end of the masthead.
    pub(super) fn masthead(&mut self) -> usize {
        let front = self.paragraphs.iter().take(FRONT);
        let letter = front.clone().position(is_letter);
        let above = match letter {
            Some(letter) if front.clone().take(letter).all(|paragraph| shorter(&paragraph.text, TITLE)) => letter,
            _ => {
                let lines = front.clone().take_while(|paragraph| {
                    is_heading(paragraph)
                        || is_masthead(paragraph) && !is_prose(paragraph) && !ends_clause(&paragraph.text)
                });
                let known: Vec<usize> = lines
                    .enumerate()
                    .filter(|(_, paragraph)| paragraph.label.is_none() && is_masthead(paragraph))
                    .map(|(at, _)| at)
                    .gather();
                if known.len() < 2 && !front.clone().next().is_some_and(has_symbol) {
                    0
                } else {
                    known.last().map_or(0, |last| last + 1)
                }
            }
        };
        for at in 0..above {
            let joined = at > 0 && self.has_gaps && self.get(at).is_some_and(|paragraph| paragraph.gap == 0);
            self.mark_part(at, BlockKind::Masthead, joined);
        }
        above
    }

    /// A letter from its title to its last signature; returns its end.
    pub(super) fn letter(&mut self, title: usize) -> usize {
        self.mark(title, BlockKind::LetterTitle);
        let (mut at, mut written, mut signed) = (title + 1, false, false);
        while let Some(paragraph) = self.get(at) {
            if is_annex(paragraph) {
                break;
            }
            let brief =
                shorter(&paragraph.text, SIGNATURE) && !ends_sentence(&paragraph.text) && paragraph.label.is_none();
            if is_signed(paragraph) || (written && brief) {
                let again = signed && is_signed(paragraph) && self.get(at - 1).is_some_and(is_signed);
                let joined = self.has_gaps && signed && paragraph.gap < 2 && !again;
                self.mark_part(at, BlockKind::Signature, joined);
                signed = true;
            } else {
                let sub = paragraph.label.as_ref().is_some_and(|label| label.style != Style::Decimal);
                self.mark(at, if sub { BlockKind::ListItem } else { BlockKind::LetterBody });
                written = true;
                signed = false;
            }
            at += 1;
        }
        at
    }

    /// The titles at the head of a section; returns where its body begins.
    pub(super) fn titles(&mut self, start: usize, end: usize, register: Register) -> usize {
        let mut headings = Vec::new();
        let mut notes = Vec::new();
        let mut has_section = false;
        let mut at = start;
        if register == Register::Plain && self.is_card(start, end) {
            self.mark(start, BlockKind::Title);
            return start + 1;
        }
        while let Some(paragraph) = self.get(at).filter(|_| at < end) {
            let text = &paragraph.text;
            let marked = paragraph.underlined || matches!(style(paragraph), Some(Style::Markdown));
            let labelled = !matches!(style(paragraph), None | Some(Style::Markdown | Style::Resolution));
            // `EXPERIENCE` below the name and address of a person.
            let is_section = register == Register::Plain
                && (headings.len() > 1 && is_shouted(text) && !self.shouts(at - 1)
                    || !headings.is_empty() && (self.heads_entries(at) || self.heads_entries(at - 1)));
            // A title may have several lines in capitals, and one below them.
            let is_title = is_shouted(text) || at > start && self.shouts(at - 1);
            let are_lines = || self.is_field(at) || self.leads_in(at, end);
            let are_verses = || !is_title && (self.ends_lines(at) || self.is_verse(at));
            has_section |= is_section;
            if is_section || !marked && (are_lines() || are_verses()) {
                break;
            }
            // `2020年12月18日大会决议`
            let undated = trim_start(text, |c| c.is_numeric() || has("年月日", c));
            if formulas::opens(undated, formulas::ADOPTED)
                && shorter(text, 2 * TITLE)
                && !labelled
                && at > start.saturating_sub(1)
            {
                notes.push((at, BlockKind::AdoptionNote));
            } else if !labelled
                && (formulas::opens(text, formulas::SOURCE) || bracketed(text))
                && !(headings.is_empty() && notes.is_empty())
            {
                notes.push((at, BlockKind::SourceNote));
            } else if (is_heading(paragraph) || marked || !headings.is_empty() && (is_dated(text) || is_byline(text)))
                && !labelled
                && !self.is_opening(at, end)
                && !is_closing(paragraph)
                && (headings.is_empty() || !is_preamble_title(paragraph))
            {
                headings.push(at);
            } else {
                break;
            }
            at += 1;
        }
        // Headings that no prose follows are a list, and a long run of them is one too.
        let marked = self.get(start).is_some_and(|first| first.underlined || style(first) == Some(Style::Markdown));
        let below = self.get(at).filter(|_| at < end);
        // A title whose sentence goes on below is none.
        let goes_on = |below: &Paragraph| below.label.is_none() && below.gap > 0 && opens_lower(&below.text);
        if below.is_some_and(goes_on)
            && !marked
            && !self.is_ground(at)
            && !self.names_parties(at, end)
            && headings.len() > 1
        {
            headings.pop();
            at -= 1;
        }
        let below = self.get(at).filter(|_| at < end);
        let headed = below.is_some_and(|below| {
            let prose = ends_clause(&below.text) || !(is_heading(below) || opens_lower(&below.text));
            below.label.is_some()
                || prose
                || has_section
                || self.is_field(at)
                || is_preamble_title(below)
                || self.names_parties(at, end)
        });
        if headings.is_empty() || headings.len() > TITLES || !(register == Register::Official || marked || headed) {
            return start;
        }
        // The last heading of plain prose is the first section's where others follow.
        let sections = register == Register::Plain
            && !self.is_opening(at, end)
            && (at..end).any(|next| {
                self.get(next).is_some_and(|paragraph| paragraph.label.is_none()) && self.is_section(next, end)
            });
        notes.into_iter().for_each(|(at, kind)| self.mark(at, kind));
        let text = |at: usize| self.get(at).map_or("", |paragraph| paragraph.text.as_str());
        let organization = |at: usize| {
            formulas::opens(text(at), formulas::ORGANIZATION)
                || formulas::opens(text(at), formulas::MASTHEAD)
                || entries(formulas::ORGANIZATION_ENDS).any(|end| text(at).ends_with(end))
        };
        // "By our own reporter" is not a report.
        let title = headings.iter().position(|&at| {
            formulas::holds(text(at), formulas::INSTRUMENT) && !formulas::opens(text(at), formulas::BYLINE)
        });
        let title = title.or_else(|| headings.iter().position(|&at| !organization(at))).unwrap_or(0);
        let underlined = |at: usize| self.get(at).is_some_and(|paragraph| paragraph.underlined);
        let kinds: Vec<(usize, BlockKind)> = headings
            .iter()
            .enumerate()
            .map(|(order, &at)| {
                let level = self.get(at).and_then(|paragraph| paragraph.label.as_ref()).map_or(0, |label| label.value);
                let is_apart = !self.has_gaps || self.get(at).is_some_and(|paragraph| paragraph.gap > 0);
                let sub = level > 1
                    || underlined(at)
                    || (sections && !has_section && is_apart && !is_source_note(text(at)) && !is_dated(text(at)));
                let kind = match order.cmp(&title) {
                    std::cmp::Ordering::Less if organization(at) => BlockKind::Organization,
                    std::cmp::Ordering::Less => BlockKind::Heading,
                    std::cmp::Ordering::Equal => BlockKind::Title,
                    _ if sub => BlockKind::Heading,
                    _ if is_source_note(text(at)) => BlockKind::SourceNote,
                    _ => BlockKind::Subtitle,
                };
                (at, kind)
            })
            .gather();
        kinds.into_iter().for_each(|(at, kind)| self.mark(at, kind));
        at
    }

    /// Whether the paragraph is in capitals.
    pub(super) fn shouts(&self, at: usize) -> bool {
        self.get(at).is_some_and(|paragraph| is_shouted(&paragraph.text))
    }

    /// Whether the paragraph goes on from a title in lower case, and a labelled section follows: "between A and B".
    fn names_parties(&self, at: usize, end: usize) -> bool {
        let goes_on = self.get(at).is_some_and(|below| below.gap > 0 && opens_lower(&below.text));
        let labelled = self.get(at + 1).is_some_and(|section| section.label.is_some());
        goes_on && labelled && self.is_section(at + 1, end)
    }

    /// Signatures at the end of a section; returns where they begin.
    pub(super) fn signatures(&mut self, start: usize, end: usize, register: Register) -> usize {
        let brief = |paragraph: &Paragraph| {
            shorter(&paragraph.text, SIGNATURE)
                && !ends_sentence(&paragraph.text)
                && paragraph.label.is_none()
                && !paragraph.underlined
                && !is_closing(paragraph)
        };
        let mut first = end;
        while first > start && end - first < END && self.get(first - 1).is_some_and(brief) {
            first -= 1;
        }
        let lines = self.paragraphs.get(first..end).unwrap_or_default();
        let below_prose =
            first > start && self.get(first - 1).is_some_and(|above| is_prose(above) || is_closing(above));
        // `Contact:` above a name and a telephone number.
        let is_contact = first > start
            && self.get(first - 1).is_some_and(|above| ends_in(&above.text, |c| matches!(c, ':' | '：')))
            && lines.iter().any(|line| is_field(&line.text));
        let signed = lines.iter().any(is_signed);
        let is_name = |line: &&Paragraph| {
            ends_in_name(&line.text)
                && (register == Register::Official || line.text.split_whitespace().count() <= NAME_WORDS)
        };
        let is_closed = first > start && self.get(first - 1).is_some_and(is_closing);
        // Several names below another line are a list: "See also" above "Lake Kyoga" and "Lake Albert".
        let names = lines.iter().filter(is_name).count();
        let is_begun = lines.first().as_ref().is_some_and(is_name);
        let named = names == 1 || names > 1 && (is_closed || is_begun || register == Register::Official);
        // Names in scripts without capitals show below a closing, or above a date: `西田镇人民政府` above `2021年5月3日`.
        let is_dated = |line: &Paragraph| has(&line.text, '年') && line.text.ends_with('日');
        let is_uncased = lines.len() <= UNCASED_SIGNATURE && lines.first().is_some_and(|line| is_uncased(&line.text));
        let named = named || is_uncased && (lines.last().is_some_and(is_dated) && lines.len() > 1 || is_closed);
        if lines.is_empty() || is_contact || !below_prose || !(signed || named) {
            return end;
        }
        // A second signature, below a gap, is another one's.
        let (mut is_first_signed, mut from) = (false, first);
        for at in first..end {
            let gap = self.get(at).map_or(0, |paragraph| paragraph.gap);
            let group = self.paragraphs.iter().skip(at + 1).take(END).take_while(|below| below.gap == 0);
            let signs_again = gap > 0 && is_first_signed && self.get(at).into_iter().chain(group).any(is_signed);
            if signs_again {
                (is_first_signed, from) = (false, at);
            }
            is_first_signed |= self.get(at).is_some_and(is_signed);
            // `Name: Anna Berg` above `Title: Director`.
            let is_field = self.get(at).is_some_and(|paragraph| is_field(&paragraph.text));
            self.mark_part(at, BlockKind::Signature, at > from && self.has_gaps && gap < 2 && !is_field);
        }
        first
    }
}
