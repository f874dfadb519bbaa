//! URLs: the browser has a parser of its own, so none is shipped.

use web_sys::Url;

use crate::feed::resolve::Resolve;

/// The URL that relative ones resolve against: the feed's final URL, or the host page's.
pub struct Base(String);

impl Base {
    /// `None` if the text is not an absolute URL.
    pub fn new(url: &str) -> Option<Self> {
        Url::new(url).ok().map(|url| Self(url.href()))
    }
}

impl Resolve for Base {
    fn resolve(&self, relative: &str) -> Option<String> {
        Url::new_with_base(relative, &self.0).ok().map(|url| url.href())
    }
}
