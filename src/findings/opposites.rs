//! Words of a closed class that contradict each other: "before" against "après", "north" against "sud".
//!
//! Idea: within a sentence pair, members of a class that say the same cancel out. Where both sides have members left,
//! and they differ, the translation says something else: a contradiction. A member that only one side has is none: the
//! other side may say it in another way.
//!
//! Before -> after: "within 5 days before the vote" / "dans les 5 jours après le vote" -> `opposite.order`, "before",
//! "après". "before the vote" / "préalablement au vote" -> nothing. "before the vote" / "le vote" -> nothing.

use crate::comparison::{FindingKind, Place};
use crate::findings::negation::{denials, denies};
use crate::findings::phrases::{Hit, Phrases};
use crate::findings::{Candidate, certainty, contradiction};
use crate::language::Language;
use crate::language::negation_quantifiers::negation;
use crate::strings::gather::{Gather, PushAll};
use crate::strings::search::{has_any, trim_end};
use crate::strings::span::part;
use crate::translation::word_links::Linked;
use crate::translation::words::{SentencePair, SideWords, Word, WordKind};

/// How a class is reported.
struct OppositeClass {
    name: &'static str,
    severity: u8,
    confidence: f64,
    /// Whether a negation turns one member into another: "not allowed" is "interdit".
    is_polar: bool,
    /// Whether the members name something or bound a value, which is hardly said in other words.
    is_thing: bool,
}

/// The classes. Confidence is the share of contradictions that were right on texts with faults put in; a class that
/// good translations exchange freely has severity 1.
const CLASSES: [OppositeClass; 39] = [
    thing("bound", 3, 0.8),
    thing("limit", 3, 0.8),
    polar("order", 3, 0.7),
    class("change", 3, 0.8),
    class("trade", 3, 0.9),
    thing("factor", 3, 0.8),
    thing("fraction", 3, 0.8),
    class("ban", 3, 0.8),
    class("directness", 3, 0.9),
    polar("scope", 3, 0.8),
    thing("compass", 3, 0.9),
    thing("rank", 2, 0.7),
    thing("gender", 2, 0.7),
    thing("daytime", 2, 0.7),
    class("reach", 2, 0.7),
    thing("sale", 3, 0.8),
    thing("hire", 3, 0.9),
    thing("work", 3, 0.8),
    thing("loan", 3, 0.9),
    thing("licence", 3, 0.9),
    thing("era", 3, 0.9),
    thing("decade", 3, 0.9),
    thing("weekday", 3, 0.9),
    thing("country", 3, 0.85),
    thing("city", 3, 0.85),
    thing("firm", 3, 0.8),
    thing("side", 3, 0.8),
    polar("opening", 2, 0.7),
    polar("permission", 3, 0.8),
    OppositeClass { is_thing: true, ..polar("measure", 2, 0.7) },
    polar("extent", 2, 0.7),
    polar("quality", 2, 0.7),
    thing("kin", 2, 0.7),
    thing("colour", 2, 0.7),
    thing("season", 2, 0.7),
    class("field", 2, 0.7),
    class("frequency", 3, 0.7),
    polar("company", 2, 0.6),
    class("pronoun", 1, 0.5),
];

const fn class(name: &'static str, severity: u8, confidence: f64) -> OppositeClass {
    OppositeClass { name, severity, confidence, is_polar: false, is_thing: false }
}

const fn polar(name: &'static str, severity: u8, confidence: f64) -> OppositeClass {
    OppositeClass { is_polar: true, ..class(name, severity, confidence) }
}

const fn thing(name: &'static str, severity: u8, confidence: f64) -> OppositeClass {
    OppositeClass { is_thing: true, ..class(name, severity, confidence) }
}

/// Content words before and behind a word that tell its place.
pub(crate) const NEAR_WORDS: usize = 3;
/// Words of an item of a list.
const LIST_WORDS: usize = 4;
/// The confidence that two names changed places.
const EXCHANGED: f64 = 0.7;
/// If more members are left over, it is unclear which contradicts which.
const MAX_LEFT_OVER: usize = 2;

/// Words that turn a quality into its opposite.
const LESS: [&str; 9] = ["less", "moins", "peu", "menos", "poco", "poca", "weniger", "менее", "мало"];

/// Signs of units that all languages write alike.
pub(crate) const SHARED: &str = include_str!("opposites/shared.txt");

/// Contradictions of closed classes in each sentence pair, whose hits are given; of `linked`, where there are tables to
/// link words by, those around them.
pub(crate) fn find(
    left: &SideWords,
    right: &SideWords,
    pairs: &[SentencePair],
    hits: &[[Vec<Hit>; 2]],
    linked: Option<&[(Linked, f64)]>,
) -> Vec<Candidate> {
    let mut found = Vec::new();
    for (index, (pair, all)) in pairs.iter().zip(hits).enumerate() {
        let linked = linked.and_then(|linked| linked.get(index)).map(|(linked, _)| linked);
        for class in &CLASSES {
            let (l, r) = (of(&all[0], class.name), of(&all[1], class.name));
            if names_something(class.name)
                && let Some([l, r]) = linked.and_then(|linked| exchanged(linked, &l, &r))
            {
                let id = format!("opposite.{}", class.name);
                let kind = (FindingKind::Name, 2);
                found.push(Candidate::alone(contradiction([left, right], [l, r], kind, &id, EXCHANGED)));
            }
            // Of several fields, one may be said in other words.
            if class.name == "field" && l.len() != r.len() {
                continue;
            }
            let (mut l, mut r) = left_over(&l, &r);
            l.retain(|hit| !adds(left, hit));
            r.retain(|hit| !adds(right, hit));
            if l.is_empty() || r.is_empty() || l.len().max(r.len()) > MAX_LEFT_OVER {
                continue;
            }
            // "Frau" is a wife too.
            let count = |hits: &[Hit], is: fn(&Hit) -> bool| hits.iter().filter(|hit| is(hit)).count();
            let differ = |is: fn(&Hit) -> bool| count(&all[0], is) != count(&all[1], is);
            let is_relative = |hit: &Hit| matches!(hit.value, "wife" | "husband" | "daughter");
            let is_other = match class.name {
                "gender" => differ(is_relative),
                "kin" => l.iter().chain(&r).any(is_relative) && differ(|hit| hit.class == "gender"),
                _ => false,
            };
            if is_other {
                continue;
            }
            // Of "none" against "all", the negation is the contradiction.
            let none = |hits: &[Hit]| hits.iter().any(|hit| hit.value == "none");
            // "Not guilty" denies nothing else.
            let denied = |side: &SideWords, words: &[&Word], hits: &[Hit]| {
                let is_within = |word: &&Word| hits.iter().any(|hit| hit.holds(word));
                let rest: Vec<&Word> = words.iter().copied().filter(|word| !is_within(word)).gather();
                if none(hits) { [false; 2] } else { denials(side.language, &rest) }
            };
            // "Only" on both sides turns neither.
            let denials = || [denied(left, &pair.left, &l), denied(right, &pair.right, &r)];
            if class.is_polar && !matches!(denials(), [[false, a], [false, b]] if a == b) {
                continue;
            }
            for (l, r) in l.iter().zip(&r) {
                // "Often" is "in most cases" or "at times", but neither "always" nor "never".
                if matches!((l.value, r.value), ("often", "some" | "most") | ("some" | "most", "often")) {
                    continue;
                }
                // "Moins chère" is "cheaper", "poco profundo" is "shallow", but "un peu froid" cold.
                let is_lessened = |words: &[&Word], hit: &Hit| {
                    let is_any = |back: usize, any: &[&str]| {
                        hit.at.checked_sub(back).is_some_and(|at| any.contains(&&*words[at].folded))
                    };
                    is_any(1, &LESS) && !is_any(2, &["un"])
                };
                if class.name == "quality" && (is_lessened(&pair.left, l) || is_lessened(&pair.right, r)) {
                    continue;
                }
                let is_named = names_something(class.name);
                if is_named && (is_beside(hits, index, 1, l) || is_beside(hits, index, 0, r)) {
                    continue;
                }
                let is_governing = matches!(class.name, "order" | "company");
                if is_governing && linked.is_some_and(|linked| !governs_the_same(pair, linked, [left, right], [l, r])) {
                    continue;
                }
                // Beside a number or a name, there is no word to tell the place by.
                let is_anywhere =
                    is_named || matches!(class.name, "weekday" | "era" | "decade" | "bound" | "limit" | "measure");
                // "Some time" is not part of "all members", and a sentence says of several things how they are.
                let reach = match class.name {
                    "extent" | "field" => 1,
                    "quality" => 2,
                    _ => NEAR_WORDS,
                };
                if !is_anywhere && linked.is_some_and(|linked| !is_same_place(pair, linked, reach, l, r)) {
                    continue;
                }
                let id = format!("opposite.{}", class.name);
                let confidence = class.confidence * certainty(pair.confidence);
                let kind = if is_named {
                    FindingKind::Name
                } else if matches!(class.name, "weekday" | "era" | "decade") {
                    FindingKind::Date
                } else {
                    FindingKind::Term
                };
                let places = [l.place, r.place];
                let finding = contradiction([left, right], places, (kind, class.severity), &id, confidence);
                found.push(Candidate::alone(finding));
            }
        }
        found.push_all(exchanged_joints([left, right], pair, [&all[0], &all[1]], linked));
    }
    found
}

/// The first of two names that are exchanged: the words between them, and all others, are in the order of the other side.
///
/// Before -> after: "sales in Brazil exceed those in China" / "las ventas en China superan las de Brasil" -> "Brazil",
/// "China".
fn exchanged(linked: &Linked, l: &[Hit], r: &[Hit]) -> Option<[Place; 2]> {
    let ([a, b], [c, d]) = (l, r) else { return None };
    let is_name = |place: Place| [a, b, c, d].iter().any(|hit| hit.place == place);
    let links: Vec<_> = linked.places().filter(|(l, r)| !is_name(*l) && !is_name(*r)).gather();
    let is_straight = links.windows(2).all(|two| two[0].1 <= two[1].1);
    let is_between = |(l, r): &(Place, Place)| (a.place..b.place).contains(l) && (c.place..d.place).contains(r);
    let is_crossing = a.value != b.value && (a.value, b.value) == (d.value, c.value);
    (is_crossing && is_straight && links.iter().any(is_between)).then_some([a.place, c.place])
}

/// Whether the words of a class are names.
pub(crate) fn names_something(class: &str) -> bool {
    matches!(class, "country" | "city" | "firm")
}

/// Whether a message is of two words that name different things, or of "and" and "or".
pub(crate) fn names_thing(id: &str) -> bool {
    let name = id.strip_prefix("opposite.").unwrap_or_default();
    name == "joint" || CLASSES.iter().any(|class| class.is_thing && class.name == name)
}

/// Whether a pair before or behind has the value on a side: sentences end elsewhere in another language.
fn is_beside(hits: &[[Vec<Hit>; 2]], index: usize, side: usize, hit: &Hit) -> bool {
    let beside = [index.checked_sub(1), Some(index + 1)].into_iter().flatten().filter_map(|beside| hits.get(beside));
    beside.flat_map(|both| &both[side]).any(|other| other.class == hit.class && other.value == hit.value)
}

/// Whether a word that one preposition or conjunction governs is linked to one that the other governs. Where a clause
/// goes before the other one, "before" is "after".
///
/// Before -> after: "paid before delivery" / "payé après la livraison" -> true; "he moved back after living in London"
/// / "before he came back, he lived in London" -> false.
fn governs_the_same(pair: &SentencePair, linked: &Linked, sides: [&SideWords; 2], hits: [&Hit; 2]) -> bool {
    let governed = |side: &SideWords, words: &[&Word], hit: &Hit| -> Vec<Place> {
        let is_content = |word: &&&Word| word.is_content() && word.place != hit.place;
        let at = hit.at.min(words.len());
        let place = |word: &&Word| word.place;
        match side.language {
            Language::Chinese => {
                let ends_before = |word: &&&Word| word.place < hit.place || hit.holds(word);
                words.iter().rev().filter(ends_before).filter(is_content).take(NEAR_WORDS).map(place).gather()
            }
            _ => words[at..].iter().filter(is_content).take(NEAR_WORDS).map(place).gather(),
        }
    };
    let (l, r) = (governed(sides[0], &pair.left, hits[0]), governed(sides[1], &pair.right, hits[1]));
    // What comes first is governed: "months after another cyclist died" is "vor dem Unfall war ein anderer Radfahrer".
    let is_elsewhere = |(one, other): (Place, Place)| {
        Some(&one) == l.first() && !r.contains(&other) || Some(&other) == r.first() && !l.contains(&one)
    };
    l.is_empty()
        || r.is_empty()
        || linked.places().any(|(one, other)| l.contains(&one) && r.contains(&other))
            && !(hits[0].class == "order" && linked.places().any(is_elsewhere))
}

/// Whether a content word among so many near one hit, or one of several that the hit is, is linked to one near the
/// other.
///
/// Before -> after: "all members" / "certains membres" -> true; "all troops … of a number of laws" / "quelques
/// conditions … ses troupes" -> false.
pub(crate) fn is_same_place(pair: &SentencePair, linked: &Linked, reach: usize, l: &Hit, r: &Hit) -> bool {
    let near = |words: &[&Word], hit: &Hit| -> Vec<Place> {
        let is_content = |word: &&&Word| word.is_content() && !hit.holds(word);
        let at = hit.at.min(words.len());
        let before = words[..at].iter().rev().filter(is_content).take(reach);
        let behind = words[at..].iter().filter(is_content).take(reach);
        let within = words.iter().filter(|word| word.is_content() && hit.holds(word) && word.place != hit.place);
        before.chain(behind).chain(within).map(|word| word.place).gather()
    };
    let (near_left, near_right) = (near(&pair.left, l), near(&pair.right, r));
    let is_near = |(left, right)| near_left.contains(&left) && near_right.contains(&right);
    near_left.is_empty()
        || near_right.is_empty()
        || linked.places().any(|link| is_near(link) || link == (l.place, r.place))
}

/// Words for "and" and "or" exchanged: both sides join as often, but not alike.
///
/// Before -> after: "a photo or a signature" / "una foto y una firma" -> `opposite.joint`. "cats and dogs" / "cats,
/// dogs" -> nothing.
fn exchanged_joints(
    sides: [&SideWords; 2],
    pair: &SentencePair,
    [l, r]: [&[Hit]; 2],
    linked: Option<&Linked>,
) -> Vec<Candidate> {
    let mut found = Vec::new();
    let [left, right] = sides;
    fn joints<'t>(side: &SideWords, words: &[&Word], hits: &[Hit<'t>]) -> Vec<Hit<'t>> {
        let mut joints = of(hits, "joint");
        // Chinese forms are found inside of words too: 和平.
        let is_word = |hit: &Hit| words.get(hit.at).is_some_and(|word| word.place == hit.place);
        joints.retain(|hit| side.language != Language::Chinese || is_word(hit));
        // French "où" folds to "ou".
        joints.retain(|hit| !has_any(side.text(hit.place), |c| matches!(c, 'ù' | 'Ù')));
        // "Whether or not" joins nothing.
        let not = negation(side.language).single;
        // At the start of a sentence, "and" and "or" join it to what was said.
        joints.retain(|hit| !words.get(hit.at).is_some_and(|word| word.first));
        joints.retain(|hit| !words.get(hit.at + 1).is_some_and(|word| not.contains(&word.folded)));
        joints
    }
    let (l, r) = (joints(left, &pair.left, l), joints(right, &pair.right, r));
    // "No access and no favours" is "no access or favours".
    if denies(left.language, &pair.left) || denies(right.language, &pair.right) {
        return found;
    }
    if l.len() != r.len() {
        found.push_all(linked.and_then(|linked| enclosed_joint(sides, pair, linked, [&l, &r])));
        return found;
    }
    for (one, other) in l.iter().zip(&r).filter(|(one, other)| one.value != other.value) {
        if linked.is_some_and(|linked| !joins_the_same(pair, linked, one, other)) {
            continue;
        }
        let exchanged = l.iter().zip(&r).filter(|(a, b)| a.value != b.value).count();
        let confidence = 0.8 * certainty(pair.confidence);
        // Two that differ may be two that changed places; at the end of a list, "such as A, B and C" is "A, B or C".
        let is_list = ends_list(&pair.left, one) && ends_list(&pair.right, other);
        let severity = if exchanged == 1 && !is_list { 2 } else { 1 };
        let id = "opposite.joint";
        let (kind, places) = (FindingKind::Term, [one.place, other.place]);
        let finding = contradiction(sides, places, (kind, severity), id, confidence);
        // "Cats like lions and tigers" is "cats like lions or tigers": a translator who writes so does it again.
        found.push(Candidate::of_habit(finding, id.to_owned()));
    }
    found
}

/// Words for "and" and "or" exchanged between two words each of which is linked, where one side joins more often: the one
/// pair that is.
///
/// Before -> after: "taxes or fees for persons and for firms" / "des taxes et des frais pour les personnes ainsi que les
/// entreprises" -> "or", "et".
fn enclosed_joint(
    sides: [&SideWords; 2],
    pair: &SentencePair,
    linked: &Linked,
    [l, r]: [&[Hit]; 2],
) -> Option<Candidate> {
    let pairs = l.iter().flat_map(|one| r.iter().map(move |other| (one, other)));
    let mut enclosed = pairs.filter(|(one, other)| {
        let is_list = ends_list(&pair.left, one) || ends_list(&pair.right, other);
        !is_list && linked_beside(pair, linked, one, other) == [true; 2]
    });
    let (one, other) = enclosed.find(|(one, other)| one.value != other.value)?;
    let (kind, confidence) = ((FindingKind::Term, 2), 0.8 * certainty(pair.confidence));
    let id = "opposite.joint";
    let finding = contradiction(sides, [one.place, other.place], kind, id, confidence);
    Some(Candidate::of_habit(finding, id.to_owned()))
}

/// Whether a conjunction comes before the last of three things or more: a comma is little before it.
fn ends_list(words: &[&Word], joint: &Hit) -> bool {
    let before = words[..joint.at.min(words.len())].iter().rev();
    // "A, B, and C"
    let mut before = before.skip_while(|word| is_comma(word)).take(LIST_WORDS);
    before.find(|word| word.kind == WordKind::Mark && !matches!(word.folded.as_str(), "'" | "-")).is_some_and(is_comma)
}

fn is_comma(word: &&Word) -> bool {
    matches!(word.folded.as_str(), "," | "،" | "、" | "，")
}

/// Whether the words just before two conjunctions are linked, or those just behind them.
fn joins_the_same(pair: &SentencePair, linked: &Linked, l: &Hit, r: &Hit) -> bool {
    linked_beside(pair, linked, l, r) != [false; 2]
}

/// Whether the words just before two conjunctions are linked, and those just behind them.
fn linked_beside(pair: &SentencePair, linked: &Linked, l: &Hit, r: &Hit) -> [bool; 2] {
    let beside = |words: &[&Word], at: usize| {
        let place = |word: &&Word| word.is_content().then_some(word.place);
        let at = at.min(words.len());
        [words[..at].iter().rev().find_map(place), words[at..].iter().find_map(place)]
    };
    let (l, r) = (beside(&pair.left, l.at), beside(&pair.right, r.at));
    [0, 1].map(|at| linked.places().any(|(left, right)| Some(left) == l[at] && Some(right) == r[at]))
}

/// The hits of each pair, left and right.
pub(crate) fn hits<'t>(pairs: &[SentencePair], phrases: &[Phrases<'t>; 2]) -> Vec<[Vec<Hit<'t>>; 2]> {
    pairs.iter().map(|pair| [phrases[0].find(&pair.left), phrases[1].find(&pair.right)]).gather()
}

fn of<'t>(hits: &[Hit<'t>], class: &str) -> Vec<Hit<'t>> {
    hits.iter().filter(|hit| hit.class == class).copied().gather()
}

/// Whether a word for "except" says "besides": "除了工作会议，代表更走访景点".
fn adds(side: &SideWords, hit: &Hit) -> bool {
    let behind = part(&side.document.blocks[hit.place.block].text, hit.place.span.end..);
    let clause = behind.split('。').next().unwrap_or_default();
    side.text(hit.place) == "除了" && has_any(clause, |c| matches!(c, '还' | '還' | '也' | '更' | '又' | '亦'))
}

/// Whether two sides have the two ends of a scale: then "nicht vergessen" is "remember".
pub(crate) fn has_opposites(left: &[Hit], right: &[Hit]) -> bool {
    let (l, r) = left_over(&of(left, "quality"), &of(right, "quality"));
    !l.is_empty() && !r.is_empty()
}

/// What is left of both sides when equal values cancel out. A value that one side merely repeats is not left over.
/// Of qualities, only the two ends of one scale contradict each other.
///
/// Before -> after: "a young, tall man" / "un homme grand et vieux" -> "young", "vieux".
fn left_over<'t>(left: &[Hit<'t>], right: &[Hit<'t>]) -> (Vec<Hit<'t>>, Vec<Hit<'t>>) {
    let lacks = |hit: &&Hit, others: &[Hit]| !others.iter().any(|other| other.value == hit.value);
    let says_few = |hits: &[Hit]| hits.iter().any(|hit| hit.value == "few");
    let scale = |value: &'t str| trim_end(value, |c| matches!(c, '+' | '-'));
    let meets = |hit: &&Hit<'t>, own: &[Hit<'t>], others: &[Hit<'t>]| {
        let is_end = |other: &Hit<'t>| other.value != hit.value && scale(other.value) == scale(hit.value);
        match (hit.class, hit.value) {
            ("quality", _) => others.iter().any(is_end),
            // "Several" may be many, or few.
            ("extent", "many") => says_few(others) && !says_few(own),
            ("extent", "few") => others.iter().any(|other| matches!(other.value, "all" | "most" | "many" | "often")),
            _ => true,
        }
    };
    let distinct = |hits: &[Hit<'t>], others: &[Hit<'t>]| {
        let met = hits.iter().filter(|hit| lacks(hit, others) && meets(hit, hits, others));
        let mut rest: Vec<Hit<'t>> = met.copied().gather();
        rest.dedup_by_key(|hit| hit.value);
        rest
    };
    (distinct(left, right), distinct(right, left))
}
