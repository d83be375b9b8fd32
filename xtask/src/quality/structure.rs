//! Texts in ten layouts: whether their paragraphs become blocks again, and whether a comparison of two layouts shows only
//! what was changed.

use std::collections::HashMap;
use std::fs;
use std::path::Path;

use anyhow::Result;
use diptych::comparison::EditOp;
use diptych::{BlockKind, CompareOptions, Mode, ParseOptions, compare, parse};

#[path = "../../../tests/layouts/layout.rs"]
mod layout;

use self::layout::{LAYOUTS, Layout};

/// What is counted in all texts of a layout.
#[derive(Default)]
struct Count {
    paragraphs: usize,
    exact: usize,
    changes: usize,
    texts: usize,
}

/// Prints the figures for the texts in `data`: files in JSON, each an array of paragraphs.
pub fn run(data: Option<&Path>) -> Result<()> {
    let Some(data) = data.map(|data| data.join("paragraphs-dev")) else { return Ok(()) };
    let verbose = std::env::var_os("MISSES").is_some();
    let mut paths: Vec<_> = fs::read_dir(data)?.filter_map(|entry| Some(entry.ok()?.path())).collect();
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "json"));
    paths.sort();
    let mut all = Count::default();
    for layout in LAYOUTS {
        let mut count = Count::default();
        for path in &paths {
            let paragraphs: Vec<String> = serde_json::from_str(&fs::read_to_string(path)?)?;
            let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
            let misses = measure(&paragraphs, layout, &mut count)?;
            if verbose && !misses.is_empty() {
                println!("== {name}, {}", layout.name);
                misses.iter().for_each(|miss| println!("{miss}"));
            }
        }
        print(layout.name, &count);
        all.paragraphs += count.paragraphs;
        all.exact += count.exact;
        all.changes += count.changes;
        all.texts += count.texts;
    }
    print("all", &all);
    Ok(())
}

fn print(name: &str, count: &Count) {
    let share = 100.0 * count.exact as f64 / count.paragraphs.max(1) as f64;
    let (exact, paragraphs, changes, real) = (count.exact, count.paragraphs, count.changes, 4 * count.texts);
    println!(
        "{name:40} {exact}/{paragraphs} paragraphs exact ({share:.1} %), {changes} differences for {real} real ones"
    );
}

fn measure(paragraphs: &[String], layout: &Layout, count: &mut Count) -> Result<Vec<String>> {
    let raw = layout.set(paragraphs);
    let document = parse(&raw, &ParseOptions::default())?;
    let mut found: HashMap<String, usize> = HashMap::new();
    let mut blocks = Vec::new();
    for block in document.blocks.iter().filter(|block| block.kind != BlockKind::Furniture) {
        let source: String = block.source.iter().filter_map(|span| raw.get(span.range())).collect();
        *found.entry(letters(&source)).or_default() += 1;
        blocks.push(source);
    }
    let mut misses = Vec::new();
    let wanted: HashMap<String, ()> = paragraphs.iter().map(|paragraph| (letters(paragraph), ())).collect();
    for paragraph in paragraphs {
        match found.get_mut(&letters(paragraph)).filter(|times| **times > 0) {
            Some(times) => {
                *times -= 1;
                count.exact += 1;
            }
            None => misses.push(format!("  - {paragraph}")),
        }
    }
    misses.extend(
        blocks.iter().filter(|block| !wanted.contains_key(&letters(block))).map(|block| format!("  + {block}")),
    );
    misses.extend(
        document
            .blocks
            .iter()
            .filter(|block| block.kind == BlockKind::Furniture && block.text.chars().count() > 40)
            .map(|block| format!("  ~ {}", block.text)),
    );
    count.paragraphs += paragraphs.len();
    count.texts += 1;
    count.changes += changes(&LAYOUTS[0].set(paragraphs), &layout.set(&damaged(paragraphs)))?;
    Ok(misses)
}

fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}

/// The differences that a comparison reports.
fn changes(left: &str, right: &str) -> Result<usize> {
    let comparison = compare(left, right, &CompareOptions { mode: Mode::Versions, ..CompareOptions::default() })?;
    let summary = &comparison.summary;
    let edits = comparison.beads.iter().filter(|bead| !bead.left.is_empty() && !bead.right.is_empty());
    let edits = edits.flat_map(|bead| &bead.edits).filter(|edit| edit.op != EditOp::Equal && edit.ignored.is_none());
    Ok(summary.moved + summary.left_only + summary.right_only + edits.count())
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
