//! A date, as precise as the publisher has given it.

use std::cmp::Ordering;
use std::fmt;
use std::str::FromStr;

/// `YYYY`, `YYYY-MM`, `YYYY-MM-DD` or [RFC 3339](https://www.rfc-editor.org/rfc/rfc3339), in the publisher's own time
/// zone: the day does not depend on where the reader is.
///
/// Dates are ordered as a timeline shows them: by the instant at which they begin (offsets count; a date without a
/// time begins at midnight UTC), and of two that begin together the less precise one comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Date {
    pub year: u16,
    /// 1 to 12.
    pub month: Option<u8>,
    /// 1 to 31; only with a month.
    pub day: Option<u8>,
    /// Only with a day.
    pub time: Option<Time>,
}

/// A time of day with its offset from UTC.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Time {
    pub hour: u8,
    pub minute: u8,
    pub second: u8,
    /// Minutes east of UTC.
    pub offset: i16,
}

/// The text is not one of the forms that [`Date`] knows, or names a day that does not exist.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotADate;

impl fmt::Display for NotADate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a date: expected YYYY, YYYY-MM, YYYY-MM-DD or RFC 3339")
    }
}

impl std::error::Error for NotADate {}

impl Date {
    /// Reads a date; `None` if it is not one.
    ///
    /// Fractions of a second are dropped, and a leap second becomes second 59: HTML's `datetime` has no word for it.
    pub fn parse(text: &str) -> Option<Self> {
        let mut digits = Scanner(text.as_bytes());
        let year = digits.number(4)?;
        let mut date = Self { year, month: None, day: None, time: None };
        if year == 0 {
            return None;
        }
        if digits.is_done() {
            return Some(date);
        }
        digits.expect(b'-')?;
        let month = digits.within(1, 12)?;
        date.month = Some(month);
        if digits.is_done() {
            return Some(date);
        }
        digits.expect(b'-')?;
        date.day = Some(digits.within(1, days_in(year, month))?);
        if digits.is_done() {
            return Some(date);
        }
        // RFC 3339 allows a lower-case "t", and a space for the sake of readability.
        if !matches!(digits.next()?, b'T' | b't' | b' ') {
            return None;
        }
        date.time = Some(Time::scan(&mut digits)?);
        digits.is_done().then_some(date)
    }

    /// The form that HTML's `datetime` wants: `2024`, `2024-05`, `2024-05-01` or `2024-05-01T09:30:00+02:00`.
    pub fn to_iso(self) -> String {
        let mut iso = String::with_capacity(25);
        push_pair(&mut iso, (self.year / 100) as u8);
        push_pair(&mut iso, (self.year % 100) as u8);
        let (hour, minute) = (self.time.map(|time| time.hour), self.time.map(|time| time.minute));
        let second = self.time.map(|time| time.second);
        for (before, part) in &[("-", self.month), ("-", self.day), ("T", hour), (":", minute), (":", second)] {
            if let Some(part) = part {
                iso.push_str(before);
                push_pair(&mut iso, *part);
            }
        }
        let Some(time) = self.time else { return iso };
        if time.offset == 0 {
            iso.push('Z');
        } else {
            let minutes = time.offset.unsigned_abs();
            iso.push(if time.offset < 0 { '-' } else { '+' });
            push_pair(&mut iso, (minutes / 60) as u8);
            iso.push(':');
            push_pair(&mut iso, (minutes % 60) as u8);
        }
        iso
    }

    /// The instant at which the date begins.
    pub fn seconds_since_1970(self) -> i64 {
        self.key().0
    }

    /// The day, as the publisher counts it, in days since 1970; `None` where only the month or year is known.
    pub fn days_since_1970(self) -> Option<i64> {
        Some(days_since_1970(self.year, self.month?, self.day?))
    }

    /// What dates are ordered by: seconds since 1970, precision, offset. Equal keys mean equal dates.
    fn key(&self) -> (i64, u8, i16) {
        let days = days_since_1970(self.year, self.month.unwrap_or(1), self.day.unwrap_or(1));
        match self.time {
            Some(time) => {
                let minutes = i64::from(time.hour) * 60 + i64::from(time.minute) - i64::from(time.offset);
                (days * 86_400 + minutes * 60 + i64::from(time.second), 3, time.offset)
            }
            None => (days * 86_400, u8::from(self.month.is_some()) + u8::from(self.day.is_some()), 0),
        }
    }
}

impl Time {
    fn scan(digits: &mut Scanner<'_>) -> Option<Self> {
        let hour = digits.within(0, 23)?;
        digits.expect(b':')?;
        let minute = digits.within(0, 59)?;
        digits.expect(b':')?;
        let second = digits.within(0, 60)?.min(59);
        let mut sign = digits.next()?;
        if sign == b'.' {
            sign = digits.next()?;
            if !sign.is_ascii_digit() {
                return None;
            }
            while sign.is_ascii_digit() {
                sign = digits.next()?;
            }
        }
        let direction = match sign {
            b'Z' | b'z' => return Some(Self { hour, minute, second, offset: 0 }),
            b'+' => 1,
            b'-' => -1,
            _ => return None,
        };
        let hours = i16::from(digits.within(0, 23)?);
        digits.expect(b':')?;
        let minutes = i16::from(digits.within(0, 59)?);
        Some(Self { hour, minute, second, offset: direction * (hours * 60 + minutes) })
    }
}

impl FromStr for Date {
    type Err = NotADate;

    fn from_str(text: &str) -> Result<Self, NotADate> {
        Self::parse(text).ok_or(NotADate)
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.to_iso())
    }
}

impl Ord for Date {
    fn cmp(&self, other: &Self) -> Ordering {
        self.key().cmp(&other.key())
    }
}

impl PartialOrd for Date {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// Reads the characters of a date one after the other.
struct Scanner<'a>(&'a [u8]);

impl Scanner<'_> {
    fn is_done(&self) -> bool {
        self.0.is_empty()
    }

    fn next(&mut self) -> Option<u8> {
        let (first, rest) = self.0.split_first()?;
        self.0 = rest;
        Some(*first)
    }

    fn expect(&mut self, byte: u8) -> Option<()> {
        (self.next()? == byte).then_some(())
    }

    /// A number of exactly `digits` digits.
    fn number(&mut self, digits: u8) -> Option<u16> {
        let mut number = 0;
        for _ in 0..digits {
            let digit = self.next()?;
            if !digit.is_ascii_digit() {
                return None;
            }
            number = number * 10 + u16::from(digit - b'0');
        }
        Some(number)
    }

    /// A number of two digits within bounds.
    fn within(&mut self, low: u8, high: u8) -> Option<u8> {
        let number = self.number(2)? as u8;
        (low..=high).contains(&number).then_some(number)
    }
}

fn push_pair(text: &mut String, number: u8) {
    text.push(char::from(b'0' + number / 10 % 10));
    text.push(char::from(b'0' + number % 10));
}

fn days_in(year: u16, month: u8) -> u8 {
    match month {
        2 => match (year % 4, year % 100, year % 400) {
            (_, _, 0) => 29,
            (_, 0, _) => 28,
            (0, _, _) => 29,
            _ => 28,
        },
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// Days of the Gregorian calendar, counted from a year that begins in March so that a leap day is the last of its year.
fn days_since_1970(year: u16, month: u8, day: u8) -> i64 {
    let (year, month, day) = (i64::from(year), i64::from(month), i64::from(day));
    let (year, month) = if month < 3 { (year - 1, month + 9) } else { (year, month - 3) };
    let leap_days = year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400);
    // A March-based month m begins after (153 m + 2) / 5 days: the pattern 31, 30, 31, 30, 31 repeats.
    year * 365 + leap_days + (153 * month + 2) / 5 + day - 719_469
}
