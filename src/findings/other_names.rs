//! A company or an agency in the place of another one, where a text of other letters writes it in Latin ones.
//!
//! Idea: what Russian, Arabic and Chinese texts write in Latin letters keeps them, so that the other side has it too. One such
//! name that is not there, and one name of the other side that has neither its letters nor its sounds nor a translation
//! here, contradict each other.
//! Time: the names of a sentence pair by the words of the other side. Space: linear in them.
//!
//! Before -> after: "Nokia's failure" / "неудача Samsung" -> `name.differs`. "The report" / "отчёт WHO" -> nothing.

use crate::comparison::FindingKind;
use crate::findings::{Candidate, candidate};
use crate::language::{Language, romanized};
use crate::lexicon::Lexicon;
use crate::translation::word_links::Linked;
use crate::translation::words::{Pair, Side, Word};

/// Letters of the shortest name.
const SHORTEST: usize = 2;
/// Letters of the shortest one on the other side, but for acronyms: in fewer, a transliteration is not recognised.
const SHORTEST_FACING: usize = 4;
/// The likeness from which a word may well be a name's translation.
const LIKE: f64 = 0.5;
/// The share of its consonants from which two names may be spellings of one.
const SAME_SOUNDS: f64 = 0.5;
/// How sure it is that one name stands for another.
const CONFIDENCE: f64 = 0.8;

/// Names in Latin letters that have another one as their counterpart.
pub(crate) fn find(
    left: &Side,
    right: &Side,
    pairs: &[Pair],
    linked: &[(Linked, f64)],
    tables: [&Lexicon; 2],
) -> Vec<Candidate> {
    let mut found = Vec::new();
    let is_left = match (left.language.has_latin_letters(), right.language.has_latin_letters()) {
        (false, true) => true,
        (true, false) => false,
        _ => return found,
    };
    for (pair, (linked, sure)) in pairs.iter().zip(linked) {
        let (own, facing) = if is_left { (&linked.left, &linked.right) } else { (&linked.right, &linked.left) };
        let (all_own, all_facing) = if is_left { (&pair.left, &pair.right) } else { (&pair.right, &pair.left) };
        let like = |own: usize, facing: usize| match is_left {
            true => linked.similarity[own][facing],
            false => linked.similarity[facing][own],
        };
        let (own_side, facing_side) = if is_left { (left, right) } else { (right, left) };
        // The letters of an acronym are all that there is, and English ones are everywhere what they are in English.
        let is_there = |side: &Side, word: &Word, others: &[&Word]| {
            let is_acronym = facing_side.language == Language::English
                && is_latin(word)
                && side.text(word.place).chars().all(char::is_uppercase);
            others.iter().any(|other| is_part(word, other) || !is_acronym && is_spelled_alike(word, other))
        };
        let alone = |word: &&&Word| is_name(word) && is_latin(word) && !is_there(own_side, word, all_facing);
        let is_translated = |at: usize| (0..own.len()).any(|o| !is_latin(own[o]) && like(o, at) >= LIKE);
        // A German noun is no name for its capital.
        let table = tables[usize::from(is_left)];
        let is_noun = |word: &Word| facing_side.language == Language::German && table.lookup(&word.folded).is_some();
        let is_short = |word: &Word| {
            let text = facing_side.text(word.place);
            text.chars().count() < SHORTEST_FACING && !text.chars().all(char::is_uppercase)
        };
        let may_be_name = |word: &Word| is_name(word) && !word.first && !is_noun(word) && !is_short(word);
        let candidates = facing
            .iter()
            .enumerate()
            .filter(|(at, word)| may_be_name(word) && !is_there(facing_side, word, all_own) && !is_translated(*at));
        let (names, others): (Vec<_>, Vec<_>) = (own.iter().filter(alone).collect(), candidates.collect());
        let ([name], [(_, other)]) = (names.as_slice(), others.as_slice()) else { continue };
        let (l, r) = if is_left { (name.place, other.place) } else { (other.place, name.place) };
        let arguments = [("left", left.text(l)), ("right", right.text(r))];
        let confidence = CONFIDENCE * (0.5 + sure / 2.0);
        let id = "name.differs";
        found.push(Candidate::alone(candidate(FindingKind::Name, 2, Some(l), Some(r), id, &arguments, confidence)));
    }
    found
}

fn is_name(word: &Word) -> bool {
    word.capital && word.folded.chars().count() >= SHORTEST
}

fn is_latin(word: &Word) -> bool {
    word.folded.starts_with(|c: char| c.is_ascii_alphabetic())
}

/// Whether one word is a part of the other: "KFC" of "KFC-Muttergesellschaft".
fn is_part(one: &Word, other: &Word) -> bool {
    let is_part = |long: &Word, part: &Word| long.folded.split('-').any(|piece| piece == part.folded);
    is_part(one, other) || is_part(other, one)
}

/// Whether two words have half of their consonants in common.
fn is_spelled_alike(one: &Word, other: &Word) -> bool {
    let skeleton = |word: &Word| -> Vec<char> {
        let latin = romanized(&word.folded);
        let sound = |c: char| match c {
            'c' | 'q' => 'k',
            'w' | 'f' => 'v',
            'z' => 's',
            'j' => 'g',
            _ => c,
        };
        latin.chars().filter(|c| c.is_alphanumeric() && !"aeiouyh".contains(*c)).map(sound).collect()
    };
    let (a, mut b) = (skeleton(one), skeleton(other));
    let most = a.len().max(b.len());
    let mut take = |c: &&char| b.iter().position(|other| other == *c).map(|at| b.swap_remove(at)).is_some();
    let same = a.iter().filter(|c| take(c)).count();
    most > 0 && same as f64 >= SAME_SOUNDS * most as f64
}
