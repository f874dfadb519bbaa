//! Writes markup onto the page, and again when it has changed: whatever is still the same stays, as a node.

use web_sys::Element;

use crate::view::deal::Deal;
use crate::view::dom::{build, settle};
use crate::view::{self, Look, Page, Pen};

/// Where a page is written.
pub struct Sheet {
    root: Element,
    page: Option<Written>,
}

/// What stands there.
struct Written {
    page: Element,
    cards: Deal,
}

impl Sheet {
    pub fn new(root: Element) -> Self {
        Self { root, page: None }
    }

    /// Writes a page in the place of the one that stands there; `None` if the browser has refused something.
    pub fn write(&mut self, look: &Look, page: &Page) -> Option<()> {
        let mut pen = Pen::default();
        view::page_around(look, page, &mut pen, &|pen| {
            pen.open(view::LIST);
            pen.close();
        });
        let fresh = build(pen.script()).ok()?;
        let holder = fresh.query_selector("[part=cards]").ok()?;
        let before = self.page.take();
        let Some(holder) = holder else {
            self.show(&fresh);
            return Some(());
        };
        let mut written = match before {
            Some(written) => {
                settle(&written.page, &fresh, Some(written.cards.holder())).ok()?;
                written
            }
            None => {
                self.show(&fresh);
                Written { page: fresh, cards: Deal::new(holder) }
            }
        };
        written.cards.deal(look, &page.articles, false).ok()?;
        self.page = Some(written);
        Some(())
    }

    fn show(&self, page: &Element) {
        self.root.replace_children_with_node_1(page);
    }
}
