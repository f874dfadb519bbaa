//! `cargo xtask figures`: how complete the languages are, and what axe, the outlines and the measures of the themes say, in
//! every combination.

use crate::process::{command, run as run_to_end};
use crate::test::browsers::{self, Engine};
use crate::test::kits;
use crate::{build, npm};
use anyhow::Result;

#[derive(clap::Args)]
pub struct Options {
    /// One engine instead of all three; may be given again
    #[arg(long)]
    browser: Vec<Engine>,
    /// Leave out other people's site kits, which are downloaded
    #[arg(long)]
    no_kits: bool,
    /// Use the build that is there
    #[arg(long)]
    no_build: bool,
}

/// Builds unless told not to, runs the tests, and prints the table.
pub fn run(options: &Options) -> Result<()> {
    if !options.no_build {
        build::make(&build::Options::release())?;
    }
    npm::ensure()?;
    let engines = if options.browser.is_empty() { &Engine::ALL[..] } else { &options.browser };
    for engine in engines {
        browsers::ensure(*engine)?;
    }
    let mut figures = command("node", ["xtask/figures.mjs"]);
    if !options.no_kits {
        kits::ensure()?;
        figures.arg("--kits");
    }
    run_to_end(figures.args(engines.iter().map(|engine| engine.name())))
}
