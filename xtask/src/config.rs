//! `wasm-pack.toml`, and what `Cargo.lock` has a say in.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use serde::Deserialize;

/// The scripts that bundle, with their npm packages.
pub const SCRIPTS: &str = "xtask/javascript";

/// `wasm-pack.toml`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Config {
    pub tools: Tools,
    pub build: Vec<Build>,
    pub test: Test,
    /// Bytes after `gzip -9`, by path.
    pub budget: BTreeMap<String, u64>,
    pub download: Download,
}

/// What a reader of two versions downloads.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Download {
    pub files: Vec<String>,
    /// Of all together, after `gzip -9`.
    pub budget: u64,
}

/// Versions.
#[derive(Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Tools {
    pub wasm_pack: String,
    pub binaryen: String,
    pub geckodriver: String,
}

/// One run of wasm-pack.
#[derive(Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Build {
    /// Of the module, its glue and its types.
    pub name: String,
    pub features: Vec<String>,
    pub target: String,
    /// Flags of the compiler, besides those of the environment.
    #[serde(default)]
    pub rustflags: Vec<String>,
    pub wasm_opt: Vec<String>,
}

/// What the tests run in.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Test {
    pub browsers: Vec<Browser>,
}

#[derive(Deserialize, Clone, Copy, PartialEq, Eq, Debug)]
#[serde(rename_all = "kebab-case")]
pub enum Browser {
    Chromium,
    Firefox,
    Webkit,
}

impl Browser {
    pub const ALL: [Browser; 3] = [Browser::Chromium, Browser::Firefox, Browser::Webkit];

    pub fn name(self) -> &'static str {
        match self {
            Browser::Chromium => "chromium",
            Browser::Firefox => "firefox",
            Browser::Webkit => "webkit",
        }
    }
}

impl Config {
    pub fn read() -> Result<Self> {
        toml::from_str(&fs::read_to_string("wasm-pack.toml")?).context("wasm-pack.toml")
    }
}

/// The repository.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("xtask lies in the repository")
}

/// The version that `Cargo.lock` has of a crate.
pub fn locked_version(name: &str) -> Result<String> {
    #[derive(Deserialize)]
    struct Lock {
        package: Vec<Package>,
    }
    #[derive(Deserialize)]
    struct Package {
        name: String,
        version: String,
    }
    let lock: Lock = toml::from_str(&fs::read_to_string("Cargo.lock")?).context("Cargo.lock")?;
    let package = lock.package.into_iter().find(|package| package.name == name);
    Ok(package.with_context(|| format!("Cargo.lock has no {name}"))?.version)
}
