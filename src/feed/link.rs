//! Reads what links to other pages: sources, coverage, topics, related updates, the original.

use super::format::{self, Kind, List, Listed, Member, SourceId};
use super::location::Location;
use crate::model::{Citation, Original, Reason, Reference, RelatedGroup, Source, Topic};

/// The sources of an item, numbered in their order.
#[derive(Default)]
pub(super) struct Sources {
    pub list: Vec<Source>,
    /// Their indices in the list, sorted by id; of each id the first.
    by_id: Vec<usize>,
}

impl Sources {
    /// The index of an id in `by_id`; as an error, the index at which it would have to be inserted.
    fn find(&self, id: &str) -> Result<usize, usize> {
        self.by_id.binary_search_by(|index| self.list[*index].id.as_str().cmp(id))
    }

    fn add(&mut self, source: Source) {
        if let Err(at) = self.find(&source.id) {
            self.by_id.insert(at, self.list.len());
        }
        self.list.push(source);
    }
}

/// Reads the sources. An incomplete one is kept: if it were dropped, every claim that cites it would lose its citation,
/// too.
pub(super) fn sources(at: &Location<'_>) -> Sources {
    let mut sources = Sources::default();
    at.member(format::ItemExtension::SOURCES).each(format::Source::LIST, &mut |element| {
        if let Some(source) = source(element, &sources) {
            sources.add(source);
        }
    });
    sources
}

fn source(at: &Location<'_>, earlier: &Sources) -> Option<Source> {
    at.object(format::Source::EXPECTED)?;
    if [format::Source::TITLE.name, format::Source::URL.name, format::Source::PUBLISHER.name]
        .into_iter()
        .all(|name| at.named(name).is_absent())
    {
        at.fault(format::Source::EXPECTED);
        return None;
    }
    let id = at.member(format::Source::ID);
    let own_id = id.id().unwrap_or_default();
    if own_id.is_empty() {
        id.fault(format::Id::EXPECTED);
    } else if earlier.find(&own_id).is_ok() {
        id.fault(format::OWN_SOURCE_ID);
        return None;
    }
    let title = at.read(format::Source::TITLE);
    let url = at.read(format::Source::URL);
    let publisher = at.read(format::Source::PUBLISHER);
    let title = title.or_else(|| publisher.clone()).or_else(|| url.as_ref().map(|url| url.host().to_owned()));
    Some(Source {
        title: title.or_else(|| (!own_id.is_empty()).then(|| own_id.clone()))?,
        id: own_id,
        url,
        publisher,
        icon: at.read(format::Source::ICON),
        published: at.read(format::Source::DATE_PUBLISHED),
    })
}

/// The sources that something cites in a member, by number. An unknown one is kept as unresolved.
pub(super) fn citations(at: &Location<'_>, member: Member<List<SourceId>>, sources: &Sources) -> Vec<Citation> {
    at.list(member, |element| {
        let Some(id) = element.id() else {
            element.fault(SourceId::EXPECTED);
            return None;
        };
        match sources.find(&id) {
            Ok(at) => Some(Citation::Source(sources.by_id[at] + 1)),
            Err(_) => {
                element.fault(SourceId::EXPECTED);
                Some(Citation::Unresolved(id))
            }
        }
    })
}

/// A link to another article.
pub(super) fn reference(at: &Location<'_>) -> Option<Reference> {
    at.object(format::Link::EXPECTED)?;
    Some(Reference {
        title: at.read(format::Link::TITLE)?,
        url: at.read(format::Link::URL)?,
        publisher: at.read(format::Link::PUBLISHER),
        icon: at.read(format::Link::ICON),
        image: at.read(format::Link::IMAGE),
        published: at.read(format::Link::DATE_PUBLISHED),
    })
}

pub(super) fn topic(at: &Location<'_>) -> Option<Topic> {
    at.object(format::Topic::EXPECTED)?;
    Some(Topic { tag: at.read(format::Topic::TAG)?, url: at.read(format::Topic::URL) })
}

pub(super) fn original(at: &Location<'_>) -> Option<Original> {
    at.object(format::Original::EXPECTED)?;
    let url = at.read(format::Original::URL)?;
    Some(Original { publisher: at.read(format::Original::PUBLISHER), url })
}

pub(super) fn related(at: &Location<'_>) -> Option<RelatedGroup> {
    at.object(format::RelatedGroup::EXPECTED)?;
    let reason = match at.word(format::RelatedGroup::REASON)? {
        0 => Reason::Topic,
        1 => Reason::Entity,
        _ => Reason::Source,
    };
    let label = at.read(format::RelatedGroup::LABEL)?;
    let before = at.reading().count();
    let url = at.read(format::RelatedGroup::URL);
    let items = at.list(format::RelatedGroup::ITEMS, reference);
    if url.is_none() && items.is_empty() {
        if at.reading().count() == before {
            at.member(format::RelatedGroup::ITEMS).fault(format::LINKS_OR_URL);
        }
        return None;
    }
    Some(RelatedGroup { reason, label, url, items })
}
