//! `cargo xtask site`: builds the project's website. It is static files with relative links, so they work in any folder of a
//! server.

use crate::process::{command, root, run as run_to_end};
use crate::{build, npm};
use anyhow::Result;
use std::path::PathBuf;

#[derive(clap::Args)]
pub struct Options {
    /// The folder to write the website to
    #[arg(long, default_value = "target/site")]
    pub out: PathBuf,
    /// Use the existing build
    #[arg(long)]
    pub no_build: bool,
}

/// Builds the widget unless there is `--no-build`, then the command line, whose Wasm the playground runs, then the pages.
pub fn run(options: &Options) -> Result<()> {
    let dist = build::Options::release().out;
    if !options.no_build {
        build::make(&build::Options::release())?;
    }
    build::tools(&dist)?;
    npm::ensure()?;
    let out = root().join(&options.out);
    run_to_end(&mut command("node", [root().join("xtask/site.mjs"), root().join(dist), out]))
}
