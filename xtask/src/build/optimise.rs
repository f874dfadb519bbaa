//! A Wasm file, smaller, by wasm-opt.

use crate::process::{command, output, root};
use anyhow::{Context, Result};
use std::fs;
use std::path::Path;

/// The features of WebAssembly that rustc's output uses, and that every browser of the last years knows.
/// `--all-features` would have wasm-opt write forms of the format that browsers refuse.
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

/// The passes that make the compressed file smallest. Five of wasm-opt's ways to make it small before compression make
/// it larger after that, and are off: a function that is called once put into its caller (unless it is tiny), values
/// kept for a second use, assignments put into the expressions that use them, equal ends of branches joined, and data split
/// where it has zeros. Without `-tnh`, traps stay traps: bounds checks keep a
/// wrong index from reading other memory. `--low-memory-unused` is true here: the first KB of the memory is the far end
/// of the stack, so nothing is lost where an address that overflows into it traps.
const SMALL: [&str; 10] = [
    "-Oz",
    "--converge",
    "--one-caller-inline-max-function-size",
    "15",
    "--skip-pass=local-cse",
    "--skip-pass=code-folding",
    "--skip-pass=memory-packing",
    "--skip-pass=simplify-locals",
    "--low-memory-unused",
    "--optimize-added-constants-propagate",
];

/// The passes for a program that unpacks itself. What is packed stays in one piece, because pieces would compress worse.
const UNPACKER: [&str; 2] = ["-Oz", "--skip-pass=memory-packing"];

const STRIPPED: [&str; 3] = ["--strip-debug", "--strip-producers", "--strip-target-features"];

/// Makes `short.wasm` of wasm-bindgen's output in a folder, and `names.json`, which says how wasm-opt has shortened the
/// long names by which Wasm and glue know each other. The names of functions are kept if a debugger is to see them
/// (`keeps_names`).
pub fn optimise(folder: &Path, keeps_names: bool) -> Result<()> {
    let kept: &[&str] = if keeps_names { &["-g"] } else { &STRIPPED };
    let [bound, optimised, short] = ["nutgraf_bg.wasm", "optimised.wasm", "short.wasm"].map(|name| folder.join(name));
    wasm_opt(&bound, &optimised, &[&SMALL, kept])?;
    // This needs a run of its own: with `--converge`, wasm-opt would shorten the short names again, and print these, too.
    let names = wasm_opt(&optimised, &short, &[kept, &["--minify-imports-and-exports-and-modules"]])?;
    fs::write(folder.join("names.json"), names).context("cannot write the names")
}

/// Makes a program smaller that unpacks itself.
pub fn smaller_unpacker(from: &Path, to: &Path) -> Result<()> {
    wasm_opt(from, to, &[&UNPACKER, &STRIPPED]).map(drop)
}

/// Makes a Wasm file smaller that nobody downloads with a page.
pub fn smaller(from: &Path, to: &Path) -> Result<()> {
    wasm_opt(from, to, &[&["-Os"], &STRIPPED]).map(drop)
}

/// Runs wasm-opt from one file to another; gives what it prints.
fn wasm_opt(from: &Path, to: &Path, passes: &[&[&str]]) -> Result<String> {
    let mut tool = command("node", [root().join("node_modules/binaryen/bin/wasm-opt")]);
    output(tool.arg(from).args(FEATURES).args(passes.concat()).arg("-o").arg(to))
}
