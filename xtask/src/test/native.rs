//! Format, lints, documentation, and the native tests.

use std::process::Command;

use anyhow::Result;

use crate::setup::{self, Toolbox, WASM};
use crate::step::command;

use super::tally::Tally;
use super::{Selection, aside};

/// What `cargo test` runs. For the tests inside of the library Cargo compiles it a second time; without optimisation that
/// takes a quarter of the time, and they are quick. Those of `tests/` compare long texts, and would take more than
/// four times as long.
const TESTS: [(&str, &str); 3] = [
    ("native tests", "--bins --test native"),
    ("unit tests", "--lib --config profile.dev.package.diptych.opt-level=0"),
    ("examples in the documentation", "--doc"),
];

/// Everything that needs no tool but cargo. `wasm/` is left out: natively it is empty, and with it in the selection
/// Cargo would build `diptych` once more, with the features that it has there.
pub fn run(selection: &Selection, tally: &Tally) -> Result<()> {
    // With the same packages each time, or Cargo would compile what these share with other features.
    let test = || {
        let mut cargo = cargo();
        cargo.args(["test", "--locked", "--package", "diptych", "--package", "xtask"]);
        cargo
    };
    if let Some(name) = &selection.name {
        return tally.count("native tests", test().arg(name));
    }
    for missing in setup::components()? {
        println!("{missing}");
        tally.fail(&missing);
    }
    let check = |label: &str, arguments: &str| tally.count(label, cargo().args(arguments.split(' ')));
    check("format", "fmt --all --check")?;
    TESTS.iter().try_for_each(|(label, arguments)| tally.count(label, test().args(arguments.split(' '))))?;
    check("clippy", "clippy --locked --package diptych --package xtask --all-targets -- -Dwarnings")?;
    check("documentation", "doc --locked --no-deps")?;
    let mut fuzz = cargo();
    fuzz.args(["check", "--locked", "--manifest-path", "fuzz/Cargo.toml", "--target-dir", "target"]);
    // Built as clippy has built them, in this workspace's profile, most of the dependencies are there.
    fuzz.envs([
        ("CARGO_PROFILE_DEV_OPT_LEVEL", "1"),
        ("CARGO_PROFILE_DEV_LTO", "off"),
        ("CARGO_PROFILE_DEV_DEBUG", "0"),
    ]);
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

/// At a lower priority: what the browsers wait for is built meanwhile.
fn cargo() -> Command {
    let mut cargo = aside(command("cargo"));
    cargo.env("RUSTDOCFLAGS", "-Dwarnings");
    cargo
}
