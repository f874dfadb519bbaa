//! `nutgraf convert`: feeds of any kind as one JSON Feed.

use std::error::Error;
use std::io;
use std::path::PathBuf;
use std::process::ExitCode;

use nutgraf::convert::{add_briefings, convert, merge};
use nutgraf::feed::normalise;

use super::files;

#[derive(clap::Args)]
pub struct Options {
    /// The feeds' files, in RSS, Atom or JSON; - for standard input
    #[arg(required = true)]
    feeds: Vec<PathBuf>,
    /// The URL that the feed is served from; an xml:base may be relative to it
    #[arg(long, default_value = "https://example.com/feed.xml")]
    url: String,
    /// A file with briefings, each of which is put into the item with its id or url; may be given again
    #[arg(long, value_name = "FILE")]
    merge: Vec<PathBuf>,
}

/// Writes the feed. The exit code is 1 if something had to be mended, or could not be placed; that is told on standard
/// error. If there is no feed, the result is an error.
pub fn run(options: &Options) -> Result<ExitCode, Box<dyn Error>> {
    let mut told = String::new();
    let mut tell = |path: &PathBuf, remarks: Vec<String>| {
        for remark in remarks {
            told.push_str(&format!("{}: {remark}\n", path.display()));
        }
    };
    let mut feeds = Vec::new();
    for path in &options.feeds {
        let (feed, remarks) =
            convert(&files::read(path)?, &options.url).map_err(|error| format!("{}: {error}", path.display()))?;
        tell(path, remarks);
        feeds.push(feed);
    }
    let mut feed = merge(feeds);
    for path in &options.merge {
        let text = String::from_utf8(files::read(path)?)?;
        let briefings =
            serde_json::from_str(&normalise(&text)).map_err(|error| format!("{}: {error}", path.display()))?;
        tell(path, add_briefings(&mut feed, &briefings));
    }
    files::write(io::stderr(), &told)?;
    files::write(io::stdout(), &format!("{:#}\n", serde_json::Value::Object(feed)))?;
    Ok(ExitCode::from(u8::from(!told.is_empty())))
}
