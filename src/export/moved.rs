//! Sentences that moved, by the bead that they left and the bead that they came to. Linear time and space.

use crate::comparison::{Comparison, Place};
use crate::strings::gather::Gather;

/// One end of a sentence that moved.
pub(crate) struct Moved<'c> {
    /// The text of the sentence at this end.
    pub text: &'c str,
    /// The bead at the other end, and the path or number of the block there.
    pub bead: usize,
    pub address: Option<&'c str>,
}

/// For each bead, the sentences that left its left side, and those that came to its right side.
pub(crate) fn moved_by_bead(comparison: &Comparison) -> Vec<[Vec<Moved<'_>>; 2]> {
    let documents = [&comparison.left, &comparison.right];
    let mut bead_of = documents.map(|document| vec![None; document.blocks.len()]);
    for (at, bead) in comparison.beads.iter().enumerate() {
        for (beads, blocks) in bead_of.iter_mut().zip([&bead.left, &bead.right]) {
            for &block in blocks {
                if let Some(bead) = beads.get_mut(block) {
                    *bead = Some(at);
                }
            }
        }
    }
    let bead = |side: usize, place: Place| bead_of[side].get(place.block).copied().flatten();
    let mut found: Vec<[Vec<Moved>; 2]> = comparison.beads.iter().map(|_| [Vec::new(), Vec::new()]).gather();
    for moved in &comparison.moved_text {
        let ends = [moved.left, moved.right];
        for side in [0, 1] {
            let (own, other) = (ends[side], ends[1 - side]);
            let text = documents[side].blocks.get(own.block).and_then(|block| block.text.get(own.span.range()));
            if let (Some(here), Some(there), Some(text)) = (bead(side, own), bead(1 - side, other), text) {
                let address = documents[1 - side].blocks[other.block].address();
                found[here][side].push(Moved { text, bead: there, address });
            }
        }
    }
    found
}
