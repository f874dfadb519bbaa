//! How a feed is got, as far as it is decided without a browser: every clock here is a number, and so is every die.

use nutgraf::load::{Error, ErrorKind, Outcome, RETRIES, Retry};
use proptest::prelude::*;

const URL: &str = "https://news.example/feed.json";

/// 1 January 2026, 12:00:00 GMT.
const NOON: f64 = 1_767_268_800_000.0;

fn status(status: u16) -> Outcome<'static> {
    Outcome::Status { status, retry_after: None }
}

fn asks(status: u16, retry_after: &str) -> Outcome<'_> {
    Outcome::Status { status, retry_after: Some(retry_after) }
}

/// Plays a whole load against a server that answers the given way, on a simulated clock: the time that it took in
/// milliseconds (the tries themselves take none), the tries that were made, and how it ended.
#[track_caller]
fn play(answers: &[Outcome<'_>], random: f64) -> (u32, usize, Result<(), Error>) {
    let mut retry = Retry::new(URL);
    let mut waited = 0;
    for (at, &answer) in answers.iter().enumerate() {
        if matches!(answer, Outcome::Status { status: 200, .. }) {
            return (waited, at + 1, Ok(()));
        }
        match retry.after(answer, random, NOON + f64::from(waited)) {
            Ok(ms) => waited += ms,
            Err(error) => return (waited, at + 1, Err(error)),
        }
    }
    panic!("still trying after {} tries", answers.len());
}

#[track_caller]
fn fails(answers: &[Outcome<'_>]) -> (u32, usize, Error) {
    let (waited, tries, end) = play(answers, 0.5);
    (waited, tries, end.expect_err("the load fails"))
}

#[test]
fn a_good_answer_is_the_end_of_it() {
    assert_eq!(play(&[status(200)], 0.5), (0, 1, Ok(())));
}

#[test]
fn a_server_that_recovers_at_the_fourth_try_is_waited_for() {
    let answers = [status(500), status(502), status(503), status(200)];
    // Half of 300, 600 and 1200.
    assert_eq!(play(&answers, 0.5), (1050, 4, Ok(())));
    assert_eq!(play(&answers, 0.0), (0, 4, Ok(())));
}

#[test]
fn there_is_no_fifth_try() {
    let (_, tries, error) = fails(&[status(500), status(500), status(500), status(503), status(200)]);
    assert_eq!(tries, 4);
    assert_eq!((error.kind, error.status), (ErrorKind::Http, Some(503)));
    assert_eq!(error.message, "https://news.example/feed.json: the server answered 503 on the last of four tries");
}

#[test]
fn trouble_of_every_kind_counts_together() {
    let answers = [Outcome::Network("reset"), Outcome::Timeout(10_000), status(429), status(200)];
    assert_eq!(play(&answers, 0.5).1, 4);
    let (_, tries, error) = fails(&[status(429), Outcome::Timeout(10_000), status(408), Outcome::Network("reset")]);
    assert_eq!((tries, error.kind, error.status), (4, ErrorKind::Network, None));
    assert_eq!(error.message, "https://news.example/feed.json: no complete answer: reset");
}

#[test]
fn four_timeouts_are_a_timeout() {
    let (waited, tries, error) = fails(&[Outcome::Timeout(10_000); 4]);
    assert_eq!((waited, tries), (1050, 4));
    assert_eq!((error.kind, error.status), (ErrorKind::Timeout, None));
    assert_eq!(error.message, "https://news.example/feed.json: no complete answer within 10000 ms");
}

#[test]
fn a_status_that_will_not_change_by_itself_is_not_tried_again() {
    for code in (300..=599).filter(|code| !matches!(code, 408 | 429 | 500..)) {
        let (waited, tries, error) = fails(&[asks(code, "1"), status(200)]);
        assert_eq!((waited, tries, error.kind, error.status), (0, 1, ErrorKind::Http, Some(code)), "{code}");
    }
    assert_eq!(fails(&[status(404)]).2.message, "https://news.example/feed.json: the server answered 404");
}

#[test]
fn retry_after_in_seconds_is_a_shortest_wait() {
    assert_eq!(play(&[asks(429, "2"), status(200)], 0.0), (2000, 2, Ok(())));
    assert_eq!(play(&[asks(503, " 30 "), status(200)], 0.0), (30_000, 2, Ok(())));
    // Everyone is told the same, so everyone adds their own jitter.
    assert_eq!(play(&[asks(429, "2"), status(200)], 0.5), (2150, 2, Ok(())));
}

#[test]
fn retry_after_as_a_date_counts_from_now() {
    assert_eq!(play(&[asks(503, "Thu, 01 Jan 2026 12:00:07 GMT"), status(200)], 0.0), (7000, 2, Ok(())));
    // The second wait counts from when the second answer came.
    let answers = [asks(503, "Thu, 01 Jan 2026 12:00:07 GMT"), asks(503, "Thu, 01 Jan 2026 12:00:10 GMT"), status(200)];
    assert_eq!(play(&answers, 0.0), (10_000, 3, Ok(())));
}

#[test]
fn retry_after_in_the_past_or_unreadable_is_the_usual_wait() {
    let odd = [
        "Thu, 01 Jan 2026 11:00:00 GMT",
        "soon",
        "",
        "-5",
        "+5",
        "1.5",
        "5 seconds",
        "Thursday, 01-Jan-26 12:00:07 GMT",
    ];
    for text in odd {
        assert_eq!(play(&[asks(503, text), status(200)], 0.5), (150, 2, Ok(())), "{text:?}");
    }
}

#[test]
fn retry_after_beyond_half_a_minute_fails_at_once() {
    for text in ["31", "120", "99999999999999999999", "Thu, 01 Jan 2026 12:00:31 GMT"] {
        let (waited, tries, error) = fails(&[asks(429, text), status(200)]);
        assert_eq!((waited, tries, error.kind, error.status), (0, 1, ErrorKind::Http, Some(429)), "{text}");
        assert!(error.message.ends_with("the server answered 429, to be tried again only after more than 30 seconds"));
    }
}

fn any_trouble() -> impl Strategy<Value = Outcome<'static>> {
    prop_oneof![
        Just(Outcome::Network("reset")),
        Just(Outcome::Timeout(10_000)),
        prop_oneof![Just(408u16), Just(429), 500u16..600].prop_map(status),
        (0u32..=30).prop_map(|seconds| asks(503, String::leak(seconds.to_string()))),
    ]
}

proptest! {
    /// Every wait lies between what was asked for and that plus the doubling limit, which never passes five seconds.
    #[test]
    fn jitter_keeps_its_bounds(troubles in prop::collection::vec(any_trouble(), RETRIES as usize), random in 0.0..1.0f64) {
        let mut retry = Retry::new(URL);
        for (at, trouble) in troubles.into_iter().enumerate() {
            let asked = match trouble {
                Outcome::Status { retry_after: Some(text), .. } => text.parse::<u32>().unwrap() * 1000,
                _ => 0,
            };
            let most = (300 << at).min(5000);
            let wait = retry.after(trouble, random, NOON).expect("there are tries left");
            prop_assert!((asked..=asked + most).contains(&wait), "try {at}: {wait} is not within {asked} + {most}");
        }
        prop_assert!(retry.after(Outcome::Network("reset"), random, NOON).is_err());
    }

    /// Whatever a server writes into the field, the load goes on or ends: it never waits for more than it may.
    #[test]
    fn no_retry_after_makes_a_visitor_wait_too_long(text in "\\PC{0,40}", random in 0.0..1.0f64) {
        match Retry::new(URL).after(asks(503, &text), random, NOON) {
            Ok(wait) => prop_assert!(wait <= 30_300),
            Err(error) => prop_assert_eq!(error.kind, ErrorKind::Http),
        }
    }
}
