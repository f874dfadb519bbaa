//! Whatever a body is: it is refused with an error, or read without a panic into articles that keep the model's word.
//!
//! `cargo +nightly fuzz run feed`

#![no_main]

use libfuzzer_sys::fuzz_target;
use nutgraf::feed::{self, Base, Depth, Document, limits};
use nutgraf::model::{Article, Citation, Panel};

fuzz_target!(|body: &[u8]| {
    let Ok((document, _)) = Document::parse(body, "") else { return };
    let base = Base::new("https://feeds.example/a/feed.json?q#part").expect("a URL");
    let reader = feed::open(document, Box::new(base));
    for index in 0..reader.len().min(100) {
        let (article, problems) = reader.article(index, Depth::Full);
        assert_eq!(reader.find(&article.id), Some(index), "ids are unique");
        assert_eq!(reader.article(index, Depth::Card).1, problems, "problems do not depend on depth");
        for problem in &problems {
            assert!(problem.path.starts_with("/items/") && problem.found.chars().count() <= 60, "{problem}");
        }
        check(&article);
        reader.has_tag(index, &[article.headline]);
    }
});

/// What the views rely on.
fn check(article: &Article) {
    assert!(!article.id.is_empty() && !article.headline.is_empty());
    assert!(article.timeline.is_sorted_by_key(|event| event.date));
    for table in &article.comparison {
        assert!(!table.columns.is_empty() && !table.rows.is_empty());
        assert!(table.rows.iter().all(|row| row.cells.len() == table.columns.len()));
    }
    for (at, section) in article.sections.iter().enumerate() {
        assert!(Panel::is_section(&section.id) && !section.title.is_empty());
        assert!(article.sections[..at].iter().take(50).all(|earlier| earlier.id != section.id));
    }
    let lengths = [
        article.authors.len(),
        article.attachments.len(),
        article.comparison.len(),
        article.coverage.len(),
        article.implications.len(),
        article.sections.len(),
        article.sources.len(),
        article.takeaways.len(),
        article.timeline.len(),
        article.topics.len(),
    ];
    assert!(lengths.iter().all(|length| *length <= limits::LIST_ENTRIES));
    assert!(article.related.iter().all(|group| group.url.is_some() || !group.items.is_empty()));
    for claim in article.takeaways.iter().chain(&article.technical) {
        assert!(!claim.text.is_empty());
        for citation in &claim.citations {
            if let Citation::Source(number) = citation {
                assert!((1..=article.sources.len()).contains(number));
            }
        }
    }
}
