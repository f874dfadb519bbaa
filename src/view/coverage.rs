//! The same event in other publications.

use super::context::Context;
use super::pen::Pen;
use super::reference;

/// The list of links.
pub fn coverage(context: &Context, pen: &mut Pen) {
    pen.element("ul.coverage|role=list", |pen| {
        for one in context.article.coverage.iter() {
            pen.element("li.coverage-item", |pen| {
                reference::card(context, pen, "img.thumbnail", "a.link|data-kind=coverage", one);
            });
        }
    });
}
