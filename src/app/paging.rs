//! The feed's further pages, which "Show more" asks for.

use yew::Context;

use super::loading::{open_loaded, request};
use super::{App, Msg, PendingPage};
use crate::load::browser::{self as load, Mode};
use crate::session::{FailedPart, LoadKind};

impl App {
    /// Loads the page that the visitor wants, and abandons any other that is being loaded.
    pub(super) fn load_wanted_page(&mut self, ctx: &Context<Self>) {
        let Some(feed_view) = &ctx.props().feed_view else { return };
        let wanted = feed_view.wanted_page_url();
        if wanted.as_deref() == self.paging.as_ref().map(|page| page.url.as_str()) {
            return;
        }
        self.paging = wanted.and_then(|url| {
            let load = self.start(ctx, request(&**feed_view, url.clone(), Mode::Page), Msg::NextPage)?;
            Some(PendingPage { url, load })
        });
    }

    /// Handles an event of a load of the feed's next page.
    pub(super) fn next_page(&mut self, ctx: &Context<Self>, event: load::Event) {
        let (Some(PendingPage { url, .. }), Some(feed_view)) = (self.paging.take(), &ctx.props().feed_view) else {
            return;
        };
        let opened = match event {
            load::Event::Cached { loaded, .. } | load::Event::Fresh { loaded, .. } => {
                open_loaded(&**feed_view, &loaded, &url, 0, LoadKind::Page)
            }
            load::Event::Failed(error) => Err(error),
        };
        match opened {
            Ok(()) => self.load_wanted_page(ctx),
            Err(error) => feed_view.fail(error, FailedPart::Page),
        }
    }
}
