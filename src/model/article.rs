//! An article, and the parts of it that are no analysis.

use super::body::BodyNode;
use super::claim::{Claim, Source, Tldr};
use super::date::Date;
use super::insight::{Analysis, Comparison, Implication, Section, TimelineEntry};
use super::link::Link;

/// One article, as far as its feed had it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Article {
    /// Unique within the feed; never empty.
    pub id: String,
    /// The language of its text: the item's, else the feed's.
    pub lang: Option<String>,
    /// The title, or the first sentence of an untitled item. Never empty.
    pub headline: String,
    /// Where the headline leads.
    pub url: Option<Link>,
    pub image: Option<Link>,
    pub picture: Picture,
    pub published: Option<Date>,
    pub modified: Option<Date>,
    pub authors: Vec<Author>,
    pub hook: Option<String>,
    /// 0: not known.
    pub reading_minutes: u64,
    pub tldr: Tldr,
    /// What a card shows if there is no TL;DR: the summary, else up to 280 characters of the text. It does not repeat
    /// the headline of an untitled item.
    pub lead: Option<String>,
    /// The whole text, which is only shown of a single article.
    pub body: Vec<BodyNode>,
    pub analysis: Option<Analysis>,
    pub takeaways: Vec<Claim>,
    pub comparison: Vec<Comparison>,
    pub technical: Vec<Claim>,
    pub implications: Vec<Implication>,
    /// Oldest first.
    pub timeline: Vec<TimelineEntry>,
    /// Panels of the publisher's own kinds.
    pub sections: Vec<Section>,
    /// The sources by their number, which begins at 1.
    pub sources: Vec<Source>,
    pub coverage: Vec<Reference>,
    pub topics: Vec<Topic>,
    pub related: Vec<RelatedGroup>,
    pub original: Option<Original>,
    pub corrections: Vec<Correction>,
    pub attachments: Vec<Attachment>,
}

/// An author of an article.
#[derive(Clone, Debug, PartialEq)]
pub struct Author {
    pub name: String,
    pub url: Option<Link>,
}

/// What is known of an article's image but for its URL.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Picture {
    /// What an `img` has, all links checked: `alt`, `width`, `height` and `srcset` as far as they are known.
    pub attributes: Vec<(&'static str, String)>,
    /// The lines below it, with their names: its `caption`, and its `credit`, which says who made it.
    pub caption: Vec<(&'static str, String)>,
}

impl Picture {
    /// What is known of it by a name.
    pub fn get(&self, name: &str) -> Option<&str> {
        let mut known = self.attributes.iter().chain(&self.caption);
        known.find(|(own, _)| *own == name).map(|(_, value)| value.as_str())
    }
}

/// A link to another article.
#[derive(Clone, Debug, PartialEq)]
pub struct Reference {
    pub title: String,
    pub url: Link,
    pub publisher: Option<String>,
    /// A small picture of the publisher.
    pub icon: Option<Link>,
    pub image: Option<Link>,
    pub published: Option<Date>,
}

/// A topic: with a URL it is a link, without one it filters the cards.
#[derive(Clone, Debug, PartialEq)]
pub struct Topic {
    pub tag: String,
    pub url: Option<Link>,
}

/// Related updates of one kind. Has items, or a URL, or both.
#[derive(Clone, Debug, PartialEq)]
pub struct RelatedGroup {
    pub reason: Reason,
    pub label: String,
    pub url: Option<Link>,
    pub items: Vec<Reference>,
}

/// Why updates are related.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    Topic,
    Entity,
    Source,
}

/// Where the article first appeared.
#[derive(Clone, Debug, PartialEq)]
pub struct Original {
    /// The publisher's name. Without it, the view shows the link's host.
    pub publisher: Option<String>,
    pub url: Link,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Correction {
    pub date: Date,
    pub text: String,
}

/// A file that belongs to the article: a podcast episode, a video.
#[derive(Clone, Debug, PartialEq)]
pub struct Attachment {
    pub url: Link,
    pub mime_type: String,
    pub title: Option<String>,
    pub bytes: Option<u64>,
    pub seconds: Option<u64>,
}
