//! Wires the stages: parse both texts, choose the mode, compare.

#[cfg(feature = "full")]
use crate::bilingual;
use crate::comparison::{Comparison, Mode};
use crate::document::parse;
use crate::error::Error;
use crate::lexicon::Lexicons;
use crate::options::{CompareOptions, MAX_LENGTH};
use crate::versions;

/// Compares two raw texts, without tables of word vectors. Offsets in the result are bytes.
///
/// Errors: as [`compare_with`].
pub fn compare(left: &str, right: &str, options: &CompareOptions) -> Result<Comparison, Error> {
    compare_with(left, right, options, &Lexicons::default())
}

/// Compares two raw texts. Offsets in the result are bytes. The tables of the two texts' languages, where both are
/// there, make the comparison of languages better.
///
/// Errors: a malformed language tag; a text of more than [`MAX_LENGTH`] UTF-16 code units; two languages, where the
/// crate was built without the feature `full`.
pub fn compare_with(
    left: &str,
    right: &str,
    options: &CompareOptions,
    lexicons: &Lexicons,
) -> Result<Comparison, Error> {
    for text in [left, right] {
        let length = if text.len() <= MAX_LENGTH { text.len() } else { text.chars().map(char::len_utf16).sum() };
        if length > MAX_LENGTH {
            return Err(Error::too_long(length, MAX_LENGTH));
        }
    }
    let left = parse(left, &options.left)?;
    let right = parse(right, &options.right)?;
    let mode = match options.mode {
        Mode::Auto if left.tables() == right.tables() => Mode::Versions,
        Mode::Auto => Mode::Languages,
        given => given,
    };
    match mode {
        #[cfg(feature = "full")]
        Mode::Languages => Ok(bilingual::languages(left, right, lexicons)),
        #[cfg(not(feature = "full"))]
        Mode::Languages => {
            let _ = lexicons;
            Err(Error::languages())
        }
        Mode::Versions | Mode::Auto => Ok(versions::versions(left, right, options)),
    }
}
