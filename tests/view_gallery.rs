//! Writes a gallery of pages to `target/gallery/`, for the eye: every kind of article, every state, each as a
//! standalone page with a declarative shadow tree and the real stylesheet.

#[path = "view/articles.rs"]
mod articles;
#[path = "view/render.rs"]
mod render;

use std::path::Path;

use articles::*;
use nutgraf::config::{Layout, Panel};
use nutgraf::model::Article;
use nutgraf::tools::prerender::shipped;
use nutgraf::view::{Content, More, Notice, ViewOptions};
use render::{content, html, options};

fn write(name: &str, shown: Vec<(ViewOptions, Content)>) {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("gallery");
    std::fs::create_dir_all(folder.join("images")).expect("a folder for the gallery");
    for (image, hue) in [("harbour", 205), ("quay", 28), ("ferry", 170), ("cells", 330)] {
        let drawing = format!(
            r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 180"><rect width="320" height="180" fill="hsl({hue} 45% 72%)"/><circle cx="235" cy="60" r="26" fill="hsl({hue} 70% 90%)"/><path d="M0 130h320v50H0z" fill="hsl({hue} 45% 38%)"/><path d="M60 130V50h90M70 50v80M60 50 40 75M150 50v30M60 90h10" fill="none" stroke="hsl({hue} 40% 22%)" stroke-width="6"/><path d="M130 80h40v24h-40z" fill="hsl(18 70% 52%)"/></svg>"##
        );
        std::fs::write(folder.join(format!("images/{image}.svg")), drawing).expect("an image");
    }
    for theme in ["light", "dark"] {
        let mut body = String::new();
        let mut lang = "en".to_owned();
        for (options, content) in &shown {
            lang = options.strings.locale().to_string();
            let options = ViewOptions {
                strings: options.strings.clone(),
                panels: options.panels.clone(),
                open: options.open.clone(),
                ..*options
            };
            let content = Content {
                feed: content.feed.clone(),
                articles: content.articles.clone(),
                filter: content.filter.clone(),
                stale: content.stale.clone(),
                ..*content
            };
            let markup = html(options, content).replace("https://images.example/", "images/");
            body.push_str(&format!(
                r#"<nutgraf-feed theme="{theme}"><template shadowrootmode="open"><link rel="stylesheet" href="{0}/www/styles/host.css"><link rel="stylesheet" href="{0}/www/styles/nutgraf.css">{markup}</template></nutgraf-feed>"#,
                env!("CARGO_MANIFEST_DIR")
            ));
        }
        let background = if theme == "dark" { "#121212" } else { "#fff" };
        let document = format!(
            r#"<!doctype html><html lang="{lang}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{name}</title><style>html{{font-size:62.5%}}body{{margin:16px;background:{background}}}nutgraf-feed+nutgraf-feed{{margin-top:32px}}</style>{body}"#
        );
        std::fs::write(folder.join(format!("{name}-{theme}.html")), document).expect("a page of the gallery");
    }
}

#[test]
fn the_gallery_shows_every_kind_of_page() {
    let whole = || ViewOptions { single_article: true, open: vec![Panel::Takeaways.name().to_owned()], ..options() };
    let open = || ViewOptions { open: Panel::names(), ..options() };
    let with_more = |articles| Content { more: More::Button, ..content(articles) };
    write("cards", vec![(options(), with_more(vec![complete(), plain(), arabic(), microblog(), bare()]))]);
    write("open", vec![(open(), content(vec![complete()]))]);
    write("whole", vec![(whole(), content(vec![complete()]))]);
    write("long", vec![(open(), content(vec![long_words()]))]);
    let arabic_look = ViewOptions { strings: shipped::strings("ar"), open: Panel::names(), ..options() };
    write("arabic", vec![(arabic_look, with_more(vec![arabic(), plain()]))]);
    let compact = || ViewOptions { layout: Layout::Compact, ..options() };
    let front = || ViewOptions { layout: Layout::Front, ..options() };
    let numbered = |number: usize| Article { id: number.to_string(), ..complete() };
    write("front", vec![(front(), with_more((0..10).map(numbered).collect()))]);
    let states = vec![
        (options(), Content { notice: Some(Notice::Network), ..content(vec![]) }),
        (options(), Content { notice: Some(Notice::Empty), ..content(vec![]) }),
        (
            compact(),
            Content {
                stale: Some("3 hours ago".into()),
                filter: Some("harbours".into()),
                waiting: 3,
                more: More::Failed,
                ..content(vec![complete(), plain(), arabic(), bare()])
            },
        ),
        (options(), Content { more: More::Busy, ..content(vec![bare()]) }),
    ];
    write("states", states);
}
