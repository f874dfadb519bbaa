//! The numbered references that claims cite.

use super::context::Context;
use super::tag::{Tag, fixed, part, tag, value};
use super::{citation, reference};

/// The list; each entry is the target of its citations.
pub fn sources(context: &Context) -> Tag {
    let mut list = part("ol", "sources");
    for (place, source) in context.article.sources.iter().enumerate() {
        let title = match &source.url {
            Some(url) => reference::link("source", url, &source.title),
            None => tag("span", &["dir"], [fixed("auto")]).text(&source.title),
        };
        // Focus goes to the entry when a citation is followed, so that reading goes on from there.
        let values = [fixed("source"), value(&context.id(&citation::target(place + 1))), fixed("-1")];
        let entry = tag("li", &["part", "id", "tabindex"], values).nth(place);
        let facts = reference::facts(context, source.publisher.as_deref(), source.published.as_ref());
        list = list.child(entry.child(title.key("title")).maybe(facts));
    }
    list
}
