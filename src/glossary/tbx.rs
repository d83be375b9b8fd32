//! Glossaries in TBX (ISO 30042), of the dialects of 2008 (`termEntry`, `langSet`, `tig`) and 2019 (`conceptEntry`,
//! `langSec`, `termSec`).
//!
//! One pass over the events of the XML. A term is forbidden where a note of its own or of its language calls it so.

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::{Column, Concept, Glossary, GlossaryTerm};
use crate::error::Error;
use crate::strings::gather::{Gather, PushAll};
use crate::strings::search::contains;

/// What a status says of a term that is not to be used.
const FORBIDDEN: [&str; 5] = ["deprecated", "superseded", "forbidden", "prohibited", "obsolete"];

pub(super) fn read(text: &str) -> Result<Glossary, Error> {
    let mut reader = Reader::from_str(text);
    let mut glossary = Glossary::default();
    let mut found = Found::default();
    loop {
        let event = reader.read_event();
        let error = |at: u64, reason: String| {
            let before = text.get(..usize::try_from(at).unwrap_or(text.len())).unwrap_or(text);
            Error::glossary(before.matches('\n').count() + 1, reason)
        };
        let at = reader.buffer_position();
        match event.map_err(|reason| error(reader.error_position(), reason.to_string()))? {
            Event::Start(tag) => found.start(&tag, false).map_err(|reason| error(at, reason))?,
            Event::Empty(tag) => found.start(&tag, true).map_err(|reason| error(at, reason))?,
            Event::Text(piece) => found.text.push_str(&piece.decode().unwrap_or_default()),
            Event::CData(piece) => found.text.push_str(&piece.decode().unwrap_or_default()),
            Event::GeneralRef(entity) => {
                let name = entity.decode().unwrap_or_default();
                let character = entity.resolve_char_ref().ok().flatten().or(match &*name {
                    "amp" => Some('&'),
                    "lt" => Some('<'),
                    "gt" => Some('>'),
                    "quot" => Some('"'),
                    "apos" => Some('\''),
                    _ => None,
                });
                found.text.push(character.ok_or_else(|| error(at, format!("\"&{name};\" is not defined")))?);
            }
            Event::End(tag) => {
                found.end(tag.local_name().as_ref()).map_err(|reason| error(at, reason))?;
                if matches!(tag.local_name().as_ref(), b"termEntry" | b"conceptEntry") {
                    glossary.concepts.push_all(found.concept.take());
                }
            }
            Event::Eof if glossary.concepts.is_empty() => {
                return Err(error(0, "it has no termEntry and no conceptEntry".to_owned()));
            }
            Event::Eof if found.depth > 0 => {
                return Err(error(at, "it ends within an element".to_owned()));
            }
            Event::Eof => return Ok(glossary),
            _ => {}
        }
    }
}

/// What has been read of a concept.
#[derive(Default)]
struct Found {
    concept: Option<Concept>,
    /// The text of the element under way.
    text: String,
    /// Whether the element under way is a note about a status.
    is_status: bool,
    /// Elements that are open.
    depth: usize,
}

impl Found {
    fn start(&mut self, tag: &BytesStart, is_empty: bool) -> Result<(), String> {
        self.text.clear();
        self.depth += usize::from(!is_empty);
        let attribute = |name: &str| {
            let attribute = tag.try_get_attribute(name).ok().flatten()?;
            Some(String::from_utf8_lossy(&attribute.value).into_owned())
        };
        self.is_status = false;
        match tag.local_name().as_ref() {
            b"termEntry" | b"conceptEntry" => self.concept = Some(Concept::default()),
            b"langSet" | b"langSec" => {
                let language = attribute("xml:lang").ok_or("a language section has no xml:lang")?;
                let concept = self.concept.as_mut().ok_or("a language section stands outside of an entry")?;
                concept.columns.push(Column { language: Some(language), terms: Vec::new() });
            }
            b"termNote" => self.is_status = attribute("type").is_some_and(|kind| is_status(&kind)),
            b"administrativeStatus" | b"normativeAuthorization" => self.is_status = true,
            _ => {}
        }
        Ok(())
    }

    fn end(&mut self, name: &[u8]) -> Result<(), String> {
        self.depth = self.depth.saturating_sub(1);
        let terms = self.concept.as_mut().and_then(|concept| concept.columns.last_mut()).map(|last| &mut last.terms);
        let text = std::mem::take(&mut self.text);
        if name == b"term" {
            let text = text.split_whitespace().gather().join(" ");
            if text.is_empty() {
                return Err("a term is empty".to_owned());
            }
            terms
                .ok_or("a term stands outside of a language section")?
                .push(GlossaryTerm { text, is_forbidden: false });
        } else if std::mem::take(&mut self.is_status)
            && let Some(term) = terms.and_then(|terms| terms.last_mut())
        {
            let status = text.to_ascii_lowercase();
            term.is_forbidden |= FORBIDDEN.iter().any(|forbidden| contains(&status, forbidden));
        }
        Ok(())
    }
}

fn is_status(kind: &str) -> bool {
    matches!(kind, "administrativeStatus" | "normativeAuthorization" | "usageStatus")
}
