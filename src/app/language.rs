//! The interface language: whose it is, and how its table comes.

use std::rc::Rc;

use yew::{Callback, Context};

use super::{App, Msg};
use crate::config::Config;
use crate::feed::Json;
use crate::i18n::{self, Strings};
use crate::load::{self, Mode};
use crate::view::{Action, Look};

impl App {
    /// Puts on the interface language and the embedder's words.
    pub(super) fn clothe(&mut self, ctx: &Context<Self>) {
        let props = ctx.props();
        let Some(outside) = &props.outside else { return };
        let feed = self.deck.as_ref().and_then(|deck| deck.feed().lang.clone());
        let tag = props.config.lang.clone().or(feed).unwrap_or_else(|| outside.language());
        let wanted = i18n::language(&tag).to_ascii_lowercase();
        let worn = i18n::language(self.strings.locale()).to_ascii_lowercase();
        if self.locale.is_some() && self.language == wanted {
            return;
        }
        self.locale = None;
        if wanted != worn && i18n::LANGUAGES.contains(&wanted.as_str()) {
            let request = load::Request {
                url: [&outside.locales(), &wanted, ".json"].concat(),
                timeout: props.config.timeout,
                cache: props.config.cache,
                mode: Mode::Page,
                early: None,
                shown: None,
            };
            self.locale = self.start(ctx, request, Msg::Locale);
            self.language = wanted;
        } else {
            if wanted != worn {
                self.strings = Strings::english();
            }
            self.wear(ctx);
        }
    }

    /// News of the interface language's table; without it, the interface speaks English.
    pub(super) fn dress(&mut self, ctx: &Context<Self>, event: load::Event) {
        self.locale = None;
        self.strings = match event {
            load::Event::Fresh { loaded, .. } | load::Event::Stored { loaded, .. } => {
                let texts = Json::from_js(loaded.json.clone()).texts();
                let tag = loaded.url.rsplit('/').next().unwrap_or_default();
                let tag = tag.strip_suffix(".json").unwrap_or(tag);
                Strings::from_pairs(tag, &mut texts.iter().map(|(name, text)| (name.as_str(), text.as_str()))).0
            }
            load::Event::Failed(_) => Strings::english(),
        };
        self.wear(ctx);
    }

    fn wear(&mut self, ctx: &Context<Self>) {
        let mut strings = self.strings.clone();
        for (name, text) in &ctx.props().labels {
            strings.set(name, text);
        }
        let look = look(strings, &ctx.props().config, ctx.link().callback(Msg::Act));
        // Cards compare it by pointer: the same look again must be the same one.
        if !self.look.same(&look) {
            self.look = look;
        }
    }
}

pub(super) fn look(strings: Strings, config: &Config, on: Callback<Action>) -> Rc<Look> {
    Rc::new(Look {
        strings,
        layout: config.layout,
        panels: config.panels.clone(),
        open: config.open_at_first(),
        heading: config.heading,
        whole: config.article.is_some(),
        on: Some(on),
    })
}
