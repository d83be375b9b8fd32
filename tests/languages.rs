//! The 2011 declaration in French and English: every paragraph and every sentence finds its counterpart.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use diptych::comparison::{Bead, BeadRelation, SentenceRef};
use diptych::lexicon::DIMENSIONS;
use diptych::{
    BlockKind, CompareOptions, Comparison, Document, Language, Lexicon, Lexicons, Mode, align_segments, compare_with,
};
use serde_json::Value;

fn read(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap()
}

fn json(path: &str) -> Value {
    serde_json::from_str(&read(path)).unwrap()
}

fn lexicons(tags: &[&str]) -> Lexicons {
    let mut lexicons = Lexicons::default();
    for tag in tags {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("www/lexicons/{tag}.bin"));
        lexicons.insert(Lexicon::read(tag, &fs::read(path).unwrap()).unwrap());
    }
    lexicons
}

fn declarations(left: &str, right: &str, lexicons: &Lexicons) -> Comparison {
    let options = CompareOptions { mode: Mode::Languages, ..CompareOptions::default() };
    let comparison = compare_with(left, right, &options, lexicons).unwrap();
    check(&comparison);
    comparison
}

/// What holds for any comparison of languages: each block in one bead, and all its sentences in that bead, once.
pub fn check(comparison: &Comparison) {
    let sentences = |document: &Document, blocks: &[usize]| -> Vec<SentenceRef> {
        blocks.iter().flat_map(|&b| (0..document.blocks[b].sentences.len()).map(move |s| (b, s))).collect()
    };
    let mut seen = (BTreeSet::new(), BTreeSet::new());
    for bead in &comparison.beads {
        assert!((0.0..=1.0).contains(&bead.score), "{bead:?}");
        assert!(bead.left.iter().all(|block| seen.0.insert(*block)), "{bead:?}");
        assert!(bead.right.iter().all(|block| seen.1.insert(*block)), "{bead:?}");
        let left: Vec<SentenceRef> = bead.sentences.iter().flat_map(|pair| pair.left.clone()).collect();
        let right: Vec<SentenceRef> = bead.sentences.iter().flat_map(|pair| pair.right.clone()).collect();
        assert_eq!(left, sentences(&comparison.left, &bead.left), "{bead:?}");
        assert_eq!(right, sentences(&comparison.right, &bead.right), "{bead:?}");
        assert!(bead.sentences.iter().all(|pair| (0.0..=1.0).contains(&pair.confidence)));
        assert!(bead.sentences.iter().all(|pair| !pair.left.is_empty() || !pair.right.is_empty()));
    }
    assert_eq!(seen.0.len(), comparison.summary.blocks.left);
    assert_eq!(seen.1.len(), comparison.summary.blocks.right);
    assert!((0.0..=1.0).contains(&comparison.summary.parallel));
}

/// Pairs that join blocks of one kind and number, and the organization with the title, which share a line in English.
fn right_pairs(comparison: &Comparison, numbers: bool) -> usize {
    let name = |document: &Document, block: usize| {
        let block = &document.blocks[block];
        format!("{:?} {}", block.kind, block.number.as_deref().filter(|_| numbers).unwrap_or_default())
    };
    let is_right = |bead: &&Bead| match (bead.left.as_slice(), bead.right.as_slice()) {
        (&[left], &[right]) => name(&comparison.left, left) == name(&comparison.right, right),
        (&[organization, title], &[both]) => {
            name(&comparison.left, organization) == "Organization "
                && name(&comparison.left, title) == "Title "
                && name(&comparison.right, both) == "Title "
        }
        _ => false,
    };
    comparison.beads.iter().filter(is_right).count()
}

#[test]
fn every_paragraph_of_a_translation_finds_its_counterpart() {
    let (left, right) = (read("www/corpus/astana-2011-fr.txt"), read("www/corpus/astana-2011-en.txt"));
    for tables in [lexicons(&["fr", "en"]), Lexicons::default()] {
        let comparison = declarations(&left, &right, &tables);
        assert_eq!(right_pairs(&comparison, true), 36, "{:#?}", comparison.beads);
        assert!(comparison.beads.iter().all(|bead| bead.relation != BeadRelation::LeftOnly));
        assert!(comparison.summary.parallel > 0.9);
    }
}

#[test]
fn printed_numbers_are_not_the_only_anchors() {
    let without = |text: String| -> String {
        let line = |line: &str| {
            let rest = line.trim_start().trim_start_matches(|c: char| c.is_ascii_digit());
            let number = rest.len() < line.trim_start().len() && rest.starts_with('.');
            if number { format!("{}\n", rest.trim_start_matches('.')) } else { format!("{line}\n") }
        };
        text.lines().map(line).collect()
    };
    let (left, right) =
        (without(read("www/corpus/astana-2011-fr.txt")), without(read("www/corpus/astana-2011-en.txt")));
    let comparison = declarations(&left, &right, &lexicons(&["fr", "en"]));
    // Without numbers, neighbours may be of one kind: what counts is that they are in order, one to one.
    let pairs = comparison.beads.iter().filter(|bead| !bead.left.is_empty() && !bead.right.is_empty());
    assert!(pairs.count() >= 34, "{:#?}", comparison.beads);
    assert!(right_pairs(&comparison, false) >= 34);
}

#[test]
fn every_sentence_of_a_translation_finds_its_counterpart() {
    let gold = json("tests/data/align-2011-fr-en-sentences-to-8.json");
    let texts = |path: &str, ids: &Value| -> Vec<String> {
        let sentences = json(path);
        let text = |id: &Value| {
            let all = sentences["sentences"].as_array().unwrap();
            all.iter().find(|sentence| sentence["id"] == *id).unwrap()["text"].as_str().unwrap().to_owned()
        };
        ids.as_array().unwrap().iter().map(text).collect()
    };
    let (left, right) = (read("www/corpus/astana-2011-fr.txt"), read("www/corpus/astana-2011-en.txt"));
    let comparison = declarations(&left, &right, &lexicons(&["fr", "en"]));
    let of = |document: &Document, references: &[SentenceRef]| -> Vec<String> {
        let block = |b: usize| &document.blocks[b];
        references.iter().map(|&(b, s)| block(b).sentences[s].of(&block(b).text).to_owned()).collect()
    };
    let found: Vec<_> = comparison
        .beads
        .iter()
        .flat_map(|bead| &bead.sentences)
        .map(|pair| (of(&comparison.left, &pair.left), of(&comparison.right, &pair.right)))
        .collect();
    let groups = gold["groups"].as_array().unwrap();
    for group in groups {
        let wanted = (
            texts("tests/data/sentences-2011-fr-to-8.json", &group["fr"]),
            texts("tests/data/sentences-2011-en-to-8.json", &group["en"]),
        );
        assert!(found.contains(&wanted), "{wanted:#?}");
    }
    assert!(groups.len() > 20);
}

#[test]
fn texts_that_are_no_translations_are_not_forced_together() {
    let (left, right) = (read("www/corpus/astana-2008-fr.txt"), read("www/corpus/astana-2011-en.txt"));
    let comparison = declarations(&left, &right, &lexicons(&["fr", "en"]));
    assert!(comparison.summary.parallel < 0.5, "{:?}", comparison.summary);
    assert!(comparison.summary.left_only > 10 && comparison.summary.right_only > 10);
    assert!(comparison.relations.windows(2).all(|pair| pair[0].score >= pair[1].score));
}

#[test]
fn paragraphs_in_another_order_are_found() {
    let (left, right) = (read("www/corpus/astana-2011-fr.txt"), read("www/corpus/astana-2011-en.txt"));
    let options = CompareOptions { mode: Mode::Languages, ..CompareOptions::default() };
    let tables = lexicons(&["fr", "en"]);
    let straight = compare_with(&left, &right, &options, &tables).unwrap();
    let prose = |document: &Document, order: &[usize]| -> String {
        order.iter().map(|&block| format!("{}\n\n", document.blocks[block].text)).collect()
    };
    let pairs = straight.beads.iter().filter(|bead| bead.left.len() == 1 && bead.right.len() == 1);
    let (left_order, mut right_order): (Vec<usize>, Vec<usize>) =
        pairs.skip(9).take(14).map(|bead| (bead.left[0], bead.right[0])).unzip();
    right_order.rotate_left(5);
    let crossed =
        compare_with(&prose(&straight.left, &left_order), &prose(&straight.right, &right_order), &options, &tables);
    let crossed = crossed.unwrap();
    check(&crossed);
    assert_eq!(crossed.summary.moved, 5, "{:#?}", crossed.beads);
    assert_eq!(crossed.summary.changed, 9);
}

#[test]
fn odd_input_is_aligned_somehow() {
    let text = read("www/corpus/astana-2011-en.txt");
    let tables = lexicons(&["fr", "en"]);
    let mut endless = "word ".repeat(2_000);
    endless.push_str(&"مرحبا 123 ".repeat(200));
    let (tenth, hundredth) = (&text[..text.len() / 10], &text[..text.len() / 100]);
    let cases = [("", ""), ("", &text[..]), (&text, &text), (&text, tenth), (&text, hundredth), (&endless, &text)];
    for (left, right) in cases {
        declarations(left, right, &tables);
        declarations(right, left, &Lexicons::default());
    }
}

/// Of sentences said again and again, none but the first is told which it goes with. The texts go together all the same.
#[test]
fn what_cannot_be_told_is_stated_low() {
    let one = ["Le même texte est répété. ", "The same text again. "];
    let two = [
        "Le comité se réunit le premier lundi du mois. Les chiens restent dehors. ",
        "The committee meets on the first Monday of the month. Dogs stay outside. ",
    ];
    for [left, right] in [one, two] {
        for tables in [Lexicons::default(), lexicons(&["fr", "en"])] {
            let comparison = declarations(&left.repeat(1_000), &right.repeat(1_000), &tables);
            let groups: Vec<_> = comparison.beads.iter().flat_map(|bead| &bead.sentences).collect();
            let stated: f64 = groups.iter().map(|group| group.confidence).sum();
            assert!(stated < 0.1 * groups.len() as f64, "{stated}");
            assert!(groups.last().is_some_and(|group| group.confidence < 0.2), "{:?}", groups.last());
            assert!(groups.iter().any(|group| !group.left.is_empty() && !group.right.is_empty()));
            assert!(comparison.summary.parallel >= 0.5, "{left}: {}", comparison.summary.parallel);
        }
    }
}

#[test]
fn a_run_that_the_other_text_leaves_out_is_surely_alone() {
    let notice = "Le formulaire rempli est à remettre au guichet avant midi. ";
    let last = "Le bureau ferme à cinq heures pendant tout le mois d'août.";
    let left = format!("{notice}{}{last}", "Veuillez patienter un instant. ".repeat(20));
    let right = "The completed form must be handed in at the desk before noon. The office closes at five o'clock throughout August.";
    let comparison = declarations(&left, right, &lexicons(&["fr", "en"]));
    let alone = comparison.beads.iter().flat_map(|bead| &bead.sentences).filter(|pair| pair.right.is_empty());
    let stated: Vec<f64> = alone.map(|pair| pair.confidence).collect();
    assert!(stated.len() == 20 && stated.iter().sum::<f64>() > 0.9 * 20.0, "{stated:?}");
}

#[test]
fn segments_without_counterpart_stay_alone() {
    let segments = |path: &str| -> Vec<String> {
        let sentences = json(path);
        let all = sentences["sentences"].as_array().unwrap().iter();
        let operative = all.filter(|sentence| sentence["kind"] == "operative");
        operative.map(|sentence| sentence["text"].as_str().unwrap().to_owned()).collect()
    };
    let (left, right) =
        (segments("tests/data/sentences-2011-fr-to-8.json"), segments("tests/data/sentences-2011-en-to-8.json"));
    let left: Vec<&str> = left.iter().map(String::as_str).collect();
    let right: Vec<&str> = right
        .iter()
        .map(String::as_str)
        .enumerate()
        .filter(|(at, _)| *at != 4 && *at != 9)
        .map(|(_, text)| text)
        .collect();
    let beads = align_segments(&left, &right, (Language::French, Language::English), &lexicons(&["fr", "en"]));
    let alone: Vec<_> = beads.iter().filter(|bead| bead.right.is_empty()).map(|bead| bead.left.clone()).collect();
    assert_eq!(alone, [4..5, 9..10], "{beads:#?}");
    assert!(beads.iter().all(|bead| !bead.left.is_empty()));
}

#[test]
fn paragraphs_that_changed_places_find_each_other() {
    let lexicons = lexicons(&["fr", "en"]);
    let text = |name: &str| {
        let document = diptych::parse(&read(&format!("www/corpus/{name}.txt")), &Default::default()).unwrap();
        let blocks = document.blocks.iter().filter(|block| block.kind == BlockKind::Operative);
        blocks.map(|block| block.text.clone()).collect::<Vec<_>>()
    };
    let (left, right) = (text("astana-2011-fr"), text("astana-2011-en"));
    // The printed numbers are not in the blocks' texts.
    for (one, other) in [(2, 3), (5, 8), (10, 11), (13, 20), (22, 24)] {
        let mut swapped = right.clone();
        swapped.swap(one, other);
        let comparison = declarations(&left.join("\n\n"), &swapped.join("\n\n"), &lexicons);
        let counterpart = |block: usize| {
            let bead = comparison.beads.iter().find(|bead| bead.left.contains(&block)).unwrap();
            bead.right.iter().map(|&right| comparison.right.blocks[right].text.as_str()).collect::<Vec<_>>()
        };
        assert_eq!(counterpart(one), [right[one].as_str()], "{one} and {other}");
        assert_eq!(counterpart(other), [right[other].as_str()], "{one} and {other}");
        assert!(comparison.summary.moved > 0, "{one} and {other}");
    }
}

/// Sentences of one document, left and right; every two neighbours are of other subjects.
const SENTENCES: [[&str; 2]; 8] = [
    ["La commission s'est réunie à Nairobi le 4 mars 2019.", "The commission met in Nairobi on 4 March 2019."],
    ["Elle a examiné trois rapports sur la qualité de l'eau.", "It considered three reports on water quality."],
    ["Le budget de 2020 a été adopté à l'unanimité.", "The budget for 2020 was adopted unanimously."],
    [
        "Le secrétariat publiera les comptes avant la fin de juin.",
        "The secretariat will publish the accounts before the end of June.",
    ],
    [
        "Les délégués ont remercié le pays hôte de son accueil.",
        "The delegates thanked the host country for its welcome.",
    ],
    ["La prochaine réunion aura lieu à Lima.", "The next meeting will take place in Lima."],
    [
        "Un groupe de travail étudiera l'accès aux écoles rurales.",
        "A working group will study access to rural schools.",
    ],
    ["Il rendra ses conclusions en octobre.", "It will present its conclusions in October."],
];

#[test]
fn sentences_find_each_other_in_any_paragraphs() {
    let tables = lexicons(&["fr", "en"]);
    // Sentences of a paragraph, left and right, and the blocks of each bead.
    let cases = [(8, 8, vec![(1, 1)]), (1, 8, vec![(8, 1)]), (1, 4, vec![(4, 1), (4, 1)]), (2, 2, vec![(1, 1); 4])];
    for (left_size, right_size, beads) in cases {
        let text = |side: usize, size: usize| {
            let paragraphs = SENTENCES.chunks(size).map(|part| part.iter().map(|pair| pair[side]).collect::<Vec<_>>());
            paragraphs.map(|part| part.join(" ")).collect::<Vec<_>>().join("\n\n")
        };
        let comparison = declarations(&text(0, left_size), &text(1, right_size), &tables);
        let blocks: Vec<_> = comparison.beads.iter().map(|bead| (bead.left.len(), bead.right.len())).collect();
        assert_eq!(blocks, beads, "{left_size} and {right_size}");
        let sentences = comparison.beads.iter().flat_map(|bead| &bead.sentences);
        assert!(sentences.clone().all(|pair| (pair.left.len(), pair.right.len()) == (1, 1)), "{:#?}", comparison.beads);
        assert_eq!(sentences.count(), SENTENCES.len());
        assert!(comparison.summary.parallel >= 0.5);
    }
}

/// Paragraphs in another order, left out or added, and languages stated wrongly: `pairs` are the beginnings of
/// sentences, left and right, that stand together and with none of another pair; those of `alone` are in no pair.
#[test]
fn small_texts_of_all_kinds_find_each_other() {
    let lexicons = lexicons(&["ar", "de", "en", "es", "fr", "ru", "zh"]);
    for case in json("tests/data/kinds-of-pairs.json").as_array().unwrap() {
        let text = |value: &Value| value.as_str().unwrap().to_owned();
        let mut options = CompareOptions { mode: Mode::Languages, ..CompareOptions::default() };
        options.left.language = Some(text(&case["languages"][0]));
        options.right.language = Some(text(&case["languages"][1]));
        let comparison = compare_with(&text(&case["left"]), &text(&case["right"]), &options, &lexicons).unwrap();
        check(&comparison);
        let of = |document: &Document, sentences: &[SentenceRef]| -> Vec<String> {
            let text = |&(block, sentence): &SentenceRef| {
                let block = &document.blocks[block];
                block.sentences[sentence].of(&block.text).to_owned()
            };
            sentences.iter().map(text).collect()
        };
        let pairs = comparison.beads.iter().flat_map(|bead| &bead.sentences);
        let found: Vec<[Vec<String>; 2]> =
            pairs.map(|pair| [of(&comparison.left, &pair.left), of(&comparison.right, &pair.right)]).collect();
        for pair in case["pairs"].as_array().unwrap() {
            let begins = |found: &[String], wanted: &Value| {
                let wanted = wanted.as_array().unwrap();
                found.len() == wanted.len()
                    && found.iter().zip(wanted).all(|(one, other)| one.starts_with(&text(other)))
            };
            let is_found = found.iter().any(|[left, right]| begins(left, &pair[0]) && begins(right, &pair[1]));
            assert!(is_found, "{}: {pair} in {found:#?}", case["id"]);
        }
        for alone in case["alone"].as_array().unwrap() {
            let is_alone = |[left, right]: &[Vec<String>; 2]| {
                let all = [left, right].into_iter().flatten();
                left.is_empty() != right.is_empty() && all.clone().any(|one| one.starts_with(&text(alone)))
            };
            assert!(found.iter().any(is_alone), "{}: {alone} in {found:#?}", case["id"]);
        }
        assert!(
            comparison.findings.iter().all(|finding| finding.message.id != "structure.unrelated"),
            "{}",
            case["id"]
        );
        let is_wrong = text(&case["id"]).starts_with("wrong");
        let notes = comparison.left.notes.iter().chain(&comparison.right.notes);
        assert_eq!(notes.filter(|note| note.message.contains("as stated")).count() > 0, is_wrong, "{}", case["id"]);
    }
}

#[test]
fn a_table_of_an_earlier_version_still_loads() {
    let read = |path: &str| fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap();
    let mut bytes = read("www/lexicons/fr.bin");
    let words = Lexicon::read("fr", &bytes).unwrap().len();
    let checked = |french: &[u8]| {
        let mut lexicons = Lexicons::default();
        lexicons.insert(Lexicon::read("fr", french).unwrap());
        lexicons.insert(Lexicon::read("en", &read("www/lexicons/en.bin")).unwrap());
        let french = "La réunion a eu lieu en Pologne. Les ministres ont gagné 30 pour cent des voix.";
        let english = "The meeting took place in Hungary. The ministers won 30 % of the votes.";
        let comparison = diptych::compare_with(french, english, &CompareOptions::default(), &lexicons).unwrap();
        let found = comparison.findings.iter().filter(|finding| finding.severity > 1);
        let ids: Vec<String> = found.map(|finding| finding.message.id.clone()).collect();
        (comparison.summary.missing_lexicons, ids)
    };
    assert_eq!(checked(&bytes), (vec![], vec!["opposite.country".to_owned()]));

    // Without closed classes, nobody knows that "pour cent" is a unit or "Pologne" a country.
    let size = |at: usize| u32::from_le_bytes(bytes[at..at + 4].try_into().unwrap()) as usize;
    let (foldings, list) = (size(14), size(22));
    bytes.truncate(26 + 2 * foldings + list + words * (DIMENSIONS / 2 + 1));
    assert!(Lexicon::read("fr", &bytes).is_err());
    bytes[4] = 2;
    assert_eq!(checked(&bytes), (vec!["fr".to_owned()], vec![]));

    bytes.truncate(bytes.len() - words);
    assert!(Lexicon::read("fr", &bytes).is_err());
    bytes[4] = 1;
    assert_eq!(Lexicon::read("fr", &bytes).unwrap().len(), words);
}
