//! The compact layout: headline, hook and TL;DR on one line each.

use yew::virtual_dom::VNode;

use super::context::Context;
use super::tag::part;
use super::{head, icon};

/// A compact card's lines.
pub fn lines(context: &Context) -> Vec<VNode> {
    let article = context.article;
    let tldr = &article.tldr;
    let answer = tldr.what_changed.as_ref().or(tldr.why_it_matters.as_ref()).or(tldr.what_to_do_next.as_ref());
    let mut lines: Vec<VNode> = vec![head::headline(context).into()];
    lines.extend(head::hook(context).map(VNode::from));
    let text = answer.map(|answer| &answer.text).or(article.lead.as_ref());
    if let Some(text) = text {
        let line = part("p", "tldr-line").key("tldr");
        let line = if answer.is_some() { line.child(icon::BOLT) } else { line };
        lines.push(line.child(context.own("span", "tldr-text", text)).into());
    }
    lines
}
