//! Dates and times in words. They are the same in every browser and on a server, because all texts come from the
//! language's table.

use crate::model::Date;

use super::{Key, Strings};
use crate::words::split_byte;

impl Strings {
    /// A date as precise as it is known, without its time: "23 November 2026", "November 2026", "2026".
    pub fn date(&self, date: &Date) -> String {
        let year = self.whole(u64::from(date.year));
        let Some(month) = date.month else { return self.format(Key::DateYear, &[("year", &year)]) };
        // Where months are other words without a day, these stand after the twelve others.
        let place = usize::from(month.wrapping_sub(1));
        let mut names = split_byte(self.get(Key::Months), b'|');
        let name = names.nth(place).unwrap_or_default();
        let (key, day, name) = match date.day {
            None => (Key::DateMonth, String::new(), names.nth(11).unwrap_or(name)),
            Some(1) => (Key::DateDay, self.get(Key::FirstDay).to_owned(), name),
            Some(day) => (Key::DateDay, self.whole(u64::from(day)), name),
        };
        self.format(key, &[("year", &year), ("month", name), ("day", &day)])
    }

    /// How long ago something was, in words and in its largest unit: "3 hours ago".
    pub fn age(&self, seconds: u64) -> String {
        use super::Count::{DaysAgo, HoursAgo, MinutesAgo};
        match seconds {
            0..60 => self.get(Key::JustNow).to_owned(),
            60..3600 => self.count(MinutesAgo, seconds / 60),
            3600..86_400 => self.count(HoursAgo, seconds / 3600),
            _ => self.count(DaysAgo, seconds / 86_400),
        }
    }

    /// How long something takes, in words: "1 hour, 12 minutes"; seconds only below ten minutes.
    pub fn duration(&self, seconds: u64) -> String {
        use super::Count::{Hours, Minutes, Seconds};
        let (hours, minutes, rest) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
        let seconds = if seconds < 600 { rest } else { 0 };
        let mut words = String::new();
        for (count, number) in [(Hours, hours), (Minutes, minutes), (Seconds, seconds)] {
            if number > 0 {
                if !words.is_empty() {
                    words.push_str(self.get(Key::DurationSeparator));
                }
                words.push_str(&self.count(count, number));
            }
        }
        words
    }
}
