//! `tests/e2e/consumers`: the packed packages in the projects of those who use them.

use std::path::Path;

use anyhow::Result;

use crate::config::Browser;
use crate::pack;
use crate::setup::Toolbox;

use super::tally::Tally;
use super::{Selection, with_driver};

const FOLDER: &str = "tests/e2e/consumers";
/// Those that run by default; `--all` has the frameworks and large bundlers besides, which npm must install.
const DEFAULT: [&str; 2] = ["package", "small"];
const ALL: [&str; 3] = ["package", "small", "tools"];

pub fn run(selection: &Selection, tally: &Tally, tools: &Toolbox) -> Result<()> {
    println!("{}", pack::built()?);
    let mut node = tools.command("node");
    node.args(["--test", "--test-concurrency=1", "--test-reporter=spec"]);
    if let Some(name) = &selection.name {
        node.arg(format!("--test-name-pattern={name}"));
    }
    let files: &[&str] = if selection.all || selection.name.is_some() { &ALL } else { &DEFAULT };
    node.args(files.iter().map(|name| Path::new(FOLDER).join(format!("{name}.test.mjs"))));
    tally.count("consumers", &mut with_driver(node, Browser::Chromium, tools))
}
