//! Parses the command line, runs the command, and reports its error.

mod check;
mod convert;
mod files;
mod http;
mod prerender;
mod schema;
#[cfg_attr(target_os = "wasi", path = "command/system/wasi.rs")]
mod system;

use std::io;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

#[derive(Parser)]
#[command(
    name = "nutgraf",
    version,
    about = "Article briefings from a JSON Feed",
    after_help = "With npm, `npx nutgraf preview FEED` shows a feed's cards in a browser."
)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Reads feeds as the widget would, and tells what readers will miss of them, where it is, and what to do
    Check(check::Options),
    /// Writes feeds in RSS, Atom or JSON as one JSON Feed; what had to be repaired goes to standard error
    Convert(convert::Options),
    /// Writes the JSON Schema of a feed, or of what a language model may write of one
    Schema(schema::Options),
    /// Writes a feed as HTML that can be read with no script at all: the element, a message for newsletters, a page for an
    /// <iframe>. Problems go to standard error
    Prerender(Box<prerender::Options>),
}

pub fn main() -> ExitCode {
    system::enter_working_directory();
    let outcome = match Cli::parse().command {
        Command::Check(options) => check::run(&options),
        Command::Convert(options) => convert::run(&options),
        Command::Schema(options) => schema::run(&options),
        Command::Prerender(options) => prerender::run(&options),
    };
    outcome.unwrap_or_else(|error| {
        // If standard error is closed, the error cannot be reported.
        let _ = files::write(io::stderr(), format!("nutgraf: {error}\n"));
        ExitCode::from(2)
    })
}
