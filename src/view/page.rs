//! The whole: what stands above the cards, the cards, and what stands below them.

#[cfg(not(feature = "first"))]
use std::rc::Rc;

#[cfg(not(feature = "first"))]
use yew::Html;
#[cfg(not(feature = "first"))]
use yew::virtual_dom::{VChild, VNode};

#[cfg(not(feature = "first"))]
use super::cards::{Cards, CardsProps};
use super::context::Context;
use super::pen::Pen;
use super::{Look, Page, filter, footer, more, recap, related, status};
use crate::config::Layout;

/// A page as markup, its cards as a component.
#[cfg(not(feature = "first"))]
pub fn page(look: &Rc<Look>, page: &Page) -> Html {
    let mut pen = Pen::default();
    page_around(look, page, &mut pen, &|pen| {
        let props = CardsProps { look: Rc::clone(look), articles: page.articles.clone() };
        pen.node(VNode::from(VChild::<Cards>::new(props, Some("cards".into()))));
    });
    pen.finish()
}

/// A page around a list of cards that is written by whoever wants it.
pub fn page_around(look: &Look, page: &Page, pen: &mut Pen, cards: &dyn Fn(&mut Pen)) {
    let strings = &look.strings;
    let layout = match (look.whole, look.layout) {
        (true, _) => "whole",
        (false, Layout::Cards) => "cards",
        (false, Layout::Compact) => "compact",
    };
    let alone = page.articles.first().filter(|_| look.whole).map(|article| &**article);
    pen.open("div.feed|class=nutgraf");
    pen.fixed("data-layout", layout);
    pen.fixed("dir", strings.direction());
    pen.attribute("lang", strings.locale());
    if let Some(on) = &look.on {
        pen.choose(on);
    }
    status::status(look, page, pen);
    status::retry(look, page, pen);
    status::stale(look, page, pen);
    filter::filter(look, page, pen);
    more::new_articles(look, page, pen);
    if !page.articles.is_empty() {
        cards(pen);
    }
    more::more(look, page, pen);
    recap::recap(look, page, pen);
    if let Some(article) = alone {
        related::related(&Context::new(look, article), pen);
    }
    footer::footer(look, page, alone, pen);
    pen.close();
}
