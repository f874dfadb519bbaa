//! What leads elsewhere: sources, coverage, topics, related updates, the original.

use super::place::Place;
use crate::model::{Citation, Original, Reason, Reference, RelatedGroup, Source, Topic};

/// The numbered references.
#[derive(Default)]
pub(super) struct Sources {
    pub list: Vec<Source>,
    /// Their places in the list, sorted by id.
    by_id: Vec<usize>,
}

impl Sources {
    /// Where an id stands among the sorted ones, or where it would.
    fn find(&self, id: &str) -> Result<usize, usize> {
        self.by_id.binary_search_by(|place| self.list[*place].id.as_str().cmp(id))
    }

    fn add(&mut self, source: Source) {
        if let Err(at) = self.find(&source.id) {
            self.by_id.insert(at, self.list.len());
        }
        self.list.push(source);
    }
}

/// Reads the sources. As much of one is kept as there is: were it dropped, every claim that cites it would lose its
/// citation too.
pub(super) fn sources(at: &Place<'_>) -> Sources {
    let mut sources = Sources::default();
    at.member("sources").each("a list of sources", &mut |element| {
        if let Some(source) = source(element, &sources) {
            sources.add(source);
        }
    });
    sources
}

fn source(at: &Place<'_>, earlier: &Sources) -> Option<Source> {
    at.object(SOURCE)?;
    if ["title", "url", "publisher"].into_iter().all(|name| at.member(name).is_absent()) {
        at.fault(SOURCE);
        return None;
    }
    let id = at.member("id");
    let own = id.id().unwrap_or_default();
    if own.is_empty() {
        id.fault("an id");
    } else if earlier.find(&own).is_ok() {
        id.fault("an id that no earlier source has");
        return None;
    }
    let title = at.required_text("title");
    let url = at.required_link("url");
    let publisher = at.text("publisher");
    let title = title.or_else(|| publisher.clone()).or_else(|| url.as_ref().map(|url| url.host().to_owned()));
    Some(Source {
        title: title.or_else(|| (!own.is_empty()).then(|| own.clone()))?,
        id: own,
        url,
        publisher,
        published: at.date("date_published"),
    })
}

/// The sources that something cites in its member `sources`, by number. An unknown one stays, as unresolved.
pub(super) fn citations(at: &Place<'_>, sources: &Sources) -> Vec<Citation> {
    at.list("sources", "a list of source ids", |element| {
        let Some(id) = element.id() else {
            element.fault(CITED);
            return None;
        };
        match sources.find(&id) {
            Ok(at) => Some(Citation::Source(sources.by_id[at] + 1)),
            Err(_) => {
                element.fault(CITED);
                Some(Citation::Unresolved(id))
            }
        }
    })
}

/// A link to another article.
pub(super) fn reference(at: &Place<'_>) -> Option<Reference> {
    at.object("a link: { title, url, publisher, image, date_published }")?;
    Some(Reference {
        title: at.required_text("title")?,
        url: at.required_link("url")?,
        publisher: at.text("publisher"),
        image: at.link("image"),
        published: at.date("date_published"),
    })
}

pub(super) fn topic(at: &Place<'_>) -> Option<Topic> {
    at.object("a topic: { tag, url }")?;
    Some(Topic { tag: at.required_text("tag")?, url: at.link("url") })
}

pub(super) fn original(at: &Place<'_>) -> Option<Original> {
    at.object("an original: { publisher, url }")?;
    let url = at.required_link("url")?;
    Some(Original { publisher: at.required_text("publisher"), url })
}

pub(super) fn related(at: &Place<'_>) -> Option<RelatedGroup> {
    at.object(RELATED)?;
    let reason = at.member("reason");
    let reason = match reason.required(REASON)?.word(&["topic", "entity", "source"], REASON)? {
        0 => Reason::Topic,
        1 => Reason::Entity,
        _ => Reason::Source,
    };
    let label = at.required_text("label")?;
    let before = at.reading().count();
    let url = at.link("url");
    let items = at.list("items", "a list of links", reference);
    if url.is_none() && items.is_empty() {
        if at.reading().count() == before {
            at.member("items").fault("links, or a url beside them");
        }
        return None;
    }
    Some(RelatedGroup { reason, label, url, items })
}

const SOURCE: &str = "a source: { id, title, url, publisher, date_published }";
const CITED: &str = "the id of one of the sources";
const RELATED: &str = "a group: { reason, label, url, items }";
const REASON: &str = "topic, entity or source";
