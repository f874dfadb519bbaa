//! `nutgraf-parity FILE…`: what the native decoder makes of each file, as one JSON object by name.

use std::collections::BTreeMap;

use nutgraf::feed::Document;
use nutgraf_parity::written;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut results = BTreeMap::new();
    for file in std::env::args().skip(1) {
        let body = std::fs::read(&file)?;
        // The body's own problems are those of whoever fetched it.
        let document = Document::parse(&body, "https://formats.example/feed.json").map(|(document, _)| document);
        results.insert(file, written(document));
    }
    println!("{}", serde_json::to_string(&results)?);
    Ok(())
}
