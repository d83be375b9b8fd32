//! The model that a comparison results in, field by field as `www/diptych.d.ts` documents it.

mod side;
pub(crate) mod summary;

pub(crate) use side::Side;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::document::Document;
use crate::error::Error;
use crate::strings::gather::Gather;
use crate::strings::span::{Span, Utf16};

/// The version of this model. It changes only when a field's meaning does.
pub const SCHEMA: u32 = 1;

/// What corresponds between two documents, and what differs.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Comparison {
    /// [`SCHEMA`].
    pub schema: u32,
    /// What the texts were compared as; never `Auto`.
    pub mode: Mode,
    /// The left text.
    pub left: Document,
    /// The right text.
    pub right: Document,
    /// In reading order. Every block that is not furniture is in exactly one bead.
    pub beads: Vec<Bead>,
    /// Correspondences in subject, many to many, strongest first, the beads' own pairs included.
    pub relations: Vec<Relation>,
    /// Wording that both sides share, longest first (versions).
    pub echoes: Vec<Echo>,
    /// Sentences that went from one paragraph into another, by place on the left (versions).
    #[serde(default)]
    pub moved_text: Vec<MovedText>,
    /// What a reviser should look at, in reading order (languages).
    #[cfg_attr(not(feature = "full"), serde(serialize_with = "none"))]
    pub findings: Vec<Finding>,
    /// Counts.
    pub summary: Summary,
    /// `false` where the work budget made some passage coarser.
    pub complete: bool,
}

/// An empty list: without `full` there are neither findings nor pairs of sentences, and the code that would write them is
/// left out.
#[cfg(not(feature = "full"))]
fn none<T, S: serde::Serializer>(_: &[T], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_seq([(); 0])
}

#[cfg(not(feature = "full"))]
fn no_counts<T, S: serde::Serializer>(_: &T, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_map([((), ()); 0])
}

/// Two versions in one language, or two languages of one document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Mode {
    /// Versions where the texts share wording or one has no words, else languages where their languages differ.
    #[default]
    Auto,
    /// Word edits.
    Versions,
    /// Sentence pairs and findings.
    Languages,
}

/// A group of blocks that belong together: the "bead" of the alignment literature (Gale and Church 1993).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Bead {
    /// Indices into the left blocks; empty for `RightOnly`.
    pub left: Vec<usize>,
    /// Indices into the right blocks; empty for `LeftOnly`.
    pub right: Vec<usize>,
    /// What became of them.
    pub relation: BeadRelation,
    /// Whether only the paragraph's path or number differs.
    pub renumbered: bool,
    /// 0 (unrelated) to 1 (the same).
    pub score: f64,
    /// Versions: they cover both sides' texts without gap; a side's text is its blocks' texts joined by `"\n"`.
    pub edits: Vec<Edit>,
    /// Languages: the sentences paired.
    #[cfg_attr(not(feature = "full"), serde(serialize_with = "none"))]
    pub sentences: Vec<SentenceBead>,
    /// Whether the work budget made it coarser.
    pub approximate: bool,
}

/// What became of the blocks of a bead.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum BeadRelation {
    Same,
    Changed,
    Moved,
    LeftOnly,
    RightOnly,
}

/// One step of the way from the left text to the right one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Edit {
    /// What happens.
    pub op: EditOp,
    /// In the left text; empty for an insertion.
    pub left: Span,
    /// In the right text; empty for a deletion.
    pub right: Span,
    /// The kind of difference that the options said to ignore, where this edit differs in nothing else.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub ignored: Option<IgnoreKind>,
}

/// The kinds of edits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum EditOp {
    Equal,
    Delete,
    Insert,
    Replace,
}

/// A kind of difference that may be ignored.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum IgnoreKind {
    /// Upper and lower case.
    Case,
    /// Quotes, dashes, no-break spaces, ligatures, œ and oe.
    Typography,
    /// Accents and other marks.
    Diacritics,
    /// Punctuation marks.
    Punctuation,
    /// White space.
    Whitespace,
    /// The number of a paragraph that its text repeats (`Article 5`). It is always ignored, and no option names it.
    Number,
}

/// Sentences that correspond; one side is empty where a sentence has no counterpart.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SentenceBead {
    /// On the left.
    pub left: Vec<SentenceRef>,
    /// On the right.
    pub right: Vec<SentenceRef>,
    /// 0 to 1: how sure the aligner is of this pair.
    pub confidence: f64,
    /// Content words that translate each other, by place on the left; a word may be in several.
    #[serde(default)]
    pub words: Vec<(WordRef, WordRef)>,
}

/// A word: `[block, span]`.
pub type WordRef = (usize, Span);

/// A sentence: `[block, sentence]`, indices into a document's blocks and that block's sentences.
pub type SentenceRef = (usize, usize);

/// Two blocks of one subject.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Relation {
    /// Index into the left blocks.
    pub left: usize,
    /// Index into the right blocks.
    pub right: usize,
    /// 0 to 1.
    pub score: f64,
}

/// A phrase that both sides share.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Echo {
    /// As the left text has it first.
    pub text: String,
    /// Its length in words.
    pub words: usize,
    /// Every place on the left.
    pub left: Vec<Place>,
    /// Every place on the right.
    pub right: Vec<Place>,
}

/// A sentence that moved to another paragraph, or to another place of its own. The edits of its beads have it as
/// deleted on the left and inserted on the right.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct MovedText {
    /// Where it was.
    pub left: Place,
    /// Where it is.
    pub right: Place,
    /// Words that it kept.
    pub words: usize,
    /// What changed in it on the way: edits that cover both places, in the texts of their blocks.
    #[serde(default)]
    pub edits: Vec<Edit>,
}

/// A span of a block's text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Place {
    /// Index into the document's blocks.
    pub block: usize,
    /// In that block's text.
    pub span: Span,
}

/// Something that a reviser should look at.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Finding {
    /// Of what kind.
    pub kind: FindingKind,
    /// 3: other substance; 2: other scope, strength or precision; 1: nuance or slip.
    pub severity: u8,
    /// `None` where the thing is absent on the left.
    pub left: Option<Place>,
    /// `None` where the thing is absent on the right.
    pub right: Option<Place>,
    /// The reason, from which a front end builds a sentence in its own language.
    pub message: Message,
    /// 0 to 1.
    pub confidence: f64,
    /// Findings with the same number say the same of the same words, in several places: one decision settles them all.
    #[serde(default)]
    pub group: usize,
}

/// The kinds of findings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[expect(missing_docs, reason = "the findings module documents each")]
#[non_exhaustive]
pub enum FindingKind {
    Number,
    Date,
    Name,
    Reference,
    Omission,
    Addition,
    Term,
    Strength,
    Consistency,
    Untranslated,
    Repetition,
    Punctuation,
    Structure,
}

/// A machine-readable reason with its arguments.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Message {
    /// A stable name.
    pub id: String,
    /// What the sentence needs.
    pub arguments: BTreeMap<String, String>,
}

/// Counts over a whole comparison.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Summary {
    /// Blocks that are not furniture.
    pub blocks: Sides,
    /// Blocks of page furniture and front matter, which take no part.
    #[serde(default)]
    pub furniture: Sides,
    /// Words of the blocks that take part.
    pub words: Sides,
    /// Beads.
    pub same: usize,
    /// Beads.
    pub changed: usize,
    /// Beads.
    pub moved: usize,
    /// Beads.
    pub left_only: usize,
    /// Beads.
    pub right_only: usize,
    /// How far the texts are translations of each other (languages), 0 to 1: the share of words in sentence pairs that
    /// there is evidence for, on the side where it is higher, since a text may be the translation of a part of another
    /// one. Below one half exactly where the whole alignment says that the texts are not translations of each other;
    /// blocks are then not paired without evidence.
    pub parallel: f64,
    /// Share of words on either side that are on the other too (versions), 0 to 1.
    pub shared_words: f64,
    /// What became of the words (versions).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wording: Option<Wording>,
    /// Findings by kind.
    #[cfg_attr(not(feature = "full"), serde(serialize_with = "no_counts"))]
    pub findings: BTreeMap<FindingKind, usize>,
    /// Languages of the texts that have a table of word vectors, where it was not given or is of an
    /// earlier version (languages).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub missing_lexicons: Vec<String>,
}

/// What became of the words of two versions: `kept`, `moved`, the left one of `changed` and `dropped` are all words of
/// the left text, and `kept`, `moved`, the right one of `changed` and `new` those of the right text.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Wording {
    /// Words on both sides, in blocks that stayed in order; differences that are ignored do not count.
    pub kept: usize,
    /// Words on both sides, in blocks or sentences that moved.
    pub moved: usize,
    /// Words that were replaced, and those that replace them.
    pub changed: Sides,
    /// Words on the left only.
    pub dropped: usize,
    /// Words on the right only.
    pub new: usize,
}

/// A count for each side.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the names say it")]
pub struct Sides {
    pub left: usize,
    pub right: usize,
}

impl Bead {
    /// The text of the left side: its blocks' texts joined by `"\n"`.
    pub fn left_text(&self, document: &Document) -> String {
        joined(document, &self.left)
    }

    /// The text of the right side: its blocks' texts joined by `"\n"`.
    pub fn right_text(&self, document: &Document) -> String {
        joined(document, &self.right)
    }
}

fn joined(document: &Document, blocks: &[usize]) -> String {
    blocks.iter().map(|&block| document.blocks[block].text.as_str()).gather().join("\n")
}

impl Comparison {
    /// Turns every offset from bytes into UTF-16 code units, given the two raw texts.
    pub fn into_utf16(mut self, left_raw: &str, right_raw: &str) -> Self {
        self.convert(|converter, span| converter.units(span));
        self.left = self.left.into_utf16(left_raw);
        self.right = self.right.into_utf16(right_raw);
        self
    }

    /// Turns offsets from UTF-16 code units into bytes, except for those of the raw texts, which no export reads.
    ///
    /// Errors: an index that leads nowhere, or a span that ends before it starts; `compare` makes neither.
    pub fn into_bytes(mut self) -> Result<Self, Error> {
        self.check_indices()?;
        for block in self.left.blocks.iter_mut().chain(&mut self.right.blocks) {
            let clean = Utf16::new(&block.text);
            block.sentences.iter_mut().for_each(|span| *span = clean.bytes(*span));
            block.lead = block.lead.map(|span| clean.bytes(span));
        }
        self.convert(|converter, span| converter.bytes(span));
        Ok(self)
    }

    /// Whether every index leads somewhere and every span runs forwards: a caller's object may say anything.
    fn check_indices(&self) -> Result<(), Error> {
        let sound = |span: &Span| span.start <= span.end;
        let block = |document: &Document, index: usize| index < document.blocks.len();
        let sentence = |document: &Document, &(block, sentence): &SentenceRef| {
            document.blocks.get(block).is_some_and(|block| sentence < block.sentences.len())
        };
        let place = |document: &Document, place: &Place| block(document, place.block) && sound(&place.span);
        let (left, right) = (&self.left, &self.right);
        let documents = [left, right]
            .iter()
            .flat_map(|document| &document.blocks)
            .all(|block| block.sentences.iter().all(sound) && block.lead.iter().all(sound));
        let beads = self.beads.iter().all(|bead| {
            bead.left.iter().all(|&index| block(left, index))
                && bead.right.iter().all(|&index| block(right, index))
                && bead.edits.iter().all(|edit| sound(&edit.left) && sound(&edit.right))
                && bead.sentences.iter().all(|pair| {
                    pair.left.iter().all(|at| sentence(left, at)) && pair.right.iter().all(|at| sentence(right, at))
                })
        });
        let relations = self.relations.iter().all(|pair| block(left, pair.left) && block(right, pair.right));
        let echoes = self
            .echoes
            .iter()
            .all(|echo| echo.left.iter().all(|at| place(left, at)) && echo.right.iter().all(|at| place(right, at)));
        let moved = self.moved_text.iter().all(|moved| {
            let edits = moved.edits.iter().all(|edit| sound(&edit.left) && sound(&edit.right));
            edits && place(left, &moved.left) && place(right, &moved.right)
        });
        let findings = self.findings.iter().all(|finding| {
            finding.left.iter().all(|at| place(left, at)) && finding.right.iter().all(|at| place(right, at))
        });
        if documents && beads && relations && echoes && moved && findings {
            Ok(())
        } else {
            Err(Error::option("comparison", "an index or a span of it", "what compare returns"))
        }
    }

    /// Applies `convert` to each span of a block's text outside the documents themselves.
    fn convert(&mut self, convert: impl Fn(&Utf16, Span) -> Span) {
        for bead in &mut self.beads {
            let (left, right) = (bead.left_text(&self.left), bead.right_text(&self.right));
            let (left, right) = (Utf16::new(&left), Utf16::new(&right));
            for edit in &mut bead.edits {
                edit.left = convert(&left, edit.left);
                edit.right = convert(&right, edit.right);
            }
        }
        let left: Vec<Utf16> = self.left.blocks.iter().map(|block| Utf16::new(&block.text)).gather();
        let right: Vec<Utf16> = self.right.blocks.iter().map(|block| Utf16::new(&block.text)).gather();
        let place = |texts: &[Utf16], place: &mut Place| place.span = convert(&texts[place.block], place.span);
        for (l, r) in self.beads.iter_mut().flat_map(|bead| &mut bead.sentences).flat_map(|pair| &mut pair.words) {
            l.1 = convert(&left[l.0], l.1);
            r.1 = convert(&right[r.0], r.1);
        }
        for echo in &mut self.echoes {
            echo.left.iter_mut().for_each(|at| place(&left, at));
            echo.right.iter_mut().for_each(|at| place(&right, at));
        }
        for moved in &mut self.moved_text {
            for edit in &mut moved.edits {
                edit.left = convert(&left[moved.left.block], edit.left);
                edit.right = convert(&right[moved.right.block], edit.right);
            }
            place(&left, &mut moved.left);
            place(&right, &mut moved.right);
        }
        for finding in &mut self.findings {
            finding.left.iter_mut().for_each(|at| place(&left, at));
            finding.right.iter_mut().for_each(|at| place(&right, at));
        }
    }
}
