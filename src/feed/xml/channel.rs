//! What a feed says of itself, and its items.

use super::content::{own_url, plain, title};
use super::entry::{self, Author, alternate, authors, language};
use super::tree::{Element, Repair};
use super::write::{ObjectWriter, Source};
use crate::feed::document::FeedError;

const TEXTS: [Source; 3] = [
    ("title", title, &["title", "atom:title"]),
    ("description", plain, &["description", "atom:subtitle", "atom:tagline"]),
    ("favicon", own_url, &["atom:icon"]),
];

/// The JSON Feed of what is found in XML.
pub fn write(root: Option<&Element>, repairs: &[Repair]) -> Result<String, FeedError> {
    let name = root.map(|root| &*root.name);
    let (Some(root), Some("atom:feed" | "rss" | "rdf:RDF")) = (root, name) else {
        return Err(FeedError::no_xml_feed(name));
    };
    let channel = root.first(&["channel"]).unwrap_or(root);
    let mut items = Vec::new();
    // RSS 1.0 has its items beside the channel.
    for element in root.elements().chain(channel.elements().filter(|_| channel.name == "channel")) {
        if matches!(element.name.as_str(), "item" | "atom:entry") {
            items.push(element);
        }
    }
    let mut json = String::new();
    ObjectWriter::write(&mut json, |object| {
        object.text("version", "https://jsonfeed.org/version/1.1");
        object.texts(channel, &TEXTS);
        let home = channel.first(&["link"]).map(own_url).unwrap_or_else(|| alternate(channel));
        object.text("home_page_url", &home);
        object.text("feed_url", &link(channel, "self"));
        object.text("next_url", &link(channel, "next"));
        object.text("icon", &icon(channel, root));
        let own = language(channel, &["language", "dc:language"]);
        object.text("language", &if own.is_empty() { language(root, &[]) } else { own });
        let people = ["atom:author", "managingEditor", "dc:creator", "itunes:author"];
        object.list("authors", &authors(channel, &people), Author::write);
        object.whole_list("items", &items, |item, out| entry::write(item, out));
        if !repairs.is_empty() {
            object.object("_nutgraf", |extension| {
                extension.list("repairs", repairs, |repair, out| {
                    ObjectWriter::write(out, |object| {
                        object.text("path", &repair.path);
                        object.text("found", repair.found);
                    });
                });
            });
        }
    });
    Ok(json)
}

/// The URL of Atom's link with this relation.
fn link(channel: &Element, rel: &str) -> String {
    let link = channel.all("atom:link").find(|link| link.attribute("rel") == Some(rel));
    link.map(|link| link.url_in("href")).unwrap_or_default()
}

/// The picture of a feed. RSS 1.0 has it beside the channel, where that only refers to it.
fn icon(channel: &Element, root: &Element) -> String {
    let picture = |around: &Element| around.first(&["image"])?.first(&["url"]).map(own_url);
    match channel.first(&["itunes:image"]) {
        Some(image) => image.url_in("href"),
        None => picture(channel)
            .or_else(|| picture(root))
            .or_else(|| channel.first(&["atom:logo"]).map(own_url))
            .unwrap_or_default(),
    }
}
