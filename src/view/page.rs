//! The whole: what stands above the cards, the cards, and what stands below them.

#[cfg(not(feature = "first"))]
use std::rc::Rc;

#[cfg(not(feature = "first"))]
use yew::Html;
#[cfg(not(feature = "first"))]
use yew::virtual_dom::{VChild, VNode};

#[cfg(not(feature = "first"))]
use super::card::{Card, CardProps};
use super::context::Context;
use super::pen::Pen;
use super::{Look, Page, filter, footer, more, recap, related, status};
use crate::config::Layout;

/// A page as markup, its cards as components.
#[cfg(not(feature = "first"))]
pub fn page(look: &Rc<Look>, page: &Page) -> Html {
    let mut pen = Pen::keyed();
    page_around(look, page, &mut pen, &|pen| {
        for entry in &page.articles {
            let key = entry.article.id.as_str().into();
            let props = CardProps { look: Rc::clone(look), entry: entry.clone() };
            pen.node(VNode::from(VChild::<Card>::new(props, Some(key))));
        }
    });
    pen.finish()
}

/// A page around cards that are written by whoever wants it.
pub fn page_around(look: &Look, page: &Page, pen: &mut Pen, cards: &dyn Fn(&mut Pen)) {
    let strings = &look.strings;
    let layout = match (look.whole, look.layout) {
        (true, _) => "whole",
        (false, Layout::Cards) => "cards",
        (false, Layout::Compact) => "compact",
    };
    let alone = page.articles.first().filter(|_| look.whole).map(|entry| &*entry.article);
    pen.open("div.feed|class=nutgraf");
    pen.fixed("data-layout", layout);
    pen.fixed("dir", strings.direction());
    pen.attribute("lang", strings.locale());
    status::status(look, page, pen);
    status::retry(look, page, pen);
    status::stale(look, page, pen);
    filter::filter(look, page, pen);
    more::new_articles(look, page, pen);
    pen.open("div.cards#cards");
    if let Some(on) = &look.on {
        pen.choose(on);
    }
    cards(pen);
    if page.articles.is_empty() {
        pen.close_unless_empty();
    } else {
        pen.close();
    }
    more::more(look, page, pen);
    recap::recap(look, page, pen);
    if let Some(article) = alone {
        related::related(&Context::new(look, article, true), pen);
    }
    footer::footer(look, page, alone, pen);
    pen.close();
}
