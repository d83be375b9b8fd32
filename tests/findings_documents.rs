//! The findings in texts without tables of words, in texts that are not translations, and in whole documents.

use std::fs;

use diptych::comparison::{Comparison, FindingKind};

use crate::findings::{compared, frame};

#[test]
fn a_word_on_one_side_only_is_found() {
    let found = |left: &str, right: &str| {
        let comparison = compared(("fr", &frame("fr", left)), ("en", &frame("en", right)), true);
        comparison.findings.into_iter().any(|finding| {
            matches!(finding.kind, FindingKind::Omission | FindingKind::Addition | FindingKind::Term)
                && (finding.left.is_none() || finding.right.is_none())
        })
    };
    assert!(found("La paix, la justice, la santé et l’éducation.", "Peace, justice and education."));
    assert!(!found("La paix, la justice, la santé et l’éducation.", "Peace, justice, health and education."));
}

#[test]
fn without_tables_only_the_kinds_that_can_be_trusted() {
    let comparison = compared(
        ("fi", "Konferenssi pidettiin Genevessä. Osallistujia oli 120. Ministerit puhuivat rauhasta."),
        ("en", "The conference took place in Geneva. There were 130 participants. The ministers discussed peace."),
        false,
    );
    let words = |kind| matches!(kind, FindingKind::Omission | FindingKind::Addition | FindingKind::Term);
    assert!(
        !comparison.findings.iter().any(|finding| words(finding.kind) && finding.severity > 1),
        "{:?}",
        comparison.findings
    );
}

/// Translations of two paragraphs into languages that the crate has no table for, each with a language that it has one
/// for: a negation there, or a word that both languages have, tells nothing.
#[test]
fn a_language_without_a_table_gets_no_findings_from_the_other_ones_words() {
    let portuguese = "Todo o indivíduo tem direito à vida, à liberdade e à segurança pessoal.\n\nNinguém será mantido em \
                      escravatura ou em servidão.";
    let catalan = "Tot individu té dret a la vida, a la llibertat i a la seguretat de la seva persona.\n\nCap individu no \
                   serà sotmès a esclavatge o servitud.";
    let spanish = "Todo individuo tiene derecho a la vida, a la libertad y a la seguridad de su persona.\n\nNadie estará \
                   sometido a esclavitud ni a servidumbre.";
    let ukrainian = "Кожна людина має право на життя, на свободу і на особисту недоторканність.\n\nНіхто не повинен бути \
                     в рабстві або у підневільному стані.";
    let russian = "Каждый человек имеет право на жизнь, на свободу и на личную неприкосновенность.\n\nНикто не должен \
                   содержаться в рабстве или в подневольном состоянии.";
    let turkish = "Yaşamak, hürriyet ve kişi emniyeti her ferdin hakkıdır.\n\nHiç kimse kölelik veya kulluk altında bulundurulamaz.";
    let english = "Everyone has the right to life, liberty and security of person.\n\nNo one shall be held in slavery or \
                   servitude.";
    let check = |left: (&str, &str), right: (&str, &str), expected: &[&str]| {
        let comparison = compared(left, right, false);
        let worth = comparison.findings.iter().filter(|finding| finding.severity > 1);
        let ids: Vec<&str> = worth.map(|finding| finding.message.id.as_str()).collect();
        assert_eq!(ids, expected, "{left:?} {right:?}");
    };
    check(("pt", portuguese), ("es", spanish), &[]);
    check(("ca", catalan), ("es", spanish), &[]);
    check(("uk", ukrainian), ("ru", russian), &[]);
    check(("tr", turkish), ("en", english), &[]);
    let half =
        format!("{}\n\nNadie estará sometido a esclavitud ni a servidumbre.", portuguese.lines().next().unwrap());
    check(("pt", &half), ("es", spanish), &["untranslated.sentence"]);
    check(("tr", &turkish.replace("her", "7")), ("en", &english.replace("Everyone", "8 people")), &["number.differs"]);
}

#[test]
fn without_tables_spellings_of_two_languages_are_no_slips() {
    let comparison = compared(
        ("fr", &frame("fr", "Le Secrétaire de l’Organisation Mondiale a parlé au nom de l’Organisation.")),
        ("en", &frame("en", "The Secretary of the World Organization spoke on behalf of the Organization.")),
        false,
    );
    let worth: Vec<_> = comparison.findings.iter().filter(|finding| finding.severity > 1).collect();
    assert!(worth.is_empty(), "{worth:?}");
}

#[test]
fn texts_that_are_no_translations_get_one_finding() {
    let read = |name: &str| fs::read_to_string(format!("www/corpus/{name}.txt")).expect("the corpus");
    let comparison = compared(("fr", &read("astana-2008-fr")), ("en", &read("astana-2011-en")), true);
    let ids: Vec<&str> = comparison.findings.iter().map(|finding| finding.message.id.as_str()).collect();
    assert_eq!(ids, ["structure.unrelated"]);
}

/// The Universal Declaration, a paragraph to a block.
fn universal(language: &str) -> String {
    let path = format!("tests/data/udhr/{language}.txt");
    let text = fs::read_to_string(path).expect("the declaration");
    text.lines().map(|line| line.split_once('\t').map_or(line, |(_, text)| text)).collect::<Vec<_>>().join("\n\n")
}

#[test]
fn a_good_translation_has_few_findings() {
    for (left, right) in [("fr", "en"), ("ar", "en"), ("zh", "en"), ("en", "ar")] {
        let comparison = compared((left, &universal(left)), (right, &universal(right)), true);
        let worth = comparison.findings.iter().filter(|finding| finding.severity >= 2).count();
        let words = comparison.summary.words.left;
        assert!(worth * 1_000 <= words * 9, "{left}-{right}: {worth} in {words} words");
    }
}

#[test]
fn a_sentence_that_is_left_out_is_worth_a_look() {
    let mut missed = Vec::new();
    for (left, right) in [("ar", "fr"), ("fr", "zh")] {
        let whole = universal(right);
        let stop = if right == "zh" { "。" } else { ". " };
        let paragraphs: Vec<&str> = whole.split("\n\n").collect();
        let known = serious(&compared((left, &universal(left)), (right, &whole), true));
        for (at, paragraph) in paragraphs.iter().enumerate() {
            let cut = paragraph
                .trim_end_matches(stop)
                .rfind(stop)
                .and_then(|cut| paragraph.split_at_checked(cut + stop.len()));
            let Some((kept, lost)) = cut.filter(|(_, lost)| lost.len() > 60) else { continue };
            let mut paragraphs = paragraphs.clone();
            paragraphs[at] = kept.trim_end();
            let found = serious(&compared((left, &universal(left)), (right, &paragraphs.join("\n\n")), true));
            if found.iter().all(|text| known.contains(text)) {
                missed.push(format!("{left}-{right}: {lost}"));
            }
        }
    }
    // Of fifteen; the rest is to read, as what is around it does not correspond well enough.
    assert!(missed.len() <= 3, "{}", missed.join("\n"));
}

/// What the findings of severity 2 and 3 say.
fn serious(comparison: &Comparison) -> Vec<String> {
    let worth = comparison.findings.iter().filter(|finding| finding.severity >= 2);
    worth.map(|finding| format!("{:?}", finding.message)).collect()
}

#[test]
fn the_declaration_of_2011() {
    let read = |name: &str| fs::read_to_string(format!("www/corpus/{name}.txt")).expect("the corpus");
    let comparison = compared(("fr", &read("astana-2011-fr")), ("en", &read("astana-2011-en")), true);
    let kinds: Vec<FindingKind> = comparison.findings.iter().map(|finding| finding.kind).collect();
    // Every number, date and reference agrees.
    let valued = |kind: &&FindingKind| matches!(kind, FindingKind::Number | FindingKind::Date | FindingKind::Reference);
    assert_eq!(kinds.iter().filter(valued).count(), 0);
    let worth = comparison.findings.iter().filter(|finding| finding.severity >= 2).count();
    assert!((5..=40).contains(&worth), "{worth} findings of severity 2 or 3");
    // Other substance comes first, then what is sure.
    let mut top: Vec<_> = comparison.findings.iter().filter(|finding| finding.severity >= 2).collect();
    top.sort_by(|a, b| b.severity.cmp(&a.severity).then(b.confidence.total_cmp(&a.confidence)));
    let words = |id: &str| id.ends_with(".word") || id.starts_with("term.");
    assert!(
        !top.iter().any(|finding| words(&finding.message.id)),
        "a word without counterpart is for reading only: {top:?}"
    );
    // To be read first: what is left out before terms that are translated otherwise.
    let mut to_read: Vec<_> = comparison.findings.iter().filter(|finding| finding.severity == 1).collect();
    to_read.sort_by(|a, b| b.confidence.total_cmp(&a.confidence));
    assert!(!to_read[..55].iter().any(|finding| finding.message.id == "consistency.term"));
    // The masthead, in English only, is no news.
    assert!(!to_read[..10].iter().any(|finding| finding.message.id == "addition.block"));
    let said = |id: &str, text: &str| {
        comparison.findings.iter().any(|one| one.message.id == id && one.message.arguments.values().any(|a| a == text))
    };
    assert!(said("name.spelling", "Nazarbyev"));
    // One letter more or less, and the same country.
    assert!(said("name.differs", "Abdulaziz") && !said("name.differs", "Azerbaijan"));
    assert!(said("consistency.acronym", "Organization of the Islamic Conference"));
    // Words are linked, on the characters that they are on.
    let mut links = comparison.beads.iter().flat_map(|bead| &bead.sentences).flat_map(|pair| &pair.words);
    let text = |document: &diptych::Document, word: &(usize, diptych::Span)| {
        word.1.of(&document.blocks[word.0].text).to_owned()
    };
    assert!(links.any(|(l, r)| text(&comparison.left, l) == "paix" && text(&comparison.right, r) == "peace"));
}
