//! `nutgraf check`: every problem of a feed.

mod unknown;

use std::error::Error;
use std::fmt::Write;
use std::path::PathBuf;
use std::process::ExitCode;

use nutgraf::feed::{self, Base, Depth, Document};
use nutgraf::i18n::{Count, Strings};

#[derive(clap::Args)]
pub struct Options {
    /// The feed's file; - for standard input
    feed: PathBuf,
    /// The URL that the feed is served from; relative links are resolved against it
    #[arg(long, default_value = "https://example.com/feed.json")]
    url: String,
}

/// Prints a feed's problems. The exit code is 0 if there are none, and 1 if readers see the rest of the feed. If they
/// would see nothing of it, the result is an error.
pub fn run(Options { feed: path, url }: &Options) -> Result<ExitCode, Box<dyn Error>> {
    let bytes = super::files::read(path)?;
    let (document, mut problems) = Document::parse(&bytes, url)?;
    let base = Base::new(url).ok_or_else(|| format!("--url {url}: expected an absolute URL"))?;
    let reader = feed::open(document, Box::new(base));
    problems.extend_from_slice(reader.problems());
    for index in 0..reader.len() {
        problems.extend(reader.article(index, Depth::Full).1);
    }
    let mut found: Vec<_> = problems.iter().map(ToString::to_string).collect();
    // serde_json refuses some JSON that the widget reads. Such a feed is not checked for unknown members.
    found.extend(serde_json::from_slice(&bytes).map(|feed| unknown::lines(&feed)).unwrap_or_default());
    let mut lines = String::new();
    for line in &found {
        writeln!(lines, "{line}")?;
    }
    let articles = Strings::english().count(Count::Articles, reader.len() as u64);
    let problem = if found.len() == 1 { "problem" } else { "problems" };
    writeln!(lines, "{articles}, {} {problem}", found.len())?;
    super::files::write(std::io::stdout(), &lines)?;
    Ok(if found.is_empty() { ExitCode::SUCCESS } else { ExitCode::from(1) })
}
