//! Slips of one text alone: unpaired brackets and quotes, a word twice running, a sentence left in the other language.

use crate::comparison::{FindingKind, Place};
use crate::document::BlockKind;
use crate::findings::other_names::words_without_capital;
use crate::findings::{Candidate, candidate, contradiction, markup};
use crate::language::Language;
use crate::language::generated::WORDS_DOUBLED;
use crate::lexicon::Lexicon;
use crate::strings::gather::{Gather, PushAll};
use crate::strings::search::{ends_in, has, has_any, starts_in, trim_end, trim_start};
use crate::strings::span::{Span, part};
use crate::strings::unicode::lowercase;
use crate::translation::words::{SentencePair, SideWords, Word, WordKind, cover};

const BRACKETS: [(char, char); 8] =
    [('(', ')'), ('[', ']'), ('«', '»'), ('“', '”'), ('（', '）'), ('「', '」'), ('《', '》'), ('{', '}')];
/// A closing bracket after so few letters or digits ends a label, as in "122 s)" or "iii)".
const LABEL: usize = 4;
/// Bytes of quotes and brackets behind the last sentence of a paragraph.
const MAX_CLOSING_BYTES: usize = 8;
/// Words of a sentence from which its language can be told.
const MIN_TELLING_WORDS: usize = 6;
/// Words of a sentence that its grammar tells the language of.
const COPIED_WORDS: usize = 3;
/// Letters of a word below which two languages share it by chance.
const COPIED_LETTERS: usize = 4;

/// Brackets and quotes that are alone, doubled words.
pub(crate) fn alone(side: &SideWords) -> Vec<Candidate> {
    let mut found = Vec::new();
    for (block, content) in side.document.blocks.iter().enumerate() {
        if content.kind == BlockKind::Furniture {
            continue;
        }
        for (open, close) in BRACKETS {
            // German closes „ with “, which is not an opening quote then.
            if open == '“' && has(&content.text, '„') {
                continue;
            }
            for span in unpaired(&content.text, open, close) {
                let place = Place { block, span };
                let arguments = [("text", side.text(place))];
                let (left, right) = side.side.place(place);
                let id = "punctuation.unpaired";
                let finding = candidate(FindingKind::Punctuation, 1, left, right, id, &arguments, 0.7);
                found.push(Candidate::of_habit(finding, format!("{open}")));
            }
        }
    }
    for (block, content) in side.document.blocks.iter().enumerate() {
        let is_inch = |at: usize| ends_in(part(&content.text, ..at), |c| c.is_ascii_digit());
        let quotes: Vec<usize> = content.text.match_indices('"').map(|(at, _)| at).filter(|at| !is_inch(*at)).gather();
        if content.kind != BlockKind::Furniture && quotes.len() % 2 == 1 {
            let place = Place { block, span: Span::new(quotes[quotes.len() - 1], quotes[quotes.len() - 1] + 1) };
            let (left, right) = side.side.place(place);
            let id = "punctuation.unpaired";
            let finding = candidate(FindingKind::Punctuation, 1, left, right, id, &[("text", "\"")], 0.6);
            found.push(Candidate::of_habit(finding, "\"".to_owned()));
        }
    }
    for word in side.all().flatten().filter(|word| mixes_scripts(side.text(word.place))) {
        let (left, right) = side.side.place(word.place);
        let arguments = [("text", side.text(word.place))];
        let id = "punctuation.script";
        found.push(Candidate::alone(candidate(FindingKind::Punctuation, 1, left, right, id, &arguments, 0.9)));
    }
    for words in side.all() {
        for (index, two) in words.windows(2).enumerate() {
            // A word many times running is one slip.
            let goes_on = index.checked_sub(1).is_some_and(|before| words[before].id == two[0].id);
            if !goes_on
                && doubled(side.language, &two[0], &two[1])
                && let Some(place) = cover(two)
            {
                let (left, right) = side.side.place(place);
                let arguments = [("text", side.text(place))];
                // "Very very" may be meant, "the the" is not.
                let severity = if two[0].kind == WordKind::Function { 2 } else { 1 };
                let id = "repetition.word";
                let finding = candidate(FindingKind::Repetition, severity, left, right, id, &arguments, 0.7);
                found.push(Candidate::of_habit(finding, two[0].folded.clone()));
            }
        }
    }
    found
}

/// Whether a word has letters of two scripts, between hyphens: a Latin "c" in a Russian word.
fn mixes_scripts(word: &str) -> bool {
    word.split(['-', '‑', '/']).any(|part| {
        let is_latin = |c: char| c.is_alphabetic() && c < '\u{250}';
        let is_cyrillic = |c: char| ('\u{400}'..'\u{530}').contains(&c);
        has_any(part, is_latin) && has_any(part, is_cyrillic)
    })
}

/// Opening marks never closed and closing marks never opened, except for labels.
fn unpaired(text: &str, open: char, close: char) -> Vec<Span> {
    let (mut opened, mut alone) = (Vec::new(), Vec::new());
    let mut run = 0;
    for (at, character) in text.char_indices() {
        let span = Span::new(at, at + character.len_utf8());
        if character == open {
            opened.push(span);
        } else if character == close && opened.pop().is_none() && !(1..=LABEL).contains(&run) {
            alone.push(span);
        }
        run = if character.is_alphanumeric() { run + 1 } else { 0 };
    }
    alone.push_all(opened);
    alone
}

fn doubled(language: Language, word: &Word, next: &Word) -> bool {
    if matches!(language, Language::Chinese | Language::Other) {
        return false;
    }
    let words = matches!(word.kind, WordKind::Content | WordKind::Function);
    let touching = next.place.span.start.saturating_sub(word.place.span.end) <= 1;
    words
        && word.id == next.id
        && touching
        && word.folded.len() > 1
        && (!word.capital || word.first)
        && !next.capital
        && !WORDS_DOUBLED.of(language).contains(&word.folded)
}

/// Sentences whose counterpart is in their own language, and questions that are none on the other side.
pub(crate) fn pairs(
    left: &SideWords,
    right: &SideWords,
    pairs: &[SentencePair],
    tables: [Option<&Lexicon>; 2],
) -> Vec<Candidate> {
    let mut found = Vec::new();
    let code = [left, right].map(|side| markup::code(side.document));
    let used = [left, right].map(used_in_sentences);
    let small = [left, right].map(words_without_capital);
    // A word is at home where the table has it, and where the text has it in sentences: "logs" in French.
    let is_at_home = |words: &[&Word], side: usize| match words_only(words)[..] {
        [word] => {
            used[side][word.id]
                || [left, right][side].language.is_function_word(&word.folded)
                || tables[side].is_some_and(|table| table.lookup(&word.folded).is_some())
        }
        _ => false,
    };
    for pair in pairs {
        let (Some(l), Some(r)) = (cover(pair.left.iter().copied()), cover(pair.right.iter().copied())) else {
            continue;
        };
        let [prose_left, prose_right] = [(left, &pair.left), (right, &pair.right)].map(|(side, words)| {
            let code = &code[side.side.index()];
            if words.iter().any(|word| code[word.place.block]) { Vec::new() } else { markup::prose(side, words) }
        });
        let is_equal = || folded(&prose_left) == folded(&prose_right);
        // Related languages share words: Portuguese, which has no table, is no Spanish that was left as it was.
        let is_stray = |words: &[&Word], own: Language, other: Language| {
            foreign(words, own, other) && (own != Language::Other || is_equal())
        };
        let stray_left = is_stray(&prose_left, left.language, right.language);
        let stray_right = is_stray(&prose_right, right.language, left.language);
        let languages = [left.language, right.language];
        let are_at_home = is_at_home(&prose_left, 0) && is_at_home(&prose_right, 1);
        // "$name|!" is filled in, and "| ![](map.webp) |" a picture.
        let text = &left.document.blocks[l.block].text;
        let is_variable = trim_start(text, |c| matches!(c, '|' | ' ')).starts_with("![](")
            || left.text(l).strip_prefix('$').is_some_and(|name| starts_in(name, char::is_alphabetic));
        // "Remuneration" and "Rémunération" are words of their languages.
        let is_same = || {
            let [l, r] = [left.text(l), right.text(r)].map(lowercase);
            l.chars().filter(|c| c.is_alphanumeric()).eq(r.chars().filter(|c| c.is_alphanumeric()))
        };
        let is_copied =
            !are_at_home && !is_variable && is_same() && copied(left, [&prose_left, &prose_right], languages, tables)
                || in_other_script([left.text(l), right.text(r)], languages);
        if left.language != right.language && (stray_left || stray_right || is_copied) {
            let text = if stray_left { left.text(l) } else { right.text(r) };
            let id = "untranslated.sentence";
            // "Ivan Stanton": words that no text has without a capital may be names.
            let is_name = |words: &[&Word], side: usize| {
                words.len() > 1 && words.iter().all(|word| word.capital && !small[side][word.id])
            };
            let are_names = is_name(&words_only(&prose_left), 0) && is_name(&words_only(&prose_right), 1);
            // The works that notes name, and quotations from a third language, stay as they are on both sides.
            let is_kept = || {
                is_note(left, l) && is_note(right, r) && are_of_title(&prose_left)
                    || is_equal() && is_of_third(&folded(&prose_left), languages)
            };
            let severity = if are_names || is_kept() { 1 } else { 3 };
            found.push(Candidate::alone(candidate(
                FindingKind::Untranslated,
                severity,
                Some(l),
                Some(r),
                id,
                &[("text", text)],
                0.85,
            )));
        }
        let ends = (ending(left, l), ending(right, r));
        let asks = |words: &[&Word]| words.iter().any(|word| ["?", "؟", "？"].contains(&word.folded.as_str()));
        let is_question = asks(&pair.left) != asks(&pair.right);
        // Within a paragraph sentences are split and joined; its end is the translator's own.
        let is_last = |side: &SideWords, place: Place| {
            let end = side.document.blocks[place.block].text.trim_end().len();
            place.span.end + MAX_CLOSING_BYTES >= end
        };
        if is_question || ends.0.0 != ends.1.0 && is_last(left, l) && is_last(right, r) {
            let id = if is_question { "punctuation.question" } else { "punctuation.end" };
            let (l, r) = (ends.0.1, ends.1.1);
            let (kind, confidence) = ((FindingKind::Punctuation, 1), 0.5 * pair.confidence);
            let finding = contradiction([left, right], [l, r], kind, id, confidence);
            found.push(Candidate::of_habit(finding, id.to_owned()));
        }
    }
    found
}

/// The mark that a passage ends with, in its European form, and the place of its last word with it; a space where there
/// is none.
fn ending(side: &SideWords, place: Place) -> (char, Place) {
    let text = &side.document.blocks[place.block].text;
    // Quotes and brackets that close behind the passage.
    let end = place.span.end;
    let is_closing = |c: char| matches!(c, '"' | '»' | '”' | '’' | '“' | '」' | ')' | '）' | '\'') || c.is_whitespace();
    let passage = trim_end(part(text, place.span.start..end), is_closing);
    let mark = passage.chars().next_back().unwrap_or(' ');
    let mark = match mark {
        '。' | '.' | '…' | '．' => '.',
        '？' | '؟' | '?' => '?',
        '！' | '!' => '!',
        '：' | ':' => ':',
        '；' | '؛' | ';' => ';',
        _ => ' ',
    };
    let bare = trim_end(passage, |c| !c.is_alphanumeric());
    let is_han = ends_in(bare, |c| c > '\u{2E80}');
    let start = match bare.rfind(|c: char| !c.is_alphanumeric()) {
        Some(at) if !is_han => at + part(bare, at..).chars().next().map_or(1, char::len_utf8),
        _ => bare.char_indices().next_back().map_or(0, |(at, _)| if is_han { at } else { 0 }),
    };
    (mark, Place { block: place.block, span: Span::new(place.span.start + start, place.span.start + passage.len()) })
}

/// Whether a short segment was left as it is, in words that only one of the two languages has: "Settings" / "Settings".
/// Names and words that both languages have stay, and so do those of programs, which have no capital: "logger".
fn copied(
    side: &SideWords,
    [prose, facing]: [&[&Word]; 2],
    languages: [Language; 2],
    tables: [Option<&Lexicon>; 2],
) -> bool {
    let [Some(left), Some(right)] = tables else { return false };
    let words = |words: &[&Word]| -> Vec<String> {
        words.iter().filter(|word| word.kind != WordKind::Mark).map(|word| word.folded.clone()).gather()
    };
    let l = words(prose);
    // A program with a capital within, as "ActiveRecord", is called so in any language.
    let has_inner_capital = |word: &&&Word| {
        let text = trim_start(side.text(word.place), char::is_uppercase);
        has_any(text, char::is_uppercase) && has_any(text, char::is_lowercase)
    };
    let names: Vec<&String> = prose.iter().filter(has_inner_capital).map(|word| &word.folded).gather();
    if l.is_empty() || l != words(facing) {
        return false;
    }
    // A number belongs to the words beside it.
    let known = |word: &String| (left.lookup(word).is_some(), right.lookup(word).is_some());
    let is_number = |word: &String| starts_in(word, char::is_numeric);
    // "4th Floor", "149 Bridge Street": what begins with a number and has no small word is an address.
    let mut words = prose.iter().filter(|word| word.kind != WordKind::Mark);
    if l.len() > 1 && l.first().is_some_and(is_number) && words.all(|word| word.capital || is_number(&word.folded)) {
        return false;
    }
    // A version goes with the name of a program: "Ruby 3.3.0".
    let foreign = |word: &String| match is_number(word) {
        true => !has(word, '.'),
        false => known(word).0 != known(word).1,
    };
    // "Bitte warten": the words that only one language has are not names, and are all of one language.
    let is_phrase = || {
        let told: Vec<_> = l.iter().filter(|word| foreign(word) && !is_number(word)).map(known).gather();
        let mut small = prose.iter().filter(|word| !word.capital && word.folded.chars().count() >= COPIED_LETTERS);
        told.windows(2).all(|two| two[0] == two[1]) && small.any(|word| word.is_content() && foreign(&word.folded))
    };
    // Of a whole sentence, the grammar tells the language.
    let is_sentence = |own: Language, other: Language| {
        let count = |language: Language| l.iter().filter(|word| language.is_function_word(word)).count();
        // "Et" is Latin too.
        l.len() >= COPIED_WORDS && count(own) == 0 && count(other) * 3 >= l.len()
    };
    let is_sentence = is_sentence(languages[0], languages[1]) || is_sentence(languages[1], languages[0]);
    let is_small = |word: &&&Word| !word.capital && starts_in(&word.folded, |c| c.is_ascii_lowercase());
    is_sentence
        || prose.first().filter(is_small).is_none()
            && names.len() * 2 <= l.len()
            && l.iter().any(|word| word.chars().count() >= COPIED_LETTERS && !is_number(word) && !names.contains(&word))
            && (l.iter().all(|word| names.contains(&word) || foreign(word)) || is_phrase())
}

/// For each word of the vocabulary whether a sentence has it.
fn used_in_sentences(side: &SideWords) -> Vec<bool> {
    let mut used = vec![false; side.vocabulary.len()];
    for words in side.all().filter(|words| words.len() >= MIN_TELLING_WORDS) {
        words.iter().for_each(|word| used[word.id] = true);
    }
    used
}

/// Whether two segments are one in letters that only one of the languages writes: Chinese within Arabic. Latin letters
/// are at home everywhere, and "中文" in an English page and a French one names a language.
fn in_other_script([left, right]: [&str; 2], languages: [Language; 2]) -> bool {
    let script = |c: char| match c {
        '\u{400}'..'\u{530}' => Some(Language::Russian),
        '\u{600}'..'\u{700}' => Some(Language::Arabic),
        '\u{3400}'..'\u{a000}' => Some(Language::Chinese),
        _ => None,
    };
    let mut letters = left.chars().filter(|c| c.is_alphabetic()).map(script);
    let first = letters.next().flatten();
    left == right
        && !languages.contains(&Language::Other)
        && first.is_some_and(|script| languages.contains(&script))
        && letters.all(|one| one == first)
}

/// Whether a sentence is in a paragraph with a number in brackets before it: "[1]: Kunitzsch, Paul, The Arabs and the
/// Stars".
fn is_note(side: &SideWords, place: Place) -> bool {
    let text = &side.document.blocks[place.block].text;
    let number = text.strip_prefix('[').and_then(|rest| rest.split_once(']')).map(|(number, _)| number);
    number
        .is_some_and(|number| trim_start(number, |c| matches!(c, '#' | '^')).bytes().all(|byte| byte.is_ascii_digit()))
}

/// Whether words may be a title: they have a year or the like, or most of them capitals.
fn are_of_title(words: &[&Word]) -> bool {
    let is_small = |word: &&&Word| word.is_content() && !word.capital;
    words.iter().any(|word| word.kind == WordKind::Number && word.folded.len() > 2)
        || words.iter().filter(is_small).count() * 4 <= words.len()
}

/// Whether the grammar of words is that of another language than the two: "Il faut bien le faire" in English and Spanish.
fn is_of_third(words: &[&str], languages: [Language; 2]) -> bool {
    let count = |language: Language| words.iter().filter(|word| language.is_function_word(word)).count();
    let own = languages.map(count).into_iter().max().unwrap_or_default();
    Language::KNOWN.into_iter().any(|third| !languages.contains(&third) && count(third) > own.max(1))
}

/// The words among some, without numbers and marks.
fn words_only<'w>(words: &[&'w Word]) -> Vec<&'w Word> {
    words.iter().copied().filter(|word| matches!(word.kind, WordKind::Content | WordKind::Function)).gather()
}

/// These words, folded.
fn folded<'w>(words: &[&'w Word]) -> Vec<&'w str> {
    words_only(words).into_iter().map(|word| word.folded.as_str()).gather()
}

/// Whether the words are of the `other` language rather than of their own.
fn foreign(words: &[&Word], own: Language, other: Language) -> bool {
    let words = folded(words);
    let count = |language: Language| words.iter().filter(|word| language.is_function_word(word)).count();
    words.len() >= MIN_TELLING_WORDS && count(other) * 4 >= words.len() && count(own) * 3 < count(other)
}
