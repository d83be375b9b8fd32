//! All native tests, in one binary. `cargo test --test native versions` runs those of `versions.rs`.

mod boundary;
mod cases;
mod command;
mod exchange;
mod exports;
mod findings;
mod glossary;
mod language;
mod languages;
mod lexicon;
mod nesting;
mod numerals;
mod properties;
mod segment;
mod snapshots;
mod structure;
mod udhr;
mod versions;

/// A file that is not named above would never run.
#[test]
fn every_file_is_a_module() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests");
    let modules = std::fs::read_to_string(folder.join("main.rs")).expect("main.rs");
    for entry in std::fs::read_dir(folder).expect("tests").flatten() {
        let name = entry.file_name().into_string().expect("UTF-8");
        let Some(module) = name.strip_suffix(".rs").filter(|module| !["main", "browser"].contains(module)) else {
            continue;
        };
        assert!(modules.contains(&format!("\nmod {module};\n")), "tests/main.rs does not name {module}");
    }
}
