//! What the builds and checks need of Rust's own distribution.

use crate::process::{command, output, root, succeeds};
use anyhow::{Context, Result, bail};
use std::path::Path;

/// The target of the widget.
pub const WASM: &str = "wasm32-unknown-unknown";

/// The target of the command line in the npm package.
pub const WASI: &str = "wasm32-wasip1";

/// The compiler flags of the smallest build. A panic there is one `unreachable` instruction with no message: nothing in
/// the Wasm formats text for a panic, and the element recovers from the trap. LSR, loop strength reduction, makes loops faster
/// and the code around them longer.
pub const SMALL_FLAGS: [&str; 5] = [
    "-Zunstable-options",
    "-Cpanic=immediate-abort",
    "-Zfmt-debug=none",
    "-Zlocation-detail=none",
    "-Cllvm-args=-disable-lsr",
];

/// Compiler flags that replace the paths of this machine's folders, so that none of them is in what is built.
pub fn path_flags() -> Result<[String; 3]> {
    let version = output(&mut command("rustc", ["-vV"]))?;
    let commit = version.lines().find_map(|line| line.strip_prefix("commit-hash: ")).unwrap_or("unknown");
    let sysroot = output(&mut command("rustc", ["--print", "sysroot"]))?;
    let cargo = std::env::var("CARGO_HOME").or_else(|_| std::env::var("HOME").map(|home| format!("{home}/.cargo")))?;
    let remap = |from: &str, to: &str| format!("--remap-path-prefix={from}={to}");
    Ok([
        remap(&cargo, "/cargo"),
        // The path that the standard library has in programs that are built where its sources are not installed.
        remap(&format!("{}/lib/rustlib/src/rust", sysroot.trim()), &format!("/rustc/{commit}")),
        remap(&root().display().to_string(), "/nutgraf"),
    ])
}

/// Makes sure that the Wasm target's libraries are there.
pub fn ensure_wasm() -> Result<()> {
    ensure_target(WASM)
}

/// Makes sure that a target's libraries are there.
pub fn ensure_target(target: &str) -> Result<()> {
    let directory = output(&mut command("rustc", ["--print", "target-libdir", "--target", target]))?;
    if Path::new(directory.trim()).exists() {
        return Ok(());
    }
    output(&mut command("rustup", ["target", "add", target])).map(drop).with_context(|| format!("{target} is missing"))
}

/// Makes sure that a cargo subcommand from a rustup component (rustfmt, clippy) is there.
pub fn ensure_component(component: &str, program: &str) -> Result<()> {
    if succeeds(&mut command(program, ["--version"])) {
        return Ok(());
    }
    output(&mut command("rustup", ["component", "add", component]))
        .map(drop)
        .with_context(|| format!("{component} is missing"))
}

/// Makes sure that the smallest build is possible: the standard library's source is there to be rebuilt, and this
/// compiler knows the flags, which it does not promise to keep.
pub fn ensure_small() -> Result<()> {
    let sysroot = output(&mut command("rustc", ["--print", "sysroot"]))?;
    if !Path::new(sysroot.trim()).join("lib/rustlib/src/rust/library/Cargo.lock").exists() {
        output(&mut command("rustup", ["component", "add", "rust-src"])).context("rust-src is missing")?;
    }
    let mut probe = command("rustc", ["--print", "cfg", "--target", WASM]);
    if !succeeds(probe.args(SMALL_FLAGS).env("RUSTC_BOOTSTRAP", "1")) {
        bail!("this rustc does not take {}", SMALL_FLAGS.join(" "));
    }
    Ok(())
}
