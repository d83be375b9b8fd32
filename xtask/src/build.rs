//! `build`: wasm-pack for each entry of `wasm-pack.toml`, then wasm-opt, then the hand-written types.

use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::SystemTime;

use anyhow::Result;

use crate::config::{Build, Config};
use crate::setup::{self, Toolbox};
use crate::step::step;

pub fn run() -> Result<()> {
    all(&Config::read()?, &setup::for_build()?)
}

/// Builds every entry whose sources have changed since.
pub fn all(config: &Config, tools: &Toolbox) -> Result<()> {
    for build in &config.build {
        one(build, tools)?;
    }
    vendor()
}

/// Bundles the libraries that `www/readers` loads when a file of their kind is opened.
fn vendor() -> Result<()> {
    let (folder, out) = (Path::new("xtask/vendor"), Path::new("www/vendor"));
    let sources = ["make.mjs", "package-lock.json"].iter().filter_map(|file| modified(&folder.join(file)));
    // Written last.
    if modified(&out.join("LICENSES.txt")).is_some_and(|built| sources.max().is_some_and(|source| built >= source)) {
        return Ok(());
    }
    step("bundle www/vendor", Command::new("node").arg(folder.join("make.mjs")).arg(out)).map(drop)
}

fn one(build: &Build, tools: &Toolbox) -> Result<()> {
    let out = Path::new(&build.out_dir);
    // Written last, so that an interrupted build is not taken for a whole one.
    let stamp = out.join("diptych.d.ts");
    if modified(&stamp).is_some_and(|built| built >= newest_source()) {
        println!("{} is up to date", build.out_dir);
        return Ok(());
    }
    let _ = fs::remove_file(&stamp);
    // no-install: everything is there already, in the right versions. The types and the package.json are ours,
    // and a .gitignore of "*" would keep the folder out of the npm package.
    let mut wasm_pack = tools.command("wasm-pack");
    wasm_pack.args(["build", "--profile", "wasm", "--mode", "no-install", "--out-name", "diptych", "--no-opt"]);
    wasm_pack.args(["--no-pack", "--no-typescript", "--no-gitignore"]);
    wasm_pack.args(["--target", &build.target, "--out-dir", &build.out_dir]);
    step(&format!("wasm-pack build --target {}", build.target), wasm_pack.args(["--", "--locked"]))?;
    let wasm = out.join("diptych_bg.wasm");
    let small = out.join("optimized.wasm");
    step("wasm-opt", tools.command("wasm-opt").args(&build.wasm_opt).arg(&wasm).arg("-o").arg(&small))?;
    fs::rename(&small, &wasm)?;
    fs::write(&stamp, fs::read("www/diptych.d.ts")?)?;
    Ok(())
}

/// When what goes into the build was last changed.
fn newest_source() -> SystemTime {
    let files = ["Cargo.toml", "Cargo.lock", "wasm-pack.toml", "www/diptych.d.ts", ".cargo/config.toml"];
    let files = files.iter().filter_map(|file| modified(Path::new(file)));
    files.chain(newest_under(Path::new("src"))).max().unwrap_or_else(SystemTime::now)
}

fn newest_under(folder: &Path) -> Option<SystemTime> {
    let entries = fs::read_dir(folder).ok()?.flatten().map(|entry| entry.path());
    entries.filter_map(|path| if path.is_dir() { newest_under(&path) } else { modified(&path) }).max()
}

fn modified(path: &Path) -> Option<SystemTime> {
    fs::metadata(path).and_then(|data| data.modified()).ok()
}
