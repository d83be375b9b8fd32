//! Segments as a raw text, and what `compare` finds in it as beads of segments.
//!
//! A sentence of the comparison stands for the segments that it overlaps, by letters and digits of the raw text; beads
//! that share a segment are one. Linear except for a search in the list of segments.

use std::collections::BTreeMap;
use std::ops::Range;

use diptych::comparison::SentenceRef;
use diptych::{BlockKind, CompareOptions, Comparison, Document, Lexicons, Mode, ParseOptions, compare_with};

use super::gold::Gold;
use crate::quality::hunalign::Bead;

/// The share of the shorter of a sentence and a segment from which they overlap.
const OVERLAP: f64 = 0.3;

/// A bead of segments with its confidence.
pub type Found = (Bead, f64);

/// What `compare` finds; one-sided segments that no sentence stands for included.
pub fn compared(gold: &Gold, lexicons: &Lexicons) -> (Comparison, Vec<Found>) {
    let sides = [Raw::new(&gold.left, &gold.paragraphs[0]), Raw::new(&gold.right, &gold.paragraphs[1])];
    let of = |side: usize| ParseOptions { language: Some(gold.languages[side].clone()) };
    let options = CompareOptions { mode: Mode::Languages, left: of(0), right: of(1), ..CompareOptions::default() };
    let comparison =
        compare_with(&sides[0].text, &sides[1].text, &options, lexicons).expect("languages that are known");
    let segments = [sides[0].segments_of(&comparison.left), sides[1].segments_of(&comparison.right)];
    let mut beads: Vec<Found> = Vec::new();
    for group in comparison.beads.iter().flat_map(|bead| &bead.sentences) {
        let of = |side: usize, sentences: &[SentenceRef]| -> Vec<usize> {
            sentences.iter().filter_map(|sentence| segments[side].get(sentence)).flatten().copied().collect()
        };
        beads.push(((of(0, &group.left), of(1, &group.right)), group.confidence));
    }
    let beads = joined(beads, [gold.left.len(), gold.right.len()]);
    (comparison, beads)
}

/// Beads that share a segment as one, with the least of their confidences; segments in none as beads of their own.
fn joined(beads: Vec<Found>, counts: [usize; 2]) -> Vec<Found> {
    let nodes = counts[0] + counts[1];
    let mut parents: Vec<usize> = (0..nodes).collect();
    fn root(parents: &mut [usize], mut node: usize) -> usize {
        while parents[node] != node {
            parents[node] = parents[parents[node]];
            node = parents[node];
        }
        node
    }
    let all = |bead: &Bead| -> Vec<usize> {
        bead.0.iter().copied().chain(bead.1.iter().map(|item| item + counts[0])).collect()
    };
    for (bead, _) in &beads {
        for pair in all(bead).windows(2) {
            let (one, other) = (root(&mut parents, pair[0]), root(&mut parents, pair[1]));
            parents[one.max(other)] = one.min(other);
        }
    }
    let mut found: BTreeMap<usize, Found> = BTreeMap::new();
    for node in 0..nodes {
        let (bead, _) = found.entry(root(&mut parents, node)).or_insert((Bead::default(), 1.0));
        if node < counts[0] { bead.0.push(node) } else { bead.1.push(node - counts[0]) }
    }
    for (bead, confidence) in &beads {
        if let Some(&node) = all(bead).first() {
            let least = &mut found.entry(root(&mut parents, node)).or_default().1;
            *least = least.min(*confidence);
        }
    }
    found.into_values().collect()
}

/// A raw text with the places of its segments.
struct Raw {
    text: String,
    segments: Vec<Range<usize>>,
}

impl Raw {
    /// Paragraphs with an empty line between; segments of one with a space between, where their script has them.
    fn new(segments: &[String], paragraphs: &[usize]) -> Self {
        let mut raw = Self { text: String::new(), segments: Vec::new() };
        for (index, segment) in segments.iter().enumerate() {
            let starts = paragraphs.is_empty() || paragraphs.binary_search(&index).is_ok();
            let han = |c: char| ('\u{3000}'..='\u{9FFF}').contains(&c) || c >= '\u{FF00}';
            match starts {
                _ if index == 0 => {}
                true => raw.text.push_str("\n\n"),
                false if segment.chars().next().is_some_and(han) || raw.text.chars().next_back().is_some_and(han) => {}
                false => raw.text.push(' '),
            }
            let start = raw.text.len();
            raw.text.push_str(segment);
            raw.segments.push(start..raw.text.len());
        }
        raw
    }

    /// For each sentence the segments that it overlaps.
    fn segments_of(&self, document: &Document) -> BTreeMap<SentenceRef, Vec<usize>> {
        let mut found = BTreeMap::new();
        for (at, block) in document.blocks.iter().enumerate().filter(|(_, block)| block.kind != BlockKind::Furniture) {
            let counts = |c: &char| c.is_alphanumeric();
            let places = block.source.iter().flat_map(|span| {
                self.text[span.start..span.end].char_indices().map(|(offset, c)| (span.start + offset, c))
            });
            let places: Vec<usize> = places.filter(|(_, c)| counts(c)).map(|(place, _)| place).collect();
            // What the block's text has less than its source is its number.
            let mut next = places.len().saturating_sub(block.text.chars().filter(counts).count());
            let mut before = 0;
            for (index, span) in block.sentences.iter().enumerate() {
                next += block.text[before..span.start].chars().filter(counts).count();
                let letters = block.text[span.start..span.end].chars().filter(counts).count();
                before = span.end;
                // The first sentence of a block stands for its number too.
                let from = if index == 0 { 0 } else { next.min(places.len()) };
                let own = &places[from..(next + letters).min(places.len())];
                next += letters;
                found.insert((at, index), self.overlapped(own));
            }
        }
        found
    }

    fn overlapped(&self, places: &[usize]) -> Vec<usize> {
        let Some((&first, &last)) = places.first().zip(places.last()) else { return Vec::new() };
        let from = self.segments.partition_point(|segment| segment.end <= first);
        let segments = self.segments.iter().enumerate().skip(from).take_while(|(_, segment)| segment.start <= last);
        let overlaps = |segment: &Range<usize>| {
            let both = places.iter().filter(|place| segment.contains(place)).count() as f64;
            let own = self.text[segment.clone()].chars().filter(|c| c.is_alphanumeric()).count();
            both > 0.0 && both >= OVERLAP * own.min(places.len()) as f64
        };
        segments.filter(|(_, segment)| overlaps(segment)).map(|(index, _)| index).collect()
    }
}
