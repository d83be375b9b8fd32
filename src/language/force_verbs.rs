//! How strongly a text speaks: the verbs of drafting in the six languages of the United Nations and German, ranked.
//!
//! Within one act, verbs of the same rank are free variation ("stress", "emphasize", "underline"; "call for", "call
//! upon", "request"); a step of one is what good translators do; two steps or more are another force. The ranks follow
//! the editorial practice of resolutions: *invites* < *encourages* < *requests*, *calls upon* < *urges* < *demands*.

use crate::language::Language;
use crate::language::generated::WORDS_SPEAKERS;
use crate::language::tables::Words;
use crate::strings::search::split_once;

/// What a performative verb does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Act {
    /// Asks for something to be done.
    Request,
    /// Acknowledges a fact or an act, neutrally or with praise.
    Value,
    /// Blames.
    Censure,
    /// Says or stresses.
    Assert,
    /// States again, which presupposes an earlier statement.
    Repeat,
    /// Binds the speaker.
    Commit,
    /// Supports something.
    Support,
    /// A modal verb: must, should, may.
    Duty,
}

/// Patterns of one force.
pub(crate) struct ForcePatterns<'t> {
    /// What the verbs do.
    pub act: Act,
    /// How strongly, compared within the act.
    pub rank: u8,
    /// Alternatives between bars; words between spaces, folded, a star for any ending.
    pub patterns: &'t str,
}

/// The verbs of a language, in the lines of closed classes of its lexicon: `forces.request 3: demand*|insist*`.
pub(crate) fn forces(lines: &str) -> impl Iterator<Item = ForcePatterns<'_>> {
    let acts = [
        (Act::Request, "request"),
        (Act::Value, "value"),
        (Act::Censure, "censure"),
        (Act::Assert, "assert"),
        (Act::Repeat, "repeat"),
        (Act::Commit, "commit"),
        (Act::Support, "support"),
        (Act::Duty, "duty"),
    ];
    acts.into_iter().flat_map(move |(act, name)| {
        lines.lines().filter_map(move |line| {
            let row = line.strip_prefix("forces.")?.strip_prefix(name)?.strip_prefix(' ')?;
            let (rank, patterns) = split_once(row, ": ")?;
            Some(ForcePatterns { act, rank: rank.parse().ok()?, patterns })
        })
    })
}

/// Words after which a verb is performative: the speakers' pronouns.
pub(crate) fn speakers(language: Language) -> Words {
    WORDS_SPEAKERS.of(language)
}
