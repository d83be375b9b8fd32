//! The labels of lines, where their neighbours must tell whether they are labels.
//!
//! Idea: a number without a mark ("1 All powers …") is a label where others count on from 1; the letter "o" is a bullet
//! where lines begin with it one after another; and "(b)" at the start of a line begins an item, whatever is above
//! it, unless its neighbours "(a)" and "(c)" are inside lines, where a wrap brought "(b)" to the start by chance.
//!
//! ```text
//! ARTICLE 6
//! 1 All powers derive from the people.        label 1
//! 2 They are exercised by the organs.         label 2
//! 12 July was the day …                       no label
//! ```
//!
//! A few passes over the lines, each with a bounded look ahead: linear time and memory.

use crate::document::formulas::places;
use crate::document::lines::Line;
use crate::document::numbering::{Label, Style, bare_number, label, letter_index};
use crate::document::seams::{ends_clause, ends_in_leader, ends_in_tab, ends_sentence};
use crate::language::Language;
use crate::strings::search::find;

/// Lines below a label among which the next one of its list is looked for.
const REACH_LINES: usize = 12;
/// Lines from one number without a mark to the next, at most: longer than the longest paragraph.
const SERIES_LINES: usize = 60;

/// What is known of the start of a line.
#[derive(Debug, Clone, Default)]
pub(crate) struct Start {
    pub label: Option<Label>,
    pub list: List,
}

impl Start {
    fn new(label: Option<Label>) -> Self {
        Self { label, list: List::Unknown }
    }
}

/// Where the neighbours of a label are in their list.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum List {
    /// There are none, or they do not tell.
    #[default]
    Unknown,
    /// At the starts of lines too, so that no wrap brought the label there.
    AtStarts,
    /// The label before it is inside a line.
    Inside,
}

/// The starts of the lines.
pub(crate) fn starts(raw: &str, lines: &[Line], language: Language) -> Vec<Start> {
    let text = |at: usize| lines.get(at).map_or("", |line: &Line| line.span.of(raw));
    let mut starts: Vec<Start> =
        lines.iter().map(|line| label(line.span.of(raw)).filter(|_| !line.code)).map(Start::new).collect();
    mark_bare_numbers(raw, lines, &mut starts);
    mark_small_o(raw, lines, language, &mut starts);
    clear_answers(&mut starts);
    for at in 0..starts.len() {
        let list = starts[at].label.as_ref().map(|label| list(label, at, &starts, &text));
        starts[at].list = list.unwrap_or_default();
    }
    starts
}

/// Numbers without marks that count up from 1, each at the start of a paragraph or item.
fn mark_bare_numbers(raw: &str, lines: &[Line], starts: &mut [Start]) {
    let text = |at: usize| lines.get(at).map_or("", |line: &Line| line.span.of(raw));
    let may_begin = |at: usize| {
        let above = at.checked_sub(1).map_or("", text);
        lines[at].gap > 0
            || lines[at].page
            || above.is_empty()
            || ends_sentence(above)
            || starts[at - 1].label.is_some()
            || ends_in_tab(above)
            || ends_in_leader(above)
    };
    let candidates: Vec<(usize, Label)> = (0..lines.len())
        .filter(|&at| starts[at].label.is_none())
        .filter_map(|at| Some((at, bare_number(text(at))?)))
        .filter(|(at, _)| may_begin(*at))
        .collect();
    let mut found: Vec<(usize, Label)> = Vec::new();
    let mut series: Vec<(usize, Label)> = Vec::new();
    // A section of an excerpt may have any number: "7 Application" above "(1) A person may …".
    let has_first = |at: usize| {
        let below = starts.get(at + 1).and_then(|below| below.label.as_ref());
        below.is_some_and(|below| below.style == Style::Decimal && below.value == 1 && !ends_clause(text(at)))
    };
    let is_title = |at: usize| {
        let is_apart = |at: usize| at == 0 || lines.get(at).is_none_or(|line| line.gap > 0 || line.page);
        is_apart(at) && is_apart(at + 1) && !ends_clause(text(at))
    };
    let is_series = |series: &[(usize, Label)]| {
        series.len() > 1 && (series[0].1.value == 1 || series.iter().any(|(at, _)| has_first(*at)))
    };
    for (at, label) in candidates.iter().cloned() {
        let goes_on = series.last().is_some_and(|(last, before)| {
            let is_next =
                label.value == before.value + 1 || label.value == before.value && label.number != before.number;
            is_next && at - last <= SERIES_LINES
        });
        if !goes_on {
            // An article of one paragraph has a number too, where others have more.
            if is_series(&series)
                || !found.is_empty() && series.first().is_some_and(|(first, _)| is_headed(*first, starts))
            {
                found.append(&mut series);
            }
            series.clear();
            if label.value != 1 && !has_first(at) && !is_title(at) {
                continue;
            }
        }
        series.push((at, label));
    }
    if is_series(&series) || !found.is_empty() && series.first().is_some_and(|(first, _)| is_headed(*first, starts)) {
        found.append(&mut series);
    }
    let is_entry = |entry: &str| ends_in_leader(entry) || ends_in_tab(entry);
    // A title that the list of contents has too: "1 Purpose ..... 3" and "1 Purpose".
    let listed: Vec<&str> = found.iter().map(|(at, _)| text(*at)).filter(|entry| is_entry(entry)).collect();
    let is_listed = |title: &str| listed.iter().any(|entry| entry.starts_with(title));
    let titles = candidates.into_iter().filter(|(at, _)| !listed.is_empty() && is_listed(text(*at)));
    found.extend(titles.collect::<Vec<_>>());
    for (at, label) in found {
        starts[at].label = Some(label);
    }
}

/// `A.` is no label where it answers `Q.`, in a text in which one `A.` follows the other without a `B.` between.
fn clear_answers(starts: &mut [Start]) {
    let letters = starts.iter().enumerate().filter_map(|(at, start)| {
        let label = start.label.as_ref().filter(|label| label.style == Style::Letter && label.value == 0)?;
        Some((at, label.number.chars().next()?))
    });
    let letters: Vec<(usize, char)> = letters.collect();
    let follows = |pair: &[(usize, char)]| pair[0].1 == 'Q' && pair[1].1 == 'A';
    if letters.windows(2).filter(|pair| follows(pair)).count() > 1 {
        letters.iter().filter(|(_, letter)| *letter == 'A').for_each(|(at, _)| starts[*at].label = None);
    }
}

/// Whether the line above is headed "Article 5".
fn is_headed(at: usize, starts: &[Start]) -> bool {
    let above = at.checked_sub(1).and_then(|above| starts[above].label.as_ref());
    above.is_some_and(|label| label.style == Style::Article)
}

/// Lines that begin with the letter "o" as a bullet, which Word writes into plain text.
fn mark_small_o(raw: &str, lines: &[Line], language: Language, starts: &mut [Start]) {
    let text = |at: usize| lines.get(at).map_or("", |line: &Line| line.span.of(raw));
    let candidates: Vec<usize> = (0..lines.len()).filter(|&at| small_o(text(at)).is_some()).collect();
    // In Spanish, Italian and Polish it is a word.
    let is_word = matches!(language, Language::Spanish | Language::Other);
    let begins = |at: usize| {
        let above = at.checked_sub(1).map_or("", text);
        let is_item = at > 0 && starts[at - 1].label.as_ref().is_some_and(|label| label.style == Style::Bullet);
        lines[at].gap > 0 || above.is_empty() || is_item || ends_clause(above)
    };
    let beginning = candidates.iter().filter(|&&at| begins(at)).count();
    let all = if is_word { beginning == candidates.len() } else { beginning > 0 };
    let in_a_row = candidates.windows(3).any(|three| three[2] - three[0] == 2);
    if candidates.len() < 2 || !all && !in_a_row {
        return;
    }
    for at in candidates {
        let len = small_o(text(at)).unwrap_or(0);
        starts[at].label = Some(Label { number: String::new(), style: Style::Bullet, value: 0, len });
    }
}

/// The bytes of a bullet "o" with the space behind it.
fn small_o(text: &str) -> Option<usize> {
    let rest = text.strip_prefix('o')?;
    let own = rest.trim_start();
    (own.len() < rest.len() && own.starts_with(char::is_alphanumeric)).then_some(text.len() - own.len())
}

/// Whether the labels before and after `label` in its list are at the starts of lines, or inside them.
fn list<'t>(label: &Label, at: usize, starts: &[Start], text: &dyn Fn(usize) -> &'t str) -> List {
    if label.style == Style::Bullet {
        return bullets(at, starts, text);
    }
    let marks = text(at).get(..label.len).unwrap_or_default().trim();
    let split = |at: usize| Some((marks.get(..at)?, marks.get(at + label.number.len()..)?));
    let split = places(marks, &label.number).next().and_then(split);
    let Some((before, after)) = split.filter(|(_, after)| after.starts_with([')', '）'])) else {
        return List::Unknown;
    };
    let printed = |number: &str| format!(" {before}{number}{after}");
    let above = usize::saturating_sub(at, REACH_LINES)..at;
    for previous in neighbours(label, Neighbour::Previous) {
        let starts_line = |above: usize| starts[above].label.as_ref().is_some_and(|label| label.number == previous);
        let printed = printed(&previous);
        let found =
            above.clone().rev().find(|&above| starts_line(above) || places(text(above), &printed).next().is_some());
        if found.is_some_and(|above| !starts_line(above)) {
            return List::Inside;
        }
    }
    let nexts = neighbours(label, Neighbour::Next).into_iter().map(|number| (printed(&number), number));
    let nexts: Vec<(String, String)> = nexts.collect();
    for (below, start) in starts.iter().enumerate().skip(at).take(REACH_LINES) {
        let own = start.label.as_ref().filter(|_| below > at);
        let is_next = |number: &str| own.is_some_and(|own| own.style == label.style && own.number == number);
        if nexts.iter().any(|(_, number)| is_next(number)) {
            return List::AtStarts;
        }
        if nexts.iter().any(|(printed, _)| places(text(below), printed).next().is_some()) {
            return List::Unknown;
        }
    }
    List::Unknown
}

/// Whether another line below begins with the same bullet, and none has it inside, as a dash.
fn bullets<'t>(at: usize, starts: &[Start], text: &dyn Fn(usize) -> &'t str) -> List {
    let Some(sign) = text(at).chars().next() else { return List::Unknown };
    let dash = format!(" {sign} ");
    for (below, start) in starts.iter().enumerate().skip(at).take(REACH_LINES) {
        let is_bullet = start.label.as_ref().is_some_and(|label| label.style == Style::Bullet);
        if below > at && is_bullet && text(below).starts_with(sign) {
            return List::AtStarts;
        }
        if find(text(below), &dash).is_some() || text(below).ends_with(dash.trim_end()) {
            return List::Unknown;
        }
    }
    List::Unknown
}

/// On which side of a label in its list.
#[derive(Clone, Copy)]
enum Neighbour {
    Previous,
    Next,
}

/// The numbers that may be next to a label in its list: `b` after `a`, `ii` or `j` after `i`.
fn neighbours(label: &Label, neighbour: Neighbour) -> Vec<String> {
    const NUMERALS: [&str; 15] =
        ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv"];
    let step = |at: usize| match neighbour {
        Neighbour::Previous => at.checked_sub(1),
        Neighbour::Next => Some(at + 1),
    };
    let numeral = NUMERALS.iter().position(|&numeral| numeral == label.number).and_then(step);
    let mut found: Vec<String> =
        numeral.and_then(|at| NUMERALS.get(at)).map(|&next| next.to_owned()).into_iter().collect();
    if let Ok(number) = label.number.parse::<usize>() {
        return step(number).map(|next| next.to_string()).into_iter().collect();
    }
    let mut letters = label.number.chars();
    if let (Some(letter), None) = (letters.next(), letters.next()) {
        let place = letter_index(letter) as usize;
        let code = step(letter as usize).and_then(|code| char::from_u32(code as u32));
        let next = code.filter(|&next| place > 0 && Some(letter_index(next) as usize) == step(place));
        found.extend(next.map(String::from));
    }
    found
}
