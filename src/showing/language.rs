//! Which interface language is used, and where its texts come from.

use crate::config::Config;
use crate::feed::Json;
use crate::i18n::{self, Strings};

/// Where the texts of a language come from.
pub enum Source {
    /// The texts that are in use already.
    Current,
    /// The built-in texts, for English and for languages that there is no table of.
    English,
    /// The language's table, which has to be fetched.
    Table,
}

/// The interface language, without its region: the one that the embedder has set, or else the feed's, or else the
/// page's.
pub fn tag(config: &Config, feed: Option<&str>, page: &dyn Fn() -> String) -> String {
    let tag = config.lang.as_deref().or(feed).map_or_else(page, str::to_owned);
    i18n::language(&tag).to_ascii_lowercase()
}

/// Where the texts of a language come from, if `current` are the ones in use.
pub fn source(tag: &str, current: &Strings) -> Source {
    if i18n::language(current.locale()).eq_ignore_ascii_case(tag) {
        Source::Current
    } else if i18n::TRANSLATED_LANGUAGES.contains(&tag) {
        Source::Table
    } else {
        Source::English
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
