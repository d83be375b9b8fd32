//! The one error of the crate: what was refused, with the value and the limit in its text.

use std::fmt;

/// Why a call was refused. Odd text is never an error; only options and size are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Error(ErrorKind);

#[derive(Debug, Clone, PartialEq, Eq)]
enum ErrorKind {
    Language(String),
    Option {
        name: &'static str,
        value: String,
        allowed: String,
    },
    TooLong {
        length: usize,
        limit: usize,
    },
    TooManyBytes {
        bytes: usize,
        limit: usize,
        mode: &'static str,
    },
    Lexicon {
        language: String,
        reason: &'static str,
    },
    Glossary {
        line: usize,
        reason: String,
    },
    #[cfg(not(feature = "full"))]
    Languages,
}

impl Error {
    pub(crate) fn language(tag: &str) -> Self {
        Self(ErrorKind::Language(tag.to_owned()))
    }

    pub(crate) fn option(name: &'static str, value: &str, allowed: &str) -> Self {
        Self(ErrorKind::Option { name, value: value.to_owned(), allowed: allowed.to_owned() })
    }

    pub(crate) fn too_long(length: usize, limit: usize) -> Self {
        Self(ErrorKind::TooLong { length, limit })
    }

    pub(crate) fn too_many_bytes(bytes: usize, limit: usize, mode: &'static str) -> Self {
        Self(ErrorKind::TooManyBytes { bytes, limit, mode })
    }

    pub(crate) fn lexicon(language: &str, reason: &'static str) -> Self {
        Self(ErrorKind::Lexicon { language: language.to_owned(), reason })
    }

    pub(crate) fn glossary(line: usize, reason: String) -> Self {
        Self(ErrorKind::Glossary { line, reason })
    }

    #[cfg(not(feature = "full"))]
    pub(crate) fn languages() -> Self {
        Self(ErrorKind::Languages)
    }

    /// A stable name for programs: `"language"`, `"option"`, `"too-long"`, `"lexicon"`, `"glossary"` or `"languages"`.
    pub fn code(&self) -> &'static str {
        match self.0 {
            ErrorKind::Language(_) => "language",
            ErrorKind::Option { .. } => "option",
            ErrorKind::TooLong { .. } | ErrorKind::TooManyBytes { .. } => "too-long",
            ErrorKind::Lexicon { .. } => "lexicon",
            ErrorKind::Glossary { .. } => "glossary",
            #[cfg(not(feature = "full"))]
            ErrorKind::Languages => "languages",
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            ErrorKind::Language(tag) => {
                write!(f, "\"{tag}\" is not a BCP 47 language tag such as \"fr\" or \"zh-Hant\"")
            }
            ErrorKind::Option { name, value, allowed } => write!(f, "{name}: \"{value}\" is not {allowed}"),
            ErrorKind::TooLong { length, limit } => {
                write!(f, "the text has {length} UTF-16 units; the limit is {limit}")
            }
            ErrorKind::TooManyBytes { bytes, limit, mode } => {
                write!(f, "the two texts have {bytes} bytes in UTF-8; the limit as {mode} is {limit}")
            }
            ErrorKind::Lexicon { language, reason } => {
                write!(f, "the lexicon for \"{language}\" cannot be read: {reason}")
            }
            ErrorKind::Glossary { line, reason } => write!(f, "glossary, line {line}: {reason}"),
            #[cfg(not(feature = "full"))]
            ErrorKind::Languages => {
                f.write_str("this build compares versions only; languages need the feature \"full\"")
            }
        }
    }
}

impl std::error::Error for Error {}
