//! One article: parts 1 to 10 in the order of its page, and its topics and original link.

#[cfg(not(feature = "first"))]
use std::rc::Rc;

#[cfg(not(feature = "first"))]
use yew::{Component, Html, Properties};

use super::context::Context;
use super::pen::Pen;
use super::{Entry, Look, analysis, attachments, body, compact, footer, head, panel, tldr, topics};
use crate::config::Layout;

/// What a card is made from. Both are compared by pointer: an unchanged card costs nothing when its page changes.
#[cfg(not(feature = "first"))]
#[derive(Properties)]
pub struct CardProps {
    pub look: Rc<Look>,
    pub entry: Entry,
}

#[cfg(not(feature = "first"))]
impl PartialEq for CardProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.look, &other.look)
            && Rc::ptr_eq(&self.entry.article, &other.entry.article)
            && self.entry.bodies == other.entry.bodies
    }
}

/// The boundary at which rendering stops when nothing has changed behind it.
///
/// In the app, Yew knows a card as one node that it puts in its place: of the hundreds of elements in it, none is for Yew
/// to remember, and a thousand cards are there in a third of the time.
#[cfg(not(feature = "first"))]
pub struct Card {
    #[cfg(feature = "live")]
    element: web_sys::Element,
}

#[cfg(not(feature = "first"))]
impl Component for Card {
    type Message = ();
    type Properties = CardProps;

    #[cfg(not(feature = "live"))]
    fn create(_: &yew::Context<Self>) -> Self {
        Self {}
    }

    #[cfg(not(feature = "live"))]
    fn view(&self, context: &yew::Context<Self>) -> Html {
        let CardProps { look, entry } = context.props();
        card(look, entry).finish()
    }

    #[cfg(feature = "live")]
    fn create(context: &yew::Context<Self>) -> Self {
        Self { element: written(context.props()) }
    }

    #[cfg(feature = "live")]
    fn changed(&mut self, context: &yew::Context<Self>, _: &CardProps) -> bool {
        // It stays the same node; what has changed is in it.
        super::dom::settle(&self.element, &written(context.props()), None);
        false
    }

    #[cfg(feature = "live")]
    fn view(&self, _: &yew::Context<Self>) -> Html {
        yew::virtual_dom::VNode::VRef(self.element.clone().into())
    }
}

#[cfg(feature = "live")]
fn written(CardProps { look, entry }: &CardProps) -> web_sys::Element {
    super::dom::build(card(look, entry).script())
}

/// What a press on a button in a card asks for: the only ones are topics, and their words are what they filter by.
#[cfg(all(target_arch = "wasm32", not(feature = "first")))]
pub fn pressed(event: &web_sys::Event) -> Option<super::Action> {
    use wasm_bindgen::JsCast;
    let target = event.composed_path().get(0).dyn_into::<web_sys::Element>().ok()?;
    (target.local_name() == "button").then(|| target.text_content()).flatten().map(super::Action::Filter)
}

/// One article as markup.
pub fn card(look: &Look, entry: &Entry) -> Pen {
    let context = &Context::new(look, &entry.article, entry.bodies);
    let short = context.look.layout == Layout::Compact && !context.look.whole;
    let mut pen = Pen::default();
    pen.open(if short { "article.card card-compact" } else { "article.card" });
    context.dir(&mut pen);
    pen.attribute("data-article", &context.article.id);
    pen.attribute("aria-labelledby", &context.id("headline"));
    context.lang(&mut pen);
    if short {
        compact::lines(context, &mut pen);
    } else {
        full(context, &mut pen);
    }
    pen.close();
    pen
}

fn full(context: &Context, pen: &mut Pen) {
    head::head(context, pen);
    tldr::tldr(context, pen);
    body::body(context, pen);
    attachments::attachments(context, pen);
    analysis::analysis(context, pen);
    panel::panels(context, pen);
    topics::topics(context, pen);
    if let Some(original) = context.article.original.as_ref().filter(|_| !context.look.whole) {
        footer::original(context, pen, original);
    }
}
