//! The picture of an article. It is requested when it comes near to what a reader sees; with `images="click"`, when the reader
//! asks for it.

use super::card::Role;
use super::context::Context;
use super::markup_writer::MarkupWriter;
use crate::i18n::Key;
use crate::model::{Link, Picture};

/// Writes the picture of the article, in a card of this role. Where there is room for it, with its caption.
pub fn picture(context: &Context, out: &mut MarkupWriter, role: Role) {
    let Some(url) = &context.article.image else { return };
    let Picture { attributes, caption } = &context.article.picture;
    let has_room = role == Role::Lead || context.options.single_article;
    if !has_room || caption.is_empty() {
        return image(context, out, Some((url, role)), attributes);
    }
    out.element("figure.figure", |out| {
        image(context, out, Some((url, role)), attributes);
        out.element("figcaption.image-caption", |out| {
            for (name, words) in caption {
                if *name == "credit" {
                    out.separator();
                    context.article_text(out, "span.image-credit", words);
                } else {
                    context.text_dir(out);
                    out.text(words);
                }
            }
        });
    });
}

/// Writes a picture with these attributes: the article's, with its URL and in a card of a role, or one in its text.
///
/// In the place of a picture that is not shown yet, there is a link to it, of which `www/pictures/pictures.js` makes a button. What
/// the picture will have stands in `data-` attributes there, but for what it shows: the link is described by that.
pub fn image(
    context: &Context,
    out: &mut MarkupWriter,
    own: Option<(&Link, Role)>,
    attributes: &[(&'static str, String)],
) {
    let on_click = context.options.images_on_click;
    let fixed = if on_click { "|data-kind=image" } else { "|alt|loading=lazy|decoding=async" };
    let element = match own {
        _ if on_click => "a.image image-show",
        Some(_) => "img.image",
        None => "img",
    };
    out.element_as(element, fixed, |out| {
        let url = own.map(|(url, _)| url.as_str());
        if on_click {
            let src = attributes.iter().find(|(name, _)| *name == "src").map(|(_, value)| value.as_str());
            out.href(url.or(src).unwrap_or_default());
        }
        for (name, value) in attributes {
            let (prefix, name) = match *name {
                name if !on_click => ("", name),
                "src" => continue,
                "alt" => ("", "title"),
                name => ("data-", name),
            };
            if let ("srcset", Some((_, role))) = (name, own) {
                out.attribute_as(prefix, "sizes", sizes(role));
            }
            out.attribute_as(prefix, name, value);
        }
        if on_click {
            context.message(out, Key::ShowImage);
        } else if let Some(url) = url {
            out.attribute("src", url);
        }
    });
}

/// How wide the picture will be, for the choice of a file. Browsers that know `auto` find that out themselves; for all others,
/// these are the widths where the element is as wide as the window.
fn sizes(role: Role) -> &'static str {
    match role {
        Role::Regular | Role::Secondary => "auto, (min-width: 48em) 22em, 100vw",
        Role::Lead => "auto, (min-width: 48em) 60vw, 100vw",
        Role::Compact => "auto, 8em",
    }
}
