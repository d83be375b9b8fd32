//! `size`: what a visitor downloads, against the budgets of `wasm-pack.toml`.

use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::build;
use crate::config::Config;

/// Node has both compressors; it prints one line a file: raw, gzip, brotli.
const MEASURE: &str = "
    const { gzipSync, brotliCompressSync } = require('node:zlib');
    for (const path of process.argv.slice(1)) {
        const bytes = require('node:fs').readFileSync(path);
        console.log(bytes.length, gzipSync(bytes, { level: 9 }).length, brotliCompressSync(bytes).length);
    }";

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
    let output = Command::new("node").arg("-e").arg(MEASURE).arg("--").args(config.budget.keys()).output();
    let output = output.context("node is needed to measure sizes")?;
    if !output.status.success() {
        bail!("{}", String::from_utf8_lossy(&output.stderr));
    }
    let sizes = String::from_utf8(output.stdout)?;
    let mut table = format!("{:<28} {:>9} {:>9} {:>9} {:>9}", "bytes", "raw", "gzip", "brotli", "budget");
    let mut over = 0;
    for ((path, budget), line) in config.budget.iter().zip(sizes.lines()) {
        let numbers: Vec<u64> = line.split(' ').map(str::parse).collect::<Result<_, _>>()?;
        let [raw, gzip, brotli] = numbers[..] else { bail!("node printed {line:?}") };
        let mark = if gzip > *budget { "  OVER" } else { "" };
        over += usize::from(gzip > *budget);
        table += &format!("\n{path:<28} {raw:>9} {gzip:>9} {brotli:>9} {budget:>9}{mark}");
    }
    Ok((table, over))
}
