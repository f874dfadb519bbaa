//! Words, and the sources that their links cite.

use std::ops::Range;

use pulldown_cmark::{Event, LinkType, Tag, TagEnd};
use serde_json::{Map, Value};

/// A piece of Markdown, and where it stands in the text.
pub type Piece<'a> = (Event<'a>, Range<usize>);

/// What some pieces say.
#[derive(Default)]
pub struct Words {
    /// The text, without markup.
    pub text: String,
    /// The ids of the sources that links cite: the labels of reference links, in small letters because Markdown does not
    /// tell them apart otherwise, and the addresses of other links.
    pub sources: Vec<String>,
    /// The first link: its text and its address.
    pub link: Option<(String, String)>,
    /// Whether something is strongly emphasised.
    pub is_strong: bool,
}

/// Reads pieces. `[words][label]` and `[words](address)` cite a source and keep their words; `[label]` alone, and
/// `[label][]`, is nothing but a citation.
pub fn read(pieces: &[Piece<'_>]) -> Words {
    let mut words = Words::default();
    let mut link: Option<(String, usize, bool)> = None;
    for (event, _) in pieces {
        match event {
            Event::Start(Tag::Link { link_type, dest_url, id, .. }) => {
                let is_bare = matches!(link_type, LinkType::Shortcut | LinkType::Collapsed);
                match link_type {
                    LinkType::Email => {}
                    LinkType::Inline | LinkType::Autolink => words.sources.push(dest_url.to_string()),
                    _ => words.sources.push(id.to_lowercase()),
                }
                link = Some((dest_url.to_string(), words.text.len(), is_bare));
            }
            Event::End(TagEnd::Link) => {
                if let Some((address, start, is_bare)) = link.take() {
                    let text = words.text[start..].to_owned();
                    words.link.get_or_insert((text, address));
                    if is_bare {
                        words.text.truncate(start);
                    }
                }
            }
            Event::Start(Tag::Strong) => words.is_strong = true,
            Event::Text(text) | Event::Code(text) => words.text.push_str(text),
            Event::SoftBreak | Event::HardBreak => words.text.push(' '),
            _ => {}
        }
    }
    let plain: Vec<_> = words.text.split_whitespace().collect();
    // Where a citation was, there is a space too many.
    words.text = plain.join(" ").replace(" .", ".").replace(" ,", ",");
    words
}

impl Words {
    /// A text; or, if it cites something, a claim with its sources.
    pub fn claim(self) -> Value {
        if self.sources.is_empty() {
            return self.text.into();
        }
        let mut claim = Map::from_iter([("text".to_owned(), self.text.into())]);
        cite(&mut claim, self.sources);
        claim.into()
    }
}

/// Adds the sources that something cites, if it does.
pub fn cite(object: &mut Map<String, Value>, sources: Vec<String>) {
    if !sources.is_empty() {
        object.insert("sources".to_owned(), sources.into());
    }
}
