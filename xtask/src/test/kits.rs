//! Other people's site kits: their style sheets and their dark switches.

use super::browsers::{self, Engine};
use crate::apt::{self, Program};
use crate::npm;
use crate::process::root;
use anyhow::Result;

/// One of the kits comes from PyPI.
const PROGRAMS: [Program; 1] =
    [Program { name: "pip", check: &["python3", "-m", "pip", "--version"], packages: &["python3-pip"] }];

/// Makes sure that there is what the test needs.
pub fn ensure() -> Result<()> {
    npm::ensure()?;
    npm::ensure_in(&root().join("tests/kits"))?;
    browsers::ensure(Engine::Chromium)?;
    apt::ensure(&PROGRAMS)
}

/// Shows the element on pages of each kit, and presses its switch.
pub fn run() -> Result<()> {
    ensure()?;
    browsers::run_files(Engine::Chromium, "tests/kits", &[])
}
