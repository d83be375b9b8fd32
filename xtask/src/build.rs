//! `build`: wasm-pack for each entry of `wasm-pack.toml`, then wasm-opt, then the hand-written types.

use std::path::{Path, PathBuf};
use std::time::SystemTime;
use std::{env, fs};

use anyhow::Result;

use crate::config::{Build, Config, SCRIPTS};
use crate::setup::{self, Toolbox};
use crate::step::{command, step};

/// Where the modules go.
const PACKAGE: &str = "www/pkg";

pub fn run() -> Result<()> {
    all(&Config::read()?, &setup::for_build()?)
}

/// Builds every entry whose sources have changed since.
pub fn all(config: &Config, tools: &Toolbox) -> Result<()> {
    for build in &config.build {
        one(build, tools)?;
    }
    vendor()?;
    bundles()
}

/// Bundles the libraries that `www/readers` loads when a file of their kind is opened.
fn vendor() -> Result<()> {
    let (folder, out) = (Path::new(SCRIPTS), Path::new("www/vendor"));
    let sources = ["readers.mjs", "package-lock.json"].iter().filter_map(|file| modified(&folder.join(file)));
    // Written last.
    if modified(&out.join("LICENSES.txt")).is_some_and(|built| sources.max().is_some_and(|source| built >= source)) {
        return Ok(());
    }
    step("bundle www/vendor", command("node").arg(folder.join("readers.mjs")).arg(out)).map(drop)
}

/// Bundles what pages and CDNs load, where a module has changed since.
fn bundles() -> Result<()> {
    let script = Path::new(SCRIPTS).join("dist.mjs");
    let lock = Path::new(SCRIPTS).join("package-lock.json");
    // The folders that other builds write are of no account, except for the compiled modules.
    let sources = fs::read_dir("www")?.flatten().map(|entry| entry.path());
    let sources = sources.filter(|path| !["dist", "inline", "vendor"].iter().any(|built| path.ends_with(built)));
    let newest = sources.chain([script.clone(), lock]).filter_map(|path| newest_of(&path)).max();
    // Written last.
    if modified(Path::new("www/inline/diptych.js")).is_some_and(|built| newest.is_some_and(|source| built >= source)) {
        return Ok(());
    }
    step("bundle www/dist", command("node").arg(script).arg("www")).map(drop)
}

fn one(build: &Build, tools: &Toolbox) -> Result<()> {
    let Build { name, wasm_opt, .. } = build;
    // Written last, so that an interrupted build is not taken for a whole one.
    let types = format!("{name}.d.ts");
    let stamp = Path::new(PACKAGE).join(&types);
    if modified(&stamp).is_some_and(|built| built >= newest_source()) {
        println!("{PACKAGE}/{name}.js is up to date");
        return Ok(());
    }
    let _ = fs::remove_file(&stamp);
    compile(build, tools, Path::new(PACKAGE), wasm_opt)?;
    fs::copy(Path::new("www").join(&types), &stamp)?;
    Ok(())
}

/// Builds an entry with the names of its functions into a folder of its own: where the module is.
pub fn with_names(build: &Build, tools: &Toolbox, folder: &Path) -> Result<PathBuf> {
    let strips = |argument: &&String| *argument != "--strip-debug";
    let wasm_opt: Vec<_> = build.wasm_opt.iter().filter(strips).cloned().chain(["-g".to_owned()]).collect();
    compile(build, tools, folder, &wasm_opt)
}

/// The module that wasm-pack and wasm-opt make, in a folder of the project.
fn compile(build: &Build, tools: &Toolbox, folder: &Path, wasm_opt: &[String]) -> Result<PathBuf> {
    let Build { name, features, target, rustflags, .. } = build;
    // no-install: everything is there already, in the right versions. The types and the package.json are ours,
    // and a .gitignore of "*" would keep the folder out of the npm package.
    let mut wasm_pack = tools.command("wasm-pack");
    wasm_pack.args(["build", "wasm", "--profile", "wasm", "--mode", "no-install", "--no-opt", "--target", target]);
    wasm_pack.args(["--no-pack", "--no-typescript", "--no-gitignore", "--out-name", name]);
    // The folder is relative to the crate.
    wasm_pack.arg("--out-dir").arg(Path::new("..").join(folder));
    wasm_pack.args(["--", "--locked", "--no-default-features", "--features", &features.join(",")]);
    wasm_pack.env("RUSTFLAGS", format!("{} {}", without_places(), rustflags.join(" ")));
    step(&format!("wasm-pack build {name}"), &mut wasm_pack)?;
    let wasm = folder.join(format!("{name}_bg.wasm"));
    let small = wasm.with_extension("optimized");
    step(&format!("wasm-opt {name}"), tools.command("wasm-opt").args(wasm_opt).arg(&wasm).arg("-o").arg(&small))?;
    fs::rename(&small, &wasm)?;
    Ok(wasm)
}

/// Compiler flags that keep the places of this machine's crates out of the module, where panics would name them.
fn without_places() -> String {
    let home = env::home_dir().unwrap_or_default().join(".cargo");
    let registries = env::var_os("CARGO_HOME").map_or(home, PathBuf::from).join("registry/src");
    let folders = fs::read_dir(registries).into_iter().flatten().flatten();
    let flags = folders.map(|folder| format!("--remap-path-prefix={}/=", folder.path().display()));
    env::var("RUSTFLAGS").into_iter().chain(flags).collect::<Vec<_>>().join(" ")
}

/// When what goes into the build was last changed.
fn newest_source() -> SystemTime {
    let types = ["www/diptych.d.ts", "www/versions.d.ts"];
    let files = ["Cargo.toml", "Cargo.lock", "wasm-pack.toml", ".cargo/config.toml"].into_iter().chain(types);
    let files = files.filter_map(|file| modified(Path::new(file)));
    let folders = ["src", "wasm"].into_iter().filter_map(|folder| newest_under(Path::new(folder)));
    files.chain(folders).max().unwrap_or_else(SystemTime::now)
}

fn newest_under(folder: &Path) -> Option<SystemTime> {
    fs::read_dir(folder).ok()?.flatten().filter_map(|entry| newest_of(&entry.path())).max()
}

fn newest_of(path: &Path) -> Option<SystemTime> {
    if path.is_dir() { newest_under(path) } else { modified(path) }
}

fn modified(path: &Path) -> Option<SystemTime> {
    fs::metadata(path).and_then(|data| data.modified()).ok()
}
