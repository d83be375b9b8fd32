//! How good the findings are: against the gold of the 2011 pair, and on good translations.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use diptych::comparison::{Comparison, Finding, Mode, Place};
use diptych::document::{BlockKind, Document};
use diptych::lexicon::{Lexicon, Lexicons};
use diptych::{CompareOptions, ParseOptions, Span, Utf16, compare_with};
use serde::Deserialize;

use super::udhr;

/// Findings that are read before a reader gives up.
const READ: usize = 60;
/// The paragraph through which the gold goes.
const GOLD_THROUGH: u32 = 10;

/// Prints both; the gold only where `data` has it.
pub fn run(data: Option<&Path>) -> Result<()> {
    if let Some(data) = data {
        gold(&data.join("astana/discrepancies-2011-fr-en-to-10.json"))?;
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
    let listed = top(&comparison);
    let covered: Vec<&&Finding> = listed.iter().take(READ).filter(|finding| is_covered(&comparison, finding)).collect();
    let mut kinds: BTreeMap<String, [usize; 3]> = BTreeMap::new();
    for finding in &covered {
        let counts = kinds.entry(format!("{:?}", finding.kind)).or_default();
        let real = real.iter().any(|item| touches(finding, item));
        let decoy = decoys.iter().any(|item| touches(finding, item));
        counts[if real {
            0
        } else if decoy {
            1
        } else {
            2
        }] += 1;
    }
    println!("2011 French-English: {} findings of severity 2-3, {} in all", listed.len(), comparison.findings.len());
    println!("  through paragraph {GOLD_THROUGH}, of the first {READ}:    real  decoy only  neither");
    for (kind, [real, decoy, neither]) in &kinds {
        println!("    {kind:<24} {real:>14} {decoy:>11} {neither:>8}");
    }
    let sum = kinds.values().fold([0; 3], |a, b| [a[0] + b[0], a[1] + b[1], a[2] + b[2]]);
    println!("    {:<24} {:>14} {:>11} {:>8}", "all", sum[0], sum[1], sum[2]);
    for (least, name) in [(2, "2-3"), (1, "1-3")] {
        let wanted = gold.discrepancies.iter().zip(&real).filter(|(item, _)| item.severity >= least);
        let (found, missed): (Vec<_>, Vec<_>) =
            wanted.partition(|(_, item)| listed.iter().take(READ).any(|finding| touches(finding, item)));
        let missed: Vec<&str> = missed.iter().map(|(item, _)| item.id.as_str()).collect();
        println!(
            "  severity {name}: {} of {} found; missed {}",
            found.len(),
            found.len() + missed.len(),
            missed.join(" ")
        );
    }
    Ok(())
}

/// Where an excerpt of the gold stands: in the numbered paragraph, else in the block that has it at these offsets.
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

/// Whether the finding stands in the part that the gold is about.
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

/// The findings of severity 2 and 3 in the order in which they are worth reading.
fn top(comparison: &Comparison) -> Vec<&Finding> {
    let mut top: Vec<&Finding> = comparison.findings.iter().filter(|finding| finding.severity >= 2).collect();
    top.sort_by(|a, b| b.severity.cmp(&a.severity).then(b.confidence.total_cmp(&a.confidence)));
    top
}

/// Findings for each thousand words of a good translation.
fn density() -> Result<()> {
    println!("Universal Declaration: findings of severity 2-3 for each 1,000 words of the left side");
    for (left, right) in [("fr", "en"), ("es", "fr"), ("de", "en"), ("ru", "en"), ("ar", "en"), ("zh", "en")] {
        let comparison = compared(&udhr::text(left)?, &udhr::text(right)?, left, right)?;
        let (count, words) = (top(&comparison).len(), comparison.summary.words.left);
        println!("  {left}-{right}: {count:>3} in {words} words, {:.1}", 1000.0 * count as f64 / words.max(1) as f64);
    }
    Ok(())
}

/// The comparison of two texts with the lexicons of their languages.
pub fn compared(left: &str, right: &str, left_language: &str, right_language: &str) -> Result<Comparison> {
    let mut lexicons = Lexicons::default();
    for tag in [left_language, right_language] {
        lexicons.insert(Lexicon::read(tag, &fs::read(format!("www/lexicons/{tag}.bin"))?)?);
    }
    let parse = |tag: &str| ParseOptions { language: Some(tag.to_owned()) };
    let (left_options, right_options) = (parse(left_language), parse(right_language));
    let options =
        CompareOptions { left: left_options, right: right_options, mode: Mode::Languages, ..CompareOptions::default() };
    Ok(compare_with(left, right, &options, &lexicons)?)
}
