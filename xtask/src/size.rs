//! `cargo xtask size`: how large the files are that a visitor downloads, and how large they may be (`budget.json`).

use crate::process::root;
use anyhow::{Context, Result, bail};
use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};

#[derive(clap::Args)]
pub struct Options {
    /// The build to weigh
    #[arg(long, default_value = "dist")]
    pub out: PathBuf,
}

/// Prints the table of an earlier build, and fails when it is over budget.
pub fn run(options: &Options) -> Result<()> {
    let dist = root().join(&options.out);
    print(&dist)?;
    enforce(&dist)
}

/// Prints the table of the build in `dist`.
pub fn print(dist: &Path) -> Result<()> {
    let build = read(&dist.join("build.json"))?;
    println!("\n{:<32} {:>9} {:>9} {:>9}", "file", "raw", "gzip", "brotli");
    for file in build["files"].as_array().context("build.json lists no files")? {
        row(file["name"].as_str().unwrap_or("?"), file);
    }
    row("first load", &build["first_load"]);
    let integrity = build["integrity"]["nutgraf.js"].as_str().context("build.json has no integrity of nutgraf.js")?;
    println!("\nnutgraf.js: integrity=\"{integrity}\"");
    Ok(())
}

/// Fails when the build in `dist` is over `budget.json`.
pub fn enforce(dist: &Path) -> Result<()> {
    let build = read(&dist.join("build.json"))?;
    if build["flavour"] != "small" || build["features"] != serde_json::json!([]) {
        println!("the budget is that of the smallest build with no extra features: not held against this one");
        return Ok(());
    }
    let over = over(&build, &read(&root().join("budget.json"))?)?;
    if !over.is_empty() {
        bail!("over budget (bytes of brotli, budget.json): {}", over.join("; "));
    }
    Ok(())
}

fn row(name: &str, sizes: &Value) {
    let number = |key: &str| sizes[key].as_u64().map_or_else(|| "?".into(), |bytes| bytes.to_string());
    println!("{name:<32} {:>9} {:>9} {:>9}", number("raw"), number("gzip"), number("brotli"));
}

/// What weighs more than the budget allows; a budget for something that the build lacks is an error.
fn over(build: &Value, budget: &Value) -> Result<Vec<String>> {
    let files = build["files"].as_array().context("build.json lists no files")?;
    let mut over = Vec::new();
    for (name, limit) in budget.as_object().context("budget.json is not an object")? {
        let limit = limit.as_u64().with_context(|| format!("budget.json: {name} is not a number of bytes"))?;
        let sizes = if name == "first_load" {
            Some(&build[name])
        } else {
            files.iter().find(|file| file["role"] == name.as_str())
        };
        let bytes = sizes.and_then(|sizes| sizes["brotli"].as_u64());
        let bytes = bytes.with_context(|| format!("budget.json names {name}, the build does not"))?;
        if bytes > limit {
            over.push(format!("{name} is {bytes}, allowed {limit}"));
        }
    }
    Ok(over)
}

fn read(path: &Path) -> Result<Value> {
    let text = fs::read_to_string(path)
        .with_context(|| format!("cannot read {}; `cargo xtask build` makes a build", path.display()))?;
    serde_json::from_str(&text).with_context(|| format!("{} is not JSON", path.display()))
}

#[cfg(test)]
mod tests {
    use super::over;
    use serde_json::{Value, json};

    fn build() -> Value {
        json!({ "files": [{ "role": "wasm", "brotli": 100 }], "first_load": { "brotli": 120 } })
    }

    #[test]
    fn a_build_as_large_as_its_budget_keeps_to_it() {
        assert_eq!(over(&build(), &json!({ "first_load": 120, "wasm": 100 })).unwrap(), Vec::<String>::new());
    }

    #[test]
    fn a_build_one_byte_larger_does_not() {
        let over = over(&build(), &json!({ "first_load": 119, "wasm": 99 })).unwrap();
        assert_eq!(over, ["first_load is 120, allowed 119", "wasm is 100, allowed 99"]);
    }

    #[test]
    fn a_budget_for_what_is_not_built_is_an_error() {
        assert!(over(&build(), &json!({ "glu": 1 })).is_err());
    }
}
