//! What the little words and the endings say: whose a thing is, and what is coordinated with what.
//!
//! Idea: the words are linked, so that "its reform" against "la réforme" lacks only "its", and of "altering, changing
//! and isolating" against "modifier en changeant et en isolant" only the coordination changed: the members of one have
//! one form. Time and space: linear in the words and links of a sentence pair.

use rustc_hash::FxHashMap;

use crate::comparison::{FindingKind, Side};
use crate::findings::{Candidate, Read, candidate, contradiction};
use crate::language::generated::WORDS_OWNERS;
use crate::language::morphology::{Form, articles, form, possessives};
use crate::language::{Language, entries, is_conjunction};
use crate::translation::word_links::Linked;
use crate::translation::words::{SideWords, Word, WordKind, cover};

/// The score from which a link is sure enough.
const MIN_LINK_SCORE: f64 = 0.5;
/// Words between a possessive and what is possessed, and around the other side's word where it may be said otherwise.
const BEFORE_WORDS: usize = 2;
const AFTER_WORDS: usize = 6;
const FAR_WORDS: usize = 8;
const POSSESSIVE_CONFIDENCE: f64 = 0.6;
const COORDINATION_CONFIDENCE: f64 = 0.62;

/// A sentence pair of which one side is looked at.
struct PairSide<'a> {
    sides: [&'a SideWords<'a>; 2],
    words: [&'a [&'a Word]; 2],
    /// By word of each side, its sure partner.
    links: &'a [FxHashMap<usize, usize>; 2],
    side: Side,
    /// How sure the aligner is of the pair.
    sure: f64,
}

/// Findings about possessives and coordinations.
pub(crate) fn find(read: &Read) -> Vec<Candidate> {
    let Read { left, right, pairs, linked, .. } = *read;
    let mut found = Vec::new();
    for (pair, (linked, sure)) in pairs.iter().zip(linked) {
        let words = [pair.left.as_slice(), pair.right.as_slice()];
        let links = &links(linked, words);
        let views = Side::BOTH.map(|side| PairSide { sides: [left, right], words, links, side, sure: *sure });
        found.extend(views.iter().flat_map(PairSide::lost_possessives));
        // One finding for a coordination, whichever side shows the change.
        found.extend(views.iter().find_map(PairSide::coordination));
    }
    found
}

/// By word of each side, as an index into all words of the pair, its sure partner: both are each other's best.
fn links(linked: &Linked, words: [&[&Word]; 2]) -> [FxHashMap<usize, usize>; 2] {
    let content = words.map(|words| -> Vec<usize> {
        words.iter().enumerate().filter(|(_, word)| word.is_content()).map(|(at, _)| at).collect()
    });
    let sure = || linked.links.iter().filter(|link| link.score >= MIN_LINK_SCORE);
    let (mut l_best, mut r_best): (FxHashMap<usize, f64>, FxHashMap<usize, f64>) = Default::default();
    for link in sure() {
        let (l, r) = (l_best.entry(link.left).or_default(), r_best.entry(link.right).or_default());
        (*l, *r) = (l.max(link.score), r.max(link.score));
    }
    let mut links = [FxHashMap::default(), FxHashMap::default()];
    for link in sure().filter(|link| link.score >= l_best[&link.left] && link.score >= r_best[&link.right]) {
        let (l, r) = (content[0][link.left], content[1][link.right]);
        links[0].entry(l).or_insert(r);
        links[1].entry(r).or_insert(l);
    }
    links
}

impl PairSide<'_> {
    /// "Its reform" against "la réforme".
    fn lost_possessives(&self) -> Vec<Candidate> {
        let Self { sides, words, side, sure, .. } = *self;
        let (own, other) = (side.index(), side.other().index());
        let partner = |word: usize| self.links[own].get(&word).copied();
        let tables = sides.map(|side| possessives(side.language));
        let count = words[own].iter().filter(|word| tables[own].contains(&word.folded)).count();
        if tables.iter().any(|table| table.is_empty()) {
            return Vec::new();
        }
        let mut found = Vec::new();
        for (index, word) in words[own].iter().enumerate() {
            if !tables[own].contains(&word.folded) {
                continue;
            }
            let thing =
                (index + 1..(index + 1 + BEFORE_WORDS).min(words[own].len())).find(|&at| words[own][at].is_content());
            let Some((thing, facing)) = thing.and_then(|thing| Some((thing, partner(thing)?))) else { continue };
            let before = &words[other][facing.saturating_sub(BEFORE_WORDS)..facing];
            let after = &words[other][facing..(facing + AFTER_WORDS).min(words[other].len())];
            let own_one = before.iter().chain(after).any(|word| tables[other].contains(&word.folded));
            // French "en" says "of it" far before.
            let far = &words[other][facing.saturating_sub(FAR_WORDS)..facing];
            let named = after.iter().any(|word| entries(WORDS_OWNERS).any(|owner| owner == word.folded))
                || far.iter().any(|word| word.folded == "en" && sides[other].language == Language::French);
            // Only "the" says that it is nobody's in particular.
            let article = before.iter().any(|word| articles(sides[other].language).contains(&word.folded));
            if own_one || named || !article || is_verb(sides[own].language, &words[own][thing].folded) {
                continue;
            }
            let text = sides[own].text(word.place);
            let Some(place) = cover([*word, words[own][thing]]) else { continue };
            let facing = words[other][facing].place;
            let (l, r) = side.own_and_other(place, facing);
            let (kind, id) = side.one_sided();
            let id = format!("{id}.possessive");
            let finding = candidate(kind, 1, Some(l), Some(r), &id, &[("text", text)], POSSESSIVE_CONFIDENCE * sure);
            found.push(Candidate::of_habit(finding, id).of(count));
        }
        found
    }

    /// "Altering …, changing … and isolating" against "modifier … en changeant … et en isolant".
    fn coordination(&self) -> Option<Candidate> {
        let Self { sides, words, side, sure, .. } = *self;
        let (own, other) = (side.index(), side.other().index());
        let partner = |word: usize| self.links[own].get(&word).copied();
        let form_of = |side: usize, at: usize| -> Option<Form> {
            let before = |back: usize| at.checked_sub(back).map_or("", |at| words[side][at].folded.as_str());
            form(sides[side].language, [before(2), before(1)], &words[side][at].folded)
        };
        let joins = |at: usize| {
            at.checked_sub(1).is_some_and(|before| {
                let before = words[own][before];
                before.folded == "," || is_conjunction(&before.folded)
            })
        };
        let heads: Vec<usize> =
            (0..words[own].len()).filter(|&at| words[own][at].is_content() && form_of(own, at).is_some()).collect();
        for two in heads.windows(2) {
            let (first, second) = (two[0], two[1]);
            let stopped =
                words[own][first..second].iter().any(|word| word.kind == WordKind::Mark && word.folded != ",");
            let coordinated = joins(second) && form_of(own, first) == form_of(own, second);
            if !coordinated || stopped {
                continue;
            }
            let (Some(a), Some(b)) = (partner(first), partner(second)) else { continue };
            let forms = [form_of(other, a), form_of(other, b)];
            // A noun beside an infinitive, or an infinitive and how it is done.
            if a < b && forms[0] != forms[1] && forms[1].is_some() {
                let ours = cover([words[own][first], words[own][second]])?;
                let theirs = cover([words[other][a], words[other][b]])?;
                let (l, r) = side.own_and_other(ours, theirs);
                let (kind, id) = (FindingKind::Structure, "structure.coordination");
                let finding = contradiction(sides, [l, r], (kind, 1), id, COORDINATION_CONFIDENCE * sure);
                return Some(Candidate::alone(finding));
            }
        }
        None
    }
}

/// Whether "leur" and the like are objects before a verb.
fn is_verb(language: Language, folded: &str) -> bool {
    language == Language::French && ["er", "ir", "ons", "ent"].iter().any(|ending| folded.ends_with(ending))
}
