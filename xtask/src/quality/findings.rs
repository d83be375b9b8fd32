//! How good the findings are: against the gold of the 2011 pair, on judged translations and faults, and on good
//! translations.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use diptych::comparison::{Comparison, Finding, Place};
use diptych::document::{BlockKind, Document};
use diptych::{Span, Utf16};
use serde::Deserialize;

use super::compared::compared;
use super::{translations, udhr};

/// Findings that are read before a reader gives up.
const READ: usize = 60;
/// The paragraph through which the gold goes.
const GOLD_THROUGH: u32 = 10;

/// Prints all; the gold only where `data` has it.
pub fn run(data: Option<&Path>) -> Result<()> {
    if let Some(data) = data {
        gold(&data.join("astana/discrepancies-2011-fr-en-to-10.json"))?;
        translations::run(data)?;
    }
    density()
}

#[derive(Deserialize)]
struct Gold {
    discrepancies: Vec<Item>,
    decoys: Vec<Item>,
}

#[derive(Deserialize)]
struct Item {
    id: String,
    fr: Option<Excerpt>,
    en: Option<Excerpt>,
    #[serde(default)]
    severity: u8,
    #[serde(default)]
    category: String,
}

#[derive(Deserialize)]
struct Excerpt {
    block: String,
    span: String,
    start: usize,
    end: usize,
}

/// Precision and recall on the French and English declaration of 2011.
fn gold(path: &Path) -> Result<()> {
    let gold: Gold =
        serde_json::from_str(&fs::read_to_string(path).with_context(|| format!("no {}", path.display()))?)?;
    let read = |name: &str| fs::read_to_string(format!("www/corpus/{name}.txt"));
    let comparison = compared(&read("astana-2011-fr")?, &read("astana-2011-en")?, "fr", "en")?;
    let place = |excerpt: &Option<Excerpt>, document| excerpt.as_ref().and_then(|excerpt| place(excerpt, document));
    let places = |items: &[Item]| -> Vec<[Option<Place>; 2]> {
        items.iter().map(|item| [place(&item.fr, &comparison.left), place(&item.en, &comparison.right)]).collect()
    };
    let (real, decoys) = (places(&gold.discrepancies), places(&gold.decoys));
    let touches = |finding: &Finding, item: &[Option<Place>; 2]| {
        [finding.left, finding.right].iter().zip(item).any(|pair| matches!(pair, (Some(a), Some(b)) if overlap(*a, *b)))
    };
    let read: Vec<&Finding> = from(&comparison, 1).into_iter().take(READ).collect();
    let mut kinds: BTreeMap<String, [usize; 3]> = BTreeMap::new();
    for finding in read.iter().filter(|finding| is_covered(&comparison, finding)) {
        let any = |items: &[[Option<Place>; 2]]| items.iter().any(|item| touches(finding, item));
        let column = if any(&real) { 0 } else { 1 + usize::from(!any(&decoys)) };
        kinds.entry(name(finding)).or_default()[column] += 1;
    }
    let sum = kinds.values().fold([0; 3], |a, b| [a[0] + b[0], a[1] + b[1], a[2] + b[2]]);
    let worth = from(&comparison, 2).len();
    println!("2011 French-English: {worth} findings of severity 2-3, {} in all", comparison.findings.len());
    println!("  precision of the first {READ}, those through paragraph {GOLD_THROUGH}");
    println!("    {:<22} {:>6} {:>11} {:>8}", "", "real", "decoy only", "neither");
    for (kind, [real, decoy, neither]) in kinds.into_iter().chain([("all".to_owned(), sum)]) {
        println!("    {kind:<22} {real:>6} {decoy:>11} {neither:>8}");
    }
    // By severity and by kind: found and all, of severity 2 and 3 and of severity 1, and what no finding touches.
    let mut recall: BTreeMap<String, ([[usize; 2]; 2], Vec<&str>)> = BTreeMap::new();
    for (item, places) in gold.discrepancies.iter().zip(&real) {
        let found = read.iter().any(|finding| touches(finding, places));
        let noted = comparison.findings.iter().any(|finding| touches(finding, places));
        for row in [format!("severity {}", item.severity), item.category.clone()] {
            let (counts, missed) = recall.entry(row).or_default();
            let counts = &mut counts[usize::from(item.severity < 2)];
            *counts = [counts[0] + usize::from(found), counts[1] + 1];
            missed.extend((!noted).then_some(item.id.as_str()));
        }
    }
    println!("  recall of the first {READ}");
    println!("    {:<22} {:>12} {:>10}   not even a nuance", "", "severity 2-3", "severity 1");
    for (row, (counts, missed)) in recall {
        let [serious, light] =
            counts.map(|[found, all]| if all > 0 { format!("{found} of {all}") } else { String::new() });
        println!("    {row:<22} {serious:>12} {light:>10}   {}", missed.join(" "));
    }
    Ok(())
}

/// The kind of a finding, for a table.
fn name(finding: &Finding) -> String {
    format!("{:?}", finding.kind).to_ascii_lowercase()
}

/// Where an excerpt of the gold is: in the numbered paragraph, else in the block that has it at these offsets.
fn place(excerpt: &Excerpt, document: &Document) -> Option<Place> {
    let number = excerpt.block.strip_prefix("op-");
    let mut blocks = document
        .blocks
        .iter()
        .enumerate()
        .filter(|(_, block)| number.is_none_or(|n| block.number.as_deref() == Some(n)));
    blocks.find_map(|(block, content)| {
        let span = Utf16::new(&content.text).bytes(Span::new(excerpt.start, excerpt.end));
        (content.text.get(span.range()) == Some(&excerpt.span)).then_some(Place { block, span })
    })
}

fn overlap(a: Place, b: Place) -> bool {
    a.block == b.block && a.span.start < b.span.end && b.span.start < a.span.end
}

/// Whether the finding is in the part that the gold is about.
fn is_covered(comparison: &Comparison, finding: &Finding) -> bool {
    let before = |document: &Document, place: Place| {
        let mut numbered =
            document.blocks[..=place.block].iter().rev().filter(|block| block.kind == BlockKind::Operative);
        let number = numbered.next().and_then(|block| block.number.as_deref()?.parse::<u32>().ok());
        number.is_none_or(|number| number <= GOLD_THROUGH)
    };
    finding.left.is_some_and(|place| before(&comparison.left, place))
        || finding.right.is_some_and(|place| before(&comparison.right, place))
}

/// The findings from a severity on, in the order in which they are worth reading.
fn from(comparison: &Comparison, severity: u8) -> Vec<&Finding> {
    let mut top: Vec<&Finding> = comparison.findings.iter().filter(|finding| finding.severity >= severity).collect();
    top.sort_by(|a, b| b.severity.cmp(&a.severity).then(b.confidence.total_cmp(&a.confidence)));
    top
}

/// Findings for each thousand words of a good translation, by kind.
fn density() -> Result<()> {
    println!("Universal Declaration: findings of severity 2-3 for each 1,000 words of the left side");
    for (left, right) in [("fr", "en"), ("es", "fr"), ("de", "en"), ("ru", "en"), ("ar", "en"), ("zh", "en")] {
        let comparison = compared(&udhr::text(left)?, &udhr::text(right)?, left, right)?;
        let (listed, words) = (from(&comparison, 2), comparison.summary.words.left);
        let mut kinds: BTreeMap<String, usize> = BTreeMap::new();
        listed.iter().for_each(|finding| *kinds.entry(name(finding)).or_default() += 1);
        let kinds: Vec<String> = kinds.iter().map(|(kind, count)| format!("{kind} {count}")).collect();
        let rate = 1000.0 * listed.len() as f64 / words.max(1) as f64;
        println!("  {left}-{right} {rate:>5.1}   {} in {words} words: {}", listed.len(), kinds.join(", "));
    }
    Ok(())
}
