//! One text, an array of paragraphs, set as people have it: wrapped, indented, double-spaced, on pages with heads and
//! feet.

/// How a text is set.
#[derive(Debug, Clone, Copy)]
pub struct Layout {
    pub name: &'static str,
    /// Columns of the widest line; 0 for a line a paragraph.
    pub width: usize,
    /// Percent by which lines differ from that width, as in proportional type.
    pub ragged: usize,
    /// Columns before the first line of a paragraph.
    pub first: usize,
    /// Columns before its other lines.
    pub rest: usize,
    /// Whether labels hang in a margin of their own, this many columns wide; 0 for none.
    pub hang: usize,
    /// Empty lines between paragraphs.
    pub gap: usize,
    /// Whether every line is followed by an empty one.
    pub double: bool,
    /// Whether long words are broken with a hyphen.
    pub hyphens: bool,
    /// What separates lines.
    pub newline: &'static str,
    pub pages: Option<Pages>,
}

/// How pages are set.
#[derive(Debug, Clone, Copy)]
pub struct Pages {
    /// Lines of text on a page.
    pub lines: usize,
    /// Lines above the text of all pages but the first.
    pub head: fn(usize) -> Vec<String>,
    /// Lines below the text of all pages.
    pub foot: fn(usize) -> Vec<String>,
    /// Whether a form feed ends a page.
    pub form_feed: bool,
}

const PLAIN: Layout = Layout {
    name: "plain",
    width: 0,
    ragged: 0,
    first: 0,
    rest: 0,
    hang: 0,
    gap: 1,
    double: false,
    hyphens: false,
    newline: "\n",
    pages: None,
};

fn lines<const N: usize>(lines: [&str; N]) -> Vec<String> {
    lines.map(str::to_owned).to_vec()
}

/// The layouts in which every text must be read well.
pub const LAYOUTS: &[Layout] = &[
    Layout { name: "a line a paragraph, blank lines", ..PLAIN },
    Layout { name: "a line a paragraph", gap: 0, ..PLAIN },
    Layout { name: "72 columns, blank lines", width: 72, ..PLAIN },
    Layout { name: "78 columns, first lines indented", width: 78, first: 4, gap: 0, ..PLAIN },
    Layout {
        name: "88 columns, pages, form feeds",
        width: 88,
        gap: 0,
        pages: Some(Pages {
            lines: 44,
            head: |_| lines(["Collected texts, part 4"]),
            foot: |page| vec![format!("Page {page} of 40")],
            form_feed: true,
        }),
        ..PLAIN
    },
    Layout {
        name: "66 columns, hyphens, pages, form feeds",
        width: 66,
        hyphens: true,
        pages: Some(Pages {
            lines: 50,
            head: |_| lines(["COLLECTED TEXTS", ""]),
            foot: |page| vec![String::new(), format!("- {page} -")],
            form_feed: true,
        }),
        ..PLAIN
    },
    Layout {
        name: "92 columns, pages, no form feeds",
        width: 92,
        gap: 0,
        pages: Some(Pages {
            lines: 42,
            head: |_| lines(["Draft of 3 May 2021 — for comment"]),
            foot: |page| vec![page.to_string()],
            form_feed: false,
        }),
        ..PLAIN
    },
    Layout { name: "76 columns, double-spaced", width: 76, double: true, ..PLAIN },
    Layout { name: "74 columns, carriage returns", width: 74, newline: "  \r\n", ..PLAIN },
    Layout {
        name: "96 columns, hanging labels, pages",
        width: 96,
        first: 10,
        rest: 10,
        hang: 6,
        pages: Some(Pages {
            lines: 52,
            head: |_| vec![String::new(), format!("{:40}Collected texts, part 4", ""), String::new()],
            foot: |page| vec![String::new(), format!("{:83}{page}/40", "")],
            form_feed: true,
        }),
        ..PLAIN
    },
];

impl Layout {
    /// The text in this layout.
    pub fn set(&self, paragraphs: &[String]) -> String {
        let mut all: Vec<String> = Vec::new();
        for paragraph in paragraphs {
            let mut set = self.paragraph(paragraph);
            if self.double {
                set = set.into_iter().flat_map(|line| [line, String::new()]).collect();
            }
            all.extend(set);
            all.extend(std::iter::repeat_n(String::new(), self.gap));
        }
        match self.pages {
            Some(pages) => paged(&all, &pages, self.newline),
            None => all.join(self.newline) + self.newline,
        }
    }

    fn paragraph(&self, text: &str) -> Vec<String> {
        if self.width == 0 {
            return vec![format!("{:1$}{text}", "", self.first)];
        }
        let label = if self.hang > 0 { label(text) } else { None };
        let (first, rest, text) = match label {
            Some((label, text)) => {
                let label = format!("{:1$}{label:2$}", "", self.first, self.hang);
                (label, self.rest + self.hang, text)
            }
            None => (" ".repeat(self.first), self.rest, text),
        };
        self.wrap(text, first, rest)
    }

    /// Breaks a text where the next word, or the next Chinese character, does not fit.
    fn wrap(&self, text: &str, first: String, rest: usize) -> Vec<String> {
        let mut lines = Vec::new();
        let mut line = first;
        let mut is_empty = true;
        let mut glue = "";
        for (unit, next_glue) in units(text) {
            let mut unit = unit;
            loop {
                let need = columns(&unit) + if is_empty { 0 } else { glue.len() };
                let limit = self.limit(lines.len(), &line);
                if columns(&line) + need <= limit || is_empty {
                    if !is_empty {
                        line.push_str(glue);
                    }
                    line.push_str(&unit);
                    is_empty = false;
                    break;
                }
                if let Some((head, tail)) =
                    broken(&unit, limit.saturating_sub(columns(&line) + 2)).filter(|_| self.hyphens)
                {
                    line = line + glue + &head + "-";
                    unit = tail;
                }
                lines.push(std::mem::replace(&mut line, " ".repeat(rest)));
                is_empty = true;
            }
            glue = next_glue;
        }
        lines.push(line);
        lines
    }

    /// The columns of a line: in proportional type they depend on its letters.
    fn limit(&self, at: usize, line: &str) -> usize {
        let spread = self.width * self.ragged / 100;
        let seed = line.bytes().take(16).fold(at, |sum, byte| sum.wrapping_mul(31).wrapping_add(byte.into()));
        self.width - if spread > 0 { seed % (spread + 1) } else { 0 }
    }
}

fn paged(lines: &[String], pages: &Pages, newline: &str) -> String {
    let mut text = String::new();
    let count = lines.len().div_ceil(pages.lines);
    for (at, page) in lines.chunks(pages.lines).enumerate() {
        let head = if at > 0 { (pages.head)(at + 1) } else { Vec::new() };
        for line in head.iter().chain(page).chain(&(pages.foot)(at + 1)) {
            text.push_str(line);
            text.push_str(newline);
        }
        if pages.form_feed && at + 1 < count {
            text.push('\u{c}');
        }
    }
    text
}

/// A printed number or letter at the start of a paragraph, and the rest.
fn label(text: &str) -> Option<(&str, &str)> {
    let (label, rest) = text.split_once(' ')?;
    let inner = label.strip_prefix(['(', '（']).unwrap_or(label).strip_suffix(['.', ')', '）'])?;
    let short = (1..=4).contains(&inner.chars().count()) && inner.chars().all(char::is_alphanumeric);
    short.then_some((label, rest.trim_start()))
}

/// Words, or Chinese characters with the marks behind them, and what is between each and the next on one line.
fn units(text: &str) -> Vec<(String, &'static str)> {
    let mut units: Vec<(String, &'static str)> = Vec::new();
    let mut word = String::new();
    let flush = |word: &mut String, units: &mut Vec<(String, &'static str)>, glue| {
        if !word.is_empty() {
            units.push((std::mem::take(word), glue));
        } else if let Some(last) = units.last_mut().filter(|_| glue == " ") {
            last.1 = " ";
        }
    };
    for character in text.chars() {
        if character == ' ' {
            flush(&mut word, &mut units, " ");
        } else if is_wide(character) {
            flush(&mut word, &mut units, "");
            match units.last_mut() {
                Some(last) if "，。；：！？、）》”".contains(character) => last.0.push(character),
                _ => units.push((character.to_string(), "")),
            }
        } else {
            word.push(character);
        }
    }
    flush(&mut word, &mut units, "");
    units
}

/// A long word broken where a vowel comes before a consonant, at most `room` letters into it.
fn broken(word: &str, room: usize) -> Option<(String, String)> {
    let letters: Vec<char> = word.trim_end_matches([',', '.', ';']).chars().collect();
    if letters.len() < 8 || !letters.iter().all(|letter| letter.is_lowercase()) {
        return None;
    }
    let is_vowel = |letter: char| "aeiouyаеёиоуыэюяäöüéèê".contains(letter);
    let at = (3..=room.min(letters.len() - 4)).rev().find(|&at| is_vowel(letters[at - 1]) && !is_vowel(letters[at]))?;
    let head: String = letters[..at].iter().collect();
    let tail = word[head.len()..].to_owned();
    Some((head, tail))
}

fn is_wide(c: char) -> bool {
    matches!(c, '\u{2e80}'..='\u{9fff}' | '\u{ff00}'..='\u{ff60}')
}

fn columns(text: &str) -> usize {
    text.chars().map(|c| 1 + usize::from(is_wide(c))).sum()
}
