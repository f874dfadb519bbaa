//! Dates as RSS has them.

use crate::words::{concat, split_byte, to_decimal};

/// The months, each with three letters.
const MONTHS: &str = "janfebmaraprmayjunjulaugsepoctnovdec";

/// The zones of North America, each with its hours west of UTC ([RFC 822,
/// 5.1](https://www.rfc-editor.org/rfc/rfc822#section-5.1)). All other names that are used mean UTC.
const ZONES: &str = "edt4est5cdt5cst6mdt6mst7pdt7pst8";

/// A date of [RFC 822](https://www.rfc-editor.org/rfc/rfc822#section-5), or one that is nearly so, as [RFC
/// 3339](https://www.rfc-editor.org/rfc/rfc3339) has it; any other text as it is. Whether there is such a day is for the
/// reader of the JSON to say.
pub fn rfc3339(text: &str) -> String {
    read(text).unwrap_or_else(|| text.to_owned())
}

/// What the words of a date say so far. They may come in any order that makes sense: the day before the year, and the
/// time before its zone.
#[derive(Default)]
struct Found {
    day: Option<u32>,
    month: Option<u32>,
    year: Option<u32>,
    /// With its colons.
    time: Option<String>,
    zone: Option<String>,
}

fn read(text: &str) -> Option<String> {
    let lower = text.to_ascii_lowercase();
    // ISO 8601 begins with the year.
    if lower.bytes().take_while(u8::is_ascii_digit).count() > 2 {
        return None;
    }
    let mut found = Found::default();
    let mut rest = lower.as_str();
    let mut before = ' ';
    while let Some(first) = rest.chars().next() {
        let of_kind = |byte: &u8| match first {
            'a'..='z' => byte.is_ascii_lowercase(),
            _ => byte.is_ascii_digit() || *byte == b':',
        };
        let length = rest.bytes().take_while(of_kind).count();
        let (word, after) = rest.split_at(if length == 0 { first.len_utf8() } else { length });
        match first {
            'a'..='z' => found.letters(word),
            '0'..='9' => found.digits(word, before),
            _ => {}
        }
        (before, rest) = (first, after);
    }
    let Found { day, month, year, time, zone } = found;
    let time = time.unwrap_or_else(|| "T00:00:00".to_owned());
    let zone = zone.unwrap_or_else(|| "Z".to_owned());
    Some(concat(&[&to_decimal(year?.into()), "-", &two_digits(month?)?, "-", &two_digits(day?)?, &time, &zone]))
}

impl Found {
    fn letters(&mut self, word: &str) {
        let start = word.get(..3).unwrap_or(word);
        if let Some(month) = (0..12).find(|month| MONTHS[month * 3..month * 3 + 3] == *start) {
            self.month = Some(month as u32 + 1);
        }
        let zone = (0..8).map(|zone| &ZONES[zone * 4..zone * 4 + 4]).find(|zone| zone[..3] == *word);
        if let (Some(zone), true) = (zone, self.time.is_some()) {
            self.zone = Some(concat(&["-0", &zone[3..], ":00"]));
        }
    }

    fn digits(&mut self, word: &str, before: char) {
        let numbers: Vec<u32> = split_byte(word, b':').map(number).collect();
        if self.time.is_some() {
            if let (None, '+' | '-', [hours, minutes @ ..]) = (&self.zone, before, &*numbers) {
                let minutes = *minutes.first().unwrap_or(&(hours % 100));
                let hours = if numbers.len() > 1 { *hours } else { hours / 100 };
                self.zone = if hours + minutes == 0 { None } else { offset(before, hours, minutes) };
            }
        } else if numbers.len() > 1 {
            let mut time = String::new();
            for number in [numbers[0], numbers[1], *numbers.get(2).unwrap_or(&0)] {
                time.push(if time.is_empty() { 'T' } else { ':' });
                time.push_str(&two_digits(number).unwrap_or_default());
            }
            self.time = Some(time);
        } else if self.day.is_none() {
            self.day = Some(numbers[0]);
        } else if self.year.is_none() {
            let century = match word.len() {
                2 if numbers[0] < 50 => 2000,
                2 => 1900,
                _ => 0,
            };
            self.year = Some(numbers[0] + century);
        }
    }
}

fn number(digits: &str) -> u32 {
    digits.bytes().fold(0, |sum, digit| u32::saturating_add(sum.saturating_mul(10), u32::from(digit - b'0')))
}

fn offset(sign: char, hours: u32, minutes: u32) -> Option<String> {
    let sign = if sign == '-' { "-" } else { "+" };
    Some(concat(&[sign, &two_digits(hours)?, ":", &two_digits(minutes)?]))
}

fn two_digits(number: u32) -> Option<String> {
    (number < 100).then(|| concat(&[if number < 10 { "0" } else { "" }, &to_decimal(number.into())]))
}
