//! A word diff for terminals and logs, with moves, splits and unchanged stretches told in a line each.

use std::fmt::Write;

use crate::comparison::{Bead, BeadRelation, Comparison, EditOp, Finding, Mode, Place};
use crate::document::{BlockKind, Document};
use crate::export::marks::visible;
use crate::export::{ExportOptions, name, paths, pieces, sentences};
use crate::strings::gather::Gather;

/// Unchanged paragraphs up to which they are printed, and not counted in one line.
const UNCHANGED_PARAGRAPHS: usize = 1;

/// Select Graphic Rendition (ECMA-48). Old words are red and struck, new ones green and underlined: colour is never the
/// only sign.
const OLD: &str = "\x1b[31;9m";
const NEW: &str = "\x1b[32;4m";
const MOVED: &str = "\x1b[35m";
const BOLD: &str = "\x1b[1m";
const DIM: &str = "\x1b[2m";
const PLAIN: &str = "\x1b[0m";

/// The comparison for a terminal. Without [`ExportOptions::color`], changes are `[-old-]` and `{+new+}`, as `git diff
/// --word-diff` has them. Control characters of the texts are shown as signs and never reach the terminal.
pub(crate) fn terminal(comparison: &Comparison, options: &ExportOptions) -> String {
    let mut printer = Printer { page: String::new(), color: options.color };
    let label = |given: &Option<String>, document: &Document, default: &str| {
        visible(given.as_deref().or(document.title.as_deref()).unwrap_or(default))
    };
    printer.line(BOLD, &format!("--- {}", label(&options.left_label, &comparison.left, "left")));
    printer.line(BOLD, &format!("+++ {}", label(&options.right_label, &comparison.right, "right")));
    printer.page.push('\n');
    let mut beads = comparison.beads.as_slice();
    while let Some((bead, rest)) = beads.split_first() {
        let is_same = |bead: &Bead| bead.relation == BeadRelation::Same && !bead.renumbered;
        let same = beads.iter().take_while(|bead| is_same(bead)).count();
        if same > UNCHANGED_PARAGRAPHS {
            printer.line(DIM, &format!("  = {same} paragraphs unchanged"));
            printer.page.push('\n');
            beads = &beads[same..];
            continue;
        }
        match comparison.mode {
            Mode::Languages => printer.translated(comparison, bead),
            Mode::Versions | Mode::Auto => printer.changed(comparison, bead),
        }
        beads = rest;
    }
    for finding in comparison.findings.iter().filter(|finding| finding.severity >= 2) {
        printer.finding(comparison, finding);
    }
    printer.summary(comparison);
    printer.page
}

struct Printer {
    page: String,
    color: bool,
}

impl Printer {
    /// A line in one style.
    fn line(&mut self, style: &str, text: &str) {
        self.styled(style, text);
        self.page.push('\n');
    }

    fn styled(&mut self, style: &str, text: &str) {
        if self.color && !style.is_empty() {
            let _ = write!(self.page, "{style}{text}{PLAIN}");
        } else {
            self.page.push_str(text);
        }
    }

    /// Words that are on one side only: `[-old-]` or `{+new+}` where there is no colour.
    fn words(&mut self, text: &str, style: &str, marks: [&str; 2]) {
        if text.is_empty() {
            return;
        }
        let text = visible(text);
        if self.color {
            self.styled(style, &text);
        } else {
            let _ = write!(self.page, "{}{text}{}", marks[0], marks[1]);
        }
    }

    /// A bead of versions: a line that says what became of it, and its text.
    fn changed(&mut self, comparison: &Comparison, bead: &Bead) {
        let (left, right) = (bead.left_text(&comparison.left), bead.right_text(&comparison.right));
        let (sign, style) = match bead.relation {
            BeadRelation::Same => ("=", ""),
            BeadRelation::Changed => ("~", ""),
            BeadRelation::Moved => (">", MOVED),
            BeadRelation::LeftOnly => ("-", OLD),
            BeadRelation::RightOnly => ("+", NEW),
        };
        let _ = write!(self.page, "{sign} ");
        let note = note(comparison, bead);
        if !note.is_empty() {
            self.styled(if style.is_empty() || style == OLD || style == NEW { DIM } else { style }, &note);
            self.page.push(' ');
        }
        let heading = bead.right.first().and_then(|&block| comparison.right.blocks.get(block));
        let is_heading = heading.is_some_and(|block| matches!(block.kind, BlockKind::Heading | BlockKind::Title));
        for (op, edit, left, right) in pieces(bead, &left, &right) {
            let ignored = edit.is_some_and(|edit| edit.ignored.is_some());
            match (op, bead.relation) {
                (_, BeadRelation::LeftOnly) => self.words(left, OLD, ["[-", "-]"]),
                (_, BeadRelation::RightOnly) => self.words(right, NEW, ["{+", "+}"]),
                _ if op == EditOp::Equal || ignored => self.styled(if is_heading { BOLD } else { "" }, &visible(right)),
                _ => {
                    self.words(left, OLD, ["[-", "-]"]);
                    self.words(right, NEW, ["{+", "+}"]);
                }
            }
        }
        self.page.push_str("\n\n");
    }

    /// A bead of languages: each sentence above its translation.
    fn translated(&mut self, comparison: &Comparison, bead: &Bead) {
        let mut pair = |left: &str, right: &str| {
            for (sign, text) in [("<", left), (">", right)] {
                if !text.is_empty() {
                    let _ = writeln!(self.page, "{sign} {}", visible(text).replace('\n', " "));
                }
            }
            self.page.push('\n');
        };
        if bead.sentences.is_empty() {
            pair(&bead.left_text(&comparison.left), &bead.right_text(&comparison.right));
        }
        for sentence in &bead.sentences {
            pair(&sentences(&comparison.left, &sentence.left), &sentences(&comparison.right, &sentence.right));
        }
    }

    /// A finding in a line: `! number.differs: “91” / “92”`.
    fn finding(&mut self, comparison: &Comparison, finding: &Finding) {
        let quote = |document: &Document, place: Option<Place>| {
            let text = place.and_then(|place| document.blocks.get(place.block)?.text.get(place.span.range()));
            text.map_or("–".to_owned(), |text| format!("“{}”", visible(text).replace('\n', " ")))
        };
        let left = quote(&comparison.left, finding.left);
        let right = quote(&comparison.right, finding.right);
        self.styled(BOLD, "!");
        let _ = writeln!(self.page, " {}: {left} / {right}", finding.message.id);
    }

    fn summary(&mut self, comparison: &Comparison) {
        let summary = &comparison.summary;
        let counts = [
            (summary.same, "same"),
            (summary.changed, "changed"),
            (summary.moved, "moved"),
            (summary.left_only, "only left"),
            (summary.right_only, "only right"),
            (comparison.findings.iter().filter(|finding| finding.severity >= 2).count(), "to check"),
        ];
        let counts = counts.iter().filter(|(count, _)| *count > 0).map(|(count, what)| format!("{count} {what}"));
        let counts = counts.gather().join(", ");
        let whole = if comparison.complete { "" } else { "; the work limit made some passages coarser" };
        self.line(DIM, &format!("{counts}{whole}"));
    }
}

/// What a line of text cannot say: the numbers, and whether the blocks moved, were split or merged.
fn note(comparison: &Comparison, bead: &Bead) -> String {
    let (left, right) =
        (paths(&comparison.left, bead.left.iter().copied()), paths(&comparison.right, bead.right.iter().copied()));
    let number = match bead.relation {
        BeadRelation::LeftOnly => left,
        BeadRelation::RightOnly => right,
        _ if left == right => left,
        _ => format!("{} → {}", if left.is_empty() { "–" } else { &left }, if right.is_empty() { "–" } else { &right }),
    };
    let what = match (bead.left.len(), bead.right.len()) {
        _ if bead.renumbered => "renumbered".to_owned(),
        (1, parts @ 2..) => format!("split in {parts}"),
        (parts @ 2.., 1) => format!("{parts} merged"),
        _ if bead.relation == BeadRelation::Moved => name(bead.relation),
        _ => String::new(),
    };
    let note = [visible(&number), what].into_iter().filter(|part| !part.is_empty()).gather().join(" ");
    if note.is_empty() { note } else { format!("({note})") }
}
