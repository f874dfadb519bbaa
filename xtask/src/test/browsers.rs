//! The browser tests: getting the engines, and running the same tests in each.

use crate::process::{cargo, command, output, root, run as run_to_end};
use crate::{apt, npm, release};
use anyhow::{Context, Result, bail, ensure as ensure_that};
use serde_json::Value;
use std::fs;

/// Firefox's driver is in no Debian release; it comes from crates.io.
const GECKODRIVER: &str = "0.37.1";

/// How long one test may take before the runner gives it up, in milliseconds.
const PATIENCE: u32 = 600_000;

#[derive(Clone, Copy, PartialEq, clap::ValueEnum)]
pub enum Engine {
    Chromium,
    Firefox,
    Webkit,
}

impl Engine {
    pub const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::Webkit];

    pub fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::Webkit => "webkit",
        }
    }
}

/// Makes sure that what drives the engine is there; what cannot be got is an error that says so.
pub fn ensure(engine: Engine) -> Result<()> {
    let (parts, packages) = lacking(engine)?;
    if !packages.is_empty() {
        // Debian's browsers bring few fonts; the tests show more scripts than those have.
        let packages: Vec<&str> = packages.iter().map(String::as_str).chain(["fonts-noto-core"]).collect();
        apt::install(&packages).with_context(|| format!("{}: {} lacking", engine.name(), parts.join(" and ")))?;
    }
    if engine == Engine::Firefox && lacking(engine)?.0.iter().any(|part| part == "driver") {
        install_geckodriver()?;
    }
    let (parts, _) = lacking(engine)?;
    if !parts.is_empty() {
        bail!("{} cannot be tested, its {} could not be installed", engine.name(), parts.join(" and "));
    }
    Ok(())
}

fn install_geckodriver() -> Result<()> {
    // Unoptimised, it builds in half the time, and it only hands messages on.
    let install = [
        "install",
        "geckodriver",
        "--version",
        GECKODRIVER,
        "--locked",
        "--debug",
        "--quiet",
        "--root",
        "target/tools",
    ];
    println!("installing geckodriver {GECKODRIVER}");
    run_to_end(cargo(install).args(["--target-dir", "target/geckodriver"]))?;
    fs::remove_dir_all(root().join("target/geckodriver")).context("cannot remove what geckodriver was built from")
}

/// The parts that an engine lacks, and the packages that have them.
fn lacking(engine: Engine) -> Result<(Vec<String>, Vec<String>)> {
    let report = output(&mut command("node", ["tests/browser/engines.mjs", engine.name()]))?;
    let report: Value = serde_json::from_str(&report)?;
    let list =
        |key: &str| serde_json::from_value(report[0][key].clone()).with_context(|| format!("engines.mjs: {key}"));
    Ok((list("lacking")?, list("packages")?))
}

/// Tries the npm package with bundlers and runtimes, in one engine: what differs is what they make of it.
pub fn run_bundlers() -> Result<()> {
    let engine = Engine::Chromium;
    npm::ensure()?;
    npm::ensure_in(&root().join("tests/bundlers"))?;
    ensure(engine)?;
    release::make(&root().join(release::OUT))?;
    // What the native program writes is what the package has to write, too.
    run_to_end(&mut cargo(["build", "--bin", "nutgraf"]))?;
    run_files(engine, "tests/bundlers", &[])
}

/// Runs the test files whose names have one of the words, or all, one file after the other.
pub fn run(engine: Engine, words: &[String]) -> Result<()> {
    run_files(engine, "tests/browser", words)
}

/// The same for the files of a directory.
pub fn run_files(engine: Engine, directory: &str, words: &[String]) -> Result<()> {
    let mut files = Vec::new();
    for entry in fs::read_dir(root().join(directory))? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        let asked_for = words.is_empty() || words.iter().any(|word| name.contains(word.as_str()));
        if name.ends_with(".test.mjs") && asked_for {
            files.push(format!("{directory}/{name}"));
        }
    }
    files.sort();
    ensure_that!(!files.is_empty(), "no test has {} in its name", words.join(" or "));
    let timeout = format!("--test-timeout={PATIENCE}");
    let options = ["--test", "--test-concurrency=1", "--test-reporter=spec", &timeout];
    run_to_end(command("node", options).args(files).env("NUTGRAF_BROWSER", engine.name()))
}
