//! What `parse` and `compare` make of small texts, as files to read: `tests/snapshots/NAME.txt` for each case of
//! `tests/cases/compare.json`. After a change, `UPDATE=1 cargo test --test native snapshots` rewrites them; review the
//! diff.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use diptych::comparison::{Bead, Comparison, EditOp, SentenceRef};
use diptych::{CompareOptions, Document, Mode, compare};

use crate::{boundary, cases};

/// The documents have suites of their own, and their comparisons are long.
const LONGEST_TEXT_BYTES: usize = 2_000;

/// Compares a snapshot with its file, or rewrites that.
fn check(name: &str, snapshot: &str) {
    let path = folder().join(format!("{name}.txt"));
    if std::env::var_os("UPDATE").is_some() {
        fs::write(&path, snapshot).expect("a file");
    }
    let expected = fs::read_to_string(&path).unwrap_or_default().replace("\r\n", "\n");
    assert!(expected == snapshot, "{name}: see with UPDATE=1 what changed; now it is\n{snapshot}");
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/snapshots")
}

#[test]
fn cases_are_as_reviewed() {
    let mut names = BTreeSet::new();
    for case in cases::all() {
        if case.left.len().max(case.right.len()) > LONGEST_TEXT_BYTES {
            continue;
        }
        let name: String = case.name.chars().map(|c| if c.is_alphanumeric() { c } else { '-' }).collect();
        let options: CompareOptions = boundary::options(&case.options);
        check(&name, &written(&compare(&case.left, &case.right, &options).expect("valid options")));
        names.insert(format!("{name}.txt"));
    }
    let there: BTreeSet<String> = fs::read_dir(folder())
        .expect("snapshots")
        .flatten()
        .map(|entry| entry.file_name().into_string().unwrap())
        .collect();
    assert_eq!(there, names, "a snapshot of no case, or a case without a snapshot");
}

/// A comparison as lines: the blocks of both sides, then the beads.
fn written(comparison: &Comparison) -> String {
    let mut lines = format!("mode {:?}, complete {}\n", comparison.mode, comparison.complete);
    for (side, document) in [("left", &comparison.left), ("right", &comparison.right)] {
        writeln!(lines, "\n{side}: {}, title {:?}", document.language, document.title).unwrap();
        for (at, block) in document.blocks.iter().enumerate() {
            let number = block.number.as_ref().map_or(String::new(), |number| format!(" {number}"));
            writeln!(lines, "  {at} {:?}{number} {:?}", block.kind, block.text).unwrap();
        }
        for note in &document.notes {
            writeln!(lines, "  note {note:?}").unwrap();
        }
    }
    lines += "\nbeads\n";
    for bead in &comparison.beads {
        writeln!(lines, "  {:?} {:?} {:?} score {:.2}", bead.relation, bead.left, bead.right, bead.score).unwrap();
        match comparison.mode {
            Mode::Languages => sentences(&mut lines, comparison, bead),
            _ => writeln!(lines, "    {}", edits(comparison, bead)).unwrap(),
        }
    }
    for finding in &comparison.findings {
        writeln!(
            lines,
            "  finding {:?} {}: {} {:?}",
            finding.kind, finding.severity, finding.message.id, finding.message.arguments
        )
        .unwrap();
    }
    lines
}

/// `the [cat|dog] sat`, ignored differences as `{A|a}`.
fn edits(comparison: &Comparison, bead: &Bead) -> String {
    let (left, right) = (bead.left_text(&comparison.left), bead.right_text(&comparison.right));
    let written = bead.edits.iter().map(|edit| {
        let (before, after) = (edit.left.of(&left), edit.right.of(&right));
        match edit.op {
            EditOp::Equal if edit.ignored.is_none() => before.to_owned(),
            EditOp::Equal => format!("{{{before}|{after}}}"),
            _ => format!("[{before}|{after}]"),
        }
    });
    written.collect::<String>().escape_debug().to_string()
}

/// `"Un mot." = "One word." 0.98`
fn sentences(lines: &mut String, comparison: &Comparison, bead: &Bead) {
    let text = |document: &Document, list: &[SentenceRef]| {
        let each = list.iter().map(|at| {
            let block = &document.blocks[at.0];
            block.sentences[at.1].of(&block.text)
        });
        each.collect::<Vec<_>>().join(" ")
    };
    for pair in &bead.sentences {
        let (left, right) = (text(&comparison.left, &pair.left), text(&comparison.right, &pair.right));
        writeln!(lines, "    {left:?} = {right:?} {:.2}", pair.confidence).unwrap();
    }
}
