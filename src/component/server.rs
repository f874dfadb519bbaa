//! The component on a server.

use yew::prelude::*;

use super::Props;
use crate::feed::Base;
use crate::tools::prerender::{self, Shown};

/// On a server there are no JavaScript values, so no feed can be handed over as one.
#[derive(Clone, Debug, PartialEq)]
pub enum Data {}

/// On a server there are no JavaScript functions.
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
        // A feed that cannot be read leaves the element empty; the browser shows the error.
        let shown = body.as_ref().and_then(|body| prerender::show(body.as_bytes(), config, url).ok());
        html! {
            <>
                <div {theme}>
                    if let Some(Shown { view_options, content, .. }) = shown {
                        <template shadowrootmode="open">
                            <link rel="stylesheet" href={stylesheet} />
                            <div data-prerendered="">{ prerender::nodes(&view_options, &content) }</div>
                        </template>
                    }
                </div>
            </>
        }
    }
}
