//! The same texts compared by Diptych and by its peers, one table and a drawing: time, changed words, moves.
//!
//! Needs node and npm for the peers in JavaScript, and www/pkg. `cargo xtask bench --peers` builds that and runs this; the
//! argument is where the drawing goes.

#[path = "../../texts/mod.rs"]
mod texts;

use std::collections::HashMap;
use std::path::Path;
use std::process::Command;
use std::time::Instant;

use diptych::comparison::EditOp;
use diptych::text::{TokenKind, tokens};
use diptych::{CompareOptions, Language, Mode, compare};
use imara_diff::{Diff, InternedInput};
use similar::{Algorithm, DiffTag};
use texts::cases;

fn main() {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let texts = here.join("target/texts");
    std::fs::create_dir_all(&texts).expect("a directory for the texts");
    let mut measured = Vec::new();
    for case in cases() {
        let (left, right) = (case.left.as_str(), case.right.as_str());
        std::fs::write(texts.join(format!("{}.left.txt", case.name)), left).expect("a file");
        std::fs::write(texts.join(format!("{}.right.txt", case.name)), right).expect("a file");
        let mut rows = Vec::new();
        if let Some(changed) = case.changed {
            rows.push(row("(really changed)", "", changed, ""));
        }
        let mut add = |program: &str, (ms, (changed, notes)): (f64, (usize, String))| {
            rows.push(row(program, &format!("{ms:.1}"), changed, &notes));
        };
        add("diptych", best(|| diptych(left, right)));
        add("similar, Histogram on words", best(|| histogram(left, right)));
        add("imara-diff, Histogram on words", best(|| imara(left, right)));
        measured.push(format!("{:?}: [{}]", case.name, rows.join(", ")));
    }
    // The names and notes are plain, so that they are written in JSON as in Rust.
    std::fs::write(texts.join("native.json"), format!("{{{}}}", measured.join(", "))).expect("a file");
    let run = |program: &str, arguments: &[&str]| {
        let status = Command::new(program).args(arguments).current_dir(here).status();
        assert!(status.is_ok_and(|status| status.success()), "{program} {arguments:?} failed");
    };
    run("npm", &["install", "--silent", "--no-audit", "--no-fund", "--no-package-lock"]);
    let drawing = std::env::args().nth(1).expect("where the drawing goes");
    run("node", &["peers.js", "target/texts", &drawing]);
}

/// A row of the table, as JSON.
fn row(program: &str, ms: &str, changed: usize, notes: &str) -> String {
    format!(r#"{{ "program": {program:?}, "ms": {ms:?}, "changed": "{changed}", "notes": {notes:?} }}"#)
}

/// The best time of three, in milliseconds, and what came out.
fn best<T>(mut work: impl FnMut() -> T) -> (f64, T) {
    let mut timed = || {
        let start = Instant::now();
        let result = work();
        (start.elapsed().as_secs_f64() * 1e3, result)
    };
    let runs = [timed(), timed(), timed()];
    runs.into_iter().min_by(|one, other| one.0.total_cmp(&other.0)).expect("three runs")
}

fn diptych(left: &str, right: &str) -> (usize, String) {
    let options = CompareOptions { mode: Mode::Versions, ..CompareOptions::default() };
    let comparison = compare(left, right, &options).expect("valid options");
    let mut changed = 0;
    for bead in &comparison.beads {
        let (left, right) = (bead.left_text(&comparison.left), bead.right_text(&comparison.right));
        let words = |text: &str| text.split_whitespace().count();
        let edits = bead.edits.iter().filter(|edit| edit.op != EditOp::Equal);
        changed += edits.map(|edit| words(edit.left.of(&left)) + words(edit.right.of(&right))).sum::<usize>();
    }
    let summary = comparison.summary;
    let alone = summary.left_only + summary.right_only;
    (changed, format!("structure included; {} moved, {alone} one-sided", summary.moved))
}

/// The words and marks of a text, as Diptych takes them.
fn words(text: &str) -> Vec<&str> {
    let tokens = tokens(text, Language::English).into_iter();
    tokens.filter(|token| token.kind != TokenKind::Space).map(|token| token.span.of(text)).collect()
}

fn histogram(left: &str, right: &str) -> (usize, String) {
    let mut known = HashMap::new();
    let mut ids = |text| -> Vec<usize> {
        let mut id = |word| {
            let next = known.len();
            *known.entry(word).or_insert(next)
        };
        words(text).into_iter().map(&mut id).collect()
    };
    let (left, right) = (ids(left), ids(right));
    let operations = similar::capture_diff_slices(Algorithm::Histogram, &left, &right);
    let changes = operations.iter().filter(|operation| operation.tag() != DiffTag::Equal);
    let changed = changes.map(|operation| operation.old_range().len() + operation.new_range().len()).sum();
    (changed, String::new())
}

fn imara(left: &str, right: &str) -> (usize, String) {
    let mut input = InternedInput::default();
    input.update_before(words(left).into_iter());
    input.update_after(words(right).into_iter());
    let diff = Diff::compute(imara_diff::Algorithm::Histogram, &input);
    ((diff.count_additions() + diff.count_removals()) as usize, String::new())
}
