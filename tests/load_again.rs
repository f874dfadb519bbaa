//! When a feed is fetched again, and which further pages are fetched at all.

use nutgraf::load::{FollowedPages, PAGES, Refresh, Refused, Tick};
use proptest::prelude::*;

const NOON: f64 = 1_767_268_800_000.0;

/// An element that has just loaded its feed at [`NOON`].
fn loaded(seconds: u32) -> Refresh {
    let mut refresh = Refresh::every(Some(seconds));
    refresh.settled(NOON, 0.0, false);
    refresh
}

#[test]
fn without_the_attribute_nothing_is_refreshed() {
    let mut refresh = Refresh::every(None);
    refresh.settled(NOON, 0.5, false);
    assert_eq!(refresh.tick(NOON + 1e9, true), Tick::Idle);
}

#[test]
fn nothing_is_due_before_the_first_load_has_ended() {
    assert_eq!(Refresh::every(Some(60)).tick(NOON, true), Tick::Idle);
}

#[test]
fn a_visible_feed_is_refreshed_after_its_period_and_then_again() {
    let mut refresh = loaded(60);
    assert_eq!(refresh.tick(NOON, true), Tick::In(60_000));
    assert_eq!(refresh.tick(NOON + 59_000.0, true), Tick::In(1000));
    assert_eq!(refresh.tick(NOON + 60_000.0, true), Tick::Now);
    // While that load is under way there is nothing to do, however often it is asked.
    assert_eq!(refresh.tick(NOON + 60_000.0, true), Tick::Idle);
    refresh.settled(NOON + 61_000.0, 0.5, false);
    assert_eq!(refresh.tick(NOON + 61_000.0, true), Tick::In(63_000));
}

#[test]
fn less_than_half_a_minute_is_half_a_minute() {
    assert_eq!(loaded(1).tick(NOON, true), Tick::In(30_000));
    assert_eq!(loaded(0).tick(NOON, true), Tick::In(30_000));
}

#[test]
fn a_hidden_page_waits_and_catches_up_when_it_is_back() {
    let mut refresh = loaded(60);
    assert_eq!(refresh.tick(NOON + 10_000.0, false), Tick::Idle);
    assert_eq!(refresh.tick(NOON + 20_000.0, true), Tick::In(40_000));
    assert_eq!(refresh.tick(NOON + 60_000.0, false), Tick::Idle);
    assert_eq!(refresh.tick(NOON + 3_600_000.0, true), Tick::Now);
}

#[test]
fn an_expired_feed_is_left_alone() {
    let mut refresh = loaded(60);
    assert_eq!(refresh.tick(NOON + 60_000.0, true), Tick::Now);
    refresh.settled(NOON + 60_000.0, 0.5, true);
    assert_eq!(refresh.tick(NOON + 1e9, true), Tick::Idle);
}

#[test]
fn a_clock_that_is_set_back_does_not_stop_refreshing() {
    assert_eq!(loaded(60).tick(NOON - 86_400_000.0, true), Tick::In(66_000));
}

#[test]
fn the_longest_period_still_fits_a_timer() {
    assert_eq!(loaded(u32::MAX).tick(NOON, true), Tick::In(i32::MAX as u32));
}

proptest! {
    #[test]
    fn a_refresh_is_never_early_and_at_most_a_tenth_late(seconds in 0u32..100_000, random in 0.0..1.0f64) {
        let mut refresh = Refresh::every(Some(seconds));
        refresh.settled(NOON, random, false);
        let period = seconds.max(30) * 1000;
        let tick = refresh.tick(NOON, true);
        let Tick::In(wait) = tick else { panic!("{tick:?}") };
        prop_assert!((period..=period + period / 10).contains(&wait), "{wait} for {period}");
        prop_assert_eq!(refresh.tick(NOON + f64::from(wait), true), Tick::Now);
    }
}

const FIRST: &str = "https://news.example/feed.json";

#[test]
fn pages_of_the_same_origin_follow_one_another() {
    let mut pages = FollowedPages::new(FIRST, FIRST);
    let second = "https://news.example/feed.json?page=2";
    assert_eq!(pages.allows(second), Ok(()));
    // It failed, and may be tried again.
    assert_eq!(pages.allows(second), Ok(()));
    pages.add(second, second);
    assert_eq!(pages.allows(second), Err(Refused::Seen));
    assert_eq!(pages.allows("https://news.example/feed.json?page=3"), Ok(()));
}

#[test]
fn another_origin_is_not_followed() {
    let pages = FollowedPages::new(FIRST, FIRST);
    let others = [
        "https://other.example/feed.json?page=2",
        "http://news.example/feed.json?page=2",
        "https://news.example:8443/feed.json?page=2",
        "https://news.example.other.example/2",
        "https://news.example@other.example/2",
        "https://other.example/https://news.example/2",
        "https://other.example?https://news.example/2",
        "data:application/json,{}",
        "",
    ];
    for other in others {
        assert_eq!(pages.allows(other), Err(Refused::Origin), "{other}");
    }
}

#[test]
fn the_origin_is_where_the_feed_was_found() {
    let pages = FollowedPages::new(FIRST, "https://cdn.example/v1/feed.json");
    assert_eq!(pages.allows("https://cdn.example/v1/2.json"), Ok(()));
    assert_eq!(pages.allows("https://news.example/2.json"), Err(Refused::Origin));
}

#[test]
fn a_circle_is_noticed_by_either_of_a_page_s_urls_and_whatever_its_fragment() {
    let mut pages = FollowedPages::new(FIRST, "https://news.example/found.json");
    pages.add("https://news.example/2", "https://news.example/two.json#top");
    for url in [FIRST, "found.json", "2", "two.json", "two.json#end", "feed.json#"] {
        let url = if url == FIRST { url.to_owned() } else { format!("https://news.example/{url}") };
        assert_eq!(pages.allows(&url), Err(Refused::Seen), "{url}");
    }
}

#[test]
fn there_are_at_most_twenty_pages() {
    let mut pages = FollowedPages::new(FIRST, FIRST);
    for number in 2..=PAGES {
        let url = format!("{FIRST}?page={number}");
        assert_eq!(pages.allows(&url), Ok(()));
        pages.add(&url, &url);
    }
    assert_eq!(pages.allows("https://news.example/21"), Err(Refused::TooMany));
    assert!(Refused::TooMany.expected().text().contains(&PAGES.to_string()));
}
