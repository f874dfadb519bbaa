//! `nutgraf convert`: converts feeds of any kind, and merges them into one JSON Feed.

use std::error::Error;
use std::io;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use nutgraf::feed::normalise;
use nutgraf::tools::convert::{Object, Remarks, add_briefings, convert, feed_from_items, item_from_markdown, merge};

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
    /// A file with briefings, each of which is put into the item with its id or url; may be repeated
    #[arg(long, value_name = "FILE")]
    merge: Vec<PathBuf>,
}

/// Writes the feed to standard output. Each repair of a feed, and each briefing that fits no item, is reported on standard
/// error, and makes the exit code 1. A file without a feed is an error.
pub fn run(options: &Options) -> Result<ExitCode, Box<dyn Error>> {
    let mut report = String::new();
    let mut add_to_report = |path: &Path, remarks: Remarks| {
        for remark in remarks {
            report.push_str(&format!("{}: {remark}\n", path.display()));
        }
    };
    let mut feeds = Vec::new();
    for path in &options.feeds {
        if path.is_dir() {
            feeds.push(read_folder(path, &mut add_to_report)?);
            continue;
        }
        let (url, body) = match path.to_str().filter(|name| http::is_url(name)) {
            Some(url) => fetch(url)?,
            None => (options.url.clone(), files::read(path)?),
        };
        let (feed, remarks) = convert(&body, &url).map_err(|error| format!("{}: {error}", path.display()))?;
        add_to_report(path, remarks);
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
        add_to_report(path, add_briefings(&mut feed, &briefings));
    }
    files::write(io::stderr(), &report)?;
    files::write(io::stdout(), format!("{:#}\n", serde_json::Value::Object(feed)))?;
    Ok(ExitCode::from(u8::from(!report.is_empty())))
}

/// The URL after all redirects, and the body, of a feed on a server.
fn fetch(url: &str) -> Result<(String, Vec<u8>), String> {
    let (response, body) = http::get(url)?;
    if response.is_success() {
        Ok((response.final_url, body))
    } else {
        Err(format!("{url}: the server answered {}", response.status))
    }
}

/// Makes a feed of the articles in a folder and in all folders below it. Files and folders whose names begin with `_` or
/// `.` are left out.
fn read_folder(path: &Path, add_to_report: &mut dyn FnMut(&Path, Remarks)) -> Result<Object, Box<dyn Error>> {
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
        let (item, remarks) = item_from_markdown(&text, &name);
        add_to_report(&article_path, remarks);
        items.push(item);
    }
    // `canonicalize` fails in WASI, which cannot resolve symbolic links.
    let title = path
        .canonicalize()
        .or_else(|_| std::path::absolute(path))
        .ok()
        .and_then(|path| Some(path.file_name()?.to_string_lossy().into_owned()));
    Ok(feed_from_items(&title.unwrap_or_default(), items))
}
