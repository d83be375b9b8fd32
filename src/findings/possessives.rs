//! Whose a thing is, where only one side says so.
//!
//! Idea: the words are linked, so that a possessive is lost where the counterpart of the thing has an article and no
//! possessive near it. Time: the possessives of a sentence pair by its words. Space: constant.
//!
//! Before -> after: "its reform" / "la réforme" -> `omission.possessive`. "Its reform" / "sa réforme" -> nothing.

use crate::comparison::Side;
use crate::findings::{Candidate, Read, candidate};
use crate::language::generated::{WORDS_ARTICLES, WORDS_OWNERS, WORDS_POSSESSIVES};
use crate::language::{Language, entries};
use crate::translation::words::cover;

/// The score from which a link is sure enough.
const MIN_LINK_SCORE: f64 = 0.5;
/// Words between a possessive and what is possessed, and around the other side's word where it may be said otherwise.
const BEFORE_WORDS: usize = 2;
const AFTER_WORDS: usize = 6;
const FAR_WORDS: usize = 8;
const CONFIDENCE: f64 = 0.6;

/// Possessives of one side only.
pub(crate) fn find(read: &Read) -> Vec<Candidate> {
    let Read { left, right, pairs, linked, .. } = *read;
    let sides = [left, right];
    let tables = sides.map(|side| WORDS_POSSESSIVES.of(side.language));
    let mut found = Vec::new();
    if tables.iter().any(|table| table.is_empty()) {
        return found;
    }
    for (pair, (linked, sure)) in pairs.iter().zip(linked) {
        for side in Side::BOTH {
            let (own, other) = (side.index(), side.other().index());
            let (words, others) = side.own_and_other(&pair.left, &pair.right);
            let is_possessive = |at: &usize| tables[own].contains(&words[*at].folded);
            let count = (0..words.len()).filter(is_possessive).count();
            for index in (0..words.len()).filter(is_possessive) {
                let word = words[index];
                let thing = words[index + 1..].iter().take(BEFORE_WORDS).find(|word| word.is_content());
                let Some(thing) = thing.filter(|thing| !is_verb(sides[own].language, &thing.folded)) else { continue };
                let facing = linked.counterparts(thing.place, side.other()).find(|(_, score)| *score >= MIN_LINK_SCORE);
                let Some((facing, _)) = facing else { continue };
                let Some(at) = others.iter().position(|other| other.place == facing.place) else { continue };
                let before = &others[at.saturating_sub(BEFORE_WORDS)..at];
                let after = &others[at..(at + AFTER_WORDS).min(others.len())];
                let own_one = before.iter().chain(after).any(|word| tables[other].contains(&word.folded));
                // French "en" says "of it" far before.
                let far = &others[at.saturating_sub(FAR_WORDS)..at];
                let named = after.iter().any(|word| entries(WORDS_OWNERS).any(|owner| owner == word.folded))
                    || far.iter().any(|word| word.folded == "en" && sides[other].language == Language::French);
                // Only "the" says that it is nobody's in particular.
                let article = before.iter().any(|word| WORDS_ARTICLES.of(sides[other].language).contains(&word.folded));
                if own_one || named || !article {
                    continue;
                }
                let Some(place) = cover([word, *thing]) else { continue };
                let (l, r) = side.own_and_other(place, facing.place);
                let (kind, id) = side.one_sided();
                let id = format!("{id}.possessive");
                let arguments = [("text", sides[own].text(word.place))];
                let finding = candidate(kind, 1, Some(l), Some(r), &id, &arguments, CONFIDENCE * sure);
                found.push(Candidate::of_habit(finding, id).of(count));
            }
        }
    }
    found
}

/// Whether "leur" and the like are objects before a verb.
fn is_verb(language: Language, folded: &str) -> bool {
    language == Language::French && ["er", "ir", "ons", "ent"].iter().any(|ending| folded.ends_with(ending))
}
