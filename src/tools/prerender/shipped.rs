//! The languages that come with the crate. A browser fetches their tables when one is needed; for a server, they are
//! compiled in.

use crate::i18n::{Strings, supported};

macro_rules! tables {
    ($($tag:literal)*) => { &[$(($tag, include_str!(concat!("../../locales/", $tag, ".json"))),)*] };
}

/// Each language's tag and its table, a JSON object of texts. English is built in.
pub const SHIPPED: &[(&str, &str)] = with_languages!(tables);

/// The strings for a language tag, English if none of the shipped serves it.
pub fn strings(tag: &str) -> Strings {
    let table = SHIPPED.iter().find(|(name, _)| Some(*name) == supported(tag));
    let Some((name, json)) = table else { return Strings::english() };
    let table: serde_json::Map<String, serde_json::Value> = serde_json::from_str(json).unwrap_or_default();
    let texts: Vec<_> =
        table.iter().filter_map(|(name, text)| Some((name.clone(), text.as_str()?.to_owned()))).collect();
    Strings::of(name).with(&texts)
}
