//! Blocks and sentences without counterpart, in another place, or under another number.

use crate::comparison::{Bead, BeadRelation, FindingKind, Place, SentenceRef, Side};
use crate::document::{BlockKind, Document};
use crate::findings::{Candidate, candidate, on_one_side};
use crate::language::words::is_light;
use crate::text::span::Span;
use crate::translation::words::SideWords;

/// Findings about whole blocks and sentences.
pub(crate) fn find(l: &SideWords, r: &SideWords, beads: &[Bead]) -> Vec<Candidate> {
    let (left, right) = (l.document, r.document);
    let mut found = Vec::new();
    for bead in beads {
        match bead.relation {
            BeadRelation::LeftOnly => found.extend(bead.left.iter().filter_map(|&block| one_sided(l, block))),
            BeadRelation::RightOnly => found.extend(bead.right.iter().filter_map(|&block| one_sided(r, block))),
            _ => {
                for group in &bead.sentences {
                    if group.right.is_empty() {
                        found.extend(group.left.iter().filter_map(|&at| sentence(l, at, group.confidence)));
                    } else if group.left.is_empty() {
                        found.extend(group.right.iter().filter_map(|&at| sentence(r, at, group.confidence)));
                    }
                }
            }
        }
        if bead.relation == BeadRelation::Moved
            && let (Some(l), Some(r)) = (whole(left, bead.left.first()), whole(right, bead.right.first()))
        {
            let id = "structure.moved";
            let finding = candidate(FindingKind::Structure, 2, Some(l), Some(r), id, &[], 0.6 + 0.3 * bead.score);
            found.push(Candidate::alone(finding));
        }
    }
    found.extend(renumbered(left, right, beads));
    found.extend(gaps(l));
    found.extend(gaps(r));
    found
}

/// Page matter differs between language versions as a matter of course.
fn matter(kind: BlockKind) -> bool {
    !matches!(kind, BlockKind::Furniture | BlockKind::Masthead | BlockKind::SourceNote | BlockKind::Organization)
}

fn one_sided(side: &SideWords, block: usize) -> Option<Candidate> {
    let document = side.document;
    let content = document.blocks.get(block)?;
    // "Now, therefore," says nothing.
    let mut words = side.sentences.get(block).into_iter().flatten().flatten();
    let says = words.any(|word| word.is_content() && !is_light(side.language, &word.folded));
    let (severity, confidence) = if says && matter(content.kind) { (3, 0.85) } else { (1, 0.5) };
    let place = whole(document, Some(&block))?;
    Some(missing(side.side, place, "block", &content.text, severity, confidence))
}

/// That a sentence has no counterpart, of which the aligner is so sure.
pub(crate) fn sentence(side: &SideWords, (block, index): SentenceRef, sure: f64) -> Option<Candidate> {
    let content = side.document.blocks.get(block)?;
    let span = *content.sentences.get(index)?;
    let (severity, confidence) = if matter(content.kind) { (3, 0.6 + 0.3 * sure) } else { (1, 0.5) };
    Some(missing(side.side, Place { block, span }, "sentence", span.of(&content.text), severity, confidence))
}

fn missing(side: Side, place: Place, what: &str, text: &str, severity: u8, confidence: f64) -> Candidate {
    Candidate::alone(on_one_side(side, place, what, severity, text, confidence))
}

fn whole(document: &Document, block: Option<&usize>) -> Option<Place> {
    let block = *block?;
    Some(Place { block, span: Span::new(0, document.blocks.get(block)?.text.len()) })
}

/// Paired blocks whose numbers differ, reported where the difference starts, not for each block that follows.
fn renumbered(left: &Document, right: &Document, beads: &[Bead]) -> Vec<Candidate> {
    let (mut found, mut shift) = (Vec::new(), 0);
    for bead in beads.iter().filter(|bead| bead.relation != BeadRelation::Moved) {
        let ([l], [r]) = (bead.left.as_slice(), bead.right.as_slice()) else { continue };
        let (Some(a), Some(b)) = (number(left, *l), number(right, *r)) else { continue };
        if b - a != shift
            && let (Some(l), Some(r)) = (whole(left, Some(l)), whole(right, Some(r)))
        {
            let arguments = [("left", a.to_string()), ("right", b.to_string())];
            let arguments = arguments.each_ref().map(|(name, value)| (*name, value.as_str()));
            let id = "structure.number";
            found.push(Candidate::alone(candidate(FindingKind::Structure, 2, Some(l), Some(r), id, &arguments, 0.8)));
        }
        shift = b - a;
    }
    found
}

/// Numbers that the running count of one text leaves out.
fn gaps(SideWords { side, document, .. }: &SideWords) -> Vec<Candidate> {
    let mut found = Vec::new();
    let mut last: Option<i64> = None;
    for (block, content) in
        document.blocks.iter().enumerate().filter(|(_, content)| content.kind == BlockKind::Operative)
    {
        let Some(value) = number(document, block) else { continue };
        // Only a small step forward is a gap; a step back starts another count.
        if let Some(before) = last
            && (before + 2..=before + 4).contains(&value)
        {
            let missing = (before + 1).to_string();
            let place = Place { block, span: Span::new(0, content.text.len()) };
            let (left, right) = side.place(place);
            let arguments = [("number", missing.as_str())];
            let id = "structure.gap";
            found.push(Candidate::alone(candidate(FindingKind::Structure, 2, left, right, id, &arguments, 0.6)));
        }
        last = Some(value);
    }
    found
}

fn number(document: &Document, block: usize) -> Option<i64> {
    document.blocks.get(block)?.number.as_deref()?.parse::<u32>().ok().map(i64::from)
}
