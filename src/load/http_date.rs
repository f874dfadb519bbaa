//! HTTP's date format, as servers write it today.

use crate::model::Date;
use crate::words::concat;

/// Milliseconds since 1970 for an IMF-fixdate, `Sun, 06 Nov 1994 08:49:37 GMT`
/// ([RFC 9110, 5.6.7](https://www.rfc-editor.org/rfc/rfc9110#section-5.6.7)); `None` for anything else.
///
/// The two obsolete forms are not read: the date only says how long to wait, and without it the usual time is taken.
/// The weekday is not compared with the date, which is complete without it.
pub fn http_date(text: &str) -> Option<f64> {
    const MONTHS: &str = "Jan01Feb02Mar03Apr04May05Jun06Jul07Aug08Sep09Oct10Nov11Dec12";
    const SHAPE: &str = "Aaa, 00 Aaa 0000 00:00:00 GMT";
    // Every character has to be of the kind that the format has there.
    let mut fits = text.len() == SHAPE.len();
    for (found, wanted) in text.bytes().zip(SHAPE.bytes()) {
        fits &= match wanted {
            b'0' => found.is_ascii_digit(),
            b'A' => found.is_ascii_uppercase(),
            b'a' => found.is_ascii_lowercase(),
            _ => found == wanted,
        };
    }
    if !fits {
        return None;
    }
    let month = (0..MONTHS.len()).step_by(5).find(|&at| MONTHS[at..at + 3] == text[8..11])? + 3;
    // The date is put into the format of dates in feeds, which `Date` reads.
    let month = &MONTHS[month..month + 2];
    let date = concat(&[&text[12..16], "-", month, "-", &text[5..7], "T", &text[17..25], "Z"]);
    // RFC 9110 allows a leap second, which belongs to the minute before; a `Date` has no 60th second.
    let leap = i64::from(text[23..25] == *"60");
    Some((Date::parse(&date)?.seconds_since_1970() + leap) as f64 * 1000.0)
}
