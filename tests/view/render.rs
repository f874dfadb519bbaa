//! A page rendered as a server would render it.

use std::rc::Rc;

use nutgraf::config::{Layout, Panel};
use nutgraf::i18n::Strings;
use nutgraf::model::Article;
use nutgraf::view::{self, Entry, Look, More, Page};
use yew::{Callback, Component, Context, Html, LocalServerRenderer, Properties};

/// A look with everything on and all panels closed.
pub fn look() -> Look {
    Look {
        strings: Strings::english(),
        layout: Layout::Cards,
        panels: Panel::ALL.to_vec(),
        open: Vec::new(),
        heading: 2,
        whole: false,
        on: Some(Callback::noop()),
    }
}

pub fn page(articles: Vec<Article>) -> Page {
    Page {
        feed: Rc::new(super::articles::feed()),
        articles: articles.into_iter().map(|article| Entry { article: Rc::new(article), bodies: true }).collect(),
        filter: None,
        more: More::None,
        waiting: 0,
        stale: None,
        notice: None,
    }
}

#[derive(Properties, Clone)]
struct Props {
    look: Rc<Look>,
    page: Rc<Page>,
}

impl PartialEq for Props {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.look, &other.look) && Rc::ptr_eq(&self.page, &other.page)
    }
}

struct Shell;

impl Component for Shell {
    type Message = ();
    type Properties = Props;

    fn create(_: &Context<Self>) -> Self {
        Self
    }

    fn view(&self, context: &Context<Self>) -> Html {
        view::page(&context.props().look, &context.props().page)
    }
}

/// The markup of a page.
pub fn html(look: Look, page: Page) -> String {
    let props = Props { look: Rc::new(look), page: Rc::new(page) };
    let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
    let local = tokio::task::LocalSet::new();
    local.block_on(&runtime, LocalServerRenderer::<Shell>::with_props(props).hydratable(false).render())
}
