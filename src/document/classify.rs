//! What each paragraph is: masthead, letter, titles, preamble, operative paragraphs, closing, or plain prose.
//!
//! Idea: an official document has an order: masthead, letter with its signature, annex with its titles, preamble,
//! operative paragraphs, closing, signatures. The reader walks through it once and asks of each paragraph only what may
//! come at this place; formulas of the languages (`language::formulas`) and the shape of a paragraph (short, without
//! a sentence's end; numbered; opened by a performative verb) answer. What fits nowhere is prose. Linear time.

use crate::document::BlockKind;
use crate::document::formulas;
use crate::document::leads::{self, Force, Lead};
use crate::document::numbering::{Label, Style};
use crate::document::seams::{ends_clause, ends_in_leader, ends_sentence, opens_lower};
use crate::document::unwrap::Paragraph;
use crate::language::{Language, entries};
use crate::text::fold::fold;
use crate::text::span::Span;
use crate::text::unicode::lowercase;

/// Characters of the longest title or heading.
const TITLE: usize = 250;
/// Characters of the longest heading inside plain prose.
const HEADING: usize = 120;
/// Characters of the longest line of a signature.
const SIGNATURE: usize = 200;
/// Paragraphs among which a letter's title stands.
const FRONT: usize = 40;
/// Headings that a title page has at most; a longer run is a list.
const TITLES: usize = 8;
/// Words of the longest name with its titles; a longer line of capitalised words is a heading.
const NAME_WORDS: usize = 5;
/// Characters of the shortest ground that has no empty line above it; what is shorter is a verse.
const SHORTEST_GROUND: usize = 40;
/// Words of the shortest lead-in of a list.
const SHORTEST_LEAD_IN: usize = 3;
/// Letters from which the words of an English title are capitalised.
const LONG_WORD: usize = 3;
/// Paragraphs at the end of a section among which the closing stands.
const END: usize = 8;

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
                let leads = matches!(kind, BlockKind::Preamble | BlockKind::Operative);
                let emphasis = Some(Span::new(0, paragraph.emphasis)).filter(|span| !span.is_empty());
                let lead = emphasis.or_else(|| leads::lead(&paragraph.text, language).map(|lead| lead.span));
                all.push(Classified { kind, paragraph, lead: lead.filter(|_| leads) });
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
            first.source.extend(second.source.into_iter().skip(1));
        }
        _ => first.source.extend(second.source),
    }
}

/// Puts a label that is all of a paragraph, or half of a heading ("Article 5"), back into the text.
fn restore(paragraph: &mut Paragraph) {
    if paragraph.text.is_empty() {
        paragraph.text.clone_from(&paragraph.printed);
    } else {
        paragraph.text = format!("{} {}", paragraph.printed, paragraph.text);
    }
}

fn style(paragraph: &Paragraph) -> Option<Style> {
    paragraph.label.as_ref().map(|label| label.style)
}

/// Labelled alike: "I." and "II.", but not "I." and "A.".
fn are_siblings(one: &Paragraph, other: &Paragraph) -> bool {
    let word = |paragraph: &Paragraph| -> String {
        lowercase(
            paragraph
                .printed
                .trim_end_matches(|c: char| !c.is_alphabetic())
                .split_whitespace()
                .next()
                .unwrap_or_default(),
        )
    };
    if style(one) == Some(Style::Article) && style(other) == Some(Style::Article) && word(one) != word(other) {
        return false;
    }
    let sort = |paragraph: &Paragraph| paragraph.label.as_ref().map(|label| (label.style, label.value > 0));
    sort(one) == sort(other)
}

fn is_decimal(style: Style) -> bool {
    matches!(style, Style::Decimal | Style::Bare)
}

fn is_upper(label: &Label) -> bool {
    label.number.chars().all(char::is_uppercase)
}

fn shorter(text: &str, characters: usize) -> bool {
    text.char_indices().nth(characters).is_none()
}

/// Has the shape of a title: short, with words, and not ended like a sentence or clause.
fn is_heading(paragraph: &Paragraph) -> bool {
    let text = &paragraph.text;
    shorter(text, TITLE)
        && !paragraph.quoted
        && !ends_clause(text)
        && !ends_in_leader(text)
        && !opens_lower(text)
        && text.chars().any(char::is_alphabetic)
}

fn is_prose(paragraph: &Paragraph) -> bool {
    ends_sentence(&paragraph.text) || !shorter(&paragraph.text, TITLE)
}

fn is_letter(paragraph: &Paragraph) -> bool {
    let text = &paragraph.text;
    is_heading(paragraph)
        && (formulas::opens(text, formulas::LETTER) || entries(formulas::LETTER_ENDS).any(|end| text.ends_with(end)))
}

fn is_annex(paragraph: &Paragraph) -> bool {
    let text = &paragraph.text;
    paragraph.label.is_none()
        && is_heading(paragraph)
        && (formulas::opens(text, formulas::ANNEX) || entries(formulas::ANNEX_ENDS).any(|end| text.ends_with(end)))
}

fn is_closing(paragraph: &Paragraph) -> bool {
    let text = &paragraph.text;
    shorter(text, TITLE)
        && paragraph.label.is_none()
        && (formulas::opens(text, formulas::CLOSING)
            || (!is_prose(paragraph) && formulas::holds(text, formulas::MEETING)))
}

/// "Preamble" alone.
fn is_preamble_title(paragraph: &Paragraph) -> bool {
    shorter(&paragraph.text, HEADING) && is_heading(paragraph) && formulas::opens(&paragraph.text, formulas::PREAMBLE)
}

fn is_signed(paragraph: &Paragraph) -> bool {
    let text = &paragraph.text;
    shorter(text, SIGNATURE) && formulas::contains(text, formulas::SIGNED)
}

/// A document symbol alone, or beside the name of an organ.
fn has_symbol(paragraph: &Paragraph) -> bool {
    let text = &paragraph.text;
    text.split_whitespace().any(is_symbol) && (is_symbol(text) || formulas::opens(text, formulas::MASTHEAD))
}

/// `A/65/903`
fn is_symbol(word: &str) -> bool {
    let plain = |c: char| !c.is_whitespace() && !c.is_lowercase();
    word.contains('/')
        && word.starts_with(char::is_uppercase)
        && word.contains(char::is_numeric)
        && word.chars().all(plain)
}

/// Whether a line of a masthead stands here: an organ, a symbol, a session, a date of distribution.
fn is_masthead(paragraph: &Paragraph) -> bool {
    let text = &paragraph.text;
    formulas::opens(text, formulas::MASTHEAD)
        || text.split_whitespace().take(8).any(is_symbol)
        || (shorter(text, HEADING) && formulas::holds(text, formulas::SESSION))
}

/// Ends in a person's name: two capitalised words without digits.
fn ends_in_name(text: &str) -> bool {
    let mut words = text.split_whitespace().rev();
    let named = |word: &str| {
        word.starts_with(char::is_uppercase) && word.chars().all(|c| c.is_alphabetic() || ".-’'".contains(c))
    };
    let (last, before) = (words.next(), words.next());
    last.is_some_and(|word| named(word) && word.chars().count() > 1) && before.is_some_and(named)
}

fn bracketed(text: &str) -> bool {
    (text.starts_with('[') && text.ends_with(']')) || (text.starts_with('(') && text.ends_with(')'))
}

/// Place and date of a first publication: a quoted name, a number, a date.
fn is_source_note(text: &str) -> bool {
    let words = text.split_whitespace().count();
    let quoted = text.starts_with(['«', '“', '"', '„', '《', '(', '[']);
    let year = text.split(|c: char| !c.is_numeric()).any(|number| number.chars().count() == 4);
    let digits = text.chars().any(char::is_numeric);
    formulas::opens(text, formulas::SOURCE) || text.starts_with('[') || (quoted && digits) || (year && words <= 6)
}

struct Reader<'a> {
    paragraphs: &'a [Paragraph],
    language: Language,
    /// Whether empty lines separate paragraphs, so that lines without one between them belong together.
    has_gaps: bool,
    /// The kind of each paragraph, and whether it belongs to the block before.
    kinds: Vec<(BlockKind, bool)>,
}

impl<'a> Reader<'a> {
    fn get(&self, at: usize) -> Option<&'a Paragraph> {
        self.paragraphs.get(at)
    }

    fn mark(&mut self, at: usize, kind: BlockKind, joined: bool) {
        if let Some(place) = self.kinds.get_mut(at) {
            *place = (kind, joined);
        }
    }

    fn lead(&self, at: usize) -> Option<Lead> {
        let paragraph = self.get(at)?;
        if paragraph.emphasis > 0 {
            let force = if paragraph.label.is_some() { Force::Act } else { Force::Grounds };
            let lead = leads::lead(&paragraph.text, self.language);
            return lead.or(Some(Lead { span: Span::new(0, paragraph.emphasis), force }));
        }
        leads::lead(&paragraph.text, self.language)
    }

    fn read(&mut self) {
        let mut at = self.masthead();
        let mut formal = at > 0;
        if self.get(at).is_some_and(is_letter) && (formal || self.is_official_letter(at)) {
            at = self.letter(at);
            formal = true;
        }
        while at < self.paragraphs.len() {
            if self.get(at).is_some_and(is_annex) && self.is_break(at) {
                self.mark(at, BlockKind::AnnexTitle, false);
                at += 1;
                formal = true;
            }
            let end = (at + 1..self.paragraphs.len())
                .find(|&next| self.get(next).is_some_and(is_annex) && self.is_break(next))
                .unwrap_or(self.paragraphs.len());
            let body = self.titles(at, end, formal);
            self.body(body, end, formal);
            at = end;
        }
    }

    /// Whether a letter has a date in its title, or a signature: "Letter from the publisher" has neither.
    fn is_official_letter(&self, at: usize) -> bool {
        let dated = self.get(at).is_some_and(|title| title.text.contains(char::is_numeric));
        dated || self.paragraphs.iter().skip(at).take(FRONT).any(is_signed)
    }

    /// Whether a title may stand here: at the start, after a gap, or below a line that ends a paragraph or signature.
    fn is_break(&self, at: usize) -> bool {
        let above = at.checked_sub(1).and_then(|above| self.get(above));
        above.is_none_or(|above| above.gap > 0 || is_prose(above) || is_heading(above))
    }

    /// The end of the masthead.
    fn masthead(&mut self) -> usize {
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
                    .collect();
                if known.len() < 2 && !front.clone().next().is_some_and(has_symbol) {
                    0
                } else {
                    known.last().map_or(0, |last| last + 1)
                }
            }
        };
        for at in 0..above {
            let joined = at > 0 && self.has_gaps && self.get(at).is_some_and(|paragraph| paragraph.gap == 0);
            self.mark(at, BlockKind::Masthead, joined);
        }
        above
    }

    /// A letter from its title to its last signature; returns its end.
    fn letter(&mut self, title: usize) -> usize {
        self.mark(title, BlockKind::LetterTitle, false);
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
                self.mark(at, BlockKind::Signature, joined);
                signed = true;
            } else {
                let sub = paragraph.label.as_ref().is_some_and(|label| label.style != Style::Decimal);
                self.mark(at, if sub { BlockKind::ListItem } else { BlockKind::LetterBody }, false);
                written = true;
                signed = false;
            }
            at += 1;
        }
        at
    }

    /// The titles at the head of a section; returns where its body begins.
    fn titles(&mut self, start: usize, end: usize, formal: bool) -> usize {
        let mut headings = Vec::new();
        let mut notes = Vec::new();
        let mut at = start;
        while let Some(paragraph) = self.get(at).filter(|_| at < end) {
            let text = &paragraph.text;
            let marked = paragraph.underlined || matches!(style(paragraph), Some(Style::Markdown));
            let labelled = paragraph.label.is_some() && !marked && style(paragraph) != Some(Style::Resolution);
            if !marked && (self.leads_in(at, end) || self.ends_lines(at)) {
                break;
            }
            if formulas::opens(text, formulas::ADOPTED)
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
            } else if (is_heading(paragraph) || marked)
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
            below.label.is_some() || prose || is_preamble_title(below) || self.names_parties(at, end)
        });
        if headings.is_empty() || headings.len() > TITLES || !(formal || marked || headed) {
            return start;
        }
        // The last heading of plain prose is the first section's where others follow.
        let sections = !formal
            && !self.is_opening(at, end)
            && (at..end).any(|next| {
                self.get(next).is_some_and(|paragraph| paragraph.label.is_none()) && self.is_section(next, end)
            });
        notes.into_iter().for_each(|(at, kind)| self.mark(at, kind, false));
        let text = |at: usize| self.get(at).map_or("", |paragraph| paragraph.text.as_str());
        let organization = |at: usize| {
            formulas::opens(text(at), formulas::ORGANIZATION)
                || formulas::opens(text(at), formulas::MASTHEAD)
                || entries(formulas::ORGANIZATION_ENDS).any(|end| text(at).ends_with(end))
        };
        let title = headings.iter().position(|&at| formulas::holds(text(at), formulas::INSTRUMENT));
        let title = title.or_else(|| headings.iter().position(|&at| !organization(at))).unwrap_or(0);
        let kinds: Vec<(usize, BlockKind)> = headings
            .iter()
            .enumerate()
            .map(|(order, &at)| {
                let level = self.get(at).and_then(|paragraph| paragraph.label.as_ref()).map_or(0, |label| label.value);
                let sub = level > 1 || (sections && !is_source_note(text(at)));
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
            .collect();
        kinds.into_iter().for_each(|(at, kind)| self.mark(at, kind, false));
        at
    }

    /// Whether the paragraph goes on from a title in lower case, and a labelled section follows: "between A and B".
    fn names_parties(&self, at: usize, end: usize) -> bool {
        let goes_on = self.get(at).is_some_and(|below| below.gap > 0 && opens_lower(&below.text));
        let labelled = self.get(at + 1).is_some_and(|section| section.label.is_some());
        goes_on && labelled && self.is_section(at + 1, end)
    }

    /// Whether the paragraph names those who declare or decide, and what they declare follows.
    fn is_opening(&self, at: usize, end: usize) -> bool {
        let Some(paragraph) = self.get(at).filter(|paragraph| at < end && paragraph.label.is_none()) else {
            return false;
        };
        let text = &paragraph.text;
        let continues = ends_clause(text) && !text.ends_with('.');
        let following = (at + 1..end).take(3).filter(|&next| self.lead(next).is_some()).count();
        let formula = formulas::opens(text, formulas::OPENING);
        (formula && (continues || is_heading(paragraph)) && following > 0)
            || (text.ends_with([',', '，', '،']) && following > 1 && self.lead(at).is_none())
    }

    /// Whether the paragraph opens a sentence that the items below it go on with: "A person is liable where", "(a) …".
    fn leads_in(&self, at: usize, end: usize) -> bool {
        let (Some(paragraph), Some(item)) = (self.get(at), self.get(at + 1).filter(|_| at + 1 < end)) else {
            return false;
        };
        let is_item = item.label.as_ref().is_some_and(|label| match label.style {
            Style::Bullet | Style::Bracketed | Style::Decimal => true,
            Style::Letter | Style::Roman => !is_upper(label),
            _ => false,
        });
        let words = || paragraph.text.split_whitespace();
        if !is_item || words().count() < SHORTEST_LEAD_IN {
            return false;
        }
        let last = words().next_back().map_or("", |word| word.trim_matches(|c: char| !c.is_alphanumeric()));
        if self.language.is_function_word(&fold(last)) {
            return true;
        }
        // "Duties of the Seller" is a title: its long words are capitalised.
        let mut long = words().skip(1).filter(|word| word.chars().filter(|c| c.is_alphabetic()).count() > LONG_WORD);
        opens_lower(&item.text) && long.any(|word| word.starts_with(char::is_lowercase))
    }

    /// Whether the paragraph is the last of several lines that stand together, or one inside verse: of an address, a table.
    fn ends_lines(&self, at: usize) -> bool {
        let tight =
            |at: usize| self.get(at).is_some_and(|line| line.gap == 0 && line.label.is_none() && !line.underlined);
        let open = |at: usize| self.get(at).is_some_and(|line| line.label.is_none() && !ends_sentence(&line.text));
        let above = at.checked_sub(1).and_then(|above| self.get(above));
        // A clause goes on from line to line of verse.
        let is_verse = above.is_some_and(|above| ends_clause(&above.text) && !ends_sentence(&above.text));
        if tight(at) && is_verse && above.is_some_and(|above| above.label.is_none()) {
            return true;
        }
        let below = self.get(at + 1).is_some_and(|below| below.gap > 0);
        at > 1 && below && tight(at) && tight(at - 1) && open(at - 1) && open(at - 2)
    }

    /// Whether the paragraph heads a section of prose.
    fn is_section(&self, at: usize, end: usize) -> bool {
        let (Some(paragraph), below) = (self.get(at), self.get(at + 1).filter(|_| at + 1 < end)) else { return false };
        if paragraph.underlined || style(paragraph) == Some(Style::Markdown) {
            return true;
        }
        let below_prose = below.is_some_and(|below| {
            let prose = is_prose(below) || ends_clause(&below.text);
            let goes_on = below.label.is_none() && opens_lower(&below.text);
            prose && !goes_on || (below.label.is_some() && !are_siblings(paragraph, below))
        });
        // What is all of an article is its text, even without a full stop.
        let above = at.checked_sub(1).and_then(|above| self.get(above));
        let article = |paragraph: &Paragraph| style(paragraph) == Some(Style::Article);
        let is_article_text = paragraph.label.is_none()
            && above
                .zip(below)
                .is_some_and(|(above, below)| article(above) && article(below) && are_siblings(above, below));
        if is_article_text || self.leads_in(at, end) || self.ends_lines(at) {
            return false;
        }
        let outer = paragraph.label.as_ref().is_none_or(|label| {
            matches!(label.style, Style::Article | Style::Dotted | Style::Han)
                || (matches!(label.style, Style::Roman | Style::Letter) && is_upper(label))
                || (is_decimal(label.style)
                    && below.is_some_and(|below| matches!(style(below), None | Some(Style::Dotted))))
        });
        let bare = paragraph.text.is_empty() && style(paragraph) == Some(Style::Article);
        bare || (outer && is_heading(paragraph) && shorter(&paragraph.text, HEADING) && below_prose)
    }

    /// Whether the paragraph gives grounds, as a clause of a longer sentence.
    fn is_ground(&self, at: usize) -> bool {
        let clause = self.get(at).is_some_and(|paragraph| {
            let is_verse = paragraph.gap == 0 && shorter(&paragraph.text, SHORTEST_GROUND);
            !is_verse && ends_clause(&paragraph.text) && !paragraph.text.ends_with(['.', '。', '!', '?', ':'])
        });
        clause && self.lead(at).is_some_and(|lead| lead.force == Force::Grounds)
    }

    fn body(&mut self, start: usize, end: usize, formal: bool) {
        let end_of_text = self.signatures(start, end, formal);
        let opening = (start..end_of_text).take(FRONT).find(|&at| self.is_opening(at, end_of_text));
        let decimals: Vec<usize> =
            (start..end_of_text).filter(|&at| self.get(at).and_then(style).is_some_and(is_decimal)).collect();
        let led = decimals.iter().filter(|&&at| self.lead(at).is_some()).count();
        let numbered = !decimals.is_empty();
        let official = opening.is_some() || (led > 1 && led * 2 >= decimals.len());
        let operative = decimals.first().copied().filter(|_| official).unwrap_or(end_of_text);
        let mut acted = false;
        let mut closed = false;
        for at in start..end_of_text {
            let Some(paragraph) = self.get(at) else { continue };
            let section = self.is_section(at, end_of_text);
            if closed && paragraph.gap == 0 && !is_prose(paragraph) {
                self.mark(at, BlockKind::Closing, self.has_gaps);
                continue;
            }
            let kind = match paragraph.label.as_ref().map(|label| label.style) {
                None if is_closing(paragraph) && at + END >= end => BlockKind::Closing,
                _ if opening == Some(at) => BlockKind::PreambleOpening,
                _ if section || is_preamble_title(paragraph) => BlockKind::Heading,
                _ if ends_in_leader(&paragraph.text) => BlockKind::ListItem,
                Some(Style::Decimal | Style::Bare) if official || formal => BlockKind::Operative,
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
            self.mark(at, kind, false);
        }
    }

    /// Signatures at the end of a section; returns where they begin.
    fn signatures(&mut self, start: usize, end: usize, formal: bool) -> usize {
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
        let signed = lines.iter().any(is_signed);
        let named = lines
            .iter()
            .any(|line| ends_in_name(&line.text) && (formal || line.text.split_whitespace().count() <= NAME_WORDS));
        if lines.is_empty() || !below_prose || !(signed || named) {
            return end;
        }
        for at in first..end {
            let joined = at > first && self.has_gaps && self.get(at).is_some_and(|paragraph| paragraph.gap < 2);
            self.mark(at, BlockKind::Signature, joined);
        }
        first
    }
}
