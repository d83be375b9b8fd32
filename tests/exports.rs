//! Exports: a patch that tools accept, tables and pages that nothing in a text can break.

use std::fs;
use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use diptych::{CompareOptions, Comparison, ExportFormat, Mode, clean_text, compare, export};

fn versions(left: &str, right: &str) -> Comparison {
    compare(left, right, &CompareOptions { mode: Mode::Versions, ..CompareOptions::default() }).expect("valid options")
}

const HOSTILE: &str =
    "Tom said \"<b>no</b>\" & left, = 1 | 2 * 3 _so_ `it` went ~~on~~.\n\n<script>alert(1)</script> is text.";
const CALM: &str =
    "Tom said \"<b>yes</b>\" & left, = 1 | 2 * 3 _so_ `it` went ~~on~~.\n\nThis is text, too; a second one.";

fn pairs() -> Vec<(&'static str, &'static str)> {
    vec![
        (include_str!("../www/corpus/astana-2008-fr.txt"), include_str!("../www/corpus/astana-2011-fr.txt")),
        (include_str!("../www/corpus/tokaev-2002-fr.txt"), include_str!("../www/corpus/astana-2011-fr.txt")),
        (HOSTILE, CALM),
        ("Only on the left.", ""),
        ("", "Only on the right.\n\nIn two paragraphs."),
    ]
}

/// Runs a tool in a directory of its own, where `text.txt` is the left clean text; the file afterwards.
fn applied(comparison: &Comparison, name: &str, tool: &str, arguments: &[&str]) -> Option<String> {
    let directory = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&directory);
    fs::create_dir_all(&directory).expect("a directory");
    fs::write(directory.join("text.txt"), clean_text(&comparison.left)).expect("a file");
    let mut command = Command::new(tool);
    // Without this, git looks for the repository around the directory and passes over files outside of it.
    command.args(arguments).current_dir(&directory).env("GIT_CEILING_DIRECTORIES", directory.parent()?);
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::null()).spawn().ok()?;
    child.stdin.take()?.write_all(export(comparison, ExportFormat::Unified).as_bytes()).expect("a pipe");
    assert!(child.wait().expect("an end").success(), "{tool} refuses {name}");
    Some(fs::read_to_string(directory.join("text.txt")).unwrap_or_default())
}

#[test]
fn patches_apply() {
    for (at, (left, right)) in pairs().into_iter().enumerate() {
        let comparison = versions(left, right);
        let expected = clean_text(&comparison.right);
        for (tool, arguments) in [("patch", ["-s", "-p1"]), ("git", ["apply", "--whitespace=nowarn"])] {
            // A machine may be without one of the tools.
            if let Some(found) = applied(&comparison, &format!("{tool}-{at}"), tool, &arguments) {
                assert_eq!(found, expected, "{tool}, pair {at}");
            }
        }
    }
}

#[test]
fn nothing_to_patch_is_nothing() {
    assert_eq!(export(&versions("The same.", "The same."), ExportFormat::Unified), "");
}

/// The rows of a table as in RFC 4180.
fn rows(table: &str) -> Vec<Vec<String>> {
    let (mut rows, mut row, mut cell) = (Vec::new(), Vec::new(), String::new());
    let mut characters = table.chars().peekable();
    let mut quoted = false;
    while let Some(character) = characters.next() {
        match character {
            '"' if quoted && characters.peek() == Some(&'"') => cell.extend(characters.next()),
            '"' => quoted = !quoted,
            ',' if !quoted => row.push(std::mem::take(&mut cell)),
            '\r' if !quoted => {
                assert_eq!(characters.next(), Some('\n'));
                row.push(std::mem::take(&mut cell));
                rows.push(std::mem::take(&mut row));
            }
            other => cell.push(other),
        }
    }
    assert!(row.is_empty() && cell.is_empty(), "the last row is ended too");
    rows
}

#[test]
fn csv_keeps_every_text() {
    for (left, right) in pairs() {
        let comparison = versions(left, right);
        let rows = rows(&export(&comparison, ExportFormat::Csv));
        assert_eq!(rows.len(), 1 + comparison.beads.len());
        assert!(rows.iter().all(|row| row.len() == rows[0].len()));
        for (row, bead) in rows[1..].iter().zip(&comparison.beads) {
            assert_eq!(row[5], bead.left_text(&comparison.left));
            assert_eq!(row[7], bead.right_text(&comparison.right));
        }
    }
}

#[test]
fn html_has_no_markup_from_the_texts() {
    let page = export(&versions(HOSTILE, CALM), ExportFormat::Html);
    assert!(page.contains("&lt;b&gt;<del>no</del>&lt;/b&gt;"), "{page}");
    assert!(page.contains("<ins>yes</ins>"));
    assert!(!page.contains("<script") && !page.contains("<b>") && !page.contains("http"));
    for tag in ["table", "tbody", "tr", "td", "del", "ins", "html", "body"] {
        let count = |mark: String| page.matches(&mark).count();
        let opened = count(format!("<{tag}>")) + count(format!("<{tag} "));
        assert_eq!(opened, count(format!("</{tag}>")), "{tag}");
    }
}

#[test]
fn markdown_marks_changes_and_nothing_else() {
    let page = export(&versions(HOSTILE, CALM), ExportFormat::Markdown);
    assert!(page.contains(r"\<b\>~~no~~**yes**\</b\>"), "{page}");
    assert!(page.contains(r"= 1 \| 2 \* 3") && page.contains(r"\`it\` went \~\~on\~\~"), "{page}");
}

#[test]
fn names_are_checked() {
    for (name, format) in ExportFormat::NAMES {
        assert_eq!(ExportFormat::from_name(name), Ok(format));
    }
    let error = ExportFormat::from_name("pdf").expect_err("no such format");
    assert_eq!(error.code(), "option");
    assert!(error.to_string().contains("pdf") && error.to_string().contains("unified"));
}
