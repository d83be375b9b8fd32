//! Browsers and their drivers.

use std::process::Command;

use anyhow::Result;

use crate::config::Browser;
use crate::step::find;

use super::packages;

/// What a browser's tests call, any one of a line, and the Debian package that has it.
fn needs(browser: Browser) -> &'static [(&'static [&'static str], &'static str)] {
    match browser {
        Browser::Chromium => &[(&["chromium"], "chromium"), (&["chromedriver"], "chromium-driver")],
        Browser::Firefox => &[(&["firefox-esr", "firefox"], "firefox-esr")],
        Browser::Webkit => {
            &[(&["WebKitWebDriver"], "webkit2gtk-driver"), (&["xvfb-run"], "xvfb"), (&["xauth"], "xauth")]
        }
    }
}

/// Makes the browsers there: those that are, and for each that is not, why.
pub fn ensure(browsers: &[Browser]) -> Result<(Vec<Browser>, Vec<String>)> {
    let lacking = |browser: Browser| -> Vec<&str> {
        let lines =
            needs(browser).iter().filter(|(programs, _)| programs.iter().all(|program| find(program).is_none()));
        lines.map(|(_, package)| *package).collect()
    };
    let mut wanted: Vec<&str> = browsers.iter().flat_map(|&browser| lacking(browser)).collect();
    if !wanted.is_empty() && !has_fonts() {
        wanted.extend(["fontconfig", "fonts-dejavu-core"]);
    }
    let failure = if wanted.is_empty() { None } else { packages::install(&wanted).err() };
    let (there, absent): (Vec<Browser>, Vec<Browser>) =
        browsers.iter().partition(|&&browser| lacking(browser).is_empty());
    let reason = failure.map_or_else(|| "installed, but not on PATH".to_owned(), |error| format!("{error:#}"));
    let missing = absent.iter().map(|&browser| {
        format!("{} is missing ({reason}); without it, take it from `browsers` in wasm-pack.toml", browser.name())
    });
    Ok((there, missing.collect()))
}

/// Without any, pages have no text to look at.
fn has_fonts() -> bool {
    Command::new("fc-list").output().is_ok_and(|output| !output.stdout.is_empty())
}
