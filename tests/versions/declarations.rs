//! The declarations of 2008 and 2011.

use super::*;

/// The two declarations, the first pair of the corpus.
fn comparison() -> Comparison {
    let left = include_str!("../../www/corpus/astana-2008-fr.txt");
    let right = include_str!("../../www/corpus/astana-2011-fr.txt");
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

/// Average precision over the left blocks that the gold speaks of; links of strength 1 count neither way.
#[test]
fn relations_rank_the_same_subject_first() {
    let gold: serde_json::Value =
        serde_json::from_str(include_str!("../data/relations-2008-2011-fr-part.json")).expect("gold");
    let mut strength = std::collections::BTreeMap::new();
    let mut spoken_of = std::collections::BTreeSet::new();
    for link in gold["links"].as_array().expect("links") {
        let text = |key: &str| link[key].as_str().expect("a name").to_owned();
        spoken_of.insert(text("2008"));
        strength.insert((text("2008"), text("2011")), link["strength"].as_u64().expect("a number"));
    }
    let relevant = strength.values().filter(|strength| **strength >= 2).count();
    let comparison = comparison();
    let (mut seen, mut hits, mut sum) = (0, 0, 0.0);
    for relation in &comparison.relations {
        let pair = (gold_id(&comparison.left, relation.left), gold_id(&comparison.right, relation.right));
        let strength = strength.get(&pair).copied().unwrap_or(0);
        if strength == 1 || !spoken_of.contains(&pair.0) {
            continue;
        }
        seen += 1;
        if strength >= 2 {
            hits += 1;
            sum += hits as f64 / seen as f64;
        }
    }
    let precision = sum / relevant as f64;
    assert!(precision >= 0.9, "{precision}");
}

#[test]
fn relations_find_one_paragraph_that_takes_in_many() {
    let comparison = comparison();
    let into_15 = comparison.relations.iter().filter(|relation| relation.score >= 0.1);
    let into_15 = into_15.filter(|relation| id(&comparison.right, relation.right) == "Operative 15").count();
    assert!((10..=16).contains(&into_15), "{into_15}");
}
