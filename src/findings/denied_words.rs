//! The words that a negation denies, and what the other side makes of them.
//!
//! Idea: a negation denies the content words just behind it, in German also those before it. It is lost only where they
//! have counterparts that nothing denies. Time: the words of a sentence pair by its negations and links.

use crate::comparison::{Place, Side};
use crate::findings::negation::is_lacking;
use crate::language::negation_quantifiers::negation;
use crate::language::{Language, is_conjunction};
use crate::lexicon::{Lexicon, Vector};
use crate::strings::gather::{Gather, PushAll};
use crate::translation::vocabulary::CERTAIN;
use crate::translation::word_links::Linked;
use crate::translation::words::{Word, WordKind};

/// Content words that a negation denies.
const DENIED_WORDS: usize = 2;
/// The cosine from which a word without a link is a counterpart.
const MIN_COSINE: f64 = 0.5;
/// A sentence of so few content words does not show how close its translation is.
const FEW_WORDS: usize = 4;

/// Whether what a negation denies is said in other words, which may need no negation: the first word that it denies has
/// no counterpart, and the sentences are not close otherwise.
///
/// Before -> after: "il n'avait aucun intérêt" / "complete neglect" -> true; "il n'a pas voté" / "he voted" -> false.
pub(crate) fn is_reworded(linked: &Linked, denied: &[Place], side: Side) -> bool {
    let is_linked = |place: &Place| linked.counterparts(*place, side.other()).next().is_some();
    let words = linked.left.len().max(linked.right.len());
    let is_close = || words <= FEW_WORDS || linked.links.len() * 4 >= words * 3;
    let Some(first) = denied.first() else { return false };
    !(is_linked(first) || is_close() && denied.iter().any(is_linked))
}

/// How well the other side says what a negation denies.
#[derive(Default)]
pub(crate) struct Said {
    /// The cosine of the surest word that is denied and of the word that is likest to it, 0 to 1.
    pub first: f64,
    /// The highest cosine of a word that is denied and of one that is likest to it, and it to that one.
    pub mutual: f64,
    /// The indices of the counterparts.
    pub at: Vec<usize>,
}

/// How well the words of the other side say what a negation denies.
///
/// Before -> after: "nicht ideal" / "would be ideal" -> all 0.9 and more; "no me complace" / "je suis désolé" -> `first`
/// 0.4, `mutual` 0.
pub(crate) fn said(
    linked: &Linked,
    denied: &[Place],
    [words, others]: [&[&Word]; 2],
    [table, other_table]: [&Lexicon; 2],
    side: Side,
) -> Said {
    let vectors = |table: &Lexicon, words: &[&Word]| -> Vec<Option<Vector>> {
        words.iter().map(|word| table.lookup(&word.folded)).gather()
    };
    let (own, other) = (vectors(table, words), vectors(other_table, others));
    let likest = |vector: &Vector, among: &[Option<Vector>]| -> Option<(f64, usize)> {
        let cosines = among.iter().enumerate();
        let cosines = cosines.filter_map(|(at, one)| Some((f64::from(vector.cosine(one.as_ref()?)), at)));
        cosines.max_by(|a, b| a.0.total_cmp(&b.0))
    };
    let mut found = Said::default();
    for (index, &place) in denied.iter().enumerate() {
        let at = words.iter().position(|word| word.place == place);
        let Some((at, vector)) = at.and_then(|at| Some((at, own[at].as_ref()?))) else { continue };
        let Some((cosine, partner)) = likest(vector, &other) else { continue };
        if other[partner].as_ref().and_then(|partner| likest(partner, &own)).is_some_and(|back| back.1 == at) {
            found.mutual = found.mutual.max(cosine);
        }
        if index == 0 {
            found.first = cosine.max(0.0);
        }
        let linked = linked.counterparts(place, side.other()).next();
        let linked = linked.and_then(|(one, _)| others.iter().position(|word| word.place == one.place));
        found.at.push_all(linked.or((cosine >= MIN_COSINE).then_some(partner)));
    }
    found
}

/// Whether the first counterpart of what a negation denies is near no negation of the other side.
pub(crate) fn is_affirmed(
    linked: &Linked,
    of_own: &[Place],
    (language, others): (Language, &[&Word]),
    negations: &[usize],
    side: Side,
) -> bool {
    let table = negation(language);
    // The same word again may be the one that is meant.
    let is_denied = |partner: &Word| {
        negations.iter().any(|&at| {
            let is_lacking = is_lacking(language, table.lacking, &others[at].folded);
            let places = denied(language, others, others[at].place);
            let mut places = places.iter().take(if is_lacking { 1 } else { DENIED_WORDS });
            places.any(|&place| others.iter().any(|word| word.place == place && word.id == partner.id))
        })
    };
    // "Pouvez" of "vous ne pouvez pas participer" is "may", which is no content word.
    let partner = of_own.iter().find_map(|&place| linked.counterparts(place, side.other()).next());
    partner.is_some_and(|(partner, _)| !is_denied(partner))
}

/// Where the words are that a negation denies, the surest one first.
pub(crate) fn denied(language: Language, words: &[&Word], place: Place) -> Vec<Place> {
    let Some(at) = words.iter().position(|word| word.place == place) else { return Vec::new() };
    // "Does not drink and does not smoke" denies one verb each time.
    let is_end = |word: &&&Word| {
        is_conjunction(&word.folded) || word.kind == WordKind::Mark && !matches!(word.folded.as_str(), "'" | "’" | "-")
    };
    let behind =
        words[at + 1..].iter().take_while(|word| !is_end(word)).filter(|word| word.is_content()).take(DENIED_WORDS);
    let before = words[..at].iter().rev().take_while(|word| !is_end(word)).filter(|word| word.is_content());
    // German "nicht" may come behind the verb, as in "it matters not".
    let is_behind =
        language == Language::German && !words[at].folded.starts_with("kein") || behind.clone().next().is_none();
    behind.chain(before.take(if is_behind { DENIED_WORDS } else { 0 })).map(|word| word.place).gather()
}

/// Whether a word of the other side with a prefix that may say no translates a word that nothing denies.
///
/// Before -> after: "des informations qui ne sont pas publiques" / "information that is public": "information" -> true.
pub(crate) fn is_taken(linked: &Linked, word: &Word, negation: Place, denied: &[Place], side: Side) -> bool {
    // Chinese writes "disagree" as one word with its negation: 不同意.
    let is_denied = |own: Place| own == negation || denied.contains(&own);
    linked.counterparts(word.place, side).any(|(own, score)| score >= CERTAIN && !is_denied(own.place))
}
