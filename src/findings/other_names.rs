//! A company or an agency in the place of another one, where a text of other letters writes it in Latin ones.
//!
//! Idea: what Russian, Arabic and Chinese texts write in Latin letters keeps them, so that the other side has it too.
//! One such name that is not there, and one name of the other side that has neither its letters nor its sounds nor a
//! translation here, contradict each other.
//! The same holds for the names of persons in two texts that both have capitals, in different letters: a run of words with
//! capitals none of which has a counterpart, and the only one of its kind on both sides.
//! Time: the names of a sentence pair by the words of the other side. Space: linear in them.
//!
//! Before -> after: "Nokia's failure" / "неудача Samsung" -> `name.differs`. "The report" / "отчёт WHO" -> nothing.

use crate::strings::gather::Gather;
use std::ops::Range;

use crate::comparison::{FindingKind, Place, Side};
use crate::findings::opposites::names_something;
use crate::findings::phrases::Hit;
use crate::findings::syllables::{Syllables, in_common, is_dot};
use crate::findings::{Candidate, Read, certainty, contradiction};
use crate::language::generated::{WORDS_ARTICLES, WORDS_POSSESSIVES};
use crate::language::{Language, romanized};
use crate::lexicon::Lexicon;
use crate::strings::search::{ends_in, find as position, replace, starts_in, strip_first};
use crate::strings::span::part;
use crate::translation::word_links::Linked;
use crate::translation::words::{SentencePair, SideWords, Word, WordKind, cover};

/// Letters of the shortest name, except acronyms: in fewer, a transliteration is not recognised.
pub(crate) const MIN_NAME_LETTERS: usize = 4;
/// The likeness from which a word may be a name's translation.
const MIN_LIKENESS: f64 = 0.5;
/// The cosine from which two words of names are translations: London, Londres.
const MIN_TRANSLATION_COSINE: f32 = 0.75;
/// The same for two words of full names: "Fallon" and "Джонсон" are alike as names of politicians.
const SAME_PERSON_COSINE: f32 = 0.85;
/// Words of a full name.
const NAME_WORDS: usize = 2;
/// The share of its consonants from which two names may be spellings of one, and where a title says that it is a name.
const MIN_SAME_CONSONANTS: f64 = 0.5;
const MIN_SAME_TITLED: f64 = 0.6;
/// The confidence that one name replaces another.
const CONFIDENCE: f64 = 0.8;

/// Names in Latin letters that have another one as their counterpart.
pub(crate) fn find(read: &Read) -> Vec<Candidate> {
    let Read { left, right, pairs, linked, tables, .. } = *read;
    let mut found = Vec::new();
    let side = match (left.language.has_latin_letters(), right.language.has_latin_letters()) {
        (false, true) => Side::Left,
        (true, false) => Side::Right,
        _ => return found,
    };
    let small = [left, right].map(words_without_capital);
    for (pair, (linked, sure)) in pairs.iter().zip(linked) {
        let (own, facing) = side.own_and_other(&linked.left, &linked.right);
        let (all_own, all_facing) = side.own_and_other(&pair.left, &pair.right);
        let like = |own: usize, facing: usize| linked.similar(side, own, facing);
        let (own_side, facing_side) = side.own_and_other(left, right);
        // The letters of an acronym are all that there is, and English ones are everywhere what they are in English.
        let is_there = |side: &SideWords, word: &Word, others: &[&Word]| {
            let is_acronym = facing_side.language == Language::English
                && is_latin(word)
                && side.text(word.place).chars().all(char::is_uppercase);
            others.iter().any(|other| is_part(word, other) || !is_acronym && sounds_alike(&word.folded, &other.folded))
        };
        // In "Solidمتوفرة", a space is lost.
        let is_pure = |word: &Word| {
            own_side.text(word.place).chars().all(|c| c.is_ascii() || !c.is_alphabetic() || c < '\u{370}')
        };
        let alone =
            |word: &&&Word| word.capital && is_latin(word) && is_pure(word) && !is_there(own_side, word, all_facing);
        let is_translated = |at: usize| (0..own.len()).any(|o| !is_latin(own[o]) && like(o, at) >= MIN_LIKENESS);
        // A German noun is not a name for its capital.
        let table = tables[side.other().index()];
        let is_noun = |word: &Word| facing_side.language == Language::German && table.lookup(&word.folded).is_some();
        let is_short = |word: &Word| {
            let text = facing_side.text(word.place);
            text.chars().count() < MIN_NAME_LETTERS && !text.chars().all(char::is_uppercase)
        };
        let is_heading = is_heading(all_facing);
        let may_be_name = |word: &Word| word.capital && !word.first && !is_heading && !is_noun(word) && !is_short(word);
        let small = &small[side.other().index()];
        let candidates = facing.iter().enumerate().filter(|(at, word)| {
            may_be_name(word) && !small[word.id] && !is_there(facing_side, word, all_own) && !is_translated(*at)
        });
        let (names, others): (Vec<_>, Vec<_>) = (own.iter().filter(alone).gather(), candidates.gather());
        let ([name], [(_, other)]) = (names.as_slice(), others.as_slice()) else { continue };
        let (l, r) = side.own_and_other(name.place, other.place);
        found.push(another([left, right], [l, r], *sure));
    }
    found
}

/// A name of one side, where both write names with capitals, in different letters.
///
/// Before -> after: "said Michael Fallon" / "сказал Борис Джонсон" -> `name.differs`. "said Fallon" / "сказал министр"
/// -> nothing.
pub(crate) fn persons(read: &Read, hits: &[[Vec<Hit>; 2]]) -> Vec<Candidate> {
    let Read { left, right, pairs, linked, tables, .. } = *read;
    let mut found = Vec::new();
    // Languages of the same letters copy names: `copied_names` compares them.
    let both_latin = left.language.has_latin_letters() && right.language.has_latin_letters();
    if both_latin || !left.language.has_capitals() || !right.language.has_capitals() {
        return found;
    }
    let small = [left, right].map(words_without_capital);
    for (index, (pair, (linked, sure))) in pairs.iter().zip(linked).enumerate() {
        let alone = |at: usize| {
            let (side, other) = if at == 0 { (left, right) } else { (right, left) };
            names_alone(side, other.language, pair, linked, &hits[index][at], &small[at], (tables, None))
        };
        let ([l], [r]) = (&alone(0)[..], &alone(1)[..]) else { continue };
        found.push(another([left, right], [*l, *r], *sure));
    }
    found
}

/// A full name in the place of another one, where one side writes names without capitals.
///
/// Before -> after: "Mayor Michael Hancock" / "市长约翰·史密斯" -> `name.differs`. "Michael Hancock" / "汉考克" -> nothing.
pub(crate) fn without_capitals(read: &Read, hits: &[[Vec<Hit>; 2]]) -> Vec<Candidate> {
    let Read { left, right, pairs, linked, tables, .. } = *read;
    let mut found = Vec::new();
    let side = match (left.language, right.language) {
        (l, Language::Chinese | Language::Arabic) if l.has_capitals() => Side::Left,
        (Language::Chinese | Language::Arabic, r) if r.has_capitals() => Side::Right,
        _ => return found,
    };
    let (own, facing) = side.own_and_other(left, right);
    let (own_table, table) = side.own_and_other(tables[0], tables[1]);
    let syllables = (facing.language == Language::Chinese).then(|| Syllables::new(table.closed_classes()));
    let small = words_without_capital(own);
    for (index, (pair, (linked, sure))) in pairs.iter().zip(linked).enumerate() {
        let (own_hits, hits) = side.own_and_other(&hits[index][0], &hits[index][1]);
        let (words, others) = side.own_and_other(&pair.left, &pair.right);
        // What is plainly a name is all that may spell one: 亚历克斯 has half of the sounds of "Brewster".
        let runs = syllables.as_ref().map(|syllables| syllables.names(others, hits));
        let mut dotted = runs.iter().flatten().filter(|run| others[(*run).clone()].iter().any(|word| is_dot(word)));
        let spelling = match (dotted.next(), dotted.next()) {
            (Some(run), None) => &others[run.clone()],
            _ => &others[..],
        };
        let sounds = syllables.as_ref().map(|syllables| (syllables, spelling));
        let alone = names_alone(own, facing.language, pair, linked, own_hits, &small, (tables, sounds));
        let [name] = alone[..] else { continue };
        let is_within = |word: &Word| {
            name.block == word.place.block
                && name.span.start <= word.place.span.start
                && word.place.span.end <= name.span.end
        };
        let translates = |word: &Word, other: &Word| {
            let vectors = own_table.lookup(&word.folded).zip(table.lookup(&other.folded));
            vectors.is_some_and(|(own, other)| own.cosine(&other) >= SAME_PERSON_COSINE)
        };
        let named = || words.iter().filter(|word| is_within(word));
        if named().count() < NAME_WORDS {
            continue;
        }
        let runs = match &runs {
            Some(runs) => runs.clone(),
            // Arabic words are names where those of the name are linked to them, and have no article: "جين ووكر".
            None => {
                let links = |word: &Word, to_name: bool| {
                    linked.counterparts(word.place, side).any(|(own, _)| is_within(own) == to_name)
                };
                let is_name = |at: &usize| {
                    let two = &others[*at..*at + 2];
                    let has_article = |word: &Word| {
                        matches!(position(&word.folded, "ال"), Some(0..=2)) || word.folded.starts_with("لل")
                    };
                    two.iter().all(|word| word.is_content() && !links(word, false) && !has_article(word))
                        && two.iter().any(|word| links(word, true))
                };
                (0..others.len().saturating_sub(1)).filter(is_name).map(|at| at..at + 2).gather()
            }
        };
        let is_own = |run: &Range<usize>| {
            let run = &others[run.clone()];
            let is_spelled = |word: &Word| match &syllables {
                Some(syllables) => syllables.spell(run, &word.folded),
                None => run.iter().any(|other| spelled_alike(word, other).is_some()),
            };
            let mut content = words.iter().filter(|word| word.is_content());
            let is_first_name = |word: &Word| is_within(word) && word.place.span.end < name.span.end;
            let is_like = |word: &Word| run.iter().any(|other| translates(word, other));
            !content.any(|word| word.capital && is_spelled(word) || !is_first_name(word) && is_like(word))
        };
        let runs: Vec<_> = runs.into_iter().filter(is_own).gather();
        let [run] = &runs[..] else { continue };
        let Some(place) = cover(others[run.clone()].iter().copied()) else { continue };
        let (l, r) = side.own_and_other(name, place);
        found.push(another([left, right], [l, r], *sure));
    }
    found
}

/// That a name is in the place of another one, in a pair that is so `sure`.
pub(crate) fn another(sides: [&SideWords; 2], places: [Place; 2], sure: f64) -> Candidate {
    let is_label = sides.iter().zip(places).any(|(side, place)| is_label(side, place));
    let kind = (FindingKind::Name, if is_label { 1 } else { 2 });
    Candidate::alone(contradiction(sides, places, kind, "name.differs", CONFIDENCE * certainty(sure)))
}

/// Whether words are on a path through menus, "Tools - Options", or a part of a code, "~Wpattern".
pub(crate) fn is_label(side: &SideWords, place: Place) -> bool {
    let text = &side.document.blocks[place.block].text;
    let (before, behind) = (part(text, ..place.span.start), part(text, place.span.end..));
    let next = strip_first(behind.trim_start(), |c| matches!(c, '-' | '–' | '>' | '▸' | '→')).map(str::trim_start);
    // "Whitfield – Durham – called" is no path.
    let goes_on = || {
        let entries = behind.split(['-', '–']).skip(1).filter(|entry| entry.starts_with(' '));
        entries.map(str::trim_start).all(|entry| starts_in(entry, char::is_uppercase))
    };
    ends_in(before, |c| matches!(c, '~' | '$' | '%' | '\\' | '_'))
        || ends_in(before.trim_end(), |c| matches!(c, '→' | '▸'))
        || behind.starts_with(' ') && next.is_some_and(|next| starts_in(next, char::is_uppercase)) && goes_on()
}

/// For each word of the vocabulary whether the text has it without a capital too: then it is not a name with one either.
pub(crate) fn words_without_capital(side: &SideWords) -> Vec<bool> {
    let mut small = vec![false; side.vocabulary.len()];
    side.all().flatten().filter(|word| !word.capital).for_each(|word| small[word.id] = true);
    small
}

/// The names of one side of a sentence pair none of whose words has a counterpart, those of places apart.
fn names_alone(
    side: &SideWords,
    other_language: Language,
    pair: &SentencePair,
    linked: &Linked,
    hits: &[Hit],
    small: &[bool],
    (tables, syllables): ([&Lexicon; 2], Option<(&Syllables, &[&Word])>),
) -> Vec<Place> {
    let (own, others) = side.side.own_and_other(&pair.left, &pair.right);
    let is_of_place =
        |word: &Word| hits.iter().any(|hit| (names_something(hit.class) || hit.class == "weekday") && hit.holds(word));
    let (words, facing) = side.side.own_and_other(&linked.left, &linked.right);
    let (own_table, table) = side.side.own_and_other(tables[0], tables[1]);
    // Names are like other names: only where a table lacks one of them, less than a translation will do. Those of
    // persons are like each other more than of anything else.
    let is_like = |at: usize, least: f32| {
        let word = own_table.lookup(&words[at].folded);
        facing.iter().enumerate().any(|(other, facing)| match (&word, table.lookup(&facing.folded)) {
            (Some(word), Some(facing)) => word.cosine(&facing) >= least,
            _ => linked.similar(side.side, at, other) >= MIN_LIKENESS,
        })
    };
    // "President" of "President Emmanuel Macron": its translation into Russian has no capital. French has none within a
    // name: "Régime de pensions".
    let least_title = if other_language.has_capitals() { MIN_TRANSLATION_COSINE } else { SAME_PERSON_COSINE };
    let is_title = |word: &Word| {
        let word = own_table.lookup(&word.folded);
        let is_translation = |facing: &&Word| {
            let vectors = word.as_ref().zip(table.lookup(&facing.folded));
            !facing.capital && vectors.is_some_and(|(word, facing)| word.cosine(&facing) >= least_title)
        };
        facing.iter().any(is_translation)
    };
    // "Señora Fischer" is a person, whatever else the word is.
    let has_title = |word: &Word| has_title(own, word, hits);
    let is_alone = |at: usize, least: f32, is_person: bool| {
        let word = words[at];
        // Where a name must have two words, one of them that is alike by chance is too much.
        let is_full = !other_language.has_capitals();
        // Beside Cyrillic, the words of a name are names.
        let is_strict = is_person && other_language.has_capitals();
        let least_alike = if is_full || has_title(word) { MIN_SAME_TITLED } else { MIN_SAME_CONSONANTS };
        let alike = |other: &&Word| {
            (other.capital || !is_strict) && spelled_alike(word, other).is_some_and(|alike| alike >= least_alike)
        };
        let is_spelled = || match syllables {
            Some((syllables, spelling)) => syllables.spell(spelling, &word.folded),
            None => others.iter().any(alike),
        };
        !is_like(at, least) && !is_spelled()
    };
    let mut runs: Vec<(Place, Range<usize>)> = Vec::new();
    for (at, word) in words.iter().enumerate() {
        let place = word.place;
        // A first word has a capital in any case; one more behind it tells that it is a name, if another word has it there.
        let goes_on = || {
            let next = own.iter().find(|next| next.place > place);
            !other_language.has_capitals() && next.is_some_and(|next| next.capital && next.is_content())
        };
        if word.first && !goes_on()
            || !may_be_person(side, own, word, (own_table, !other_language.has_capitals()), hits)
            || is_of_place(word)
            || (small[word.id] || is_title(word)) && !has_title(word)
        {
            continue;
        }
        match runs.last_mut() {
            Some((run, range)) if run.block == place.block && place.span.start <= run.span.end + 1 => {
                run.span.end = place.span.end;
                range.end = at + 1;
            }
            _ => runs.push((place, at..at + 1)),
        }
    }
    let alone_at = |range: &Range<usize>, at: usize| {
        let is_person = range.len() > 1 || has_title(words[range.start]);
        // "Павел" is like "Igor", as a first name: its letters and the family name tell.
        let is_first_name = is_person && at + 1 < range.end;
        let least = if is_person { SAME_PERSON_COSINE } else { MIN_TRANSLATION_COSINE };
        is_alone(at, if is_first_name { f32::INFINITY } else { least }, is_person)
    };
    // Of "Prime Minister Mariano Rajoy", the last two words are the name where the other side has no capitals.
    let name = |(mut place, range): (Place, Range<usize>)| {
        let first = range.clone().rev().take_while(|&at| alone_at(&range, at)).last()?;
        let is_whole = first == range.start;
        place.span.start = words[first].place.span.start;
        let is_full = range.end - first >= NAME_WORDS;
        // "Our Downloads page": of one word of the language, the capital alone makes no name; "director Ramírez" is one.
        let word = words[first];
        let before = own.iter().rev().find(|other| other.place < word.place);
        let is_word = range.len() == 1
            && !has_title(word)
            && before.is_some_and(|before| {
                // "The Slaughterer" is a word, whatever the table lacks.
                let lists = [WORDS_ARTICLES.of(side.language), WORDS_POSSESSIVES.of(side.language)];
                let is_article = lists.iter().any(|list| list.contains(&before.folded));
                is_article || !before.is_content() && own_table.find(&word.folded).is_some()
            });
        (is_whole && !is_word || is_full && !other_language.has_capitals()).then_some(place)
    };
    runs.into_iter().filter_map(name).gather()
}

/// Whether a word may be one of a person's name. A German noun is none for its capital, but behind "Herr" or "Frau", or
/// in a name that `is_full`, behind another noun: "der Dichter Karl Brandner". Names have no article.
fn may_be_person(
    side: &SideWords,
    words: &[&Word],
    word: &Word,
    (table, is_full): (&Lexicon, bool),
    hits: &[Hit],
) -> bool {
    let before = words.iter().rev().find(|other| other.place < word.place);
    let has_article = || before.is_some_and(|before| WORDS_ARTICLES.of(side.language).contains(&before.folded));
    let has_title =
        || before.is_some_and(|before| hits.iter().any(|hit| hit.class == "gender" && hit.place == before.place));
    let is_known = || table.lookup(&word.folded).is_some() && !has_title();
    let is_beside_noun = || is_full && before.is_some_and(|before| before.capital);
    let is_noun = || side.language == Language::German && (has_article() || is_known() && !is_beside_noun());
    word.capital
        && word.folded.chars().count() >= MIN_NAME_LETTERS
        && !side.text(word.place).chars().all(char::is_uppercase)
        && !is_noun()
}

/// Whether "Herr", "Mrs" or the like is just before a word.
pub(crate) fn has_title(words: &[&Word], word: &Word, hits: &[Hit]) -> bool {
    let before = words.iter().rev().find(|other| other.place < word.place && other.kind != WordKind::Mark);
    before.is_some_and(|before| hits.iter().any(|hit| hit.class == "gender" && hit.place == before.place))
}

/// Whether all words have capitals, as in an English heading: then a capital makes no name.
pub(crate) fn is_heading(words: &[&Word]) -> bool {
    words.iter().filter(|word| word.is_content()).all(|word| word.capital)
}

fn is_latin(word: &Word) -> bool {
    starts_in(&word.folded, |c| c.is_ascii_alphabetic())
}

/// How alike the spellings of two words are, from where they may be those of one name.
pub(crate) fn spelled_alike(one: &Word, other: &Word) -> Option<f64> {
    match is_part(one, other) {
        true => Some(1.0),
        false if sounds_alike(&one.folded, &other.folded) => Some(same_consonants(&one.folded, &other.folded)),
        false => shares_part(one, other).then_some(MIN_SAME_TITLED),
    }
}

/// Whether one word is a part of the other: "KFC" of "KFC-Muttergesellschaft".
fn is_part(one: &Word, other: &Word) -> bool {
    let is_part = |long: &Word, part: &Word| long.folded.split('-').any(|piece| piece == part.folded);
    is_part(one, other) || is_part(other, one)
}

/// Whether a part of a word with a hyphen is spelled like the other one: "Чапел-Хилл" for "Hill".
fn shares_part(one: &Word, other: &Word) -> bool {
    let parts = |word: &Word| word.folded.split('-').map(str::to_owned).gather();
    let (ones, others) = (parts(one), parts(other));
    ones.len() + others.len() > 2 && ones.iter().any(|one| others.iter().any(|other| sounds_alike(one, other)))
}

/// Whether two words have half of their consonants in common, in order. Looser than `names.rs`, whose spellings of one
/// name are in one script.
fn sounds_alike(one: &str, other: &str) -> bool {
    same_consonants(one, other) >= MIN_SAME_CONSONANTS
}

/// The share of their consonants that two words have in common, in order.
fn same_consonants(one: &str, other: &str) -> f64 {
    in_common(&consonants(one), &consonants(other), |one, other| one == other)
}

/// How the consonants of a word sound, in Latin letters.
pub(crate) fn consonants(word: &str) -> Vec<char> {
    let latin = replace(&romanized(word), "zh", "g");
    let sound = |c: char| match c {
        'c' | 'q' | 'x' => 'k',
        'w' | 'f' => 'v',
        'z' => 's',
        'j' => 'g',
        _ => c,
    };
    latin.chars().filter(|c| c.is_alphanumeric() && !"aeiouyh".contains(*c)).map(sound).gather()
}
