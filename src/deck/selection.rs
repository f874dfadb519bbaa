//! Which articles of a feed are selected.

use crate::config::Config;
use crate::feed::Reader;

/// What is to be shown of a feed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Selection {
    /// One article alone, by its id.
    pub article: Option<String>,
    /// Only items with one of these tags, and with none of those that have a `-` before them here; empty for all.
    pub tags: Vec<String>,
    /// Only items that were published within so many seconds before `now`; 0 for all.
    pub since: f64,
    /// When the feed was opened, refreshed or confirmed last, in milliseconds since 1970. Ages are counted up to this moment, so
    /// that no card disappears just because time passes.
    pub now: f64,
    /// The topic that the visitor has chosen.
    pub filter: Option<String>,
}

impl Selection {
    /// What a configuration and a topic select of a feed that was opened at this time.
    pub fn new(config: &Config, now: f64, filter: Option<String>) -> Self {
        let (article, tags) = (config.article.clone(), config.tags.clone());
        Self { article, tags, since: config.since, now, filter }
    }

    /// Whether the article at an index is selected.
    pub(super) fn includes(&self, reader: &Reader, index: usize) -> bool {
        match &self.article {
            Some(id) => reader.id(index) == id,
            None => {
                let has_one_of = |tags: &[String]| reader.has_tag(index, tags);
                let is_unwanted = |tag: &String| tag.starts_with('-');
                (self.tags.iter().all(is_unwanted) || has_one_of(&self.tags))
                    && !self.tags.iter().any(|tag| is_unwanted(tag) && has_one_of(&[tag[1..].trim().to_owned()]))
                    && (self.since == 0.0 || reader.is_since(index, self.now / 1000.0 - self.since))
                    && self.filter.as_ref().is_none_or(|tag| has_one_of(std::slice::from_ref(tag)))
            }
        }
    }
}
