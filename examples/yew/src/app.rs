//! The app: the same in a browser and on a server.

use nutgraf::component::{Nutgraf, Report};
use nutgraf::config::{Config, Layout};
use yew::prelude::*;

#[derive(Default, PartialEq, Properties)]
pub struct Props {
    /// On a server, the feed.
    #[prop_or_default]
    pub body: Option<AttrValue>,
}

#[component]
pub fn App(props: &Props) -> Html {
    let report = use_state(|| None::<Report>);
    let is_compact = use_state(|| false);
    let is_open = use_state(|| true);
    let reloads = use_state(|| 0);

    let layout = if *is_compact { Layout::Compact } else { Layout::Cards };
    let config = Config { src: Some("plain.json".into()), limit: 2, heading: 2, layout, ..Config::default() };
    let on_load = {
        let report = report.clone();
        Callback::from(move |loaded| report.set(Some(loaded)))
    };
    let switch = |state: &UseStateHandle<bool>| {
        let state = state.clone();
        Callback::from(move |_| state.set(!*state))
    };
    let again = {
        let reloads = reloads.clone();
        Callback::from(move |_| reloads.set(*reloads + 1))
    };

    html! {
        <main>
            <h1>{ "The Open Page" }</h1>
            <p>
                <button id="compact" onclick={switch(&is_compact)}>{ "Cards or lines" }</button>
                <button id="again" onclick={again}>{ "Load again" }</button>
                <button id="open" onclick={switch(&is_open)}>{ "Show or hide" }</button>
            </p>
            if let Some(Report { shown, articles, .. }) = &*report {
                <output>{ format!("{shown} of {articles}") }</output>
            }
            if *is_open {
                <Nutgraf {config} {on_load} reload={*reloads} body={props.body.clone()} stylesheet="/nutgraf.css" />
            }
        </main>
    }
}
