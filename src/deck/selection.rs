//! Which articles of a feed are selected.

use crate::feed::Reader;

/// What is to be shown of a feed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Selection {
    /// One article alone, by its id.
    pub article: Option<String>,
    /// Only items with one of these tags, and with none that stands here with a `-` before it; empty for all.
    pub tags: Vec<String>,
    /// The topic that the visitor has chosen.
    pub filter: Option<String>,
}

impl Selection {
    /// Whether the article at an index is selected.
    pub(super) fn has(&self, reader: &Reader, index: usize) -> bool {
        match &self.article {
            Some(id) => reader.id(index) == id,
            None => {
                let has_one_of = |tags: &[String]| reader.has_tag(index, tags);
                let is_unwanted = |tag: &String| tag.starts_with('-');
                (self.tags.iter().all(is_unwanted) || has_one_of(&self.tags))
                    && !self.tags.iter().any(|tag| is_unwanted(tag) && has_one_of(&[tag[1..].trim().to_owned()]))
                    && self.filter.as_ref().is_none_or(|tag| has_one_of(std::slice::from_ref(tag)))
            }
        }
    }
}
