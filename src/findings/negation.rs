//! The words of a sentence that deny, and those that say how much.
//!
//! Time and space: linear in the words, but for fixed phrases, which are looked for at each word that may be in one.

use crate::language::generated::{
    NEGATION_ANSWERS, NEGATION_ASKED, NEGATION_ASKING, NEGATION_COMPLETIONS, NEGATION_EXPLETIVE_AFTER,
    NEGATION_NOT_HARMLESS, NEGATION_ONLY_CONTINUING,
};
use crate::language::negation_quantifiers::{Negation, Quantity, negation, quantifiers};
use crate::language::{Language, Words, entries, matches_affix};
use crate::strings::gather::{Gather, PushAll};
use crate::strings::search::{contains, ends_in, trim_start};
use crate::strings::sort::Order;
use crate::translation::words::{Word, WordKind};

/// The value of words that contain a negative one and deny nothing: 非常.
pub(crate) const NO_NEGATIVE: &str = "none";
/// Words around a negation that may change what it says.
const REACH_WORDS: usize = 12;
/// Words from a negation on that may be in a fixed phrase: "n'est pas le seul".
const REACH_PHRASE: usize = 5;
/// Words before French "ne" that may hold another negative word, which makes it a plain negation ("nul ne").
const NEAR_WORDS: usize = 3;

/// Whether the words deny something, and whether they deny all but something.
pub(crate) fn denials(language: Language, words: &[&Word]) -> [bool; 2] {
    let (not, only) = negations(language, words);
    [!not.is_empty(), says_only(language, words, &only)]
}

/// Whether the words deny something, or all but something.
pub(crate) fn denies(language: Language, words: &[&Word]) -> bool {
    denials(language, words) != [false; 2]
}

/// The words that negate, one for each negation, and those that make one an "only", as indices.
pub(super) fn negations(language: Language, words: &[&Word]) -> (Vec<usize>, Vec<usize>) {
    let table = negation(language);
    let (mut found, mut only, mut continuing) = (Vec::new(), Vec::new(), Vec::new());
    for clause in clauses(&table, words) {
        let mut single = Vec::new();
        let (mut concordant, mut opening, mut lacking, before) = (None, None, false, continuing.len());
        for &at in &clause {
            let (word, folded) = (words[at], words[at].folded.as_str());
            if word.kind == WordKind::Mark
                || harmless(language, table.harmless, words, at)
                || denies_nothing(language, words, at)
            {
                continue;
            } else if table.continuing.contains(folded) {
                // "Nor" goes on with a negation, unless it opens the sentence; and then, "ni l'un ni l'autre ne" is
                // one.
                if NEGATION_ONLY_CONTINUING.of(language).contains(folded) {
                    continue;
                } else if word.first {
                    opening = Some(at);
                } else {
                    continuing.push(at);
                }
            } else if is_single(language, table.single, folded) {
                let until = words[at.saturating_sub(REACH_WORDS)..at].iter().rev();
                let mut until = until.take_while(|word| word.kind != WordKind::Mark);
                // "Avant que … ne", but "avant midi, il ne", and "sans dire que … ne".
                let goes_on = |word: &&&Word| matches!(word.folded.as_str(), "que" | "qu'" | "qu");
                let is_french = language == Language::French;
                let is_open = !is_french || until.by_ref().any(|word| goes_on(&word));
                let reach = if is_french { 1 } else { REACH_WORDS };
                if !(is_open && until.take(reach).any(|word| table.until.contains(&word.folded))) {
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
        // In "ni efectuará ningún reclamo", the second one agrees with the first, which goes on with another.
        let goes_on = continuing.len() > before && !found.is_empty();
        if single.is_empty() && !lacking && !goes_on {
            single.push_all(concordant.filter(|at| !near(at)));
        }
        if single.is_empty() {
            found.push_all(opening);
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
        // "Nobody'll"
        Language::English => list.contains(folded) || list.contains(folded.trim_end_matches("'ll")),
        // "And" and "so" are written with the word that they come before.
        Language::Arabic => list.contains(folded) || list.contains(trim_start(folded, |c| matches!(c, 'و' | 'ف'))),
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

/// Whether something is restricted: "not without a permit" is "only with a permit".
pub(super) fn says_only(language: Language, words: &[&Word], only: &[usize]) -> bool {
    !only.is_empty() || quantities(language, words).iter().any(|(class, _)| *class == Quantity::Only)
}

/// Whether a negation answers or asks and denies nothing in its sentence: "No, she said", "isn't it", "断了没有",
/// "断了还是没断", "要不要", "не появилась ли".
pub(crate) fn denies_nothing(language: Language, words: &[&Word], at: usize) -> bool {
    let before = at.checked_sub(1).map(|before| words[before]);
    let behind = words.get(at + 1);
    let is_end = |word: Option<&&Word>| word.is_none_or(|word| word.kind == WordKind::Mark);
    if language == Language::Chinese {
        let folded = before.map_or("", |before| before.folded.as_str());
        let repeated = words[at].folded.chars().nth(1).or_else(|| behind?.folded.chars().next());
        let is_question = repeated.is_some() && folded.chars().last() == repeated;
        return is_question
            || folded.ends_with("还是")
            || ends_in(folded, |c| matches!(c, '了' | '过')) && is_end(behind);
    }
    // "Aren't they sweet!", "doesn't it open?", "aren't they": a question to which the answer is yes. "Couldn't open it",
    // "please, don't move", "why isn't it there?" are none.
    if language == Language::English && words[at].folded.ends_with("n't") {
        let opens = words[..at].iter().all(|word| word.kind == WordKind::Mark);
        let is_asked = behind.is_some_and(|word| NEGATION_ASKED.of(language).contains(&word.folded));
        let is_tag = !opens && is_end(words.get(at + 2));
        let exclaims = || words[at].folded != "don't" && words.iter().any(|word| word.folded == "!");
        let is_yes = asks(words) && (opens || is_asked) || is_asked && (is_tag || opens && exclaims());
        return is_end(before.as_ref()) && is_yes;
    }
    // "Проверьте, не появилась ли сеть" asks whether it has.
    if words[at + 1..].iter().take(2).any(|word| NEGATION_ASKING.of(language).contains(&word.folded)) {
        return true;
    }
    let is_answer = NEGATION_ANSWERS.of(language).contains(&words[at].folded);
    is_answer && is_end(before.as_ref()) && behind.is_some_and(|word| matches!(word.folded.as_str(), "," | "،" | "!"))
}

/// Whether a sentence asks: "how can I" is "wie soll ich".
pub(crate) fn asks(words: &[&Word]) -> bool {
    words.iter().any(|word| matches!(word.folded.as_str(), "?" | "？" | "؟"))
}

/// Whether the word belongs to a fixed phrase that negates nothing.
fn harmless(language: Language, phrases: Words, words: &[&Word], at: usize) -> bool {
    let space = if language == Language::Chinese { "" } else { " " };
    let around = |from: usize| {
        let near = words.iter().skip(from).take(at + REACH_PHRASE - from);
        near.map(|word| word.folded.as_str()).gather().join(space)
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
    let text = |at: usize| words.get(at).map_or("", |word| word.folded.as_str());
    // "Il ne reste plus qu'à signer", "no es más que un error"; "il ne sait plus que dire", "no trabaja más que Pedro".
    let only = |at: usize| match (text(at), text(at + 1), text(at + 2)) {
        ("plus", "qu'", "a") => true,
        ("mas", "que", _) => matches!(text(at - 1), "es" | "son" | "era" | "eran" | "fue"),
        _ => false,
    };
    for (at, word) in (at + 1..).zip(ahead) {
        let folded = word.folded.as_str();
        if only(at) {
            return true;
        } else if completed(folded) {
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
    // "Empêcher que la paix ne soit troublée et que la dignité ne soit amoindrie": the second one goes on with the first.
    let is_caused =
        |before: &[&Word]| before.iter().any(|word| matches_affix(&word.folded, NEGATION_EXPLETIVE_AFTER.of(language)));
    let goes_on = || {
        let reach = &words[at.saturating_sub(4 * MAX_WORDS_BEFORE)..at];
        is_caused(reach) && reach.iter().any(|word| matches!(word.folded.as_str(), "ne" | "n'" | "n"))
    };
    is_subordinate
        && (is_caused(before) || goes_on())
        && !ahead.into_iter().any(|word| NEGATION_COMPLETIONS.of(language).contains(&word.folded))
}

pub(super) fn quantities(language: Language, words: &[&Word]) -> Vec<(Quantity, usize)> {
    let table = quantifiers(language);
    let class = |folded: &str| {
        let (class, _) = table.iter().find(|(_, list)| match language {
            Language::Chinese => list.iter().any(|part| contains(folded, part)),
            _ => list.contains(folded),
        })?;
        Some(*class)
    };
    let hits = words.iter().enumerate().filter_map(|(at, word)| Some((class(&word.folded)?, at)));
    hits.gather()
}
