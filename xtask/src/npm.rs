//! Node and the npm packages that the build, the server and the browser tests use.

use crate::apt;
use crate::process::{command, output, root, run};
use anyhow::{Context, Result, bail};
use std::path::Path;
use std::time::SystemTime;

const NODE_AT_LEAST: (u32, u32) = (18, 19);

/// Makes sure that Node is there and that `node_modules` is what the lockfile says.
pub fn ensure() -> Result<()> {
    ensure_in(&root())
}

/// As [`ensure`], for another directory that has a lockfile of its own.
pub fn ensure_in(directory: &Path) -> Result<()> {
    ensure_node()?;
    let installed = modified(&directory.join("node_modules/.package-lock.json"));
    let wanted = modified(&directory.join("package-lock.json")).context("package-lock.json is missing")?;
    if installed.is_some_and(|installed| installed >= wanted) {
        return Ok(());
    }
    println!("installing npm packages");
    run(command("npm", ["ci", "--no-fund", "--no-audit", "--loglevel=error"]).current_dir(directory))
}

fn ensure_node() -> Result<()> {
    if node_version().is_none() {
        apt::install(&["nodejs", "npm"])?;
    }
    match node_version() {
        Some(version) if version >= NODE_AT_LEAST => Ok(()),
        found => bail!(
            "Node {}.{} or newer is needed, found {found:?}: https://nodejs.org",
            NODE_AT_LEAST.0,
            NODE_AT_LEAST.1
        ),
    }
}

fn node_version() -> Option<(u32, u32)> {
    let printed = output(&mut command("node", ["--version"])).ok()?;
    let mut numbers = printed.trim().trim_start_matches('v').split('.').map(str::parse);
    Some((numbers.next()?.ok()?, numbers.next()?.ok()?))
}

fn modified(path: &Path) -> Option<SystemTime> {
    path.metadata().ok()?.modified().ok()
}
