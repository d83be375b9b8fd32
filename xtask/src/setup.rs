//! `setup`: the tools of `wasm-pack.toml` in a cache of the user's that outlives a fresh clone, browsers, and npm
//! packages.
//!
//! If everything is there, this takes a fraction of a second.

mod browsers;
mod cache;
mod packages;
mod target;

use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread;

use anyhow::{Context, Result, bail};

use crate::config::{Browser, Config, SCRIPTS, locked_version};
use crate::step::{attempt, command, find, find_in, step, succeeds};

use cache::{Cache, CargoTool};

pub use target::WASM;

/// The oldest Node.js that runs the tests and the build; older ones are no longer maintained either.
pub const NODE: u32 = 20;

/// Says what to do if npm fails.
const NPM_ADVICE: &str = "the npm registry is needed once; behind a mirror, set it with `npm config set registry`";

/// The tools, ready to be called.
#[derive(Clone)]
pub struct Toolbox {
    /// The tools' folders, then the caller's `PATH`.
    path: OsString,
    /// For `RUSTUP_TOOLCHAIN`, if the active toolchain has no wasm target and another has.
    toolchain: Option<&'static str>,
}

impl Toolbox {
    /// A command that finds the tools.
    pub fn command(&self, program: &str) -> Command {
        let mut command = Command::new(find_in(&self.path, program).unwrap_or_else(|| PathBuf::from(program)));
        command.env("PATH", &self.path);
        if let Some(toolchain) = self.toolchain {
            command.env("RUSTUP_TOOLCHAIN", toolchain);
        }
        command
    }

    /// The path of a tool.
    pub fn find(&self, program: &str) -> Option<PathBuf> {
        find_in(&self.path, program)
    }

    /// The same tools and those of one more folder.
    pub fn with(&self, folder: Option<&Path>) -> Result<Self> {
        let path = env::join_paths(folder.map(PathBuf::from).into_iter().chain(env::split_paths(&self.path)))?;
        Ok(Self { path, toolchain: self.toolchain })
    }
}

/// The browsers that tests run in.
pub struct Browsers {
    pub there: Vec<Browser>,
    /// Those that cannot be had on this system, and why: nothing is wrong.
    pub skipped: Vec<String>,
    /// Those that should be there, and how to get them.
    pub missing: Vec<String>,
    /// Firefox's driver, unless it was on the `PATH` before.
    driver: Option<PathBuf>,
}

impl Browsers {
    /// The tools for the build, with the drivers.
    pub fn tools(&self, tools: &Toolbox) -> Result<Toolbox> {
        tools.with(self.driver.as_deref())
    }
}

/// What `build` and `serve` need: no browser.
pub fn for_build() -> Result<Toolbox> {
    let config = Config::read()?;
    node()?;
    let cache = Cache::open()?;
    let bindgen = CargoTool {
        name: "wasm-bindgen-cli",
        version: &locked_version("wasm-bindgen")?,
        programs: &["wasm-bindgen", "wasm-bindgen-test-runner"],
        // The tests' runner talks to drivers on this machine, for which it needs no TLS.
        arguments: &["--no-default-features"],
        // The crates that transform modules are hot: a debug module of the tests takes three times as long without.
        optimized: &["walrus", "wasmparser", "wasm-encoder", "wasm-bindgen-cli-support", "gimli", "rustc-demangle"],
    };
    let wasm_pack = CargoTool {
        name: "wasm-pack",
        version: &config.tools.wasm_pack,
        programs: &["wasm-pack"],
        arguments: &[],
        optimized: &[],
    };
    thread::scope(|scope| {
        let npm = scope.spawn(|| {
            npm_packages(Path::new(SCRIPTS))?;
            cache.npm_tool("binaryen", &config.tools.binaryen, "wasm-opt")
        });
        let toolchain = target::ensure()?;
        let cargo = [cache.cargo_tool(&bindgen)?, cache.cargo_tool(&wasm_pack)?];
        let folders = cargo.into_iter().chain([npm.join().expect("it does not panic")?]);
        let path = env::var_os("PATH").unwrap_or_default();
        Ok(Toolbox { path: env::join_paths(folders.chain(env::split_paths(&path)))?, toolchain })
    })
}

/// What checks and lays out the scripts: the npm packages of `tests/e2e`.
pub fn for_scripts() -> Result<()> {
    node()?;
    npm_packages(Path::new("tests/e2e"))
}

/// What tests in browsers need besides: the browsers, their drivers, and the npm packages of `tests/e2e`.
pub fn for_browsers(wanted: &[Browser]) -> Result<Browsers> {
    let config = Config::read()?;
    node()?;
    thread::scope(|scope| {
        let npm = scope.spawn(|| npm_packages(Path::new("tests/e2e")));
        let mut browsers = browsers::ensure(wanted)?;
        if browsers.there.contains(&Browser::Firefox) && find("geckodriver").is_none() {
            // Debian has Firefox without its driver.
            let geckodriver = CargoTool {
                name: "geckodriver",
                version: &config.tools.geckodriver,
                programs: &["geckodriver"],
                arguments: &[],
                optimized: &[],
            };
            browsers.driver = Some(Cache::open()?.cargo_tool(&geckodriver)?);
        }
        npm.join().expect("it does not panic")?;
        Ok(browsers)
    })
}

/// Fails if there is no Node.js, or none that is recent enough.
fn node() -> Result<()> {
    let advice = format!("get Node.js {NODE} or later from https://nodejs.org/ or your system's packages");
    for program in ["node", "npm"] {
        if find(program).is_none() {
            bail!("{program} is missing; {advice}");
        }
    }
    let version = String::from_utf8_lossy(&command("node").arg("--version").output()?.stdout).trim().to_owned();
    if major(&version).is_none_or(|major| major < NODE) {
        bail!("node is too old, it says {version:?}; {advice}");
    }
    Ok(())
}

/// 20 of `v20.11.0`.
fn major(version: &str) -> Option<u32> {
    version.strip_prefix('v')?.split('.').next()?.parse().ok()
}

/// Installs the formatter and the linter, which rustup's minimal profile leaves out; what could not be had.
pub fn components() -> Result<Vec<String>> {
    let mut missing = Vec::new();
    for (component, program) in [("rustfmt", "fmt"), ("clippy", "clippy")] {
        let there = || succeeds(command("cargo").args([program, "--version"]));
        if there() {
            continue;
        }
        if find("rustup").is_some() {
            let mut rustup = command("rustup");
            rustup.args(["component", "add", component]).env("RUSTUP_MAX_RETRIES", "1");
            attempt(&format!("rustup component add {component}"), &mut rustup)?;
        }
        if !there() {
            missing.push(format!("{component} is missing; install it with `rustup component add {component}`"));
        }
    }
    Ok(missing)
}

/// Installs what a package-lock.json says, unless that was done.
fn npm_packages(folder: &Path) -> Result<()> {
    let lock = fs::read(folder.join("package-lock.json"))?;
    let done = folder.join("node_modules/.installed-lock.json");
    if fs::read(&done).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    let label = format!("npm ci in {}", folder.display());
    step(&label, command("npm").args(["ci", "--no-audit", "--no-fund", "--ignore-scripts"]).current_dir(folder))
        .context(NPM_ADVICE)?;
    fs::write(done, lock)?;
    Ok(())
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

    #[test]
    fn documents_say_what_is_needed() {
        let read = |path: &str| fs::read_to_string(crate::config::root().join(path)).expect("a file");
        let manifest: toml::Table = read("Cargo.toml").parse().expect("a manifest");
        let rust = manifest["workspace"]["package"]["rust-version"].as_str().expect("a version");
        for path in ["README.md", "CONTRIBUTING.md"] {
            let document = read(path);
            for needed in [format!("`cargo` ({rust} or later)"), format!("`node` ({NODE} or later)")] {
                assert!(document.contains(&needed), "{path} does not say {needed}");
            }
        }
        for member in ["Cargo.toml", "wasm/Cargo.toml", "xtask/Cargo.toml"] {
            assert!(read(member).contains("rust-version.workspace = true"), "{member} has another Rust version");
        }
    }

    #[test]
    fn packages_that_are_there_are_not_installed_again() {
        let folder = env::temp_dir().join(format!("diptych-packages-{}", std::process::id()));
        fs::create_dir_all(folder.join("node_modules")).expect("a folder");
        for file in ["package-lock.json", "node_modules/.installed-lock.json"] {
            fs::write(folder.join(file), "{}").expect("a file");
        }
        npm_packages(&folder).expect("nothing to do");
        fs::remove_dir_all(folder).expect("our own folder");
    }
}
