//! Two documents in two languages: blocks first, then sentences inside the blocks that correspond.
//!
//! Idea: blocks are aligned in common order; what found no counterpart, or one that nothing speaks for, is aligned again
//! by itself, which finds blocks in another order; in texts that are no translations, blocks that nothing speaks for are
//! not forced together. All sentences are then aligned in one search whose band is the blocks' own rectangles. Time and
//! space: those of [`Monotone`].

use rustc_hash::{FxHashMap as HashMap, FxHashSet as HashSet};
use std::ops::Range;

use crate::align::band::Band;
use crate::align::beads::{Group, Monotone};
use crate::align::link::{Alignment, Link};
use crate::bilingual::rounds::{Aligned, Pair, Task};
use crate::bilingual::scorer::{SHAPES, Scorer};
use crate::bilingual::statistics::Statistics;
use crate::comparison::{Relation, SentenceBead, SentenceRef};
use crate::document::{BlockKind, Document};
use crate::lexicon::{Lexicon, Lexicons};
use crate::text::sort::Order;
use crate::translation::terms::Side;

/// What blocks of which several go together on both sides cost more than sentences: translators keep paragraphs.
const CROSSING: f64 = 12.0;
/// Searches for blocks in another order, each among what the one before left.
const MOVES: usize = 3;
/// What a pair out of order must be likelier than none, in natural logarithms, for each of its blocks: among many
/// strangers some pair looks good by chance.
const MOVED: f64 = 3.0;
/// Below this share of words in blocks that something speaks for, the texts are no translations of each other, and
/// blocks are not paired unless something speaks for it.
const PARALLEL: f64 = 0.5;
/// What equal lengths speak for a pair, in natural logarithms: a translation's length varies some five times less than
/// the lengths of a text's paragraphs do.
const LENGTH: f64 = 1.6;
/// With more pairs of blocks than this, relations are only those of the links.
const MAX_PAIRS: usize = 1 << 18;
/// Relations of a block, at most.
const RELATIONS: usize = 3;
/// Standard deviations above the mean of all pairs that make a relation.
const OUTSTANDING: f64 = 2.5;

/// The correspondence of two documents in two languages.
pub(crate) struct Bilingual {
    /// Of blocks.
    pub alignment: Alignment,
    /// For each link, its sentences: each of its blocks' sentences once.
    pub sentences: Vec<Vec<SentenceBead>>,
    /// 0 to 1: the share of the words in blocks that something speaks for.
    pub parallel: f64,
}

/// Aligns the blocks of two documents, and the sentences inside them.
pub(crate) fn documents(left: &Document, right: &Document, lexicons: &Lexicons) -> Bilingual {
    let tables = (lexicons.get(&left.language), lexicons.get(&right.language));
    let (left, right) = (Content::new(left, tables.0), Content::new(right, tables.1));
    let pair = Pair::new(&left.sentences, &right.sentences, tables.0.zip(tables.1));
    let sides = (&left.sentences.grouped(&left.ranges), &right.sentences.grouped(&right.ranges));
    let items: (Vec<usize>, Vec<usize>) = ((0..left.blocks.len()).collect(), (0..right.blocks.len()).collect());
    let crossing = |l: &Range<usize>, r: &Range<usize>| if l.len() > 1 && r.len() > 1 { CROSSING } else { 0.0 };
    let aligned = pair.align(pair.task(sides, (&items.0, &items.1)), crossing);
    let statistics = Statistics::new(sides.0, sides.1, &aligned.links, aligned.habits);
    let judged = judge(sides, &aligned.groups, &statistics);
    let parallel = parallel(sides, &judged);
    let unfounded: Vec<Judged> = judged.iter().filter(|judged| !judged.is_founded()).cloned().collect();
    let judged = judged.into_iter().flat_map(Judged::unless_founded).collect();
    let mut links = with_moves(sides, &statistics, judged);
    if parallel >= PARALLEL {
        links = restored(links, unfounded);
    }
    let sentences = sentences(&left, &right, &pair, aligned, &links);
    let relations = relations(sides, (&left, &right), &statistics, &links);
    let links = links.into_iter().map(|judged| Link {
        left: judged.left.iter().map(|&at| left.blocks[at]).collect(),
        right: judged.right.iter().map(|&at| right.blocks[at]).collect(),
        moved: judged.moved,
        score: judged.score,
        approximate: false,
    });
    Bilingual { alignment: Alignment { links: links.collect(), relations }, sentences, parallel }
}

/// A document's blocks that are no furniture, and all their sentences.
struct Content {
    blocks: Vec<usize>,
    /// For each of `blocks`, its sentences as a range of all.
    ranges: Vec<Range<usize>>,
    references: Vec<SentenceRef>,
    sentences: Side,
}

impl Content {
    fn new(document: &Document, lexicon: Option<&Lexicon>) -> Self {
        let (mut blocks, mut ranges, mut references, mut texts) = (vec![], vec![], vec![], vec![]);
        for (index, block) in document.blocks.iter().enumerate() {
            if block.kind == BlockKind::Furniture {
                continue;
            }
            let start = references.len();
            for (sentence, span) in block.sentences.iter().enumerate() {
                // A paragraph's number and kind are good anchors, and no more than that.
                let labels = match (sentence, &block.number) {
                    (0, Some(number)) => vec![format!("{:?}", block.kind), format!("{:?} {number}", block.kind)],
                    (0, None) => vec![format!("{:?}", block.kind)],
                    _ => Vec::new(),
                };
                references.push((index, sentence));
                texts.push((span.of(&block.text), labels));
            }
            blocks.push(index);
            ranges.push(start..references.len());
        }
        let sentences = Side::new(texts.into_iter(), document.tables(), lexicon);
        Self { blocks, ranges, references, sentences }
    }
}

/// Blocks, by their places among those that are no furniture, and what speaks for putting them together.
#[derive(Debug, Clone)]
struct Judged {
    left: Vec<usize>,
    right: Vec<usize>,
    moved: bool,
    /// The share of their words that the other side explains.
    score: f64,
    /// How much likelier they are together than apart, in natural logarithms.
    evidence: f64,
}

impl Judged {
    fn new(group: &Group, scorer: &mut Scorer) -> Self {
        let (left, right) = (group.left.clone(), group.right.clone());
        let (mut score, mut evidence) = (0.0, 0.0);
        if !left.is_empty() && !right.is_empty() {
            let (rest, all) = scorer.unexplained(left.clone(), right.clone());
            score = if all > 0.0 { (1.0 - rest / all).clamp(0.0, 1.0) } else { 0.0 };
            evidence = scorer.evidence(left.clone(), right.clone()) + LENGTH - scorer.length_cost(&left, &right);
        }
        Self { left: left.collect(), right: right.collect(), moved: false, score, evidence }
    }

    fn is_pair(&self) -> bool {
        !self.left.is_empty() && !self.right.is_empty()
    }

    /// Whether something speaks for it; for blocks without counterpart there is nothing to ask.
    fn is_founded(&self) -> bool {
        !self.is_pair() || self.evidence > 0.0
    }

    /// Itself, or its blocks one by one where nothing speaks for it: in order they may just have been what was left.
    fn unless_founded(self) -> Vec<Self> {
        if self.is_founded() {
            return vec![self];
        }
        let alone = |left, right| Self { left, right, moved: false, score: 0.0, evidence: 0.0 };
        let left = self.left.iter().map(|&at| alone(vec![at], vec![]));
        left.chain(self.right.iter().map(|&at| alone(vec![], vec![at]))).collect()
    }
}

fn judge(sides: (&Side, &Side), groups: &[Group], statistics: &Statistics) -> Vec<Judged> {
    let (n, m) = (sides.0.items.len(), sides.1.items.len());
    let path: Vec<_> = groups.iter().map(|group| (group.left.end, group.right.end)).collect();
    let band = Band::around(n, m, &path, 0);
    let (left, right): (Vec<usize>, Vec<usize>) = ((0..n).collect(), (0..m).collect());
    let mut scorer = Scorer::new(sides, (&left, &right), statistics, &band, 0.0);
    groups.iter().map(|group| Judged::new(group, &mut scorer)).collect()
}

fn parallel(sides: (&Side, &Side), judged: &[Judged]) -> f64 {
    let words = |side: &Side, items: &[usize]| items.iter().map(|&item| side.items[item].terms.len()).sum::<usize>();
    let of = |judged: &Judged| (words(sides.0, &judged.left) + words(sides.1, &judged.right)) as f64;
    let founded = judged.iter().filter(|judged| judged.is_pair() && judged.evidence > 0.0).map(of).sum::<f64>();
    founded / judged.iter().map(of).sum::<f64>().max(1.0)
}

/// The same with the pairs that are found among blocks without counterpart.
fn with_moves(sides: (&Side, &Side), statistics: &Statistics, mut judged: Vec<Judged>) -> Vec<Judged> {
    for _ in 0..MOVES {
        let left: Vec<usize> = judged.iter().filter(|j| j.right.is_empty()).flat_map(|j| j.left.clone()).collect();
        let right: Vec<usize> = judged.iter().filter(|j| j.left.is_empty()).flat_map(|j| j.right.clone()).collect();
        if left.is_empty() || right.is_empty() {
            break;
        }
        let band = match left.len().saturating_mul(right.len()) {
            0..MAX_PAIRS => Band::full(left.len(), right.len()),
            _ => Band::around(left.len(), right.len(), &[], MAX_PAIRS / left.len()),
        };
        let mut scorer = Scorer::new(sides, (&left, &right), statistics, &band, -MOVED);
        // Most of what is left has no counterpart: a run of it is nothing out of the ordinary.
        let search = Monotone { shapes: &SHAPES, gap_open: 0.0, gap_switch: 0.0, gap_extend: 0.0 };
        let groups = search.align(&band, |l, r| scorer.cost(l, r));
        let pairs = groups.iter().filter(|group| !group.left.is_empty() && !group.right.is_empty());
        let found: Vec<Judged> = pairs
            .map(|group| {
                let mut found = Judged::new(group, &mut scorer);
                found.left.iter_mut().for_each(|at| *at = left[*at]);
                found.right.iter_mut().for_each(|at| *at = right[*at]);
                found.moved = true;
                found
            })
            .collect();
        if found.is_empty() {
            break;
        }
        judged = placed(judged, &found);
    }
    judged
}

/// Puts together again what nothing speaks for, where its blocks found no better counterpart: a translation may be free,
/// and what stands in the same place in parallel texts mostly is one.
fn restored(judged: Vec<Judged>, mut unfounded: Vec<Judged>) -> Vec<Judged> {
    let alone = |one: &&Judged| !one.is_pair();
    let left: HashSet<usize> = judged.iter().filter(alone).flat_map(|one| one.left.iter().copied()).collect();
    let right: HashSet<usize> = judged.iter().filter(alone).flat_map(|one| one.right.iter().copied()).collect();
    unfounded
        .retain(|one| one.left.iter().all(|at| left.contains(at)) && one.right.iter().all(|at| right.contains(at)));
    placed(judged, &unfounded)
}

/// Puts pairs where the first of their left blocks stood alone, and takes out the rest of their blocks there.
fn placed(judged: Vec<Judged>, found: &[Judged]) -> Vec<Judged> {
    let places = |side: fn(&Judged) -> &Vec<usize>| -> HashMap<usize, usize> {
        let places = found.iter().enumerate().flat_map(|(at, one)| side(one).iter().map(move |&block| (block, at)));
        places.collect()
    };
    let (left, right) = (places(|one| &one.left), places(|one| &one.right));
    let mut result = Vec::with_capacity(judged.len());
    for one in judged {
        match (one.left.as_slice(), one.right.as_slice()) {
            ([block], []) if left.contains_key(block) => {
                let pair = left.get(block).and_then(|&at| found.get(at));
                result.extend(pair.filter(|pair| pair.left.first() == Some(block)).cloned());
            }
            ([], [block]) if right.contains_key(block) => {}
            _ => result.push(one),
        }
    }
    result
}

/// The sentences of each link.
fn sentences(
    left: &Content,
    right: &Content,
    pair: &Pair,
    aligned: Aligned,
    judged: &[Judged],
) -> Vec<Vec<SentenceBead>> {
    let (mut left_items, mut right_items, mut sizes) = (Vec::new(), Vec::new(), Vec::new());
    let (mut left_links, mut right_links) = (Vec::new(), Vec::new());
    for (link, one) in judged.iter().enumerate() {
        let before = (left_items.len(), right_items.len());
        left_items.extend(one.left.iter().flat_map(|&at| left.ranges[at].clone()));
        right_items.extend(one.right.iter().flat_map(|&at| right.ranges[at].clone()));
        left_links.resize(left_items.len(), link);
        right_links.resize(right_items.len(), link);
        sizes.push((left_items.len() - before.0, right_items.len() - before.1));
    }
    let within = |l: &Range<usize>, r: &Range<usize>| {
        let links = left_links[l.clone()].iter().chain(&right_links[r.clone()]);
        if links.clone().min() == links.max() { 0.0 } else { f64::INFINITY }
    };
    let task = Task {
        sides: (&left.sentences, &right.sentences),
        items: (&left_items, &right_items),
        links: aligned.links,
        habits: aligned.habits,
        band: Band::blocks(&sizes),
    };
    let groups = pair.align(task, within).groups;
    let mut beads = vec![Vec::new(); judged.len()];
    for group in &groups {
        let link = left_links.get(group.left.start).filter(|_| !group.left.is_empty());
        let Some(&link) = link.or_else(|| right_links.get(group.right.start)) else { continue };
        beads[link].push(SentenceBead {
            left: left_items[group.left.clone()].iter().map(|&item| left.references[item]).collect(),
            right: right_items[group.right.clone()].iter().map(|&item| right.references[item]).collect(),
            confidence: group.probability,
            words: Vec::new(),
        });
    }
    beads
}

/// The pairs of blocks whose words explain each other outstandingly, and those of the links, strongest first.
fn relations(
    sides: (&Side, &Side),
    contents: (&Content, &Content),
    statistics: &Statistics,
    judged: &[Judged],
) -> Vec<Relation> {
    let (n, m) = (sides.0.items.len(), sides.1.items.len());
    let mut scores: Vec<(usize, usize, f64)> = Vec::new();
    if n.saturating_mul(m) <= MAX_PAIRS {
        let (left, right): (Vec<usize>, Vec<usize>) = ((0..n).collect(), (0..m).collect());
        let band = Band::full(n, m);
        let mut scorer = Scorer::new(sides, (&left, &right), statistics, &band, 0.0);
        for i in 0..n {
            for j in 0..m {
                let (rest, all) = scorer.unexplained(i..i + 1, j..j + 1);
                scores.push((i, j, if all > 0.0 { (1.0 - rest / all).clamp(0.0, 1.0) } else { 0.0 }));
            }
        }
        let count = scores.len().max(1) as f64;
        let mean = scores.iter().map(|score| score.2).sum::<f64>() / count;
        let variance = scores.iter().map(|score| (score.2 - mean) * (score.2 - mean)).sum::<f64>() / count;
        let floor = mean + OUTSTANDING * variance.sqrt();
        scores.retain(|score| score.2 > floor);
        scores.order_by(|a, b| b.2.total_cmp(&a.2));
        let (mut left_count, mut right_count) = (vec![0; n], vec![0; m]);
        scores.retain(|&(i, j, _)| {
            left_count[i] += 1;
            right_count[j] += 1;
            left_count[i] <= RELATIONS || right_count[j] <= RELATIONS
        });
    }
    for one in judged {
        for &i in &one.left {
            scores.extend(one.right.iter().map(|&j| (i, j, one.score)));
        }
    }
    // Of a pair that is there twice, the higher score stays.
    scores.order_by(|a, b| (a.0, a.1).cmp(&(b.0, b.1)).then(b.2.total_cmp(&a.2)));
    scores.dedup_by_key(|score| (score.0, score.1));
    scores.order_by(|a, b| b.2.total_cmp(&a.2));
    let relation = |(i, j, score): (usize, usize, f64)| Relation {
        left: contents.0.blocks[i],
        right: contents.1.blocks[j],
        score,
    };
    scores.into_iter().map(relation).collect()
}
