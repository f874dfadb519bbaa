//! A date as precise as its publisher made it.

/// `YYYY`, `YYYY-MM`, `YYYY-MM-DD` or [RFC 3339](https://www.rfc-editor.org/rfc/rfc3339), kept in the publisher's own
/// time zone: a day never changes because the reader lives elsewhere.
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
