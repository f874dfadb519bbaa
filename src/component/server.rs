//! The component on a server.

use yew::prelude::*;

use super::Props;
use crate::feed::Base;
use crate::prerender::{self, Shown};

/// A server has no feed as a script has it.
#[derive(Clone, Debug, PartialEq)]
pub enum Data {}

/// Nor a function of JavaScript.
#[derive(Clone, Debug, PartialEq)]
pub enum Transform {}

/// A feed, as `<nutgraf-feed>` shows it before any script runs.
pub struct Nutgraf;

impl Component for Nutgraf {
    type Message = ();
    type Properties = Props;

    fn create(_: &Context<Self>) -> Self {
        Self
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let Props { theme, stylesheet, config, body, .. } = ctx.props();
        let url = config.src.as_deref().filter(|src| Base::new(src).is_some());
        // A feed that cannot be read is for the browser to tell of.
        let shown = body.as_ref().and_then(|body| prerender::show(body.as_bytes(), config, url).ok());
        html! {
            <>
                <div {theme}>
                    if let Some(Shown { look, page, .. }) = shown {
                        <template shadowrootmode="open">
                            <link rel="stylesheet" href={stylesheet} />
                            <div data-prerendered="">{ prerender::nodes(&look, &page) }</div>
                        </template>
                    }
                </div>
            </>
        }
    }
}
