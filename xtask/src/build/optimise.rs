//! A Wasm file, smaller, by wasm-opt.

use super::order::order;
use crate::process::{command, output, root};
use anyhow::{Context, Result};
use std::fs;
use std::path::Path;

/// What rustc's own Wasm uses, and every browser of the last years knows. Not `--all-features`: it writes forms of the format
/// that browsers refuse.
const FEATURES: [&str; 8] = [
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-call-indirect-overlong",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// What makes the file small on the wire. Three of wasm-opt's ways to make it small before compression make it larger after
/// that: a function that is called once put into its caller (unless it is tiny), values kept for a second use, and equal
/// ends of branches joined. Traps stay traps (no `-tnh`): bounds checks are what keeps a wrong index from reading on. The
/// first KB of the memory is the last of the stack, so that nothing is lost where an address that overflows into it traps.
const SMALL: [&str; 8] = [
    "-Oz",
    "--converge",
    "--one-caller-inline-max-function-size",
    "15",
    "--skip-pass=local-cse",
    "--skip-pass=code-folding",
    "--low-memory-unused",
    "--optimize-added-constants-propagate",
];

const STRIPPED: [&str; 3] = ["--strip-debug", "--strip-producers", "--strip-target-features"];

/// Makes `small.wasm` of wasm-bindgen's output in a folder, and `names.json`, which says how wasm-opt has shortened the long
/// names by which Wasm and glue know each other. The names of functions are kept for debuggers, or not at all.
pub fn optimise(folder: &Path, keeps_names: bool) -> Result<()> {
    let kept: &[&str] = if keeps_names { &["-g"] } else { &STRIPPED };
    let [bound, optimised, small] = ["nutgraf_bg.wasm", "optimised.wasm", "small.wasm"].map(|name| folder.join(name));
    wasm_opt(&bound, &optimised, &[&SMALL, kept])?;
    // A run of its own: while it converges, wasm-opt would shorten the short names again, and print that too.
    let names = wasm_opt(&optimised, &small, &[kept, &["--minify-imports-and-exports-and-modules"]])?;
    fs::write(folder.join("names.json"), names)?;
    if !keeps_names {
        let wasm = fs::read(&small).context("wasm-opt has written no Wasm")?;
        fs::write(&small, order(&wasm)?)?;
    }
    Ok(())
}

/// Runs wasm-opt from one file to another; gives what it prints.
fn wasm_opt(from: &Path, to: &Path, passes: &[&[&str]]) -> Result<String> {
    let mut tool = command("node", [root().join("node_modules/binaryen/bin/wasm-opt")]);
    output(tool.arg(from).args(FEATURES).args(passes.concat()).arg("-o").arg(to))
}
