//! What `parse` makes of texts as people have them: the cases of `data/documents.txt`, whose head describes the format.

use diptych::{Block, ParseOptions, parse};

const CASES: &str = include_str!("data/documents.txt");

/// A raw text, and the lines that `line` makes of its blocks.
struct Case<'a> {
    name: &'a str,
    raw: String,
    expected: Vec<&'a str>,
}

fn cases() -> Vec<Case<'static>> {
    let cases = CASES.split("\n=== ").skip(1);
    let case = |case: &'static str| {
        let (name, rest) = case.split_once('\n').expect("a line below the name");
        let end = rest.rfind("\n---\n").expect("a line --- below the raw text");
        let (raw, expected) = (&rest[..end], &rest[end + 5..]);
        let raw = raw.replace('␌', "\u{c}");
        Case { name, raw, expected: expected.lines().filter(|line| !line.is_empty()).collect() }
    };
    cases.map(case).collect()
}

/// `kind number | text`
fn line(block: &Block) -> String {
    let kind = serde_json::to_value(block.kind).expect("a name");
    let number = block.number.as_deref().map(|number| format!(" {number}")).unwrap_or_default();
    format!("{}{number} | {}", kind.as_str().expect("a name"), block.text)
}

/// What differs, or nothing.
fn check(case: &Case) -> Option<String> {
    let document = parse(&case.raw, &ParseOptions::default()).expect("no language is given");
    let found: Vec<String> = document.blocks.iter().map(line).collect();
    let at =
        (0..).find(|&at| found.get(at).map(String::as_str) != case.expected.get(at).copied() || at >= found.len())?;
    let (found, expected) = (found.get(at).map(String::as_str), case.expected.get(at).copied());
    (found != expected).then(|| format!("{}: block {at} is\n    {found:?}, expected\n    {expected:?}\n", case.name))
}

#[test]
fn texts_as_people_have_them() {
    let failures: Vec<String> = cases().iter().filter_map(check).collect();
    assert!(failures.is_empty(), "{} of {} cases\n{}", failures.len(), cases().len(), failures.concat());
}
