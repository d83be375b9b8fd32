//! The labels of lines, where only their neighbours show whether they are labels.
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

use crate::document::formulas;
use crate::document::label::{Label, Style, letter_index, roman, single_letter};
use crate::document::lines::Line;
use crate::document::numbering::{bare_number, label};
use crate::document::seams::{ends_clause, ends_in_leader, ends_in_tab, ends_sentence, last_mark, opens_lower};
use crate::language::Language;
use crate::strings::gather::{Gather, PushAll};
use crate::strings::search::{contains, ends_in, find, has, starts_in, strip_first, up_to};
use crate::strings::sort::Order;

/// Lines below a label among which the next one of its list is looked for.
const REACH_LINES: usize = 12;
/// Lines from one number without a mark to the next, at most: more than the longest paragraph has.
const SERIES_LINES: usize = 60;

/// Utterances for each question, at most: behind dashes, and behind hyphens, which open lists more often.
const MAX_SENTENCES_DASH: usize = 12;
const MAX_SENTENCES_HYPHEN: usize = 4;
/// So many numbers without marks in a row show for certain that the text counts its paragraphs.
const LONG_SERIES: usize = 4;

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
    let mut starts: Vec<Start> = lines
        .iter()
        .map(|line| Some(line.span.of(raw)).filter(|_| line.label > 0 && !line.code).and_then(label))
        .map(Start::new)
        .gather();
    mark_bare_numbers(raw, lines, &mut starts);
    mark_small_o(raw, lines, language, &mut starts);
    mark_numerals(raw, lines, language, &mut starts);
    clear_inserted(raw, lines, &mut starts);
    clear_times(&mut starts);
    clear_answers(&mut starts);
    clear_initials(raw, lines, &mut starts);
    clear_dialogue(raw, lines, &mut starts);
    for at in 0..starts.len() {
        let list = starts[at].label.as_ref().map(|label| list(label, at, &starts, &text));
        starts[at].list = list.unwrap_or_default();
    }
    starts
}

/// Lines of a signature: a name, an office, a place.
const SIGNATURE_LINES: usize = 3;

/// Numbers without marks that count paragraphs or sections: up from 1, or with a first subsection, `(1)`, as in an
/// excerpt.
fn mark_bare_numbers(raw: &str, lines: &[Line], starts: &mut [Start]) {
    let text = |at: usize| lines.get(at).map_or("", |line: &Line| line.span.of(raw));
    let may_begin = |at: usize| {
        let above = at.checked_sub(1).map_or("", text);
        lines[at].gap > 0
            || lines[at].page
            || above.is_empty()
            || ends_sentence(above)
            || starts[at - 1].label.is_some()
            || [above, text(at)].into_iter().any(|line| ends_in_tab(line) || ends_in_leader(line))
    };
    let candidates: Vec<(usize, Label)> = (0..lines.len())
        .filter(|&at| starts[at].label.is_none())
        .filter_map(|at| Some((at, bare_number(text(at))?)))
        .gather();
    let mut found: Vec<(usize, Label)> = Vec::new();
    let mut series: Vec<(usize, Label)> = Vec::new();
    // A section of an excerpt may have any number: "7 Application" above "(1) A person may …".
    let opens_first = |at: usize| text(at).split(' ').nth(1) == Some("(1)");
    let has_first = |at: usize| {
        let below = starts.get(at + 1).and_then(|below| below.label.as_ref());
        below.is_some_and(|below| below.style == Style::Decimal && below.value == 1 && !ends_clause(text(at)))
            || opens_first(at)
    };
    let is_title = |at: usize| {
        let is_apart = |at: usize| at == 0 || lines.get(at).is_none_or(|line| line.gap > 0 || line.page);
        is_apart(at) && is_apart(at + 1) && !ends_clause(text(at))
    };
    // "8 (1) The Minister may …" above "(2) The amount …" is a section, whatever is above; "(a)" may be between.
    let has_both = |at: usize| {
        let is_second = |below: usize| {
            let label = starts[below].label.as_ref().filter(|label| label.style == Style::Decimal);
            label.map(|_| text(below).starts_with("(2)"))
        };
        opens_first(at) && (at + 1..starts.len()).take(SERIES_LINES).find_map(is_second) == Some(true)
    };
    let is_series = |series: &[(usize, Label)]| match series {
        [] => false,
        [(at, _)] => has_both(*at),
        [(_, first), ..] => {
            let is_certain = || series.iter().all(|(at, _)| may_begin(*at)) || series.len() >= LONG_SERIES;
            is_certain() && (first.value == 1 || series.iter().any(|(at, _)| has_first(*at)))
        }
    };
    for (at, label) in candidates.iter().cloned() {
        let goes_on = series.last().is_some_and(|(last, before)| {
            let is_next =
                label.value == before.value + 1 || label.value == before.value && label.number != before.number;
            is_next && at - last <= SERIES_LINES
        });
        // Right below a title a number must be one of several.
        if !(may_begin(at) || goes_on || series.is_empty() && label.value == 1) {
            continue;
        }
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
    let mut listed: Vec<&str> = found.iter().map(|(at, _)| text(*at)).filter(|entry| is_entry(entry)).gather();
    listed.order_by(|one, other| one.cmp(other));
    // In order, the first entry that is not before a title begins with it, if any does.
    let is_listed = |title: &str| {
        let at = listed.partition_point(|entry| *entry < title);
        listed.get(at).is_some_and(|entry| entry.starts_with(title))
    };
    let titles = candidates.into_iter().filter(|(at, _)| !listed.is_empty() && may_begin(*at) && is_listed(text(*at)));
    found.push_all(titles.gather());
    for (at, label) in found {
        starts[at].label = Some(label);
    }
}

/// `A.` is not a label where it answers `Q.`, in a text in which one `A.` follows the other without a `B.` between.
fn clear_answers(starts: &mut [Start]) {
    let letters = starts.iter().enumerate().filter_map(|(at, start)| {
        let label = start.label.as_ref().filter(|label| label.style == Style::Letter && label.value == 0)?;
        Some((at, label.number.chars().next()?))
    });
    let letters: Vec<(usize, char)> = letters.gather();
    let follows = |pair: &[(usize, char)]| pair[0].1 == 'Q' && pair[1].1 == 'A';
    if letters.windows(2).filter(|pair| follows(pair)).count() > 1 {
        letters.iter().filter(|(_, letter)| *letter == 'A').for_each(|(at, _)| starts[*at].label = None);
    }
}

/// `I. Orlov` below "Yours sincerely," at the end of a letter is a name.
fn clear_initials(raw: &str, lines: &[Line], starts: &mut [Start]) {
    for at in usize::max(lines.len(), SIGNATURE_LINES + 1) - SIGNATURE_LINES..lines.len() {
        let is_initial = |label: &Label| single_letter(&label.number) && starts_in(&label.number, char::is_uppercase);
        let has_name =
            lines[at].span.of(raw).split_whitespace().nth(1).is_some_and(|word| starts_in(word, char::is_uppercase));
        let is_closed = formulas::opens(lines[at - 1].span.of(raw), formulas::CLOSING);
        if has_name && is_closed && starts[at].label.as_ref().is_some_and(is_initial) {
            starts[at].label = None;
        }
    }
}

/// `9.00` is a time, and so is `10.45` in the same text: no count of sections has a part 00.
fn clear_times(starts: &mut [Start]) {
    let minutes = |start: &Start| {
        let label = start.label.as_ref().filter(|label| label.style == Style::Dotted)?;
        label.number.split_once('.').map(|(_, minutes)| (minutes.len() == 2, minutes == "00"))
    };
    if starts.iter().filter_map(minutes).any(|(_, is_full_hour)| is_full_hour) {
        let times = starts.iter_mut().filter(|start| minutes(start).is_some_and(|(is_pair, _)| is_pair));
        times.for_each(|start| start.label = None);
    }
}

/// `(1a)` is a number behind `(1)`, or where that is left out. `(3D) Printing is cheap.` opens a sentence, and `(2h)`
/// tells how long something takes.
fn clear_inserted(raw: &str, lines: &[Line], starts: &mut [Start]) {
    let mut last = None;
    for (line, start) in lines.iter().zip(starts) {
        let Some(label) = start.label.as_ref().filter(|label| label.style == Style::Decimal) else { continue };
        let printed = line.span.of(raw).get(..label.len).unwrap_or_default();
        if !ends_in(printed.trim_end(), |c| matches!(c, ')' | '）')) {
            continue;
        }
        if !ends_in(&label.number, char::is_alphabetic) {
            last = Some(label.value);
        } else if !last.is_some_and(|last| last == label.value || last + 1 == label.value) {
            start.label = None;
        }
    }
}

/// Roman numbers that count up from I: set apart, as chapters and poems have them, or before a dash, as the items of
/// laws do. In English what goes on in lower case is a sentence: `I - who had never seen him - went.`
///
/// ```text
/// I                         I - o prazo é de dez dias;
/// The ferryman was old.     II - o prazo pode ser prorrogado.
/// ```
fn mark_numerals(raw: &str, lines: &[Line], language: Language, starts: &mut [Start]) {
    let is_apart = |at: usize| lines.get(at).is_none_or(|line| line.gap > 0 || line.page);
    let mut found: Vec<(usize, Label)> = Vec::new();
    for at in (0..lines.len()).filter(|&at| starts[at].label.is_none()) {
        let text = lines[at].span.of(raw);
        if !starts_in(text, |c| matches!(c, 'I' | 'V' | 'X' | 'L')) {
            continue;
        }
        let number = up_to(text, |c| matches!(c, ' ' | '\u{a0}'));
        let Some(value) = roman(number) else { continue };
        let rest = text.get(number.len()..).unwrap_or_default();
        let is_lone = rest.is_empty() && (at == 0 || is_apart(at)) && is_apart(at + 1) && at + 1 < lines.len();
        let behind = strip_first(rest.trim_start(), |c| matches!(c, '-' | '–' | '—')).unwrap_or_default();
        let own = behind.trim_start();
        let is_sentence = language == Language::English && opens_lower(own);
        if !is_lone && (own.len() == behind.len() || is_sentence) {
            continue;
        }
        let style = if is_lone { Style::Article } else { Style::Roman };
        found.push((at, Label { number: number.to_owned(), style, value, len: text.len() - own.len() }));
    }
    // Items are inside of chapters: each sort counts by itself. "I" alone is a word.
    for (style, reach) in [(Style::Article, usize::MAX), (Style::Roman, SERIES_LINES)] {
        let mut last: Option<&(usize, Label)> = None;
        for next in found.iter().filter(|(_, label)| label.style == style) {
            let before = last.filter(|last| last.1.is_before(&next.1) && next.0 - last.0 <= reach);
            for (at, label) in before.into_iter().chain(before.map(|_| next)) {
                starts[*at].label = Some(label.clone());
            }
            if before.is_some() || next.1.value == 1 {
                last = Some(next);
            }
        }
    }
}

/// Dashes before direct speech are not bullets but part of the text, so that their labels take no bytes. Speech is
/// recognised by its ends: all lines with the sign end as sentences do, and some are questions.
///
/// ```text
/// — Вы видели лодку?        paragraph
/// — Видел.              ->  paragraph
/// ```
fn clear_dialogue(raw: &str, lines: &[Line], starts: &mut [Start]) {
    for sign in ['—', '–', '-'] {
        let is_said = |at: usize| {
            let is_bullet = starts[at].label.as_ref().is_some_and(|label| label.style == Style::Bullet);
            is_bullet && lines[at].span.of(raw).starts_with(sign)
        };
        let said: Vec<usize> = (0..lines.len()).filter(|&at| is_said(at)).gather();
        // What is said may take several lines.
        let end = |at: usize| {
            let goes_on = |line: &&Line| line.gap == 0 && !line.page;
            let more = lines
                .iter()
                .enumerate()
                .skip(at + 1)
                .take(REACH_LINES)
                .take_while(|(at, line)| goes_on(line) && starts[*at].label.is_none());
            more.last().map_or(at, |(at, _)| at)
        };
        let mark = |&at: &usize| last_mark(lines[end(at)].span.of(raw));
        let asking = said.iter().filter(|at| mark(at).is_some_and(|c| has("?؟", c))).count();
        let is_dialogue = asking < said.len()
            && asking * if sign == '-' { MAX_SENTENCES_HYPHEN } else { MAX_SENTENCES_DASH } >= said.len()
            && said.iter().all(|at| mark(at).is_some_and(|c| has(".?!…؟", c)));
        // `— Anna Wells, 1931` below what she said.
        let is_name = |&at: &usize| {
            let above = at.checked_sub(1).map_or("", |above| lines[above].span.of(raw));
            let is_below = lines[at].gap > 0 && ends_sentence(above) && last_mark(above) != Some(':');
            sign != '-' && is_below && mark(&at).is_some_and(char::is_alphanumeric)
        };
        if is_dialogue && asking > 0 || said.len() == 1 && said.iter().all(is_name) {
            for at in said {
                if let Some(label) = starts[at].label.as_mut() {
                    label.len = 0;
                }
            }
        }
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
    let candidates: Vec<usize> = (0..lines.len()).filter(|&at| small_o(text(at)).is_some()).gather();
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
    (own.len() < rest.len() && starts_in(own, char::is_alphanumeric)).then_some(text.len() - own.len())
}

/// Whether the labels before and after `label` in its list are at the starts of lines, or inside them.
fn list<'t>(label: &Label, at: usize, starts: &[Start], text: &dyn Fn(usize) -> &'t str) -> List {
    if label.style == Style::Bullet {
        return bullets(at, starts, text);
    }
    let marks = text(at).get(..label.len).unwrap_or_default().trim();
    let split = |at: usize| Some((marks.get(..at)?, marks.get(at + label.number.len()..)?));
    let split = find(marks, &label.number).and_then(split);
    let Some((before, after)) = split.filter(|(_, after)| starts_in(after, |c| matches!(c, ')' | '）'))) else {
        return List::Unknown;
    };
    let printed = |number: &str| format!(" {before}{number}{after}");
    // Most lines have no bracket.
    let holds = |text: &str, printed: &str| {
        (!after.starts_with(')') || text.as_bytes().contains(&b')')) && contains(text, printed)
    };
    let above = usize::saturating_sub(at, REACH_LINES)..at;
    for previous in neighbours(label, Neighbour::Previous) {
        let starts_line = |above: usize| starts[above].label.as_ref().is_some_and(|label| label.number == previous);
        let printed = printed(&previous);
        let found = above.clone().rev().find(|&above| starts_line(above) || holds(text(above), &printed));
        if found.is_some_and(|above| !starts_line(above)) {
            return List::Inside;
        }
    }
    let nexts = neighbours(label, Neighbour::Next).into_iter().map(|number| (printed(&number), number));
    let nexts: Vec<(String, String)> = nexts.gather();
    for (below, start) in starts.iter().enumerate().skip(at).take(REACH_LINES) {
        let own = start.label.as_ref().filter(|_| below > at);
        let is_next = |number: &str| own.is_some_and(|own| own.style == label.style && own.number == number);
        if nexts.iter().any(|(_, number)| is_next(number)) {
            return List::AtStarts;
        }
        if nexts.iter().any(|(printed, _)| holds(text(below), printed)) {
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
        if contains(text(below), &dash) || text(below).ends_with(dash.trim_end()) {
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
        numeral.and_then(|at| NUMERALS.get(at)).map(|&next| next.to_owned()).into_iter().gather();
    if let Ok(number) = label.number.parse::<usize>() {
        return step(number).map(|next| next.to_string()).into_iter().gather();
    }
    let mut letters = label.number.chars();
    if let (Some(letter), None) = (letters.next(), letters.next()) {
        let place = letter_index(letter) as usize;
        let code = step(letter as usize).and_then(|code| char::from_u32(code as u32));
        let next = code.filter(|&next| place > 0 && Some(letter_index(next) as usize) == step(place));
        found.push_all(next.map(String::from));
    }
    found
}
