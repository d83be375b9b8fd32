//! Browsers and their drivers: Debian's packages on Debian and its derivatives, and elsewhere what is there.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Result, bail};

use crate::config::Browser;
use crate::step::find;

use super::{Browsers, packages};

/// A program that a browser's tests need.
struct Need {
    /// Its names; any one will do.
    names: &'static [&'static str],
    /// The Debian package that has it.
    package: &'static str,
}

fn needs(browser: Browser) -> &'static [Need] {
    match browser {
        Browser::Chromium => &[
            Need {
                names: &["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"],
                package: "chromium",
            },
            Need { names: &["chromedriver"], package: "chromium-driver" },
        ],
        Browser::Firefox => &[Need { names: &["firefox-esr", "firefox"], package: "firefox-esr" }],
        Browser::Webkit => &[
            Need { names: &["WebKitWebDriver"], package: "webkit2gtk-driver" },
            Need { names: &["xvfb-run"], package: "xvfb" },
            Need { names: &["xauth"], package: "xauth" },
        ],
    }
}

/// Where systems other than Linux have a browser, below one of the [`folders`] for programs. Drivers find it by
/// themselves.
fn places(browser: Browser) -> &'static [&'static str] {
    match browser {
        Browser::Chromium => &[
            "Google Chrome.app/Contents/MacOS/Google Chrome",
            "Chromium.app/Contents/MacOS/Chromium",
            "Google/Chrome/Application/chrome.exe",
            "Chromium/Application/chrome.exe",
        ],
        Browser::Firefox => &["Firefox.app/Contents/MacOS/firefox", "Mozilla Firefox/firefox.exe"],
        Browser::Webkit => &[],
    }
}

/// Where macOS and Windows have programs.
fn folders() -> Vec<PathBuf> {
    if cfg!(windows) {
        let variables = ["ProgramFiles", "ProgramFiles(x86)", "LOCALAPPDATA"];
        variables.into_iter().filter_map(env::var_os).map(PathBuf::from).collect()
    } else {
        vec![PathBuf::from("/Applications")]
    }
}

/// What of a browser's needs is not there.
fn lacking(browser: Browser) -> Vec<&'static Need> {
    let in_place = || folders().iter().any(|folder| places(browser).iter().any(|place| folder.join(place).is_file()));
    let is_there = |(at, need): (usize, &Need)| {
        // The first need is the browser itself.
        need.names.iter().any(|name| find(name).is_some()) || (at == 0 && in_place())
    };
    needs(browser).iter().enumerate().filter(|&pair| !is_there(pair)).map(|(_, need)| need).collect()
}

/// Installs browsers where Debian's packages can be had. Elsewhere, those that are not there are skipped, but not all.
pub fn ensure(wanted: &[Browser]) -> Result<Browsers> {
    let on_debian = Path::new("/etc/debian_version").exists();
    let mut packages: Vec<&str> =
        wanted.iter().flat_map(|&browser| lacking(browser)).map(|need| need.package).collect();
    let mut failure = None;
    if on_debian && !packages.is_empty() {
        if !has_fonts() {
            packages.extend(["fontconfig", "fonts-dejavu-core"]);
        }
        failure = packages::install(&packages).err();
    }
    let (there, absent): (Vec<Browser>, Vec<Browser>) =
        wanted.iter().partition(|&&browser| lacking(browser).is_empty());
    let (mut skipped, mut missing) = (Vec::new(), Vec::new());
    for browser in absent {
        let names: Vec<&str> = lacking(browser).iter().map(|need| need.names[0]).collect();
        let (name, names) = (browser.name(), names.join(" and "));
        if on_debian {
            let reason = failure.as_ref().map_or("installed, but not on PATH".to_owned(), |error| format!("{error:#}"));
            missing.push(format!(
                "{name} lacks {names} ({reason}); to do without, take it from `browsers` in wasm-pack.toml"
            ));
        } else {
            skipped.push(format!("skipped: {name}, as {names} is not on PATH"));
        }
    }
    if there.is_empty() && missing.is_empty() && !wanted.is_empty() {
        bail!(
            "no browser for the tests:\n{}\ninstall Firefox, or Chrome with the chromedriver of its version",
            skipped.join("\n")
        );
    }
    Ok(Browsers { there, skipped, missing, driver: None })
}

/// Without any, pages have no text to look at.
fn has_fonts() -> bool {
    Command::new("fc-list").output().is_ok_and(|output| !output.stdout.is_empty())
}
