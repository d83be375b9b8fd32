//! One of the two texts that are compared word by word.

use crate::strings::gather::{Gather, PushAll};
use crate::strings::search::has;
use crate::strings::span::Span;
use crate::versions::vocabulary::BlockWord;

/// One of the two texts: a bead's blocks joined by `"\n"`.
#[derive(Debug, Clone, Default)]
pub(crate) struct SideText {
    /// The text.
    pub text: String,
    /// Its words; what is between them took no part in the alignment.
    pub words: Vec<BlockWord>,
    /// Where each sentence begins, as an index into `words`.
    pub sentences: Vec<usize>,
}

impl SideText {
    /// The side made of these blocks: their text, words and sentences.
    pub fn joined<'b>(blocks: impl Iterator<Item = (&'b str, &'b [BlockWord], &'b [Span])>) -> Self {
        let mut side = Self::default();
        for (at, (text, words, sentences)) in blocks.enumerate() {
            if at > 0 {
                side.text.push('\n');
            }
            let (offset, first) = (side.text.len(), side.words.len());
            side.text.push_str(text);
            side.words.push_all(words.iter().map(|word| BlockWord { span: word.span.shifted(offset), ..*word }));
            let starts = sentences.iter().map(|span| words.partition_point(|word| word.span.start < span.start));
            side.sentences.push_all(starts.map(|start| first + start));
        }
        side
    }

    /// A stretch of one block; spans of edits count from its beginning.
    pub fn part(text: &str, words: &[BlockWord], span: Span) -> Self {
        let from = words.partition_point(|word| word.span.start < span.start);
        let to = words.partition_point(|word| word.span.start < span.end);
        let own = |word: &BlockWord| Span::new(word.span.start - span.start, word.span.end - span.start);
        let words = words[from..to].iter().map(|word| BlockWord { span: own(word), ..*word }).gather();
        Self { text: span.of(text).to_owned(), words, sentences: Vec::new() }
    }

    /// How well a change may begin or end before a word: 0 (inside a group of words) to 4 (between sentences).
    pub fn edge(&self, before: usize) -> u32 {
        let end = before.checked_sub(1).and_then(|at| self.words.get(at)).map(|word| word.span);
        let (Some(last), Some(next)) = (end, self.words.get(before)) else { return 4 };
        let gap = Span::new(last.end, next.span.start).of(&self.text);
        match last.of(&self.text).chars().last() {
            _ if has(gap, '\n') => 4,
            Some('.' | '!' | '?' | '…' | '。' | '！' | '？' | '؟' | '۔') => 4,
            Some(';' | ':' | '；' | '：' | '؛') => 3,
            Some(',' | ')' | '»' | '”' | '，' | '、' | '،' | '）') => 2,
            _ => u32::from(!gap.is_empty()),
        }
    }
}
