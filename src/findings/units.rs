//! Units of equal numbers that differ: "40 roubles" against "40 dollars", "30 %" against "30".
//!
//! Idea: a unit is a member of a closed class right after a number, or before it for currencies. Numbers of equal value
//! are put together; where the units of both sides have nothing in common, they contradict each other.
//! Time and space: linear in the numbers of a sentence pair, except for equal ones.

use crate::comparison::{FindingKind, Place, SentenceRef};
use crate::findings::clock::{behind, folded_end};
use crate::findings::phrases::Hit;
use crate::findings::{Candidate, certainty, contradiction};
use crate::language::generated::{NUMBERS_MINUS, NUMBERS_NOT_MINUS};
use crate::language::{Language, entries};
use crate::numerals::numerals;
use crate::strings::gather::Gather;
use crate::strings::search::{contains, ends_in, has, has_any, strip_last, trim_end};
use crate::strings::span::part;
use crate::text::tokens;
use crate::translation::words::{SentencePair, SideWords};

/// Classes of units.
const UNITS: [&str; 10] = ["time", "length", "mass", "money", "share", "volume", "area", "heat", "data", "power"];
/// Bytes between the first number of a range and its unit: " bis 15 ".
const MAX_RANGE_BYTES: usize = 20;

/// By class of units how many of the first unit one of each is: the same amount may be told in another one.
const SIZES: [(&str, &[(&str, f64)]); 6] = [
    (
        "time",
        &[
            ("second", 1.0),
            ("minute", 60.0),
            ("hour", 3_600.0),
            ("day", 86_400.0),
            ("week", 604_800.0),
            ("month", 2_629_800.0),
            ("year", 31_557_600.0),
            ("century", 3_155_760_000.0),
        ],
    ),
    (
        "length",
        &[
            ("metre", 1.0),
            ("millimetre", 0.001),
            ("centimetre", 0.01),
            ("kilometre", 1_000.0),
            ("inch", 0.0254),
            ("foot", 0.3048),
            ("yard", 0.9144),
            ("mile", 1_609.344),
        ],
    ),
    (
        "mass",
        &[
            ("kilogram", 1.0),
            ("milligram", 0.000_001),
            ("gram", 0.001),
            ("tonne", 1_000.0),
            ("ounce", 0.02835),
            ("pound", 0.4536),
        ],
    ),
    ("volume", &[("litre", 1.0), ("millilitre", 0.001), ("cubicmetre", 1_000.0), ("pint", 0.5), ("gallon", 3.785)]),
    (
        "area",
        &[
            ("squaremetre", 1.0),
            ("hectare", 10_000.0),
            ("squarekilometre", 1_000_000.0),
            ("acre", 4_047.0),
            ("squaremile", 2_590_000.0),
        ],
    ),
    ("power", &[("watt", 1.0), ("kilowatt", 1_000.0), ("megawatt", 1_000_000.0)]),
];
/// How far two amounts in different units may be apart, as a share of the greater one: people round, and "quinze jours"
/// are two weeks.
const MAX_ROUNDING: f64 = 0.075;
/// The same for temperatures, in degrees Celsius.
const DEGREE: f64 = 1.0;
/// Words for degrees, and how others begin.
const DEGREES: [&str; 6] = ["degrees", "degree", "degres", "grad", "grados", "grado"];
const BEGIN_DEGREES: [&str; 4] = ["°", "градус", "度", "درج"];
/// What is behind degrees of a circle.
const OF_CIRCLE: [&str; 11] = ["north", "south", "east", "west", "n", "s", "e", "w", "latitude", "longitude", "angle"];
/// The same where one unit is a decimal part of the other: what floating point loses.
const EXACT: f64 = 1e-9;

/// Bytes of a unit that is one letter.
const MAX_LETTER_BYTES: usize = 2;

/// A number with the unit beside it.
struct Measurement<'h> {
    value: String,
    place: Place,
    unit: Option<&'h Hit<'h>>,
    /// A minus sign, or a word for one, is before it.
    is_negative: bool,
}

/// Whether two numbers with units beside them are one amount in different units: 60 kg and 130 pounds.
pub(super) fn is_converted(
    [left, right]: [&SideWords; 2],
    [l_hits, r_hits]: [&[Hit]; 2],
    [l, r]: [(Place, f64); 2],
) -> bool {
    match (unit_of(left, l.0, l_hits), unit_of(right, r.0, r_hits)) {
        (Some(l_unit), Some(r_unit)) => is_same_amount([(l_unit, l.1), (r_unit, r.1)]),
        // "80 degrees" and "27 Grad": readers of English know that it counts others.
        _ => {
            let mut ways = [([left, right], [l, r]), ([right, left], [r, l])].into_iter();
            ways.any(|([english, other], [fahrenheit, celsius])| {
                english.language == Language::English
                    && other.language != Language::English
                    && is_same_heat((fahrenheit.1, celsius.1))
                    && are_degrees(english, fahrenheit.0)
                    && are_degrees(other, celsius.0)
            })
        }
    }
}

/// Whether degrees are behind a number, other than those of a circle: "50 degrees north", "turn by 50 degrees".
fn are_degrees(side: &SideWords, place: Place) -> bool {
    let behind = behind(side, place);
    let mut words = behind.split(|c: char| !c.is_alphabetic());
    let is_degree = words.next().is_some_and(|word| DEGREES.contains(&word));
    let before = folded_end(part(&side.document.blocks[place.block].text, ..place.span.start));
    (is_degree || BEGIN_DEGREES.iter().any(|degree| behind.starts_with(degree)))
        && !words.take(2).any(|word| OF_CIRCLE.contains(&word))
        && !before.ends_with(" by")
}

/// Whether degrees Fahrenheit are so many degrees Celsius.
fn is_same_heat((fahrenheit, celsius): (f64, f64)) -> bool {
    ((fahrenheit - 32.0) / 1.8 - celsius).abs() < DEGREE
}

/// Whether so many of one unit are so many of another one.
fn is_same_amount([(l_unit, l), (r_unit, r)]: [(&Hit, f64); 2]) -> bool {
    if l_unit.class == "heat" && r_unit.class == "heat" && l_unit.value != r_unit.value {
        return is_same_heat(if l_unit.value == "fahrenheit" { (l, r) } else { (r, l) });
    }
    // A pound is money too.
    let is_of = |unit: &Hit, class: &str| unit.class == class || class == "mass" && unit.value == "pound";
    let Some((_, sizes)) = SIZES.iter().find(|(class, _)| is_of(l_unit, class) && is_of(r_unit, class)) else {
        return false;
    };
    let size = |unit: &Hit| sizes.iter().find(|(name, _)| *name == unit.value).map(|(_, size)| *size);
    let (Some(l_size), Some(r_size)) = (size(l_unit), size(r_unit)) else { return false };
    let (l, r) = (l * l_size, r * r_size);
    // Nobody rounds from metres to centimetres.
    let ratio = l_size.max(r_size) / l_size.min(r_size);
    let mut powers = [10.0, 100.0, 1_000.0, 10_000.0, 100_000.0, 1_000_000.0].iter();
    let is_decimal = powers.any(|power| (ratio / power - 1.0).abs() < EXACT);
    let rounding = if is_decimal { EXACT } else { MAX_ROUNDING };
    l_unit.value != r_unit.value && (l - r).abs() <= rounding * l.max(r)
}

/// The unit beside a number, or that of the range that it begins: "7,5 bis 15 Zentimeter".
fn unit_of<'h>(side: &SideWords, place: Place, hits: &'h [Hit<'h>]) -> Option<&'h Hit<'h>> {
    let text = &side.document.blocks[place.block].text;
    let is_range = |hit: &&Hit| {
        let between = text.get(place.span.end..hit.place.span.start).filter(|between| between.len() <= MAX_RANGE_BYTES);
        UNITS.contains(&hit.class)
            && hit.place.block == place.block
            // " bis 15 "
            && between.is_some_and(|between| {
                has_any(between, char::is_numeric) && between.bytes().filter(|&byte| byte == b' ').count() <= 3
            })
    };
    unit_beside(side, place, hits).or_else(|| hits.iter().find(is_range))
}

/// The unit beside a number.
fn unit_beside<'h>(side: &SideWords, place: Place, hits: &'h [Hit<'h>]) -> Option<&'h Hit<'h>> {
    let (text, span) = (&side.document.blocks[place.block].text, place.span);
    let gap = |from: usize, to: usize| {
        text.get(from..to).is_some_and(|gap| {
            let bare = trim_end(gap.trim(), |c| matches!(c, '\'' | '’'));
            matches!(bare, "de" | "d" | "of") || !has_any(gap, char::is_alphanumeric)
        })
    };
    let holds = |hit: &Hit| hit.place.span.start <= span.start && span.end <= hit.place.span.end;
    hits.iter().find(|hit| {
        UNITS.contains(&hit.class)
            && hit.place.block == place.block
            && (holds(hit)
                || gap(span.end, hit.place.span.start)
                || matches!(hit.class, "money" | "share") && gap(hit.place.span.end, span.start))
    })
}

/// Findings about the units of numbers that both sides have.
pub(crate) fn find(
    left: &SideWords,
    right: &SideWords,
    pairs: &[SentencePair],
    hits: &[[Vec<Hit>; 2]],
) -> Vec<Candidate> {
    let mut found = Vec::new();
    for (pair, [l_hits, r_hits]) in pairs.iter().zip(hits) {
        let l = quantities(left, &pair.left_sentences, l_hits);
        let r = quantities(right, &pair.right_sentences, r_hits);
        for one in &l {
            let twins: Vec<&Measurement> = r.iter().filter(|other| other.value == one.value).gather();
            let [other] = twins[..] else { continue };
            if is_year(one) || is_year(other) {
                continue;
            }
            if l.iter().filter(|twin| twin.value == one.value).count() > 1
                || (one.is_negative == other.is_negative && !contradict(one, other, l_hits, r_hits))
            {
                continue;
            }
            if one.is_negative != other.is_negative && (is_below_zero(left, one) || is_below_zero(right, other)) {
                continue;
            }
            let (l, r) = (spread(one), spread(other));
            let id = if one.is_negative == other.is_negative { "number.unit" } else { "number.sign" };
            let confidence = 0.95 * certainty(pair.confidence);
            let finding = contradiction([left, right], [l, r], (FindingKind::Number, 3), id, confidence);
            found.push(Candidate::alone(finding));
        }
    }
    found
}

/// Whether two equal numbers count different things.
fn contradict(left: &Measurement, right: &Measurement, l_hits: &[Hit], r_hits: &[Hit]) -> bool {
    // "5 г" may be five grams or year five.
    let is_sign = |unit: &Hit| matches!(unit.class, "share" | "money" | "heat");
    let is_letter = |unit: &Hit| unit.place.span.len() <= MAX_LETTER_BYTES && !is_sign(unit);
    let has = |hits: &[Hit], unit: &Hit| hits.iter().any(|hit| hit.class == unit.class && hit.value == unit.value);
    match (left.unit, right.unit) {
        (Some(l), Some(r)) if l.class != r.class && (is_letter(l) || is_letter(r)) => false,
        (Some(l), Some(r)) => l.value != r.value && !has(r_hits, l) && !has(l_hits, r),
        // The word for a share is not left out, as that for years often is.
        (Some(unit), None) => unit.class == "share" && !has(r_hits, unit),
        (None, Some(unit)) => unit.class == "share" && !has(l_hits, unit),
        (None, None) => false,
    }
}

/// Whether what is before a number makes it negative: a sign that is not a hyphen or dash between words, or a word.
fn is_negative(before: &str) -> bool {
    let word = folded_end(before);
    let ends_in_one = |table: &'static str| entries(table).any(|entry| word.ends_with(entry));
    // "18胜20负7平" counts what was lost.
    let counts = || word.chars().rev().nth(1).is_some_and(|c| c.is_ascii_digit());
    if ends_in_one(NUMBERS_MINUS) && !ends_in_one(NUMBERS_NOT_MINUS) && !counts() {
        return true;
    }
    let Some(rest) = strip_last(before, |c| matches!(c, '-' | '−' | '–')) else { return false };
    rest.is_empty() || ends_in(rest, |c| matches!(c, ' ' | '\u{a0}' | '(' | '['))
}

/// Whether words behind a number make it negative: "eight degrees below zero". They only excuse a sign on the other side,
/// as there are more such words than are known.
fn is_below_zero(side: &SideWords, quantity: &Measurement) -> bool {
    let behind = behind(side, quantity.place);
    entries(NUMBERS_MINUS).any(|entry| has(entry, ' ') && contains(&behind, entry))
}

/// "2010 г." and "2010年" name a year, "2010" does too.
fn is_year(quantity: &Measurement) -> bool {
    quantity.value.len() == 4 && quantity.unit.is_none_or(|unit| unit.class == "time")
}

fn quantities<'h>(side: &SideWords, sentences: &[SentenceRef], hits: &'h [Hit<'h>]) -> Vec<Measurement<'h>> {
    let mut found = Vec::new();
    for &(block, index) in sentences {
        let content = &side.document.blocks[block];
        let Some(&sentence) = content.sentences.get(index) else { continue };
        let text = sentence.of(&content.text);
        for numeral in numerals(text, &tokens(text, side.language), side.language) {
            let span = numeral.span.shifted(sentence.start);
            let place = Place { block, span };
            let unit = unit_beside(side, place, hits);
            let is_negative = is_negative(part(&content.text, sentence.start..span.start));
            found.push(Measurement { value: numeral.value.to_string(), place, unit, is_negative });
        }
    }
    found
}

/// The place of a number and its unit.
fn spread(quantity: &Measurement) -> Place {
    let mut place = quantity.place;
    if let Some(unit) = quantity.unit {
        place.span.start = place.span.start.min(unit.place.span.start);
        place.span.end = place.span.end.max(unit.place.span.end);
    }
    place
}
