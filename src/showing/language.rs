//! Which interface language is used, and where its texts come from.

use crate::config::Config;
use crate::feed::Json;
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
    let supported = match config.lang.as_deref().or(feed) {
        Some(tag) => i18n::supported(tag),
        None => i18n::supported(&page()),
    };
    supported.unwrap_or("en")
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

/// The texts of a language, read from its table.
pub fn from_table(tag: &str, table: Json) -> Strings {
    let texts = table.texts();
    Strings::from_pairs(tag, &mut texts.iter().map(|(name, text)| (name.as_str(), text.as_str()))).0
}

/// The texts with the embedder's labels in the place of those that they replace.
pub fn labelled(strings: &Strings, labels: &[(String, String)]) -> Strings {
    let mut strings = strings.clone();
    for (name, text) in labels {
        strings.set(name, text);
    }
    strings
}
