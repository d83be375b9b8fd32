//! `cargo xtask quality`: how good the comparison of languages is, in figures.

mod alignment;
mod compared;
mod faults;
mod findings;
mod hunalign;
mod structure;
mod translations;
mod udhr;
mod vary;

use std::path::Path;

use anyhow::{Result, bail};

pub use vary::run as vary;

/// Prints the figures of one part, or of all; those of the gold standards only where their folder `data` is given.
pub fn run(part: &[&str], data: Option<&Path>) -> Result<()> {
    match part {
        [] => {
            alignment::run(data, "")?;
            findings::run(data)?;
            faults::run()?;
            structure::run(data, false)
        }
        ["alignment"] => alignment::run(data, ""),
        ["alignment", only] => alignment::run(data, only),
        ["findings"] => findings::run(data),
        ["faults"] => faults::run(),
        ["structure"] => structure::run(data, false),
        ["structure", "--misses"] => structure::run(data, true),
        ["rates"] => match data {
            Some(data) => translations::write_table(data),
            None => bail!("rates are measured on the texts of --data"),
        },
        _ => bail!("no such part: {}", part.join(" ")),
    }
}
