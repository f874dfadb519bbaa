//! The same event in other publications.

use super::context::Context;
use super::pen::Pen;
use super::reference;

/// The list of links.
pub fn coverage(context: &Context, pen: &mut Pen) {
    pen.open("ul.coverage|role=list");
    for (place, one) in context.article.coverage.iter().enumerate() {
        pen.open("li.coverage-item");
        pen.nth(place);
        reference::card(context, pen, "img.thumbnail", "a.link#title|data-kind=coverage", one);
        pen.close();
    }
    pen.close();
}
