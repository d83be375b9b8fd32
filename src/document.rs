//! A raw text read into its logical structure: blocks in reading order, page furniture kept aside.

mod apparatus;
mod articles;
mod classify;
mod columns;
mod counters;
mod emphasis;
mod footnotes;
pub(crate) mod formulas;
mod hyphens;
mod label;
mod labels;
pub(crate) mod leads;
mod line_numbers;
mod lines;
mod nesting;
mod note_marks;
mod numbering;
mod page_numbers;
mod pages;
mod paragraph;
mod reader;
mod reason;
mod running_lines;
mod seams;
mod setting;
mod shapes;
mod short_lines;
mod signs;
mod unwrap;

use serde::{Deserialize, Serialize};

use self::classify::Classified;
use self::label::Style;
use self::lines::Line;
use self::nesting::{Address, Numbered};
use self::paragraph::Paragraph;
use self::reason::Reason;
use crate::error::Error;
use crate::language::{self, Language};
use crate::strings::composition::Composed;
use crate::strings::gather::{Gather, PushAll};
use crate::strings::sort::Order;
use crate::strings::span::{Span, Utf16};
use crate::text::sentences;

/// A text as blocks. Offsets in `source` refer to the raw text, all others to a block's own clean text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Document {
    /// BCP 47: as given, else as detected; `"und"` where neither.
    pub language: String,
    /// The text of the title block.
    pub title: Option<String>,
    /// In reading order, furniture included.
    pub blocks: Vec<Block>,
    /// What was odd in the raw text.
    pub notes: Vec<Note>,
}

/// One paragraph, heading, list item or piece of page furniture.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// The printed number or letter without punctuation: `"4"`, `"a"`, `"II"`.
    pub number: Option<String>,
    /// How many numbered blocks and headings it is nested in.
    pub level: usize,
    /// The numbers that lead to it, `"6(3)(a)"`; `None` where it has none. May repeat where a text counts again from 1.
    pub path: Option<String>,
    /// The performative verb or phrase that opens a preambular or operative paragraph, in `text`.
    pub lead: Option<Span>,
    /// Clean text: line wraps undone, hyphens at line ends resolved, paragraph number left out.
    pub text: String,
    /// Where it is in the raw text; several spans where furniture or a page break interrupts it.
    pub source: Vec<Span>,
    /// Sentences, in `text`; they cover it up to white space.
    pub sentences: Vec<Span>,
}

impl Block {
    /// Its path, or its number where it has none.
    pub(crate) fn address(&self) -> Option<&str> {
        self.path.as_deref().or(self.number.as_deref())
    }

    /// A piece of page furniture.
    fn set_aside(shown: &str, source: Span) -> Self {
        let text = shown.split_whitespace().gather().join(" ");
        Self { sentences: vec![Span::new(0, text.len())], text, source: vec![source], ..Self::furniture() }
    }

    /// A piece of page furniture without text.
    fn furniture() -> Self {
        Self {
            kind: BlockKind::Furniture,
            number: None,
            level: 0,
            path: None,
            lead: None,
            text: String::new(),
            source: Vec::new(),
            sentences: Vec::new(),
        }
    }
}

/// The kinds of blocks, as in resolutions, declarations and letters of the United Nations, and in plain prose.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[expect(missing_docs, reason = "the names are the field's own")]
#[non_exhaustive]
pub enum BlockKind {
    Masthead,
    LetterTitle,
    LetterBody,
    Signature,
    AnnexTitle,
    Organization,
    Title,
    Subtitle,
    AdoptionNote,
    PreambleOpening,
    Preamble,
    Operative,
    Heading,
    ListItem,
    Body,
    SourceNote,
    Closing,
    Footnote,
    Furniture,
}

/// Something odd in a raw text, in English.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Note {
    /// A sentence.
    pub message: String,
    /// Where, in the raw text.
    pub source: Span,
}

/// How to read one text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ParseOptions {
    /// BCP 47 tag, e.g. `"fr"`; detected where absent.
    pub language: Option<String>,
}

/// Reads a raw text. Any text is read; the one error is a malformed language tag.
///
/// Time and memory are linear in the length of the text.
pub fn parse(raw: &str, options: &ParseOptions) -> Result<Document, Error> {
    let composed = Composed::new(raw);
    let (tag, language) = match &options.language {
        Some(tag) => (tag.clone(), Language::from_tag(tag)?),
        None => {
            let language = language::detect(&composed.text);
            (language.tag().to_owned(), language)
        }
    };
    let mut notes = Vec::new();
    let mut blocks = blocks(&composed.text, language, &mut notes);
    blocks.iter_mut().flat_map(|block| &mut block.source).for_each(|span| *span = composed.typed(*span));
    notes.iter_mut().for_each(|note| note.source = composed.typed(note.source));
    lines::odd_characters(raw, &mut notes);
    notes.order_by_key(|note| note.source);
    let title = blocks.iter().find(|block| block.kind == BlockKind::Title).map(|block| block.text.clone());
    Ok(Document { language: tag, title, blocks, notes })
}

/// The blocks of a text in reading order.
fn blocks(text: &str, language: Language, notes: &mut Vec<Note>) -> Vec<Block> {
    let mut lines = lines::lines(text);
    let numbers = line_numbers::leave_out(text, &mut lines, language, notes);
    let aside = pages::furniture(text, &lines);
    let (paragraphs, footnotes) = unwrap::paragraphs(text, &lines, &aside, language);
    let mut blocks = content(paragraphs, language, notes);
    head_notes(&mut blocks, &footnotes);
    blocks.push_all(footnotes.into_iter().map(|note| footnote(note, language)));
    blocks.push_all(furniture(text, &lines, &aside, notes));
    blocks.push_all(numbers.map(|source| Block::set_aside(source.of(text), source)));
    blocks.order_by_key(|block| block.source.first().map(|span| span.start));
    blocks
}

/// The blocks of the text itself.
fn content(paragraphs: Vec<Paragraph>, language: Language, notes: &mut Vec<Note>) -> Vec<Block> {
    fn numbered(Classified { kind, paragraph, .. }: &Classified) -> Numbered<'_> {
        Numbered { kind: *kind, label: paragraph.label.as_ref(), printed: &paragraph.printed }
    }
    let classified = classify::classify(paragraphs, language);
    let addresses = nesting::addresses(&classified.iter().map(numbered).gather());
    let mut count = Count::default();
    let block = |(Classified { kind, paragraph, lead }, Address { level, path })| {
        count.check(kind, &paragraph, notes);
        let Paragraph { text, source, label, .. } = paragraph;
        let sentences = sentences(&text, language);
        let number = label.map(|label| label.number).filter(|number| !number.is_empty());
        Block { kind, number, level, path, lead, text, source, sentences }
    };
    classified.into_iter().zip(addresses).map(block).gather()
}

/// Makes the last paragraph of a text the heading of the notes below it, where it is their title: `Notes`.
fn head_notes(blocks: &mut [Block], footnotes: &[Paragraph]) {
    let start = |source: &[Span]| source.first().map_or(0, |span| span.start);
    let Some(last) = blocks.last_mut().filter(|last| last.kind == BlockKind::Body && last.number.is_none()) else {
        return;
    };
    let is_title = last.text.len() <= footnotes::LONGEST_TITLE && !seams::ends_clause(&last.text);
    let mut below = footnotes.iter().filter(|note| start(&note.source) > start(&last.source));
    if is_title && below.any(|note| note.label.as_ref().is_some_and(|label| label.value == 1)) {
        last.kind = BlockKind::Heading;
    }
}

fn footnote(note: Paragraph, language: Language) -> Block {
    let Paragraph { text, source, label, printed, .. } = note;
    let text = if text.is_empty() { printed } else { text };
    let (number, sentences) = (label.map(|label| label.number), sentences(&text, language));
    Block { kind: BlockKind::Footnote, number, text, source, sentences, ..Block::furniture() }
}

/// A block for each line of furniture, and one for front matter; each is noted with the reason.
fn furniture(text: &str, lines: &[Line], aside: &[Option<Reason>], notes: &mut Vec<Note>) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    let mut before = None;
    for (line, reason) in lines.iter().zip(aside) {
        let Some(reason) = reason.filter(|reason| !matches!(reason, Reason::Footnote { .. })) else { continue };
        let shown = line.span.of(text);
        let source = Span::new(line.start, line.span.end);
        match (blocks.last_mut(), notes.last_mut()) {
            (Some(last), Some(note)) if reason == Reason::FrontMatter && before == Some(reason) => {
                last.text = format!("{} {shown}", last.text);
                last.sentences = vec![Span::new(0, last.text.len())];
                last.source.iter_mut().for_each(|span| span.end = source.end);
                note.source.end = source.end;
            }
            _ => {
                notes.push(Note { message: reason.message().to_owned(), source });
                blocks.push(Block::set_aside(shown, source));
            }
        }
        before = Some(reason);
    }
    blocks
}

/// Counts the operative paragraphs.
#[derive(Default)]
struct Count(u32);

impl Count {
    /// Notes a number that does not follow the one before.
    fn check(&mut self, kind: BlockKind, paragraph: &Paragraph, notes: &mut Vec<Note>) {
        let Some(label) = paragraph.label.as_ref().filter(|label| label.style == Style::Decimal) else { return };
        let Some(&source) = paragraph.source.first().filter(|_| kind == BlockKind::Operative) else { return };
        if self.0 > 0 && label.value != self.0 + 1 && label.value != 1 {
            notes.push(Note { message: format!("Paragraph {} follows paragraph {}", label.value, self.0), source });
        }
        self.0 = label.value;
    }
}

impl Document {
    /// The language as the crate's tables know it.
    pub(crate) fn tables(&self) -> Language {
        Language::from_tag(&self.language).unwrap_or(Language::Other)
    }

    /// Turns every offset from bytes into UTF-16 code units of `raw` and of the blocks' texts.
    pub fn into_utf16(mut self, raw: &str) -> Self {
        let whole = Utf16::new(raw);
        for block in &mut self.blocks {
            let clean = Utf16::new(&block.text);
            block.source.iter_mut().for_each(|span| *span = whole.units(*span));
            block.sentences.iter_mut().for_each(|span| *span = clean.units(*span));
            block.lead = block.lead.map(|span| clean.units(span));
        }
        self.notes.iter_mut().for_each(|note| note.source = whole.units(note.source));
        self
    }
}
