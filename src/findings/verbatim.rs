//! What a translation keeps letter by letter: addresses, placeholders, tags, codes.
//!
//! Idea: a scanner cuts these out of both texts of a sentence pair; equal ones cancel out. Where both sides have some
//! of one kind left, they contradict each other; a placeholder or a tag that one side lacks is lost.
//!
//! Before -> after: "write to a@example.org" / "écrivez à a@example.com" -> `verbatim.differs`; "%d files" / "fichiers"
//! -> `verbatim.omission`. Time and space: linear.

use std::ops::Range;

use crate::comparison::{FindingKind, Place, SentenceRef, Side};
use crate::findings::{Candidate, candidate};
use crate::strings::search;
use crate::strings::search::has;
use crate::strings::span::{Span, part};
use crate::translation::words::{SentencePair, SideWords};

/// Bytes of a tag that is no markup: those of markup that need no second tag are shorter.
const MIN_NAME_BYTES: usize = 6;

/// What a piece is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum PieceKind {
    Address,
    Mail,
    Placeholder,
    Tag,
    Code,
}

const KINDS: [PieceKind; 5] =
    [PieceKind::Address, PieceKind::Mail, PieceKind::Placeholder, PieceKind::Tag, PieceKind::Code];

/// Characters that end a sentence or a bracket after an address, and are not part of it.
const TRAILING: &[char] =
    &['.', ',', ';', ':', '!', '?', ')', ']', '}', '"', '\'', '»', '”', '’', '。', '，', '）', '،', '؛', '>'];

struct Piece {
    kind: PieceKind,
    text: String,
    place: Place,
}

/// Findings about pieces that should be the same.
pub(crate) fn find(left: &SideWords, right: &SideWords, pairs: &[SentencePair]) -> Vec<Candidate> {
    let mut found = Vec::new();
    for pair in pairs {
        let (mut l, mut r) = (pieces(left, &pair.left_sentences), pieces(right, &pair.right_sentences));
        l.retain(|one| {
            let twin = r.iter().position(|other| {
                other.kind == one.kind && (other.text == one.text || is_translated(left, &one.text, right, &other.text))
            });
            twin.map(|at| r.remove(at)).is_none()
        });
        for kind in KINDS {
            let of =
                |pieces: &mut Vec<Piece>| -> Vec<Piece> { pieces.extract_if(.., |piece| piece.kind == kind).collect() };
            let (l, r) = (of(&mut l), of(&mut r));
            let both = l.len().min(r.len());
            for (one, other) in l.iter().zip(&r) {
                let arguments = [("left", one.text.as_str()), ("right", other.text.as_str())];
                let id = "verbatim.differs";
                let severity = if is_name(one) && is_name(other) { 1 } else { 3 };
                let (l, r) = (Some(one.place), Some(other.place));
                let finding = candidate(FindingKind::Reference, severity, l, r, id, &arguments, 0.9);
                found.push(Candidate::alone(finding));
            }
            // An address or a code may be given once, a placeholder may not be lost.
            let severity = if matches!(kind, PieceKind::Placeholder | PieceKind::Tag) { 2 } else { 1 };
            for side in Side::BOTH {
                let pieces = side.of(&l, &r);
                for piece in pieces.iter().skip(both) {
                    let id = side.of("verbatim.omission", "verbatim.addition");
                    let (l, r) = side.place(piece.place);
                    let arguments = [("text", piece.text.as_str())];
                    found.push(Candidate::alone(candidate(
                        FindingKind::Reference,
                        severity,
                        l,
                        r,
                        id,
                        &arguments,
                        0.8,
                    )));
                }
            }
        }
    }
    found
}

/// Whether a tag is no markup but the name of something that the reader puts there, which people translate: `<file>`,
/// `<Datei>`.
fn is_name(piece: &Piece) -> bool {
    piece.kind == PieceKind::Tag && !piece.text.contains('/') && piece.text.len() >= MIN_NAME_BYTES
}

/// Whether two addresses are those of one page in the two languages: `https://en.example.org`,
/// `https://fr.example.org`.
fn is_translated(left: &SideWords, l: &str, right: &SideWords, r: &str) -> bool {
    let parts = |text: &'_ str, language: &str| -> Vec<String> {
        let parts = text.split_inclusive(['/', '.', '?', '=', '&', '-', '_']);
        let name = |part: &str| part.trim_end_matches(|c: char| !c.is_alphanumeric()) == language;
        parts.map(|part| if name(part) { String::new() } else { part.to_owned() }).collect()
    };
    search::contains(l, "://") && parts(l, left.language.tag()) == parts(r, right.language.tag())
}

fn pieces(side: &SideWords, sentences: &[SentenceRef]) -> Vec<Piece> {
    let mut found = Vec::new();
    for &(block, index) in sentences {
        let content = &side.document.blocks[block];
        let Some(&sentence) = content.sentences.get(index) else { continue };
        let text = sentence.of(&content.text);
        let mut offset = 0;
        for word in text.split_inclusive(char::is_whitespace) {
            let mut start = sentence.start + offset;
            let (end, mut rest) = (start + word.trim_end().len(), word.trim_end());
            offset += word.len();
            while let Some((kind, range)) = first_piece(rest) {
                let place = Place { block, span: Span::new(start + range.start, start + range.end) };
                start += range.end;
                found.push(Piece { kind, text: part(rest, range).to_owned(), place });
                rest = part(&content.text, start..end);
            }
        }
    }
    found
}

/// The first piece in a word between white space: of those in "点击<b>此处</b>删除{count}个文件", "<b>".
fn first_piece(word: &str) -> Option<(PieceKind, Range<usize>)> {
    let (kind, range) = piece(word)?;
    // What is before it has no white space, and may have another one in it.
    first_piece(part(word, ..range.start)).or(Some((kind, range)))
}

/// The piece in a word between white space, if there is one.
fn piece(word: &str) -> Option<(PieceKind, Range<usize>)> {
    let range = |start: usize, end: usize| {
        let trimmed = part(word, start..end).trim_end_matches(TRAILING);
        start..start + trimmed.len()
    };
    let ascii_end =
        |from: usize| part(word, from..).find(|c: char| !c.is_ascii_graphic()).map_or(word.len(), |at| from + at);
    if let Some(at) = ["https://", "http://", "ftp://", "www."].iter().find_map(|scheme| search::find(word, scheme)) {
        return Some((PieceKind::Address, range(at, ascii_end(at))));
    }
    if let Some(at) = word.find('@').filter(|&at| at > 0) {
        let is_part = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-' | '+');
        let start = part(word, ..at)
            .char_indices()
            .rev()
            .take_while(|(_, c)| is_part(*c))
            .last()
            .map_or(at, |(start, _)| start);
        let end = part(word, at + 1..).find(|c| !is_part(c)).map_or(word.len(), |end| at + 1 + end);
        if start < at && has(part(word, at + 1..end).trim_end_matches(TRAILING), '.') {
            return Some((PieceKind::Mail, range(start, end)));
        }
    }
    if let Some(found) = placeholder(word) {
        return Some((PieceKind::Placeholder, found));
    }
    if let Some(start) = word.find('<')
        && let Some(end) = part(word, start..).find('>').map(|end| start + end)
        && start + 1 < end
        && part(word, start + 1..end).trim_start_matches('/').starts_with(|c: char| c.is_ascii_alphabetic())
        && part(word, start + 1..end).chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '/' | '-'))
    {
        return Some((PieceKind::Tag, start..end + 1));
    }
    code(word).map(|range| (PieceKind::Code, range))
}

/// `%s`, `%1$d`, `{name}`, `{{name}}`, `${name}`.
fn placeholder(word: &str) -> Option<Range<usize>> {
    let bytes = word.as_bytes();
    if let Some(open) = word.find('{')
        && let Some(close) = part(word, open..).find('}').map(|close| open + close)
        && part(word, open..close).chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '{' | '_' | '.' | '-'))
    {
        let start = if open > 0 && bytes[open - 1] == b'$' { open - 1 } else { open };
        let closing = bytes[close..].iter().take_while(|byte| **byte == b'}').count();
        return Some(start..close + closing);
    }
    let percent = word.find('%')?;
    let digits = bytes[percent + 1..].iter().take_while(|byte| byte.is_ascii_digit() || **byte == b'$').count();
    let end = percent + 1 + digits;
    let is_format = bytes.get(end).is_some_and(|byte| matches!(byte, b's' | b'd' | b'i' | b'f' | b'u' | b'x' | b'@'));
    let is_word = bytes.get(end + 1).is_some_and(u8::is_ascii_alphabetic);
    // "5%d'intérêts" is a percentage.
    let is_free = percent == 0 || !bytes[percent - 1].is_ascii_digit();
    (is_format && !is_word && is_free).then_some(percent..end + 1)
}

/// A code of capital letters and digits with a hyphen or a slash: `AB-1203/X`.
fn code(word: &str) -> Option<Range<usize>> {
    let is_part = |c: char| c.is_ascii_uppercase() || c.is_ascii_digit() || matches!(c, '-' | '/');
    let start = word.find(|c: char| c.is_ascii_uppercase())?;
    let end = part(word, start..).find(|c| !is_part(c)).map_or(word.len(), |at| start + at);
    let code = part(word, start..end).trim_end_matches(['-', '/']);
    let letters = code.chars().filter(char::is_ascii_uppercase).count();
    let digits = code.chars().filter(char::is_ascii_digit).count();
    let is_code = letters >= 1 && digits >= 3 && code.contains(['-', '/']) && code.len() >= 6;
    is_code.then_some(start..start + code.len())
}
