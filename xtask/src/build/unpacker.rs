//! A Wasm file that unpacks itself: brotli makes more of it than of the Wasm that is in it (`docs/size.md`).

use super::optimise::smaller_unpacker;
use super::order::order;
use super::split::split;
use super::wasm::{Flavour, library};
use crate::process::run;
use crate::toolchain::WASM;
use anyhow::{Context, Result};
use std::fs;
use std::path::Path;
use walrus::Module;

/// Makes `small.wasm` of `short.wasm` in a folder. Functions get another order, unless their names are kept, which stand in a
/// section by their numbers (`keeps_names`).
pub fn make(folder: &Path, flavour: Flavour, keeps_names: bool) -> Result<()> {
    let [short, ordered, packed, unpacker, small] =
        ["short.wasm", "ordered.wasm", "packed", "unpacker.wasm", "small.wasm"].map(|name| folder.join(name));
    let mut wasm = fs::read(short).context("wasm-opt has written no Wasm")?;
    if !keeps_names {
        wasm = order(&wasm)?;
    }
    fs::write(ordered, &wasm)?;
    fs::write(&packed, split(&wasm)?)?;
    build(&packed, flavour, &unpacker)?;
    smaller_unpacker(&unpacker, &small)
}

/// Builds the program that unpacks a packed file, with that file in it.
fn build(packed: &Path, flavour: Flavour, to: &Path) -> Result<()> {
    let target = flavour.target();
    run(library("nutgraf-unpacker", flavour, &target)?.env("PACKED", packed))?;
    let mut module = Module::from_file(target.join(WASM).join("release/nutgraf_unpacker.wasm"))?;
    for export in module.exports.iter().map(|export| export.id()).collect::<Vec<_>>() {
        match &*module.exports.get(export).name {
            // The glue's tools shorten "memory" everywhere, because the widget's Wasm exports that, too.
            "memory" => module.exports.get_mut(export).name = "pages".into(),
            "unpack" | "WASM" => {}
            // The linker exports more.
            _ => module.exports.delete(export),
        }
    }
    module.emit_wasm_file(to).context("the unpacker cannot be written")
}
