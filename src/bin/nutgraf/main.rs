//! The command line: what a publisher wants to know of a feed before readers see it, and the feed as a page that needs
//! no script.

#[cfg(not(target_arch = "wasm32"))]
mod check;
#[cfg(not(target_arch = "wasm32"))]
mod prerender;

#[cfg(not(target_arch = "wasm32"))]
mod native {
    use std::io::Read;
    use std::path::Path;
    use std::process::ExitCode;

    use clap::{Parser, Subcommand};

    use super::{check, prerender};

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
            eprintln!("nutgraf: {error}");
            ExitCode::from(2)
        })
    }

    /// The bytes of a file, or of standard input if it is called `-`.
    pub fn read(path: &Path) -> Result<Vec<u8>, String> {
        let mut bytes = Vec::new();
        if path.as_os_str() == "-" {
            std::io::stdin().read_to_end(&mut bytes).map_err(|error| error.to_string())?;
        } else {
            bytes = std::fs::read(path).map_err(|error| format!("{}: {error}", path.display()))?;
        }
        Ok(bytes)
    }
}

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    native::main()
}

/// There is no command line in a browser.
#[cfg(target_arch = "wasm32")]
fn main() {}
