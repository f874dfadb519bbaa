//! The interface language: whose it is, and how its table comes.

use crate::config::Config;
use crate::feed::Json;
use crate::i18n::{self, Strings};

/// Where the texts of a language come from.
pub enum Source {
    /// They are the present ones.
    Current,
    /// The ones that are built in: it is English, or a language that there is no table of.
    English,
    /// Its table, which has to be fetched.
    Table,
}

/// The language that is wanted, without its region: the embedder's wish, or the feed's language, or the page's.
pub fn tag(config: &Config, feed: Option<&str>, page: &dyn Fn() -> String) -> String {
    let tag = config.lang.as_deref().or(feed).map_or_else(page, str::to_owned);
    i18n::language(&tag).to_ascii_lowercase()
}

/// Where the texts of a language come from, when those of another one are in use.
pub fn source(tag: &str, current: &Strings) -> Source {
    if i18n::language(current.locale()).eq_ignore_ascii_case(tag) {
        Source::Current
    } else if i18n::TRANSLATED_LANGUAGES.contains(&tag) {
        Source::Table
    } else {
        Source::English
    }
}

/// The strings of a language from its table.
pub fn from_table(tag: &str, table: Json) -> Strings {
    let texts = table.texts();
    Strings::from_pairs(tag, &mut texts.iter().map(|(name, text)| (name.as_str(), text.as_str()))).0
}

/// The strings with the embedder's own words in them.
pub fn labelled(strings: &Strings, labels: &[(String, String)]) -> Strings {
    let mut strings = strings.clone();
    for (name, text) in labels {
        strings.set(name, text);
    }
    strings
}
