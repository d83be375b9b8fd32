//! From sentence pairs to blocks: the blocks that sentence pairs connect are one link.
//!
//! Idea: connected components of the graph whose nodes are the blocks of both sides and whose edges are the pairs of
//! sentences. A pair that is hardly probable connects only a block that has no other pair, so that one doubtful
//! sentence does not chain paragraphs together; elsewhere its sentences stay alone.
//!
//! Time: near-linear in the blocks and groups (union-find), plus sorting the doubtful ones. Space: linear.

use std::ops::Range;

use crate::align::path::Group;
use crate::strings::gather::{Gather, PushAll};
use crate::strings::sort::Order;

/// The probability from which a group of sentences connects its blocks whatever else they have.
const CONNECTING: f64 = 0.3;

/// Blocks that belong together, by their places, and the groups of their sentences.
#[derive(Debug, Clone, Default)]
pub(crate) struct Component {
    pub left: Vec<usize>,
    pub right: Vec<usize>,
    pub groups: Vec<Group>,
}

/// The components of blocks, in the order of their first sentences. `blocks` are, for every sentence of a side, the
/// place of its block; the groups ascend on both sides, and hold every sentence once. `alone` is how probable it is that
/// each sentence has no counterpart.
pub(crate) fn components(blocks: (&[usize], &[usize]), groups: Vec<Group>, alone: (&[f64], &[f64])) -> Vec<Component> {
    let counts = [blocks.0, blocks.1].map(|side| side.last().map_or(0, |last| last + 1));
    let mut forest = Forest::new(counts[0] + counts[1]);
    let nodes = |group: &Group| -> Vec<usize> {
        let mut nodes = blocks.0[group.left.clone()].to_vec();
        nodes.push_all(blocks.1[group.right.clone()].iter().map(|block| block + counts[0]));
        nodes.dedup();
        nodes
    };
    let mut doubtful = Vec::new();
    let mut paired = vec![false; counts[0] + counts[1]];
    for (index, group) in groups.iter().enumerate().filter(|(_, group)| is_pair(group)) {
        if group.probability < CONNECTING {
            doubtful.push(index);
            continue;
        }
        let nodes = nodes(group);
        nodes.iter().for_each(|&node| paired[node] = true);
        forest.join_all(&nodes);
    }
    doubtful.order_by(|&a, &b| groups[b].probability.total_cmp(&groups[a].probability).then(a.cmp(&b)));
    let mut apart = vec![false; groups.len()];
    for index in doubtful {
        let nodes = nodes(&groups[index]);
        let connected = nodes.windows(2).all(|pair| forest.root(pair[0]) == forest.root(pair[1]));
        if connected || nodes.iter().any(|&node| !paired[node]) {
            nodes.iter().for_each(|&node| paired[node] = true);
            forest.join_all(&nodes);
        } else {
            apart[index] = true;
        }
    }
    forest.fill(0..counts[0]);
    forest.fill(counts[0]..counts[0] + counts[1]);
    let mut found: Vec<Component> = Vec::new();
    let mut places: Vec<Option<usize>> = vec![None; counts[0] + counts[1]];
    let mut put = |group: Group| {
        let node = match blocks.0.get(group.left.start).filter(|_| !group.left.is_empty()) {
            Some(&block) => block,
            None => counts[0] + blocks.1[group.right.start],
        };
        let place = *places[forest.root(node)].get_or_insert_with(|| {
            found.push(Component::default());
            found.len() - 1
        });
        let component = &mut found[place];
        extend(&mut component.left, blocks.0, &group.left);
        extend(&mut component.right, blocks.1, &group.right);
        component.groups.push(group);
    };
    for (group, apart) in groups.into_iter().zip(apart) {
        if apart { singles(&group, alone).for_each(&mut put) } else { put(group) }
    }
    found
}

/// A group's sentences one by one, each as probable as that it has no counterpart: one that may go with any of a
/// thousand alike hardly goes with this one, and yet has one.
pub(crate) fn singles(group: &Group, alone: (&[f64], &[f64])) -> impl Iterator<Item = Group> {
    let left = group.left.clone().map(move |at| Group { left: at..at + 1, right: 0..0, probability: alone.0[at] });
    left.chain(group.right.clone().map(move |at| Group { left: 0..0, right: at..at + 1, probability: alone.1[at] }))
}

pub(crate) fn is_pair(group: &Group) -> bool {
    !group.left.is_empty() && !group.right.is_empty()
}

fn extend(list: &mut Vec<usize>, blocks: &[usize], sentences: &Range<usize>) {
    for &block in &blocks[sentences.clone()] {
        if list.last() != Some(&block) {
            list.push(block);
        }
    }
}

/// Sets of nodes that only grow together.
struct Forest(Vec<usize>);

impl Forest {
    fn new(nodes: usize) -> Self {
        Self((0..nodes).gather())
    }

    fn root(&mut self, mut node: usize) -> usize {
        while self.0[node] != node {
            self.0[node] = self.0[self.0[node]];
            node = self.0[node];
        }
        node
    }

    fn join(&mut self, one: usize, other: usize) {
        let (one, other) = (self.root(one), self.root(other));
        // The lower one is the root, so that the result does not depend on the order.
        self.0[one.max(other)] = one.min(other);
    }

    fn join_all(&mut self, nodes: &[usize]) {
        nodes.windows(2).for_each(|pair| self.join(pair[0], pair[1]));
    }

    /// Joins what is between two nodes of one set to it: a block without a pair between two that belong together.
    fn fill(&mut self, nodes: Range<usize>) {
        let mut last: Vec<usize> = (0..self.0.len()).gather();
        for node in nodes.clone() {
            let root = self.root(node);
            last[root] = node;
        }
        let mut end = nodes.start;
        let mut set = nodes.start;
        for node in nodes {
            if node < end {
                self.join(node, set);
            } else {
                let root = self.root(node);
                (set, end) = (node, last[root].max(end));
            }
        }
    }
}
