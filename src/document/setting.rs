//! How a text is set: its width, its indents, whether lines are wrapped, whether paragraphs have gaps between them.
//!
//! Idea: everything is measured on breaks that are certainly wraps. Where a sentence goes on in lower case, the next word
//! did not fit: line and word together are wider than the column, in monospaced and in proportional type. A few passes
//! over the lines: linear time, memory for their widths.

use crate::document::columns::is_wide;
use crate::document::hyphens::ends_hyphenated;
use crate::document::lines::Line;
use crate::document::seams::{
    ends_clause, ends_in_thai, ends_sentence, ends_word, is_uncased, last_mark, opens_lower, runs_on,
};
use crate::strings::gather::Gather;
use crate::strings::search::{contains, ends_in, has, has_any};
use crate::strings::sort::Order;
use crate::strings::span::part;

/// Between the times of a subtitle.
const TIMING: &str = " --> ";
/// Columns of the widest hard-wrapped line: a wider one is wrapped by the program that shows it.
const MAX_WRAPPED_COLUMNS: usize = 140;
/// Columns of the narrowest text whose width alone shows that it is hard-wrapped.
pub(super) const NARROWEST: usize = 40;
/// Columns of the narrowest hard-wrapped text; shorter lines are items or verses.
pub(super) const NARROW: usize = 20;
/// Percent of the width that a line with its next word must reach to be full: proportional fonts make lines of
/// the same width differ in characters by about a seventh.
pub(super) const FULL: usize = 85;
/// The same where the line ends inside a sentence and the only evidence for a break is a short line.
pub(super) const FULL_INSIDE: usize = 60;

/// Percent of the width from which lines count as equally wide.
const EVEN_PERCENT: usize = 92;
/// Certain wraps that are needed to measure how much fits a line, in any typeface.
const MIN_WITNESSES: usize = 6;
/// The same in a monospaced typeface, where a line with the first word of the next is wider than any line.
const MIN_WITNESSES_ONE_WIDTH: usize = 3;
/// In scripts without capitals, one nearly full line in so many may be a long title or item.
const LONG_TITLES: usize = 8;
/// Percent of such lines, at either end, that count as exceptions.
const UNTYPICAL_PERCENT: usize = 4;

/// Percent of lines that begin in lower case from which a narrow text is verse or commands, not prose.
const MIN_LOWER_PERCENT: usize = 90;

/// Columns that verse does not reach, and percent of its lines that end a clause.
const MAX_VERSE_COLUMNS: usize = 50;
/// Columns that verse does not reach where capitals show it, and the lines that are needed for it.
const MAX_CAPITALISED_VERSE_COLUMNS: usize = 70;
const MIN_VERSE_LINES: usize = 3;
const MIN_CLAUSE_PERCENT: usize = 60;

/// How a text is set.
pub(super) struct Setting {
    /// Columns of a full line; nine of ten lines that are followed by one are no wider.
    pub width: usize,
    /// Whether line breaks inside runs are mostly wraps.
    pub wrapped: bool,
    /// Whether the lines are verses in lower case, commands of a script, or subtitles.
    pub short_lines: bool,
    /// Empty lines between two lines of one paragraph: one in text with double spacing, where single gaps say nothing.
    pub spacing: usize,
    /// The indent from which a line opens a paragraph without a gap before it.
    pub indent: usize,
    /// Whether indents alone show where paragraphs begin.
    pub by_indent: bool,
    /// Whether they do so without exception: every paragraph is indented, and no other line.
    pub indents_tell: bool,
    /// Columns that a line and the first word below reach together where that word did not fit.
    pub fit: Option<usize>,
    /// Whether a full line that ends a sentence probably ends a paragraph too.
    pub stops: bool,
    /// Whether paragraphs follow each other without empty lines.
    pub tight: bool,
}

/// Lines between two gaps.
pub(super) struct LineRun {
    pub end: usize,
    /// How many there are.
    pub count: usize,
    /// Columns of the widest line.
    pub width: usize,
    /// Columns that a line reaches at most with the first word below.
    pub reach: usize,
}

impl LineRun {
    pub fn new(lines: &[Line], start: usize, spacing: usize) -> Self {
        let apart = |line: &&Line| line.gap > spacing || line.page;
        let rest = lines.get(start + 1..).unwrap_or_default();
        let end = start + 1 + rest.iter().position(|line| apart(&line)).unwrap_or(rest.len());
        let lines = lines.get(start..end).unwrap_or_default();
        let width = lines.iter().map(|line| line.width).max().unwrap_or(0);
        let reach = lines.iter().zip(lines.iter().skip(1)).map(|(above, below)| reach(above, below)).max();
        Self { end, count: lines.len(), width, reach: reach.unwrap_or(0) }
    }
}

pub(super) fn setting(raw: &str, lines: &[Line]) -> Setting {
    let text = |line: &Line| line.span.of(raw);
    let pairs = || lines.iter().zip(lines.iter().skip(1)).filter(|(_, below)| !below.page);
    let share = |part: usize, whole: usize, percent: usize| whole > 0 && part * 100 >= whole * percent;
    let spacing = usize::from(is_double(raw, &pairs().gather()));
    let inside: Vec<_> = pairs().filter(|(_, below)| below.gap <= spacing).gather();
    let mut widths: Vec<usize> = inside.iter().map(|(above, _)| above.width).gather();
    widths.order_by_key(|&width| width);
    let width = widths.get(widths.len() * 9 / 10).copied().unwrap_or(0);
    // A sentence's end explains a line's end, and so does a bare "Article 5": they are not independent evidence.
    let witnesses: Vec<_> = inside.iter().filter(|(above, _)| !ends_block(raw, above)).gather();
    let full = witnesses.iter().filter(|(above, below)| is_full(above, below, width, FULL)).count();
    let lower = inside.iter().filter(|(above, below)| runs_on(text(above), text(below))).count();
    // Prose in a narrow column has sentences that end inside of lines.
    let in_lower = || lines.iter().filter(|line| opens_lower(text(line))).count();
    let short_lines = lines.iter().any(|line| has(text(line), '>') && contains(text(line), TIMING))
        || width < NARROWEST
            && lines.len() > 2
            && share(in_lower(), lines.len(), MIN_LOWER_PERCENT)
            && !lines.iter().any(|line| contains(text(line), ". "));
    // A sentence that goes on on the next page was wrapped too.
    let pages = || lines.iter().zip(lines.iter().skip(1)).filter(|(_, below)| below.page && below.gap == 0);
    let crossing = pages().filter(|(above, below)| runs_on(text(above), text(below))).count();
    let short_lines = short_lines || is_verse(raw, &inside, width) || is_capitalised(raw, &inside, width);
    let by_case = width >= NARROW && share(lower + crossing, inside.len() + crossing, 30);
    let by_edge = width >= NARROWEST && is_even(raw, &inside, width);
    let by_width = width >= NARROWEST && share(full, witnesses.len(), 50);
    let fit = fit(raw, &inside);
    let firsts: Vec<usize> =
        lines.iter().filter(|line| line.gap > spacing).map(|line| line.indent).filter(|&i| i <= 8).gather();
    let spaced = share(firsts.len(), lines.len(), 10);
    let indents: Vec<usize> = lines.iter().map(|line| line.indent).filter(|&indent| indent > 1).gather();
    let few = share(lines.len() - indents.len(), lines.len(), 40);
    let by_indent = !spaced && few && !indents.is_empty();
    let indent = if spaced { most_common(&firsts) + 1 } else { usize::max(most_common(&indents), 1) };
    let wrapped = width <= MAX_WRAPPED_COLUMNS && !short_lines && (by_case || by_width || by_edge || fit.is_some());
    let (stops, tight) = fit.map_or((false, false), |fit| stops(raw, lines, &inside, fit));
    let starts = || {
        inside.iter().filter(|(above, below)| {
            let ended = ends_sentence(text(above));
            fit.is_some_and(|fit| ended && reach(above, below) < fit)
        })
    };
    let indented = starts().filter(|(_, below)| below.indent >= indent && below.indent > 1).count();
    let outdented =
        inside.iter().filter(|(above, below)| runs_on(text(above), text(below)) && below.indent < indent).count();
    let indents_tell = indented >= 3 && share(indented, starts().count(), 90) && share(outdented, lower, 90);
    let by_indent = by_indent || indents_tell;
    Setting { width, wrapped, short_lines, spacing, indent, by_indent, indents_tell, fit, stops, tight }
}

/// Whether lines that end sentences are as wide as each other, as want of room makes them; sentences of a line are not.
fn is_even(raw: &str, inside: &[(&Line, &Line)], width: usize) -> bool {
    let text = |line: &Line| line.span.of(raw);
    let ended = inside.iter().filter(|(above, below)| ends_sentence(text(above)) && below.label == 0);
    let (mut all, mut even) = (0, 0);
    for (above, _) in ended {
        all += 1;
        even += usize::from(above.width * 100 >= width * EVEN_PERCENT);
    }
    all >= MIN_WITNESSES_ONE_WIDTH && even * 5 >= all * 4
}

/// Whether a whole text is verse, so that no line of it is joined to the next (`classify.rs` finds verse quoted between
/// paragraphs, among lines that are not joined): narrow lines end where their clauses do, and no sentence ends inside
/// of one, as in verse: "Old ferry at dusk," above "a lamp between the two banks,".
fn is_verse(raw: &str, inside: &[(&Line, &Line)], width: usize) -> bool {
    let text = |line: &Line| line.span.of(raw);
    let has_end = |line: &Line| contains(text(line), ". ") || line.label > 0;
    let clauses = inside.iter().filter(|(above, _)| ends_clause(text(above)));
    let (mut all, mut ending) = (0, 0);
    for (above, _) in clauses {
        all += 1;
        ending += usize::from(last_mark(text(above)) != Some('.'));
    }
    // The lines of a litany end in stops too, each of them.
    width < MAX_VERSE_COLUMNS
        && ending >= MIN_WITNESSES / 2
        && (ending * 100 >= inside.len() * MIN_CLAUSE_PERCENT || all == inside.len())
        && !inside.iter().any(|(above, below)| has_end(above) || has_end(below))
}

/// Whether each line begins with a capital, also within a sentence, as verses do.
fn is_capitalised(raw: &str, inside: &[(&Line, &Line)], width: usize) -> bool {
    let text = |line: &Line| line.span.of(raw);
    let mut within = 0;
    for (_, below) in inside.iter().filter(|(above, _)| !ends_sentence(text(above))) {
        let is_upper = text(below).chars().find(|c| c.is_alphabetic()).is_some_and(char::is_uppercase);
        if !is_upper || !has_any(text(below), char::is_lowercase) || below.label > 0 {
            return false;
        }
        within += 1;
    }
    width < MAX_CAPITALISED_VERSE_COLUMNS && within >= MIN_VERSE_LINES
}

/// Whether every line is followed by an empty one: hardly any two lines are closer, and most that are one empty line
/// apart are full and run on.
fn is_double(raw: &str, pairs: &[(&Line, &Line)]) -> bool {
    let tight = pairs.iter().filter(|(_, below)| below.gap == 0).count();
    let single: Vec<_> = pairs.iter().filter(|(_, below)| below.gap == 1).gather();
    if pairs.len() < 4 || tight * 20 >= pairs.len() || single.is_empty() {
        return false;
    }
    let mut widths: Vec<usize> = single.iter().map(|(above, _)| above.right()).gather();
    widths.order_by_key(|&width| width);
    let width = widths.get(widths.len() * 9 / 10).copied().unwrap_or(0);
    let runs = |above: &Line, below: &Line| {
        let (upper, lower) = (above.span.of(raw), below.span.of(raw));
        let goes_on = opens_lower(lower) || is_uncased(lower) && ends_word(upper);
        goes_on && !ends_clause(upper) && below.label == 0 && reach(above, below) * 100 > width * FULL
    };
    let running = single.iter().filter(|(above, below)| runs(above, below)).count();
    (NARROWEST..=MAX_WRAPPED_COLUMNS).contains(&width) && running * 100 >= single.len() * 30
}

/// Columns that nearly all lines reach with the first word of the next, where the sentence runs on so that nothing but
/// want of room has broken it; `None` where such lines end anywhere, as in verse.
fn fit(raw: &str, inside: &[(&Line, &Line)]) -> Option<usize> {
    let certain = inside.iter().filter(|(above, below)| {
        let (upper, lower) = (above.span.of(raw), below.span.of(raw));
        let is_broken = ends_word(upper) || ends_hyphenated(upper);
        is_broken && (opens_lower(lower) || is_uncased(lower)) && below.label == 0
    });
    let mut reached: Vec<(usize, usize)> = certain.map(|(above, below)| (reach(above, below), above.right())).gather();
    if reached.len() < MIN_WITNESSES_ONE_WIDTH || reached.len() * 8 < inside.len() {
        return None;
    }
    let needed = if reached.len() < MIN_WITNESSES { 100 } else { FULL };
    reached.order_by_key(|&(reach, _)| reach);
    let fit = reached[reached.len() * UNTYPICAL_PERCENT / 100].0;
    let mut rights: Vec<usize> = reached.iter().map(|&(_, right)| right).gather();
    rights.order_by_key(|&right| right);
    let widest = rights[(rights.len() - 1) * (100 - UNTYPICAL_PERCENT) / 100];
    if !(NARROW..=MAX_WRAPPED_COLUMNS).contains(&widest) {
        return None;
    }
    if fit * 100 >= widest * needed {
        return Some(fit);
    }
    // Where no capitals tell titles and items from prose, only lines that are nearly full are certain. In type of one
    // width hardly any of them has room for the next word, as half of them have in proportional type.
    reached.retain(|&(_, right)| right * 100 >= widest * FULL);
    let fit = reached[reached.len() / LONG_TITLES].0;
    (reached.len() >= MIN_WITNESSES && fit > widest).then_some(fit)
}

/// Whether a full line that ends a sentence rather ends its paragraph than not, and whether paragraphs come without
/// empty lines between them.
///
/// Both are estimated from what is certain. Sentences end within lines at some rate a word, and as often a full line's
/// last word ends one by chance; paragraphs end in lines that are not full, and by chance, as often as a word is wide
/// in a line, in full ones.
fn stops(raw: &str, lines: &[Line], inside: &[(&Line, &Line)], fit: usize) -> (bool, bool) {
    let (mut ends, mut words) = (0, 0);
    for line in lines {
        let (inner_ends, inner_words) = sentence_ends(line.span.of(raw));
        ends += inner_ends;
        words += inner_words;
    }
    let (mut full, mut short, mut labelled, mut nearly_full) = (0, 0, 0, 0);
    for (above, below) in inside {
        let ended = ends_sentence(above.span.of(raw));
        if reach(above, below) >= fit {
            full += 1;
        } else if ended && below.label > 0 {
            labelled += 1;
        } else if ended {
            short += 1;
            nearly_full += usize::from(reach(above, below) * 100 >= fit * FULL);
        }
    }
    let columns: usize = lines.iter().map(|line| line.width).sum();
    let word = columns / usize::max(words, 1) + 1;
    let by_chance = ends as u64 * full as u64 * fit as u64;
    let paragraphs = short as u64 * word as u64 * words as u64;
    let gaps = lines.iter().filter(|line| line.gap > 0 && !line.page).count();
    (paragraphs > by_chance, short - nearly_full + labelled > gaps || gaps == 0 && short > 0)
}

/// The sentences that end within a line, and its words or ideographs.
fn sentence_ends(text: &str) -> (usize, usize) {
    let (mut ends, mut words) = (0, 1);
    // Whether a mark of a sentence's end is right before.
    let mut ended = false;
    for (at, byte) in text.bytes().enumerate() {
        // Most are letters.
        if byte.is_ascii_alphanumeric() {
            ended = false;
        }
        if byte.is_ascii_alphanumeric() || !text.is_char_boundary(at) {
            continue;
        }
        let (before, rest) = (part(text, ..at), part(text, at..));
        let Some(character) = rest.chars().next() else { break };
        let opens = is_wide(character) || character.is_whitespace();
        words += usize::from(opens);
        ends += usize::from(ended && opens);
        ended = match character {
            '.' | '!' | '?' | '؟' => ends_in(before, |c| c.is_alphabetic() && !c.is_uppercase()),
            '。' | '！' | '？' => true,
            _ => false,
        };
    }
    (ends, words)
}

/// Columns that a line reaches together with the first word below it.
pub(super) fn reach(above: &Line, below: &Line) -> usize {
    above.right() + below.first_word
}

/// Ends a sentence, or may do so, or is a label alone.
fn ends_block(raw: &str, line: &Line) -> bool {
    let text = line.span.of(raw);
    ends_sentence(text) || ends_in_thai(text) || line.label == text.len()
}

fn most_common(values: &[usize]) -> usize {
    let mut values = values.to_vec();
    values.order_by_key(|&value| value);
    values
        .chunk_by(|one, other| one == other)
        .max_by_key(|run| run.len())
        .and_then(|run| run.first())
        .map_or(0, |value| *value)
}

/// Whether the first word below would not have fitted above.
pub(super) fn is_full(above: &Line, below: &Line, width: usize, percent: usize) -> bool {
    (above.width + below.first_word) * 100 > width * percent
}
