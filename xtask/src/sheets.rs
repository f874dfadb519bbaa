//! `cargo xtask sheets`: pictures of every layout in every theme, at five widths, in light and dark, for people to look at.

use crate::process::{command, root, run as run_to_end};
use crate::test::browsers::{self, Engine};
use crate::{build, npm};
use anyhow::Result;
use std::path::PathBuf;

#[derive(clap::Args)]
pub struct Options {
    /// Where the pictures go
    #[arg(long, default_value = "target/sheets")]
    pub out: PathBuf,
    /// Only these themes, separated by commas; `default` is the element without one
    #[arg(long)]
    pub themes: Option<String>,
    /// Only these layouts, separated by commas; `article` is an article alone
    #[arg(long)]
    pub layouts: Option<String>,
    /// How large a pixel of a page is in the picture
    #[arg(long, default_value = "0.4")]
    pub scale: f32,
    /// Make the small pictures in `docs/sheets/` instead
    #[arg(long)]
    pub docs: bool,
    /// Use the existing build
    #[arg(long)]
    pub no_build: bool,
}

/// Builds unless told not to, and has Chromium take the pictures.
pub fn run(options: &Options) -> Result<()> {
    let release = build::Options::release();
    if !options.no_build {
        build::make(&release)?;
    }
    npm::ensure()?;
    browsers::ensure(Engine::Chromium)?;
    let mut sheets = command("node", ["xtask/sheets.mjs".into(), release.out, options.out.clone()]);
    sheets.env("NUTGRAF_BROWSER", "chromium").args(["--scale", &options.scale.to_string()]);
    for (name, value) in [("--themes", &options.themes), ("--layouts", &options.layouts)] {
        if let Some(value) = value {
            sheets.args([name, value]);
        }
    }
    if options.docs {
        sheets.arg("--docs").arg(root().join("docs/sheets"));
    }
    run_to_end(&mut sheets)
}
