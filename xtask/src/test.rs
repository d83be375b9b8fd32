//! `test`: all that must hold, natively, in Node and in browsers, with one closing line.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use anyhow::Result;

use crate::config::{Browser, Config};
use crate::setup::{self, Toolbox};
use crate::step::attempt;
use crate::{build, serve, size};

const WASM: &str = "wasm32-unknown-unknown";
/// Seconds for one file of tests in one browser.
const WASM_TEST_SECONDS: &str = "120";
/// Where end-to-end tests leave their screenshots.
const SCREENSHOTS: &str = "target/screenshots";
/// What a file of tests in `tests/e2e` imports that opens the page; any other needs no browser.
const OPENS_PAGE: &str = "./page.mjs";
/// For WebKit: a screen larger than the largest window that a test asks for, and a file of our own for its key, as
/// xvfb-run fails where it cannot clear away one that it made itself.
const DISPLAY: [&str; 5] = ["-a", "-s", "-screen 0 1920x1200x24", "-f", "target/xtask/Xauthority"];

/// Runs everything; whether all passed.
pub fn run() -> Result<bool> {
    let mut tally = Tally::default();
    if let Err(error) = everything(&mut tally) {
        eprintln!("error: {error:#}");
        tally.failed += 1;
    }
    for failure in &tally.failures {
        println!("failed: {failure}");
    }
    println!("{} passed, {} failed", tally.passed, tally.failed);
    Ok(tally.failed == 0)
}

fn everything(tally: &mut Tally) -> Result<()> {
    let config = Config::read()?;
    let tools = setup::for_test()?;
    for missing in &tools.missing {
        println!("{missing}");
        tally.fail(missing);
    }
    native(tally, &tools)?;
    build::all(&config, &tools)?;
    wasm(tally, &tools)?;
    page(tally, &tools)?;
    let (table, over) = size::measure(&config)?;
    println!("{table}");
    tally.passed += config.budget.len() - over;
    (0..over).for_each(|_| tally.fail("a file is over its size budget"));
    Ok(())
}

fn native(tally: &mut Tally, tools: &Toolbox) -> Result<()> {
    let mut cargo = |label: &str, arguments: &str| {
        let mut command = tools.command("cargo");
        command.args(arguments.split(' ')).env("RUSTDOCFLAGS", "-Dwarnings");
        tally.count(label, &mut command)
    };
    cargo("format", "fmt --all --check")?;
    cargo("clippy", "clippy --locked --workspace --all-targets -- -Dwarnings")?;
    cargo("clippy for wasm", &format!("clippy --locked --target {WASM} --lib --test browser -- -Dwarnings"))?;
    cargo(
        "clippy for versions",
        &format!("clippy --locked --target {WASM} --lib --no-default-features -- -Dwarnings"),
    )?;
    cargo("documentation", "doc --locked --no-deps")?;
    cargo("native tests", "test --locked --workspace")
}

/// tests/browser.rs in Node, and in a page and a worker of each browser.
fn wasm(tally: &mut Tally, tools: &Toolbox) -> Result<()> {
    let test = || {
        let mut cargo = tools.command("cargo");
        cargo.args(["test", "--locked", "--target", WASM, "--test", "browser"]);
        cargo.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", "wasm-bindgen-test-runner");
        cargo.env("WASM_BINDGEN_TEST_TIMEOUT", WASM_TEST_SECONDS);
        // One driver may be named, else any is taken that is found first.
        ["CHROMEDRIVER", "GECKODRIVER", "SAFARIDRIVER"].iter().fold(cargo, |mut cargo, driver| {
            cargo.env_remove(driver);
            cargo
        })
    };
    tally.count("wasm in node", &mut test())?;
    for &browser in &tools.browsers {
        for (place, variable) in [("page", "WASM_BINDGEN_USE_BROWSER"), ("worker", "WASM_BINDGEN_USE_DEDICATED_WORKER")]
        {
            let mut command = test();
            command.env(variable, "1");
            let mut command = with_driver(command, browser, tools);
            tally.count(&format!("wasm in {}, {place}", browser.name()), &mut command)?;
        }
    }
    Ok(())
}

/// Names the driver of a browser; WebKit's needs a display.
fn with_driver(mut command: Command, browser: Browser, tools: &Toolbox) -> Command {
    let (variable, driver) = match browser {
        Browser::Chromium => ("CHROMEDRIVER", "chromedriver"),
        Browser::Firefox => ("GECKODRIVER", "geckodriver"),
        Browser::Webkit => ("SAFARIDRIVER", "WebKitWebDriver"),
    };
    if browser == Browser::Webkit {
        let mut virtual_display = tools.command("xvfb-run");
        virtual_display.args(DISPLAY).arg(command.get_program()).args(command.get_args());
        for (name, value) in command.get_envs() {
            match value {
                Some(value) => virtual_display.env(name, value),
                None => virtual_display.env_remove(name),
            };
        }
        command = virtual_display;
    }
    command.env(variable, tools.find(driver).unwrap_or_default());
    // With the preferences in webdriver.json: Firefox asks no server.
    command.env("MOZ_REMOTE_SETTINGS_DEVTOOLS", "1");
    command
}

/// The types of the JavaScript, what of it needs no browser, and the page as a visitor has it.
fn page(tally: &mut Tally, tools: &Toolbox) -> Result<()> {
    tally.count("types", Command::new("tests/e2e/node_modules/.bin/tsc").args(["-p", "www"]))?;
    let mut files: Vec<PathBuf> = fs::read_dir("tests/e2e")?.flatten().map(|entry| entry.path()).collect();
    files.retain(|file| file.to_string_lossy().ends_with(".test.mjs"));
    files.sort();
    let opens_page = |file: &PathBuf| fs::read_to_string(file).is_ok_and(|text| text.contains(OPENS_PAGE));
    let (in_page, alone): (Vec<PathBuf>, Vec<PathBuf>) = files.into_iter().partition(opens_page);
    let node = |files: &[PathBuf]| {
        let mut node = tools.command("node");
        node.args(["--test", "--test-concurrency=1", "--test-reporter=spec"]).args(files);
        node
    };
    tally.count("modules and exports in node", &mut node(&alone))?;
    let _ = fs::remove_dir_all(SCREENSHOTS);
    fs::create_dir_all(SCREENSHOTS)?;
    let url = serve::for_tests()?;
    for &browser in &tools.browsers {
        let mut node = node(&in_page);
        node.env("DIPTYCH_URL", &url).env("DIPTYCH_BROWSER", browser.name()).env("DIPTYCH_SCREENSHOTS", SCREENSHOTS);
        let mut node = with_driver(node, browser, tools);
        tally.count(&format!("page in {}", browser.name()), &mut node)?;
    }
    Ok(())
}

#[derive(Default)]
struct Tally {
    passed: usize,
    failed: usize,
    failures: Vec<String>,
}

impl Tally {
    fn fail(&mut self, what: &str) {
        self.failed += 1;
        self.failures.push(what.to_owned());
    }

    /// Runs a step. One that reports tests counts as these, any other as one.
    fn count(&mut self, label: &str, command: &mut Command) -> Result<()> {
        let output = attempt(label, command)?;
        let (passed, failed) = reported(&output.text);
        let failed = if output.success { failed } else { failed.max(1) };
        self.passed += if passed + failed == 0 { 1 } else { passed };
        self.failed += failed;
        if failed > 0 {
            self.failures.push(label.to_owned());
            println!("{}", output.tail());
        }
        Ok(())
    }
}

/// Tests passed and failed, as cargo ("test result: ok. 3 passed; 0 failed; …") and node ("ℹ pass 3") report them.
fn reported(text: &str) -> (usize, usize) {
    let (mut passed, mut failed) = (0, 0);
    for line in text.lines() {
        let words: Vec<&str> = line.split([' ', ';']).collect();
        let number = |index: usize| words.get(index).and_then(|word| word.parse().ok()).unwrap_or(0);
        match words[..] {
            ["test", "result:", ..] => {
                passed += number(3);
                failed += number(6);
            }
            ["ℹ", "pass", _] => passed += number(2),
            ["ℹ", "fail" | "cancelled", _] => failed += number(2),
            _ => {}
        }
    }
    (passed, failed)
}

#[cfg(test)]
mod tests {
    use super::reported;

    #[test]
    fn reports_are_read() {
        let check = |text: &str, counts| assert_eq!(reported(text), counts, "{text}");
        check("", (0, 0));
        check(
            "test result: ok. 3 passed; 0 failed; 0 ignored; 0 measured\ntest result: FAILED. 1 passed; 2 failed; 0",
            (4, 2),
        );
        check("ℹ tests 5\nℹ pass 4\nℹ fail 1\nℹ cancelled 1", (4, 2));
    }
}
