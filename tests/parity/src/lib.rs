//! A feed as everything that it becomes, in one text: written by the native decoder and by the one in the browser, the
//! two have to be equal. Built with debug formatting, unlike the widget.

use nutgraf::feed::{self, Base, Depth, Document, FeedError};

/// The address that the fixtures resolve against.
const BASE: &str = "https://formats.example/feeds/feed.json";

/// Reads all of a feed, and writes down what came out.
pub fn written(document: Result<Document, FeedError>) -> String {
    let document = match document {
        Ok(document) => document,
        Err(error) => return error.to_string(),
    };
    let Some(base) = Base::new(BASE) else { return String::new() };
    let reader = feed::open(document, Box::new(base));
    let mut text = format!("{:#?}\n{:#?}\n", reader.feed(), reader.problems());
    for index in 0..reader.len() {
        let tagged = reader.has_tag(index, &["FEEDS".to_owned(), "ÄÖÜ".to_owned()]);
        text += &format!("{:#?}\n{tagged}\n", reader.article(index, Depth::Full));
    }
    text
}

/// Reads what `JSON.parse` made.
#[cfg(target_arch = "wasm32")]
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn read(feed: wasm_bindgen::JsValue) -> String {
    written(Document::new(feed::Json::from_js(feed)))
}
