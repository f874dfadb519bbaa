//! A feed as an e-mail for newsletters: tables and inline styles, because many mail programs know nothing else, and no
//! script, no button and nothing that opens. It is made of the nodes of the view, so that it says what the widget shows.

use yew::virtual_dom::{VNode, VTag};

use super::email_styles::{BODY, Look, TITLE, look, separates};
use super::markup::{push_attribute, push_text};
use crate::i18n::Strings;
use crate::model::Feed;

/// [Gmail](https://support.google.com/a/answer/1366776) shows no more of a message than this, in bytes.
pub const GMAIL_BYTES: usize = 102 * 1024;

/// Elements that have no end tag.
const VOID: [&str; 3] = ["br", "hr", "img"];

/// The attributes that stay as they are. A link to a place in the message itself works in few programs.
const KEPT: [&str; 8] = ["alt", "colspan", "dir", "href", "lang", "rowspan", "scope", "src"];

/// The whole document.
pub(super) fn document(feed: &Feed, strings: &Strings, nodes: &VNode) -> String {
    let title = feed.title.as_deref().unwrap_or_default();
    let mut html = String::from("<!doctype html>\n<html");
    push_attribute(&mut html, "lang", feed.lang.as_deref().unwrap_or(strings.locale()));
    push_attribute(&mut html, "dir", strings.direction());
    html.push_str("><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>");
    push_text(&mut html, title);
    html.push_str("</title></head>\n<body");
    push_attribute(&mut html, "style", BODY);
    html.push('>');
    boxed(&mut html, "center", "padding:16px 8px", |html| {
        // Outlook goes by the attribute, and others by the style.
        html.push_str("<table role=\"presentation\" width=\"600\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\"");
        push_attribute(html, "style", "width:100%;max-width:600px");
        html.push_str("><tr><td>");
        if !title.is_empty() {
            html.push_str("<h1 dir=\"auto\"");
            push_attribute(html, "style", TITLE);
            html.push('>');
            match &feed.home {
                Some(home) => {
                    html.push_str("<a");
                    push_attribute(html, "href", home.as_str());
                    push_attribute(html, "style", "color:inherit;text-decoration:none");
                    html.push('>');
                    push_text(html, title);
                    html.push_str("</a>");
                }
                None => push_text(html, title),
            }
            html.push_str("</h1>\n");
        }
        node(html, nodes);
        html.push_str("</td></tr></table>");
    });
    html.push_str("</body></html>\n");
    html
}

/// A table of one cell: the only box whose padding and ground all mail programs show.
fn boxed(html: &mut String, align: &str, style: &str, fill: impl FnOnce(&mut String)) {
    html.push_str(
        "<table role=\"presentation\" width=\"100%\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\"><tr><td",
    );
    if !align.is_empty() {
        push_attribute(html, "align", align);
    }
    push_attribute(html, "style", style);
    html.push('>');
    fill(html);
    // Space below: a table has no margin everywhere.
    html.push_str("</td></tr><tr><td height=\"16\"></td></tr></table>\n");
}

fn node(html: &mut String, node: &VNode) {
    match node {
        VNode::VText(text) => push_text(html, &text.text),
        VNode::VTag(tag) => element(html, tag),
        VNode::VList(list) => list.iter().for_each(|child| self::node(html, child)),
        _ => {}
    }
}

fn attribute<'a>(tag: &'a VTag, name: &str) -> &'a str {
    tag.attributes.iter().find(|(key, _)| *key == name).map_or("", |(_, value)| value)
}

fn element(html: &mut String, tag: &VTag) {
    let part = attribute(tag, "part");
    match look(tag.tag(), part, attribute(tag, "class")) {
        Look::Nothing => {}
        Look::Content => children(html, tag, part),
        Look::Box(style) => boxed(html, "", style, |html| children(html, tag, part)),
        Look::Element(name, style) => {
            let kept = || tag.attributes.iter().filter(|(name, value)| KEPT.contains(name) && !value.starts_with('#'));
            let name = if name == "a" && !kept().any(|(name, _)| name == "href") { "span" } else { name };
            // An element that only a style sheet has a use for.
            if matches!(name, "span" | "div") && style.is_empty() && kept().next().is_none() {
                return children(html, tag, part);
            }
            html.push('<');
            html.push_str(name);
            kept().for_each(|(name, value)| push_attribute(html, name, value));
            if !style.is_empty() {
                push_attribute(html, "style", style);
            }
            html.push('>');
            if !VOID.contains(&name) {
                children(html, tag, part);
                html.push_str("</");
                html.push_str(name);
                html.push('>');
            }
        }
    }
}

/// What is in an element. Facts in a row have a dot between them, which a style sheet adds in the widget.
fn children(html: &mut String, tag: &VTag, part: &str) {
    let Some(content) = tag.children() else { return };
    match content {
        VNode::VList(list) if separates(part) => {
            let pieces = list.iter().map(|child| {
                let mut piece = String::new();
                match child {
                    VNode::VTag(item) if item.tag() == "li" => children(&mut piece, item, ""),
                    other => node(&mut piece, other),
                }
                piece
            });
            let pieces: Vec<String> = pieces.filter(|piece| !piece.is_empty()).collect();
            html.push_str(&pieces.join(" &middot; "));
        }
        content if part.starts_with("citation") => {
            html.push('[');
            node(html, content);
            html.push(']');
        }
        content => node(html, content),
    }
    if part == "fact-label" {
        html.push_str(": ");
    }
}
