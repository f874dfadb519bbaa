//! URLs, by the `url` crate.

use url::Url;

use crate::feed::resolve::Resolve;

/// The URL that relative ones resolve against: the feed's final URL, or the host page's.
pub struct Base(Url);

impl Base {
    /// `None` if the text is not an absolute URL.
    pub fn new(url: &str) -> Option<Self> {
        Url::parse(url).ok().map(Self)
    }
}

impl Resolve for Base {
    fn resolve(&self, relative: &str) -> Option<String> {
        self.0.join(relative).ok().map(String::from)
    }
}
