//! The walk through the paragraphs of a text that tells what each of them is.

use crate::document::BlockKind;
use crate::document::leads::{self, Force, Lead};
use crate::document::paragraph::Paragraph;
use crate::language::Language;
use crate::strings::search::ends_in;
use crate::strings::span::Span;

/// Paragraphs among which a letter's title is.
pub(super) const FRONT: usize = 40;
/// Paragraphs at the end of a section among which the closing is.
pub(super) const END: usize = 8;

/// Whether what is read opened as official papers do: with a masthead, a letter of state or an annex.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Register {
    Official,
    Plain,
}

pub(super) struct Reader<'a> {
    pub paragraphs: &'a [Paragraph],
    pub language: Language,
    /// Whether empty lines separate paragraphs, so that lines without one between them belong together.
    pub has_gaps: bool,
    /// Whether the titles of articles end in stops: `§ 101. Short title.`
    pub has_stopped_titles: bool,
    /// The kind of each paragraph, and whether it belongs to the block before.
    pub kinds: Vec<(BlockKind, bool)>,
}

impl<'a> Reader<'a> {
    pub fn get(&self, at: usize) -> Option<&'a Paragraph> {
        self.paragraphs.get(at)
    }

    pub fn mark(&mut self, at: usize, kind: BlockKind) {
        self.mark_part(at, kind, false);
    }

    /// Says what a paragraph is that may be `joined` to the one above.
    pub fn mark_part(&mut self, at: usize, kind: BlockKind, joined: bool) {
        if let Some(place) = self.kinds.get_mut(at) {
            *place = (kind, joined);
        }
    }

    pub fn lead(&self, at: usize) -> Option<Lead> {
        // "Do you own a boat?" decides nothing.
        let paragraph =
            self.get(at).filter(|paragraph| !ends_in(&paragraph.text, |c| matches!(c, '?' | '？' | '؟')))?;
        if paragraph.emphasis > 0 {
            let force = if paragraph.label.is_some() { Force::Act } else { Force::Grounds };
            let lead = leads::lead(&paragraph.text, self.language);
            return lead.or(Some(Lead { span: Span::new(0, paragraph.emphasis), force }));
        }
        leads::lead(&paragraph.text, self.language)
    }
}
