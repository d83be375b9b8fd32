//! Runs a command as one step with one line of its own: its name, and how long it took.
//!
//! What it prints goes to a file and is shown only where it fails. It runs in a process group of its own, which ends
//! with it, with its time limit, or with an interrupt of ours: no driver, server or browser stays behind.

use std::fs::{self, File};
use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, ExitStatus, Stdio};
use std::sync::Once;
use std::sync::atomic::{AtomicU32, Ordering};
use std::thread::sleep;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

/// Enough for the slowest step there is, a cold build on a slow machine.
const LIMIT: Duration = Duration::from_secs(30 * 60);
/// How often a running command is looked at.
const PULSE: Duration = Duration::from_millis(20);
/// How much of a failed command's output is shown.
const TAIL: usize = 60;

/// The process group that now runs; 0 for none.
static GROUP: AtomicU32 = AtomicU32::new(0);

/// What a command printed.
pub struct Output {
    pub success: bool,
    pub text: String,
}

impl Output {
    /// The last lines.
    pub fn tail(&self) -> String {
        let lines: Vec<&str> = self.text.lines().collect();
        lines[lines.len().saturating_sub(TAIL)..].join("\n")
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
    print!("{label} ... ");
    std::io::stdout().flush()?;
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
    println!("{outcome} {seconds:.1} s");
    Ok(Output { success, text: String::from_utf8_lossy(&fs::read(&log)?).into_owned() })
}

/// Runs a command quietly: whether it succeeds.
pub fn succeeds(command: &mut Command) -> bool {
    let quiet = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    quiet.status().is_ok_and(|status| status.success())
}

/// The path of a program, were it called by its name.
pub fn find(program: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path).map(|folder| folder.join(program)).find(|file| file.is_file())
}

fn log_file(label: &str) -> Result<PathBuf> {
    let folder = PathBuf::from("target/xtask");
    fs::create_dir_all(&folder)?;
    let name: String = label.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' }).collect();
    Ok(folder.join(format!("{name}.log")))
}

/// `None` where the time limit ended it.
fn run(command: &mut Command) -> Result<Option<ExitStatus>> {
    use std::os::unix::process::CommandExt;
    end_with_us()?;
    let mut child = command.process_group(0).spawn()?;
    GROUP.store(child.id(), Ordering::SeqCst);
    let start = Instant::now();
    let status = loop {
        match child.try_wait()? {
            Some(status) => break Some(status),
            None if start.elapsed() > LIMIT => break None,
            None => sleep(PULSE),
        }
    };
    end_group();
    if status.is_none() {
        child.wait()?;
    }
    Ok(status)
}

/// Ends what is left of the running group.
fn end_group() {
    let group = GROUP.swap(0, Ordering::SeqCst);
    if group != 0 {
        succeeds(Command::new("kill").args(["-KILL", "--", &format!("-{group}")]));
    }
}

/// An interrupt reaches only us, as children are in groups of their own: pass it on.
fn end_with_us() -> Result<()> {
    static ONCE: Once = Once::new();
    let mut result = Ok(());
    ONCE.call_once(|| {
        result = ctrlc::set_handler(|| {
            end_group();
            std::process::exit(130);
        });
    });
    Ok(result?)
}
