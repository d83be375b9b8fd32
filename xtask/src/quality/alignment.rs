//! Precision, recall and F1 of the alignment of sentences and paragraphs.
//!
//! As in Vecalign's scorer: strict counts beads that are exactly those of the gold standard, lax those that share an
//! item with one on either side; gaps count for precision only.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::time::Instant;
use std::{env, fs};

use anyhow::{Context, Result, bail};
use diptych::{Language, Lexicon, Lexicons, align_segments};
use serde_json::Value;

use super::hunalign;
use super::udhr::{self, LANGUAGES};

/// Paragraphs left out, and pairs of neighbours joined, on either side of a cut text; and how often.
const CUTS: usize = 6;
const MERGES: usize = 4;
const SEEDS: u64 = 3;

pub type Bead = (Vec<usize>, Vec<usize>);

/// Two texts in segments, and the beads that they should fall into.
struct Gold {
    languages: [String; 2],
    left: Vec<String>,
    right: Vec<String>,
    beads: BTreeSet<Bead>,
}

/// Beads counted: right ones and all, of those found (precision) and of those wanted (recall), strict and lax.
#[derive(Default, Clone, Copy)]
struct Counts {
    found: [f64; 3],
    wanted: [f64; 3],
}

pub fn run(data: Option<&Path>) -> Result<()> {
    let mut lexicons = Lexicons::default();
    for language in LANGUAGES {
        let path = format!("www/lexicons/{language}.bin");
        lexicons.insert(Lexicon::read(language, &fs::read(&path).with_context(|| path.clone())?)?);
    }
    println!("{:<28} {:>28}   {:>28} {:>8}", "alignment", "strict P, R, F1", "lax P, R, F1", "seconds");
    let none = Lexicons::default();
    let hunalign = env::var("HUNALIGN").ok();
    let all = |name: &str, golds: &[Gold]| -> Result<()> {
        print(name, golds, |gold| Ok(own(gold, &lexicons)))?;
        print(&format!("{name}, no lexicons"), golds, |gold| Ok(own(gold, &none)))?;
        match &hunalign {
            Some(program) => print(&format!("{name}, hunalign"), golds, |gold| {
                hunalign::align(program, [&gold.left, &gold.right], gold.languages())
            }),
            None => Ok(()),
        }
    };
    all("astana 2011 fr-en", &[astana()?])?;
    if let Some(data) = data {
        for (name, gold) in folder(data)? {
            all(&name, &[gold])?;
        }
    }
    let texts = LANGUAGES.iter().map(|language| Ok((*language, paragraphs(language)?))).collect::<Result<Vec<_>>>()?;
    let (mut whole, mut cut) = (Vec::new(), Vec::new());
    for (at, (left, left_text)) in texts.iter().enumerate() {
        for (right, right_text) in &texts[at + 1..] {
            whole.push(gold([left, right], left_text, right_text));
            for seed in 0..SEEDS {
                let mut random = Random(seed * 1000 + 1 + (at as u64) * 10 + right.as_bytes()[0] as u64);
                let (left_text, right_text) = (random.damaged(left_text), random.damaged(right_text));
                cut.push(gold([left, right], &left_text, &right_text));
            }
        }
    }
    all("udhr, 21 pairs", &whole)?;
    all("udhr cut, 21 pairs", &cut)
}

/// Prints one line: the mean over several texts, and how long all took.
fn print(name: &str, golds: &[Gold], align: impl Fn(&Gold) -> Result<BTreeSet<Bead>>) -> Result<()> {
    let start = Instant::now();
    let found = golds.iter().map(align).collect::<Result<Vec<_>>>()?;
    let seconds = start.elapsed().as_secs_f64();
    let scores: Vec<[f64; 6]> = golds.iter().zip(found).map(|(gold, found)| counts(gold, &found).scores()).collect();
    let mean = |at: usize| scores.iter().map(|score| score[at]).sum::<f64>() / scores.len().max(1) as f64;
    let [p, r, f, lax_p, lax_r, lax_f] = [0, 1, 2, 3, 4, 5].map(mean);
    println!("{name:<34} {p:>6.3} {r:>6.3} {f:>8.4}    {lax_p:>12.3} {lax_r:>6.3} {lax_f:>8.4} {seconds:>8.2}");
    Ok(())
}

fn own(gold: &Gold, lexicons: &Lexicons) -> BTreeSet<Bead> {
    let left: Vec<&str> = gold.left.iter().map(String::as_str).collect();
    let right: Vec<&str> = gold.right.iter().map(String::as_str).collect();
    let [l, r] = gold.languages();
    let beads = align_segments(&left, &right, (l, r), lexicons);
    beads.into_iter().map(|bead| (bead.left.collect(), bead.right.collect())).collect()
}

impl Gold {
    fn languages(&self) -> [Language; 2] {
        [0, 1].map(|side| Language::from_tag(&self.languages[side]).unwrap_or(Language::Other))
    }
}

fn counts(gold: &Gold, found: &BTreeSet<Bead>) -> Counts {
    let pairs = |beads: &BTreeSet<Bead>| -> BTreeSet<Bead> {
        beads.iter().filter(|bead| !bead.0.is_empty() && !bead.1.is_empty()).cloned().collect()
    };
    Counts { found: hits(found, &gold.beads), wanted: hits(&pairs(&gold.beads), &pairs(found)) }
}

/// Of `beads` those that `others` has too, those that share an item with one of them on both sides, and all.
fn hits(beads: &BTreeSet<Bead>, others: &BTreeSet<Bead>) -> [f64; 3] {
    let mut partners: BTreeMap<usize, BTreeSet<usize>> = BTreeMap::new();
    for (left, right) in others {
        left.iter().for_each(|item| partners.entry(*item).or_default().extend(right));
    }
    let touches = |(left, right): &&Bead| {
        let known = left.iter().filter_map(|item| partners.get(item)).flatten().collect::<BTreeSet<_>>();
        right.iter().any(|item| known.contains(item))
    };
    let strict = beads.iter().filter(|bead| others.contains(bead)).count();
    let lax = beads.iter().filter(|bead| others.contains(bead) || touches(bead)).count();
    [strict as f64, lax as f64, beads.len() as f64]
}

impl Counts {
    /// Strict precision, recall, F1, then lax.
    fn scores(self) -> [f64; 6] {
        let share = |counts: [f64; 3], at: usize| counts[at] / counts[2].max(1.0);
        let f1 = |p: f64, r: f64| if p + r > 0.0 { 2.0 * p * r / (p + r) } else { 0.0 };
        let [p, lax_p] = [0, 1].map(|at| share(self.found, at));
        let [r, lax_r] = [0, 1].map(|at| share(self.wanted, at));
        [p, r, f1(p, r), lax_p, lax_r, f1(lax_p, lax_r)]
    }
}

/// The sentences of the 2011 declaration that the tests hold too.
fn astana() -> Result<Gold> {
    let json =
        |name: &str| -> Result<Value> { Ok(serde_json::from_str(&fs::read_to_string(format!("tests/data/{name}"))?)?) };
    let align = json("align-2011-fr-en-sentences-to-8.json")?;
    let mut sides = [vec![], vec![]];
    let mut texts = [vec![], vec![]];
    for (at, language) in ["fr", "en"].into_iter().enumerate() {
        let wanted: BTreeSet<&str> =
            align["groups"].as_array().into_iter().flatten().flat_map(|g| strings(&g[language])).collect();
        let sentences = json(&format!("sentences-2011-{language}-to-8.json"))?;
        for sentence in sentences["sentences"].as_array().into_iter().flatten() {
            let (Some(id), Some(text)) = (sentence["id"].as_str(), sentence["text"].as_str()) else { continue };
            if wanted.contains(id) {
                sides[at].push(id.to_owned());
                texts[at].push(text.to_owned());
            }
        }
    }
    let place = |side: usize, id: &str| sides[side].iter().position(|known| known == id);
    let beads = align["groups"].as_array().into_iter().flatten().map(|group| {
        let of = |side, language: &str| strings(&group[language]).filter_map(|id| place(side, id)).collect();
        (of(0, "fr"), of(1, "en"))
    });
    let beads = beads.collect();
    let [left, right] = texts;
    Ok(Gold { languages: ["fr".to_owned(), "en".to_owned()], left, right, beads })
}

fn strings(value: &Value) -> impl Iterator<Item = &str> {
    value.as_array().into_iter().flatten().filter_map(Value::as_str)
}

/// Every `NAME.src`, `NAME.tgt`, `NAME.gold` in a folder's own folders: a segment a line, and beads as `[1, 2]:[3]`. The
/// languages are in a file `languages`; German and French where there is none.
fn folder(data: &Path) -> Result<Vec<(String, Gold)>> {
    let mut found = Vec::new();
    let mut folders: Vec<_> = fs::read_dir(data)?.collect::<std::io::Result<Vec<_>>>()?;
    folders.sort_by_key(|entry| entry.path());
    for path in folders.iter().map(|entry| entry.path()).filter(|path| path.is_dir()) {
        let mut files: Vec<_> = fs::read_dir(&path)?.collect::<std::io::Result<Vec<_>>>()?;
        files.sort_by_key(|entry| entry.path());
        for file in files.iter().map(|entry| entry.path()).filter(|path| path.extension().is_some_and(|e| e == "gold"))
        {
            let lines = |extension: &str| -> Result<Vec<String>> {
                let text = fs::read_to_string(file.with_extension(extension))?;
                Ok(text.lines().map(str::to_owned).collect())
            };
            let languages = fs::read_to_string(path.join("languages")).unwrap_or("de fr".to_owned());
            let mut tags = languages.split_whitespace().map(str::to_owned);
            let (Some(left), Some(right)) = (tags.next(), tags.next()) else {
                bail!("{}: two languages", path.display())
            };
            let indices =
                |list: &str| list.split(|c: char| !c.is_ascii_digit()).filter_map(|n| n.parse().ok()).collect();
            let beads = lines("gold")?;
            let beads = beads.iter().filter_map(|line| line.split_once(':'));
            let beads = beads.map(|(left, right)| (indices(left), indices(right))).collect();
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            found.push((name, Gold { languages: [left, right], left: lines("src")?, right: lines("tgt")?, beads }));
        }
    }
    Ok(found)
}

/// A paragraph, and what of the declaration it holds.
type Paragraph = (BTreeSet<String>, String);

/// The paragraphs of the declaration without headings; numbers are not in the files' text.
fn paragraphs(language: &str) -> Result<Vec<Paragraph>> {
    let html = udhr::html(language)?;
    let body = html.split_once("<body>").map_or("", |(_, body)| body);
    let (mut found, mut section, mut number): (Vec<Paragraph>, usize, usize) = (Vec::new(), 0, 0);
    for piece in body.split('<') {
        let Some((tag, text)) = piece.split_once('>') else { continue };
        let tag = tag.split(' ').next().unwrap_or_default();
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        match tag {
            "h1" | "h2" | "h3" => (section, number) = (section + 1, 0),
            "p" | "li" if !text.is_empty() => {
                let tags = if section <= 2 { preamble(language, number) } else { vec![format!("{section}.{number}")] };
                found.push((tags.into_iter().collect(), text));
                number += 1;
            }
            _ => {}
        }
    }
    Ok(found)
}

/// What the paragraphs of the preamble hold: they are cut in different ways.
fn preamble(language: &str, number: usize) -> Vec<String> {
    let of = match language {
        "ar" => "1 2 3 5 6 7 assembly proclaims proclaims",
        "en" | "es" => "1 2 3 4 5 6 7 assembly assembly proclaims",
        "zh" => "1 2 3 4 5 6 7 assembly+proclaims",
        _ => "1 2 3 4 5 6 7 assembly proclaims",
    };
    of.split(' ').nth(number).unwrap_or_default().split('+').map(|part| format!("preamble {part}")).collect()
}

/// The gold standard for two texts: paragraphs that hold something in common go together.
fn gold(languages: [&str; 2], left: &[Paragraph], right: &[Paragraph]) -> Gold {
    let mut groups: Vec<(BTreeSet<String>, Bead)> = Vec::new();
    let left_items = left.iter().enumerate().map(|(at, paragraph)| (&paragraph.0, (vec![at], vec![])));
    let right_items = right.iter().enumerate().map(|(at, paragraph)| (&paragraph.0, (vec![], vec![at])));
    for (tags, bead) in left_items.chain(right_items) {
        let mut joined = (tags.clone(), bead);
        while let Some(at) = groups.iter().position(|group| !group.0.is_disjoint(&joined.0)) {
            let group = groups.remove(at);
            joined.0.extend(group.0);
            joined.1.0.extend(group.1.0);
            joined.1.1.extend(group.1.1);
        }
        joined.1.0.sort_unstable();
        joined.1.1.sort_unstable();
        groups.push(joined);
    }
    let texts = |side: &[Paragraph]| side.iter().map(|paragraph| paragraph.1.clone()).collect();
    Gold {
        languages: languages.map(str::to_owned),
        left: texts(left),
        right: texts(right),
        beads: groups.into_iter().map(|group| group.1).collect(),
    }
}

/// Numbers that look random and are always the same: Knuth's linear congruential generator.
struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) as usize) % limit.max(1)
    }

    /// The text with some paragraphs left out and some joined.
    fn damaged(&mut self, text: &[Paragraph]) -> Vec<Paragraph> {
        let mut text = text.to_vec();
        for _ in 0..CUTS {
            text.remove(self.below(text.len()));
        }
        for _ in 0..MERGES {
            let at = self.below(text.len() - 1);
            let next = text.remove(at + 1);
            text[at].0.extend(next.0);
            text[at].1 = format!("{} {}", text[at].1, next.1);
        }
        text
    }
}
