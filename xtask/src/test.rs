//! `test`: all that must hold, natively, in Node and in browsers, or a part of it; with one closing line.
//!
//! Native tests run beside the set-up, and beside what follows it: the build for wasm and the tests of the module alone,
//! then one lane a browser, and one for what Node does alone and for the packages. Tests that measure time run last, with
//! nothing beside them.

mod consumers;
mod native;
mod page;
mod tally;
mod wasm;

use std::process::Command;
use std::thread;

use anyhow::{Result, bail};

use crate::config::{Browser, Config};
use crate::setup::{self, Toolbox};
use crate::step::{self, find, finished};
use crate::{build, size};

use tally::Tally;

/// For WebKit: a screen larger than the largest window that a test asks for, and a file of our own for its key, as
/// xvfb-run fails if it cannot remove one that it made itself.
const DISPLAY: [&str; 5] = ["-a", "-s", "-screen 0 1920x1200x24", "-f", "target/xtask/Xauthority"];

/// For WebKit, half of whose time goes into composing layers by a graphics library in software, and half of the rest
/// into compiling the module a second time, with optimisation, for comparisons that are over by then. What it compiles
/// at all, it compiles on the spot: beside the program, WebKitGTK 2.50 loses a value in about one of twenty thousand
/// calls, as it goes from interpreted to compiled code. The client makes such a call once more; tests of the module
/// alone would fail.
const WEBKIT: [(&str, &str); 3] =
    [("WEBKIT_DISABLE_COMPOSITING_MODE", "1"), ("JSC_useOMGJIT", "0"), ("JSC_useConcurrentJIT", "0")];

/// What can be run alone.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Part {
    /// Format, lints, documentation and native tests.
    Native,
    /// `tests/browser.rs` in Node and in browsers.
    Wasm,
    /// Layout and types of the scripts, `tests/e2e`, and sizes.
    Page,
    /// The packed packages in the projects of those who use them.
    Consumers,
}

impl Part {
    const NAMES: [(&str, Part); 4] =
        [("native", Part::Native), ("wasm", Part::Wasm), ("page", Part::Page), ("consumers", Part::Consumers)];
}

/// What of all the tests is run.
#[derive(PartialEq, Eq, Debug, Default)]
struct Selection {
    /// All parts, if `None`.
    part: Option<Part>,
    /// Only the tests of this name; of `page`, the files whose names contain it, or else the tests.
    name: Option<String>,
    /// Only in these, if there is any; without Node, too.
    browsers: Vec<Browser>,
    /// Also those consumers whose tools take minutes to install and to run.
    all: bool,
}

impl Selection {
    fn read(arguments: &[&str]) -> Result<Self> {
        let mut selection = Selection::default();
        let mut arguments = arguments.iter();
        while let Some(&argument) = arguments.next() {
            let part = Part::NAMES.iter().find(|(name, _)| *name == argument).map(|(_, part)| *part);
            match argument {
                "--browser" => {
                    let name = arguments.next().copied().unwrap_or_default();
                    let Some(browser) = Browser::ALL.into_iter().find(|browser| browser.name() == name) else {
                        bail!("--browser wants one of {}, not {name:?}", Browser::ALL.map(Browser::name).join(", "))
                    };
                    selection.browsers.push(browser);
                }
                "--all" if selection.part == Some(Part::Consumers) => selection.all = true,
                _ if part.is_some() && selection.part.is_none() => selection.part = part,
                _ if selection.part.is_some() && selection.name.is_none() && !argument.starts_with('-') => {
                    selection.name = Some(argument.to_owned());
                }
                _ => bail!(
                    "test wants [native | wasm | page | consumers [--all]] [NAME] [--browser NAME], not {argument:?}"
                ),
            }
        }
        if !selection.browsers.is_empty() && selection.part == Some(Part::Native) {
            bail!("native tests run in no browser");
        }
        if !selection.browsers.is_empty() && selection.part == Some(Part::Consumers) {
            bail!("the tests of consumers run in Chromium, and choose no browser");
        }
        Ok(selection)
    }

    /// Whether a part is run at all.
    fn has(&self, part: Part) -> bool {
        self.part.is_none_or(|only| only == part)
    }

    /// Whether what is not a test by name is run too: lints, types, sizes.
    fn is_whole(&self) -> bool {
        self.name.is_none() && self.browsers.is_empty()
    }
}

/// Runs what the arguments select; whether all passed.
pub fn run(arguments: &[&str]) -> Result<bool> {
    let selection = Selection::read(arguments)?;
    let tally = Tally::default();
    if let Err(error) = everything(&selection, &tally) {
        eprintln!("error: {error:#}");
        tally.fail("an error ended it");
    }
    println!("\nseconds  step");
    for (label, seconds) in finished() {
        println!("{seconds:7.1}  {label}");
    }
    Ok(tally.close())
}

fn everything(selection: &Selection, tally: &Tally) -> Result<()> {
    thread::scope(|scope| {
        let native = scope.spawn(|| if selection.has(Part::Native) { native::run(selection, tally) } else { Ok(()) });
        let rest = if selection.part == Some(Part::Native) { Ok(()) } else { with_tools(selection, tally) };
        native.join().expect("it does not panic").and(rest)
    })
}

/// What needs the tools for wasm, and browsers.
fn with_tools(selection: &Selection, tally: &Tally) -> Result<()> {
    let config = Config::read()?;
    let only_chromium = [Browser::Chromium];
    let wanted: &[Browser] = if selection.part == Some(Part::Consumers) {
        &only_chromium
    } else if selection.browsers.is_empty() {
        &config.test.browsers
    } else {
        &selection.browsers
    };
    let files = page::Files::read(selection)?;
    let (tools, browsers) = thread::scope(|scope| {
        let browsers = scope.spawn(|| setup::for_browsers(wanted));
        let tools = setup::for_build()?;
        let browsers = browsers.join().expect("it does not panic")?;
        Ok::<_, anyhow::Error>((browsers.tools(&tools)?, browsers))
    })?;
    browsers.skipped.iter().for_each(|skipped| println!("{skipped}"));
    for missing in &browsers.missing {
        println!("{missing}");
        tally.fail(missing);
    }
    let (tools, there) = (&tools, &browsers.there);
    thread::scope(|scope| {
        let mut lanes = Vec::new();
        if selection.part.is_none() {
            lanes.push(scope.spawn(|| native::for_wasm(tally, tools)));
        }
        if selection.has(Part::Wasm) {
            // Without what is built below, where one processor is at work most of the time.
            lanes.push(scope.spawn(|| wasm::run(selection, tally, tools, there)));
        }
        if selection.has(Part::Page) || selection.has(Part::Consumers) {
            build::all(&config, tools)?;
        }
        if selection.has(Part::Page) {
            let files = &files;
            lanes.extend(there.iter().map(|&browser| scope.spawn(move || files.in_browser(tally, tools, browser))));
        }
        if selection.browsers.is_empty() {
            lanes.push(scope.spawn(|| {
                if selection.has(Part::Page) {
                    in_node(selection, tally, tools, &files)?;
                }
                let consumers = selection.has(Part::Consumers) && there.contains(&Browser::Chromium);
                if consumers { consumers::run(selection, tally, tools) } else { Ok(()) }
            }));
        }
        lanes.into_iter().try_for_each(|lane| lane.join().expect("it does not panic"))
    })?;
    if selection.has(Part::Page) && there.contains(&Browser::Chromium) {
        files.timed(tally, tools)?;
    }
    if selection.has(Part::Page) && selection.is_whole() {
        let (table, over) = size::measure(&config)?;
        println!("{table}");
        tally.pass(config.budget.len() - over);
        (0..over).for_each(|_| tally.fail("a file is over its size budget"));
    }
    Ok(())
}

/// What of the page's tests needs no browser.
fn in_node(selection: &Selection, tally: &Tally, tools: &Toolbox, files: &page::Files) -> Result<()> {
    if selection.is_whole() {
        page::scripts(tally, tools)?;
    }
    files.in_node(tally, tools)
}

/// Names the driver of a browser; WebKit's needs a display.
fn with_driver(mut command: Command, browser: Browser, tools: &Toolbox) -> Command {
    let (variable, driver) = match browser {
        Browser::Chromium => ("CHROMEDRIVER", "chromedriver"),
        Browser::Firefox => ("GECKODRIVER", "geckodriver"),
        Browser::Webkit => ("SAFARIDRIVER", "WebKitWebDriver"),
    };
    if browser == Browser::Webkit {
        let mut virtual_display = tools.command("xvfb-run");
        virtual_display.args(DISPLAY);
        command = through(virtual_display, &command);
        command.envs(WEBKIT);
    } else {
        // WebKit's lane is the longest: the others leave it more of the processor, so that all end together.
        command = aside(command);
    }
    command.env(variable, tools.find(driver).unwrap_or_default());
    // With the preferences in webdriver.json: Firefox asks no server.
    command.env("MOZ_REMOTE_SETTINGS_DEVTOOLS", "1");
    command
}

/// A command that leaves more of the processor to others, where the system has `nice`.
fn aside(command: Command) -> Command {
    if find("nice").is_none() {
        return command;
    }
    let mut nice = step::command("nice");
    nice.args(["-n", "6"]);
    through(nice, &command)
}

/// A command with its environment, run by another one.
fn through(mut runner: Command, command: &Command) -> Command {
    runner.arg(command.get_program()).args(command.get_args());
    for (name, value) in command.get_envs() {
        match value {
            Some(value) => runner.env(name, value),
            None => runner.env_remove(name),
        };
    }
    runner
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arguments_are_read() {
        let check = |arguments: &[&str], part, name: Option<&str>, browsers: &[Browser]| {
            let expected = Selection { part, name: name.map(str::to_owned), browsers: browsers.to_vec(), all: false };
            assert_eq!(Selection::read(arguments).expect("they are well-formed"), expected, "{arguments:?}");
        };
        check(&[], None, None, &[]);
        check(&["native"], Some(Part::Native), None, &[]);
        check(&["consumers", "Parcel"], Some(Part::Consumers), Some("Parcel"), &[]);
        check(&["page", "look"], Some(Part::Page), Some("look"), &[]);
        check(&["page", "wasm", "--browser", "firefox"], Some(Part::Page), Some("wasm"), &[Browser::Firefox]);
        check(&["--browser", "webkit", "--browser", "chromium"], None, None, &[Browser::Webkit, Browser::Chromium]);
    }

    #[test]
    fn arguments_that_mean_nothing_are_refused() {
        let check = |arguments: &[&str], says: &str| {
            let error = Selection::read(arguments).expect_err("it is refused").to_string();
            assert!(error.contains(says), "{arguments:?}: {error}");
        };
        check(&["look"], "not \"look\"");
        check(&["page", "look", "keyboard"], "not \"keyboard\"");
        check(&["page", "--fast"], "not \"--fast\"");
        check(&["--browser", "opera"], "chromium, firefox, webkit, not \"opera\"");
        check(&["wasm", "--browser"], "not \"\"");
        check(&["native", "--browser", "firefox"], "no browser");
        check(&["consumers", "--browser", "firefox"], "no browser");
        check(&["page", "--all"], "not \"--all\"");
    }
}
