//! The feed's further pages, which "Show more" asks for.

use yew::Context;

use super::focus::Focus;
use super::{App, Msg, asking};
use crate::feed::Problem;
use crate::load::{self, Mode, Refused};

impl App {
    /// "Show more": the next cards, from the next page when the loaded ones are used up.
    pub(super) fn more(&mut self, ctx: &Context<Self>) {
        let Some(deck) = &self.deck else { return };
        let shown = deck.shown();
        self.wanted = shown + ctx.props().config.limit;
        self.focus = Some(Focus::Card(shown));
        if shown < deck.selected() {
            self.slice(ctx);
        } else {
            self.ask_page(ctx);
        }
    }

    /// Asks for the next page, if there is one that may be followed.
    fn ask_page(&mut self, ctx: &Context<Self>) {
        let (Some(Ok(url)), None) = (self.next(), &self.paging) else { return };
        let request = asking::request(&ctx.props().config, url.to_owned(), Mode::Page);
        self.page_failed = false;
        self.paging = self.start(ctx, request, Msg::NextPage);
    }

    /// The URL of the next page, or why it is not followed.
    pub(super) fn next(&self) -> Option<Result<&str, (&str, Refused)>> {
        let url = self.deck.as_ref()?.last_page().next.as_ref()?.as_str();
        Some(self.pages.as_ref()?.allows(url).map(|()| url).map_err(|refused| (url, refused)))
    }

    /// The problem of a next page that is not followed.
    pub(super) fn refused_page(&self) -> Option<Problem> {
        let (url, refused) = self.next()?.err()?;
        Some(Problem::next_page(url, refused.expected()))
    }

    /// News of the feed's next page.
    pub(super) fn next_page(&mut self, ctx: &Context<Self>, event: load::Event) {
        self.paging = None;
        let Some(outside) = &ctx.props().outside else { return };
        let opened = match event {
            load::Event::Stored { loaded, .. } | load::Event::Fresh { loaded, .. } => {
                asking::open_loaded(&**outside, &loaded).map(|page| (loaded, page))
            }
            load::Event::Failed(error) => Err(error),
        };
        let (loaded, page) = match opened {
            Ok(opened) => opened,
            Err(error) => {
                self.page_failed = true;
                self.focus = None;
                self.bad_news = Some(error);
                return;
            }
        };
        let asked = self.next().and_then(Result::ok).map(str::to_owned);
        if let (Some(pages), Some(asked)) = (&mut self.pages, asked) {
            pages.took(&asked, &loaded.url);
        }
        if loaded.replaced {
            self.problems.push(Problem::invalid_utf8());
        }
        let Some(deck) = &mut self.deck else { return };
        deck.append(page);
        let found_any = deck.selected() > deck.shown();
        self.slice(ctx);
        // A page of which nothing is selected is no answer to "Show more".
        if !found_any {
            self.ask_page(ctx);
        }
    }
}
