//! Words of a text that are markup or code, or the name of another page.
//!
//! Idea: what stands in a tag or a placeholder, and what a link to another site is called, is not prose: a work that is
//! cited keeps its title, in whatever language it is. Markup is told by the mark that it begins with, code by the fences
//! around it. Time: linear, with a bound for each mark.
//!
//! Before -> after: `@ada, ["Why we paint"](https://example.org/why)` -> `,`; `<b>Open</b> the door` -> `Open the door`.

use crate::document::Document;
use crate::strings::gather::Gather;
use crate::strings::search::{self, places, starts_in};
use crate::translation::words::{SideWords, Word, WordKind};

use super::verbatim::begins_address;

/// What a block of code begins and ends with.
pub(crate) const FENCE: &str = "```";

/// What a command begins with.
const PROMPT: &str = "$ ";

/// Bytes of the longest markup: the end of a longer one is not looked for.
const MAX_BYTES: usize = 1_000;
/// Bytes of an editor's note, at most.
const MAX_NOTE_BYTES: usize = 60;

/// For each block whether it is code, or a fence of it, or a command. A fence begins a line and has a partner.
pub(crate) fn code(document: &Document) -> Vec<bool> {
    let fences = |text: &str| places(text, FENCE).count();
    // What begins and ends in one line is no fence.
    let lines = |text: &str| text.split('\n').filter(|line| line.starts_with(FENCE) && fences(line) % 2 == 1).count();
    let texts = document.blocks.iter().map(|block| block.text.as_str());
    let mut rest = texts.clone().map(lines).sum::<usize>() & !1;
    let mut is_open = false;
    let is_code = |text: &str| {
        let (own, was_open) = (lines(text).min(rest), is_open);
        rest -= own;
        is_open ^= own % 2 == 1;
        // "$ 500" is an amount.
        let is_command = text.strip_prefix(PROMPT).is_some_and(|command| starts_in(command, char::is_lowercase));
        was_open || is_command || text.starts_with(FENCE) && (own > 0 || fences(text) > 1)
    };
    texts.map(is_code).gather()
}

/// The words that are none of the markup.
pub(crate) fn prose<'w>(side: &SideWords, words: &[&'w Word]) -> Vec<&'w Word> {
    let (mut block, mut end) = (0, 0);
    let is_prose = |word: &&Word| {
        let (at, start) = (word.place.block, word.place.span.start);
        if at != block {
            (block, end) = (at, 0);
        }
        let bytes = side.document.blocks[at].text.as_bytes().get(start..).unwrap_or_default();
        let bytes = &bytes[..bytes.len().min(MAX_BYTES)];
        if start >= end && word.kind == WordKind::Mark {
            end = start + markup(bytes);
        } else if start >= end && begins_address(bytes) {
            end = start + bytes.iter().take_while(|byte| byte.is_ascii_graphic()).count();
        }
        start >= end
    };
    words.iter().copied().filter(is_prose).gather()
}

/// The bytes of the markup that begins a text.
fn markup(text: &[u8]) -> usize {
    let to = |from: usize, end: u8| text.iter().skip(from).position(|&byte| byte == end).map(|at| from + at + 1);
    let is_name = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
    let next = text.get(1);
    let end = match text.first() {
        Some(b'<') if next.is_some_and(|byte| is_name(byte) || *byte == b'/') => to(0, b'>'),
        Some(b'{') => to(0, b'}'),
        Some(b'`') => to(1, b'`'),
        // The text of a link may stand in brackets itself.
        Some(b'[') => {
            let end = to(0, b']').map(|at| at + usize::from(text.get(at) == Some(&b']')));
            let is_address = |at: &usize| text[*at..].starts_with(b"(http") || text[*at..].starts_with(b"(<http");
            // `[name]: http://example.org`
            let is_named = end.filter(|at| text[*at..].starts_with(b": http"));
            is_named.or_else(|| end.filter(is_address).and_then(|at| to(at, b')')))
        }
        Some(b'@') => Some(1 + text.iter().skip(1).take_while(|byte| is_name(byte)).count()),
        _ => None,
    };
    end.unwrap_or(0)
}

/// Whether a text is a few words in brackets, as the notes of an editor: "[Repealed, 2008, c. 28, s. 95]".
pub(crate) fn is_note(text: &str) -> bool {
    let inner = text.strip_prefix('[').and_then(|text| text.strip_suffix(']'));
    text.len() <= MAX_NOTE_BYTES && inner.is_some_and(|inner| !search::has(inner, ']'))
}
