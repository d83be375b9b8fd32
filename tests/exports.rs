//! Exports: a patch that tools accept, tables and pages that nothing in a text can break.

use std::fs;
use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use diptych::{
    CompareOptions, Comparison, ExportFormat, ExportOptions, Mode, clean_text, compare, export, export_with,
};

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
fn markdown_marks_are_read_beside_punctuation() {
    let check = |left: &str, right: &str, expected: &str| {
        let page = export(&versions(left, right), ExportFormat::Markdown);
        assert!(page.contains(expected), "{page}");
    };
    check("The law applies to all.", "The laws(s) apply to all.", "The ~~law applies~~**laws(s) apply** to all.");
    check("It covers the right holders.", "It covers the right(s) holders.", "right<ins>(s)</ins> holders");
    check("Open the gate now.", "Open (slowly) the gate now.", "Open **(slowly)** the gate now.");
}

const FERRY: &str = "The ferry runs from April to October.";
const BIKES: &str = "Bicycles travel free of charge.";
const TICKETS: &str = "Tickets are sold on board by the crew.";

fn in_locale(comparison: &Comparison, format: ExportFormat, locale: &str) -> String {
    let options = ExportOptions {
        left_label: Some("draft <1>".to_owned()),
        right_label: Some("final".to_owned()),
        locale: Some(locale.to_owned()),
        ..ExportOptions::default()
    };
    export_with(comparison, format, &options)
}

#[test]
fn moves_splits_labels_and_the_language_are_shown() {
    let text = |paragraphs: &[String]| paragraphs.join("\n\n");
    let left =
        text(&[format!("{FERRY} {BIKES}"), format!("1. {TICKETS}"), "2. All aboard at noon, said the captain.".into()]);
    let right =
        text(&[FERRY.into(), "1. All aboard at noon, said the captain.".into(), format!("2. {TICKETS} {BIKES}")]);
    let comparison = versions(&left, &right);
    for (locale, moved, moved_from) in
        [("fr-CA", "déplacé", "déplacé de"), ("zh", "已移动", "移自"), ("xx", "moved", "moved from")]
    {
        let page = in_locale(&comparison, ExportFormat::Html, locale);
        assert!(page.contains("draft &lt;1&gt;") && page.contains(&format!("<small>{moved}")), "{page}");
        assert!(page.contains(&format!("{moved_from} <a href=\"#b0\">")) && page.contains(BIKES), "{page}");
        let page = in_locale(&comparison, ExportFormat::Markdown, locale);
        assert!(page.contains(r"draft \<1\>") && page.contains(&format!("*({moved_from}")), "{page}");
    }
    assert!(in_locale(&comparison, ExportFormat::Html, "ar").contains("<html lang=\"ar\" dir=\"rtl\">"));
    let split = versions(&format!("{FERRY} {TICKETS}"), &format!("{FERRY}\n\n{TICKETS}"));
    assert!(in_locale(&split, ExportFormat::Markdown, "es").contains("dividido"));
}

#[test]
fn counts_are_inflected_by_the_rules_of_their_language() {
    let mut comparison = versions(FERRY, FERRY);
    let mut check = |locale: &str, counts: [usize; 3], expected: &str| {
        (comparison.summary.same, comparison.summary.changed, comparison.summary.moved) = counts.into();
        for format in [ExportFormat::Html, ExportFormat::Markdown] {
            let page = in_locale(&comparison, format, locale);
            assert!(page.contains(expected), "{expected}: {page}");
        }
    };
    check("en", [7, 1, 2], "7 same, 1 changed, 2 moved, 0 only left");
    check("fr", [7, 1, 0], "7 identiques, 1 modifié, 0 déplacé, 0 seulement à gauche");
    check("es", [1, 0, 2], "1 igual, 0 modificados, 2 trasladados");
    check("ru", [5, 21, 11], "5 без изменений, 21 изменён, 11 перемещено");
    check("ar", [2, 2, 3], "2 دون تغيير، 2 معدّلتان، 3 منقولة");
    check("zh", [7, 1, 2], "7 相同，1 已修改，2 已移动");
}

#[test]
fn findings_to_check_and_to_read_are_apart() {
    let options = CompareOptions { mode: Mode::Languages, ..CompareOptions::default() };
    let mut comparison =
        compare("The ferry has 71 seats.", "Le bac compte 72 places.", &options).expect("valid options");
    let finding = comparison.findings.first().cloned().expect("a number");
    let mut to_read = finding.clone();
    to_read.severity = 1;
    comparison.findings = vec![to_read, finding.clone(), finding];
    let messages = vec![String::new(), String::new(), "On a <71> answers 72.".to_owned()];
    let options = ExportOptions { messages, locale: Some("fr".to_owned()), ..ExportOptions::default() };
    let after = |page: &str, head: &str| page.split_once(head).unwrap_or_else(|| panic!("{head}: {page}")).1.to_owned();
    let page = export_with(&comparison, ExportFormat::Html, &options);
    let (check, read) = (after(&page, "<h2>À vérifier</h2>"), after(&page, "<summary>À lire (1)</summary>"));
    assert_eq!((check.matches("<li ").count(), read.matches("<li ").count()), (3, 1), "{page}");
    assert!(check.contains(">71</q> / ") && check.contains("On a &lt;71&gt; answers 72.</li>"), "{page}");
    let page = export_with(&comparison, ExportFormat::Markdown, &options);
    let (check, read) = (after(&page, "## À vérifier\n"), after(&page, "## À lire\n"));
    assert_eq!((check.matches("\n1. ").count(), check.matches("\n2. ").count(), read.matches(". ").count()), (2, 1, 1));
    assert!(check.contains("Nombre\u{a0}: ") && check.contains(r"On a \<71\> answers 72."), "{page}");
}

#[test]
fn formulas_are_texts_in_tables() {
    let comparison = versions("=1+1 is two.\n\n-5 is not.", "@all are two.\n\n+5 is not.");
    let table = rows(&export(&comparison, ExportFormat::Csv));
    let cells = table.iter().flatten().filter(|cell| cell.contains("two") || cell.contains("not"));
    assert!(cells.clone().count() > 3 && cells.into_iter().all(|cell| cell.starts_with('\'')), "{table:?}");
}

#[test]
fn invisible_characters_are_visible_in_every_export() {
    let comparison = versions("He said \u{202e}no\u{200b}thing today.", "He said \u{2066}some\u{feff}thing today.");
    for (name, format) in ExportFormat::NAMES {
        // A patch has no other way to write them.
        if format != ExportFormat::Unified {
            let text = export(&comparison, format);
            assert!(!text.contains(['\u{202e}', '\u{200b}', '\u{2066}', '\u{feff}']), "{name}: {text:?}");
        }
    }
    let json: Comparison = serde_json::from_str(&export(&comparison, ExportFormat::Json)).expect("the model");
    assert_eq!(json, comparison);
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
