//! A feed from bytes, natively.

use std::borrow::Cow;

use serde::Deserialize;

use super::normalise::normalise;
use crate::feed::document::{Document, FeedError};
use crate::feed::json::Json;
use crate::feed::problem::Problem;

impl Document {
    /// Reads a feed's body as a browser would: a byte order mark is skipped, bytes that are not UTF-8 become
    /// replacement characters (with a problem), and so do lone surrogates; numbers may be beyond a double.
    ///
    /// # Errors
    ///
    /// It is not JSON, or no feed.
    pub fn parse(body: &[u8]) -> Result<(Self, Vec<Problem>), FeedError> {
        let text = String::from_utf8_lossy(body.strip_prefix(b"\xef\xbb\xbf").unwrap_or(body));
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
