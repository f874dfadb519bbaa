//! Dates and times in words. They are the same in every browser and on a server, because all texts come from the
//! language's table.

use crate::model::Date;

use super::{Key, Strings};
use crate::words::to_decimal;

impl Strings {
    /// A date as precise as it is known, without its time: "23 November 2026", "November 2026", "2026".
    pub fn date(&self, date: &Date) -> String {
        let year = to_decimal(u64::from(date.year));
        let Some(month) = date.month.and_then(Key::month) else { return year };
        let mut values = [("year", year.as_str()), ("month", self.get(month)), ("day", "")];
        let Some(day) = date.day else { return self.format(Key::DateMonth, &values) };
        let day = to_decimal(u64::from(day));
        values[2].1 = &day;
        self.format(Key::DateDay, &values)
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

    /// How long something takes, in words: "1 hour 12 minutes"; seconds only below ten minutes.
    pub fn duration(&self, seconds: u64) -> String {
        use super::Count::{Hours, Minutes, Seconds};
        let (hours, minutes, rest) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
        let seconds = if seconds < 600 { rest } else { 0 };
        let mut words = String::new();
        for (count, number) in [(Hours, hours), (Minutes, minutes), (Seconds, seconds)] {
            if number > 0 {
                if !words.is_empty() {
                    words.push(' ');
                }
                words.push_str(&self.count(count, number));
            }
        }
        words
    }
}
