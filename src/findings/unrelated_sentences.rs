//! Sentences that the aligner paired although they have hardly a word in common, and long stretches of a sentence
//! without counterpart on the other side.
//!
//! Two such sentences are different texts at the same place. Of several sentences beside fewer, the one without
//! counterpart was left out by the other side. A stretch is found as the segment of the greatest sum (Ruzzo and Tompa
//! 1999): words without counterpart add to it, linked words subtract. What is left over on the other side might be its
//! translation, and counts against it. Words without a link are weak evidence, so the lengths must agree: a sentence
//! with one clause more is longer than expected. Time: linear in the words and their links.

use crate::strings::gather::{Gather, PushAll};
use rustc_hash::{FxHashMap, FxHashSet};
use std::ops::Range;

use crate::comparison::{FindingKind, Place, SentenceRef};
use crate::findings::lengths;
use crate::findings::{Candidate, Read, candidate, contradiction, markup, on_one_side, structure};
use crate::language::Language;
use crate::lexicon::Lexicon;
use crate::strings::search::{ends_in, has_any, starts_in, trim_end, trim_start};
use crate::strings::sort::distinct;
use crate::translation::word_links::Linked;
use crate::translation::words::{SentencePair, SideWords, Word, cover};

/// A sentence of so many content words is not a translation if a smaller share of them than this is linked.
const MIN_TELLING_WORDS: usize = 6;
const STRANGE: f64 = 0.25;
/// What a linked word subtracts from the sum of a stretch; and the sum, less what the other side has left over, from
/// which the stretch is lost. Translations that are merely free reach 4.
const LINKED_WORD_COST: f64 = 1.5;
const MIN_LOST_SUM: f64 = 4.5;
/// The weight of a word that no table knows: it might be linked if one did.
const UNKNOWN_WORD_WORTH: f64 = 0.4;
/// The confidence in a stretch that is lost.
const LOST_CONFIDENCE: f64 = 0.75;
/// The sum from which a stretch is lost where it accounts for the difference in length.
const LOST_IN_LENGTH: f64 = 3.0;
/// The same where it is all that is between two marks, and the other side has nothing left over.
const LOST_BETWEEN_MARKS: f64 = 2.0;
/// The same for one that is only a part of what is between two marks.
const LOST_WITHOUT_MARKS: f64 = 4.0;
/// The same for one without any mark beside it, from which it is worth a look.
const LOST_WITHOUT_BORDERS: f64 = 6.0;
/// Marks that a stretch does not cross.
const BORDERS: &[char] = &['(', ')', '（', '）', '[', ']', '"', '“', '”', '„', '«', '»', '「', '」'];
/// Marks that a clause begins behind.
const CLAUSE_MARKS: &[char] = &[',', '，', '،', '(', '（', '—', '–'];
/// The aligner's confidence in a pair from which a stretch of it is lost.
const MIN_SURE_LOST: f64 = 0.8;
/// The share of a stretch's, or a sentence's, length by which its side must be longer than expected.
const MIN_EXCESS: f64 = 0.7;
/// The same for a sentence that has hardly a word in common with the other side.
const MIN_EXCESS_STRANGE: f64 = 0.4;
/// A sentence of fewer content words that is said twice is a cry.
const MIN_TWICE_WORDS: usize = 2;
/// A sentence of so many content words without any link can be found to be left out by the lengths alone.
const MIN_WORDS: usize = 2;
/// One linked word in so many may be linked by chance, to words of the sentence beside it.
const FEW_LINKED: usize = 2;
/// The same where a translation is free.
const FEW_LINKED_FREE: usize = 4;
/// The evidence from the lengths from which a short sentence with linked words is left out.
const MIN_EVIDENCE: f64 = 0.5;
/// Links from which two sentences stand in each other's place: of short sentences, words are linked for want of others.
const MIN_CROSSING: usize = 4;
/// So many words of the other sentences of a pair must have a counterpart if one without any is to count as left out.
const MIN_LINKED: usize = 2;
/// How much less it says that a sentence of several in a pair has no counterpart than that one between two pairs has
/// none: of those in novels with hand-made alignments, 1 in 6 had none, against 2 in 3.
const BESIDE_OTHERS: f64 = 0.9;

/// One side of a pair.
struct SentenceSide<'a> {
    side: &'a SideWords<'a>,
    words: &'a [&'a Word],
    sentences: &'a [SentenceRef],
    /// The table of its language.
    table: &'a Lexicon,
    /// Where its words are that are no markup, in order.
    prose: Vec<Place>,
    /// The words with a counterpart, each with the first one.
    known: FxHashMap<usize, usize>,
    /// What they are: another language may say once what this one says twice.
    said: FxHashSet<usize>,
    /// By how many characters it is longer than its counterpart lets expect.
    excess: f64,
}

/// The findings of all pairs.
///
/// A sentence that the aligner leaves alone with less confidence than `least` is to read.
pub(crate) fn find(read: &Read) -> Vec<Candidate> {
    let Read { left, right, pairs, linked, least, lengths, tables, .. } = *read;
    let (mut found, mut last) = (Vec::new(), None);
    for (pair, (linked, confidence)) in pairs.iter().zip(linked) {
        let both = lengths.of(&pair.left_sentences, &pair.right_sentences);
        let [l, r] = [left, right].map(|side| {
            let at = side.side.index();
            SentenceSide::new(pair, linked, side, tables[at], lengths.excess(both, at))
        });
        found.push_all(exchanged(&l, &r, linked));
        let places = (cover(pair.left.iter().copied()), cover(pair.right.iter().copied()));
        if is_strange(l.known.len(), l.words.len().min(r.words.len()))
            && let (Some(l), Some(r)) = places
        {
            let finding = contradiction([left, right], [l, r], (FindingKind::Term, 1), "term.differs", 0.6);
            // Of a paragraph, one says enough.
            if last != Some(pair.at.0) {
                found.push(Candidate::alone(finding));
            }
            last = Some(pair.at.0);
            continue;
        }
        for (own, other) in [(&l, &r), (&r, &l)] {
            let mut alone: Vec<SentenceRef> =
                own.sentences.iter().copied().filter(|&at| own.sentences.len() > 1 && own.is_alone(at, other)).gather();
            if alone.is_empty() {
                found.push_all(own.lost(other, *confidence));
            }
            // One of them must be what the other side says.
            if alone.len() == own.sentences.len() {
                let known = |&at: &usize| {
                    let words = own.words_of(alone[at]);
                    (words.iter().filter(|word| own.known.contains_key(word)).count(), std::cmp::Reverse(at))
                };
                if let Some(at) = (0..alone.len()).max_by_key(known) {
                    alone.remove(at);
                }
            }
            let alone = alone.into_iter();
            found.push_all(alone.filter_map(|at| {
                // A short one that has words in common with the other side may be said there in other words.
                let words = own.words_of(at);
                let linked = distinct(words.iter().filter_map(|word| own.known.get(word)).copied()).len();
                let is_twice = at.1.checked_sub(1).is_some_and(|before| same_words(own.side, (at.0, before), at));
                let is_short = words.len() < MIN_TELLING_WORDS && !is_twice;
                let evidence = lengths.evidence(both, own.side.side.index(), own.side.characters(at));
                let may_be_said = is_short && linked * FEW_LINKED_FREE > words.len() && evidence < MIN_EVIDENCE;
                let least = if may_be_said { f64::INFINITY } else { least };
                structure::sentence(own.side, at, (*confidence, least), BESIDE_OTHERS * lengths::share(evidence))
            }));
        }
    }
    found
}

/// That two sentences stand in each other's place: most words that are linked are of the other one.
///
/// Before -> after: "Call the nurse. The patient has a fever." / "Der Kranke glüht. Holen Sie eine Schwester." ->
/// `structure.moved`. "He was tired. He slept well." / "Der Wein war gut. Wir blieben lange." -> nothing.
fn exchanged(l: &SentenceSide, r: &SentenceSide, linked: &Linked) -> Option<Candidate> {
    let ([_, _], &[first, _]) = (l.sentences, r.sentences) else { return None };
    let [own, other] = [(l, l.sentences[0]), (r, first)].map(|(side, sentence)| side.words_of(sentence));
    let (mut straight, mut from_first, mut from_second) = (0, 0, 0);
    for link in linked.links.iter() {
        match (own.contains(&link.left), other.contains(&link.right)) {
            (true, false) => from_first += 1,
            (false, true) => from_second += 1,
            _ => straight += 1,
        }
    }
    let crossing = from_first + from_second;
    let is_exchanged = from_first > 0 && from_second > 0 && crossing >= MIN_CROSSING && straight * 2 <= crossing;
    let (left, right) = (cover(l.side.sentence(l.sentences[0]))?, cover(r.side.sentence(r.sentences[1]))?);
    let id = "structure.moved";
    let finding = candidate(FindingKind::Structure, 2, Some(left), Some(right), id, &[], 0.7);
    is_exchanged.then(|| Candidate::alone(finding))
}

impl<'a> SentenceSide<'a> {
    fn new(pair: &'a SentencePair, linked: &'a Linked, side: &'a SideWords, table: &'a Lexicon, excess: f64) -> Self {
        let words = side.side.of(&linked.left, &linked.right);
        let sentences = side.side.of(&pair.left_sentences, &pair.right_sentences);
        let links = linked.links.iter();
        let mut known = FxHashMap::default();
        for link in links {
            let (own, other) = side.side.own_and_other(link.left, link.right);
            known.entry(own).or_insert(other);
        }
        let said = known.keys().map(|&at| words[at].id).collect();
        let all = side.side.of(&pair.left, &pair.right);
        let prose = distinct(markup::prose(side, all).iter().map(|word| word.place));
        Self { side, words, sentences, table, prose, known, said, excess }
    }

    /// The indices of the words of a sentence.
    fn words_of(&self, sentence: SentenceRef) -> Vec<usize> {
        let Some(place) = cover(self.side.sentence(sentence)) else { return Vec::new() };
        let within = |word: &Word| {
            word.place.block == place.block && (place.span.start..place.span.end).contains(&word.place.span.start)
        };
        (0..self.words.len()).filter(|&at| within(self.words[at])).collect()
    }

    /// Whether next to none of a sentence's words are known.
    fn is_alone(&self, sentence: SentenceRef, other: &SentenceSide) -> bool {
        let own = self.words_of(sentence);
        // Words that share a counterpart say no more than one, and numbers are compared elsewhere.
        let linked = distinct(own.iter().filter_map(|at| self.known.get(at)).copied()).len();
        let numbers = |side: &SideWords, at: SentenceRef| side.sentence(at).iter().any(|word| has_digit(&word.folded));
        let is_numbered = numbers(self.side, sentence) && other.sentences.iter().any(|&at| numbers(other.side, at));
        let others_linked = distinct(self.known.values().copied()).len().saturating_sub(linked);
        let free = (0..other.words.len()).filter(|&at| other.worth(at) > 0.0).count();
        // "Oh dear! Oh dear!" is one cry in another language.
        let (block, index) = sentence;
        let said_before = index.checked_sub(1).is_some_and(|before| same_words(self.side, (block, before), sentence));
        if said_before && own.len() < MIN_TWICE_WORDS {
            return false;
        }
        let length = self.side.characters(sentence);
        // A free translation may share no word that the tables know, but it is as long.
        if self.excess < MIN_EXCESS_STRANGE * length || own.is_empty() {
            return false;
        }
        // Nothing is left that could be its translation.
        let is_bare = || linked == 0 && !is_numbered && others_linked >= MIN_LINKED && free <= own.len() / 2;
        // In a free translation, the other side has words left too.
        let may_be_free = free >= own.len();
        is_bare()
            || !may_be_free
                && (is_strange(linked, own.len())
                    || linked * FEW_LINKED <= own.len()
                        && own.len() >= MIN_WORDS
                        && !is_numbered
                        && self.excess >= MIN_EXCESS * length)
    }

    /// The stretch that the other side leaves out, if any. `sure` is the aligner's confidence in the pair.
    fn lost(&self, other: &SentenceSide, sure: f64) -> Option<Candidate> {
        let (words, sum) = self.stretch();
        // Where nothing beside it is known, the whole sentence is said in other words.
        let around = self.known.iter().filter(|(at, _)| !words.contains(at)).map(|(_, other)| *other);
        let is_beside_known = distinct(around).len() >= MIN_LINKED;
        let free = (0..other.words.len()).filter(|&at| other.worth(at) > 0.0);
        let rest = free.map(|at| other.said_in(other.words[at])).sum::<usize>() as f64;
        let place = cover(self.words.get(words.clone())?.iter().copied())?;
        let borders = self.borders(words.clone(), place);
        let is_clause = borders == [true; 2];
        let length = self.side.text(place).chars().count() as f64;
        let behind = self.side.document.blocks[place.block].text.get(place.span.end..).unwrap_or_default();
        let is_gloss = starts_in(behind.trim_start(), |c| matches!(c, '(' | '（'));
        let is_excess = self.excess >= MIN_EXCESS * length && !is_gloss;
        let least = match (is_excess, is_clause) {
            (true, true) if rest == 0.0 && self.is_inserted(words, place) => LOST_BETWEEN_MARKS,
            (true, true) => LOST_IN_LENGTH,
            (true, false) => LOST_WITHOUT_MARKS,
            (false, _) => MIN_LOST_SUM,
        };
        // Chinese is cut into the words that the table has: what no mark is before and behind is a part of a clause.
        let is_fragment = self.side.language == Language::Chinese && !is_clause;
        if sum - rest < least || is_fragment {
            return None;
        }
        // A short stretch without a mark at both ends is as often said in other words.
        let is_apart = is_clause || sum - rest >= LOST_WITHOUT_BORDERS;
        let is_lost = is_excess && is_beside_known && is_apart && sure >= MIN_SURE_LOST;
        let severity = if is_lost && !self.is_speech_tag(place) { 2 } else { 1 };
        let (side, text) = (self.side.side, self.side.text(place));
        Some(Candidate::alone(on_one_side(side, place, "clause", severity, text, LOST_CONFIDENCE)))
    }

    /// In how many words another language may say one: "UNCITRAL" in three or more, "NonCommercial-NoDerivatives" in two.
    fn said_in(&self, word: &Word) -> usize {
        const ACRONYM: usize = 4;
        let text = self.side.text(word.place);
        let is_acronym = text.len() >= ACRONYM && text.chars().all(char::is_uppercase);
        if is_acronym { ACRONYM } else { text.split('-').count() }
    }

    /// Whether a mark, or an end of the sentence, is before a stretch, and behind it.
    fn borders(&self, words: Range<usize>, place: Place) -> [bool; 2] {
        let text = &self.side.document.blocks[place.block].text;
        let has_mark = |from: usize, to: usize| {
            text.get(from..to)
                .is_some_and(|gap| has_any(gap, |c| !c.is_alphanumeric() && !c.is_whitespace() && !is_joiner(c)))
        };
        let before = words.start.checked_sub(1).map(|before| self.words[before].place);
        let behind = self.words.get(words.end).map(|word| word.place);
        // Code and addresses are no part of a clause.
        let is_open = |other: Option<Place>| {
            other.is_none_or(|other| other.block != place.block || self.prose.binary_search(&other).is_err())
        };
        [
            is_open(before) || before.is_some_and(|before| has_mark(before.span.end, place.span.start)),
            is_open(behind) || behind.is_some_and(|behind| has_mark(place.span.end, behind.span.start)),
        ]
    }

    /// Whether a stretch is a clause behind a comma that the other side is too short for, without a number in it.
    fn is_inserted(&self, words: Range<usize>, place: Place) -> bool {
        let text = &self.side.document.blocks[place.block].text;
        let Some(before) = words.start.checked_sub(1).map(|before| self.words[before].place.span.end) else {
            return false;
        };
        let lead = text.get(before..place.span.start).unwrap_or_default();
        let behind = text.get(place.span.end..).unwrap_or_default();
        let tail = behind.find(|c: char| !c.is_alphanumeric() && !c.is_whitespace() && !is_joiner(c));
        let Some(comma) = lead.rfind(CLAUSE_MARKS) else { return false };
        let clause = before + comma..place.span.end + tail.unwrap_or(behind.len());
        let clause = text.get(clause).unwrap_or_default();
        self.excess >= MIN_EXCESS * clause.chars().count() as f64 && !has_any(clause, char::is_numeric)
    }

    /// Whether a bracket or a quote comes before a word: a stretch does not cross one.
    fn is_border(&self, at: usize) -> bool {
        let Some(before) = at.checked_sub(1).map(|before| self.words[before].place) else { return false };
        let place = self.words[at].place;
        let text = &self.side.document.blocks[place.block].text;
        before.block != place.block
            || text.get(before.span.end..place.span.start).is_some_and(|gap| gap.contains(BORDERS))
    }

    /// Whether a stretch says who speaks, which dialogues leave out: "he said:" before a quote, "— he said" behind one.
    fn is_speech_tag(&self, place: Place) -> bool {
        let text = &self.side.document.blocks[place.block].text;
        let behind = text.get(place.span.end..).unwrap_or_default();
        let quote = trim_start(behind, |c| matches!(c, ':' | '：' | ',' | '，' | ' ' | '\u{a0}'));
        let before = text.get(..place.span.start).unwrap_or_default();
        let said = trim_end(before, |c| matches!(c, '-' | '–' | '—' | ',' | '،' | ' ' | '\u{a0}'));
        quote.len() < behind.len() && starts_in(quote, |c| matches!(c, '"' | '“' | '„' | '«' | '‘' | '「' | '\''))
            || said.len() < before.len() && ends_in(said, |c| matches!(c, '"' | '”' | '“' | '»' | '’' | '」' | '\''))
    }

    /// The stretch of the greatest sum, and that.
    fn stretch(&self) -> (Range<usize>, f64) {
        let (mut best, mut most) = (0..0, 0.0);
        let (mut start, mut sum) = (0, 0.0);
        for at in 0..self.words.len() {
            if sum <= 0.0 || self.is_border(at) {
                (start, sum) = (at, 0.0);
            }
            sum += self.worth(at);
            if sum > most {
                (best, most) = (start..at + 1, sum);
            }
        }
        (best, most)
    }

    fn worth(&self, at: usize) -> f64 {
        if self.prose.binary_search(&self.words[at].place).is_err() {
            0.0
        } else if self.known.contains_key(&at) {
            -LINKED_WORD_COST
        } else if self.said.contains(&self.words[at].id) || self.words[at].light {
            0.0
        } else if self.table.lookup(&self.words[at].folded).is_some() {
            1.0
        } else {
            UNKNOWN_WORD_WORTH
        }
    }
}

/// Whether a mark joins words: "l'été", "mid-June".
fn is_joiner(c: char) -> bool {
    matches!(c, '\'' | '’' | '-' | '‐' | '‑')
}

fn has_digit(folded: &str) -> bool {
    folded.chars().any(char::is_numeric)
}

/// Whether two sentences have the same words.
fn same_words(side: &SideWords, one: SentenceRef, other: SentenceRef) -> bool {
    let (one, other) = (side.sentence(one), side.sentence(other));
    one.len() == other.len() && one.iter().zip(other).all(|(one, other)| one.id == other.id)
}

fn is_strange(linked: usize, words: usize) -> bool {
    words >= MIN_TELLING_WORDS && (linked as f64) < STRANGE * words as f64
}
