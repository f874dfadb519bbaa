//! The model as markup: one small file for each part of an article page.
//!
//! [`Content`] is what is to be shown, [`ViewOptions`] is the same for all cards. Everything here is a pure function of
//! the two. There are no event handlers: what a button is for follows from its markup ([`Action::of`]). Text of a feed
//! only becomes text nodes and attribute values. Scripts find what they need in `data-` attributes:
//!
//! - `data-article` on what belongs to an article: its id;
//! - `data-panel` on a panel's `<details>`: its name, or the id of a section;
//! - `data-kind` on a link: where it leads to. A `citation` or `backlink` leads to an element of the same tree, by its `id`.

mod analysis;
mod attachments;
mod body;
#[cfg(target_os = "unknown")]
pub mod browser;
mod card;
mod citation;
mod claims;
mod compact;
mod comparison;
mod content;
mod context;
mod corrections;
mod coverage;
mod filter;
mod footer;
mod head;
mod implications;
mod markup_writer;
mod more;
mod panel;
mod part;
mod picture;
mod recap;
mod reference;
mod related;
mod section;
mod sources;
mod status;
mod timeline;
mod tldr;
mod topics;

use std::rc::Rc;

use yew::AttrValue;

use crate::config::{Config, Layout};
use crate::i18n::Strings;
use crate::load::{Error, ErrorKind};
use crate::model::{Article, Feed};

pub use card::{Role, card};
pub use content::content;
pub use markup_writer::{INSTRUCTION, MarkupWriter};
pub use part::PARTS;
pub use reference::BELOW;
pub use status::live_region_text;

/// What a button can be for.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// "Show more".
    More,
    /// A topic was chosen.
    Filter(String),
    /// "Show all": the filter is removed.
    Unfilter,
    /// "Try again".
    Retry,
    /// "3 new articles".
    ShowNew,
    /// No button, but a module: an article that is loaded is to be shown, by its id; or all, if that is empty.
    Reach(String),
}

impl Action {
    /// What a button is for, by its `part` names and its text.
    pub fn of(parts: &str, words: &str) -> Option<Self> {
        Some(match parts {
            "topic" => Action::Filter(words.to_owned()),
            "button more-button" => Action::More,
            "button filter-clear" => Action::Unfilter,
            "button new-articles" => Action::ShowNew,
            "button retry" => Action::Retry,
            "reach" => Action::Reach(words.to_owned()),
            _ => return None,
        })
    }
}

/// The settings of the view, which are the same for every card.
#[derive(PartialEq)]
pub struct ViewOptions {
    /// The texts of the interface language.
    pub strings: Strings,
    /// How the articles are laid out.
    pub layout: Layout,
    /// The names of panels and the ids of sections, in order.
    pub panels: Vec<String>,
    /// The names and ids of panels that are open at first.
    pub open: Vec<String>,
    /// The headline's level, 1 to 5.
    pub heading: u8,
    /// Whether articles have their dates.
    pub has_dates: bool,
    /// Whether links to other pages open in new tabs.
    pub new_tabs: bool,
    /// Whether pictures are requested only when a reader asks for them.
    pub images_on_click: bool,
    /// Whether a single article is shown in full, instead of cards.
    pub single_article: bool,
    /// Whether there are buttons. Prerendered markup has none if nothing could answer them.
    pub has_buttons: bool,
}

impl ViewOptions {
    /// The settings of a configuration and a language.
    pub fn new(strings: Strings, config: &Config) -> Self {
        Self {
            strings,
            layout: config.layout,
            panels: config.panels.clone(),
            open: config.open_at_first(),
            heading: config.heading,
            has_dates: config.dates,
            new_tabs: config.new_tabs,
            images_on_click: config.images_on_click,
            single_article: config.article.is_some(),
            has_buttons: true,
        }
    }
}

/// Everything that a page shows.
#[derive(Default)]
pub struct Content {
    /// What the feed says of itself.
    pub feed: Rc<Feed>,
    /// The articles, in order; compared by pointer.
    pub articles: Vec<Rc<Article>>,
    /// The topic that the cards are filtered by.
    pub filter: Option<AttrValue>,
    /// What stands below the last card.
    pub more: More,
    /// How many new articles wait behind a button.
    pub waiting: usize,
    /// How old the articles are, in words, if the server could not be reached: see [`Strings::age`].
    pub stale: Option<AttrValue>,
    /// Why there are no cards.
    pub notice: Option<Notice>,
}

/// What stands below the last card.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum More {
    /// Nothing: all articles are shown.
    #[default]
    None,
    /// "Show more".
    Button,
    /// The next page is being loaded.
    Busy,
    /// The next page could not be loaded.
    Failed,
}

/// Why there are no cards.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notice {
    /// The feed, or the chosen topic, has no articles.
    Empty,
    /// The element is set up wrongly.
    Config,
    /// The server was not reached.
    Network,
    /// The server took too long.
    Timeout,
    /// The server answered with this status.
    Http(u16),
    /// The answer was not a feed.
    Decode,
    /// The browser refuses to run the widget.
    Wasm,
}

impl From<&Error> for Notice {
    fn from(error: &Error) -> Self {
        match error.kind {
            ErrorKind::Http => Notice::Http(error.status.unwrap_or_default()),
            ErrorKind::Config => Notice::Config,
            ErrorKind::Network => Notice::Network,
            ErrorKind::Timeout => Notice::Timeout,
            ErrorKind::Decode => Notice::Decode,
            ErrorKind::Wasm => Notice::Wasm,
        }
    }
}
