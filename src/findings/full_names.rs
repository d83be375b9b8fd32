//! One word of a full name exchanged: "Ivan Petrov" against "Иван Соколов".
//!
//! Idea: where a word of a run with capitals has its counterpart and the word beside it has none, the word beside that
//! counterpart is what stands for it. If that has no counterpart either, they contradict each other. German has capitals
//! before a name for titles too: there only what is behind a word is told. Time: the words with capitals by the words of
//! the other side. Space: linear in them.
//!
//! Before -> after: "said Ivan Petrov" / "сказал Иван Соколов" -> `name.differs`. "said President Petrov" / "сказал
//! президент Петров" -> nothing.

use crate::findings::other_names::{MIN_NAME_LETTERS, another, spelled_alike};
use crate::findings::phrases::Hit;
use crate::findings::{Candidate, Read};
use crate::language::Language;
use crate::translation::words::{Word, cover};

/// The most words of a side that is a sentence.
const MAX_WORDS: usize = 300;
/// The cosine from which two words may be one name in two languages: names are less like other names.
const SAME_NAME_COSINE: f32 = 0.5;

/// Full names of which one word differs.
pub(crate) fn find(read: &Read, hits: &[[Vec<Hit>; 2]]) -> Vec<Candidate> {
    let Read { left, right, pairs, tables, .. } = *read;
    let mut found = Vec::new();
    let both_latin = left.language.has_latin_letters() && right.language.has_latin_letters();
    if both_latin || !left.language.has_capitals() || !right.language.has_capitals() {
        return found;
    }
    let only_names_have_capitals = left.language != Language::German && right.language != Language::German;
    let is_like = |own: &Word, other: &Word| {
        let vectors = tables[0].lookup(&own.folded).zip(tables[1].lookup(&other.folded));
        vectors.is_some_and(|(own, other)| own.cosine(&other) >= SAME_NAME_COSINE)
    };
    for (index, pair) in pairs.iter().enumerate() {
        let (own, others) = (&pair.left, &pair.right);
        if own.len().max(others.len()) > MAX_WORDS {
            continue;
        }
        let is_hit = |word: &Word, side: usize| hits[index][side].iter().any(|hit| hit.holds(word));
        let may_be = |word: &Word, side: usize| {
            let is_name = word.is_content() && word.capital && !word.first;
            is_name && word.folded.chars().count() >= MIN_NAME_LETTERS && !is_hit(word, side)
        };
        let is_same = |own: &Word, other: &Word| {
            own.is_content() && other.is_content() && (spelled_alike(own, other).is_some() || is_like(own, other))
        };
        let partner = |word: &Word| {
            let facing = others.iter().enumerate().filter(|(_, other)| may_be(other, 1));
            let alike = facing.filter_map(|(at, other)| Some((spelled_alike(word, other)?, at)));
            alike.max_by(|a, b| a.0.total_cmp(&b.0).then(b.1.cmp(&a.1))).map(|(_, at)| at)
        };
        for (at, two) in own.windows(2).enumerate() {
            let is_run = two.iter().all(|word| may_be(word, 0)) && is_beside(two[0], two[1]);
            if !is_run {
                continue;
            }
            for (known, name) in [(at, at + 1), (at + 1, at)] {
                let Some(partner) = partner(own[known]) else { continue };
                let facing = if name > known { Some(partner + 1) } else { partner.checked_sub(1) };
                let Some(other) = facing.and_then(|facing| others.get(facing)) else { continue };
                let (first, second) = if name > known { (others[partner], *other) } else { (*other, others[partner]) };
                if may_be(other, 1)
                    && is_beside(first, second)
                    && (only_names_have_capitals || name > known)
                    && !others.iter().any(|other| is_same(own[name], other))
                    && !own.iter().any(|own| is_same(own, other))
                    && let (Some(l), Some(r)) = (cover(two.iter().copied()), cover([first, second]))
                {
                    found.push(another([left, right], [l, r], pair.confidence));
                }
            }
        }
    }
    found
}

fn is_beside(first: &Word, second: &Word) -> bool {
    first.place.block == second.place.block && second.place.span.start <= first.place.span.end + 1
}
