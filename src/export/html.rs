//! One HTML page that needs nothing else: facing columns on the screen and on paper.

use std::fmt::Write;

use crate::comparison::{Bead, BeadRelation, Comparison, EditOp, Place};
use crate::document::Document;
use crate::export::marks::visible;
use crate::export::moved::{Moved, moved_by_bead};
use crate::export::phrases::ExportPhrases;
use crate::export::{ExportOptions, counts, label, name, notes, numbers, pieces, sentences, text_at, tiers};

/// Left is ochre and struck, right is blue and underlined, moved is violet: colour is never the only sign.
const STYLE: &str = "\
:root{color-scheme:light dark;--left:#8a5a00;--right:#0b5394;--moved:#6b3fa0;--line:#8885}\
@media(prefers-color-scheme:dark){:root{--left:#e0b050;--right:#7ab8f0;--moved:#c0a0f0}}\
body{font:1rem/1.5 Georgia,serif;margin:2rem auto;max-width:80rem;padding:0 1rem}\
table{border-collapse:collapse;width:100%;table-layout:fixed}\
th,td{border-top:1px solid var(--line);padding:.4rem .8rem;text-align:start;vertical-align:top;overflow-wrap:anywhere}\
.n{width:3rem;font:.8rem system-ui,sans-serif}\
.b{white-space:pre-line}\
del{color:var(--left)}ins{color:var(--right)}\
.left-only .l{color:var(--left)}.right-only .r{color:var(--right)}.moved .n,.m,.m a{color:var(--moved)}\
.ignored{border-bottom:1px dotted}\
@media print{body{margin:0;max-width:none;font-size:10pt}tr{break-inside:avoid}thead{display:table-header-group}}";

/// The comparison as a page. Everything that comes from the texts is escaped; there is no script.
pub(crate) fn html(comparison: &Comparison, options: &ExportOptions) -> String {
    let phrases = ExportPhrases::of(options.locale.as_deref());
    let (left, right) = (&comparison.left, &comparison.right);
    let title = left.title.as_deref().or(right.title.as_deref()).unwrap_or(phrases.comparison);
    let title = escaped(title);
    let mut page = format!(
        "<!DOCTYPE html>\n<html lang=\"{tag}\" dir=\"{direction}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width\">\n<title>{title}</title>\n<style>{STYLE}</style>\n\
         </head>\n<body>\n<h1 dir=\"auto\">{title}</h1>\n",
        tag = phrases.tag,
        direction = phrases.direction,
    );
    let _ = writeln!(page, "<p>{}</p>", counts(phrases, &comparison.summary));
    let head = |given, document| escaped(label(given, document));
    let _ = writeln!(
        page,
        "<table>\n<thead><tr><th class=\"n\"></th><th dir=\"auto\">{}</th><th class=\"n\"></th><th dir=\"auto\">{}</th></tr></thead>\n<tbody>",
        head(&options.left_label, left),
        head(&options.right_label, right)
    );
    for (at, moved) in moved_by_bead(comparison).iter().enumerate() {
        rows(&mut page, comparison, phrases, at, moved);
    }
    page.push_str("</tbody>\n</table>\n");
    findings(&mut page, comparison, phrases, &options.messages);
    page.push_str("</body>\n</html>\n");
    page
}

/// A bead as one row, or one for each of its sentence pairs.
fn rows(page: &mut String, comparison: &Comparison, phrases: &ExportPhrases, at: usize, moved: &[Vec<Moved>; 2]) {
    let bead = &comparison.beads[at];
    let (left, right) = (&comparison.left, &comparison.right);
    let notes = notes(phrases, bead);
    let label = if notes.is_empty() { notes } else { format!(" <small>{notes}</small>") };
    let left_number = escaped(&numbers(left, &bead.left));
    let right_number = escaped(&numbers(right, &bead.right)) + &label;
    let class = name(bead.relation);
    let mut row = |first: bool, left_cell: &str, right_cell: &str| {
        let id = if first { format!(" id=\"b{at}\"") } else { String::new() };
        let (left_number, right_number) = if first { (left_number.as_str(), right_number.as_str()) } else { ("", "") };
        let _ = writeln!(
            page,
            "<tr class=\"{class}\"{id}><td class=\"n\">{left_number}</td><td class=\"b l\" lang=\"{}\" dir=\"auto\">{left_cell}</td>\
             <td class=\"n\">{right_number}</td><td class=\"b r\" lang=\"{}\" dir=\"auto\">{right_cell}</td></tr>",
            escaped(&left.language),
            escaped(&right.language),
        );
    };
    if bead.sentences.is_empty() {
        let (mut left_cell, mut right_cell) = cells(bead, &bead.left_text(left), &bead.right_text(right));
        moves(&mut left_cell, phrases, phrases.moved_to, &moved[0]);
        moves(&mut right_cell, phrases, phrases.moved_from, &moved[1]);
        row(true, &left_cell, &right_cell);
    }
    for (at, pair) in bead.sentences.iter().enumerate() {
        row(at == 0, &escaped(&sentences(left, &pair.left)), &escaped(&sentences(right, &pair.right)));
    }
}

/// Says below the text of one side which of its sentences are in another paragraph of the other side, with links to
/// there.
fn moves(cell: &mut String, phrases: &ExportPhrases, said: &str, moved: &[Moved]) {
    for &Moved { text, bead, address } in moved {
        let address = escaped(address.unwrap_or("↕"));
        let _ = write!(
            cell,
            "\n<small class=\"m\" lang=\"{}\" dir=\"{}\">{said} <a href=\"#b{bead}\">{address}</a>{}<q dir=\"auto\">{}</q></small>",
            phrases.tag,
            phrases.direction,
            phrases.colon,
            escaped(text)
        );
    }
}

/// Both texts of a bead with what differs marked. A block that is alone is not marked word by word.
fn cells(bead: &Bead, left: &str, right: &str) -> (String, String) {
    let (mut left_cell, mut right_cell) = (String::new(), String::new());
    let one_sided = matches!(bead.relation, BeadRelation::LeftOnly | BeadRelation::RightOnly);
    for (op, edit, left, right) in pieces(bead, left, right) {
        let ignored = edit.and_then(|edit| edit.ignored);
        for (cell, tag, text) in [(&mut left_cell, "del", left), (&mut right_cell, "ins", right)] {
            let text = escaped(text);
            let _ = match ignored {
                _ if text.is_empty() => Ok(()),
                Some(kind) => write!(cell, "<span class=\"ignored\" title=\"{}\">{text}</span>", name(kind)),
                None if op == EditOp::Equal || one_sided => write!(cell, "{text}"),
                None => write!(cell, "<{tag}>{text}</{tag}>"),
            };
        }
    }
    (left_cell, right_cell)
}

/// The findings to check, and folded those to read.
fn findings(page: &mut String, comparison: &Comparison, phrases: &ExportPhrases, messages: &[String]) {
    let [check, read] = tiers(comparison);
    if !check.is_empty() {
        let _ = writeln!(page, "<h2>{}</h2>", phrases.to_check);
        list(page, comparison, phrases, messages, &check);
    }
    if !read.is_empty() {
        let _ = writeln!(page, "<details>\n<summary>{} ({})</summary>", phrases.to_read, read.len());
        list(page, comparison, phrases, messages, &read);
        page.push_str("</details>\n");
    }
}

fn list(page: &mut String, comparison: &Comparison, phrases: &ExportPhrases, messages: &[String], tier: &[usize]) {
    page.push_str("<ol>\n");
    for &at in tier {
        let finding = &comparison.findings[at];
        let (id, kind) = (escaped(&finding.message.id), phrases.kind(finding.kind));
        let _ =
            write!(page, "<li data-message=\"{id}\" data-severity=\"{}\">{kind}{}", finding.severity, phrases.colon);
        if let Some(message) = messages.get(at).filter(|message| !message.is_empty()) {
            page.push_str(&escaped(message));
        } else {
            quote(page, &comparison.left, finding.left);
            page.push_str(" / ");
            quote(page, &comparison.right, finding.right);
        }
        page.push_str("</li>\n");
    }
    page.push_str("</ol>\n");
}

/// The words at a place.
fn quote(page: &mut String, document: &Document, place: Option<Place>) {
    match text_at(document, place) {
        Some(text) => {
            let _ = write!(page, "<q lang=\"{}\" dir=\"auto\">{}</q>", escaped(&document.language), escaped(text));
        }
        None => page.push('–'),
    }
}

/// Text that is nothing but text, in content and in quoted attributes.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + text.len() / 16);
    let text = &visible(text);
    for character in text.chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            other => escaped.push(other),
        }
    }
    escaped
}
