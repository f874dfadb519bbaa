//! The recipes of the documents: getting the servers that they are for, and starting each.

use crate::process::{command, root, run as run_to_end, succeeds};
use crate::{apt, npm};
use anyhow::{Context, Result, ensure};
use std::fs;

/// Commands that succeed where a server is there, and Debian's packages that have it.
const SERVERS: [(&str, &[&str], &[&str]); 2] = [
    ("php", &["-r", "exit(function_exists('curl_init') ? 0 : 1);"], &["php-cli", "php-curl"]),
    ("nginx", &["-v"], &["nginx-light"]),
];

/// Starts every recipe and tests it.
pub fn run() -> Result<()> {
    npm::ensure()?;
    let lacking = || SERVERS.iter().filter(|(name, arguments, _)| !succeeds(&mut command(name, *arguments)));
    let packages: Vec<&str> = lacking().flat_map(|(.., packages)| packages.iter().copied()).collect();
    if !packages.is_empty() {
        let names: Vec<&str> = lacking().map(|(name, ..)| *name).collect();
        apt::install(&packages).with_context(|| format!("{} lacking", names.join(" and ")))?;
    }
    let names: Vec<&str> = lacking().map(|(name, ..)| *name).collect();
    ensure!(names.is_empty(), "{} could not be installed", names.join(" and "));
    let directory = "tests/recipes";
    let mut files = Vec::new();
    for entry in fs::read_dir(root().join(directory))? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        if name.ends_with(".test.mjs") {
            files.push(format!("{directory}/{name}"));
        }
    }
    run_to_end(command("node", ["--test", "--test-reporter=spec"]).args(files))
}
