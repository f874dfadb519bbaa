//! The text and the HTML in elements.

use super::tree::{Element, Node};
use crate::feed::html::tokenizer::{Token, Tokenizer};
use crate::feed::html::{self, references, text_kind::TextKind};
use crate::feed::references::is_decoded;
use crate::words::{concat, find, split_once_byte};

/// All text in an element, as it stands.
pub fn raw(element: &Element) -> String {
    let mut out = String::new();
    push_raw(element, &mut out);
    out
}

fn push_raw(element: &Element, out: &mut String) {
    for node in &element.children {
        match node {
            Node::Text(text) => out.push_str(text),
            Node::Element(inner) => push_raw(inner, out),
        }
    }
}

/// All text in an element, on one line.
pub fn text(element: &Element) -> String {
    one_line(&raw(element))
}

/// The URL that is an element's text.
pub fn own_url(element: &Element) -> String {
    match text(element).as_str() {
        "" => String::new(),
        url => element.url(url),
    }
}

/// A text with each run of white space as one space, and none at its ends.
fn one_line(text: &str) -> String {
    let mut out = String::new();
    let mut has_gap = false;
    for character in text.chars() {
        if character.is_ascii_whitespace() {
            has_gap = !out.is_empty();
            continue;
        }
        if has_gap {
            out.push(' ');
            has_gap = false;
        }
        out.push(character);
    }
    out
}

/// Whether a text is HTML: it has a tag in it, or a reference.
fn is_html(text: &str) -> bool {
    (0..text.len()).any(|at| match &text.as_bytes()[at..] {
        [b'<', next, ..] => next.is_ascii_alphabetic() || *next == b'/',
        [b'&', ..] => references::is_reference(&text[at..]),
        _ => false,
    })
}

/// How an element says what is in it: `text`, `html` or `xhtml`, or as Atom 0.3 says it.
fn is_markup(element: &Element) -> bool {
    // Among others `html`, `xhtml`, `text/html` and `application/xhtml+xml`.
    find(element.attribute("type").unwrap_or_default(), "html").is_some()
}

/// The HTML of an element that has some.
pub fn html(element: &Element) -> Option<String> {
    let is_atom = element.name.starts_with("atom:");
    let whole = if element.elements().next().is_some() {
        let inner = element.first(&["xhtml:div"]).unwrap_or(element);
        let mut out = String::new();
        push_html(inner, &mut out);
        out
    } else {
        let text = raw(element);
        if is_atom && !is_markup(element) || !is_atom && !is_html(&text) {
            return None;
        }
        if element.base.is_some() { with_absolute_urls(&text, element) } else { text }
    };
    let trimmed = whole.trim_ascii();
    (!trimmed.is_empty()).then(|| trimmed.to_owned())
}

/// HTML with the URLs in its tags made absolute, as the feed says what they are relative to.
fn with_absolute_urls(html: &str, element: &Element) -> String {
    let mut out = String::new();
    let mut copied = 0;
    for token in Tokenizer::new(html) {
        let Token::Start(tag) = token else { continue };
        for (key, source) in tag.attributes {
            if !source.is_empty() && matches!(key, "href" | "src") {
                // Both are slices of one text.
                let start = source.as_ptr() as usize - html.as_ptr() as usize;
                out.push_str(&html[copied..start]);
                let mut url = String::new();
                references::decode(source, TextKind::Attribute, &mut url);
                escape(&element.url(url.trim_ascii()), true, &mut out);
                copied = start + source.len();
            }
        }
    }
    out.push_str(&html[copied..]);
    out
}

/// What is in an element as plain text, be it HTML or not.
pub fn plain(element: &Element) -> String {
    match html(element) {
        Some(html) => html::text(&html, crate::feed::limits::TEXT_CHARACTERS),
        None => text(element),
    }
}

/// A title. In RSS it is text, but many publishers escape it twice: what are still references is decoded, and nothing is
/// taken for markup. What is left is meant, and is kept from being decoded by who reads the JSON.
pub fn title(element: &Element) -> String {
    let text = if element.name.starts_with("atom:") {
        plain(element)
    } else {
        let text = text(element);
        let mut out = String::new();
        references::decode(&text, if is_html(&text) { TextKind::Attribute } else { TextKind::RawText }, &mut out);
        out
    };
    let text = one_line(&text);
    let mut out = String::new();
    for (at, character) in text.char_indices() {
        out.push(character);
        if character == '&' && is_decoded(&text[at + 1..]) {
            out.push_str("amp;");
        }
    }
    out
}

/// The elements of HTML that have no end tag.
const VOID: &str = " area base br col embed hr img input link meta source track wbr ";

/// Writes what is in an element as HTML.
fn push_html(element: &Element, out: &mut String) {
    for node in &element.children {
        let inner = match node {
            Node::Text(text) => {
                escape(text, false, out);
                continue;
            }
            Node::Element(inner) => inner,
        };
        let (first, local) = split_once_byte(&inner.name, b':');
        let name = local.unwrap_or(first);
        out.push('<');
        out.push_str(name);
        for (key, value) in &inner.attributes {
            // The language is an attribute of HTML, too; namespaces and bases are not.
            if key.starts_with("xml") && (key != "xml:lang" || inner.attribute("lang").is_some()) {
                continue;
            }
            out.push(' ');
            out.push_str(key.strip_prefix("xml:").unwrap_or(key));
            out.push_str("=\"");
            let is_url = matches!(key.as_str(), "href" | "src");
            escape(&if is_url { inner.url(value) } else { value.clone() }, true, out);
            out.push('"');
        }
        out.push('>');
        if find(VOID, &concat(&[" ", name, " "])).is_none() {
            push_html(inner, out);
            out.push_str("</");
            out.push_str(name);
            out.push('>');
        }
    }
}

/// Writes a text so that HTML has nothing but this text there. In an attribute, only quotes could end it.
fn escape(text: &str, is_attribute: bool, out: &mut String) {
    for character in text.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' if !is_attribute => out.push_str("&lt;"),
            '>' if !is_attribute => out.push_str("&gt;"),
            '"' if is_attribute => out.push_str("&quot;"),
            _ => out.push(character),
        }
    }
}
