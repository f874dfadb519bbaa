//! `nutgraf prerender`: a feed as HTML.

use std::error::Error;
use std::fmt::Write;
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::{SystemTime, UNIX_EPOCH};

use nutgraf::tools::prerender::{self, prerender};

#[derive(clap::Args)]
pub struct Options {
    /// The feed's file; - for standard input
    feed: PathBuf,
    /// The element (html), a message for newsletters (email), or a page for an <iframe> (iframe)
    #[arg(long, value_enum, default_value_t = Format::Html)]
    format: Format,
    /// The URL that the feed is served from, for its relative links; not needed if --src is absolute
    #[arg(long)]
    url: Option<String>,
    /// The URL of the build's stylesheet, as the page will write it
    #[arg(long, value_name = "URL", default_value = "/nutgraf/nutgraf.css")]
    stylesheet: String,
    /// Also write the script tag that loads the element from this URL
    #[arg(long, value_name = "URL")]
    script: Option<String>,
    /// With --format iframe: the URL of the page's oEmbed answer
    #[arg(long, value_name = "URL")]
    oembed: Option<String>,
    #[command(flatten)]
    attributes: Attributes,
}

#[derive(Clone, Copy, clap::ValueEnum)]
enum Format {
    Html,
    Email,
    Iframe,
}

impl From<Format> for prerender::Format {
    fn from(format: Format) -> Self {
        match format {
            Format::Html => Self::Html,
            Format::Email => Self::Email,
            Format::Iframe => Self::Iframe,
        }
    }
}

/// The element's attributes: each is written to the element, and shapes what is shown as it would in a browser.
#[derive(clap::Args)]
#[command(next_help_heading = "The element's attributes")]
struct Attributes {
    /// Where the element finds the feed when it needs it; without it, there are no buttons
    #[arg(long, value_name = "URL")]
    src: Option<String>,
    /// One article alone, in full
    #[arg(long, value_name = "ID")]
    article: Option<String>,
    /// cards, compact or front
    #[arg(long)]
    layout: Option<String>,
    /// How many cards
    #[arg(long, value_name = "NUMBER")]
    limit: Option<String>,
    /// Only items with one of these tags, separated by commas, and with none that has a - before it
    #[arg(long)]
    tags: Option<String>,
    /// Only items published in the last hours, days or weeks: 12h, 7d, 2w, counted from now
    #[arg(long, value_name = "SPAN")]
    since: Option<String>,
    /// Which panels, in which order
    #[arg(long, value_name = "NAMES")]
    panels: Option<String>,
    /// Panels that are open at first; all for every one
    #[arg(long, value_name = "NAMES")]
    open: Option<String>,
    /// auto, light or dark
    #[arg(long)]
    theme: Option<String>,
    /// The interface language; without it, the feed's, or English
    #[arg(long)]
    lang: Option<String>,
    /// The headlines' level, 1 to 5
    #[arg(long, value_name = "NUMBER")]
    heading_level: Option<String>,
    /// absolute, relative (made so by the element's script) or none
    #[arg(long)]
    dates: Option<String>,
    /// same or new: the tab in which links to other pages open
    #[arg(long)]
    links: Option<String>,
    /// auto, or click: none is requested before a reader asks for it
    #[arg(long)]
    images: Option<String>,
    /// Seconds between refreshes
    #[arg(long, value_name = "SECONDS")]
    refresh: Option<String>,
    /// lazy or eager; what is prerendered is there anyway
    #[arg(long)]
    loading: Option<String>,
    /// Milliseconds for one request
    #[arg(long, value_name = "MILLISECONDS")]
    timeout: Option<String>,
    /// on or off
    #[arg(long)]
    cache: Option<String>,
    /// same-origin, include or omit
    #[arg(long)]
    credentials: Option<String>,
    /// on: a search field above the cards; or off
    #[arg(long)]
    find: Option<String>,
    /// Buttons at the end of each card: listen, copy, share
    #[arg(long, value_name = "NAMES")]
    aids: Option<String>,
}

impl Attributes {
    fn given(&self) -> Vec<(String, String)> {
        let all = [
            ("src", &self.src),
            ("article", &self.article),
            ("layout", &self.layout),
            ("limit", &self.limit),
            ("tags", &self.tags),
            ("since", &self.since),
            ("panels", &self.panels),
            ("open", &self.open),
            ("theme", &self.theme),
            ("lang", &self.lang),
            ("heading-level", &self.heading_level),
            ("dates", &self.dates),
            ("links", &self.links),
            ("images", &self.images),
            ("refresh", &self.refresh),
            ("loading", &self.loading),
            ("timeout", &self.timeout),
            ("cache", &self.cache),
            ("credentials", &self.credentials),
            ("find", &self.find),
            ("aids", &self.aids),
        ];
        all.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value.clone()?))).collect()
    }
}

/// Writes the HTML. The exit code is 0 if it shows articles, and 1 if it shows that there are none. If there is no
/// HTML, the result is an error.
pub fn run(options: &Options) -> Result<ExitCode, Box<dyn Error>> {
    let bytes = super::files::read(&options.feed)?;
    let rendered = prerender(
        &bytes,
        &prerender::Options {
            attributes: options.attributes.given(),
            url: options.url.clone(),
            stylesheet: options.stylesheet.clone(),
            script: options.script.clone(),
            format: options.format.into(),
            oembed: options.oembed.clone(),
            now: now()?,
        },
    )?;
    let mut lines = String::new();
    for warning in &rendered.warnings {
        writeln!(lines, "{warning}")?;
    }
    for problem in &rendered.problems {
        writeln!(lines, "{problem}")?;
    }
    super::files::write(std::io::stderr(), &lines)?;
    super::files::write(std::io::stdout(), &rendered.html)?;
    Ok(if rendered.shown > 0 { ExitCode::SUCCESS } else { ExitCode::from(1) })
}

/// The time, which reproducible builds can set: <https://reproducible-builds.org/specs/source-date-epoch/>.
fn now() -> Result<u64, Box<dyn Error>> {
    match std::env::var("SOURCE_DATE_EPOCH") {
        Ok(seconds) => seconds.parse().map_err(|_| format!("SOURCE_DATE_EPOCH={seconds}: expected seconds").into()),
        Err(_) => Ok(SystemTime::now().duration_since(UNIX_EPOCH)?.as_secs()),
    }
}
