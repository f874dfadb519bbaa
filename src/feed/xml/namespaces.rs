//! The namespaces of RSS, Atom and their modules.

use crate::words::find;

/// The namespaces that are read: the prefix that each has here, and a part of its URI. Publishers write these URIs in several
/// ways, so only a part is looked for. The first match counts: `rss` is in the URI of Media RSS, too, and modules of RSS 1.0 that
/// are not read must not count as RSS.
const NAMESPACES: [(&str, &str); 14] = [
    ("atom:", "w3.org/2005/Atom"),
    ("atom:", "purl.org/atom/ns"),
    ("content:", "rss/1.0/modules/content"),
    ("dc:", "purl.org/dc/elements"),
    ("dcterms:", "purl.org/dc/terms"),
    ("media:", "search.yahoo.com/mrss"),
    ("itunes:", "itunes.com/"),
    ("xhtml:", "w3.org/1999/xhtml"),
    ("rdf:", "22-rdf-syntax-ns"),
    ("feedburner:", "feedburner"),
    (OTHER, "rss/1.0/modules/"),
    ("", "rss"),
    ("", "netscape.com/rdf"),
    ("", "harvard.edu"),
];

/// The prefix of every other namespace.
pub const OTHER: &str = "?:";

/// The prefix that stands for a namespace here; empty for RSS itself.
pub fn prefix_of(uri: &str) -> &'static str {
    if uri.is_empty() {
        return "";
    }
    NAMESPACES.iter().find(|(_, part)| find(uri, part).is_some()).map_or(OTHER, |(prefix, _)| prefix)
}

/// The prefix that stands for a namespace that was never declared, if it is one that feeds usually have.
pub fn usual_prefix(prefix: &str) -> Option<&'static str> {
    NAMESPACES.iter().map(|(known, _)| *known).find(|known| known.strip_suffix(':') == Some(prefix))
}
