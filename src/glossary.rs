//! A user's glossary: how terms are to be translated, and which words are not to be used.
//!
//! Two forms are read. Tab-separated text has a line for each pair, `term<TAB>translation`, with `forbidden` in a third
//! column for a translation that is not to be used; several lines of one term allow several translations. A first line
//! of two language tags says which column is which; without one, the first column is the left text's language. A line
//! that is empty or begins with `#` is skipped. TBX (ISO 30042) of either dialect is told by its `<`. Time and space:
//! linear.
//!
//! Before -> after: `bail<TAB>lease` -> one [`Concept`] with "bail" in the first column and "lease" in the second.

mod inflection;
#[cfg(feature = "full")]
mod tbx;

pub(crate) use inflection::Matcher;

use rustc_hash::FxHashMap;

use crate::error::Error;
use crate::strings::gather::{Gather, PushAll};
use crate::strings::search::{trim_start, up_to};

/// The concepts of a glossary.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Glossary {
    pub(crate) concepts: Vec<Concept>,
}

/// Terms that mean the same, by language.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Concept {
    pub columns: Vec<Column>,
}

/// The terms of one language.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Column {
    /// A BCP 47 tag; none where the glossary gives none.
    pub language: Option<String>,
    pub terms: Vec<GlossaryTerm>,
}

/// One way to put a concept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct GlossaryTerm {
    pub text: String,
    pub is_forbidden: bool,
}

impl Glossary {
    /// The most concepts that are read.
    pub const MAX_CONCEPTS: usize = 50_000;

    /// Reads tab-separated text or TBX.
    ///
    /// Errors: a malformed line, with its number; more than [`Self::MAX_CONCEPTS`] concepts.
    #[cfg(feature = "full")]
    pub fn read(text: &str) -> Result<Self, Error> {
        let text = trim_start(text, |c| c == '\u{FEFF}');
        let glossary = if text.trim_start().starts_with('<') { tbx::read(text)? } else { tab_separated(text)? };
        if glossary.concepts.len() > Self::MAX_CONCEPTS {
            let reason = format!("it has {} concepts; the limit is {}", glossary.concepts.len(), Self::MAX_CONCEPTS);
            return Err(Error::glossary(text.lines().count(), reason));
        }
        Ok(glossary)
    }

    /// Whether it says nothing.
    pub fn is_empty(&self) -> bool {
        self.concepts.is_empty()
    }
}

impl Concept {
    /// The terms of a language; without languages, those of the side's column.
    pub fn terms(&self, language: &str, side: usize) -> &[GlossaryTerm] {
        let primary = |tag: &str| up_to(tag, |c| matches!(c, '-' | '_')).to_ascii_lowercase();
        let named = |column: &&Column| column.language.as_deref().is_some_and(|tag| primary(tag) == primary(language));
        let column = self.columns.iter().find(named).or_else(|| {
            let nameless = self.columns.iter().all(|column| column.language.is_none());
            self.columns.get(side).filter(|_| nameless)
        });
        column.map_or(&[], |column| &column.terms)
    }
}

#[cfg(feature = "full")]
fn tab_separated(text: &str) -> Result<Glossary, Error> {
    let mut glossary = Glossary::default();
    let mut languages: Option<[String; 2]> = None;
    let mut is_first = true;
    // The concept of each term in the first column.
    let mut known = FxHashMap::default();
    for (index, line) in text.lines().enumerate() {
        if line.trim().is_empty() || line.starts_with('#') {
            continue;
        }
        let error = |reason: String| Error::glossary(index + 1, reason);
        let columns: Vec<&str> = line.split('\t').map(str::trim).gather();
        if std::mem::take(&mut is_first)
            && let [a, b, ..] = columns[..]
            && is_tag(a)
            && is_tag(b)
        {
            languages = Some([a.to_owned(), b.to_owned()]);
            continue;
        }
        let is_forbidden = match columns[..] {
            [_, _] | [_, _, ""] => false,
            [_, _, status] if status.eq_ignore_ascii_case("forbidden") => true,
            [_, _, status] => return Err(error(format!("\"{status}\" is not \"forbidden\""))),
            _ => return Err(error(format!("it has {} columns; a term and its translation are two", columns.len()))),
        };
        if columns[1].is_empty() || columns[0].is_empty() && !is_forbidden {
            return Err(error("a term is empty".to_owned()));
        }
        let column = |at: usize| Column {
            language: languages.as_ref().map(|tags| tags[at].clone()),
            terms: Some(columns[at])
                .filter(|text| !text.is_empty())
                .map(|text| GlossaryTerm { text: text.to_owned(), is_forbidden: is_forbidden && at == 1 })
                .into_iter()
                .gather(),
        };
        let next = glossary.concepts.len();
        let concept = if columns[0].is_empty() { next } else { *known.entry(columns[0]).or_insert(next) };
        match glossary.concepts.get_mut(concept) {
            Some(concept) => concept.columns[1].terms.push_all(column(1).terms),
            None => glossary.concepts.push(Concept { columns: vec![column(0), column(1)] }),
        }
    }
    Ok(glossary)
}

/// Whether a heading is a language tag: two or three letters, with a region or script behind.
#[cfg(feature = "full")]
fn is_tag(text: &str) -> bool {
    let mut parts = text.split(['-', '_']);
    let is_language = |part: &str| matches!(part.len(), 2..=3) && part.bytes().all(|b| b.is_ascii_lowercase());
    parts.next().is_some_and(is_language) && parts.all(|part| (2..=8).contains(&part.len()) && part.is_ascii())
}

#[cfg(all(test, feature = "full"))]
mod tests {
    use super::*;

    /// What is read, a concept a line: `language term, !forbidden term = language term`.
    fn shown(text: &str) -> String {
        let term = |term: &GlossaryTerm| format!("{}{}", if term.is_forbidden { "!" } else { "" }, term.text);
        let column = |column: &Column| {
            let terms: Vec<String> = column.terms.iter().map(term).gather();
            format!("{} {}", column.language.as_deref().unwrap_or("-"), terms.join(", "))
        };
        let concept = |concept: &Concept| concept.columns.iter().map(column).gather().join(" = ");
        match Glossary::read(text) {
            Ok(glossary) => glossary.concepts.iter().map(concept).gather().join("\n"),
            Err(error) => error.to_string(),
        }
    }

    #[test]
    fn both_forms_are_read() {
        let check = |text: &str, expected: &str| assert_eq!(shown(text), expected, "{text}");
        check("bail\tlease\n\n# note\nloyer\trent\n", "- bail = - lease\n- loyer = - rent");
        check("fr\ten\nbail\tlease\nbail\tcontract\tforbidden\n", "fr bail = en lease, !contract");
        check("\thereby\tforbidden\n", "-  = - !hereby");
        check(
            "<martif><text><body>\n<termEntry><langSet xml:lang='fr'><tig><term>droit &amp; bail</term></tig></langSet>\
             <langSet xml:lang='en-GB'><tig><term>lease</term></tig><tig><term>let</term>\
             <termNote type='administrativeStatus'>deprecatedTerm-admn-sts</termNote></tig></langSet></termEntry>\
             </body></text></martif>",
            "fr droit & bail = en-GB lease, !let",
        );
        check(
            "<tbx><conceptEntry><langSec xml:lang='ru'><termSec><term>договор</term></termSec></langSec></conceptEntry></tbx>",
            "ru договор",
        );
    }

    #[test]
    fn a_malformed_line_is_named() {
        let check = |text: &str, expected: &str| assert_eq!(shown(text), expected, "{text}");
        check("bail\tlease\nloyer\n", "glossary, line 2: it has 1 columns; a term and its translation are two");
        check("bail\tlease\tgood\n", "glossary, line 1: \"good\" is not \"forbidden\"");
        check("bail\t\n", "glossary, line 1: a term is empty");
        check("<tbx>\n<conceptEntry>\n<langSec>", "glossary, line 3: a language section has no xml:lang");
        check("<tbx></tbx>", "glossary, line 1: it has no termEntry and no conceptEntry");
        assert!(shown("<tbx>\n<a></b></tbx>").starts_with("glossary, line 2: "));
    }
}
