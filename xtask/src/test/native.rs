//! Format, lints, documentation, and the native tests.

use std::process::Command;

use anyhow::Result;

use crate::setup::{self, Toolbox, WASM};
use crate::step::command;

use super::Selection;
use super::tally::Tally;

/// Everything that needs no tool but cargo.
pub fn run(selection: &Selection, tally: &Tally) -> Result<()> {
    if let Some(name) = &selection.name {
        return tally.count("native tests", cargo().args(["test", "--locked", "--workspace"]).arg(name));
    }
    for missing in setup::components()? {
        println!("{missing}");
        tally.fail(&missing);
    }
    let check = |label: &str, arguments: &str| tally.count(label, cargo().args(arguments.split(' ')));
    check("format", "fmt --all --check")?;
    check("native tests", "test --locked --workspace")?;
    check("clippy", "clippy --locked --workspace --all-targets -- -Dwarnings")?;
    check("documentation", "doc --locked --no-deps")?;
    let mut fuzz = cargo();
    fuzz.args(["check", "--locked", "--manifest-path", "fuzz/Cargo.toml", "--target-dir", "target/fuzz"]);
    // Any path will do, as nothing is linked: without one libFuzzer is compiled, for which a C++ compiler is needed.
    tally.count("fuzz targets", fuzz.env("CUSTOM_LIBFUZZER_PATH", "none/libfuzzer.a"))
}

/// The lints of what is compiled for wasm only.
pub fn for_wasm(tally: &Tally, tools: &Toolbox) -> Result<()> {
    let clippy = |label: &str, arguments: &str| {
        let mut cargo = tools.command("cargo");
        cargo.args(["clippy", "--locked", "--target", WASM]).args(arguments.split(' '));
        tally.count(label, cargo.args(["--", "-Dwarnings"]))
    };
    clippy("clippy for wasm", "--features wasm --lib --test browser")?;
    clippy("clippy for versions", "--lib --no-default-features --features wasm")
}

fn cargo() -> Command {
    let mut cargo = command("cargo");
    cargo.env("RUSTDOCFLAGS", "-Dwarnings");
    cargo
}
