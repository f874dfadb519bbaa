//! The list of cards.

#[cfg(not(feature = "first"))]
use std::rc::Rc;

#[cfg(feature = "live")]
use wasm_bindgen::throw_val;
#[cfg(not(feature = "first"))]
use yew::{Component, Html, Properties};

#[cfg(not(feature = "first"))]
use super::{Look, Pen};
#[cfg(not(feature = "first"))]
use crate::model::Article;

/// The list's element.
pub const LIST: &str = "div.cards";

/// What the cards are made from.
#[cfg(not(feature = "first"))]
#[derive(Properties)]
pub struct CardsProps {
    pub look: Rc<Look>,
    pub articles: Vec<Rc<Article>>,
}

/// What has changed is found card by card, and to look twice would take twice as long.
#[cfg(not(feature = "first"))]
impl PartialEq for CardsProps {
    fn eq(&self, _: &Self) -> bool {
        false
    }
}

/// The boundary at which Yew's work ends.
///
/// In the app, Yew knows the list as one node that it puts in its place: of the thousands of elements in it, none is for Yew
/// to remember or to compare.
#[cfg(not(feature = "first"))]
pub struct Cards {
    #[cfg(feature = "live")]
    deal: super::deal::Deal,
}

#[cfg(feature = "live")]
impl Component for Cards {
    type Message = ();
    type Properties = CardsProps;

    fn create(context: &yew::Context<Self>) -> Self {
        let mut pen = Pen::default();
        pen.open(LIST);
        pen.close();
        let holder = super::dom::build(pen.script()).unwrap_or_else(|error| throw_val(error));
        let mut cards = Self { deal: super::deal::Deal::new(holder) };
        cards.deal(context, false);
        cards
    }

    fn changed(&mut self, context: &yew::Context<Self>, old: &CardsProps) -> bool {
        // It stays the same node; what has changed is in it.
        self.deal(context, !Rc::ptr_eq(&context.props().look, &old.look));
        false
    }

    fn view(&self, _: &yew::Context<Self>) -> Html {
        yew::virtual_dom::VNode::VRef(self.deal.holder().clone().into())
    }
}

#[cfg(feature = "live")]
impl Cards {
    fn deal(&mut self, context: &yew::Context<Self>, afresh: bool) {
        let CardsProps { look, articles } = context.props();
        // What the browser refuses is a trap.
        self.deal.deal(look, articles, afresh).unwrap_or_else(|error| throw_val(error));
    }
}

#[cfg(all(not(feature = "first"), not(feature = "live")))]
impl Component for Cards {
    type Message = ();
    type Properties = CardsProps;

    fn create(_: &yew::Context<Self>) -> Self {
        Self {}
    }

    fn view(&self, context: &yew::Context<Self>) -> Html {
        let CardsProps { look, articles } = context.props();
        let mut pen = Pen::default();
        pen.open(LIST);
        for article in articles {
            pen.node(super::card(look, article).finish());
        }
        pen.close();
        pen.finish()
    }
}

/// What a press asks for that nobody else answers: a topic's words are what it filters by.
#[cfg(all(target_arch = "wasm32", not(feature = "first")))]
pub fn pressed(event: &web_sys::Event) -> Option<super::Action> {
    use wasm_bindgen::JsCast;
    let target = event.composed_path().get(0).dyn_into::<web_sys::Element>().ok()?;
    let is_topic = target.matches("button[part~=topic]").unwrap_or(false);
    is_topic.then(|| target.text_content()).flatten().map(super::Action::Filter)
}
