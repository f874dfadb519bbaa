//! A feed from bytes, natively.

use std::borrow::Cow;

use serde::Deserialize;

use super::normalise::normalise;
use crate::feed::document::{Document, FeedError};
use crate::feed::json::Json;
use crate::feed::limits::BODY_BYTES;
use crate::feed::problem::Problem;
use crate::feed::xml;
use encoding_rs::{Encoding, UTF_8};

impl Document {
    /// Reads a feed's body as a browser would: a byte order mark is skipped, bytes that are not UTF-8 become
    /// replacement characters (with a problem), and so do lone surrogates; a number may be larger than JavaScript can represent. `url` is where
    /// the feed is; in XML, other URLs may be relative to it.
    ///
    /// # Errors
    ///
    /// The body is neither JSON nor XML, or it is no feed, or it is larger than [`BODY_BYTES`].
    pub fn parse(body: &[u8], url: &str) -> Result<(Self, Vec<Problem>), FeedError> {
        if body.len() > BODY_BYTES {
            return Err(FeedError::too_large());
        }
        let converted;
        let mut body = body;
        if xml::is_xml(body) == Some(true) {
            converted = from_xml(body, url)?;
            body = converted.as_bytes();
        }
        let text = decode_json(body);
        // Borrowed means that nothing was replaced.
        let problems = if matches!(text, Cow::Owned(_)) { vec![Problem::invalid_utf8()] } else { Vec::new() };
        let text = normalise(&text);
        let mut deserializer = serde_json::Deserializer::from_str(&text);
        let root = Json::deserialize(&mut deserializer)
            .and_then(|root| deserializer.end().map(|()| root))
            .map_err(|error| FeedError::not_json(&error.to_string()))?;
        Self::new(root).map(|document| (document, problems))
    }

    /// Takes a feed that is a [`serde_json::Value`] already.
    ///
    /// # Errors
    ///
    /// It is no feed.
    pub fn from_value(value: serde_json::Value) -> Result<Self, FeedError> {
        Json::deserialize(value).map_err(|error| FeedError::not_json(&error.to_string())).and_then(Self::new)
    }
}

/// The text of a JSON Feed that says what a body in XML says; see [`xml::to_json_feed`].
///
/// # Errors
///
/// It is neither RSS nor Atom.
pub fn from_xml(body: &[u8], url: &str) -> Result<String, FeedError> {
    let (text, had_invalid_bytes) = decode_xml(body);
    xml::to_json_feed(&text, url, had_invalid_bytes)
}

/// A body in JSON as text, without its byte order mark.
pub fn decode_json(body: &[u8]) -> Cow<'_, str> {
    String::from_utf8_lossy(body.strip_prefix(b"\xef\xbb\xbf").unwrap_or(body))
}

/// A body in XML as text; and whether some of its bytes are not in its encoding.
pub fn decode_xml(body: &[u8]) -> (Cow<'_, str>, bool) {
    Encoding::for_label(xml::encoding(body, "").as_bytes()).unwrap_or(UTF_8).decode_with_bom_removal(body)
}
