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

    /// The same document in other clothes: kinds and texts stay.
    fn check_dressed(gold: &str, separator: &str, dress: impl Fn(&Value) -> String) {
        let gold: Value = serde_json::from_str(gold).expect("gold");
        let blocks = gold["blocks"].as_array().expect("blocks").iter().filter(|block| block["kind"] != "furniture");
        let raw = blocks.clone().map(dress).collect::<Vec<_>>().join(separator);
        let plain = |kind: &str, text: &str| format!("{kind} | {text}");
        let expected: Vec<String> = blocks
            .map(|block| plain(block["kind"].as_str().expect("kind"), block["text"].as_str().expect("text")))
            .collect();
        let document = read(&raw, gold["language"].as_str());
        let found: Vec<String> = document.blocks.iter().map(|block| plain(&name(block.kind), &block.text)).collect();
        assert_eq!(found, expected);
    }

    const GOLD: [&str; 4] = [
        include_str!("data/structure-2008-fr.json"),
        include_str!("data/structure-2011-fr.json"),
        include_str!("data/structure-2011-en.json"),
        include_str!("data/structure-2002-fr.json"),
    ];

    #[test]
    fn one_paragraph_a_line_without_numbers() {
        for gold in GOLD {
            check_dressed(gold, "\n\n", |block| block["text"].as_str().expect("text").to_owned());
        }
    }

    #[test]
    fn numbered_in_markdown() {
        for gold in GOLD {
            check_dressed(gold, "\r\n\r\n", |block| {
                let text = block["text"].as_str().expect("text");
                match block["kind"].as_str() {
                    Some("title") => format!("# {text}"),
                    Some("subtitle") => format!("**{text}**"),
                    Some("operative") => format!("{}. {text}", block["number"]),
                    _ => text.to_owned(),
                }
            });
        }
    }

    #[test]
    fn wrapped_at_sixty_without_indents() {
        for gold in GOLD {
            check_dressed(gold, "\n\n", |block| {
                let number = block["number"].as_u64().map_or(String::new(), |number| format!("{number}. "));
                wrap(&format!("{number}{}", block["text"].as_str().expect("text")), 60)
            });
        }
    }

    #[test]
    fn wrapped_with_first_line_indents_and_no_gaps() {
        for gold in GOLD {
            let gold: Value = serde_json::from_str(gold).expect("gold");
            let texts: Vec<&str> = gold["blocks"]
                .as_array()
                .expect("blocks")
                .iter()
                .filter(|block| matches!(block["kind"].as_str(), Some("operative" | "body" | "preamble")))
                .map(|block| block["text"].as_str().expect("text"))
                .collect();
            let raw = texts.iter().map(|text| wrap(&format!("    {text}"), 72)).collect::<Vec<_>>().join("\n");
            let document = read(&raw, gold["language"].as_str());
            let found: Vec<&str> = document.blocks.iter().map(|block| block.text.as_str()).collect();
            assert_eq!(found, texts);
        }
    }

    /// Breaks a text where the next word does not fit.
    fn wrap(text: &str, width: usize) -> String {
        let mut lines = String::new();
        let mut column = 0;
        for word in text.split(' ') {
            let long = word.chars().count();
            if column > 0 && column + 1 + long > width && !word.is_empty() {
                lines.push('\n');
                column = 0;
            } else if column > 0 || word.is_empty() {
                lines.push(' ');
                column += 1;
            }
            lines.push_str(word);
            column += long;
        }
        lines
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
