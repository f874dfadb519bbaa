//! The command line for publishers: checks feeds, converts them, and writes them as HTML that needs no script.

// A check of the whole package for browsers compiles this program, too. It does nothing there.
#[cfg_attr(target_os = "unknown", path = "none.rs")]
mod command;

fn main() -> impl std::process::Termination {
    command::main()
}
