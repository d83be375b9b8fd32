//! Splits and merges of any size, in order or moved: a sentence that became a list, sections merged into one paragraph.
//!
//! `The fee includes delivery, installation and training.` -> `The fee includes: / (a) delivery; / (b) installation;
//! …`: a block without counterpart beside a bead joins it if most of it is in the block on the bead's other side, and
//! makes the two more similar; or if it has the words that this begins or ends with, however common they are. A block
//! without counterpart that most of several neighbours are in becomes a bead with them.
//!
//! Time: linear in the blocks and the pairs that share vocabulary; each joining costs the words of its bead.

use crate::comparison::Side;
use crate::strings::gather::Gather;
use crate::strings::sort::ascending;
use crate::versions::alike::share_in_common;
use crate::versions::blocks::{MOVED_SIMILARITY, Search};
use crate::versions::moves::Places;
use crate::versions::vocabulary::BlockWord;

/// The share of a part that the whole must have, as nothing else was weighed against it.
const PART_SHARE: f64 = 0.6;
/// Sentences that have nothing to do with each other have less in common.
const OTHER_SHARE: f64 = 0.4;
/// Parts of one whole. Longer lists are rare, and each part that joins costs the words of all.
const MOST_PARTS: usize = 200;

impl Search<'_> {
    /// Lets parts join the wholes that they are parts of.
    pub fn parts(&mut self) {
        let mut places = self.places();
        for at in 0..self.links.len() {
            // The side with one block is the whole; of two single blocks either may be.
            for whole in [0, 1] {
                self.grow(&mut places, at, whole);
            }
        }
        for whole in [0, 1] {
            for at in 0..[self.left, self.right][whole].blocks.len() {
                let block = [self.left, self.right][whole].blocks[at];
                if self.is_alone(&places, whole, block) {
                    self.gather(&mut places, block, whole);
                }
            }
        }
    }

    /// Lets blocks beside a bead join it.
    fn grow(&mut self, places: &mut Places, at: usize, whole: usize) {
        let sides = [&self.links[at].left, &self.links[at].right];
        let (&[block], [_, ..]) = (sides[whole].as_slice(), sides[1 - whole].as_slice()) else { return };
        if self.links[at].score >= 1.0 {
            return;
        }
        for step in [1, -1] {
            loop {
                let parts = [&self.links[at].left, &self.links[at].right][1 - whole];
                let Some(&edge) = (if step > 0 { parts.last() } else { parts.first() }) else { break };
                let next = self.neighbour(places, 1 - whole, edge, step);
                let can_join = |&next: &usize| parts.len() < MOST_PARTS && self.is_alone(places, 1 - whole, next);
                let Some(next) = next.filter(can_join) else { break };
                let with_next: Vec<usize> = match step {
                    1 => parts.iter().copied().chain([next]).gather(),
                    _ => [next].into_iter().chain(parts.iter().copied()).gather(),
                };
                let is_part = self.is_part(block, next, whole)
                    && self.likeness(block, &with_next, whole) > self.likeness(block, parts, whole);
                if !is_part && !self.is_end(block, (edge, next), whole, step) {
                    break;
                }
                self.join(places, at, block, with_next, whole);
            }
        }
    }

    /// Makes a bead of a block without counterpart and the neighbours on the other side that are parts of it.
    fn gather(&mut self, places: &mut Places, block: usize, whole: usize) {
        let is_free =
            |search: &Self, part| search.is_alone(places, 1 - whole, part) && search.is_part(block, part, whole);
        let mut best: (f64, Vec<usize>) = (MOVED_SIMILARITY, Vec::new());
        let mut seen = usize::MAX;
        for part in self.similarities.near_of(whole, block) {
            let place = places.position[1 - whole][part];
            if (seen != usize::MAX && place <= seen) || !is_free(self, part) {
                continue;
            }
            let mut parts = vec![part];
            while let Some(next) = self.neighbour(places, 1 - whole, part, parts.len() as isize)
                && parts.len() < MOST_PARTS
                && is_free(self, next)
            {
                parts.push(next);
            }
            seen = place + parts.len() - 1;
            let likeness = if parts.len() > 1 { self.likeness(block, &parts, whole) } else { 0.0 };
            if likeness > best.0 {
                best = (likeness, parts);
            }
        }
        let (_, parts) = best;
        let Some(&first) = parts.first() else { return };
        // In order if what is before and after on either side corresponds; where that is not known, it moved.
        let at = if whole == 0 { places.link[1][first] } else { places.link[1][block] };
        let from = if whole == 0 { places.link[0][block] } else { places.link[0][first] };
        self.links[at].moved = !self.is_one_gap(at, from);
        self.join(places, at, block, parts, whole);
    }

    /// Whether between two links there are only blocks without counterpart, and what moved there.
    fn is_one_gap(&self, one: usize, other: usize) -> bool {
        let between = &self.links[one.min(other)..=one.max(other)];
        between.iter().all(|link| link.moved || link.left.is_empty() || link.right.is_empty())
    }

    /// Makes the blocks the sides of a link, and takes them out of the links that they were in.
    fn join(&mut self, places: &mut Places, at: usize, block: usize, parts: Vec<usize>, whole: usize) {
        let blocks = if whole == 0 { [vec![block], parts] } else { [parts, vec![block]] };
        for (side, blocks) in blocks.iter().enumerate() {
            for &block in blocks {
                let from = std::mem::replace(&mut places.link[side][block], at);
                let link = &mut self.links[from];
                [&mut link.left, &mut link.right][side].retain(|&other| other != block);
            }
        }
        let score = self.joined(Side::Left, &blocks[0]).shared(&self.joined(Side::Right, &blocks[1]));
        let [left, right] = blocks;
        let link = &mut self.links[at];
        (link.left, link.right, link.score) = (left, right, score);
    }

    /// Whether a block is running text and most of it is in the whole, which is on the side `whole`.
    fn is_part(&self, block: usize, part: usize, whole: usize) -> bool {
        let (left, right) = if whole == 0 { (block, part) } else { (part, block) };
        let Some(pair) = self.similarities.pair(left, right) else { return false };
        let contained = self.similarities.contained(left, pair);
        let share = if whole == 0 { contained.1 } else { contained.0 };
        share >= PART_SHARE && self.left.is_running(left) && self.right.is_running(right)
    }

    /// Whether a block is running text with the words that the whole begins with, for a step of -1, or ends with, and
    /// the part that is there so far has not; or a heading that the whole has run in: `3. Fees / The fee is …` ->
    /// `3. Fees. The fee is …`.
    fn is_end(&self, block: usize, (edge, next): (usize, usize), whole: usize, step: isize) -> bool {
        let sides = [self.left, self.right];
        let (all, own) = (sides[whole].words[block], sides[1 - whole].words[next]);
        let cut = |words: &[BlockWord]| {
            let length = own.len().min(words.len());
            let part = if step < 0 { &words[..length] } else { &words[words.len() - length..] };
            let mut ids: Vec<u32> = part.iter().map(|word| word.id).gather();
            ascending(&mut ids);
            ids
        };
        let end = cut(all);
        let share = |part: usize| share_in_common(&end, &cut(sides[1 - whole].words[part]));
        sides[whole].is_running(block)
            && (sides[1 - whole].is_running(next)
                || step < 0 && sides[1 - whole].is_headline(next) && own.len() <= all.len() && share(next) == 1.0)
            && share(next) >= PART_SHARE
            && share(edge) < OTHER_SHARE
    }

    /// How similar a block and several blocks of the other side are.
    fn likeness(&self, block: usize, parts: &[usize], whole: usize) -> f64 {
        let whole = Side::BOTH[whole];
        self.joined(whole, &[block]).cosine(&self.joined(whole.other(), parts)).max(0.0)
    }
}
