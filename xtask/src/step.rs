//! Runs a command as one step, and says how long it took. Steps may run at the same time.
//!
//! What a command prints goes to a file and is shown only if it fails. On Unix it runs in a process group of its own.
//! The group ends with the command, at its time limit, or with an interrupt of ours: no driver, server or browser stays
//! behind.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus, Stdio};
use std::sync::{Mutex, Once, PoisonError};
use std::thread::sleep;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

/// The time limit of a step. The slowest step there is, a cold build on a slow machine, takes a third of it.
const STEP_LIMIT: Duration = Duration::from_secs(30 * 60);
/// How often a running command is polled.
const POLL_INTERVAL: Duration = Duration::from_millis(20);
/// How many lines of a failed command's output are shown.
const TAIL_LINES: usize = 60;

/// The commands that run now, by the ids of their processes.
static RUNNING: Mutex<Vec<u32>> = Mutex::new(Vec::new());
/// The steps that have ended, and the seconds that they took.
static FINISHED: Mutex<Vec<(String, f64)>> = Mutex::new(Vec::new());

/// What a command printed.
pub struct Output {
    pub success: bool,
    pub text: String,
    /// The file with the text.
    pub log: PathBuf,
}

impl Output {
    /// The last lines.
    pub fn tail(&self) -> String {
        let lines: Vec<&str> = self.text.lines().collect();
        let shown = lines.len().saturating_sub(TAIL_LINES);
        let rest = if shown == 0 { String::new() } else { format!("(all of it: {})\n", self.log.display()) };
        rest + &lines[shown..].join("\n")
    }
}

/// Runs a command that must succeed.
pub fn step(label: &str, command: &mut Command) -> Result<String> {
    let output = attempt(label, command)?;
    if !output.success {
        bail!("{label} failed:\n{}", output.tail());
    }
    Ok(output.text)
}

/// Runs a command that may fail.
pub fn attempt(label: &str, command: &mut Command) -> Result<Output> {
    println!("{label} ...");
    let start = Instant::now();
    let log = log_file(label)?;
    let file = File::create(&log)?;
    command.stdin(Stdio::null()).stdout(file.try_clone()?).stderr(file);
    let status = run(command).with_context(|| format!("{:?} cannot be started", command.get_program()))?;
    let seconds = start.elapsed().as_secs_f64();
    let success = status.is_some_and(|status| status.success());
    let outcome = match status {
        Some(_) if success => "done in",
        Some(_) => "FAILED after",
        None => "STOPPED after",
    };
    println!("{label} ... {outcome} {seconds:.1} s");
    FINISHED.lock().unwrap_or_else(PoisonError::into_inner).push((label.to_owned(), seconds));
    Ok(Output { success, text: String::from_utf8_lossy(&fs::read(&log)?).into_owned(), log })
}

/// The steps that have ended, in the order of their ends, and the seconds that each took.
pub fn finished() -> Vec<(String, f64)> {
    FINISHED.lock().unwrap_or_else(PoisonError::into_inner).clone()
}

/// Runs a command quietly: whether it succeeds.
pub fn succeeds(command: &mut Command) -> bool {
    let quiet = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    quiet.status().is_ok_and(|status| status.success())
}

/// A command of a program that the `PATH` has.
pub fn command(program: &str) -> Command {
    Command::new(find(program).unwrap_or_else(|| PathBuf::from(program)))
}

/// The path of a program that is called by its name, as the system finds it.
pub fn find(program: &str) -> Option<PathBuf> {
    find_in(&std::env::var_os("PATH")?, program)
}

/// The path of a program in one of the folders of a `PATH`.
pub fn find_in(path: &std::ffi::OsStr, program: &str) -> Option<PathBuf> {
    std::env::split_paths(path).find_map(|folder| program_in(&folder, program))
}

/// The path of a program in a folder: on Windows, programs have an extension.
pub fn program_in(folder: &Path, program: &str) -> Option<PathBuf> {
    let extensions: &[&str] = if cfg!(windows) { &[".exe", ".cmd", ".bat"] } else { &[""] };
    extensions.iter().map(|extension| folder.join(format!("{program}{extension}"))).find(|file| file.is_file())
}

fn log_file(label: &str) -> Result<PathBuf> {
    let folder = PathBuf::from("target/xtask");
    fs::create_dir_all(&folder)?;
    let name: String = label.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' }).collect();
    Ok(folder.join(format!("{name}.log")))
}

/// `None` if the time limit ended it.
fn run(command: &mut Command) -> Result<Option<ExitStatus>> {
    end_with_us()?;
    #[cfg(unix)]
    std::os::unix::process::CommandExt::process_group(command, 0);
    let mut child = command.spawn()?;
    RUNNING.lock().unwrap_or_else(PoisonError::into_inner).push(child.id());
    let start = Instant::now();
    let status = loop {
        match child.try_wait()? {
            Some(status) => break Some(status),
            None if start.elapsed() > STEP_LIMIT => break None,
            None => sleep(POLL_INTERVAL),
        }
    };
    RUNNING.lock().unwrap_or_else(PoisonError::into_inner).retain(|&id| id != child.id());
    end_tree(child.id());
    if status.is_none() {
        child.wait()?;
    }
    Ok(status)
}

/// Ends a command with all that it started; after its own end, what is left of that.
fn end_tree(id: u32) {
    if cfg!(windows) {
        succeeds(Command::new("taskkill").args(["/T", "/F", "/PID", &id.to_string()]));
    } else {
        succeeds(Command::new("kill").args(["-KILL", "--", &format!("-{id}")]));
    }
}

/// An interrupt reaches only us, because children are in groups of their own: pass it on.
fn end_with_us() -> Result<()> {
    static ONCE: Once = Once::new();
    let mut result = Ok(());
    ONCE.call_once(|| {
        result = ctrlc::set_handler(|| {
            RUNNING.lock().unwrap_or_else(PoisonError::into_inner).iter().copied().for_each(end_tree);
            std::process::exit(130);
        });
    });
    Ok(result?)
}
