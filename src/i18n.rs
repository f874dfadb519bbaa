//! Every text of the interface, in one table, and the rules for plurals, dates, numbers and writing direction.
//!
//! English is compiled in as static text. Other languages, and the embedder's `labels`, are lists of pairs that replace
//! English texts. A text that a language lacks is shown in English.

mod date;
mod direction;
#[macro_use]
mod languages;
mod messages;
mod module_messages;
mod number;
mod plural;

use crate::words::split_once_byte;
use yew::AttrValue;

pub use direction::direction;
pub use languages::{SUPPORTED_LANGUAGES, supported};
pub use messages::{COUNTED, COUNTED_NOTES, Count, Key, MESSAGES, NOTES};
pub use module_messages::{MODULE_MESSAGES, MODULE_NOTES};
pub use plural::Plural;

/// The interface strings of one language.
#[derive(Clone, Debug, PartialEq)]
pub struct Strings {
    locale: AttrValue,
    /// One text for each [`Key`], then one for each [`Plural`] of each [`Count`]; empty: there is none.
    texts: Vec<AttrValue>,
}

impl Strings {
    /// The built-in language.
    pub fn english() -> Self {
        Self::of("en")
    }

    /// A language whose texts are English as long as no others are set.
    pub fn of(locale: &'static str) -> Self {
        Self { locale: AttrValue::Static(locale), texts: messages::english() }
    }

    /// The same with other texts in the place of some, by their names: those of a table, or the embedder's `labels`.
    ///
    /// ```
    /// use nutgraf::i18n::{Key, Strings};
    ///
    /// let strings = Strings::of("de").with(&[("show-more".to_owned(), "Mehr anzeigen".to_owned())]);
    /// assert_eq!(strings.get(Key::ShowMore), "Mehr anzeigen");
    /// assert_eq!(strings.get(Key::ShowAll), "Show all");
    /// ```
    pub fn with(&self, texts: &[(String, String)]) -> Self {
        let mut strings = self.clone();
        for (name, text) in texts {
            strings.set(name, text);
        }
        strings
    }

    /// Replaces one text; `false` if there is no message of that name.
    pub fn set(&mut self, name: &str, text: &str) -> bool {
        match messages::find(name) {
            Some(index) => {
                self.texts[index] = AttrValue::from(text.to_owned());
                true
            }
            None => false,
        }
    }

    /// The language's tag, for `lang`.
    pub fn locale(&self) -> &AttrValue {
        &self.locale
    }

    /// The script's direction, for `dir`: `ltr` or `rtl`.
    pub fn direction(&self) -> &'static str {
        if self.get(Key::Direction) == "rtl" { "rtl" } else { "ltr" }
    }

    /// A message's text.
    pub fn get(&self, key: Key) -> &str {
        &self.texts[key as usize]
    }

    /// A message with its `{placeholders}` replaced by values. One that has no value stays as it is.
    pub fn format(&self, key: Key, values: &[(&str, &str)]) -> String {
        fill(self.get(key), values)
    }

    /// A message for a number, in the plural form that this language has for it.
    pub fn count(&self, count: Count, number: u64) -> String {
        self.count_as(count, number, Plural::of(self.get(Key::Plural), number))
    }

    /// As [`Strings::count`], in a plural form that the caller has chosen.
    pub fn count_as(&self, count: Count, number: u64, plural: Plural) -> String {
        let mut text = &self.texts[messages::count_index(count as usize, plural)];
        if text.is_empty() {
            text = &self.texts[messages::count_index(count as usize, Plural::Other)];
        }
        fill(text, &[("count", &self.whole(number))])
    }

    /// The texts before and after the placeholder of a message, for an element that is shown at the placeholder. If the
    /// message has no placeholder, all of it comes before the element.
    pub fn around(&self, key: Key) -> (&str, &str) {
        let text = self.get(key);
        let (before, rest) = split_once_byte(text, b'{');
        let (_, after) = split_once_byte(rest.unwrap_or_default(), b'}');
        after.map_or((text, ""), |after| (before, after))
    }
}

fn fill(text: &str, values: &[(&str, &str)]) -> String {
    let mut filled = String::new();
    let mut rest = text;
    while let (before, Some(after)) = split_once_byte(rest, b'{') {
        filled.push_str(before);
        let (name, end) = split_once_byte(after, b'}');
        match (values.iter().find(|(known, _)| *known == name), end) {
            (Some((_, value)), Some(after)) => {
                filled.push_str(value);
                rest = after;
            }
            _ => {
                filled.push('{');
                rest = after;
            }
        }
    }
    filled.push_str(rest);
    filled
}
