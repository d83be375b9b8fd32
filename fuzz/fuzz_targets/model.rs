//! A comparison that a caller made or changed is exported or refused.

#![no_main]

use diptych::{Comparison, CompareOptions, ExportFormat, compare, export};
use libfuzzer_sys::fuzz_target;
use serde_json::Value;

fuzz_target!(|input: (&str, &str, Vec<(u16, i32)>)| {
    let (left, right, changes) = input;
    let comparison = compare(left, right, &CompareOptions::default()).expect("the options are valid, the texts short");
    let mut model = serde_json::to_value(comparison.into_utf16(left, right)).expect("it serialises");
    for (at, number) in changes {
        replace_number(&mut model, &mut usize::from(at), number);
    }
    let Ok(model) = serde_json::from_value::<Comparison>(model) else { return };
    export(&model, ExportFormat::Json);
    if let Ok(model) = model.into_bytes() {
        ExportFormat::NAMES.into_iter().for_each(|(_, format)| drop(export(&model, format)));
    }
});

/// Replaces the number that comes after `at` others.
fn replace_number(value: &mut Value, at: &mut usize, number: i32) -> bool {
    match value {
        Value::Number(old) if *at == 0 => {
            *old = number.into();
            true
        }
        Value::Number(_) => {
            *at -= 1;
            false
        }
        Value::Array(items) => items.iter_mut().any(|item| replace_number(item, at, number)),
        Value::Object(members) => members.values_mut().any(|member| replace_number(member, at, number)),
        _ => false,
    }
}
