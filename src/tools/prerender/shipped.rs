//! The languages that come with the crate. A browser fetches their tables when one is needed; for a server, they are
//! compiled in.

use crate::i18n::{Strings, language};

/// Each language's tag and its table, a JSON object of texts.
pub const SHIPPED: &[(&str, &str)] = &[
    ("ar", include_str!("../../locales/ar.json")),
    ("de", include_str!("../../locales/de.json")),
    ("es", include_str!("../../locales/es.json")),
    ("fr", include_str!("../../locales/fr.json")),
];

/// The strings for a language tag, English if it is not among the shipped.
pub fn strings(locale: &str) -> Strings {
    let table = SHIPPED.iter().find(|(tag, _)| language(locale).eq_ignore_ascii_case(tag));
    let Some((_, json)) = table else { return Strings::english() };
    let table: serde_json::Map<String, serde_json::Value> = serde_json::from_str(json).unwrap_or_default();
    let mut pairs = table.iter().filter_map(|(name, text)| Some((name.as_str(), text.as_str()?)));
    Strings::from_pairs(locale, &mut pairs).0
}
