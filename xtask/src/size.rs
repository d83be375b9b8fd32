//! `size`: what a visitor downloads, against the budgets of `wasm-pack.toml`.

mod functions;

use std::path::Path;

use anyhow::{Context, Result, anyhow, bail};

use crate::build;
use crate::config::{Config, Download, SCRIPTS};
use crate::step::command;

pub use functions::run as functions;

pub fn run() -> Result<()> {
    build::run()?;
    let (table, over) = measure(&Config::read()?)?;
    println!("{table}");
    if over > 0 {
        bail!("over the budget of wasm-pack.toml");
    }
    Ok(())
}

/// A table of the sizes, and how many of them are over their budget.
pub fn measure(config: &Config) -> Result<(String, usize)> {
    let Download { files, budget } = &config.download;
    // Node has both compressors; it prints one line a file.
    let mut node = command("node");
    node.arg(Path::new(SCRIPTS).join("size.mjs")).args(config.budget.keys()).args(files);
    let output = node.output().context("node is needed to measure sizes")?;
    if !output.status.success() {
        bail!("{}", String::from_utf8_lossy(&output.stderr));
    }
    let mut sizes = Vec::new();
    for line in String::from_utf8(output.stdout)?.lines() {
        let numbers: Vec<u64> = line.split(' ').map(str::parse).collect::<Result<_, _>>()?;
        sizes.push(<[u64; 3]>::try_from(numbers).map_err(|_| anyhow!("node printed {line:?}"))?);
    }
    let downloaded = sizes[config.budget.len()..].to_vec();
    sizes.push([0, 1, 2].map(|how| downloaded.iter().map(|file| file[how]).sum()));
    let budgets = config.budget.iter().map(|(path, budget)| (path.as_str(), Some(*budget)));
    let budgets = budgets.chain(files.iter().map(|path| (path.as_str(), None)));
    let budgets = budgets.chain([("two versions, all together", Some(*budget))]);
    let mut table = format!("{:<28} {:>9} {:>9} {:>9} {:>9}", "bytes", "raw", "gzip", "brotli", "budget");
    let mut over = 0;
    for ((path, budget), [raw, gzip, brotli]) in budgets.zip(sizes) {
        let is_over = budget.is_some_and(|budget| gzip > budget);
        over += usize::from(is_over);
        let (budget, mark) =
            (budget.map_or(String::new(), |bytes| bytes.to_string()), if is_over { "  OVER" } else { "" });
        table += &format!("\n{path:<28} {raw:>9} {gzip:>9} {brotli:>9} {budget:>9}{mark}");
    }
    Ok((table, over))
}
