//! Whether two texts are translations of each other: concluded from their whole alignment.
//!
//! Idea: along the alignment, sum up what the words of the tables say for its pairs, by unit of weight of the words of
//! both sides. Between unrelated texts an alignment finds chance resemblance, the more of it by word the shorter they
//! are; translations are above that whatever their length. Words that the pair itself has taught do not count:
//! unrelated texts teach each other, too. Time: linear in the groups' words. Space: as the scorer.

use crate::align::band::Band;
use crate::align::path::Group;
use crate::bilingual::components::is_pair;
use crate::bilingual::scorer::Scorer;
use crate::bilingual::statistics::Statistics;
use crate::strings::gather::Gather;
use crate::translation::terms::SideTerms;

/// From this share on texts are translations of each other.
pub(crate) const PARALLEL: f64 = 0.5;
/// Evidence by unit of weight that translations have: at any length, and more in short texts, by one over the root of
/// their tokens. (Of 420 pairs of one to four articles of the Universal Declaration, in 21 pairs of languages, none is
/// below; of 420 beside other articles nine in ten are.) Whatever their length, not more: some short texts are all
/// function words.
const MIN_EVIDENCE: f64 = 0.12;
const MIN_EVIDENCE_SHORT: f64 = 2.6;
const MAX_MIN_EVIDENCE: f64 = 0.7;
/// Words of the longer text below which two texts are taken for translations where any evidence supports a pair, and not
/// called unrelated where none does: of a line or two, one number or negation that differs is much of all that there is.
pub(crate) const MIN_WORDS_TELLING: usize = 16;

/// Evidence by unit of weight that translations of so many tokens have at least.
pub(crate) fn least_density(tokens: f64) -> f64 {
    (MIN_EVIDENCE + MIN_EVIDENCE_SHORT / tokens.max(1.0).sqrt()).min(MAX_MIN_EVIDENCE)
}

/// The share of words in sentence pairs that some evidence supports, on the side where it is higher: a text may be the
/// translation of a part of another one. Under [`PARALLEL`] exactly where the texts are not translations of each other,
/// by the evidence of `tables`. Without them nothing tells short translations from unrelated texts: they are taken for
/// translations, unless one is empty.
pub(crate) fn parallel(
    sides: (&SideTerms, &SideTerms),
    items: (&[usize], &[usize]),
    (tables, all_links): (Option<&Statistics>, &Statistics),
    groups: &[Group],
) -> f64 {
    let path: Vec<_> = groups.iter().map(|group| (group.left.end, group.right.end)).gather();
    let band = Band::around(items.0.len(), items.1.len(), &path, 0);
    let mut scorer = Scorer::new(sides, items, all_links, &band, 0.0);
    let (mut founded, mut all) = ([0.0; 2], [0.0; 2]);
    for group in groups {
        let tokens = scorer.token_counts(&group.left, &group.right);
        all = [all[0] + tokens.0, all[1] + tokens.1];
        if is_pair(group) && scorer.evidence(group.left.clone(), group.right.clone()) > 0.0 {
            founded = [founded[0] + tokens.0, founded[1] + tokens.1];
        }
    }
    let share = (founded[0] / f64::max(all[0], 1.0)).max(founded[1] / f64::max(all[1], 1.0));
    let related = all[0] > 0.0
        && all[1] > 0.0
        && tables.is_none_or(|tables| {
            let mut scorer = Scorer::new(sides, items, tables, &band, 0.0);
            let is_line = all[0].max(all[1]) < MIN_WORDS_TELLING as f64 && share > 0.0;
            is_line || density(&mut scorer, groups) > least_density(all[0].min(all[1]))
        });
    if related { share.max(PARALLEL) } else { share.min(PARALLEL - 0.01) }
}

/// The evidence of the pairs among some groups, by unit of weight.
pub(crate) fn density(scorer: &mut Scorer, groups: &[Group]) -> f64 {
    let (mut evidence, mut weight) = (0.0, 0.0);
    for group in groups.iter().filter(|group| is_pair(group)) {
        evidence += scorer.evidence(group.left.clone(), group.right.clone());
        weight += scorer.unexplained(group.left.clone(), group.right.clone()).1 / 2.0;
    }
    evidence / f64::max(weight, 1.0)
}
