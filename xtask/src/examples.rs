//! `cargo xtask examples`: every example is built with its own tool, and a browser looks at it.

use crate::apt::{self, Program};
use crate::process::root;
use crate::test::browsers::{self, Engine};
use crate::test::wordpress;
use crate::{build, npm};
use anyhow::Result;

#[derive(clap::Args)]
pub struct Options {
    /// Use the existing build
    #[arg(long)]
    no_build: bool,
}

const GENERATORS: [Program; 2] = [
    Program { name: "Hugo", check: &["hugo", "version"], packages: &["hugo"] },
    Program { name: "Jekyll", check: &["jekyll", "--version"], packages: &["jekyll"] },
];

/// Runs them all.
pub fn run(options: &Options) -> Result<()> {
    if !options.no_build {
        build::make(&build::Options::release())?;
    }
    build::tools(&build::Options::release().out)?;
    npm::ensure()?;
    for folder in ["tests/bundlers", "tests/frameworks"] {
        npm::ensure_in(&root().join(folder))?;
    }
    browsers::ensure(Engine::Chromium)?;
    apt::ensure(&GENERATORS)?;
    browsers::run_files(Engine::Chromium, "tests/bundlers", &["examples".to_owned()])?;
    browsers::run_files(Engine::Chromium, "tests/frameworks", &[])?;
    wordpress::run()
}
