//! Markdown: versions as one text with deletions struck and insertions bold, languages as a table of sentences.

use std::fmt::Write;

use crate::comparison::{Bead, BeadRelation, Comparison, EditOp, Mode};
use crate::export::{name, paths, pieces, sentences};

/// The comparison in CommonMark with GitHub's tables and strikethrough. All text of the documents is escaped.
pub(crate) fn markdown(comparison: &Comparison) -> String {
    let mut page = String::new();
    let title = comparison.left.title.as_deref().or(comparison.right.title.as_deref()).unwrap_or("Comparison");
    let _ = writeln!(page, "# {}\n", escaped(title));
    let summary = &comparison.summary;
    let _ = writeln!(
        page,
        "{} same, {} changed, {} moved, {} only left, {} only right.\n",
        summary.same, summary.changed, summary.moved, summary.left_only, summary.right_only
    );
    if comparison.mode == Mode::Languages {
        let (left, right) = (&comparison.left.language, &comparison.right.language);
        let _ = writeln!(page, "| | {} | {} |\n|---|---|---|", escaped(left), escaped(right));
    }
    for bead in &comparison.beads {
        match comparison.mode {
            Mode::Languages => rows(&mut page, comparison, bead),
            Mode::Versions | Mode::Auto => paragraph(&mut page, comparison, bead),
        }
    }
    findings(&mut page, comparison);
    page
}

/// A bead of versions as a paragraph.
fn paragraph(page: &mut String, comparison: &Comparison, bead: &Bead) {
    let number = |number: String| if number.is_empty() { "–".to_owned() } else { escaped(&number) };
    let left_number = number(paths(&comparison.left, bead.left.iter().copied()));
    let right_number = number(paths(&comparison.right, bead.right.iter().copied()));
    let numbers = match bead.relation {
        BeadRelation::LeftOnly => left_number,
        BeadRelation::RightOnly => right_number,
        _ if left_number == right_number => left_number,
        _ => format!("{left_number} → {right_number}"),
    };
    let label = if bead.renumbered { ", renumbered" } else { "" };
    let _ = write!(page, "**{numbers}** ({}{label}) ", name(bead.relation));
    let (left, right) = (bead.left_text(&comparison.left), bead.right_text(&comparison.right));
    for (op, edit, left, right) in pieces(bead, &left, &right) {
        let ignored = edit.is_some_and(|edit| edit.ignored.is_some());
        if op == EditOp::Equal || ignored {
            page.push_str(&escaped(right));
        } else {
            marked(page, "~~", left);
            marked(page, "**", right);
        }
    }
    page.push_str("\n\n");
}

/// A bead of languages as rows of a table.
fn rows(page: &mut String, comparison: &Comparison, bead: &Bead) {
    let number = paths(&comparison.left, bead.left.iter().copied());
    if bead.sentences.is_empty() {
        let (left, right) = (bead.left_text(&comparison.left), bead.right_text(&comparison.right));
        let _ = writeln!(page, "| {} | {} | {} |", escaped(&number), escaped(&left), escaped(&right));
    }
    for (at, pair) in bead.sentences.iter().enumerate() {
        let number = if at == 0 { number.as_str() } else { "" };
        let left = sentences(&comparison.left, &pair.left);
        let right = sentences(&comparison.right, &pair.right);
        let _ = writeln!(page, "| {} | {} | {} |", escaped(number), escaped(&left), escaped(&right));
    }
}

fn findings(page: &mut String, comparison: &Comparison) {
    for (at, finding) in comparison.findings.iter().enumerate() {
        if at == 0 {
            page.push_str("\n## Findings\n\n");
        }
        let quote = |document: &crate::Document, place: Option<crate::comparison::Place>| {
            let text = place.and_then(|place| document.blocks.get(place.block)?.text.get(place.span.range()));
            text.map_or("–".to_owned(), |text| format!("“{}”", escaped(text)))
        };
        let left = quote(&comparison.left, finding.left);
        let right = quote(&comparison.right, finding.right);
        let kind = name(finding.kind);
        let _ = writeln!(
            page,
            "{}. {kind} ({}), {}: {left} / {right}",
            at + 1,
            finding.severity,
            escaped(&finding.message.id)
        );
    }
}

/// Text between marks; white space at its ends stays outside, or the marks would not count.
fn marked(page: &mut String, mark: &str, text: &str) {
    let inner = text.trim();
    if inner.is_empty() {
        page.push_str(text);
        return;
    }
    let (before, after) = text.split_at(text.len() - text.trim_start().len());
    page.push_str(before);
    for (at, line) in inner.split('\n').enumerate() {
        let gap = if at > 0 { " " } else { "" };
        let _ = write!(page, "{gap}{mark}{}{mark}", escaped(line.trim()));
    }
    page.push_str(&after[inner.len()..]);
}

/// Text without meaning in Markdown, on one line. It never stands at the start of one, so that only what has a meaning
/// inside a line needs a backslash.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '\n' | '\r' => escaped.push(' '),
            '\\' | '`' | '*' | '_' | '~' | '[' | ']' | '<' | '>' | '|' | '&' | '#' => escaped.extend(['\\', character]),
            _ => escaped.push(character),
        }
    }
    escaped
}
