//! What a feed says of an article's picture, with all that can be wrong with it.

use nutgraf::model::{Article, Picture};

use crate::reading::article;

fn picture(members: &str) -> (Article, Vec<String>) {
    article(&format!(r#""image": "/i.png", "_nutgraf": {{"image": {members}}}"#))
}

#[test]
fn a_wrong_value_costs_only_itself() {
    for (members, problem) in [
        (r#""x""#, ": found string \"x\", expected a picture: { alt, caption, credit, width, height, widths }"),
        (r#"{"alt": 7}"#, "/alt: found number 7, expected a text"),
        (r#"{"caption": ["c"]}"#, "/caption: found list of 1, expected a text"),
        (r#"{"credit": {}}"#, "/credit: found object, expected a text"),
        (r#"{"width": "640"}"#, "/width: found string \"640\", expected a number from 0 to 9007199254740991"),
        (r#"{"height": -1}"#, "/height: found number -1, expected a number from 0 to 9007199254740991"),
        (r#"{"widths": 640}"#, "/widths: found number 640, expected a list of files"),
        (r#"{"widths": [640]}"#, "/widths/0: found number 640, expected a file: { url, width }"),
        (r#"{"widths": [{"width": 640}]}"#, "/widths/0/url: found nothing, expected an http or https URL"),
        (
            r#"{"widths": [{"url": "/i.png"}]}"#,
            "/widths/0/width: found nothing, expected a number from 0 to 9007199254740991",
        ),
        (
            r#"{"widths": [{"url": "javascript:alert(1)", "width": 640}]}"#,
            "/widths/0/url: found string \"javascript:alert(1)\", expected an http or https URL",
        ),
    ] {
        let (read, problems) = picture(members);
        assert_eq!(problems, [format!("/items/0/_nutgraf/image{problem}")]);
        assert_eq!(read.image.as_ref().map(|url| url.as_str()), Some("https://formats.example/i.png"));
        assert_eq!(read.picture, Picture::default(), "{members}");
    }
}

#[test]
fn the_original_is_one_of_the_files_if_its_width_is_known() {
    let files = |members: &str| {
        let (read, problems) = picture(members);
        assert_eq!(problems, Vec::<String>::new());
        read.picture.get("srcset").map(str::to_owned)
    };
    let small = r#""widths": [{"url": "/s.png", "width": 320.9}]"#;
    assert_eq!(files(&format!("{{{small}}}")).as_deref(), Some("https://formats.example/s.png 320w"));
    assert_eq!(
        files(&format!("{{{small}, \"width\": 900}}")).as_deref(),
        Some("https://formats.example/s.png 320w, https://formats.example/i.png 900w")
    );
    assert_eq!(files(r#"{"width": 900}"#), None, "there is nothing to choose from");
    assert_eq!(files(r#"{"widths": [{"url": "/s.png", "width": 0}]}"#), None, "no browser takes a file of no width");
}

#[test]
fn no_url_reads_as_several_files() {
    for (url, expected) in [
        ("/a,b c.png", "https://formats.example/a,b%20c.png 1w"),
        ("/c?list=1,2,", "https://formats.example/c?list=1,2,# 1w"),
        ("/d#e,", "https://formats.example/d#e,# 1w"),
    ] {
        let (read, _) = picture(&format!(r#"{{"widths": [{{"url": "{url}", "width": 1}}]}}"#));
        assert_eq!(read.picture.get("srcset"), Some(expected));
    }
}

#[test]
fn without_a_url_there_is_no_picture_but_what_is_wrong_is_told() {
    let (read, problems) = article(r#""_nutgraf": {"image": {"alt": "A", "credit": "C", "width": "wide"}}"#);
    assert_eq!(read.image, None);
    assert_eq!(problems.len(), 1);
    let (read, _) = article(r#""banner_image": "/b.png", "_nutgraf": {"image": {"alt": "A"}}"#);
    assert_eq!(read.picture.get("alt"), Some("A"), "a banner is described by the same");
    assert!(read.image.is_some());
}
