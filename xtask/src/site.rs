//! `cargo xtask site`: the project's own pages, with the built widget, as plain files that work from any folder.

use crate::process::{command, root, run as run_to_end};
use crate::{build, npm};
use anyhow::Result;
use std::path::PathBuf;

#[derive(clap::Args)]
pub struct Options {
    /// Where the files go
    #[arg(long, default_value = "target/site")]
    pub out: PathBuf,
    /// Use the build that is there
    #[arg(long)]
    pub no_build: bool,
}

/// Builds the widget unless told not to, and the pages around it.
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
