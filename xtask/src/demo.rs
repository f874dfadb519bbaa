//! `cargo xtask demo`: the demo pages with the widget, on this machine.

use crate::process::{become_program, command, root};
use crate::{build, npm, size};
use anyhow::Result;
use std::path::Path;

#[derive(clap::Args)]
pub struct Options {
    /// The port on 127.0.0.1
    #[arg(long, default_value_t = 4321)]
    pub port: u16,
    /// Serve the build that is there
    #[arg(long)]
    pub no_build: bool,
}

/// Builds unless told not to, and serves until interrupted.
pub fn run(options: &Options) -> Result<()> {
    if options.no_build {
        npm::ensure()?;
        size::print(&root().join("dist"))?;
    } else {
        build::make(&build::Options::release())?;
    }
    println!();
    let serve = Path::new("xtask").join("serve.mjs");
    become_program(command("node", [serve]).arg(options.port.to_string()))
}
