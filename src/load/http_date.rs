//! HTTP's own date format, as far as servers write it today.

/// Milliseconds since 1970 for an IMF-fixdate, `Sun, 06 Nov 1994 08:49:37 GMT`
/// ([RFC 9110, 5.6.7](https://www.rfc-editor.org/rfc/rfc9110#section-5.6.7)); `None` for anything else.
///
/// The two obsolete forms are not read: what they would say is a wait, and without it the usual one is taken. The name
/// of the weekday is not compared with the date, which is complete without it.
pub fn http_date(text: &str) -> Option<f64> {
    const MONTHS: &[u8] = b"JanFebMarAprMayJunJulAugSepOctNovDec";
    let text: &[u8; 29] = text.as_bytes().try_into().ok()?;
    // The shape first: every separator where it belongs, letters and digits in between.
    for (&found, &wanted) in text.iter().zip(b"Aaa, 00 Aaa 0000 00:00:00 GMT") {
        let fits = match wanted {
            b'0' => found.is_ascii_digit(),
            b'A' => found.is_ascii_uppercase(),
            b'a' => found.is_ascii_lowercase(),
            _ => found == wanted,
        };
        if !fits {
            return None;
        }
    }
    let number =
        |from: usize, to: usize| text[from..to].iter().fold(0, |sum, digit| sum * 10 + i64::from(digit - b'0'));
    let month = 1 + MONTHS.chunks(3).position(|name| name == &text[8..11])? as i64;
    let (day, year) = (number(5, 7), number(12, 16));
    let (hour, minute, second) = (number(17, 19), number(20, 22), number(23, 25));
    // A second of 60 is a leap second, which RFC 9110 allows.
    if day < 1 || day > days_in(month, year) || hour > 23 || minute > 59 || second > 60 {
        return None;
    }
    let seconds = ((days_before(year, month) + day - 1) * 24 + hour) * 3600 + minute * 60 + second;
    Some(seconds as f64 * 1000.0)
}

fn leap(year: i64) -> bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
}

fn days_in(month: i64, year: i64) -> i64 {
    match month {
        2 => 28 + i64::from(leap(year)),
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// The days between 1970 and the first of a month; negative before 1970.
fn days_before(year: i64, month: i64) -> i64 {
    // Leap days up to the end of a year, counted from year 0 of the Gregorian calendar. 477 of them precede 1970.
    let leap_days = |year: i64| year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400);
    let year_start = (year - 1970) * 365 + leap_days(year - 1) - 477;
    (1..month).fold(year_start, |days, month| days + days_in(month, year))
}
