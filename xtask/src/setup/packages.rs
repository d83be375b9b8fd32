//! The system's packages, where the system is Debian or one of its derivatives.

use std::process::Command;

use anyhow::{Result, bail};

use crate::step::{attempt, find, succeeds};

/// Another set-up, or the system itself, may be installing: wait for it, at most so many seconds.
const LOCK_WAIT: &str = "-oDPkg::Lock::Timeout=900";

/// Installs packages, as root or through a `sudo` that asks nothing.
pub fn install(packages: &[&str]) -> Result<()> {
    let list = packages.join(" ");
    if find("apt-get").is_none() {
        bail!("there is no apt-get here; install what Debian calls {list}");
    }
    let prefix = as_root(&format!("apt-get install {list}"))?;
    let apt = |arguments: &[&str]| {
        let mut command = Command::new(prefix);
        command.args(["DEBIAN_FRONTEND=noninteractive", "apt-get", "-yq", LOCK_WAIT]).args(arguments);
        command
    };
    attempt("apt-get update", &mut apt(&["update"]))?;
    let mut install = apt(&["install", "--no-install-recommends"]);
    let output = attempt(&format!("apt-get install {list}"), install.args(packages))?;
    if !output.success {
        bail!("apt-get could not install {list}; is its mirror reachable?\n{}", output.tail());
    }
    Ok(())
}

/// What to put before a command, so that root runs it: nothing much, or a `sudo` that asks nothing. Where there is
/// neither, the error says what to run by hand.
pub fn as_root(by_hand: &str) -> Result<&'static str> {
    let root = Command::new("id").arg("-u").output().is_ok_and(|output| output.stdout == b"0\n");
    if root {
        Ok("env")
    } else if succeeds(Command::new("sudo").args(["-n", "true"])) {
        Ok("sudo")
    } else {
        bail!("only root may install it, and sudo would ask for a password; run: sudo {by_hand}")
    }
}
