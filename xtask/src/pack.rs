//! `pack`: what npm would publish, the main package and those of its files that most readers never load; and what the
//! crate would hold.

use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::build;
use crate::config::SCRIPTS;
use crate::step::{command, step};

/// Where the packages go, as folders and as tarballs.
const OUT: &str = "target/npm";
/// The most that the main package may have to be downloaded, in bytes.
const MAX_BYTES: u64 = 1_000_000;
/// Where the files of the crate are: at the top, or in these. A pattern of `include` that is not anchored finds folders
/// of that name in what others installed, too.
const CRATE_FOLDERS: [&str; 3] = ["src/", "www/lexicons/", "www/core/help.txt"];

pub fn run() -> Result<()> {
    build::run()?;
    println!("{}", built()?);
    Ok(())
}

/// Packs what is built, and says in a table how much it is.
pub fn built() -> Result<String> {
    let files = step("cargo package --list", command("cargo").args(["package", "--list", "--allow-dirty", "--quiet"]))?;
    let is_ours = |file: &str| !file.contains('/') || CRATE_FOLDERS.iter().any(|folder| file.starts_with(folder));
    if let Some(stray) = files.lines().find(|file| !is_ours(file)) {
        bail!("the crate would hold {stray}");
    }
    let script = Path::new(SCRIPTS).join("pack.mjs");
    let listing = step("npm pack", command("node").arg(script).args(["www", OUT]))?;
    let mut table = format!("{:<32} {:>9} {:>9}", "package", "packed", "unpacked");
    for line in listing.lines() {
        let [name, file, packed, unpacked] = line.split(' ').collect::<Vec<_>>()[..] else { bail!("npm pack: {line}") };
        table += &format!("\n{file:<32} {packed:>9} {unpacked:>9}");
        let bytes: u64 = packed.parse().with_context(|| format!("npm pack: {line}"))?;
        if name == "diptych" && bytes > MAX_BYTES {
            bail!("{table}\nthe main package has {bytes} bytes, and the limit is {MAX_BYTES}");
        }
    }
    Ok(table)
}
