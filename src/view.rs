//! placeholder: contract between app and view
use std::rc::Rc;

use yew::{AttrValue, Callback};

use crate::config::{Layout, Panel};
use crate::i18n::Strings;
use crate::model::{Article, Feed};

/// What a visitor can ask for with a button.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// "Show more".
    More,
    /// A topic was chosen.
    Filter(String),
    /// The way back from a filter.
    Unfilter,
    /// "Try again".
    Retry,
    /// "3 new articles".
    ShowNew,
}

/// What is the same for every card: one `Rc` that changes only when the embedder changes something.
pub struct Look {
    pub strings: Strings,
    pub layout: Layout,
    /// Which panels, in which order.
    pub panels: Vec<Panel>,
    /// Panels that are open at first.
    pub open: Vec<Panel>,
    /// The headline's level, 1 to 5.
    pub heading: u8,
    /// One article alone, in full.
    pub whole: bool,
    pub on: Callback<Action>,
}

/// Everything that a page shows.
pub struct Page {
    pub feed: Rc<Feed>,
    pub articles: Vec<Rc<Article>>,
    /// The topic that the cards are filtered by.
    pub filter: Option<AttrValue>,
    pub more: More,
    /// How many new articles wait behind a button.
    pub waiting: usize,
    /// How old the copy is that is shown while the server is down, in words.
    pub stale: Option<AttrValue>,
    pub notice: Option<Notice>,
}

/// What stands below the last card.
pub enum More { None, Button, Busy, Failed }

/// Why there are no cards.
pub enum Notice { Empty, Config, Network, Timeout, Http(u16), Decode, Wasm }
