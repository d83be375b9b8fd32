//! `cargo xtask quality PART --vary FILE:CONSTANT=VALUES`: the figures of a part with other values of one constant.
//!
//! `src/bilingual/rounds.rs:WITH_TABLES.null=3,4` varies a field of a constant of several.
//!
//! Idea: every weight is a named constant, so that a copy of the project with another value in its place is what would
//! be committed. No parameter has to be handed through the stages, and the modules hold none. The copy and its build
//! stay in `target/vary`. Time: one release build and the part itself, for each value.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, bail, ensure};

use crate::config;

/// Prints the figures of `part` with each of the values. `what` is `FILE:CONSTANT=VALUES`.
pub fn run(part: &[&str], data: Option<&Path>, what: &str) -> Result<()> {
    let Some((place, values)) = what.split_once('=') else { bail!("--vary wants FILE:CONSTANT=VALUES, not {what:?}") };
    let Some((file, constant)) = place.split_once(':') else { bail!("--vary wants FILE:CONSTANT, not {place:?}") };
    let root = config::root();
    let source = fs::read_to_string(root.join(file)).with_context(|| file.to_owned())?;
    let (_, current) = changed(&source, constant, "").with_context(|| file.to_owned())?;
    let copy = root.join("target/vary/project");
    copy_tracked(root, &copy)?;
    for value in std::iter::once(current.as_str()).chain(values.split(',')) {
        println!("\n{constant} = {value}");
        fs::write(copy.join(file), changed(&source, constant, value)?.0)?;
        let mut command = Command::new("cargo");
        command.args(["run", "--quiet", "--release", "--package", "xtask", "--", "quality"]).args(part);
        if let Some(data) = data {
            command.arg("--data").arg(fs::canonicalize(data)?);
        }
        command.current_dir(&copy).env("CARGO_TARGET_DIR", root.join("target/vary/build"));
        ensure!(command.status()?.success(), "no figures with {constant} = {value}");
    }
    Ok(())
}

/// The source with another value of a constant, or of a field of one, and the value that it had.
fn changed(source: &str, place: &str, value: &str) -> Result<(String, String)> {
    let (constant, field) = place.split_once('.').map_or((place, None), |(constant, field)| (constant, Some(field)));
    let starts: Vec<usize> = source.match_indices(&format!("const {constant}: ")).map(|(at, _)| at).collect();
    let [start] = starts[..] else { bail!("{} constants named {constant}", starts.len()) };
    let length = source[start..].find(";\n").with_context(|| format!("{constant} has no end"))?;
    let (declared, whole) = source[start..start + length].split_once('=').context("a constant has a value")?;
    let from = start + declared.len() + 1;
    let (from, length) = match field {
        None => (from, whole.len()),
        Some(field) => {
            let name = format!("{field}: ");
            let before = |at: &usize| whole[..*at].ends_with([' ', '{']);
            let at = whole.match_indices(&name).map(|(at, _)| at).find(before);
            let at = at.with_context(|| format!("{constant} has no field {field}"))? + name.len();
            (from + at, whole[at..].find([',', '}']).context("a field ends")?)
        }
    };
    let current = source[from..from + length].trim().to_owned();
    Ok((format!("{} {value}{}", source[..from].trim_end(), &source[from + length..]), current))
}

/// Copies the files that git tracks, those that are the same already left alone, so that a build goes on from the last
/// one.
fn copy_tracked(from: &Path, to: &Path) -> Result<()> {
    let listed = Command::new("git").args(["ls-files", "-z"]).current_dir(from).output().context("git")?;
    ensure!(listed.status.success(), "git ls-files failed");
    for name in String::from_utf8(listed.stdout)?.split_terminator('\0') {
        let Ok(content) = fs::read(from.join(name)) else { continue };
        let target = to.join(name);
        if fs::read(&target).is_ok_and(|known| known == content) {
            continue;
        }
        fs::create_dir_all(target.parent().context("a folder")?)?;
        fs::write(target, content)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_constant_gets_another_value() {
        let check = |source: &str, place: &str, expected: &str| {
            let (other, current) = changed(source, place, "2.0").expect(place);
            assert_eq!((other.as_str(), current.as_str()), (expected, "1.5"));
        };
        let source = "pub(super) const WIDTH: f64 = 1.5;\nconst WIDTHS: usize = 3;\n";
        check(source, "WIDTH", "pub(super) const WIDTH: f64 = 2.0;\nconst WIDTHS: usize = 3;\n");
        let fields = "const COSTS: Costs =\n    Costs { null_run: 1.0, run: 1.5, last: 1.5 };\n";
        check(fields, "COSTS.run", "const COSTS: Costs =\n    Costs { null_run: 1.0, run: 2.0, last: 1.5 };\n");
        check(fields, "COSTS.last", "const COSTS: Costs =\n    Costs { null_run: 1.0, run: 1.5, last: 2.0};\n");
        assert!(changed(source, "WIDT", "2.0").is_err());
        assert!(changed(fields, "COSTS.null", "2.0").is_err());
    }
}
