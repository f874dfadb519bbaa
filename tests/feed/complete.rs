//! A feed that uses every member of the format.

use nutgraf::feed::Depth;
use nutgraf::model::*;

use crate::reading::{all, fixture, open};

fn link(url: &str) -> Link {
    Link::from_parsed(url).expect("http")
}

fn date(text: &str) -> Date {
    text.parse().expect("a date")
}

fn claim(text: &str, sources: &[usize]) -> Claim {
    Claim { text: text.into(), citations: cited(sources) }
}

fn cited(sources: &[usize]) -> Vec<Citation> {
    sources.iter().map(|number| Citation::Source(*number)).collect()
}

fn cell(value: Value) -> Cell {
    Cell { value, note: None, citations: Vec::new() }
}

fn text(text: &str) -> Cell {
    cell(Value::Text(text.into()))
}

fn column(name: &str) -> Column {
    Column { name: name.into(), url: None, highlight: false }
}

fn row(feature: &str, cells: Vec<Cell>) -> Row {
    Row { feature: feature.into(), cells }
}

#[test]
fn every_member_of_the_head_arrives() {
    let (reader, problems) = open(fixture("complete.json"));
    assert_eq!(problems, []);
    assert_eq!(
        *reader.feed(),
        Feed {
            title: Some("Formats of the open web".into()),
            home: Some(link("https://formats.example/")),
            lang: Some("en-GB".into()),
            disclaimer: Some("All rights belong to the publishers.".into()),
            recap: Some(Recap {
                title: "This month in formats".into(),
                text: Some("Four articles, five minutes.".into()),
                url: Some(link("https://formats.example/recap")),
            }),
            expired: true,
            next: Some(link("https://formats.example/feeds/feed-2.json")),
        }
    );
}

#[test]
fn every_plain_member_of_an_item_arrives() {
    let (articles, problems) = all(fixture("complete.json"));
    assert_eq!(problems, []);
    let article = &articles[0];
    assert_eq!(article.id, "json-feed-1-1");
    assert_eq!(article.lang.as_deref(), Some("en-US"));
    assert_eq!(article.headline, "JSON Feed 1.1 adds a language and several authors");
    assert_eq!(article.url, Some(link("https://formats.example/2020/json-feed")));
    assert_eq!(article.image, Some(link("https://formats.example/images/json-feed.png")));
    let own = |pairs: &[(&'static str, &str)]| pairs.iter().map(|(name, value)| (*name, (*value).to_owned())).collect();
    assert_eq!(
        article.picture,
        Picture {
            attributes: own(&[
                ("alt", "Two braces around a dot"),
                ("width", "1600"),
                ("height", "900"),
                (
                    "srcset",
                    "https://formats.example/images/json-feed-400.png 400w, \
                     https://formats.example/images/json-feed-800.png 800w, \
                     https://formats.example/images/json-feed.png 1600w"
                ),
            ]),
            caption: own(&[("caption", "The mark of the format."), ("credit", "Drawing: A. Writer")]),
        }
    );
    assert_eq!(article.published, Some(date("2020-08-07T09:30:00-07:00")));
    assert_eq!(article.modified, Some(date("2020-08-08T10:00:00Z")));
    assert_eq!(article.lead.as_deref(), Some("A small revision of a small format."));
    assert_eq!(
        article.authors,
        [
            Author { name: "A. Writer".into(), url: Some(link("https://writer.example/")) },
            Author { name: "second.example".into(), url: Some(link("https://second.example/about")) },
        ]
    );
    assert_eq!(
        article.attachments,
        [Attachment {
            url: link("https://formats.example/audio/episode.mp3"),
            mime_type: "audio/mpeg".into(),
            title: Some("Read aloud".into()),
            bytes: Some(4_200_000),
            seconds: Some(351),
        }]
    );
    let BodyNode::Element { name: "p", children, .. } = &article.body[0] else { panic!("{:?}", article.body) };
    assert_eq!(children[0], BodyNode::Text("The format keeps its ".into()));
    let BodyNode::Element { name: "a", attributes, .. } = &children[1] else { panic!("{children:?}") };
    assert_eq!(attributes[0], ("href", "https://formats.example/shape".to_owned()));
}

#[test]
fn every_part_of_the_briefing_arrives() {
    let (articles, _) = all(fixture("complete.json"));
    let article = &articles[0];
    assert_eq!(article.hook.as_deref(), Some("One word in the head spares readers a guess."));
    assert_eq!(article.reading_minutes, 3);
    assert_eq!(
        article.tldr,
        Tldr {
            what_changed: Some(claim("Items and feeds can name a language.", &[2])),
            why_it_matters: Some(claim("Readers can hyphenate and read aloud correctly.", &[])),
            what_to_do_next: Some(claim("Add a language member to your feed.", &[2, 3])),
        }
    );
    assert_eq!(
        article.analysis,
        Some(Analysis {
            by: Origin::Mixed,
            model: Some("a language model".into()),
            at: Some(date("2020-08-09")),
            reviewed_by: Some("The desk".into()),
        })
    );
    assert_eq!(
        article.takeaways,
        [claim("The author member became a list.", &[]), claim("The old member is still read.", &[2, 1])]
    );
    assert_eq!(
        article.technical,
        [claim("A language is a BCP 47 tag.", &[]), claim("Unknown members are ignored.", &[1])]
    );
    assert_eq!(
        article.implications,
        [
            Implication {
                prediction: "Readers will pick voices by language.".into(),
                rationale: Some("They know it now.".into()),
                likelihood: Some(Likelihood::Medium),
                horizon: Some("two years".into()),
                citations: cited(&[2]),
            },
            Implication {
                prediction: "Few feeds will change.".into(),
                rationale: None,
                likelihood: Some(Likelihood::Percent(66)),
                horizon: None,
                citations: Vec::new(),
            },
        ]
    );
    assert_eq!(
        article.sections,
        [
            Section {
                id: "perspectives".into(),
                title: "Perspectives".into(),
                icon: Some("people"),
                content: SectionContent::Claims(vec![
                    claim("Authors want fewer formats.", &[]),
                    claim("Readers want one that lasts.", &[2]),
                ]),
            },
            Section {
                id: "method".into(),
                title: "How this was found out".into(),
                icon: Some("method"),
                content: SectionContent::Text(vec![BodyNode::Element {
                    name: "p",
                    attributes: Vec::new(),
                    children: vec![BodyNode::Text("Both versions were compared.".into())],
                }]),
            },
            Section {
                id: "numbers".into(),
                title: "In numbers".into(),
                icon: None,
                content: SectionContent::Table(Comparison {
                    title: Some("In numbers".into()),
                    caption: Some("Members of an item".into()),
                    columns: vec![column("1.0"), column("1.1")],
                    rows: vec![row(
                        "Languages",
                        vec![cell(Value::Number(0.0)), Cell { citations: cited(&[2]), ..cell(Value::Number(1.0)) }]
                    )],
                }),
            },
        ]
    );
    assert_eq!(
        article.corrections,
        [Correction { date: date("2020-08-09"), text: "An earlier text gave the wrong month.".into() }]
    );
}

#[test]
fn every_cell_of_a_comparison_arrives() {
    let (articles, _) = all(fixture("complete.json"));
    let [formats, versions] = &articles[0].comparison[..] else { panic!("two tables") };
    assert_eq!((formats.title.as_deref(), versions.title.as_deref()), (Some("Formats compared"), None));
    assert_eq!(formats.caption.as_deref(), Some("Feed formats"));
    assert_eq!(
        formats.columns,
        [
            column("RSS 2.0"),
            Column { url: Some(link("https://www.rfc-editor.org/rfc/rfc4287")), ..column("Atom") },
            Column { highlight: true, ..column("JSON Feed") },
        ]
    );
    assert_eq!(
        formats.rows,
        [
            row(
                "Language of an item",
                vec![
                    cell(Value::No),
                    cell(Value::Yes),
                    Cell { value: Value::Yes, note: Some("since 1.1".into()), citations: cited(&[2]) },
                ]
            ),
            row(
                "Published in",
                vec![
                    cell(Value::Number(2002.0)),
                    cell(Value::Number(2005.0)),
                    Cell { note: Some("1.0".into()), ..cell(Value::Number(2017.0)) },
                ]
            ),
            row("Syntax", vec![text("XML"), text("XML"), text("JSON")]),
            row(
                "Share of feeds",
                vec![
                    cell(Value::Unknown),
                    cell(Value::Unknown),
                    Cell { note: Some("not counted".into()), ..cell(Value::Unknown) },
                ]
            ),
        ]
    );
    assert_eq!(versions.rows, [row("Authors", vec![text("one"), text("many")])]);
}

#[test]
fn a_timeline_is_oldest_first() {
    let (articles, _) = all(fixture("complete.json"));
    let titles: Vec<&str> = articles[0].timeline.iter().map(|event| event.title.as_str()).collect();
    assert_eq!(titles, ["RSS 2.0", "Atom becomes RFC 4287", "JSON Feed 1.0", "JSON Feed 1.1"]);
    assert_eq!(
        articles[0].timeline[3],
        TimelineEntry {
            date: date("2020-08-07"),
            title: "JSON Feed 1.1".into(),
            text: Some("Languages and several authors.".into()),
            citations: cited(&[2]),
        }
    );
}

#[test]
fn everything_that_leads_elsewhere_arrives() {
    let (articles, _) = all(fixture("complete.json"));
    let article = &articles[0];
    assert_eq!(article.sources.len(), 3);
    assert_eq!(
        article.sources[0],
        Source {
            id: "spec10".into(),
            title: "JSON Feed 1.0".into(),
            url: Some(link("https://www.jsonfeed.org/version/1/")),
            publisher: Some("jsonfeed.org".into()),
            icon: Some(link("https://formats.example/spec.png")),
            published: Some(date("2017-05-17")),
        }
    );
    let view = Reference {
        title: "Another view".into(),
        url: link("https://formats.example/view"),
        publisher: None,
        icon: None,
        image: None,
        published: None,
    };
    assert_eq!(
        article.coverage,
        [
            Reference {
                title: "A reader's view".into(),
                url: link("https://reader.example/1"),
                publisher: Some("Reader".into()),
                icon: Some(link("https://reader.example/icon.png")),
                image: Some(link("https://reader.example/1.png")),
                published: Some(date("2020-08-10")),
            },
            view,
        ]
    );
    assert_eq!(
        article.topics,
        [
            Topic { tag: "feeds".into(), url: Some(link("https://formats.example/topics/feeds")) },
            Topic { tag: "standards".into(), url: None },
        ]
    );
    let groups: Vec<(Reason, &str, bool, usize)> = article
        .related
        .iter()
        .map(|group| (group.reason, group.label.as_str(), group.url.is_some(), group.items.len()))
        .collect();
    assert_eq!(
        groups,
        [
            (Reason::Topic, "feeds", true, 1),
            (Reason::Entity, "IETF", false, 1),
            (Reason::Source, "jsonfeed.org", true, 0)
        ]
    );
    assert_eq!(article.related[1].items[0].published, Some(date("2019")));
    assert_eq!(
        article.original,
        Some(Original {
            publisher: Some("jsonfeed.org".into()),
            url: link("https://www.jsonfeed.org/2020/08/07/json-feed-version.html"),
        })
    );
}

#[test]
fn a_card_is_all_but_the_body() {
    let (reader, _) = open(fixture("complete.json"));
    let (mut whole, _) = reader.article(0, Depth::Full);
    let (card, problems) = reader.article(0, Depth::Card);
    assert_eq!(problems, []);
    assert!(card.body.is_empty());
    whole.body.clear();
    assert_eq!(card, whole);
}

#[test]
fn tags_and_topics_can_be_asked_for_in_any_case() {
    let (reader, _) = open(fixture("complete.json"));
    let has = |tag: &str| reader.has_tag(0, &["nothing".into(), tag.into()]);
    assert!(has("JSON") && has("Standards") && has("feeds"));
    assert!(!has("xml"));
    assert!(!reader.has_tag(1, &["feeds".into()]));
}

#[test]
fn an_article_is_found_by_its_id() {
    let (reader, _) = open(fixture("microblog.json"));
    assert_eq!(reader.find("7"), Some(6));
    assert_eq!(reader.id(6), "7");
    assert_eq!(reader.find("70"), None);
}
