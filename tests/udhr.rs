//! The Universal Declaration of Human Rights without headings and numbers: a floor under the alignment of languages
//! whose words have nothing in common. `cargo xtask quality alignment` has the figures of all pairs.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use diptych::{CompareOptions, Language, Lexicon, Lexicons, Mode, ParseOptions, align_segments, compare_with};

/// What of the declaration a paragraph holds, and its text.
type Paragraph = (BTreeSet<String>, String);
type Bead = (Vec<usize>, Vec<usize>);

fn path(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(name)
}

fn declaration(tag: &str) -> Vec<Paragraph> {
    let text = fs::read_to_string(path(&format!("tests/data/udhr/{tag}.txt"))).unwrap();
    let lines = text.lines().map(|line| line.split_once('\t').unwrap());
    lines.map(|(holds, text)| (holds.split(' ').map(str::to_owned).collect(), text.to_owned())).collect()
}

/// Every tenth paragraph left out and every twelfth joined to the next one, from `first` on.
fn damaged(text: Vec<Paragraph>, first: usize) -> Vec<Paragraph> {
    let mut found: Vec<Paragraph> = Vec::new();
    let mut kept = text.into_iter().enumerate().filter(|(at, _)| at % 10 != first).map(|(_, paragraph)| paragraph);
    while let Some((mut holds, mut text)) = kept.next() {
        if found.len() % 12 == first
            && let Some(next) = kept.next()
        {
            holds.extend(next.0);
            text = format!("{text} {}", next.1);
        }
        found.push((holds, text));
    }
    found
}

/// Paragraphs that hold something in common, directly or through others, go together.
fn wanted(left: &[Paragraph], right: &[Paragraph]) -> BTreeSet<Bead> {
    let mut groups: Vec<(BTreeSet<String>, Bead)> = Vec::new();
    let sides = [left, right].into_iter().enumerate();
    let all = sides.flat_map(|(side, text)| text.iter().enumerate().map(move |(at, paragraph)| (side, at, paragraph)));
    for (side, at, (holds, _)) in all {
        let (joined, rest): (Vec<_>, Vec<_>) = groups.into_iter().partition(|group| !group.0.is_disjoint(holds));
        let mut group = (holds.clone(), (Vec::new(), Vec::new()));
        for (holds, (left, right)) in joined {
            group.0.extend(holds);
            group.1.0.extend(left);
            group.1.1.extend(right);
        }
        if side == 0 {
            group.1.0.push(at)
        } else {
            group.1.1.push(at)
        }
        group.1.0.sort_unstable();
        group.1.1.sort_unstable();
        groups = rest;
        groups.push(group);
    }
    groups.into_iter().map(|group| group.1).collect()
}

/// The F1 of beads that are exactly those wanted, as the mean over all pairs of the four languages.
fn check(damage: bool, lexicons: &Lexicons, floor: f64) {
    let tags = ["ar", "en", "fr", "zh"];
    let mut scores = BTreeMap::new();
    for (at, left_tag) in tags.iter().enumerate() {
        for right_tag in &tags[at + 1..] {
            let (mut left, mut right) = (declaration(left_tag), declaration(right_tag));
            if damage {
                (left, right) = (damaged(left, 3), damaged(right, 7));
            }
            let texts = |side: &[Paragraph]| side.iter().map(|paragraph| paragraph.1.clone()).collect::<Vec<_>>();
            let (left_texts, right_texts) = (texts(&left), texts(&right));
            let (l, r): (Vec<&str>, Vec<&str>) =
                (left_texts.iter().map(String::as_str).collect(), right_texts.iter().map(String::as_str).collect());
            let languages = [left_tag, right_tag].map(|tag| Language::from_tag(tag).unwrap());
            let found = align_segments(&l, &r, (languages[0], languages[1]), lexicons).into_iter();
            let found: BTreeSet<Bead> = found.map(|bead| (bead.left.collect(), bead.right.collect())).collect();
            let wanted = wanted(&left, &right);
            let pairs = |beads: &BTreeSet<Bead>| beads.iter().filter(|b| !b.0.is_empty() && !b.1.is_empty()).count();
            let precision = found.intersection(&wanted).count() as f64 / found.len() as f64;
            let right_pairs = pairs(&found.intersection(&wanted).cloned().collect());
            let recall = right_pairs as f64 / pairs(&wanted) as f64;
            scores.insert(format!("{left_tag}-{right_tag}"), 2.0 * precision * recall / (precision + recall));
        }
    }
    let mean = scores.values().sum::<f64>() / scores.len() as f64;
    assert!(mean >= floor, "{mean:.3} is under {floor}: {scores:?}");
}

fn lexicons() -> Lexicons {
    let mut lexicons = Lexicons::default();
    for tag in ["ar", "en", "fr", "zh"] {
        lexicons.insert(Lexicon::read(tag, &fs::read(path(&format!("www/lexicons/{tag}.bin"))).unwrap()).unwrap());
    }
    lexicons
}

#[test]
fn paragraphs_of_far_languages_find_each_other() {
    check(false, &lexicons(), 0.98);
    check(false, &Lexicons::default(), 0.95);
}

#[test]
fn paragraphs_left_out_and_joined_are_found_too() {
    check(true, &lexicons(), 0.9);
}

/// Paragraphs that each side has alone all begin "Everyone has the right to"; none of them has changed places.
#[test]
fn paragraphs_of_one_formula_do_not_move() {
    let lexicons = lexicons();
    for (left, right, first) in [("en", "fr", 0), ("en", "fr", 3), ("en", "zh", 5), ("fr", "zh", 1), ("ar", "zh", 0)] {
        let text = |tag: &str, first: usize| {
            let paragraphs = damaged(declaration(tag), first).into_iter().map(|paragraph| paragraph.1);
            paragraphs.collect::<Vec<_>>().join("\n\n")
        };
        let of = |tag: &str| ParseOptions { language: Some(tag.to_owned()) };
        let options =
            CompareOptions { mode: Mode::Languages, left: of(left), right: of(right), ..CompareOptions::default() };
        let comparison = compare_with(&text(left, first), &text(right, first + 3), &options, &lexicons).unwrap();
        assert_eq!(comparison.summary.moved, 0, "{left}-{right}, {first}");
    }
}
