//! From the crate to a Wasm file and its glue, by cargo and wasm-bindgen.

use crate::process::{cargo, root, run};
use crate::toolchain::{SMALL_FLAGS, WASM};
use anyhow::{Context, Result};
use std::path::PathBuf;
use wasm_bindgen_cli_support::Bindgen;

/// Which standard library goes into the Wasm.
#[derive(Clone, Copy, PartialEq)]
pub enum Flavour {
    /// Rebuilt for size, by flags that only an unstable or bootstrapping compiler takes
    Small,
    /// As it comes with the toolchain
    Stable,
}

impl Flavour {
    pub fn name(self) -> &'static str {
        match self {
            Self::Small => "small",
            Self::Stable => "stable",
        }
    }
}

/// Builds the library; gives the directory with `nutgraf.js` and `nutgraf_bg.wasm`.
pub fn build(flavour: Flavour, features: &[String]) -> Result<PathBuf> {
    // The two flavours have different flags: in one directory, each would throw the other's work away.
    let target = root().join("target").join(if flavour == Flavour::Small { "small" } else { "wasm" });
    let mut command = cargo(["build", "--release", "--lib", "--package", "nutgraf", "--target", WASM, "--target-dir"]);
    command.arg(&target).args(["--features", &features.join(",")]);
    if flavour == Flavour::Small {
        command.args(["-Zbuild-std=std,panic_abort", "-Zbuild-std-features=optimize_for_size"]);
        command.env("RUSTC_BOOTSTRAP", "1").env("CARGO_ENCODED_RUSTFLAGS", SMALL_FLAGS.join("\x1f"));
    }
    run(&mut command)?;

    let bound = target.join("bound");
    Bindgen::new()
        .input_path(target.join(WASM).join("release/nutgraf.wasm"))
        .web(true)?
        .omit_default_module_path(true)
        .typescript(false)
        .remove_name_section(true)
        .remove_producers_section(true)
        .out_name("nutgraf")
        .generate(&bound)
        .context("wasm-bindgen failed")?;
    Ok(bound)
}

/// Builds the decoder alone, with debug formatting, for the test that holds it against the native one.
pub fn parity() -> Result<()> {
    let target = root().join("target");
    run(&mut cargo(["build", "--lib", "--package", "nutgraf-parity", "--target", WASM]))?;
    Bindgen::new()
        .input_path(target.join(WASM).join("debug/nutgraf_parity.wasm"))
        .web(true)?
        .typescript(false)
        .generate(target.join("parity"))
        .context("wasm-bindgen failed")
}
