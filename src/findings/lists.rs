//! Items of enumerations that the other side leaves out.
//!
//! Idea: items are between commas and conjunctions. One without counterpart is left out where its neighbours'
//! counterparts are neighbours themselves, with nothing between them that could be its translation. So an item is
//! missed whatever its words are, and "Jammu-et-Cachemire" is one item for "Jammu and Kashmir".
//! Time and space: linear in the words and links of a sentence pair.

use crate::strings::gather::{Gather, PushAll};
use std::ops::Range;

use crate::findings::omissions::AGAIN;
use crate::findings::{Candidate, Read, certainty, on_one_side};
use crate::language::{Language, is_conjunction};
use crate::strings::search::{ends_in, starts_in};
use crate::strings::sort::Order;
use crate::strings::unicode::lowercase;
use crate::translation::coverage::Coverage;
use crate::translation::vocabulary::CERTAIN;
use crate::translation::word_links::{Linked, MIN_COMPOUND_LETTERS};
use crate::translation::words::{SideWords, Word, WordKind, cover};

/// How many content words away the neighbours of an item are looked for.
const NEAR_WORDS: usize = 3;
/// Content words of the items beside one at an end of the list.
const MAX_END_ITEM_WORDS: usize = 2;
/// The confidence in an item between two others; in one at an end of its list, whose limits are less clear; and in the
/// first word of a last item that goes on, which is often a verb that the other language does not need.
const BETWEEN: f64 = 0.8;
const AT_AN_END: f64 = 0.72;
const AT_THE_LAST: f64 = 0.48;
/// The confidence if a list has one item more than its counterpart; the least mean likeness and the least likeness of
/// items that translate each other; and the margin to the second best choice of the item that is left out.
const ONE_MORE: f64 = 0.85;
const MIN_LIKENESS: f64 = 0.4;
const MIN_EACH: f64 = 0.2;
const MIN_MARGIN: f64 = 0.15;
/// The factor of the confidence for words that may have no counterpart anywhere.
const UNKNOWN_DISCOUNT: f64 = 0.6;

/// Marks between items.
const MARKS: [&str; 5] = [",", "،", "、", "，", ";"];

/// Content words between two marks or conjunctions.
#[derive(Debug, Clone, Copy)]
struct ListItem {
    /// First word and the one after the last.
    start: usize,
    end: usize,
    /// Whether a list goes on before it, and after it.
    opened: bool,
    closed: bool,
    /// Whether a conjunction is before it.
    joined: bool,
}

/// One side of a pair.
struct ListSide<'a, 's> {
    side: &'a SideWords<'a>,
    words: &'a [&'s Word],
    items: Vec<ListItem>,
    /// By word, its partner on the other side.
    partners: Vec<Option<usize>>,
}

/// Findings about items on one side only.
pub(crate) fn find(read: &Read, coverages: &mut [Coverage; 2]) -> Vec<Candidate> {
    let Read { left, right, pairs, linked, likeness, .. } = *read;
    let mut found = Vec::new();
    // Chinese is cut into the words that its table has: an item may be a part of a verb there.
    let is_han = [left, right].iter().any(|side| side.language == Language::Chinese);
    for (pair, (linked, sure)) in pairs.iter().zip(linked) {
        let l = ListSide::new(left, &pair.left, linked);
        let r = ListSide::new(right, &pair.right, linked);
        for (own, other) in [(&l, &r), (&r, &l)] {
            let side = own.side.side;
            let facing = side.other().of(&pair.left, &pair.right);
            // Of words for food, each is like all others: what is nearest is told by more than what is near.
            let like = |word: usize, facing: usize| {
                let (l, r) = side.own_and_other(own.words[word], other.words[facing]);
                linked.similar(side, word, facing).min(1.0) + likeness.cosine(l, r).max(0.0)
            };
            let mut left_out: Vec<_> =
                own.one_more(other, like).map(|words| (words, ONE_MORE, true)).into_iter().gather();
            if left_out.is_empty() {
                left_out.push_all(
                    own.left_out(other)
                        .into_iter()
                        .map(|(words, sure)| (words, sure, own.is_copied_around(words, other, facing))),
                );
            }
            for (words, confidence, is_counted) in left_out {
                let Some(place) = cover(words.iter().copied()) else { continue };
                let coverage = &mut coverages[side.index()];
                let known = words.iter().map(|word| coverage.sure(word, likeness)).fold(0.0, f64::max);
                let again = words.iter().all(|word| own.words.iter().filter(|other| other.id == word.id).count() > 1);
                let confidence = if again { confidence * AGAIN } else { confidence };
                let confidence =
                    if is_counted { confidence } else { confidence * (1.0 - UNKNOWN_DISCOUNT * (1.0 - known)) };
                let text = own.side.text(place);
                let confidence = confidence * if is_counted { certainty(*sure) } else { *sure };
                // Only where the items of two lists are counted is one surely left out: "parents of three" may be said in a
                // word elsewhere. "Goods and chattels" is "biens": of two joined by a conjunction, one is often enough.
                let block = &own.side.document.blocks[place.block].text;
                let is_mark = |c: char| MARKS.iter().any(|mark| mark.starts_with(c));
                let is_listed = block.get(..place.span.start).is_some_and(|before| ends_in(before.trim_end(), is_mark))
                    || block.get(place.span.end..).is_some_and(|behind| starts_in(behind.trim_start(), is_mark));
                let severity = if is_counted && is_listed && !is_han { 2 } else { 1 };
                let finding = on_one_side(side, place, "item", severity, text, confidence);
                // What is left out again is left out on purpose.
                found.push(Candidate::of_habit(finding, lowercase(text)).of(1));
            }
        }
    }
    found
}

impl<'a, 's> ListSide<'a, 's> {
    fn new(side: &'a SideWords<'a>, all: &[&'s Word], linked: &'a Linked<'s>) -> Self {
        let words = side.side.of(&linked.left, &linked.right);
        Self { side, words, items: items(all, words.len()), partners: linked.partners(side.side) }
    }

    /// The items without counterpart, and how surely they are left out.
    fn left_out(&self, other: &ListSide) -> Vec<(&'a [&'s Word], f64)> {
        let mut found = Vec::new();
        for (index, item) in self.items.iter().enumerate() {
            let words = item.start..item.end;
            let before = index.checked_sub(1).and_then(|before| self.items.get(before));
            let after = self.items.get(index + 1);
            let short = |item: &ListItem| item.opened && item.closed && item.end - item.start <= MAX_END_ITEM_WORDS;
            let list_before = item.opened && before.is_some_and(short);
            let list_after = item.closed && after.is_some_and(short);
            let alone = words.clone().all(|word| self.is_alone(word));
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
            } else if item.opened && index + 1 == self.items.len() && alone && words.len() <= NEAR_WORDS {
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

    /// Whether the words beside an item are beside each other on the other side, spelled alike, and the item is nowhere.
    ///
    /// Before -> after: "CVS, Subversion and Perforce" / "CVS y Perforce" -> true.
    fn is_copied_around(&self, item: &[&Word], other: &ListSide, all: &[&Word]) -> bool {
        let is_there = |word: &&Word| all.iter().any(|other| other.folded == word.folded);
        let same = |at: usize| {
            other.words.iter().position(|word| self.words.get(at).is_some_and(|own| own.folded == word.folded))
        };
        let first = item.first().and_then(|first| self.words.iter().position(|word| word.place == first.place));
        let facing = first.filter(|&at| at > 0).and_then(|at| same(at - 1).zip(same(at + item.len())));
        facing.is_some_and(|(before, behind)| before + 1 == behind) && !item.iter().any(is_there)
    }

    /// The item that a list has in addition to those of its counterpart: without it, the others translate that list in
    /// order best.
    ///
    /// Before -> after: "apples, pears, cherries and plums" / "des pommes, des cerises et des prunes" -> "pears".
    fn one_more(&self, other: &ListSide, like: impl Fn(usize, usize) -> f64) -> Option<&'a [&'s Word]> {
        let others = other.lists(MAX_END_ITEM_WORDS);
        for list in self.lists(MAX_END_ITEM_WORDS + 1) {
            let of = |theirs: &Range<usize>| {
                let within = other.items[theirs.start].start..other.items[theirs.end - 1].end;
                let linked = |word: usize| self.partners[word].is_some_and(|partner| within.contains(&partner));
                list.clone().filter(|&item| self.words_of(&list, item).any(linked)).count()
            };
            let Some(theirs) = others.iter().max_by_key(|theirs| of(theirs)).filter(|theirs| of(theirs) >= 2) else {
                continue;
            };
            if list.len() != theirs.len() + 1 {
                continue;
            }
            let alike = |item: usize, facing: usize| {
                let facing = other.words_of(theirs, facing);
                let best = |word: usize| facing.clone().map(|other| like(word, other)).fold(0.0, f64::max);
                self.words_of(&list, item).map(best).fold(0.0, f64::max)
            };
            let is_short = |item: usize| self.items[item].end - self.items[item].start <= MAX_END_ITEM_WORDS;
            // By the item that is left out, how alike the others are to those that they face.
            let without = |left_out: usize| -> f64 {
                let rest = list.clone().filter(|&item| item != left_out);
                rest.zip(theirs.clone()).map(|(item, facing)| alike(item, facing)).sum::<f64>()
            };
            let mut scores: Vec<(f64, usize)> = list.clone().map(|item| (without(item), item)).gather();
            scores.order_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
            let [(best, item), (second, _), ..] = scores[..] else { continue };
            let words = self.words_of(&list, item);
            let rest = list.clone().filter(|&other| other != item);
            let all_alike = rest.zip(theirs.clone()).all(|(item, facing)| alike(item, facing) >= MIN_EACH);
            // What is translated elsewhere in the sentence is not left out.
            let listed = other.items[theirs.start].start..other.items[theirs.end - 1].end;
            let is_free = |facing: &usize| !listed.contains(facing) && other.is_alone(*facing);
            let free = (0..other.words.len()).filter(is_free);
            let elsewhere = |word: usize| free.clone().any(|facing| like(word, facing) >= MIN_LIKENESS);
            let own = self.items[list.start].start..self.items[list.end - 1].end;
            // "Bosnie-Herzégovine" is two words in English, and like both.
            let is_best = |word: usize, facing: usize| {
                let most = like(word, facing) + MIN_MARGIN;
                other.words[facing].folded.chars().count() >= MIN_COMPOUND_LETTERS
                    || !own.clone().any(|own| like(own, facing) > most)
            };
            let has_counterpart =
                |word: usize| listed.clone().any(|facing| like(word, facing) >= CERTAIN && is_best(word, facing));
            let elsewhere = |word: usize| has_counterpart(word) || elsewhere(word);
            // What no word is linked to in that list may be its translation.
            let may_be_it = |facing: usize| other.is_alone(facing) && other.counts(facing);
            let is_missing = words.clone().all(|word| self.counts(word) && !elsewhere(word))
                && !listed.clone().any(may_be_it)
                && words.clone().all(|word| self.partners[word].is_none_or(|facing| listed.contains(&facing)));
            let is_inner = item > list.start && item + 1 < list.end;
            if all_alike
                && best >= MIN_LIKENESS * theirs.len() as f64
                && best - second >= MIN_MARGIN
                && is_missing
                && is_inner
                && is_short(item)
            {
                return Some(&self.words[words]);
            }
        }
        None
    }

    /// The lists of so many items or more that end with a conjunction and an item; all but the first and the last have
    /// few words.
    fn lists(&self, min_items: usize) -> Vec<Range<usize>> {
        let mut lists = Vec::new();
        let mut start = 0;
        for end in 1..=self.items.len() {
            let last = &self.items[end - 1];
            let next = self.items.get(end).filter(|_| last.closed);
            let is_inner = end - 1 > start;
            let is_done = is_inner && last.joined && next.is_none_or(|next| !next.joined);
            let goes_on = next.is_some() && !is_done && (!is_inner || last.end - last.start <= NEAR_WORDS);
            if is_done && end - start >= min_items {
                lists.push(start..end);
            }
            if !goes_on {
                start = end;
            }
        }
        lists
    }

    /// The words of an item of a list; of its first and last ones, only those nearest to the others.
    fn words_of(&self, list: &Range<usize>, item: usize) -> Range<usize> {
        let ListItem { start, end, .. } = self.items[item];
        if item == list.start {
            end.saturating_sub(NEAR_WORDS).max(start)..end
        } else if item + 1 == list.end {
            start..(start + NEAR_WORDS).min(end)
        } else {
            start..end
        }
    }

    /// The end of a list's first item, where what comes before the list goes on with the second item there.
    fn first_left_out(&self, item: &ListItem, other: &ListSide) -> Option<usize> {
        let word = item.end - 1;
        let (p, q) = (self.before(word)?, self.after(item.end)?);
        let missed = self.is_alone(word) && self.counts(word) && p < q && q - p <= NEAR_WORDS;
        (missed && other.item_of(p) == other.item_of(q) && !other.has_candidate(p, q)).then_some(word)
    }

    /// The start of a list's last item, where what comes after the list goes on with the last but one there.
    fn last_left_out(&self, item: &ListItem, other: &ListSide) -> Option<usize> {
        let word = item.start;
        let (p, q) = (self.before(word)?, self.after(word + 1)?);
        let missed =
            word + 1 < item.end && self.is_alone(word) && self.counts(word) && p < q && q - p <= 2 * NEAR_WORDS;
        (missed && other.item_of(q) - other.item_of(p) <= 1 && !other.has_candidate(p, q)).then_some(word)
    }

    fn is_alone(&self, word: usize) -> bool {
        self.partners[word].is_none()
    }

    /// Whether a word is missed where it is missing.
    fn counts(&self, word: usize) -> bool {
        !self.words[word].light && !self.words[word].nuance
    }

    /// The counterpart of the last linked word before one, and of the first from one on, if near.
    fn before(&self, word: usize) -> Option<usize> {
        self.partners[word.saturating_sub(NEAR_WORDS)..word].iter().rev().find_map(|partner| *partner)
    }

    fn after(&self, word: usize) -> Option<usize> {
        self.partners.iter().skip(word).take(NEAR_WORDS).find_map(|partner| *partner)
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
fn items(words: &[&Word], most: usize) -> Vec<ListItem> {
    let mut items: Vec<ListItem> = Vec::new();
    let (mut start, mut at, mut opened, mut joined) = (0, 0, false, false);
    for word in words {
        let list = MARKS.contains(&word.folded.as_str()) || is_conjunction(&word.folded);
        if word.is_content() {
            // Arabic writes "and" with the word.
            if start < at && word.folded.starts_with('و') && word.folded.chars().count() > 4 {
                items.push(ListItem { start, end: at, opened, closed: true, joined });
                (start, opened, joined) = (at, true, true);
            }
            at += 1;
        } else if list || word.kind == WordKind::Mark && !matches!(word.folded.as_str(), "'" | "’" | "-") {
            if start < at {
                items.push(ListItem { start, end: at, opened, closed: list, joined });
                (start, opened, joined) = (at, list, false);
            } else if !list {
                opened = false;
            }
        }
        joined |= is_conjunction(&word.folded);
        if at == most {
            break;
        }
    }
    if start < at {
        items.push(ListItem { start, end: at, opened, closed: false, joined });
    }
    items
}
