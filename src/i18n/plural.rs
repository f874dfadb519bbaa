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

    /// The category with a name. The names are those of `Intl.PluralRules`.
    pub fn named(name: &str) -> Option<Self> {
        Self::NAMES.iter().position(|known| *known == name).map(|index| Self::ALL[index])
    }

    /// The category of a whole number by a language's rule: a text with one digit for each of the numbers 0 to 99, then
    /// one for each hundred's remainder of larger numbers, and one for whole millions. The digit is the category's place
    /// in the enum. What would stand after the last digit is the same as that.
    ///
    /// All languages that have a table follow such rules. A table of digits takes less code than the rules themselves,
    /// and it comes with the language.
    pub fn of(rule: &str, number: u64) -> Self {
        let place = match number {
            0..100 => number,
            _ if number % 1_000_000 == 0 => 200,
            _ => 100 + number % 100,
        };
        let rule = rule.as_bytes();
        let digit = rule.get(place as usize).or(rule.last()).map_or(5, |digit| digit.wrapping_sub(b'0'));
        Self::ALL.get(usize::from(digit)).copied().unwrap_or(Plural::Other)
    }
}
