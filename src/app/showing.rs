//! Which cards are shown, and what the visitor's buttons do to them.

use std::rc::Rc;

use js_sys::Date;
use yew::{AttrValue, Context};

use super::focus::Focus;
use super::{App, Msg};
use crate::deck::{Deck, Selection};
use crate::load::{self, Mode};
use crate::outside::Event;
use crate::state::State;
use crate::view::{Action, More, Notice, Page};

/// How long it may take to build some, in milliseconds: a long list leaves the page its breath, and few cards at a time
/// would have it laid out and painted more often than anybody can see.
const BREATH: f64 = 35.0;

impl App {
    /// Builds the next cards that are wanted, and comes back for the rest. The embedder hears of the last ones.
    pub(super) fn slice(&mut self, ctx: &Context<Self>) {
        let Some(deck) = &mut self.deck else { return };
        let now = Date::now();
        deck.show(self.wanted.min(deck.shown() + self.pace));
        if !self.is_short() {
            self.news = true;
        } else if !self.slicing {
            self.slicing = true;
            self.begun = Some(now);
            ctx.link().send_future(async {
                let _ = load::breathe().await;
                Msg::Slice
            });
        }
    }

    /// The next slice is due, if it is still wanted.
    pub(super) fn next_slice(&mut self, ctx: &Context<Self>) {
        self.slicing = false;
        if self.is_short() {
            self.slice(ctx);
        }
    }

    /// A slice is built: the next one is as large as its time allows.
    pub(super) fn keep_pace(&mut self) {
        if let Some(begun) = self.begun.take() {
            let fits = self.pace as f64 * BREATH / (Date::now() - begun).max(1.0);
            self.pace = (fits as usize).clamp(1, 2 * self.pace);
        }
    }

    /// Whether cards that are wanted have yet to be built.
    pub(super) fn is_short(&self) -> bool {
        self.deck.as_ref().is_some_and(|deck| deck.shown() < self.wanted.min(deck.selected()))
    }

    /// The embedder or the visitor wants to see another part of the feed.
    pub(super) fn select(&mut self, ctx: &Context<Self>) {
        let selection = self.selection(ctx);
        let Some(deck) = &mut self.deck else { return };
        if deck.select(selection) || deck.shown() != self.wanted.min(deck.selected()) {
            deck.cut(self.wanted);
            self.slice(ctx);
        }
        if self.state != State::Loading {
            self.state = self.showing();
        }
    }

    pub(super) fn selection(&self, ctx: &Context<Self>) -> Selection {
        let config = &ctx.props().config;
        Selection { article: config.article.clone(), tags: config.tags.clone(), filter: self.filter.clone() }
    }

    /// The state that belongs to what is there to show.
    pub(super) fn showing(&self) -> State {
        let state = State::arrived(self.deck.as_ref().map_or(0, Deck::selected));
        if self.failure.is_some() { state.failed() } else { state }
    }

    /// A button was pressed.
    pub(super) fn act(&mut self, ctx: &Context<Self>, action: Action) {
        let config = &ctx.props().config;
        match action {
            Action::More => self.more(ctx),
            Action::Retry => {
                self.focus = Some(Focus::Card(0));
                self.load(ctx, Mode::Reload);
            }
            Action::Filter(tag) => {
                let Some(outside) = &ctx.props().outside else { return };
                // An article alone has nothing to filter; the host may know what to do with the topic.
                if outside.tell(Event::Filter(tag.clone())) && config.article.is_none() {
                    self.refine(ctx, Some(tag), Focus::Filter);
                }
            }
            Action::Unfilter => self.refine(ctx, None, Focus::Card(0)),
            Action::ShowNew => {
                self.focus = Some(Focus::Card(0));
                if let (Some(deck), Some(loaded)) = (&mut self.deck, &self.loaded) {
                    deck.show_waiting(config.limit);
                    self.news = true;
                    let url = loaded.url.clone();
                    self.replaced(&url);
                    self.state = self.showing();
                }
            }
        }
    }

    /// The visitor has chosen a topic, or none any more.
    fn refine(&mut self, ctx: &Context<Self>, topic: Option<String>, focus: Focus) {
        self.filter = topic;
        self.focus = Some(focus);
        self.wanted = ctx.props().config.limit;
        self.select(ctx);
    }

    /// What the view is given.
    pub(super) fn page(&self) -> Page {
        let deck = self.deck.as_ref();
        let articles = deck.map(Deck::cards).unwrap_or_default();
        let more = match deck {
            Some(deck) if !self.look.whole && !self.is_short() => {
                if deck.shown() < deck.selected() {
                    More::Button
                } else if self.paging.is_some() {
                    More::Busy
                } else if self.page_failed {
                    More::Failed
                } else if matches!(self.next(), Some(Ok(_))) {
                    More::Button
                } else {
                    More::None
                }
            }
            _ => More::None,
        };
        let notice = match (&self.failure, self.state) {
            (Some(error), State::Failed) => Some(Notice::from(error)),
            (_, State::Empty) if deck.is_some() => Some(Notice::Empty),
            _ => None,
        };
        Page {
            feed: deck.map(|deck| Rc::new(deck.feed().clone())).unwrap_or_default(),
            articles,
            filter: self.filter.clone().map(AttrValue::from),
            more,
            waiting: self.waiting,
            stale: (self.state == State::Stale).then(|| self.look.strings.age(self.age() as u64).into()),
            notice,
        }
    }
}
