//! Blocks that moved: those that are the same wherever they are, then the most similar of what is left, each time with
//! what is beside them.
//!
//! `1. Scope / 2. Fuel / Cards are … / 3. Accidents / Any …` -> `1. Scope / 2. Accidents / Any … / 3. Fuel / Cards are
//! …`: the heading and the last line of the section on fuel move with it, however short they are.
//!
//! Time: linear in the pairs of blocks that share vocabulary, times a logarithm for ranking them.

use crate::strings::sort::Order;
use crate::versions::alike::count_in_common;
use crate::versions::blocks::{MOVED_SIMILARITY, Search};

/// Words with meaning that a moved block has at least, unless it is the same as one other or beside a moved one: a
/// shorter formula may be elsewhere by chance ...
const MOVED_SIZE: usize = 5;
/// ... unless it is the counterpart, is this similar, and has two words of the other: `Nails | kg | 4.10` ->
/// `Nails | kg | 4.60`. One word is in two headings by chance, `Responsibility for Claims` -> `Responsibilities`.
const SHORT_MOVED_SIMILARITY: f64 = 0.6;
const SHORT_MOVED_WORDS: usize = 2;
/// The share of their weight that blocks have in common at least if they moved, and if they moved beside such: a
/// sentence and a long paragraph that names the same thing are no versions of each other, however rare that name is.
const MOVED_SHARE: f64 = 0.45;
const BESIDE_SHARE: f64 = 0.25;

/// Where a block and its neighbours are.
pub(crate) struct Places {
    /// By block, its link; `usize::MAX` for furniture.
    pub link: [Vec<usize>; 2],
    /// By block, its position among those that take part.
    pub position: [Vec<usize>; 2],
}

impl Search<'_> {
    pub fn places(&self) -> Places {
        let sides = [self.left, self.right];
        let mut link = sides.map(|content| vec![usize::MAX; content.words.len()]);
        let mut position = link.clone();
        for (at, linked) in self.links.iter().enumerate() {
            linked.left.iter().for_each(|&block| link[0][block] = at);
            linked.right.iter().for_each(|&block| link[1][block] = at);
        }
        for (side, content) in sides.iter().enumerate() {
            content.blocks.iter().enumerate().for_each(|(at, &block)| position[side][block] = at);
        }
        Places { link, position }
    }

    /// The block some places further in a document.
    pub fn neighbour(&self, places: &Places, side: usize, block: usize, step: isize) -> Option<usize> {
        let content = [self.left, self.right][side];
        content.blocks.get(places.position[side][block].checked_add_signed(step)?).copied()
    }

    /// Whether a block has no counterpart yet.
    pub fn is_alone(&self, places: &Places, side: usize, block: usize) -> bool {
        let link = self.links.get(places.link[side][block]);
        link.is_some_and(|link| link.left.is_empty() != link.right.is_empty())
    }

    /// Pairs up what moved.
    pub fn moves(&mut self) {
        let mut places = self.places();
        for at in 0..self.left.blocks.len() {
            let left = self.left.blocks[at];
            if let Some(right) = self.order.moved_same(0, left)
                && self.is_alone(&places, 0, left)
                && self.is_alone(&places, 1, right)
            {
                self.pair(&mut places, left, right);
            }
        }
        for at in 0..self.left.blocks.len() {
            let left = self.left.blocks[at];
            if let Some(right) = self.order.moved_same(0, left) {
                self.move_beside(&mut places, left, right);
            }
        }
        let mut pairs = Vec::new();
        for &left in self.left.blocks.iter().filter(|&&left| self.is_alone(&places, 0, left)) {
            for &near in &self.similarities.near[left] {
                let size = self.similarities.left[left].size.min(self.similarities.right[near.right].size);
                let similarity = self.similarities.cosine(left, near);
                let is_like = size >= MOVED_SIZE && similarity >= MOVED_SIMILARITY;
                if is_like && self.is_alone(&places, 1, near.right) && self.share(left, near.right) >= MOVED_SHARE {
                    pairs.push((similarity, left, near.right));
                }
            }
            if let Some(other) = self.order.counterparts[0][left]
                && other.similarity >= SHORT_MOVED_SIMILARITY
                && self.is_alone(&places, 1, other.block)
                && self.have_words_in_common(left, other.block)
            {
                pairs.push((other.similarity, left, other.block));
            }
        }
        pairs.order_by(|one, other| other.0.total_cmp(&one.0).then((one.1, one.2).cmp(&(other.1, other.2))));
        for (_, left, right) in pairs {
            if self.is_alone(&places, 0, left) && self.is_alone(&places, 1, right) {
                self.pair(&mut places, left, right);
                self.move_beside(&mut places, left, right);
            }
        }
    }

    /// Whether two blocks have more than one word with meaning in common, or one has all those of the other.
    fn have_words_in_common(&self, left: usize, right: usize) -> bool {
        let (one, other) = (self.left.content(left), self.right.content(right));
        count_in_common(&one, &other) >= one.len().min(other.len()).min(SHORT_MOVED_WORDS)
    }

    /// The share of two blocks' weight that they have in common.
    fn share(&self, left: usize, right: usize) -> f64 {
        self.similarities.left[left].shared(&self.similarities.right[right])
    }

    /// Moves two blocks without counterpart into one link, at the place of the right one.
    pub fn pair(&mut self, places: &mut Places, left: usize, right: usize) {
        let (from, to) = (places.link[0][left], places.link[1][right]);
        self.links[from].left.clear();
        let score = match self.left.ids[left] == self.right.ids[right] {
            true => 1.0,
            false => self.share(left, right),
        };
        let link = &mut self.links[to];
        (link.left, link.moved, link.score) = (vec![left], true, score);
        places.link[0][left] = to;
    }

    /// Lets blocks move that are beside two blocks that moved, on the same side of both.
    fn move_beside(&mut self, places: &mut Places, left: usize, right: usize) {
        for step in [-1, 1] {
            let (mut l, mut r) = (left, right);
            loop {
                let next = [(0, l), (1, r)].map(|(side, block)| {
                    let next = self.neighbour(places, side, block, step)?;
                    Some(next).filter(|&next| self.is_alone(places, side, next))
                });
                let [Some(next_left), Some(next_right)] = next else { break };
                let is_same = self.left.ids[next_left] == self.right.ids[next_right];
                if !is_same && self.share(next_left, next_right) < BESIDE_SHARE {
                    break;
                }
                self.pair(places, next_left, next_right);
                (l, r) = (next_left, next_right);
            }
        }
    }
}
