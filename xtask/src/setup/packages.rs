//! The system's packages, where the system is Debian or one of its kin.

use std::process::Command;

use anyhow::{Result, bail};

use crate::step::{attempt, find, succeeds};

/// Installs packages, as root or through a `sudo` that asks nothing.
pub fn install(packages: &[&str]) -> Result<()> {
    let list = packages.join(" ");
    if find("apt-get").is_none() {
        bail!("there is no apt-get here; install what Debian calls {list}");
    }
    let root = Command::new("id").arg("-u").output().is_ok_and(|output| output.stdout == b"0\n");
    if !root && !succeeds(Command::new("sudo").args(["-n", "true"])) {
        bail!("installing needs root; run: sudo apt-get install {list}");
    }
    let apt = |arguments: &[&str]| {
        let mut command = Command::new(if root { "env" } else { "sudo" });
        command.args(["DEBIAN_FRONTEND=noninteractive", "apt-get", "-yq"]).args(arguments);
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
