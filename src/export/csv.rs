//! A table as in RFC 4180, for spreadsheets and scripts.
//!
//! Spreadsheets take a cell that begins with one of [`FORMULA`] for a formula: an apostrophe before it makes it a text.

use crate::comparison::{Comparison, Finding, Place};
use crate::document::Document;
use crate::export::marks::visible;
use crate::export::{decimals, name, numbers, paths, sentences};

const HEADER: [&str; COLUMNS] = [
    "row",
    "kind",
    "score",
    "severity",
    "left number",
    "left",
    "right number",
    "right",
    "message",
    "left path",
    "right path",
];
const COLUMNS: usize = 11;

/// What a formula begins with.
const FORMULA: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

/// A row for each bead of versions, or each sentence pair of languages; then one for each finding.
pub(crate) fn csv(comparison: &Comparison) -> String {
    let mut table = String::new();
    row(&mut table, HEADER.map(str::to_owned));
    for bead in &comparison.beads {
        let kind = if bead.renumbered { format!("{} renumbered", name(bead.relation)) } else { name(bead.relation) };
        let left_number = numbers(&comparison.left, &bead.left);
        let right_number = numbers(&comparison.right, &bead.right);
        let left_path = paths(&comparison.left, bead.left.iter().copied());
        let right_path = paths(&comparison.right, bead.right.iter().copied());
        let cells = |row: &str, score: f64, left: String, right: String| {
            let [kind, left_number, right_number] = [&kind, &left_number, &right_number].map(String::clone);
            let [left_path, right_path] = [&left_path, &right_path].map(String::clone);
            let (none, row, score) = (String::new, row.to_owned(), decimals(score));
            [row, kind, score, none(), left_number, left, right_number, right, none(), left_path, right_path]
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

fn finding_cells(comparison: &Comparison, finding: &Finding) -> [String; COLUMNS] {
    let cell = |document: &Document, place: &Option<Place>| {
        let block = place.and_then(|place| Some((place, document.blocks.get(place.block)?)));
        let cells =
            block.map(|(place, block)| [block.number.as_deref(), block.text.get(place.span.range()), block.address()]);
        cells.unwrap_or_default().map(|cell| cell.unwrap_or_default().to_owned())
    };
    let [left_number, left, left_path] = cell(&comparison.left, &finding.left);
    let [right_number, right, right_path] = cell(&comparison.right, &finding.right);
    let arguments = finding.message.arguments.iter().map(|(key, value)| format!(" {key}={value}"));
    let message = finding.message.id.clone() + &arguments.collect::<String>();
    let (kind, severity) = (name(finding.kind), finding.severity.to_string());
    let (row, score) = ("finding".to_owned(), decimals(finding.confidence));
    [row, kind, score, severity, left_number, left, right_number, right, message, left_path, right_path]
}

fn row(table: &mut String, cells: [String; COLUMNS]) {
    for (at, cell) in cells.iter().enumerate() {
        if at > 0 {
            table.push(',');
        }
        let guarded = if cell.starts_with(FORMULA) { format!("'{cell}") } else { cell.clone() };
        let cell = visible(&guarded);
        if cell.contains(['"', ',', '\n', '\r']) {
            table.push('"');
            table.push_str(&cell.replace('"', "\"\""));
            table.push('"');
        } else {
            table.push_str(&cell);
        }
    }
    table.push_str("\r\n");
}
