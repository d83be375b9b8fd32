//! One folder a tool and version, under `$XDG_CACHE_HOME/diptych-tools`, so that what is there need not be asked for
//! its version.

use std::env;
use std::fs::{self, File};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::step::{attempt, command, program_in, step};

use super::NPM_ADVICE;

pub struct Cache {
    folder: PathBuf,
}

/// A crate with programs.
pub struct CargoTool<'a> {
    pub name: &'a str,
    pub version: &'a str,
    pub programs: &'a [&'a str],
    /// For `cargo install`.
    pub arguments: &'a [&'a str],
    /// The dependencies that are worth being optimised.
    pub optimized: &'a [&'a str],
}

impl Cache {
    pub fn open() -> Result<Self> {
        let named = |variable| env::var_os(variable).filter(|base| !base.is_empty()).map(PathBuf::from);
        let base = named("XDG_CACHE_HOME").or_else(|| named("LOCALAPPDATA"));
        let base = base.or_else(|| env::home_dir().map(|home| home.join(".cache")));
        let folder = base.context("neither XDG_CACHE_HOME nor HOME is set")?.join("diptych-tools");
        fs::create_dir_all(&folder).with_context(|| format!("{} cannot be made", folder.display()))?;
        Ok(Self { folder })
    }

    /// The folder with the programs of a crate, which is built from source if it is not there.
    pub fn cargo_tool(&self, tool: &CargoTool) -> Result<PathBuf> {
        let (name, version) = (tool.name, tool.version);
        let folder = self.folder.join(format!("{name}-{version}"));
        let bin = folder.join("bin");
        let is_there = || tool.programs.iter().all(|program| program_in(&bin, program).is_some());
        if is_there() {
            return Ok(bin);
        }
        let _lock = self.lock(name)?;
        if is_there() {
            return Ok(bin);
        }
        let fresh = self.folder.join(format!("{name}-{version}.new"));
        let target = self.folder.join(format!("target-{name}"));
        let mut label = format!("cargo install {name} {version}");
        // Its lock file may ask for what a registry no longer has; then with the newest that fits.
        for locked in [Some("--locked"), None] {
            for folder in [&folder, &fresh] {
                let _ = fs::remove_dir_all(folder);
            }
            let mut cargo = command("cargo");
            cargo.arg("install").args(locked).args(["--version", &format!("={version}"), "--root"]).arg(&fresh);
            cargo.arg(name).args(tool.arguments).current_dir(&self.folder);
            cargo.args(tool.programs.iter().flat_map(|program| ["--bin", program]));
            // How long they take to build matters more than how long they run.
            for setting in ["opt-level=0", "lto=\"off\"", "codegen-units=16", "debug=0", "panic=\"unwind\""] {
                cargo.arg("--config").arg(format!("profile.release.{setting}"));
            }
            for dependency in tool.optimized {
                cargo.arg("--config").arg(format!("profile.release.package.{dependency}.opt-level=2"));
            }
            cargo.env_remove("RUSTFLAGS").env_remove("CARGO_BUILD_TARGET").env("CARGO_TARGET_DIR", &target);
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
    pub fn npm_tool(&self, name: &str, version: &str, program: &str) -> Result<PathBuf> {
        let folder = self.folder.join(format!("{name}-{version}"));
        let bin = folder.join("node_modules/.bin");
        if program_in(&bin, program).is_some() {
            return Ok(bin);
        }
        let _lock = self.lock(name)?;
        if program_in(&bin, program).is_none() {
            fs::create_dir_all(&folder)?;
            fs::write(folder.join("package.json"), r#"{"private":true}"#)?;
            let package = format!("{name}@{version}");
            let mut npm = command("npm");
            npm.args(["install", "--save-exact", "--no-audit", "--no-fund", "--ignore-scripts", "--prefix"]);
            step(&format!("npm install {package}"), npm.arg(&folder).arg(&package)).context(NPM_ADVICE)?;
        }
        Ok(bin)
    }

    /// Held so that two set-ups at a time do not install one tool over each other.
    fn lock(&self, name: &str) -> Result<File> {
        lock(&self.folder.join(format!(".lock-{name}")))
    }
}

fn lock(path: &Path) -> Result<File> {
    let lock = File::create(path)?;
    if lock.try_lock().is_err() {
        println!("waiting for another set-up to end, which holds {}", path.display());
        lock.lock()?;
    }
    Ok(lock)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is there is neither built nor asked for again; what is half there is not taken for whole.
    #[test]
    fn what_is_there_is_not_installed() {
        let folder = env::temp_dir().join(format!("diptych-cache-{}", std::process::id()));
        let cache = Cache { folder: folder.clone() };
        let extension = if cfg!(windows) { ".exe" } else { "" };
        let bin = folder.join("no-such-crate-1.0.0/bin");
        fs::create_dir_all(&bin).expect("a folder");
        fs::write(bin.join(format!("one{extension}")), "").expect("a file");
        let tool =
            CargoTool { name: "no-such-crate", version: "1.0.0", programs: &["one"], arguments: &[], optimized: &[] };
        assert_eq!(cache.cargo_tool(&tool).expect("nothing to do"), bin);
        let bin = folder.join("no-such-package-2.0.0/node_modules/.bin");
        fs::create_dir_all(&bin).expect("a folder");
        fs::write(bin.join(format!("one{extension}")), "").expect("a file");
        assert_eq!(cache.npm_tool("no-such-package", "2.0.0", "one").expect("nothing to do"), bin);
        fs::remove_dir_all(folder).expect("our own folder");
    }
}
