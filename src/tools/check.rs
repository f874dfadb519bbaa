//! What is wrong with a feed, for the person who writes it: each finding with its place in the text, a code that stays
//! the same, and a hint.
//!
//! A feed is read as the widget reads it, so the findings include every [`Problem`](crate::feed::Problem) that the widget
//! would report. Added are members whose names are nearly known ones, and what JSON Feed asks for but the widget can do
//! without.
//!
//! # Layout
//!
//! `codes` has the kinds of findings; `json_source` and `xml_source` know where in a text something stands; `members`
//! compares the names of a feed in JSON with the format's; `finding` is what comes of it.
//! `json_fixes` and `xml_fixes` know which fix a finding has, and `fix` writes the fixes into the text.
//! `response` looks at what a server sends beside the feed.
//!
//! ```
//! use nutgraf::tools::check::check;
//!
//! let body = br#"{ "version": "https://jsonfeed.org/version/1.1", "title": "News", "items": [{ "id": 1, "titel": "One" }] }"#;
//! let checked = check(body, "https://example.com/feed.json").ok_or("not a URL")?;
//! let finding = &checked.findings[0];
//! assert_eq!((finding.code.name, finding.line, finding.column), ("unknown-member", 1, 88));
//! assert_eq!(finding.hint.as_deref(), Some("did you mean `title`?"));
//! # Ok::<(), &str>(())
//! ```

mod codes;
mod finding;
mod fix;
mod json_fixes;
mod json_source;
mod members;
mod response;
mod source;
mod xml_fixes;
mod xml_source;

use encoding_rs::{Encoding, UTF_8};

use crate::feed::{self, Base, Depth, Document, FeedError, Problem, decode_json, decode_xml, xml};

pub use codes::{CODES, Code, Severity};
pub use finding::Finding;
use finding::Findings;
pub use fix::{Fix, Fixed, FixedFinding, fix};
use json_source::JsonSource;
pub use response::Response;
use source::{NoPlaces, Source};
use xml_source::XmlSource;

/// What came of a check.
pub struct Checked {
    /// The body as text, which the places are in.
    pub text: String,
    /// How many articles a reader would see; `None` if it is no feed at all.
    pub articles: Option<usize>,
    /// Everything that was found, in the order of the text.
    pub findings: Vec<Finding>,
}

/// Checks the body of a feed. `url` is where the feed is served: relative links are resolved against it. `None` if it is
/// no absolute URL.
pub fn check(body: &[u8], url: &str) -> Option<Checked> {
    let base = Base::new(url)?;
    let text = text(body);
    let (articles, mut findings) = findings(body, &text, url, base);
    // A text that is written back is in UTF-8, and is read as what the body says that it is.
    let is_written_so = body.strip_prefix(fix::MARK).unwrap_or(body) == text.as_bytes();
    let is_utf8 = xml::is_xml(body) != Some(true)
        || Encoding::for_label(xml::encoding(body, "").as_bytes()).unwrap_or(UTF_8) == UTF_8;
    for finding in &mut findings {
        finding.fix = finding.fix.take().filter(|fix| is_written_so && (is_utf8 || fix.text.is_ascii()));
    }
    Some(Checked { text, articles, findings })
}

/// How many articles there are, and what was found.
fn findings(body: &[u8], text: &str, url: &str, base: Base) -> (Option<usize>, Vec<Finding>) {
    let is_xml = xml::is_xml(body) == Some(true);
    let json = if is_xml { None } else { JsonSource::parse(text) };
    let source: Box<dyn Source> = match (&json, is_xml) {
        (Some(json), _) => Box::new(json),
        (None, true) => Box::new(XmlSource::new(text)),
        (None, false) => Box::new(NoPlaces),
    };
    let mut findings = Findings::new(text, &*source);
    let articles = match read(body, url, base) {
        Ok((articles, problems)) => {
            problems.iter().for_each(|problem| findings.problem(problem));
            Some(articles)
        }
        Err(error) => {
            findings.failure(&error, body);
            None
        }
    };
    if let (Some(json), Some(_)) = (&json, articles) {
        members::check(json, &mut findings);
    }
    (articles, findings.in_order())
}

/// Reads a feed to its end: how many articles it has, and every problem.
fn read(body: &[u8], url: &str, base: Base) -> Result<(usize, Vec<Problem>), FeedError> {
    let (document, mut problems) = Document::parse(body, url)?;
    let reader = feed::open(document, Box::new(base));
    problems.extend_from_slice(reader.problems());
    for index in 0..reader.len() {
        problems.extend(reader.article(index, Depth::Full).1);
    }
    Ok((reader.len(), problems))
}

/// A body as text, as the widget decodes it.
fn text(body: &[u8]) -> String {
    if xml::is_xml(body) == Some(true) {
        return decode_xml(body).0.into_owned();
    }
    decode_json(body).into_owned()
}
