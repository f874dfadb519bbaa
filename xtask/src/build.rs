//! `cargo xtask build`: from Rust, JavaScript and CSS to the files that a publisher puts on a server.

mod optimise;
mod order;
mod pack;
mod split;
mod table;
mod tools;
mod unpacker;
mod wasm;

pub use pack::{has_feature, package, version};
pub use tools::tools;
pub use wasm::{PARTS, test_programs};

use crate::process::root;
use crate::{npm, size, toolchain};
use anyhow::Result;
use std::path::PathBuf;
use std::time::Instant;

#[derive(clap::Args)]
pub struct Options {
    /// Build with the stable standard library instead of a rebuilt, smaller one
    #[arg(long)]
    pub stable: bool,
    /// Where the files go
    #[arg(long, default_value = "dist")]
    pub out: PathBuf,
    /// Cargo features of the crate, separated by commas
    #[arg(long, value_delimiter = ',')]
    pub features: Vec<String>,
    /// Keep the names of functions in the Wasm, for debuggers and profilers; no budget is enforced then
    #[arg(long)]
    pub names: bool,
    /// Also make the command line as Wasm, which belongs to the npm package
    #[arg(long)]
    pub tools: bool,
}

impl Options {
    /// What `cargo xtask build` does with no options.
    pub fn release() -> Self {
        Self { stable: false, out: "dist".into(), features: Vec::new(), names: false, tools: false }
    }
}

/// Builds into `options.out`, prints the sizes and enforces the budget.
pub fn run(options: &Options) -> Result<()> {
    make(options)?;
    if options.tools {
        tools(&options.out)?;
    }
    if options.names { Ok(()) } else { size::enforce(&root().join(&options.out)) }
}

/// Builds into `options.out` and prints the sizes.
pub fn make(options: &Options) -> Result<()> {
    let started = Instant::now();
    toolchain::ensure_wasm()?;
    npm::ensure()?;
    let flavour = if options.stable { wasm::Flavour::Stable } else { smallest() };
    let bound = wasm::build(flavour, &options.features)?;
    for part in PARTS {
        optimise::optimise(&bound.join(part), options.names)?;
        unpacker::make(&bound.join(part), flavour, options.names)?;
    }
    pack::pack(&bound, flavour, options)?;
    println!("built {} in {:.1} s", options.out.display(), started.elapsed().as_secs_f32());
    size::print(&root().join(&options.out))
}

fn smallest() -> wasm::Flavour {
    match toolchain::ensure_small() {
        Ok(()) => wasm::Flavour::Small,
        Err(reason) => {
            println!("the smallest build is not possible here, building with the stable standard library: {reason:#}");
            wasm::Flavour::Stable
        }
    }
}
