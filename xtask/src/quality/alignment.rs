//! Precision, recall and F1 of the alignment of sentences, as a user sees it: what `compare` makes of raw texts.
//!
//! As in Vecalign's scorer: strict counts beads that are exactly those of the gold standard, lax those that share an
//! item with one on either side; gaps count for precision only.

mod gold;
mod raw;
mod score;

use std::collections::BTreeSet;
use std::path::Path;
use std::time::Instant;
use std::{env, fs};

use anyhow::{Context, Result};
use diptych::{Lexicon, Lexicons};

use self::gold::Gold;
use self::score::{Counts, counts};
use super::hunalign::{self, Bead};
use super::udhr::LANGUAGES;

/// Sizes of paragraphs, left and right, in which the novels are read too.
const PARAGRAPHINGS: [[usize; 2]; 4] = [[5, 6], [5, 5], [10, 10], [1, 8]];

/// A set of texts, whose beads are counted together.
type Set = (String, Vec<Gold>);

/// Prints the figures of the sets whose name holds `only`.
pub fn run(data: Option<&Path>, only: &str) -> Result<()> {
    let mut lexicons = Lexicons::default();
    for language in LANGUAGES {
        let path = format!("www/lexicons/{language}.bin");
        lexicons.insert(Lexicon::read(language, &fs::read(&path).with_context(|| path.clone())?)?);
    }
    let none = Lexicons::default();
    let hunalign = env::var("HUNALIGN").ok();
    let mut declarations = gold::declarations()?;
    let mut sets: Vec<Set> = vec![("astana 2011 fr-en".to_owned(), vec![gold::astana()?])];
    sets.extend(published(data)?);
    sets.push(("udhr".to_owned(), std::mem::take(&mut declarations.whole)));
    sets.push(("udhr cut".to_owned(), std::mem::take(&mut declarations.cut)));
    sets.push(("udhr moved".to_owned(), std::mem::take(&mut declarations.moved)));
    sets.retain(|(name, _)| name.contains(only));
    println!("{:<34} {:>28}   {:>28} {:>8}", "alignment", "strict P, R, F1", "lax P, R, F1", "seconds");
    let mut calibration = [Calibration::default(); 2];
    for (name, golds) in &sets {
        for (at, (name, tables)) in [(name.clone(), &lexicons), (format!("{name}, none"), &none)].iter().enumerate() {
            print(name, golds, |gold| {
                let (_, found) = raw::compared(gold, tables);
                found.iter().for_each(|(bead, confidence)| calibration[at].add(gold, bead, *confidence));
                Ok(found.into_iter().map(|(bead, _)| bead).collect())
            })?;
        }
        if let Some(program) = &hunalign {
            print(&format!("{name}, hunalign"), golds, |gold| {
                hunalign::align(program, [&gold.left, &gold.right], gold.languages())
            })?;
        }
    }
    if "joined".contains(only) {
        for (name, tables) in [("tables", &lexicons), ("none", &none)] {
            let (alone, unrelated) = unpaired(&declarations.joined, tables);
            let (_, strangers) = unpaired(&declarations.strangers, tables);
            let (all, others) = (declarations.joined.len(), declarations.strangers.len());
            println!("udhr joined, {name}: {alone} of {all} unpaired, {unrelated} of them called unrelated");
            println!("udhr strangers, {name}: {strangers} of {others} called unrelated");
        }
    }
    println!("\nconfidence: beads, right, stated mean; two-sided with tables, without; one-sided with tables, without");
    for bin in 0..BINS {
        let cell = |tables: usize, side: usize| calibration[tables].cell(side, bin);
        println!("{:.1}  {}  {}  {}  {}", bin as f64 / 10.0, cell(0, 0), cell(1, 0), cell(0, 1), cell(1, 1));
    }
    Ok(())
}

/// The sets in a folder of gold standards: chapters by themselves and as one text, novels in several paragraphings.
fn published(data: Option<&Path>) -> Result<Vec<Set>> {
    let Some(data) = data else { return Ok(Vec::new()) };
    let mut groups: Vec<Set> = Vec::new();
    for (name, gold) in gold::folder(data)? {
        let series = name.split('-').next().unwrap_or_default();
        match groups.iter_mut().find(|(known, _)| known == series) {
            Some((_, golds)) => golds.push(gold),
            None => groups.push((series.to_owned(), vec![gold])),
        }
    }
    let mut sets = Vec::new();
    for (name, golds) in groups {
        let in_paragraphs = golds.iter().any(|gold| !gold.paragraphs[0].is_empty());
        if in_paragraphs {
            let each = golds.iter().map(|gold| Gold { paragraphs: Default::default(), ..gold.clone() });
            sets.push((format!("{name} by segments"), each.collect()));
            for sizes in PARAGRAPHINGS {
                let name = format!("{name} in paragraphs {}/{}", sizes[0], sizes[1]);
                sets.push((name, golds.iter().map(|gold| gold.in_paragraphs(sizes)).collect()));
            }
        } else if golds.len() > 1 {
            sets.push((format!("{name} as one"), vec![Gold::concatenated(&golds)]));
        }
        sets.push((name, golds));
    }
    sets.sort_by(|a, b| a.0.cmp(&b.0));
    Ok(sets)
}

/// Prints one line: the counts of all texts together, and how long all took.
fn print(name: &str, golds: &[Gold], mut align: impl FnMut(&Gold) -> Result<BTreeSet<Bead>>) -> Result<()> {
    let start = Instant::now();
    let found = golds.iter().map(&mut align).collect::<Result<Vec<_>>>()?;
    let seconds = start.elapsed().as_secs_f64();
    let all: Counts = golds.iter().zip(found).map(|(gold, found)| counts(gold, &found)).sum();
    let [p, r, f, lax_p, lax_r, lax_f] = all.scores();
    println!("{name:<34} {p:>6.3} {r:>6.3} {f:>8.4}    {lax_p:>12.3} {lax_r:>6.3} {lax_f:>8.4} {seconds:>8.2}");
    Ok(())
}

/// How many texts have no pair at all, and how many are called unrelated.
fn unpaired(golds: &[Gold], lexicons: &Lexicons) -> (usize, usize) {
    let mut counts = (0, 0);
    for gold in golds {
        let (comparison, found) = raw::compared(gold, lexicons);
        let paired = found.iter().any(|(bead, _)| !bead.0.is_empty() && !bead.1.is_empty());
        let unrelated = comparison.findings.iter().any(|finding| finding.message.id == "structure.unrelated");
        counts.0 += usize::from(!paired || unrelated);
        counts.1 += usize::from(unrelated);
    }
    counts
}

const BINS: usize = 10;

/// For beads of two sides and of one, by stated confidence: how many, how many right, and the sum of what is stated.
#[derive(Default, Clone, Copy)]
struct Calibration([[(usize, usize, f64); BINS]; 2]);

impl Calibration {
    fn add(&mut self, gold: &Gold, bead: &Bead, confidence: f64) {
        let side = usize::from(bead.0.is_empty() || bead.1.is_empty());
        // A gap of the gold standard may have many segments.
        let right = gold.beads.contains(bead)
            || side == 1
                && gold.beads.iter().filter(|gap| gap.0.is_empty() || gap.1.is_empty()).any(|gap| {
                    bead.0.iter().all(|item| gap.0.contains(item)) && bead.1.iter().all(|item| gap.1.contains(item))
                });
        let cell = &mut self.0[side][((confidence * BINS as f64) as usize).min(BINS - 1)];
        *cell = (cell.0 + 1, cell.1 + usize::from(right), cell.2 + confidence);
    }

    fn cell(&self, side: usize, bin: usize) -> String {
        let (all, right, stated) = self.0[side][bin];
        let share = |sum: f64| if all > 0 { sum / all as f64 } else { 0.0 };
        format!("{all:>6} {:.2} {:.2}", share(right as f64), share(stated))
    }
}
