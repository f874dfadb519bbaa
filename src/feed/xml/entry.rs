//! An item of RSS, or an entry of Atom.

use super::content::{html, own_url, plain, raw, text, title};
use super::date::rfc3339;
use super::media::{self, COMPARED};
use super::tree::Element;
use super::write::{self, ObjectWriter, Source};
use crate::words::split_once_byte;

fn date(element: &Element) -> String {
    rfc3339(&text(element))
}

const TEXTS: [Source; 3] = [
    ("title", title, &["title", "atom:title"]),
    ("date_published", date, &["pubDate", "atom:published", "atom:issued", "dc:date", "atom:created"]),
    ("date_modified", date, &["atom:updated", "atom:modified", "dcterms:modified"]),
];

/// Writes an item.
pub fn write(item: &Element, out: &mut String) {
    let url = url(item);
    let id = item.first(&["guid", "atom:id"]).map(text).or_else(|| item.attribute("rdf:about").map(str::to_owned));
    let id = id.unwrap_or_else(|| url.clone());
    let content = item.first(&["content:encoded", "atom:content"]);
    let body = content.or_else(|| item.first(&["description"])).and_then(html);
    ObjectWriter::write(out, |object| {
        object.text("id", &if id.is_empty() { made_up_id(item) } else { id });
        object.text("url", &url);
        match (body, content) {
            (Some(html), _) => object.text("content_html", &html),
            (None, Some(content)) => object.text("content_text", raw(content).trim_ascii()),
            (None, None) => {}
        }
        object.texts(item, &TEXTS);
        let summary = item.first(&["description", "atom:summary", "itunes:summary"]);
        object.text("summary", &summary.or_else(|| media::description(item)).map(plain).unwrap_or_default());
        let picture = media::picture(item, summary.is_some());
        object.text("image", &picture.url);
        if picture.is_described() {
            object.object("_nutgraf", |extension| extension.object("image", |object| picture.write(object)));
        }
        object.list(
            "authors",
            &authors(item, &["atom:author", "dc:creator", "author", "itunes:author"]),
            Author::write,
        );
        object.list("tags", &tags(item), |tag, out| write::text(tag, out));
        object.text("language", &language(item, &["dc:language"]));
        object.list("attachments", &media::attachments(item), media::Attachment::write);
    });
}

/// The id of an item that has neither an id nor a URL: what it says first, and when.
fn made_up_id(item: &Element) -> String {
    let mut id = String::new();
    for names in [["title", "description", "content:encoded"], ["pubDate", "dc:date", ""]] {
        id.push_str(&item.first(&names).map(text).unwrap_or_default());
    }
    id
}

/// Where an item leads.
fn url(item: &Element) -> String {
    let own = item.first(&["feedburner:origLink", "link"]).map(own_url).unwrap_or_default();
    let url = if own.is_empty() { alternate(item) } else { own };
    if !url.is_empty() {
        return url;
    }
    let guid = item.first(&["guid"]).filter(|guid| guid.attribute("isPermaLink") != Some("false"));
    guid.map(own_url).filter(|url| url.starts_with("http://") || url.starts_with("https://")).unwrap_or_default()
}

/// The URL of Atom's link to the page itself: to one in HTML, if there are several.
pub fn alternate(element: &Element) -> String {
    let mut found = String::new();
    for link in element.all("atom:link") {
        let is_page = link.attribute("type").is_none_or(|kind| kind == "text/html");
        if matches!(link.attribute("rel"), None | Some("alternate")) && (found.is_empty() || is_page) {
            found = link.url_in("href");
            if is_page {
                break;
            }
        }
    }
    found
}

/// The language that an element says it has, or that one of these elements names.
pub fn language(element: &Element, names: &[&'static str]) -> String {
    let named = element.first(names).map(text);
    named.or_else(|| element.attribute("xml:lang").map(str::to_owned)).unwrap_or_default()
}

/// Somebody who wrote.
pub struct Author {
    name: String,
    url: String,
}

impl Author {
    pub fn write(&self, out: &mut String) {
        ObjectWriter::write(out, |object| {
            object.text("name", &self.name);
            object.text("url", &self.url);
        });
    }
}

/// The authors: all in elements of the first of these names that says who wrote.
pub fn authors(element: &Element, names: &[&'static str]) -> Vec<Author> {
    let mut found = Vec::new();
    for name in names {
        for one in element.all(name) {
            let url = one.first(&["atom:uri", "atom:url"]).map(own_url).unwrap_or_default();
            let name = match one.first(&["atom:name"]) {
                Some(name) => text(name),
                None if one.elements().next().is_some() => String::new(),
                None => person(text(one)),
            };
            if !name.is_empty() || !url.is_empty() {
                found.push(Author { name, url });
            }
        }
        if !found.is_empty() {
            break;
        }
    }
    found
}

/// The name in `ann@example.com (Ann Example)` or `Ann Example (ann@example.com)`, or all of it.
fn person(text: String) -> String {
    let (before, rest) = split_once_byte(&text, b'(');
    let within = rest.and_then(|rest| rest.strip_suffix(')')).unwrap_or_default();
    let name = match (before.contains('@'), within.contains('@')) {
        (true, false) => within.trim_ascii(),
        (false, true) => before.trim_ascii(),
        _ => "",
    };
    if name.is_empty() { text } else { name.to_owned() }
}

fn tags(item: &Element) -> Vec<String> {
    let mut tags: Vec<String> = Vec::new();
    for element in item.elements() {
        let tag = match element.name.as_str() {
            "category" | "dc:subject" => text(element),
            "atom:category" => element
                .attribute("label")
                .or_else(|| element.attribute("term"))
                .unwrap_or_default()
                .trim_ascii()
                .to_owned(),
            _ => continue,
        };
        if !tag.is_empty() && !tags.iter().take(COMPARED).any(|before| *before == tag) {
            tags.push(tag);
        }
    }
    tags
}
