//! A page rendered as a server would render it.

use std::rc::Rc;

use nutgraf::config::{Layout, Panel};
use nutgraf::i18n::Strings;
use nutgraf::model::Article;
use nutgraf::view::{More, Page, ViewOptions};

/// Options with everything on and all panels closed.
pub fn options() -> ViewOptions {
    ViewOptions {
        strings: Strings::english(),
        layout: Layout::Cards,
        panels: Panel::ALL.to_vec(),
        open: Vec::new(),
        heading: 2,
        single_article: false,
        has_buttons: true,
    }
}

pub fn page(articles: Vec<Article>) -> Page {
    Page {
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
pub fn html(options: ViewOptions, page: Page) -> String {
    nutgraf::tools::prerender::tree(options, page).expect("a runtime")
}
