//! How numbered blocks nest, and the address that follows from it: `6(3)(a)`.
//!
//! Idea: blocks are numbered alike where their labels have the same word ("Article"), or the same marks and the same
//! sort of number ("(1)", "1.", "(a)", "(i)"). A stack holds the labels that are open. A label that is numbered like an
//! open one follows it and closes what is deeper; another one opens a level below. Words are ranked by how often they
//! occur: a text has more articles than chapters. A number that runs on from one parent to the next does not need the
//! parent in its address: Article 7 is "7" in any chapter.
//!
//! ```text
//! Article 6            6
//! (3) The members …    6(3)
//! (a) elect a chair;   6(3)(a)
//! (b) meet.            6(3)(b)
//! Article 7            7
//! ```
//!
//! Two passes over the blocks; the stack is as deep as the text is nested. Linear time and memory.

use rustc_hash::FxHashMap;

use crate::document::BlockKind;
use crate::document::label::{Label, Style, letter_index, roman};
use crate::language::digit;
use crate::strings::gather::Gather;
use crate::strings::search::{split_once, trim_end};
use crate::strings::unicode::lowercase;

/// Levels that are told apart; deeper ones are numbered like the deepest.
const DEEPEST_LEVEL: usize = 12;

/// Where a block is among the numbered ones.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Address {
    /// How many blocks it is nested in.
    pub level: usize,
    /// The numbers that lead to it; `None` where the block has none.
    pub path: Option<String>,
}

/// What of a block its address depends on.
pub(crate) struct Numbered<'a> {
    pub kind: BlockKind,
    pub label: Option<&'a Label>,
    /// The label as it is printed.
    pub printed: &'a str,
}

/// The addresses of the blocks, in their order.
pub(crate) fn addresses(blocks: &[Numbered]) -> Vec<Address> {
    let mut classes = Classes::default();
    let read: Vec<Vec<Reading>> = blocks.iter().map(|block| classes.readings(block)).gather();
    let mut stack: Vec<OpenBlock> = Vec::new();
    let mut places: Vec<BlockPlace> = Vec::new();
    for (at, (block, readings)) in blocks.iter().zip(&read).enumerate() {
        places.push(place(at, block, readings, &mut stack, &classes));
    }
    let runs_on = classes.run_on(&places);
    let mut addresses: Vec<Address> = Vec::with_capacity(blocks.len());
    for (block, place) in blocks.iter().zip(&places) {
        let own = place.class.and_then(|class| {
            let number = block.label.and_then(plain_number)?;
            let parent = place.parent.filter(|_| !runs_on[class]).and_then(|parent| addresses[parent].path.as_deref());
            Some(classes.path(class, parent, &number, block.printed))
        });
        addresses.push(Address { level: place.level, path: own });
    }
    addresses
}

/// One way to read a label: the labels that it is numbered like, and its value among them.
#[derive(Debug, Clone, Copy)]
struct Reading {
    class: usize,
    value: u32,
}

/// An open block of the stack.
struct OpenBlock {
    class: usize,
    value: u32,
    block: usize,
    is_heading: bool,
}

/// Where a block was put.
struct BlockPlace {
    class: Option<usize>,
    value: u32,
    parent: Option<usize>,
    level: usize,
}

/// What is known of the blocks of a class so far.
#[derive(Debug, Clone, Copy)]
struct Seen {
    /// The last value and its parent.
    value: u32,
    parent: Option<usize>,
    /// Whether there were several parents.
    several: bool,
    /// Whether the numbers began again below another parent.
    again: bool,
}

/// What labels that are numbered alike have in common.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
enum LabelClass {
    /// "Article", "§", "第条".
    Word(String),
    /// `1.2`, with the number of its parts.
    Dotted(usize),
    /// The marks around the number, and what the number is written in.
    Marks(String, NumeralStyle),
    /// A heading in Markdown.
    Hashes(u32),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum NumeralStyle {
    Digits,
    Han,
    Roman,
    Letter,
    UpperRoman,
    UpperLetter,
}

#[derive(Default)]
struct Classes {
    all: Vec<LabelClass>,
    /// How many blocks are numbered so.
    counts: Vec<usize>,
    index: FxHashMap<LabelClass, usize>,
}

impl Classes {
    fn class(&mut self, class: LabelClass) -> usize {
        let next = self.all.len();
        let at = *self.index.entry(class.clone()).or_insert(next);
        if at == next {
            self.all.push(class);
            self.counts.push(0);
        }
        self.counts[at] += 1;
        at
    }

    /// How a block's label can be read; `(i)` is a numeral or a letter.
    fn readings(&mut self, block: &Numbered) -> Vec<Reading> {
        let Some(label) = block.label else { return Vec::new() };
        let number = label.number.as_str();
        let marks = || {
            let marks = split_once(block.printed, number);
            marks.map_or_else(|| block.printed.to_owned(), |(before, behind)| [before, behind].concat())
        };
        match label.style {
            Style::Bullet | Style::Resolution => Vec::new(),
            Style::Markdown => vec![Reading { class: self.class(LabelClass::Hashes(label.value)), value: 0 }],
            Style::Article => {
                let word: String = marks().chars().filter(|c| c.is_alphabetic() || *c == '§').collect();
                vec![Reading { class: self.class(LabelClass::Word(lowercase(&word))), value: label.value }]
            }
            Style::Dotted => {
                let parts = number.split('.').count();
                let value = number.rsplit('.').next().and_then(|part| part.parse().ok()).unwrap_or(0);
                vec![Reading { class: self.class(LabelClass::Dotted(parts)), value }]
            }
            Style::Decimal | Style::Bare => {
                vec![Reading {
                    class: self.class(LabelClass::Marks(marks(), NumeralStyle::Digits)),
                    value: label.value,
                }]
            }
            Style::Han => {
                vec![Reading { class: self.class(LabelClass::Marks(marks(), NumeralStyle::Han)), value: label.value }]
            }
            Style::Bracketed | Style::Letter | Style::Roman => {
                let is_upper = number.chars().all(char::is_uppercase);
                let numerals = if is_upper {
                    [NumeralStyle::UpperRoman, NumeralStyle::UpperLetter]
                } else {
                    [NumeralStyle::Roman, NumeralStyle::Letter]
                };
                let mut letters = lowercase(number);
                let first = letters.chars().next().map_or(0, letter_index);
                let letter = if letters.pop().is_some() && letters.is_empty() { first } else { 0 };
                let values = [roman(number).unwrap_or(0), letter];
                let mut readings = Vec::new();
                for (numeral, value) in numerals.into_iter().zip(values) {
                    if value > 0 {
                        readings.push(Reading { class: self.class(LabelClass::Marks(marks(), numeral)), value });
                    }
                }
                if readings.is_empty() {
                    let class = self.class(LabelClass::Marks(marks(), NumeralStyle::Han));
                    readings.push(Reading { class, value: label.value });
                }
                readings
            }
        }
    }

    /// Whether a word names a larger part of the text than another: one that occurs less often, or first.
    fn contains(&self, outer: usize, inner: usize) -> bool {
        match (&self.all[outer], &self.all[inner]) {
            (LabelClass::Word(_), LabelClass::Word(_)) => (self.counts[outer], outer) < (self.counts[inner], inner),
            (LabelClass::Hashes(outer), LabelClass::Hashes(inner)) => outer < inner,
            (LabelClass::Dotted(outer), LabelClass::Dotted(inner)) => outer < inner,
            _ => false,
        }
    }

    /// Which classes are numbered through the text, so that a number needs no parent.
    fn run_on(&self, places: &[BlockPlace]) -> Vec<bool> {
        let mut seen: Vec<Option<Seen>> = vec![None; self.all.len()];
        for place in places {
            let Some(class) = place.class else { continue };
            let BlockPlace { value, parent, .. } = *place;
            seen[class] = Some(match seen[class] {
                None => Seen { value, parent, several: false, again: false },
                Some(before) => {
                    // An annex, which has no parent, begins again anyway.
                    let other = before.parent != parent && before.parent.is_some() && parent.is_some();
                    let again = before.again || other && value <= before.value;
                    Seen { value, parent, several: before.several || other, again }
                }
            });
        }
        let runs_on = |(class, seen): (&LabelClass, Option<Seen>)| match class {
            LabelClass::Word(_) => seen.is_some_and(|seen| !seen.again),
            LabelClass::Dotted(_) => true,
            LabelClass::Marks(..) => seen.is_some_and(|seen| seen.several && !seen.again),
            LabelClass::Hashes(_) => false,
        };
        self.all.iter().zip(seen).map(runs_on).gather()
    }

    /// Whether a word has a smaller part of the text below it: chapters, where there are articles.
    fn has_parts(&self, class: usize) -> bool {
        (0..self.all.len()).any(|other| other != class && self.contains(class, other))
    }

    fn path(&self, class: usize, parent: Option<&str>, number: &str, printed: &str) -> String {
        match (&self.all[class], parent) {
            // "Chapter 1" is another place than Article 1.
            (LabelClass::Word(_), parent) => {
                let own = if self.has_parts(class) { trim_end(printed, is_mark) } else { number };
                parent.map_or(own.to_owned(), |parent| format!("{parent}/{own}"))
            }
            (LabelClass::Dotted(_), _) | (_, None) => number.to_owned(),
            (_, Some(parent)) => format!("{parent}({number})"),
        }
    }
}

fn is_mark(c: char) -> bool {
    c.is_whitespace() || matches!(c, '.' | ':' | '：' | '-' | '–' | '—')
}

/// Puts a block below the open ones, and opens it.
fn place(
    at: usize,
    block: &Numbered,
    readings: &[Reading],
    stack: &mut Vec<OpenBlock>,
    classes: &Classes,
) -> BlockPlace {
    let is_heading = block.kind == BlockKind::Heading;
    let unnumbered = |level| BlockPlace { class: None, value: 0, parent: None, level };
    match block.kind {
        BlockKind::Furniture | BlockKind::Footnote => return unnumbered(0),
        BlockKind::Heading | BlockKind::ListItem | BlockKind::Operative | BlockKind::Body | BlockKind::Preamble => {}
        _ => {
            stack.clear();
            return unnumbered(0);
        }
    }
    if is_heading {
        let headings = stack.iter().rposition(|open| open.is_heading).map_or(0, |last| last + 1);
        stack.truncate(headings);
    }
    let Some(&first) = readings.first() else {
        let headings = stack.iter().filter(|open| open.is_heading).count();
        let is_item = block.kind == BlockKind::ListItem;
        return unnumbered(if is_item { stack.len() } else { headings });
    };
    let is_open = |reading: &Reading, next: bool| {
        stack.iter().rposition(|open| open.class == reading.class && (!next || open.value + 1 == reading.value))
    };
    let follows = |next: bool| {
        readings.iter().filter_map(|reading| Some((is_open(reading, next)?, *reading))).max_by_key(|found| found.0)
    };
    let begins = readings.iter().find(|reading| reading.value == 1).copied();
    let (depth, reading) = match (follows(true), begins) {
        (Some(found), _) => found,
        (None, Some(first)) => {
            // A list that begins below a heading is none of its siblings.
            let sibling = is_open(&first, false).filter(|&depth| stack[depth].is_heading == is_heading);
            (sibling.unwrap_or(usize::MAX), first)
        }
        (None, None) => follows(false).unwrap_or((usize::MAX, first)),
    };
    stack.truncate(depth);
    let is_word = matches!(classes.all[reading.class], LabelClass::Word(_));
    if is_word || matches!(classes.all[reading.class], LabelClass::Hashes(_) | LabelClass::Dotted(_)) {
        // What is not part of the text around it is closed.
        let closed = stack.iter().position(|open| {
            let same_sort =
                std::mem::discriminant(&classes.all[open.class]) == std::mem::discriminant(&classes.all[reading.class]);
            if same_sort { !classes.contains(open.class, reading.class) } else { is_word && !open.is_heading }
        });
        stack.truncate(closed.unwrap_or(stack.len()));
    }
    stack.truncate(DEEPEST_LEVEL);
    let parent = stack.last().map(|open| open.block);
    let level = stack.len();
    stack.push(OpenBlock { class: reading.class, value: reading.value, block: at, is_heading });
    BlockPlace { class: Some(reading.class), value: reading.value, parent, level }
}

/// A number as addresses have it: in European digits where it is written in digits or Han numerals, else as printed.
fn plain_number(label: &Label) -> Option<String> {
    if label.number.is_empty() {
        return None;
    }
    let digits: Option<String> = label
        .number
        .chars()
        .map(|c| if c == '.' { Some(c) } else { char::from_digit(u32::from(digit(c)?), 10) })
        .collect();
    let is_word = label.style == Style::Article && label.value > 0 && roman(&label.number).is_none();
    let is_plain = is_word && !label.number.chars().any(|c| c.is_ascii_digit());
    let is_han = label.style == Style::Han || label.number.chars().all(|c| matches!(c, '\u{4e00}'..='\u{9fff}'));
    Some(match digits {
        Some(digits) => digits,
        None if (is_plain || is_han) && label.value > 0 => label.value.to_string(),
        None => label.number.clone(),
    })
}
