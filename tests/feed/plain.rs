//! Plain JSON Feeds, with no extension at all.

use nutgraf::feed::Depth;
use nutgraf::model::{Article, BodyNode};
use serde_json::json;

use crate::reading::{all, article, fixture, open};

/// The text of a body, a line for each of its blocks.
fn plain(body: &[BodyNode]) -> String {
    body.iter()
        .map(|block| match block {
            BodyNode::Text(text) => text.clone(),
            BodyNode::Element { name: "br", .. } => "\n".into(),
            BodyNode::Element { name, children, .. } if matches!(*name, "p") => plain(children) + "\n",
            BodyNode::Element { children, .. } => plain(children),
        })
        .collect()
}

#[track_caller]
fn shows(article: &Article, headline: &str, lead: Option<&str>, body: &str) {
    assert_eq!((article.headline.as_str(), article.lead.as_deref()), (headline, lead));
    assert_eq!(plain(&article.body), body);
}

#[test]
fn version_1_0_is_read_with_its_single_authors() {
    let (articles, problems) = all(fixture("plain-1.0.json"));
    assert_eq!(problems, []);
    let names: Vec<&str> = articles.iter().map(|article| article.authors[0].name.as_str()).collect();
    assert_eq!(names, ["Alex", "Sam"]);
    let topics: Vec<&str> = articles[0].topics.iter().map(|topic| topic.tag.as_str()).collect();
    assert_eq!(topics, ["Atom", "dates"]);
    shows(
        &articles[0],
        "Why Atom has its own date format",
        Some("It took RFC 3339 where RSS had RFC 822."),
        "Atom came after RSS.\n",
    );
}

#[test]
fn a_link_post_leads_to_what_it_links() {
    let (articles, _) = all(fixture("plain-1.0.json"));
    let post = &articles[1];
    assert_eq!(post.id, "2");
    let rfc = "https://www.rfc-editor.org/rfc/rfc4287";
    assert_eq!(post.url.as_ref().map(|url| url.as_str()), Some(rfc));
    assert_eq!(post.original.as_ref().map(|original| original.url.as_str()), Some(rfc));
    shows(
        post,
        "RFC 4287",
        Some("The Atom Syndication Format, as published. A link post."),
        "The Atom Syndication Format,   as published.\nA link post.\n",
    );
}

#[test]
fn references_that_are_left_in_titles_are_decoded_once() {
    let titles = [
        ("It&#8217;s &#8220;new&#8221; &#038; g&#xF6;&#Xf6;d", "It’s “new” & gööd"),
        ("&lt;b&gt; &quot;&apos;&nbsp;1", "<b> \"'\u{a0}1"),
        ("AT&amp;amp;T", "AT&amp;T"),
        (
            "R&D; & &; &#; &#x; &#0; &#9; &#x110000; &#99999999; &#xD800;",
            "R&D; & &; &#; &#x; &#0; &#9; &#x110000; &#99999999; &#xD800;",
        ),
        ("&#x10FFFF;&#x10FFFE0; &ampersand; &amp", "\u{10ffff}&#x10FFFE0; &ampersand; &amp"),
        ("&é&amp;;&", "&é&;&"),
        ("&nbsp;", "The text."),
    ];
    for (title, headline) in titles {
        let feed = json!({ "title": title, "items": [{ "id": 1, "title": title, "content_text": "The text." }] });
        let (reader, _) = open(feed.to_string());
        let article = reader.article(0, Depth::Card).0;
        assert_eq!(article.headline, headline);
        assert_eq!(reader.feed().title.as_deref(), Some(headline).filter(|_| title != "&nbsp;"));
    }
}

#[test]
fn an_untitled_post_is_headed_by_its_first_sentence_and_does_not_repeat_it() {
    let (articles, problems) = all(fixture("microblog.json"));
    assert_eq!(problems, []);
    shows(&articles[0], "A feed is a promise.", None, "");
    shows(
        &articles[1],
        "Feeds are quiet.",
        Some("They wait until you come. No badge, no sound."),
        "They wait until you come.\nNo badge, no sound.\n",
    );
    shows(
        &articles[2],
        "Read RFC 4287 today!",
        Some("It is shorter than you think. Really."),
        "It is shorter than you think.\nReally.\n",
    );
    shows(
        &articles[4],
        "This post has one single sentence that goes on for a good while because its…",
        Some("… author never found the full stop key"),
        "… author never found the full stop key\n",
    );
    shows(&articles[5], "今日は新しい仕様を読んだ。", Some("とても短かった。"), "とても短かった。\n");
    shows(&articles[6], "The U.S. Copyright Office has a feed.", Some("Dr. Who does not."), "Dr. Who does not.\n");
}

#[test]
fn a_link_is_not_lost_to_the_headline() {
    let (articles, _) = all(fixture("microblog.json"));
    shows(&articles[3], "See the RFCs.", Some("All of them."), "See the RFCs. All of them.\n");
}

#[test]
fn a_post_without_any_text_is_headed_by_its_site_or_its_id() {
    let (articles, _) = all(fixture("microblog.json"));
    shows(&articles[7], "short.example", None, "");
    shows(&articles[8], "9", None, "");
}

#[test]
fn a_summary_that_repeats_the_headline_is_shortened() {
    let (post, problems) =
        article(r#""summary": "It rains. It pours.", "content_text": "It rains. And then it stops.""#);
    assert!(problems.is_empty());
    shows(&post, "It rains.", Some("It pours."), "And then it stops.\n");
    let (post, _) = article(r#""summary": "It rains. It pours.""#);
    shows(&post, "It rains.", Some("It pours."), "");
}

#[test]
fn a_long_text_is_cut_after_a_word() {
    let (post, problems) = article(&format!(r#""title": "Long", "content_text": "{}""#, "word ".repeat(100)));
    assert!(problems.is_empty());
    let lead = post.lead.expect("a lead");
    assert!(lead.chars().count() <= 280 && lead.ends_with("word…"), "{lead}");
}

#[test]
fn an_emoji_is_never_cut_in_half() {
    let family = "👨\u{200d}👩\u{200d}👧";
    let (post, _) = article(&format!(r#""content_text": "{}""#, family.repeat(40)));
    let shown = post.headline.trim_end_matches('…');
    assert_eq!(shown, family.repeat(shown.len() / family.len()));
    assert!(post.headline.chars().count() <= 80);
}

#[test]
fn a_headless_hook_becomes_the_headline_and_moves_there() {
    let (post, _) = article(r#""_nutgraf": {"hook": "Look at this"}"#);
    assert_eq!((post.headline.as_str(), post.hook), ("Look at this", None));
}

#[test]
fn an_item_keeps_its_own_language_and_inherits_the_feeds() {
    let (articles, problems) =
        all(r#"{"language": "de", "items": [{"id": 1, "language": "ar"}, {"id": 2}, {"id": 3, "language": 7}]}"#);
    let langs: Vec<_> = articles.iter().map(|article| article.lang.as_deref()).collect();
    assert_eq!(langs, [Some("ar"), Some("de"), Some("de")]);
    assert_eq!(problems.len(), 1);
}

#[test]
fn an_author_who_cannot_be_read_is_not_replaced_by_the_feeds() {
    let (articles, problems) = all(r#"{"authors": [{"name": "Feed"}], "items": [{"id": 1, "authors": [7]}]}"#);
    assert!(articles[0].authors.is_empty());
    assert_eq!(
        problems[0].to_string(),
        "/items/0/authors/0: found number 7, expected an author: { name, url, avatar }"
    );
}

#[test]
fn control_and_bidi_characters_stay() {
    let (post, _) = article(r#""title": "a\u202eb\u0007c\u200f""#);
    assert_eq!(post.headline, "a\u{202e}b\u{7}c\u{200f}");
}

#[test]
fn a_host_with_a_space_is_no_host() {
    // Not among the fixtures: Chromium writes the space as %20, against the URL standard.
    let (post, problems) = article(r#""title": "T", "url": "https://a b.example/""#);
    assert_eq!((post.url, problems.len()), (None, 1));
}

#[test]
fn a_tag_is_the_same_however_its_accents_are_written() {
    let (composed, decomposed) = ("Caf\u{e9} \u{1e9b}\u{323}", "CAFE\u{301} \u{17f}\u{323}\u{307}");
    for (written, asked) in [(composed, decomposed), (decomposed, composed)] {
        let (reader, _) = open(format!(
            r#"{{"items": [{{"id": 1, "tags": ["{written}"]}}, {{"id": 2, "_nutgraf": {{"topics": [{{"tag": "{written}"}}]}}}}]}}"#
        ));
        assert!(reader.has_tag(0, &[asked.into()]) && reader.has_tag(1, &[asked.into()]));
        assert!(!reader.has_tag(0, &["cafe".into()]), "an accent is a difference");
    }
}
