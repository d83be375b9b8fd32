//! What `compare` says of two versions, one line a bead.

use diptych::comparison::{Bead, BeadRelation, Comparison, Edit, EditOp, IgnoreKind};
use diptych::{CompareOptions, Granularity, Mode, ParseOptions, compare};

fn options() -> CompareOptions {
    let language = || ParseOptions { language: Some("en".to_owned()) };
    CompareOptions { left: language(), right: language(), mode: Mode::Versions, ..CompareOptions::default() }
}

fn run(left: &str, right: &str, options: &CompareOptions) -> Comparison {
    compare(left, right, options).expect("valid options")
}

/// `0=0`, `1~1`, `2>5` (moved), `3-`, `+4`, with `#` behind where only the number differs.
fn link(bead: &Bead) -> String {
    let list = |blocks: &[usize]| blocks.iter().map(usize::to_string).collect::<Vec<_>>().join(",");
    let sign = match bead.relation {
        BeadRelation::Same => "=",
        BeadRelation::Changed => "~",
        BeadRelation::Moved => ">",
        BeadRelation::LeftOnly => "-",
        BeadRelation::RightOnly => "+",
    };
    format!("{}{sign}{}{}", list(&bead.left), list(&bead.right), if bead.renumbered { "#" } else { "" })
}

/// `the [cat|dog] sat`, ignored differences as `{A|a case}`.
fn edits(comparison: &Comparison, bead: &Bead) -> String {
    let (left, right) = (bead.left_text(&comparison.left), bead.right_text(&comparison.right));
    let piece = |edit: &diptych::comparison::Edit| {
        let (left, right) = (edit.left.of(&left), edit.right.of(&right));
        match (edit.op, edit.ignored) {
            (EditOp::Equal, None) => left.to_owned(),
            (EditOp::Equal, Some(_)) => panic!("an equal edit ignores nothing"),
            (_, None) => format!("[{left}|{right}]"),
            (_, Some(kind)) => format!("{{{left}|{right} {}}}", format!("{kind:?}").to_ascii_lowercase()),
        }
    };
    bead.edits.iter().map(piece).collect()
}

/// The cases of `data/versions.txt`, whose head describes the format.
#[test]
fn texts_as_people_have_them() {
    let mut failures = Vec::new();
    for case in include_str!("data/versions.txt").split("\n=== ").skip(1) {
        let (name, rest) = case.split_once('\n').expect("a line below the name");
        let end = rest.rfind("\n---\n").expect("a line --- below the texts");
        let (left, right) = rest[..end].split_once("\n-->\n").expect("a line --> between the texts");
        let options = CompareOptions { mode: Mode::Versions, ..CompareOptions::default() };
        let comparison = run(left, right, &options);
        let links: Vec<String> = comparison.beads.iter().map(link).collect();
        let changed = comparison.beads.iter().filter(|bead| {
            !bead.left.is_empty() && !bead.right.is_empty() && bead.edits.iter().any(|edit| edit.op != EditOp::Equal)
        });
        let changed = changed.map(|bead| edits(&comparison, bead).replace('\n', " ⏎ "));
        let found: Vec<String> = std::iter::once(links.join(" ")).chain(changed).collect();
        let expected: Vec<&str> = rest[end + 5..].lines().filter(|line| !line.is_empty()).collect();
        if found != expected {
            failures.push(format!("{name}:\n    {found:#?}, expected\n    {expected:#?}\n"));
        }
    }
    assert!(failures.is_empty(), "{}", failures.concat());
}

mod beads {
    use super::*;

    /// Paragraphs are written with ` / ` between them.
    #[track_caller]
    fn check(left: &str, right: &str, expected: &str) {
        let raw = |text: &str| text.split(" / ").collect::<Vec<_>>().join("\n\n");
        let comparison = run(&raw(left), &raw(right), &options());
        let found: Vec<String> = comparison.beads.iter().map(link).collect();
        assert_eq!(found.join(" "), expected);
        assert!(comparison.complete);
    }

    const SEA: &str = "The sea was calm that morning, and the fishermen of the village mended their nets in silence.";
    const HILL: &str =
        "Behind the houses a narrow path climbs the hill to the chapel, where goats graze among thistles.";
    const FAIR: &str =
        "Every autumn merchants from the valley bring wool, cheese and copper kettles to the great fair.";
    const BELL: &str =
        "An old bell, cast in the year of the flood, rings whenever somebody has been lost on the water.";

    #[test]
    fn in_order() {
        check(SEA, SEA, "0=0");
        check(&format!("{SEA} / {HILL}"), SEA, "0=0 1-");
        check(HILL, &format!("{SEA} / {HILL}"), "+0 0=1");
        check(&format!("{SEA} / {HILL}"), &format!("{SEA} / {}", HILL.replace("goats", "sheep")), "0=0 1~1");
    }

    #[test]
    fn unrelated_blocks_stand_alone() {
        check(SEA, FAIR, "0- +0");
        check(&format!("{SEA} / {HILL}"), &format!("{FAIR} / {BELL}"), "0- 1- +0 +1");
    }

    #[test]
    fn moved_blocks_keep_their_edits() {
        let left = format!("{SEA} / {HILL} / {FAIR} / {BELL}");
        check(&left, &format!("{SEA} / {FAIR} / {BELL} / {HILL}"), "0=0 2=1 3=2 1>3");
        let edited = HILL.replace("goats", "sheep").replace("narrow", "steep");
        check(&left, &format!("{SEA} / {FAIR} / {BELL} / {edited}"), "0=0 2=1 3=2 1>3");
    }

    #[test]
    fn a_move_is_not_given_up_for_a_poor_match_in_order() {
        let end = "Either party may end this agreement by giving written notice of sixty days to the other party.";
        let assign = "Neither party may assign this agreement without the prior consent of the other.";
        check(&format!("{SEA} / {HILL} / {end}"), &format!("{SEA} / {end} / {HILL} / {assign}"), "0=0 2>1 1=2 +3");
    }

    #[test]
    fn split_and_merged() {
        let whole = format!("{SEA} {HILL}");
        check(&format!("{whole} / {FAIR}"), &format!("{SEA} / {HILL} / {FAIR}"), "0~0,1 1=2");
        check(&format!("{BELL} / {SEA} / {HILL}"), &format!("{BELL} / {whole}"), "0=0 1,2~1");
    }

    #[test]
    fn one_move_is_one_move_among_edited_paragraphs() {
        let left = format!("{SEA} / {HILL} / {FAIR} / {BELL}");
        let right = [HILL.replace("goats", "sheep"), FAIR.replace("wool", "cloth"), BELL.replace("old", "big")];
        check(&left, &format!("{} / {SEA}", right.join(" / ")), "1~0 2~1 3~2 0>3");
    }

    #[test]
    fn a_section_moves_with_its_heading_and_last_line() {
        let section = |number: usize, name: &str, text: &str| format!("{number}. {name} / {text} / Yes.");
        let left =
            [section(1, "Sea", SEA), section(2, "Hill", HILL), section(3, "Fair", FAIR), section(4, "Bell", BELL)];
        let right =
            [section(1, "Sea", SEA), section(2, "Fair", FAIR), section(3, "Bell", BELL), section(4, "Hill", HILL)];
        let moved = "0=0 1=1 2=2 6=3# 7=4 8=5 9=6# 10=7 11=8 3>9# 4>10 5>11";
        check(&left.join(" / "), &right.join(" / "), moved);
    }

    #[test]
    fn unique_short_blocks_move() {
        check("Anna / Boris / Chloe / Dmitri / Elena", "Anna / Chloe / Dmitri / Elena / Boris", "0=0 2=1 3=2 4=3 1>4");
    }

    #[test]
    fn short_blocks_move_with_their_edits() {
        let bins = "feed the cat / water the plants / take out the bins";
        check(&format!("wash the cups / {bins}"), &format!("{bins} / wash the cups and plates"), "1=0 2=1 3=2 0>3");
        let rows = "Screws | box | 7.30 / Glue | tube | 2.95 / Paint | litre | 12.00";
        check(&format!("Nails | kg | 4.10 / {rows}"), &format!("{rows} / Nails | kg | 4.60"), "1=0 2=1 3=2 0>3");
        check("Anna Berg / Ben Okoro / Carla Ruiz", "Ben Okoro / Carla Ruiz / Zoe Hart", "0- 1=0 2=1 +2");
    }

    #[test]
    fn headings_that_are_renumbered_are_the_same() {
        check(
            &format!("Article 4 / {SEA} / Article 5 / {HILL}"),
            &format!("Article 5 / {SEA} / Article 6 / {HILL}"),
            "0=0# 1=1 2=2# 3=3",
        );
        let section = |number: usize, name: &str, text: &str| format!("Article {number} {name} / {text}");
        let left = [section(1, "Hill", HILL), section(2, "Sea", SEA), section(3, "Fair", FAIR)];
        let right = [section(1, "Sea", SEA), section(2, "Fair", FAIR), section(3, "Hill", HILL)];
        check(&left.join(" / "), &right.join(" / "), "2=0# 3=1 4=2# 5=3 0>4# 1>5");
    }

    #[test]
    fn a_paragraph_that_gave_one_sentence_to_the_next_is_no_part_of_it() {
        let bags = "Readers must leave bags and coats in the lockers.";
        let (hours, copies) = ("The archive opens at nine.", "Copies cost ten cents a page.");
        let (pencils, flash) = ("Pencils only.", "Photography is allowed without flash.");
        check(
            &format!("{hours} {bags} {pencils} / {copies} {flash}"),
            &format!("{hours} {pencils} / {copies} {} {flash}", bags.replace("coats", "umbrellas")),
            "0~0 1~1",
        );
    }

    #[test]
    fn a_sentence_is_itself_with_other_content_words() {
        check(
            "The Buyer shall notify the Seller within five days of receipt.",
            "The Client shall inform the Vendor within ten days of delivery.",
            "0~0",
        );
    }

    #[test]
    fn a_heading_is_no_version_of_a_paragraph_with_its_words() {
        let notices = "You may not remove any of the notices that are required by law, nor alter the substance of a \
                       disclaimer, a warranty or a limit of liability in the source form of the covered work.";
        check(&format!("# Required Notices / {SEA}"), &format!("{notices} / {SEA}"), "0- +0 1=1");
    }

    #[test]
    fn a_moved_paragraph_is_split() {
        let left = format!("{SEA} {HILL} / {FAIR} / {BELL}");
        check(&left, &format!("{FAIR} / {BELL} / {SEA} / {HILL}"), "1=0 2=1 0>2,3");
    }

    #[test]
    fn a_paragraph_becomes_a_list_of_any_length() {
        let items =
            ["apples", "copper kettles", "woollen cloth", "cheese wheels", "glass beads", "hemp rope", "salted fish"];
        let whole = format!("The merchants bring {}.", items.join(", "));
        let list: Vec<String> = items.iter().map(|item| format!("A load of {item}.")).collect();
        check(&format!("{whole} / {SEA}"), &format!("{} / {SEA}", list.join(" / ")), "0~0,1,2,3,4,5,6 1=7");
    }

    #[test]
    fn a_respelt_sentence_is_no_deletion() {
        check(
            &format!("{SEA} / Die Schiffahrt im Fluß muß aufhören."),
            &format!("{SEA} / Die Schifffahrt im Fluss muss aufhoeren."),
            "0=0 1~1",
        );
    }

    #[test]
    fn renumbered() {
        let numbered = |first: usize, texts: &[&str]| {
            let lines: Vec<_> = texts.iter().enumerate().map(|(at, text)| format!("{}. {text}", first + at)).collect();
            lines.join(" / ")
        };
        check(&numbered(1, &[SEA, HILL]), &numbered(1, &[SEA, HILL]), "0=0 1=1");
        check(&numbered(1, &[SEA, HILL]), &numbered(1, &[SEA, FAIR, HILL]), "0=0 +1 1=2#");
    }
}

/// The made-up texts that times are measured with.
#[path = "../benches/texts/mod.rs"]
#[allow(dead_code, reason = "the benches use more of it")]
mod texts;

mod long_texts {
    use super::*;

    #[test]
    fn ten_paragraphs_moved_among_edits() {
        let draft = texts::Text::new(20_000, 1);
        let (edited, changed) = draft.edited(20, 2);
        let comparison = run(&draft.raw(), &edited.moved(10).raw(), &options());
        let summary = &comparison.summary;
        assert_eq!((summary.moved, summary.left_only, summary.right_only), (10, 0, 0));
        let mut found = 0;
        for bead in &comparison.beads {
            let (left, right) = (bead.left_text(&comparison.left), bead.right_text(&comparison.right));
            let words = |text: &str| text.split_whitespace().count();
            let edits = bead.edits.iter().filter(|edit| edit.op != EditOp::Equal);
            found += edits.map(|edit| words(edit.left.of(&left)) + words(edit.right.of(&right))).sum::<usize>();
        }
        println!("ten moves, {found} changed words");
        assert!(found.abs_diff(changed) * 20 <= changed, "{found} words instead of {changed}");
    }
}

mod words;

mod moved_text {
    use super::*;

    /// What edits cover of one side; they have no gap.
    fn covered(edits: &[Edit], side: impl Fn(&Edit) -> diptych::Span) -> diptych::Span {
        assert!(edits.windows(2).all(|pair| side(&pair[0]).end == side(&pair[1]).start));
        diptych::Span::new(side(&edits[0]).start, side(&edits[edits.len() - 1]).end)
    }

    /// `0>1: Bicycles travel [-free-]{+for nothing+}.`
    #[track_caller]
    fn check(left: &str, right: &str, expected: &[&str]) {
        let raw = |text: &str| text.replace(" / ", "\n\n");
        let comparison = run(&raw(left), &raw(right), &options());
        let found: Vec<String> = comparison
            .moved_text
            .iter()
            .map(|moved| {
                assert_eq!(covered(&moved.edits, |edit| edit.left), moved.left.span);
                assert_eq!(covered(&moved.edits, |edit| edit.right), moved.right.span);
                let text = |document: &diptych::Document, block: usize, span: diptych::Span| {
                    span.of(&document.blocks[block].text).to_owned()
                };
                let wording = moved.edits.iter().map(|edit| {
                    let old = text(&comparison.left, moved.left.block, edit.left);
                    let new = text(&comparison.right, moved.right.block, edit.right);
                    match edit.op {
                        EditOp::Equal => old,
                        EditOp::Delete => format!("[-{old}-]"),
                        EditOp::Insert => format!("{{+{new}+}}"),
                        EditOp::Replace => format!("[-{old}-]{{+{new}+}}"),
                    }
                });
                let wording: String = wording.collect();
                format!("{}>{}: {wording}", moved.left.block, moved.right.block)
            })
            .collect();
        assert_eq!(found, expected);
    }

    const FERRY: &str = "The ferry runs from April to October.";
    const BIKES: &str = "Bicycles travel free of charge.";
    const DOGS: &str = "Dogs must be kept on a lead at all times.";
    const TICKETS: &str = "Tickets are sold on board.";

    #[test]
    fn from_paragraph_to_paragraph() {
        let moved = format!("0>1: {BIKES}");
        check(&format!("{FERRY} {BIKES} / {TICKETS}"), &format!("{FERRY} / {TICKETS} {BIKES}"), &[&moved]);
        let edited = DOGS.replace("a lead", "a short lead");
        let moved = format!("1>0: {}", DOGS.replace("a lead", "a {+short +}lead"));
        check(&format!("{FERRY} / {TICKETS} {DOGS}"), &format!("{FERRY} {edited} / {TICKETS}"), &[&moved]);
    }

    #[test]
    fn inside_a_paragraph() {
        let moved = format!("0>0: {BIKES}");
        check(&format!("{FERRY} {BIKES} {DOGS}"), &format!("{FERRY} {DOGS} {BIKES}"), &[&moved]);
        let edited = DOGS.replace("a lead", "a short lead");
        let moved = format!("0>0: {}", DOGS.replace("a lead", "a {+short +}lead"));
        check(&format!("{DOGS} {FERRY} {TICKETS}"), &format!("{FERRY} {TICKETS} {edited}"), &[&moved]);
        // Into the second half of a paragraph that was split.
        let moved = format!("0>1: {}", DOGS.replace("a lead", "a {+short +}lead"));
        check(
            &format!("{DOGS} {FERRY} {TICKETS} {BIKES}"),
            &format!("{FERRY} {TICKETS} / {BIKES} {edited}"),
            &[&moved],
        );
        check(&format!("{FERRY} {DOGS} {TICKETS}"), &format!("{FERRY} {edited} {TICKETS}"), &[]);
    }

    #[test]
    fn what_stayed_or_says_little_did_not_move() {
        check(&format!("{FERRY} {BIKES}"), &format!("{FERRY} {BIKES} {DOGS}"), &[]);
        check(&format!("{FERRY} Yes. / {TICKETS}"), &format!("{FERRY} / {TICKETS} Yes."), &[]);
        check(&format!("{FERRY} {DOGS} / {TICKETS}"), &format!("{FERRY} / {TICKETS} {BIKES}"), &[]);
        check("Le président élu à Besançon préside le comité.", "Le president elu a Besancon preside le comite.", &[]);
    }

    #[test]
    fn words_are_counted() {
        let counts = |left: &str, right: &str| {
            let wording = run(left, right, &options()).summary.wording.expect("versions");
            let changed = wording.changed;
            (wording.kept, wording.moved, (changed.left, changed.right), wording.dropped, wording.new)
        };
        assert_eq!(counts("The cat sat down.", "The dog sat."), (2, 0, (1, 1), 1, 0));
        let left = format!("{FERRY} {BIKES}\n\n{TICKETS}");
        assert_eq!(counts(&left, &format!("{FERRY}\n\n{TICKETS} {BIKES}")), (12, 5, (0, 0), 0, 0));
        let section = |number: usize| format!("Article {number}\n\n{FERRY}\n\nArticle 9\n\n{TICKETS}");
        assert_eq!(counts(&section(4), &section(5)), (16, 0, (0, 0), 0, 0));
    }
}

mod echoes {
    use super::*;

    #[track_caller]
    fn check(left: &str, right: &str, expected: &[&str]) {
        let comparison = run(left, right, &options());
        let places = |places: &[diptych::comparison::Place]| places.len();
        let found: Vec<String> = comparison
            .echoes
            .iter()
            .map(|echo| format!("{} {}:{}", echo.text, places(&echo.left), places(&echo.right)))
            .collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn maximal_within_sentences() {
        check(
            "They called it a good night’s sleep. Old Garibaldi went home.",
            "Nothing beats a good night's sleep! Then Garibaldi came; the old man.",
            &["a good night’s sleep 1:1", "Garibaldi 1:1"],
        );
        check("One two three. Four five six.", "Two three four five.", &[]);
        check(
            "Rivers carry cold water. Rivers carry cold water.",
            "Do rivers carry cold water?",
            &["Rivers carry cold water 2:1"],
        );
    }
}

mod declarations;
