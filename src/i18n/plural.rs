//! Plural categories, as [CLDR](https://cldr.unicode.org/index/cldr-spec/plural-rules) names them.

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

    /// The category of that name; `Intl.PluralRules` answers with these.
    pub fn named(name: &str) -> Option<Self> {
        Self::NAMES.iter().position(|known| *known == name).map(|place| Self::ALL[place])
    }

    /// The category of a whole number in a language, for the rules that are most in use; a table need not have a text
    /// for each, "other" serves.
    pub fn of(locale: &str, number: u64) -> Self {
        let (ten, hundred) = (number % 10, number % 100);
        match super::language(locale) {
            "ar" => match number {
                0 => Plural::Zero,
                1 => Plural::One,
                2 => Plural::Two,
                _ if (3..=10).contains(&hundred) => Plural::Few,
                _ if hundred >= 11 => Plural::Many,
                _ => Plural::Other,
            },
            "ru" | "uk" | "be" | "sr" | "hr" | "bs" => match ten {
                1 if hundred != 11 => Plural::One,
                2..=4 if !(12..=14).contains(&hundred) => Plural::Few,
                _ => Plural::Many,
            },
            "pl" => match ten {
                _ if number == 1 => Plural::One,
                2..=4 if !(12..=14).contains(&hundred) => Plural::Few,
                _ => Plural::Many,
            },
            "cs" | "sk" => match number {
                1 => Plural::One,
                2..=4 => Plural::Few,
                _ => Plural::Other,
            },
            "he" if number == 2 => Plural::Two,
            "ja" | "zh" | "ko" | "th" | "vi" | "id" | "ms" => Plural::Other,
            "fr" | "pt" | "hi" | "fa" | "bn" if number == 0 => Plural::One,
            _ if number == 1 => Plural::One,
            _ => Plural::Other,
        }
    }
}
