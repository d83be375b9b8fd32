//! The structure that `parse` finds: the four documents of the corpus, and many small texts.

use diptych::{Block, BlockKind, Document, ParseOptions, Span, parse};
use serde_json::Value;

fn read(raw: &str, language: Option<&str>) -> Document {
    let document = parse(raw, &ParseOptions { language: language.map(str::to_owned) }).expect("a language tag");
    sound(raw, &document);
    document
}

/// What holds of every document, whatever its text.
fn sound(raw: &str, document: &Document) {
    let mut covered = vec![false; raw.len()];
    let mut last = 0;
    for block in &document.blocks {
        assert!(!block.text.is_empty(), "an empty block at {:?}", block.source);
        assert_eq!(block.text.trim(), block.text);
        assert!(block.source.first().is_some_and(|span| span.start >= last), "reading order");
        last = block.source[0].start;
        let mut end = 0;
        for span in &block.source {
            assert!(span.start >= end && span.end <= raw.len() && raw.get(span.range()).is_some(), "{span:?}");
            end = span.end;
            covered[span.range()].fill(true);
        }
        let inside = |span: &Span| block.text.get(span.range()).is_some();
        assert!(block.lead.iter().chain(&block.sentences).all(inside));
    }
    for (at, character) in raw.char_indices() {
        let shown = !character.is_whitespace() && !character.is_control() && !"\u{feff}\u{ad}".contains(character);
        assert!(!shown || covered[at], "{character:?} at byte {at} is in no block");
    }
    assert!(document.notes.iter().all(|note| raw.get(note.source.range()).is_some()));
}

fn name(kind: BlockKind) -> String {
    serde_json::to_value(kind).expect("a name").as_str().expect("a name").to_owned()
}

/// `kind number [lead] | text`
fn line(block: &Block) -> String {
    let number = block.number.as_deref().map(|number| format!(" {number}")).unwrap_or_default();
    let lead = block.lead.map(|span| format!(" [{}]", span.of(&block.text))).unwrap_or_default();
    format!("{}{number}{lead} | {}", name(block.kind), block.text)
}

fn check(raw: &str, language: &str, expected: &[&str]) {
    let found: Vec<String> = read(raw, Some(language)).blocks.iter().map(line).collect();
    assert_eq!(found, expected, "\n{raw}");
}

mod corpus {
    use super::*;

    fn check(raw: &str, gold: &str) {
        let gold: Value = serde_json::from_str(gold).expect("gold");
        let expected: Vec<String> = gold["blocks"].as_array().expect("blocks").iter().map(gold_line).collect();
        let found: Vec<String> = read(raw, gold["language"].as_str()).blocks.iter().map(line).collect();
        for (found, expected) in found.iter().zip(&expected) {
            assert_eq!(found, expected);
        }
        assert_eq!(found.len(), expected.len());
    }

    fn gold_line(block: &Value) -> String {
        let number = if block["number"].is_null() { String::new() } else { format!(" {}", block["number"]) };
        let lead = block["lead"].as_str().map(|lead| format!(" [{lead}]")).unwrap_or_default();
        format!("{}{number}{lead} | {}", block["kind"].as_str().expect("kind"), block["text"].as_str().expect("text"))
    }

    #[test]
    fn astana_2008_french() {
        check(include_str!("../www/corpus/astana-2008-fr.txt"), include_str!("data/structure-2008-fr.json"));
    }

    #[test]
    fn astana_2011_french() {
        check(include_str!("../www/corpus/astana-2011-fr.txt"), include_str!("data/structure-2011-fr.json"));
    }

    #[test]
    fn astana_2011_english() {
        check(include_str!("../www/corpus/astana-2011-en.txt"), include_str!("data/structure-2011-en.json"));
    }

    #[test]
    fn tokaev_2002_french() {
        check(include_str!("../www/corpus/tokaev-2002-fr.txt"), include_str!("data/structure-2002-fr.json"));
    }
}

#[test]
fn nothing_to_read() {
    check("", "en", &[]);
    check(" \r\n\t\u{feff}\0\n", "en", &[]);
    check("One line", "en", &["body | One line"]);
}
