//! `tests/e2e`: the types of the JavaScript, what of it needs no browser, and the page as a visitor has it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::Result;

use crate::config::Browser;
use crate::format;
use crate::serve;
use crate::setup::Toolbox;

use super::tally::Tally;
use super::{Selection, with_driver};

const FOLDER: &str = "tests/e2e";
/// Where tests leave their screenshots.
const SCREENSHOTS: &str = "target/screenshots";
/// What a file imports if it opens the page; any other file needs no browser.
const OPENS_PAGE: &str = "./page.mjs";
/// How the names of files begin whose tests measure time. Only Chromium reports long tasks, so they run only there; and
/// after all others, so that they have the machine for themselves.
const TIMED: &str = "timing";

/// The files of tests that are selected.
pub struct Files {
    in_node: Vec<PathBuf>,
    in_page: Vec<PathBuf>,
    timed: Vec<PathBuf>,
    /// For node's `--test-name-pattern`.
    pattern: Option<String>,
}

impl Files {
    pub fn read(selection: &Selection) -> Result<Self> {
        let mut files: Vec<PathBuf> = fs::read_dir(FOLDER)?.flatten().map(|entry| entry.path()).collect();
        files.retain(|file| name_of(file).ends_with(".test.mjs"));
        files.sort();
        if selection.is_whole() {
            let _ = fs::remove_dir_all(SCREENSHOTS);
        }
        let mut pattern = selection.name.clone();
        if let Some(name) = &selection.name
            && files.iter().any(|file| name_of(file).contains(name.as_str()))
        {
            files.retain(|file| name_of(file).contains(name.as_str()));
            pattern = None;
        }
        let opens_page = |file: &PathBuf| fs::read_to_string(file).is_ok_and(|text| text.contains(OPENS_PAGE));
        let (in_page, in_node): (Vec<_>, Vec<_>) = files.into_iter().partition(opens_page);
        let (timed, in_page) = in_page.into_iter().partition(|file| name_of(file).starts_with(TIMED));
        Ok(Self { in_node, in_page, timed, pattern })
    }

    /// What needs no browser.
    pub fn in_node(&self, tally: &Tally, tools: &Toolbox) -> Result<()> {
        if self.in_node.is_empty() {
            return Ok(());
        }
        tally.count(
            "modules in node",
            &mut self.node(&["--test", "--test-concurrency=1", "--test-reporter=spec"], &self.in_node, tools),
        )
    }

    /// All but what measures time.
    pub fn in_browser(&self, tally: &Tally, tools: &Toolbox, browser: Browser) -> Result<()> {
        self.run(&format!("page in {}", browser.name()), tally, tools, browser, &self.in_page)
    }

    /// What measures time.
    pub fn timed(&self, tally: &Tally, tools: &Toolbox) -> Result<()> {
        self.run("timing in chromium", tally, tools, Browser::Chromium, &self.timed)
    }

    fn run(&self, label: &str, tally: &Tally, tools: &Toolbox, browser: Browser, files: &[PathBuf]) -> Result<()> {
        if files.is_empty() {
            return Ok(());
        }
        fs::create_dir_all(SCREENSHOTS)?;
        // A server of its own, which has the reports of this browser only.
        let url = serve::for_tests()?;
        // One browser for all files.
        let mut node = self.node(&["tests/e2e/lane.mjs"], files, tools);
        node.env("DIPTYCH_URL", &url).env("DIPTYCH_BROWSER", browser.name()).env("DIPTYCH_SCREENSHOTS", SCREENSHOTS);
        tally.count(label, &mut with_driver(node, browser, tools))
    }

    /// Node with the files, after what runs them.
    fn node(&self, runner: &[&str], files: &[PathBuf], tools: &Toolbox) -> Command {
        let mut node = tools.command("node");
        node.args(runner);
        if let Some(pattern) = &self.pattern {
            node.arg(format!("--test-name-pattern={pattern}"));
        }
        node.args(files);
        node
    }
}

fn name_of(file: &Path) -> String {
    file.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// Checks how the scripts are laid out, and their types, in pages and in Node.
pub fn scripts(tally: &Tally, tools: &Toolbox) -> Result<()> {
    tally.count("format of scripts", &mut format::scripts("--check"))?;
    for (label, project) in [("types", "www"), ("types in node", "www/tsconfig.node.json")] {
        let tsc = "tests/e2e/node_modules/typescript/bin/tsc";
        tally.count(label, tools.command("node").args([tsc, "-p", project]))?;
    }
    Ok(())
}
