//! Closed classes that change what a sentence claims: negations and quantifiers. `data/tables.toml` describes the
//! tables.

use crate::language::Language;
use crate::language::generated::{
    NEGATION_BUT, NEGATION_CLAUSES, NEGATION_COMPANIONS, NEGATION_CONCORDANT, NEGATION_CONTINUING, NEGATION_HARMLESS,
    NEGATION_LACKING, NEGATION_SINGLE, NEGATION_UNTIL, QUANTIFIERS_ALL, QUANTIFIERS_MOST, QUANTIFIERS_ONLY,
    QUANTIFIERS_SOME,
};
use crate::language::tables::Words;

/// Words that negate, folded.
#[derive(Clone, Copy)]
pub(crate) struct Negation {
    /// Each of these is one ("not", "ne", "не").
    pub single: Words,
    /// In one clause these are one negation, and none beside the former ("nadie", but "no … nadie").
    pub concordant: Words,
    /// These go with the former, and negate nothing without them ("nul ne", "никто не").
    pub companions: Words,
    /// These continue another; each is one only where it opens the sentence ("nor", "ni").
    pub continuing: Words,
    /// Words of lack and prefixes; a translation may well say "full" for "without reserve".
    pub lacking: Words,
    /// Expressions with a negation's letters in them that negate nothing ("不仅", "not only").
    pub harmless: Words,
    /// In the clause that these open, other languages do not negate ("mientras no", "avant que … ne").
    pub until: Words,
    /// After these a negation is "only" ("ne … que", "لا … إلا").
    pub but: Words,
    /// Words that open a clause.
    pub clauses: Words,
}

/// The negations of a language.
pub(crate) fn negation(language: Language) -> Negation {
    Negation {
        single: NEGATION_SINGLE.of(language),
        concordant: NEGATION_CONCORDANT.of(language),
        companions: NEGATION_COMPANIONS.of(language),
        continuing: NEGATION_CONTINUING.of(language),
        lacking: NEGATION_LACKING.of(language),
        harmless: NEGATION_HARMLESS.of(language),
        until: NEGATION_UNTIL.of(language),
        but: NEGATION_BUT.of(language),
        clauses: NEGATION_CLAUSES.of(language),
    }
}

/// What a quantifier says about how many of a class are meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Quantity {
    /// All, every, each.
    All,
    /// Most.
    Most,
    /// Some, certain, several.
    Some,
    /// Only, solely.
    Only,
}

/// The quantifiers of a language, folded.
pub(crate) fn quantifiers(language: Language) -> [(Quantity, Words); 4] {
    [
        (Quantity::All, QUANTIFIERS_ALL.of(language)),
        (Quantity::Most, QUANTIFIERS_MOST.of(language)),
        (Quantity::Some, QUANTIFIERS_SOME.of(language)),
        (Quantity::Only, QUANTIFIERS_ONLY.of(language)),
    ]
}
