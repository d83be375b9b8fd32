//! No circle of imports between the folders of `src` and of `www`, nor between the files of `src`: what one is built on can
//! be read without it.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// What each folder, or file, imports, and one file that does.
type Imports = BTreeMap<String, BTreeMap<String, PathBuf>>;

#[test]
fn the_folders_of_the_crate_import_each_other_one_way() {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut imports = Imports::new();
    for file in files(&source, "rs") {
        let path = file.strip_prefix(&source).expect("a file of the crate");
        let Some(folder) = path.iter().next().and_then(|name| name.to_str()) else { continue };
        if matches!(folder, "bin" | "lib.rs") {
            continue;
        }
        let code = code_of(&file);
        let own = folder.trim_end_matches(".rs");
        for other in code.split("crate::").skip(1).map(|rest| word(rest, '_')) {
            let is_module = source.join(format!("{other}.rs")).exists();
            if other != own && is_module {
                imports.entry(own.to_owned()).or_default().insert(other, path.to_owned());
            }
        }
    }
    check(&imports, 12);
}

/// A file and those in the folder of its name are one module, and may import each other.
#[test]
fn the_files_of_the_crate_import_each_other_one_way() {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut imports = Imports::new();
    for file in files(&source, "rs") {
        let path = file.strip_prefix(&source).expect("a file of the crate");
        let own = path.with_extension("").to_string_lossy().replace('\\', "/");
        let code = code_of(&file);
        for rest in code.split("crate::").skip(1) {
            let of_module =
                rest.split(|c: char| !c.is_ascii_alphanumeric() && !"_:".contains(c)).next().unwrap_or_default();
            // `findings::{Candidate, units}` names a module in its group.
            let group = rest[of_module.len()..].strip_prefix('{').and_then(|group| group.split('}').next());
            let names = group.map_or(vec![""], |group| group.split(',').map(str::trim).collect());
            for name in names {
                let mut other = format!("{of_module}{name}").replace("::", "/");
                while !other.is_empty() && !source.join(format!("{other}.rs")).exists() {
                    other.truncate(other.rfind('/').unwrap_or(0));
                }
                let is_inside = |one: &str, two: &str| one == two || one.starts_with(&format!("{two}/"));
                if !other.is_empty() && !is_inside(&own, &other) && !is_inside(&other, &own) {
                    imports.entry(own.clone()).or_default().insert(other, path.to_owned());
                }
            }
        }
    }
    check(&imports, 100);
}

#[test]
fn the_folders_of_the_page_import_each_other_one_way() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("www");
    let mut imports = Imports::new();
    let folders = fs::read_dir(&root).expect("www").flatten().map(|entry| entry.path());
    let folders = folders.filter(|path| path.is_dir() && !path.ends_with("dist") && !path.ends_with("pkg"));
    for folder in folders {
        for file in files(&folder, "js") {
            let text = fs::read_to_string(&file).expect("a text");
            // Types in comments are not loaded.
            let code = text.split("/*").enumerate();
            let code =
                code.map(|(at, part)| if at == 0 { part } else { part.split_once("*/").map_or("", |two| two.1) });
            let text: String = code.collect();
            for (at, _) in text.match_indices("from \"").chain(text.match_indices("import(\"")) {
                let target = text[at..].split('"').nth(1).unwrap_or_default();
                let is_relative = target.starts_with("../");
                let from = file.parent().and_then(|parent| parent.strip_prefix(&root).ok()).expect("below www");
                let up = target.split("../").count() - 1;
                let Some(other) = target.trim_start_matches("../").split('/').next().filter(|_| is_relative) else {
                    continue;
                };
                // A step that stays inside of the folder, or leads to a file of the root, which imports everything.
                if up < from.iter().count() || other.ends_with(".js") {
                    continue;
                }
                let own = from.iter().next().and_then(|name| name.to_str()).expect("a folder");
                imports.entry(own.to_owned()).or_default().insert(other.to_owned(), file.clone());
            }
        }
    }
    check(&imports, 5);
}

/// Takes away the folders, or files, that import none of those that are left, or that none of those imports, until none is left.
fn check(imports: &Imports, least: usize) {
    assert!(imports.len() >= least, "imports were found in {} places only", imports.len());
    let mut left: BTreeSet<&String> = imports.keys().collect();
    loop {
        let is_free = |folder: &&&String| {
            let imports_none = !imports[**folder].keys().any(|other| left.contains(other));
            imports_none || !left.iter().any(|other| imports[*other].contains_key(**folder))
        };
        let free: Vec<&String> = left.iter().filter(|folder| is_free(folder)).copied().collect();
        if free.is_empty() {
            break;
        }
        left.retain(|folder| !free.contains(folder));
    }
    let circle = left.iter().flat_map(|folder| {
        let others = imports[*folder].iter().filter(|(other, _)| left.contains(other));
        others.map(move |(other, file)| format!("{folder} imports {other} in {}", file.display()))
    });
    let circle: Vec<String> = circle.collect();
    assert!(circle.is_empty(), "a circle of imports:\n{}", circle.join("\n"));
}

/// A Rust file without comments and without its tests: what tests use is not part of the order.
fn code_of(file: &Path) -> String {
    let text = fs::read_to_string(file).expect("a text");
    let code = text.split("#[cfg(test)]").next().unwrap_or_default().lines();
    code.filter(|line| !line.trim_start().starts_with("//")).collect()
}

fn word(text: &str, joined_by: char) -> String {
    text.chars().take_while(|c| c.is_ascii_lowercase() || *c == joined_by).collect()
}

fn files(folder: &Path, extension: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder").flatten() {
        let path = entry.path();
        if path.is_dir() {
            found.extend(files(&path, extension));
        } else if path.extension().is_some_and(|own| own == extension) {
            found.push(path);
        }
    }
    found.sort();
    found
}
