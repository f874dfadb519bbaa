//! The command line: what a publisher wants to know of a feed before readers see it.

#[cfg(not(target_arch = "wasm32"))]
mod native {
    use std::io::{Read, Write};
    use std::path::PathBuf;
    use std::process::ExitCode;

    use clap::{Parser, Subcommand};
    use nutgraf::feed::{self, Base, Depth, Native};

    #[derive(Parser)]
    #[command(name = "nutgraf", version, about = "Article briefings from a JSON Feed")]
    struct Cli {
        #[command(subcommand)]
        command: Command,
    }

    #[derive(Subcommand)]
    enum Command {
        /// Reads a feed as the widget would, and prints every problem: where, what was found, what was expected
        Check {
            /// The feed's file; - for standard input
            feed: PathBuf,
            /// The URL that the feed is served from; relative links are resolved against it
            #[arg(long, default_value = "https://example.com/feed.json")]
            url: String,
        },
    }

    pub fn main() -> ExitCode {
        let Command::Check { feed, url } = Cli::parse().command;
        match check(&feed, &url) {
            // 0: not a single problem. 1: readers see what is right. 2: readers see nothing.
            Ok(0) => ExitCode::SUCCESS,
            Ok(_) => ExitCode::from(1),
            Err(error) => {
                eprintln!("nutgraf: {error}");
                ExitCode::from(2)
            }
        }
    }

    /// Prints a feed's problems; gives their number.
    fn check(path: &PathBuf, url: &str) -> Result<usize, Box<dyn std::error::Error>> {
        let mut bytes = Vec::new();
        if path.as_os_str() == "-" {
            std::io::stdin().read_to_end(&mut bytes)?;
        } else {
            bytes = std::fs::read(path).map_err(|error| format!("{}: {error}", path.display()))?;
        }
        let (document, mut problems) = Native::parse(&bytes)?;
        let base = Base::new(url).ok_or_else(|| format!("--url {url}: expected an absolute URL"))?;
        let reader = feed::open(Box::new(document), Box::new(base));
        problems.extend_from_slice(reader.problems());
        for place in 0..reader.len() {
            problems.extend(reader.article(place, Depth::Full).1);
        }
        let mut out = std::io::stdout().lock();
        for problem in &problems {
            writeln!(out, "{problem}")?;
        }
        writeln!(out, "{} articles, {} problems", reader.len(), problems.len())?;
        Ok(problems.len())
    }
}

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    native::main()
}

/// There is no command line in a browser.
#[cfg(target_arch = "wasm32")]
fn main() {}
