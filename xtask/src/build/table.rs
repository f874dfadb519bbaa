//! Removes functions that nobody calls, but that a Wasm file's table of functions keeps alive.
//!
//! Each function of js-sys that takes a closure has a description, which names how such a closure is called, by its
//! place in the table. wasm-bindgen reads the descriptions and removes them; the places in the table are left, and with
//! them dozens of functions, since no tool can tell that nobody uses their numbers. A closure that is really handed to
//! JavaScript is exported under a name of its own, and needs no place in the table.
//!
//! Tasks that wait on a stack of their own (JSPI) come with js-sys, and only an export that is marked for it can start one:
//! there is none here, but a table in the data names the functions that wake such a task.

use anyhow::{Context, Result, bail};
use std::collections::HashSet;
use std::path::Path;
use walrus::{ElementItems, FunctionBuilder, Module};

/// What is part of the names of wasm-bindgen's functions that call a closure.
const CALLS: &str = "::convert::closures::_::invoke::";

/// What is part of the names of js-sys's functions that wake a task of JSPI.
const WAKERS: &str = "::futures::jspi::task_waker::";

/// Takes these functions out of a file's table. In their places stands a function that traps.
pub fn clear(path: &Path) -> Result<()> {
    let mut module = Module::from_file(path).context("the Wasm cannot be read")?;
    let mut unused = HashSet::new();
    for part in [CALLS, WAKERS] {
        let before = unused.len();
        let is_one = |name: &str| name.contains(part);
        let named = module.funcs.iter().filter(|function| function.name.as_deref().is_some_and(is_one));
        unused.extend(named.map(|function| function.id()));
        if unused.len() == before {
            bail!("these functions have other names now: {part} is in none of them");
        }
    }
    let mut builder = FunctionBuilder::new(&mut module.types, &[], &[]);
    builder.func_body().unreachable();
    let trap = builder.finish(Vec::new(), &mut module.funcs);
    for segment in module.elements.iter_mut() {
        if let ElementItems::Functions(functions) = &mut segment.items {
            functions.iter_mut().filter(|function| unused.contains(function)).for_each(|function| *function = trap);
        }
    }
    walrus::passes::gc::run(&mut module);
    module.emit_wasm_file(path).context("the Wasm cannot be written")
}
