//! The four documents of the corpus, as they are and in other clothes.

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
    include_str!("../data/structure-2008-fr.json"),
    include_str!("../data/structure-2011-fr.json"),
    include_str!("../data/structure-2011-en.json"),
    include_str!("../data/structure-2002-fr.json"),
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
    check(include_str!("../../www/corpus/astana-2008-fr.txt"), include_str!("../data/structure-2008-fr.json"));
}

#[test]
fn astana_2011_french() {
    check(include_str!("../../www/corpus/astana-2011-fr.txt"), include_str!("../data/structure-2011-fr.json"));
}

#[test]
fn astana_2011_english() {
    check(include_str!("../../www/corpus/astana-2011-en.txt"), include_str!("../data/structure-2011-en.json"));
}

#[test]
fn tokaev_2002_french() {
    check(include_str!("../../www/corpus/tokaev-2002-fr.txt"), include_str!("../data/structure-2002-fr.json"));
}
