//! Parses the command line, runs the command, and reports its error.

mod check;
mod files;
mod prerender;

use std::io;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

#[derive(Parser)]
#[command(name = "nutgraf", version, about = "Article briefings from a JSON Feed")]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Reads a feed as the widget would, and prints every problem: where, what was found, what was expected
    Check(check::Options),
    /// Writes the element as HTML that can be read with no script at all; problems go to standard error
    Prerender(Box<prerender::Options>),
}

pub fn main() -> ExitCode {
    let done = match Cli::parse().command {
        Command::Check(options) => check::run(&options),
        Command::Prerender(options) => prerender::run(&options),
    };
    done.unwrap_or_else(|error| {
        // If standard error is closed, the error cannot be reported.
        let _ = files::write(io::stderr(), &format!("nutgraf: {error}\n"));
        ExitCode::from(2)
    })
}
