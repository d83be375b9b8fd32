//! `cargo xtask quality`: how good the comparison of languages is, in figures.

mod alignment;
mod faults;
mod findings;
mod udhr;

use std::path::Path;

use anyhow::Result;

/// Prints the figures; those of the gold standards only where their folder `data` is given.
pub fn run(data: Option<&Path>) -> Result<()> {
    alignment::run(data)?;
    findings::run(data)
}
