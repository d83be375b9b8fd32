//! A table as in RFC 4180, for spreadsheets and scripts.

use crate::comparison::{Comparison, Finding, Place};
use crate::document::Document;
use crate::export::{name, numbers, sentences};

const HEADER: [&str; 9] =
    ["row", "kind", "score", "severity", "left number", "left", "right number", "right", "message"];

/// A row for each bead of versions, or each sentence pair of languages; then one for each finding.
pub(crate) fn csv(comparison: &Comparison) -> String {
    let mut table = String::new();
    row(&mut table, HEADER.map(str::to_owned));
    for bead in &comparison.beads {
        let kind = if bead.renumbered { format!("{} renumbered", name(bead.relation)) } else { name(bead.relation) };
        let left_number = numbers(&comparison.left, &bead.left);
        let right_number = numbers(&comparison.right, &bead.right);
        let cells = |row: &str, score: f64, left: String, right: String| {
            let [kind, left_number, right_number] = [&kind, &left_number, &right_number].map(String::clone);
            let none = String::new;
            [row.to_owned(), kind, share(score), none(), left_number, left, right_number, right, none()]
        };
        if bead.sentences.is_empty() {
            let (left, right) = (bead.left_text(&comparison.left), bead.right_text(&comparison.right));
            row(&mut table, cells("block", bead.score, left, right));
        }
        for pair in &bead.sentences {
            let left = sentences(&comparison.left, &pair.left);
            let right = sentences(&comparison.right, &pair.right);
            row(&mut table, cells("sentence", pair.confidence, left, right));
        }
    }
    for finding in &comparison.findings {
        row(&mut table, finding_cells(comparison, finding));
    }
    table
}

fn finding_cells(comparison: &Comparison, finding: &Finding) -> [String; 9] {
    let cell = |document: &Document, place: &Option<Place>| {
        let block = place.and_then(|place| Some((place, document.blocks.get(place.block)?)));
        let (number, text) = match block {
            Some((place, block)) => (block.number.as_deref(), block.text.get(place.span.range())),
            None => (None, None),
        };
        (number.unwrap_or_default().to_owned(), text.unwrap_or_default().to_owned())
    };
    let (left_number, left) = cell(&comparison.left, &finding.left);
    let (right_number, right) = cell(&comparison.right, &finding.right);
    let arguments = finding.message.arguments.iter().map(|(key, value)| format!(" {key}={value}"));
    let message = finding.message.id.clone() + &arguments.collect::<String>();
    let (kind, severity) = (name(finding.kind), finding.severity.to_string());
    ["finding".to_owned(), kind, share(finding.confidence), severity, left_number, left, right_number, right, message]
}

fn share(value: f64) -> String {
    format!("{value:.3}")
}

fn row(table: &mut String, cells: [String; 9]) {
    for (at, cell) in cells.iter().enumerate() {
        if at > 0 {
            table.push(',');
        }
        if cell.contains(['"', ',', '\n', '\r']) {
            table.push('"');
            table.push_str(&cell.replace('"', "\"\""));
            table.push('"');
        } else {
            table.push_str(cell);
        }
    }
    table.push_str("\r\n");
}
