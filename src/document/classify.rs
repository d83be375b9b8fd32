//! What each paragraph is: masthead, letter, titles, preamble, operative paragraphs, closing, or plain prose.
//!
//! Idea: an official document has an order: masthead, letter with its signature, annex with its titles, preamble,
//! operative paragraphs, closing, signatures. The reader walks through it once and asks of each paragraph only what may
//! come at this place; formulas of the languages (`language::formulas`) and the shape of a paragraph (short, without
//! a sentence's end; numbered; opened by a performative verb) answer. What fits nowhere is prose. Linear time.

use crate::document::BlockKind;
use crate::document::formulas;
use crate::document::label::Style;
use crate::document::leads::{self, Force, Lead};
use crate::document::pages::PROSE_COLUMNS;
use crate::document::paragraph::Paragraph;
use crate::document::reader::{END, FRONT, Reader, Register};
use crate::document::seams::{ends_before_last, ends_clause, ends_in_thai, opens_lower};
use crate::document::shapes::{
    HEADING, are_siblings, bracketed, is_annex, is_closing, is_decimal, is_heading, is_letter, is_preamble_title,
    is_prose, is_upper, shorter, style,
};
use crate::language::Language;
use crate::strings::fold;
use crate::strings::gather::{Gather, PushAll};
use crate::strings::search::{ends_in, starts_in};
use crate::strings::span::Span;

/// Characters of the shortest ground that has no empty line above it; what is shorter is a verse.
const MIN_GROUND_CHARACTERS: usize = 40;
/// Words of the shortest lead-in of a list.
const SHORTEST_LEAD_IN: usize = 3;
/// Letters from which the words of an English title are capitalised.
const LONG_WORD: usize = 3;

/// A paragraph, and what it is.
pub(crate) struct Classified {
    pub kind: BlockKind,
    pub paragraph: Paragraph,
    pub lead: Option<Span>,
}

/// Tells what the paragraphs are. Lines of a masthead or a signature that belong together become one.
pub(crate) fn classify(paragraphs: Vec<Paragraph>, language: Language) -> Vec<Classified> {
    let apart = paragraphs.iter().filter(|paragraph| paragraph.gap > 0).count();
    let mut reader = Reader {
        paragraphs: &paragraphs,
        language,
        has_gaps: apart * 2 >= paragraphs.len(),
        has_stopped_titles: has_stopped_titles(&paragraphs),
        kinds: vec![(BlockKind::Body, false); paragraphs.len()],
    };
    reader.read();
    let kinds = reader.kinds;
    let mut all: Vec<Classified> = Vec::with_capacity(paragraphs.len());
    for (mut paragraph, (kind, joined)) in paragraphs.into_iter().zip(kinds) {
        match all.last_mut() {
            Some(last) if joined => join(&mut last.paragraph, paragraph),
            _ => {
                let keeps_word = matches!(kind, BlockKind::Heading | BlockKind::ListItem);
                if keeps_word && style(&paragraph) == Some(Style::Article) || paragraph.text.is_empty() {
                    restore(&mut paragraph);
                }
                let lead = match kind {
                    BlockKind::Preamble | BlockKind::Operative => {
                        let emphasis = Some(Span::new(0, paragraph.emphasis)).filter(|span| !span.is_empty());
                        emphasis.or_else(|| leads::lead(&paragraph.text, language).map(|lead| lead.span))
                    }
                    _ => None,
                };
                all.push(Classified { kind, paragraph, lead });
            }
        }
    }
    all
}

fn join(first: &mut Paragraph, second: Paragraph) {
    if !first.text.is_empty() {
        first.text.push(' ');
    }
    first.text.push_str(&second.text);
    match (first.source.last_mut(), second.source.first()) {
        (Some(last), Some(next)) if second.gap == 0 => {
            last.end = next.end;
            first.source.push_all(second.source.into_iter().skip(1));
        }
        _ => first.source.push_all(second.source),
    }
}

/// Words of the longest title of an article that ends in a stop.
const STOPPED_TITLE_WORDS: usize = 12;

/// Whether each article has no more than a title beside its number, and its text below: `§ 101. Short title.` above
/// `This chapter may be cited as the Water Act.`
fn has_stopped_titles(paragraphs: &[Paragraph]) -> bool {
    let is_article = |paragraph: &Paragraph| style(paragraph) == Some(Style::Article);
    let stopped = |(at, paragraph): &(usize, &Paragraph)| {
        is_article(paragraph) && paragraph.text.ends_with('.') && paragraphs.len() > at + 1
    };
    let mut count = 0;
    for (at, paragraph) in paragraphs.iter().enumerate().filter(stopped) {
        let is_title = paragraph.text.split_whitespace().take(STOPPED_TITLE_WORDS + 1).count() <= STOPPED_TITLE_WORDS
            && is_prose(&paragraphs[at + 1])
            && !is_article(&paragraphs[at + 1]);
        if !is_title {
            return false;
        }
        count += 1;
    }
    count > 1
}

/// Whether the paragraph is numbered `(1)`, and the one above without brackets: `7 Application` above `(1) A person may
/// …`.
fn is_first_below(above: &Paragraph, below: &Paragraph) -> bool {
    let is_bracketed = |paragraph: &Paragraph| starts_in(&paragraph.printed, |c| matches!(c, '(' | '（'));
    let is_first = below.label.as_ref().is_some_and(|label| label.value == 1 && label.style == Style::Decimal);
    is_first && is_bracketed(below) && !is_bracketed(above)
}

/// Puts a label that is all of a paragraph, or half of a heading ("Article 5"), back into the text.
fn restore(paragraph: &mut Paragraph) {
    if paragraph.text.is_empty() {
        paragraph.text.clone_from(&paragraph.printed);
    } else {
        // `PART 2—LICENCES` has no space.
        let is_tight = paragraph.label.as_ref().is_some_and(|label| label.len == paragraph.printed.len());
        let space = if is_tight { "" } else { " " };
        paragraph.text = format!("{}{space}{}", paragraph.printed, paragraph.text);
    }
}

impl Reader<'_> {
    fn read(&mut self) {
        let mut at = self.masthead();
        let mut register = if at > 0 { Register::Official } else { Register::Plain };
        if self.get(at).is_some_and(is_letter) && (register == Register::Official || self.is_official_letter(at)) {
            at = self.letter(at);
            register = Register::Official;
        }
        while at < self.paragraphs.len() {
            if self.get(at).is_some_and(is_annex) && self.is_break(at) {
                self.mark(at, BlockKind::AnnexTitle);
                at += 1;
                register = Register::Official;
            }
            let end = (at + 1..self.paragraphs.len())
                .find(|&next| self.get(next).is_some_and(is_annex) && self.is_break(next))
                .unwrap_or(self.paragraphs.len());
            let body = self.titles(at, end, register);
            self.body(body, end, register);
            at = end;
        }
    }

    /// Whether a title may be here: at the start, after a gap, or below a line that ends a paragraph or signature.
    pub fn is_break(&self, at: usize) -> bool {
        let above = at.checked_sub(1).and_then(|above| self.get(above));
        above.is_none_or(|above| above.gap > 0 || is_prose(above) || is_heading(above))
    }

    /// Whether the paragraph names those who declare or decide, and what they declare follows.
    pub fn is_opening(&self, at: usize, end: usize) -> bool {
        let Some(paragraph) = self.get(at).filter(|paragraph| at < end && paragraph.label.is_none()) else {
            return false;
        };
        let text = &paragraph.text;
        let continues = ends_clause(text) && !text.ends_with('.');
        let following = || (at + 1..end).take(3).filter(|&next| self.lead(next).is_some()).count();
        let formula = formulas::opens(text, formulas::OPENING);
        // "Dear Ms Byron," is above acts too: "We thank you", "We ask".
        let is_ground = |at: usize| {
            let is_closing = self.get(at).is_some_and(is_closing);
            !is_closing && self.lead(at).is_some_and(|lead| lead.force == Force::Grounds)
        };
        let has_grounds = || (at + 1..end).take(3).any(is_ground);
        (formula && (continues || is_heading(paragraph)) && following() > 0)
            || (ends_in(text, |c| matches!(c, ',' | '，' | '،'))
                && following() > 1
                && self.lead(at).is_none()
                && has_grounds())
    }

    /// Whether the paragraph opens a sentence that the items below it go on with: "A person is liable where", "(a) …".
    pub fn leads_in(&self, at: usize, end: usize) -> bool {
        let (Some(paragraph), Some(item)) = (self.get(at), self.get(at + 1).filter(|_| at + 1 < end)) else {
            return false;
        };
        let is_item = item.label.as_ref().is_some_and(|label| match label.style {
            Style::Bullet | Style::Bracketed | Style::Decimal => true,
            Style::Letter | Style::Roman => !is_upper(label),
            _ => false,
        });
        if !is_item {
            return false;
        }
        let words = || paragraph.text.split_whitespace();
        let count = words().take(SHORTEST_LEAD_IN).count();
        if count < 2 {
            return false;
        }
        let last = words().next_back().map_or("", |word| word.trim_matches(|c: char| !c.is_alphanumeric()));
        let ends_in_grammar = self.language.is_function_word(&fold(last));
        // "Nobody shall" above "(a) open the gate;"
        if count < SHORTEST_LEAD_IN && !(ends_in_grammar && opens_lower(&item.text)) {
            return false;
        }
        if ends_in_grammar {
            return true;
        }
        // "Duties of the Seller" is a title: its long words are capitalised.
        let mut long = words().skip(1).filter(|word| word.chars().filter(|c| c.is_alphabetic()).count() > LONG_WORD);
        opens_lower(&item.text) && long.any(|word| starts_in(word, char::is_lowercase))
    }

    /// Whether the paragraph is a line of capitals that is set apart from both sides, above a short line: `EDUCATION`.
    fn is_shouted_title(&self, at: usize, end: usize) -> bool {
        let is_apart = |at: usize| at < end && self.get(at).is_some_and(|paragraph| paragraph.gap > 0);
        self.get(at).is_some_and(|paragraph| paragraph.label.is_none() && is_heading(paragraph) && !paragraph.is_row)
            && self.shouts(at)
            && is_apart(at)
            && is_apart(at + 1)
            && !self.shouts(at + 1)
            && self.get(at + 1).is_some_and(|below| !is_prose(below) && shorter(&below.text, PROSE_COLUMNS))
    }

    /// Whether the paragraph heads a section of prose.
    pub fn is_section(&self, at: usize, end: usize) -> bool {
        let (Some(paragraph), below) = (self.get(at), self.get(at + 1).filter(|_| at + 1 < end)) else { return false };
        if paragraph.underlined || style(paragraph) == Some(Style::Markdown) {
            return true;
        }
        // What is all of an article is its text, even without a full stop.
        let above = at.checked_sub(1).and_then(|above| self.get(above));
        let article = |paragraph: &Paragraph| style(paragraph) == Some(Style::Article);
        let is_article_text = paragraph.label.is_none()
            && above.zip(below).is_some_and(|(above, below)| {
                article(above) && article(below) && (are_siblings(above, below) || ends_in_thai(&paragraph.text))
            });
        if is_article_text || self.is_inside(at) {
            return false;
        }
        if self.heads_entries(at) {
            return true;
        }
        if self.is_field(at) || self.leads_in(at, end) || self.ends_lines(at) || self.is_verse(at) {
            return false;
        }
        if paragraph.is_row && paragraph.label.is_none() {
            return false;
        }
        // `Action: J. Hill` directly below prose, above an empty line.
        let is_below_prose = paragraph.gap == 0 && paragraph.label.is_none() && above.is_some_and(is_prose);
        if self.has_gaps && is_below_prose && below.is_some_and(|below| below.gap > 0) {
            return false;
        }
        let outer = paragraph.label.as_ref().is_none_or(|label| {
            matches!(label.style, Style::Article | Style::Dotted | Style::Han)
                || (matches!(label.style, Style::Roman | Style::Letter) && is_upper(label))
                || (is_decimal(label.style)
                    && below.is_some_and(|below| {
                        matches!(style(below), None | Some(Style::Dotted)) || is_first_below(paragraph, below)
                    }))
        });
        // `2. FEES AND PAYMENT.` above `2.1 The Customer pays.`
        let is_shouted = || {
            paragraph.label.is_some()
                && self.shouts(at)
                && below.is_some_and(|below| style(below) == Some(Style::Dotted))
        };
        let is_stopped = paragraph.text.ends_with('.')
            && (self.has_stopped_titles && article(paragraph) || shorter(&paragraph.text, HEADING) && is_shouted());
        // Japanese laws set the subject of an article in brackets above it: `第一章 総則` above `（目的）`.
        let is_chapter =
            article(paragraph) && !ends_clause(&paragraph.text) && below.is_some_and(|below| bracketed(&below.text));
        let is_bare = |paragraph: &Paragraph| paragraph.text.is_empty() && article(paragraph);
        let bare = is_bare(paragraph);
        // `Chapter IV` above its title.
        let is_title = above.is_some_and(is_bare)
            && paragraph.gap == 0
            && paragraph.label.is_none()
            && is_heading(paragraph)
            && shorter(&paragraph.text, HEADING / 2)
            && below.is_some_and(|below| below.gap > 0);
        if is_title || is_stopped || is_chapter || self.is_shouted_title(at, end) {
            return true;
        }
        let heads_prose = |below: &Paragraph| {
            // "Dear Ms Byron," is not prose.
            let is_address =
                below.text.ends_with(',') && below.label.is_none() && shorter(&below.text, MIN_GROUND_CHARACTERS);
            // "In this Act—" leads to definitions.
            let leads = || below.text.ends_with('—') || self.leads_in(at + 1, end);
            let prose = is_prose(below) || ends_clause(&below.text) && !is_address || leads();
            let goes_on = below.label.is_none() && opens_lower(&below.text);
            prose && !goes_on || (below.label.is_some() && !are_siblings(paragraph, below))
        };
        bare || outer && is_heading(paragraph) && shorter(&paragraph.text, HEADING) && below.is_some_and(heads_prose)
    }

    /// Whether the paragraph gives grounds, as a clause of a longer sentence.
    pub fn is_ground(&self, at: usize) -> bool {
        let clause = self.get(at).is_some_and(|paragraph| {
            let is_verse = paragraph.gap == 0 && shorter(&paragraph.text, MIN_GROUND_CHARACTERS);
            !is_verse
                && (ends_clause(&paragraph.text) || ends_before_last(&paragraph.text))
                && !ends_in(&paragraph.text, |c| matches!(c, '.' | '。' | '!' | '?' | ':'))
        });
        clause && self.lead(at).is_some_and(|lead| lead.force == Force::Grounds)
    }

    fn body(&mut self, start: usize, end: usize, register: Register) {
        let end_of_text = self.signatures(start, end, register);
        let opening = (start..end_of_text).take(FRONT).find(|&at| self.is_opening(at, end_of_text));
        let decimals: Vec<usize> =
            (start..end_of_text).filter(|&at| self.get(at).and_then(style).is_some_and(is_decimal)).gather();
        let are_acts = || {
            let led = decimals.iter().filter(|&&at| self.lead(at).is_some()).count();
            led > 1 && led * 2 >= decimals.len()
        };
        let numbered = !decimals.is_empty();
        let official = opening.is_some() || are_acts();
        let operative = decimals.first().copied().filter(|_| official).unwrap_or(end_of_text);
        let mut acted = false;
        let (mut closed, mut signs) = (false, false);
        for at in start..end_of_text {
            let Some(paragraph) = self.get(at) else { continue };
            let section = self.is_section(at, end_of_text);
            if closed && paragraph.gap == 0 && !is_prose(paragraph) {
                // "Yours sincerely," above a name.
                let is_below =
                    self.get(at - 1).is_some_and(|above| ends_in(&above.text, |c| matches!(c, ',' | '，' | '،')));
                signs |= is_below;
                let kind = if signs { BlockKind::Signature } else { BlockKind::Closing };
                self.mark_part(at, kind, self.has_gaps && !is_below);
                continue;
            }
            signs = false;
            let kind = match paragraph.label.as_ref().map(|label| label.style) {
                None if at + END >= end && is_closing(paragraph) => BlockKind::Closing,
                _ if opening == Some(at) => BlockKind::PreambleOpening,
                _ if section || is_preamble_title(paragraph) => BlockKind::Heading,
                _ if paragraph.is_entry => BlockKind::ListItem,
                Some(Style::Decimal | Style::Bare) if official || register == Register::Official => {
                    BlockKind::Operative
                }
                Some(Style::Article) if official => BlockKind::Operative,
                Some(Style::Article | Style::Dotted | Style::Bare) => BlockKind::Body,
                Some(_) => BlockKind::ListItem,
                None if official && acted && paragraph.text.starts_with('[') && bracketed(&paragraph.text) => {
                    BlockKind::SourceNote
                }
                None if !official && self.is_ground(at) => BlockKind::Preamble,
                None if !official => BlockKind::Body,
                None if numbered && at < operative => BlockKind::Preamble,
                None if numbered => BlockKind::Body,
                None => match self.lead(at) {
                    Some(Lead { force: Force::Grounds, .. }) if !acted => BlockKind::Preamble,
                    Some(_) => BlockKind::Operative,
                    None if !acted && ends_clause(&paragraph.text) && !paragraph.text.ends_with('.') => {
                        BlockKind::Preamble
                    }
                    None => BlockKind::Body,
                },
            };
            acted |= kind == BlockKind::Operative;
            closed = kind == BlockKind::Closing;
            self.mark(at, kind);
        }
    }
}
