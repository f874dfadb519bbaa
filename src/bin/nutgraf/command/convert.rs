//! `nutgraf convert`: feeds of any kind as one JSON Feed.

use std::error::Error;
use std::io;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use nutgraf::feed::normalise;
use nutgraf::tools::convert::{Object, Remarks, add_briefings, article, convert, feed_of, merge};

use super::{files, http};

#[derive(clap::Args)]
pub struct Options {
    /// The feeds' files or URLs, in RSS, Atom or JSON; - for standard input; or folders with articles in Markdown
    #[arg(required = true)]
    feeds: Vec<PathBuf>,
    /// The URL that a feed in a file is served from; an xml:base may be relative to it
    #[arg(long, default_value = "https://example.com/feed.xml")]
    url: String,
    /// The title of the feed, instead of its own
    #[arg(long)]
    title: Option<String>,
    /// A file with briefings, each of which is put into the item with its id or url; may be given again
    #[arg(long, value_name = "FILE")]
    merge: Vec<PathBuf>,
}

/// Writes the feed. The exit code is 1 if something had to be mended, or could not be placed; that is told on standard
/// error. If there is no feed, the result is an error.
pub fn run(options: &Options) -> Result<ExitCode, Box<dyn Error>> {
    let mut told = String::new();
    let mut tell = |path: &Path, remarks: Remarks| {
        for remark in remarks {
            told.push_str(&format!("{}: {remark}\n", path.display()));
        }
    };
    let mut feeds = Vec::new();
    for path in &options.feeds {
        if path.is_dir() {
            feeds.push(folder(path, &mut tell)?);
            continue;
        }
        let (url, body) = match path.to_str().filter(|name| http::is_url(name)) {
            Some(url) => fetched(url)?,
            None => (options.url.clone(), files::read(path)?),
        };
        let (feed, remarks) = convert(&body, &url).map_err(|error| format!("{}: {error}", path.display()))?;
        tell(path, remarks);
        feeds.push(feed);
    }
    let mut feed = merge(feeds);
    if let Some(title) = &options.title {
        feed.insert("title".to_owned(), title.as_str().into());
    }
    for path in &options.merge {
        let text = String::from_utf8(files::read(path)?)?;
        let briefings =
            serde_json::from_str(&normalise(&text)).map_err(|error| format!("{}: {error}", path.display()))?;
        tell(path, add_briefings(&mut feed, &briefings));
    }
    files::write(io::stderr(), &told)?;
    files::write(io::stdout(), format!("{:#}\n", serde_json::Value::Object(feed)))?;
    Ok(ExitCode::from(u8::from(!told.is_empty())))
}

/// The URL and the body of a feed on a server.
fn fetched(url: &str) -> Result<(String, Vec<u8>), String> {
    let (response, body) = http::get(url)?;
    if response.is_success() {
        Ok((response.final_url, body))
    } else {
        Err(format!("{url}: the server answered {}", response.status))
    }
}

/// The feed of the articles in a folder and the folders in it. A file whose name begins with `_` or `.` is none.
fn folder(path: &Path, tell: &mut dyn FnMut(&Path, Remarks)) -> Result<Object, Box<dyn Error>> {
    let mut articles = Vec::new();
    let mut folders = vec![path.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).map_err(|error| format!("{}: {error}", folder.display()))? {
            let path = entry?.path();
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            if name.starts_with(['_', '.']) {
                continue;
            } else if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "md" || extension == "markdown") {
                articles.push(path);
            }
        }
    }
    articles.sort();
    let mut items = Vec::new();
    for article_path in articles {
        let text = String::from_utf8_lossy(&files::read(&article_path)?).into_owned();
        let name = article_path.file_stem().unwrap_or_default().to_string_lossy();
        let (item, remarks) = article(&text, &name);
        tell(&article_path, remarks);
        items.push(item);
    }
    // WASI cannot tell where a symbolic link leads.
    let title = path
        .canonicalize()
        .or_else(|_| std::path::absolute(path))
        .ok()
        .and_then(|path| Some(path.file_name()?.to_string_lossy().into_owned()));
    Ok(feed_of(&title.unwrap_or_default(), items))
}
