//! `cargo xtask quality`: how good the comparison of languages is, in figures.

mod faults;
mod findings;
mod udhr;

use std::path::Path;

use anyhow::Result;

/// Prints the figures; those of the gold standards only where their folder `data` is given.
pub fn run(data: Option<&Path>) -> Result<()> {
    findings::run(data)
}
