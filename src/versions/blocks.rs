//! Which blocks of two versions correspond.
//!
//! 1. Blocks that are the same as wholes, in order (`similar`'s Histogram over block ids);
//! 2. in the gaps between them, beads by shared vocabulary: 1:1, and 1:n and n:1 where a paragraph was split or merged;
//! 3. among what is left, blocks that moved, the most similar first;
//! 4. relations: many to many, how much any two blocks have in common that their own beads do not explain.
//!
//! Source: the order of passes is that of wikEdDiff and of VS Code's diff; the beads are Gale and Church's. Time and
//! space: linear in the number of blocks but for small gaps, which are searched in full.

use std::ops::Range;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::align::band::Band;
use crate::align::beads::{Group, Monotone};
use crate::align::link::{Alignment, Link};
use crate::align::matching::{Run, longest_ascending, runs};
use crate::comparison::Relation;
use crate::document::{BlockKind, Document};
use crate::text::sort::Order;
use crate::versions::similarity::{Profile, Similarities};
use crate::versions::vocabulary::{Vocabulary, Word};

/// Blocks of one bead are at least this similar: paragraphs that merely share a subject stay under it, and so do
/// nearly all pairs of texts that have nothing to do with each other.
const BEAD: f64 = 0.25;
/// Where little stands between blocks that are the same, their place speaks for two blocks as well, so that sharing
/// this much of their words, common ones and marks included, is enough: `Article 5` and `Article 6`, rows of a table.
const ALIKE: f64 = 0.6;
/// Cells of a gap in which words are compared one by one.
const SMALL: usize = 400;
/// Moved blocks stand out of order, so that more must speak for them ...
const MOVED: f64 = 0.5;
/// ... than a formula that happens to stand elsewhere too: so many words that carry meaning.
const MOVED_SIZE: usize = 5;
/// Blocks wait for a counterpart elsewhere, which makes them a move, rather than make a bead of less than this share
/// of its similarity in order.
const RIVAL: f64 = 0.6;
/// What each part of a split or merged block has in the whole.
const PART: f64 = 0.4;
/// Splits and merges, up to four parts.
const SHAPES: [(usize, usize); 7] = [(1, 1), (1, 2), (2, 1), (1, 3), (3, 1), (1, 4), (4, 1)];
/// Cells of a gap that are searched in full; beyond, a band of this half width around the best pairs.
const FULL: usize = 40_000;
const WIDTH: usize = 12;
/// Relations: very short blocks share much by chance, so each counts as if it had this much of a typical block beside.
const DAMPING: f64 = 0.4;
/// Weaker relations say nothing.
const RELATION: f64 = 0.03;
/// The strongest relations are kept, this many a block.
const RELATIONS: usize = 12;

/// Aligns the blocks of two versions, whose words were read by `vocabulary`.
pub(crate) fn versions(
    documents: (&Document, &Document),
    words: (&[Vec<Word>], &[Vec<Word>]),
    vocabulary: &Vocabulary,
) -> Alignment {
    let (left, right) = (Content::new(documents.0, words.0), Content::new(documents.1, words.1));
    let similarities = Similarities::new(vocabulary, &left.words, &right.words);
    let mutual = [Vec::new(), Vec::new()];
    let mut search = Search { left: &left, right: &right, similarities: &similarities, mutual, links: Vec::new() };
    search.in_order();
    search.moves();
    let relations = relations(&similarities, &search.links);
    Alignment { links: search.links, relations }
}

/// The blocks of a document that take part.
struct Content<'a> {
    document: &'a Document,
    /// Their indices.
    blocks: Vec<usize>,
    /// By index of the block; none for furniture.
    words: Vec<&'a [Word]>,
}

impl<'a> Content<'a> {
    fn new(document: &'a Document, words: &'a [Vec<Word>]) -> Self {
        let takes_part = |block: usize| document.blocks[block].kind != BlockKind::Furniture;
        let blocks = (0..document.blocks.len()).filter(|&block| takes_part(block)).collect();
        let words = words.iter().enumerate().map(|(block, words)| match takes_part(block) {
            true => words.as_slice(),
            false => &[],
        });
        Self { document, blocks, words: words.collect() }
    }

    /// Whether a block is running text, which can be split and merged; headings and signatures cannot.
    fn is_running(&self, block: usize) -> bool {
        use BlockKind::*;
        matches!(
            self.document.blocks[block].kind,
            LetterBody | PreambleOpening | Preamble | Operative | ListItem | Body | AdoptionNote | SourceNote
        )
    }
}

struct Search<'a> {
    left: &'a Content<'a>,
    right: &'a Content<'a>,
    similarities: &'a Similarities,
    /// Blocks that are each other's most similar among those that are not the same as any, with their similarity: by
    /// left block and by right block.
    mutual: [Vec<Option<(usize, f64)>>; 2],
    links: Vec<Link>,
}

impl Search<'_> {
    /// Beads in the common order.
    fn in_order(&mut self) {
        let mut known: FxHashMap<Vec<u32>, u32> = FxHashMap::default();
        let mut ids = |content: &Content| -> Vec<u32> {
            let id = |&block: &usize| {
                let words = content.words[block].iter().map(|word| word.id).collect();
                let next = known.len() as u32;
                *known.entry(words).or_insert(next)
            };
            content.blocks.iter().map(id).collect()
        };
        let (left, right) = (ids(self.left), ids(self.right));
        let same = runs(&left, &right).0;
        self.mutual = self.find_mutual(&same);
        let mut done = (0, 0);
        for run in same {
            self.gap(done.0..run.left, done.1..run.right);
            for k in 0..run.length {
                let (left, right) = (self.left.blocks[run.left + k], self.right.blocks[run.right + k]);
                self.links.push(Link {
                    left: vec![left],
                    right: vec![right],
                    moved: false,
                    score: 1.0,
                    approximate: false,
                });
            }
            done = (run.left_end(), run.right_end());
        }
        self.gap(done.0..left.len(), done.1..right.len());
    }

    /// Beads between blocks that are the same; ranges of positions among the blocks that take part.
    fn gap(&mut self, left: Range<usize>, right: Range<usize>) {
        let (left, right) = (&self.left.blocks[left], &self.right.blocks[right]);
        let (n, m) = (left.len(), right.len());
        let band = if n.saturating_mul(m) <= FULL {
            Band::full(n, m)
        } else {
            Band::around(n, m, &self.anchors(left, right), WIDTH)
        };
        let search = Monotone { shapes: &SHAPES, gap_open: 0.0, gap_switch: 0.0, gap_extend: 0.0 };
        let is_small = n.saturating_mul(m) <= SMALL;
        let groups = search.align(&band, |l, r| match (&left[l], &right[r]) {
            (&[l], &[r]) if is_small => self.cost(&[l], &[r]).min(self.cost_of_alike(l, r)),
            (left, right) => self.cost(left, right),
        });
        // Between two beads what was dropped comes before what is new.
        for between in groups.chunk_by(|one, other| is_gap(one) && is_gap(other)) {
            let (dropped, rest): (Vec<_>, Vec<_>) = between.iter().partition(|group| group.right.is_empty());
            for group in dropped.into_iter().chain(rest) {
                let (left, right) = (left[group.left.clone()].to_vec(), right[group.right.clone()].to_vec());
                let blind = m > 0 && left.iter().any(|&block| self.similarities.blind[block]);
                let score = self.joined(&left, true).shared(&self.joined(&right, false));
                self.links.push(Link { left, right, moved: false, score, approximate: blind });
            }
        }
    }

    /// What a bead costs: nothing for a gap, less than nothing for blocks more similar than [`BEAD`], the more the
    /// larger they are.
    fn cost(&self, left: &[usize], right: &[usize]) -> f64 {
        let worth = |cosine: f64, size: usize| match cosine - BEAD {
            gain if gain > 0.0 => -gain * size as f64,
            _ => f64::INFINITY,
        };
        match (left, right) {
            ([], _) | (_, []) => 0.0,
            (&[l], &[r]) => {
                let size = self.similarities.left[l].size + self.similarities.right[r].size;
                let similarity = self.similarities.pair(l, r).map(|pair| self.similarities.cosine(l, pair));
                match similarity.filter(|similarity| !self.is_spoken_for(l, r, *similarity)) {
                    Some(similarity) => worth(similarity, size),
                    None => f64::INFINITY,
                }
            }
            _ => {
                // Each part could be a bead with the whole, and is mostly in it ...
                let is_part = |&l: &usize, &r: &usize| {
                    let Some(pair) = self.similarities.pair(l, r) else { return false };
                    let (of_left, of_right) = self.similarities.contained(l, pair);
                    self.similarities.cosine(l, pair) >= BEAD
                        && (if left.len() > 1 { of_left } else { of_right }) >= PART
                        && self.left.is_running(l)
                        && self.right.is_running(r)
                };
                if !left.iter().all(|l| right.iter().all(|r| is_part(l, r))) {
                    return f64::INFINITY;
                }
                // ... and makes it more similar.
                let (one, other) = (self.joined(left, true), self.joined(right, false));
                let whole = one.cosine(&other);
                let single = |&l: &usize, &r: &usize| self.similarities.left[l].cosine(&self.similarities.right[r]);
                match left.iter().all(|l| right.iter().all(|r| single(l, r) < whole)) {
                    true => worth(whole, one.size + other.size),
                    false => f64::INFINITY,
                }
            }
        }
    }

    /// What a bead of two blocks costs that have most of their words in common, however common these are.
    fn cost_of_alike(&self, left: usize, right: usize) -> f64 {
        let sorted = |words: &[Word]| {
            let mut ids: Vec<u32> = words.iter().map(|word| word.id).collect();
            ids.sort_unstable();
            ids
        };
        let (one, other) = (sorted(self.left.words[left]), sorted(self.right.words[right]));
        let (mut i, mut j, mut common) = (0, 0, 0);
        while let (Some(left), Some(right)) = (one.get(i), other.get(j)) {
            common += usize::from(left == right);
            (i, j) = (i + usize::from(left <= right), j + usize::from(right <= left));
        }
        let size = (one.len() + other.len()) as f64;
        match (2 * common) as f64 / size - ALIKE {
            gain if gain > 0.0 => -gain * size,
            _ => f64::INFINITY,
        }
    }

    fn joined(&self, blocks: &[usize], left: bool) -> Profile {
        let profiles = if left { &self.similarities.left } else { &self.similarities.right };
        Profile::joined(blocks.iter().map(|&block| &profiles[block]))
    }

    /// The blocks that are each other's best, but for those in `same`.
    fn find_mutual(&self, same: &[Run]) -> [Vec<Option<(usize, f64)>>; 2] {
        let mut taken = [vec![false; self.left.words.len()], vec![false; self.right.words.len()]];
        for run in same {
            self.left.blocks[run.left..run.left_end()].iter().for_each(|&block| taken[0][block] = true);
            self.right.blocks[run.right..run.right_end()].iter().for_each(|&block| taken[1][block] = true);
        }
        let mut best: [Vec<Option<(usize, f64)>>; 2] = [vec![None; taken[0].len()], vec![None; taken[1].len()]];
        for (left, near) in self.similarities.near.iter().enumerate().filter(|(left, _)| !taken[0][*left]) {
            for &near in near.iter().filter(|near| !taken[1][near.right]) {
                let similarity = self.similarities.cosine(left, near);
                for (side, block, other) in [(0, left, near.right), (1, near.right, left)] {
                    let best = &mut best[side][block];
                    if similarity >= BEAD && best.is_none_or(|(_, known)| similarity > known) {
                        *best = Some((other, similarity));
                    }
                }
            }
        }
        let kept = |side: usize| {
            let is_mutual = |(block, favourite): (usize, &Option<(usize, f64)>)| {
                favourite.filter(|(other, _)| best[1 - side][*other].is_some_and(|(back, _)| back == block))
            };
            best[side].iter().enumerate().map(is_mutual).collect()
        };
        [kept(0), kept(1)]
    }

    /// Whether one of two blocks has a counterpart elsewhere that is so much more similar that it should wait for it.
    fn is_spoken_for(&self, left: usize, right: usize, similarity: f64) -> bool {
        let better = |favourite: Option<(usize, f64)>, here: usize| {
            favourite.is_some_and(|(other, best)| other != here && best >= MOVED && similarity < best * RIVAL)
        };
        better(self.mutual[0][left], right) || better(self.mutual[1][right], left)
    }

    /// Pairs that are each other's best, in order: the line that a long gap is searched around.
    fn anchors(&self, left: &[usize], right: &[usize]) -> Vec<(usize, usize)> {
        let position: FxHashMap<usize, usize> = right.iter().enumerate().map(|(at, &block)| (block, at)).collect();
        let pairs = left.iter().enumerate().filter_map(|(l, &block)| {
            let (favourite, _) = self.mutual[0][block]?;
            Some((l, *position.get(&favourite)?))
        });
        longest_ascending(pairs.collect())
    }

    /// Pairs up what is left and very similar, wherever it stands.
    fn moves(&mut self) {
        let alone = |link: &Link, left: bool| match (link.left.as_slice(), link.right.as_slice(), left) {
            (&[block], [], true) | ([], &[block], false) => Some(block),
            _ => None,
        };
        let mut at_right: FxHashMap<usize, usize> = FxHashMap::default();
        for (at, link) in self.links.iter().enumerate() {
            at_right.extend(alone(link, false).map(|block| (block, at)));
        }
        let mut pairs = Vec::new();
        for (at, link) in self.links.iter().enumerate() {
            let Some(left) = alone(link, true) else { continue };
            for near in &self.similarities.near[left] {
                let Some(&there) = at_right.get(&near.right) else { continue };
                let size = self.similarities.left[left].size.min(self.similarities.right[near.right].size);
                let similarity = self.similarities.cosine(left, *near);
                if similarity >= MOVED && size >= MOVED_SIZE {
                    pairs.push((similarity, at, there));
                }
            }
        }
        pairs.order_by(|one, other| other.0.total_cmp(&one.0).then((one.1, one.2).cmp(&(other.1, other.2))));
        for (_, from, to) in pairs {
            if self.links[from].left.is_empty() || !self.links[to].left.is_empty() {
                continue;
            }
            let left = std::mem::take(&mut self.links[from].left);
            let score = self.joined(&left, true).shared(&self.joined(&self.links[to].right, false));
            let link = &mut self.links[to];
            (link.left, link.moved, link.score) = (left, true, score);
        }
        self.links.retain(|link| !link.left.is_empty() || !link.right.is_empty());
    }
}

fn is_gap(group: &Group) -> bool {
    group.left.is_empty() || group.right.is_empty()
}

/// How much any two blocks have in common, strongest first. Where both have a counterpart of their own, that explains
/// part of it: of two letters with their annexes, the letters go together and the annexes.
fn relations(similarities: &Similarities, links: &[Link]) -> Vec<Relation> {
    let (left, right) = (&similarities.left, &similarities.right);
    let extra = DAMPING * similarities.typical();
    // How well each block's own bead accounts for it.
    let (mut left_explained, mut right_explained) = (vec![0.0f64; left.len()], vec![0.0f64; right.len()]);
    let mut relations = Vec::new();
    let mut own: FxHashSet<(usize, usize)> = FxHashSet::default();
    for link in links.iter().filter(|link| !link.left.is_empty() && !link.right.is_empty()) {
        for &l in &link.left {
            for &r in &link.right {
                let same = link.score >= 1.0;
                let score = if same { 1.0 } else { left[l].cosine(&right[r]) };
                left_explained[l] = left_explained[l].max(score);
                right_explained[r] = right_explained[r].max(score);
                own.insert((l, r));
                relations.push(Relation { left: l, right: r, score });
            }
        }
    }
    for (l, near) in similarities.near.iter().enumerate() {
        for &near in near.iter().filter(|near| !own.contains(&(l, near.right))) {
            let r = near.right;
            let unexplained = 1.0 - left_explained[l].min(right_explained[r]);
            let score = similarities.damped(l, near, extra) * unexplained;
            if score >= RELATION {
                relations.push(Relation { left: l, right: r, score });
            }
        }
    }
    relations.order_by(|one, other| {
        other.score.total_cmp(&one.score).then((one.left, one.right).cmp(&(other.left, other.right)))
    });
    relations.truncate(RELATIONS * (left.len() + right.len()));
    relations
}
