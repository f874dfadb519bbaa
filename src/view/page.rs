//! The whole markup of an element: the list of cards, and all that is above and below it.

use super::context::Context;
use super::markup_writer::MarkupWriter;
use super::{Page, ViewOptions, filter, footer, more, recap, related, status};
use crate::config::Layout;

/// The element of the list of cards.
const LIST: &str = "div.cards";

/// A page. `cards` writes the content of its list of cards.
pub fn page(options: &ViewOptions, page: &Page, cards: &dyn Fn(&mut MarkupWriter)) -> MarkupWriter {
    let mut out = MarkupWriter::default();
    write(options, page, &mut out, cards);
    out
}

fn write(options: &ViewOptions, page: &Page, out: &mut MarkupWriter, cards: &dyn Fn(&mut MarkupWriter)) {
    let strings = &options.strings;
    let layout = match (options.single_article, options.layout) {
        (true, _) => "whole",
        (false, Layout::Cards) => "cards",
        (false, Layout::Compact) => "compact",
    };
    let alone = page.articles.first().filter(|_| options.single_article).map(|article| &**article);
    out.element("div.feed|class=nutgraf", |out| {
        out.fixed_attribute("data-layout", layout);
        out.fixed_attribute("dir", strings.direction());
        out.attribute("lang", strings.locale());
        status::status(options, page, out);
        status::retry(options, page, out);
        status::stale(options, page, out);
        filter::filter(options, page, out);
        more::new_articles(options, page, out);
        if !page.articles.is_empty() {
            out.element(LIST, |out| {
                cards(out);
            });
        }
        more::more(options, page, out);
        recap::recap(options, page, out);
        if let Some(article) = alone {
            related::related(&Context::new(options, article), out);
        }
        footer::footer(options, page, alone, out);
    });
}
