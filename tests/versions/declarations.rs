//! The declarations of 2008 and 2011.

use std::collections::BTreeMap;

use diptych::{Lexicon, Lexicons, compare_with};

use super::*;

/// The two declarations, the first pair of the corpus.
fn texts() -> (&'static str, &'static str) {
    (include_str!("../../www/corpus/astana-2008-fr.txt"), include_str!("../../www/corpus/astana-2011-fr.txt"))
}

fn comparison() -> Comparison {
    let (left, right) = texts();
    compare(left, right, &CompareOptions::default()).expect("valid options")
}

/// The block's kind and its number, or its place among blocks of its kind.
fn id(document: &diptych::Document, block: usize) -> String {
    let kind = document.blocks[block].kind;
    let nth = document.blocks[..=block].iter().filter(|other| other.kind == kind).count();
    format!("{kind:?} {nth}")
}

#[test]
fn what_has_much_the_same_commitment_is_one_bead() {
    let comparison = comparison();
    let pairs = comparison.beads.iter().filter(|bead| !bead.left.is_empty() && !bead.right.is_empty());
    let found: Vec<String> = pairs
        .map(|bead| {
            let side =
                |document, blocks: &[usize]| blocks.iter().map(|&b| id(document, b)).collect::<Vec<_>>().join("+");
            format!("{} = {}", side(&comparison.left, &bead.left), side(&comparison.right, &bead.right))
        })
        .collect();
    let expected = [
        "LetterTitle 1 = LetterTitle 1",
        "LetterBody 1 = LetterBody 1",
        "LetterBody 2 = LetterBody 2",
        "Signature 1 = Signature 1",
        "AnnexTitle 1 = AnnexTitle 1",
        "Title 1 = Title 1",
        "Preamble 10 = Operative 15",
        "Operative 2 = Operative 24",
        "Operative 13 = Operative 26",
    ];
    assert_eq!(found, expected);
}

/// The gold's names: `letter-1`, `op-15`, `title`.
fn gold_id(document: &diptych::Document, block: usize) -> String {
    use diptych::BlockKind::*;
    let kind = document.blocks[block].kind;
    let nth = document.blocks[..=block].iter().filter(|other| other.kind == kind).count();
    match kind {
        LetterTitle => "letter-title".to_owned(),
        LetterBody => format!("letter-{nth}"),
        Signature => format!("sig-{nth}"),
        Title => "title".to_owned(),
        Preamble => format!("pre-{nth}"),
        Operative => format!("op-{nth}"),
        other => format!("{other:?}"),
    }
}

/// The strength of each pair of blocks of one subject: the gold, which goes through the sixth paragraph of 2008, and
/// the rest, read by one person.
fn strengths() -> BTreeMap<(String, String), u64> {
    let gold: serde_json::Value =
        serde_json::from_str(include_str!("../data/relations-2008-2011-fr-part.json")).expect("gold");
    let text = |link: &serde_json::Value, key: &str| link[key].as_str().expect("a name").to_owned();
    let gold = gold["links"].as_array().expect("links").iter();
    let gold =
        gold.map(|link| ((text(link, "2008"), text(link, "2011")), link["strength"].as_u64().expect("a number")));
    let rest = include_str!("../data/relations-2008-2011-fr-rest.tsv").lines().skip(1).map(|row| {
        let [left, right, strength] = row.split('\t').collect::<Vec<_>>()[..] else { panic!("{row}") };
        ((left.to_owned(), right.to_owned()), strength.parse().expect("a number"))
    });
    gold.chain(rest).collect()
}

/// Average precision over the left blocks that are spoken of; links of strength 1 count neither way.
fn average_precision(comparison: &Comparison) -> f64 {
    let strengths = strengths();
    let relevant = strengths.values().filter(|strength| **strength >= 2).count();
    let (mut seen, mut hits, mut sum) = (0, 0, 0.0);
    for relation in &comparison.relations {
        let pair = (gold_id(&comparison.left, relation.left), gold_id(&comparison.right, relation.right));
        let strength = strengths.get(&pair).copied().unwrap_or(0);
        if strength == 1 || !strengths.keys().any(|(left, _)| *left == pair.0) {
            continue;
        }
        seen += 1;
        if strength >= 2 {
            hits += 1;
            sum += f64::from(hits) / f64::from(seen);
        }
    }
    sum / relevant as f64
}

#[test]
fn relations_rank_the_same_subject_first() {
    let without_table = comparison();
    let plain = average_precision(&without_table);
    assert!(plain >= 0.9, "{plain}");
    let mut lexicons = Lexicons::default();
    lexicons.insert(Lexicon::read("fr", include_bytes!("../../www/lexicons/fr.bin")).expect("a table"));
    let (left, right) = texts();
    let with_table = compare_with(left, right, &CompareOptions::default(), &lexicons).expect("valid options");
    let better = average_precision(&with_table);
    println!("average precision {plain:.3}, with a table {better:.3}");
    assert!(better >= plain + 0.01, "{better} with a table, {plain} without");
    assert_eq!(with_table.beads, without_table.beads);
}

#[test]
fn relations_find_one_paragraph_that_takes_in_many() {
    let comparison = comparison();
    let into_15 = comparison.relations.iter().filter(|relation| relation.score >= 0.1);
    let into_15 = into_15.filter(|relation| id(&comparison.right, relation.right) == "Operative 15").count();
    assert!((10..=16).contains(&into_15), "{into_15}");
}
