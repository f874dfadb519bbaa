//! Dates as RSS has them.

use crate::words::{concat, to_decimal};

/// The months, each with three letters.
const MONTHS: &[u8] = b"janfebmaraprmayjunjulaugsepoctnovdec";

/// The zones of North America, each with three letters ([RFC 822,
/// 5.1](https://www.rfc-editor.org/rfc/rfc822#section-5.1)). All other names that are used mean UTC.
const ZONES: &[u8] = b"edtestcdtcstmdtmstpdtpst";

/// How many hours each of these zones is west of UTC.
const HOURS: [u32; 8] = [4, 5, 5, 6, 6, 7, 7, 8];

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
    let text = text.as_bytes();
    // ISO 8601 begins with the year.
    if text.iter().take_while(|byte| byte.is_ascii_digit()).count() > 2 {
        return None;
    }
    let mut found = Found::default();
    let mut at = 0;
    let mut before = b' ';
    while let Some(first) = text.get(at) {
        let of_kind = |byte: &&u8| match first {
            b'0'..=b'9' => byte.is_ascii_digit() || **byte == b':',
            _ => byte.is_ascii_alphabetic(),
        };
        let length = text[at..].iter().take_while(of_kind).count().max(1);
        let word = &text[at..at + length];
        if first.is_ascii_digit() {
            found.digits(word, before);
        } else {
            found.letters(word);
        }
        before = *first;
        at += length;
    }
    let Found { day, month, year, time, zone } = found;
    let time = time.unwrap_or_else(|| "T00:00:00".to_owned());
    let zone = zone.unwrap_or_else(|| "Z".to_owned());
    Some(concat(&[&to_decimal(year?.into()), "-", &two_digits(month?)?, "-", &two_digits(day?)?, &time, &zone]))
}

impl Found {
    fn letters(&mut self, word: &[u8]) {
        let start = word.get(..3).unwrap_or(word);
        if let Some(month) = (0..12).find(|month| MONTHS[month * 3..month * 3 + 3].eq_ignore_ascii_case(start)) {
            self.month = Some(month as u32 + 1);
        }
        let zone = (0..8).find(|zone| ZONES[zone * 3..zone * 3 + 3].eq_ignore_ascii_case(word));
        if let (Some(zone), true) = (zone, self.time.is_some()) {
            self.zone = offset(b'-', HOURS[zone], 0);
        }
    }

    fn digits(&mut self, word: &[u8], before: u8) {
        let mut numbers = [0_u32; 3];
        let mut last = 0;
        for byte in word {
            match byte {
                b':' => last += 1,
                _ => {
                    if let Some(number) = numbers.get_mut(last) {
                        *number = number.saturating_mul(10).saturating_add(u32::from(byte - b'0'));
                    }
                }
            }
        }
        let [first, second, _] = numbers;
        if self.time.is_some() {
            if self.zone.is_none() && matches!(before, b'+' | b'-') {
                let (hours, minutes) = if last > 0 { (first, second) } else { (first / 100, first % 100) };
                self.zone = if hours + minutes == 0 { None } else { offset(before, hours, minutes) };
            }
        } else if last > 0 {
            let mut time = String::new();
            for number in numbers {
                time.push(if time.is_empty() { 'T' } else { ':' });
                time.push_str(&two_digits(number).unwrap_or_default());
            }
            self.time = Some(time);
        } else if self.day.is_none() {
            self.day = Some(first);
        } else if self.year.is_none() {
            let century = match word.len() {
                2 if first < 50 => 2000,
                2 => 1900,
                _ => 0,
            };
            self.year = Some(first.saturating_add(century));
        }
    }
}

fn offset(sign: u8, hours: u32, minutes: u32) -> Option<String> {
    let sign = if sign == b'-' { "-" } else { "+" };
    Some(concat(&[sign, &two_digits(hours)?, ":", &two_digits(minutes)?]))
}

fn two_digits(number: u32) -> Option<String> {
    (number < 100).then(|| concat(&[if number < 10 { "0" } else { "" }, &to_decimal(number.into())]))
}
