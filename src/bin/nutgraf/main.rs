//! The command line: checks a feed for publishers, and writes it as HTML that needs no script.

#[cfg_attr(target_os = "unknown", path = "none.rs")]
mod command;

fn main() -> impl std::process::Termination {
    command::main()
}
