//! A comparison in exchange formats.

mod critic;
mod csv;
mod html;
mod markdown;
mod marks;
mod moved;
mod phrases;
mod terminal;
mod tmx;
mod unified;
mod xliff;

use crate::comparison::{Bead, BeadRelation, Comparison, Edit, EditOp, Place, SentenceRef, Summary};
use crate::document::{Block, BlockKind, Document};
use crate::error::Error;
use crate::export::marks::{is_hidden, visible_json};
use crate::export::phrases::ExportPhrases;
use crate::strings::gather::Gather;

/// The formats.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ExportFormat {
    /// One page that needs nothing else and prints well: facing columns, changes marked, findings listed.
    Html,
    /// For reading as plain text and in what renders Markdown.
    Markdown,
    /// A patch on the [`clean_text`]s.
    Unified,
    /// A table as in RFC 4180: a row for each bead or sentence pair, and one for each finding.
    Csv,
    /// TMX 1.4b, a translation memory: the sentence pairs of two languages.
    Tmx,
    /// XLIFF 2.1, for translation tools: the sentence pairs, those without counterpart too, and the findings as notes.
    Xliff,
    /// The model itself.
    Json,
    /// CriticMarkup, for reviewing in what renders or accepts it.
    Critic,
    /// A word diff for a terminal, with colours where the options say so.
    Terminal,
}

impl ExportFormat {
    /// The formats by their names in the contract.
    pub const NAMES: [(&str, ExportFormat); 9] = [
        ("html", ExportFormat::Html),
        ("markdown", ExportFormat::Markdown),
        ("unified", ExportFormat::Unified),
        ("csv", ExportFormat::Csv),
        ("tmx", ExportFormat::Tmx),
        ("xliff", ExportFormat::Xliff),
        ("json", ExportFormat::Json),
        ("critic", ExportFormat::Critic),
        ("terminal", ExportFormat::Terminal),
    ];

    /// The format of this name; an error that lists the names for any other.
    pub fn from_name(name: &str) -> Result<Self, Error> {
        let found = Self::NAMES.into_iter().find(|(known, _)| *known == name);
        found
            .map(|(_, format)| format)
            .ok_or_else(|| Error::option("format", name, &format!("one of {}", Self::NAMES.map(|n| n.0).join(", "))))
    }
}

/// How to render a comparison.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ExportOptions {
    /// The name of the left side; its document's title where absent.
    pub left_label: Option<String>,
    /// The name of the right side; its document's title where absent.
    pub right_label: Option<String>,
    /// Colours in [`ExportFormat::Terminal`].
    pub color: bool,
    /// The language of what is said of the texts in [`ExportFormat::Html`] and [`ExportFormat::Markdown`], as a BCP 47
    /// tag: ar, en, es, fr, ru or zh; English where absent or another.
    pub locale: Option<String>,
    /// What each finding says, in the order of [`Comparison::findings`]; [`ExportFormat::Html`] and
    /// [`ExportFormat::Markdown`] show it in place of the words on both sides. Where it is missing or empty, they show
    /// these.
    pub messages: Vec<String>,
}

/// Renders a comparison with the default options.
pub fn export(comparison: &Comparison, format: ExportFormat) -> String {
    export_with(comparison, format, &ExportOptions::default())
}

/// Renders a comparison whose offsets are bytes. Time and space: linear in the two texts and what was found in them.
pub fn export_with(comparison: &Comparison, format: ExportFormat, options: &ExportOptions) -> String {
    match format {
        ExportFormat::Html => html::html(comparison, options),
        ExportFormat::Markdown => markdown::markdown(comparison, options),
        ExportFormat::Unified => unified::unified(comparison),
        ExportFormat::Csv => csv::csv(comparison),
        ExportFormat::Tmx => tmx::tmx(comparison),
        ExportFormat::Xliff => xliff::xliff(comparison),
        ExportFormat::Critic => critic::critic(comparison),
        ExportFormat::Terminal => terminal::terminal(comparison, options),
        ExportFormat::Json => {
            visible_json(&serde_json::to_string_pretty(comparison).expect("the model has no map with odd keys"))
        }
    }
}

/// A document as plain text: the text of each block that is not furniture on a line of its own, each ended by `"\n"`.
pub fn clean_text(document: &Document) -> String {
    let content = document.blocks.iter().filter(|block| block.kind != BlockKind::Furniture);
    content.flat_map(|block| [block.text.as_str(), "\n"]).collect()
}

/// The numbers of the blocks of one side of a bead: `"4"`, `"4, 5"`, or nothing.
fn numbers(document: &Document, blocks: &[usize]) -> String {
    let blocks = blocks.iter().filter_map(|&block| document.blocks.get(block));
    blocks.filter_map(|block| block.number.as_deref()).gather().join(", ")
}

/// The paths of the blocks of one side of a bead, `"6(3)(a)"`, or their numbers where they have none.
fn paths(document: &Document, blocks: impl IntoIterator<Item = usize>) -> String {
    let blocks = blocks.into_iter().filter_map(|block| document.blocks.get(block));
    blocks.filter_map(Block::address).gather().join(", ")
}

/// The words at a place.
fn text_at(document: &Document, place: Option<Place>) -> Option<&str> {
    let place = place?;
    document.blocks.get(place.block)?.text.get(place.span.range())
}

/// The indices of the findings to check, of severity 2 and 3, and of those to read.
fn tiers(comparison: &Comparison) -> [Vec<usize>; 2] {
    let findings = 0..comparison.findings.len();
    let (check, read) = findings.partition(|&at| comparison.findings[at].severity >= 2);
    [check, read]
}

/// The name of a side: as given, else its document's title, else its language.
fn label<'t>(given: &'t Option<String>, document: &'t Document) -> &'t str {
    let named = given.as_deref().filter(|label| !label.is_empty());
    named.or(document.title.as_deref()).unwrap_or(&document.language)
}

/// What became of a bead beyond its words: `moved, renumbered`, `split`.
fn notes(phrases: &ExportPhrases, bead: &Bead) -> String {
    let shape = match (bead.left.len(), bead.right.len()) {
        (1, 2..) => phrases.split,
        (2.., 1) => phrases.merged,
        _ => "",
    };
    let moved = if bead.relation == BeadRelation::Moved { phrases.relation(bead.relation, 1) } else { "" };
    let renumbered = if bead.renumbered { phrases.renumbered } else { "" };
    [moved, shape, renumbered].into_iter().filter(|note| !note.is_empty()).gather().join(phrases.comma)
}

/// The counts of the summary: `12 same, 3 changed, 0 moved, 1 only left, 2 only right`.
fn counts(phrases: &ExportPhrases, summary: &Summary) -> String {
    let counts = [
        (summary.same, BeadRelation::Same),
        (summary.changed, BeadRelation::Changed),
        (summary.moved, BeadRelation::Moved),
        (summary.left_only, BeadRelation::LeftOnly),
        (summary.right_only, BeadRelation::RightOnly),
    ];
    counts.map(|(count, relation)| format!("{count} {}", phrases.relation(relation, count))).join(phrases.comma)
}

/// The texts of sentences, with a space between.
fn sentences(document: &Document, sentences: &[SentenceRef]) -> String {
    let text = |&(block, sentence): &SentenceRef| {
        let block = document.blocks.get(block)?;
        block.text.get(block.sentences.get(sentence)?.range())
    };
    sentences.iter().filter_map(text).gather().join(" ")
}

/// The edits of a bead with the texts under them, left and right; one edit without counterpart where it has none.
fn pieces<'t>(bead: &'t Bead, left: &'t str, right: &'t str) -> Vec<(EditOp, Option<&'t Edit>, &'t str, &'t str)> {
    if bead.edits.is_empty() {
        return vec![(EditOp::Equal, None, left, right)];
    }
    let text = |text: &'t str, span: crate::strings::span::Span| text.get(span.range()).unwrap_or_default();
    bead.edits.iter().map(|edit| (edit.op, Some(edit), text(left, edit.left), text(right, edit.right))).gather()
}

/// A value of the model by its name in the contract, as it is in JSON.
fn name(value: impl serde::Serialize) -> String {
    serde_json::to_string(&value).unwrap_or_default().trim_matches('"').to_owned()
}

/// A share with three decimals. The formatting of floats in the standard library is 8 kB.
fn decimals(share: f64) -> String {
    let thousandths = (share * 1000.0).round() as u64;
    format!("{}.{:03}", thousandths / 1000, thousandths % 1000)
}

/// As text of an XML file. What XML cannot hold (control characters, surrogate-like noncharacters) becomes U+FFFD.
fn xml(text: &str) -> String {
    let mut written = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => written.push_str("&amp;"),
            '<' => written.push_str("&lt;"),
            '>' => written.push_str("&gt;"),
            '"' => written.push_str("&quot;"),
            '\t' | '\n' | '\r' => written.push(character),
            '\0'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => written.push('\u{fffd}'),
            // As a reference, the text stays the same and the file shows it.
            hidden if is_hidden(hidden) => written.push_str(&format!("&#x{:X};", u32::from(hidden))),
            _ => written.push(character),
        }
    }
    written
}
