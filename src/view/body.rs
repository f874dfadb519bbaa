//! The article's whole text: a checked tree of elements and text, put up node by node.

use yew::virtual_dom::VNode;

use super::context::Context;
use super::tag::{self, Attr, Tag, fixed, tag, value};
use crate::model::Block;

/// The text, for an article that is shown alone.
pub fn body(context: &Context) -> Option<Tag> {
    let body = &context.article.body;
    if body.is_empty() || !context.look.whole {
        return None;
    }
    let values = [fixed("body"), context.text_dir()];
    Some(tag("div", &["part", "dir"], values).key("body").children(blocks(body)))
}

/// Whether a lead was taken from this text, spaces aside: then it need not stand above it.
pub fn holds(body: &[Block], lead: &str) -> bool {
    let mut text = String::new();
    squeeze(body, &mut text);
    let lead: String = lead.trim_end_matches(['\u{2026}', '.']).chars().filter(|c| !c.is_whitespace()).collect();
    text.char_indices().any(|(place, _)| text[place..].starts_with(&lead))
}

fn squeeze(blocks: &[Block], text: &mut String) {
    for block in blocks {
        match block {
            Block::Text(words) => text.extend(words.chars().filter(|c| !c.is_whitespace())),
            Block::Element { children, .. } => squeeze(children, text),
        }
    }
}

fn blocks(list: &[Block]) -> Vec<VNode> {
    list.iter().map(block).collect()
}

fn block(block: &Block) -> VNode {
    let (name, attributes, children) = match block {
        Block::Text(words) => return tag::text(words),
        Block::Element { name, attributes, children } => (*name, attributes, children),
    };
    let own = |wanted: &str| -> Attr {
        let (_, text) = attributes.iter().find(|(name, _)| *name == wanted)?;
        value(text)
    };
    // One list of names for every element: Yew takes it as it is, and needs no map.
    let element = tag(
        name,
        &[
            "href",
            "src",
            "alt",
            "width",
            "height",
            "title",
            "lang",
            "dir",
            "datetime",
            "colspan",
            "rowspan",
            "scope",
            "data-kind",
            "loading",
            "decoding",
        ],
        [
            own("href"),
            own("src"),
            own("alt").or_else(|| if name == "img" { fixed("") } else { None }),
            own("width"),
            own("height"),
            own("title"),
            own("lang"),
            own("dir"),
            own("datetime"),
            own("colspan"),
            own("rowspan"),
            own("scope"),
            if name == "a" { fixed("body") } else { None },
            if name == "img" { fixed("lazy") } else { None },
            if name == "img" { fixed("async") } else { None },
        ],
    );
    let element = element.children(blocks(children));
    match name {
        "table" | "pre" => tag("div", &["part", "tabindex"], [fixed("body-scroll"), fixed("0")]).child(element).into(),
        _ => element.into(),
    }
}
