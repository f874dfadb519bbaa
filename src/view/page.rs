//! The whole: what stands above the cards, the cards, and what stands below them.

use std::rc::Rc;

use yew::Html;
use yew::virtual_dom::{VChild, VNode};

use super::card::{Card, CardProps};
use super::context::Context;
use super::pen::Pen;
use super::{Entry, Look, Page, filter, footer, more, recap, related, status};
use crate::config::Layout;

/// A page as markup, its cards as components.
pub fn page(look: &Rc<Look>, page: &Page) -> Html {
    page_around(look, page, &mut |entry, pen| {
        let key = entry.article.id.as_str().into();
        let props = CardProps { look: Rc::clone(look), entry: entry.clone() };
        pen.node(VNode::from(VChild::<Card>::new(props, Some(key))));
    })
}

/// A page as markup around cards that are written by whoever wants it.
pub fn page_around(look: &Look, page: &Page, card: &mut dyn FnMut(&Entry, &mut Pen)) -> Html {
    let strings = &look.strings;
    let layout = match (look.whole, look.layout) {
        (true, _) => "whole",
        (false, Layout::Cards) => "cards",
        (false, Layout::Compact) => "compact",
    };
    let alone = page.articles.first().filter(|_| look.whole).map(|entry| &*entry.article);
    let mut pen = Pen::default();
    pen.open("div.feed|class=nutgraf");
    pen.fixed("data-layout", layout);
    pen.shared("lang", strings.locale().clone());
    pen.fixed("dir", strings.direction());
    status::status(look, page, &mut pen);
    status::retry(look, page, &mut pen);
    status::stale(look, page, &mut pen);
    filter::filter(look, page, &mut pen);
    more::new_articles(look, page, &mut pen);
    pen.open("div.cards#cards");
    for entry in &page.articles {
        card(entry, &mut pen);
    }
    if page.articles.is_empty() {
        pen.close_unless_empty();
    } else {
        pen.close();
    }
    more::more(look, page, &mut pen);
    recap::recap(look, page, &mut pen);
    if let Some(article) = alone {
        related::related(&Context::new(look, article, true), &mut pen);
    }
    footer::footer(look, page, alone, &mut pen);
    pen.close();
    pen.finish()
}
