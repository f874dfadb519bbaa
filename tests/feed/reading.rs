//! How these tests read a feed.

use nutgraf::feed::{self, Base, Depth, Document, Problem, Reader};
use nutgraf::model::Article;

/// The address of the fixtures.
pub const URL: &str = "https://formats.example/feeds/feed.json";

/// A feed read from the address that the fixtures resolve against.
#[track_caller]
pub fn open(body: impl AsRef<[u8]>) -> (Reader, Vec<Problem>) {
    let (document, mut problems) = Document::parse(body.as_ref(), URL).expect("a feed");
    let base = Base::new(URL).expect("a URL");
    let reader = feed::open(document, Box::new(base));
    problems.extend_from_slice(reader.problems());
    (reader, problems)
}

/// Every article in full, and every problem.
#[track_caller]
pub fn all(body: impl AsRef<[u8]>) -> (Vec<Article>, Vec<Problem>) {
    let (reader, mut problems) = open(body);
    let mut articles = Vec::new();
    for index in 0..reader.len() {
        let (article, more) = reader.article(index, Depth::Full);
        articles.push(article);
        problems.extend(more);
    }
    (articles, problems)
}

/// The only article of a feed whose only item has these members beside its id, and the problems as text.
#[track_caller]
pub fn article(members: &str) -> (Article, Vec<String>) {
    let (mut articles, problems) = all(format!(r#"{{"items": [{{"id": "a", {members}}}]}}"#));
    assert_eq!(articles.len(), 1);
    (articles.remove(0), problems.iter().map(ToString::to_string).collect())
}

/// The text of a fixture.
#[track_caller]
pub fn fixture(name: &str) -> Vec<u8> {
    let path = format!("{}/tests/feeds/{name}", env!("CARGO_MANIFEST_DIR"));
    std::fs::read(&path).unwrap_or_else(|error| panic!("{path}: {error}"))
}
