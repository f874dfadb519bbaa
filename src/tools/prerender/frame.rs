//! A page of its own, for an `<iframe>` in pages that allow nothing else.

use super::Options;
use super::markup::{push_attribute, push_text};
use crate::i18n::Strings;
use crate::model::Feed;

/// The URL of one of the widget's files, which lie together.
fn beside(options: &Options, file: &str) -> String {
    let path = options.stylesheet.split(['?', '#']).next().unwrap_or_default();
    match path.rsplit_once('/') {
        Some((folder, _)) => format!("{folder}/{file}"),
        None => file.to_owned(),
    }
}

/// The options for the element: nobody but this page could have a script tag for it.
pub(super) fn with_script(options: &Options) -> Options {
    let script = options.script.clone().unwrap_or_else(|| beside(options, "nutgraf.js"));
    Options { script: Some(script), ..options.clone() }
}

/// The page around an element's HTML. `frame.js` tells the page around the frame how high this one is.
pub(super) fn document(options: &Options, feed: &Feed, strings: &Strings, element: &str) -> String {
    let title = feed.title.as_deref().unwrap_or("Nutgraf");
    let mut html = String::from("<!doctype html>\n<html");
    push_attribute(&mut html, "lang", strings.locale());
    push_attribute(&mut html, "dir", strings.direction());
    html.push_str(
        ">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n<title>",
    );
    push_text(&mut html, title);
    // Links lead the whole page on, and not only the frame.
    html.push_str("</title>\n<base target=\"_top\">\n");
    if let Some(url) = &options.oembed {
        html.push_str("<link rel=\"alternate\" type=\"application/json+oembed\"");
        push_attribute(&mut html, "title", title);
        push_attribute(&mut html, "href", url);
        html.push_str(">\n");
    }
    html.push_str("<link rel=\"stylesheet\"");
    push_attribute(&mut html, "href", &beside(options, "frame.css"));
    html.push_str(">\n<script defer");
    push_attribute(&mut html, "src", &beside(options, "frame.js"));
    html.push_str("></script>\n</head>\n<body>\n");
    html.push_str(element);
    html.push_str("</body>\n</html>\n");
    html
}
