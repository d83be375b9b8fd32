//! All native tests, in one binary. `cargo test --test native versions` runs those of `versions.rs`.

mod boundary;
mod cases;
mod command;
mod documents;
mod exchange;
mod exports;
mod findings;
mod findings_cases;
mod findings_documents;
mod glossary;
mod imports;
mod language;
mod languages;
mod layouts;
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

/// `docs/promises.md` names tests; each of them is there.
#[test]
fn every_promise_has_its_test() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let promises = std::fs::read_to_string(root.join("docs/promises.md")).expect("docs/promises.md");
    let mut rows = 0;
    for row in promises.lines().filter(|line| line.starts_with('|')) {
        // Code spans are at the odd places between backticks.
        let [file, test] = row.split('`').skip(1).step_by(2).collect::<Vec<_>>()[..] else { continue };
        let text = std::fs::read_to_string(root.join("tests").join(file)).unwrap_or_default();
        assert!(text.contains(test), "no test {test:?} in {file:?}");
        rows += 1;
    }
    assert!(rows > 20, "{rows} rows");
}
