//! What a browser needs of the server that a feed comes from, besides the feed.

use super::codes::{CORS, HTTP, INSECURE, REDIRECT, TYPE, VALIDATORS};
use super::finding::Finding;

/// A server's response, without its body.
pub struct Response {
    /// The URL that was asked for.
    pub url: String,
    /// The URL that answered, after redirects.
    pub final_url: String,
    /// The HTTP status code.
    pub status: u16,
    /// The headers, with their names in lower case.
    pub headers: Vec<(String, String)>,
    /// What the request's header `Origin` said. It stands for any other site.
    pub origin: String,
}

impl Response {
    /// Whether the status is a success, so that the body may be a feed.
    pub fn is_success(&self) -> bool {
        (200..300).contains(&self.status)
    }

    /// What is wrong with it. If the status is no success, nothing else is checked.
    pub fn findings(&self) -> Vec<Finding> {
        if !self.is_success() {
            let message = format!("the server answered {}", self.status);
            return vec![Finding::of_response(HTTP, "status", message, "see that the feed is there, for everyone")];
        }
        let checks = [self.cors(), self.insecure(), self.redirect(), self.media_type(), self.validators()];
        checks.into_iter().flatten().collect()
    }

    fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(own, _)| own == name).map(|(_, value)| value.trim())
    }

    fn cors(&self) -> Option<Finding> {
        let allowed = self.header("access-control-allow-origin");
        if allowed == Some("*") || allowed == Some(self.origin.as_str()) {
            return None;
        }
        let message = "pages of other origins may not be able to read this feed".to_owned();
        Some(Finding::of_response(
            CORS,
            "Access-Control-Allow-Origin",
            message,
            "send `Access-Control-Allow-Origin: *`",
        ))
    }

    fn insecure(&self) -> Option<Finding> {
        let message = "HTTPS pages cannot load a feed over HTTP".to_owned();
        let is_insecure = self.final_url.starts_with("http://");
        is_insecure.then(|| Finding::of_response(INSECURE, "URL", message, "serve the feed over HTTPS"))
    }

    fn redirect(&self) -> Option<Finding> {
        let message = format!("the server redirects to {}", self.final_url);
        let is_redirected = self.url.trim_end_matches('/') != self.final_url.trim_end_matches('/');
        is_redirected.then(|| {
            Finding::of_response(REDIRECT, "Location", message, "use that URL in `src`, if the move is permanent")
        })
    }

    fn media_type(&self) -> Option<Finding> {
        let media_type = self.header("content-type").unwrap_or("nothing");
        let is_known = media_type.contains("json") || media_type.contains("xml");
        let message = format!("the type of a feed is not {media_type}");
        let hint = "send `application/feed+json`, `application/rss+xml` or `application/atom+xml`";
        (!is_known).then(|| Finding::of_response(TYPE, "Content-Type", message, hint))
    }

    fn validators(&self) -> Option<Finding> {
        let has_any = self.header("etag").is_some() || self.header("last-modified").is_some();
        let message = "each refresh downloads the whole feed".to_owned();
        (!has_any).then(|| Finding::of_response(VALIDATORS, "ETag", message, "send `ETag` or `Last-Modified`"))
    }
}
