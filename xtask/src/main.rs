//! What a developer of Diptych does with it: `cargo xtask serve`, `cargo xtask test`, and the rest below.

mod build;
mod codegen;
mod config;
mod format;
mod pack;
mod quality;
mod serve;
mod setup;
mod size;
mod step;
mod test;

use std::env;
use std::path::Path;
use std::process::{Command, ExitCode};

use anyhow::{Result, anyhow, bail};

use config::Browser;
use step::step;

const USAGE: &str = "\
usage: cargo xtask <task>

  serve [--port N]   set up, build, and show the demo page on http://127.0.0.1:8080/
  build              set up and build www/pkg
  setup [--browsers] make the tools there that building (and testing in browsers) needs
  test [native | wasm | page] [NAME] [--browser chromium | firefox | webkit]
                     everything that must hold, natively, in Node and in browsers; or one part of it, only the tests (or
                     the files of tests/e2e) of a name, only one browser
  test consumers [NAME] [--all]
                     the packed packages in the projects of those who use them; or only those of a name; or also
                     those whose tools take minutes to install (Vite, webpack, Parcel, Next and more)
  format             lay out the Rust code with rustfmt and the scripts with Prettier
  codegen [--check]  write the Rust tables of src/language from data/; or only fail where they are stale
  bench [FILTER]     measure the native core
  bench --peers      measure it, natively and through WebAssembly, beside other programs that compare texts, and draw
                     docs/peers.svg
  bench --start      measure a page from its address to the first text and highlight, beside CodeMirror's merge view, and
                     draw docs/start.svg
  quality [PART] [--vary FILE:CONSTANT=VALUES] [--data D]
                     how good alignment, findings, faults and structure (or one of them) are; with the gold standards in
                     folder D, where given, and beside the aligner whose path HUNALIGN gives; PART rates writes the table of
                     checks that report too much on good translations;
                     --vary src/bilingual/rounds.rs:WITH_TABLES.null=3,4 measures with other values of a constant
  size               sizes of what a visitor downloads, against the budgets of wasm-pack.toml
  size --functions [MODULE [ROWS]]
                     the crates, files and functions that the module's bytes are from (versions, or diptych), before
                     compression, from a build with names in target/functions, which name them in a profile too
  pack               build, and pack what npm would publish into target/npm";

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<()> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    env::set_current_dir(config::root())?;
    match arguments[..] {
        ["serve"] => serve::run(None),
        ["serve", "--port", port] => serve::run(Some(port_of(port)?)),
        ["build"] => build::run(),
        ["setup"] => setup::for_build().map(drop),
        ["setup", "--browsers"] => setup_browsers(),
        // Its closing line must be the last one.
        ["test", ref arguments @ ..] => std::process::exit(i32::from(!test::run(arguments)?)),
        ["bench", "--peers"] => peers(),
        ["bench", "--start"] => start(),
        ["bench", ref filter @ ..] => bench(filter),
        ["quality", ref part @ .., "--vary", what, "--data", data] => quality::vary(part, Some(Path::new(data)), what),
        ["quality", ref part @ .., "--data", data, "--vary", what] => quality::vary(part, Some(Path::new(data)), what),
        ["quality", ref part @ .., "--vary", what] => quality::vary(part, None, what),
        ["quality", ref part @ .., "--data", data] => quality::run(part, Some(Path::new(data))),
        ["quality", ref part @ ..] => quality::run(part, None),
        ["format"] => format::run(),
        ["codegen"] => codegen::run(false),
        ["codegen", "--check"] => codegen::run(true),
        ["size"] => size::run(),
        ["size", "--functions"] => size::functions("versions", None),
        ["size", "--functions", module] => size::functions(module, None),
        ["size", "--functions", module, rows] => size::functions(module, Some(rows.parse()?)),
        ["pack"] => pack::run(),
        [] | ["help" | "--help" | "-h"] => {
            println!("{USAGE}");
            Ok(())
        }
        _ => bail!("unknown task {:?}\n\n{USAGE}", arguments.join(" ")),
    }
}

fn port_of(text: &str) -> Result<u16> {
    text.parse().map_err(|_| anyhow!("--port wants a number from 0 to {}, not {text:?}", u16::MAX))
}

fn setup_browsers() -> Result<()> {
    setup::for_build()?;
    let browsers = setup::for_browsers(&config::Config::read()?.test.browsers)?;
    browsers.skipped.iter().for_each(|skipped| println!("{skipped}"));
    if browsers.missing.is_empty() { Ok(()) } else { bail!("{}", browsers.missing.join("\n")) }
}

fn bench(filter: &[&str]) -> Result<()> {
    let status = Command::new("cargo").args(["bench", "--locked", "--benches", "--"]).args(filter).status()?;
    if status.success() { Ok(()) } else { bail!("the benchmarks failed") }
}

fn peers() -> Result<()> {
    build::run()?;
    let drawing = env::current_dir()?.join("docs/peers.svg");
    let status = Command::new("cargo")
        .args(["run", "--release", "--locked", "--manifest-path", "benches/peers/Cargo.toml", "--"])
        .arg(drawing)
        .status()?;
    if status.success() { Ok(()) } else { bail!("the benchmarks beside the peers failed") }
}

fn start() -> Result<()> {
    build::run()?;
    let folder = Path::new("benches/start");
    let browsers = setup::for_browsers(&[Browser::Chromium])?;
    if let Some(missing) = browsers.missing.first() {
        bail!("{missing}");
    }
    let tools = browsers.tools(&setup::for_build()?)?;
    step(
        "npm install",
        tools
            .command("npm")
            .args(["install", "--silent", "--no-audit", "--no-fund", "--no-package-lock"])
            .current_dir(folder),
    )?;
    let mut node = tools.command("node");
    node.args(["benches/start/start.mjs", "docs/start.svg"]).env("DIPTYCH_BROWSER", Browser::Chromium.name());
    node.env("CHROMEDRIVER", tools.find("chromedriver").unwrap_or_default());
    println!("{}", step("first highlight", &mut node)?);
    Ok(())
}
