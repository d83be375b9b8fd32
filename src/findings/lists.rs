//! Items of enumerations that the other side leaves out.
//!
//! Idea: items stand between commas and conjunctions. One without counterpart is left out where its neighbours'
//! counterparts are neighbours themselves, with nothing between them that could be its translation. So an item is missed
//! whatever its words are, and "Jammu-et-Cachemire" is one item for "Jammu and Kashmir".
//! Time and space: linear in the words and links of a sentence pair.

use std::ops::Range;

use crate::comparison::FindingKind;
use crate::findings::omissions::AGAIN;
use crate::findings::{Candidate, at, candidate};
use crate::language::words::{is_light, is_nuance};
use crate::translation::coverage::Judge;
use crate::translation::likeness::Likeness;
use crate::translation::word_links::{Linked, is_conjunction};
use crate::translation::words::{Pair, Side, Word, WordKind, cover};

/// The confidence from which a missing item is worth checking.
const CHECKED_CONFIDENCE: f64 = 0.7;
/// Content words of an item; what is longer is a clause.
const LONGEST: usize = 6;
/// Content words among which the neighbours of an item are looked for.
const NEAR: usize = 3;
/// Content words of the items beside one at an end of the list.
const SHORT: usize = 2;
/// The confidence in an item between two others; in one at an end of its list, whose limits are less clear; and in the
/// first word of a last item that goes on: as often a verb of which the other language needs none.
const BETWEEN: f64 = 0.8;
const AT_AN_END: f64 = 0.72;
const AT_THE_LAST: f64 = 0.48;
/// The confidence where a list has only one item more.
const ONE_MORE: f64 = 0.6;
/// What is taken off of it for words that may well have no counterpart anywhere.
const UNKNOWN: f64 = 0.6;

/// Marks between items.
const MARKS: [&str; 5] = [",", "،", "、", "，", ";"];

/// Content words between two marks or conjunctions.
#[derive(Debug, Clone, Copy)]
struct Item {
    /// First word and the one after the last.
    start: usize,
    end: usize,
    /// Whether a list goes on before it, and after it.
    opened: bool,
    closed: bool,
}

/// One side of a pair.
struct View<'a, 's> {
    side: &'a Side<'a>,
    words: &'a [&'s Word],
    items: Vec<Item>,
    /// By word, its partner on the other side.
    partners: Vec<Option<usize>>,
}

/// Findings about items on one side only.
pub(crate) fn find(
    left: &Side,
    right: &Side,
    pairs: &[Pair],
    linked: &[(Linked, f64)],
    judges: &mut [Judge; 2],
    likeness: &Likeness,
) -> Vec<Candidate> {
    let mut found = Vec::new();
    for (pair, (linked, sure)) in pairs.iter().zip(linked) {
        let l = View::new(left, &pair.left, linked, true);
        let r = View::new(right, &pair.right, linked, false);
        for (own, other, on_left) in [(&l, &r, true), (&r, &l, false)] {
            let mut left_out = own.left_out(other);
            if left_out.is_empty() {
                left_out.extend(own.one_more(other));
            }
            for (words, confidence) in left_out {
                let Some(place) = cover(words.iter().copied()) else { continue };
                let judge = &mut judges[usize::from(!on_left)];
                let known = words.iter().map(|word| judge.sure(word, likeness)).fold(0.0, f64::max);
                let again = words.iter().all(|word| own.words.iter().filter(|other| other.id == word.id).count() > 1);
                let confidence = if again { confidence * AGAIN } else { confidence };
                let confidence = confidence * (1.0 - UNKNOWN * (1.0 - known));
                let (kind, id) = match on_left {
                    true => (FindingKind::Omission, "omission.item"),
                    false => (FindingKind::Addition, "addition.item"),
                };
                let (l, r) = at(on_left, place);
                let text = own.side.text(place);
                let confidence = confidence * sure;
                let severity = if confidence >= CHECKED_CONFIDENCE { 2 } else { 1 };
                let finding = candidate(kind, severity, l, r, id, &[("text", text)], confidence);
                found.push(Candidate::of_habit(finding, text.to_lowercase()));
            }
        }
    }
    found
}

impl<'a, 's> View<'a, 's> {
    fn new(side: &'a Side<'a>, all: &[&'s Word], linked: &'a Linked<'s>, on_left: bool) -> Self {
        let words = if on_left { &linked.left } else { &linked.right };
        let mut partners = vec![None; words.len()];
        for link in linked.links.iter().filter(|link| !link.weak) {
            let (word, other) = if on_left { (link.left, link.right) } else { (link.right, link.left) };
            partners[word].get_or_insert(other);
        }
        Self { side, words, items: items(all, words.len()), partners }
    }

    /// The items without counterpart, and how surely they are left out.
    fn left_out(&self, other: &View) -> Vec<(&'a [&'s Word], f64)> {
        let mut found = Vec::new();
        for (index, item) in self.items.iter().enumerate() {
            let words = item.start..item.end;
            let before = index.checked_sub(1).and_then(|before| self.items.get(before));
            let after = self.items.get(index + 1);
            let short = |item: &Item| item.opened && item.closed && item.end - item.start <= SHORT;
            let list_before = item.opened && before.is_some_and(short);
            let list_after = item.closed && after.is_some_and(short);
            let alone = words.len() <= LONGEST && words.clone().all(|word| self.is_alone(word));
            if item.opened && item.closed && alone {
                // Between two others.
                if words.clone().any(|word| self.counts(word))
                    && let (Some(p), Some(q)) = (self.before(item.start), self.after(item.end))
                    && other.item_of(p).abs_diff(other.item_of(q)) <= 1
                    && p != q
                    && !other.has_candidate(p, q)
                {
                    found.push((&self.words[words], BETWEEN));
                }
            } else if item.opened && index + 1 == self.items.len() && alone && words.len() <= NEAR {
                // The end of the sentence, which the other side has before it.
                if words.clone().all(|word| self.counts(word))
                    && let Some(p) = self.before(item.start)
                    && p + 1 == other.words.len()
                {
                    found.push((&self.words[words], AT_AN_END));
                }
            } else {
                if list_after && let Some(word) = self.first_left_out(item, other) {
                    found.push((&self.words[word..word + 1], AT_AN_END));
                }
                if list_before && let Some(word) = self.last_left_out(item, other) {
                    found.push((&self.words[word..word + 1], AT_THE_LAST));
                }
            }
        }
        found
    }

    /// The item that a list has more than the one that it is linked to, where nothing else tells which it is: the first
    /// without counterpart.
    fn one_more(&self, other: &View) -> Vec<(&'a [&'s Word], f64)> {
        let others = other.lists();
        let mut found = Vec::new();
        for list in self.lists() {
            let linked_to = |item: usize| self.words_of(&list, item).find_map(|word| self.partners[word]);
            let of = |theirs: &Range<usize>| {
                let within = other.items[theirs.start].start..other.items[theirs.end - 1].end;
                list.clone().filter(|&item| linked_to(item).is_some_and(|word| within.contains(&word))).count()
            };
            let Some(theirs) = others.iter().max_by_key(|theirs| of(theirs)) else { continue };
            let inner = list.start + 1..list.end - 1;
            let mut alone = inner.filter(|&item| self.words_of(&list, item).all(|word| self.is_alone(word)));
            if of(theirs) >= 2
                && list.len() == theirs.len() + 1
                && let Some(item) = alone.next()
                && self.words_of(&list, item).any(|word| self.counts(word))
            {
                found.push((&self.words[self.words_of(&list, item)], ONE_MORE));
            }
        }
        found
    }

    /// The lists of three items or more, all but the first and the last of a few words.
    fn lists(&self) -> Vec<Range<usize>> {
        let mut lists = Vec::new();
        let mut start = 0;
        for end in 1..=self.items.len() {
            let last = &self.items[end - 1];
            let inner = end - 1 > start;
            let goes_on = last.closed && end < self.items.len() && (!inner || last.end - last.start <= NEAR);
            if !goes_on {
                if end - start > SHORT {
                    lists.push(start..end);
                }
                start = end;
            }
        }
        lists
    }

    /// The words of an item of a list; of its first and last ones, only those nearest to the others.
    fn words_of(&self, list: &Range<usize>, item: usize) -> Range<usize> {
        let Item { start, end, .. } = self.items[item];
        if item == list.start {
            end.saturating_sub(NEAR).max(start)..end
        } else if item + 1 == list.end {
            start..(start + NEAR).min(end)
        } else {
            start..end
        }
    }

    /// The end of a list's first item, where what comes before the list goes on with the second item there.
    fn first_left_out(&self, item: &Item, other: &View) -> Option<usize> {
        let word = item.end - 1;
        let (p, q) = (self.before(word)?, self.after(item.end)?);
        let missed = self.is_alone(word) && self.counts(word) && p < q && q - p <= NEAR;
        (missed && other.item_of(p) == other.item_of(q) && !other.has_candidate(p, q)).then_some(word)
    }

    /// The start of a list's last item, where what comes after the list goes on with the last but one there.
    fn last_left_out(&self, item: &Item, other: &View) -> Option<usize> {
        let word = item.start;
        let (p, q) = (self.before(word)?, self.after(word + 1)?);
        let missed = word + 1 < item.end && self.is_alone(word) && self.counts(word) && p < q && q - p <= 2 * NEAR;
        (missed && other.item_of(q) - other.item_of(p) <= 1 && !other.has_candidate(p, q)).then_some(word)
    }

    fn is_alone(&self, word: usize) -> bool {
        self.partners[word].is_none()
    }

    /// Whether a word is missed where it is missing.
    fn counts(&self, word: usize) -> bool {
        let (language, folded) = (self.side.language, &self.words[word].folded);
        !is_light(language, folded) && !is_nuance(language, folded)
    }

    /// The counterpart of the last linked word before one, and of the first from one on, if near.
    fn before(&self, word: usize) -> Option<usize> {
        self.partners[word.saturating_sub(NEAR)..word].iter().rev().find_map(|partner| *partner)
    }

    fn after(&self, word: usize) -> Option<usize> {
        self.partners.iter().skip(word).take(NEAR).find_map(|partner| *partner)
    }

    fn item_of(&self, word: usize) -> usize {
        self.items.partition_point(|item| item.end <= word)
    }

    /// Whether a word between two others, or beside one of them in its item, has no partner, and could be the
    /// translation.
    fn has_candidate(&self, p: usize, q: usize) -> bool {
        let (first, last) = (p.min(q), p.max(q));
        let start = first.saturating_sub(1).max(self.items[self.item_of(first)].start);
        let end = (last + 2).min(self.items[self.item_of(last)].end);
        (start..end).any(|word| self.is_alone(word) && self.counts(word))
    }
}

/// The content words of a sentence, at most `most`, as items.
fn items(words: &[&Word], most: usize) -> Vec<Item> {
    let mut items: Vec<Item> = Vec::new();
    let (mut start, mut at, mut opened) = (0, 0, false);
    for word in words {
        let list = MARKS.contains(&word.folded.as_str()) || is_conjunction(&word.folded);
        if word.is_content() {
            // Arabic writes "and" with the word.
            if start < at && word.folded.starts_with('و') && word.folded.chars().count() > 4 {
                items.push(Item { start, end: at, opened, closed: true });
                (start, opened) = (at, true);
            }
            at += 1;
        } else if list || word.kind == WordKind::Mark {
            if start < at {
                items.push(Item { start, end: at, opened, closed: list });
                (start, opened) = (at, list);
            } else if !list {
                opened = false;
            }
        }
        if at == most {
            break;
        }
    }
    if start < at {
        items.push(Item { start, end: at, opened, closed: false });
    }
    items
}
