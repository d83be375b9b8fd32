//! Languages: blocks and sentences aligned by what translates what, then what a reviser must look at.

use crate::bilingual::blocks;
use crate::comparison::{Bead, Comparison, Mode};
use crate::document::Document;
use crate::findings;
use crate::lexicon::Lexicons;

/// Two languages of one document.
pub(crate) fn languages(left: Document, right: Document, lexicons: &Lexicons) -> Comparison {
    let blocks::Bilingual { alignment, sentences, parallel } = blocks::documents(&left, &right, lexicons);
    let beads = alignment.links.into_iter().zip(sentences);
    let beads = beads.map(|(link, sentences)| Bead { sentences, ..Bead::from(link) }).collect();
    let mut comparison = Comparison::new(Mode::Languages, left, right, beads);
    comparison.relations = alignment.relations;
    comparison.summary.parallel = parallel;
    let (left, right, beads) = (&comparison.left, &comparison.right, &mut comparison.beads);
    comparison.findings = findings::find(left, right, beads, parallel, lexicons);
    for finding in &comparison.findings {
        *comparison.summary.findings.entry(finding.kind).or_default() += 1;
    }
    comparison
}
