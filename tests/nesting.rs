//! The level and the path of blocks.

use diptych::{ParseOptions, parse};

/// `level path`, or `level –`, of each block.
fn check(raw: &str, expected: &[&str]) {
    let document = parse(raw, &ParseOptions::default()).expect("no language is given");
    let address = |block: &diptych::Block| format!("{} {}", block.level, block.path.as_deref().unwrap_or("–"));
    assert_eq!(document.blocks.iter().map(address).collect::<Vec<_>>(), expected, "\n{raw}");
}

#[test]
fn lists_in_paragraphs_in_articles() {
    check(
        "Article 6\n\n(1) The members meet once a year.\n\n(2) The members:\n\n(a) elect a chair:\n\n(i) by ballot;\n\n\
         (ii) for a year;\n\n(b) adopt a budget.\n\n(3) They may meet elsewhere.\n\nArticle 7\n\n(1) Nothing is secret.",
        &[
            "0 6",
            "1 6(1)",
            "1 6(2)",
            "2 6(2)(a)",
            "3 6(2)(a)(i)",
            "3 6(2)(a)(ii)",
            "2 6(2)(b)",
            "1 6(3)",
            "0 7",
            "1 7(1)",
        ],
    );
    check(
        "§ 2a Begriffe\n\n(1) Begriffe sind:\n\n1. Wasser,\n\na) fließendes,\n\nb) stehendes,\n\n2. Land.\n\n(2) Mehr nicht.",
        &["0 2a", "1 2a(1)", "2 2a(1)(1)", "3 2a(1)(1)(a)", "3 2a(1)(1)(b)", "2 2a(1)(2)", "1 2a(2)"],
    );
}

#[test]
fn a_letter_i_goes_on_after_h() {
    let letters = "abcdefghij".chars().map(|letter| format!("({letter}) item {letter};\n\n")).collect::<String>();
    let expected = "abcdefghij".chars().map(|letter| format!("1 4({letter})")).collect::<Vec<_>>();
    let mut all = vec!["0 4"];
    all.extend(expected.iter().map(String::as_str));
    check(&format!("Article 4\n\n{letters}"), &all);
}

#[test]
fn chapters_above_articles() {
    check(
        "Titre II - LE PRÉSIDENT\n\nArticle 5\n\nLe Président veille.\n\nTitre III - LE GOUVERNEMENT\n\nArticle 20\n\nLe \
         Gouvernement conduit.\n\nArticle 21\n\nIl dirige.",
        &["0 Titre II", "1 5", "2 –", "0 Titre III", "1 20", "2 –", "1 21", "2 –"],
    );
    // Where the articles begin again, their chapter tells them apart.
    check(
        "Part 1\n\nArticle 1\n\nIt is so.\n\nArticle 2\n\nIt is not.\n\nPart 2\n\nArticle 1\n\nIt may be.\n\nArticle 2\n\nIt was.",
        &["0 Part 1", "1 Part 1/1", "2 –", "1 Part 1/2", "2 –", "0 Part 2", "1 Part 2/1", "2 –", "1 Part 2/2", "2 –"],
    );
    check(
        "第一章 总则\n\n第一条 为了保护水资源，制定本法。\n\n第二条 本法适用于：\n\n（一）河流；\n\n（二）湖泊。",
        &["0 第一章", "1 1", "1 2", "2 2(1)", "2 2(2)"],
    );
}

#[test]
fn paragraphs_that_run_on() {
    check(
        "I. Activities\n\nA. Meetings\n\n1. The Committee met twice.\n\nB. Other\n\n2. There was none.",
        &["0 I", "1 I(A)", "2 1", "1 I(B)", "2 2"],
    );
    check(
        "1. Terms\n\n1.1 “Buyer” means the buyer.\n\n(a) in person;\n\n2. Price\n\n2.1 The Buyer pays 1.5 million.",
        &["0 1", "1 1.1", "2 1.1(a)", "0 2", "1 2.1"],
    );
    check("المادة (6)\n\nتسري الأحكام.\n\nالمادة (7)\n\n١ - تلغى الأحكام.", &["0 6", "1 –", "0 7", "1 7(1)"]);
}

#[test]
fn headings_in_markdown() {
    check(
        "# Terms\n\n## 1. Definitions\n\nWords mean what they mean.\n\n### Buyer\n\nThe one who buys.\n\n## 2. Price\n\n- low\n- fair",
        &["0 –", "0 1", "1 –", "1 –", "2 –", "0 2", "1 –", "1 –"],
    );
}
