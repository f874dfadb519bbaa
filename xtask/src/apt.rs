//! Installing system packages, where the system is Debian's kind and we may.

use crate::process::{command, run, succeeds};
use anyhow::{Context, Result, bail, ensure as ensure_that};

/// A program, or a part of one, that is needed of the system.
pub struct Program {
    pub name: &'static str,
    /// A command that succeeds where it is there.
    pub check: &'static [&'static str],
    /// Debian's packages that have it.
    pub packages: &'static [&'static str],
}

/// Makes sure that these programs are there; what cannot be got is an error that names it.
pub fn ensure(programs: &[Program]) -> Result<()> {
    let lacking = || -> Vec<&Program> {
        programs.iter().filter(|program| !succeeds(&mut command(program.check[0], &program.check[1..]))).collect()
    };
    let names = |programs: &[&Program]| programs.iter().map(|program| program.name).collect::<Vec<_>>().join(" and ");
    let before = lacking();
    if !before.is_empty() {
        let packages: Vec<&str> = before.iter().flat_map(|program| program.packages).copied().collect();
        install(&packages).with_context(|| format!("{} lacking", names(&before)))?;
    }
    let still = lacking();
    ensure_that!(still.is_empty(), "{} could not be installed", names(&still));
    Ok(())
}

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
