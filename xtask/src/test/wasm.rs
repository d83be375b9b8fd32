//! `tests/browser.rs`: the surface in JavaScript.

use std::process::Command;

use anyhow::Result;

use crate::config::Browser;
use crate::setup::{Toolbox, WASM};

use super::tally::Tally;
use super::{Selection, with_driver};

/// Seconds for all tests in one place.
const TIMEOUT_SECONDS: &str = "120";

/// Compiles the tests, so that no lane waits for another one's compiler.
pub fn build(tally: &Tally, tools: &Toolbox) -> Result<()> {
    tally.count("build the wasm tests", cargo_test(tools).arg("--no-run"))
}

pub fn in_node(selection: &Selection, tally: &Tally, tools: &Toolbox) -> Result<()> {
    tally.count("wasm in node", named(&mut cargo_test(tools), selection))
}

/// In a worker, which is where the element calls it; Node is like a page.
pub fn in_browser(selection: &Selection, tally: &Tally, tools: &Toolbox, browser: Browser) -> Result<()> {
    let mut command = cargo_test(tools);
    named(&mut command, selection).env("WASM_BINDGEN_USE_DEDICATED_WORKER", "1");
    tally.count(&format!("wasm in {}", browser.name()), &mut with_driver(command, browser, tools))
}

fn cargo_test(tools: &Toolbox) -> Command {
    let mut cargo = tools.command("cargo");
    cargo.args(["test", "--locked", "--target", WASM, "--test", "browser"]);
    cargo.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", "wasm-bindgen-test-runner");
    cargo.env("WASM_BINDGEN_TEST_TIMEOUT", TIMEOUT_SECONDS);
    // One driver may be named, else any is taken that is found first.
    for driver in ["CHROMEDRIVER", "GECKODRIVER", "SAFARIDRIVER"] {
        cargo.env_remove(driver);
    }
    cargo
}

fn named<'a>(command: &'a mut Command, selection: &Selection) -> &'a mut Command {
    match &selection.name {
        Some(name) => command.arg(name),
        None => command,
    }
}
