//! What a reader of two versions does without until it is asked for: exports, and lexicons.

use js_sys::{Array, Uint8Array};
use wasm_bindgen::prelude::*;

use crate::wasm::{LEXICONS, Thrown, choice, is_absent, members, shown, text_of};
use crate::{Comparison, Error, ExportFormat, ExportOptions, Lexicon};

/// `exportAs(comparison, format, options?)`: a string. In "json", offsets stay UTF-16 code units.
#[wasm_bindgen(js_name = exportAs, skip_typescript)]
pub fn export_as(comparison: JsValue, format: JsValue, options: JsValue) -> Result<String, Thrown> {
    let options = export_options(&options)?;
    let format = choice("format", &format, &ExportFormat::NAMES)?;
    let comparison: Comparison = serde_wasm_bindgen::from_value(comparison)
        .map_err(|reason| Error::option("comparison", &reason.to_string(), "what compare returns"))?;
    let comparison = if format == ExportFormat::Json { comparison } else { comparison.into_bytes()? };
    Ok(crate::export_with(&comparison, format, &options))
}

fn export_options(value: &JsValue) -> Result<ExportOptions, Error> {
    let [left_label, right_label, color, locale, messages] =
        members("options", value, ["leftLabel", "rightLabel", "color", "locale", "messages"])?;
    let label = |name, value: &JsValue| if is_absent(value) { Ok(None) } else { text_of(name, value).map(Some) };
    Ok(ExportOptions {
        left_label: label("leftLabel", &left_label)?,
        right_label: label("rightLabel", &right_label)?,
        color: color.is_truthy(),
        locale: label("locale", &locale)?,
        messages: if is_absent(&messages) {
            Vec::new()
        } else if Array::is_array(&messages) {
            Array::from(&messages).iter().map(|message| text_of("messages", &message)).collect::<Result<_, _>>()?
        } else {
            return Err(Error::option("messages", &shown(&messages), "an array of strings"));
        },
    })
}

/// `addLexicon(language, bytes)`.
#[wasm_bindgen(js_name = addLexicon, skip_typescript)]
pub fn add_lexicon(language: JsValue, bytes: JsValue) -> Result<(), Thrown> {
    let tag = text_of("language", &language)?;
    let Some(bytes) = bytes.dyn_ref::<Uint8Array>() else {
        return Err(Error::option("bytes", &shown(&bytes), "a Uint8Array").into());
    };
    let lexicon = Lexicon::read(&tag, &bytes.to_vec())?;
    LEXICONS.with_borrow_mut(|lexicons| lexicons.insert(lexicon));
    Ok(())
}
