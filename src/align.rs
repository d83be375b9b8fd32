//! What both modes align with: the search over beads, the band it looks at, and the matching of equal items.

pub(crate) mod band;
pub(crate) mod beads;
pub(crate) mod expected;
pub(crate) mod link;
pub(crate) mod matching;
pub(crate) mod path;
