//! Trees in a form that a test can be read by, and the rule that every tree obeys.

use nutgraf::feed::html::{self, wire};
use nutgraf::model::BodyNode;

/// Resolves as a browser does, against the feed of the tests.
pub fn resolve(href: &str) -> Option<String> {
    let base = url::Url::parse("https://news.example/feed/feed.json").ok()?;
    Some(base.join(href).ok()?.to_string())
}

pub fn sanitize(source: &str) -> Vec<BodyNode> {
    let tree = html::sanitize(source, &resolve);
    // In a browser it is read by a Wasm file of its own, and has to come over whole.
    let mut crossing = String::new();
    wire::write(&tree, &mut crossing);
    assert_eq!(wire::read(&crossing), tree, "{crossing:?}");
    tree
}

/// A tree, written as HTML.
pub fn written(blocks: &[BodyNode]) -> String {
    let mut out = String::new();
    for block in blocks {
        write(block, &mut out);
    }
    out
}

fn write(block: &BodyNode, out: &mut String) {
    match block {
        BodyNode::Text(text) => out.push_str(&text.replace('&', "&amp;").replace('<', "&lt;")),
        BodyNode::Element { name, attributes, children } => {
            out.push_str(&format!("<{name}"));
            for (key, value) in attributes {
                out.push_str(&format!(" {key}=\"{}\"", value.replace('&', "&amp;").replace('"', "&quot;")));
            }
            out.push('>');
            for child in children {
                write(child, out);
            }
            if !["br", "hr", "img"].contains(name) {
                out.push_str(&format!("</{name}>"));
            }
        }
    }
}

/// All text of a tree.
pub fn text_of(blocks: &[BodyNode]) -> String {
    blocks
        .iter()
        .map(|block| match block {
            BodyNode::Text(text) => text.clone(),
            BodyNode::Element { children, .. } => text_of(children),
        })
        .collect()
}

const INLINE: &[&str] = &[
    "a", "abbr", "b", "br", "cite", "code", "em", "i", "img", "kbd", "mark", "q", "s", "samp", "small", "strong",
    "sub", "sup", "time", "u",
];
const FLOW: &[&str] = &[
    "p",
    "hr",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "ul",
    "ol",
    "dl",
    "blockquote",
    "pre",
    "figure",
    "figcaption",
    "table",
];

/// What may stand in an element: inline elements and text, blocks, or a few named elements.
fn content(name: &str) -> (bool, bool, &'static [&'static str]) {
    match name {
        "br" | "hr" | "img" => (false, false, &[]),
        "ul" | "ol" => (false, false, &["li"]),
        "dl" => (false, false, &["dt", "dd"]),
        "table" => (false, false, &["caption", "thead", "tbody", "tfoot"]),
        "thead" | "tbody" | "tfoot" => (false, false, &["tr"]),
        "tr" => (false, false, &["td", "th"]),
        "blockquote" | "figure" | "figcaption" | "li" | "dt" | "dd" | "td" | "th" | "caption" => (true, true, &[]),
        "p" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "pre" => (true, false, &[]),
        _ if INLINE.contains(&name) => (true, false, &[]),
        _ => panic!("<{name}> is not on the allow-list"),
    }
}

/// Fails unless a tree holds nothing but what is allowed, where it is allowed.
#[track_caller]
pub fn assert_sane(blocks: &[BodyNode]) {
    for block in blocks {
        match block {
            BodyNode::Text(text) => panic!("loose text in the body: {text:?}"),
            BodyNode::Element { name, .. } => assert!(FLOW.contains(name), "loose <{name}> in the body"),
        }
    }
    assert_sane_inside(blocks, "body", (false, true, &[]), false, 0);
}

#[track_caller]
fn assert_sane_inside(
    blocks: &[BodyNode],
    parent: &str,
    (inline, flow, named): (bool, bool, &[&str]),
    in_link: bool,
    depth: usize,
) {
    assert!(depth <= 64, "too deep");
    for block in blocks {
        match block {
            BodyNode::Text(text) => {
                assert!(inline, "text in <{parent}>: {text:?}");
                assert!(!text.is_empty(), "empty text in <{parent}>");
            }
            BodyNode::Element { name, attributes, children } => {
                let allowed =
                    (inline && INLINE.contains(name)) || (flow && FLOW.contains(name)) || named.contains(name);
                assert!(allowed, "<{name}> in <{parent}>");
                assert!(!(in_link && *name == "a"), "a link in a link");
                for (index, (key, value)) in attributes.iter().enumerate() {
                    assert!(!attributes[..index].iter().any(|(other, _)| other == key), "{key} twice");
                    assert_sane_attribute(name, key, value);
                }
                assert_sane_inside(children, name, content(name), in_link || *name == "a", depth + 1);
            }
        }
    }
}

#[track_caller]
fn assert_sane_attribute(element: &str, key: &str, value: &str) {
    let number = |most: u32| value.parse::<u32>().is_ok_and(|number| (1..=most).contains(&number));
    let sane = match (element, key) {
        ("a", "href") => ["http", "https", "mailto"].contains(&scheme(value).as_str()),
        ("img", "src") => ["http", "https"].contains(&scheme(value).as_str()),
        ("img", "alt") | (_, "title" | "lang") | ("time", "datetime") => true,
        ("img", "width" | "height") => number(10_000),
        ("td" | "th", "colspan") => number(100),
        ("td" | "th", "rowspan") => number(200),
        ("th", "scope") => ["row", "col", "rowgroup", "colgroup"].contains(&value),
        (_, "dir") => ["ltr", "rtl", "auto"].contains(&value),
        _ => false,
    };
    assert!(sane, "<{element} {key}={value:?}>");
}

/// The scheme, as the URL parser of a browser sees it.
fn scheme(value: &str) -> String {
    url::Url::parse(value).map(|url| url.scheme().to_owned()).unwrap_or_default()
}
