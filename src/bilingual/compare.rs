//! Languages: blocks and sentences aligned by what translates what, then what a reviser must look at.

use crate::bilingual::documents::{Bilingual, documents};
use crate::bilingual::related;
use crate::comparison::summary::words;
use crate::comparison::{Bead, Comparison, Mode, Sides};
use crate::document::Document;
use crate::findings;
use crate::language::Language;
use crate::lexicon::Lexicons;
use crate::strings::gather::Gather;
use crate::strings::sort::distinct;

/// Two languages of one document.
pub(crate) fn languages(left: Document, right: Document, lexicons: &Lexicons) -> Comparison {
    let Bilingual { alignment, sentences, parallel } = documents(&left, &right, lexicons);
    let beads = alignment.links.into_iter().zip(sentences);
    let beads = beads.map(|(link, sentences)| Bead { sentences, ..Bead::from(link) }).gather();
    let words = Sides { left: words(&left), right: words(&right) };
    let mut comparison = Comparison::new(Mode::Languages, left, right, beads, words);
    comparison.relations = alignment.relations;
    comparison.summary.parallel = parallel;
    comparison.summary.missing_lexicons = missing_lexicons([&comparison.left, &comparison.right], lexicons);
    let (left, right, beads) = (&comparison.left, &comparison.right, &mut comparison.beads);
    comparison.findings = if parallel >= related::PARALLEL {
        findings::find(left, right, beads, lexicons)
    } else if words.left.max(words.right) >= related::MIN_WORDS_TELLING {
        findings::unrelated(left, right, parallel).into_iter().gather()
    } else {
        Vec::new()
    };
    for finding in &comparison.findings {
        *comparison.summary.findings.entry(finding.kind).or_default() += 1;
    }
    comparison
}

/// Languages with a table that is not there, or of a version that lacks what findings need.
fn missing_lexicons(documents: [&Document; 2], lexicons: &Lexicons) -> Vec<String> {
    let languages = documents.map(Document::tables).into_iter().filter(|language| *language != Language::Other);
    let lacks = |tag: &&str| lexicons.get(tag).is_none_or(|lexicon| lexicon.closed_classes().is_empty());
    distinct(languages.map(Language::tag).filter(lacks)).into_iter().map(str::to_owned).gather()
}
