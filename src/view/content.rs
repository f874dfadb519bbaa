//! The whole markup of an element: the list of cards, and all that is above and below it.

use super::context::Context;
use super::markup_writer::MarkupWriter;
use super::{Content, ViewOptions, filter, footer, more, recap, related, status};
use crate::i18n::Key;

/// The element of the list of cards.
const LIST: &str = "div.cards";

/// All that is shown. `cards` writes the content of its list of cards.
pub fn content(options: &ViewOptions, content: &Content, cards: &dyn Fn(&mut MarkupWriter)) -> MarkupWriter {
    let mut out = MarkupWriter::new(options.new_tabs);
    write(options, content, &mut out, cards);
    out
}

fn write(options: &ViewOptions, content: &Content, out: &mut MarkupWriter, cards: &dyn Fn(&mut MarkupWriter)) {
    let strings = &options.strings;
    let layout = if options.single_article { "whole" } else { options.layout.name() };
    let alone = content.articles.first().filter(|_| options.single_article).map(|article| &**article);
    out.element("div.feed|class=nutgraf", |out| {
        out.fixed_attribute("data-layout", layout);
        out.fixed_attribute("dir", strings.direction());
        out.attribute("lang", strings.locale());
        status::status(options, content, out);
        status::retry(options, content, out);
        status::stale(options, content, out);
        filter::filter(options, content, out);
        more::new_articles(options, content, out);
        if !content.articles.is_empty() {
            out.element(LIST, |out| {
                cards(out);
            });
        }
        more::more(options, content, out);
        recap::recap(options, content, out);
        if let Some(article) = alone {
            related::related(&Context::new(options, article), out);
        }
        footer::footer(options, content, alone, out);
        if options.new_tabs {
            out.element("span|id=new-tab|hidden", |out| out.message(strings, Key::NewTab));
        }
    });
}
