//! `pack`: what the npm package would hold.

use anyhow::{Result, bail};

use crate::build;
use crate::step::{command, step};

/// Without these the package is of no use.
const MUST_HOLD: [&str; 7] = [
    "pkg/diptych_bg.wasm",
    "pkg/diptych.js",
    "pkg/diptych.d.ts",
    "pkg/versions_bg.wasm",
    "pkg/versions.js",
    "pkg/versions.d.ts",
    "diptych-compare.js",
];

pub fn run() -> Result<()> {
    build::run()?;
    let listing = step("npm pack --dry-run", command("npm").args(["pack", "--dry-run"]).current_dir("www"))?;
    println!("{listing}");
    for file in MUST_HOLD {
        if !listing.lines().any(|line| line.ends_with(&format!(" {file}"))) {
            bail!("the package lacks {file}: see \"files\" in www/package.json");
        }
    }
    Ok(())
}
