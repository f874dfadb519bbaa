//! Which articles are wanted.

use crate::feed::Reader;

/// What is to be shown of a feed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Selection {
    /// One article alone, by its id.
    pub article: Option<String>,
    /// Only items with one of these tags; empty for all.
    pub tags: Vec<String>,
    /// The topic that the visitor has chosen.
    pub filter: Option<String>,
}

impl Selection {
    /// Whether it has the article at a place.
    pub(super) fn has(&self, reader: &Reader, place: usize) -> bool {
        match &self.article {
            Some(id) => reader.id(place) == id,
            None => {
                let one_of = |tags: &[String]| reader.has_tag(place, tags);
                (self.tags.is_empty() || one_of(&self.tags))
                    && self.filter.as_ref().is_none_or(|tag| one_of(std::slice::from_ref(tag)))
            }
        }
    }
}
