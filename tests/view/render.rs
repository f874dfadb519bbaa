//! A page rendered as a server would render it.

use std::rc::Rc;

use nutgraf::config::{Layout, Panel};
use nutgraf::i18n::Strings;
use nutgraf::model::Article;
use nutgraf::view::{Look, More, Page};

/// A look with everything on and all panels closed.
pub fn look() -> Look {
    Look {
        strings: Strings::english(),
        layout: Layout::Cards,
        panels: Panel::ALL.to_vec(),
        open: Vec::new(),
        heading: 2,
        whole: false,
        answers: true,
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
pub fn html(look: Look, page: Page) -> String {
    nutgraf::prerender::tree(look, page).expect("a runtime")
}
