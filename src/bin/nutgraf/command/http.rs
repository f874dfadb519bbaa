//! Feeds from servers.

pub use nutgraf::tools::check::Response;

pub use super::system::get;

/// The origin that the request says it comes from: a server shows by its response whether it lets others read the feed.
pub const ORIGIN: &str = "https://example.com";

/// Whether the name of a feed is a URL, and no file.
pub fn is_url(name: &str) -> bool {
    name.starts_with("http://") || name.starts_with("https://")
}
