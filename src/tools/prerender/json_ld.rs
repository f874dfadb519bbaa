//! The articles for search engines, in the vocabulary of [schema.org](https://schema.org/), as JSON-LD. It only has
//! what is shown; members that the feed does not have are left out.

use std::rc::Rc;

use serde_json::{Map, Value, json};

use crate::model::{Analysis, Article, Author, Feed, Link, Origin, Picture, Source};

/// The script element with the articles: a list of them, or one `alone`. Nothing where there is no article.
pub(super) fn script(feed: &Feed, articles: &[Rc<Article>], alone: bool) -> String {
    let node = match articles {
        [] => return String::new(),
        [one] if alone => article(one),
        several => list(feed, several),
    };
    let mut root = Map::from_iter([("@context".to_owned(), "https://schema.org".into())]);
    root.extend(node);
    ["<script type=\"application/ld+json\">", &inert(&Value::Object(root)), "</script>\n"].concat()
}

/// Writes JSON without `<`, `>` and `&`, so that no text of a feed can end the script element or begin a comment in it.
/// HTML has no escapes in scripts, but JSON has.
fn inert(value: &Value) -> String {
    value.to_string().replace('<', "\\u003c").replace('>', "\\u003e").replace('&', "\\u0026")
}

fn list(feed: &Feed, articles: &[Rc<Article>]) -> Map<String, Value> {
    let items: Vec<Value> = articles
        .iter()
        .zip(1..)
        .map(|(one, position)| json!({ "@type": "ListItem", "position": position, "item": article(one) }))
        .collect();
    let mut list = typed("ItemList");
    put(&mut list, "name", feed.title.clone());
    put(&mut list, "itemListElement", items);
    list
}

fn article(article: &Article) -> Map<String, Value> {
    let mut node = typed("Article");
    put(&mut node, "headline", article.headline.clone());
    put(&mut node, "url", article.url.as_ref().map(|url| url.as_str().to_owned()));
    put(&mut node, "image", article.image.as_ref().map(|url| image(url, &article.picture)));
    put(&mut node, "inLanguage", article.lang.clone());
    put(&mut node, "datePublished", article.published.as_ref().map(|date| date.to_iso()));
    put(&mut node, "dateModified", article.modified.as_ref().map(|date| date.to_iso()));
    put(&mut node, "description", article.hook.clone().or_else(|| article.lead.clone()));
    put(&mut node, "keywords", article.topics.iter().map(|topic| topic.tag.clone()).collect::<Vec<_>>());
    put(&mut node, "isBasedOn", article.original.as_ref().map(|original| original.url.as_str().to_owned()));
    put(&mut node, "author", article.authors.iter().map(person).collect::<Vec<_>>());
    put(&mut node, "citation", article.sources.iter().map(citation).collect::<Vec<_>>());
    put(&mut node, "hasPart", panels(article));
    let corrections = article.corrections.iter().map(|correction| {
        let mut node = typed("CorrectionComment");
        put(&mut node, "datePublished", correction.date.to_iso());
        put(&mut node, "text", correction.text.clone());
        Value::Object(node)
    });
    put(&mut node, "correction", corrections.collect::<Vec<_>>());
    node
}

/// A picture: its URL, or an object if more is known of it.
fn image(url: &Link, picture: &Picture) -> Value {
    let number = |name| picture.get(name).and_then(|pixels| pixels.parse::<u64>().ok());
    let mut node = typed("ImageObject");
    put(&mut node, "caption", picture.get("caption"));
    put(&mut node, "creditText", picture.get("credit"));
    put(&mut node, "width", number("width"));
    put(&mut node, "height", number("height"));
    if node.len() == 1 {
        return url.as_str().into();
    }
    put(&mut node, "url", url.as_str());
    node.into()
}

fn person(author: &Author) -> Value {
    let mut node = typed("Person");
    put(&mut node, "name", author.name.clone());
    put(&mut node, "url", author.url.as_ref().map(|url| url.as_str().to_owned()));
    node.into()
}

fn citation(source: &Source) -> Value {
    let mut node = typed("CreativeWork");
    put(&mut node, "name", source.title.clone());
    put(&mut node, "url", source.url.as_ref().map(|url| url.as_str().to_owned()));
    put(&mut node, "datePublished", source.published.as_ref().map(|date| date.to_iso()));
    put(&mut node, "publisher", source.publisher.as_ref().map(|name| json!({ "@type": "Organization", "name": name })));
    node.into()
}

/// The panels are a part of the article, because what is said of their origin is not true of the rest. The publisher's own
/// have titles that say what they are.
fn panels(article: &Article) -> Option<Value> {
    if article.analysis.is_none() && article.sections.is_empty() {
        return None;
    }
    let mut node = article.analysis.as_ref().map_or_else(|| typed("CreativeWork"), analysis);
    let sections = article.sections.iter().map(|section| json!({ "@type": "CreativeWork", "name": section.title }));
    put(&mut node, "hasPart", sections.collect::<Vec<_>>());
    Some(node.into())
}

fn analysis(analysis: &Analysis) -> Map<String, Value> {
    let mut node = typed("CreativeWork");
    put(&mut node, "digitalSourceType", digital_source_type(analysis.by));
    put(&mut node, "dateCreated", analysis.at.as_ref().map(|date| date.to_iso()));
    put(&mut node, "editor", analysis.reviewed_by.as_ref().map(|name| json!({ "@type": "Person", "name": name })));
    node
}

/// How something came about, in the [vocabulary of IPTC](https://cv.iptc.org/newscodes/digitalsourcetype/).
fn digital_source_type(origin: Origin) -> &'static str {
    match origin {
        Origin::Ai => "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia",
        Origin::Human => "http://cv.iptc.org/newscodes/digitalsourcetype/digitalCreation",
        Origin::Mixed => "http://cv.iptc.org/newscodes/digitalsourcetype/compositeWithTrainedAlgorithmicMedia",
    }
}

fn typed(name: &str) -> Map<String, Value> {
    Map::from_iter([("@type".to_owned(), name.into())])
}

/// A member, unless there is nothing to say.
fn put(node: &mut Map<String, Value>, name: &str, value: impl Into<Value>) {
    let value = value.into();
    if !value.is_null() && value.as_array().is_none_or(|list| !list.is_empty()) {
        node.insert(name.to_owned(), value);
    }
}
