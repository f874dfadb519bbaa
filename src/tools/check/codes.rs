//! The kinds of findings. A code keeps its name, so that scripts and other documents can rely on it.

use Severity::{Error, Warning};

/// How bad a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Readers miss something that the feed has, or all of it.
    Error,
    /// Readers miss nothing, but it is not as it should be.
    Warning,
}

impl Severity {
    /// The word for it.
    pub fn word(self) -> &'static str {
        match self {
            Error => "error",
            Warning => "warning",
        }
    }
}

/// A kind of finding.
#[derive(Debug, PartialEq, Eq)]
pub struct Code {
    /// Its name.
    pub name: &'static str,
    /// How bad it is.
    pub severity: Severity,
    /// What it is about, and what to do, in a few sentences.
    pub about: &'static str,
}

/// Declares the codes, and the list of all of them.
macro_rules! codes {
    ($( $constant:ident $name:literal $severity:ident: $about:literal )+) => {
        $( pub(super) const $constant: &Code = &Code { name: $name, severity: $severity, about: $about }; )+

        /// All codes, from what concerns the whole feed to what concerns one value.
        pub const CODES: &[&Code] = &[$($constant),+];
    };
}

codes! {
    HTTP "http" Error:
        "The server's answer is no success, so that there is no feed."

    CORS "cors" Warning:
        "Only pages of the feed's own origin can show it. Browsers give a page an answer of another origin if its server allows that by the header Access-Control-Allow-Origin (https://fetch.spec.whatwg.org/#http-cors-protocol)."

    INSECURE "insecure" Warning:
        "A page that came by https may not load anything by http (https://www.w3.org/TR/mixed-content/)."

    REDIRECT "redirect" Warning:
        "The server sends on to another URL. Each visit pays for the detour."

    TYPE "type" Warning:
        "The widget tells JSON and XML by the body, but other readers go by the header Content-Type."

    VALIDATORS "validators" Warning:
        "Without the header ETag or Last-Modified, a browser cannot ask whether the feed has changed, and downloads all of it again for each refresh."

    NOT_JSON "not-json" Error:
        "The body is neither XML nor JSON (RFC 8259). Nothing of it can be shown. The place is where reading stopped; the mistake is there or just before: often a missing comma, a comma too many, or a text with a line end or a quotation mark that is not written \\n or \\\"."

    CUT_OFF "cut-off" Error:
        "The JSON ends in the middle. Nothing of it can be shown, because half a JSON document cannot be read. Write the file whole, under another name, and rename it, so that no reader gets half of it; and see that the server sends all of it."

    NOT_A_FEED "not-a-feed" Error:
        "The body can be read, but it is no feed: JSON needs an object with a list `items`; XML has to be RSS (`rss`, `rdf:RDF`) or Atom (`feed`). A page in HTML is what many servers answer where there is no such file, or where a login is asked for."

    TOO_LARGE "too-large" Error:
        "The body is larger than 5,000,000 bytes. The widget does not read it, because it would cost the visitor too much. Put fewer articles into the feed, and link older ones with `next_url`, or with `rel=\"next\"` in XML."

    ENCODING "encoding" Warning:
        "Bytes are not in the encoding of the feed. Each has become the replacement character U+FFFD. JSON is always UTF-8; XML says its encoding in the first line."

    XML "xml" Warning:
        "The XML is not well-formed, and was repaired as the finding says. Other programs may refuse the whole feed."

    ID "id" Error:
        "An item needs an `id` of its own, a text that is not blank, or a number. It has to stay the same when the article changes. An item without one is not shown."

    DUPLICATE_ID "duplicate-id" Error:
        "Two have the same id. Of two items or sources with one id, the second is not shown."

    ITEM "item" Error:
        "An item is an object. Anything else in `items` is not shown."

    MISSING "missing" Error:
        "Something is missing without which the object around it cannot be shown."

    RECOMMENDED "recommended" Warning:
        "JSON Feed requires this member. The widget does without it, but other readers may not."

    URL "url" Error:
        "A URL has to begin with http:// or https://, or be relative to the URL of the feed, which `--url` tells. Other schemes could run code in the page and are never linked."

    DATE "date" Error:
        "A date is written YYYY, YYYY-MM, YYYY-MM-DD, or as RFC 3339 has it: 2026-11-29T09:30:00Z, or 2026-11-29T09:30:00+01:00. A date that cannot be read is not shown."

    LANGUAGE "language" Error:
        "A language is a tag as BCP 47 defines it: en, de-AT, pt-BR. Without it, texts are taken to be in the language of the feed or the page."

    NUMBER "number" Error:
        "A number from 0 to 9007199254740991 was expected, which JSON writes without quotation marks."

    WORD "word" Error:
        "One of a few words was expected. Another one means nothing to the widget, and is left out."

    SOURCE "source" Error:
        "A claim names a source that the article's `sources` do not have. The claim is shown, with a mark in that source's place."

    FORMAT "format" Warning:
        "The feed says that its `_nutgraf` is of a later format. What this version knows of it is shown."

    LIMIT "limit" Error:
        "There is more than a reader is shown. What is over the limit is cut; the limits are in the README."

    KIND "kind" Error:
        "The value is of another kind than expected: a number where a text has to be, for example. It is left out."

    UNKNOWN_MEMBER "unknown-member" Warning:
        "The format has no member of this name, but one of nearly the same. Members that are not known are left out without a word, so that a slip would never be noticed. Members of your own are best named with an underscore before them, as JSON Feed has it."
}

impl Code {
    /// The code of this name.
    pub fn named(name: &str) -> Option<&'static Code> {
        CODES.iter().copied().find(|code| code.name.eq_ignore_ascii_case(name))
    }
}
