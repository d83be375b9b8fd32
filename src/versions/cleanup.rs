//! Makes raw runs readable: no confetti, and changes that begin and end where a reader would let them.
//!
//! Idea: as in the "semantic clean-up" of Neil Fraser's diff-match-patch (2006), but on words. A match that says less
//! than the changes on either side of it is given up, so that a rewritten clause that happens to keep its `of` and its
//! comma becomes one change. Words that are only respelt weigh nothing, so that what is between them stays:
//! `[colour|color] of the [theatre|theater]`. Then each insertion or deletion that could be some words earlier or later
//! is put where it fits sentences, clauses and phrases best.
//!
//! Time and space: linear in the number of runs and the words they slide over.

use crate::align::matching::Run;
use crate::versions::compounds;
use crate::versions::respelt::are_respelt;
use crate::versions::side_text::SideText;
use crate::versions::vocabulary::Vocabulary;

/// What a word weighs against others: a content word as much as four marks or function words.
const CONTENT_WEIGHT: usize = 4;
const LIGHT_WEIGHT: usize = 1;
/// A match with a content word in it is given up between changes of this many times its weight, ...
const CONTENT_RATIO: usize = 3;
/// ... one beside an insertion or deletion between longer ones, as giving it up changes words that stayed, ...
const ONE_SIDED_RATIO: usize = 5;
/// ... and one between two insertions, or two deletions, only between long ones.
const BETWEEN_ONE_SIDED_RATIO: usize = 12;
/// Where less than this share of the words stays, the text was rewritten as a whole, ...
const REWRITTEN_SHARE: f64 = 0.5;
/// ... and a match needs this many times the weight. It makes a seventh fewer edits of GPL 2 -> 3, for a twentieth more
/// words.
const REWRITTEN_FACTOR: usize = 2;
/// In texts of fewer words on both sides together each match says something.
const FEWEST_WORDS_REWRITTEN: usize = 60;
/// Giving up a match makes a change longer, which may outweigh the next match; twice is nearly always enough.
const ROUNDS: usize = 3;

/// The runs without those that only break up changes, and with insertions and deletions at sensible edges.
pub(crate) fn readable(left: &SideText, right: &SideText, vocabulary: &Vocabulary, mut runs: Vec<Run>) -> Vec<Run> {
    runs = compounds::whole(left, right, vocabulary, runs);
    for _ in 0..ROUNDS {
        let before = runs.len();
        runs = without_confetti(left, right, vocabulary, &runs);
        if runs.len() == before {
            break;
        }
    }
    runs = with_first_ends(left, right, &runs);
    slide(left, right, vocabulary, &mut runs);
    runs.retain(|run| run.length > 0);
    runs
}

/// What is between two runs, in weight.
#[derive(Clone, Copy)]
struct Change {
    left: usize,
    right: usize,
    /// One word for one word.
    is_substitution: bool,
}

impl Change {
    fn size(self) -> usize {
        self.left.max(self.right)
    }

    fn is_two_sided(self) -> bool {
        self.left > 0 && self.right > 0
    }
}

fn without_confetti(left: &SideText, right: &SideText, vocabulary: &Vocabulary, runs: &[Run]) -> Vec<Run> {
    let weigh = |side: &SideText, from: usize, to: usize| -> usize {
        let words = side.words.get(from..to).unwrap_or_default();
        words.iter().map(|word| if vocabulary.entry(word.id).light { LIGHT_WEIGHT } else { CONTENT_WEIGHT }).sum()
    };
    let same: usize = runs.iter().map(|run| run.length).sum();
    let all = left.words.len() + right.words.len();
    let is_rewritten = all >= FEWEST_WORDS_REWRITTEN && ((2 * same) as f64) < REWRITTEN_SHARE * all as f64;
    let ends = |run: Option<&Run>| run.map_or((0, 0), |run| (run.left_end(), run.right_end()));
    let mut kept: Vec<Run> = Vec::with_capacity(runs.len());
    for (at, &run) in runs.iter().enumerate() {
        let from = ends(kept.last());
        let next = runs.get(at + 1).map_or((left.words.len(), right.words.len()), |next| (next.left, next.right));
        let change = |from: (usize, usize), to: (usize, usize)| {
            let is_respelt = are_respelt((left, from.0..to.0), (right, from.1..to.1), vocabulary);
            Change {
                left: if is_respelt { 0 } else { weigh(left, from.0, to.0) },
                right: if is_respelt { 0 } else { weigh(right, from.1, to.1) },
                is_substitution: is_respelt || (to.0 - from.0 == 1 && to.1 - from.1 == 1),
            }
        };
        let (before, after) = (change(from, (run.left, run.right)), change((run.left_end(), run.right_end()), next));
        // `clauses [4|5] to [6|7]`; and no change reaches over the end of a sentence that stayed.
        let has_end = || (run.left..run.left_end()).any(|word| ends_sentence(left, word));
        if (before.is_substitution && after.is_substitution)
            || (before.is_two_sided() && after.is_two_sided() && has_end())
        {
            kept.push(run);
            continue;
        }
        let least = before.size().min(after.size());
        // One syllable of a longer word of Thai is chance: `[สาม|ห้า]`, not `[ส|ห้]า[ม]`.
        if run.length == 1 && least > 0 && is_syllable(left, run.left) {
            continue;
        }
        // Only short matches can be outweighed, so long ones need not be weighed.
        let weight = if run.length > least { usize::MAX } else { weigh(left, run.left, run.left_end()) };
        let ratio = match (before.is_two_sided(), after.is_two_sided()) {
            (true, true) if weight == run.length * LIGHT_WEIGHT => 1,
            (true, true) => CONTENT_RATIO,
            (false, false) => BETWEEN_ONE_SIDED_RATIO,
            _ => ONE_SIDED_RATIO,
        };
        let factor = if is_rewritten { REWRITTEN_FACTOR } else { 1 };
        if weight.saturating_mul(ratio) > least.saturating_mul(factor) {
            kept.push(run);
        }
    }
    kept
}

/// Whether a word is a syllable, or part of one, of a script that puts no space between words: Thai, Lao, Burmese,
/// Khmer.
fn is_syllable(side: &SideText, word: usize) -> bool {
    let bytes = side.words.get(word).map_or(&[][..], |word| word.span.of(&side.text).as_bytes());
    // Thai and Lao; Burmese; Khmer, in UTF-8.
    matches!(bytes, [0xe0, 0xb8..=0xbb, ..] | [0xe1, 0x80..=0x82 | 0x9e | 0x9f, ..])
}

/// Whether a word is a mark that ends a sentence, with white space behind.
fn ends_sentence(side: &SideText, word: usize) -> bool {
    let mark =
        side.words.get(word).is_some_and(|word| matches!(word.span.of(&side.text), "." | "!" | "?" | "。" | "؟"));
    mark && side.edge(word + 1) == 4
        && side.words.get(word + 1).is_none_or(|next| next.span.start > side.words[word].span.end)
}

/// Matches the end of a sentence with the first one in a change on the other side, not with the last, so that no change of
/// words reaches over it.
///
/// `one [space. It is new|of the spaces].` -> `one [space|of the spaces].[ It is new.|]`
fn with_first_ends(left: &SideText, right: &SideText, runs: &[Run]) -> Vec<Run> {
    let mut cut = Vec::with_capacity(runs.len());
    let mut from = (0, 0);
    for &run in runs {
        let first = |side: &SideText, start: usize, end: usize| {
            (start..end).find(|&word| side.words[word].id == side.words[end].id && ends_sentence(side, word))
        };
        let is_replaced = from.0 < run.left && from.1 < run.right && ends_sentence(left, run.left);
        let ends = match is_replaced {
            true => (first(left, from.0, run.left), first(right, from.1, run.right)),
            false => (None, None),
        };
        let end = match ends {
            (Some(l), None) => Some((l, run.right)),
            (None, Some(r)) => Some((run.left, r)),
            _ => None,
        };
        if let Some((left, right)) = end {
            cut.push(Run { left, right, length: 1 });
        }
        let skipped = usize::from(end.is_some());
        cut.push(Run { left: run.left + skipped, right: run.right + skipped, length: run.length - skipped });
        from = (run.left_end(), run.right_end());
    }
    cut.retain(|run| run.length > 0);
    cut
}

/// Moves insertions and deletions between equal words to the best edges: those of sentences, then of clauses, then of
/// phrases, which begin with a function word and end with another word.
///
/// `for poems and for [novels from Frisian and for] plays` -> `for poems [and for novels from Frisian] and for plays`
fn slide(left: &SideText, right: &SideText, vocabulary: &Vocabulary, runs: &mut [Run]) {
    for at in 0..runs.len().saturating_sub(1) {
        let (before, after) = (runs[at], runs[at + 1]);
        let (side, from, to) = match (after.left - before.left_end(), after.right - before.right_end()) {
            (0, 0) => continue,
            (_, 0) => (left, before.left_end(), after.left),
            (0, _) => (right, before.right_end(), after.right),
            _ => continue,
        };
        // The first and the last run may be used up, others must go on keeping two changes apart.
        let reserve = |run: Run, last: bool| if last { run.length } else { run.length.saturating_sub(1) };
        let starts = at == 0 && before.left == 0 && before.right == 0;
        let finishes = after.left_end() == left.words.len() && after.right_end() == right.words.len();
        let same = |one: usize, other: usize| side.words[one].id == side.words[other].id;
        let back = (0..reserve(before, starts)).take_while(|k| same(from - 1 - k, to - 1 - k)).count();
        let forth = (0..reserve(after, finishes)).take_while(|k| same(from + k, to + k)).count();
        let is_light = |word: usize| vocabulary.entry(side.words[word].id).light;
        let (mut best, mut shift) = ((0, 0), 0);
        for (k, first) in (from - back..=from + forth).enumerate() {
            let end = first + to - from;
            let edges = side.edge(first) + side.edge(end);
            let phrase = u32::from(is_light(first)) + u32::from(!is_light(end - 1));
            if (edges, phrase) >= best {
                (best, shift) = ((edges, phrase), k);
            }
        }
        let (before, after) = (runs[at], runs[at + 1]);
        runs[at].length = before.length - back + shift;
        let moved = |place: usize| (place + shift) - back;
        runs[at + 1] =
            Run { left: moved(after.left), right: moved(after.right), length: (after.length + back) - shift };
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::align::matching::runs;
    use crate::comparison::EditOp;
    use crate::language::Language;
    use crate::versions::cover::Cover;
    use crate::versions::equivalence::Equivalence;

    /// Edits as one line: `the [cat|dog] sat`, an insertion as `[|dog]`, a deletion as `[cat|]`.
    fn line(left: &SideText, right: &SideText, runs: &[Run]) -> String {
        let edits = Cover::new(left, right, &Equivalence::default(), &|_| false).edits(runs);
        let part = |edit: &crate::comparison::Edit| match edit.op {
            EditOp::Equal => edit.left.of(&left.text).to_owned(),
            _ => format!("[{}|{}]", edit.left.of(&left.text), edit.right.of(&right.text)),
        };
        edits.iter().map(part).collect()
    }

    #[track_caller]
    fn check(left: &str, right: &str, raw: &str, expected: &str) {
        let mut vocabulary = Vocabulary::default();
        let mut side = |text: &str| {
            let words = vocabulary.words(text, Language::English);
            SideText::joined([(text, words.as_slice(), [].as_slice())].into_iter())
        };
        let (left, right) = (side(left), side(right));
        let ids = |side: &SideText| side.words.iter().map(|word| word.id).collect::<Vec<_>>();
        let (runs, _) = runs(&ids(&left), &ids(&right));
        assert_eq!(line(&left, &right, &runs), raw);
        assert_eq!(line(&left, &right, &readable(&left, &right, &vocabulary, runs)), expected);
    }

    #[test]
    fn single_changes_stay_as_they_are() {
        for (left, right, both) in [
            ("the cat sat", "the dog sat", "the [cat|dog] sat"),
            ("the cat sat", "the cat sat down", "the cat sat[| down]"),
            ("the cat sat.", "the old cat sat.", "the [|old ]cat sat."),
            ("one, two, three", "one, three", "one, [two, |]three"),
            ("", "all new", "[|all new]"),
            ("all gone", "", "[all gone|]"),
            ("the white horse of my aunt", "the black horse of my uncle", "the [white|black] horse of my [aunt|uncle]"),
        ] {
            check(left, right, both, both);
        }
    }

    #[test]
    fn matches_that_say_little_are_given_up() {
        check(
            "She praised efforts of member states",
            "She welcomed steps of some countries",
            "She [praised efforts|welcomed steps] of [member states|some countries]",
            "She [praised efforts of member states|welcomed steps of some countries]",
        );
        check(
            "red, green and blue",
            "rose, olive and navy",
            "[red|rose], [green|olive] and [blue|navy]",
            "[red|rose], [green|olive] and [blue|navy]",
        );
    }

    #[test]
    fn no_change_reaches_over_the_end_of_a_sentence() {
        check(
            "It has one space. The fee is new.",
            "It has two spaces.",
            "It has [one space. The fee is new|two spaces].",
            "It has [one space|two spaces].[ The fee is new.|]",
        );
        check(
            "A dog. A cat sat.",
            "A dog. A hen. A cat sat.",
            "A dog. A [|hen. A ]cat sat.",
            "A dog. [|A hen. ]A cat sat.",
        );
    }

    #[test]
    fn dates_times_and_ranges() {
        for (left, right, raw, expected) in [
            ("on 05/04/2021", "on 2021-04-05", "on [|2021-04-]05[/04/2021|]", "on [05/04/2021|2021-04-05]"),
            ("at 9:00–10:30", "at 9:30–11:00", "at 9:[|30–11:]00[–10:30|]", "at [9:00–10:30|9:30–11:00]"),
            ("at 18:05 h", "at 18:30 h", "at 18:[05|30] h", "at 18:[05|30] h"),
            ("by 10–15 km", "by 12–18 km", "by [10|12]–[15|18] km", "by [10–15|12–18] km"),
            ("from 2019", "from 2019–2023", "from 2019[|–2023]", "from 2019[|–2023]"),
            ("in 3/4/5", "in 3/4", "in 3/4[/5|]", "in 3/4[/5|]"),
        ] {
            check(left, right, raw, expected);
        }
    }

    #[test]
    fn changes_move_to_sensible_edges() {
        check(
            "It ends. It begins. It ends.",
            "It ends. It begins. It rests. It ends.",
            "It ends. It begins. It [|rests. It ]ends.",
            "It ends. It begins. [|It rests. ]It ends.",
        );
    }
}
