//! Short lines that belong together: verse, addresses, rows of tables and fields of forms, none of which is a title or a
//! section of prose.

use crate::document::label::Style;
use crate::document::paragraph::Paragraph;
use crate::document::reader::Reader;
use crate::document::seams::{ends_clause, ends_sentence, is_field, is_uncased, last_mark};
use crate::document::shapes::{is_heading, is_prose, shorter, style};
use crate::strings::fold;
use crate::strings::search::{ends_in, has, has_any, has_figure, trim_end};

/// Characters of the longest verse.
const MAX_VERSE_CHARACTERS: usize = 60;
/// Lines of the shortest stanza that is known as one, and those that are looked at on either side of a line.
const MIN_STANZA_LINES: usize = 4;

/// Lines of the longest address below a name.
const MAX_CARD_LINES: usize = 8;
/// Characters before the end of a year at the start of an entry: `03/2018`, `1. 10. 2018`.
const YEAR_CHARACTERS: usize = 12;

/// Whether a year, or a month and year, opens the text: `2012–2015`, `03/2018 – heute`.
fn opens_year(text: &str) -> bool {
    let (mut digits, mut found) = (0, false);
    for c in text.chars().take(YEAR_CHARACTERS).take_while(|c| !c.is_alphabetic()) {
        digits = if c.is_ascii_digit() { digits + 1 } else { 0 };
        found |= digits == 4;
    }
    found
}

impl Reader<'_> {
    /// Whether the paragraph, a short line without digits, heads entries that begin with digits: the years of a life, or
    /// directly below it the amounts of a recipe.
    pub fn heads_entries(&self, at: usize) -> bool {
        let opens =
            |at: usize| self.get(at).filter(|line| line.label.is_none()).and_then(|line| line.text.chars().next());
        let is_entry = |at: usize| opens(at).is_some_and(char::is_numeric);
        let is_year = |at: usize| self.get(at).is_some_and(|line| opens_year(&line.text));
        let is_tight = |at: usize| self.get(at).is_some_and(|line| line.gap == 0);
        let is_title = |line: &Paragraph| {
            line.label.is_none()
                && !line.is_row
                && line.gap > 0
                && is_heading(line)
                && shorter(&line.text, MAX_VERSE_CHARACTERS)
                && !has_figure(&line.text)
        };
        if !is_entry(at + 1) || !self.get(at).is_some_and(is_title) {
            return false;
        }
        if is_tight(at + 1) {
            let is_next = |at: usize| is_tight(at) && is_entry(at);
            return is_next(at + 2) && (is_next(at + 3) || is_year(at + 1) && is_year(at + 2));
        }
        is_tight(at + 2) && is_entry(at + 2) || is_year(at + 1)
    }

    /// Whether a name is here, above where the person lives and two sections of entries or more: the head of a life.
    pub fn is_card(&self, start: usize, end: usize) -> bool {
        let lines = (start + 1..end).take(MAX_CARD_LINES).take_while(|&at| {
            self.get(at).is_some_and(|line| line.gap == 0 && line.label.is_none() && !is_prose(line))
        });
        let count = lines.count();
        let is_name = self.get(start).is_some_and(|name| {
            name.label.is_none() && is_heading(name) && !has_any(&name.text, |c| c.is_numeric() || c == ',')
        });
        let is_section =
            |&at: &usize| self.heads_entries(at) || self.shouts(at) && self.get(at).is_some_and(|line| line.gap > 0);
        is_name && count > 0 && is_section(&(start + 1 + count)) && (start + 1..end).filter(is_section).count() > 1
    }

    /// Whether the paragraph is the last of several lines without a gap between them, or one inside verse: of an
    /// address, a table.
    pub fn ends_lines(&self, at: usize) -> bool {
        let tight =
            |at: usize| self.get(at).is_some_and(|line| line.gap == 0 && line.label.is_none() && !line.underlined);
        let open = |at: usize| self.get(at).is_some_and(|line| line.label.is_none() && !ends_sentence(&line.text));
        let above = at.checked_sub(1).and_then(|above| self.get(above));
        // A clause goes on from line to line of verse.
        let is_verse = above.is_some_and(|above| ends_clause(&above.text) && !ends_sentence(&above.text));
        if tight(at) && is_verse && above.is_some_and(|above| above.label.is_none()) {
            return true;
        }
        let below = self.get(at + 1).is_some_and(|below| below.gap > 0);
        at > 1 && below && tight(at) && tight(at - 1) && open(at - 1) && open(at - 2)
    }

    /// Whether the paragraph is between two items of a list that is one sentence: the "or" between (a) and (b).
    pub fn is_inside(&self, at: usize) -> bool {
        let (Some(above), Some(below)) = (at.checked_sub(1).and_then(|at| self.get(at)), self.get(at + 1)) else {
            return false;
        };
        // Headings separate the numbered paragraphs of a resolution, which end in semicolons too.
        let is_list = || {
            let text = self.get(at).map_or("", |paragraph| &paragraph.text);
            let word = trim_end(text, |c| !c.is_alphanumeric());
            style(below) != Some(Style::Decimal) || self.language.is_function_word(&fold(word))
        };
        let is_item = |paragraph: &Paragraph| {
            matches!(style(paragraph), Some(Style::Bracketed | Style::Letter | Style::Decimal | Style::Bullet))
        };
        let goes_on = ends_clause(&above.text) && last_mark(&above.text).is_some_and(|c| has(",;，；、،؛", c));
        self.get(at).is_some_and(|paragraph| paragraph.label.is_none())
            && is_item(above)
            && style(above) == style(below)
            && goes_on
            && is_list()
    }

    /// Whether the paragraph is one of several rows of a table, or fields of a form: `Present: Berg, Conti` above
    /// `Absent: Orlov`.
    pub fn is_field(&self, at: usize) -> bool {
        // `Step 2: Baking`, set apart, is a title.
        let is_counted = |paragraph: &Paragraph| {
            let name = paragraph.text.split(':').next().filter(|_| paragraph.gap > 0);
            name.is_some_and(|name| ends_in(name.trim_end(), char::is_numeric))
        };
        let is_one = |at: usize| {
            self.get(at)
                .filter(|paragraph| paragraph.label.is_none())
                .is_some_and(|paragraph| paragraph.is_row || is_field(&paragraph.text) && !is_counted(paragraph))
        };
        is_one(at) && (is_one(at + 1) || at > 0 && is_one(at - 1))
    }

    /// Whether the paragraph is a line of verse in a text of another kind (`setting.rs` recognises a text that is all
    /// verse): among lines as short without gaps between them, several of which end within a sentence.
    pub fn is_verse(&self, at: usize) -> bool {
        let is_line = |at: usize| {
            self.get(at).is_some_and(|line| {
                line.label.is_none() && !line.underlined && !line.quoted && shorter(&line.text, MAX_VERSE_CHARACTERS)
            })
        };
        let is_tight = |at: usize| self.get(at).is_some_and(|line| line.gap == 0);
        let is_shouted = |line: &Paragraph| !is_uncased(&line.text) && !has_any(&line.text, char::is_lowercase);
        if !is_line(at) || self.get(at).is_some_and(is_shouted) {
            return false;
        }
        let (mut first, mut last) = (at, at);
        while first > 0 && at - first < MIN_STANZA_LINES && is_tight(first) && is_line(first - 1) {
            first -= 1;
        }
        while last - at < MIN_STANZA_LINES && is_tight(last + 1) && is_line(last + 1) {
            last += 1;
        }
        let mark = |at: usize| self.get(at).and_then(|line| line.text.chars().next_back());
        let is_bare = |at: usize| at <= last && mark(at).is_some_and(char::is_alphanumeric);
        let is_open = |&at: &usize| mark(at).is_some_and(|c| has(",;:—–，；、،؛", c)) || is_bare(at) && is_bare(at + 1);
        let open = (first..=last).filter(is_open).count();
        last - first + 1 >= MIN_STANZA_LINES && open > 1
    }
}
