//! `format`: how the Rust code and the scripts are laid out.

use std::process::Command;

use anyhow::Result;

use crate::setup;
use crate::step::{command, step};

/// What Prettier lays out, besides what `.gitignore` names.
const SCRIPTS: [&str; 4] = ["www/**/*.{js,ts,css}", "tests/e2e/**/*.mjs", "xtask/**/*.mjs", "benches/**/*.{js,mjs}"];

/// Lays everything out.
pub fn run() -> Result<()> {
    setup::for_scripts()?;
    step("cargo fmt", command("cargo").args(["fmt", "--all"]))?;
    step("prettier", &mut scripts("--write")).map(drop)
}

/// Prettier over all scripts; `how` is `--write`, or `--check`, which fails where it would write.
pub fn scripts(how: &str) -> Command {
    let mut node = command("node");
    node.arg("tests/e2e/node_modules/prettier/bin/prettier.cjs").args([how, "--log-level", "warn"]).args(SCRIPTS);
    node
}
