//! Whatever a body in XML is: it is refused with an error, or becomes a JSON Feed that the reader opens.
//!
//! `cargo +nightly fuzz run xml`

#![no_main]

use libfuzzer_sys::fuzz_target;
use nutgraf::feed::{Document, from_xml};

fuzz_target!(|body: &[u8]| {
    let Ok(feed) = from_xml(body, "https://feeds.example/a/feed.xml") else { return };
    assert!(Document::parse(feed.as_bytes(), "").is_ok(), "{feed}");
});
