//! The documents of the corpus in ten layouts: paragraphs become blocks again, and a comparison shows what was changed.

mod layout;
mod measure;

use serde_json::Value;

use self::layout::LAYOUTS;
use self::measure::{Measure, REAL_CHANGES};

const GOLD: [&str; 4] = [
    include_str!("data/structure-2008-fr.json"),
    include_str!("data/structure-2011-fr.json"),
    include_str!("data/structure-2011-en.json"),
    include_str!("data/structure-2002-fr.json"),
];

/// The paragraphs of a document, with their numbers.
fn paragraphs(gold: &str) -> Vec<String> {
    let gold: Value = serde_json::from_str(gold).expect("gold");
    let blocks = gold["blocks"].as_array().expect("blocks").iter().filter(|block| block["kind"] != "furniture");
    let text = |block: &Value| {
        let number = block["number"].as_u64().map_or(String::new(), |number| format!("{number}. "));
        format!("{number}{}", block["text"].as_str().expect("text"))
    };
    blocks.map(text).collect()
}

/// Pages without empty lines leave open what titles that follow each other are, and where a full line ends a paragraph.
#[test]
fn every_layout_is_read() {
    /// Of a hundred paragraphs, how many are one block each, in all layouts together and in the worst.
    const EXACT_PERCENT: usize = 98;
    const WORST_PERCENT: usize = 92;
    let mut all = Measure::default();
    for layout in LAYOUTS {
        let mut measure = Measure::default();
        GOLD.iter().for_each(|gold| measure.add(&paragraphs(gold), layout));
        let Measure { paragraphs, exact, changes, texts, misses } = measure;
        let report = format!("{}: {exact} of {paragraphs}, {changes} differences\n", layout.name);
        print!("{report}");
        assert!(exact * 100 >= paragraphs * WORST_PERCENT, "{report}{}", misses.join("\n"));
        (all.exact, all.paragraphs) = (all.exact + exact, all.paragraphs + paragraphs);
        (all.changes, all.texts) = (all.changes + changes, all.texts + texts);
    }
    assert!(all.exact * 100 >= all.paragraphs * EXACT_PERCENT, "{} of {}", all.exact, all.paragraphs);
    // Half as many differences again as there are.
    assert!(2 * all.changes <= 3 * REAL_CHANGES * all.texts, "{} differences", all.changes);
}

/// Where no capitals tell titles and items from prose, lines that are not full are not wraps.
#[test]
fn scripts_without_capitals_are_read_in_every_layout() {
    for declaration in [include_str!("data/udhr/ar.txt"), include_str!("data/udhr/zh.txt")] {
        let paragraphs: Vec<String> =
            declaration.lines().filter_map(|line| line.split_once('\t')).map(|(_, text)| text.to_owned()).collect();
        let mut measure = Measure::default();
        LAYOUTS.iter().for_each(|layout| measure.add(&paragraphs, layout));
        let Measure { paragraphs, exact, misses, .. } = measure;
        assert!(exact * 100 >= paragraphs * 99, "{exact} of {paragraphs}\n{}", misses.join("\n"));
    }
}
