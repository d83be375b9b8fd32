//! The standard library for wasm32-unknown-unknown: the active toolchain's, rustup's, or one built from Debian's
//! sources.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Result, bail};

use crate::step::{attempt, find, step, succeeds};

use super::packages;

/// The target that the modules are compiled for.
pub const WASM: &str = "wasm32-unknown-unknown";
/// rustup takes a path for a toolchain's name; this is where Debian's compiler is.
const DEBIAN: &str = "/usr";
const DEBIAN_STD: &str = "/usr/lib/rustlib/wasm32-unknown-unknown/lib";
const DEBIAN_PACKAGES: [&str; 7] =
    ["rustc-web", "cargo-web", "rust-web-src", "rust-web-llvm", "lld-22", "rust-web-clippy", "rustfmt-web"];

/// Makes the target there. The toolchain that has it, where that is not the active one.
pub fn ensure() -> Result<Option<&'static str>> {
    if works(None)? {
        return Ok(None);
    }
    if has_debian_std() && works(Some(DEBIAN))? {
        return Ok(Some(DEBIAN));
    }
    if find("rustup").is_some() {
        let mut rustup = Command::new("rustup");
        rustup.args(["target", "add", WASM]).env("RUSTUP_MAX_RETRIES", "1");
        if attempt(&format!("rustup target add {WASM}"), &mut rustup)?.success && works(None)? {
            return Ok(None);
        }
    }
    if !Path::new("/etc/debian_version").exists() {
        bail!("the Rust target {WASM} is missing; install it with `rustup target add {WASM}`, see https://rustup.rs/");
    }
    packages::install(&DEBIAN_PACKAGES)?;
    build_debian_std()?;
    if !works(Some(DEBIAN))? {
        bail!("the std built for {WASM} does not work: remove it from {DEBIAN_STD} and try again");
    }
    Ok(Some(DEBIAN))
}

/// Whether a compiler has the target, tried on a small crate, so that a stale copy is noticed.
fn works(toolchain: Option<&str>) -> Result<bool> {
    let folder = PathBuf::from("target/xtask");
    fs::create_dir_all(&folder)?;
    let source = folder.join("probe.rs");
    fs::write(&source, "pub fn probe() -> String { String::new() }\n")?;
    let mut rustc = Command::new("rustc");
    rustc.args(["--target", WASM, "--crate-type", "lib", "--emit", "metadata", "-o"]);
    rustc.arg(folder.join("probe.rmeta")).arg(&source);
    if let Some(toolchain) = toolchain {
        rustc.env("RUSTUP_TOOLCHAIN", toolchain);
    }
    Ok(succeeds(&mut rustc))
}

fn has_debian_std() -> bool {
    fs::read_dir(DEBIAN_STD).is_ok_and(|mut entries| entries.next().is_some())
}

/// Debian ships no std for the target, but with rust-web-src the sources of its own.
fn build_debian_std() -> Result<()> {
    let folder = PathBuf::from("target/xtask/std");
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(folder.join("src"))?;
    fs::write(folder.join("src/lib.rs"), "")?;
    let manifest = "[package]\nname = \"empty\"\nversion = \"0.0.0\"\nedition = \"2024\"\n[workspace]\n";
    fs::write(folder.join("Cargo.toml"), manifest)?;
    let mut cargo = Command::new("/usr/bin/cargo");
    cargo.args(["build", "--release", "--target", WASM, "-Zbuild-std=std,panic_abort,panic_unwind,test"]);
    cargo.current_dir(&folder).env("CARGO_TARGET_DIR", "target").env("RUSTC", "/usr/bin/rustc");
    // Bitcode, else `lto = true` has nothing to work on.
    cargo.env("RUSTC_BOOTSTRAP", "1").env("RUSTFLAGS", "-Cembed-bitcode=yes");
    step(&format!("build std for {WASM}"), &mut cargo)?;
    // Not our own empty crate.
    let copy = "rm -f $0/libempty*; mkdir -p $1 && cp $0/*.rlib $1/";
    let built = env::current_dir()?.join(&folder).join("target").join(WASM).join("release/deps");
    let by_hand = format!("sh -c 'mkdir -p {DEBIAN_STD} && cp {}/lib[!e]*.rlib {DEBIAN_STD}'", built.display());
    let prefix = packages::as_root(&by_hand)?;
    step("install it", Command::new(prefix).args(["sh", "-c", copy]).arg(built).arg(DEBIAN_STD))?;
    Ok(())
}
