//! The articles for search engines, in the vocabulary of [schema.org](https://schema.org/), as JSON-LD. It only has
//! what is shown; members that the feed does not have are left out.

use std::rc::Rc;

use serde_json::{Map, Value, json};

use crate::model::{Article, Feed};

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
    put(&mut node, "image", article.image.as_ref().map(|image| image.as_str().to_owned()));
    put(&mut node, "inLanguage", article.lang.clone());
    put(&mut node, "datePublished", article.published.as_ref().map(|date| date.to_iso()));
    put(&mut node, "dateModified", article.modified.as_ref().map(|date| date.to_iso()));
    put(&mut node, "description", article.hook.clone().or_else(|| article.lead.clone()));
    put(&mut node, "keywords", article.topics.iter().map(|topic| topic.tag.clone()).collect::<Vec<_>>());
    put(&mut node, "isBasedOn", article.original.as_ref().map(|original| original.url.as_str().to_owned()));
    let authors = article.authors.iter().map(|author| {
        let mut node = typed("Person");
        put(&mut node, "name", author.name.clone());
        put(&mut node, "url", author.url.as_ref().map(|url| url.as_str().to_owned()));
        Value::Object(node)
    });
    put(&mut node, "author", authors.collect::<Vec<_>>());
    let corrections = article.corrections.iter().map(|correction| {
        let mut node = typed("CorrectionComment");
        put(&mut node, "datePublished", correction.date.to_iso());
        put(&mut node, "text", correction.text.clone());
        Value::Object(node)
    });
    put(&mut node, "correction", corrections.collect::<Vec<_>>());
    node
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
