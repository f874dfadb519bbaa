//! From the crate to a Wasm file and its glue, by cargo and wasm-bindgen.

use super::table;
use crate::process::{cargo, root, run};
use crate::toolchain::{SMALL_FLAGS, WASM};
use anyhow::{Context, Result};
use std::path::{Path, PathBuf};
use wasm_bindgen_cli_support::{Bindgen, EncodeInto};

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

/// The Wasm files of a build, each a feature of the crate.
pub const PARTS: [&str; 3] = ["first", "html", "live"];

/// Builds the library; gives the directory with a folder for each part, in which are `nutgraf_bg.js` and `nutgraf_bg.wasm`.
pub fn build(flavour: Flavour, features: &[String]) -> Result<PathBuf> {
    // The two flavours have different flags: in one directory, each would throw the other's work away.
    let target = root().join("target").join(if flavour == Flavour::Small { "small" } else { "wasm" });
    let bound = target.join("bound");
    for part in PARTS {
        build_part(flavour, &[&[part.to_owned()], features].concat(), &target, &bound.join(part))?;
    }
    Ok(bound)
}

fn build_part(flavour: Flavour, features: &[String], target: &Path, bound: &Path) -> Result<()> {
    let mut command = cargo(["build", "--release", "--lib", "--package", "nutgraf", "--target", WASM, "--target-dir"]);
    command.arg(target).args(["--features", &features.join(",")]);
    if flavour == Flavour::Small {
        command.args(["-Zbuild-std=std,panic_abort", "-Zbuild-std-features=optimize_for_size"]);
        command.env("RUSTC_BOOTSTRAP", "1").env("CARGO_ENCODED_RUSTFLAGS", SMALL_FLAGS.join("\x1f"));
    }
    run(&mut command)?;

    Bindgen::new()
        .input_path(target.join(WASM).join("release/nutgraf.wasm"))
        .bundler(true)?
        // Every browser has it that can show the widget.
        .encode_into(EncodeInto::Always)
        .typescript(false)
        .remove_producers_section(true)
        .out_name("nutgraf")
        .generate(bound)
        .context("wasm-bindgen failed")?;
    table::clear(&bound.join("nutgraf_bg.wasm"))
}

/// Programs that tests have beside the widget, as what they are built of and their Wasm: the decoder alone, to be held
/// against the native one; the Yew component behind the element's face; and an app that has the component in it.
const TEST_PROGRAMS: [(&str, [&str; 3], &str); 3] = [
    ("parity", ["--lib", "--package", "nutgraf-parity"], "nutgraf_parity"),
    ("component", ["--lib", "--package", "nutgraf-component"], "nutgraf_component"),
    ("example", ["--bins", "--manifest-path", "examples/yew/Cargo.toml"], "nutgraf-example"),
];

/// Builds them, with debug formatting, each into a folder of its name below `target/`.
pub fn test_programs() -> Result<()> {
    let target = root().join("target");
    for (name, what, wasm) in TEST_PROGRAMS {
        run(cargo(["build", "--target", WASM, "--target-dir"]).arg(&target).args(what))?;
        Bindgen::new()
            .input_path(target.join(WASM).join(format!("debug/{wasm}.wasm")))
            .web(true)?
            .typescript(false)
            .out_name(name)
            .generate(target.join(name))
            .context("wasm-bindgen failed")?;
    }
    Ok(())
}
