//! Installing system packages, where the system is Debian's kind and we may.

use crate::process::{command, run, succeeds};
use anyhow::{Result, bail};

/// Installs what it can of `packages`. Whether that was enough is for the caller to look at: a distribution may name
/// a package otherwise, or bring the program some other way.
pub fn install(packages: &[&str]) -> Result<()> {
    let advice = format!("install by hand: {}", packages.join(" "));
    if !succeeds(&mut command("apt-get", ["--version"])) {
        bail!("no apt-get here; {advice}");
    }
    let sudo = if is_root() {
        None
    } else if succeeds(&mut command("sudo", ["-n", "true"])) {
        Some("sudo")
    } else {
        bail!("neither root nor passwordless sudo; {advice}");
    };
    println!("installing {}", packages.join(" "));
    apt_get(sudo, &["update", "-qq"])?;
    let install = ["install", "-qq", "--yes", "--no-install-recommends"];
    if apt_get(sudo, &[&install, packages].concat()).is_err() {
        // One unknown name makes apt refuse them all: take the others singly.
        for package in packages {
            if apt_get(sudo, &[&install[..], &[package]].concat()).is_err() {
                println!("could not install {package}");
            }
        }
    }
    Ok(())
}

fn apt_get(sudo: Option<&str>, arguments: &[&str]) -> Result<()> {
    let words =
        sudo.into_iter().chain(["env", "DEBIAN_FRONTEND=noninteractive", "apt-get"]).chain(arguments.iter().copied());
    let words: Vec<&str> = words.collect();
    run(&mut command(words[0], &words[1..]))
}

fn is_root() -> bool {
    crate::process::output(&mut command("id", ["-u"])).is_ok_and(|id| id.trim() == "0")
}
