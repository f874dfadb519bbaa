//! The same event in other publications.

use super::context::Context;
use super::pen::Pen;
use super::reference;

/// The list of links.
pub fn coverage(context: &Context, pen: &mut Pen) {
    pen.open("ul.coverage|role=list");
    for one in context.article.coverage.iter() {
        pen.open("li.coverage-item");
        reference::card(context, pen, "img.thumbnail", "a.link|data-kind=coverage", one);
        pen.close();
    }
    pen.close();
}
