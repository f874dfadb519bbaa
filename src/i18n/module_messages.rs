//! What the modules say that come when they are used (`www/later/`), as in `messages.rs`. The build gives the English texts
//! to those modules (`xtask/constants.mjs`), so that no other page downloads them. Tables and `labels` have them like all others.

macro_rules! module_messages {
    ($($(#[doc = $note:literal])+ $variant:ident $name:literal $text:literal)*) => {
        /// Every such message: its name and its English text.
        pub const MODULE_MESSAGES: &[(&str, &str)] = &[$(($name, $text),)*];

        /// As [`NOTES`](super::NOTES), for these.
        pub const MODULE_NOTES: &[(&str, &str)] = &[$(($name, concat!($($note),+)),)*];
    };
}

module_messages! {
    /// The label of a search field above the articles.
    Find "find" "Find in these articles"
    /// Below that field. {found}: how many articles have the words, as digits; {articles}: how many there are, in words, as "12 articles".
    Found "found" "{found} of {articles}"
    /// A button at the end of an article: a voice reads it aloud.
    Listen "listen" "Listen"
    /// The same button while a voice reads.
    Pause "pause" "Pause"
    /// The same button while the voice pauses.
    Resume "resume" "Continue"
    /// A button beside it, which ends the reading.
    Stop "stop" "Stop"
    /// A button at the end of an article: it copies the article.
    Copy "copy" "Copy"
    /// In the place of the words of a button that copies, once it has.
    Copied "copied" "Copied"
    /// In the place of the words of a button that copies, where the browser refuses.
    CopyFailed "copy-failed" "Could not be copied"
    /// A button at the end of an article: it opens what the system has for sending a link to others.
    Share "share" "Share"
    /// In the place of that button's words where the system has no such thing: the link is copied.
    LinkCopied "link-copied" "Link copied"
    /// A button above a table: it hides the rows in which all are the same.
    DifferencesOnly "differences-only" "Differences only"
    /// Read out by screen readers for a button in the head of a table's column. {column}: the column's title.
    SortBy "sort-by" "Sort by {column}"
    /// A button above a table. {format}: `CSV` or `Markdown`, the names of two formats of tables.
    CopyAs "copy-as" "Copy as {format}"
    /// The mark of the present day on a line of dated events.
    Today "today" "Today"
}
