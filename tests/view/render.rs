//! A page rendered as a server would render it.

use std::rc::Rc;

use nutgraf::config::{Layout, Panel};
use nutgraf::i18n::Strings;
use nutgraf::model::Article;
use nutgraf::view::{Content, More, ViewOptions};

/// Options with everything on and all panels closed.
pub fn options() -> ViewOptions {
    ViewOptions {
        strings: Strings::english(),
        layout: Layout::Cards,
        panels: Panel::names(),
        open: Vec::new(),
        heading: 2,
        has_dates: true,
        new_tabs: false,
        images_on_click: false,
        single_article: false,
        has_buttons: true,
    }
}

pub fn content(articles: Vec<Article>) -> Content {
    Content {
        feed: Rc::new(super::articles::feed()),
        articles: articles.into_iter().map(Rc::new).collect(),
        filter: None,
        more: More::None,
        waiting: 0,
        stale: None,
        notice: None,
    }
}

/// The markup of a page.
pub fn html(options: ViewOptions, content: Content) -> String {
    nutgraf::tools::prerender::tree(options, content).expect("a runtime")
}
