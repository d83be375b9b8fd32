//! Blocks and sentences without counterpart, in another place, or under another number.

use crate::strings::gather::{Gather, PushAll};
use rustc_hash::FxHashMap;

use crate::comparison::{Bead, BeadRelation, Finding, FindingKind, Place, SentenceBead, SentenceRef, Side};
use crate::document::{Block, BlockKind, Document};
use crate::findings::lengths::{self, Lengths};
use crate::findings::{Candidate, candidate, markup, on_one_side};
use crate::strings::fold;
use crate::strings::search::{has, starts_in, trim_end};
use crate::strings::sort::Order;
use crate::strings::span::Span;
use crate::translation::words::SideWords;

/// How much less a sentence without counterpart says beside one of the other side that has none either: they may be
/// translations of each other, unless those of the other side are much shorter than it, by the share given.
const BESIDE_ANOTHER: f64 = 0.5;
const MUCH_SHORTER: f64 = 0.33;
/// The confidence below which it is to read that a label is missing: lengths tell little of one, as one word may be in
/// the block beside. In 130 translations that were read, none of ten below it was missing.
const MIN_LABEL: f64 = 0.75;
/// The factor of the confidence for page matter, which one language version has and the other has not as a matter of course.
const PAGE_MATTER: f64 = 0.5;
/// What a sentence ends with, and a label does not.
pub(crate) const ENDS: &[char] = &['.', '!', '?', '…', '。', '！', '？', '؟', ';', '；', '؛'];
/// The likeness from which two paragraphs are surely one that was moved.
const MIN_MOVED_SCORE: f64 = 0.6;
/// Characters of the longest term that a definition begins with.
const TERM_CHARACTERS: usize = 80;
/// Paragraphs of a definition, at most.
const DEFINITION: usize = 6;
/// Content words from which a paragraph is not a label, such as "Duties", that may stand for another one.
const MIN_MOVED_WORDS: usize = 4;

/// Findings about whole blocks and sentences.
///
/// What the aligner leaves alone with less confidence than `least` is to read.
pub(crate) fn find(l: &SideWords, r: &SideWords, beads: &[Bead], lengths: &Lengths, least: f64) -> Vec<Candidate> {
    let (left, right, sides) = (l.document, r.document, [l, r]);
    let openings = [left, right].map(openings);
    let is_defined = |side: usize, block: usize| is_defined([left, right][side], block, &openings[1 - side]);
    let mut found = alone(l, r, beads, lengths, least, is_defined);
    for bead in beads {
        if bead.relation == BeadRelation::Moved
            && let (Some(l), Some(r)) = (whole(left, bead.left.first()), whole(right, bead.right.first()))
        {
            let id = "structure.moved";
            let is_label = |side: &SideWords, block: usize| {
                side.sentences[block].iter().flatten().filter(|word| word.is_content()).count() < MIN_MOVED_WORDS
            };
            // Definitions are in the order of each alphabet: "bridge means …" / "pont Tout pont …"; and parts of a sentence
            // are in the order of each grammar.
            let is_part =
                |side: &SideWords, block: usize| starts_in(&side.document.blocks[block].text, char::is_lowercase);
            let is_sorted = is_part(sides[0], l.block)
                || is_part(sides[1], r.block)
                || is_defined(0, l.block)
                || is_defined(1, r.block);
            let is_label = is_label(sides[0], l.block) || is_label(sides[1], r.block);
            let is_sure = bead.score >= MIN_MOVED_SCORE && !is_label && !is_sorted;
            let severity = if is_sure { 2 } else { 1 };
            let confidence = 0.6 + 0.3 * bead.score;
            let finding = candidate(FindingKind::Structure, severity, Some(l), Some(r), id, &[], confidence);
            found.push(Candidate::alone(finding));
        }
    }
    found.push_all(renumbered(left, right, beads));
    found.push_all(gaps(l));
    found.push_all(gaps(r));
    found
}

/// Sentences and blocks without counterpart. Each is looked at with all that is between the last pair before it and the
/// next pair behind it: if that is no longer than expected from its translation, the sentence is there.
///
/// What the aligner is less sure of than `least` is to read.
fn alone(
    l: &SideWords,
    r: &SideWords,
    beads: &[Bead],
    lengths: &Lengths,
    least: f64,
    is_defined: impl Fn(usize, usize) -> bool,
) -> Vec<Candidate> {
    let groups = beads.iter().flat_map(|bead| bead.sentences.iter().map(move |group| (bead, group)));
    let groups: Vec<_> = groups.gather();
    let mut found = Vec::new();
    // By side and block without counterpart, how sure the aligner is of it and what the lengths leave of that.
    let mut blocks: FxHashMap<(usize, usize), (f64, f64)> = FxHashMap::default();
    let is_pair = |at: usize| !groups[at].1.left.is_empty() && !groups[at].1.right.is_empty();
    let mut start = 0;
    for end in 0..groups.len() {
        if !is_pair(end) && end + 1 < groups.len() {
            continue;
        }
        // The run with the pairs at its ends, which the runs before and behind it share.
        let run = &groups[start..=end];
        start = end;
        let both = run.iter().fold([0.0; 2], |[a, b], (_, group)| {
            let [left, right] = lengths.of(&group.left, &group.right);
            [a + left, b + right]
        });
        let is_alone = |group: &SentenceBead, side: usize| [group.right.is_empty(), group.left.is_empty()][side];
        let characters = [0, 1].map(|side| -> f64 {
            let alone = run.iter().filter(|(_, group)| is_alone(group, side));
            alone.map(|(_, group)| lengths.of(&group.left, &group.right)[side]).sum()
        });
        for (side, own) in [l, r].into_iter().enumerate() {
            // What the other side has alone, as long as its translation would be.
            let facing = lengths.expected(characters[1 - side], side);
            let beside = if facing > MUCH_SHORTER * characters[side] { BESIDE_ANOTHER } else { 1.0 };
            // Several are missing only if the side is longer by all of them.
            let joint = lengths::share(lengths.evidence(both, side, characters[side]));
            for (bead, group) in run.iter().filter(|(_, group)| is_alone(group, side)) {
                let sure = group.confidence;
                for &at in [&group.left, &group.right][side] {
                    let share = lengths::share(lengths.evidence(both, side, own.characters(at)));
                    let share = beside * share.min(joint);
                    if matches!(bead.relation, BeadRelation::LeftOnly | BeadRelation::RightOnly) {
                        // The surest sentence speaks for its block.
                        let known = blocks.entry((side, at.0)).or_insert((sure, share));
                        *known = (known.0.max(sure), known.1.max(share));
                    } else {
                        found.push_all(sentence(own, at, (sure, least), share));
                    }
                }
            }
        }
    }
    for bead in beads {
        let (side, own, alone) = match bead.relation {
            BeadRelation::LeftOnly => (0, l, &bead.left),
            BeadRelation::RightOnly => (1, r, &bead.right),
            _ => continue,
        };
        let known = |block: usize| blocks.get(&(side, block)).copied().unwrap_or((1.0, 1.0));
        for &block in alone {
            let least = if is_defined(side, block) { f64::INFINITY } else { least };
            found.push_all(one_sided(own, block, known(block), least));
        }
    }
    found
}

/// What each paragraph of a text begins with, in order.
fn openings(document: &Document) -> Vec<String> {
    let opening = |block: &Block| fold(&block.text.chars().take(TERM_CHARACTERS).collect::<String>());
    let mut openings: Vec<String> = document.blocks.iter().map(opening).gather();
    openings.order();
    openings
}

/// Whether a definition, or one that this is a part of, ends with a term that a paragraph of the other text begins with.
///
/// Before -> after: "Chairperson means … (président)" / "président Le … (Chairperson)" -> true.
fn is_defined(document: &Document, block: usize, others: &[String]) -> bool {
    let term = |block: &Block| {
        let text = trim_end(&block.text, |c| !c.is_alphanumeric());
        let term = text.rsplit('(').next().filter(|term| term.len() < text.len() && !has(term, ')'));
        // "(a)" is a label.
        term.filter(|term| term.len() > 1 && term.len() < TERM_CHARACTERS).map(|term| fold(term) + " ")
    };
    let parts = &document.blocks[block..document.blocks.len().min(block + DEFINITION)];
    // A full stop ends a sentence with its parts.
    let ends = parts.iter().position(|part| part.text.ends_with('.')).map_or(parts.len(), |end| end + 1);
    let Some(term) = parts[..ends].iter().find_map(term) else { return false };
    others.get(others.partition_point(|opening| *opening < term)).is_some_and(|opening| opening.starts_with(&term))
}

/// Lowers the severity of clauses beside something of the other side that has no counterpart: it may be said there.
///
/// Before -> after: "The council met, noting that …" / "Der Rat trat zusammen," "stellte fest, dass …", the second of which
/// no sentence holds -> the clause is to read.
pub(crate) fn lower_clauses(found: &mut [Finding], beads: &[Bead], documents: [&Document; 2]) {
    for side in [Side::Left, Side::Right] {
        let other = documents[side.other().index()];
        // Blocks of this side beside which the other one has something of its own.
        let mut doubtful = vec![false; documents[side.index()].blocks.len()];
        for (at, bead) in beads.iter().enumerate() {
            let is_alone = |group: &SentenceBead| side.of(&group.left, &group.right).is_empty();
            let is_other = |bead: &Bead| {
                let (own, facing) = side.own_and_other(&bead.left, &bead.right);
                own.is_empty() && facing.iter().any(|&block| matter(other.blocks[block].kind))
            };
            let around = &beads[at.saturating_sub(1)..beads.len().min(at + 2)];
            if bead.sentences.iter().any(is_alone) || around.iter().any(is_other) {
                side.of(&bead.left, &bead.right).iter().for_each(|&block| doubtful[block] = true);
            }
        }
        let clauses = found.iter_mut().filter(|one| one.severity > 1 && one.message.id.ends_with("clause"));
        for finding in clauses {
            if side.of(finding.left, finding.right).is_some_and(|place| doubtful[place.block]) {
                finding.severity = 1;
            }
        }
    }
}

/// Page matter differs between language versions as a matter of course.
fn matter(kind: BlockKind) -> bool {
    !matches!(kind, BlockKind::Furniture | BlockKind::Masthead | BlockKind::SourceNote | BlockKind::Organization)
}

fn one_sided(side: &SideWords, block: usize, (sure, share): (f64, f64), least: f64) -> Option<Candidate> {
    let document = side.document;
    let content = document.blocks.get(block)?;
    // "Now, therefore," says nothing.
    let words: Vec<_> = side.sentences.get(block)?.iter().flatten().gather();
    let says = markup::prose(side, &words).iter().any(|word| word.is_content() && !word.light);
    // The fence of a code block is no text.
    let is_text =
        says && matter(content.kind) && !content.text.starts_with(markup::FENCE) && !markup::is_note(&content.text);
    let severity = if is_text && sure >= least { 3 } else { 1 };
    let place = whole(document, Some(&block))?;
    let mut missing = missing(side.side, place, "block", &content.text, (severity, sure, share));
    // What is worth reading comes first.
    missing.finding.confidence *= if matter(content.kind) { 1.0 } else { PAGE_MATTER };
    Some(missing)
}

/// That a sentence has no counterpart. `sure` is the aligner's confidence, `least` that from which it is to be checked,
/// `share` what the lengths leave of it.
pub(crate) fn sentence(
    side: &SideWords,
    (block, index): SentenceRef,
    (sure, least): (f64, f64),
    share: f64,
) -> Option<Candidate> {
    let content = side.document.blocks.get(block)?;
    let span = *content.sentences.get(index)?;
    let severity = if matter(content.kind) && sure >= least { 3 } else { 1 };
    let place = Place { block, span };
    Some(missing(side.side, place, "sentence", span.of(&content.text), (severity, sure, share)))
}

fn missing(side: Side, place: Place, what: &str, text: &str, (severity, sure, share): (u8, f64, f64)) -> Candidate {
    let confidence = (0.6 + 0.3 * sure) * share;
    let is_label = !text.contains(ENDS);
    let severity = if confidence < MIN_LABEL && is_label { 1 } else { severity };
    Candidate::alone(on_one_side(side, place, what, severity, text, confidence))
}

fn whole(document: &Document, block: Option<&usize>) -> Option<Place> {
    let block = *block?;
    Some(Place { block, span: Span::new(0, document.blocks.get(block)?.text.len()) })
}

/// Paired blocks whose numbers differ, reported where the difference starts, not for each block that follows.
fn renumbered<'d>(left: &'d Document, right: &'d Document, beads: &[Bead]) -> Vec<Candidate> {
    let (mut found, mut shift, mut before) = (Vec::new(), 0, None);
    for bead in beads.iter().filter(|bead| bead.relation != BeadRelation::Moved) {
        let ([l], [r]) = (bead.left.as_slice(), bead.right.as_slice()) else { continue };
        let (Some(a), Some(b)) = (label(left, *l), label(right, *r)) else { continue };
        // Markdown counts what is numbered 1 each time.
        let is_uncounted = before.is_some_and(|(one, other)| (one, a) == (1, 1) || (other, b) == (1, 1));
        before = Some((a, b));
        if is_uncounted {
            continue;
        }
        if b - a != shift
            && let (Some(l), Some(r)) = (whole(left, Some(l)), whole(right, Some(r)))
        {
            let text =
                |document: &'d Document, block: usize| document.blocks[block].number.as_deref().unwrap_or_default();
            let arguments = [("left", text(left, l.block)), ("right", text(right, r.block))];
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

/// A number, or the place of a letter in the alphabet, as "a) b) c)" is "1. 2. 3." too; "i" may be a Roman number, and
/// all that follow.
fn label(document: &Document, block: usize) -> Option<i64> {
    match document.blocks.get(block)?.number.as_deref()?.as_bytes() {
        [letter @ b'a'..=b'h'] => Some(i64::from(letter - b'a') + 1),
        _ => number(document, block),
    }
}

fn number(document: &Document, block: usize) -> Option<i64> {
    document.blocks.get(block)?.number.as_deref()?.parse::<u32>().ok().map(i64::from)
}
