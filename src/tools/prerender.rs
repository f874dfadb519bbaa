//! A feed as markup that is complete before any script runs: the element with a declarative shadow tree, and what
//! search engines read beside it.
//!
//! The markup is what the widget would build in a browser from the same feed and attributes: the same components write
//! it. The element recognises it by `data-prerendered` (when this was written, in seconds since 1970; `data-articles`
//! says how many articles the feed has), shows it as it is, and fetches nothing until something needs more.
//!
//! The same tree is the content of a message for newsletters, and the element that of a page for an `<iframe>`.

mod email;
mod email_styles;
mod frame;
mod json_ld;
mod markup;
pub mod shipped;
mod tree;

use crate::config::Config;
use crate::feed::limits::BODY_BYTES;
use crate::feed::{self, Base, Document, Problem, Resolve};
use crate::i18n::Strings;
use crate::model::{Feed, Panel};
use crate::session::{LoadedFeed, Session};
use crate::view::{Content, More, ViewOptions};

#[doc(hidden)]
pub use email_styles::styled_parts;
pub use markup::tree;
pub use tree::nodes;

/// What is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Format {
    /// The element, to stand anywhere in a page's body.
    #[default]
    Html,
    /// A message for newsletters: a document with tables and inline styles. Of the panels, it has those that are `open`.
    Email,
    /// A page of its own for an `<iframe>`, which tells the page around it how high it is.
    Iframe,
}

/// What goes into the markup besides the feed.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// The element's attributes, by name.
    pub attributes: Vec<(String, String)>,
    /// The URL that the feed is served from. Without one, relative links are reported as problems.
    pub url: Option<String>,
    /// The URL of the stylesheet.
    pub stylesheet: String,
    /// The URL of the element's script; without one, the page has to have a tag of its own.
    pub script: Option<String>,
    /// What is written.
    pub format: Format,
    /// For [`Format::Iframe`]: the URL of the [oEmbed](https://oembed.com/) answer for the page.
    pub oembed: Option<String>,
    /// When this is written, in seconds since 1970.
    pub now: u64,
}

/// The markup, and what was wrong.
#[derive(Clone, Debug)]
pub struct Prerendered {
    /// The markup.
    pub html: String,
    /// How many articles it shows.
    pub shown: usize,
    /// What was wrong with the attributes.
    pub warnings: Vec<String>,
    /// What was wrong with the feed.
    pub problems: Vec<Problem>,
}

/// Writes the markup for a feed's body.
///
/// ```
/// use nutgraf::tools::prerender::{Options, prerender};
///
/// let feed = br#"{"items": [{"id": 1, "title": "Tea & <cake>"}]}"#;
/// let options = Options { stylesheet: "/nutgraf/nutgraf.css".into(), ..Options::default() };
/// let html = prerender(feed, &options)?.html;
/// assert!(html.starts_with(r#"<nutgraf-feed><template shadowrootmode="open"><link rel="stylesheet" href="/nutgraf/nutgraf.css">"#));
/// assert!(html.contains("Tea &amp; &lt;cake&gt;"));
/// # Ok::<(), String>(())
/// ```
///
/// # Errors
///
/// Where the body is no feed, or the feed's URL is no absolute one, or the system gives no runtime to render in.
pub fn prerender(body: &[u8], options: &Options) -> Result<Prerendered, String> {
    let mut warnings = Vec::new();
    let get = |name: &str| options.attributes.iter().find(|(key, _)| key == name).map(|(_, value)| value.clone());
    let config = Config::parse(&get, &mut |warning| warnings.push(warning));
    // An absolute `src` is taken for the feed's URL if none is given.
    let url = options.url.clone().or_else(|| config.src.clone().filter(|src| Base::new(src).is_some()));
    let prepared = prepare(body, &config, url.as_deref(), options.now)?;
    warnings.extend(unknown_panels(&config, &prepared.session));
    let html = match options.format {
        Format::Html => html(prepared.view_options, prepared.content, &prepared.session, &config, options)?,
        Format::Email => email(prepared.view_options, prepared.content, &mut warnings),
        Format::Iframe => {
            let (feed, strings) = (prepared.content.feed.clone(), prepared.view_options.strings.clone());
            let options = frame::with_script(options);
            let element = html(prepared.view_options, prepared.content, &prepared.session, &config, &options)?;
            frame::document(&options, &feed, &strings, &element)
        }
    };
    Ok(Prerendered { html, shown: prepared.session.deck().shown(), warnings, problems: prepared.problems })
}

/// Warns of names in `panels` and `open` that are neither those of panels nor of a section of any article that is shown.
fn unknown_panels(config: &Config, session: &Session) -> Vec<String> {
    let cards = session.deck().cards();
    let is_there = |id: &str| cards.iter().any(|article| article.sections.iter().any(|section| section.id == id));
    let lists = [("panels", Some(&config.panels)), ("open", config.open.as_ref())];
    let names = lists.into_iter().flat_map(|(list, names)| names.into_iter().flatten().map(move |name| (list, name)));
    let unknown = names.filter(|(_, name)| Panel::is_section(name) && !is_there(name));
    unknown
        .map(|(list, name)| format!("{list}=\"{name}\": no panel has this name, and no section of the articles shown"))
        .collect()
}

/// The element, and what search engines read.
fn html(
    view_options: ViewOptions,
    content: Content,
    session: &Session,
    config: &Config,
    options: &Options,
) -> Result<String, String> {
    let tree = markup::tree(view_options, content).map_err(|error| error.to_string())?;
    let deck = session.deck();
    let mut html = markup::element(options, deck.articles(), &tree);
    html.push_str(&json_ld::script(deck.feed(), &deck.cards(), config.article.is_some()));
    Ok(html)
}

/// A message: nothing opens in it, so that it has what is open, and there is no button in it.
fn email(mut view_options: ViewOptions, content: Content, warnings: &mut Vec<String>) -> String {
    view_options.has_buttons = false;
    // Where a link opens is for the program that shows the message.
    view_options.new_tabs = false;
    // Mail programs ask their readers themselves.
    view_options.images_on_click = false;
    view_options.panels = open_panels(&view_options);
    let html = email::document(&content.feed, &view_options.strings, &nodes(&view_options, &content));
    if html.len() > email::GMAIL_BYTES {
        warnings.push(format!(
            "the message has {} KB, and Gmail shows only the first {}: fewer articles (limit) or panels (open) make it shorter",
            html.len().div_ceil(1024),
            email::GMAIL_BYTES / 1024
        ));
    }
    html
}

/// The names of the panels that are open at first.
fn open_panels(ViewOptions { panels, open, .. }: &ViewOptions) -> Vec<String> {
    let is_section = |name: &&String| Panel::is_section(name);
    let has_all_sections = |names: &[String]| names.iter().any(|name| name == Panel::Sections.name());
    let mut names = Vec::new();
    for name in panels {
        if open.contains(name) || (is_section(&name) && has_all_sections(open)) {
            names.push(name.clone());
        } else if name == Panel::Sections.name() {
            // Those that are open by their ids, and have no place of their own.
            names.extend(open.iter().filter(is_section).filter(|id| !panels.contains(id)).cloned());
        }
    }
    names
}

/// What the view needs to show a feed.
pub(crate) struct Prepared {
    /// The feed, and which of its articles are shown.
    pub session: Session,
    /// The settings of the view.
    pub view_options: ViewOptions,
    /// What the view has to show.
    pub content: Content,
    /// What was wrong with the feed.
    pub problems: Vec<Problem>,
}

/// Prepares what the view needs to show a feed, from the feed's body and its URL. `now` is in seconds since 1970.
///
/// # Errors
///
/// Where the body is no feed, or the URL is no absolute one.
pub(crate) fn prepare(body: &[u8], config: &Config, url: Option<&str>, now: u64) -> Result<Prepared, String> {
    if body.len() > BODY_BYTES {
        return Err(format!("the feed is larger than {BODY_BYTES} bytes"));
    }
    let base: Box<dyn Resolve> = match url {
        Some(url) => Box::new(Base::new(url).ok_or_else(|| format!("\"{url}\": expected an absolute URL"))?),
        None => Box::new(AbsoluteOnly),
    };
    let feed_url = url.and_then(Base::new).and_then(|base| base.resolve(""));
    let has_url = feed_url.is_some();
    let feed_url = feed_url.unwrap_or_default();
    let (document, mut problems) = Document::parse(body, &feed_url).map_err(|error| error.to_string())?;
    let reader = feed::open(document, base);
    let loaded = LoadedFeed {
        reader,
        requested_url: feed_url.clone(),
        final_url: feed_url,
        problems: Vec::new(),
        sent_at: 0.0,
        opened_at: now as f64 * 1000.0,
    };
    let mut session = Session::new(loaded, config);
    session.show(config.limit);
    let deck = session.deck();
    problems.extend(deck.problems());
    let view_options = options_for(config, deck.feed());
    let mut content = session.content();
    // Without the feed's URL, its next page cannot be loaded.
    if !has_url && deck.shown() == deck.selected() {
        content.more = More::None;
    }
    Ok(Prepared { session, view_options, content, problems })
}

/// The view's settings: as in a browser, but without buttons if the element has no `src` and so could not answer them.
fn options_for(config: &Config, feed: &Feed) -> ViewOptions {
    let lang = config.lang.as_ref().or(feed.lang.as_ref());
    let strings = lang.map_or_else(Strings::english, |lang| shipped::strings(lang));
    ViewOptions { has_buttons: config.src.is_some(), ..ViewOptions::new(strings, config) }
}

/// Resolves links of a feed whose own URL is not known. Only absolute ones can be resolved.
struct AbsoluteOnly;

impl Resolve for AbsoluteOnly {
    fn resolve(&self, absolute: &str) -> Option<String> {
        url::Url::parse(absolute).ok().map(String::from)
    }
}
