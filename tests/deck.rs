//! Which cards are shown, and which of them stay the very same when the feed comes anew.

use std::rc::Rc;
use std::time::{Duration, Instant};

use nutgraf::deck::{Deck, Selection};
use nutgraf::feed::{self, Base, Document, Reader};
use nutgraf::model::Article;
use serde_json::{Value, json};

#[track_caller]
fn feed(feed: Value) -> Reader {
    let base = Base::new("https://news.example/feed.json").expect("a URL");
    feed::open(Document::from_value(feed).expect("a feed"), Box::new(base))
}

/// A feed of untagged items with these ids.
fn of(ids: &[&str]) -> Reader {
    feed(json!({ "items": ids.iter().map(|id| json!({ "id": id, "title": id })).collect::<Vec<_>>() }))
}

fn deck(reader: Reader, count: usize) -> Deck {
    let mut deck = Deck::new(reader, Selection::default());
    deck.show(count);
    deck
}

fn ids(deck: &Deck) -> Vec<String> {
    deck.cards().iter().map(|article| article.id.clone()).collect()
}

fn paths(deck: &Deck) -> Vec<String> {
    deck.problems().iter().map(|problem| problem.path.clone()).collect()
}

/// For each article, whether it is the very same as one from before.
fn kept(before: &[Rc<Article>], after: &[Rc<Article>]) -> Vec<bool> {
    after.iter().map(|article| before.iter().any(|other| Rc::ptr_eq(article, other))).collect()
}

fn filtered(topic: &str) -> Selection {
    Selection { filter: Some(topic.to_owned()), ..Selection::default() }
}

#[test]
fn only_what_is_shown_is_decoded_and_reported() {
    let mut deck = deck(feed(json!({ "items": [{ "id": 1, "title": 5 }, { "id": 2, "title": 5 }] })), 1);
    assert_eq!((deck.articles(), deck.selected(), deck.shown()), (2, 2, 1));
    assert_eq!(paths(&deck), ["/items/0/title"]);
    deck.show(10);
    assert_eq!(paths(&deck), ["/items/0/title", "/items/1/title"]);
}

#[test]
fn a_changed_feed_changes_only_the_cards_that_changed() {
    let item = |id: &str, title: &str| json!({ "id": id, "title": title });
    let mut deck = deck(feed(json!({ "items": [item("a", "A"), item("b", "B"), item("c", "C")] })), 3);
    let before = deck.cards();
    deck.replace(feed(json!({ "items": [item("a", "A"), item("b", "B, corrected"), item("c", "C")] })));
    assert_eq!(kept(&before, &deck.cards()), [true, false, true]);
    assert_eq!(deck.cards()[1].headline, "B, corrected");
}

#[test]
fn what_items_inherit_from_their_feed_is_part_of_them() {
    let with = |members: Value| {
        let mut whole = json!({ "items": [{ "id": "a", "title": "A" }] });
        whole.as_object_mut().expect("an object").extend(members.as_object().expect("an object").clone());
        feed(whole)
    };
    let changes = [
        (json!({ "language": "de" }), json!({ "language": "fr" })),
        (json!({ "authors": [{ "name": "Ann" }] }), json!({ "authors": [{ "name": "Bob" }] })),
    ];
    for (old, new) in changes {
        let mut replaced = deck(with(old.clone()), 1);
        let mut refreshed = deck(with(old.clone()), 1);
        let before = replaced.cards();
        replaced.replace(with(old));
        assert_eq!(kept(&before, &replaced.cards()), [true]);
        replaced.replace(with(new.clone()));
        refreshed.refresh(with(new.clone()));
        assert_eq!(refreshed.waiting(), 0);
        let expected = with(new).article(0, feed::Depth::Card).0;
        assert_eq!(*replaced.cards()[0], expected);
        assert_eq!(*refreshed.cards()[0], expected);
    }
}

#[test]
fn a_feed_that_has_moved_resolves_its_links_anew() {
    let at = |base: &str| {
        let document = Document::from_value(json!({ "items": [{ "id": "a", "url": "a.html" }] })).expect("a feed");
        feed::open(document, Box::new(Base::new(base).expect("a URL")))
    };
    let mut deck = deck(at("https://old.example/feed.json"), 1);
    deck.replace(at("https://new.example/feed.json"));
    assert_eq!(deck.cards()[0].url.as_ref().expect("a link").as_str(), "https://new.example/a.html");
}

#[test]
fn newer_articles_on_top_do_not_push_out_what_was_shown() {
    let mut deck = deck(of(&["a", "b", "c", "d"]), 2);
    let before = deck.cards();
    deck.replace(of(&["new 1", "new 2", "a", "b", "c", "d"]));
    assert_eq!(ids(&deck), ["new 1", "new 2", "a", "b"]);
    assert_eq!(kept(&before, &deck.cards()), [false, false, true, true]);
}

#[test]
fn a_feed_that_is_all_new_does_not_grow() {
    let mut deck = deck(of(&["a", "b"]), 2);
    let many: Vec<String> = (0..100).map(|number| format!("new {number}")).collect();
    let mut many: Vec<&str> = many.iter().map(String::as_str).collect();
    many.push("a");
    deck.replace(of(&many));
    assert_eq!(ids(&deck), ["new 0", "new 1"]);
}

#[test]
fn while_somebody_reads_new_articles_wait_and_old_ones_stay_where_they_are() {
    let item = |id: &str, title: &str| json!({ "id": id, "title": title });
    let mut deck = deck(feed(json!({ "items": [item("a", "A"), item("b", "B"), item("c", "C")] })), 2);
    let before = deck.cards();
    let fresh =
        json!({ "expired": true, "items": [item("new", "New"), item("b", "B, corrected"), item("c", "C, corrected")] });
    deck.refresh(feed(fresh));
    assert_eq!(deck.waiting(), 1);
    // The one that is gone from the feed is not taken away from its reader.
    assert_eq!(ids(&deck), ["a", "b"]);
    assert_eq!(kept(&before, &deck.cards()), [true, false]);
    assert_eq!(deck.cards()[1].headline, "B, corrected");
    assert!(deck.feed().expired, "the feed's own word counts at once");
    // What is shown later is shown as it is now.
    deck.show(3);
    assert_eq!(deck.cards()[2].headline, "C, corrected");
    let before = deck.cards();
    deck.show_waiting(3);
    assert_eq!(ids(&deck), ["new", "b", "c"]);
    assert_eq!(kept(&before, &deck.cards()), [false, true, true]);
}

#[test]
fn new_articles_are_counted_against_what_is_there_and_what_is_selected() {
    let tagged = |id: &str, tag: &str| json!({ "id": id, "tags": [tag] });
    let first = feed(json!({ "items": [tagged("a", "x"), tagged("b", "y")] }));
    let mut deck = Deck::new(first, filtered("x"));
    deck.show(2);
    let fresh = json!({ "items": [tagged("c", "x"), tagged("d", "y"), tagged("e", "X"), tagged("a", "x")] });
    deck.refresh(feed(fresh.clone()));
    assert_eq!(deck.waiting(), 2);
    deck.refresh(feed(fresh));
    assert_eq!(deck.waiting(), 2, "those that wait still wait");
    assert_eq!(ids(&deck), ["a"]);
}

#[test]
fn pages_follow_one_another_and_show_nothing_twice() {
    let mut deck = deck(of(&["a", "b"]), 2);
    let before = deck.cards();
    deck.append(of(&["b", "c", "a", "d"]));
    assert_eq!((deck.articles(), deck.selected(), deck.shown()), (4, 4, 2));
    deck.show(10);
    assert_eq!(ids(&deck), ["a", "b", "c", "d"]);
    assert_eq!(kept(&before, &deck.cards()), [true, true, false, false]);
}

#[test]
fn new_articles_leave_the_pages_that_are_open() {
    let mut deck = deck(of(&["a", "b"]), 2);
    deck.append(of(&["c", "d"]));
    deck.show(4);
    let before = deck.cards();
    // The new article has pushed "b" onto the second page, which is not loaded anew.
    deck.refresh(of(&["new", "a"]));
    deck.show_waiting(2);
    assert_eq!(ids(&deck), ["new", "a", "b", "c", "d"]);
    assert_eq!(kept(&before, &deck.cards()), [false, true, true, true, true]);
    assert_eq!(deck.articles(), 5);
    for round in 0..100 {
        let newer = format!("newer {round}");
        deck.refresh(of(&[&newer, "new"]));
        deck.show_waiting(2);
    }
    assert_eq!(deck.cards().last().map(|article| article.id.clone()).as_deref(), Some("d"));
    assert!(deck.articles() < 50, "old first pages pile up: {}", deck.articles());
}

#[test]
fn another_feed_takes_the_place_of_every_page() {
    let mut deck = deck(of(&["a", "b"]), 2);
    deck.append(of(&["c", "d"]));
    deck.show(4);
    deck.replace(of(&["new", "a"]));
    assert_eq!((ids(&deck), deck.articles()), (vec!["new".to_owned(), "a".to_owned()], 2));
    deck.replace(of(&[]));
    assert_eq!((deck.shown(), deck.articles()), (0, 0));
}

#[test]
fn a_filter_stays_as_long_as_there_is_an_article_on_its_topic() {
    let tagged = |id: &str, tag: &str| json!({ "id": id, "tags": [tag] });
    let mut deck = Deck::new(feed(json!({ "items": [tagged("a", "x"), tagged("b", "y")] })), filtered("x"));
    deck.show(2);
    deck.replace(feed(json!({ "items": [tagged("c", "y"), tagged("d", "x")] })));
    assert_eq!(ids(&deck), ["d"]);
    deck.replace(feed(json!({ "items": [tagged("e", "y")] })));
    assert_eq!((ids(&deck), deck.selection().filter.clone()), (vec!["e".to_owned()], None));
}

#[test]
fn what_waits_is_counted_anew_for_each_selection() {
    let tagged = |id: &str, tag: &str| json!({ "id": id, "tags": [tag] });
    let mut deck = deck(feed(json!({ "items": [tagged("a", "x"), tagged("b", "y")] })), 2);
    deck.select(filtered("x"));
    let fresh =
        json!({ "items": [tagged("c", "y"), tagged("d", "y"), tagged("e", "x"), tagged("a", "x"), tagged("b", "y")] });
    deck.refresh(feed(fresh));
    assert_eq!(deck.waiting(), 1);
    deck.select(Selection::default());
    assert_eq!(deck.waiting(), 3);
    deck.select(filtered("y"));
    assert_eq!(deck.waiting(), 2);
    deck.show_waiting(12);
    assert_eq!((ids(&deck), deck.waiting()), (vec!["c".to_owned(), "d".to_owned(), "b".to_owned()], 0));
}

#[test]
fn a_date_is_as_old_as_it_must_be() {
    let at = |date: Value| json!({ "id": date.to_string(), "date_published": date });
    let dates = [
        json!("2026-11-29T12:00:00Z"),
        json!("2026-11-28T13:59:59+02:00"),
        json!(" 2026-11-28T14:00:00+02:00 "),
        // Whatever the hour was, it may have been within the span.
        json!("2026-11-28"),
        json!("2026-11-27"),
        json!("2030-01-01"),
        json!("yesterday"),
        json!(null),
        json!(20_261_129),
    ];
    let items: Vec<Value> = dates.iter().map(|date| at(date.clone())).collect();
    // Noon on 29 November 2026.
    let now = 1_795_953_600_000.0;
    let since = |since| Selection { since, now, ..Selection::default() };
    let mut deck = Deck::new(feed(json!({ "items": items })), since(86_400.0));
    deck.show(20);
    let expected: Vec<String> = [0, 2, 3, 5].map(|index: usize| dates[index].to_string()).into();
    assert_eq!(ids(&deck), expected);
    deck.select(since(0.0));
    assert_eq!(deck.selected(), dates.len(), "without a span, all are there, whatever their dates");
    // An article alone is shown however old it is.
    deck.select(Selection { article: Some(dates[4].to_string()), ..since(86_400.0) });
    assert_eq!(deck.selected(), 1);
}

#[test]
fn a_fault_of_a_page_is_reported_once() {
    let faulty = || feed(json!({ "title": 5, "items": [{ "id": "a", "title": 5 }, { "id": "b" }] }));
    let second = || feed(json!({ "title": 6, "items": [{ "id": "c", "title": 6 }] }));
    let mut deck = deck(faulty(), 10);
    deck.append(second());
    deck.show(10);
    let expected = ["/title", "/title", "/items/0/title", "/items/0/title"];
    assert_eq!(paths(&deck), expected);
    deck.refresh(faulty());
    assert_eq!(paths(&deck), expected);
    deck.replace(faulty());
    assert_eq!(paths(&deck), ["/title", "/items/0/title"]);
}

#[test]
fn another_selection_begins_at_the_top_and_knows_the_cards() {
    let tagged = |id: &str, tag: &str| json!({ "id": id, "tags": [tag] });
    let mut deck = deck(feed(json!({ "items": [tagged("a", "x"), tagged("b", "y"), tagged("c", "x")] })), 3);
    let before = deck.cards();
    assert!(deck.select(filtered("x")));
    assert_eq!((deck.selected(), deck.shown()), (2, 0));
    deck.show(12);
    assert_eq!(ids(&deck), ["a", "c"]);
    assert!(!deck.select(filtered("x")), "the same again");
    assert!(deck.select(Selection::default()));
    deck.show(3);
    assert_eq!(kept(&before, &deck.cards()), [true, true, true]);
}

#[test]
fn an_article_alone_has_more_than_its_card() {
    let body = json!({ "items": [{ "id": "a", "title": "A", "content_html": "<p>Text</p>" }, { "id": "b" }] });
    let mut deck = deck(feed(body), 2);
    assert!(deck.cards()[0].body.is_empty());
    deck.select(Selection { article: Some("a".to_owned()), ..Selection::default() });
    deck.show(1);
    assert!(!deck.cards()[0].body.is_empty());
    deck.select(Selection { article: Some("nobody".to_owned()), ..Selection::default() });
    deck.show(1);
    assert_eq!((deck.shown(), paths(&deck)), (0, vec!["/items".to_owned()]));
}

#[test]
fn fewer_cards_and_then_more_are_the_same_cards() {
    let mut deck = deck(of(&["a", "b", "c"]), 3);
    let before = deck.cards();
    deck.limit_shown(1);
    assert_eq!(ids(&deck), ["a"]);
    deck.show(3);
    assert_eq!(kept(&before, &deck.cards()), [true, true, true]);
}

/// 10,000 articles, every hundredth with a value that can't be read.
fn large(shift: usize) -> Reader {
    let item = |number: usize| {
        let title = if number % 100 == 7 { json!({ "broken": number }) } else { json!(format!("Title {number}")) };
        json!({ "id": number, "title": title, "summary": "Summary" })
    };
    feed(json!({ "items": (shift..shift + 10_000).map(item).collect::<Vec<_>>() }))
}

#[test]
fn ten_thousand_articles_all_show_and_every_broken_value_is_reported() {
    let mut deck = Deck::new(large(0), Selection::default());
    // As the app does it: in slices.
    while deck.shown() < deck.selected() {
        deck.show(deck.shown() + 20);
    }
    assert_eq!(deck.cards().len(), 10_000);
    let expected: Vec<String> = (0..100).map(|hundred| format!("/items/{}/title", hundred * 100 + 7)).collect();
    assert_eq!(paths(&deck), expected);
}

#[test]
fn work_grows_with_the_feed_and_not_with_its_square() {
    let mut deck = deck(large(0), 10_000);
    let before = deck.cards();
    let fresh = [large(10), large(20)];
    let started = Instant::now();
    let [second, third] = fresh;
    deck.replace(second);
    deck.refresh(third);
    assert_eq!(deck.waiting(), 10);
    deck.select(filtered("x"));
    deck.select(Selection::default());
    deck.show(10_000);
    // Each comparison of all cards with all cards is a hundred million; what is left takes less than a second even
    // without optimisation.
    assert!(started.elapsed() < Duration::from_secs(6), "{:?}", started.elapsed());
    assert_eq!(kept(&before[10..12], &deck.cards()[..2]), [true, true]);
}
