//! Panels of the publisher's own kinds, with all that can be wrong with them.

use nutgraf::model::{Article, SectionContent};

use crate::reading::article;

fn sections(list: &str) -> (Article, Vec<String>) {
    article(&format!(r#""_nutgraf": {{"sections": [{list}]}}"#))
}

#[test]
fn a_section_needs_an_id_of_its_own_a_title_and_something_in_it() {
    let good = r#"{"id": "own", "title": "T", "text": "T"}"#;
    let name = "expected an id of its own, of a-z, 0-9 and -";
    for (bad, problem) in [
        (r#"{"title": "T", "text": "T"}"#, format!("/id: found nothing, {name}")),
        (r#"{"id": "Own", "title": "T", "text": "T"}"#, format!("/id: found string \"Own\", {name}")),
        (r#"{"id": "timeline", "title": "T", "text": "T"}"#, format!("/id: found string \"timeline\", {name}")),
        (good, format!("/id: found string \"own\", {name}")),
        (r#"{"id": "x", "text": "T"}"#, "/title: found nothing, expected a text".to_owned()),
        (r#"{"id": "x", "title": "T"}"#, ": found object, expected one of claims, text and table".to_owned()),
        (
            r#"{"id": "x", "title": "T", "claims": []}"#,
            ": found object, expected one of claims, text and table".to_owned(),
        ),
        (
            r#"{"id": "x", "title": "T", "claims": [7]}"#,
            "/claims/0: found number 7, expected a text, or { text, sources }".to_owned(),
        ),
    ] {
        let (read, problems) = sections(&format!("{good}, {bad}"));
        assert_eq!(read.sections.len(), 1, "{bad}");
        assert_eq!(problems, [format!("/items/0/_nutgraf/sections/1{problem}")]);
    }
}

#[test]
fn of_several_contents_the_first_that_can_be_read_is_shown() {
    let expected = "/items/0/_nutgraf/sections/0: found object, expected one of claims, text and table";
    let (read, problems) = sections(r#"{"id": "x", "title": "T", "text": "T", "claims": ["C"]}"#);
    assert!(matches!(&read.sections[0].content, SectionContent::Claims(claims) if claims[0].text == "C"));
    assert_eq!(problems, [expected]);
    let (read, problems) = sections(r#"{"id": "x", "title": "T", "text": "T", "claims": [7]}"#);
    assert!(matches!(read.sections[0].content, SectionContent::Text(_)));
    assert_eq!(problems.len(), 2);
}

#[test]
fn an_unknown_mark_is_a_problem_and_none() {
    let (read, problems) = sections(r#"{"id": "x", "title": "T", "text": "T", "icon": "brain"}"#);
    assert_eq!(read.sections[0].icon, None);
    let expected = "expected people, question, method, chart, quote, clock or warning";
    assert_eq!(problems, [format!("/items/0/_nutgraf/sections/0/icon: found string \"brain\", {expected}")]);
}

#[test]
fn a_text_is_paragraphs_that_blank_lines_separate() {
    let (read, _) = sections(r#"{"id": "x", "title": "T", "text": "One\n\nTwo\nlines\n\n\nThree"}"#);
    let SectionContent::Text(paragraphs) = &read.sections[0].content else { panic!("{read:?}") };
    assert_eq!(paragraphs.len(), 3);
}
