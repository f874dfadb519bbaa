//! The table: every message's name, as `labels` and the locale files know it, and its English text.

use yew::AttrValue;

use super::Plural;
use crate::words::{split_byte, split_once_byte};

macro_rules! messages {
    ($($variant:ident $name:literal $text:literal)*) => {
        /// A message.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Key {
            $(#[doc = concat!("`", $name, "`: ", $text)] $variant,)*
        }

        /// Every message: its name and its English text, which may hold `{placeholders}`.
        pub const MESSAGES: &[(&str, &str)] = &[$(($name, $text),)*];

        /// The same as one text, with each name and text on a line of its own. The Wasm uses this one, because the
        /// addresses in a list of pairs would take a kilobyte and a half.
        const LINES: &str = concat!($($name, "\n", $text, "\n",)*);
    };
}

macro_rules! counted {
    ($($variant:ident $name:literal $one:literal $other:literal)*) => {
        /// A message that depends on a number. Its names have the plural's after a dot: `articles.one`.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Count {
            $(#[doc = concat!("`", $name, "`: ", $other)] $variant,)*
        }

        /// Every message that depends on a number: its name, its English singular and plural.
        pub const COUNTED: &[(&str, &str, &str)] = &[$(($name, $one, $other),)*];
    };
}

messages! {
    Direction "direction" "ltr"
    DecimalMark "decimal-mark" "."
    ListSeparator "list-separator" ", "
    DateDay "date-day" "{day} {month} {year}"
    DateMonth "date-month" "{month} {year}"
    Month1 "month-1" "January"
    Month2 "month-2" "February"
    Month3 "month-3" "March"
    Month4 "month-4" "April"
    Month5 "month-5" "May"
    Month6 "month-6" "June"
    Month7 "month-7" "July"
    Month8 "month-8" "August"
    Month9 "month-9" "September"
    Month10 "month-10" "October"
    Month11 "month-11" "November"
    Month12 "month-12" "December"
    Authors "authors" "By {names}"
    Updated "updated" "Updated {date}"
    Correction "correction" "Correction"
    Tldr "tldr" "30-second TL;DR"
    WhatChanged "what-changed" "What changed"
    WhyItMatters "why-it-matters" "Why it matters"
    WhatToDoNext "what-to-do-next" "What to do next"
    Insight "insight" "Deep insight"
    Analysis "analysis" "Analysis"
    AnalysisAi "analysis-ai" "AI-generated analysis for this event."
    AnalysisHuman "analysis-human" "Analysis written by people."
    AnalysisMixed "analysis-mixed" "Analysis written by people with the help of AI."
    AnalysisModel "analysis-model" "Model: {model}"
    AnalysisDate "analysis-date" "As of {date}"
    AnalysisReviewed "analysis-reviewed" "Reviewed by {name}"
    Takeaways "takeaways" "Key takeaways"
    Comparison "comparison" "Competitor analysis"
    Technical "technical" "Technical deep dive"
    Implications "implications" "Future implications"
    Timeline "timeline" "Timeline"
    Sources "sources" "Sources"
    Coverage "coverage" "Event coverage"
    Feature "feature" "Feature"
    Highlighted "highlighted" "Highlighted"
    Yes "yes" "Yes"
    No "no" "No"
    Unknown "unknown" "Not known"
    Grounded "grounded" "Grounded in cited sources."
    GroundedAi "grounded-ai" "AI analysis grounded in cited sources."
    Likelihood "likelihood" "Likelihood"
    Low "likelihood-low" "Low"
    Medium "likelihood-medium" "Medium"
    High "likelihood-high" "High"
    Percent "percent" "{number}%"
    Horizon "horizon" "Horizon"
    Citation "citation" "Source {number}"
    Backlink "backlink" "Back to statement {number}"
    Unresolved "citation-unresolved" "Source missing: {id}"
    Topics "topics" "Topics"
    Attachments "attachments" "Attachments"
    Audio "attachment-audio" "Audio"
    Video "attachment-video" "Video"
    Image "attachment-image" "Image"
    File "attachment-file" "File"
    Bytes "bytes" "{number}\u{a0}B"
    Kilobytes "kilobytes" "{number}\u{a0}kB"
    Megabytes "megabytes" "{number}\u{a0}MB"
    Original "original" "Original source: {publisher}"
    Recap "recap" "Recap"
    Related "related" "Related updates"
    RelatedTopic "related-topic" "Same topic"
    RelatedEntity "related-entity" "More about"
    RelatedSource "related-source" "Latest from the same source"
    Filter "filter" "Topic: {topic}"
    ShowAll "show-all" "Show all"
    ShowMore "show-more" "Show more"
    Loading "loading" "Loading articles…"
    LoadingMore "loading-more" "Loading more…"
    MoreFailed "more-failed" "More articles could not be loaded."
    TryAgain "try-again" "Try again"
    Stale "stale" "Could not be updated. This copy is from {age}."
    JustNow "just-now" "a moment ago"
    Empty "empty" "There are no articles yet."
    EmptyTopic "empty-topic" "There are no articles on this topic."
    EmptyArticle "empty-article" "This article is not available."
    ErrorConfig "error-config" "The articles cannot be shown because this page is not set up for them correctly."
    ErrorNetwork "error-network" "The articles could not be reached. Please check your connection."
    ErrorTimeout "error-timeout" "The articles took too long to arrive."
    ErrorHttp "error-http" "The articles could not be loaded: the server answered with error {status}."
    ErrorDecode "error-decode" "The articles arrived in a form that cannot be read."
    ErrorWasm "error-wasm" "This browser or page does not allow the articles to be shown."
}

counted! {
    Articles "articles" "{count} article" "{count} articles"
    NewArticles "new-articles" "{count} new article" "{count} new articles"
    Hours "hours" "{count} hour" "{count} hours"
    Minutes "minutes" "{count} minute" "{count} minutes"
    Seconds "seconds" "{count} second" "{count} seconds"
    DaysAgo "days-ago" "{count} day ago" "{count} days ago"
    HoursAgo "hours-ago" "{count} hour ago" "{count} hours ago"
    MinutesAgo "minutes-ago" "{count} minute ago" "{count} minutes ago"
}

/// What the modules say that come when they are used: name and English text. The build gives the texts to those modules
/// (`xtask/constants.mjs`), so that no other page downloads them. Tables and `labels` have them like all others.
pub const MODULE_MESSAGES: &[(&str, &str)] = &[
    ("find", "Find in these articles"),
    ("found", "{found} of {articles}"),
    ("listen", "Listen"),
    ("pause", "Pause"),
    ("resume", "Continue"),
    ("stop", "Stop"),
    ("copy", "Copy"),
    ("copied", "Copied"),
    ("copy-failed", "Could not be copied"),
    ("share", "Share"),
    ("link-copied", "Link copied"),
];

impl Key {
    /// A month's name, from 1 to 12.
    pub fn month(number: u8) -> Option<Self> {
        const MONTHS: [Key; 12] = [
            Key::Month1,
            Key::Month2,
            Key::Month3,
            Key::Month4,
            Key::Month5,
            Key::Month6,
            Key::Month7,
            Key::Month8,
            Key::Month9,
            Key::Month10,
            Key::Month11,
            Key::Month12,
        ];
        MONTHS.get(usize::from(number).wrapping_sub(1)).copied()
    }
}

/// The index of the text of a message that depends on a number.
pub(super) fn count_index(count: usize, plural: Plural) -> usize {
    MESSAGES.len() + count * Plural::NAMES.len() + plural as usize
}

/// The index of a message's text, by the message's name.
pub(super) fn find(name: &str) -> Option<usize> {
    if let (name, Some(plural)) = split_once_byte(name, b'.') {
        let count = COUNTED.iter().position(|(known, ..)| *known == name)?;
        return Some(count_index(count, Plural::named(plural)?));
    }
    let mut lines = split_byte(LINES, b'\n').enumerate();
    let (line, _) = lines.find(|(line, known)| line % 2 == 0 && *known == name)?;
    // After the last line end, there is one more, empty line.
    (line / 2 < MESSAGES.len()).then_some(line / 2)
}

/// The built-in texts, in the order of their indices.
pub(super) fn english() -> Vec<AttrValue> {
    let mut texts = Vec::new();
    for (index, line) in split_byte(LINES, b'\n').enumerate() {
        if index % 2 == 1 {
            texts.push(AttrValue::Static(line));
        }
    }
    for (_, one, other) in COUNTED {
        for plural in 0..Plural::NAMES.len() {
            texts.push(AttrValue::Static(match plural {
                1 => one,
                5 => other,
                _ => "",
            }));
        }
    }
    texts
}
