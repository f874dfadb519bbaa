//! Plural categories, as [CLDR](https://cldr.unicode.org/index/cldr-spec/plural-rules) names them.

use crate::words::split_byte;

/// The form that a number takes in a language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Plural {
    Zero,
    One,
    Two,
    Few,
    Many,
    Other,
}

impl Plural {
    /// The categories' names, in the enum's order.
    pub const NAMES: [&'static str; 6] = ["zero", "one", "two", "few", "many", "other"];

    const ALL: [Plural; 6] = [Plural::Zero, Plural::One, Plural::Two, Plural::Few, Plural::Many, Plural::Other];

    /// The category with a name. The names are those of `Intl.PluralRules`.
    pub fn named(name: &str) -> Option<Self> {
        Self::NAMES.iter().position(|known| *known == name).map(|index| Self::ALL[index])
    }

    /// The category of a whole number in a language, by the most common rules. A table need not have a text for each
    /// category: that of "other" is used instead.
    pub fn of(locale: &str, number: u64) -> Self {
        // Each line of languages has one rule; all other languages have the last one.
        const LANGUAGES: [&str; 7] =
            ["ar", "ru uk be sr hr bs", "pl", "cs sk", "he", "ja zh ko th vi id ms", "fr pt hi fa bn"];
        let language = super::language(locale);
        let rule = LANGUAGES.iter().position(|line| split_byte(line, b' ').any(|known| known == language));
        let (ten, hundred) = (number % 10, number % 100);
        let few = matches!(ten, 2..=4) && !matches!(hundred, 12..=14);
        match (rule, number) {
            // Arabic.
            (Some(0), 0) => Plural::Zero,
            (Some(0), 1) => Plural::One,
            (Some(0), 2) => Plural::Two,
            (Some(0), _) if matches!(hundred, 3..=10) => Plural::Few,
            (Some(0), _) if hundred > 10 => Plural::Many,
            // Most Slavic languages; Polish has one only for 1 itself.
            (Some(1), _) if ten == 1 && hundred != 11 => Plural::One,
            (Some(2), 1) => Plural::One,
            (Some(1 | 2), _) if few => Plural::Few,
            (Some(1 | 2), _) => Plural::Many,
            // Czech and Slovak, Hebrew, languages without plurals, languages in which zero is singular.
            (Some(3), 2..=4) => Plural::Few,
            (Some(4), 2) => Plural::Two,
            (Some(5), _) => Plural::Other,
            (Some(6), 0) => Plural::One,
            (_, 1) => Plural::One,
            _ => Plural::Other,
        }
    }
}
