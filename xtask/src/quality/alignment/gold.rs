//! The gold standards: texts in segments, the beads that they should fall into, and how the segments make a raw text.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use anyhow::{Result, bail};
use diptych::Language;
use serde_json::Value;

use crate::quality::hunalign::Bead;
use crate::quality::udhr::{self, LANGUAGES};

/// Paragraphs left out, and pairs of neighbours joined, on either side of a cut text; and how often.
const CUTS: usize = 6;
const MERGES: usize = 4;
const SEEDS: u64 = 3;
/// Paragraphs of a text of which one is moved, by so many places at least.
const MOVE_TEXT: usize = 12;
const MOVE_PLACES: usize = 3;
/// Texts of joined articles for a pair of languages, and the English words that each has at least.
const JOINED: usize = 20;
const JOINED_WORDS: usize = 75;

/// Two texts in segments, and the beads that they should fall into.
#[derive(Clone)]
pub struct Gold {
    pub languages: [String; 2],
    pub left: Vec<String>,
    pub right: Vec<String>,
    pub beads: BTreeSet<Bead>,
    /// The first segments of paragraphs, left and right; every segment where empty.
    pub paragraphs: [Vec<usize>; 2],
}

impl Gold {
    pub fn languages(&self) -> [Language; 2] {
        [0, 1].map(|side| Language::from_tag(&self.languages[side]).unwrap_or(Language::Other))
    }

    /// The same in paragraphs of so many segments.
    pub fn in_paragraphs(&self, sizes: [usize; 2]) -> Self {
        let starts = |count: usize, size: usize| (0..count).step_by(size).collect();
        Self { paragraphs: [starts(self.left.len(), sizes[0]), starts(self.right.len(), sizes[1])], ..self.clone() }
    }

    /// Several texts, one after the other.
    pub fn concatenated(parts: &[Self]) -> Self {
        let mut all = parts[0].clone();
        for part in &parts[1..] {
            let (n, m) = (all.left.len(), all.right.len());
            let shifted = |items: &[usize], by: usize| items.iter().map(|item| item + by).collect::<Vec<_>>();
            all.beads.extend(part.beads.iter().map(|bead| (shifted(&bead.0, n), shifted(&bead.1, m))));
            all.paragraphs[0].extend(shifted(&part.paragraphs[0], n));
            all.paragraphs[1].extend(shifted(&part.paragraphs[1], m));
            all.left.extend(part.left.iter().cloned());
            all.right.extend(part.right.iter().cloned());
        }
        all
    }
}

/// The sentences of the 2011 declaration that the tests hold too.
pub fn astana() -> Result<Gold> {
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
    let languages = ["fr".to_owned(), "en".to_owned()];
    Ok(Gold { languages, left, right, beads, paragraphs: Default::default() })
}

fn strings(value: &Value) -> impl Iterator<Item = &str> {
    value.as_array().into_iter().flatten().filter_map(Value::as_str)
}

/// Every `NAME.src`, `NAME.tgt`, `NAME.gold` in a folder's own folders: a segment a line, and beads as `[1, 2]:[3]`.
/// The languages are in `NAME.languages`, German and French where there is none; `NAME.paragraphs.json` has the first
/// segments of paragraphs.
pub fn folder(data: &Path) -> Result<Vec<(String, Gold)>> {
    let entries = |path: &Path| -> Result<Vec<std::path::PathBuf>> {
        let mut paths = fs::read_dir(path)?.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>>>()?;
        paths.sort();
        Ok(paths)
    };
    let mut files = Vec::new();
    for path in entries(data)?.iter().filter(|path| path.is_dir()) {
        files.extend(entries(path)?.into_iter().filter(|path| path.extension().is_some_and(|e| e == "gold")));
    }
    files.iter().map(|file| gold_file(file)).collect()
}

fn gold_file(file: &Path) -> Result<(String, Gold)> {
    let lines = |extension: &str| -> Result<Vec<String>> {
        let text = fs::read_to_string(file.with_extension(extension))?;
        Ok(text.lines().map(str::to_owned).collect())
    };
    let languages = fs::read_to_string(file.with_extension("languages")).unwrap_or("de fr".to_owned());
    let mut tags = languages.split_whitespace().map(str::to_owned);
    let (Some(left), Some(right)) = (tags.next(), tags.next()) else { bail!("{}: two languages", file.display()) };
    let indices = |list: &str| list.split(|c: char| !c.is_ascii_digit()).filter_map(|n| n.parse().ok()).collect();
    let beads = lines("gold")?;
    let beads = beads.iter().filter_map(|line| line.split_once(':'));
    let beads = beads.map(|(left, right)| (indices(left), indices(right))).collect();
    let mut paragraphs: [Vec<usize>; 2] = Default::default();
    if let Ok(json) = fs::read_to_string(file.with_extension("paragraphs.json")) {
        let starts: Value = serde_json::from_str(&json)?;
        for (side, name) in paragraphs.iter_mut().zip(["left", "right"]) {
            let all = starts[name].as_array().into_iter().flatten();
            side.extend(all.filter_map(Value::as_u64).map(|start| start as usize));
        }
    }
    let name = file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let (left_text, right_text) = (lines("src")?, lines("tgt")?);
    Ok((name, Gold { languages: [left, right], left: left_text, right: right_text, beads, paragraphs }))
}

/// The Universal Declaration in every pair of languages.
#[derive(Default)]
pub struct Declarations {
    pub whole: Vec<Gold>,
    /// With paragraphs left out and joined.
    pub cut: Vec<Gold>,
    /// Some paragraphs, one of which has another place on the right.
    pub moved: Vec<Gold>,
    /// Some articles in one paragraph a side.
    pub joined: Vec<Gold>,
    /// The same beside other articles.
    pub strangers: Vec<Gold>,
}

pub fn declarations() -> Result<Declarations> {
    let texts = LANGUAGES.iter().map(|language| Ok((*language, paragraphs(language)?))).collect::<Result<Vec<_>>>()?;
    let mut all = Declarations::default();
    let english = &texts.iter().find(|text| text.0 == "en").expect("one of the languages").1;
    let windows = windows(english);
    for (at, (left, left_text)) in texts.iter().enumerate() {
        for (right, right_text) in &texts[at + 1..] {
            all.whole.push(gold([left, right], left_text, right_text));
            for seed in 0..SEEDS {
                let mut random = Random(seed * 1000 + 1 + (at as u64) * 10 + right.as_bytes()[0] as u64);
                let (left_text, right_text) = (random.damaged(left_text), random.damaged(right_text));
                all.cut.push(gold([left, right], &left_text, &right_text));
            }
            for seed in 0..SEEDS {
                let mut random = Random(seed * 1000 + 2 + (at as u64) * 10 + right.as_bytes()[0] as u64);
                let (left_text, right_text) = random.moved(left_text, right_text);
                all.moved.push(gold([left, right], &left_text, &right_text));
            }
            let part = |text: &[Paragraph], tags: &BTreeSet<String>| -> Vec<Paragraph> {
                text.iter().filter(|paragraph| !paragraph.0.is_disjoint(tags)).cloned().collect()
            };
            for (index, window) in windows.iter().enumerate() {
                let own = part(left_text, window);
                let other = part(right_text, &windows[(index + windows.len() / 2) % windows.len()]);
                for (list, right_part) in [(&mut all.joined, part(right_text, window)), (&mut all.strangers, other)] {
                    list.push(Gold { paragraphs: [vec![0], vec![0]], ..gold([left, right], &own, &right_part) });
                }
            }
        }
    }
    Ok(all)
}

/// What consecutive articles hold, so many words of them.
fn windows(english: &[Paragraph]) -> Vec<BTreeSet<String>> {
    let articles: Vec<&Paragraph> =
        english.iter().filter(|paragraph| paragraph.0.iter().all(|tag| !tag.starts_with("preamble"))).collect();
    let from = |index: usize| {
        let (mut tags, mut words) = (BTreeSet::new(), 0);
        for paragraph in articles[index * (articles.len() - 4) / JOINED..].iter() {
            if words >= JOINED_WORDS {
                break;
            }
            words += paragraph.1.split_whitespace().count();
            tags.extend(paragraph.0.iter().cloned());
        }
        tags
    };
    (0..JOINED).map(from).collect()
}

/// What of the declaration a paragraph holds, and its text.
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

/// What the paragraphs of the preamble hold: they are cut in different ways, and "Now, therefore," is in three
/// languages only.
fn preamble(language: &str, number: usize) -> Vec<String> {
    let of = match language {
        "ar" => "1 2 3 5 6 7 assembly proclaims proclaims",
        "en" | "es" => "1 2 3 4 5 6 7 therefore assembly proclaims",
        "zh" => "1 2 3 4 5 6 7 therefore+assembly+proclaims",
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
        paragraphs: Default::default(),
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

    /// Some paragraphs of the articles, with one in another place on the right.
    fn moved(&mut self, left: &[Paragraph], right: &[Paragraph]) -> (Vec<Paragraph>, Vec<Paragraph>) {
        let articles = |text: &[Paragraph]| -> Vec<Paragraph> {
            let is_article = |paragraph: &&Paragraph| paragraph.0.iter().all(|tag| !tag.starts_with("preamble"));
            text.iter().filter(is_article).cloned().collect()
        };
        let (left, right) = (articles(left), articles(right));
        let from = self.below(left.len() - MOVE_TEXT);
        let left = &left[from..from + MOVE_TEXT];
        let is_there = |paragraph: &&Paragraph| left.iter().any(|own| !own.0.is_disjoint(&paragraph.0));
        let mut right: Vec<Paragraph> = right.iter().filter(is_there).cloned().collect();
        let at = self.below(right.len());
        let paragraph = right.remove(at);
        let to = (at + MOVE_PLACES + self.below(right.len() - 2 * MOVE_PLACES + 1)) % (right.len() + 1);
        right.insert(to, paragraph);
        (left.to_vec(), right)
    }
}
