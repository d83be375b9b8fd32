//! Words of abuse on one side only.
//!
//! Idea: an insult is neither added nor dropped by chance. Where one side of a sentence pair has words of abuse, and
//! the other neither one nor a word that is like it, the tone is another one. Time: the words of abuse by the words of
//! the other side.
//!
//! Before -> after: "you are an idiot" / "vous êtes un génie" -> `omission.insult`. "an idiot" / "ein Trottel" ->
//! nothing.

use crate::comparison::Side;
use crate::findings::phrases::Hit;
use crate::findings::{Candidate, Read, certainty, on_one_side};
use crate::language::Language;
use crate::strings::search::ends_in;
use crate::strings::span::part;
use crate::translation::words::Word;

/// The value of words that are abuse anywhere; others answer it: "stupid".
const STRONG: &str = "strong";
/// The cosine from which a word may be the insult's translation.
const MIN_COSINE: f32 = 0.6;
const CONFIDENCE: f64 = 0.75;

/// The insults of each sentence pair that the other side has no counterpart of.
pub(crate) fn find(read: &Read, hits: &[[Vec<Hit>; 2]]) -> Vec<Candidate> {
    let Read { left, right, pairs, linked, tables, .. } = *read;
    let (mut found, texts) = (Vec::new(), [left, right]);
    let is_insult = |hit: &&Hit| hit.class == "insult" || hit.value == "mind-";
    for ((pair, (linked, sure)), sides) in pairs.iter().zip(linked).zip(hits) {
        let of = |side: usize| sides[side].iter().filter(is_insult);
        for side in Side::BOTH {
            let (own, other) = (side.index(), side.other().index());
            // "Yi Shitong" is a name, an IDIOT and "Idiot" behind a quotation mark are none, and German nouns have capitals.
            let has_nouns = side.of(left, right).language == Language::German;
            let is_name = |hit: &Hit| {
                let mut words = side.of(&pair.left, &pair.right).iter();
                let text = texts[own].text(hit.place);
                let before = part(&texts[own].document.blocks[hit.place.block].text, ..hit.place.span.start).trim_end();
                let is_marked = text.chars().all(char::is_uppercase)
                    || ends_in(before, |c| matches!(c, ':' | '"' | '“' | '„' | '«' | '‘'));
                words.any(|word| hit.holds(word) && word.capital && !word.first && !has_nouns) && !is_marked
            };
            let Some(hit) =
                of(own).find(|hit| hit.value == STRONG && !is_name(hit)).filter(|_| of(other).next().is_none())
            else {
                continue;
            };
            let (words, others) = side.own_and_other(&linked.left, &linked.right);
            let is_in = |word: &&&Word| {
                let (hit, word) = (hit.place.span, word.place.span);
                hit.start <= word.start && word.end <= hit.end
            };
            let is_like = |word: &&Word| {
                let vector = tables[own].lookup(&word.folded);
                let mut facing = others.iter().filter_map(|facing| tables[other].lookup(&facing.folded));
                let is_there = others.iter().any(|other| other.folded == word.folded);
                is_there || vector.is_some_and(|vector| facing.any(|facing| vector.cosine(&facing) >= MIN_COSINE))
            };
            if words.iter().filter(|word| is_in(word)).any(is_like) {
                continue;
            }
            let (text, confidence) = (texts[own].text(hit.place), CONFIDENCE * certainty(*sure));
            found.push(Candidate::alone(on_one_side(side, hit.place, "insult", 2, text, confidence)));
        }
    }
    found
}
