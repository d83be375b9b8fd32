//! The edits inside of beads.

use super::*;

#[track_caller]
fn check_with(options: &CompareOptions, left: &str, right: &str, expected: &str) {
    let comparison = run(left, right, options);
    let found: Vec<String> = comparison.beads.iter().map(|bead| edits(&comparison, bead)).collect();
    assert_eq!(found.join(" / "), expected);
}

#[track_caller]
fn check(left: &str, right: &str, expected: &str) {
    check_with(&options(), left, right, expected);
}

#[track_caller]
fn check_ignoring(ignore: &[IgnoreKind], left: &str, right: &str, expected: &str) {
    let options = CompareOptions { ignore: ignore.to_vec(), ..options() };
    check_with(&options, left, right, expected);
    let same = !expected.contains('[');
    let relation = run(left, right, &options).beads[0].relation;
    assert_eq!(relation == BeadRelation::Same, same);
}

fn with(granularity: Granularity) -> CompareOptions {
    CompareOptions { granularity, ..options() }
}

#[test]
fn whole_words() {
    check("The white horse stood still.", "The black horse stood still.", "The [white|black] horse stood still.");
    check("The horse stood very still.", "The horse stood still.", "The horse stood [very |]still.");
    check("The horse stood still.", "The horse stood still, waiting.", "The horse stood still[|, waiting].");
    check("Members gratefully accepted.", "Members gratefully accept.", "Members gratefully [accepted|accept].");
    check(
        "The non-binding opinion stands.",
        "The binding opinion stands.",
        "The [non-binding|binding] opinion stands.",
    );
}

#[test]
fn substitutions_stay_separate() {
    check("See clauses 4 to 6.", "See clauses 5 to 7.", "See clauses [4|5] to [6|7].");
    check(
        "The Lessee pays the Lessor. The Lessor bills the Lessee.",
        "The Tenant pays the Owner. The Owner bills the Tenant.",
        "The [Lessee|Tenant] pays the [Lessor|Owner]. The [Lessor|Owner] bills the [Lessee|Tenant].",
    );
}

#[test]
fn respelt_words_stay_separate() {
    check(
        "The colour of the theatre programme was criticised.",
        "The color of the theater program was criticized.",
        "The [colour|color] of the [theatre programme|theater program] was [criticised|criticized].",
    );
    check("\"Old\" -- as it's -- shut.", "“Old” — as it’s — shut.", "[\"|“]Old[\" --|” —] as [it's --|it’s —] shut.");
}

#[test]
fn changes_begin_and_end_with_a_phrase() {
    check(
        "prizes for poems and for novels translated from Frisian and for plays",
        "prizes for poems and for plays",
        "prizes for poems [and for novels translated from Frisian |]and for plays",
    );
    check(
        "void for a tenant or by a guest",
        "void for a tenant or by a visitor or by a guest",
        "void for a tenant [|or by a visitor ]or by a guest",
    );
}

#[test]
fn rows_are_compared_cell_by_cell() {
    check("Reds | 5 | 3", "Reds | 3 | 5", "Reds | [5|3] | [3|5]");
    check("Oak | 4 | raw", "Oak | 7 | waxed twice", "Oak | [4|7] | [raw|waxed twice]");
    check("Tue | late |", "Tue | late | Bob", "Tue | late |[| Bob]");
}

#[test]
fn the_number_of_a_heading_is_no_change() {
    let section = |heading: &str| format!("{heading}\n\nIt meets each month.\n\nArticle 9 Seat\n\nIn Paris.");
    let rest = "It meets each month. / Article 9 Seat / In Paris.";
    check(&section("Article 4 Board"), &section("Article 5 Board"), &format!("Article {{4|5 number}} Board / {rest}"));
}

#[test]
fn numbers_are_whole() {
    check(
        "Es kostet CHF 1'250.00 im Jahr.",
        "Es kostet CHF 1'350.00 im Jahr.",
        "Es kostet CHF [1'250.00|1'350.00] im Jahr.",
    );
    check("It costs EUR1,000.00 now.", "It costs EUR1,100.00 now.", "It costs [EUR1,000.00|EUR1,100.00] now.");
    check("It costs $35,000 or 4.5%.", "It costs $55,000 or 4.75%.", "It costs [$35,000|$55,000] or [4.5%|4.75%].");
    check("As § 5a says.", "As § 5b says.", "As [§ 5a|§ 5b] says.");
}

#[test]
fn canonical_equivalents_are_equal() {
    let comparison = run("Le café est fermé.", "Le cafe\u{301} est ferme\u{301}.", &options());
    let bead = &comparison.beads[0];
    assert_eq!((bead.relation, comparison.summary.shared_words), (BeadRelation::Same, 1.0));
    assert!(bead.edits.iter().all(|edit| edit.op == EditOp::Equal), "{bead:?}");
}

#[test]
fn equal_texts_are_equal_in_two_stated_languages() {
    let text = "L’État d’Amérique doit 2 000 euros, c’est qu’il l’a dit aujourd’hui.";
    let stated = |tag: &str| ParseOptions { language: Some(tag.to_owned()) };
    let options = CompareOptions { left: stated("fr"), right: stated("en"), ..options() };
    let comparison = run(text, text, &options);
    assert!(comparison.beads.iter().all(|bead| bead.relation == BeadRelation::Same), "{:?}", comparison.beads);
}

#[test]
fn ignored_differences_are_never_lost() {
    use IgnoreKind::*;
    let text = "The Assembly said “yes” – again.";
    check_ignoring(
        &[Typography],
        text,
        "The Assembly said \"yes\" - again.",
        "The Assembly said {“|\" typography}yes{”|\" typography} {–|- typography} again.",
    );
    check_ignoring(&[Case], "The Assembly met.", "The assembly met.", "The {Assembly|assembly case} met.");
    check_ignoring(&[Diacritics], "The café closed.", "The cafe closed.", "The {café|cafe diacritics} closed.");
    check_ignoring(
        &[Punctuation],
        "Slowly, the door opened.",
        "Slowly the door opened.",
        "Slowly{,| punctuation} the door opened.",
    );
    check_ignoring(
        &[Typography],
        "The door\u{a0}: closed.",
        "The door: closed.",
        "The door{\u{a0}| typography}: closed.",
    );
    check_ignoring(&[Case], "The Assembly met.", "The assembly sat.", "The {Assembly|assembly case} [met|sat].");
    check("The Assembly met.", "The assembly met.", "The [Assembly|assembly] met.");
}

#[test]
fn by_character() {
    check_with(
        &with(Granularity::Character),
        "Members were obliged to go.",
        "Members were obligated to go.",
        "Members were oblig[|at]ed to go.",
    );
    check_with(
        &with(Granularity::Character),
        "The e\u{301}tat is small today.",
        "The etat is small today.",
        "The [é|e]tat is small today.",
    );
}

#[test]
fn by_sentence() {
    check_with(
        &with(Granularity::Sentence),
        "It rained all day. The horse stood still. We waited.",
        "It rained all day. The horse stood up. We waited.",
        "It rained all day. [The horse stood still.|The horse stood up.] We waited.",
    );
}
