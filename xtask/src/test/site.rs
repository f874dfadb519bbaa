//! The project's own pages.

use super::browsers::{self, Engine};
use crate::npm;
use anyhow::Result;

/// Builds them, and has a browser use them.
pub fn run() -> Result<()> {
    npm::ensure()?;
    browsers::ensure(Engine::Chromium)?;
    browsers::run_files(Engine::Chromium, "tests/site", &[])
}
