//! From Wasm and glue to `dist/`; the work is done in `pack.mjs`, next to the JavaScript tools that it needs.

use super::Options;
use super::wasm::Flavour;
use crate::process::{cargo, command, output, root, run};
use anyhow::{Context, Result};
use serde_json::{Value, json};
use std::path::Path;

/// Makes the files of a build from `bound`, the output of wasm-bindgen, and from `www/`: minified, named after their hashes,
/// and compressed.
pub fn pack(bound: &Path, flavour: Flavour, options: &Options) -> Result<()> {
    let job = json!({
        "bound": bound,
        "out": root().join(&options.out),
        "version": version()?,
        "repository": package()?["repository"],
        "flavour": flavour.name(),
        "features": options.features,
    });
    run(command("node", [root().join("xtask/pack.mjs")]).arg(job.to_string()))
}

/// The version of the crate.
pub fn version() -> Result<String> {
    let package = package()?;
    Ok(package["version"].as_str().context("the package has no version")?.to_owned())
}

/// Whether the crate has a feature of that name.
pub fn has_feature(name: &str) -> Result<bool> {
    Ok(!package()?["features"][name].is_null())
}

/// What cargo knows of the crate.
pub fn package() -> Result<Value> {
    let metadata = output(&mut cargo(["metadata", "--no-deps", "--format-version", "1"]))?;
    let mut metadata: Value = serde_json::from_str(&metadata)?;
    let packages = metadata["packages"].as_array_mut().context("cargo metadata names no packages")?;
    let ours = packages.iter_mut().find(|package| package["name"] == "nutgraf");
    Ok(ours.context("no package named nutgraf")?.take())
}
