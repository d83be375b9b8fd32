//! CriticMarkup: one text with `{--deletions--}`, `{++insertions++}` and `{~~replacements~>like this~~}`.

use std::fmt::Write;

use crate::comparison::{Bead, BeadRelation, Comparison, EditOp, Mode};
use crate::export::marks::visible;
use crate::export::{numbers, pieces, sentences};

/// The comparison as CriticMarkup, a paragraph for each bead.
///
/// Accepting every change gives the right text, rejecting every change the left one, except for the place of moved
/// paragraphs: they are where the right text has them, with a comment that names the old place. In languages mode
/// every sentence is followed by its translation in a comment.
pub(crate) fn critic(comparison: &Comparison) -> String {
    let mut page = String::new();
    for bead in &comparison.beads {
        match comparison.mode {
            Mode::Languages => translated(&mut page, comparison, bead),
            Mode::Versions | Mode::Auto => changed(&mut page, comparison, bead),
        }
        page.push_str("\n\n");
    }
    page
}

fn changed(page: &mut String, comparison: &Comparison, bead: &Bead) {
    let (left, right) = (bead.left_text(&comparison.left), bead.right_text(&comparison.right));
    for (op, edit, left, right) in pieces(bead, &left, &right) {
        let ignored = edit.is_some_and(|edit| edit.ignored.is_some());
        let (old, new) = (escaped(left), escaped(right));
        let _ = match (op, bead.relation) {
            (_, BeadRelation::LeftOnly) => write!(page, "{{--{old}--}}"),
            (_, BeadRelation::RightOnly) => write!(page, "{{++{new}++}}"),
            _ if ignored => write!(page, "{new}"),
            (EditOp::Equal, _) => write!(page, "{new}"),
            (EditOp::Delete, _) => write!(page, "{{--{old}--}}"),
            (EditOp::Insert, _) => write!(page, "{{++{new}++}}"),
            (EditOp::Replace, _) => write!(page, "{{~~{old}~>{new}~~}}"),
        };
    }
    if bead.relation == BeadRelation::Moved {
        let number = numbers(&comparison.left, &bead.left);
        let place = if number.is_empty() { String::new() } else { format!(" from {}", escaped(&number)) };
        let _ = write!(page, "{{>>moved{place}<<}}");
    }
}

fn translated(page: &mut String, comparison: &Comparison, bead: &Bead) {
    if bead.sentences.is_empty() {
        let (left, right) = (bead.left_text(&comparison.left), bead.right_text(&comparison.right));
        let _ = write!(page, "{}{{>>{}<<}}", escaped(&left), escaped(&right));
    }
    for (at, pair) in bead.sentences.iter().enumerate() {
        let gap = if at > 0 { " " } else { "" };
        let left = sentences(&comparison.left, &pair.left);
        let right = sentences(&comparison.right, &pair.right);
        let _ = write!(page, "{gap}{}{{>>{}<<}}", escaped(&left), escaped(&right));
    }
}

/// Text without CriticMarkup of its own: a brace before a mark gets a backslash, and so does a closing one after it.
fn escaped(text: &str) -> String {
    let text = &visible(text);
    let mut escaped = String::with_capacity(text.len());
    let mut before = ' ';
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        let next = characters.peek().copied().unwrap_or(' ');
        let opens = character == '{' && matches!(next, '-' | '+' | '~' | '=' | '>');
        let closes = character == '}' && matches!(before, '-' | '+' | '~' | '=' | '<');
        if opens || closes || (character == '~' && next == '>') {
            escaped.push('\\');
        }
        escaped.push(character);
        before = character;
    }
    escaped
}
