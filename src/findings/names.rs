//! Names spelled differently from the rest of their text or from the other side; acronyms with two full forms.
//!
//! Idea: two spellings at edit distance one share a word that lacks one letter of each (Garbe, SymSpell 2012), so that
//! all near pairs of a vocabulary are found through one table. Time and space: names times their length.

use crate::strings::gather::{Gather, PushAll};
use std::collections::BTreeMap;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::comparison::{FindingKind, Place};
use crate::findings::opposites::names_something;
use crate::findings::other_names::{consonants, is_label, words_without_capital};
use crate::findings::phrases::Hit;
use crate::findings::{Candidate, Read, candidate, certainty, contradiction};
use crate::language::Language;
use crate::lexicon::Lexicon;
use crate::strings::fold;
use crate::strings::search::{ends_in, trim_end};
use crate::strings::sort::{Order, distinct};
use crate::strings::span::part;
use crate::strings::unicode::capitals;
use crate::translation::acronyms::full_forms;
use crate::translation::words::{SentencePair, SideWords, Word};

/// Shorter names have neighbours by chance, in their own text and across.
const MIN_NAME_LETTERS: usize = 5;
const SHORTEST_ACROSS: usize = 4;
/// Letters of the shortest acronym whose letters may be swapped.
const SHORTEST_ACRONYM: usize = 3;
/// Letters from which two words are not alike by chance, and of the longest word: the time is quadratic in them.
const MIN_LONG_LETTERS: usize = 7;
const MAX_WORD_LETTERS: usize = 64;
/// How many times as common the usual spelling is of which the other text tells nothing.
const MUCH_COMMONER: usize = 3;
/// The confidence in a name that is one letter off its counterpart.
const ACROSS: f64 = 0.4;
/// A difference among the last letters is inflection.
const ENDING: usize = 2;
/// If more names than this are similar, a difference is not a slip; also how many acronyms of a text are looked into.
const CROWD: usize = 20;
/// Names of a sentence that are compared with those of its counterpart.
const MAX_NAMES: usize = 60;
/// Two names are different if both have translations that are nearer by this cosine; the confidence of that, and how
/// many pairs are looked up.
const MIN_APART_COSINE: f64 = 0.15;
const OTHER_NAME_CONFIDENCE: f64 = 0.65;
const LOOK_UPS: usize = 300;
/// The cosine of a name with itself in the other language's table, from which it is the same name there.
const SAME_NAME: f32 = 0.8;
/// The confidence that a name replaces one that both languages spell alike.
const REPLACED: f64 = 0.75;

/// Misspelt names of both sides.
pub(crate) fn find(
    left: &SideWords,
    right: &SideWords,
    pairs: &[SentencePair],
    hits: Option<&[[Vec<Hit>; 2]]>,
    lexicons: [Option<&Lexicon>; 2],
) -> Vec<Candidate> {
    let mut found = spelling(left, right, lexicons);
    let [l, r] = lexicons;
    found.push_all(spelling(right, left, [r, l]));
    let reported: Vec<Place> = found.iter().flat_map(|one| [one.finding.left, one.finding.right]).flatten().gather();
    found.push_all(across(left, right, pairs, hits, lexicons).into_iter().filter(|one| {
        let places = [one.finding.left, one.finding.right];
        !places.iter().flatten().any(|place| reported.contains(place))
    }));
    found.push_all(acronyms(left));
    found.push_all(acronyms(right));
    found.push_all(swapped_acronyms(left, right, lexicons[0]));
    found.push_all(swapped_acronyms(right, left, lexicons[1]));
    found
}

/// Acronyms with the letters of another one of their text that is commoner or that the other side has too.
///
/// Before -> after: "the RECO … the ROCE may" -> `name.spelling`. "the RECO … the ROCE may" / "RECO … ROCE" -> nothing.
fn swapped_acronyms(side: &SideWords, other: &SideWords, lexicon: Option<&Lexicon>) -> Vec<Candidate> {
    // "WMP" is known from "WMPs".
    let abroad: FxHashSet<&str> = other.vocabulary.iter().map(|(word, _)| trim_end(word, |c| c == 's')).collect();
    let mut by_letters: BTreeMap<Vec<char>, BTreeMap<&str, Vec<&Word>>> = BTreeMap::new();
    for word in side.all().flatten() {
        let text = side.text(word.place);
        if text.len() >= SHORTEST_ACRONYM && text.chars().all(char::is_uppercase) {
            let mut letters: Vec<char> = text.chars().gather();
            letters.order();
            by_letters.entry(letters).or_default().entry(text).or_default().push(word);
        }
    }
    let mut found = Vec::new();
    // "The Council (RECO)" says what it is, and so does the other side.
    let is_known = |word: &Word| {
        let text = &side.document.blocks[word.place.block].text;
        let is_introduced =
            text.get(..word.place.span.start).is_some_and(|before| ends_in(before, |c| matches!(c, '(' | '（')));
        is_introduced || abroad.contains(trim_end(&word.folded, |c| c == 's'))
    };
    for forms in by_letters.values().filter(|forms| forms.len() > 1) {
        let weight = |words: &[&Word]| (words.iter().any(|word| is_known(word)), words.len());
        let Some((usual, best)) = forms.iter().max_by_key(|(_, words)| weight(words)) else { continue };
        let slips = forms.values().filter(|words| !weight(words).0 && weight(words) < weight(best));
        // In a sentence of capitals, "NOTRE" and "NOTER" are words.
        let is_word = |word: &&&Word| lexicon.is_some_and(|table| table.find(&word.folded).is_some());
        for word in slips.flatten().filter(|word| !is_word(word)) {
            let (left, right) = side.side.place(word.place);
            let arguments = [("text", side.text(word.place)), ("usual", *usual)];
            let finding = candidate(FindingKind::Name, 2, left, right, "name.spelling", &arguments, 0.9);
            found.push(Candidate::alone(finding));
        }
    }
    found
}

fn is_name(word: &Word, shortest: usize) -> bool {
    word.capital && word.is_content() && word.folded.chars().count() >= shortest
}

/// A rare name beside a commoner one of nearly the same spelling.
fn spelling(side: &SideWords, other: &SideWords, [lexicon, abroad_table]: [Option<&Lexicon>; 2]) -> Vec<Candidate> {
    let mut places: BTreeMap<&str, Vec<&Word>> = BTreeMap::new();
    for word in side.all().flatten().filter(|word| is_name(word, MIN_NAME_LETTERS)) {
        places.entry(&word.folded).or_default().push(word);
    }
    let mut by_rest: FxHashMap<String, Vec<&str>> = FxHashMap::default();
    for name in places.keys() {
        for rest in without_one(name) {
            let near = by_rest.entry(rest).or_default();
            if near.len() < CROWD {
                near.push(name);
            }
        }
    }
    let abroad: FxHashSet<&str> = other.vocabulary.iter().map(|(word, _)| word.as_str()).collect();
    let is_german = side.language == Language::German;
    // How the names of the other side sound, in other letters.
    let mut sounds: FxHashSet<Vec<char>> = FxHashSet::default();
    if !other.language.has_latin_letters() || !side.language.has_latin_letters() {
        let mut seen = vec![false; other.vocabulary.len()];
        for word in other.all().flatten().filter(|word| word.capital) {
            if !std::mem::replace(&mut seen[word.id], true) {
                sounds.insert(consonants(&word.folded));
            }
        }
    }
    let known = |word: &str| lexicon.is_some_and(|lexicon| knows(lexicon, word));
    let mut found = Vec::new();
    for (name, words) in &places {
        let near = distinct(without_one(name).iter().filter_map(|rest| by_rest.get(rest)).flatten().copied());
        // "Guyanas" is what is Guyana's.
        if abroad.contains(name) || abroad.contains(trim_end(name, |c| c == 's')) || known(name) {
            continue;
        }
        let near = near.into_iter().filter(|&usual| usual != *name && misspelt(name, usual, MIN_NAME_LETTERS));
        let near = near.max_by_key(|usual| places[usual].len()).and_then(|usual| {
            let (commoner, supported) = (places[usual].len() > words.len(), abroad.contains(usual));
            // "Songs" is not a slip for "Kongs".
            let begins_alike = usual.chars().next() == name.chars().next();
            let (severity, confidence) = match commoner && begins_alike {
                true if supported => (2, 0.95),
                // German nouns have capitals too: "Zöllen" is no slip for "Zellen".
                true if places[usual].len() >= MUCH_COMMONER * words.len() && !is_german => (2, 0.75),
                _ => (1, 0.75),
            };
            (commoner || supported).then(|| (side.text(places[usual][0].place).to_owned(), severity, confidence))
        });
        // Two letters in each other's place make no word of a language. "Катрина" is "Katrina", and no "картина": the other
        // text has what is meant.
        let swapped = || {
            let mut swapped = swaps(side.text(words[0].place));
            let vector = |usual: &String| lexicon.and_then(|table| table.find(&fold(usual)));
            let (vector, usual) = swapped.find_map(|usual| Some((vector(&usual)?, usual)))?;
            let is_like = |word: &str| {
                let facing = abroad_table.and_then(|table| table.find(word));
                facing.is_some_and(|facing| vector.cosine(&facing) >= SAME_NAME)
            };
            let is_meant = other.vocabulary.iter().any(|(word, _)| is_like(word));
            // "Sportrat" is a word beside "Sportart", though no table has it.
            Some((usual, if is_meant && !is_german { 2 } else { 1 }, 0.75))
        };
        let Some((usual, severity, confidence)) = near.or_else(swapped) else { continue };
        // "Болтон" is Bolton, however many times the text has "Бостон"; "Горбачов" sounds like "Горбачев".
        let sound = consonants(name);
        if sound != consonants(&fold(&usual)) && sounds.contains(&sound) {
            continue;
        }
        for word in words {
            let (left, right) = side.side.place(word.place);
            let arguments = [("text", side.text(word.place)), ("usual", usual.as_str())];
            let finding = candidate(FindingKind::Name, severity, left, right, "name.spelling", &arguments, confidence);
            found.push(Candidate::alone(finding));
        }
    }
    found
}

/// A name that is one letter off its counterpart, where neither is a word of its language.
fn across(
    left: &SideWords,
    right: &SideWords,
    pairs: &[SentencePair],
    hits: Option<&[[Vec<Hit>; 2]]>,
    lexicons: [Option<&Lexicon>; 2],
) -> Vec<Candidate> {
    fn words_of<'s>(side: &'s SideWords) -> FxHashSet<&'s str> {
        side.vocabulary.iter().map(|(word, _)| word.as_str()).collect()
    }
    let (left_words, right_words) = (words_of(left), words_of(right));
    let known = |side: usize, word: &str| lexicons[side].is_some_and(|lexicon| knows(lexicon, word));
    let mut found = Vec::new();
    for (index, pair) in pairs.iter().enumerate() {
        // Countries and cities are compared by what they name.
        let is_open = |side: usize, word: &Word| {
            let is_listed = |hit: &Hit| names_something(hit.class) && hit.holds(word);
            is_name(word, SHORTEST_ACROSS) && !hits.is_some_and(|hits| hits[index][side].iter().any(is_listed))
        };
        let own = pair.left.iter().filter(|word| is_open(0, word) && !right_words.contains(word.folded.as_str()));
        for l in own.take(MAX_NAMES) {
            let near = pair.right.iter().filter(|word| is_open(1, word) && !left_words.contains(word.folded.as_str()));
            let near = near.take(MAX_NAMES);
            let Some(r) = near.into_iter().find(|r| misspelt(&l.folded, &r.folded, SHORTEST_ACROSS)) else { continue };
            // Two words of their languages are translations; one beside a word of none may be a slip.
            if known(0, &l.folded) && known(1, &r.folded) {
                continue;
            }
            // It may be another transliteration too, or a word of the two languages: "Organisation".
            let (kind, id) = (FindingKind::Name, "name.differs");
            let finding = contradiction([left, right], [l.place, r.place], (kind, 1), id, ACROSS);
            found.push(Candidate::alone(finding));
        }
    }
    found
}

/// Names in the same place that both have other translations: another country, another organization.
pub(crate) fn others(read: &Read) -> Vec<Candidate> {
    let Read { left, right, linked, likeness, tables, .. } = *read;
    let mut found = Vec::new();
    let mut known: FxHashMap<(usize, usize), Option<f64>> = FxHashMap::default();
    let small = [left, right].map(words_without_capital);
    for (linked, sure) in linked {
        for link in linked.links.iter() {
            let (l, r) = (linked.left[link.left], linked.right[link.right]);
            let named = [l, r].iter().all(|word| word.capital && word.folded.chars().count() > 3);
            // "Trumps Berater" are "Trump aides".
            let bare = |word: &Word| trim_end(&word.folded, |c| matches!(c, 's' | '\'' | '’')).to_owned();
            if !named || likeness.related(l, r) || bare(l) == bare(r) || small[0][l.id] || small[1][r.id] {
                continue;
            }
            if known.len() >= LOOK_UPS && !known.contains_key(&(l.id, r.id)) {
                continue;
            }
            let apart = *known.entry((l.id, r.id)).or_insert_with(|| likeness.estranged(l, r, tables));
            if apart.is_some_and(|apart| apart >= MIN_APART_COSINE) {
                // A name that the other language's table knows in this spelling is not translated by another one.
                let is_common = |word: &Word, words: &[&Word]| {
                    let vectors = tables[0].find(&word.folded).zip(tables[1].find(&word.folded));
                    vectors.is_some_and(|(a, b)| a.cosine(&b) >= SAME_NAME)
                        && !words.iter().any(|other| other.folded == word.folded)
                };
                let is_replaced = is_common(l, &linked.right) && is_common(r, &linked.left);
                // At the start of a sentence, the capital says nothing, unless another word with one follows: "Support for
                // farms", "Boris Johnson".
                let goes_on = |words: &[&Word], at: usize| words.get(at + 1).is_some_and(|next| next.capital);
                let is_full = || goes_on(&linked.left, link.left) && goes_on(&linked.right, link.right);
                if (l.first || r.first) && !(is_replaced && is_full()) {
                    continue;
                }
                let is_label = is_label(left, l.place) || is_label(right, r.place);
                let (severity, confidence) =
                    if is_replaced && !is_label { (2, REPLACED) } else { (1, OTHER_NAME_CONFIDENCE) };
                let id = "name.differs";
                let (kind, places) = (FindingKind::Name, [l.place, r.place]);
                let confidence = confidence * certainty(*sure);
                let finding = contradiction([left, right], places, (kind, severity), id, confidence);
                found.push(Candidate::alone(finding));
            }
        }
    }
    found
}

fn knows(lexicon: &Lexicon, word: &str) -> bool {
    lexicon.lookup(word).is_some_and(|vector| vector.weight >= 1.0)
}

/// A long word with each two neighbouring letters swapped, but the first and the last ones.
fn swaps(word: &str) -> impl Iterator<Item = String> {
    let letters: Vec<char> = word.chars().gather();
    let at =
        if (MIN_LONG_LETTERS..=MAX_WORD_LETTERS).contains(&letters.len()) { 1..letters.len() - ENDING } else { 0..0 };
    at.map(move |at| {
        let mut letters = letters.clone();
        letters.swap(at, at + 1);
        letters.into_iter().collect()
    })
}

/// The word, and the word without each of its letters in turn.
fn without_one(word: &str) -> Vec<String> {
    let cuts = word.char_indices().map(|(at, c)| format!("{}{}", part(word, ..at), part(word, at + c.len_utf8()..)));
    if word.chars().count() > MAX_WORD_LETTERS { vec![word.to_owned()] } else { cuts.chain([word.to_owned()]).gather() }
}

/// Whether one is the other with a letter too few, too many, another or two swapped, before the ending.
fn misspelt(a: &str, b: &str, shortest: usize) -> bool {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().gather(), b.chars().gather());
    let same = a.iter().zip(&b).take_while(|(a, b)| a == b).count();
    let tail = a.iter().rev().zip(b.iter().rev()).take_while(|(a, b)| a == b).count();
    let shorter = a.len().min(b.len());
    // Of two equal letters, one lacks the first as well as the second: "Pissarro", "Pissaro".
    if shorter < shortest || a == b || same.min(shorter - tail.min(shorter)) + ENDING > shorter {
        return false;
    }
    let swapped = a.len() == b.len() && same + 2 + tail == a.len() && a[same] == b[same + 1] && a[same + 1] == b[same];
    // "Alexander" is "Alexandre".
    let is_spelling = tail == 0 && matches!(a[same..], ['e', 'r'] | ['r', 'e']);
    swapped && !is_spelling
        || a.len().abs_diff(b.len()) <= 1 && same + tail + 1 >= a.len().max(b.len()) && tail >= ENDING
}

/// Full forms that an acronym of the text may mean, where there is more than one.
fn acronyms(side: &SideWords) -> Vec<Candidate> {
    let forms = full_forms(side, 2);
    let mut found = Vec::new();
    for (acronym, forms) in &forms {
        let Some((usual, places)) = forms.iter().max_by_key(|(form, places)| (places.len(), std::cmp::Reverse(*form)))
        else {
            continue;
        };
        for (form, rare) in forms {
            let shared = form.iter().filter(|word| usual.contains(word)).count();
            if form == usual || rare.len() * 2 > places.len() || shared * 2 < form.len() {
                continue;
            }
            for &place in rare {
                let (left, right) = side.side.place(place);
                let acronym = capitals(acronym);
                let arguments =
                    [("acronym", acronym.as_str()), ("text", side.text(place)), ("usual", side.text(places[0]))];
                let id = "consistency.acronym";
                found.push(Candidate::alone(candidate(FindingKind::Consistency, 1, left, right, id, &arguments, 0.97)));
            }
        }
    }
    found
}
