//! How well a text is read in a layout: paragraphs that are one block each, and the differences that a comparison of
//! two layouts reports where little was changed.

use std::collections::HashMap;

use diptych::comparison::EditOp;
use diptych::{BlockKind, CompareOptions, Mode, ParseOptions, compare, parse};

use super::layout::{LAYOUTS, Layout};

/// Differences that `damaged` makes.
pub const REAL_CHANGES: usize = 4;

/// What is measured of a text, or of several.
#[derive(Default)]
pub struct Measure {
    pub paragraphs: usize,
    /// Paragraphs of which each is one block.
    pub exact: usize,
    /// Differences to the first layout, where `damaged` made `REAL_CHANGES`.
    pub changes: usize,
    pub texts: usize,
    /// What went wrong, a line each.
    pub misses: Vec<String>,
}

impl Measure {
    /// Adds a text in a layout.
    pub fn add(&mut self, paragraphs: &[String], layout: &Layout) {
        let raw = layout.set(paragraphs);
        let document = parse(&raw, &ParseOptions::default()).expect("no language is given");
        let mut found: HashMap<String, usize> = HashMap::new();
        let mut blocks = Vec::new();
        for block in document.blocks.iter().filter(|block| block.kind != BlockKind::Furniture) {
            let source: String = block.source.iter().filter_map(|span| raw.get(span.range())).collect();
            *found.entry(letters(&source)).or_default() += 1;
            blocks.push(source);
        }
        for paragraph in paragraphs {
            match found.get_mut(&letters(paragraph)).filter(|times| **times > 0) {
                Some(times) => {
                    *times -= 1;
                    self.exact += 1;
                }
                None => self.misses.push(format!("  - {paragraph}")),
            }
        }
        let is_wanted = |block: &&String| paragraphs.iter().any(|paragraph| letters(paragraph) == letters(block));
        let unwanted: Vec<&String> = blocks.iter().filter(|block| !is_wanted(block)).collect();
        self.misses.extend(unwanted.into_iter().map(|block| format!("  + {block}")));
        let long = |text: &str| text.chars().count() > 40;
        let furniture = document.blocks.iter().filter(|block| block.kind == BlockKind::Furniture && long(&block.text));
        self.misses.extend(furniture.map(|block| format!("  ~ {}", block.text)));
        self.paragraphs += paragraphs.len();
        self.texts += 1;
        self.changes += changes(&LAYOUTS[0].set(paragraphs), &layout.set(&damaged(paragraphs)));
    }
}

fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}

/// The differences that a comparison reports.
fn changes(left: &str, right: &str) -> usize {
    let options = CompareOptions { mode: Mode::Versions, ..CompareOptions::default() };
    let comparison = compare(left, right, &options).expect("valid options");
    let summary = &comparison.summary;
    let edits = comparison.beads.iter().filter(|bead| !bead.left.is_empty() && !bead.right.is_empty());
    let edits = edits.flat_map(|bead| &bead.edits).filter(|edit| edit.op != EditOp::Equal && edit.ignored.is_none());
    summary.moved + summary.left_only + summary.right_only + edits.count()
}

/// The text with three words changed and one paragraph moved.
fn damaged(paragraphs: &[String]) -> Vec<String> {
    let mut damaged = paragraphs.to_vec();
    let long: Vec<usize> = (0..paragraphs.len()).filter(|&at| paragraphs[at].chars().count() > 60).collect();
    let chosen = [15, 50, 80].map(|percent| long[long.len() * percent / 100]);
    for at in chosen {
        let mut words: Vec<&str> = paragraphs[at].split(' ').collect();
        if words.len() < 3 {
            let middle = paragraphs[at].chars().count() / 2;
            damaged[at] =
                paragraphs[at].chars().enumerate().map(|(at, c)| if at == middle { '改' } else { c }).collect();
            continue;
        }
        let plain = |word: &&str| word.chars().count() >= 4 && word.chars().all(char::is_lowercase);
        let middle = words.len() / 2;
        let place = (middle..words.len()).find(|&at| plain(&words[at])).unwrap_or(words.len() - 1);
        words[place] = "zzedit";
        damaged[at] = words.join(" ");
    }
    let unnumbered = |at: usize| !paragraphs[at].starts_with(|c: char| c == '(' || c.is_numeric());
    let moved = long.iter().copied().filter(|at| *at * 10 > paragraphs.len() * 3 && !chosen.contains(at));
    let moved = moved.clone().find(|&at| unnumbered(at)).or(moved.clone().next()).unwrap_or(0);
    let paragraph = damaged.remove(moved);
    damaged.insert(damaged.len() * 3 / 4, paragraph);
    damaged
}
