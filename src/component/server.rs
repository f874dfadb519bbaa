//! The component for `yew::ServerRenderer`: it writes the markup of a feed, and loads nothing.

use std::time::{SystemTime, UNIX_EPOCH};

use yew::prelude::*;

use super::Props;
use crate::feed::Base;
use crate::tools::prerender::{self, Prepared};

/// The type of the prop `data`. It has no value, because a server has no JavaScript object that could be the feed.
#[derive(Clone, Debug, PartialEq)]
pub enum Data {}

/// The type of the prop `transform`. It has no value, because a server has no JavaScript functions.
#[derive(Clone, Debug, PartialEq)]
pub enum Transform {}

/// The feed in [`Props::body`], as prerendered markup that a browser shows before any script runs.
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
        let prepared = body.as_ref().and_then(|body| prerender::prepare(body.as_bytes(), config, url, now()).ok());
        html! {
            // The fragment is what the component in the browser has, too: Yew hydrates only the same structure.
            <>
                <div {theme}>
                    if let Some(Prepared { view_options, content, .. }) = prepared {
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

/// Seconds since 1970.
fn now() -> u64 {
    SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |time| time.as_secs())
}
