//! Which terms of two languages may translate each other, and how surely.
//!
//! Four sources: equal forms (names, numbers by value, marks), cognates (Dice's coefficient of letter trigrams, as in
//! Simard, Foster and Isabelle 1992; of other scripts' words in Latin letters), neighbouring word vectors, and what the
//! pair itself has taught ([`association`](crate::translation::association)). Cognates are found through an index of
//! trigrams: near-linear in practice.

use rustc_hash::FxHashMap as HashMap;
use std::cmp::Reverse;

use crate::language::romanized;
use crate::lexicon::{Lexicon, Similarities, WordVectors};
use crate::strings::fold;
use crate::strings::gather::{Gather, PushAll};
use crate::strings::search::{starts_in, trim_end};
use crate::strings::sort::{Order, ascending};
use crate::translation::terms::{SideTerms, Term, TermKind};

/// For each left term the right terms that may translate it, each with the probability that it does, ascending by term.
pub(crate) type Links = Vec<Vec<(u32, f32)>>;

/// The probability that terms of one form translate each other.
const SAME_FORM_PROBABILITY: f32 = 0.5;
/// That for a learned link of Dice's coefficient 1.
const LEARNED: f32 = 0.7;
/// That for words of full similarity in the lexicons.
const LEXICON: f32 = 0.6;
/// Shorter words resemble each other by chance.
const COGNATE_LETTERS: usize = 4;
/// Below this, resemblance is mostly chance.
const COGNATE_DICE: f64 = 0.55;
/// Trigrams in more words than these tell nothing and cost time.
const COMMON_TRIGRAM: usize = 400;

/// Terms that are the same, by stems, and cognates.
pub(crate) fn by_form(left: &SideTerms, right: &SideTerms) -> Links {
    let mut links: Links = vec![Vec::new(); left.terms.len()];
    let mut right_terms: HashMap<(TermKind, &str), Vec<u32>> = HashMap::default();
    for (id, term) in right.terms.iter().enumerate() {
        right_terms.entry((term.kind, &right.stems[term.stem as usize].form)).or_default().push(id as u32);
    }
    for (term, list) in left.terms.iter().zip(&mut links) {
        if let Some(same) = right_terms.get(&(term.kind, left.stems[term.stem as usize].form.as_str())) {
            list.push_all(same.iter().map(|&other| (other, SAME_FORM_PROBABILITY)));
        }
    }
    add_cognates(left, right, &mut links);
    links
}

/// Words whose vectors are near each other. The names of any two countries are, so that a listed name of a country is
/// linked only to names of the same country.
///
/// Austria, Germany / Германия, Австрия, each near both -> crosswise only
pub(crate) fn by_lexicon(left: &SideTerms, right: &SideTerms, lexicons: (&Lexicon, &Lexicon)) -> Links {
    let (left_words, left_ids) = vocabulary(left, lexicons.0);
    let (right_words, right_ids) = vocabulary(right, lexicons.1);
    let similarities = Similarities::new(&left_words, &right_words);
    let places = (places(left, lexicons.0), places(right, lexicons.1));
    let mut links: Links = vec![Vec::new(); left.terms.len()];
    for (index, &id) in left_ids.iter().enumerate() {
        let list = &mut links[id as usize];
        list.push_all(
            similarities.of(index).iter().map(|&(other, similarity)| (right_ids[other], similarity * LEXICON)),
        );
        if let Some(place) = places.0[id as usize] {
            list.retain(|&(other, _)| places.1[other as usize].is_none_or(|of| of == place));
            let same = places.1.iter().zip(0..).filter(|(of, _)| **of == Some(place)).map(|(_, other)| other);
            for other in same {
                list.retain(|link| link.0 != other);
                list.push((other, SAME_FORM_PROBABILITY));
            }
        }
        list.order_by_key(|&(other, _)| other);
    }
    links
}

/// A name that a table lists for a country.
struct CountryName<'t> {
    form: String,
    /// Whether any ending may follow.
    is_open: bool,
    is_capital: bool,
    place: &'t str,
}

/// For each term the place that its table lists it as a name of, such as "country AT": the longest name that fits, as
/// "Nigeria" begins like "Niger*". Names end in a star where any ending may follow; one with a capital fits only a word
/// with one, as "US" is no "us".
fn places<'t>(side: &SideTerms, lexicon: &'t Lexicon) -> Vec<Option<&'t str>> {
    let lines = lexicon.closed_classes().lines().filter(|line| line.starts_with("country "));
    let names = lines.filter_map(|line| line.split_once(':')).flat_map(|(place, names)| {
        names.split(',').map(str::trim).map(move |name| CountryName {
            form: fold(trim_end(name, |c| c == '*')),
            is_open: name.ends_with('*'),
            is_capital: starts_in(name, char::is_uppercase),
            place,
        })
    });
    let names: Vec<CountryName> = names.filter(|name| !name.form.is_empty()).gather();
    let place = |term: &Term| {
        if term.kind != TermKind::Word {
            return None;
        }
        let is_name = |name: &&CountryName| {
            (!name.is_capital || starts_in(&term.surface, char::is_uppercase))
                && term.form.strip_prefix(name.form.as_str()).is_some_and(|ending| name.is_open || ending.is_empty())
        };
        names.iter().filter(is_name).max_by_key(|name| name.form.len()).map(|name| name.place)
    };
    side.terms.iter().map(place).gather()
}

/// The words of a side, the commonest first, and the terms that they are.
fn vocabulary(side: &SideTerms, lexicon: &Lexicon) -> (WordVectors, Vec<u32>) {
    let term = |id: u32| &side.terms[id as usize];
    let mut ids: Vec<u32> = (0..side.terms.len() as u32).filter(|&id| term(id).kind == TermKind::Word).gather();
    ids.order_by_key(|&id| Reverse(side.stems[term(id).stem as usize].count));
    let words: Vec<&str> = ids.iter().map(|&id| trim_end(&term(id).surface, |c| matches!(c, '’' | '\''))).gather();
    (WordVectors::new(lexicon, &words), ids)
}

/// Links learned between stems, `(left, right, Dice)` ascending, as links between their terms.
pub(crate) fn by_stem(left: &SideTerms, right: &SideTerms, learned: &[(u32, u32, f64)]) -> Links {
    let mut terms: Vec<Vec<u32>> = vec![Vec::new(); right.stems.len()];
    for (id, term) in right.terms.iter().enumerate() {
        terms[term.stem as usize].push(id as u32);
    }
    let of_term = |term: &Term| {
        let from = learned.partition_point(|link| link.0 < term.stem);
        let own = learned[from..].iter().take_while(|link| link.0 == term.stem);
        own.flat_map(|&(_, stem, dice)| terms[stem as usize].iter().map(move |&other| (other, LEARNED * dice as f32)))
            .gather()
    };
    left.terms.iter().map(of_term).gather()
}

/// The surer of two links wherever both have one.
pub(crate) fn merge(links: &mut Links, others: Links) {
    for (list, more) in links.iter_mut().zip(others) {
        if more.is_empty() {
            continue;
        }
        list.push_all(more);
        list.order_by(|a, b| a.0.cmp(&b.0).then(b.1.total_cmp(&a.1)));
        list.dedup_by_key(|link| link.0);
    }
}

fn add_cognates(left: &SideTerms, right: &SideTerms, links: &mut Links) {
    let right_trigrams: Vec<_> = right.terms.iter().map(trigrams).gather();
    let mut words: HashMap<[char; 3], Vec<u32>> = HashMap::default();
    for (id, trigrams) in right_trigrams.iter().enumerate() {
        trigrams.iter().for_each(|trigram| words.entry(*trigram).or_default().push(id as u32));
    }
    let mut shared: Vec<u32> = vec![0; right.terms.len()];
    let mut met: Vec<u32> = Vec::new();
    let mut cognates: Links = Vec::with_capacity(links.len());
    for term in &left.terms {
        let own = trigrams(term);
        for trigram in &own {
            for &other in words.get(trigram).filter(|list| list.len() <= COMMON_TRIGRAM).map_or(&[][..], Vec::as_slice)
            {
                if shared[other as usize] == 0 {
                    met.push(other);
                }
                shared[other as usize] += 1;
            }
        }
        ascending(&mut met);
        let mut found = Vec::new();
        for other in met.drain(..) {
            let both = std::mem::take(&mut shared[other as usize]);
            let dice = 2.0 * f64::from(both) / (own.len() + right_trigrams[other as usize].len()) as f64;
            if dice >= COGNATE_DICE {
                found.push((other, SAME_FORM_PROBABILITY * (dice * dice) as f32));
            }
        }
        cognates.push(found);
    }
    merge(links, cognates);
}

/// The distinct trigrams of a word and its edges, none where it is too short to tell.
fn trigrams(term: &Term) -> Vec<[char; 3]> {
    if term.kind != TermKind::Word {
        return Vec::new();
    }
    let form = romanized(&term.form);
    if form.chars().count() < COGNATE_LETTERS {
        return Vec::new();
    }
    let letters: Vec<char> = std::iter::once(' ').chain(form.chars()).chain([' ']).gather();
    let mut trigrams: Vec<[char; 3]> = letters.windows(3).filter_map(|window| window.try_into().ok()).gather();
    trigrams.order();
    trigrams.dedup();
    trigrams
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;

    #[test]
    fn countries_have_their_longest_names() {
        let path = |tag: &str| format!("{}/www/lexicons/{tag}.bin", env!("CARGO_MANIFEST_DIR"));
        let table = |tag: &str| Lexicon::read(tag, &std::fs::read(path(tag)).unwrap()).unwrap();
        let check = |(language, tag): (Language, &str), text: &str, expected: Option<&str>| {
            let table = table(tag);
            let terms = SideTerms::new([(text, Vec::new())].into_iter(), language, Some(&table));
            assert_eq!(places(&terms, &table), [expected], "{text}");
        };
        let (german, russian, english) =
            ((Language::German, "de"), (Language::Russian, "ru"), (Language::English, "en"));
        check(german, "Niger", Some("country NE"));
        check(german, "Nigeria", Some("country NG"));
        check(russian, "Нигерии", Some("country NG"));
        check(russian, "индустрия", None);
        check(english, "Turkey", Some("country TR"));
        check(english, "turkey", None);
    }
}
