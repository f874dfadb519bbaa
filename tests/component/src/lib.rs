//! The Yew component, mounted for an element that looks like `<nutgraf-feed>` from outside: `adapter.js` is that element.

#![cfg(target_arch = "wasm32")]

use js_sys::Function;
use nutgraf::component::{Nutgraf, Props, Report};
use nutgraf::config::Config;
use nutgraf::feed::Json;
use nutgraf::load::Error;
use nutgraf::state::State;
use wasm_bindgen::prelude::*;
use yew::{AppHandle, Callback, Renderer};

#[wasm_bindgen]
extern "C" {
    /// The element that stands for the component.
    #[derive(Clone)]
    pub type Host;

    #[wasm_bindgen(method, js_name = getAttribute)]
    fn attribute(this: &Host, name: &str) -> Option<String>;
    #[wasm_bindgen(method, getter)]
    fn data(this: &Host) -> JsValue;
    #[wasm_bindgen(method, getter)]
    fn transform(this: &Host) -> Option<Function>;
    #[wasm_bindgen(method, getter)]
    fn labels(this: &Host) -> JsValue;
    #[wasm_bindgen(method, getter)]
    fn reloads(this: &Host) -> u32;
    #[wasm_bindgen(method)]
    fn warned(this: &Host, warning: &str);
    #[wasm_bindgen(method)]
    fn state(this: &Host, name: &str);
    #[wasm_bindgen(method)]
    fn loaded(this: &Host, articles: u32, shown: u32, stale: bool, age: f64);
    #[wasm_bindgen(method)]
    fn failed(this: &Host, kind: &str, message: &str);
    #[wasm_bindgen(method)]
    fn settled(this: &Host);
}

/// A mounted component.
#[wasm_bindgen]
pub struct Mounted(AppHandle<Nutgraf>);

/// Mounts the component in an element.
#[wasm_bindgen]
pub fn mount(root: web_sys::Element, host: Host) -> Mounted {
    Mounted(Renderer::<Nutgraf>::with_root_and_props(root, props(&host)).render())
}

#[wasm_bindgen]
impl Mounted {
    /// Something about the element is new.
    pub fn update(&mut self, host: &Host) {
        self.0.update(props(host));
    }

    /// The element is gone.
    pub fn unmount(self) {
        self.0.destroy();
    }
}

fn props(host: &Host) -> Props {
    let config = Config::parse(&|name| host.attribute(name), &mut |warning| host.warned(&warning));
    let data = host.data();
    let (state, loaded, failed, settled) = (host.clone(), host.clone(), host.clone(), host.clone());
    Props {
        config,
        data: (!data.is_null() && !data.is_undefined()).then_some(data),
        transform: host.transform(),
        labels: Json::from_js(host.labels()).texts(),
        body: None,
        stylesheet: None,
        locales: Some("/dist/locales/".into()),
        theme: host.attribute("theme").map(Into::into),
        reload: host.reloads(),
        on_state: Callback::from(move |now: State| state.state(now.name())),
        on_load: Callback::from(move |report: Report| {
            loaded.loaded(report.articles as u32, report.shown as u32, report.stale, report.age);
        }),
        on_error: Callback::from(move |error: Error| failed.failed(error.kind.name(), &error.message)),
        on_settled: Callback::from(move |()| settled.settled()),
    }
}
