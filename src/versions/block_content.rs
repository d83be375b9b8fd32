//! The blocks of a document that take part in the alignment, and what it asks of them. Linear.

use rustc_hash::FxHashMap;

use crate::document::{Block, BlockKind, Document};
use crate::strings::gather::Gather;
use crate::strings::sort::ascending;
use crate::text::TokenKind;
use crate::versions::cells::cells;
use crate::versions::vocabulary::{BlockWord, Vocabulary};

/// The blocks of a document that take part.
pub(crate) struct BlockContent<'a> {
    document: &'a Document,
    /// Their indices.
    pub blocks: Vec<usize>,
    /// By index of the block; none for furniture.
    pub words: Vec<&'a [BlockWord]>,
    /// By index of the block, the same for blocks of the same words, on either side.
    pub ids: Vec<u32>,
    /// By index of the block, whether any of its words is written in letters and means something.
    pub has_letters: Vec<bool>,
    /// By index of the block, whether it is running text, which can be split and merged; headings, signatures and rows
    /// of tables cannot.
    is_running: Vec<bool>,
    vocabulary: &'a Vocabulary,
}

impl<'a> BlockContent<'a> {
    pub fn new(
        document: &'a Document,
        words: &'a [Vec<BlockWord>],
        vocabulary: &'a Vocabulary,
        known: &mut FxHashMap<Vec<u32>, u32>,
    ) -> Self {
        let takes_part = |block: usize| document.blocks[block].kind != BlockKind::Furniture;
        let blocks = (0..document.blocks.len()).filter(|&block| takes_part(block)).gather();
        let words: Vec<&[BlockWord]> = words
            .iter()
            .enumerate()
            .map(|(block, words)| if takes_part(block) { words.as_slice() } else { &[] })
            .gather();
        let mut id = |words: &&[BlockWord]| {
            let next = known.len() as u32;
            *known.entry(words.iter().map(|word| word.id).gather()).or_insert(next)
        };
        let ids = words.iter().map(&mut id).gather();
        let means_something = |word: &BlockWord| {
            let entry = vocabulary.entry(word.id);
            entry.kind == TokenKind::Word && !entry.light
        };
        let has_letters = words.iter().map(|words| words.iter().any(means_something)).gather();
        let is_running = document.blocks.iter().map(is_running).gather();
        Self { document, blocks, words, ids, has_letters, is_running, vocabulary }
    }

    /// Whether a block is running text.
    pub fn is_running(&self, block: usize) -> bool {
        self.is_running[block]
    }

    /// Whether a block is a title, a heading, or says something of the text below: `Version 2, June 1991`.
    pub fn is_headline(&self, block: usize) -> bool {
        use BlockKind::*;
        matches!(self.document.blocks[block].kind, Title | Subtitle | SourceNote | Heading | AnnexTitle)
    }

    /// Whether a block is a heading with a number of its own, `Article 5`; the first of a document may be its title.
    pub fn is_numbered_head(&self, block: usize) -> bool {
        let block = &self.document.blocks[block];
        matches!(block.kind, BlockKind::Title | BlockKind::Heading) && block.number.is_some()
    }

    /// The words of a block that mean something, whatever their case and accents; sorted.
    pub fn content(&self, block: usize) -> Vec<u32> {
        let entries = self.words[block].iter().map(|word| self.vocabulary.entry(word.id));
        let mut content: Vec<u32> = entries.filter(|entry| !entry.light).map(|entry| entry.folded).gather();
        ascending(&mut content);
        content
    }

    /// The text of a block.
    pub fn text(&self, block: usize) -> &'a str {
        &self.document.blocks[block].text
    }
}

fn is_running(block: &Block) -> bool {
    use BlockKind::*;
    let is_prose = matches!(
        block.kind,
        LetterBody | PreambleOpening | Preamble | Operative | ListItem | Body | AdoptionNote | SourceNote
    );
    is_prose && cells(&block.text).len() == 1
}
