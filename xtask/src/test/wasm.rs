//! `tests/browser.rs`: the surface in JavaScript.

use std::process::Command;
use std::sync::OnceLock;

use anyhow::Result;
use diptych::{ExportFormat, compare, export};

use crate::config::Browser;
use crate::setup::{Toolbox, WASM};

use super::tally::Tally;
use super::{Selection, with_driver};

#[path = "../../../tests/cases/generated.rs"]
mod generated;

/// Seconds for all tests in one place.
const TIMEOUT_SECONDS: &str = "120";

/// Compiles them once, and runs them in Node and then in one browser after another.
pub fn run(selection: &Selection, tally: &Tally, tools: &Toolbox, browsers: &[Browser]) -> Result<()> {
    tally.count("build the wasm tests", cargo_test(tools).arg("--no-run"))?;
    if selection.browsers.is_empty() {
        tally.count("wasm in node", named(&mut cargo_test(tools), selection))?;
    }
    browsers.iter().try_for_each(|&browser| in_browser(selection, tally, tools, browser))
}

/// In a worker, which is where the element calls it; Node is like a page. A browser that fails gets a second chance, as
/// in `tests/e2e/lane.mjs`.
fn in_browser(selection: &Selection, tally: &Tally, tools: &Toolbox, browser: Browser) -> Result<()> {
    let mut command = cargo_test(tools);
    named(&mut command, selection).env("WASM_BINDGEN_USE_DEDICATED_WORKER", "1");
    tally.count_retried(&format!("wasm in {}", browser.name()), &mut with_driver(command, browser, tools))
}

fn cargo_test(tools: &Toolbox) -> Command {
    let mut cargo = tools.command("cargo");
    cargo.args(["test", "--locked", "--target", WASM, "--features", "wasm", "--test", "browser"]);
    cargo.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", "wasm-bindgen-test-runner");
    cargo.env("WASM_BINDGEN_TEST_TIMEOUT", TIMEOUT_SECONDS);
    // Optimised, compiling takes three times as long, which is more than the runs in Node and in three browsers gain.
    cargo.env("CARGO_PROFILE_DEV_OPT_LEVEL", "0");
    cargo.env("DIPTYCH_DIGESTS", digests());
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

/// What the generated pairs give natively: the digests of their JSON, which must be the same everywhere.
fn digests() -> &'static str {
    static DIGESTS: OnceLock<String> = OnceLock::new();
    DIGESTS.get_or_init(|| {
        let digest = |seed| {
            let generated::Pair { left, right, options } = generated::pair(seed);
            let comparison = compare(&left, &right, &options).expect("the options are valid, the texts short");
            format!("{:016x}", generated::digest(&export(&comparison.into_utf16(&left, &right), ExportFormat::Json)))
        };
        (0..generated::COUNT).map(digest).collect::<Vec<_>>().join(" ")
    })
}
