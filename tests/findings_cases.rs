//! Single sentences and what must be reported of them, each beside a good translation with the same temptation: no
//! frame of other sentences tells that they belong together.

use crate::findings::compared;

/// Each line: the ids of the findings of severity 2 and 3, in reading order, or `-`; the left language and text; the
/// right ones. `¶` is a new paragraph.
const CASES: &str = include_str!("data/findings.tsv");

#[track_caller]
fn check(lines: &str) {
    let mut wrong = Vec::new();
    for line in lines.lines() {
        let [expected, l, left, r, right] = line.split('\t').collect::<Vec<_>>()[..] else {
            panic!("five fields, not {line:?}")
        };
        let [left, right] = [left, right].map(|text| text.replace(" ¶ ", "\n\n"));
        let comparison = compared((l, &left), (r, &right), true);
        let worth = comparison.findings.iter().filter(|finding| finding.severity >= 2);
        let found: Vec<&str> = worth.map(|finding| finding.message.id.as_str()).collect();
        if found.join(" ") != expected.replace('-', "") {
            wrong.push(format!("{l} {left:?}\n{r} {right:?}\n   {found:?}, not {expected:?}"));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n\n"));
}

#[test]
fn contradictions_and_good_translations() {
    check(CASES);
}
