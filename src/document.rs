//! A raw text read into its logical structure: blocks in reading order, page furniture kept aside.

mod classify;
mod counters;
mod emphasis;
mod footnotes;
pub(crate) mod formulas;
mod hyphens;
mod labels;
pub(crate) mod leads;
mod lines;
mod nesting;
mod numbering;
mod pages;
mod seams;
mod setting;
mod signs;
mod unwrap;

use serde::{Deserialize, Serialize};

use self::classify::Classified;
use self::nesting::{Address, Numbered};
use self::numbering::Style;
use self::pages::Reason;
use crate::error::Error;
use crate::language::{self, Language};
use crate::text::sentences;
use crate::text::sort::Order;
use crate::text::span::{Span, Utf16};

/// A text as blocks. Offsets in `source` refer to the raw text, all others to a block's own clean text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
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
    /// Where it stands in the raw text; several spans where furniture or a page break interrupts it.
    pub source: Vec<Span>,
    /// Sentences, in `text`; they cover it up to white space.
    pub sentences: Vec<Span>,
}

impl Block {
    /// Its path, or its number where it has none.
    pub(crate) fn address(&self) -> Option<&str> {
        self.path.as_deref().or(self.number.as_deref())
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
    let (tag, language) = match &options.language {
        Some(tag) => (tag.clone(), Language::from_tag(tag)?),
        None => {
            let language = language::detect(raw);
            (language.tag().to_owned(), language)
        }
    };
    let mut notes = Vec::new();
    lines::odd_characters(raw, &mut notes);
    let lines = lines::lines(raw);
    let aside = pages::furniture(raw, &lines);
    let (paragraphs, footnotes) = unwrap::paragraphs(raw, &lines, &aside, language);
    let mut blocks: Vec<Block> = Vec::new();
    let mut count = Count::default();
    let classified = classify::classify(paragraphs, language);
    fn numbered(Classified { kind, paragraph, .. }: &Classified) -> Numbered<'_> {
        Numbered { kind: *kind, label: paragraph.label.as_ref(), printed: &paragraph.printed }
    }
    let addresses = nesting::addresses(&classified.iter().map(numbered).collect::<Vec<_>>());
    for (Classified { kind, paragraph, lead }, Address { level, path }) in classified.into_iter().zip(addresses) {
        count.check(kind, &paragraph, &mut notes);
        let sentences = sentences(&paragraph.text, language);
        let number = paragraph.label.map(|label| label.number).filter(|number| !number.is_empty());
        let (text, source) = (paragraph.text, paragraph.source);
        blocks.push(Block { kind, number, level, path, lead, text, source, sentences });
    }
    for unwrap::Paragraph { text, source, label, printed, .. } in footnotes {
        let text = if text.is_empty() { printed } else { text };
        let (number, sentences) = (label.map(|label| label.number), sentences(&text, language));
        let (level, path, lead) = (0, None, None);
        blocks.push(Block { kind: BlockKind::Footnote, number, level, path, lead, text, source, sentences });
    }
    for (line, reason) in lines.iter().zip(&aside) {
        let Some(reason) = reason.filter(|reason| !matches!(reason, Reason::Footnote { .. })) else { continue };
        let text = line.span.of(raw).split_whitespace().collect::<Vec<_>>().join(" ");
        match blocks.last_mut() {
            // Front matter is one block.
            Some(last) if reason == Reason::FrontMatter && last.kind == BlockKind::Furniture => {
                last.text = format!("{} {text}", last.text);
                last.sentences = vec![Span::new(0, last.text.len())];
                last.source.iter_mut().for_each(|span| span.end = line.span.end);
                notes.iter_mut().rev().take(1).for_each(|note| note.source.end = line.span.end);
            }
            _ => {
                notes.push(Note { message: reason.message().to_owned(), source: line.span });
                let sentences = vec![Span::new(0, text.len())];
                let source = vec![line.span];
                blocks.push(Block { text, source, sentences, ..Block::furniture() });
            }
        }
    }
    blocks.order_by_key(|block| block.source.first().map(|span| span.start));
    notes.order_by_key(|note| note.source);
    let title = blocks.iter().find(|block| block.kind == BlockKind::Title).map(|block| block.text.clone());
    Ok(Document { language: tag, title, blocks, notes })
}

/// Counts the operative paragraphs.
#[derive(Default)]
struct Count(u32);

impl Count {
    /// Notes a number that does not follow the one before.
    fn check(&mut self, kind: BlockKind, paragraph: &unwrap::Paragraph, notes: &mut Vec<Note>) {
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
