//! Words of closed classes, names of places and the tables of `data/languages` that are `loaded`: one text a language,
//! at the end of the language's table of word vectors.
//!
//! They are loaded with the vectors, so that nobody downloads those of other languages. `src/lexicon.rs` has the
//! format.

use std::collections::HashMap;
use std::fs;
use std::ops::Range;
use std::path::Path;

use anyhow::{Context, Result, bail, ensure};

use crate::codegen::{Kind, Language, Schemas, encoded};

const TABLES: &str = "www/lexicons";
/// The version of a table that ends with its closed classes, and the first one with frequencies, which come before
/// them.
const VERSION: u8 = 3;
const VERSION_WITH_FREQUENCIES: u8 = 2;
const VERSION_AT: usize = 4;
/// Where the three sizes start of which the rest of a table has the lengths.
const SIZES_AT: usize = 14;

/// Writes the closed classes into each table; with `check` fails where they are not what would be written.
pub fn run(root: &Path, schemas: &Schemas, languages: &[Language], check: bool) -> Result<()> {
    for file in fs::read_dir(root.join(TABLES))? {
        let path = file?.path();
        if path.extension().is_none_or(|extension| extension != "bin") {
            continue;
        }
        let language = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let current = fs::read(&path)?;
        let mut classes = loaded_tables(schemas, languages, &language)?;
        classes += &closed_classes(&root.join("data"), &language)?;
        let written = with_closed_classes(&current, &classes).with_context(|| path.display().to_string())?;
        if check {
            ensure!(written == current, "{TABLES}/{language}.bin is stale: run `cargo xtask codegen`");
        } else if written != current {
            fs::write(&path, written)?;
        }
    }
    Ok(())
}

/// The tables that are loaded, a line a row, `forces.request 3: demand*|insist*`, or a set of words, `words.light: give|take`.
fn loaded_tables(schemas: &Schemas, languages: &[Language], language: &str) -> Result<String> {
    let language = languages.iter().find(|one| one.tag == language).context("a table of an unknown language")?;
    let mut lines = String::new();
    for (section, tables) in schemas {
        for (name, schema) in tables.iter().filter(|(_, schema)| schema.loaded) {
            let Some(entries) = language.sections.get(section).and_then(|tables| tables.get(name)) else { continue };
            if schema.kind == Kind::Words {
                lines += &format!("{section}.{name}: {}\n", encoded(entries, schema.kind)?);
                continue;
            }
            ensure!(schema.kind == Kind::Rows, "{section}.{name} is loaded, but neither of rows nor of words");
            for row in encoded(entries, schema.kind)?.lines() {
                let (head, phrases) = row.split_once(':').context("a row without head")?;
                lines += &format!("{section}.{name} {head}: {phrases}\n");
            }
        }
    }
    Ok(lines)
}

/// The lines of a language; in Chinese after one with the traditional forms of the characters.
fn closed_classes(data: &Path, language: &str) -> Result<String> {
    let read = |name: &str| fs::read_to_string(data.join(name)).with_context(|| format!("data/{name}"));
    let mut lines = String::new();
    if language == "zh" {
        lines += &format!("traditional: {}\n", read("places/traditional.txt")?.trim());
    }
    for folder in ["opposites", "places"] {
        let name = format!("{folder}/{language}.txt");
        let text = read(&name)?;
        // Of places, two countries are both "Congo".
        if folder == "opposites" {
            each_once(&text).with_context(|| format!("data/{name}"))?;
        }
        for line in text.lines() {
            let value = line.split_once(": ").and_then(|(value, forms)| Some((value.split_once(' ')?, forms)));
            let is_whole = value.is_some_and(|((class, value), forms)| ![class, value, forms].contains(&""));
            ensure!(is_whole, "data/{name}: {line:?} is not of the form \"class value: form, form\"");
            lines += line;
            lines.push('\n');
        }
    }
    Ok(lines)
}

/// Fails where a form stands twice, as only one of its meanings would count. An idiom takes a form from another class,
/// and what answers a negation may have a class of its own too.
fn each_once(lines: &str) -> Result<()> {
    let mut seen = HashMap::new();
    for (value, forms) in lines.lines().filter_map(|line| line.split_once(": ")) {
        if value.starts_with("idiom ") || value.starts_with("negative ") {
            continue;
        }
        for form in forms.split(',').map(str::trim) {
            if let Some(before) = seen.insert(form, value) {
                bail!("{form:?} is of \"{value}\" and of \"{before}\"");
            }
        }
    }
    Ok(())
}

/// A table with these closed classes in place of those that it has.
fn with_closed_classes(table: &[u8], classes: &str) -> Result<Vec<u8>> {
    let size = |at: Range<usize>| -> Result<usize> {
        let bytes = table.get(at).context("a table that ends too early")?.try_into()?;
        Ok(u32::from_le_bytes(bytes) as usize)
    };
    let [foldings, words, list] = [0, 4, 8].map(|at| size(SIZES_AT + at..SIZES_AT + at + 4));
    let [foldings, words, list] = [foldings?, words?, list?];
    let version = table[VERSION_AT];
    ensure!((VERSION_WITH_FREQUENCIES..=VERSION).contains(&version), "version {version} has no frequencies");
    let packed = diptych::lexicon::DIMENSIONS / 2;
    let end = SIZES_AT + 12 + 2 * foldings + list + words * (packed + 1);
    let mut written = table.get(..end).context("a table that ends too early")?.to_vec();
    written[VERSION_AT] = VERSION;
    written.extend(u32::try_from(classes.len())?.to_le_bytes());
    written.extend(classes.bytes());
    Ok(written)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn closed_classes_take_the_place_of_those_before() {
        let table = fs::read(crate::config::root().join(TABLES).join("de.bin")).expect("a table");
        let other = with_closed_classes(&table, "a b: c\n").expect("a table");
        assert_ne!(other, table);
        assert!(other.ends_with(b"\x07\0\0\0a b: c\n"));
        assert_eq!(with_closed_classes(&other, "a b: c\n").expect("a table"), other);
        assert!(with_closed_classes(&other[..1000], "").is_err());
        assert!(with_closed_classes(&[&b"DLEX\x01"[..], &other[5..]].concat(), "").is_err());
    }

    #[test]
    fn a_form_has_one_meaning() {
        assert!(each_once("time year: year, years\nseason summer: summer*\nidiom any: years\n").is_ok());
        assert!(each_once("time year: year, years\nage old: old, years\n").is_err());
        assert!(each_once("time year: year, year\n").is_err());
    }
}
