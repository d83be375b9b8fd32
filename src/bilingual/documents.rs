//! Two documents in two languages: all sentences aligned in one search, and what follows from their pairs.
//!
//! Idea: paragraphs are not aligned first. Their borders are evidence in the search for sentence pairs
//! ([`Borders`](crate::bilingual::borders::Borders)), and blocks belong together where pairs of their sentences connect
//! them ([`components`]). What no evidence supports is looked for again in any order ([`moves`]), and whether the texts
//! are translations of each other at all is concluded last, from the whole alignment ([`related`]).
//! Time and space: those of [`Monotone`](crate::align::beads::Monotone), and of the search for moves.

use std::ops::Range;

use crate::align::link::{Alignment, Link};
use crate::align::path::Group;
use crate::bilingual::borders::Starts;
use crate::bilingual::components::components;
use crate::bilingual::document_content::DocumentContent;
use crate::bilingual::judged::judge;
use crate::bilingual::rounds::{Aligned, PairLinks};
use crate::bilingual::statistics::Statistics;
use crate::bilingual::{crossings, moves, related, relations};
use crate::comparison::{Relation, SentenceBead};
use crate::document::Document;
use crate::lexicon::Lexicons;
use crate::strings::gather::Gather;

/// Where more sentences than this say the same, one after the other, on both sides, nothing tells which go together.
///
/// "Please wait." a thousand times, and its translation -> pairs in order, stated at less than .1.
const MAX_ALIKE: f64 = 4.0;

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
    let (mut left, mut right) = (DocumentContent::new(left, tables.0), DocumentContent::new(right, tables.1));
    let pair = PairLinks::new(&left.sentences, &right.sentences, tables.0.zip(tables.1));
    let sides = (&left.sentences, &right.sentences);
    let (left_items, right_items): (Vec<usize>, Vec<usize>) =
        ((0..sides.0.items.len()).gather(), (0..sides.1.items.len()).gather());
    let items = (&left_items[..], &right_items[..]);
    let starts = Starts {
        paragraphs: [&left, &right].map(DocumentContent::starts),
        quotations: [&left, &right].map(|side| side.quoted.clone()),
    };
    let Aligned { groups, links, habits, alone } = pair.align(pair.task(sides, items, &starts), |_, _| true);
    [left.alone, right.alone] = alone;
    let learned = Statistics::new(sides.0, sides.1, &links, habits);
    let tables = pair.lexicon.then(|| Statistics::new(sides.0, sides.1, &pair.links, habits));
    let blocks = (&sides.0.grouped(&left.ranges), &sides.1.grouped(&right.ranges));
    let parallel = related::parallel(sides, items, (tables.as_ref(), &learned), &groups);
    let is_related = parallel >= related::PARALLEL;
    // What unrelated texts teach each other is chance.
    let statistics = tables.filter(|_| !is_related).unwrap_or(learned);
    let found = components((&left.block_of, &right.block_of), groups, (&left.alone, &right.alone));
    let found = judge(sides, items, &statistics, found, is_related);
    let contents = (&left, &right);
    let found = crossings::uncrossed(contents, blocks, &statistics, found);
    let found = moves::with_moves(contents, blocks, &statistics, found, is_related);
    let found = moves::with_sentences(contents, &pair, (links, habits), found);
    let relations = relations::relations(blocks, &statistics, &found);
    let relation =
        |(l, r, score): (usize, usize, f64)| Relation { left: left.blocks[l], right: right.blocks[r], score };
    let sentences = found.iter().map(|one| one.groups.iter().map(|group| bead(contents, group)).gather()).gather();
    let links = found.into_iter().map(|one| Link {
        left: one.left.iter().map(|&at| left.blocks[at]).gather(),
        right: one.right.iter().map(|&at| right.blocks[at]).gather(),
        moved: one.moved,
        score: one.score,
        approximate: false,
    });
    let relations = relations.into_iter().map(relation).gather();
    Bilingual { alignment: Alignment { links: links.gather(), relations }, sentences, parallel }
}

fn bead((left, right): (&DocumentContent, &DocumentContent), group: &Group) -> SentenceBead {
    // A sentence that is alone is so beside a run too: the other side may have nothing of it.
    let run = |side: &DocumentContent, own: &Range<usize>| match own.is_empty() {
        true => 1,
        false => side.sentences.run_around(own.start),
    };
    let alike = run(left, &group.left).min(run(right, &group.right));
    SentenceBead {
        left: left.references[group.left.clone()].to_vec(),
        right: right.references[group.right.clone()].to_vec(),
        confidence: group.probability * (MAX_ALIKE / alike as f64).min(1.0),
        words: Vec::new(),
    }
}
