//! A feed as HTML: what an HTML parser makes of it is what the feed says, whatever the feed says.

use std::collections::BTreeSet;

use nutgraf::tools::prerender::{Options, Prerendered, prerender};
use scraper::{Html, Selector};
use serde_json::{Value, json};

#[track_caller]
fn rendered(feed: &Value, attributes: &[(&str, &str)]) -> Prerendered {
    let attributes = attributes.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    let options = Options {
        attributes,
        url: Some("https://news.example/feed.json".into()),
        stylesheet: "/nutgraf.css".into(),
        now: 1_700_000_000,
        ..Options::default()
    };
    prerender(feed.to_string().as_bytes(), &options).expect("the feed is one")
}

/// What a parser finds in the shadow tree. `scraper` sees a declarative shadow tree as a template, and looks into it
/// only from within.
fn parsed(html: &str) -> Html {
    let (_, rest) = html.split_once("<template shadowrootmode=\"open\">").expect("the tree begins");
    let (tree, _) = rest.split_once("</template>").expect("the tree ends");
    Html::parse_fragment(tree)
}

fn texts(tree: &Html, selector: &str) -> Vec<String> {
    let selector = Selector::parse(selector).expect("a selector");
    tree.select(&selector).map(|found| found.text().collect()).collect()
}

fn values(tree: &Html, selector: &str, attribute: &str) -> Vec<String> {
    let selector = Selector::parse(selector).expect("a selector");
    tree.select(&selector).filter_map(|found| found.attr(attribute)).map(str::to_owned).collect()
}

fn json_ld(html: &str) -> Value {
    let (_, rest) = html.split_once("<script type=\"application/ld+json\">").expect("the script begins");
    let (text, rest) = rest.split_once("</script>").expect("the script ends");
    assert_eq!(rest, "\n", "nothing comes after it");
    serde_json::from_str(text).expect("it is JSON")
}

fn items(count: usize) -> Value {
    (1..=count).map(|n| json!({ "id": n, "title": format!("Article {n}"), "tags": ["tea"] })).collect()
}

/// Texts that would be something else if they were not escaped.
const HOSTILE: [&str; 12] = [
    "</template></nutgraf-feed><script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "a < b && c > d",
    "\"double\" 'single' `tick`",
    "&amp; &lt;b&gt; &#60; &nbsp",
    "<!-- comment --> --> <!--> --!>",
    "<![CDATA[ ]]> <?php ?>",
    "</p></article></div></title></style></textarea></noscript>",
    "a\u{a0}b\u{2028}c\u{202e}d\u{feff}e",
    "line\rfeed\r\nand\nmore",
    "<plaintext><xmp><svg><math>",
    "{{braces}} ${dollar} <%= x %>",
];

#[test]
fn every_hostile_text_is_read_as_it_is() {
    for text in HOSTILE {
        let feed = json!({ "items": [{
            "id": text,
            "title": text,
            "image": format!("https://news.example/?{text}"),
            "authors": [{ "name": text }],
            "tags": [text],
            "_nutgraf": { "hook": text, "takeaways": [{ "text": text, "sources": [text] }], "original": { "publisher": text, "url": "/o" } },
        }] });
        let attributes = [("src", text), ("lang", text), ("open", "all")];
        let html = rendered(&feed, &attributes).html;
        let tree = parsed(&html);
        // Titles alone may have references in them.
        let title = text.replace("&lt;", "<").replace("&gt;", ">").replace("&#60;", "<").replace("&amp;", "&");
        for (part, text) in [("headline", title.as_str()), ("hook", text), ("author", text), ("topic", text)] {
            assert_eq!(texts(&tree, &format!("[part~={part}]")), [text.trim()], "{part}");
        }
        assert_eq!(texts(&tree, "[part~=claim]").len(), 1);
        assert_eq!(values(&tree, "article", "data-article"), [text.trim()]);
        assert!(texts(&tree, "script, template, plaintext, xmp, math, title, style").is_empty(), "{html}");
        // Outside of the tree nothing stands but the element and the data.
        let page = Html::parse_document(&html);
        assert_eq!(values(&page, "nutgraf-feed", "src"), [text]);
        assert_eq!(values(&page, "nutgraf-feed", "lang"), [text]);
        assert_eq!(values(&page, "script", "type"), ["application/ld+json"]);
        let item = &json_ld(&html)["itemListElement"][0]["item"];
        assert_eq!(item["headline"], title.trim());
        assert_eq!(item["author"][0]["name"], text.trim());
    }
}

#[test]
fn what_html_cannot_say_is_said_as_it_can_be() {
    // Not even as a reference does a NUL come through a parser.
    let tree = parsed(&rendered(&json!({ "items": [{ "id": 1, "title": "a\u{0}b" }] }), &[]).html);
    assert_eq!(texts(&tree, "[part~=headline]"), ["a\u{fffd}b"]);
}

#[test]
fn a_text_is_no_order() {
    // The view writes its elements down behind NULs.
    let orders = "a\u{0}/\u{0}<script\u{0}'alert(1)\u{0}/\u{0}=onclick\u{0}alert(1)";
    let feed = json!({ "items": [{ "id": 1, "title": orders, "url": "https://a.example/", "tags": [orders] }] });
    let tree = parsed(&rendered(&feed, &[]).html);
    let written = orders.replace('\u{0}', "\u{fffd}");
    assert_eq!(texts(&tree, "[part~=headline]"), [written.as_str()]);
    assert_eq!(texts(&tree, "[part~=topic]"), [written.as_str()]);
    assert!(texts(&tree, "script:not([type]), [onclick]").is_empty());
}

#[test]
fn a_listing_begins_where_it_began() {
    // A parser takes a line feed after the tag for itself, so none may stand there that is the listing's own.
    let feed = json!({ "items": [{ "id": 1, "title": "One", "content_html": "<pre>\n\n\ncode</pre><pre title='a>b'>&#10;more</pre>" }] });
    let html = rendered(&feed, &[("article", "1")]).html;
    assert!(!html.contains("pre>\n"));
    assert_eq!(texts(&parsed(&html), "pre"), ["code", "more"]);
}

#[test]
fn elements_without_content_have_no_end() {
    let feed = json!({ "items": [{ "id": 1, "content_html": "a<br>b<hr>c<img src=x.png alt=d>e" }] });
    let html = rendered(&feed, &[("article", "1")]).html;
    for end in ["</br>", "</hr>", "</img>", "</link>"] {
        assert!(!html.contains(end), "{end}");
    }
    assert_eq!(values(&parsed(&html), "[part~=body] img", "src"), ["https://news.example/x.png"]);
}

#[test]
fn the_element_has_the_attributes_that_were_given() {
    let html = rendered(&json!({ "items": items(1) }), &[("theme", "dark"), ("src", "a?b&c"), ("limit", "many")]).html;
    assert!(
        html.starts_with(r#"<nutgraf-feed src="a?b&amp;c" limit="many" theme="dark"><template shadowrootmode="open">"#)
    );
}

#[test]
fn an_attribute_means_what_it_means_in_a_browser() {
    let feed = json!({ "language": "de", "items": items(20) });
    let shown = |attributes: &[(&str, &str)]| texts(&parsed(&rendered(&feed, attributes).html), "[part~=card]").len();
    assert_eq!(shown(&[]), 12);
    assert_eq!(shown(&[("limit", "3")]), 3);
    assert_eq!(shown(&[("tags", "coffee")]), 0);
    assert_eq!(shown(&[("article", "7")]), 1);
    let wrong = rendered(&feed, &[("limit", "many")]);
    assert_eq!(wrong.warnings, [r#"limit="many": expected a whole number from 1 to 1000"#]);
    let tree = parsed(&rendered(&feed, &[("src", "f"), ("limit", "3")]).html);
    assert_eq!(texts(&tree, "[part~=more-button]"), ["Mehr anzeigen"]);
    assert_eq!(values(&tree, "[part=feed]", "lang"), ["de"]);
    let french = parsed(&rendered(&feed, &[("lang", "fr")]).html);
    assert_eq!(values(&french, "[part=feed]", "lang"), ["fr"]);
}

#[test]
fn buttons_are_there_where_something_can_come_of_them() {
    let feed = json!({ "items": items(2), "next_url": "/page-2.json" });
    let buttons = |attributes: &[(&str, &str)]| texts(&parsed(&rendered(&feed, attributes).html), "button");
    assert_eq!(buttons(&[("src", "feed.json")]), ["tea", "tea", "Show more"]);
    assert_eq!(buttons(&[]), [""; 0], "without a source");
    let elsewhere = json!({ "items": items(1), "next_url": "https://other.example/2.json" });
    assert_eq!(texts(&parsed(&rendered(&elsewhere, &[("src", "f")]).html), "[part~=more-button]"), [""; 0]);
}

#[test]
fn a_feed_without_articles_says_so() {
    let empty = rendered(&json!({ "items": [] }), &[]);
    assert_eq!(empty.shown, 0);
    assert!(!empty.html.contains("ld+json"));
    assert_eq!(texts(&parsed(&empty.html), "[part~=notice]").len(), 1);
    let missing = rendered(&json!({ "items": items(1) }), &[("article", "x")]);
    assert_eq!(missing.problems.iter().map(|problem| problem.path.as_str()).collect::<Vec<_>>(), ["/items"]);
}

#[test]
fn what_is_no_feed_is_an_error() {
    let options = Options::default();
    assert!(prerender(b"<html>", &options).is_err());
    assert!(prerender(b"{}", &options).is_err());
    assert!(prerender(&vec![b' '; 5_000_001], &options).expect_err("too large").contains("larger than 5000000 bytes"));
    let nowhere = Options { url: Some("/feed.json".into()), ..options };
    assert!(prerender(b"{\"items\": []}", &nowhere).expect_err("relative").contains("absolute"));
}

#[test]
fn without_a_url_only_absolute_links_lead_anywhere() {
    let feed = br#"{"items": [{"id": 1, "title": "One", "url": "/one"}, {"id": 2, "title": "Two", "url": "https://a.example/two"}]}"#;
    let rendered = prerender(feed, &Options::default()).expect("a feed");
    assert_eq!(values(&parsed(&rendered.html), "[part~=headline-link]", "href"), ["https://a.example/two"]);
    assert_eq!(rendered.problems[0].path, "/items/0/url");
}

fn complete() -> Value {
    serde_json::from_str(&std::fs::read_to_string("tests/feeds/complete.json").expect("the fixture")).expect("JSON")
}

/// Every text in a value.
fn strings<'a>(value: &'a Value, found: &mut Vec<(&'a str, &'a str)>, name: &'a str) {
    match value {
        Value::String(text) => found.push((name, text)),
        Value::Array(list) => list.iter().for_each(|one| strings(one, found, name)),
        Value::Object(members) => members.iter().for_each(|(name, one)| strings(one, found, name)),
        _ => {}
    }
}

#[test]
fn what_search_engines_read_is_what_the_feed_says_and_is_shown() {
    let feed = complete();
    let list = json_ld(&rendered(&feed, &[]).html);
    assert_eq!((&list["@context"], &list["@type"]), (&json!("https://schema.org"), &json!("ItemList")));
    let entries = list["itemListElement"].as_array().expect("a list");
    assert_eq!(entries.len(), feed["items"].as_array().expect("items").len());
    // The types that schema.org knows, each with the members that it gives them.
    let known: [(&str, &[&str]); 8] = [
        ("ItemList", &["name", "itemListElement"]),
        ("ListItem", &["position", "item"]),
        (
            "Article",
            &[
                "headline",
                "url",
                "image",
                "inLanguage",
                "datePublished",
                "dateModified",
                "description",
                "keywords",
                "isBasedOn",
                "author",
                "correction",
                "citation",
                "hasPart",
            ],
        ),
        (
            "CreativeWork",
            &["name", "url", "datePublished", "publisher", "digitalSourceType", "dateCreated", "editor", "hasPart"],
        ),
        ("ImageObject", &["caption", "creditText", "width", "height", "url"]),
        ("Organization", &["name"]),
        ("Person", &["name", "url"]),
        ("CorrectionComment", &["datePublished", "text"]),
    ];
    let mut nodes = vec![&list];
    while let Some(node) = nodes.pop() {
        let kind = node["@type"].as_str().expect("every node has a type");
        let (_, members) = known.iter().find(|(name, _)| *name == kind).expect("a type of schema.org");
        for (name, value) in node.as_object().expect("an object").iter().filter(|(name, _)| !name.starts_with('@')) {
            assert!(members.contains(&name.as_str()), "{kind} has no {name}");
            nodes.extend(value.as_array().into_iter().flatten().chain([value]).filter(|value| value.is_object()));
        }
    }
    for (position, entry) in entries.iter().enumerate() {
        assert_eq!(entry["position"], position + 1);
        assert!(entry["item"]["headline"].as_str().is_some_and(|headline| !headline.is_empty()));
    }
    // No text is there that the feed does not have, but for how links and dates are written out.
    let mut said = Vec::new();
    strings(&feed, &mut said, "");
    let said: BTreeSet<&str> = said.into_iter().map(|(_, text)| text).collect();
    let mut told = Vec::new();
    strings(&list, &mut told, "");
    for (name, text) in told {
        match name {
            "@type" | "@context" | "digitalSourceType" => {}
            "url" | "image" | "isBasedOn" => {
                let relative = text.strip_prefix("https://news.example").unwrap_or(text);
                assert!(said.contains(text) || said.contains(relative), "{name}: {text}");
            }
            "datePublished" | "dateModified" | "dateCreated" => {
                assert!(said.iter().any(|date| date.starts_with(&text[..4])), "{name}: {text}");
            }
            // An author or a source without a name goes by the host of the link.
            _ => assert!(said.iter().any(|said| said.contains(text)), "{name}: {text}"),
        }
    }
}

#[test]
fn what_search_engines_read_says_who_wrote_the_panels_and_what_they_rest_on() {
    for (by, code) in [
        ("ai", "trainedAlgorithmicMedia"),
        ("human", "digitalCreation"),
        ("mixed", "compositeWithTrainedAlgorithmicMedia"),
    ] {
        let extension = json!({
            "analysis": { "generated_by": by, "generated_at": "2026-11-28", "reviewed_by": "Ann" },
            "takeaways": ["One"],
            "sections": [{ "id": "own", "title": "Perspectives", "text": "One" }],
            "sources": [
                { "id": "a", "title": "A", "url": "https://a.example/", "publisher": "P", "date_published": "2025" },
            ],
        });
        let item = json!({ "id": 1, "title": "One", "_nutgraf": extension });
        let node = json_ld(&rendered(&json!({ "items": [item] }), &[("article", "1")]).html);
        let part = json!({
            "@type": "CreativeWork",
            "digitalSourceType": format!("http://cv.iptc.org/newscodes/digitalsourcetype/{code}"),
            "dateCreated": "2026-11-28",
            "editor": { "@type": "Person", "name": "Ann" },
            "hasPart": [{ "@type": "CreativeWork", "name": "Perspectives" }],
        });
        let source = json!({
            "@type": "CreativeWork",
            "name": "A",
            "url": "https://a.example/",
            "datePublished": "2025",
            "publisher": { "@type": "Organization", "name": "P" },
        });
        assert_eq!((&node["hasPart"], &node["citation"]), (&part, &json!([source])));
    }
}

#[test]
fn a_panel_that_no_article_has_is_told() {
    let item =
        json!({ "id": 1, "title": "One", "_nutgraf": { "sections": [{ "id": "own", "title": "T", "text": "T" }] } });
    let warnings =
        |panels: &str| rendered(&json!({ "items": [item] }), &[("panels", panels), ("open", "own")]).warnings;
    assert_eq!(warnings("own takeaways sections"), Vec::<String>::new());
    assert_eq!(
        warnings("own takeways"),
        ["panels=\"takeways\": no panel has this name, and no section of the articles shown"]
    );
}

/// Every element costs time and memory in each card of a page. Whoever needs one more says so here.
#[test]
fn an_article_with_every_member_has_no_element_that_it_can_do_without() {
    let tree = parsed(&rendered(&complete(), &[("article", "json-feed-1-1")]).html);
    let card = Selector::parse("[part=card], [part=card] *").expect("a selector");
    assert_eq!(tree.select(&card).count(), 200);
}

#[test]
fn a_file_of_any_size_is_told() {
    let sizes = [json!(u64::MAX), json!(1e20), json!(9_007_199_254_740_991_u64), json!(999_999)];
    let file =
        |size: &Value| json!({ "url": "/a.mp3", "mime_type": "audio/mpeg", "title": "A", "size_in_bytes": size });
    let files: Vec<Value> = sizes.iter().map(file).collect();
    let prerendered = rendered(&json!({ "items": [{ "id": 1, "attachments": files }] }), &[]);
    let told = texts(&parsed(&prerendered.html), "[part=attachment]");
    assert_eq!(told, ["A Audio", "A Audio", "A Audio\u{a0}· 9007199255\u{a0}MB", "A Audio\u{a0}· 1\u{a0}MB"]);
    let paths: Vec<&str> = prerendered.problems.iter().map(|problem| problem.path.as_str()).collect();
    assert_eq!(paths, ["/items/0/attachments/0/size_in_bytes", "/items/0/attachments/1/size_in_bytes"]);
}

#[test]
fn an_article_alone_is_told_alone() {
    let node = json_ld(&rendered(&json!({ "items": items(3) }), &[("article", "2")]).html);
    assert_eq!((&node["@type"], &node["headline"]), (&json!("Article"), &json!("Article 2")));
    assert_eq!(node["@context"], "https://schema.org");
}

#[test]
fn since_counts_from_when_the_markup_is_written() {
    // Written at 1,700,000,000 s: 14 November 2023, 22:13:20.
    let feed = json!({ "items": [
        { "id": "young", "title": "Young", "date_published": "2023-11-14T10:14:00Z" },
        { "id": "old", "title": "Old", "date_published": "2023-11-14T10:13:00Z" },
        { "id": "undated", "title": "Undated" },
    ] });
    let shown = |value: &str| {
        let rendered = rendered(&feed, &[("since", value)]);
        (rendered.shown, texts(&parsed(&rendered.html), "[part~=headline]"), rendered.warnings)
    };
    assert_eq!(shown("12h"), (1, vec!["Young".to_owned()], vec![]));
    assert_eq!(shown("1d").1, ["Young", "Old"]);
    assert_eq!(shown("1h").0, 0, "all are too old, and there is a notice");
    let (count, _, warnings) = shown("soon");
    assert_eq!((count, warnings), (3, vec!["since=\"soon\": expected a span as 12h, 7d or 2w".to_owned()]));
}

#[test]
fn a_message_says_nothing_of_tabs() {
    let item = json!({ "items": [{ "id": "a", "title": "A", "url": "https://a.example/" }] });
    let element = rendered(&item, &[("links", "new")]);
    let tree = parsed(&element.html);
    assert_eq!(values(&tree, "[part~=headline-link]", "target"), ["_blank"]);
    assert_eq!(values(&tree, "[part~=headline-link]", "rel"), ["noopener"]);
    assert_eq!(values(&tree, "[part~=headline-link]", "aria-describedby"), ["new-tab"]);
    assert_eq!(texts(&tree, "#new-tab"), ["Opens in a new tab"]);
    // What else a link of a text has does not come between its name and what opens the tab.
    let body = json!({ "items": [{ "id": "a", "title": "A", "content_html": "<a lang=fr title=t href=https://a.example/>A</a>" }] });
    let body = parsed(&rendered(&body, &[("links", "new"), ("article", "a")]).html);
    let link = |name| values(&body, "[part=body] a", name);
    assert_eq!(
        (link("title"), link("target"), link("lang")),
        (vec!["t".into()], vec!["_blank".into()], vec!["fr".into()])
    );
    let options = Options {
        attributes: vec![("links".into(), "new".into())],
        format: nutgraf::tools::prerender::Format::Email,
        ..Options::default()
    };
    let message = prerender(item.to_string().as_bytes(), &options).expect("a feed").html;
    assert!(message.contains("https://a.example/") && !message.contains("new tab") && !message.contains("_blank"));
}

#[test]
fn search_engines_are_told_what_is_known_of_a_picture() {
    let item = |image: Value| json!({ "items": [{ "id": 1, "image": "/i.png", "_nutgraf": { "image": image } }] });
    let told = |feed: &Value| json_ld(&rendered(feed, &[]).html)["itemListElement"][0]["item"]["image"].clone();
    assert_eq!(told(&item(json!({ "alt": "A heron" }))), "https://news.example/i.png");
    let image = json!({ "caption": "The heron.", "credit": "Ann", "width": 1600, "height": 900.5 });
    assert_eq!(
        told(&item(image)),
        json!({
            "@type": "ImageObject",
            "url": "https://news.example/i.png",
            "caption": "The heron.",
            "creditText": "Ann",
            "width": 1600,
            "height": 900,
        })
    );
}

#[test]
fn no_picture_is_in_the_markup_that_a_reader_has_to_ask_for() {
    let page = rendered(&complete(), &[("images", "click"), ("article", "json-feed-1-1"), ("open", "all")]).html;
    let tree = parsed(&page);
    assert!(values(&tree, "img", "src").is_empty() && values(&tree, "img", "srcset").is_empty());
    assert_eq!(texts(&tree, "a[part~=image-show]"), ["Show picture"]);
    assert_eq!(values(&tree, "a[part~=image-show]", "title"), ["Two braces around a dot"]);
}
