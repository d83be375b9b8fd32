//! Blocks and sentences without counterpart, in another place, or under another number.

use crate::comparison::{Bead, BeadRelation, FindingKind, Place, SentenceRef, Side};
use crate::document::{BlockKind, Document};
use crate::findings::lengths::{self, Lengths};
use crate::findings::{Candidate, candidate, on_one_side};
use crate::language::words::is_light;
use crate::strings::span::Span;
use crate::translation::words::SideWords;

/// How much less a sentence without counterpart says beside one of the other side that has none either: they may be
/// translations of each other.
const BESIDE_ANOTHER: f64 = 0.5;

/// Findings about whole blocks and sentences.
pub(crate) fn find(l: &SideWords, r: &SideWords, beads: &[Bead], lengths: &Lengths) -> Vec<Candidate> {
    let (left, right) = (l.document, r.document);
    let mut found = sentences(l, r, beads, lengths);
    for bead in beads {
        match bead.relation {
            BeadRelation::LeftOnly => found.extend(bead.left.iter().filter_map(|&block| one_sided(l, block))),
            BeadRelation::RightOnly => found.extend(bead.right.iter().filter_map(|&block| one_sided(r, block))),
            _ => {}
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

/// Sentences without counterpart in blocks that have one. Each is looked at with all that is between the last pair
/// before it and the next pair behind it: if that is no longer than expected from its translation, the sentence is there.
fn sentences(l: &SideWords, r: &SideWords, beads: &[Bead], lengths: &Lengths) -> Vec<Candidate> {
    let of_blocks = |bead: &Bead| !matches!(bead.relation, BeadRelation::LeftOnly | BeadRelation::RightOnly);
    let groups: Vec<_> = beads.iter().filter(|bead| of_blocks(bead)).flat_map(|bead| &bead.sentences).collect();
    let mut found = Vec::new();
    let is_pair = |at: usize| !groups[at].left.is_empty() && !groups[at].right.is_empty();
    let mut start = 0;
    for end in 0..groups.len() {
        if !is_pair(end) && end + 1 < groups.len() {
            continue;
        }
        // The run with the pairs at its ends, which the runs before and behind it share.
        let run = &groups[start..=end];
        start = end;
        let both = run.iter().fold([0.0; 2], |[a, b], group| {
            let [left, right] = lengths.of(&group.left, &group.right);
            [a + left, b + right]
        });
        let has_alone = |side: usize| run.iter().any(|group| [group.right.is_empty(), group.left.is_empty()][side]);
        let beside = if has_alone(0) && has_alone(1) { BESIDE_ANOTHER } else { 1.0 };
        for (side, own) in [l, r].into_iter().enumerate() {
            let alone = run.iter().filter(|group| [group.right.is_empty(), group.left.is_empty()][side]);
            let alone =
                alone.flat_map(|group| [&group.left, &group.right][side].iter().map(|&at| (at, group.confidence)));
            found.extend(alone.filter_map(|(at, sure)| {
                let share = lengths::share(lengths.evidence(both, side, own.characters(at)));
                sentence(own, at, sure, beside * share)
            }));
        }
    }
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

/// That a sentence has no counterpart. `sure` is the aligner's confidence, `share` what the lengths leave of it.
pub(crate) fn sentence(side: &SideWords, (block, index): SentenceRef, sure: f64, share: f64) -> Option<Candidate> {
    let content = side.document.blocks.get(block)?;
    let span = *content.sentences.get(index)?;
    let (severity, confidence) = if matter(content.kind) { (3, 0.6 + 0.3 * sure) } else { (1, 0.5) };
    let place = Place { block, span };
    Some(missing(side.side, place, "sentence", span.of(&content.text), severity, confidence * share))
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
