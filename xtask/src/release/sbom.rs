//! What the published files are made of, as [CycloneDX](https://cyclonedx.org/docs/1.6/json/): the crates whose code is in the
//! widget or in the tools, before what nobody calls is removed, the standard library, and the npm packages that are bundled. What
//! only the build uses is not there.

use crate::build::{PARTS, version};
use crate::process::{cargo, command, output, root};
use crate::toolchain::{WASI, WASM};
use anyhow::{Context, Result};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;

/// The npm packages that are in the files of a build.
pub const BUNDLED: [&str; 1] = ["@bjorn3/browser_wasi_shim"];

/// The document. Its components are in the order of their URLs, and it has neither a time nor a random number.
pub fn sbom() -> Result<String> {
    let root_url = format!("pkg:npm/nutgraf@{}", version()?);
    let mut components = BTreeMap::new();
    let mut dependencies = BTreeMap::<String, BTreeSet<String>>::new();
    for (target, features) in [(WASM, PARTS.join(",")), (WASI, String::new())] {
        crates(target, &features, &root_url, &mut components, &mut dependencies)?;
    }
    for extra in [standard_library()?].into_iter().chain(npm_packages()?) {
        let url = extra["purl"].as_str().context("a component without a purl")?.to_owned();
        dependencies.entry(root_url.clone()).or_default().insert(url.clone());
        components.insert(url, extra);
    }
    let document = json!({
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": { "component": {
            "type": "library",
            "bom-ref": root_url,
            "name": "nutgraf",
            "version": version()?,
            "licenses": [{ "expression": "MIT OR Apache-2.0" }],
            "purl": root_url,
        } },
        "components": components.into_values().collect::<Vec<_>>(),
        "dependencies": dependencies.into_iter().map(|(from, to)| json!({ "ref": from, "dependsOn": to })).collect::<Vec<_>>(),
    });
    Ok(format!("{document:#}\n"))
}

fn component(name: &str, version: &str, url: &str, license: Option<&str>, hash: Option<Value>) -> Value {
    let mut component = json!({ "type": "library", "bom-ref": url, "name": name, "version": version, "purl": url });
    if let Some(license) = license {
        // The older way to write a choice.
        let choice: Vec<_> = license.split('/').map(str::trim).collect();
        component["licenses"] = json!([{ "expression": choice.join(" OR ") }]);
    }
    if let Some(hash) = hash {
        component["hashes"] = json!([hash]);
    }
    component
}

/// Adds the crates whose code is in the Wasm for a target.
fn crates(
    target: &str,
    features: &str,
    root_url: &str,
    components: &mut BTreeMap<String, Value>,
    dependencies: &mut BTreeMap<String, BTreeSet<String>>,
) -> Result<()> {
    let words = ["metadata", "--format-version", "1", "--locked", "--filter-platform", target, "--features", features];
    let metadata: Value = serde_json::from_str(&output(&mut cargo(words))?)?;
    let list = |value: &Value| value.as_array().cloned().unwrap_or_default();
    let packages: BTreeMap<String, Value> =
        list(&metadata["packages"]).into_iter().map(|package| (text(&package["id"]), package)).collect();
    let nodes: BTreeMap<String, Value> =
        list(&metadata["resolve"]["nodes"]).into_iter().map(|node| (text(&node["id"]), node)).collect();
    let sums = checksums()?;
    let ours = packages.values().find(|package| package["name"] == "nutgraf").context("no package named nutgraf")?;
    let url_of = |package: &Value| match package["name"].as_str() {
        Some("nutgraf") => root_url.to_owned(),
        name => format!("pkg:cargo/{}@{}", name.unwrap_or_default(), text(&package["version"]).replace('+', "%2B")),
    };
    let linked = linked(target, features)?;
    // A macro runs in the compiler; its code is not in the Wasm.
    let is_macro = |package: &Value| list(&package["targets"]).iter().any(|target| target["kind"][0] == "proc-macro");
    let mut seen = BTreeSet::new();
    let mut waiting = vec![text(&ours["id"])];
    while let Some(id) = waiting.pop() {
        if !seen.insert(id.clone()) {
            continue;
        }
        let package = &packages[&id];
        let url = url_of(package);
        for dependency in list(&nodes[&id]["deps"]) {
            let is_linked = list(&dependency["dep_kinds"]).iter().any(|kind| kind["kind"].is_null());
            let to = text(&dependency["pkg"]);
            let is_in = is_linked && !is_macro(&packages[&to]);
            if is_in && linked.contains(&(text(&packages[&to]["name"]), text(&packages[&to]["version"]))) {
                dependencies.entry(url.clone()).or_default().insert(url_of(&packages[&to]));
                waiting.push(to);
            }
        }
        if url != root_url {
            let (name, version) = (text(&package["name"]), text(&package["version"]));
            let hash =
                sums.get(&(name.clone(), version.clone())).map(|sum| json!({ "alg": "SHA-256", "content": sum }));
            let whole = component(&name, &version, &url, package["license"].as_str(), hash);
            components.insert(url, whole);
        }
    }
    Ok(())
}

/// The name and version of each crate that the package needs for a target. What `cargo metadata` tells is for the whole workspace,
/// in which others ask for more of the same crates.
fn linked(target: &str, features: &str) -> Result<BTreeSet<(String, String)>> {
    let words = ["tree", "--locked", "--package", "nutgraf", "--target", target, "--features", features];
    let tree = output(cargo(words).args(["--edges", "normal,no-proc-macro", "--prefix", "none", "--format", "{p}"]))?;
    let line = |line: &str| {
        let (name, rest) = line.split_once(" v")?;
        Some((name.to_owned(), rest.split(' ').next()?.to_owned()))
    };
    Ok(tree.lines().filter_map(line).collect())
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

/// The SHA-256 of each crate's archive, by its name and version, from Cargo.lock.
fn checksums() -> Result<BTreeMap<(String, String), String>> {
    let lock = fs::read_to_string(root().join("Cargo.lock"))?;
    let value = |block: &str, key: &str| {
        let line = block.lines().find_map(|line| line.strip_prefix(key)?.strip_prefix(" = \""));
        line.map(|rest| rest.trim_end_matches('"').to_owned())
    };
    let blocks = lock.split("[[package]]");
    Ok(blocks
        .filter_map(|block| Some(((value(block, "name")?, value(block, "version")?), value(block, "checksum")?)))
        .collect())
}

fn standard_library() -> Result<Value> {
    let printed = output(&mut command("rustc", ["--version"]))?;
    let version = printed.split(' ').nth(1).context("rustc tells no version")?;
    let url = format!("pkg:generic/rust-std@{version}");
    Ok(component("rust-std", version, &url, Some("MIT OR Apache-2.0"), None))
}

fn npm_packages() -> Result<Vec<Value>> {
    let read = |path: String| -> Result<Value> { Ok(serde_json::from_str(&fs::read_to_string(root().join(path))?)?) };
    BUNDLED
        .iter()
        .map(|name| {
            let package = read(format!("node_modules/{name}/package.json"))?;
            let version = text(&package["version"]);
            let url = format!("pkg:npm/{}@{version}", name.replace('@', "%40"));
            Ok(component(name, &version, &url, package["license"].as_str(), None))
        })
        .collect()
}
