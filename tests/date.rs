//! Dates: which are read, how they are written, and in which order they stand.

use nutgraf::model::Date;

#[track_caller]
fn date(text: &str) -> Date {
    text.parse().unwrap_or_else(|error| panic!("{text}: {error}"))
}

#[test]
fn a_date_is_as_precise_as_it_was_written() {
    for text in ["2024", "2024-05", "2024-05-01", "2024-05-01T09:30:00Z", "2024-05-01T09:30:00+05:45", "2024-02-29"] {
        assert_eq!(date(text).to_string(), text);
    }
}

#[test]
fn what_html_has_no_word_for_is_left_out() {
    assert_eq!(date("2024-05-01t09:30:00.5-00:00").to_iso(), "2024-05-01T09:30:00Z");
    assert_eq!(date("2016-12-31 23:59:60z").to_iso(), "2016-12-31T23:59:59Z");
    assert_eq!(date("2024-05-01T00:00:00-03:30").to_iso(), "2024-05-01T00:00:00-03:30");
}

#[test]
fn what_is_no_date_is_refused() {
    let wrong = [
        "",
        "24",
        "02024",
        "2024-",
        "2024-13",
        "2024-00",
        "2024-5",
        "2024-05-",
        "2024-05-32",
        "2023-02-29",
        "2100-02-29",
        "2024-04-31",
        "2024-05-01T",
        "2024-05-01T09:30Z",
        "2024-05-01T09:30:00",
        "2024-05-01T24:00:00Z",
        "2024-05-01T09:30:00.Z",
        "2024-05-01T09:30:00+02",
        "2024-05-01T09:30:00+24:00",
        "2024-05-01T09:30:00Z ",
        "May 2024",
        "２０２４",
    ];
    for text in wrong {
        assert_eq!(text.parse::<Date>().ok(), None, "{text}");
    }
    assert_eq!(date("2000-02-29").day, Some(29));
}

#[test]
fn dates_stand_in_the_order_of_their_instants() {
    let order = [
        "0001",
        "1969-12-31T23:59:59Z",
        "1970",
        "2023-12-31T23:30:00-01:00",
        "2024-01-01T00:30:01Z",
        "2024-02-28",
        "2024-02-29",
        "2024-03-01T00:00:00+02:00",
        "2024-02-29T23:00:00Z",
        "2024-03-01",
        "9999-12-31",
    ];
    for pair in order.windows(2) {
        assert!(date(pair[0]) < date(pair[1]), "{} is before {}", pair[0], pair[1]);
    }
}

#[test]
fn of_dates_that_begin_together_the_less_precise_one_is_first() {
    let order = ["2024", "2024-01", "2024-01-01", "2024-01-01T00:00:00Z"];
    for pair in order.windows(2) {
        assert!(date(pair[0]) < date(pair[1]), "{} is before {}", pair[0], pair[1]);
    }
}

#[test]
fn the_same_instant_in_two_places_is_not_the_same_date() {
    let (here, there) = (date("2024-05-01T10:00:00+02:00"), date("2024-05-01T08:00:00Z"));
    assert_ne!(here, there);
    assert_ne!(here.cmp(&there), std::cmp::Ordering::Equal);
}
