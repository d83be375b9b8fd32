//! Negations and quantifiers on one side only: "certains territoires" against "territories".
//!
//! Idea: closed classes must agree in number within a sentence pair. Which one is left over is told by its place in the
//! sentence. Time and space: linear except for the few words of these classes.

use crate::strings::gather::{Gather, PushAll};
use rustc_hash::FxHashMap;

use crate::comparison::{Place, Side};
use crate::findings::denied_words::{Said, denied, is_affirmed, is_reworded, is_taken, said};
use crate::findings::negation::{NO_NEGATIVE, asks, is_lacking, negations, quantities, says_only};
use crate::findings::phrases::{Hit, Phrases};
use crate::findings::{Candidate, certainty, negated_words, on_one_side, opposites};
use crate::language::generated::{NEGATION_COMPLETIONS, NEGATION_ONLY_CONTINUING};
use crate::language::negation_quantifiers::{Quantity, negation};
use crate::language::{Language, is_conjunction};
use crate::lexicon::Lexicon;
use crate::strings::fold;
use crate::strings::search::starts_in;
use crate::translation::word_links::Linked;
use crate::translation::words::{SentencePair, SideWords, Word, WordKind};

/// A passage with more words of one class is not a sentence.
const MAX_CLASS_WORDS: usize = 50;
/// Words between what is denied and a word that says no, from which that one answers another negation.
const FAR_WORDS: usize = 9;
/// Words between the two parts of a negation: "ne … jamais".
const COMPLETION_WORDS: usize = 4;
/// The confidence from which a negation is lost.
const LEAST_SURE: f64 = 0.6;
/// Words between two negations that are a yes together.
const TOGETHER_WORDS: usize = 8;

/// Findings about negations and quantifiers.
///
/// Of `linked`, the words that are denied are looked up, where there are tables to link them by. Without `negatives`,
/// the words that say no in other ways, nobody knows whether a negation is lost.
pub(crate) fn find(
    left: &SideWords,
    right: &SideWords,
    pairs: &[SentencePair],
    linked: Option<&[(Linked, f64)]>,
    negatives: Option<&[Phrases; 2]>,
    hits: Option<&[[Vec<Hit>; 2]]>,
    tables: [Option<&Lexicon>; 2],
) -> Vec<Candidate> {
    let mut found = Vec::new();
    // How often each word of these classes occurs, for the habits.
    let counts = [count(left), count(right)];
    for (index, pair) in pairs.iter().enumerate() {
        let (l, l_only) = negations(left.language, &pair.left);
        let (r, r_only) = negations(right.language, &pair.right);
        let linked = linked.and_then(|linked| linked.get(index)).map(|(linked, _)| linked);
        let rest = left_over(&pair.left, &l, &pair.right, &r);
        // "There is no reason why not": two are a yes.
        let is_together = |more: &[usize]| more.windows(2).any(|two| two[1] - two[0] <= TOGETHER_WORDS);
        let is_even = rest.len().is_multiple_of(2) && l.len().min(r.len()) == 0 && (is_together(&l) || is_together(&r));
        for (place, at) in rest {
            let side = at.of(left, right);
            let folded = fold(side.text(place));
            let (own_table, other_table) = at.own_and_other(tables[0], tables[1]);
            let (own_words, other_words) = at.own_and_other(&pair.left, &pair.right);
            let own_phrases = negatives.map(|negatives| &negatives[at.index()]);
            let denied = denied(side.language, own_words, place);
            let hits_of_other = hits.and_then(|hits| hits.get(index)).map(|hits| &hits[at.other().index()]);
            let is_or = |hit: &Hit| (hit.class, hit.value) == ("joint", "or");
            // What is denied in another clause is not joined: "not touch nor move it, and run".
            let is_beyond = |or: usize| {
                let is_other_clause = |at: &usize| {
                    let goes_on = hits_of_other.is_some_and(|hits| hits.iter().any(|hit| is_or(hit) && hit.at == *at));
                    other_words[*at - 1].folded == "," && is_conjunction(&other_words[*at].folded) && !goes_on
                };
                let end = (or + 1..other_words.len()).find(is_other_clause).map(|at| other_words[at].place);
                let facing = denied.iter().filter_map(|&place| linked?.counterparts(place, at.other()).next());
                let mut facing = facing.map(|(word, _)| word.place).peekable();
                end.is_some_and(|end| facing.peek().is_some() && facing.all(|place| place > end))
            };
            let other_language = at.other().of(left, right).language;
            let is_continuing = |word: &Word| {
                let folded = word.folded.as_str();
                negation(other_language).continuing.contains(folded)
                    && !NEGATION_ONLY_CONTINUING.of(other_language).contains(folded)
            };
            // "Neither early nor late" and "not early and not late" are "not early or late".
            let joins_denied = || {
                let Some(hits) = hits_of_other else { return false };
                let is_end =
                    |word: &&Word| word.kind == WordKind::Mark && word.folded != "," || is_conjunction(&word.folded);
                // "Not early, or late" is half a yes.
                let is_denied = |or: usize| {
                    let is_after_comma = or.checked_sub(1).is_none_or(|before| other_words[before].folded == ",");
                    let mut denials = at.of(&r, &l).iter();
                    !is_after_comma && denials.any(|&not| not < or && !other_words[not..or].iter().any(is_end))
                };
                let joins = |hit: &Hit| is_or(hit) && is_denied(hit.at) && !is_beyond(hit.at);
                let continues = |(at, word): (usize, &&Word)| is_continuing(word) && !is_beyond(at);
                hits.iter().any(joins) || other_words.iter().enumerate().skip(1).any(continues)
            };
            let is_plain = folded.chars().count() > 1 && negation(side.language).single.contains(&folded);
            let lacking = is_lacking(side.language, negation(side.language).lacking, &folded)
                && !is_plain
                && !negated_words::is_before_word(side, place, own_table)
                || denies_a_thing(side, place)
                || negated_words::contrasts(side.language, own_words, place)
                || negated_words::denies_a_negative(side.language, own_words, place, own_table)
                || is_even
                || is_since(own_words, hits.and_then(|hits| hits.get(index)), at)
                || is_one_of_several([own_words, other_words], place)
                || is_doubled(own_words, at.of(&l, &r), place)
                || at.of(&l, &r).len() > 1
                    && (says_only(at.of(right, left).language, other_words, at.of(&r_only, &l_only)) || joins_denied())
                || hits
                    .and_then(|hits| hits.get(index))
                    .is_some_and(|hits| is_bound(hits, place, at) || opposites::has_opposites(&hits[0], &hits[1]));
            // "Not less favourable" is "aussi favorable", "never" may be "refused to": only where nothing on the other
            // side says no in whatever way is the negation lost.
            let phrases = negatives.map(|negatives| &negatives[at.other().index()]);
            let own_hits = own_phrases.map(|phrases| phrases.find(own_words)).unwrap_or_default();
            let answers = phrases.map(|phrases| phrases.find(other_words)).unwrap_or_default();
            let is_shared = |hit: &Hit| {
                let word = other_words[hit.at];
                linked.is_some_and(|linked| {
                    negated_words::is_shared(linked, &own_hits, own_words, at.of(&l, &r), word, at)
                })
            };
            let said = match (linked, own_table, other_table) {
                (Some(linked), Some(own), Some(other)) => {
                    said(linked, &denied, [own_words, other_words], [own, other], at)
                }
                _ => Said::default(),
            };
            // "Nicht auszuschließen" is "possible", and "excluded" is not.
            let is_yes = !answers.iter().any(is_shared)
                && own_phrases
                    .is_some_and(|phrases| negated_words::denies_a_lack(side.language, phrases, own_words, place));
            // Of several, nobody knows which one has no counterpart.
            let is_alone = l.len().min(r.len()) == 0;
            let answers = answers.iter().filter(|hit| {
                let word = other_words[hit.at];
                let is_far =
                    is_alone && !said.at.is_empty() && said.at.iter().all(|at| at.abs_diff(hit.at) > FAR_WORDS);
                // "Ne … rien" is one.
                let completes = || {
                    let mut denials = at.of(&r, &l).iter();
                    let is_second = NEGATION_COMPLETIONS.of(other_language).contains(&word.folded)
                        || negation(other_language).concordant.contains(&word.folded);
                    is_second && denials.any(|&not| not != hit.at && not.abs_diff(hit.at) <= COMPLETION_WORDS)
                };
                if hit.value == NO_NEGATIVE
                    || is_shared(hit)
                    || is_far
                    || completes()
                    || is_continuing(word) && is_beyond(hit.at)
                {
                    return false;
                }
                let is_free = |linked: &Linked| {
                    !is_taken(linked, word, place, &denied, at) && !is_no_prefix(linked, word, hit.prefix, tables, at)
                };
                // "Non-exclusive" is no other word. A prefix of one spelling of a word may not end in another:
                // "10-недельный".
                let has_rest = || {
                    word.folded.get(..hit.prefix).is_some_and(|prefix| prefix.ends_with('-'))
                        || word.folded.get(hit.prefix..).is_some_and(|rest| is_word(other_table, rest))
                };
                hit.prefix == 0 || has_rest() && linked.is_none_or(is_free)
            });
            let answers = answers.count();
            let reworded = linked.is_some_and(|linked| is_reworded(linked, &denied, at));
            // A quotation may stay as it is.
            let is_quoted = || other_words.iter().any(|word| word.folded == folded);
            // Where both sides deny something, the place tells which negation is lost. "Who would not?" is "everybody would".
            let is_unsure = l.len().min(r.len()) > 0
                && linked.is_some_and(|linked| {
                    !is_affirmed(
                        linked,
                        &denied,
                        (other_language, other_words),
                        at.other().of(&l, &r),
                        at,
                    )
                })
                || asks(other_words) != asks(own_words)
                // "N'est-il pas plutôt" expects a yes.
                || asks(own_words) && own_words.iter().any(|word| word.place == place && word.first);
            // The surer, the better the other side says the same without it.
            let sure = 0.3 * said.mutual + if reworded { 0.25 + 0.3 * said.first } else { LEAST_SURE };
            let is_lost = !is_unsure
                && sure >= LEAST_SURE
                && !is_yes
                && phrases.is_some()
                && !lacking
                && answers < l.len().max(r.len())
                && !is_quoted();
            let (severity, confidence) = if is_lost { (3, sure) } else { (1, 0.4) };
            let text = side.text(place);
            let chances = chances(&counts[at.index()], text);
            let confidence = confidence * certainty(pair.confidence);
            let negation = one_sided(at, place, severity, "negation", text, confidence);
            // Those that are said otherwise tell nothing of those that are lost.
            found.push(if is_lost { negation.of(chances) } else { Candidate::alone(negation.finding) });
        }
        let (mut l, mut r) = (quantities(left.language, &pair.left), quantities(right.language, &pair.right));
        l.push_all(l_only.into_iter().map(|at| (Quantity::Only, at)));
        r.push_all(r_only.into_iter().map(|at| (Quantity::Only, at)));
        for (class, severity, confidence) in
            [(Quantity::Some, 1, 0.5), (Quantity::Only, 1, 0.4), (Quantity::Most, 1, 0.3), (Quantity::All, 1, 0.3)]
        {
            let of = |hits: &[(Quantity, usize)]| -> Vec<usize> {
                hits.iter().filter(|hit| hit.0 == class).map(|hit| hit.1).gather()
            };
            for (place, at) in left_over(&pair.left, &of(&l), &pair.right, &of(&r)) {
                let text = at.of(left, right).text(place);
                let chances = chances(&counts[at.index()], text);
                let confidence = confidence * pair.confidence;
                found.push(one_sided(at, place, severity, "quantifier", text, confidence).of(chances));
            }
        }
    }
    found
}

fn one_sided(side: Side, place: Place, severity: u8, what: &str, text: &str, confidence: f64) -> Candidate {
    let finding = on_one_side(side, place, what, severity, text, confidence);
    let habit = format!("{} {}", finding.message.id, fold(text));
    Candidate::of_habit(finding, habit)
}

/// Whether a word of the other side with what looks like a prefix translates a word that is denied as it is.
///
/// Before -> after: "не нашла нарушений" / "a constaté des infractions": "infractions" -> true; "не надёжный" /
/// "unreliable" -> false.
fn is_no_prefix(linked: &Linked, word: &Word, prefix: usize, tables: [Option<&Lexicon>; 2], side: Side) -> bool {
    let [Some(left), Some(right)] = tables else { return false };
    let (own_table, other_table) = side.own_and_other(left, right);
    let Some(rest) = word.folded.get(prefix..) else { return false };
    linked.counterparts(word.place, side).any(|(own, _)| {
        let partner = own_table.lookup(&own.folded);
        partner.is_some_and(|partner| negated_words::is_no_prefix(other_table, &word.folded, rest, &partner))
    })
}

/// Whether a table has the word. Without one, any may be one.
fn is_word(table: Option<&Lexicon>, folded: &str) -> bool {
    table.is_none_or(|table| table.lookup(folded).is_some())
}

/// Whether a negation is part of a bound ("not exceeding") and the other side has a bound too.
fn is_bound(hits: &[Vec<Hit>; 2], place: Place, side: Side) -> bool {
    let (own, other) = side.own_and_other(&hits[0], &hits[1]);
    let holds = |hit: &Hit| {
        hit.place.block == place.block
            && hit.place.span.start <= place.span.start
            && place.span.end <= hit.place.span.end
    };
    let is_bound = |hit: &&Hit| matches!(hit.class, "bound" | "limit");
    own.iter().filter(is_bound).any(holds) && other.iter().any(|hit| is_bound(&hit))
}

/// How often each word occurs.
fn count<'s>(side: &'s SideWords) -> FxHashMap<&'s str, usize> {
    side.vocabulary.iter().map(|(word, count)| (word.as_str(), *count)).collect()
}

fn chances(counts: &FxHashMap<&str, usize>, text: &str) -> usize {
    counts.get(fold(text).as_str()).copied().unwrap_or(1)
}

/// The words of a class that are more on one side, after pairing those nearest in relative position.
fn left_over(left: &[&Word], l: &[usize], right: &[&Word], r: &[usize]) -> Vec<(Place, Side)> {
    if l.len().max(r.len()) > MAX_CLASS_WORDS {
        return Vec::new();
    }
    let side = if l.len() > r.len() { Side::Left } else { Side::Right };
    let (more, fewer) = side.own_and_other(l, r);
    let (words, others) = side.own_and_other(left, right);
    let at = |index: usize, count: usize| index as f64 / count.max(1) as f64;
    let mut rest: Vec<usize> = more.to_vec();
    for &other in fewer {
        let distance = |&index: &usize| (at(index, words.len()) - at(other, others.len())).abs();
        let nearest = (0..rest.len()).min_by(|&a, &b| distance(&rest[a]).total_cmp(&distance(&rest[b])));
        if let Some(nearest) = nearest {
            rest.remove(nearest);
        }
    }
    rest.into_iter().filter_map(|index| words.get(index)).map(|word| (word.place, side)).gather()
}

/// Whether Arabic "لا" comes before a noun: "no coercion" may be "free consent". Imperfect verbs have a prefix.
fn denies_a_thing(side: &SideWords, place: Place) -> bool {
    let after = side.document.blocks[place.block].text.get(place.span.end..).unwrap_or_default();
    side.language == Language::Arabic
        && fold(side.text(place)).ends_with("لا")
        && !starts_in(after.trim_start(), |c| matches!(c, 'ي' | 'ت' | 'ن' | 'أ'))
}

/// Whether a side has "since" and only the other one a word for the last of some: "has not won since 1993" / "la última
/// vez que ganó".
fn is_since(words: &[&Word], hits: Option<&[Vec<Hit>; 2]>, side: Side) -> bool {
    const SINCE: [&str; 11] = ["since", "seit", "seitdem", "depuis", "desde", "с", "со", "自", "自从", "以来", "منذ"];
    let has_last = |at: Side| hits.is_some_and(|hits| at.of(&hits[0], &hits[1]).iter().any(|hit| hit.value == "last"));
    has_last(side.other()) && !has_last(side) && words.iter().any(|word| SINCE.contains(&&*word.folded))
}

/// Whether a negation denies that something is the only one, and the other side has no such word: "n'est pas le seul" /
/// "one of a number".
fn is_one_of_several([own, others]: [&[&Word]; 2], place: Place) -> bool {
    const ONLY: [&str; 7] = ["only", "sole", "seul", "einzig", "unic", "единственн", "唯一"];
    let is_only = |word: &&&Word| ONLY.iter().any(|stem| word.folded.starts_with(stem));
    let behind = own.iter().skip_while(|word| word.place != place).skip(1);
    behind.take_while(|word| !word.is_content() || is_only(word)).any(|word| is_only(&word))
        && !others.iter().any(|word| is_only(&word))
}

/// Whether another negation is beside one: "нельзя не".
fn is_doubled(words: &[&Word], negations: &[usize], place: Place) -> bool {
    let at = negations.iter().find(|&&at| words[at].place == place);
    at.is_some_and(|at| negations.iter().any(|other| other != at && other.abs_diff(*at) <= negated_words::BESIDE_WORDS))
}
