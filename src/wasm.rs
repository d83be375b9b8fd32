//! The surface in JavaScript, as `www/diptych.d.ts` documents it. Nothing else names `wasm_bindgen`.
//!
//! Strings become UTF-8 at the boundary, with U+FFFD for a lone surrogate: one UTF-16 unit for one, so that
//! offsets hold in the caller's own string. All that can be wrong with a call is an `Error` with a `code`.

use std::cell::RefCell;

use js_sys::{Array, JsString, Object, Reflect};
use serde::Serialize;
use wasm_bindgen::prelude::*;

#[cfg(feature = "full")]
use crate::Glossary;
use crate::comparison::{IgnoreKind, SCHEMA};
use crate::strings::gather::Gather;
use crate::{
    CompareOptions, Error, Granularity, Language, Lexicons, MAX_BYTES_LANGUAGES, MAX_BYTES_VERSIONS, MAX_LENGTH, Mode,
    ParseOptions,
};

#[cfg(feature = "full")]
mod full;

#[cfg(feature = "full")]
pub use full::{add_lexicon, export_as};

const MODES: &[(&str, Mode)] = &[("auto", Mode::Auto), ("versions", Mode::Versions), ("languages", Mode::Languages)];

const GRANULARITIES: &[(&str, Granularity)] =
    &[("word", Granularity::Word), ("character", Granularity::Character), ("sentence", Granularity::Sentence)];

const IGNORE_KINDS: &[(&str, IgnoreKind)] = &[
    ("case", IgnoreKind::Case),
    ("typography", IgnoreKind::Typography),
    ("diacritics", IgnoreKind::Diacritics),
    ("punctuation", IgnoreKind::Punctuation),
    ("whitespace", IgnoreKind::Whitespace),
];

/// The memory that a comparison of versions takes for each byte of its texts.
const MEMORY_PER_BYTE: usize = 24;
/// Below this many bytes the memory that is there suffices.
const SMALL_RESERVE: usize = 1 << 20;

thread_local! {
    /// What `addLexicon` was given.
    static LEXICONS: RefCell<Lexicons> = RefCell::default();
}

/// `parse(text, options?)`: a `Document`.
#[wasm_bindgen(skip_typescript)]
pub fn parse(text: JsValue, options: JsValue) -> Result<JsValue, Thrown> {
    let raw = text_of("text", &text)?;
    let document = crate::parse(&raw, &parse_options("options", &options)?)?;
    to_js(&document.into_utf16(&raw))
}

/// `compare(left, right, options?)`: a `Comparison`.
#[wasm_bindgen(skip_typescript)]
pub fn compare(left: JsValue, right: JsValue, options: JsValue) -> Result<JsValue, Thrown> {
    let options = compare_options(&options)?;
    let (left, right) = (text_of("left", &left)?, text_of("right", &right)?);
    reserve_memory((left.len() + right.len()).saturating_mul(MEMORY_PER_BYTE));
    let comparison = LEXICONS.with_borrow(|lexicons| crate::compare_with(&left, &right, &options, lexicons))?;
    to_js(&comparison.into_utf16(&left, &right))
}

/// `about()`: version, schema, languages, maxLength, maxBytes.
#[wasm_bindgen(skip_typescript)]
pub fn about() -> Result<JsValue, Thrown> {
    #[derive(Serialize)]
    #[serde(rename_all = "camelCase")]
    struct About {
        version: &'static str,
        schema: u32,
        languages: Vec<&'static str>,
        max_length: usize,
        max_bytes: MaxBytes,
    }
    #[derive(Serialize)]
    struct MaxBytes {
        versions: usize,
        languages: usize,
    }
    to_js(&About {
        version: env!("CARGO_PKG_VERSION"),
        schema: SCHEMA,
        languages: Language::KNOWN.map(Language::tag).to_vec(),
        max_length: MAX_LENGTH,
        max_bytes: MaxBytes { versions: MAX_BYTES_VERSIONS, languages: MAX_BYTES_LANGUAGES },
    })
}

/// Says where a panic was: on the console, and in the `Error` that is thrown in place of a bare trap. The instance is
/// dead after one: its worker must be replaced.
#[wasm_bindgen(start)]
fn start() {
    std::panic::set_hook(Box::new(|panic| {
        let message = format!("diptych: {panic}");
        web_sys::console::error_1(&message.as_str().into());
        wasm_bindgen::throw_val(thrown(&message, "internal"));
    }));
}

/// An error on its way to JavaScript: an `Error` with `code`.
pub struct Thrown(Error);

impl From<Error> for Thrown {
    fn from(error: Error) -> Self {
        Self(error)
    }
}

impl From<Thrown> for JsValue {
    fn from(Thrown(error): Thrown) -> Self {
        thrown(&error.to_string(), error.code())
    }
}

/// An `Error` with `code`.
fn thrown(message: &str, code: &str) -> JsValue {
    let value = js_sys::Error::new(message);
    // Setting a property on a fresh Error cannot fail.
    let _ = Reflect::set(&value, &"code".into(), &code.into());
    value.into()
}

/// The model as plain objects: `null` for `None`, objects for maps.
fn to_js(model: &impl Serialize) -> Result<JsValue, Thrown> {
    let value = model.serialize(&serde_wasm_bindgen::Serializer::json_compatible());
    // `expect` would print the error, with half a kilobyte of code that prints any.
    Ok(value.unwrap_or_else(|_| unreachable!("the model serialises: its keys are strings, its numbers small")))
}

/// Grows the linear memory at once, not by 64 KiB at a time: each growth makes V8 collect its whole heap, which is
/// where two thirds of the time went for the second of two comparisons of 60,000 paragraphs. The allocator keeps what
/// it is given back.
fn reserve_memory(bytes: usize) {
    if bytes > SMALL_RESERVE {
        let mut reserve = Vec::<u8>::new();
        // Where so much is not to be had, the comparison may still do with less.
        let _ = reserve.try_reserve_exact(bytes);
        // What nobody looks at would not be allocated.
        std::hint::black_box(&reserve);
    }
}

fn compare_options(value: &JsValue) -> Result<CompareOptions, Error> {
    let [left, right, mode, granularity, ignore, glossary] =
        members("options", value, ["left", "right", "mode", "granularity", "ignore", "glossary"])?;
    let mut options = CompareOptions {
        left: parse_options("left", &left)?,
        right: parse_options("right", &right)?,
        ..CompareOptions::default()
    };
    if !is_absent(&mode) {
        options.mode = choice("mode", &mode, MODES)?;
    }
    if !is_absent(&granularity) {
        options.granularity = choice("granularity", &granularity, GRANULARITIES)?;
    }
    if !is_absent(&ignore) {
        if !Array::is_array(&ignore) {
            return Err(Error::option("ignore", &shown(&ignore), "an array of kinds of differences"));
        }
        options.ignore =
            Array::from(&ignore).iter().map(|kind| choice("ignore", &kind, IGNORE_KINDS)).collect::<Result<_, _>>()?;
    }
    // A comparison of two versions has no use for it.
    #[cfg(feature = "full")]
    if !is_absent(&glossary) {
        options.glossary = Glossary::read(&text_of("glossary", &glossary)?)?;
    }
    #[cfg(not(feature = "full"))]
    let _ = glossary;
    Ok(options)
}

fn parse_options(name: &'static str, value: &JsValue) -> Result<ParseOptions, Error> {
    let [language] = members(name, value, ["language"])?;
    let language = if is_absent(&language) { None } else { Some(text_of("language", &language)?) };
    Ok(ParseOptions { language })
}

/// The members of an options object, `undefined` where absent. Any other member is an error.
fn members<const N: usize>(name: &'static str, value: &JsValue, known: [&str; N]) -> Result<[JsValue; N], Error> {
    if is_absent(value) {
        return Ok([const { JsValue::UNDEFINED }; N]);
    }
    let Some(object) = value.dyn_ref::<Object>().filter(|_| !Array::is_array(value) && !value.is_function()) else {
        return Err(Error::option(name, &shown(value), "an object"));
    };
    for key in Object::keys(object).iter() {
        let key = shown(&key);
        if !known.contains(&key.as_str()) {
            return Err(Error::option(name, &key, &format!("one of {}", known.join(", "))));
        }
    }
    // A getter that throws counts as absent.
    Ok(known.map(|key| Reflect::get(object, &key.into()).unwrap_or_default()))
}

/// The value that a string names.
fn choice<T: Copy>(name: &'static str, value: &JsValue, known: &[(&str, T)]) -> Result<T, Error> {
    let given = value.as_string();
    let found = known.iter().find(|(known, _)| given.as_deref() == Some(known));
    found.map(|&(_, found)| found).ok_or_else(|| {
        let names: Vec<&str> = known.iter().map(|&(known, _)| known).gather();
        Error::option(name, &shown(value), &format!("one of {}", names.join(", ")))
    })
}

/// The text that was given, unless it is not a string or too long to be read into memory.
fn text_of(name: &'static str, value: &JsValue) -> Result<String, Error> {
    let Some(text) = value.dyn_ref::<JsString>() else {
        return Err(Error::option(name, &shown(value), "a string"));
    };
    let length = text.length() as usize;
    if length > MAX_LENGTH { Err(Error::too_long(length, MAX_LENGTH)) } else { Ok(text.into()) }
}

fn is_absent(value: &JsValue) -> bool {
    value.is_undefined() || value.is_null()
}

/// A value as it is in an error: strings as they are, of anything else its type.
fn shown(value: &JsValue) -> String {
    let text = value.as_string().or_else(|| value.js_typeof().as_string());
    text.unwrap_or_default()
}
