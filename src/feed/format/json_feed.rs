//! The objects of [JSON Feed](https://www.jsonfeed.org/version/1.1/). These comments are published: the schema, the types and
//! docs/feed-format.md are made of them.

use super::{
    Amount, Date, FeedExtension, Flag, Html, Id, ItemExtension, Language, List, MediaType, Recommended, Required, Text,
    Title, Url, Version, objects,
};
use crate::feed::limits;

objects! {
    /// JSON Feed 1.1, or 1.0, with the `_nutgraf` extension.
    Feed "a feed", "feeds" {
        /// Not used; JSON Feed requires it.
        "version": Recommended<Version>,
        /// Names the feed; JSON Feed requires it.
        TITLE "title": Recommended<Title>,
        /// The page that the feed belongs to.
        HOME_PAGE_URL "home_page_url": Url,
        /// Not used: where the feed itself is.
        "feed_url": Url,
        /// Not used: what the feed is about.
        "description": Text,
        /// Not used: for people who look at the raw feed.
        "user_comment": Text,
        /// The next page of older items: same origin as the feed, each URL once.
        NEXT_URL "next_url": Url,
        /// Not used: a large square picture of the feed.
        "icon": Url,
        /// Not used: a small square picture of the feed.
        "favicon": Url,
        /// JSON Feed 1.0's single author; `authors` is preferred.
        AUTHOR "author": Author,
        /// The authors of items that name none.
        AUTHORS "authors": List<Author>,
        /// The language of items that name none, and of the interface, unless the element has a `lang` attribute.
        LANGUAGE "language": Language,
        /// `true`: the feed will not change any more, so it is not refreshed.
        EXPIRED "expired": Flag,
        /// Not used: endpoints for subscribing to changes.
        "hubs": List<Hub>,
        /// The articles, shown in this order.
        ITEMS "items": Required<List<FeedItem, { limits::ITEMS }>>,
        /// What JSON Feed has no word for.
        EXTENSION "_nutgraf": FeedExtension,
    }

    /// An endpoint for subscribing to changes, such as WebSub.
    Hub "a hub", "hubs" {
        /// The protocol.
        "type": Required<Text>,
        /// Its address.
        "url": Required<Url>,
    }

    /// Someone who wrote items of the feed.
    Author "an author", "authors" {
        /// The author's name.
        NAME "name": Text,
        /// The author's page.
        URL "url": Url,
        /// Not used: a square picture.
        AVATAR "avatar": Url,
        any of "name", "url", "avatar"
    }

    /// One article or post.
    FeedItem "an item", "items" {
        /// Not shown. Unique within the feed, for ever; best is the article's full URL. Of two items with the same id, the first is used.
        ID "id": Required<Id>,
        /// Where the headline leads; without it, `external_url`.
        URL "url": Url,
        /// The link to the original, unless `_nutgraf` has one.
        EXTERNAL_URL "external_url": Url,
        /// The headline; without one, the first sentence of the text, at most 80 characters.
        TITLE "title": Title,
        /// The lead, where there is no TL;DR.
        SUMMARY "summary": Text,
        /// The full text, for an article shown alone. Without `content_text`, a missing headline or lead is taken from it: up to 280
        /// characters.
        CONTENT_HTML "content_html": Html,
        /// The full text without markup: preferred for a missing headline or lead, and the body where there is no `content_html`.
        CONTENT_TEXT "content_text": Text,
        /// The picture at the top of the card.
        IMAGE "image": Url,
        /// The picture where there is no `image`.
        BANNER_IMAGE "banner_image": Url,
        /// The date below the headline.
        DATE_PUBLISHED "date_published": Date,
        /// The date of the last change, below the headline.
        DATE_MODIFIED "date_modified": Date,
        /// JSON Feed 1.0's single author; `authors` is preferred.
        AUTHOR "author": Author,
        /// The names below the headline. Without any, the feed's authors.
        AUTHORS "authors": List<Author>,
        /// The topics, unless `_nutgraf` has some.
        TAGS "tags": List<Text>,
        /// The language and direction of the item's text.
        LANGUAGE "language": Language,
        /// Audio and video: a player, and a link with type, size and length; a video has the item's picture until it is started. Other files have the link alone.
        ATTACHMENTS "attachments": List<Attachment>,
        /// What JSON Feed has no word for.
        EXTENSION "_nutgraf": ItemExtension,
    }

    /// A recording or another file that belongs to an item.
    Attachment "an attachment", "attachments" {
        /// Where it is.
        URL "url": Required<Url>,
        /// What it is.
        MIME_TYPE "mime_type": Required<MediaType>,
        /// What it is called. Attachments of the same title are the same recording in several formats.
        TITLE "title": Text,
        /// Its size.
        SIZE_IN_BYTES "size_in_bytes": Amount,
        /// Its length.
        DURATION_IN_SECONDS "duration_in_seconds": Amount,
    }
}
