//! Which words translate each other: what the aligner and the findings both ask.

pub(crate) mod acronyms;
pub(crate) mod assignment;
pub(crate) mod association;
pub(crate) mod coverage;
pub(crate) mod learned;
pub(crate) mod likeness;
pub(crate) mod spelling;
pub(crate) mod term_links;
pub(crate) mod terms;
pub(crate) mod vocabulary;
pub(crate) mod word_links;
pub(crate) mod words;
