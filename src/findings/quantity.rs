//! Negations and quantifiers on one side only: "certains territoires" against "territories".
//!
//! Idea: closed classes must agree in number within a sentence pair. Which one is left over is told by its place in the
//! sentence. Time and space: linear except for the few words of these classes.

use rustc_hash::FxHashMap;

use crate::comparison::{Place, Side};
use crate::findings::denied_words::{denied, is_affirmed, is_reworded, is_taken};
use crate::findings::phrases::{Hit, Phrases};
use crate::findings::verb_strength::asks;
use crate::findings::{Candidate, negated_words, on_one_side, opposites};
use crate::language::generated::{NEGATION_COMPLETIONS, NEGATION_EXPLETIVE_AFTER, NEGATION_NOT_HARMLESS};
use crate::language::negation_quantifiers::{Negation, Quantity, negation, quantifiers};
use crate::language::{Language, Words, entries, matches_affix};
use crate::lexicon::Lexicon;
use crate::strings::fold;
use crate::strings::search::contains;
use crate::strings::sort::Order;
use crate::translation::word_links::Linked;
use crate::translation::words::{SentencePair, SideWords, Word, WordKind};

/// A passage with more words of one class is not a sentence.
const MAX_CLASS_WORDS: usize = 50;
/// Words around a negation that may change what it says.
const REACH_WORDS: usize = 12;

/// The value of words that contain a negative one and deny nothing: 非常.
pub(crate) const NO_NEGATIVE: &str = "none";

/// Bytes between a negation and a word that it denies, at most.
const NEAR_BYTES: usize = 40;

/// Words before French "ne" that may hold another negative word, which makes it a plain negation ("nul ne").
const NEAR_WORDS: usize = 3;

/// Whether the words deny something, or all but something.
pub(crate) fn denies(language: Language, words: &[&Word]) -> bool {
    let (not, only) = negations(language, words);
    !not.is_empty() || says_only(language, words, &only)
}

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
        let rest = left_over(&pair.left, &l, &pair.right, &r);
        // "There is no reason why not": two are a yes.
        let is_even = rest.len().is_multiple_of(2) && l.len().min(r.len()) == 0;
        for (place, at) in rest {
            let side = at.of(left, right);
            let folded = fold(side.text(place));
            let (own_table, other_table) = at.own_and_other(tables[0], tables[1]);
            let (own_words, other_words) = at.own_and_other(&pair.left, &pair.right);
            let own_phrases = negatives.map(|negatives| &negatives[at.index()]);
            let is_plain = folded.chars().count() > 1 && negation(side.language).single.contains(&folded);
            let lacking = is_lacking(side.language, negation(side.language).lacking, &folded)
                && !is_plain
                && !negated_words::is_before_word(side, place, own_table)
                || denies_a_thing(side, place)
                || negated_words::contrasts(side.language, own_words, place)
                || negated_words::denies_a_negative(side.language, own_words, place, own_table)
                || is_even
                || is_doubled(own_words, at.of(&l, &r), place)
                || at.of(&l, &r).len() > 1
                    && says_only(at.of(right, left).language, other_words, at.of(&r_only, &l_only))
                || hits
                    .and_then(|hits| hits.get(index))
                    .is_some_and(|hits| is_bound(hits, place, at) || is_reversed(hits, place, at));
            // "Not less favourable" is "aussi favorable", "never" may be "refused to": only where nothing on the other
            // side says no in whatever way is the negation lost.
            let phrases = negatives.map(|negatives| &negatives[at.other().index()]);
            let linked = linked.and_then(|linked| linked.get(index)).map(|(linked, _)| linked);
            let denied = denied(side.language, own_words, place);
            let own_hits = own_phrases.map(|phrases| phrases.find(own_words)).unwrap_or_default();
            let answers = phrases.map(|phrases| phrases.find(other_words)).unwrap_or_default();
            let is_shared = |hit: &Hit| {
                let word = other_words[hit.at];
                linked.is_some_and(|linked| {
                    negated_words::is_shared(linked, &own_hits, own_words, at.of(&l, &r), word, at)
                })
            };
            // "Nicht auszuschließen" is "possible", and "excluded" is not.
            let is_yes = !answers.iter().any(is_shared)
                && own_phrases.is_some_and(|phrases| negated_words::denies_a_lack(phrases, own_words, place));
            let answers = answers.iter().filter(|hit| {
                let word = other_words[hit.at];
                if hit.value == NO_NEGATIVE || is_shared(hit) {
                    return false;
                }
                let is_free = |linked: &Linked| {
                    !is_taken(linked, word, &denied, at) && !is_no_prefix(linked, word, hit.prefix, tables, at)
                };
                // "Non-exclusive" is no other word. A prefix of one spelling of a word may not end in another: "10-недельный".
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
                        (at.other().of(left, right).language, other_words),
                        at.other().of(&l, &r),
                        at,
                    )
                })
                || asks(other_words) != asks(own_words);
            let is_lost = !is_unsure
                && !is_yes
                && phrases.is_some()
                && !lacking
                && !reworded
                && answers < l.len().max(r.len())
                && !is_quoted();
            let (severity, confidence) = if is_lost { (3, 0.8) } else { (1, 0.4) };
            let text = side.text(place);
            let chances = chances(&counts[at.index()], text);
            let confidence = confidence * (0.5 + pair.confidence / 2.0);
            found.push(one_sided(at, place, severity, "negation", text, confidence).of(chances));
        }
        let (mut l, mut r) = (quantities(left.language, &pair.left), quantities(right.language, &pair.right));
        l.extend(l_only.into_iter().map(|at| (Quantity::Only, at)));
        r.extend(r_only.into_iter().map(|at| (Quantity::Only, at)));
        for (class, severity, confidence) in
            [(Quantity::Some, 1, 0.5), (Quantity::Only, 1, 0.4), (Quantity::Most, 1, 0.3), (Quantity::All, 1, 0.3)]
        {
            let of = |hits: &[(Quantity, usize)]| -> Vec<usize> {
                hits.iter().filter(|hit| hit.0 == class).map(|hit| hit.1).collect()
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
    linked.links.iter().any(|link| {
        let (l, r) = (linked.left[link.left], linked.right[link.right]);
        let (own, other) = side.own_and_other(l, r);
        other.place == word.place
            && own_table
                .lookup(&own.folded)
                .is_some_and(|partner| negated_words::is_no_prefix(other_table, &word.folded, rest, &partner))
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

/// Whether a word near a negation has its opposite on the other side: "nicht vergessen" is "remember".
fn is_reversed(hits: &[Vec<Hit>; 2], place: Place, side: Side) -> bool {
    let (own, other) = side.own_and_other(&hits[0], &hits[1]);
    let is_near = |hit: &&Hit| {
        let apart = |from: usize, to: usize| to.saturating_sub(from);
        let (hit, own) = (hit.place.span, place.span);
        apart(hit.end, own.start).max(apart(own.end, hit.start)) <= NEAR_BYTES
    };
    let near: Vec<Hit> = own.iter().filter(|hit| hit.place.block == place.block).filter(is_near).copied().collect();
    opposites::has_opposites(&near, other)
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
    rest.into_iter().filter_map(|index| words.get(index)).map(|word| (word.place, side)).collect()
}

/// The words that negate, one for each negation, and those that make one an "only", as indices.
fn negations(language: Language, words: &[&Word]) -> (Vec<usize>, Vec<usize>) {
    let table = negation(language);
    let (mut found, mut only, mut continuing) = (Vec::new(), Vec::new(), Vec::new());
    for clause in clauses(&table, words) {
        let mut single = Vec::new();
        let (mut concordant, mut opening, mut lacking) = (None, None, false);
        for &at in &clause {
            let (word, folded) = (words[at], words[at].folded.as_str());
            if word.kind == WordKind::Mark
                || harmless(language, table.harmless, words, at)
                || negated_words::denies_nothing(language, words, at)
            {
                continue;
            } else if table.continuing.contains(folded) {
                // "Nor" goes on with a negation, unless it opens the sentence; and then, "ni l'un ni l'autre ne" is
                // one.
                if word.first { opening = Some(at) } else { continuing.push(at) }
            } else if is_single(language, table.single, folded) {
                let until = words[at.saturating_sub(REACH_WORDS)..at].iter().rev();
                let mut until = until.take_while(|word| word.kind != WordKind::Mark);
                // "Avant que … ne", but "avant midi, il ne".
                let goes_on = |word: &&&Word| matches!(word.folded.as_str(), "que" | "qu'" | "qu");
                let is_open = language != Language::French || until.by_ref().any(|word| goes_on(&word));
                if !(is_open && until.any(|word| table.until.contains(&word.folded))) {
                    single.push(at);
                }
            } else if table.concordant.contains(folded) {
                concordant = concordant.or(Some(at));
            } else if is_lacking(language, table.lacking, folded) {
                lacking = true;
                found.push(at);
            }
        }
        // "No podrán, en ningún caso, ser …" is one negation.
        let near = |at: &usize| found.iter().chain(&only).any(|before| before < at && at - before <= REACH_WORDS);
        if single.is_empty() && !lacking {
            single.extend(concordant.filter(|at| !near(at)));
        }
        if single.is_empty() {
            found.extend(opening);
        }
        for at in single.into_iter().filter(|&at| !is_expletive(language, words, at)) {
            if restricts(language, &table, words, at) { only.push(at) } else { found.push(at) }
        }
    }
    // "Ни … ни" needs no other negation.
    if found.is_empty() && only.is_empty() && continuing.len() > 1 {
        found.extend(continuing.first());
    }
    found.order();
    (found, only)
}

/// The indices of the words of each clause: in one, negative words agree with each other.
fn clauses(table: &Negation, words: &[&Word]) -> Vec<Vec<usize>> {
    let mut clauses = vec![Vec::new()];
    for (at, word) in words.iter().enumerate() {
        if word.kind == WordKind::Mark || table.clauses.contains(&word.folded) {
            clauses.push(Vec::new());
        }
        clauses.last_mut().into_iter().for_each(|clause| clause.push(at));
    }
    clauses
}

fn is_single(language: Language, list: Words, folded: &str) -> bool {
    match language {
        Language::English if folded.ends_with("n't") => true,
        // "And" and "so" are written with the word that they come before.
        Language::Arabic => list.contains(folded) || list.contains(folded.trim_start_matches(['و', 'ف'])),
        _ => list.contains(folded),
    }
}

pub(crate) fn is_lacking(language: Language, list: Words, folded: &str) -> bool {
    match language {
        Language::Chinese => list.iter().any(|part| folded.starts_with(part)),
        // "Nichtbeachtung", but neither "nicht" nor "nichts".
        Language::German if folded.len() > "nichts".len() && folded.starts_with("nicht") => true,
        _ => list.contains(folded) || folded.starts_with("non-"),
    }
}

/// Whether Arabic "لا" comes before a noun: "no coercion" may be "free consent". Imperfect verbs have a prefix.
fn denies_a_thing(side: &SideWords, place: Place) -> bool {
    let after = side.document.blocks[place.block].text.get(place.span.end..).unwrap_or_default();
    side.language == Language::Arabic
        && fold(side.text(place)).ends_with("لا")
        && !after.trim_start().starts_with(['ي', 'ت', 'ن', 'أ'])
}

/// Whether something is restricted: "not without a permit" is "only with a permit".
fn says_only(language: Language, words: &[&Word], only: &[usize]) -> bool {
    !only.is_empty() || quantities(language, words).iter().any(|(class, _)| *class == Quantity::Only)
}

/// Whether another negation is beside one: "нельзя не".
fn is_doubled(words: &[&Word], negations: &[usize], place: Place) -> bool {
    let at = negations.iter().find(|&&at| words[at].place == place);
    at.is_some_and(|at| negations.iter().any(|other| other != at && other.abs_diff(*at) <= negated_words::BESIDE_WORDS))
}

/// Whether the word belongs to a fixed phrase that negates nothing.
fn harmless(language: Language, phrases: Words, words: &[&Word], at: usize) -> bool {
    let space = if language == Language::Chinese { "" } else { " " };
    let around = |from: usize| {
        let near = words.iter().skip(from).take(at + 3 - from);
        near.map(|word| word.folded.as_str()).collect::<Vec<_>>().join(space)
    };
    let folded = words[at].folded.as_str();
    phrases.iter().any(|phrase| match language {
        Language::Chinese
            if entries(NEGATION_NOT_HARMLESS.of(language))
                .any(|whole| whole.starts_with(phrase) && around(at).starts_with(whole)) =>
        {
            false
        }
        Language::Chinese => {
            contains(phrase, folded) && contains(&around(at.saturating_sub(1)), phrase) || contains(folded, phrase)
        }
        _ => phrase.split(' ').enumerate().any(|(before, part)| {
            part == folded && at.checked_sub(before).is_some_and(|from| around(from).starts_with(phrase))
        }),
    })
}

/// Whether the negation is "only", by a word like "but" after it.
fn restricts(language: Language, table: &Negation, words: &[&Word], at: usize) -> bool {
    // French "que" has many other uses, where another negative word completes "ne".
    let completed = |folded: &str| NEGATION_COMPLETIONS.of(language).contains(folded);
    if words[at.saturating_sub(NEAR_WORDS)..at].iter().any(|word| completed(&word.folded)) {
        return false;
    }
    let ahead = words
        .iter()
        .skip(at + 1)
        .take(REACH_WORDS)
        .take_while(|word| word.kind != WordKind::Mark || word.folded == ",");
    for word in ahead {
        let folded = word.folded.as_str();
        if completed(folded) {
            return false;
        } else if table.but.contains(folded) {
            return true;
        }
    }
    false
}

/// Whether French "ne" denies nothing: "je crains qu'il ne soit tard", "plus qu'il ne faut".
fn is_expletive(language: Language, words: &[&Word], at: usize) -> bool {
    const MAX_WORDS_BEFORE: usize = 7;
    if language != Language::French || !matches!(words[at].folded.as_str(), "ne" | "n'" | "n") {
        return false;
    }
    let before = &words[at.saturating_sub(MAX_WORDS_BEFORE)..at];
    let is_subordinate = before.iter().any(|word| matches!(word.folded.as_str(), "que" | "qu'" | "qu"));
    let ahead = words
        .iter()
        .skip(at + 1)
        .take(REACH_WORDS)
        .take_while(|word| word.kind != WordKind::Mark || word.folded == "'");
    is_subordinate
        && before.iter().any(|word| matches_affix(&word.folded, NEGATION_EXPLETIVE_AFTER.of(language)))
        && !ahead.into_iter().any(|word| NEGATION_COMPLETIONS.of(language).contains(&word.folded))
}

fn quantities(language: Language, words: &[&Word]) -> Vec<(Quantity, usize)> {
    let table = quantifiers(language);
    let class = |folded: &str| {
        let (class, _) = table.iter().find(|(_, list)| match language {
            Language::Chinese => list.iter().any(|part| contains(folded, part)),
            _ => list.contains(folded),
        })?;
        Some(*class)
    };
    let hits = words.iter().enumerate().filter_map(|(at, word)| Some((class(&word.folded)?, at)));
    hits.collect()
}
