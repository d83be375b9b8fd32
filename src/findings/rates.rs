//! Checks that report too much on good translations of a language pair: their findings are to read, not to check.
//!
//! Idea: what a check reports on translations that are known to be good is a false alarm or a freedom of translators,
//! and how often it does so is a property of the check and of the two languages. `cargo xtask quality rates` measures
//! it and writes the table: a line for each language pair, with the ids of the messages that came more often than once
//! in 2,000 words. Nothing else decides what is in it. Time: one look-up a finding.

use crate::comparison::Finding;
use crate::language::Language;
use crate::strings::gather::Gather;
use crate::strings::search::split_once;

/// Generated: `de-en: omission.item number.addition`, the languages in the order of their tags.
const TABLE: &str = include_str!("rates.txt");

/// Lowers the severity of findings of checks that report too much between these two languages.
pub(crate) fn lower(findings: &mut [Finding], left: Language, right: Language) {
    let is_swapped = left.tag() > right.tag();
    let (first, second) = if is_swapped { (right, left) } else { (left, right) };
    let pair = format!("{}-{}", first.tag(), second.tag());
    let Some((_, noisy)) = TABLE.lines().filter_map(|line| split_once(line, ": ")).find(|line| line.0 == pair) else {
        return;
    };
    for finding in findings.iter_mut().filter(|finding| finding.severity > 1) {
        let id = if is_swapped { swapped(&finding.message.id) } else { finding.message.id.clone() };
        if noisy.split(' ').any(|one| one == id) {
            finding.severity = 1;
        }
    }
}

/// The id of the same finding where the left text is the right one.
fn swapped(id: &str) -> String {
    const OPPOSITES: [(&str, &str); 2] = [("omission", "addition"), ("stronger", "weaker")];
    let part = |part: &str| {
        let other = OPPOSITES.iter().find_map(|&(a, b)| match part {
            _ if part == a => Some(b),
            _ if part == b => Some(a),
            _ => None,
        });
        other.unwrap_or(part).to_owned()
    };
    id.split('.').map(part).gather().join(".")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_change_with_the_sides() {
        for (id, other) in [
            ("omission.item", "addition.item"),
            ("number.addition", "number.omission"),
            ("strength.weaker", "strength.stronger"),
            ("number.differs", "number.differs"),
        ] {
            assert_eq!(swapped(id), other);
            assert_eq!(swapped(other), id);
        }
    }

    #[test]
    fn the_table_is_in_order() {
        let pairs: Vec<&str> = TABLE.lines().filter_map(|line| line.split_once(": ")).map(|line| line.0).collect();
        assert_eq!(pairs.len(), TABLE.lines().count());
        assert!(pairs.is_sorted());
        let in_order = |pair: &&str| pair.split_once('-').is_some_and(|(a, b)| a < b);
        assert!(pairs.iter().all(in_order));
    }
}
