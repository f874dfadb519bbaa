//! Which interface language is used, and where its texts come from.

use crate::config::Config;
use crate::i18n::{self, Strings};

/// Where the texts of a language come from.
pub enum Source {
    /// The texts that are in use already.
    Current,
    /// The built-in texts.
    English,
    /// The language's table, which has to be fetched.
    Table,
}

/// The interface language: that of the embedder, or else the feed's, or else the page's. English where the interface
/// does not speak it.
pub fn tag(config: &Config, feed: Option<&str>, page: &dyn Fn() -> String) -> &'static str {
    let tag = config.lang.as_deref().or(feed).map_or_else(page, str::to_owned);
    i18n::supported(&tag).unwrap_or("en")
}

/// Where the texts of a language come from, if `current` are the ones in use.
pub fn source(tag: &str, current: &Strings) -> Source {
    if current.locale() == tag {
        Source::Current
    } else if tag == "en" {
        Source::English
    } else {
        Source::Table
    }
}
