//! The table: every message's name, as `labels` and the locale files know it, its English text, and above it the note
//! for translators: where it stands and what its placeholders hold. A message without a note does not compile.

use yew::AttrValue;

use super::Plural;
use crate::words::{split_byte, split_once_byte};

macro_rules! messages {
    ($($(#[doc = $note:literal])+ $variant:ident $name:literal $text:literal)*) => {
        /// A message.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Key {
            $($(#[doc = $note])+ $variant,)*
        }

        /// What translators are told about each message, by its name.
        pub const NOTES: &[(&str, &str)] = &[$(($name, concat!($($note),+)),)*];

        /// Every message: its name and its English text, which may hold `{placeholders}`.
        pub const MESSAGES: &[(&str, &str)] = &[$(($name, $text),)*];

        /// The same as one text, with each name and text on a line of its own. The Wasm uses this one, because the
        /// addresses in a list of pairs would take a kilobyte and a half.
        const LINES: &str = concat!($($name, "\n", $text, "\n",)*);
    };
}

macro_rules! counted {
    ($($(#[doc = $note:literal])+ $variant:ident $name:literal $one:literal $other:literal)*) => {
        /// A message that depends on a number. Its names have the plural's after a dot: `articles.one`.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Count {
            $($(#[doc = $note])+ $variant,)*
        }

        /// As [`NOTES`], for these.
        pub const COUNTED_NOTES: &[(&str, &str)] = &[$(($name, concat!($($note),+)),)*];

        /// Every message that depends on a number: its name, its English singular and plural.
        pub const COUNTED: &[(&str, &str, &str)] = &[$(($name, $one, $other),)*];

        /// The same as [`LINES`] has the others, with three lines each.
        const COUNTED_LINES: &str = concat!($($name, "\n", $one, "\n", $other, "\n",)*);
    };
}

messages! {
    /// Where the script runs: `ltr` or `rtl`.
    Direction "direction" "ltr"
    /// The plural rule, as [`Plural::of`](super::Plural::of) reads it.
    Plural "plural" "515"
    /// The zero of the digits that newspapers use; the other nine follow it in Unicode.
    DigitZero "digit-zero" "0"
    /// Between a number's whole part and its fraction.
    DecimalMark "decimal-mark" "."
    /// Between names in a list, and between the topic and the number of articles.
    ListSeparator "list-separator" ", "
    /// Between the last two names of a list.
    ListLast "list-last" " and "
    /// Between hours and minutes, and between minutes and seconds.
    DurationSeparator "duration-separator" ", "
    /// A date with its day. {day}, {month}, {year}: `day-1` or digits, one of `months`, digits.
    DateDay "date-day" "{day} {month} {year}"
    /// A date without its day. {month}: one of `months`. {year}: digits.
    DateMonth "date-month" "{month} {year}"
    /// A date of which only the year is known. {year}: digits.
    DateYear "date-year" "{year}"
    /// The first day of a month in a date, where that is an ordinal number: `1er`.
    FirstDay "day-1" "1"
    /// The months from January on, with `|` between them, as they stand beside a day. Twelve more follow where they are other words without a day.
    Months "months" "January|February|March|April|May|June|July|August|September|October|November|December"
    /// The byline, below a headline. {names}: one or more names of people or desks.
    Authors "authors" "By {names}"
    /// In the byline, after the date of publication. {date}: a day, a month or only a year, so no preposition that fits a day alone.
    Updated "updated" "Updated {date}"
    /// How long it takes to read an article, after its date. {number}: digits.
    ReadingTime "reading-time" "{number}\u{a0}min read"
    /// The label before the text of a correction, above the summary. {date}: a day, a month or only a year.
    Correction "correction" "Correction, {date}"
    /// The heading of the summary in three answers, at the top of a card. TL;DR is net slang for a summary; say what newspapers say.
    Tldr "tldr" "30-second TL;DR"
    /// The label of the first answer of the summary: what is new.
    WhatChanged "what-changed" "What changed"
    /// The label of the second answer of the summary.
    WhyItMatters "why-it-matters" "Why it matters"
    /// The label of the third answer of the summary: what the reader can do now.
    WhatToDoNext "what-to-do-next" "What to do next"
    /// The heading above the panels of analysis, if the publisher says who has written them.
    Insight "insight" "Deep insight"
    /// The heading above the panels of analysis, if the publisher does not say who has written them.
    Analysis "analysis" "Analysis"
    /// The disclosure below that heading: a language model has written the panels. `Event` is what the article is about.
    AnalysisAi "analysis-ai" "AI-generated analysis for this event."
    /// The disclosure: people have written the panels.
    AnalysisHuman "analysis-human" "Analysis written by people."
    /// The disclosure: people have written the panels, and a language model has helped.
    AnalysisMixed "analysis-mixed" "Analysis written by people with the help of AI."
    /// In the disclosure. {model}: the language model's name.
    AnalysisModel "analysis-model" "Model: {model}"
    /// In the disclosure: the state of knowledge. {date}: a day, a month or only a year.
    AnalysisDate "analysis-date" "As of {date}"
    /// In the disclosure. {name}: the person who has checked the analysis.
    AnalysisReviewed "analysis-reviewed" "Reviewed by {name}"
    /// A panel's title: the points to remember, as a list.
    Takeaways "takeaways" "Key takeaways"
    /// A panel's title, and a table's if it has no other: products or companies side by side.
    Comparison "comparison" "Competitor analysis"
    /// A panel's title: technical background for experts.
    Technical "technical" "Technical deep dive"
    /// A panel's title: what may follow from the event.
    Implications "implications" "Future implications"
    /// A panel's title: dated events in their order.
    Timeline "timeline" "Timeline"
    /// A panel's title: the documents that statements rest on.
    Sources "sources" "Sources"
    /// A panel's title: what other media write about the event.
    Coverage "coverage" "Event coverage"
    /// The head of a table's first column, in which the compared properties stand.
    Feature "feature" "Feature"
    /// Read out by screen readers after the name of the table's column that is highlighted.
    Highlighted "highlighted" "Highlighted"
    /// In a table's cell: it has this feature.
    Yes "yes" "Yes"
    /// In a table's cell: it lacks this feature.
    No "no" "No"
    /// In a table's cell, where the publisher does not know.
    Unknown "unknown" "Not known"
    /// Above the forecasts: they rest on the sources listed.
    Grounded "grounded" "Grounded in cited sources."
    /// Above the forecasts: a language model has written them, and they rest on the sources listed.
    GroundedAi "grounded-ai" "AI analysis grounded in cited sources."
    /// The label of how likely a forecast is. `likelihood-low`, `-medium` or `-high` follows: they agree with it in gender.
    Likelihood "likelihood" "Likelihood"
    /// How likely a forecast is.
    Low "likelihood-low" "Low"
    /// How likely a forecast is.
    Medium "likelihood-medium" "Medium"
    /// How likely a forecast is.
    High "likelihood-high" "High"
    /// A share. {number}: digits.
    Percent "percent" "{number}%"
    /// The label of the time in which a forecast may come true. What the publisher has written follows: `12 months`.
    Horizon "horizon" "Horizon"
    /// Read out by screen readers for a small number that links to a source. {number}: digits.
    Citation "citation" "Source {number}"
    /// Read out by screen readers for an arrow at a source, which leads back to the place that cites it. {number}: digits, counting the places.
    Backlink "backlink" "Back to statement {number}"
    /// Shown where a statement cites a source that is not listed. {id}: the source's short name.
    Unresolved "citation-unresolved" "Source missing: {id}"
    /// Read out by screen readers: what the list of topics below a card is.
    Topics "topics" "Topics"
    /// Read out by screen readers: what the list of files below a card is.
    Attachments "attachments" "Attachments"
    /// The kind of a file below a card.
    Audio "attachment-audio" "Audio"
    /// The kind of a file below a card.
    Video "attachment-video" "Video"
    /// The kind of a file below a card.
    Image "attachment-image" "Image"
    /// The kind of a file below a card: any other.
    File "attachment-file" "File"
    /// In the place of a picture that is only loaded if the reader wants it: a button. What the picture shows may follow.
    ShowImage "show-image" "Show picture"
    /// A file's size in bytes, abbreviated. {number}: digits.
    Bytes "bytes" "{number}\u{a0}B"
    /// A file's size in units of 1,000 bytes, abbreviated. {number}: digits.
    Kilobytes "kilobytes" "{number}\u{a0}kB"
    /// A file's size in units of 1,000,000 bytes, abbreviated. {number}: digits.
    Megabytes "megabytes" "{number}\u{a0}MB"
    /// The link below an article to where it first appeared. {publisher}: a publisher's name, or a host such as `example.org`.
    Original "original" "Original source: {publisher}"
    /// Read out by screen readers after a link: it opens in a new tab of the browser.
    NewTab "new-tab" "Opens in a new tab"
    /// The label of a card that leads to a digest of the day or the week.
    Recap "recap" "Recap"
    /// The heading above groups of other articles, below an article.
    Related "related" "Related updates"
    /// The label of such a group; the topic's name follows.
    RelatedTopic "related-topic" "Same topic"
    /// The label of such a group; the name of a person, company or product follows on a line of its own.
    RelatedEntity "related-entity" "More about"
    /// The label of such a group; the source's name follows.
    RelatedSource "related-source" "Latest from the same source"
    /// Above the cards, when only those of one topic are shown. {topic}: the topic's name.
    Filter "filter" "Topic: {topic}"
    /// The button that ends showing one topic.
    ShowAll "show-all" "Show all"
    /// The button below the last card.
    ShowMore "show-more" "Show more"
    /// Read out by screen readers while the first articles are on their way.
    Loading "loading" "Loading articles…"
    /// The same button, while more articles are on their way.
    LoadingMore "loading-more" "Loading more…"
    /// Above the button, when more articles did not come.
    MoreFailed "more-failed" "More articles could not be loaded."
    /// The button that asks for the articles once more.
    TryAgain "try-again" "Try again"
    /// Above old articles, when the server cannot be reached. {age}: an age in words such as `3 hours ago`, or `just-now`.
    Stale "stale" "Could not be updated. This copy is from {age}."
    /// An age of less than a minute, in `stale`.
    JustNow "just-now" "a moment ago"
    /// In the place of the cards: the publisher has no article yet.
    Empty "empty" "There are no articles yet."
    /// In the place of the cards, when one topic is chosen that no article has.
    EmptyTopic "empty-topic" "There are no articles on this topic."
    /// In the place of a single article that the publisher no longer has.
    EmptyArticle "empty-article" "This article is not available."
    /// In the place of the cards: the publisher has made a mistake. The reader can do nothing about it.
    ErrorConfig "error-config" "The articles cannot be shown because this page is not set up for them correctly."
    /// In the place of the cards: the server cannot be reached.
    ErrorNetwork "error-network" "The articles could not be reached. Please check your connection."
    /// In the place of the cards: the answer took too long.
    ErrorTimeout "error-timeout" "The articles took too long to arrive."
    /// In the place of the cards: the server refuses. {status}: a number such as 503.
    ErrorHttp "error-http" "The articles could not be loaded: the server answered with error {status}."
    /// In the place of the cards: the answer is not a feed.
    ErrorDecode "error-decode" "The articles arrived in a form that cannot be read."
    /// In the place of the cards: WebAssembly is switched off.
    ErrorWasm "error-wasm" "This browser or page does not allow the articles to be shown."
}

counted! {
    /// Read out by screen readers: how many articles are shown. {count}: digits.
    Articles "articles" "{count} article" "{count} articles"
    /// The button that shows articles which have come since the page was opened. {count}: digits.
    NewArticles "new-articles" "{count} new article" "{count} new articles"
    /// Above the list of what other media write. {count}: digits. `over-days` may follow.
    Publishers "publishers" "Reported by {count} publisher" "Reported by {count} publishers"
    /// After `publishers`: in how many days they have reported. {count}: digits.
    OverDays "over-days" "over {count} day" "over {count} days"
    /// A part of how long a recording is. {count}: digits.
    Hours "hours" "{count} hour" "{count} hours"
    /// A part of how long a recording is. {count}: digits.
    Minutes "minutes" "{count} minute" "{count} minutes"
    /// A part of how long a recording is. {count}: digits.
    Seconds "seconds" "{count} second" "{count} seconds"
    /// An age, in `stale`. {count}: digits.
    DaysAgo "days-ago" "{count} day ago" "{count} days ago"
    /// An age, in `stale`. {count}: digits.
    HoursAgo "hours-ago" "{count} hour ago" "{count} hours ago"
    /// An age, in `stale`. {count}: digits.
    MinutesAgo "minutes-ago" "{count} minute ago" "{count} minutes ago"
}

/// The index of the text of a message that depends on a number.
pub(super) fn count_index(count: usize, plural: Plural) -> usize {
    MESSAGES.len() + count * Plural::NAMES.len() + plural as usize
}

/// The index of a message's text, by the message's name.
pub(super) fn find(name: &str) -> Option<usize> {
    let (name, plural) = split_once_byte(name, b'.');
    let (lines, each) = if plural.is_some() { (COUNTED_LINES, 3) } else { (LINES, 2) };
    for (line, known) in split_byte(lines, b'\n').enumerate() {
        // After the last line end, there is one more, empty line.
        if line % each == 0 && known == name && !name.is_empty() {
            let index = line / each;
            return Some(match plural {
                Some(plural) => count_index(index, Plural::named(plural)?),
                None => index,
            });
        }
    }
    None
}

/// The built-in texts, in the order of their indices.
pub(super) fn english() -> Vec<AttrValue> {
    let mut texts = Vec::new();
    for (index, line) in split_byte(LINES, b'\n').enumerate() {
        if index % 2 == 1 {
            texts.push(AttrValue::Static(line));
        }
    }
    for (index, line) in split_byte(COUNTED_LINES, b'\n').enumerate() {
        // English has no form for "zero", and between "one" and "other" none for "two", "few" and "many".
        let lacking = match index % 3 {
            1 => 1,
            2 => 3,
            _ => continue,
        };
        for _ in 0..lacking {
            texts.push(AttrValue::Static(""));
        }
        texts.push(AttrValue::Static(line));
    }
    texts
}
