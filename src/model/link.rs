//! Links that can be followed.

use std::fmt;

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
        let rest = self.0.trim_start_matches(|c| c != '/').trim_start_matches('/');
        let end = rest.bytes().position(|byte| matches!(byte, b'/' | b'?' | b'#')).unwrap_or(rest.len());
        let authority = &rest[..end];
        match authority.bytes().rposition(|byte| byte == b'@') {
            Some(at) => &authority[at + 1..],
            None => authority,
        }
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
