//! The command line: checks a feed for publishers, and writes it as HTML that needs no script.

mod command;

use std::process::ExitCode;

fn main() -> ExitCode {
    command::main()
}
