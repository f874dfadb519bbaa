//! Which `next_url` is followed.

/// A feed has at most this many pages, the first one included.
pub const PAGES: usize = crate::feed::limits::PAGES;

/// Why a `next_url` is not followed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// It leaves the feed's own origin.
    Origin,
    /// That page is here already: the pages run in a circle.
    Seen,
    /// There are [`PAGES`] already.
    TooMany,
}

impl Refused {
    /// What was expected instead, for a problem at `/next_url`.
    pub const fn expected(self) -> &'static str {
        match self {
            Refused::Origin => "a URL of the feed's own origin",
            Refused::Seen => "a page that is not loaded yet",
            Refused::TooMany => "at most 20 pages",
        }
    }
}

/// The pages of one feed that are loaded. URLs are absolute and as a URL parser writes them.
#[derive(Debug)]
pub struct Pages {
    seen: Vec<String>,
    count: usize,
}

impl Pages {
    /// The first page: what was asked for, and where it was found after redirects.
    pub fn new(asked: &str, found: &str) -> Self {
        let mut pages = Self { seen: Vec::new(), count: 0 };
        pages.took(found, asked);
        pages
    }

    /// Whether the first page was asked for at this URL.
    pub fn begins_at(&self, asked: &str) -> bool {
        self.seen.get(1).is_some_and(|url| url == bare(asked))
    }

    /// May this one be fetched? Asking changes nothing, so a page that fails can be asked for again.
    pub fn allows(&self, next: &str) -> Result<(), Refused> {
        // Redirects are the publisher's own affair; what the feed says is measured against where the feed was found.
        let home = self.seen.first().map_or("", |url| origin(url));
        if origin(next) != home {
            Err(Refused::Origin)
        } else if self.seen.iter().any(|url| url == bare(next)) {
            Err(Refused::Seen)
        } else if self.count >= PAGES {
            Err(Refused::TooMany)
        } else {
            Ok(())
        }
    }

    /// A page has been loaded. Either of its URLs would lead to it again.
    pub fn took(&mut self, asked: &str, found: &str) {
        self.count += 1;
        for url in [asked, found] {
            self.seen.push(bare(url).to_owned());
        }
    }
}

/// A URL without its fragment, which never reaches a server.
fn bare(url: &str) -> &str {
    &url[..url.bytes().position(|byte| byte == b'#').unwrap_or(url.len())]
}

/// Scheme and authority. A URL parser has put both into lower case and taken default ports off; a user's name stays in
/// and therefore counts as another origin, which is on the safe side.
fn origin(url: &str) -> &str {
    let mut slashes = 0;
    let end = url.bytes().position(|byte| {
        slashes += usize::from(byte == b'/');
        // The first two stand before the authority.
        slashes == 3 || matches!(byte, b'?' | b'#')
    });
    &url[..end.unwrap_or(url.len())]
}
