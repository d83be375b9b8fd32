//! Sentences: every mark that can end one is judged by what comes before it and what follows.
//!
//! The idea is that of Punkt (Kiss and Strunk 2006), with tables instead of training: a full stop ends a sentence
//! unless its word is an abbreviation, an initial, an ordinal or a list's number, or the next word is in lower case;
//! a word that often starts sentences (a capitalised function word) settles the doubtful cases. `。！？` end one
//! wherever they are, `؟ ! ?` where no lower case follows, a colon before the dash of a speech; semicolons only in
//! Greek, where they are question marks. Quotes and brackets behind the mark belong to the sentence. A line feed ends
//! one too: within a sentence a clean text has none.
//!
//! Time O(n): every look back or ahead is bounded. Space O(sentences).

use crate::language::generated::WORDS_SPEECH;
use crate::language::{Abbreviation, LONGEST_ABBREVIATION, Language, abbreviation, entries};
use crate::strings::fold;
use crate::strings::search::{ends_in, has, has_any, has_figure, split_once, starts_in, trim_end, trim_start};
use crate::strings::span::{Span, part};

/// How far a look back or ahead goes, in characters: past any abbreviation, any word that starts sentences, and any
/// pile of quotes and brackets that prose has.
const REACH_CHARACTERS: usize = 24;

/// Parts of a title in small letters ("Dr. rer. nat."), and the letters of each.
const TITLE_PARTS: usize = 3;
const TITLE_PART_LETTERS: usize = 5;

/// Function words that are in names behind an initial ("J. Le Goff").
const PARTICLES: &[&str] = &["al", "de", "del", "des", "di", "du", "el", "la", "le", "les", "van", "von"];

/// The sentences of a block's text; they cover it up to white space, and each has a letter or a digit, unless the
/// text has none. Linear.
pub fn sentences(text: &str, language: Language) -> Vec<Span> {
    let mut sentences: Vec<Span> = Vec::new();
    // The start of the sentence under way, and whether it has a letter or digit yet.
    let (mut start, mut has_content) = (0, false);
    let mut next = 0;
    while let Some(&byte) = text.as_bytes().get(next) {
        let at = next;
        if byte == b' ' || byte.is_ascii_alphanumeric() {
            has_content |= byte != b' ';
            next += 1;
            continue;
        }
        let Some(character) = text.get(at..).and_then(|rest| rest.chars().next()) else { break };
        next += character.len_utf8();
        has_content = has_content || character.is_alphanumeric();
        let is_greek_question = character == ';' && text.get(..at).is_some_and(ends_in_greek);
        let mark = if is_greek_question { Some(EndMark::Strong) } else { terminator(character) };
        let Some(mark) = mark else { continue };
        let (end, mark) = run_end(text, next, mark, language);
        next = end;
        let sentence = OpenSentence { text, start, language };
        if has_content && sentence.ends(at, end, mark) {
            push(&mut sentences, text, start, end);
            (start, has_content) = (end, false);
        }
    }
    // What is left over without a letter belongs to the last sentence.
    match sentences.last_mut() {
        Some(last) if !has_content => last.end = text.trim_end().len().max(last.end),
        _ => push(&mut sentences, text, start, text.len()),
    }
    sentences
}

fn push(sentences: &mut Vec<Span>, text: &str, start: usize, end: usize) {
    let Some(sentence) = text.get(start..end) else { return };
    let trimmed = sentence.trim_start();
    let start = end - trimmed.len();
    let end = start + trimmed.trim_end().len();
    if start < end {
        sentences.push(Span::new(start, end));
    }
}

/// What may end a sentence, strongest last: in a run such as `?...` or `!"` the strongest decides.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum EndMark {
    Colon,
    Stop,
    Ellipsis,
    /// A question or exclamation mark.
    Strong,
    /// A mark of Chinese or Japanese, which no space follows.
    Wide,
    Line,
}

fn terminator(character: char) -> Option<EndMark> {
    Some(match character {
        ':' => EndMark::Colon,
        '.' => EndMark::Stop,
        '…' => EndMark::Ellipsis,
        '!' | '?' | '؟' | '۔' | '‼' | '⁇' | '⁈' | '⁉' | '।' | '॥' | '։' | '።' | '፧' | '။' | '។' | '\u{37E}' => {
            EndMark::Strong
        }
        '。' | '！' | '？' | '｡' | '．' => EndMark::Wide,
        '\n' | '\u{2028}' | '\u{2029}' => EndMark::Line,
        _ => return None,
    })
}

/// Whether a text ends with a Greek letter: a semicolon behind it is a question mark.
fn ends_in_greek(text: &str) -> bool {
    text.chars().next_back().is_some_and(|c| matches!(c, '\u{386}'..='\u{3FF}' | '\u{1F00}'..='\u{1FFF}'))
}

/// The end of a run of terminators (`?!`, `...`, `. . .`) with the quotes, brackets and note marks that close behind
/// it.
fn run_end(text: &str, mut end: usize, mut mark: EndMark, language: Language) -> (usize, EndMark) {
    let rest = |at: usize| text.get(at..).unwrap_or_default();
    loop {
        let tail = rest(end);
        let Some(next) = tail.chars().next() else { return (end, mark) };
        match terminator(next) {
            Some(EndMark::Line | EndMark::Colon) => return (end, mark),
            Some(other) => {
                mark =
                    if mark == EndMark::Stop && other == EndMark::Stop { EndMark::Ellipsis } else { mark.max(other) };
                end += next.len_utf8();
                continue;
            }
            None if mark == EndMark::Line => return (end, mark),
            None => {}
        }
        if is_closer(next) && !(mark == EndMark::Wide && is_opening_quote(next)) {
            end += next.len_utf8();
        } else if tail.starts_with(" .") && matches!(mark, EndMark::Stop | EndMark::Ellipsis) {
            (end, mark) = (end + 2, EndMark::Ellipsis);
        } else if let Some(length) = note_mark(tail) {
            end += length;
        } else if language != Language::German && next.is_whitespace() && next != '\n' {
            // French sets a space before the closing guillemet; before an opening one there is a letter behind it.
            let behind = rest(end + next.len_utf8());
            let closes = behind.starts_with('»') && !behind.chars().nth(1).is_some_and(char::is_alphanumeric);
            if !closes {
                return (end, mark);
            }
            end += next.len_utf8() + '»'.len_utf8();
        } else {
            return (end, mark);
        }
    }
}

/// In Chinese and Japanese no space is before a quotation: 他问。“没什么。” -> 他问。 and “没什么。”
fn is_opening_quote(character: char) -> bool {
    matches!(character, '“' | '‘' | '«' | '‹')
}

/// Quotes are taken for closing ones, since where there are spaces nothing opens directly behind a terminator.
fn is_closer(character: char) -> bool {
    character != ' ' && has("\"'’”“»«›‹)]}」』）】》〉〕¹²³*†\u{200E}\u{200F}\u{FE0F}", character)
        || matches!(character, '⁰'..='⁹')
}

/// The length of a note mark such as `[12]`.
fn note_mark(tail: &str) -> Option<usize> {
    let inside = tail.strip_prefix('[')?;
    let digits = inside.bytes().take(4).take_while(u8::is_ascii_digit).count();
    (digits > 0 && inside.get(digits..)?.starts_with(']')).then_some(digits + 2)
}

/// The sentence under way.
struct OpenSentence<'t> {
    text: &'t str,
    start: usize,
    language: Language,
}

impl OpenSentence<'_> {
    /// Whether the mark from `at` to `end`, closers included, ends the sentence.
    fn ends(&self, at: usize, end: usize, mark: EndMark) -> bool {
        let Some(tail) = self.text.get(end..) else { return true };
        let Some(next) = tail.chars().next() else { return true };
        let ahead = Ahead::of(tail);
        // Behind a Chinese character a Western mark is a Chinese one.
        let before = self.text.get(..at).and_then(|head| head.chars().next_back());
        if mark == EndMark::Line {
            return true;
        }
        if mark == EndMark::Colon {
            return starts_speech(tail);
        }
        if next.is_numeric() && before.is_some_and(char::is_numeric) {
            return false;
        }
        if mark == EndMark::Wide || before.is_some_and(is_han) && mark != EndMark::Ellipsis {
            return !matches!(next, '，' | '、' | '；' | '：' | ',' | ';' | ':') && !self.quotes_speech(end, tail);
        }
        if !next.is_whitespace() || ahead == Ahead::Lower {
            return false;
        }
        // «أين أنت؟» سأل الرجل.
        let is_speech = || entries(WORDS_SPEECH.of(self.language)).any(|verb| verb == next_word(tail));
        if is_quoted(self.text, end) && is_speech() {
            return false;
        }
        // A German noun behind a bracket starts no sentence.
        let closers = self.text.get(at..end).unwrap_or_default();
        if self.language == Language::German && has_any(closers, |c| matches!(c, ')' | ']')) {
            return self.starts_sentence(tail);
        }
        mark != EndMark::Stop || self.stop_ends(at, end, ahead, tail)
    }

    /// Whether a quotation that ends with a mark is followed by its verb of speech, as in “好！”他说。
    fn quotes_speech(&self, end: usize, tail: &str) -> bool {
        let closed = is_quoted(self.text, end);
        // 「どこへ？」と彼は聞いた。
        if closed && tail.starts_with('と') {
            return true;
        }
        let mut words = tail.chars().take(6).take_while(|c| c.is_alphanumeric());
        closed && words.any(|c| matches!(c, '说' | '道' | '问' | '答' | '喊' | '叫' | '說' | '問' | '曰'))
    }

    /// Whether a full stop with a space, and then a capital, a figure or a caseless letter behind it, ends the
    /// sentence.
    fn stop_ends(&self, at: usize, end: usize, ahead: Ahead, tail: &str) -> bool {
        let head = self.text.get(self.start..at).unwrap_or_default();
        let word = last_word(head);
        if self.is_label(head, word) {
            return false;
        }
        let folded = if word.len() <= 2 * LONGEST_ABBREVIATION { fold(word) } else { String::new() };
        let preceding = head.get(..head.len() - word.len()).unwrap_or_default().trim_end();
        let spaced = spaced_abbreviation(preceding, &folded);
        let after_number = || {
            // "20 тыс. руб.": between the number and the unit there may be another abbreviation.
            let previous = last_word(trim_end(preceding, |c| c == '.'));
            let number = match abbreviation(self.language, &fold(previous)) {
                Some(Abbreviation::AfterNumber) if preceding.ends_with('.') => {
                    let head = trim_end(preceding, |c| c == '.');
                    last_word(head.get(..head.len() - previous.len()).unwrap_or_default().trim_end())
                }
                _ => previous,
            };
            ends_in(number, char::is_numeric) || is_roman(number)
        };
        let known = spaced.as_deref().and_then(|spaced| abbreviation(self.language, spaced));
        let known = known.or_else(|| abbreviation(self.language, &folded));
        // "Ph. D.", "44 v. Chr.": the word is the beginning of an abbreviation.
        let next = next_word(tail);
        let goes_on =
            next.len() <= LONGEST_ABBREVIATION && split_once(tail, next).is_some_and(|(_, rest)| rest.starts_with('.'));
        if goes_on && abbreviation(self.language, &format!("{folded}.{}", fold(next))).is_some() {
            return false;
        }
        // "Smith et al. (2004)"
        let opens_year =
            || tail.trim_start().strip_prefix('(').is_some_and(|rest| starts_in(rest, |c| c.is_ascii_digit()));
        if known.is_some() && opens_year() {
            return false;
        }
        let is_acronym = has(word, '.') && !has_figure(word);
        if end > at + 1 {
            // A quote or a bracket has closed behind the stop.
            return !is_acronym && known.is_none() || self.starts_sentence(tail);
        }
        match known {
            Some(Abbreviation::Open) => return false,
            Some(Abbreviation::BeforeNumber) if ahead == Ahead::Digit => return false,
            Some(Abbreviation::BeforeNumber) if is_roman(next_word(tail)) => return false,
            // "В 1998 г. А. С. Петров": initials go on.
            Some(Abbreviation::AfterNumber) => {
                // "5 Mio. Euro": in German a capital may be that of a noun.
                let starts = self.language != Language::German || self.starts_sentence(tail);
                return starts && after_number() && !starts_with_initial(tail);
            }
            // "SS. MM. los Reyes" is no "y ss."
            Some(Abbreviation::Closing) => return !(is_capitals(word) && next_word(tail).len() == word.len()),
            Some(Abbreviation::Doubtful) => return self.starts_sentence(tail),
            Some(Abbreviation::BeforeNumber) | None => {}
        }
        if self.continues_title(word, preceding) && !self.starts_sentence(tail) {
            return false;
        }
        // "Gartenstr. 5"
        if self.language == Language::German && ahead == Ahead::Digit && folded.ends_with("str") {
            return false;
        }
        // "Ширина 3 м. Высота 2 м.": a small letter behind a number is a unit.
        let is_unit = || starts_in(word, char::is_lowercase) && ends_in(last_word(preceding), char::is_numeric);
        // "9 h. 30", "1 m. 75"
        if ahead == Ahead::Digit && is_unit() {
            return false;
        }
        let is_initial = word.chars().nth(1).is_none() && starts_in(word, char::is_alphabetic) && !is_unit();
        // "S. 17. Beide": a number behind its abbreviation is not an ordinal.
        let is_cardinal = preceding.strip_suffix('.').is_some_and(|head| {
            abbreviation(self.language, &fold(last_word(head))) == Some(Abbreviation::BeforeNumber)
        });
        let is_ordinal = !is_cardinal
            && matches!(self.language, Language::German | Language::Other)
            && (word.len() <= 3 && word.bytes().all(|b| b.is_ascii_digit()) || word.len() > 1 && is_roman(word));
        if is_initial && PARTICLES.contains(&fold(next_word(tail)).as_str()) {
            return false;
        }
        if is_initial && starts_with_initial(tail) {
            return false;
        }
        !(is_initial || is_acronym || is_ordinal) || self.starts_sentence(tail)
    }

    /// Whether a word in small letters is a part of a title that an abbreviation began: "Dr. med. H. Vogel", "Dr. rer.
    /// nat."
    fn continues_title(&self, word: &str, preceding: &str) -> bool {
        let (mut word, mut head) = (word, preceding);
        for _ in 0..TITLE_PARTS {
            let Some(before) = head.strip_suffix('.') else { return false };
            let is_part = word.chars().count() <= TITLE_PART_LETTERS && word.chars().all(char::is_lowercase);
            if !is_part || word.is_empty() {
                return false;
            }
            let previous = last_word(before);
            if abbreviation(self.language, &fold(previous)) == Some(Abbreviation::Open) {
                return starts_in(previous, char::is_uppercase);
            }
            (word, head) = (previous, before.get(..before.len() - previous.len()).unwrap_or_default().trim_end());
        }
        false
    }

    /// Whether all that the sentence has so far is a number or letter with at most one word before it: "II", "Art. 5".
    fn is_label(&self, head: &str, word: &str) -> bool {
        let numbers =
            word.chars().all(|c| c.is_numeric() || c == '.') || is_roman(word) || word.chars().nth(1).is_none();
        let is_number = ends_in(word, char::is_numeric) && word.len() <= 3;
        let before = || head.trim_start().strip_suffix(word).unwrap_or_default().trim_end();
        let is_word = |before: &str| {
            before.len() <= REACH_CHARACTERS && trim_end(before, |c| c == '.').chars().all(char::is_alphabetic)
        };
        !word.is_empty() && numbers && (before().is_empty() || is_number && is_word(before()))
    }

    /// Whether the next word is one that often starts sentences.
    fn starts_sentence(&self, tail: &str) -> bool {
        self.language.is_function_word(&fold(next_word(tail)))
    }
}

/// Whether a quotation ends at a place.
fn is_quoted(text: &str, end: usize) -> bool {
    text.get(..end).is_some_and(|head| ends_in(head, |c| matches!(c, '”' | '」' | '』' | '"' | '»')))
}

/// What the next word starts with, behind spaces, dashes, quotes and brackets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Ahead {
    Lower,
    Digit,
    /// A capital, a caseless letter, something odd, or nothing.
    Open,
}

impl Ahead {
    fn of(tail: &str) -> Ahead {
        match tail.chars().take(REACH_CHARACTERS).find(|&c| !is_opener(c)) {
            Some(c) if c.is_lowercase() => Ahead::Lower,
            // A sentence does not start with a comma.
            Some(',' | ';' | ':' | ')' | ']' | '،' | '؛') => Ahead::Lower,
            Some(c) if c.is_numeric() => Ahead::Digit,
            _ => Ahead::Open,
        }
    }
}

fn is_opener(character: char) -> bool {
    !character.is_ascii_alphanumeric() && (character.is_whitespace() || has("\"'‘’“”„‚«»‹›([{¿¡-–—•*", character))
}

fn is_han(character: char) -> bool {
    matches!(character, '\u{3041}'..='\u{30FF}' | '\u{3400}'..='\u{9FFF}' | '\u{20000}'..='\u{3FFFF}')
}

/// The word at the end of a text, with its inner stops ("U.N", "3.5"); at most some characters long.
fn last_word(head: &str) -> &str {
    let is_part = |c: char| matches!(c, 'a'..='z' | '.' | '-' | '\u{300}'..='\u{36F}') || c.is_alphanumeric();
    let mut before = head.chars();
    let mut start = head.len();
    for _ in 0..REACH_CHARACTERS {
        if !before.next_back().is_some_and(is_part) {
            break;
        }
        start = before.as_str().len();
    }
    trim_start(part(head, start..), |c| matches!(c, '.' | '-'))
}

/// The first word of a text, behind what may open a sentence.
fn next_word(tail: &str) -> &str {
    let skipped: usize = tail.chars().take(REACH_CHARACTERS).take_while(|&c| is_opener(c)).map(char::len_utf8).sum();
    let rest = tail.get(skipped..).unwrap_or_default();
    let length: usize =
        rest.chars().take(REACH_CHARACTERS).take_while(|c| c.is_alphanumeric()).map(char::len_utf8).sum();
    rest.get(..length).unwrap_or_default()
}

/// An abbreviation with spaces inside ("z. B", "и т. д"), folded, without its spaces; `last` is its last part, and `rest` what is
/// before that.
fn spaced_abbreviation(mut rest: &str, last: &str) -> Option<String> {
    if last.is_empty() || !rest.ends_with('.') {
        return None;
    }
    let mut joined = last.to_owned();
    while joined.len() <= LONGEST_ABBREVIATION {
        rest = rest.trim_end();
        let Some(before) = rest.strip_suffix('.') else { break };
        let part = last_word(before);
        if part.is_empty() || part.chars().count() > 2 {
            break;
        }
        joined = format!("{}.{joined}", fold(part));
        rest = before.get(..before.len() - part.len())?;
    }
    (joined.len() > last.len()).then_some(joined)
}

/// Whether a text goes on with a dash, a space and a capital: a speech in dialogue, or the first item of a list in
/// running text.
///
/// "Il dit : - Jésus n'a pas besoin de tant de fleurs." -> two sentences
fn starts_speech(tail: &str) -> bool {
    let behind = tail.trim_start();
    let rest = trim_start(behind, |c| matches!(c, '-' | '–' | '—'));
    let dashes = behind.chars().take_while(|c| ['-', '–', '—'].contains(c)).count();
    behind.len() < tail.len()
        && (1..=2).contains(&dashes)
        && rest.starts_with(' ')
        && rest.trim_start().chars().next().is_some_and(char::is_uppercase)
}

/// Whether a text goes on with one letter and a full stop.
fn starts_with_initial(tail: &str) -> bool {
    let word = next_word(tail);
    let mut characters = word.chars();
    let is_initial = characters.next().is_some_and(char::is_uppercase) && characters.next().is_none();
    is_initial && split_once(tail, word).is_some_and(|(_, rest)| rest.starts_with('.'))
}

fn is_capitals(word: &str) -> bool {
    word.chars().nth(1).is_some() && word.chars().all(char::is_uppercase)
}

/// Whether a word is written with roman figures only.
fn is_roman(word: &str) -> bool {
    !word.is_empty() && word.bytes().all(|b| matches!(b, b'I' | b'V' | b'X' | b'L' | b'C' | b'D' | b'M'))
}
