//! What a reviser is shown where a translation contradicts the glossary.

use diptych::comparison::Mode;
use diptych::{CompareOptions, Glossary, ParseOptions, compare};

/// A glossary, the left text's language and the text, the right one's, and the glossary's findings:
/// `id text > expected or right`.
type Case<'a> = (&'a str, &'a str, &'a str, &'a str, &'a str, &'a [&'a str]);

fn check(cases: &[Case]) {
    for &(glossary, l, left, r, right, expected) in cases {
        let parse = |language: &str| ParseOptions { language: Some(language.to_owned()) };
        let options = CompareOptions {
            left: parse(l),
            right: parse(r),
            mode: Mode::Languages,
            glossary: Glossary::read(glossary).expect("a glossary"),
            ..CompareOptions::default()
        };
        let comparison = compare(left, right, &options).expect("valid options");
        let found = comparison.findings.iter().filter(|finding| finding.message.id.starts_with("glossary."));
        let found: Vec<String> = found
            .map(|finding| {
                assert_eq!(finding.severity, 2);
                let argument = |name: &str| finding.message.arguments.get(name).cloned();
                let other = argument("expected").or_else(|| argument("right")).unwrap_or_default();
                format!("{} {} > {other}", finding.message.id, argument("text").unwrap_or_default())
            })
            .collect();
        assert_eq!(found, expected, "{left} / {right}");
        let count: usize = comparison.summary.findings.values().sum();
        assert_eq!(count, comparison.findings.len());
    }
}

#[test]
fn terms_are_matched_in_any_form() {
    check(&[
        ("locataire\ttenant", "fr", "Les locataires paient.", "en", "The tenants pay.", &[]),
        (
            "locataire\ttenant",
            "fr",
            "Les locataires paient.",
            "en",
            "The lessees pay.",
            &["glossary.missing locataires > tenant"],
        ),
        ("agreement\tдоговор", "en", "The agreements are signed.", "ru", "Подписаны договорами.", &[]),
        (
            "agreement\tдоговор",
            "en",
            "The agreements are signed.",
            "ru",
            "Подписаны контракты.",
            &["glossary.missing agreements > договор"],
        ),
        ("合同\tcontrato", "zh", "合同已签署。", "es", "Los contratos están firmados.", &[]),
        (
            "合同\tcontrato",
            "zh",
            "合同已签署。",
            "es",
            "El acuerdo está firmado.",
            &["glossary.missing 合同 > contrato"],
        ),
        ("Vertrag\tعقد", "de", "Die Verträge gelten.", "ar", "العقد ساري المفعول.", &[]),
        ("Vertrag\tعقد", "de", "Der Vertrag gilt.", "ar", "الاتفاق ساري المفعول.", &["glossary.missing Vertrag > عقد"]),
    ]);
}

#[test]
fn forbidden_and_several_translations_and_headings() {
    check(&[
        ("bail\tlease\nbail\ttenancy", "fr", "Le bail est signé.", "en", "The tenancy is signed.", &[]),
        (
            "bail\tlease\nbail\tcontract\tforbidden",
            "fr",
            "Le bail est signé.",
            "en",
            "The contract is signed.",
            &["glossary.forbidden bail > contract"],
        ),
        // Elsewhere the word is free.
        ("bail\tcontract\tforbidden", "fr", "Le contrat est signé.", "en", "The contract is signed.", &[]),
        (
            "\thereby\tforbidden",
            "fr",
            "Le bail 12 est signé.",
            "en",
            "Lease 12 is hereby signed.",
            &["glossary.forbidden  > hereby"],
        ),
        (
            "en\tfr\nlease\tbail",
            "fr",
            "Le bail est signé.",
            "en",
            "The deal is signed.",
            &["glossary.missing bail > lease"],
        ),
        // The longer term decides.
        (
            "données\tdata\ndonnées à caractère personnel\tpersonal information",
            "fr",
            "Les données à caractère personnel sont protégées.",
            "en",
            "Personal information is protected.",
            &[],
        ),
    ]);
}

#[test]
fn a_glossary_says_nothing_of_texts_that_are_no_translations() {
    let options = CompareOptions {
        mode: Mode::Languages,
        glossary: Glossary::read("chat\tcat").expect("a glossary"),
        ..CompareOptions::default()
    };
    let left = "Le chat dort sur le tapis rouge.\n\nIl pleut depuis ce matin sur toute la ville.";
    let comparison = compare(left, "", &options).expect("valid options");
    assert!(comparison.findings.iter().all(|finding| !finding.message.id.starts_with("glossary.")));
}
