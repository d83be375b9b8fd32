//! What holds of every comparison of versions, whatever the texts.

use diptych::comparison::{Bead, BeadRelation, Comparison, EditOp, IgnoreKind, Place};
use diptych::{
    BlockKind, CompareOptions, Document, ExportFormat, Granularity, Mode, ParseOptions, Span, compare, export,
};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use proptest::test_runner::{Config, RngSeed};

use crate::cases::generated::{self, Pair};

fn options() -> CompareOptions {
    CompareOptions { mode: Mode::Versions, ..CompareOptions::default() }
}

/// Every block that is not furniture is in one bead, edits rebuild both sides, spans lead somewhere.
fn check(left: &str, right: &str, options: &CompareOptions) -> Comparison {
    let comparison = compare(left, right, options).expect("valid options");
    one_bead_each(&comparison.left, comparison.beads.iter().map(|bead| bead.left.as_slice()));
    one_bead_each(&comparison.right, comparison.beads.iter().map(|bead| bead.right.as_slice()));
    for bead in &comparison.beads {
        rebuilds(&comparison, bead);
        assert!((0.0..=1.0).contains(&bead.score), "{bead:?}");
        let one_sided = match bead.relation {
            BeadRelation::LeftOnly => bead.right.is_empty(),
            BeadRelation::RightOnly => bead.left.is_empty(),
            _ => !bead.left.is_empty() && !bead.right.is_empty(),
        };
        assert!(one_sided, "{bead:?}");
    }
    assert_eq!(comparison.complete, !comparison.beads.iter().any(|bead| bead.approximate));
    assert!(comparison.relations.windows(2).all(|pair| pair[0].score >= pair[1].score));
    assert!(comparison.relations.iter().all(|relation| (0.0..=1.0).contains(&relation.score)));
    assert!(comparison.echoes.windows(2).all(|pair| pair[0].words >= pair[1].words));
    for echo in &comparison.echoes {
        for (document, places) in [(&comparison.left, &echo.left), (&comparison.right, &echo.right)] {
            assert!(!places.is_empty());
            assert!(places.iter().all(|place| document.blocks[place.block].text.get(place.span.range()).is_some()));
        }
    }
    assert!((0.0..=1.0).contains(&comparison.summary.shared_words));
    comparison
}

fn one_bead_each<'a>(document: &Document, beads: impl Iterator<Item = &'a [usize]>) {
    let mut times = vec![0; document.blocks.len()];
    for blocks in beads {
        assert!(blocks.windows(2).all(|pair| pair[0] < pair[1]), "ascending: {blocks:?}");
        blocks.iter().for_each(|&block| times[block] += 1);
    }
    for (block, times) in document.blocks.iter().zip(times) {
        assert_eq!(times, usize::from(block.kind != BlockKind::Furniture), "{:?}", block.text);
    }
}

fn rebuilds(comparison: &Comparison, bead: &Bead) {
    let (left, right) = (bead.left_text(&comparison.left), bead.right_text(&comparison.right));
    let mut at = (0, 0);
    for edit in &bead.edits {
        assert_eq!((edit.left.start, edit.right.start), at, "a gap in {bead:?}");
        let text = |text: &str, span: Span| text.get(span.range()).map(str::to_owned).expect("a span of the text");
        let (old, new) = (text(&left, edit.left), text(&right, edit.right));
        let fits = match edit.op {
            EditOp::Equal => old == new && edit.ignored.is_none(),
            EditOp::Delete => new.is_empty() && !old.is_empty(),
            EditOp::Insert => old.is_empty() && !new.is_empty(),
            EditOp::Replace => old != new && !old.is_empty() && !new.is_empty(),
        };
        assert!(fits, "{edit:?} of {old:?} and {new:?}");
        at = (edit.left.end, edit.right.end);
    }
    assert_eq!(at, (left.len(), right.len()), "{bead:?}");
}

/// Words of which some are odd, and what separates them; so few that much is ambiguous.
const WORDS: [&str; 16] = [
    "word",
    "words",
    "the",
    "Committee",
    "of",
    "l’État",
    "Œuvre",
    "« oui »",
    "10-Year",
    "é",
    "第五条",
    "العربية",
    "a\u{a0}b",
    "😀",
    "(a)",
    "1,234.50",
];
const SEPARATORS: [&str; 12] = [" ", " ", " ", " ", " ", ", ", "; ", ". ", ".\n", "\n", "\n\n", "\n\n2. "];

/// Two texts: words by chance, and the same with some of them dropped, doubled or replaced.
fn texts() -> impl Strategy<Value = (String, String)> {
    let word = (0..WORDS.len(), 0..SEPARATORS.len(), 0..20usize);
    vec((word, 0..30usize), 0..200).prop_map(|words| {
        let (mut left, mut right) = (String::new(), String::new());
        for ((word, separator, number), edit) in words {
            let word = format!(
                "{}{}{}",
                WORDS[word],
                if number > 9 { number.to_string() } else { String::new() },
                SEPARATORS[separator]
            );
            left.push_str(if edit == 0 { "" } else { &word });
            right.push_str(match edit {
                1 => "",
                2 => "other ",
                3 => "\n\n",
                _ => &word,
            });
            if edit == 4 {
                right.push_str(&word);
            }
        }
        (left, right)
    })
}

fn compare_options(mode: Mode) -> impl Strategy<Value = CompareOptions> {
    let kinds = [
        IgnoreKind::Case,
        IgnoreKind::Typography,
        IgnoreKind::Diacritics,
        IgnoreKind::Punctuation,
        IgnoreKind::Whitespace,
    ];
    let granularity = select(&[Granularity::Word, Granularity::Character, Granularity::Sentence]);
    (granularity, subsequence(kinds.to_vec(), 0..=5)).prop_map(move |(granularity, ignore)| CompareOptions {
        mode,
        granularity,
        ignore,
        ..CompareOptions::default()
    })
}

/// As many cases as `PROPTEST_CASES` says, else enough for every change; the same ones in every run.
fn config() -> Config {
    let cases = std::env::var("PROPTEST_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(150);
    Config { cases, rng_seed: RngSeed::Fixed(0x64_6970_7479_6368), failure_persistence: None, ..Config::default() }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn versions_rebuild_both_sides((left, right) in texts(), options in compare_options(Mode::Versions)) {
        check(&left, &right, &options);
    }

    #[test]
    fn any_characters_rebuild_both_sides(left in ".{0,80}", right in "(?s).{0,80}") {
        check(&left, &right, &options());
    }

    #[test]
    fn a_text_is_the_same_as_itself((text, _) in texts()) {
        let comparison = check(&text, &text, &options());
        assert!(comparison.beads.iter().all(|bead| bead.relation == BeadRelation::Same && bead.score == 1.0));
        assert!(comparison.beads.iter().all(|bead| !bead.renumbered));
        assert_eq!(comparison.summary.shared_words, 1.0);
    }

    /// What became of the words of a text adds up to its words, whatever the other text has.
    #[test]
    fn words_add_up((left, right) in texts()) {
        let stated = || ParseOptions { language: Some("en".to_owned()) };
        let options = CompareOptions { left: stated(), right: stated(), ..options() };
        let words = check(&left, &right, &options).summary.words;
        for (text, words) in [(&left, words.left), (&right, words.right)] {
            let wording = check(text, text, &options).summary.wording.expect("versions count their words");
            assert_eq!((wording.kept, wording.moved, wording.dropped, wording.new), (words, 0, 0, 0));
        }
    }

    #[test]
    fn languages_group_each_sentence_once((left, right) in texts()) {
        let options = CompareOptions { mode: Mode::Languages, ..CompareOptions::default() };
        let comparison = compare(&left, &right, &options).expect("valid options");
        crate::languages::check(&comparison);
        for finding in &comparison.findings {
            for (document, place) in [(&comparison.left, &finding.left), (&comparison.right, &finding.right)] {
                let text = |place: &Place| document.blocks[place.block].text.get(place.span.range()).is_some();
                assert!(place.as_ref().is_none_or(text), "{finding:?}");
            }
        }
        for (_, format) in ExportFormat::NAMES {
            export(&comparison, format);
        }
    }
}

#[test]
fn generated_pairs_rebuild_both_sides() {
    for seed in 0..generated::COUNT {
        let Pair { left, right, options } = generated::pair(seed);
        if options.mode == Mode::Versions {
            check(&left, &right, &options);
        } else {
            crate::languages::check(&compare(&left, &right, &options).expect("valid options"));
        }
    }
}

/// What corresponds and how it differs does not depend on which text is on the left. Only ties may: of two ways to
/// align that are as good in every respect, the one that comes first is taken. So these are texts in which hardly a
/// word occurs twice without something around it that tells the two apart.
#[test]
fn swapped_texts_mirror_each_other() {
    let document = |name: &str| match name {
        "2002" => include_str!("../www/corpus/tokaev-2002-fr.txt"),
        "2008" => include_str!("../www/corpus/astana-2008-fr.txt"),
        "2011" => include_str!("../www/corpus/astana-2011-fr.txt"),
        "draft" => include_str!("../www/gallery/contract-draft.txt"),
        "final" => include_str!("../www/gallery/contract-final.txt"),
        "before" => include_str!("../www/gallery/moved-before.txt"),
        "after" => include_str!("../www/gallery/moved-after.txt"),
        _ => unreachable!("{name}"),
    };
    let pairs = [("2008", "2011"), ("2002", "2008"), ("2002", "2011"), ("draft", "final"), ("before", "after")];
    let documents = pairs.map(|(left, right)| (document(left).to_owned(), document(right).to_owned()));
    for (left, right) in documents.into_iter().chain((0..60).map(rewritten)) {
        let (one, other) = (check(&left, &right, &options()), check(&right, &left, &options()));
        assert_eq!(in_order(one), in_order(mirrored(other)));
    }
}

/// A text of words that occur once each, nearly, and the same with every hundredth word replaced and a paragraph more.
fn rewritten(seed: usize) -> (String, String) {
    let word =
        |at: usize| format!("word{}{}", (seed + 1) * at * 7919 % 100_003, if at % 37 == 36 { ".\n\n" } else { " " });
    let words: Vec<String> = (0..100 + 10 * seed).map(word).collect();
    let other = |(at, word): (usize, &String)| if at % 100 == seed { "other ".to_owned() } else { word.clone() };
    (words.concat(), format!("{}An end that only one has.", words.iter().enumerate().map(other).collect::<String>()))
}

/// The beads and relations of a comparison in an order of their places; where ties between equal scores put them says
/// nothing.
fn in_order(mut comparison: Comparison) -> (Vec<Bead>, Vec<(usize, usize, i64)>) {
    // Sums of floating-point numbers depend on the order of their terms.
    let rounded = |score: f64| (score * 1e9).round();
    comparison.beads.iter_mut().for_each(|bead| bead.score = rounded(bead.score));
    comparison.beads.sort_by(|one, other| (&one.left, &one.right).cmp(&(&other.left, &other.right)));
    let relations = comparison.relations.iter();
    let mut relations: Vec<_> =
        relations.map(|relation| (relation.left, relation.right, rounded(relation.score) as i64)).collect();
    relations.sort_unstable();
    (comparison.beads, relations)
}

/// The comparison as it should have been with the texts the other way round.
fn mirrored(mut comparison: Comparison) -> Comparison {
    for bead in &mut comparison.beads {
        std::mem::swap(&mut bead.left, &mut bead.right);
        bead.relation = match bead.relation {
            BeadRelation::LeftOnly => BeadRelation::RightOnly,
            BeadRelation::RightOnly => BeadRelation::LeftOnly,
            both => both,
        };
        for edit in &mut bead.edits {
            std::mem::swap(&mut edit.left, &mut edit.right);
            edit.op = match edit.op {
                EditOp::Delete => EditOp::Insert,
                EditOp::Insert => EditOp::Delete,
                both => both,
            };
        }
    }
    for relation in &mut comparison.relations {
        std::mem::swap(&mut relation.left, &mut relation.right);
    }
    comparison
}

/// Texts that lead a careless search into a quadratic stall or into too deep a recursion.
#[test]
fn nasty_texts_end_and_rebuild() {
    let size = 6_000;
    let words = |make: &dyn Fn(usize) -> String| (0..size).map(make).collect::<String>();
    let texts = [
        String::new(),
        "word ".repeat(size),
        "word ".repeat(size * 9 / 10),
        "alpha beta ".repeat(size / 2),
        "beta alpha alpha ".repeat(size / 3),
        words(&|at| format!("word{at} ")),
        words(&|at| format!("word{} ", size - at)),
        words(&|at| format!("w{} ", at * at % 7)),
        words(&|at| format!("w{} ", at * at % 11)),
        "The very same paragraph.\n\n".repeat(size / 10),
        words(&|at| if at % 10 == 0 { format!("Paragraph number {}.\n\n", at % 70) } else { String::new() }),
        "x".repeat(size * 5),
        ", ; ".repeat(size),
        "\n".repeat(size * 5),
        "A. ".repeat(size),
    ];
    for left in &texts {
        for right in &texts {
            check(left, right, &options());
        }
    }
}
