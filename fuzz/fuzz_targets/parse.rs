//! Whatever the text and its language: no panic, spans that lead somewhere, offsets that become UTF-16 and back.

#![no_main]

use diptych::{ParseOptions, parse};
use libfuzzer_sys::fuzz_target;

const LANGUAGES: [Option<&str>; 8] =
    [None, Some("ar"), Some("de"), Some("en"), Some("es"), Some("fr"), Some("ru"), Some("zh")];

fuzz_target!(|input: (&str, u8)| {
    let (text, choice) = input;
    let language = LANGUAGES[usize::from(choice) % LANGUAGES.len()].map(str::to_owned);
    let document = parse(text, &ParseOptions { language }).expect("the tag is valid");
    for block in &document.blocks {
        for span in &block.source {
            assert!(text.get(span.range()).is_some(), "{block:?}");
        }
        for span in block.sentences.iter().chain(&block.lead) {
            assert!(block.text.get(span.range()).is_some(), "{block:?}");
        }
    }
    document.into_utf16(text);
});
