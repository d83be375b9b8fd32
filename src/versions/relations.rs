//! Relations: how much any two blocks have in common in subject, many to many.
//!
//! Two blocks that each have a counterpart of their own share less than their words say: of two letters with their
//! annexes, the letters go together and the annexes. Where a table of word vectors is at hand, blocks that are of one
//! subject by it (`subjects`) have more in common than their shared words say. Time: linear in the pairs that were
//! looked at, times a logarithm for ranking them.

use crate::align::link::Link;
use crate::comparison::Relation;
use crate::strings::sort::Order;
use crate::versions::similarity::{BlockSimilarities, Near};
use crate::versions::subjects::Subjects;

/// Very short blocks share much by chance, so each counts as if it had this much of a typical block beside.
const DAMPING: f64 = 0.4;
/// How many times more two blocks that are wholly of one subject have in common than their shared words say.
const SUBJECT_GAIN: f64 = 1.0;
/// Weaker relations say nothing.
const WEAKEST_RELATION: f64 = 0.03;
/// The strongest relations are kept, this many a block.
const RELATIONS_PER_BLOCK: usize = 12;

/// The relations, strongest first.
pub(crate) fn relations(
    similarities: &BlockSimilarities,
    links: &[Link],
    subjects: Option<&Subjects>,
) -> Vec<Relation> {
    let (left, right) = (&similarities.left, &similarities.right);
    let extra = DAMPING * similarities.typical();
    let of_subject = |l: usize, r: usize, score: f64| {
        let gain = SUBJECT_GAIN * subjects.map_or(0.0, |subjects| subjects.nearness(l, r));
        score * (1.0 + gain) / (1.0 + gain * score)
    };
    // How well each block's own bead accounts for it.
    let (mut left_explained, mut right_explained) = (vec![0.0f64; left.len()], vec![0.0f64; right.len()]);
    let mut relations = Vec::new();
    let mut beads = [vec![None; left.len()], vec![None; right.len()]];
    for (at, link) in links.iter().enumerate().filter(|(_, link)| !link.left.is_empty() && !link.right.is_empty()) {
        for &l in &link.left {
            for &r in &link.right {
                let same = link.score >= 1.0;
                let score = if same { 1.0 } else { left[l].cosine(&right[r]) };
                left_explained[l] = left_explained[l].max(score);
                right_explained[r] = right_explained[r].max(score);
                (beads[0][l], beads[1][r]) = (Some(at), Some(at));
                relations.push(Relation { left: l, right: r, score: of_subject(l, r, score) });
            }
        }
    }
    for (l, near) in similarities.near.iter().enumerate() {
        let is_own = |near: &&Near| beads[0][l].is_some() && beads[0][l] == beads[1][near.right];
        for &near in near.iter().filter(|near| !is_own(near)) {
            let r = near.right;
            let unexplained = 1.0 - left_explained[l].min(right_explained[r]);
            let score = of_subject(l, r, similarities.damped(l, near, extra) * unexplained);
            if score >= WEAKEST_RELATION {
                relations.push(Relation { left: l, right: r, score });
            }
        }
    }
    relations.order_by(|one, other| {
        other.score.total_cmp(&one.score).then((one.left, one.right).cmp(&(other.left, other.right)))
    });
    relations.truncate(RELATIONS_PER_BLOCK * (left.len() + right.len()));
    relations
}
