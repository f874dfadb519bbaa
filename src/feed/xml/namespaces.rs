//! Which vocabulary an element belongs to.

use crate::words::find;

/// The vocabularies, each with the prefix that it has here, and a part of its URI that no other one has. Publishers
/// write these URIs in several ways, so a part is more telling than the whole. The first one that fits counts.
const VOCABULARIES: [(&str, &str); 14] = [
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

/// The prefix of what is in no vocabulary that is known here.
pub const OTHER: &str = "?:";

/// The prefix that stands for a namespace here; empty for RSS itself.
pub fn prefix_of(uri: &str) -> &'static str {
    if uri.is_empty() {
        return "";
    }
    VOCABULARIES.iter().find(|(_, part)| find(uri, part).is_some()).map_or(OTHER, |(prefix, _)| prefix)
}

/// The prefix that stands for a namespace that was never declared, if it is one that feeds usually have.
pub fn usual_prefix(prefix: &str) -> Option<&'static str> {
    VOCABULARIES.iter().map(|(known, _)| *known).find(|known| known.strip_suffix(':') == Some(prefix))
}
