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
use crate::translation::word_links::Linked;
use crate::translation::words::{Pair, Side, Word};

/// Letters of the shortest name.
const SHORTEST: usize = 2;
/// The likeness from which a word may well be a name's translation.
const LIKE: f64 = 0.35;
/// The share of its consonants from which two names may be spellings of one.
const SAME_SOUNDS: f64 = 0.5;
/// How sure it is that one name stands for another.
const CONFIDENCE: f64 = 0.8;

/// Names in Latin letters that have another one as their counterpart.
pub(crate) fn find(left: &Side, right: &Side, pairs: &[Pair], linked: &[(Linked, f64)]) -> Vec<Candidate> {
    let mut found = Vec::new();
    let is_left = match (has_latin_letters(left.language), has_latin_letters(right.language)) {
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
        let is_there = |word: &Word, others: &[&Word]| others.iter().any(|other| is_spelled_alike(word, other));
        let alone = |word: &&&Word| is_name(word) && is_latin(word) && !is_there(word, all_facing);
        let is_translated = |at: usize| (0..own.len()).any(|o| !is_latin(own[o]) && like(o, at) >= LIKE);
        let candidates = facing
            .iter()
            .enumerate()
            .filter(|(at, word)| is_name(word) && !word.first && !is_there(word, all_own) && !is_translated(*at));
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

fn has_latin_letters(language: Language) -> bool {
    !matches!(language, Language::Arabic | Language::Chinese | Language::Russian)
}

/// Whether two words have half of their consonants in common, or begin alike.
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
    // "KFC" is in "KFC-Muttergesellschaft".
    let (one, other) = (&one.folded, &other.folded);
    let is_part = |long: &str, part: &str| part.len() >= SHORTEST && long.split('-').any(|one| one == part);
    is_part(one, other) || is_part(other, one) || most > 0 && same as f64 >= SAME_SOUNDS * most as f64
}
