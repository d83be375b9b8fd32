//! Versions: blocks aligned by shared wording, word edits in each bead, relations and echoes across them.

use crate::comparison::{Bead, BeadRelation, Comparison, Echo, EditOp, Mode};
use crate::document::Document;
use crate::language::Language;
use crate::lexicon::Lexicon;
use crate::options::CompareOptions;
use crate::strings::gather::Gather;
use crate::versions::edits;
use crate::versions::equivalence::Equivalence;
use crate::versions::moved_text::moved_text;
use crate::versions::side_text::SideText;
use crate::versions::vocabulary::{BlockWord, Vocabulary};
use crate::versions::wording::Outcomes;
use crate::versions::{blocks, echoes as shared, own_number};

/// Words of both texts together up to which all blocks are searched for echoes. In longer texts blocks that are much
/// the same as their counterparts are not: nearly all of them would be an echo.
const ECHOED: usize = 60_000;
/// The score from which blocks are nearly the same.
const MUCH_THE_SAME: f64 = 0.5;

/// Two versions in one language, of which there may be a table.
pub(crate) fn versions(
    left: Document,
    right: Document,
    options: &CompareOptions,
    lexicon: Option<&Lexicon>,
) -> Comparison {
    let mut vocabulary = Vocabulary::new(Equivalence::new(&options.ignore));
    // Where words begin and end depends on the language; the same text must have the same words on either side.
    let language = if left.tables() == right.tables() { left.tables() } else { Language::Other };
    let (mut left_words, mut right_words) = (vocabulary.read(&left, language), vocabulary.read(&right, language));
    own_number::mark(&left, &mut left_words);
    own_number::mark(&right, &mut right_words);
    let alignment = blocks::versions((&left, &right), (&left_words, &right_words), &vocabulary, lexicon);
    let mut beads: Vec<Bead> = alignment.links.into_iter().map(Bead::from).gather();
    let (mut kept, mut all) = (0, 0);
    for bead in &mut beads {
        let sides = (side(&left, &left_words, &bead.left), side(&right, &right_words, &bead.right));
        let difference = edits::difference(&sides.0, &sides.1, &vocabulary, options.granularity);
        let same = difference.edits.iter().all(|edit| edit.op == EditOp::Equal || edit.ignored.is_some());
        if let (true, &[l], &[r]) = (same, bead.left.as_slice(), bead.right.as_slice()) {
            bead.renumbered = left.blocks[l].address() != right.blocks[r].address();
            if bead.relation == BeadRelation::Changed {
                bead.relation = BeadRelation::Same;
            }
        }
        bead.approximate |= difference.approximate;
        bead.edits = difference.edits;
        kept += difference.kept;
        all += vocabulary.count(&sides.0.words) + vocabulary.count(&sides.1.words);
    }
    let words = [left_words.as_slice(), right_words.as_slice()];
    let mut outcomes = Outcomes::new([&left, &right], words, &beads);
    let moved_text = moved_text([&left, &right], words, &vocabulary, &beads, options.granularity, &mut outcomes);
    let wording = outcomes.count([&left, &right], words, &vocabulary);
    let echoes = echoes([&left, &right], [&left_words, &right_words], &vocabulary, &beads);
    // As they were compared: one text may be read by the words of another language than its own.
    let mut comparison = Comparison::new(Mode::Versions, left, right, beads, wording.words());
    comparison.summary.shared_words = (2 * kept) as f64 / all.max(1) as f64;
    comparison.summary.wording = Some(wording);
    comparison.moved_text = moved_text;
    comparison.relations = alignment.relations;
    comparison.echoes = echoes;
    comparison
}

/// The blocks of one side of a bead, joined.
fn side(document: &Document, words: &[Vec<BlockWord>], blocks: &[usize]) -> SideText {
    SideText::joined(blocks.iter().filter_map(|&block| {
        let (block, words) = (document.blocks.get(block)?, words.get(block)?);
        Some((block.text.as_str(), words.as_slice(), block.sentences.as_slice()))
    }))
}

fn echoes(
    documents: [&Document; 2],
    words: [&[Vec<BlockWord>]; 2],
    vocabulary: &Vocabulary,
    beads: &[Bead],
) -> Vec<Echo> {
    let mut left_out = [vec![false; words[0].len()], vec![false; words[1].len()]];
    if words.iter().copied().flatten().map(Vec::len).sum::<usize>() > ECHOED {
        for bead in beads.iter().filter(|bead| bead.score >= MUCH_THE_SAME) {
            bead.left.iter().for_each(|&block| left_out[0][block] = true);
            bead.right.iter().for_each(|&block| left_out[1][block] = true);
        }
    }
    shared::echoes(documents, words, vocabulary, &|side, block| !left_out[side][block])
}
