//! Numbers written alike in two languages of which one writes them otherwise.
//!
//! Idea: a language divides decimals by a comma or by a full stop; a number that has both marks shows by which. Time
//! and space: the numbers of one side by those of the other.
//!
//! Before -> after: "1,234.50 euros" / "1,234.50 Euro" -> `number.format`.

use crate::comparison::{FindingKind, Place};
use crate::findings::{Candidate, contradiction};
use crate::language::Language;
use crate::language::generated::NUMBERS_DECIMAL;
use crate::strings::gather::Gather;
use crate::translation::words::SideWords;

/// The numbers at these places that one side has copied.
pub(super) fn copied(left: &SideWords, l: &[Place], right: &SideWords, r: &[Place]) -> Vec<Candidate> {
    if divides_by_comma(left.language).is_none_or(|comma| divides_by_comma(right.language) != Some(!comma)) {
        return Vec::new();
    }
    let has_both = |place: &&Place| [',', '.'].iter().all(|mark| left.text(**place).contains(*mark));
    let copied = l.iter().filter(has_both).filter_map(|&one| {
        let &other = r.iter().find(|other| right.text(**other) == left.text(one))?;
        Some(contradiction([left, right], [one, other], (FindingKind::Number, 1), "number.format", 0.8))
    });
    copied.map(Candidate::alone).gather()
}

/// Whether a language divides decimals by a comma; none where both marks are in use.
fn divides_by_comma(language: Language) -> Option<bool> {
    match language {
        // Arabic texts of the Maghreb have a comma.
        Language::Arabic => None,
        _ => match NUMBERS_DECIMAL.of(language) {
            "" => None,
            mark => Some(mark == ","),
        },
    }
}
