//! The command line for publishers: checks feeds, converts them, and writes them as HTML that needs no script.

// When the whole package is compiled for browsers, this program is, too. It does nothing there.
#[cfg_attr(target_os = "unknown", path = "none.rs")]
mod command;

fn main() -> impl std::process::Termination {
    command::main()
}
