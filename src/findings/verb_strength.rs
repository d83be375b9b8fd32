//! Verbs of another force: "appeal" against "demandons instamment", "should" against "doit".
//!
//! Idea: find the performative verbs of both sides of a sentence pair, align them in order, and compare their ranks
//! (`language/force_verbs.rs`). Time and space: verbs by verbs, few in a sentence; sentences with more than `MAX_VERBS`
//! are left.

use crate::comparison::{FindingKind, Place, Side};
use crate::findings::negation::{asks, denials, denies, says_only};
use crate::findings::opposites::{NEAR_WORDS, is_same_place};
use crate::findings::phrases;
use crate::findings::{Candidate, certainty, contradiction};
use crate::language::force_verbs::{Act, forces, speakers};
use crate::language::generated::{
    VERBS_FIRST_PERSON, VERBS_INFINITIVES, VERBS_PERMITS, WORDS_ARTICLES, WORDS_POSSESSIVES,
};
use crate::language::{Language, is_conjunction, matches_affix};
use crate::strings::gather::{Gather, PushAll};
use crate::strings::search::starts_in;
use crate::strings::sort::Order;
use crate::translation::word_links::Linked;
use crate::translation::words::{SentencePair, SideWords, Word, cover};

/// A sentence with more verbs is a list, not a statement.
const MAX_VERBS: usize = 24;
/// What it costs to pair verbs of different acts, or to leave one alone, in steps of rank.
const OTHER_ACT: u32 = 7;
/// Content words behind a modal verb among which the permitted verb is.
const PERMITTED_WORDS: usize = 1;
/// Words before a modal verb that permits: further on, it is in a clause that the other language has as a participle.
const MAX_SUBJECT_WORDS: usize = 6;
/// Words behind a modal verb among which "only" is, which makes a duty of it.
const ONLY_WORDS: usize = 2;
/// The highest rank of a modal verb that permits.
const MAY: u8 = 2;

/// A language's patterns, the longest first.
struct Patterns<'t> {
    language: Language,
    list: Vec<(Vec<&'t str>, Act, u8)>,
}

/// A verb found.
struct VerbHit {
    act: Act,
    rank: u8,
    place: Place,
    /// Its words, as they are in the table.
    pattern: String,
}

impl VerbHit {
    /// The verb as a member of a class, among the words of its sentence.
    fn as_member(&self, words: &[&Word]) -> phrases::Hit<'static> {
        let at = words.iter().position(|word| word.place >= self.place).unwrap_or(words.len());
        phrases::Hit { class: "duty", value: "", place: self.place, at, prefix: 0 }
    }
}

/// Findings of kind strength, told by the closed classes in `lines`, and the places of all verbs that were paired.
pub(crate) fn find(
    left: &SideWords,
    right: &SideWords,
    pairs: &[SentencePair],
    linked: &[(Linked, f64)],
    hits: Option<&[[Vec<phrases::Hit>; 2]]>,
    lines: [&str; 2],
) -> (Vec<Candidate>, Vec<(Place, Side)>) {
    let (left_patterns, right_patterns) =
        (Patterns::new(left.language, lines[0]), Patterns::new(right.language, lines[1]));
    let (mut found, mut paired) = (Vec::new(), Vec::new());
    for (index, (pair, (linked, _))) in pairs.iter().zip(linked).enumerate() {
        let (l, r) = (left_patterns.hits(&pair.left), right_patterns.hits(&pair.right));
        if let Some(possible) = hits.and_then(|hits| hits.get(index)) {
            found.push_all(permission(left, right, pair, linked, possible, [&l, &r]));
        }
        for duty in [false, true] {
            let of = |hits: &[VerbHit]| hits.iter().filter(|hit| (hit.act == Act::Duty) == duty).count();
            if (duty && of(&l) != of(&r)) || of(&l) > MAX_VERBS || of(&r) > MAX_VERBS {
                continue;
            }
            let l: Vec<&VerbHit> = l.iter().filter(|hit| (hit.act == Act::Duty) == duty).gather();
            let r: Vec<&VerbHit> = r.iter().filter(|hit| (hit.act == Act::Duty) == duty).gather();
            // "May not" and "must not" deny the same.
            let denied = duty
                && match [denials(left.language, &pair.left), denials(right.language, &pair.right)] {
                    // "Only the owner may" denies it to others.
                    [[false, true], [false, true]] => false,
                    both => both.iter().all(|one| *one != [false; 2]),
                };
            for (l, r) in align(&l, &r) {
                if denied && l.rank.min(r.rank) <= MAY {
                    continue;
                }
                // "Can only" is "must"; "only the owner may" is not.
                let side = if l.rank < r.rank { Side::Left } else { Side::Right };
                let (may, words) = (side.of(l, r), side.of(&pair.left, &pair.right));
                let behind = may.as_member(words).at..words.len().min(may.as_member(words).at + ONLY_WORDS + 1);
                let (own, other) = side.own_and_other(left.language, right.language);
                if duty
                    && may.rank <= MAY
                    && says_only(own, &words[behind], &[])
                    && !says_only(other, side.of(&pair.right, &pair.left), &[])
                {
                    continue;
                }
                if duty && (asks(&pair.left) || asks(&pair.right)) {
                    continue;
                }
                let is_apart = duty
                    && hits.is_some()
                    && (!is_same_place(pair, linked, NEAR_WORDS, &l.as_member(&pair.left), &r.as_member(&pair.right))
                        || !have_linked_objects(pair, linked, l, r));
                if !is_apart {
                    found.push_all(compare(left, right, l, r, pair.confidence));
                }
                paired.push_all([(l.place, Side::Left), (r.place, Side::Right)]);
            }
        }
    }
    (found, paired)
}

/// A permission where the other side states a duty, as laws do in the present tense.
///
/// Before -> after: "le président convoque la réunion" / "the President may convene the meeting" -> `strength.weaker`.
/// Words for "possible", "perhaps" or "is entitled to" on the other side answer the permission.
fn permission(
    left: &SideWords,
    right: &SideWords,
    pair: &SentencePair,
    linked: &Linked,
    possible: &[Vec<phrases::Hit>; 2],
    verbs: [&[VerbHit]; 2],
) -> Option<Candidate> {
    let duties = verbs.map(|hits| hits.iter().filter(|hit| hit.act == Act::Duty).gather());
    let (side, may) = match [duties[0].as_slice(), duties[1].as_slice()] {
        [[may], []] => (Side::Left, may),
        [[], [may]] => (Side::Right, may),
        _ => return None,
    };
    let other = &possible[side.other().index()];
    let own = side.of(left, right);
    // "May" may be a month, or a wish.
    if !VERBS_PERMITS.of(own.language).contains(&may.pattern)
        || starts_in(own.text(may.place), char::is_uppercase)
        || other.iter().any(|hit| matches!(hit.class, "modal" | "permission"))
        || denies(left.language, &pair.left)
        || denies(right.language, &pair.right)
        || asks(&pair.left)
        || asks(&pair.right)
    {
        return None;
    }
    // "You may want to", "it may rain", "may be": only what a law names as the subject is permitted something.
    let words = side.of(&pair.left, &pair.right);
    let at = words.iter().position(|word| word.place == may.place).filter(|at| *at <= MAX_SUBJECT_WORDS)?;
    let behind = words.get(at + 1..)?;
    let is_passive =
        |words: &[&Word]| matches!(words, [be, verb, ..] if be.folded == "be" && verb.folded.ends_with("ed"));
    let is_act = |words: &[&Word]| words.first().is_some_and(|word| word.is_content() && !word.light);
    let has_subject = at.checked_sub(1).is_some_and(|before| words[before].is_content());
    if own.language == Language::English && (!has_subject || !is_act(behind) && !is_passive(behind)) {
        return None;
    }
    // The verb that is permitted, or what is beside it.
    let content = side.of(&linked.left, &linked.right);
    let mut behind = content.iter().filter(|word| word.place > may.place).take(PERMITTED_WORDS);
    let (facing, _) = behind.find_map(|word| linked.counterparts(word.place, side.other()).next())?;
    // "Délégation", "la désignation": a noun states no duty.
    let before = side.of(&pair.right, &pair.left).iter().rev().find(|word| word.place < facing.place);
    let other = side.of(right, left).language;
    if facing.capital || before.is_some_and(|word| WORDS_ARTICLES.of(other).contains(&word.folded)) {
        return None;
    }
    let (l, r) = side.own_and_other(may.place, facing.place);
    let id = side.of("strength.stronger", "strength.weaker");
    let confidence = 0.7 * certainty(pair.confidence);
    Some(Candidate::alone(contradiction([left, right], [l, r], (FindingKind::Strength, 2), id, confidence)))
}

/// Whether the first content word behind one of two verbs is linked to one just behind the other, where both have any.
///
/// Before -> after: "must pay" / "peut payer" -> true; "I must confess that we had" / "on pourrait gémir" -> false.
fn have_linked_objects(pair: &SentencePair, linked: &Linked, l: &VerbHit, r: &VerbHit) -> bool {
    let behind = |words: &[&Word], verb: &VerbHit| -> Vec<Place> {
        let behind = words.iter().filter(|word| word.is_content() && word.place > verb.place);
        behind.take(NEAR_WORDS).map(|word| word.place).gather()
    };
    let (of_left, of_right) = (behind(&pair.left, l), behind(&pair.right, r));
    let (Some(first_left), Some(first_right)) = (of_left.first(), of_right.first()) else { return true };
    let mut links = linked.places();
    links.any(|(l, r)| l == *first_left && of_right.contains(&r) || r == *first_right && of_left.contains(&l))
}

fn compare(left: &SideWords, right: &SideWords, l: &VerbHit, r: &VerbHit, sure: f64) -> Option<Candidate> {
    let gap = i32::from(r.rank) - i32::from(l.rank);
    let (severity, confidence) = match (l.act, r.act) {
        (a, b) if a == b => match gap.abs() {
            0 => return None,
            1 => (1, 0.5),
            2 => (2, 0.75),
            _ => (2, 0.85),
        },
        (Act::Assert, Act::Repeat) | (Act::Repeat, Act::Assert) => (1, 0.6),
        _ => (1, 0.45),
    };
    let id = match (l.act == r.act, gap > 0) {
        (true, true) => "strength.stronger",
        (true, false) => "strength.weaker",
        _ => "strength.other",
    };
    let (kind, places) = (FindingKind::Strength, [l.place, r.place]);
    let finding = contradiction([left, right], places, (kind, severity), id, confidence * sure);
    Some(Candidate::of_habit(finding, format!("{} {}", l.pattern, r.pattern)))
}

/// Pairs verbs in order, at the least cost.
fn align<'h>(left: &[&'h VerbHit], right: &[&'h VerbHit]) -> Vec<(&'h VerbHit, &'h VerbHit)> {
    let cost = |l: &VerbHit, r: &VerbHit| {
        let related = matches!((l.act, r.act), (Act::Assert, Act::Repeat) | (Act::Repeat, Act::Assert));
        if l.act == r.act {
            u32::from(l.rank.abs_diff(r.rank))
        } else if related {
            1
        } else {
            OTHER_ACT
        }
    };
    let width = right.len() + 1;
    let mut best = vec![0; (left.len() + 1) * width];
    for i in (0..=left.len()).rev() {
        for j in (0..=right.len()).rev() {
            let skip_left = left.get(i).map(|_| best[(i + 1) * width + j] + OTHER_ACT);
            let skip_right = right.get(j).map(|_| best[i * width + j + 1] + OTHER_ACT);
            let both = left.get(i).zip(right.get(j)).map(|(l, r)| best[(i + 1) * width + j + 1] + cost(l, r));
            best[i * width + j] = [both, skip_left, skip_right].into_iter().flatten().min().unwrap_or(0);
        }
    }
    let (mut i, mut j, mut pairs) = (0, 0, Vec::new());
    while let (Some(l), Some(r)) = (left.get(i), right.get(j)) {
        let here = best[i * width + j];
        if here == best[(i + 1) * width + j + 1] + cost(l, r) {
            pairs.push((*l, *r));
            (i, j) = (i + 1, j + 1);
        } else if here == best[(i + 1) * width + j] + OTHER_ACT {
            i += 1;
        } else {
            j += 1;
        }
    }
    pairs
}

impl<'t> Patterns<'t> {
    fn new(language: Language, lines: &'t str) -> Self {
        let mut list = Vec::new();
        for force in forces(lines) {
            for pattern in force.patterns.split('|') {
                list.push((pattern.split(' ').gather(), force.act, force.rank));
            }
        }
        list.order_by_key(|(words, _, _)| std::cmp::Reverse(words.len()));
        Self { language, list }
    }

    fn hits(&self, words: &[&Word]) -> Vec<VerbHit> {
        let words: Vec<&Word> = words.iter().copied().filter(|word| word.folded != "'").gather();
        let mut hits: Vec<VerbHit> = Vec::new();
        let mut at = 0;
        while at < words.len() {
            let found = self.list.iter().find(|(pattern, _, _)| {
                words.len() - at >= pattern.len()
                    && pattern.iter().zip(&words[at..]).all(|(part, word)| fits(part, word))
            });
            let Some((pattern, act, rank)) = found else {
                at += 1;
                continue;
            };
            if *act == Act::Duty || self.performs(&words, at, !hits.is_empty()) {
                let place = cover(words[at..at + pattern.len()].iter().copied());
                let pattern = pattern.join(" ");
                hits.push_all(place.map(|place| VerbHit { act: *act, rank: *rank, place, pattern }));
            }
            at += pattern.len();
        }
        hits
    }

    /// Whether the speaker does what the verb says: "we support", not "our support" or "to support".
    fn performs(&self, words: &[&Word], at: usize, coordinated: bool) -> bool {
        let verb = words[at].folded.as_str();
        // Chinese verbs have no person.
        if self.language == Language::Chinese {
            return true;
        }
        let first_person = matches_affix(verb, VERBS_FIRST_PERSON.of(self.language));
        // "La demande" is a noun.
        let is_noun = words[..at].last().is_some_and(|word| {
            WORDS_ARTICLES.of(self.language).contains(&word.folded)
                || WORDS_POSSESSIVES.of(self.language).contains(&word.folded)
        });
        // Adverbs and objects may be between ("we also", "nous nous"), marks and linking words may not.
        let mut before = words[..at].iter().rev().take(4);
        let near = before.clone().take(3).any(|word| speakers(self.language).contains(&word.folded));
        let infinitive = words[..at].last().is_some_and(|word| ["to", "zu"].contains(&word.folded.as_str()));
        let opens = before.all(|word| !word.is_content()) && at <= 2;
        let joined = words[..at]
            .last()
            .is_some_and(|word| word.kind == crate::translation::words::WordKind::Mark || is_conjunction(&word.folded));
        let finite = !matches_affix(verb, VERBS_INFINITIVES.of(self.language));
        first_person || (!is_noun && !infinitive && finite && (near || opens || (coordinated && joined)))
    }
}

fn fits(part: &str, word: &Word) -> bool {
    let first = part.as_bytes().first();
    // Most differ in the first letter.
    if first != word.folded.as_bytes().first() && first != Some(&b'*') {
        return false;
    }
    match part.strip_suffix('*') {
        Some(stem) => word.folded.starts_with(stem),
        None => word.folded == part,
    }
}
