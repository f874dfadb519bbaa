//! A Yew app with a feed in it. With [Trunk](https://trunkrs.dev): `trunk serve` in this folder.
//!
//! On a server: `cargo run -- plain.json nutgraf.css` writes the page with the articles of that feed in it, and the style sheet
//! beside it; a browser that loads it goes on with what stands there.

mod app;

#[cfg(target_arch = "wasm32")]
fn main() {
    let document = web_sys::window().and_then(|window| window.document()).expect("a page");
    let root = document.get_element_by_id("app").expect("the page has a place for the app");
    let is_written = root.has_child_nodes();
    let renderer = yew::Renderer::<app::App>::with_root(root);
    if is_written {
        renderer.hydrate();
    } else {
        renderer.render();
    }
}

#[cfg(not(target_arch = "wasm32"))]
#[tokio::main(flavor = "current_thread")]
async fn main() -> std::io::Result<()> {
    let mut paths = std::env::args().skip(1);
    let (Some(feed), Some(stylesheet)) = (paths.next(), paths.next()) else {
        return Err(std::io::Error::other("expected the paths of a feed and of the style sheet"));
    };
    let body = std::fs::read_to_string(feed)?;
    std::fs::write(stylesheet, nutgraf::component::CSS)?;
    let app = yew::ServerRenderer::<app::App>::with_props(|| app::Props { body: Some(body.into()) });
    let place = "<div id=\"app\">";
    print!("{}", include_str!("../index.html").replace(place, &[place, &app.render().await].concat()));
    Ok(())
}
