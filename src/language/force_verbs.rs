//! How strongly a text speaks: the verbs of drafting in the six languages of the United Nations and German, ranked.
//!
//! Within one act, verbs of the same rank are free variation ("stress", "emphasize", "underline"; "call for", "call
//! upon", "request"); a step of one is what good translators do; two steps or more are another force. The ranks follow
//! the editorial practice of resolutions: *invites* < *encourages* < *requests*, *calls upon* < *urges* < *demands*.

use crate::language::Language;
use crate::language::generated::{
    FORCES_ASSERT, FORCES_CENSURE, FORCES_COMMIT, FORCES_DUTY, FORCES_REPEAT, FORCES_REQUEST, FORCES_SUPPORT,
    FORCES_VALUE, WORDS_SPEAKERS,
};
use crate::language::tables::{Words, rows};

/// What a performative verb does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Act {
    /// Wants something done.
    Request,
    /// Takes a fact or a deed in, coolly or with praise.
    Value,
    /// Blames.
    Censure,
    /// Says or stresses.
    Assert,
    /// Says once more: presupposes that it was said before.
    Repeat,
    /// Binds the speaker.
    Commit,
    /// Stands behind something.
    Support,
    /// A modal verb: must, should, may.
    Duty,
}

/// Patterns of one force.
pub(crate) struct Force {
    /// What the verbs do.
    pub act: Act,
    /// How strongly, compared within the act.
    pub rank: u8,
    /// Alternatives between bars; words between spaces, folded, a star for any ending.
    pub patterns: &'static str,
}

/// The verbs of a language; none for `Other`.
pub(crate) fn forces(language: Language) -> impl Iterator<Item = Force> {
    let tables = [
        (Act::Request, &FORCES_REQUEST),
        (Act::Value, &FORCES_VALUE),
        (Act::Censure, &FORCES_CENSURE),
        (Act::Assert, &FORCES_ASSERT),
        (Act::Repeat, &FORCES_REPEAT),
        (Act::Commit, &FORCES_COMMIT),
        (Act::Support, &FORCES_SUPPORT),
        (Act::Duty, &FORCES_DUTY),
    ];
    tables.into_iter().flat_map(move |(act, table)| {
        rows(table.of(language))
            .filter_map(move |(rank, patterns)| Some(Force { act, rank: rank.parse().ok()?, patterns }))
    })
}

/// Words after which a verb is performative: the speakers' pronouns.
pub(crate) fn speakers(language: Language) -> Words {
    WORDS_SPEAKERS.of(language)
}
