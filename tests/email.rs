//! A feed as a message for newsletters says what the widget shows, and has nothing in it that mail programs do not know.

use nutgraf::tools::prerender::{Format, Options, Prerendered, prerender};
use nutgraf::view::PARTS;
use scraper::{Html, Node, Selector};
use serde_json::{Value, json};

#[track_caller]
fn written(feed: &Value, format: Format, attributes: &[(&str, &str)]) -> Prerendered {
    let attributes = attributes.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    let url = Some("https://news.example/feed.json".into());
    let options = Options { attributes, url, format, ..Options::default() };
    prerender(feed.to_string().as_bytes(), &options).expect("the feed is one")
}

fn email(feed: &Value, attributes: &[(&str, &str)]) -> Html {
    Html::parse_document(&written(feed, Format::Email, attributes).html)
}

fn complete() -> Value {
    serde_json::from_str(&std::fs::read_to_string("tests/feeds/complete.json").expect("the fixture")).expect("JSON")
}

fn selector(text: &str) -> Selector {
    Selector::parse(text).expect("a selector")
}

/// The words of a document, in which white space counts once.
fn words(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn whole_text(document: &Html) -> String {
    words(&document.root_element().text().collect::<String>())
}

/// The texts that the widget shows, but for what is pressed or stands for a picture.
fn shown(html: &str) -> Vec<String> {
    let (_, rest) = html.split_once("<template shadowrootmode=\"open\">").expect("the tree begins");
    let (tree, _) = rest.split_once("</template>").expect("the tree ends");
    let tree = Html::parse_fragment(tree);
    let left_out = selector(".hidden, button, [part~=backlink], [part=thumbnail], [part=filter]");
    let left_out: Vec<_> = tree.select(&left_out).map(|element| element.id()).collect();
    let texts =
        tree.root_element().descendants().filter(|node| !node.ancestors().any(|one| left_out.contains(&one.id())));
    texts
        .filter_map(|node| match node.value() {
            Node::Text(text) => Some(words(text)),
            _ => None,
        })
        .filter(|text| !text.is_empty())
        .collect()
}

#[test]
fn a_message_says_what_the_widget_shows() {
    let feed = complete();
    let ids: Vec<String> = feed["items"].as_array().expect("items").iter().map(|item| item["id"].to_string()).collect();
    let alone: Vec<[(&str, &str); 2]> =
        ids.iter().map(|id| [("article", id.trim_matches('"')), ("open", "all")]).collect();
    let lists = [&[("open", "all")][..], &[("open", "all"), ("layout", "compact")], &[("open", "all"), ("lang", "ar")]];
    for attributes in lists.into_iter().chain(alone.iter().map(|pair| &pair[..])) {
        let message = whole_text(&email(&feed, attributes));
        let mut rest = &message[..];
        for text in shown(&written(&feed, Format::Html, attributes).html) {
            let (_, after) = rest.split_once(&text).unwrap_or_else(|| panic!("{attributes:?}: {text:?} at {rest:.80}"));
            rest = after;
        }
    }
}

#[test]
fn a_message_has_only_what_mail_programs_know() {
    for attributes in
        [&[][..], &[("open", "all")], &[("layout", "compact")], &[("article", "complete"), ("open", "all")]]
    {
        let message = email(&complete(), attributes);
        let unknown = "script, style, link, svg, button, details, summary, template, article, section, time";
        assert_eq!(message.select(&selector(unknown)).count(), 0);
        for element in message.select(&selector("body *")) {
            for (name, value) in element.value().attrs() {
                assert!(!["class", "part", "id", "tabindex"].contains(&name) && !name.starts_with("data-"), "{name}");
                assert!(!value.starts_with('#'), "no link within the message: {value}");
                assert!(!value.contains("var("), "no custom property: {value}");
            }
        }
        for table in message.select(&selector("table")) {
            let is_data = table.select(&selector("th")).next().is_some();
            let role = table.value().attr("role");
            assert!(is_data || role == Some("presentation") || table.select(&selector("table")).next().is_some());
        }
    }
}

#[test]
fn hostile_text_stays_text() {
    let hostile = "</td></tr></table><script>alert(1)</script><img src=x onerror=alert(1)> \"'&amp;";
    let feed = json!({
        "title": hostile,
        "items": [{ "id": hostile, "title": hostile, "_nutgraf": { "takeaways": [hostile], "hook": hostile } }],
    });
    let message = email(&feed, &[("open", "all")]);
    assert_eq!(message.select(&selector("script, img")).count(), 0);
    // Titles are decoded, so that they read otherwise: these are the hook and the takeaway.
    assert_eq!(whole_text(&message).matches(&words(hostile)).count(), 2);
}

#[test]
fn a_message_has_the_panels_that_are_open() {
    let titles = |attributes: &[(&str, &str)]| -> Vec<String> {
        let message = email(&complete(), attributes);
        message.select(&selector("h3")).map(|title| title.text().collect()).collect()
    };
    assert_eq!(titles(&[("limit", "1")]), ["30-second TL;DR"]);
    assert_eq!(
        titles(&[("limit", "1"), ("open", "sources takeaways")]),
        ["30-second TL;DR", "Key takeaways", "Sources"]
    );
    let sections = [
        ("open", "method", vec!["How this was found out"]),
        ("open", "sections", vec!["Perspectives", "How this was found out", "In numbers"]),
    ];
    for (name, value, titles_of_sections) in sections {
        assert_eq!(titles(&[("limit", "1"), (name, value)])[1..], titles_of_sections);
    }
    let placed = [("limit", "1"), ("panels", "numbers sections"), ("open", "numbers perspectives")];
    assert_eq!(titles(&placed)[1..], ["In numbers", "Perspectives"]);
    let placed = [("limit", "1"), ("panels", "numbers"), ("open", "all")];
    assert_eq!(titles(&placed)[1..], ["In numbers"]);
}

#[test]
fn a_citation_is_a_link_only_where_its_source_is_not_listed() {
    let feed = json!({ "items": [{ "id": 1, "title": "One", "_nutgraf": {
        "tldr": { "what_changed": { "text": "It rained.", "sources": ["s"] } },
        "sources": [{ "id": "s", "title": "The weather", "url": "https://weather.example/today" }],
    } }] });
    let links = |attributes: &[(&str, &str)]| -> Vec<String> {
        let message = email(&feed, attributes);
        assert!(whole_text(&message).contains("It rained. [1]"));
        message.select(&selector("a")).map(|link| link.text().collect()).collect()
    };
    assert_eq!(links(&[]), ["[1]"]);
    assert_eq!(links(&[("open", "sources")]), ["The weather"]);
}

#[test]
fn an_article_keeps_its_language_and_direction() {
    let feed = json!({ "language": "en", "items": [
        { "id": 1, "language": "ar", "title": "واحد", "tags": ["ط"] },
        { "id": 2, "title": "Two" },
    ] });
    let message = email(&feed, &[]);
    let cells: Vec<_> = message
        .select(&selector("td td[style*=border]"))
        .map(|cell| (cell.value().attr("lang"), cell.value().attr("dir")))
        .collect();
    assert_eq!(cells, [(Some("ar"), Some("rtl")), (None, Some("ltr"))]);
}

#[test]
fn a_source_that_is_missing_has_a_mark() {
    let feed = json!({ "items": [{ "id": 1, "title": "One", "_nutgraf": {
        "takeaways": [{ "text": "It rained.", "sources": ["nowhere"] }],
    } }] });
    assert!(whole_text(&email(&feed, &[("open", "all")])).contains("It rained. [?]"));
}

#[test]
fn pictures_fit_and_keep_their_words() {
    let html = r##"<p>A</p><img src="https://x.example/a.png" alt="#one" width="40"><img src="https://x.example/b.png" width="2000">"##;
    let feed = json!({ "items": [{ "id": 1, "title": "One", "content_html": html, "image": "https://x.example/c.png",
            "_nutgraf": { "image": { "alt": "A heron", "caption": "The heron.", "credit": "Ann", "width": 1600, "height": 900 } } }] });
    // Mail programs ask their readers themselves.
    let message = email(&feed, &[("article", "1"), ("images", "click")]);
    let pictures: Vec<_> = message
        .select(&selector("img"))
        .map(|picture| (picture.attr("alt").unwrap_or_default(), picture.attr("width").unwrap_or_default()))
        .collect();
    assert_eq!(pictures, [("A heron", "550"), ("#one", "40"), ("", "550")]);
    assert!(whole_text(&message).contains("The heron. · Ann"), "{}", whole_text(&message));
}

#[test]
fn a_message_that_gmail_would_cut_is_told() {
    let text = "word ".repeat(400);
    let items: Vec<Value> = (0..60).map(|id| json!({ "id": id, "title": "One", "summary": text })).collect();
    let feed = json!({ "items": items });
    assert_eq!(written(&feed, Format::Email, &[("limit", "10")]).warnings, [""; 0]);
    let [warning] = &written(&feed, Format::Email, &[("limit", "60")]).warnings[..] else { panic!("one warning") };
    assert!(warning.contains("Gmail shows only the first 102"), "{warning}");
}

#[test]
fn styles_are_for_parts_that_there_are() {
    let known: Vec<&str> = PARTS.iter().map(|(name, _)| *name).collect();
    for part in nutgraf::tools::prerender::styled_parts() {
        assert!(known.contains(&part), "{part}");
    }
}

#[test]
fn a_page_for_a_frame_is_whole() {
    let options = Options {
        stylesheet: "/nutgraf/nutgraf.css".into(),
        format: Format::Iframe,
        oembed: Some("https://news.example/oembed.json?a&b".into()),
        ..Options::default()
    };
    let feed = json!({ "title": "Tea & <cake>", "language": "ar", "items": [{ "id": 1, "title": "One" }] });
    let html = prerender(feed.to_string().as_bytes(), &options).expect("a page").html;
    let page = Html::parse_document(&html);
    let values = |query: &str, name: &str| -> Vec<String> {
        page.select(&selector(query)).filter_map(|element| element.attr(name)).map(str::to_owned).collect()
    };
    assert_eq!(values("html", "dir"), ["rtl"]);
    assert_eq!(
        page.select(&selector("title")).map(|title| title.text().collect::<String>()).collect::<Vec<_>>(),
        ["Tea & <cake>"]
    );
    assert_eq!(values("script[src]", "src"), ["/nutgraf/frame.js", "/nutgraf/nutgraf.js"]);
    assert_eq!(values("link[rel=stylesheet]", "href")[0], "/nutgraf/frame.css");
    assert_eq!(values("link[type='application/json+oembed']", "href"), ["https://news.example/oembed.json?a&b"]);
    assert_eq!(page.select(&selector("body > nutgraf-feed")).count(), 1);
}
