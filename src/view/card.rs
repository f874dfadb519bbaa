//! One article: parts 1 to 10 in the order of its page, and its topics and original link.

use std::rc::Rc;

use yew::virtual_dom::VNode;
use yew::{Component, Html, Properties};

use super::context::Context;
use super::pen::Pen;
use super::{Entry, Look, analysis, attachments, body, compact, footer, head, panel, tldr, topics};
use crate::config::Layout;

/// What a card is made from. Both are compared by pointer: an unchanged card costs nothing when its page changes.
#[derive(Properties)]
pub struct CardProps {
    pub look: Rc<Look>,
    pub entry: Entry,
}

impl PartialEq for CardProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.look, &other.look)
            && Rc::ptr_eq(&self.entry.article, &other.entry.article)
            && self.entry.bodies == other.entry.bodies
    }
}

/// The boundary at which rendering stops when nothing has changed behind it.
pub struct Card;

impl Component for Card {
    type Message = ();
    type Properties = CardProps;

    fn create(_: &yew::Context<Self>) -> Self {
        Self
    }

    fn view(&self, context: &yew::Context<Self>) -> Html {
        let CardProps { look, entry } = context.props();
        card(look, entry)
    }
}

/// One article as markup.
pub fn card(look: &Look, entry: &Entry) -> VNode {
    let context = &Context::new(look, &entry.article, entry.bodies);
    let short = context.look.layout == Layout::Compact && !context.look.whole;
    let mut pen = Pen::default();
    pen.open(if short { "article.card card-compact" } else { "article.card" });
    pen.attribute("data-article", &context.article.id);
    pen.attribute("aria-labelledby", &context.id("headline"));
    context.lang(&mut pen);
    context.dir(&mut pen);
    if short {
        compact::lines(context, &mut pen);
    } else {
        full(context, &mut pen);
    }
    pen.close();
    pen.finish()
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
