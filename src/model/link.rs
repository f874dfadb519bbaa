//! Links that can be followed.

use std::fmt;

use crate::words::{split_byte, split_once_byte, until};

/// An absolute URL that is safe to put into `href`: its scheme is `http`, `https` or `mailto`.
///
/// There is no way to make one from an unparsed string: hand [`Link::from_parsed`] the serialisation of a URL that a
/// URL parser ([WHATWG URL](https://url.spec.whatwg.org/)) has already resolved, so that no disguise of
/// `javascript:` (tabs, case, control characters) is left in it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Link(String);

impl Link {
    /// Takes the `href` of a parsed URL; `None` if its scheme is neither http nor https.
    pub fn from_parsed(href: &str) -> Option<Self> {
        (href.starts_with("https://") || href.starts_with("http://")).then(|| Self(href.to_owned()))
    }

    /// As [`Link::from_parsed`], and also allows `mailto:`, as links in an article's body may.
    pub fn from_parsed_with_mail(href: &str) -> Option<Self> {
        if href.starts_with("mailto:") {
            return Some(Self(href.to_owned()));
        }
        Self::from_parsed(href)
    }

    /// The part of the URL that a reader knows a site by: its host, and a port if there is one.
    pub fn host(&self) -> &str {
        let rest = split_byte(&self.0, b'/').nth(2).unwrap_or_default();
        let authority = until(rest, &mut |byte| matches!(byte, b'?' | b'#'));
        // A URL parser has escaped each further `@`.
        let (host, after_user) = split_once_byte(authority, b'@');
        after_user.unwrap_or(host)
    }

    /// The URL, for `href` or `src`.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Link {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
