//! What `parse` makes of texts as people have them: the cases of `data/documents.txt`, whose head describes the format,
//! and of the files in `data/documents`.

use diptych::{Block, BlockKind, ParseOptions, parse};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::{Config, RngSeed};

const FILES: [&str; 14] = [
    include_str!("data/documents.txt"),
    include_str!("data/documents/articles.txt"),
    include_str!("data/documents/entries.txt"),
    include_str!("data/documents/everyday.txt"),
    include_str!("data/documents/feet.txt"),
    include_str!("data/documents/forms.txt"),
    include_str!("data/documents/labels.txt"),
    include_str!("data/documents/laws.txt"),
    include_str!("data/documents/lines.txt"),
    include_str!("data/documents/notes.txt"),
    include_str!("data/documents/pages.txt"),
    include_str!("data/documents/speech.txt"),
    include_str!("data/documents/statutes.txt"),
    include_str!("data/documents/whole.txt"),
];

/// A raw text, and the lines that `line` makes of its blocks.
struct Case<'a> {
    name: &'a str,
    raw: String,
    expected: Vec<&'a str>,
}

fn cases() -> Vec<Case<'static>> {
    let cases = FILES.iter().flat_map(|file| file.split("\n=== ").skip(1));
    let case = |case: &'static str| {
        let (name, rest) = case.split_once('\n').expect("a line below the name");
        let end = rest.rfind("\n---\n").expect("a line --- below the raw text");
        let (raw, expected) = (&rest[..end], &rest[end + 5..]);
        let signs = [('␌', "\u{c}"), ('⇥', "\t"), ('␍', "\r"), ('¬', "\u{ad}")];
        let raw = signs.iter().fold(raw.to_owned(), |raw, (sign, character)| raw.replace(*sign, character));
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

/// Every letter and digit is in exactly one block, and every block of furniture in a note with the reason.
fn keeps_everything(raw: &str) {
    let document = parse(raw, &ParseOptions::default()).expect("no language is given");
    let mut times = vec![0; raw.len()];
    for span in document.blocks.iter().flat_map(|block| &block.source) {
        times[span.range()].iter_mut().for_each(|times| *times += 1);
    }
    for (at, character) in raw.char_indices().filter(|(_, character)| character.is_alphanumeric()) {
        assert_eq!(times[at], 1, "blocks with {character:?} at byte {at} of\n{raw}");
    }
    for block in document.blocks.iter().filter(|block| block.kind == BlockKind::Furniture) {
        let noted = document.notes.iter().any(|note| note.source == block.source[0] && note.message.contains(": "));
        assert!(noted, "no note says why {:?} is furniture", block.text);
    }
}

#[test]
fn nothing_is_lost() {
    cases().iter().for_each(|case| keeps_everything(&case.raw));
    let corpus = [
        include_str!("../www/corpus/astana-2008-fr.txt"),
        include_str!("../www/corpus/astana-2011-en.txt"),
        include_str!("../www/corpus/astana-2011-fr.txt"),
        include_str!("../www/corpus/tokaev-2002-fr.txt"),
    ];
    corpus.into_iter().for_each(keeps_everything);
    // The cases one below the other in any order, glued and apart, on pages and not.
    let raws: Vec<String> = cases().into_iter().map(|case| case.raw).collect();
    for round in 0..raws.len() {
        let mut raw = String::new();
        for step in 1..6 {
            raw.push_str(&raws[round * step * step % raws.len()]);
            raw.push_str(["\n", "\n\n", "\n\u{c}", "\r\n7\r\n\u{c}", "\n\n> "][(round + step) % 5]);
        }
        keeps_everything(&raw);
    }
}

/// Lines of every sort that is read in a way of its own.
const LINES: [&str; 40] = [
    "The keepers of the gauges shall note the level of the water every morning at seven, and shall",
    "send what they have noted to the office,1 which keeps it²",
    "der Türen;",
    "为了保护和合理利用水资源，防治水害，制定本法。[1]国家",
    "على اللجنة أن تنشر ملخصا للمعلومات(1) التي",
    "or",
    "1 All powers derive from the people.",
    "2. Decides to meet again;3",
    "(a) a boat,",
    "(1)Der Eigentümer",
    "ア 河川",
    "가. 하천",
    "o a lamp",
    "✓ a rope",
    "§ 14 b Transfer",
    "PART 2—LICENCES",
    "Erster Abschnitt",
    "第一编 总则",
    "71/777 - السنة",
    "# 1\\. Scope",
    "Page 3 of 12",
    "Lease of the barn, page 2 of 5",
    "(Seite 4)",
    "vii",
    "- 3 -",
    "__________",
    "|-----|----:|",
    "| May | 120 |",
    "May\t120\t98",
    "1\tScope\t3",
    "Scope ............ 3",
    "Present: Berg, Conti",
    "> quoted",
    "¹ See the annex.",
    "1/ A/41/301.",
    "a Regulation 4.",
    "[iv] Ibid.",
    "Notes",
    "Old ferry at dusk,",
    "exam\u{ad}",
];

proptest! {
    #![proptest_config(Config { cases: 300, rng_seed: RngSeed::Fixed(12), failure_persistence: None, ..Config::default() })]

    #[test]
    fn nothing_is_lost_of_any_lines(lines in vec((select(&LINES[..]), select(&["\n", "\n", "\n\n", "\r\n", "\n\u{c}", "-\n", " "][..])), 0..40)) {
        let raw: String = lines.into_iter().flat_map(|(line, end)| [line, end]).collect();
        keeps_everything(&raw);
    }
}

/// A text with its accents as marks of their own.
fn decomposed(text: &str) -> String {
    const LETTERS: [(char, &str); 20] = [
        ('é', "e\u{301}"),
        ('è', "e\u{300}"),
        ('ê', "e\u{302}"),
        ('à', "a\u{300}"),
        ('â', "a\u{302}"),
        ('ç', "c\u{327}"),
        ('ô', "o\u{302}"),
        ('î', "i\u{302}"),
        ('û', "u\u{302}"),
        ('ü', "u\u{308}"),
        ('ö', "o\u{308}"),
        ('ä', "a\u{308}"),
        ('ñ', "n\u{303}"),
        ('ó', "o\u{301}"),
        ('í', "i\u{301}"),
        ('Í', "I\u{301}"),
        ('É', "E\u{301}"),
        ('й', "и\u{306}"),
        ('ё', "е\u{308}"),
        ('أ', "ا\u{654}"),
    ];
    let mut decomposed = String::new();
    for character in text.chars() {
        match LETTERS.iter().find(|(letter, _)| *letter == character) {
            Some((_, marks)) => decomposed.push_str(marks),
            None => decomposed.push(character),
        }
    }
    decomposed
}

#[test]
fn canonically_equivalent_texts_are_equal() {
    for case in cases() {
        let typed = decomposed(&case.raw);
        keeps_everything(&typed);
        let read = |raw: &str| parse(raw, &ParseOptions::default()).expect("no language is given").blocks;
        let lines = |raw: &str| read(raw).iter().map(line).collect::<Vec<_>>();
        assert_eq!(lines(&typed), lines(&case.raw));
    }
}

/// A text of 10 MB without a break, and others in which every line could belong to all others: what took a step for
/// each pair of lines would not end.
#[test]
fn hostile_texts_are_read() {
    const LONG: usize = 10_000_000;
    const MANY: usize = 100_000;
    let shapes = [
        "river ".repeat(LONG / 6),
        "水".repeat(MANY * 10),
        "[".repeat(MANY * 10),
        format!("{}\n", "(a ".repeat(MANY * 3)),
        format!("{}river", "> ".repeat(MANY * 10)),
        "____\n\n".repeat(MANY),
        "1\n\n".repeat(MANY),
        "[1] x\n".repeat(MANY),
        "1 A\n\u{c}".repeat(MANY),
        "x,1 (\n".repeat(MANY),
        "(i) a (j) b\n".repeat(MANY),
        "o river\n".repeat(MANY),
        "e\u{301}\u{327}".repeat(MANY),
    ];
    for raw in shapes {
        let document = parse(&raw, &ParseOptions::default()).expect("no language is given");
        assert!(!document.blocks.is_empty());
    }
}
