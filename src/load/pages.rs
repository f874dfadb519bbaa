//! Which further pages of a feed may be loaded, by their `next_url`.

use crate::feed::format::{self, Expected};
use crate::words::{split_once_byte, until};

/// A feed has at most this many pages, the first one included.
pub const PAGES: usize = crate::feed::limits::PAGES;

/// Why a `next_url` may not be loaded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// It has another origin than the feed.
    Origin,
    /// That page is loaded already.
    Seen,
    /// [`PAGES`] pages are loaded already.
    TooMany,
}

impl Refused {
    /// What was expected instead, for a problem at `/next_url`.
    pub const fn expected(self) -> Expected {
        match self {
            Refused::Origin => format::OWN_ORIGIN,
            Refused::Seen => format::NEW_PAGE,
            Refused::TooMany => format::MOST_PAGES,
        }
    }
}

/// The pages of one feed that are loaded. All URLs are absolute, as a URL parser writes them.
#[derive(Debug)]
pub struct FollowedPages {
    seen: Vec<String>,
    count: usize,
}

impl FollowedPages {
    /// The first page: the URL that was requested, and the one after redirects.
    pub fn new(requested: &str, final_url: &str) -> Self {
        let mut pages = Self { seen: Vec::new(), count: 0 };
        pages.add(final_url, requested);
        pages
    }

    /// Whether the first page was requested at this URL.
    pub fn starts_at(&self, requested: &str) -> bool {
        self.seen.get(1).is_some_and(|url| url == without_fragment(requested))
    }

    /// Whether a page may be loaded. The call changes nothing, so a page that could not be loaded is allowed again.
    pub fn allows(&self, next: &str) -> Result<(), Refused> {
        // The publisher may redirect to any origin. What counts is the one where the feed was found after that.
        let feed_origin = self.seen.first().map_or("", |url| origin(url));
        if origin(next) != feed_origin {
            Err(Refused::Origin)
        } else if self.seen.iter().any(|url| url == without_fragment(next)) {
            Err(Refused::Seen)
        } else if self.count >= PAGES {
            Err(Refused::TooMany)
        } else {
            Ok(())
        }
    }

    /// Adds a page that was loaded. Both of its URLs count as loaded.
    pub fn add(&mut self, requested: &str, final_url: &str) {
        self.count += 1;
        self.seen.push(without_fragment(requested).to_owned());
        self.seen.push(without_fragment(final_url).to_owned());
    }
}

/// A URL without its fragment, which never reaches a server.
fn without_fragment(url: &str) -> &str {
    split_once_byte(url, b'#').0
}

/// Scheme and authority. A URL parser has put both into lower case and taken default ports off; a user's name stays in
/// and therefore counts as another origin, which is on the safe side.
fn origin(url: &str) -> &str {
    let mut slashes = 0;
    until(url, &mut |byte| {
        slashes += usize::from(byte == b'/');
        // The first two stand before the authority.
        slashes == 3 || matches!(byte, b'?' | b'#')
    })
}
