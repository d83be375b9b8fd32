//! The checks on translations that people made: how often each reports something where nothing is wrong, what it says
//! of findings that readers have judged, and whether it reports faults as people make them.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, bail};
use diptych::comparison::{Comparison, Finding, Place};
use diptych::document::Document;
use serde::Deserialize;

use super::compared::compared;

/// The languages of the good translations.
const LANGUAGES: [&str; 7] = ["ar", "de", "en", "es", "fr", "ru", "zh"];
/// The table of checks that report too much.
const TABLE: &str = "src/findings/rates.txt";
/// A check that reports more on good translations than once in so many words is to read, not to check.
const WORDS_A_FINDING: usize = 2_000;
/// Checks that report much here and are right: the French translations have other figures than all the rest.
const TRUSTED: [&str; 1] = ["number.differs"];
/// Findings of a text that are read before a reader gives up.
const READ: usize = 25;

/// By message id, by language pair: findings of severity 2 and 3.
type Rates = BTreeMap<String, BTreeMap<String, usize>>;

/// Prints all three.
pub fn run(data: &Path) -> Result<()> {
    let (rates, words) = rates(&data.join("pud-dev"))?;
    println!("Good translations: findings of severity 2-3 for each 1,000 words, and by language pair where not zero");
    let all: usize = words.values().sum();
    for (id, pairs) in &rates {
        let rate = 1000.0 * pairs.values().sum::<usize>() as f64 / all.max(1) as f64;
        let shown: Vec<String> = pairs
            .iter()
            .map(|(pair, count)| format!("{pair} {:.2}", 1000.0 * *count as f64 / words[pair] as f64))
            .collect();
        println!("  {id:<24} {rate:>5.2}   {}", shown.join(", "));
    }
    let sum: usize = rates.values().flat_map(BTreeMap::values).sum();
    println!("  {:<24} {:>5.2}", "all", 1000.0 * sum as f64 / all.max(1) as f64);
    let texts = texts(&data.join("translations-dev"))?;
    let mut reliability = Reliability::default();
    judged(&data.join("translations-dev/judged.json"), &texts, &mut reliability)?;
    faults(&data.join("translations-dev/faults.json"), &texts, &mut reliability)?;
    reliability.print();
    Ok(())
}

/// By tenth of confidence: how many findings of severity 2 and 3 are right, and how many there are.
#[derive(Default)]
struct Reliability([[usize; 2]; 11]);

impl Reliability {
    fn add(&mut self, finding: &Finding, is_right: bool) {
        let [right, all] = &mut self.0[(finding.confidence * 10.0 + 1e-9) as usize];
        (*right, *all) = (*right + usize::from(is_right), *all + 1);
    }

    fn print(&self) {
        println!("Right of the findings of severity 2-3 that were judged or report a fault, by confidence");
        for (tenth, [right, all]) in self.0.iter().enumerate().filter(|(_, counts)| counts[1] > 0) {
            println!(
                "  {:.1}  {right:>3} of {all:>3}  {:>3.0} %",
                tenth as f64 / 10.0,
                100.0 * *right as f64 / *all as f64
            );
        }
    }
}

/// Measures the checks on the good translations and writes the table of those that report too much. A table that is not
/// empty hides what it lists, so it is emptied and everything built again first.
pub fn write_table(data: &Path) -> Result<()> {
    if !fs::read_to_string(TABLE)?.is_empty() {
        fs::write(TABLE, "")?;
        let status = Command::new("cargo").args(["xtask", "quality", "rates", "--data"]).arg(data).status()?;
        return if status.success() { Ok(()) } else { bail!("the rates were not measured") };
    }
    let (rates, words) = rates(&data.join("pud-dev"))?;
    let mut table = String::new();
    for (pair, words) in words {
        let count = |pairs: &BTreeMap<String, usize>| pairs.get(&pair).copied().unwrap_or(0);
        let noisy: Vec<&str> = rates
            .iter()
            .filter(|(id, pairs)| count(pairs) * WORDS_A_FINDING > words && !TRUSTED.contains(&id.as_str()))
            .map(|(id, _)| id.as_str())
            .collect();
        if !noisy.is_empty() {
            table += &format!("{pair}: {}\n", noisy.join(" "));
        }
    }
    print!("{table}");
    Ok(fs::write(TABLE, table)?)
}

/// Findings and words by language pair, in the good translations of a folder.
fn rates(folder: &Path) -> Result<(Rates, BTreeMap<String, usize>)> {
    let read = |language: &str| {
        let path = folder.join(format!("{language}.txt"));
        fs::read_to_string(&path).with_context(|| format!("no {}", path.display()))
    };
    let (mut rates, mut words) = (Rates::new(), BTreeMap::new());
    for (at, left) in LANGUAGES.iter().enumerate() {
        for right in &LANGUAGES[at + 1..] {
            let comparison = compared(&read(left)?, &read(right)?, left, right)?;
            let pair = format!("{left}-{right}");
            words.insert(pair.clone(), (comparison.summary.words.left + comparison.summary.words.right) / 2);
            for finding in comparison.findings.iter().filter(|finding| finding.severity >= 2) {
                *rates.entry(finding.message.id.clone()).or_default().entry(pair.clone()).or_default() += 1;
            }
        }
    }
    Ok((rates, words))
}

/// A text and its translation, by language, English last.
struct Text {
    versions: Vec<(String, String)>,
    comparison: Comparison,
}

impl Text {
    fn new(mut versions: Vec<(String, String)>) -> Result<Self> {
        versions.sort_by_key(|(language, _)| (language == "en", language.clone()));
        let [(a, left), (b, right)] = versions.as_slice() else { bail!("a text needs two languages") };
        let comparison = compared(left, right, a, b)?;
        Ok(Self { versions, comparison })
    }
}

/// `NAME.language.txt`, by name.
fn texts(folder: &Path) -> Result<BTreeMap<String, Text>> {
    let mut versions: BTreeMap<String, Vec<(String, String)>> = BTreeMap::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        if let [name, language, "txt"] = name.split('.').collect::<Vec<_>>()[..] {
            versions.entry(name.to_owned()).or_default().push((language.to_owned(), fs::read_to_string(&path)?));
        }
    }
    versions.into_iter().map(|(name, versions)| Ok((name, Text::new(versions)?))).collect()
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Judged {
    text: String,
    mark: String,
    message: String,
    arguments: BTreeMap<String, String>,
    left_sentence: Option<String>,
    right_sentence: Option<String>,
}

/// What is said today of findings that were judged: how many of each mark are still of severity 2 or 3, by check; and
/// how many findings among the first of each text nobody has judged.
fn judged(path: &Path, texts: &BTreeMap<String, Text>, reliability: &mut Reliability) -> Result<()> {
    let judged: Vec<Judged> = serde_json::from_str(&fs::read_to_string(path)?)?;
    let mut kinds: BTreeMap<&str, [[usize; 2]; 3]> = BTreeMap::new();
    for one in &judged {
        let Some(text) = texts.get(&one.text) else { continue };
        let is_same = |finding: &&Finding| {
            let stands = |document: &Document, place: Option<Place>, sentence: &Option<String>| {
                let Some(place) = place else { return true };
                let sentence = sentence.as_deref().unwrap_or_default();
                sentence.contains(place.span.of(&document.blocks[place.block].text))
            };
            finding.message.id == one.message
                && finding.message.arguments == one.arguments
                && stands(&text.comparison.left, finding.left, &one.left_sentence)
                && stands(&text.comparison.right, finding.right, &one.right_sentence)
        };
        let found = text.comparison.findings.iter().filter(|finding| finding.severity >= 2).find(is_same);
        if let Some(finding) = found {
            reliability.add(finding, one.mark != "false");
        }
        let found = found.is_some();
        let mark = ["real", "defensible"].iter().position(|mark| *mark == one.mark).unwrap_or(2);
        for id in [one.message.as_str(), "all"] {
            let counts = &mut kinds.entry(id).or_default()[mark];
            *counts = [counts[0] + usize::from(found), counts[1] + 1];
        }
    }
    println!("Judged findings that are still of severity 2-3");
    println!("  {:<24} {:>10} {:>12} {:>12}", "", "real", "defensible", "false");
    for (id, counts) in kinds {
        let [real, defensible, wrong] = counts.map(|[found, all]| format!("{found} of {all}"));
        println!("  {id:<24} {real:>10} {defensible:>12} {wrong:>12}");
    }
    println!("Findings of severity 2-3 in each text, and the first {READ} by check");
    for (name, text) in texts {
        let mut top: Vec<&Finding> = text.comparison.findings.iter().filter(|finding| finding.severity >= 2).collect();
        top.sort_by(|a, b| b.severity.cmp(&a.severity).then(b.confidence.total_cmp(&a.confidence)));
        let mut kinds: BTreeMap<&str, usize> = BTreeMap::new();
        top.iter().take(READ).for_each(|finding| *kinds.entry(&finding.message.id).or_default() += 1);
        let kinds: Vec<String> = kinds.iter().map(|(id, count)| format!("{id} {count}")).collect();
        println!("  {name:<14} {:>3}: {}", top.len(), kinds.join(", "));
    }
    Ok(())
}

#[derive(Deserialize)]
struct Fault {
    id: String,
    kind: String,
    text: String,
    language: String,
    find: String,
    replace: String,
}

/// Puts each fault into its text and prints whether a new finding of severity 2 or 3 is in the paragraph, and how
/// many new ones are elsewhere. Faults of whole paragraphs, whose `find` is a word in capitals, are left out.
fn faults(path: &Path, texts: &BTreeMap<String, Text>, reliability: &mut Reliability) -> Result<()> {
    let faults: Vec<Fault> = serde_json::from_str(&fs::read_to_string(path)?)?;
    let (mut reported, mut all, mut elsewhere, mut missed) = (0, 0, 0, Vec::new());
    for fault in &faults {
        let Some(text) = texts.get(&fault.text) else { continue };
        let Some(side) = text.versions.iter().position(|(language, _)| *language == fault.language) else { continue };
        let Some(at) = text.versions[side].1.find(&fault.find).filter(|_| fault.find != fault.replace) else {
            continue;
        };
        let mut versions = text.versions.clone();
        versions[side].1.replace_range(at..at + fault.find.len(), &fault.replace);
        let spoilt = &versions[side].1;
        let start = spoilt[..at].rfind("\n\n").map_or(0, |end| end + 2);
        let end = spoilt[at..].find("\n\n").map_or(spoilt.len(), |end| at + end);
        let paragraph: String = spoilt[start..end].split_whitespace().collect();
        let after = Text::new(versions.clone())?.comparison;
        let is_mine = |block: usize| {
            let document = if side == 0 { &after.left } else { &after.right };
            let block: String = document.blocks[block].text.split_whitespace().collect();
            paragraph.contains(&block) || block.contains(&paragraph)
        };
        let facing: BTreeSet<usize> = after
            .beads
            .iter()
            .map(|bead| if side == 0 { (&bead.left, &bead.right) } else { (&bead.right, &bead.left) })
            .filter(|(own, _)| own.iter().any(|&block| is_mine(block)))
            .flat_map(|(_, other)| other.iter().copied())
            .collect();
        let is_here = |finding: &Finding| {
            let (own, other) = if side == 0 { (finding.left, finding.right) } else { (finding.right, finding.left) };
            own.is_some_and(|place| is_mine(place.block)) || other.is_some_and(|place| facing.contains(&place.block))
        };
        let is_slip = fault.id.starts_with(['p', 't']);
        let mut known = signatures(&text.comparison);
        let (mut here, mut there) = (false, 0);
        for finding in &after.findings {
            if let Some(count) = known.get_mut(&signature(&after, finding)).filter(|count| **count > 0) {
                *count -= 1;
                continue;
            }
            if finding.severity >= 2 {
                reliability.add(finding, is_here(finding));
            }
            let is_word = finding.message.id.ends_with(".word") || finding.message.id.starts_with("term");
            if is_here(finding) {
                here |= finding.severity >= 2 || is_slip && !is_word;
            } else {
                there += usize::from(finding.severity >= 2);
            }
        }
        all += 1;
        reported += usize::from(here);
        elsewhere += there;
        if !here {
            missed.push(format!("{} {}", fault.id, fault.kind));
        }
    }
    println!("Faults as people make them: {reported} of {all} reported, {elsewhere} other findings with them");
    println!("  missed: {}", missed.join(", "));
    Ok(())
}

/// What tells a finding from those of another comparison of nearly the same texts.
fn signature(comparison: &Comparison, finding: &Finding) -> String {
    let text = |document: &Document, place: Option<Place>| {
        place.map_or("", |place| place.span.of(&document.blocks[place.block].text)).to_owned()
    };
    let (left, right) = (text(&comparison.left, finding.left), text(&comparison.right, finding.right));
    format!("{}|{}|{left}|{right}", finding.message.id, finding.severity)
}

fn signatures(comparison: &Comparison) -> BTreeMap<String, usize> {
    let mut signatures = BTreeMap::new();
    for finding in &comparison.findings {
        *signatures.entry(signature(comparison, finding)).or_default() += 1;
    }
    signatures
}
