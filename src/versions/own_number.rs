//! The number of a block that its text has too: `Article 5 Board`, `§ 5`.
//!
//! `Article 4 Board` -> `Article 5 Board` is renumbered and not changed: the number counts as the same word in all
//! blocks, and an edit of it is ignored as [`Number`](crate::comparison::IgnoreKind::Number). Linear in the blocks.

use crate::document::Document;
use crate::strings::search::find;
use crate::strings::span::Span;
use crate::versions::vocabulary::{BlockWord, OWN_NUMBER};

/// A label begins within so many words: `Article`, or `Part the`.
const WORDS_BEFORE: usize = 2;

/// Makes one word of each block's own number.
pub(crate) fn mark(document: &Document, words: &mut [Vec<BlockWord>]) {
    for (block, words) in document.blocks.iter().zip(words) {
        let Some(number) = block.number.as_deref() else { continue };
        let found = words.iter().take(WORDS_BEFORE + 1).position(|word| {
            let rest = block.text.get(word.span.start..).unwrap_or_default();
            rest.strip_prefix('§').unwrap_or(rest).trim_start().starts_with(number)
        });
        let Some(at) = found else { continue };
        let start = words[at].span.start;
        let before = block.text.get(start..).and_then(|rest| find(rest, number)).unwrap_or_default();
        let end = start + before + number.len();
        // `5` is not a number of `50 members`.
        let past = words.partition_point(|word| word.span.end <= end);
        if past > at && words[past - 1].span.end == end {
            words.drain(at + 1..past);
            words[at] = BlockWord { span: Span::new(start, end), id: OWN_NUMBER };
        }
    }
}
