//! What of a document is aligned: its blocks that are not furniture, and their sentences as terms. Linear.

use std::ops::Range;

use crate::bilingual::quotations::quoted;
use crate::comparison::SentenceRef;
use crate::document::{BlockKind, Document};
use crate::lexicon::Lexicon;
use crate::translation::terms::SideTerms;

/// A document's blocks that are not furniture, and all their sentences.
pub(crate) struct DocumentContent {
    pub blocks: Vec<usize>,
    /// For each of `blocks`, its sentences as a range of all.
    pub ranges: Vec<Range<usize>>,
    /// For each sentence its block's place in `blocks`.
    pub block_of: Vec<usize>,
    pub references: Vec<SentenceRef>,
    /// Whether each sentence begins inside a quotation.
    pub quoted: Vec<bool>,
    pub sentences: SideTerms,
    /// For each sentence how probable it is that it has no counterpart; empty before they are aligned.
    pub alone: Vec<f64>,
}

impl DocumentContent {
    pub fn new(document: &Document, lexicon: Option<&Lexicon>) -> Self {
        let (mut blocks, mut ranges, mut block_of) = (vec![], vec![], vec![]);
        let (mut references, mut texts) = (vec![], vec![]);
        for (index, block) in document.blocks.iter().enumerate() {
            if block.kind == BlockKind::Furniture {
                continue;
            }
            let start = references.len();
            for (sentence, span) in block.sentences.iter().enumerate() {
                // A paragraph's number and kind are good anchors, and no more than that.
                let kind = label(block.kind);
                let labels = match (sentence, &block.number) {
                    (0, Some(number)) => vec![format!("{kind:?}"), format!("{kind:?} {number}")],
                    (0, None) => vec![format!("{kind:?}")],
                    _ => Vec::new(),
                };
                block_of.push(blocks.len());
                references.push((index, sentence));
                texts.push((span.of(&block.text), labels));
            }
            blocks.push(index);
            ranges.push(start..references.len());
        }
        let quoted = quoted(texts.iter().map(|text| text.0));
        let sentences = SideTerms::new(texts.into_iter(), document.tables(), lexicon);
        Self { blocks, ranges, block_of, references, quoted, sentences, alone: Vec::new() }
    }

    /// Whether each sentence begins a block.
    pub fn starts(&self) -> Vec<bool> {
        let mut starts = vec![false; self.references.len()];
        self.ranges.iter().filter(|range| !range.is_empty()).for_each(|range| starts[range.start] = true);
        starts
    }
}

/// The kind that a block is as an anchor. A title is a heading that comes first: beside a text with front matter, the
/// same one is none.
fn label(kind: BlockKind) -> BlockKind {
    match kind {
        BlockKind::Title | BlockKind::Subtitle => BlockKind::Heading,
        kind => kind,
    }
}
