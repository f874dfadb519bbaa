//! The interface language: whose it is, and how its table comes.

use std::rc::Rc;

use yew::Context;

use super::{App, Msg, asking};
use crate::feed::Json;
use crate::i18n::Strings;
use crate::language::{self, Wanted};
use crate::load::{self, Mode};
use crate::view::Look;

impl App {
    /// Puts on the interface language and the embedder's words.
    pub(super) fn clothe(&mut self, ctx: &Context<Self>) {
        let props = ctx.props();
        let Some(outside) = &props.outside else { return };
        let feed = self.deck.as_ref().and_then(|deck| deck.feed().lang.as_deref());
        let tag = language::tag(&props.config, feed, &|| outside.language());
        if self.locale.is_some() && self.language == tag {
            return;
        }
        self.locale = None;
        match language::wanted(&tag, &self.strings) {
            Wanted::Table => {
                let url = [&outside.locales(), &tag, ".json"].concat();
                let request = asking::request(&props.config, url, Mode::Page);
                self.locale = self.start(ctx, request, Msg::Locale);
                self.language = tag;
            }
            Wanted::English => {
                self.strings = Strings::english();
                self.wear(ctx);
            }
            Wanted::Worn => self.wear(ctx),
        }
    }

    /// News of the interface language's table; without it, the interface speaks English.
    pub(super) fn dress(&mut self, ctx: &Context<Self>, event: load::Event) {
        self.locale = None;
        self.strings = match event {
            load::Event::Fresh { loaded, .. } | load::Event::Stored { loaded, .. } => {
                language::spoken(&self.language, Json::from_js(loaded.json.clone()))
            }
            load::Event::Failed(_) => Strings::english(),
        };
        self.wear(ctx);
    }

    fn wear(&mut self, ctx: &Context<Self>) {
        let props = ctx.props();
        let strings = language::labelled(&self.strings, &props.labels);
        let look = Look::new(strings, &props.config, ctx.link().callback(Msg::Act));
        // Cards compare it by pointer: the same look again must be the same one.
        if !self.look.same(&look) {
            self.look = Rc::new(look);
        }
    }
}
