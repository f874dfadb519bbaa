//! What an article is: plain types with no wish for any wire format, any framework or any browser.
//!
//! Every value here has been checked once, by [`crate::feed`]; nothing downstream checks it again. A [`Link`] can
//! be followed, a [`Citation`] points at a source that exists (or says that it does not), a [`Row`] has one cell
//! for each column.

use std::fmt;

mod date;

pub use date::{Date, Time};

/// An absolute URL that is safe to put into `href`: its scheme is `http`, `https` or `mailto`.
///
/// There is no way to make one from an unparsed string: hand [`Link::from_parsed`] the serialisation of a URL that a
/// URL parser ([WHATWG URL](https://url.spec.whatwg.org/)) has already resolved, so that no disguise of
/// `javascript:` (tabs, case, control characters) is left in it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Link(String);

impl Link {
    /// Takes the `href` of a parsed URL; `None` if its scheme is neither http nor https.
    pub fn from_parsed(href: &str) -> Option<Self> {
        (href.starts_with("https://") || href.starts_with("http://")).then(|| Self(href.to_owned()))
    }

    /// As [`Link::from_parsed`], and also allows `mailto:`, as links in an article's body may.
    pub fn from_parsed_with_mail(href: &str) -> Option<Self> {
        if href.starts_with("mailto:") {
            return Some(Self(href.to_owned()));
        }
        Self::from_parsed(href)
    }

    /// The part of the URL that a reader knows a site by: its host, and a port if there is one.
    pub fn host(&self) -> &str {
        let rest = self.0.trim_start_matches(|c| c != '/').trim_start_matches('/');
        let end = rest.bytes().position(|byte| matches!(byte, b'/' | b'?' | b'#')).unwrap_or(rest.len());
        let authority = &rest[..end];
        match authority.bytes().rposition(|byte| byte == b'@') {
            Some(at) => &authority[at + 1..],
            None => authority,
        }
    }

    /// The URL, for `href` or `src`.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Link {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// What a feed says of itself, beside its items.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Feed {
    /// The feed's `title`.
    pub title: Option<String>,
    /// The feed's `home_page_url`.
    pub home: Option<Link>,
    /// The feed's `language`, a BCP 47 tag.
    pub lang: Option<String>,
    /// The line on rights and on how the text came about.
    pub disclaimer: Option<String>,
    /// The promotion card of a periodic digest.
    pub recap: Option<Recap>,
    /// The publisher says that this feed will never change again.
    pub expired: bool,
    /// The next page's URL, if any.
    pub next: Option<Link>,
}

/// The promotion card of a periodic digest. Without a link it is text.
#[derive(Clone, Debug, PartialEq)]
pub struct Recap {
    pub title: String,
    pub text: Option<String>,
    pub url: Option<Link>,
}

/// One article, as far as its feed had it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Article {
    /// Unique within the feed; never empty.
    pub id: String,
    /// The language of its text: the item's, else the feed's.
    pub lang: Option<String>,
    /// The title, or for an untitled item its first sentence. Never empty.
    pub headline: String,
    /// Where the headline leads.
    pub url: Option<Link>,
    pub image: Option<Link>,
    pub published: Option<Date>,
    pub modified: Option<Date>,
    pub authors: Vec<Author>,
    pub hook: Option<String>,
    pub tldr: Tldr,
    /// What a card shows where there is no TL;DR: the summary, else up to 280 characters of the text. It does not
    /// repeat the headline of an untitled item.
    pub lead: Option<String>,
    /// The whole text; only an article alone shows it.
    pub body: Vec<Block>,
    pub analysis: Option<Analysis>,
    pub takeaways: Vec<Claim>,
    pub comparison: Vec<Comparison>,
    pub technical: Vec<Claim>,
    pub implications: Vec<Implication>,
    /// Oldest first.
    pub timeline: Vec<TimelineEntry>,
    /// A citation's number is a source's place in this list, from 1.
    pub sources: Vec<Source>,
    pub coverage: Vec<Reference>,
    pub topics: Vec<Topic>,
    pub related: Vec<RelatedGroup>,
    pub original: Option<Original>,
    pub corrections: Vec<Correction>,
    pub attachments: Vec<Attachment>,
}

impl Article {
    /// Whether the article is about a topic, ignoring case.
    pub fn has_topic(&self, tag: &str) -> bool {
        let tag = tag.to_lowercase();
        self.topics.iter().any(|topic| topic.tag.to_lowercase() == tag)
    }
}

/// Who wrote it.
#[derive(Clone, Debug, PartialEq)]
pub struct Author {
    pub name: String,
    pub url: Option<Link>,
}

/// The three answers of the 30-second card, in the order in which they are shown.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Tldr {
    pub what_changed: Option<Claim>,
    pub why_it_matters: Option<Claim>,
    pub what_to_do_next: Option<Claim>,
}

impl Tldr {
    /// Whether there is nothing to show.
    pub fn is_empty(&self) -> bool {
        self.what_changed.is_none() && self.why_it_matters.is_none() && self.what_to_do_next.is_none()
    }
}

/// A statement and what it rests on.
#[derive(Clone, Debug, PartialEq)]
pub struct Claim {
    pub text: String,
    pub citations: Vec<Citation>,
}

/// What a claim points at.
#[derive(Clone, Debug, PartialEq)]
pub enum Citation {
    /// The number of a source in [`Article::sources`], from 1.
    Source(usize),
    /// The feed names a source that it does not have.
    Unresolved(String),
}

/// How the analysis came about.
#[derive(Clone, Debug, PartialEq)]
pub struct Analysis {
    pub by: Origin,
    pub model: Option<String>,
    pub at: Option<Date>,
    pub reviewed_by: Option<String>,
}

/// Who or what wrote the analysis.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    Ai,
    Human,
    Mixed,
}

/// A table: features down, competitors across.
#[derive(Clone, Debug, PartialEq)]
pub struct Comparison {
    pub caption: Option<String>,
    /// At least one.
    pub columns: Vec<Column>,
    /// At least one; each has as many cells as there are columns.
    pub rows: Vec<Row>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    pub name: String,
    pub url: Option<Link>,
    /// The publisher's own column.
    pub highlight: bool,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    pub feature: String,
    pub cells: Vec<Cell>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Cell {
    pub value: Value,
    pub note: Option<String>,
    pub citations: Vec<Citation>,
}

/// What stands in a cell. Not known is not "no".
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    Yes,
    No,
    Unknown,
    Text(String),
    Number(f64),
}

/// A prediction.
#[derive(Clone, Debug, PartialEq)]
pub struct Implication {
    pub prediction: String,
    pub rationale: Option<String>,
    pub likelihood: Option<Likelihood>,
    pub horizon: Option<String>,
    pub citations: Vec<Citation>,
}

/// How likely a prediction is, in the feed's own terms.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Likelihood {
    Low,
    Medium,
    High,
    /// 0 to 100.
    Percent(u8),
}

#[derive(Clone, Debug, PartialEq)]
pub struct TimelineEntry {
    pub date: Date,
    pub title: String,
    pub text: Option<String>,
    pub citations: Vec<Citation>,
}

/// A numbered reference that claims cite.
#[derive(Clone, Debug, PartialEq)]
pub struct Source {
    pub id: String,
    pub title: String,
    /// `None` when the feed's URL was unusable: the source keeps its number.
    pub url: Option<Link>,
    pub publisher: Option<String>,
    pub published: Option<Date>,
}

/// A link to another article.
#[derive(Clone, Debug, PartialEq)]
pub struct Reference {
    pub title: String,
    pub url: Link,
    pub publisher: Option<String>,
    pub image: Option<Link>,
    pub published: Option<Date>,
}

/// A topic: with a URL it navigates, without one it filters the cards.
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
    /// The publisher's name; absent, the view shows the link's host.
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

/// A piece of an article's sanitised body. The names are those of HTML, but this is a tree, never a string of HTML.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    Text(String),
    Element {
        /// One of the allow-list's names; headings are already shifted below the panel's level.
        name: &'static str,
        /// Allowed attributes only, `href` and `src` already checked.
        attributes: Vec<(&'static str, String)>,
        children: Vec<Block>,
    },
}
