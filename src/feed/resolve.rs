//! Relative URLs → absolute ones, by a parser that follows the [URL standard](https://url.spec.whatwg.org/).

/// Resolves what a feed calls a URL against the place that the feed came from.
pub trait Resolve {
    /// The serialisation of an absolute URL, of whatever scheme; `None` if the text is no URL.
    fn resolve(&self, relative: &str) -> Option<String>;
}

/// The URL that relative ones resolve against: the feed's final URL, or the host page's.
pub struct Base(Url);

#[cfg(not(target_arch = "wasm32"))]
type Url = url::Url;

/// The browser has a parser of its own, so none is shipped.
#[cfg(target_arch = "wasm32")]
type Url = String;

#[cfg(not(target_arch = "wasm32"))]
impl Base {
    /// `None` if the text is not an absolute URL.
    pub fn new(url: &str) -> Option<Self> {
        url::Url::parse(url).ok().map(Self)
    }
}

#[cfg(not(target_arch = "wasm32"))]
impl Resolve for Base {
    fn resolve(&self, relative: &str) -> Option<String> {
        self.0.join(relative).ok().map(String::from)
    }
}

#[cfg(target_arch = "wasm32")]
impl Base {
    /// `None` if the text is not an absolute URL.
    pub fn new(url: &str) -> Option<Self> {
        web_sys::Url::new(url).ok().map(|url| Self(url.href()))
    }
}

#[cfg(target_arch = "wasm32")]
impl Resolve for Base {
    fn resolve(&self, relative: &str) -> Option<String> {
        web_sys::Url::new_with_base(relative, &self.0).ok().map(|url| url.href())
    }
}
