//! Terms that are not translated as the user's glossary says.
//!
//! Idea: the left text is taken for the source. Where a sentence has a term of the glossary and its counterpart has
//! none of the translations that the glossary gives, in whatever form, the term is reported with what was expected;
//! where the counterpart has a forbidden one, that is. A term inside of a longer one of the glossary is the longer
//! one's matter. Time: that of finding the terms, which is linear except for terms that begin alike.
//!
//! Before -> after: `bail<TAB>lease`, "Le bail est signé." / "The contract is signed." -> `glossary.missing`.

use crate::comparison::{Comparison, Finding, FindingKind, Place, SentenceRef};
use crate::document::Document;
use crate::findings::{candidate, certainty};
use crate::glossary::{Glossary, Matcher};
use crate::strings::gather::{Gather, PushAll};
use crate::strings::span::Span;

/// How sure a term without its translation is: the translation may be understood, or put otherwise for style.
const MISSING_CONFIDENCE: f64 = 0.8;
/// How sure a forbidden translation is, which is there letter by letter.
const FORBIDDEN_CONFIDENCE: f64 = 0.9;

/// A term of one side.
struct TermEntry<'g> {
    concept: usize,
    text: &'g str,
    is_forbidden: bool,
}

/// The terms of one side, and where they are.
struct SideGlossary<'g> {
    document: &'g Document,
    entries: Vec<TermEntry<'g>>,
    matcher: Matcher,
}

impl<'g> SideGlossary<'g> {
    fn new(document: &'g Document, glossary: &'g Glossary, side: usize) -> Self {
        let concepts = glossary.concepts.iter().enumerate();
        let entries: Vec<TermEntry> = concepts
            .flat_map(|(concept, content)| {
                let terms = content.terms(&document.language, side).iter();
                terms.map(move |term| TermEntry { concept, text: &term.text, is_forbidden: term.is_forbidden })
            })
            .gather();
        let matcher = Matcher::new(document.tables(), entries.iter().map(|entry| entry.text));
        Self { document, entries, matcher }
    }

    /// The terms in some sentences.
    fn find(&self, sentences: &[SentenceRef]) -> Vec<(&TermEntry<'g>, Place)> {
        let mut found = Vec::new();
        for &(block, index) in sentences {
            let Some(content) = self.document.blocks.get(block) else { continue };
            let Some(&sentence) = content.sentences.get(index) else { continue };
            let hits = self.matcher.find(sentence.of(&content.text));
            let inside = |span: &Span| {
                hits.iter().any(|(_, other)| other != span && other.start <= span.start && span.end <= other.end)
            };
            let free = hits.iter().filter(|(_, span)| !inside(span));
            found.push_all(
                free.map(|&(entry, span)| (&self.entries[entry], Place { block, span: span.shifted(sentence.start) })),
            );
        }
        found
    }
}

/// Findings about the terms of a glossary.
pub(crate) fn find(comparison: &Comparison, glossary: &Glossary) -> Vec<Finding> {
    let left = SideGlossary::new(&comparison.left, glossary, 0);
    let right = SideGlossary::new(&comparison.right, glossary, 1);
    // By concept, the translations that it allows; and whether it has a term on the left at all.
    let mut allowed: Vec<Vec<&str>> = vec![Vec::new(); glossary.concepts.len()];
    let mut has_source = vec![false; glossary.concepts.len()];
    for entry in right.entries.iter().filter(|entry| !entry.is_forbidden) {
        allowed[entry.concept].push(entry.text);
    }
    for entry in &left.entries {
        has_source[entry.concept] = true;
    }
    let mut found = Vec::new();
    for pair in comparison.beads.iter().flat_map(|bead| &bead.sentences) {
        let (l, r) = (left.find(&pair.left), right.find(&pair.right));
        let sure = certainty(pair.confidence);
        for (entry, place) in r.iter().filter(|(entry, _)| entry.is_forbidden) {
            let source = l.iter().find(|(term, _)| term.concept == entry.concept).map(|(_, place)| *place);
            if source.is_none() && has_source[entry.concept] {
                continue;
            }
            let text = |document: &Document, place: Place| place.span.of(&document.blocks[place.block].text).to_owned();
            let there = text(right.document, *place);
            let here = source.map(|place| text(left.document, place)).unwrap_or_default();
            let arguments = [("text", here.as_str()), ("right", there.as_str())];
            let id = "glossary.forbidden";
            found.push(candidate(
                FindingKind::Term,
                2,
                source,
                Some(*place),
                id,
                &arguments,
                FORBIDDEN_CONFIDENCE * sure,
            ));
        }
        if pair.right.is_empty() {
            continue;
        }
        for (entry, place) in &l {
            let expected = &allowed[entry.concept];
            // A forbidden translation is reported as such, which is one finding for one cause.
            if expected.is_empty() || r.iter().any(|(term, _)| term.concept == entry.concept) {
                continue;
            }
            let text = place.span.of(&left.document.blocks[place.block].text);
            let expected = expected.join(" / ");
            let arguments = [("text", text), ("expected", expected.as_str())];
            found.push(candidate(
                FindingKind::Term,
                2,
                Some(*place),
                None,
                "glossary.missing",
                &arguments,
                MISSING_CONFIDENCE * sure,
            ));
        }
    }
    found
}
