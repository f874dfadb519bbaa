//! `cargo xtask bench`: the widget and its peers, measured side by side; writes `docs/performance.md`.

use crate::process::{command, root, run as run_program};
use crate::{build, npm};
use anyhow::Result;

#[derive(clap::Args)]
pub struct Options {
    /// Two rounds, for a first look
    #[arg(long)]
    pub quick: bool,
    /// How often everything is measured
    #[arg(long)]
    pub rounds: Option<u32>,
    /// Measure the build that is there
    #[arg(long)]
    pub no_build: bool,
}

/// Builds unless told not to, then lets `benches/run.mjs` measure.
pub fn run(options: &Options) -> Result<()> {
    if !options.no_build {
        build::make(&build::Options::release())?;
    }
    npm::ensure_in(&root().join("benches"))?;
    run_program(
        command("node", ["benches/prerender.mjs"]).env("CARGO", std::env::var("CARGO").unwrap_or("cargo".into())),
    )?;
    let mut bench = command("node", ["benches/run.mjs"]);
    if options.quick {
        bench.arg("--quick");
    }
    if let Some(rounds) = options.rounds {
        bench.args(["--rounds", &rounds.to_string()]);
    }
    run_program(&mut bench)
}
