//! Feeds of which one list, or one text, is of any size.

use serde_json::{Value, json};

/// Each doubles the one before it, up to the limit of a list and from there on; a text is never longer than its own.
pub const SIZES: [usize; 4] = [500, 1000, 2000, 4000];

/// A name, and the body of a feed of that size.
type Feed = (&'static str, fn(usize) -> String);

pub const FEEDS: &[Feed] = &[
    ("items", |n| body(json!({ "items": list(n, |i| json!({ "id": i, "title": "T", "tags": [i] })) }))),
    ("items of one id", |n| body(json!({ "items": list(n, |_| json!({ "id": 1, "title": "T" })) }))),
    ("items without an id", |n| body(json!({ "items": list(n, |_| json!({ "title": "T" })) }))),
    ("authors of the feed", |n| {
        body(json!({ "items": [{ "id": 1 }], "authors": list(n, |i| json!({ "name": i.to_string() })) }))
    }),
    ("members of the feed", |n| body(with_members(json!({ "items": [{ "id": 1 }] }), n))),
    ("members of an item", |n| item(with_members(json!({ "title": "T" }), n))),
    ("members of the extension", |n| item(json!({ "_nutgraf": with_members(json!({}), n) }))),
    ("authors", |n| item(json!({ "authors": list(n, |i| json!({ "name": i.to_string(), "url": "/a" })) }))),
    ("tags", |n| item(json!({ "tags": list(n, |i| json!(format!("t{i}"))) }))),
    ("nested tags", |n| item(json!({ "tags": list(n, |i| json!([[i.to_string()]])) }))),
    ("attachments", |n| {
        item(
            json!({ "attachments": list(n, |_| json!({ "url": "/a", "mime_type": "audio/mpeg", "title": "T", "size_in_bytes": 7 })) }),
        )
    }),
    ("sources", |n| insight(json!({ "sources": sources(n) }))),
    ("sources backwards", |n| {
        insight(json!({ "sources": list(n, |i| json!({ "id": n - i, "title": "T", "url": "/s" })) }))
    }),
    ("sources of one id", |n| {
        insight(json!({ "sources": list(n, |_| json!({ "id": 1, "title": "T", "url": "/s" })) }))
    }),
    ("citations", |n| {
        insight(json!({ "sources": sources(n), "takeaways": [{ "text": "T", "sources": list(n, |i| json!(i)) }] }))
    }),
    ("citations of nothing", |n| {
        insight(
            json!({ "sources": sources(n), "takeaways": [{ "text": "T", "sources": list(n, |i| json!(format!("x{i}"))) }] }),
        )
    }),
    ("claims that cite one source each", |n| {
        insight(json!({ "sources": sources(n), "technical": list(n, |i| json!({ "text": "T", "sources": [i] })) }))
    }),
    ("claims", |n| insight(json!({ "takeaways": list(n, |_| json!("T")) }))),
    ("wrong claims", |n| insight(json!({ "takeaways": list(n, |_| json!(7)) }))),
    ("implications", |n| {
        insight(json!({ "implications": list(n, |_| json!({ "prediction": "P", "likelihood": 0.5, "horizon": "H" })) }))
    }),
    ("timeline", |n| {
        insight(json!({ "timeline": list(n, |i| json!({ "date": format!("{}", 9999 - i % 9000), "title": "T" })) }))
    }),
    ("coverage", |n| insight(json!({ "coverage": list(n, link) }))),
    ("topics", |n| insight(json!({ "topics": list(n, |i| json!({ "tag": format!("t{i}") })) }))),
    ("related groups", |n| {
        insight(json!({ "related": list(n, |_| json!({ "reason": "topic", "label": "L", "url": "/r" })) }))
    }),
    ("related links", |n| insight(json!({ "related": [{ "reason": "topic", "label": "L", "items": list(n, link) }] }))),
    ("widths of a picture", |n| {
        item(
            json!({ "image": "/i", "_nutgraf": { "image": { "widths": list(n, |i| json!({ "url": "/w", "width": i })) } } }),
        )
    }),
    ("corrections", |n| insight(json!({ "corrections": list(n, |_| json!({ "date": "2026", "text": "T" })) }))),
    ("sections", |n| {
        insight(json!({ "sections": list(n, |i| json!({ "id": i.to_string(), "title": "T", "text": "T" })) }))
    }),
    ("tables", |n| {
        insight(
            json!({ "comparison": list(n, |_| json!({ "columns": ["A"], "rows": [{ "feature": "F", "cells": [1] }] })) }),
        )
    }),
    ("columns", |n| {
        insight(
            json!({ "comparison": { "columns": list(n, |_| json!("C")), "rows": list(n, |_| json!({ "feature": "F", "cells": [1] })) } }),
        )
    }),
    ("wrong columns", |n| {
        insight(
            json!({ "comparison": { "columns": list(n, |i| if i == 0 { json!("C") } else { json!(7) }), "rows": list(n, |_| json!({ "feature": "F", "cells": [1] })) } }),
        )
    }),
    ("rows", |n| {
        insight(
            json!({ "comparison": { "columns": ["A"], "rows": list(n, |_| json!({ "feature": "F", "cells": [1] })) } }),
        )
    }),
    ("cells", |n| {
        insight(
            json!({ "comparison": { "columns": ["A"], "rows": [{ "feature": "F", "cells": list(n, |_| json!(1)) }] } }),
        )
    }),
    ("empty cells", |n| {
        insight(
            json!({ "comparison": { "columns": ["A"], "rows": [{ "feature": "F", "cells": list(n, |_| json!(null)) }] } }),
        )
    }),
    ("paragraphs", |n| html("", "<p>a</p>", n)),
    ("paragraphs of text", |n| text("a\n\n", n)),
    ("lines of text", |n| text("a\n", n)),
    ("breaks", |n| html("a", "<br>", n)),
    ("rules before text", |n| html_and("", "<hr>", n, "Text.")),
    ("empty paragraphs", |n| html("<ul><li>a<li>", "<p></p>", n)),
    ("list items", |n| html("<ul>", "<li>a", n)),
    ("lists in lists", |n| html("", "<ul><li>a", n)),
    ("table cells", |n| html("<table>", "<td>a", n)),
    ("table rows", |n| html("<table>", "<tr><td>a", n)),
    ("tables in tables", |n| html("", "<table><td>", n)),
    ("nested blocks", |n| html("", "<div>a", n)),
    ("nested quotes", |n| html("", "<blockquote>a", n)),
    ("nested lines", |n| html("", "<b>a", n)),
    ("different nested lines", |n| html("", "<b>a<i>", n)),
    ("lines across paragraphs", |n| html("<b><i><u><a href=/a>", "<p>a", n)),
    ("links", |n| html("", "<a href=/a>a</a>", n)),
    ("links that do not end", |n| html("", "<a href=/a>a", n)),
    ("pictures", |n| html("", "<img src=/a>", n)),
    ("pictures that are text", |n| html("", "<img alt=a>", n)),
    ("ends of nothing", |n| html("a", "</p></b>", n)),
    ("ends in the wrong order", |n| html("", "<b><p>a</b></p>", n)),
    ("attributes", |n| html_and("<p ", "a=b ", n, ">a")),
    ("attributes of one name", |n| html_and("<a href=/a ", "title=b ", n, ">a")),
    ("attributes that do not end", |n| html("a<a href=\"", "a ", n)),
    ("a comment", |n| html("a<!--", "->", n)),
    ("comments", |n| html("a", "<!-->", n)),
    ("signs that begin a tag", |n| html("", "<", n)),
    ("tags that do not end", |n| html("", "<a ", n)),
    ("a script", |n| html("<script>", "<!--<script>-", n)),
    ("scripts", |n| html("", "<script></script>a", n)),
    ("drawings in drawings", |n| html("", "<svg>", n)),
    ("titles", |n| html("", "<title>a</title>a", n)),
    ("references", |n| html("", "&eacute;", n)),
    ("references by number", |n| html("", "&#233;", n)),
    ("a long number", |n| html("&#", "1", n)),
    ("a long name", |n| html("&", "a", n)),
    ("signs that begin a reference", |n| html("", "&", n)),
    ("unknown names", |n| html("", "&notit", n)),
    ("spaces", |n| html("a", " ", n)),
    ("spaces and breaks", |n| html("<ul><li>a", " <br>", n)),
    ("full stops", |n| text(".", n)),
    ("full stops in a row", |n| text_and("a", ".", n, "a")),
    ("marks in a row", |n| text_and("a", "?!\u{2026}", n, "a")),
    ("quotes in a row", |n| text_and("a", ".\u{201d}", n, "a")),
    ("abbreviations", |n| text("A.", n)),
    ("letters", |n| text("a", n)),
    ("words", |n| text("a ", n)),
    ("combining marks", |n| text("\u{301}", n)),
    ("joined emoji", |n| text("\u{1f469}\u{200d}", n)),
    ("NULs", |n| text("\0", n)),
    ("a title", |n| item(json!({ "title": "\u{301}".repeat(n / 2) }))),
    ("a summary that is nearly the body", |n| {
        item(json!({ "title": "T", "summary": format!("{}b", "a".repeat(n / 2)), "content_text": "a".repeat(n) }))
    }),
    ("an untitled summary", |n| item(json!({ "summary": "a. ".repeat(n / 3), "content_html": "a. ".repeat(n / 3) }))),
    ("a URL", |n| item(json!({ "url": format!("/{}", "a".repeat(n)) }))),
    ("a date", |n| item(json!({ "date_published": "0".repeat(n) }))),
    ("a language", |n| item(json!({ "language": "a-".repeat(n) }))),
    ("an id", |n| body(json!({ "items": [{ "id": "a".repeat(n) }] }))),
    ("items of RSS", |n| rss(&many(n, |i| format!("<item><title>T</title><guid>{i}</guid></item>")))),
    ("categories of RSS", |n| rss(&format!("<item>{}</item>", many(n, |i| format!("<category>{i}</category>"))))),
    ("enclosures of RSS", |n| rss(&format!("<item>{}</item>", many(n, |i| format!("<enclosure url='{i}'/>"))))),
    ("authors of RSS", |n| rss(&format!("<item>{}</item>", many(n, |i| format!("<author>{i}</author>"))))),
    ("attributes in XML", |n| rss(&format!("<item {}/>", many(n, |i| format!("a{i}='&' "))))),
    ("namespaces in XML", |n| rss(&many(n, |i| format!("<item xmlns:n{i}='u'><n{i}:a/></item>")))),
    ("depth of XML", |n| rss(&format!("<item><title>{}T", many(n, |_| "<b>".to_owned())))),
    ("faults in XML", |n| rss(&many(n, |_| "<item><title>a & b < c</x></item>".to_owned()))),
];

fn body(feed: Value) -> String {
    feed.to_string()
}

/// A feed of one item, which has the id 1 and what else it is given.
fn item(mut item: Value) -> String {
    item["id"] = json!(1);
    body(json!({ "items": [item] }))
}

/// A feed of one item with an extension.
fn insight(extension: Value) -> String {
    item(json!({ "title": "T", "_nutgraf": extension }))
}

fn list(count: usize, make: impl Fn(usize) -> Value) -> Vec<Value> {
    (0..count).map(make).collect()
}

fn with_members(mut object: Value, count: usize) -> Value {
    for place in 0..count {
        object[format!("x{place}")] = json!(place);
    }
    object
}

fn sources(count: usize) -> Vec<Value> {
    list(count, |i| json!({ "id": i, "title": "T", "url": "/s" }))
}

fn link(_: usize) -> Value {
    json!({ "title": "T", "url": "/l", "publisher": "P" })
}

fn html(before: &str, piece: &str, bytes: usize) -> String {
    html_and(before, piece, bytes, "")
}

fn html_and(before: &str, piece: &str, bytes: usize, after: &str) -> String {
    let content = [before, &piece.repeat(bytes / piece.len()), after].concat();
    item(json!({ "content_html": content }))
}

fn text(piece: &str, bytes: usize) -> String {
    text_and("", piece, bytes, "")
}

fn text_and(before: &str, piece: &str, bytes: usize, after: &str) -> String {
    let content = [before, &piece.repeat(bytes / piece.len()), after].concat();
    item(json!({ "content_text": content }))
}

/// A feed in XML.
fn rss(items: &str) -> String {
    format!("<rss><channel>{items}</channel></rss>")
}

fn many(size: usize, one: impl Fn(usize) -> String) -> String {
    (0..size).map(one).collect()
}
