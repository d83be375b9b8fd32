//! A word with a negative prefix against the same word without it: "unreliable" against "zuverlässig".
//!
//! Idea: vectors tell a word from its negation. Where a word of the other side translates what is behind the prefix
//! much better than the whole word, and nothing near it says no, one of the two sides has lost a negation. Time: the
//! words with a prefix by the words of the other side. Space: constant.
//!
//! Before -> after: "an unreliable source" / "eine zuverlässige Quelle" -> `opposite.quality`. "an unreliable source" /
//! "eine nicht zuverlässige Quelle" -> nothing. "information" / "información" -> nothing: "formation" is no nearer.

use crate::comparison::{FindingKind, Place, Side};
use crate::findings::negation::NO_NEGATIVE;
use crate::findings::phrases::{Hit, Phrases};
use crate::findings::{Candidate, Read, certainty, contradiction};
use crate::language::generated::{NEGATION_COMPLETIONS, NEGATION_CONTRASTS, NEGATION_PREFIXES};
use crate::language::{Language, entries};
use crate::lexicon::{Lexicon, Vector};
use crate::translation::vocabulary::CERTAIN;
use crate::translation::word_links::Linked;
use crate::translation::words::{SideWords, Word};

/// Letters of the shortest word behind a prefix, and characters of a Chinese word.
const MIN_REST_LETTERS: usize = 4;
const WORD_CHARACTERS: usize = 2;
/// The cosine of two words that translate each other, and by how much the negated word is farther from the translation:
/// "effective" and "فعالا" have .94, "ineffective" .66.
const MIN_TRANSLATION_COSINE: f32 = 0.8;
const MIN_MARGIN: f32 = 0.1;
/// The same where a prefix is only a part of a word: "infraction" has .75 with "нарушение", "fraction" .33.
const MIN_PART_MARGIN: f32 = 0.3;
/// The cosine of a word and its negation in one language.
const RELATED: f32 = 0.4;
/// Words around the other one among which a negation answers the prefix.
const NEAR_WORDS: usize = 5;
/// Words within which two negations are one yes.
pub(crate) const BESIDE_WORDS: usize = 2;

/// The value of words of lack, which a negation before them denies: "selten".
const LACK: &str = "lack";
const CONFIDENCE: f64 = 0.75;

/// Words one of which negates the other.
pub(crate) fn find(read: &Read, negatives: &[Phrases; 2]) -> Vec<Candidate> {
    let Read { left, right, pairs, linked, tables, .. } = *read;
    let mut found = Vec::new();
    for (pair, (linked, sure)) in pairs.iter().zip(linked) {
        for side in Side::BOTH {
            let own = side.index();
            let (words, others) = side.own_and_other(&linked.left, &linked.right);
            let (all, all_others) = side.own_and_other(&pair.left, &pair.right);
            let language = side.of(left, right).language;
            for (at, word) in words.iter().enumerate() {
                let Some(rest) = rest(language, &word.folded).and_then(|rest| tables[own].find(rest)) else { continue };
                // "Infill" is in no table, and may be another word than "fill"; "indeed" is one.
                let whole = tables[own].find(&word.folded);
                // "Impart" is not a negation of "part".
                if word.nuance || word.light || whole.as_ref().is_none_or(|whole| rest.cosine(whole) < RELATED) {
                    continue;
                }
                let translates = |word: &Vector, other: &Word| {
                    tables[1 - own]
                        .lookup(&other.folded)
                        .is_some_and(|vector| word.cosine(&vector) >= MIN_TRANSLATION_COSINE)
                };
                let is_taken = |facing: &Word| {
                    let mut rest = words.iter().enumerate().filter(|(index, _)| *index != at);
                    rest.any(|(_, word)| tables[own].find(&word.folded).is_some_and(|word| translates(&word, facing)))
                };
                let facing = others.iter().find(|facing| {
                    let vector = tables[1 - own].find(&facing.folded);
                    vector.is_some_and(|vector| is_nearer(&rest, whole.as_ref(), &vector)) && !is_taken(facing)
                });
                let Some(facing) = facing else { continue };
                // Its own translation is there too.
                let is_there =
                    |whole: &Vector| others.iter().any(|other| other.place != facing.place && translates(whole, other));
                if whole.as_ref().is_some_and(is_there) {
                    continue;
                }
                if is_denied(&negatives[own], all, word, false)
                    || is_denied(&negatives[1 - own], all_others, facing, true)
                    || has_prefix(side.other().of(left, right).language, &facing.folded, tables[1 - own])
                {
                    continue;
                }
                let (l, r) = side.own_and_other(word.place, facing.place);
                let confidence = CONFIDENCE * certainty(*sure);
                let kind = (FindingKind::Term, 3);
                let finding = contradiction([left, right], [l, r], kind, "opposite.quality", confidence);
                found.push(Candidate::alone(finding));
            }
        }
    }
    found
}

/// Whether a word is translated by what is behind its prefix alone.
fn is_nearer(rest: &Vector, whole: Option<&Vector>, facing: &Vector) -> bool {
    let of_rest = rest.cosine(facing);
    of_rest >= MIN_TRANSLATION_COSINE && whole.is_none_or(|whole| of_rest - whole.cosine(facing) >= MIN_MARGIN)
}

/// Whether what looks like a prefix negates nothing: the whole word translates another one, which the rest does not.
pub(crate) fn is_no_prefix(table: &Lexicon, word: &str, rest: &str, facing: &Vector) -> bool {
    let cosine = |word: &str| table.lookup(word).map(|vector| vector.cosine(facing));
    matches!((cosine(word), cosine(rest)), (Some(whole), Some(rest)) if whole - rest >= MIN_PART_MARGIN)
}

/// Whether a negation only sets one thing against another, which "rather than" does too: "Keira, а не Kiera".
pub(crate) fn contrasts(language: Language, words: &[&Word], place: Place) -> bool {
    let conjunctions = NEGATION_CONTRASTS.of(language);
    let before = words.iter().rev().find(|word| word.place < place);
    // Chinese writes them as one word.
    let is_joined = |word: &&&Word| word.place == place && conjunctions.iter().any(|one| word.folded.starts_with(one));
    before.is_some_and(|before| conjunctions.contains(&before.folded))
        || language == Language::Chinese && words.iter().any(|word| is_joined(&word))
}

/// Whether a negation comes right before a word of lack: "nicht selten", "not devoid of".
pub(crate) fn denies_a_lack(language: Language, phrases: &Phrases, words: &[&Word], place: Place) -> bool {
    let Some(at) = words.iter().position(|word| word.place == place) else { return false };
    // "Il n'est pas rare"
    let completions = NEGATION_COMPLETIONS.of(language);
    let between = |hit: &Hit| words[at + 1..hit.at].iter().filter(|word| !completions.contains(&word.folded)).count();
    phrases.find(words).iter().any(|hit| hit.value == LACK && hit.at > at && between(hit) < BESIDE_WORDS)
}

/// Whether a negation comes right before a word with a negative prefix: "not uncommon" is "common".
pub(crate) fn denies_a_negative(language: Language, words: &[&Word], place: Place, table: Option<&Lexicon>) -> bool {
    let next = words.iter().find(|word| word.place > place);
    next.zip(table).is_some_and(|(word, table)| has_prefix(language, &word.folded, table))
}

/// Whether a word is another one with a negative prefix: "uncommon", but not "important".
fn has_prefix(language: Language, word: &str, table: &Lexicon) -> bool {
    let vectors = rest(language, word).and_then(|rest| table.find(rest)).zip(table.find(word));
    vectors.is_some_and(|(rest, whole)| rest.cosine(&whole) >= RELATED)
}

/// Whether a word that says no translates one that says no too, so that it answers no other negation.
///
/// Before -> after: "n'aurait pas pu être évité" / "could have been avoided": "avoided" -> true.
pub(crate) fn is_shared(
    linked: &Linked,
    own_hits: &[Hit],
    own_words: &[&Word],
    negations: &[usize],
    word: &Word,
    side: Side,
) -> bool {
    let is_negative = |place: Place| {
        own_hits
            .iter()
            .any(|hit| hit.value != NO_NEGATIVE && own_words[hit.at].place == place && !negations.contains(&hit.at))
    };
    // "Cessé" for "no longer", "notwithstanding" translates several.
    let mut of_word = linked.counterparts(word.place, side);
    let first = of_word.next().filter(|_| of_word.next().is_none());
    first.is_some_and(|(own, score)| score >= CERTAIN && is_negative(own.place))
}

/// Whether a Chinese word of lack is the end of "not" and the beginning of a word that goes on behind it: 不适 of 不适用.
pub(crate) fn is_before_word(side: &SideWords, place: Place, table: Option<&Lexicon>) -> bool {
    let text = side.document.blocks[place.block].text.get(place.span.start..).unwrap_or_default();
    let mut behind = text.chars().skip(1);
    let word: String = behind.by_ref().take(WORD_CHARACTERS).collect();
    let before = side.document.blocks[place.block].text.get(..place.span.start).unwrap_or_default();
    // "不道德的", "的不稳定": an adjective is as often another one without a negation.
    let is_adjective = behind.next() == Some('的') || before.ends_with('的');
    side.language == Language::Chinese
        && side.text(place).chars().count() <= WORD_CHARACTERS
        && !is_adjective
        && table.is_some_and(|table| table.find(&word).is_some())
}

/// Whether a negation other than the word's own prefix is near; where it `may_deny`, the word too says no: "seldom".
fn is_denied(negatives: &Phrases, words: &[&Word], word: &Word, may_deny: bool) -> bool {
    let Some(at) = words.iter().position(|other| other.place == word.place) else { return true };
    let mut hits = negatives.find(words).into_iter();
    hits.any(|hit| {
        let is_own = hit.at == at && !(may_deny && hit.prefix == 0);
        hit.value != NO_NEGATIVE && !is_own && hit.at.abs_diff(at) <= NEAR_WORDS
    })
}

/// What is behind a negative prefix.
fn rest(language: Language, word: &str) -> Option<&str> {
    let min = if language == Language::Chinese { WORD_CHARACTERS } else { MIN_REST_LETTERS };
    let mut rests = entries(NEGATION_PREFIXES.of(language)).filter_map(|prefix| word.strip_prefix(prefix));
    rests.find(|rest| rest.chars().count() >= min)
}
