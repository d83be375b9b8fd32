//! Numbered heads go with what they head.
//!
//! `Article 4 / Delivery / Article 5 / Liability` -> `Article 4 / Liability / Article 5 / Delivery`: except for its own
//! number, which counts as no word, each head is the same as any other, and they were paired in order. Here the head
//! above a block is paired with the head above the block's counterpart, and a head that loses its own by that has none.
//!
//! Time and space: linear in the blocks.

use crate::align::link::Link;
use crate::strings::gather::PushAll;
use crate::strings::sort::Order;
use crate::versions::blocks::Search;
use crate::versions::moves::Places;

impl Search<'_> {
    /// Pairs the numbered heads above blocks that correspond.
    pub fn heads(&mut self) {
        let mut places = self.places();
        let mut lost = Vec::new();
        // Links, each with the one before which it is to be.
        let mut anew: Vec<(usize, Link)> = Vec::new();
        for at in 0..self.right.blocks.len() {
            let head = self.right.blocks[at];
            let Some((left, below)) = self.head_beyond(&places, head) else { continue };
            let (from, to) = (places.link[0][left], places.link[1][head]);
            // One that has lost its own head has no link.
            let is_free = |link: usize| self.links.get(link).is_none_or(is_of_one_head);
            if from == to || !is_free(from) || !is_free(to) {
                continue;
            }
            if let Some(link) = self.links.get_mut(from) {
                (link.left, link.score) = (Vec::new(), 0.0);
            }
            let mut link = std::mem::replace(&mut self.links[to], one_sided(Vec::new()));
            for &other in &link.left {
                places.link[0][other] = usize::MAX;
                lost.push(other);
            }
            places.link[0][left] = below;
            (link.left, link.moved, link.score) = (vec![left], self.links[below].moved, 1.0);
            anew.push((below, link));
        }
        // From the last one on, as one may be above another.
        lost.order();
        for head in lost.into_iter().rev() {
            if places.link[0][head] != usize::MAX {
                continue;
            }
            let below = self.neighbour(&places, 0, head, 1);
            places.link[0][head] = below.map_or(self.links.len(), |below| places.link[0][below]);
            anew.push((places.link[0][head], one_sided(vec![head])));
        }
        anew.reverse();
        anew.order_by_key(|&(before, _)| before);
        let mut anew = anew.into_iter().peekable();
        for (at, link) in std::mem::take(&mut self.links).into_iter().enumerate() {
            self.links.push_all(std::iter::from_fn(|| anew.next_if(|&(before, _)| before <= at)).map(|(_, link)| link));
            self.links.push(link);
        }
        self.links.push_all(anew.map(|(_, link)| link));
    }

    /// The left head above the counterpart of what a right head is above, if both are the same except for their
    /// numbers; and the link below them.
    fn head_beyond(&self, places: &Places, head: usize) -> Option<(usize, usize)> {
        if !self.right.is_numbered_head(head) {
            return None;
        }
        let below = self.neighbour(places, 1, head, 1)?;
        let at = places.link[1][below];
        let link = &self.links[at];
        let left = self.neighbour(places, 0, *link.left.first()?, -1)?;
        let is_same = self.left.ids[left] == self.right.ids[head];
        (link.right.first() == Some(&below) && is_same && self.left.is_numbered_head(left)).then_some((left, at))
    }
}

/// A link of left blocks that have no counterpart.
fn one_sided(left: Vec<usize>) -> Link {
    Link { left, right: Vec::new(), moved: false, score: 0.0, approximate: false }
}

/// Whether a link has no more than one block a side.
fn is_of_one_head(link: &Link) -> bool {
    link.left.len() <= 1 && link.right.len() <= 1
}
