//! `size`: what a visitor downloads, against the budgets of `wasm-pack.toml`.

use anyhow::{Context, Result, bail};

use crate::build;
use crate::config::{Config, Download};
use crate::step::command;

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
    let Download { modules, file, budget } = &config.download;
    // Node has both compressors, and the bundler; it prints one line a file and one for the download.
    let mut node = command("node");
    node.arg("xtask/vendor/size.mjs").args(config.budget.keys()).arg(file).arg("--").args(modules);
    let output = node.output().context("node is needed to measure sizes")?;
    if !output.status.success() {
        bail!("{}", String::from_utf8_lossy(&output.stderr));
    }
    let sizes = String::from_utf8(output.stdout)?;
    let mut table = format!("{:<28} {:>9} {:>9} {:>9} {:>9}", "bytes", "raw", "gzip", "brotli", "budget");
    let mut over = 0;
    let budgets = config.budget.iter().map(|(path, budget)| (path.as_str(), Some(*budget)));
    let budgets = budgets.chain([(file.as_str(), None), ("two versions, all together", Some(*budget))]);
    for ((path, budget), line) in budgets.zip(sizes.lines()) {
        let numbers: Vec<u64> = line.split(' ').map(str::parse).collect::<Result<_, _>>()?;
        let [raw, gzip, brotli] = numbers[..] else { bail!("node printed {line:?}") };
        let is_over = budget.is_some_and(|budget| gzip > budget);
        over += usize::from(is_over);
        let (budget, mark) =
            (budget.map_or(String::new(), |bytes| bytes.to_string()), if is_over { "  OVER" } else { "" });
        table += &format!("\n{path:<28} {raw:>9} {gzip:>9} {brotli:>9} {budget:>9}{mark}");
    }
    Ok((table, over))
}
