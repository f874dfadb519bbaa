//! The feed's further pages, which "Show more" asks for.

use yew::Context;

use super::loading::{open_loaded, request};
use super::{App, Msg, Page};
use crate::load::browser::{self as load, Mode};
use crate::session::{ErrorSource, LoadKind};

impl App {
    /// Asks for the page that is wanted, and gives up another one.
    pub(super) fn ask_page(&mut self, ctx: &Context<Self>) {
        let Some(screen) = &ctx.props().screen else { return };
        let wanted = screen.wanted_page();
        if wanted.as_deref() == self.paging.as_ref().map(|page| page.url.as_str()) {
            return;
        }
        self.paging = wanted.and_then(|url| {
            let wait = self.start(ctx, request(&**screen, url.clone(), Mode::Page), Msg::NextPage)?;
            Some(Page { url, wait })
        });
    }

    /// News of the feed's next page.
    pub(super) fn next_page(&mut self, ctx: &Context<Self>, event: load::Event) {
        let (Some(Page { url, .. }), Some(screen)) = (self.paging.take(), &ctx.props().screen) else { return };
        let opened = match event {
            load::Event::Stored { loaded, .. } | load::Event::Fresh { loaded, .. } => {
                open_loaded(&**screen, &loaded, &url, 0, LoadKind::Page)
            }
            load::Event::Failed(error) => Err(error),
        };
        match opened {
            Ok(()) => self.ask_page(ctx),
            Err(error) => screen.fail(error, ErrorSource::Page),
        }
    }
}
