//! `setup`: the tools of `wasm-pack.toml` in a cache of the user's that outlives a fresh clone.
//!
//! Each version has its own folder, so that what is there need not be asked for its version: finding nothing to do
//! takes a fraction of a second.

mod browsers;
mod packages;
mod target;

use std::env;
use std::ffi::{OsStr, OsString};
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::config::{Browser, Config, locked_version};
use crate::step::{attempt, find, step, succeeds};

pub use target::WASM;

/// The oldest Node.js that runs the tests and the build; older ones are no longer maintained either.
const NODE: u32 = 20;

/// The tools, ready to be called.
pub struct Toolbox {
    /// The tools' folders, then the caller's `PATH`.
    path: OsString,
    /// For `RUSTUP_TOOLCHAIN`, where the active toolchain has no wasm target and another has.
    toolchain: Option<&'static str>,
    /// The browsers of `wasm-pack.toml` that are there.
    pub browsers: Vec<Browser>,
    /// What could not be had, and how to get it; only browsers, as nothing works without the rest.
    pub missing: Vec<String>,
}

impl Toolbox {
    /// A command that finds the tools.
    pub fn command(&self, program: impl AsRef<OsStr>) -> Command {
        let mut command = Command::new(program);
        command.env("PATH", &self.path);
        if let Some(toolchain) = self.toolchain {
            command.env("RUSTUP_TOOLCHAIN", toolchain);
        }
        command
    }

    /// The path of a tool.
    pub fn find(&self, program: &str) -> Option<PathBuf> {
        env::split_paths(&self.path).map(|folder| folder.join(program)).find(|file| file.is_file())
    }
}

/// What `build` and `serve` need: no browser.
pub fn for_build() -> Result<Toolbox> {
    let config = Config::read()?;
    node()?;
    let cache = Cache::open()?;
    let toolchain = target::ensure()?;
    let bindgen = locked_version("wasm-bindgen")?;
    let folders = [
        cache.cargo_tool("wasm-bindgen-cli", &bindgen, &["wasm-bindgen", "wasm-bindgen-test-runner"], toolchain)?,
        cache.cargo_tool("wasm-pack", &config.tools.wasm_pack, &["wasm-pack"], toolchain)?,
        cache.npm_tool("binaryen", &config.tools.binaryen, "wasm-opt")?,
    ];
    npm_packages(Path::new("xtask/vendor"))?;
    Ok(Toolbox { path: path_with(&folders)?, toolchain, browsers: Vec::new(), missing: Vec::new() })
}

/// What `test` needs: browsers, their drivers and the npm packages of `tests/e2e` too.
pub fn for_test(config: &Config) -> Result<Toolbox> {
    let mut tools = for_build()?;
    if config.test.browsers.contains(&Browser::Firefox) && find("geckodriver").is_none() {
        let cache = Cache::open()?;
        let folder = cache.cargo_tool("geckodriver", &config.tools.geckodriver, &["geckodriver"], tools.toolchain)?;
        tools.path = env::join_paths([folder].into_iter().chain(env::split_paths(&tools.path)))?;
    }
    (tools.browsers, tools.missing) = browsers::ensure(&config.test.browsers)?;
    npm_packages(Path::new("tests/e2e"))?;
    Ok(tools)
}

/// Fails where there is no Node.js, or none that is recent enough.
fn node() -> Result<()> {
    let advice = format!("get Node.js {NODE} or later from https://nodejs.org/ or your system's packages");
    for program in ["node", "npm"] {
        if find(program).is_none() {
            bail!("{program} is missing; {advice}");
        }
    }
    let version = String::from_utf8_lossy(&Command::new("node").arg("--version").output()?.stdout).trim().to_owned();
    if major(&version).is_none_or(|major| major < NODE) {
        bail!("node is too old, it says {version:?}; {advice}");
    }
    Ok(())
}

/// 20 of `v20.11.0`.
fn major(version: &str) -> Option<u32> {
    version.strip_prefix('v')?.split('.').next()?.parse().ok()
}

/// Makes the formatter and the linter there, which rustup's minimal profile leaves out; what could not be had.
pub fn components() -> Result<Vec<String>> {
    let mut missing = Vec::new();
    for (component, program) in [("rustfmt", "fmt"), ("clippy", "clippy")] {
        let there = || succeeds(Command::new("cargo").args([program, "--version"]));
        if there() {
            continue;
        }
        if find("rustup").is_some() {
            let mut rustup = Command::new("rustup");
            rustup.args(["component", "add", component]).env("RUSTUP_MAX_RETRIES", "1");
            attempt(&format!("rustup component add {component}"), &mut rustup)?;
        }
        if !there() {
            missing.push(format!("{component} is missing; install it with `rustup component add {component}`"));
        }
    }
    Ok(missing)
}

fn path_with(folders: &[PathBuf]) -> Result<OsString> {
    let path = env::var_os("PATH").unwrap_or_default();
    Ok(env::join_paths(folders.iter().cloned().chain(env::split_paths(&path)))?)
}

/// Installs what a package-lock.json says, unless that was done.
fn npm_packages(folder: &Path) -> Result<()> {
    let lock = fs::read(folder.join("package-lock.json"))?;
    let done = folder.join("node_modules/.installed-lock.json");
    if fs::read(&done).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    let label = format!("npm ci in {}", folder.display());
    step(&label, Command::new("npm").args(["ci", "--no-audit", "--no-fund", "--ignore-scripts"]).current_dir(folder))
        .context("the npm registry is needed once; behind a mirror, set it with `npm config set registry`")?;
    fs::write(done, lock)?;
    Ok(())
}

/// One folder a tool and version, under `$XDG_CACHE_HOME/diptych-tools`.
struct Cache {
    folder: PathBuf,
    /// Held so that two set-ups at a time do not install over each other.
    _lock: File,
}

impl Cache {
    fn open() -> Result<Self> {
        let base = env::var_os("XDG_CACHE_HOME").filter(|base| !base.is_empty()).map(PathBuf::from);
        let base = base.or_else(|| env::home_dir().map(|home| home.join(".cache")));
        let folder = base.context("neither XDG_CACHE_HOME nor HOME is set")?.join("diptych-tools");
        fs::create_dir_all(&folder).with_context(|| format!("{} cannot be made", folder.display()))?;
        let lock = File::create(folder.join(".lock"))?;
        if lock.try_lock().is_err() {
            println!("waiting for another set-up to end");
            lock.lock()?;
        }
        Ok(Self { folder, _lock: lock })
    }

    /// The folder with the programs of a crate, built from source where it is not there.
    fn cargo_tool(&self, name: &str, version: &str, programs: &[&str], toolchain: Option<&str>) -> Result<PathBuf> {
        let folder = self.folder.join(format!("{name}-{version}"));
        let bin = folder.join("bin");
        if programs.iter().all(|program| bin.join(program).is_file()) {
            return Ok(bin);
        }
        let fresh = self.folder.join(format!("{name}-{version}.new"));
        let target = self.folder.join("target");
        let mut label = format!("cargo install {name} {version}");
        // Its lock file may ask for what a registry no longer has; then with the newest that fits.
        for locked in [Some("--locked"), None] {
            for folder in [&folder, &fresh] {
                let _ = fs::remove_dir_all(folder);
            }
            let mut cargo = Command::new("cargo");
            cargo.arg("install").args(locked).args(["--version", &format!("={version}"), "--root"]);
            cargo.arg(&fresh).arg(name).current_dir(&self.folder);
            cargo.env_remove("RUSTFLAGS").env_remove("CARGO_BUILD_TARGET").env("CARGO_TARGET_DIR", &target);
            // How long they take to build matters more than how long they run.
            for (key, value) in [("OPT_LEVEL", "1"), ("LTO", "off"), ("CODEGEN_UNITS", "16"), ("DEBUG", "0")] {
                cargo.env(format!("CARGO_PROFILE_RELEASE_{key}"), value);
            }
            if let Some(toolchain) = toolchain {
                cargo.env("RUSTUP_TOOLCHAIN", toolchain);
            }
            let output = attempt(&label, &mut cargo)?;
            if output.success {
                fs::rename(&fresh, &folder)?;
                let _ = fs::remove_dir_all(&target);
                return Ok(bin);
            }
            if locked.is_none() {
                bail!("{label} failed; is crates.io reachable? It is needed once.\n{}", output.tail());
            }
            label += " without its lock file";
        }
        unreachable!("the loop ends in success or failure")
    }

    /// The folder with a program of an npm package.
    fn npm_tool(&self, name: &str, version: &str, program: &str) -> Result<PathBuf> {
        let folder = self.folder.join(format!("{name}-{version}"));
        let bin = folder.join("node_modules/.bin");
        if !bin.join(program).is_file() {
            fs::create_dir_all(&folder)?;
            fs::write(folder.join("package.json"), r#"{"private":true}"#)?;
            let package = format!("{name}@{version}");
            let mut npm = Command::new("npm");
            npm.args(["install", "--save-exact", "--no-audit", "--no-fund", "--ignore-scripts", "--prefix"]);
            step(&format!("npm install {package}"), npm.arg(&folder).arg(&package))
                .context("the npm registry is needed once; behind a mirror, set it with `npm config set registry`")?;
        }
        Ok(bin)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_of_node_are_read() {
        let check = |version: &str, expected| assert_eq!(major(version), expected, "{version}");
        check("v20.11.0", Some(20));
        check("v8.0.0-rc.1", Some(8));
        check("", None);
        check("20.11.0", None);
        check("vnext", None);
    }

    /// What is there is neither built nor asked for again; what is half there is not taken for whole.
    #[test]
    fn what_is_there_is_not_installed() {
        let folder = env::temp_dir().join(format!("diptych-cache-{}", std::process::id()));
        let cache = Cache { folder: folder.clone(), _lock: File::open("/dev/null").expect("a file") };
        let bin = folder.join("no-such-crate-1.0.0/bin");
        fs::create_dir_all(&bin).expect("a folder");
        fs::write(bin.join("one"), "").expect("a file");
        assert_eq!(cache.cargo_tool("no-such-crate", "1.0.0", &["one"], None).expect("nothing to do"), bin);
        let bin = folder.join("no-such-package-2.0.0/node_modules/.bin");
        fs::create_dir_all(&bin).expect("a folder");
        fs::write(bin.join("one"), "").expect("a file");
        assert_eq!(cache.npm_tool("no-such-package", "2.0.0", "one").expect("nothing to do"), bin);
        let packages = folder.join("packages");
        fs::create_dir_all(packages.join("node_modules")).expect("a folder");
        for file in ["package-lock.json", "node_modules/.installed-lock.json"] {
            fs::write(packages.join(file), "{}").expect("a file");
        }
        npm_packages(&packages).expect("nothing to do");
        fs::remove_dir_all(folder).expect("our own folder");
    }
}
