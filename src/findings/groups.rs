//! Findings that say the same: one decision of a reviser settles them all.
//!
//! Idea: two findings are of one group where their kind and their message are equal, except for case and white space:
//! the same word rendered in the same way in eight places is one question, asked eight times. Time: O(n log n).
//!
//! Before -> after: `number.differs {left: 91, right: 92}` in paragraphs 3 and 7 -> two findings, one `group`.

use crate::strings::gather::Gather;
use rustc_hash::FxHashMap;

use crate::comparison::Finding;
use crate::strings::fold;

/// Numbers the groups in the order of the findings.
pub(crate) fn number(findings: &mut [Finding]) {
    let mut known = FxHashMap::default();
    let mut next = 0;
    for finding in findings {
        let arguments: Vec<(String, String)> =
            finding.message.arguments.iter().map(|(name, value)| (name.clone(), key(value))).gather();
        // A message without arguments ("moved") says nothing that another place could repeat.
        let group = if arguments.is_empty() {
            next
        } else {
            *known.entry((finding.kind, finding.message.id.clone(), arguments)).or_insert(next)
        };
        finding.group = group;
        next += usize::from(group == next);
    }
}

/// An argument by which findings are compared.
fn key(argument: &str) -> String {
    fold(argument).split_whitespace().gather().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::comparison::FindingKind;
    use crate::findings::candidate;

    #[test]
    fn equal_messages_are_one_group() {
        let check = |messages: &[(&str, &[(&str, &str)])], expected: &[usize]| {
            let one = |(id, arguments): &(&str, &[(&str, &str)])| {
                candidate(FindingKind::Term, 1, None, None, id, arguments, 0.5)
            };
            let mut findings: Vec<Finding> = messages.iter().map(one).collect();
            number(&mut findings);
            let groups: Vec<usize> = findings.iter().map(|finding| finding.group).collect();
            assert_eq!(groups, expected, "{messages:?}");
        };
        check(
            &[
                ("term.differs", &[("left", "Derechos"), ("right", "Droit")]),
                ("term.differs", &[("left", "Derechos"), ("right", "Droits")]),
                ("term.differs", &[("left", "derechos"), ("right", "droit")]),
                ("omission.word", &[("text", "Derechos")]),
            ],
            &[0, 1, 0, 2],
        );
        check(&[("structure.moved", &[]), ("structure.moved", &[])], &[0, 1]);
    }
}
