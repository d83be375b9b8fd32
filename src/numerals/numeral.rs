//! Numbers by value, however they are written: `XXIe`, "twenty-first", `21-й` and 二十一 are all 21.
//!
//! One pass over the words. Digits are read by the language's separators; number words are put together by the rule
//! that each decimal place is filled once ("mille neuf cent soixante-sept": 1000 + 9 · 100 + 60 + 7), with what French,
//! Spanish and Arabic do otherwise as exceptions. Time O(n), with a look-up in a table of some hundred words for each
//! word.

mod scales;
mod spelled;

use std::ops::Range;

use crate::language::generated::NUMBERS_BEFORE_ROMAN;
use crate::language::{
    Language, begins_month_of_two_words, digit, entries, han_figure, han_number, joins_numbers, month,
    month_of_two_words, neighbours, number_word, roman,
};
use crate::numerals::figures::{Value, figures};
use crate::strings::fold;
use crate::strings::gather::PushAll;
use crate::strings::search::{contains, ends_in, has_any, starts_in, strip_first, trim_end};
use crate::strings::span::Span;
use crate::text::tokens::{Token, TokenKind};

use self::scales::{is_scale, letter_scale, scale_abbreviation};
use self::spelled::SpelledNumber;

/// A number in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Numeral {
    /// Its words or digits.
    pub span: Span,
    /// What it is worth; a month, 1 to 12.
    pub value: Value,
    /// What it is.
    pub kind: NumeralKind,
    /// It may answer a number on the other side, but its absence there proves nothing: "un", "first", "decade".
    pub weak: bool,
}

/// The kinds of numerals. The same number may be of one kind here and of another there ("chapter II", "deuxième
/// chapitre").
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum NumeralKind {
    /// How many, or which one.
    Cardinal,
    /// "third", `3e`, 第三.
    Ordinal,
    /// The name of a month, or 6月.
    Month,
    /// A year of the Islamic calendar: not to be taken for a Gregorian one.
    HijriYear,
}

/// The numbers of a text, in order; those inside dates and references too. `tokens` are the text's
/// [`tokens`](crate::text::tokens()).
pub fn numerals(text: &str, tokens: &[Token], language: Language) -> Vec<Numeral> {
    let mut finder = Finder { text, tokens, language, found: Vec::new(), run: None };
    let mut at = 0;
    while let Some(token) = tokens.get(at) {
        at = match token.kind {
            TokenKind::Space => at + 1,
            TokenKind::Mark => {
                finder.flush();
                at + 1
            }
            TokenKind::Number => finder.number(at),
            TokenKind::Word => finder.word(at),
        };
    }
    finder.flush();
    finder.found
}

struct Finder<'t> {
    text: &'t str,
    tokens: &'t [Token],
    language: Language,
    found: Vec<Numeral>,
    run: Option<SpelledNumber>,
}

impl<'t> Finder<'t> {
    fn of(&self, at: usize) -> &'t str {
        self.tokens.get(at).and_then(|token| self.text.get(token.span.range())).unwrap_or_default()
    }

    // Called from many places, once in the module.
    #[inline(never)]
    fn push(&mut self, span: Span, value: Value, kind: NumeralKind, weak: bool) {
        let (span, value) = self.fraction(span).unwrap_or((span, value));
        self.found.push(Numeral { span, value, kind, weak });
    }

    /// A fraction that is written without its zero: ".025 mm" -> 0.025. A point behind a word ends its sentence.
    fn fraction(&self, span: Span) -> Option<(Span, Value)> {
        let before = self.text.get(..span.start)?.strip_suffix('.')?;
        let opens =
            |c: char| c.is_whitespace() || matches!(c, '(' | '$' | '€' | '£' | '-' | '−' | '±' | '~' | '<' | '>');
        let digits = span.of(self.text);
        if !before.chars().next_back().is_none_or(opens) || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        let value = Value::new(digits.parse().ok()?, u8::try_from(digits.len()).ok()?);
        Some((Span::new(span.start - 1, span.end), value))
    }

    fn flush(&mut self) {
        if let Some(run) = self.run.take() {
            self.found.push_all(run.numeral());
        }
    }

    /// Ends the number under way before the words at `at`, with the half that they may add: "un millón y medio".
    /// Returns the index behind the half.
    fn flush_with_half(&mut self, at: usize) -> Option<usize> {
        let scale = self.run.as_ref().filter(|run| run.group == 0 && is_scale(run.scale)).map(|run| run.scale)?;
        let behind = self.half_behind(at)?;
        self.flush();
        let end = self.tokens.get(behind - 1)?.span.end;
        let last = self.found.last_mut()?;
        last.value = last.value.integer()?.checked_add(scale / 2)?.into();
        (last.span.end, last.weak) = (end, false);
        Some(behind)
    }

    /// The index of the next word, number or mark from `at` on.
    fn next(&self, at: usize) -> usize {
        if self.tokens.get(at).is_some_and(|token| token.kind == TokenKind::Space) { at + 1 } else { at }
    }

    /// Reads a token of digits, with the scale word behind it; returns the index behind.
    fn number(&mut self, at: usize) -> usize {
        self.flush();
        let Some(token) = self.tokens.get(at) else { return at + 1 };
        let values = figures(self.of(at), self.language);
        let &[(_, value)] = values.as_slice() else {
            for (range, value) in values {
                self.push(place(range, token.span.start), value, NumeralKind::Cardinal, false);
            }
            return at + 1;
        };
        let mut span = token.span;
        if let Some((factor, behind)) = self.scale_behind(at + 1)
            && let Some(scaled) = value.times(factor)
        {
            let half =
                self.half_behind(behind).and_then(|end| Some((scaled.integer()?.checked_add(factor / 2)?.into(), end)));
            let (scaled, behind) = half.unwrap_or((scaled, behind));
            span.end = self.tokens.get(behind - 1).map_or(span.end, |last| last.span.end);
            self.push(span, scaled, NumeralKind::Cardinal, false);
            return behind;
        }
        let next = self.of(self.next(at + 1));
        let before = at.checked_sub(2).map_or("", |at| self.of(at));
        let is_year = || matches!(before, "in" | "year" | "since" | "until" | "around");
        let kind = match value.integer() {
            Some(1..=12) if self.of(at + 1) == "月" => NumeralKind::Month,
            Some(1200..=1600) if matches!(next, "H" | "ه" | "AH") => NumeralKind::HijriYear,
            // A battery has "100 AH".
            Some(1..=1600) if next == "هـ" || next == "AH" && is_year() => NumeralKind::HijriYear,
            _ => NumeralKind::Cardinal,
        };
        if kind == NumeralKind::Month {
            span.end += "月".len();
        }
        self.push(span, value, kind, false);
        at + 1
    }

    /// Reads a word token; returns the index behind what was read.
    fn word(&mut self, at: usize) -> usize {
        let word = self.of(at);
        if word == "第" || is_figure(word, 0) {
            self.flush();
            return self.han(at);
        }
        let Some(token) = self.tokens.get(at) else { return at + 1 };
        let folded = fold(word);
        if let Some((halves, behind)) = self.halves_of_scale(at, &folded) {
            self.flush();
            let end = self.tokens.get(behind - 1).map_or(token.span.end, |last| last.span.end);
            let (mut start, mut value) = (token.span.start, halves);
            // "One and a half million"
            if let Some(last) = self.found.last().copied()
                && self.text.get(last.span.end..start).is_some_and(|between| between.trim() == "and a")
                && let Some(whole) = last.value.integer().and_then(|whole| whole.checked_mul(halves)?.checked_mul(2))
            {
                (start, value) = (last.span.start, value.saturating_add(whole));
                self.found.pop();
            }
            self.push(Span::new(start, end), value.into(), NumeralKind::Cardinal, false);
            return behind;
        }
        if let Some((month, behind)) = self.month(at, &folded) {
            self.flush();
            let end = self.tokens.get(behind - 1).map_or(token.span.end, |last| last.span.end);
            self.push_month(Span::new(token.span.start, end), month);
            return behind;
        }
        if let Some(behind) = self.flush_with_half(at) {
            return behind;
        }
        let mut start = 0;
        for part in word.split_inclusive(['-', '\u{2010}', '\u{2011}']) {
            let part_start = start;
            start += part.len();
            let bare = trim_end(part, |c| matches!(c, '-' | '\u{2010}' | '\u{2011}'));
            let span = place(part_start..part_start + bare.len(), token.span.start);
            if has_any(bare, |c| digit(c).is_some()) {
                self.flush();
                self.digits_in(bare, span.start, word.get(part_start..).unwrap_or_default());
            } else if let Some((value, kind, weak)) = self.roman(bare, at) {
                self.flush();
                self.push(span, value.into(), kind, weak);
            } else {
                self.number_word(&if bare.len() == word.len() { folded.clone() } else { fold(bare) }, span);
            }
        }
        at + 1
    }

    /// The digits inside a word, which starts at `start` and goes on in `tail`: `7th`, `10-Year`, `COVID-19`.
    fn digits_in(&mut self, word: &str, start: usize, tail: &str) {
        let is_part = |c: char| digit(c).is_some() || matches!(c, ',' | '.' | '٫' | '٬') || c.is_whitespace();
        let Some(from) = word.find(|c| digit(c).is_some()) else { return };
        let rest = word.get(from..).unwrap_or_default();
        let digits = rest.get(..rest.find(|c| !is_part(c)).unwrap_or(rest.len())).unwrap_or_default();
        let suffix = tail.get(from + digits.len()..).unwrap_or_default();
        let is_ordinal = from == 0 && is_ordinal_suffix(&fold(suffix));
        let suffix_folded = fold(suffix);
        // After a currency sign "m" is not a metre: `£12m`.
        let is_money =
            self.text.get(..start).is_some_and(|before| ends_in(before, |c| matches!(c, '$' | '€' | '£' | '¥')));
        let scale = scale_abbreviation(&suffix_folded).or_else(|| letter_scale(&suffix_folded).filter(|_| is_money));
        // `£11million`
        let scale_word = || number_word(self.language, &suffix_folded).map(|word| word.value);
        let scale = scale.or_else(|| scale_word().filter(|&value| is_scale(value)));
        let scale = scale.filter(|_| from == 0);
        for (range, value) in figures(digits, self.language) {
            let mut span = place(range, start + from);
            if let Some(scaled) = scale.and_then(|scale| value.times(scale)) {
                span.end += suffix.len();
                self.push(span, scaled, NumeralKind::Cardinal, false);
                continue;
            }
            if is_ordinal {
                span.end += suffix.len();
            }
            self.push(span, value, if is_ordinal { NumeralKind::Ordinal } else { NumeralKind::Cardinal }, false);
        }
        // The minutes of "18h30".
        let minutes = rest.get(digits.len()..).and_then(|rest| strip_first(rest, |c| matches!(c, 'h' | 'H')));
        if let Some(minutes) = minutes.filter(|minutes| minutes.len() == 2) {
            for (range, value) in figures(minutes, self.language) {
                self.push(place(range, start + word.len() - minutes.len()), value, NumeralKind::Cardinal, false);
            }
        }
    }

    /// A roman numeral: `XIV`, `XXIe`, "chapter V". Short ones that are also abbreviations (CD, MM) are none.
    fn roman(&self, word: &str, at: usize) -> Option<(u64, NumeralKind, bool)> {
        // Russian may write Х and І with its own letters.
        let is_figure = |c: char| matches!(c, 'I' | 'V' | 'X' | 'L' | 'C' | 'D' | 'M' | 'Х' | 'І');
        let end = word.find(|c| !is_figure(c)).unwrap_or(word.len());
        let figures = word.get(..end).filter(|figures| !figures.is_empty())?.replace('Х', "X").replace('І', "I");
        let value = roman(&figures)?;
        let is_small = figures.bytes().all(|b| matches!(b, b'I' | b'V' | b'X'));
        let suffix = word.get(end..).unwrap_or_default();
        if !suffix.is_empty() {
            let ordinal = matches!(suffix, "e" | "er" | "re" | "ème" | "th" | "st" | "nd" | "rd");
            // German "Ist" opens a question.
            return (ordinal && is_small && word != "Ist").then_some((value, NumeralKind::Ordinal, false));
        }
        match figures.len() {
            1 => (is_small && self.follows_label(at)).then_some((value, NumeralKind::Cardinal, true)),
            2 | 3 => is_small.then_some((value, NumeralKind::Cardinal, false)),
            _ => Some((value, NumeralKind::Cardinal, false)),
        }
    }

    /// Whether the word before is one that numbers a part of a text.
    fn follows_label(&self, at: usize) -> bool {
        let label = at.checked_sub(2).map(|at| fold(self.of(at)));
        label.is_some_and(|label| entries(NUMBERS_BEFORE_ROMAN).any(|entry| entry == label))
    }

    /// The month that the word at `at` names, and the index behind the name.
    fn month(&self, at: usize, folded: &str) -> Option<(u8, usize)> {
        if let Some((month, sure)) = month(self.language, folded) {
            // "Улица Октябрьская" is a name.
            let is_inside = || (0..at).any(|at| starts_in(self.of(at), char::is_alphabetic));
            if self.language == Language::Russian
                && contains(folded, "ск")
                && starts_in(self.of(at), char::is_uppercase)
                && is_inside()
            {
                return None;
            }
            // "1.1 may be a date", "3 may 2020" is one.
            let has_year = || self.of(self.next(at + 1)).parse::<u32>().is_ok_and(|year| year >= 1000);
            let is_verb = self.language == Language::English && matches!(self.of(at), "may" | "march") && !has_year();
            return (sure || self.has_number_beside(at) && !is_verb).then_some((month, at + 1));
        }
        if !begins_month_of_two_words(self.language, folded) {
            return None;
        }
        let second = self.next(at + 1);
        month_of_two_words(self.language, folded, &fold(self.of(second))).map(|month| (month, second + 1))
    }

    /// Whether a number comes before or behind, with at most a full stop and "de" between.
    fn has_number_beside(&self, at: usize) -> bool {
        let is_between =
            |at: &usize| matches!(self.of(*at), "." | "de" | "del" | "of") || self.of(*at).trim().is_empty();
        let starts_with_digit = |at: usize| self.of(at).chars().next().is_some_and(|c| digit(c).is_some());
        let behind = (at + 1..self.tokens.len().min(at + 6)).find(|at| !is_between(at));
        let before = (at.saturating_sub(5)..at).rev().find(|at| !is_between(at));
        behind.is_some_and(starts_with_digit) || before.is_some_and(starts_with_digit)
    }

    /// Two names of one month, as in "حزيران/يونيو", are one.
    fn push_month(&mut self, span: Span, month: u8) {
        let value = Value::from(u64::from(month));
        if let Some(last) = self.found.last_mut()
            && last.kind == NumeralKind::Month
            && last.value == value
            && self.text.get(last.span.end..span.start).is_some_and(|between| between.trim() == "/")
        {
            last.span.end = span.end;
        } else {
            self.push(span, value, NumeralKind::Month, false);
        }
    }

    /// Adds a word to the number under way, starts another, or ends it.
    fn number_word(&mut self, folded: &str, span: Span) {
        if let Some(run) = &mut self.run
            && !run.joined
            && joins_numbers(self.language, folded)
        {
            run.joined = true;
            return;
        }
        let Some(word) = number_word(self.language, folded) else { return self.flush() };
        // Arabic writes its "and" in front of the word; "واحد" starts with that letter itself.
        let and = self.language == Language::Arabic && folded.starts_with('و') && !folded.starts_with("واحد");
        if let Some(run) = &mut self.run {
            run.joined |= and;
            if run.add(word, self.language) {
                run.span.end = span.end;
                return;
            }
        }
        self.flush();
        self.run = Some(SpelledNumber::new(word, span));
    }

    /// Reads Chinese figures, with 第 before and 月 behind; returns the index behind.
    fn han(&mut self, at: usize) -> usize {
        /// What is counted or numbered with these behind the figures; a single figure before anything else may be part
        /// of a word (一切, 三明治).
        const MEASURES: &str =
            "年月日号个個条條次届屆项項名位国國世章节節款世纪紀点點岁歲天人种種件票时時倍页頁卷号號周期";
        let is_ordinal = self.of(at) == "第";
        let first = if is_ordinal { self.next(at + 1) } else { at };
        if let Some(token) = self.tokens.get(first)
            && is_ordinal
            && token.kind == TokenKind::Number
        {
            let behind = self.number(first);
            let start = self.tokens.get(at).map_or(token.span.start, |token| token.span.start);
            if let Some(last) = self.found.last_mut() {
                (last.span.start, last.kind) = (start, NumeralKind::Ordinal);
            }
            return behind;
        }
        let count = (first..self.tokens.len()).take_while(|&at| is_figure(self.of(at), 0)).count();
        let behind = first + count;
        let (Some(start), Some(end)) =
            (self.tokens.get(first), behind.checked_sub(1).and_then(|at| self.tokens.get(at)))
        else {
            return at + 1;
        };
        let Some(figures) = self.text.get(start.span.start..end.span.end).filter(|_| count > 0) else { return at + 1 };
        let next = self.of(behind);
        // "二十两" and "一两黄金" count taels, "一两个" is one or two.
        let is_weighed = starts_in(next, |c| matches!(c, '黄' | '白' | '金' | '银' | '酒' | '茶' | '肉'));
        let is_tael = |rest: &&str| !matches!(*rest, "" | "一") || *rest == "一" && is_weighed;
        let taels = figures.strip_suffix('两').filter(is_tael);
        let figures = taels.unwrap_or(figures);
        if let Some([low, high]) = neighbours(figures) {
            let span = Span::new(start.span.start, end.span.end);
            for value in [low, high] {
                self.push(span, value.into(), NumeralKind::Cardinal, true);
            }
            return behind;
        }
        let is_measured = !next.is_empty() && MEASURES.contains(next);
        let is_idiom = next == "分" && matches!(figures, "十" | "百")
            || starts_in(figures, |c| matches!(c, '万' | '萬' | '亿' | '億'));
        let Some(value) = han_number(figures).filter(|_| !is_idiom) else { return behind };
        if self.is_more(behind)
            && let Some((factor, behind)) = self.scale_behind(behind)
            && let Some(value) = value.checked_mul(factor)
        {
            let end = self.tokens.get(behind - 1).map_or(end.span.end, |last| last.span.end);
            self.push(Span::new(start.span.start, end), value.into(), NumeralKind::Cardinal, false);
            return behind;
        }
        let is_month = next == "月" && (1..=12).contains(&value);
        let is_positional = figures.chars().all(|c| han_figure(c).is_some_and(|value| value < 10));
        let is_share = first >= 3 && self.of(first - 1) == "之" && self.of(first - 2) == "分";
        let is_strong = match count {
            _ if is_ordinal => value > 2,
            _ if is_share || taels.is_some() && is_weighed => true,
            1 => is_measured && value > 1,
            2 if is_positional => is_measured,
            _ => true,
        };
        let from = self.tokens.get(at).map_or(start.span.start, |token| token.span.start);
        let span = Span::new(from, end.span.end + if is_month { next.len() } else { 0 });
        let kind = match () {
            () if is_ordinal => NumeralKind::Ordinal,
            () if is_month => NumeralKind::Month,
            () => NumeralKind::Cardinal,
        };
        self.push(span, value.into(), kind, !is_strong);
        behind
    }
}

/// Whether a word is one Chinese figure of at least some worth.
fn is_figure(word: &str, least: u64) -> bool {
    let mut characters = word.chars();
    let figure = characters.next().and_then(han_figure);
    figure.is_some_and(|value| value >= least) && characters.next().is_none()
}

/// What makes digits an ordinal.
fn is_ordinal_suffix(folded: &str) -> bool {
    const SUFFIXES: &str = "st nd rd th er re ere e eme ieme nde te ter ten º ª -й -я -е -го -му -м -ю -ый \
        -ая -ое -ого -ой";
    SUFFIXES.split(' ').any(|suffix| suffix == folded)
}

/// A range of a token as a span of the text.
fn place(range: Range<usize>, start: usize) -> Span {
    Span::new(range.start, range.end).shifted(start)
}
