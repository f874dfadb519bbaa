//! The whole: what stands above the cards, the cards, and what stands below them.

use std::rc::Rc;

use yew::Html;
use yew::virtual_dom::{VChild, VNode};

use super::card::{Card, CardProps};
use super::context::Context;
use super::tag::{fixed, part, shared, tag};
use super::{Look, Page, filter, footer, more, recap, related, status};
use crate::config::Layout;

/// A page as markup.
pub fn page(look: &Rc<Look>, page: &Page) -> Html {
    let strings = &look.strings;
    let layout = match (look.whole, look.layout) {
        (true, _) => "whole",
        (false, Layout::Cards) => "cards",
        (false, Layout::Compact) => "compact",
    };
    let alone = page.articles.first().filter(|_| look.whole).map(|entry| &*entry.article);
    let mut cards = Vec::new();
    for entry in &page.articles {
        let key = entry.article.id.as_str().into();
        let props = CardProps { look: Rc::clone(look), entry: entry.clone() };
        cards.push(VNode::from(VChild::<Card>::new(props, Some(key))));
    }
    let cards = (!cards.is_empty()).then(|| part("div", "cards").key("cards").children(cards));
    let values =
        [fixed("nutgraf"), fixed("feed"), fixed(layout), shared(strings.locale().clone()), fixed(strings.direction())];
    tag("div", &["class", "part", "data-layout", "lang", "dir"], values)
        .child(status::status(look, page))
        .maybe(status::retry(look, page))
        .maybe(status::stale(look, page))
        .maybe(filter::filter(look, page))
        .maybe(more::new_articles(look, page))
        .maybe(cards)
        .maybe(more::more(look, page))
        .maybe(recap::recap(look, page))
        .maybe(alone.and_then(|article| related::related(&Context::new(look, article, true))))
        .maybe(footer::footer(look, page, alone))
        .into()
}
