//! From the crate to a Wasm file and its glue, by cargo and wasm-bindgen.

use super::pack::version;
use super::table;
use crate::process::{cargo, command, root, run};
use crate::toolchain::{SMALL_FLAGS, WASM, path_flags};
use anyhow::{Context, Result};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
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

    /// The directory that cargo builds in. Each flavour has its own, because cargo builds all anew where the flags differ.
    pub fn target(self) -> PathBuf {
        root().join("target").join(if self == Self::Small { "small" } else { "wasm" })
    }
}

/// The Wasm files of a build, each a feature of the crate.
pub const PARTS: [&str; 4] = ["first", "html", "xml", "live"];

/// Builds the library; gives the directory with a folder for each part, in which are `nutgraf_bg.js` and `nutgraf_bg.wasm`.
pub fn build(flavour: Flavour, features: &[String]) -> Result<PathBuf> {
    let target = flavour.target();
    let bound = target.join("bound");
    for part in PARTS {
        build_part(flavour, &[&[part.to_owned()], features].concat(), &target, &bound.join(part))?;
    }
    Ok(bound)
}

fn build_part(flavour: Flavour, features: &[String], target: &Path, bound: &Path) -> Result<()> {
    run(library("nutgraf", flavour, target)?.args(["--features", &features.join(",")]))?;

    Bindgen::new()
        .input_path(target.join(WASM).join("release/nutgraf.wasm"))
        .bundler(true)?
        // Every browser that can show the widget has `encodeInto`.
        .encode_into(EncodeInto::Always)
        .typescript(false)
        .remove_producers_section(true)
        .out_name("nutgraf")
        .generate(bound)
        .context("wasm-bindgen failed")?;
    table::clear(&bound.join("nutgraf_bg.wasm"))
}

/// The command that builds a library as Wasm.
pub fn library(package: &str, flavour: Flavour, target: &Path) -> Result<Command> {
    let mut command = cargo(["build", "--release", "--lib", "--package", package, "--target", WASM, "--target-dir"]);
    command.arg(target);
    if flavour == Flavour::Small {
        command.args(["-Zbuild-std=std,panic_abort", "-Zbuild-std-features=optimize_for_size"]);
        command.env("RUSTC_BOOTSTRAP", "1").env("CARGO_ENCODED_RUSTFLAGS", SMALL_FLAGS.join("\x1f"));
    } else {
        // Panics name the file that they come from: the same wherever it is built.
        command.env("CARGO_ENCODED_RUSTFLAGS", path_flags()?.join("\x1f"));
    }
    Ok(command)
}

/// Programs that some tests use in place of the widget, each with cargo's arguments and the name of its Wasm: the decoder
/// alone, to be compared with the native one; the Yew component with the public interface of the element; and an app that
/// has the component in it.
const TEST_PROGRAMS: [(&str, [&str; 3], &str); 3] = [
    ("parity", ["--lib", "--package", "nutgraf-parity"], "nutgraf_parity"),
    ("component", ["--lib", "--package", "nutgraf-component"], "nutgraf_component"),
    ("example", ["--bins", "--manifest-path", "target/app/Cargo.toml"], "nutgraf-example"),
];

/// Builds them, with debug formatting, each into a folder of its name below `target/`; and the app for a server, too.
pub fn test_programs() -> Result<()> {
    let target = root().join("target");
    example(&target)?;
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
    run(cargo(["build", "--target-dir"]).arg(&target).args(TEST_PROGRAMS[2].1))
}

/// Copies the example app, to be built with the crate as it would be published instead of with this folder.
fn example(target: &Path) -> Result<()> {
    run(&mut cargo(["package", "--quiet", "--package", "nutgraf", "--no-verify", "--allow-dirty"]))?;
    let package = format!("nutgraf-{}", version()?);
    // The archive has one old time for all of its files, by which cargo would take them for unchanged.
    run(command("tar", ["-xmzf"]).arg(target.join("package").join(format!("{package}.crate"))).arg("-C").arg(target))?;
    let (from, to) = (root().join("examples/yew"), target.join("app"));
    fs::create_dir_all(to.join("src"))?;
    for file in ["Cargo.lock", "index.html", "src/app.rs", "src/main.rs"] {
        fs::copy(from.join(file), to.join(file)).with_context(|| format!("cannot copy {file}"))?;
    }
    let manifest =
        fs::read_to_string(from.join("Cargo.toml"))?.replace("path = \"../..\"", &format!("path = \"../{package}\""));
    fs::write(to.join("Cargo.toml"), manifest).context("cannot write the app's manifest")
}
