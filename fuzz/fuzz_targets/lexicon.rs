//! Tables of word vectors and glossaries of any bytes are read or refused.

#![no_main]

use diptych::{Glossary, Lexicon};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let _ = Lexicon::read("fr", bytes);
    if let Ok(text) = str::from_utf8(bytes) {
        let _ = Glossary::read(text);
    }
});
