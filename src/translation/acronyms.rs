//! Acronyms, and the full forms in the same text whose initials spell them.

use std::collections::BTreeMap;

use rustc_hash::FxHashMap;

use crate::comparison::Place;
use crate::strings::gather::Gather;
use crate::strings::sort::Order;
use crate::translation::words::{SideWords, Word, WordKind, cover};

const ACRONYMS: usize = 200;
/// Words of an acronym's full form, function words included.
const FORM: usize = 14;

/// By acronym, the word numbers of what it may mean there.
pub(crate) fn spelt_out(side: &SideWords) -> FxHashMap<usize, Vec<usize>> {
    let words = side.all().flatten();
    let numbers: FxHashMap<&str, usize> = words.map(|word| (word.folded.as_str(), word.id)).collect();
    let number = |word: &str| numbers.get(word).copied();
    let of = |forms: &Forms| forms.keys().flatten().filter_map(|word| number(word)).gather();
    full_forms(side, 1).iter().filter_map(|(acronym, forms)| Some((number(acronym)?, of(forms)))).collect()
}

/// Full forms by their content words, with their places.
pub(crate) type Forms<'w> = BTreeMap<Vec<&'w str>, Vec<Place>>;

/// Acronyms that occur `least` times with the full forms that they may mean.
pub(crate) fn full_forms<'w>(side: &'w SideWords, least: usize) -> BTreeMap<&'w str, Forms<'w>> {
    let mut seen: FxHashMap<&str, usize> = FxHashMap::default();
    for word in side.all().flatten() {
        let raw = side.text(word.place);
        if (3..=6).contains(&raw.chars().count()) && raw.chars().all(char::is_uppercase) {
            *seen.entry(&word.folded).or_default() += 1;
        }
    }
    let mut seen: Vec<&str> = seen.into_iter().filter(|&(_, count)| count >= least).map(|(word, _)| word).gather();
    seen.order();
    seen.truncate(ACRONYMS);
    let mut forms: BTreeMap<&str, Forms> = BTreeMap::new();
    for words in side.all() {
        for start in 0..words.len() {
            for &acronym in seen.iter().filter(|acronym| acronym.chars().next() == words[start].folded.chars().next()) {
                if let Some((form, place)) = full_form(acronym, &words[start..]) {
                    forms.entry(acronym).or_default().entry(form).or_default().push(place);
                }
            }
        }
    }
    forms
}

/// The content words from the start of `words` whose initials spell the acronym, function words between them left out.
fn full_form<'w>(acronym: &str, words: &'w [Word]) -> Option<(Vec<&'w str>, Place)> {
    let mut letters = acronym.chars();
    let mut next = letters.next();
    let mut form = Vec::new();
    if !words.first()?.capital || words.first()?.folded == acronym {
        return None;
    }
    for (at, word) in words.iter().take(FORM).enumerate() {
        match word.kind {
            WordKind::Content if word.folded.chars().next() == next => {
                form.push(word.folded.as_str());
                next = letters.next();
            }
            WordKind::Function if at > 0 => {}
            _ => return None,
        }
        if next.is_none() {
            return Some((form, cover(&words[..=at])?));
        }
    }
    None
}
