//! What a feed says of itself.

use super::link::Link;

/// What a feed says of itself, beside its items.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Feed {
    /// The feed's `title`.
    pub title: Option<String>,
    /// The feed's `home_page_url`.
    pub home: Option<Link>,
    /// The feed's `language`, a BCP 47 tag.
    pub lang: Option<String>,
    /// The line on rights and on how the text came about.
    pub disclaimer: Option<String>,
    /// The promotion card of a periodic digest.
    pub recap: Option<Recap>,
    /// The publisher says that this feed will never change again.
    pub expired: bool,
    /// The next page's URL, if any.
    pub next: Option<Link>,
}

/// The promotion card of a periodic digest. Without a link it is text.
#[derive(Clone, Debug, PartialEq)]
pub struct Recap {
    pub title: String,
    pub text: Option<String>,
    pub url: Option<Link>,
}
