//! The interface language: whose it is, and how its table comes.

use crate::config::Config;
use crate::feed::Json;
use crate::i18n::{self, Strings};

/// What has to be done to speak a language.
pub enum Wanted {
    /// It is spoken already.
    Worn,
    /// It is the one that is built in, or one that there is no table of.
    English,
    /// Its table has to come first.
    Table,
}

/// The language that is wanted, without its region: the embedder's wish, or the feed's language, or the page's.
pub fn tag(config: &Config, feed: Option<&str>, page: &dyn Fn() -> String) -> String {
    let tag = config.lang.as_deref().or(feed).map_or_else(page, str::to_owned);
    i18n::language(&tag).to_ascii_lowercase()
}

/// What it takes to speak it instead of what is spoken now.
pub fn wanted(tag: &str, worn: &Strings) -> Wanted {
    if i18n::language(worn.locale()).eq_ignore_ascii_case(tag) {
        Wanted::Worn
    } else if i18n::LANGUAGES.contains(&tag) {
        Wanted::Table
    } else {
        Wanted::English
    }
}

/// The strings of a language from its table.
pub fn spoken(tag: &str, table: Json) -> Strings {
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
