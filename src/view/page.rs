//! The whole: what stands above the cards, the cards, and what stands below them.

use super::context::Context;
use super::pen::Pen;
use super::{Look, Page, filter, footer, more, recap, related, status};
use crate::config::Layout;

/// The list's element.
const LIST: &str = "div.cards";

/// A page, with what `cards` writes in its list of cards.
pub fn page(look: &Look, page: &Page, cards: &dyn Fn(&mut Pen)) -> Pen {
    let mut pen = Pen::default();
    write(look, page, &mut pen, cards);
    pen
}

fn write(look: &Look, page: &Page, pen: &mut Pen, cards: &dyn Fn(&mut Pen)) {
    let strings = &look.strings;
    let layout = match (look.whole, look.layout) {
        (true, _) => "whole",
        (false, Layout::Cards) => "cards",
        (false, Layout::Compact) => "compact",
    };
    let alone = page.articles.first().filter(|_| look.whole).map(|article| &**article);
    pen.element("div.feed|class=nutgraf", |pen| {
        pen.fixed("data-layout", layout);
        pen.fixed("dir", strings.direction());
        pen.attribute("lang", strings.locale());
        status::status(look, page, pen);
        status::retry(look, page, pen);
        status::stale(look, page, pen);
        filter::filter(look, page, pen);
        more::new_articles(look, page, pen);
        if !page.articles.is_empty() {
            pen.element(LIST, |pen| {
                cards(pen);
            });
        }
        more::more(look, page, pen);
        recap::recap(look, page, pen);
        if let Some(article) = alone {
            related::related(&Context::new(look, article), pen);
        }
        footer::footer(look, page, alone, pen);
    });
}
