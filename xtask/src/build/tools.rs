//! The command line as Wasm (WASI), which the npm package has beside the widget.

use super::optimise;
use crate::process::{cargo, command, root, run};
use crate::toolchain;
use anyhow::{Context, Result};
use std::fs;
use std::path::Path;

/// Adds it to a build: `tools.wasm`, and the modules around it.
pub fn tools(out: &Path) -> Result<()> {
    toolchain::ensure_target(toolchain::WASI)?;
    let mut build = cargo(["build", "--release", "--bin", "nutgraf", "--target", toolchain::WASI]);
    // Panics name the file that they come from: the same wherever it is built.
    run(build.env("CARGO_ENCODED_RUSTFLAGS", toolchain::path_flags()?.join("\x1f")))?;
    let built = root().join("target").join(toolchain::WASI).join("release/nutgraf.wasm");
    let small = root().join("target/tools.wasm");
    optimise::smaller(&built, &small)?;
    fs::copy(small, root().join(out).join("tools.wasm")).context("there is no build to add the tools to")?;
    run(command("node", [root().join("xtask/tools.mjs")]).arg(root().join(out)))
}
