//! HTTP's date format.

use nutgraf::load::http_date;
use proptest::prelude::*;

const DAY: i64 = 86_400;

#[test]
fn the_standard_s_own_example_is_read() {
    assert_eq!(http_date("Sun, 06 Nov 1994 08:49:37 GMT"), Some(784_111_777_000.0));
}

#[test]
fn months_and_leap_years_are_counted() {
    assert_eq!(http_date("Thu, 01 Jan 1970 00:00:00 GMT"), Some(0.0));
    assert_eq!(http_date("Tue, 29 Feb 2000 23:59:59 GMT"), Some(951_868_799_000.0));
    assert_eq!(http_date("Sat, 01 Mar 2025 00:00:00 GMT"), Some(1_740_787_200_000.0));
    assert_eq!(http_date("Wed, 31 Dec 1969 23:59:59 GMT"), Some(-1000.0));
    assert_eq!(http_date("Fri, 31 Dec 9999 23:59:59 GMT"), Some(253_402_300_799_000.0));
    // A leap second belongs to the minute before.
    assert_eq!(http_date("Sat, 31 Dec 2016 23:59:60 GMT"), http_date("Sun, 01 Jan 2017 00:00:00 GMT"));
}

#[test]
fn what_is_no_imf_fixdate_is_nothing() {
    let odd = [
        "",
        "0",
        "Sunday, 06-Nov-94 08:49:37 GMT",
        "Sun Nov  6 08:49:37 1994",
        "Sun, 6 Nov 1994 08:49:37 GMT",
        "Sun, 06 Nov 1994 08:49:37 UTC",
        "Sun, 06 Nov 1994 08:49:37 +0100",
        "Sun, 06 nov 1994 08:49:37 GMT",
        "Sun, 06 Ebr 1994 08:49:37 GMT",
        "Sun, 00 Nov 1994 08:49:37 GMT",
        "Sun, 31 Nov 1994 08:49:37 GMT",
        "Sun, 29 Feb 1900 08:49:37 GMT",
        "Sun, 06 Nov 1994 24:00:00 GMT",
        "Sun, 06 Nov 1994 08:60:00 GMT",
        "Sun, 06 Nov 1994 08:49:61 GMT",
        "Sun, 06 Nov 1994 08:49:37 GM\u{e9}",
    ];
    for text in odd {
        assert_eq!(http_date(text), None, "{text:?}");
    }
}

proptest! {
    #[test]
    fn any_day_is_one_day_after_the_day_before(year in 1583i64..=9999, month in 1usize..=12, day in 1i64..=28) {
        let names = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
        let read = |day: i64, month: usize, year: i64| {
            http_date(&format!("Mon, {day:02} {} {year:04} 00:00:00 GMT", names[month - 1]))
        };
        let today = read(day, month, year).unwrap();
        let yesterday = match (day, month) {
            (1, 1) => read(31, 12, year - 1),
            (1, _) => (28..=31).rev().find_map(|last| read(last, month - 1, year)),
            _ => read(day - 1, month, year),
        };
        prop_assert_eq!(today - yesterday.unwrap(), (DAY * 1000) as f64);
    }

    #[test]
    fn no_text_is_too_odd(text in "\\PC{0,40}") {
        let _ = http_date(&text);
    }
}
