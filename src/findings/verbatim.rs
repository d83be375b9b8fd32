//! What a translation keeps letter by letter: addresses, placeholders, tags, codes.
//!
//! Idea: a scanner cuts these out of both texts of a sentence pair, from left to right; equal ones cancel out. Where both
//! sides have some of one kind left, they contradict each other; a placeholder or a tag that one side lacks is lost.
//!
//! Before -> after: "write to a@example.org" / "écrivez à a@example.com" -> `verbatim.differs`; "%d files" / "fichiers"
//! -> `verbatim.omission`. Time and space: linear.

use crate::comparison::{FindingKind, Place, SentenceRef, Side};
use crate::findings::{Candidate, candidate};
use crate::language::Language;
use crate::strings::gather::Gather;
use crate::strings::search;
use crate::strings::search::{starts_in, trim_end, trim_start};
use crate::strings::span::{Span, part};
use crate::translation::words::{SentencePair, SideWords, Word, cover};

/// Bytes of a tag that is not markup. Shorter tags, such as `<br>`, are markup that needs no closing tag.
const MIN_NAME_BYTES: usize = 6;

/// What a piece is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum PieceKind {
    Address,
    Mail,
    Placeholder,
    Tag,
    Code,
    /// What makes a page of a text: `{{ link("page", 4.2) }}`.
    Template,
    /// A word between grave accents.
    Literal,
}

const KINDS: [PieceKind; 7] = [
    PieceKind::Address,
    PieceKind::Mail,
    PieceKind::Placeholder,
    PieceKind::Tag,
    PieceKind::Code,
    PieceKind::Template,
    PieceKind::Literal,
];

/// What web addresses begin with.
const SCHEMES: [&str; 4] = ["https://", "http://", "ftp://", "www."];

/// Marks that end a sentence or a bracket after an address, and are not part of it.
const TRAILING: &[u8] = b".,;:!?)]}\"'>";

/// Bytes of a tag, at most.
const MAX_TAG_BYTES: usize = 64;
/// Bytes of a template, at most.
const MAX_TEMPLATE_BYTES: usize = 1_000;
/// Bytes of a code.
const MAX_CODE_BYTES: usize = 64;

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
                other.kind == one.kind
                    && (other.text == one.text || is_translated(left, &one.text, right, &other.text) == Some(true))
            });
            twin.map(|at| r.remove(at)).is_none()
        });
        for kind in KINDS {
            let of =
                |pieces: &mut Vec<Piece>| -> Vec<Piece> { pieces.extract_if(.., |piece| piece.kind == kind).gather() };
            let (l, r) = (of(&mut l), of(&mut r));
            // Of several, one may stand for another, and one side may write them without accents.
            let has_bare = |side: &SideWords, words: &[&Word], pieces: &[Piece]| {
                let text = cover(words.iter().copied()).map_or("", |place| side.text(place));
                pieces.iter().any(|piece| search::contains(text, piece.text.trim_matches('`')))
            };
            if kind == PieceKind::Literal
                && ((l.len(), r.len()) != (1, 1) || has_bare(left, &pair.left, &r) || has_bare(right, &pair.right, &l))
            {
                continue;
            }
            let both = l.len().min(r.len());
            for (one, other) in l.iter().zip(&r) {
                let arguments = [("left", one.text.as_str()), ("right", other.text.as_str())];
                let id = "verbatim.differs";
                // The names of pages too are translated.
                let may_differ =
                    is_name(one) && is_name(other) || is_translated(left, &one.text, right, &other.text).is_some();
                // So are buttons and keys: `Save`, `Enter`.
                let is_button =
                    |piece: &Piece| starts_in(trim_start(&piece.text, |c| c == '`'), |c| c.is_ascii_uppercase());
                let severity = match kind {
                    _ if may_differ => 1,
                    PieceKind::Literal if is_button(one) && is_button(other) => 1,
                    PieceKind::Template => 1,
                    PieceKind::Literal => 2,
                    _ => 3,
                };
                let (l, r) = (Some(one.place), Some(other.place));
                let finding = candidate(FindingKind::Reference, severity, l, r, id, &arguments, 0.9);
                found.push(Candidate::alone(finding));
            }
            for side in Side::BOTH {
                let pieces = side.of(&l, &r);
                // "<packagename>" may be "<nom de paquet>".
                let (other, words) = side.own_and_other((left, &pair.left), (right, &pair.right)).1;
                let facing = cover(words.iter().copied()).map_or("", |place| other.text(place));
                for piece in pieces.iter().skip(both) {
                    // An address or a code may be given once, a placeholder may not be lost.
                    // "<commit>" may be "[commit]".
                    let name = piece.text.trim_matches(['<', '>']);
                    let is_bracketed = || {
                        [('[', ']'), ('{', '}')].iter().any(|(a, z)| search::contains(facing, &format!("{a}{name}{z}")))
                    };
                    let is_tag =
                        || kind == PieceKind::Tag && !(is_name(piece) && (search::has(facing, '<') || is_bracketed()));
                    let severity = if kind == PieceKind::Placeholder || is_tag() { 2 } else { 1 };
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

/// Whether a text begins with a web address.
pub(super) fn begins_address(text: &[u8]) -> bool {
    SCHEMES.iter().any(|scheme| text.starts_with(scheme.as_bytes()))
}

/// Whether a tag is no markup but the name of something that the reader puts there, which people translate: `<file>`,
/// `<Datei>`.
fn is_name(piece: &Piece) -> bool {
    piece.kind == PieceKind::Tag && !piece.text.contains('/') && piece.text.len() >= MIN_NAME_BYTES
}

/// Whether two addresses are those of one page in the two languages, or over another protocol:
/// `https://en.example.org`, `http://fr.example.org`.
///
/// `Some(true)`: the same page. `Some(false)`: pages of the same site in the two languages, whose names differ, perhaps
/// as translations. `None`: neither.
fn is_translated(left: &SideWords, l: &str, right: &SideWords, r: &str) -> Option<bool> {
    let parts = |text: &'_ str, language: &str| -> Vec<String> {
        let parts = text.split_inclusive(['/', '.', '?', '=', '&', '-', '_']);
        // Pages in Chinese often have the name of the country.
        let is_language = |part: &str| {
            let name = trim_end(part, |c| !c.is_alphanumeric());
            name == language || language == "zh" && name == "cn"
        };
        parts.map(|part| if is_language(part) { String::new() } else { part.to_owned() }).gather()
    };
    let (l, r) = (trim_end(l, |c| c == '/'), trim_end(r, |c| c == '/'));
    let (l_parts, r_parts) = (parts(l, left.language.tag()), parts(r, right.language.tag()));
    // Where the site is another one for each language, its pages may have names in that language.
    // A translator may leave what was in a third language: "en.wikipedia.org" in Russian.
    let is_other_site = || site(l).zip(site(r)).is_some_and(|(l, r)| l.0 != r.0 && l.1 == r.1);
    let is_web = |text: &str| text.starts_with("http");
    match search::contains(l, "://") && search::contains(r, "://") {
        true if l_parts[1..] == r_parts[1..] && is_web(l) == is_web(r) => Some(true),
        true if is_other_site() => Some(false),
        _ => None,
    }
}

/// The language that an address begins with, and the host behind it: `https://en.wikipedia.org/wiki/Bridge` -> `en`,
/// `wikipedia.org`.
fn site(text: &str) -> Option<(&str, &str)> {
    let (_, address) = search::split_once(text, "://")?;
    address
        .split('/')
        .next()?
        .split_once('.')
        .filter(|(first, _)| Language::KNOWN.iter().any(|known| known.tag() == *first))
}

fn pieces(side: &SideWords, sentences: &[SentenceRef]) -> Vec<Piece> {
    let mut found = Vec::new();
    for &(block, index) in sentences {
        let content = &side.document.blocks[block];
        let Some(&sentence) = content.sentences.get(index) else { continue };
        let text = sentence.of(&content.text);
        let mut at = 0;
        while at < text.len() {
            let Some((kind, end)) = piece(text.as_bytes(), at) else {
                at += 1;
                continue;
            };
            let place = Place { block, span: Span::new(at, end).shifted(sentence.start) };
            found.push(Piece { kind, text: part(text, at..end).to_owned(), place });
            at = end;
        }
    }
    found
}

/// Whether what begins with a bracket is the text of a link, and no part of its address: `?tag[]=red`, `//[::1]:8080/`.
fn is_followed_by_text(address: &[u8], behind: &[u8]) -> bool {
    let end = behind.iter().position(|byte| *byte == b']');
    let goes_on =
        |at: usize| behind.get(at + 1).is_some_and(|next| next.is_ascii_alphanumeric() || b"=/[&:".contains(next));
    !address.contains(&b'?') && !address.ends_with(b"/") && end.is_some_and(|end| !goes_on(end))
}

/// The piece that begins at a byte, and where it ends. All pieces of a text take linear time: few beginnings
/// read the same byte.
fn piece(bytes: &[u8], at: usize) -> Option<(PieceKind, usize)> {
    let run = |from: usize, fits: fn(&u8) -> bool| from + bytes.iter().skip(from).take_while(|byte| fits(byte)).count();
    let is_behind = |fits: fn(&u8) -> bool| at.checked_sub(1).is_some_and(|before| fits(&bytes[before]));
    let without =
        |marks: &[u8], end: usize| end - bytes[at..end].iter().rev().take_while(|byte| marks.contains(byte)).count();
    if begins_address(&bytes[at..]) {
        // Cyrillic letters, two bytes each, may be part of it: `ftp://ftp.пример.рф`. Chinese and Arabic ones follow it.
        let end = run(at, |byte| {
            byte.is_ascii_graphic() && !matches!(byte, b'<' | b'>') || matches!(byte, 0x80..=0xBF | 0xD0..=0xD3)
        });
        // `f[0]=1` is part of an address, the end of `[http://example.org]` is not.
        let bracket = bytes[at..end].iter().position(|byte| matches!(byte, b'[' | b']'));
        // AsciiDoc has the text of a link behind it: `http://example.org[the page]`.
        let is_end =
            |bracket: &usize| bytes[*bracket] == b']' || is_followed_by_text(&bytes[at..*bracket], &bytes[*bracket..]);
        let end = bracket.map(|bracket| at + bracket).filter(is_end).unwrap_or(end);
        return Some((PieceKind::Address, without(TRAILING, end)));
    }
    if is_mail(&bytes[at]) && !is_behind(is_mail) {
        let sign = run(at, is_mail);
        if bytes.get(sign) == Some(&b'@') {
            let end = without(TRAILING, run(sign + 1, is_mail));
            if bytes[sign..end].contains(&b'.') {
                return Some((PieceKind::Mail, end));
            }
        }
    }
    match bytes[at] {
        // `{name}`, `{{name}}`, `${name}`
        b'{' | b'$' if !is_behind(|byte| *byte == b'{') => {
            let open = at + usize::from(bytes[at] == b'$');
            let name = run(open, |byte| *byte == b'{');
            let close = run(name, |byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'.' | b'-'));
            let end = run(close, |byte| *byte == b'}');
            let template = || {
                let rest = &bytes[at..bytes.len().min(at + MAX_TEMPLATE_BYTES)];
                let close = match rest {
                    [b'{', b'{', ..] => b"}}",
                    [b'{', b'%', ..] => b"%}",
                    _ => return None,
                };
                let close = rest.windows(2).position(|two| two == close)?;
                Some((PieceKind::Template, at + close + 2))
            };
            (open < name && close < end).then_some((PieceKind::Placeholder, end)).or_else(template)
        }
        // `%s`, `%1$d`; "5%d'intérêts" is a percentage.
        b'%' if !is_behind(u8::is_ascii_digit) => {
            let format = run(at + 1, |byte| byte.is_ascii_digit() || *byte == b'$');
            let is_format = bytes.get(format).is_some_and(|byte| b"sdifux@".contains(byte));
            let is_word = bytes.get(format + 1).is_some_and(u8::is_ascii_alphabetic);
            (is_format && !is_word).then_some((PieceKind::Placeholder, format + 1))
        }
        b'<' => {
            let name = at + 1 + usize::from(bytes.get(at + 1) == Some(&b'/'));
            // A name in another script: `<глава>`. "x <y and z> w" is no tag.
            let is_letter = |byte: &u8| byte.is_ascii_alphabetic() || !byte.is_ascii();
            let is_part = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'/' | b'-' | b'_' | 128..);
            let end = name + bytes[name..].iter().take(MAX_TAG_BYTES).take_while(|byte| is_part(byte)).count();
            let is_tag = bytes.get(name).is_some_and(is_letter) && bytes.get(end) == Some(&b'>');
            is_tag.then_some((PieceKind::Tag, end + 1))
        }
        // "`true`", "``true``"
        b'`' if !is_behind(|byte| *byte == b'`') => {
            let open = run(at, |byte| *byte == b'`');
            let close = run(open, |byte| byte.is_ascii_alphanumeric() || b"_.-()".contains(byte));
            let end = run(close, |byte| *byte == b'`');
            let is_literal = bytes.get(open).is_some_and(u8::is_ascii_alphabetic) && open - at <= 2;
            (is_literal && end - close == open - at).then_some((PieceKind::Literal, end))
        }
        // Of capital letters and digits with a hyphen or a slash: `AB-1203/X`.
        b'A'..=b'Z' if !is_behind(u8::is_ascii_uppercase) => {
            let is_part =
                |byte: &&u8| byte.is_ascii_uppercase() || byte.is_ascii_digit() || matches!(byte, b'-' | b'/');
            let end = at + bytes[at..].iter().take(MAX_CODE_BYTES).take_while(is_part).count();
            let end = without(b"-/", end);
            let code = &bytes[at..end];
            let digits = code.iter().filter(|byte| byte.is_ascii_digit()).count();
            let has_joint = code.contains(&b'-') || code.contains(&b'/');
            (digits >= 3 && has_joint && code.len() >= 6).then_some((PieceKind::Code, end))
        }
        _ => None,
    }
}

/// Whether a byte may be in an address of mail.
fn is_mail(byte: &u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'_' | b'-' | b'+')
}
