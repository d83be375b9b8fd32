//! The surface in JavaScript: in Node, and in pages and workers of real browsers.

#![cfg(target_arch = "wasm32")]

mod cases;

use diptych::ExportFormat;
use diptych::wasm::{about, add_lexicon, compare, export_as, parse};
use js_sys::{Array, JSON, JsString, Object, Reflect, Uint8Array};
use serde::Deserialize;
use serde_json::Value;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;

use cases::Case;
use cases::generated::{self, Pair};

/// All cases with their comparisons, which are made once: without optimisation, those of the documents take seconds.
fn cases() -> &'static [(Case, JsValue)] {
    thread_local! {
        static COMPARED: &'static [(Case, JsValue)] = Box::leak(cases::all().into_iter().map(|case| {
            let comparison = compared(&case.left.as_str().into(), &case.right.as_str().into(), to_js(&case.options));
            (case, comparison)
        }).collect());
    }
    COMPARED.with(|cases| *cases)
}

#[wasm_bindgen_test]
fn cases_hold() {
    for (case, comparison) in cases() {
        cases::check(case, &to_json(comparison));
    }
}

/// `cargo xtask test` computes the digests natively and passes them to the compiler. A browser has every seventh pair: what
/// differs by engine differs in many, and Node has all.
#[wasm_bindgen_test]
fn generated_pairs_give_the_bytes_that_they_give_natively() {
    let Some(digests) = option_env!("DIPTYCH_DIGESTS") else { panic!("`cargo xtask test wasm` sets DIPTYCH_DIGESTS") };
    let digests: Vec<&str> = digests.split(' ').collect();
    assert_eq!(digests.len() as u64, generated::COUNT);
    let step = if Reflect::has(&js_sys::global(), &"process".into()).unwrap() { 1 } else { 7 };
    for (seed, digest) in digests.iter().enumerate().step_by(step) {
        let Pair { left, right, options } = generated::pair(seed as u64);
        let ignore: Vec<String> = options.ignore.iter().map(|kind| format!("{kind:?}").to_ascii_lowercase()).collect();
        let options = serde_json::json!({
            "mode": options.mode, "granularity": format!("{:?}", options.granularity).to_ascii_lowercase(), "ignore": ignore,
        });
        let comparison = compared(&left.as_str().into(), &right.as_str().into(), to_js(&options));
        let json = export_as(comparison, "json".into(), JsValue::UNDEFINED).ok().unwrap();
        assert_eq!(&format!("{:016x}", generated::digest(&json)), digest, "pair {seed}: {options}");
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Refusal {
    call: String,
    arguments: Vec<Value>,
    code: String,
    message: String,
}

#[wasm_bindgen_test]
fn what_is_wrong_is_named() {
    let refusals: Vec<Refusal> = serde_json::from_str(include_str!("cases/refused.json")).unwrap();
    for Refusal { call, arguments, code, message } in refusals {
        let argument = |index: usize| arguments.get(index).map_or(JsValue::UNDEFINED, to_js);
        let result = match call.as_str() {
            "compare" => compare(argument(0), argument(1), argument(2)),
            "parse" => parse(argument(0), argument(1)),
            "exportAs" => export_as(argument(0), argument(1), argument(2)).map(JsValue::from),
            "addLexicon" => add_lexicon(argument(0), argument(1)).map(|()| JsValue::UNDEFINED),
            call => panic!("no call {call}"),
        };
        let error = JsValue::from(result.err().unwrap_or_else(|| panic!("{call} {arguments:?} was not refused")));
        let text = String::from(error.unchecked_ref::<js_sys::Error>().message());
        assert!(error.is_instance_of::<js_sys::Error>());
        assert_eq!(get(&error, "code").as_string().as_ref(), Some(&code), "{text}");
        assert!(text.contains(&message), "{text:?} lacks {message:?}");
    }
}

#[wasm_bindgen_test]
fn a_text_over_the_limit_is_refused() {
    let limit = get(&about().ok().unwrap(), "maxLength").as_f64().unwrap();
    let long = JsString::from("x").repeat(limit as i32 + 1);
    let error = JsValue::from(compare(long.into(), "".into(), JsValue::UNDEFINED).err().unwrap());
    assert_eq!(get(&error, "code"), "too-long");
    assert!(String::from(error.unchecked_ref::<js_sys::Error>().message()).contains(&limit.to_string()));
}

#[wasm_bindgen_test]
fn offsets_hold_after_lone_surrogates() {
    // "a\ud800b 😀 \udc00word." and the same with another last word.
    let text = |last: &str| -> JsValue {
        let lone = JsString::from_char_code(&[0x61, 0xd800, 0x62, 0x20]);
        let middle = lone.concat(&"😀 ".into()).concat(&JsString::from_char_code(&[0xdc00]));
        middle.concat(&last.into()).into()
    };
    let (left, right) = (text("word."), text("sword."));
    let comparison = compared(&left, &right, to_js(&serde_json::json!({ "mode": "versions" })));
    let model = to_json(&comparison);
    let source = &model["left"]["blocks"][0]["source"][0];
    assert_eq!(source, &serde_json::json!([0, left.unchecked_ref::<JsString>().length()]));
    let edits = model["beads"][0]["edits"].as_array().unwrap();
    assert_eq!(edits.last().unwrap()["right"][1], right.unchecked_ref::<JsString>().length());
}

#[wasm_bindgen_test]
fn the_model_is_plain_objects() {
    let document = parse("Some words.".into(), JsValue::UNDEFINED).ok().unwrap();
    let block = get(&get(&document, "blocks"), "0");
    assert!(has_own(&block, "number"));
    assert!(get(&block, "number").is_null());
    assert!(Array::is_array(&get(&get(&block, "sentences"), "0")));
    let comparison = compared(&"One word.".into(), &"Two words.".into(), JsValue::UNDEFINED);
    let edit = get(&get(&get(&get(&comparison, "beads"), "0"), "edits"), "0");
    assert!(!has_own(&edit, "ignored"));
    let findings = get(&get(&comparison, "summary"), "findings");
    assert_eq!(Object::get_prototype_of(&findings), Object::get_prototype_of(&Object::new()));
}

#[wasm_bindgen_test]
fn a_comparison_is_read_back() {
    for (case, comparison) in cases() {
        let model = to_json(comparison);
        let exported = export_as(comparison.clone(), "json".into(), JsValue::UNDEFINED).ok().unwrap();
        assert_eq!(to_json(&JSON::parse(&exported).unwrap()), model, "{}", case.name);
    }
}

#[wasm_bindgen_test]
fn every_format_is_as_the_core_writes_it() {
    for (case, comparison) in cases() {
        let model: diptych::Comparison = serde_json::from_value(to_json(comparison)).unwrap();
        let model = model.into_bytes().unwrap();
        for (name, format) in ExportFormat::NAMES.into_iter().filter(|(name, _)| *name != "json") {
            let exported = export_as(comparison.clone(), name.into(), JsValue::UNDEFINED).ok().unwrap();
            assert_eq!(exported, diptych::export(&model, format), "{} as {name}", case.name);
        }
    }
}

#[wasm_bindgen_test]
fn a_broken_lexicon_is_refused() {
    for bytes in [&[][..], &[1, 2, 3]] {
        let error = add_lexicon("fr".into(), Uint8Array::from(bytes).into()).err().unwrap();
        assert_eq!(get(&error.into(), "code"), "lexicon");
    }
}

#[wasm_bindgen_test]
fn it_says_what_it_is() {
    let about = to_json(&about().ok().unwrap());
    assert_eq!(about["version"], env!("CARGO_PKG_VERSION"));
    assert_eq!(about["schema"], 1);
    for language in ["ar", "de", "en", "es", "fr", "ru", "zh"] {
        assert!(about["languages"].as_array().unwrap().contains(&language.into()), "{language}");
    }
}

fn compared(left: &JsValue, right: &JsValue, options: JsValue) -> JsValue {
    compare(left.clone(), right.clone(), options).map_err(JsValue::from).unwrap()
}

fn get(value: &JsValue, name: &str) -> JsValue {
    Reflect::get(value, &name.into()).unwrap()
}

fn has_own(value: &JsValue, name: &str) -> bool {
    Object::has_own(value.unchecked_ref::<Object>(), &name.into())
}

fn to_js(value: &Value) -> JsValue {
    JSON::parse(&value.to_string()).unwrap()
}

fn to_json(value: &JsValue) -> Value {
    serde_json::from_str(&String::from(JSON::stringify(value).unwrap())).unwrap()
}
