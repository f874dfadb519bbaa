//! One article: parts 1 to 10 in the order of its page, and its topics and original link.

use std::rc::Rc;

use yew::virtual_dom::VNode;
use yew::{Component, Html, Properties};

use super::context::Context;
use super::tag::{fixed, tag, value};
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
        card(&Context::new(look, &entry.article, entry.bodies))
    }
}

fn card(context: &Context) -> VNode {
    let short = context.look.layout == Layout::Compact && !context.look.whole;
    let names = if short { "card card-compact" } else { "card" };
    let values =
        [fixed(names), value(&context.article.id), value(&context.id("headline")), context.lang(), context.dir()];
    let card = tag("article", &["part", "data-article", "aria-labelledby", "lang", "dir"], values);
    if short {
        return card.children(compact::lines(context)).into();
    }
    card.child(head::head(context))
        .maybe(tldr::tldr(context))
        .maybe(body::body(context))
        .maybe(attachments::attachments(context))
        .maybe(analysis::analysis(context))
        .maybe(panel::panels(context))
        .maybe(topics::topics(context))
        .maybe(
            context
                .article
                .original
                .as_ref()
                .filter(|_| !context.look.whole)
                .map(|original| footer::original(context, original).key("original")),
        )
        .into()
}
