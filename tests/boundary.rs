//! The cases that `browser.rs` runs through the boundary, natively.

use crate::cases;
use diptych::{CompareOptions, Granularity, ParseOptions, compare};
use serde_json::Value;

#[test]
fn cases_hold() {
    for case in cases::all() {
        let comparison = compare(&case.left, &case.right, &options(&case.options)).unwrap();
        let units = comparison.clone().into_utf16(&case.left, &case.right);
        cases::check(&case, &serde_json::to_value(&units).unwrap());
        let back = units.into_bytes().unwrap();
        assert_eq!(back.beads, comparison.beads, "{}: there and back", case.name);
        assert_eq!(back.echoes, comparison.echoes, "{}: there and back", case.name);
        assert_eq!(back.findings, comparison.findings, "{}: there and back", case.name);
        for (back, block) in back.left.blocks.iter().zip(&comparison.left.blocks) {
            assert_eq!((&back.sentences, back.lead), (&block.sentences, block.lead), "{}: there and back", case.name);
        }
    }
}

#[test]
fn a_comparison_of_the_callers_own_making_is_refused() {
    let made = compare("One.\n\nTwo.", "One.\n\n2.", &CompareOptions::default()).unwrap();
    let breaks: [fn(&mut diptych::Comparison); 4] = [
        |model| model.beads[0].left = vec![9],
        |model| model.beads[0].edits[0].left = diptych::Span { start: 3, end: 1 },
        |model| model.left.blocks.clear(),
        |model| model.beads[0].sentences = vec![pair(0, 7)],
    ];
    assert!(made.clone().into_bytes().is_ok());
    for damage in breaks {
        let mut model = made.clone();
        damage(&mut model);
        assert_eq!(model.into_bytes().unwrap_err().code(), "option");
    }
}

fn pair(block: usize, sentence: usize) -> diptych::comparison::SentenceBead {
    diptych::comparison::SentenceBead {
        left: vec![(block, sentence)],
        right: Vec::new(),
        confidence: 1.0,
        words: Vec::new(),
    }
}

pub fn options(value: &Value) -> CompareOptions {
    let side = |name: &str| ParseOptions { language: value[name]["language"].as_str().map(str::to_owned) };
    CompareOptions {
        left: side("left"),
        right: side("right"),
        mode: serde_json::from_value(value["mode"].clone()).unwrap_or_default(),
        granularity: match value["granularity"].as_str() {
            Some("character") => Granularity::Character,
            Some("sentence") => Granularity::Sentence,
            _ => Granularity::Word,
        },
        ignore: serde_json::from_value(value["ignore"].clone()).unwrap_or_default(),
        ..CompareOptions::default()
    }
}
