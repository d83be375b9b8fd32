//! Markdown: versions as one text with deletions struck and insertions bold, languages as a table of sentences.

use std::fmt::Write;

use crate::comparison::{Bead, BeadRelation, Comparison, EditOp, Mode};
use crate::export::marks::visible;
use crate::export::moved::{Moved, moved_by_bead};
use crate::export::phrases::ExportPhrases;
use crate::export::{ExportOptions, counts, label, notes, paths, pieces, sentences, text_at, tiers};
use crate::strings::gather::PushAll;
use crate::strings::span::part;

/// The comparison in CommonMark with GitHub's tables and strikethrough. All text of the documents is escaped.
pub(crate) fn markdown(comparison: &Comparison, options: &ExportOptions) -> String {
    let phrases = ExportPhrases::of(options.locale.as_deref());
    let mut page = String::new();
    let title = comparison.left.title.as_deref().or(comparison.right.title.as_deref()).unwrap_or(phrases.comparison);
    let _ = writeln!(page, "# {}\n", escaped(title));
    let left = escaped(label(&options.left_label, &comparison.left));
    let right = escaped(label(&options.right_label, &comparison.right));
    let counts = counts(phrases, &comparison.summary);
    if comparison.mode == Mode::Languages {
        let _ = writeln!(page, "{counts}\n\n| | {left} | {right} |\n|---|---|---|");
    } else {
        let _ = writeln!(page, "~~{left}~~ → **{right}**: {counts}\n");
    }
    for (bead, moved) in comparison.beads.iter().zip(moved_by_bead(comparison)) {
        match comparison.mode {
            Mode::Languages => rows(&mut page, comparison, bead),
            Mode::Versions | Mode::Auto => paragraph(&mut page, comparison, phrases, bead, &moved),
        }
    }
    findings(&mut page, comparison, phrases, &options.messages);
    page
}

/// A bead of versions as a paragraph.
fn paragraph(
    page: &mut String,
    comparison: &Comparison,
    phrases: &ExportPhrases,
    bead: &Bead,
    moved: &[Vec<Moved>; 2],
) {
    let number = |number: String| if number.is_empty() { "–".to_owned() } else { escaped(&number) };
    let left_number = number(paths(&comparison.left, bead.left.iter().copied()));
    let right_number = number(paths(&comparison.right, bead.right.iter().copied()));
    let numbers = match bead.relation {
        BeadRelation::LeftOnly => left_number,
        BeadRelation::RightOnly => right_number,
        _ if left_number == right_number => left_number,
        _ => format!("{left_number} → {right_number}"),
    };
    let notes = match notes(phrases, bead) {
        notes if notes.is_empty() => phrases.relation(bead.relation, 1).to_owned(),
        notes if bead.relation == BeadRelation::Changed => {
            format!("{}{}{notes}", phrases.relation(bead.relation, 1), phrases.comma)
        }
        notes => notes,
    };
    let _ = write!(page, "**{numbers}** ({notes}) ");
    let (left, right) = (bead.left_text(&comparison.left), bead.right_text(&comparison.right));
    // Where a paragraph was split or merged, its end shows.
    let shown = |text: &str| text.replace('\n', " ¶ ");
    let mut parts: Vec<(MarkStyle, &str)> = Vec::new();
    for (op, edit, left, right) in pieces(bead, &left, &right) {
        let ignored = edit.is_some_and(|edit| edit.ignored.is_some());
        if op == EditOp::Equal || ignored {
            parts.push((MarkStyle::None, right));
        } else {
            parts.push_all([(MarkStyle::Deleted, left), (MarkStyle::Inserted, right)]);
        }
    }
    parts.retain(|(_, text)| !text.is_empty());
    for (at, &(mark, text)) in parts.iter().enumerate() {
        let next = parts.get(at + 1).filter(|(next, _)| *next == MarkStyle::None).map_or("", |part| part.1);
        match mark {
            MarkStyle::None => page.push_str(&escaped(&shown(text))),
            _ => marked(page, mark, &shown(text), next),
        }
    }
    for (said, moved) in [phrases.moved_to, phrases.moved_from].into_iter().zip(moved) {
        for Moved { text, address, .. } in moved {
            let address = address.map_or(String::new(), |address| format!(" {}", escaped(address)));
            let _ = write!(page, " *({said}{address}{}{})*", phrases.colon, phrases.quoted(&escaped(text)));
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

/// The findings to check, and after them those to read.
fn findings(page: &mut String, comparison: &Comparison, phrases: &ExportPhrases, messages: &[String]) {
    for (tier, head) in tiers(comparison).iter().zip([phrases.to_check, phrases.to_read]) {
        if !tier.is_empty() {
            let _ = writeln!(page, "\n## {head}\n");
        }
        for (nth, &at) in tier.iter().enumerate() {
            let finding = &comparison.findings[at];
            let _ = write!(page, "{}. {}{}", nth + 1, phrases.kind(finding.kind), phrases.colon);
            let _ = match messages.get(at).filter(|message| !message.is_empty()) {
                Some(message) => writeln!(page, "{}", escaped(message)),
                None => {
                    let quote = |document, place| {
                        text_at(document, place).map_or("–".to_owned(), |text| phrases.quoted(&escaped(text)))
                    };
                    let left = quote(&comparison.left, finding.left);
                    writeln!(page, "{left} / {}", quote(&comparison.right, finding.right))
                }
            };
        }
    }
}

/// How a part of a paragraph is marked.
#[derive(Clone, Copy, PartialEq)]
enum MarkStyle {
    None,
    Deleted,
    Inserted,
}

impl MarkStyle {
    /// What is written before and after the text: Markdown's own marks, or tags where these would not be read as marks.
    fn signs(self, is_read: bool) -> [&'static str; 2] {
        match (self, is_read) {
            (MarkStyle::None, _) => ["", ""],
            (MarkStyle::Deleted, true) => ["~~", "~~"],
            (MarkStyle::Deleted, false) => ["<del>", "</del>"],
            (MarkStyle::Inserted, true) => ["**", "**"],
            (MarkStyle::Inserted, false) => ["<ins>", "</ins>"],
        }
    }
}

/// Text between marks; white space at its ends stays outside, or the marks would not count.
///
/// Nor do they count where a letter is on their outside and punctuation on their inside: `law**(s)**`. There it is
/// `law<ins>(s)</ins>`.
fn marked(page: &mut String, mark: MarkStyle, text: &str, next: &str) {
    let inner = text.trim();
    if inner.is_empty() {
        page.push_str(&escaped(text));
        return;
    }
    let after = text.trim_start();
    page.push_str(&escaped(text.strip_suffix(after).unwrap_or_default()));
    let is_letter = |character: Option<char>| character.is_some_and(char::is_alphanumeric);
    let after = part(after, inner.len()..);
    let follows = if after.is_empty() { next.chars().next() } else { None };
    let opens = is_letter(inner.chars().next()) || !is_letter(page.chars().next_back());
    let closes = is_letter(inner.chars().next_back()) || !is_letter(follows);
    let [start, end] = mark.signs(opens && closes);
    let _ = write!(page, "{start}{}{end}", escaped(inner));
    page.push_str(&escaped(after));
}

/// Text without meaning in Markdown, on one line. It is never at the start of one, so that only what has a meaning
/// inside a line needs a backslash.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    let text = &visible(text);
    for character in text.chars() {
        match character {
            '\n' | '\r' => escaped.push(' '),
            '\\' | '`' | '*' | '_' | '~' | '[' | ']' | '<' | '>' | '|' | '&' | '#' => escaped.extend(['\\', character]),
            _ => escaped.push(character),
        }
    }
    escaped
}
