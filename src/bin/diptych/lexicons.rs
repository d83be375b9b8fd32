//! The tables of word vectors, part of the program.

use diptych::{CompareOptions, Language, Lexicons, Mode, language};

use crate::insert;

/// The tables by language.
const TABLES: [(&str, &[u8]); 7] = [
    ("ar", include_bytes!("../../../www/lexicons/ar.bin")),
    ("de", include_bytes!("../../../www/lexicons/de.bin")),
    ("en", include_bytes!("../../../www/lexicons/en.bin")),
    ("es", include_bytes!("../../../www/lexicons/es.bin")),
    ("fr", include_bytes!("../../../www/lexicons/fr.bin")),
    ("ru", include_bytes!("../../../www/lexicons/ru.bin")),
    ("zh", include_bytes!("../../../www/lexicons/zh.bin")),
];

/// The tables of two texts' languages. Two versions in one language need none.
pub fn for_texts(left: &str, right: &str, options: &CompareOptions) -> Result<Lexicons, String> {
    let mut lexicons = Lexicons::default();
    let tag = |given: &Option<String>, text: &str| match given {
        Some(tag) => tag.to_ascii_lowercase().split('-').next().unwrap_or_default().to_owned(),
        None => language::detect(text).tag().to_owned(),
    };
    let (left, right) = (tag(&options.left.language, left), tag(&options.right.language, right));
    if options.mode == Mode::Versions || (options.mode == Mode::Auto && left == right) {
        return Ok(lexicons);
    }
    for (language, bytes) in TABLES.into_iter().filter(|(language, _)| *language == left || *language == right) {
        insert(&mut lexicons, language, bytes)?;
    }
    Ok(lexicons)
}

/// All tables: for a stream of pairs, where each is read once.
pub fn all() -> Result<Lexicons, String> {
    let mut lexicons = Lexicons::default();
    for (language, bytes) in TABLES {
        insert(&mut lexicons, language, bytes)?;
    }
    debug_assert_eq!(TABLES.len(), Language::KNOWN.len());
    Ok(lexicons)
}
