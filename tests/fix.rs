//! What `nutgraf check --fix` fixes, and what it leaves as it is.

use std::path::PathBuf;

use nutgraf::feed::{self, Base, Depth, Document};
use nutgraf::model::Article;
use nutgraf::tools::check::{Fixed, check, fix};
use proptest::prelude::*;
use proptest::sample::{Index, select};

const URL: &str = "https://example.com/blog/feed";

fn fixed(text: &str) -> Fixed {
    fix(text.as_bytes(), URL).expect("an absolute URL")
}

fn text(fixed: &Fixed) -> &str {
    std::str::from_utf8(&fixed.body).expect("UTF-8")
}

#[track_caller]
fn assert_fixes(cases: &[(&str, &str)], whole: impl Fn(&str) -> String) {
    for (before, after) in cases {
        assert_eq!(text(&fixed(&whole(before))), whole(after), "{before}");
    }
}

fn feed(items: &str) -> String {
    format!(r#"{{"version": "https://jsonfeed.org/version/1.1", "title": "T", "items": [{items}]}}"#)
}

#[test]
fn a_body_is_fixed_only_if_it_is_in_the_encoding_that_it_declares() {
    let rss = |text: &str| {
        format!(
            "<?xml version='1.0' encoding='ISO-8859-1'?><rss><channel><item><title>{text}</title></item></channel></rss>"
        )
    };
    // In UTF-8, and declared to be something else: each byte of it is read as a letter.
    let wrong = rss("Caf\u{e9} & tea");
    assert_eq!(fixed(&wrong).body, wrong.as_bytes());
    // What has only ASCII is the same in both.
    assert_eq!(text(&fixed(&rss("Cafe & tea"))), rss("Cafe &amp; tea"));
    // A character outside of the declared encoding is never written.
    let control = rss("Cafe \u{1} tea");
    assert_eq!(fixed(&control).body, control.as_bytes());
    // A byte order mark says more than the declaration.
    let marked = format!("\u{feff}{}", rss("Caf\u{e9} & tea"));
    assert_eq!(text(&fixed(&marked)), format!("\u{feff}{}", rss("Caf\u{e9} &amp; tea")));
}

#[test]
fn what_has_only_one_fix_is_fixed_in_json() {
    let cases = [
        (r#"{"id": "1", "titel": "One"}"#, r#"{"id": "1", "title": "One"}"#),
        (r#"{"id": "1", "_nutgraf": {"hok" : "a"}}"#, r#"{"id": "1", "_nutgraf": {"hook" : "a"}}"#),
        // Fixed twice.
        (r#"{"id": "1", "titel": 7.50}"#, r#"{"id": "1", "title": "7.50"}"#),
        (r#"{"url": "/a"}"#, r#"{"id": "/a", "url": "/a"}"#),
        ("{\n  \"url\": \"/a\" }", "{\n  \"id\": \"/a\",\n  \"url\": \"/a\" }"),
        (r#"{"id": null, "url": "/a"}"#, r#"{"id": "/a", "url": "/a"}"#),
        (r#"{"id": "1", "language": "en_US"}"#, r#"{"id": "1", "language": "en-US"}"#),
        (
            r#"{"id": "1", "date_published": "Sun, 29 Nov 2026 10:00 GMT"}"#,
            r#"{"id": "1", "date_published": "2026-11-29T10:00:00Z"}"#,
        ),
        (
            r#"{"id": "1", "attachments": [{"url": "/a", "size_in_bytes": "70"}]}"#,
            r#"{"id": "1", "attachments": [{"url": "/a", "size_in_bytes": 70}]}"#,
        ),
        // What is shown nowhere is taken out, with its comma.
        (r#"{"id": "1", "url": "javascript:a", "title": "T"}"#, r#"{"id": "1", "title": "T"}"#),
        (r#"{"id": "1", "date_published": "soon" }"#, r#"{"id": "1" }"#),
        (r#"{"id": "1", "url": "ftp://a", "image": "ftp://b"}"#, r#"{"id": "1"}"#),
        (
            r#"{"id": "1", "_mine": {"b": 1.50, "titel": null}, "url": "ftp://a"}"#,
            r#"{"id": "1", "_mine": {"b": 1.50, "titel": null}}"#,
        ),
    ];
    assert_fixes(&cases, feed);
    let version = r#"{"version": "https://jsonfeed.org/version/1.1", "title": "T", "items": []}"#;
    assert_fixes(&[(r#"{"title": "T", "items": []}"#, version)], str::to_owned);
}

#[test]
fn what_needs_a_person_stays_as_it_is() {
    let cases = [
        r#"{"title": "One"}"#,
        r#"null, "One""#,
        r#"{"id": 1}, {"id": "1"}"#,
        r#"{"id": "1", "title": {"text": "One"}}"#,
        r#"{"id": "1", "date_publication": "2026"}"#,
        r#"{"id": "1", "titel": "One", "title": "Two"}"#,
        r#"{"id": "1", "authors": [{"url": "ftp://a"}]}"#,
        r#"{"id": "1", "attachments": [{"url": "ftp://a", "title": "One"}]}"#,
        r#"{"id": "1", "_nutgraf": {"analysis": {"generated_by": "robot"}}}"#,
        r#"{"id": "1", "_nutgraf": {"takeaways": [{"text": "One", "sources": ["a"]}]}}"#,
        r#"{"id": "1", "_nutgraf": {"sources": [{"id": "a", "url": "ftp://a"}]}}"#,
        r#"{"id": "1", "_nutgraf": {"timeline": [{"date": "soon", "title": "One"}]}}"#,
        "{\"id\": \"1\", \"title\": \"One",
    ];
    for case in cases {
        let text = feed(case);
        let fixed = fixed(&text);
        assert_eq!(fixed.body, text.as_bytes());
        assert!(fixed.fixed.is_empty() && fixed.left.findings.iter().all(|finding| finding.fix.is_none()), "{case}");
    }
    let other_encoding = feed(r#"{"id": "1", "titel": "?"}"#).replace('?', "\u{1}");
    let body: Vec<u8> = other_encoding.bytes().map(|byte| if byte == 1 { 0xe9 } else { byte }).collect();
    assert!(fix(&body, URL).expect("a URL").fixed.is_empty());
}

#[test]
fn xml_is_written_as_it_was_read() {
    let cases = [
        ("<title>Q & A</title>", "<title>Q &amp; A</title>"),
        ("<title>1 < 2</title>", "<title>1 &lt; 2</title>"),
        ("<title>a\u{c}b</title>", "<title>a\u{fffd}b</title>"),
        ("<title>a</title></b >", "<title>a</title>"),
        ("<link>https://example.com/?a&b</link>", "<link>https://example.com/?a&amp;b</link>"),
        ("<title>a</title><title>b", "<title>a</title><title>b</title></item></channel></rss>"),
    ];
    let whole = |item: &str| {
        let end = if item.matches("<title>").count() > 1 { "" } else { "</item></channel></rss>" };
        format!("<rss version=\"2.0\"><channel><title>T</title><item><guid>1</guid>{item}{end}")
    };
    assert_fixes(&cases, whole);
}

#[test]
fn a_byte_order_mark_stays() {
    let text = ["\u{feff}", &feed(r#"{"id": 1, "titel": "a"}"#)].concat();
    assert_eq!(fixed(&text).body, text.replace("titel", "title").into_bytes());
}

/// All feeds among the fixtures.
fn fixtures() -> Vec<(PathBuf, Vec<u8>)> {
    let folders = ["tests/feeds", "tests/feeds/broken", "tests/feeds/xml", "www/site/feeds"];
    let entries = folders.into_iter().flat_map(|folder| std::fs::read_dir(folder).expect("fixtures"));
    let paths = entries.map(|entry| entry.expect("an entry").path()).filter(|path| {
        let is_feed = path.extension().is_some_and(|extension| extension == "json" || extension == "xml");
        is_feed && !path.to_string_lossy().ends_with(".expect.json")
    });
    paths.map(|path| (path.clone(), std::fs::read(path).expect("a feed"))).collect()
}

fn articles(text: &str) -> Vec<Article> {
    let Ok((document, _)) = Document::parse(text.as_bytes(), URL) else { return Vec::new() };
    let reader = feed::open(document, Box::new(Base::new(URL).expect("a URL")));
    (0..reader.len()).map(|index| reader.article(index, Depth::Full).0).collect()
}

#[test]
fn no_fix_costs_a_reader_anything() {
    let mut count = 0;
    for (path, body) in fixtures() {
        let fixed = fix(&body, URL).expect("a URL");
        let before = check(&body, URL).expect("a URL");
        assert!(fixed.left.articles >= before.articles, "{}", path.display());
        let left: Vec<_> = fixed.left.findings.iter().filter(|finding| finding.fix.is_some()).collect();
        assert!(left.is_empty() || fixed.fixed.is_empty(), "{}: {left:?}", path.display());
        count += fixed.fixed.len();
        let again = fix(&fixed.body, URL).expect("a URL");
        assert!(again.fixed.is_empty() && again.body == fixed.body, "{}", path.display());
        // What is only taken out was never shown.
        let shown = articles(&before.text);
        for fix in before.findings.iter().filter_map(|finding| finding.fix.as_ref()) {
            let mut text = before.text.clone();
            text.replace_range(fix.place.clone(), &fix.text);
            assert!(!fix.about.starts_with("taken out; ") || articles(&text) == shown, "{}: {fix:?}", path.display());
        }
    }
    assert!(count > 20, "only {count} fixes");
}

/// What a slip of somebody who writes a feed may put into it.
const SLIPS: [&str; 12] =
    ["", ",", "\"", "{", "}", "&", "<", "</b>", "\u{c}", ": 7, \"x\"", "\"url\": \"ftp://a\",", "é"];

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_slip_anywhere_is_fixed_once_and_costs_nothing(
        file in any::<Index>(),
        slips in prop::collection::vec((any::<Index>(), 0_usize..4, select(&SLIPS[..])), 1..4),
    ) {
        let feeds = fixtures();
        let (path, body) = file.get(&feeds);
        let mut body = body.clone();
        body.truncate(50_000);
        for (place, length, text) in slips {
            let start = place.index(body.len() + 1);
            let end = (start + length).min(body.len());
            body.splice(start..end, text.bytes());
        }
        let before = check(&body, URL).expect("a URL");
        let fixed = fix(&body, URL).expect("a URL");
        prop_assert!(fixed.left.articles >= before.articles, "{}\n{}\n{}", path.display(), String::from_utf8_lossy(&body).escape_debug(), String::from_utf8_lossy(&fixed.body).escape_debug());
        let again = fix(&fixed.body, URL).expect("a URL");
        prop_assert_eq!(again.fixed.len(), 0, "{}\n{}", path.display(), String::from_utf8_lossy(&fixed.body));
        prop_assert_eq!(again.body, fixed.body, "{}", path.display());
    }
}
