//! The languages that have a table in `src/locales/`, and which of them serves a language tag.

use crate::words::{split_byte, split_once_byte};

/// Hands the tags of all tables to a macro. This is the only list: everything else that names languages is made of it,
/// or a test holds it against this one.
macro_rules! with_languages {
    ($macro:ident) => {
        $macro! {
            "ar" "bg" "bn" "ca" "cs" "da" "de" "el" "es" "fa" "fi" "fr" "he" "hi" "hr" "hu" "id" "it" "ja" "ko" "nb"
            "nl" "pl" "pt" "pt-PT" "ro" "ru" "sk" "sr" "sr-Latn" "sv" "ta" "th" "tr" "uk" "ur" "vi" "zh-Hans" "zh-Hant"
        }
    };
}

macro_rules! one_text {
    ($($tag:literal)*) => { concat!("en", $(" ", $tag),*) };
}

/// The languages of the interface, with spaces between them.
pub const SUPPORTED_LANGUAGES: &str = with_languages!(one_text);

macro_rules! with_aliases {
    ($($tag:literal)*) => {
        concat!(
            "en ", $($tag, " ",)*
            "no=nb nn=nb iw=he in=id zh=zh-Hans zh-TW=zh-Hant zh-HK=zh-Hant zh-MO=zh-Hant pt-AO=pt-PT pt-MZ=pt-PT ",
            "sr-ME=sr-Latn"
        )
    };
}

/// The same, and then tags that are served by another one's table: macrolanguages and old tags, and regions with another
/// script or another standard than their language's first one (CLDR's likely subtags and parent locales).
const SERVED: &str = with_languages!(with_aliases);

/// The language whose table serves a tag, found as BCP 47 has it (RFC 4647, "lookup"): the tag loses its last part
/// until there is a table. `None` if there is no table for any of it.
///
/// ```
/// use nutgraf::i18n::supported;
///
/// assert_eq!(supported("pt-BR"), Some("pt"));
/// assert_eq!(supported("zh-TW"), Some("zh-Hant"));
/// assert_eq!(supported("tlh"), None);
/// ```
pub fn supported(tag: &str) -> Option<&'static str> {
    let mut tag = tag;
    loop {
        for entry in split_byte(SERVED, b' ') {
            let (name, other) = split_once_byte(entry, b'=');
            if name.eq_ignore_ascii_case(tag) {
                return Some(other.unwrap_or(name));
            }
        }
        let mut end = None;
        for (index, byte) in tag.bytes().enumerate() {
            if matches!(byte, b'-' | b'_') {
                end = Some(index);
            }
        }
        tag = &tag[..end?];
    }
}
