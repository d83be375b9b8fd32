//! Faults put into a translation, one at a time, the same ones each time, and how many of them are reported.

use std::collections::BTreeMap;
use std::fs;

use anyhow::Result;
use diptych::comparison::{Comparison, Finding, Place};
use diptych::document::Document;

use super::compared::compared;
use super::udhr;

/// What can be put in.
const FAULTS: [&str; 8] =
    ["number", "date", "name", "list item", "sentence dropped", "sentence added", "negation", "paragraphs swapped"];

/// How often each is put into each pair of texts.
const TURNS: usize = 4;

/// Prints how many seeded faults are reported, by kind.
pub fn run() -> Result<()> {
    let mut counts: BTreeMap<&str, Counts> = BTreeMap::new();
    let mut texts: Vec<(String, String, &str, &str)> = Vec::new();
    for (at, left) in udhr::LANGUAGES.iter().enumerate() {
        for right in &udhr::LANGUAGES[at + 1..] {
            texts.push((udhr::text(left)?, udhr::text(right)?, left, right));
        }
    }
    let read = |name: &str| fs::read_to_string(format!("www/corpus/{name}.txt"));
    texts.push((read("astana-2011-fr")?, read("astana-2011-en")?, "fr", "en"));
    for (left, right, l, r) in &texts {
        let before = compared(left, right, l, r)?;
        let before = [1, 2].map(|severity| signatures(&before, severity));
        for fault in FAULTS {
            for turn in 0..TURNS {
                let Some(seeded) = seed(right, r, fault, turn) else { continue };
                let after = compared(left, &seeded, l, r)?;
                let [any, serious] = [1, 2].map(|severity| {
                    let known = &before[usize::from(severity) - 1];
                    signatures(&after, severity).iter().any(|(one, count)| known.get(one) < Some(count))
                });
                let counts = counts.entry(fault).or_default();
                counts.all += 1;
                counts.any += usize::from(any);
                counts.serious += usize::from(serious);
                if !any {
                    *counts.missed.entry(format!("{l}-{r}")).or_default() += 1;
                }
            }
        }
    }
    println!("Seeded faults reported, in {} pairs of texts", texts.len());
    println!("  {:<18} {:>8} {:>12} {:>5}", "", "reported", "severity 2-3", "of");
    let mut sum = Counts::default();
    for (fault, one) in &counts {
        let missed: Vec<String> = one.missed.iter().map(|(pair, times)| format!("{pair} {times}")).collect();
        println!("  {fault:<18} {:>8} {:>12} {:>5}   missed: {}", one.any, one.serious, one.all, missed.join(", "));
        (sum.any, sum.serious, sum.all) = (sum.any + one.any, sum.serious + one.serious, sum.all + one.all);
    }
    let percent = 100.0 * sum.any as f64 / sum.all.max(1) as f64;
    println!("  {:<18} {:>8} {:>12} {:>5}   {percent:.1} %", "all", sum.any, sum.serious, sum.all);
    Ok(())
}

/// What became of the faults of one kind.
#[derive(Default)]
struct Counts {
    /// A finding appeared.
    any: usize,
    /// One of severity 2 or 3.
    serious: usize,
    all: usize,
    /// How many of a pair's were missed.
    missed: BTreeMap<String, usize>,
}

/// What distinguishes findings from those of another comparison of nearly the same texts, and how often it occurs.
fn signatures(comparison: &Comparison, severity: u8) -> BTreeMap<String, usize> {
    let text = |document: &Document, place: Option<Place>| {
        place.map_or("", |place| place.span.of(&document.blocks[place.block].text)).to_owned()
    };
    let worth = comparison.findings.iter().filter(|finding| finding.severity >= severity);
    let signature = |finding: &Finding| {
        let (left, right) = (text(&comparison.left, finding.left), text(&comparison.right, finding.right));
        format!("{}|{left}|{right}", finding.message.id)
    };
    let mut signatures = BTreeMap::new();
    worth.for_each(|finding| *signatures.entry(signature(finding)).or_default() += 1);
    signatures
}

/// The text with one fault, the `turn`th of its kind; none where there is nothing to spoil.
fn seed(text: &str, language: &str, fault: &str, turn: usize) -> Option<String> {
    let mut paragraphs: Vec<String> = text.split("\n\n").map(str::to_owned).collect();
    // Candidates are met in an order of their own, so that turns are far apart.
    let count = paragraphs.len();
    let order = (0..count).map(|step| (step * 37 + 11 + turn * count / TURNS) % count.max(1));
    let changed = match fault {
        "number" => change(&mut paragraphs, order, number),
        "date" => change(&mut paragraphs, order, |text| date(text, language)),
        "name" => change(&mut paragraphs, order, |text| name(text, language)),
        "list item" => change(&mut paragraphs, order, |text| item(text, language)),
        "sentence dropped" => change(&mut paragraphs, order, dropped),
        "sentence added" => {
            let donor = order.clone().map(|at| paragraphs[at].clone()).find(|text| text.chars().count() > 60)?;
            let host = order.skip(count / 3).find(|&at| paragraphs[at].chars().count() > 60)?;
            paragraphs[host] = format!("{} {donor}", paragraphs[host]);
            true
        }
        "negation" => change(&mut paragraphs, order, |text| negation(text, language)),
        "paragraphs swapped" => {
            let long: Vec<usize> = order.filter(|&at| paragraphs[at].chars().count() > 60).take(2).collect();
            let [a, b] = *long else { return None };
            paragraphs.swap(a, b);
            true
        }
        _ => false,
    };
    changed.then(|| paragraphs.join("\n\n"))
}

fn change(
    paragraphs: &mut [String],
    mut order: impl Iterator<Item = usize>,
    spoil: impl Fn(&str) -> Option<String>,
) -> bool {
    order.any(|at| {
        let spoilt = spoil(&paragraphs[at]);
        spoilt.map(|spoilt| paragraphs[at] = spoilt).is_some()
    })
}

/// Another last digit.
fn number(text: &str) -> Option<String> {
    let (at, digit) = text.char_indices().rfind(|(_, c)| c.is_ascii_digit())?;
    let other = (digit as u8 - b'0' + 3) % 10;
    Some(format!("{}{other}{}", &text[..at], &text[at + 1..]))
}

/// Another month.
fn date(text: &str, language: &str) -> Option<String> {
    let (months, other) = match language {
        "en" => (["June", "July", "December", "August"], "March"),
        "fr" => (["juin", "juillet", "décembre", "août"], "mars"),
        _ => return None,
    };
    let month = months.into_iter().find(|month| text.contains(month))?;
    Some(text.replacen(month, other, 1))
}

/// Two letters of a name swapped.
fn name(text: &str, language: &str) -> Option<String> {
    if ["ar", "zh", "de"].contains(&language) {
        return None;
    }
    let words: Vec<&str> = text.split(' ').collect();
    let is_name = |word: &str| {
        word.chars().count() >= 7
            && word.chars().all(char::is_alphabetic)
            && word.chars().next().is_some_and(char::is_uppercase)
            && word.chars().skip(1).all(char::is_lowercase)
    };
    let (at, word) = words.iter().enumerate().skip(1).find(|(_, word)| is_name(word))?;
    let mut letters: Vec<char> = word.chars().collect();
    let swap = (2..letters.len() - 3).find(|&at| letters[at] != letters[at + 1])?;
    letters.swap(swap, swap + 1);
    let spoilt: String = letters.into_iter().collect();
    let mut words: Vec<String> = words.iter().map(|word| (*word).to_owned()).collect();
    words[at] = spoilt;
    Some(words.join(" "))
}

/// What is between two commas, if it is short.
fn item(text: &str, language: &str) -> Option<String> {
    let mark = match language {
        "ar" => '،',
        "zh" => '、',
        _ => ',',
    };
    let (shortest, longest) = if language == "zh" { (2, 6) } else { (5, 22) };
    let commas: Vec<usize> = text.match_indices(mark).map(|(at, _)| at).collect();
    let fits = |two: &&[usize]| (shortest..=longest).contains(&text[two[0]..two[1]].chars().count().saturating_sub(1));
    let span = commas.windows(2).find(fits)?;
    Some(format!("{}{}", &text[..span[0]], &text[span[1]..]))
}

/// The last of two sentences or more.
fn dropped(text: &str) -> Option<String> {
    let text = text.trim_end();
    let (full, space) = if text.contains('。') { ("。", "") } else { (".", " ") };
    let body = text.strip_suffix(full)?;
    let cut = body.rfind(&format!("{full}{space}"))? + full.len();
    let (kept, lost) = body.split_at_checked(cut)?;
    (lost.chars().count() > 20 && kept.chars().count() > 20).then(|| kept.to_owned())
}

/// The first word that negates.
fn negation(text: &str, language: &str) -> Option<String> {
    let changes: &[(&str, &str)] = match language {
        "en" => &[(" not ", " "), ("No one ", "Everyone "), (" never ", " ")],
        "fr" => &[
            (" ne peut ", " peut "),
            ("Nul ne ", "Chacun "),
            (" ne doit être associé à aucune ", " doit être associé à une "),
        ],
        "es" => &[("Nadie será ", "Cualquiera será "), (" no ", " ")],
        "de" => &[(" nicht ", " "), ("Niemand ", "Jeder ")],
        "ru" => &[(" не ", " ")],
        "ar" => &[("لا ", ""), (" لا ", " ")],
        "zh" => &[("不得", "得")],
        _ => &[],
    };
    // "Ne … que" is "only", and "nul" still negates where only "ne" is taken out.
    let kept = ["qu’", "Nul ne peut", "aucun", "Никто", "никто", "никакого"];
    let restricts = ["fr", "ru"].contains(&language) && kept.iter().any(|word| text.contains(word));
    let (from, to) = changes.iter().find(|(from, _)| text.contains(from) && !restricts)?;
    Some(text.replacen(from, to, 1))
}
