//! Two documents in two languages: all sentences aligned in one search, and what follows from their pairs.
//!
//! Idea: paragraphs are not aligned first. Their borders are evidence in the search for sentence pairs
//! ([`Borders`](crate::bilingual::borders::Borders)), and blocks belong together where pairs of their sentences connect
//! them ([`components`]). What no evidence supports is looked for again in any order ([`moves`]), and whether the texts
//! are translations of each other at all is concluded last, from the whole alignment ([`related`]).
//! Time and space: those of [`Monotone`](crate::align::beads::Monotone), and of the search for moves.

use std::ops::Range;

use crate::align::band::Band;
use crate::align::link::{Alignment, Link};
use crate::align::path::Group;
use crate::bilingual::borders::Starts;
use crate::bilingual::components::{Component, components, is_pair, singles};
use crate::bilingual::quotations::quoted;
use crate::bilingual::rounds::{Aligned, PairLinks};
use crate::bilingual::scorer::Scorer;
use crate::bilingual::statistics::Statistics;
use crate::bilingual::{crossings, moves, related, relations};
use crate::comparison::{Relation, SentenceBead, SentenceRef};
use crate::document::{BlockKind, Document};
use crate::lexicon::{Lexicon, Lexicons};
use crate::strings::sort::Order;
use crate::translation::terms::SideTerms;

/// What equal lengths say for a pair, in natural logarithms: a translation's length varies some five times less than
/// the lengths of a text's sentences do.
const LENGTH: f64 = 1.6;

/// The correspondence of two documents in two languages.
pub(crate) struct Bilingual {
    /// Of blocks.
    pub alignment: Alignment,
    /// For each link, its sentences: each of its blocks' sentences once.
    pub sentences: Vec<Vec<SentenceBead>>,
    /// 0 to 1: the share of words in sentence pairs that some evidence supports; under one half exactly where the texts
    /// are not translations of each other.
    pub parallel: f64,
}

/// Aligns the sentences of two documents, and by them the blocks.
pub(crate) fn documents(left: &Document, right: &Document, lexicons: &Lexicons) -> Bilingual {
    let tables = (lexicons.get(&left.language), lexicons.get(&right.language));
    let (left, right) = (DocumentContent::new(left, tables.0), DocumentContent::new(right, tables.1));
    let pair = PairLinks::new(&left.sentences, &right.sentences, tables.0.zip(tables.1));
    let sides = (&left.sentences, &right.sentences);
    let (left_items, right_items): (Vec<usize>, Vec<usize>) =
        ((0..sides.0.items.len()).collect(), (0..sides.1.items.len()).collect());
    let items = (&left_items[..], &right_items[..]);
    let starts = Starts {
        paragraphs: [&left, &right].map(DocumentContent::starts),
        quotations: [&left, &right].map(|side| side.quoted.clone()),
    };
    let Aligned { groups, links, habits } = pair.align(pair.task(sides, items, &starts), |_, _| true);
    let learned = Statistics::new(sides.0, sides.1, &links, habits);
    let tables = pair.lexicon.then(|| Statistics::new(sides.0, sides.1, &pair.links, habits));
    let blocks = (&sides.0.grouped(&left.ranges), &sides.1.grouped(&right.ranges));
    let parallel = related::parallel(sides, items, (tables.as_ref(), &learned), &groups);
    let is_related = parallel >= related::PARALLEL;
    // What unrelated texts teach each other is chance.
    let statistics = tables.filter(|_| !is_related).unwrap_or(learned);
    let found = components((&left.block_of, &right.block_of), groups);
    let found = judge(sides, items, &statistics, found, is_related);
    let contents = (&left, &right);
    let found = crossings::uncrossed(contents, blocks, &statistics, found);
    let found = moves::with_moves(contents, blocks, &statistics, found, is_related);
    let found = moves::with_sentences(contents, &pair, (links, habits), found);
    let relations = relations::relations(blocks, &statistics, &found);
    let relation =
        |(l, r, score): (usize, usize, f64)| Relation { left: left.blocks[l], right: right.blocks[r], score };
    let sentences = found.iter().map(|one| one.groups.iter().map(|group| bead(contents, group)).collect()).collect();
    let links = found.into_iter().map(|one| Link {
        left: one.left.iter().map(|&at| left.blocks[at]).collect(),
        right: one.right.iter().map(|&at| right.blocks[at]).collect(),
        moved: one.moved,
        score: one.score,
        approximate: false,
    });
    let relations = relations.into_iter().map(relation).collect();
    Bilingual { alignment: Alignment { links: links.collect(), relations }, sentences, parallel }
}

fn bead((left, right): (&DocumentContent, &DocumentContent), group: &Group) -> SentenceBead {
    SentenceBead {
        left: left.references[group.left.clone()].to_vec(),
        right: right.references[group.right.clone()].to_vec(),
        confidence: group.probability,
        words: Vec::new(),
    }
}

/// A document's blocks that are not furniture, and all their sentences.
pub(crate) struct DocumentContent {
    pub blocks: Vec<usize>,
    /// For each of `blocks`, its sentences as a range of all.
    pub ranges: Vec<Range<usize>>,
    /// For each sentence its block's place in `blocks`.
    pub block_of: Vec<usize>,
    pub references: Vec<SentenceRef>,
    /// Whether each sentence begins inside a quotation.
    quoted: Vec<bool>,
    pub sentences: SideTerms,
}

impl DocumentContent {
    fn new(document: &Document, lexicon: Option<&Lexicon>) -> Self {
        let (mut blocks, mut ranges, mut block_of) = (vec![], vec![], vec![]);
        let (mut references, mut texts) = (vec![], vec![]);
        for (index, block) in document.blocks.iter().enumerate() {
            if block.kind == BlockKind::Furniture {
                continue;
            }
            let start = references.len();
            for (sentence, span) in block.sentences.iter().enumerate() {
                // A paragraph's number and kind are good anchors, and no more than that.
                let kind = label(block.kind);
                let labels = match (sentence, &block.number) {
                    (0, Some(number)) => vec![format!("{kind:?}"), format!("{kind:?} {number}")],
                    (0, None) => vec![format!("{kind:?}")],
                    _ => Vec::new(),
                };
                block_of.push(blocks.len());
                references.push((index, sentence));
                texts.push((span.of(&block.text), labels));
            }
            blocks.push(index);
            ranges.push(start..references.len());
        }
        let quoted = quoted(texts.iter().map(|text| text.0));
        let sentences = SideTerms::new(texts.into_iter(), document.tables(), lexicon);
        Self { blocks, ranges, block_of, references, quoted, sentences }
    }

    /// Whether each sentence begins a block.
    fn starts(&self) -> Vec<bool> {
        let mut starts = vec![false; self.references.len()];
        self.ranges.iter().filter(|range| !range.is_empty()).for_each(|range| starts[range.start] = true);
        starts
    }
}

/// The kind that a block is as an anchor. A title is a heading that comes first: beside a text with front matter, the
/// same one is none.
fn label(kind: BlockKind) -> BlockKind {
    match kind {
        BlockKind::Title | BlockKind::Subtitle => BlockKind::Heading,
        kind => kind,
    }
}

/// Blocks, by their places among those that are not furniture, with the groups of their sentences and what supports
/// putting them together.
#[derive(Debug, Clone, Default)]
pub(crate) struct Judged {
    pub left: Vec<usize>,
    pub right: Vec<usize>,
    pub groups: Vec<Group>,
    pub moved: bool,
    /// The share of their words that the other side explains.
    pub score: f64,
    /// How much likelier they are together than apart, in natural logarithms.
    pub evidence: f64,
}

impl Judged {
    pub fn is_pair(&self) -> bool {
        !self.left.is_empty() && !self.right.is_empty()
    }

    /// Whether there is evidence for it; blocks without counterpart need none.
    pub fn is_founded(&self) -> bool {
        !self.is_pair() || self.evidence > 0.0
    }

    /// Its blocks one by one.
    pub fn apart(&self, contents: (&DocumentContent, &DocumentContent)) -> Vec<Self> {
        let mut groups = self.groups.iter().flat_map(|group| match is_pair(group) {
            true => singles(group).collect(),
            false => vec![group.clone()],
        });
        let (mut left, mut right): (Vec<Group>, Vec<Group>) = (Vec::new(), Vec::new());
        groups.by_ref().for_each(|group| if group.right.is_empty() { left.push(group) } else { right.push(group) });
        let of =
            |all: &[Group], content: &DocumentContent, block: usize, side: fn(&Group) -> &Range<usize>| -> Vec<Group> {
                let own = &content.ranges[block];
                let from = all.partition_point(|group| side(group).start < own.start);
                let to = all.partition_point(|group| side(group).start < own.end);
                all[from..to].to_vec()
            };
        let lefts = self.left.iter().map(|&block| Self {
            left: vec![block],
            groups: of(&left, contents.0, block, |group| &group.left),
            ..Self::default()
        });
        let rights = self.right.iter().map(|&block| Self {
            right: vec![block],
            groups: of(&right, contents.1, block, |group| &group.right),
            ..Self::default()
        });
        lefts.chain(rights).collect()
    }
}

/// Weighs the evidence for each component; in unrelated texts only what would make it a translation by itself.
fn judge(
    sides: (&SideTerms, &SideTerms),
    items: (&[usize], &[usize]),
    statistics: &Statistics,
    components: Vec<Component>,
    is_related: bool,
) -> Vec<Judged> {
    let groups = components.iter().flat_map(|component| &component.groups);
    let mut path: Vec<_> =
        groups.map(|group| (group.left.end, group.right.end)).filter(|end| end.0 > 0 && end.1 > 0).collect();
    path.order();
    let band = Band::around(items.0.len(), items.1.len(), &path, 0);
    let mut scorer = Scorer::new(sides, items, statistics, &band, 0.0);
    let judged = components.into_iter().map(|Component { left, right, groups }| {
        let (mut rest, mut all, mut evidence) = (0.0, 0.0, 0.0);
        for group in &groups {
            let (l, r) = (group.left.clone(), group.right.clone());
            let (own_rest, own) = scorer.unexplained(l.clone(), r.clone());
            rest += own_rest;
            all += own;
            if is_pair(group) {
                evidence += scorer.evidence(l.clone(), r.clone()) + LENGTH - scorer.length_cost(&l, &r);
            }
        }
        if !is_related {
            let tokens: f64 = groups.iter().map(|group| scorer.token_counts(&group.left, &group.right).0).sum();
            evidence = related::density(&mut scorer, &groups) - related::least_density(tokens);
        }
        let is_pair = !left.is_empty() && !right.is_empty();
        let score = if is_pair && all > 0.0 { (1.0 - rest / all).clamp(0.0, 1.0) } else { 0.0 };
        Judged { left, right, groups, moved: false, score, evidence }
    });
    judged.collect()
}

/// What supports putting two blocks or more together, lengths included, and the share of their words that is explained.
pub(crate) fn weigh(scorer: &mut Scorer, left: &Range<usize>, right: &Range<usize>) -> (f64, f64) {
    let (rest, all) = scorer.unexplained(left.clone(), right.clone());
    let score = if all > 0.0 { (1.0 - rest / all).clamp(0.0, 1.0) } else { 0.0 };
    let evidence = scorer.evidence(left.clone(), right.clone()) + LENGTH - scorer.length_cost(left, right);
    (evidence, score)
}
