//! What a page shows, read from its markup.

#[path = "view/articles.rs"]
mod articles;
#[path = "view/markup.rs"]
mod markup;
#[path = "view/render.rs"]
mod render;

use std::collections::BTreeSet;

use articles::*;
use markup::{Element, Markup};
use nutgraf::config::{Layout, Panel};
use nutgraf::i18n::Strings;
use nutgraf::model::*;
use nutgraf::tools::prerender::shipped;
use nutgraf::view::{Action, Content, More, Notice, PARTS, ViewOptions, live_region_text};
use render::{content, html, options};

fn shown(options: ViewOptions, articles: Vec<Article>) -> Markup {
    Markup::new(&html(options, content(articles)))
}

fn named(panels: &[Panel]) -> Vec<String> {
    panels.iter().map(|panel| panel.name().to_owned()).collect()
}

fn whole() -> ViewOptions {
    ViewOptions { single_article: true, open: Panel::names(), ..options() }
}

/// Asserts that the texts stand on the page, one after the other.
#[track_caller]
fn in_order(markup: &Markup, texts: &[&str]) {
    let text = &markup.0[0].text;
    let mut from = 0;
    for one in texts {
        match text[from..].find(one) {
            Some(found) => from += found + one.len(),
            None => panic!("{one:?} is not in {:?}", &text[from..]),
        }
    }
}

#[test]
fn an_article_alone_shows_every_text_in_the_order_of_the_anatomy() {
    let markup = shown(whole(), vec![complete()]);
    in_order(
        &markup,
        &[
            "Northport’s cargo cranes now run on batteries alone",
            "By Ines Okafor and Tomasz Lindqvist",
            "21 November 2026",
            "Updated 23 November 2026",
            "A mid-sized harbour did in fourteen months",
            "Correction, 22 November 2026",
            "An earlier version gave the number of cranes as 24.",
            "30-second TL;DR",
            "What changed",
            "All 22 ship-to-shore cranes",
            "Why it matters",
            "Cranes burn a third",
            "What to do next",
            "If you ship through Northport",
            "The last diesel generator on the north quay",
            "one crane every nineteen days",
            "published plan",
            "Listen: the quay at night",
            "Audio",
            "12 minutes",
            "8.4\u{a0}MB",
            "Deep insight",
            "AI-generated analysis for this event.",
            "Model: Briefwriter 4",
            "As of 22 November 2026",
            "Reviewed by Dana Whitlock",
            "Key takeaways",
            "Packs are charged off-peak",
            "Noise on the quay",
            "The grid operator pays",
            "Source missing: grid-memo",
            "Four harbours compared",
            "How four harbours move containers",
            "Feature",
            "Northport",
            "Highlighted",
            "Easthaven",
            "Port Calder",
            "Maris Gate",
            "Battery cranes in service",
            "Yes",
            "No",
            "two on trial",
            "Not known",
            "17.5",
            "128000",
            "Weekends only",
            "Technical deep dive",
            "Each pack holds 820 kWh",
            "Lowering a container",
            "Future implications",
            "Easthaven orders the same packs",
            "Its two trial cranes",
            "Likelihood",
            "High",
            "Horizon",
            "6 months",
            "AI analysis grounded in cited sources.",
            "Rates for refrigerated boxes",
            "Medium\u{a0}· 35%",
            "by 2028",
            "Timeline",
            "September 2025",
            "The first crane is rebuilt",
            "It stands idle",
            "2 June 2026",
            "Half of the fleet",
            "18 November 2026",
            "The last generator is switched off",
            "Perspectives",
            "The dockers’ union counts eleven jobs",
            "How the figures were checked",
            "Fuel is what the harbour bought",
            "The packs themselves",
            "Charge",
            "820 kWh",
            "Sources",
            "Quay electrification: final report",
            "Northport Harbour Board",
            "Data sheet of the HP-820 pack",
            "Event coverage",
            "Reported by 2 publishers over 3 days",
            "Harbour Gazette",
            "gazette.example",
            "The quiet quay",
            "A night without engines",
            "Batteries at the waterfront",
            "harbours",
            "energy storage",
            "Recap",
            "The week in seven briefings",
            "What moved, what stalled",
            "Related updates",
            "Same topic",
            "Explore #energy-storage",
            "A ferry that charges",
            "More about",
            "Easthaven",
            "Easthaven’s lease runs out",
            "Latest from the same source",
            "Northport Harbour Board",
            "All rights remain",
            "Original source: The Morning Paper",
        ],
    );
}

#[test]
fn a_card_leaves_body_and_related_updates_to_the_article_alone() {
    let markup = shown(options(), vec![complete()]);
    markup.none("body");
    markup.none("related");
    assert_eq!(markup.one("original").text, "Original source: The Morning Paper");
    assert!(markup.all("panel").iter().all(|panel| panel.get("open").is_none()));
    let names: Vec<_> = markup.all("panel").iter().filter_map(|panel| panel.get("data-panel")).collect();
    assert_eq!(
        names,
        [
            "takeaways",
            "comparison",
            "technical",
            "implications",
            "timeline",
            "perspectives",
            "method",
            "packs",
            "sources",
            "coverage"
        ]
    );
}

#[test]
fn parts_are_the_documented_ones_and_each_of_them_is_in_use() {
    let mut table = complete();
    table.body = vec![BodyNode::Element { name: "table", attributes: Vec::new(), children: Vec::new() }];
    let pages = [
        html(whole(), content(vec![complete()])),
        html(whole(), content(vec![table])),
        html(options(), content(vec![Article { published: Date::parse("2026-11-18"), ..complete() }])),
        html(options(), Content { more: More::Failed, waiting: 2, ..content(vec![complete(), plain()]) }),
        html(
            ViewOptions { layout: Layout::Compact, ..options() },
            Content { stale: Some("3 hours ago".into()), filter: Some("city".into()), ..content(vec![complete()]) },
        ),
        html(ViewOptions { layout: Layout::Front, ..options() }, content(vec![complete(), plain()])),
        html(ViewOptions { images_on_click: true, ..options() }, content(vec![complete()])),
        html(options(), Content { notice: Some(Notice::Http(503)), ..content(vec![]) }),
    ];
    let mut used = BTreeSet::new();
    for page in &pages {
        for element in Markup::new(page).0 {
            used.extend(element.get("part").unwrap_or_default().split_whitespace().map(str::to_owned));
        }
    }
    // Modules that come when they are used make elements of their own.
    for (module, begin) in [("www/find/find.js", ".part = \""), ("www/aids/aids.js", "part: \"")] {
        let source = std::fs::read_to_string(module).expect("the module is there");
        let parts = source.split(begin).skip(1).filter_map(|rest| rest.split_once('"'));
        used.extend(parts.map(|(part, _)| part.to_owned()));
    }
    used.extend(["aid", "aid-listen", "aid-stop", "aid-copy", "aid-share"].map(str::to_owned));
    let documented: BTreeSet<_> = PARTS.iter().map(|(name, _)| (*name).to_owned()).collect();
    assert_eq!(documented.len(), PARTS.len(), "a part is documented twice");
    // The tools of panels are written where they are used.
    let tools: String = ["table", "scale"]
        .iter()
        .map(|name| std::fs::read_to_string(format!("{}/www/panels/{name}.js", env!("CARGO_MANIFEST_DIR"))))
        .collect::<Result<_, _>>()
        .expect("the modules of the panels");
    used.extend(
        documented
            .iter()
            .filter(|name| !used.contains(*name) && tools.contains(&format!("\"{name}\"")))
            .cloned()
            .collect::<Vec<_>>(),
    );
    assert_eq!(used, documented);
}

#[test]
fn what_an_article_lacks_leaves_no_shell() {
    let markup = shown(options(), vec![bare()]);
    let card = markup.one("card");
    assert_eq!(card.text, "A headline and nothing else");
    for part in ["byline", "hook", "tldr", "analysis", "panels", "topics", "original", "image", "corrections", "lead"] {
        markup.none(part);
    }
    for article in [complete(), plain(), microblog(), arabic(), long_words()] {
        for element in shown(whole(), vec![article]).0 {
            let mark = ["img", "audio", "video"].contains(&element.name.as_str());
            assert!(mark || !element.text.trim().is_empty() || element.is("status"), "empty: {element:?}");
        }
    }
}

#[test]
fn an_empty_page_has_neither_recap_nor_footer() {
    let markup = shown(options(), vec![]);
    markup.none("recap");
    markup.none("footer");
    markup.none("cards");
}

#[test]
fn every_citation_leads_to_its_source_in_the_same_article() {
    let mut second = complete();
    second.id = "another".into();
    second.sources[0].title = "Another source".into();
    let markup = shown(ViewOptions { open: Panel::names(), ..options() }, vec![complete(), second]);
    let mut ids: Vec<_> = markup.0.iter().filter_map(|element| element.get("id")).collect();
    let count = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), count, "an id stands twice");
    let links: Vec<_> = markup.0.iter().filter(|element| element.get("data-kind") == Some("citation")).collect();
    assert_eq!(links.len(), 24);
    for link in links {
        let id = link.get("href").and_then(|href| href.strip_prefix('#')).expect("a link inside the page");
        let place = markup.0.iter().position(|element| element.get("id") == Some(id)).expect("a target");
        assert!(markup.0[place].is("source"));
        let title = &markup.0[place..].iter().skip(1).find(|one| one.name != "img").expect("its title").text;
        assert_eq!(link.get("aria-label"), Some(format!("Source {}, {title}", link.text).as_str()));
        assert_eq!(link.path[..3], markup.0[place].path[..3], "the source is another article's");
    }
}

#[test]
fn each_source_leads_back_to_every_statement_that_cites_it() {
    let firsts = named(&[Panel::Sources, Panel::Timeline, Panel::Takeaways]);
    for (panels, citations) in [(Panel::names(), 12), (firsts, 7)] {
        let options = ViewOptions { panels: panels.clone(), open: panels.clone(), ..options() };
        let markup = shown(options, vec![complete()]);
        let names: Vec<_> = markup.all("panel").iter().filter_map(|panel| panel.get("data-panel")).collect();
        let expected: Vec<_> = panels
            .iter()
            .flat_map(|name| match name.as_str() {
                "sections" => vec!["perspectives", "method", "packs"],
                name => vec![name],
            })
            .collect();
        assert_eq!(names, expected, "the order is the embedder's");
        let leads_to = |link: &Element, id: Option<&str>| {
            id.is_some() && link.get("href").and_then(|href| href.strip_prefix('#')) == id
        };
        let citations_with_id: Vec<_> =
            markup.all("citation").into_iter().filter(|one| one.get("id").is_some()).collect();
        assert_eq!(citations_with_id.len(), citations);
        for citation in citations_with_id {
            let back: Vec<_> =
                markup.all("backlink").into_iter().filter(|one| leads_to(one, citation.get("id"))).collect();
            assert_eq!(back.len(), 1, "{citation:?}");
            let entry = back[0].path.iter().find(|place| markup.0[**place].is("source")).expect("the source's entry");
            assert!(leads_to(citation, markup.0[*entry].get("id")), "it leads back from what it leads to");
        }
        assert_eq!(markup.all("backlink").len(), citations);
    }
}

#[test]
fn ways_back_are_told_apart_by_their_number() {
    let markup = shown(whole(), vec![complete()]);
    let first: Vec<_> =
        markup.all("backlink").iter().map(|one| (one.text.clone(), one.get("aria-label").map(str::to_owned))).collect();
    assert_eq!(first[0], ("↑".into(), Some("Back to statement 1".into())));
    assert_eq!(first[1], ("↑2".into(), Some("Back to statement 2".into())));
    let uncited = shown(whole(), vec![plain_with_a_source()]);
    uncited.one("source");
    uncited.none("backlink");
}

/// A source that nothing cites.
fn plain_with_a_source() -> Article {
    Article { sources: complete().sources[..1].to_vec(), ..bare() }
}

#[test]
fn without_the_list_of_sources_a_citation_leads_to_the_source_itself() {
    let options =
        ViewOptions { panels: named(&[Panel::Takeaways, Panel::Technical]), open: Panel::names(), ..options() };
    let markup = shown(options, vec![complete()]);
    let first = markup.all("citation")[0];
    assert_eq!(first.get("href"), Some("https://sources.example/harbour-report"));
    assert_eq!(first.get("data-kind"), Some("source"));
    let third = markup.all("citation").into_iter().find(|one| one.text.starts_with('3')).expect("the third source");
    assert_eq!((third.name.as_str(), third.text.as_str()), ("span", "3Source 3, Data sheet of the HP-820 pack"));
}

#[test]
fn an_unresolved_citation_says_so_in_words() {
    let markup = shown(whole(), vec![complete()]);
    let one = markup.one("citation-unresolved");
    assert_eq!(one.name, "span");
    assert_eq!(one.text, "Source missing: grid-memo");
}

#[test]
fn headings_follow_the_embedders_level() {
    let levels = |heading| -> Vec<String> {
        let markup = shown(ViewOptions { heading, ..whole() }, vec![complete()]);
        let part = |part: &str| markup.all(part)[0].name.clone();
        ["headline", "tldr-title", "panel-title", "related-title", "related-reason"].map(part).to_vec()
    };
    assert_eq!(levels(2), ["h2", "h3", "h3", "h3", "h4"]);
    assert_eq!(levels(1), ["h1", "h2", "h2", "h2", "h3"]);
    assert_eq!(levels(5), ["h5", "h6", "h6", "h6", "h6"]);
}

#[test]
fn the_headings_of_a_text_go_on_with_the_outline_without_a_gap() {
    let outline = |heading: u8, names: &[&'static str]| -> Vec<String> {
        let text = |name: &&'static str| element(name, vec![BodyNode::Text("Words".into())]);
        // Some of them stand deeper in the tree of elements, which changes nothing.
        let body = vec![element("blockquote", names.iter().take(2).map(text).collect())];
        let body = body.into_iter().chain(names.iter().skip(2).map(text)).collect();
        let article = Article { id: "one".into(), headline: "One".into(), body, ..Article::default() };
        let markup = shown(ViewOptions { heading, ..whole() }, vec![article]);
        let is_heading = |one: &&Element| one.name.len() == 2 && one.name.starts_with('h') && one.name != "hr";
        markup.0.iter().filter(is_heading).map(|one| one.name.clone()).collect()
    };
    assert_eq!(outline(2, &["h2", "h3", "h3", "h2"]), ["h2", "h3", "h4", "h4", "h3"]);
    assert_eq!(outline(1, &["h1", "h4", "h6", "h2", "h1"]), ["h1", "h2", "h3", "h4", "h3", "h2"]);
    assert_eq!(outline(3, &["h4", "h2", "h6"]), ["h3", "h4", "h4", "h5"]);
    assert_eq!(outline(5, &["h2", "h3", "h4"]), ["h5", "h6", "h6", "h6"]);
}

#[test]
fn a_card_is_named_by_its_headline() {
    let markup = shown(options(), vec![complete()]);
    let card = markup.one("card");
    assert_eq!(card.get("data-article"), Some("https://paper.example/2026/harbour"));
    assert_eq!(card.get("aria-labelledby"), markup.one("headline").get("id"));
}

#[track_caller]
fn disclosed(analysis: Option<Analysis>) -> String {
    let markup = shown(options(), vec![Article { analysis, ..complete() }]);
    markup.one("analysis").text.clone()
}

#[test]
fn the_disclosure_says_what_the_feed_says_and_no_more() {
    let by = |by| Some(Analysis { by, model: None, at: None, reviewed_by: None });
    assert_eq!(disclosed(by(Origin::Ai)), "Deep insight\u{a0}· AI-generated analysis for this event.");
    assert_eq!(disclosed(by(Origin::Human)), "Deep insight\u{a0}· Analysis written by people.");
    assert_eq!(disclosed(by(Origin::Mixed)), "Deep insight\u{a0}· Analysis written by people with the help of AI.");
    assert_eq!(disclosed(None), "Analysis");
}

#[test]
fn without_an_analysis_member_nothing_speaks_of_ai() {
    let markup = shown(whole(), vec![Article { analysis: None, ..complete() }]);
    assert!(!markup.0[0].text.contains("AI"));
    let facts: Vec<_> = markup.all("implication-facts").iter().map(|facts| facts.text.clone()).collect();
    assert!(facts[0].ends_with("\u{a0}· Grounded in cited sources."), "{facts:?}");
}

#[test]
fn a_prediction_is_grounded_in_the_sources_that_it_cites_itself_and_that_are_there() {
    let grounded = |article: Article| -> Vec<bool> {
        let markup = shown(whole(), vec![article]);
        markup.all("implication").iter().map(|one| one.text.ends_with("grounded in cited sources.")).collect()
    };
    let missing = || Citation::Unresolved("grid-memo".into());
    let mut article = complete();
    assert_eq!(grounded(article.clone()), [true, false], "the second one cites nothing");
    article.implications[1].citations = vec![missing(), Citation::Source(1)];
    assert_eq!(grounded(article.clone()), [true, true]);
    for one in &mut article.implications {
        one.citations = vec![missing()];
    }
    assert_eq!(grounded(article), [false, false], "a source that the feed does not have is none");
}

#[test]
fn sources_and_coverage_alone_are_no_analysis() {
    let options = ViewOptions { panels: named(&[Panel::Coverage, Panel::Sources]), ..options() };
    let markup = shown(options, vec![complete()]);
    markup.none("analysis");
    let names: Vec<_> = markup.all("panel").iter().filter_map(|panel| panel.get("data-panel")).collect();
    assert_eq!(names, ["coverage", "sources"]);
}

#[test]
fn labels_replace_single_words() {
    let mut strings = Strings::english();
    assert!(strings.set("what-changed", "The news"));
    assert!(strings.set("authors", "{names} reporting"));
    assert!(!strings.set("no-such-label", "?"));
    let markup = shown(ViewOptions { strings, ..options() }, vec![complete()]);
    in_order(&markup, &["Ines Okafor and Tomasz Lindqvist reporting", "The news", "Why it matters"]);
}

#[test]
fn feed_text_stays_text_and_nothing_carries_style_or_script() {
    let hostile = "<img src=x onerror=alert(1)> \" style=\"x";
    let mut article = complete();
    article.headline = hostile.into();
    article.hook = Some(hostile.into());
    article.comparison[0].columns[0].name = hostile.into();
    article.id = hostile.into();
    article.takeaways[0].text = hostile.into();
    article.topics[0].tag = hostile.into();
    let markup = shown(whole(), vec![article]);
    for part in ["headline", "hook"] {
        assert_eq!(markup.one(part).text, hostile);
    }
    assert_eq!(markup.one("card").get("data-article"), Some(hostile));
    for element in &markup.0 {
        assert!(element.name != "script" && element.name != "style");
        for (name, _) in &element.attributes {
            assert!(name != "style" && !name.starts_with("on"), "{element:?}");
        }
        assert!(element.get("id").is_none_or(|id| id.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')));
    }
}

#[test]
fn an_articles_language_is_marked_and_the_interfaces_words_in_it_too() {
    let markup = shown(ViewOptions { open: named(&[Panel::Takeaways]), ..options() }, vec![arabic()]);
    let card = markup.one("card");
    assert_eq!((card.get("lang"), card.get("dir")), (Some("ar"), Some("rtl")));
    let label = markup.all("tldr-label")[0];
    let place = markup.0.iter().position(|element| std::ptr::eq(element, label)).expect("the label");
    let word = &markup.0[place + 1];
    assert_eq!((word.text.as_str(), word.get("lang"), word.get("dir")), ("What changed", Some("en"), Some("ltr")));

    let same = shown(options(), vec![complete()]);
    assert_eq!(same.one("card").get("lang"), None);
    assert!(same.0.iter().skip(1).all(|element| element.get("lang").is_none_or(|lang| lang == "en")));
}

#[test]
fn names_that_nobody_sees_are_marked_as_the_interfaces_too() {
    let mut article = complete();
    let untitled = Attachment { title: None, ..article.attachments[0].clone() };
    article.attachments.push(untitled);
    let markup = shown(ViewOptions { strings: shipped::strings("de"), ..whole() }, vec![article]);
    let around = |element: &Element| {
        let lang = element.path.iter().rev().find_map(|place| markup.0[*place].get("lang"));
        element.get("lang").or(lang).map(str::to_owned)
    };
    // A player is called what its recording is called, and a table as the feed says.
    let is_own =
        |element: &&Element| element.is("player") && element.get("aria-label") != Some("Audio") || element.is("table");
    let named = markup.0.iter().filter(|element| element.get("aria-label").is_some() && !is_own(element));
    let named: Vec<_> = named.collect();
    for name in ["Themen", "Anhänge", "Quelle 1, Quay electrification: final report"] {
        assert!(named.iter().any(|element| element.get("aria-label") == Some(name)), "{name}");
    }
    for element in named {
        assert_eq!(around(element).as_deref(), Some("de"), "{element:?}");
    }
    for part in ["topic", "attachment"] {
        assert!(markup.all(part).iter().all(|element| around(element).as_deref() == Some("en")), "{part}");
    }
    let word = markup.0.iter().rfind(|element| element.text == "Audio").expect("the untitled file's name");
    assert_eq!((word.name.as_str(), around(word).as_deref()), ("span", Some("de")));
}

#[test]
fn every_text_of_an_article_is_isolated() {
    for (lang, dir) in [(None, "auto"), (Some("ar".to_owned()), "rtl"), (Some("en-GB".to_owned()), "ltr")] {
        let mut article = complete();
        article.lang = lang;
        let markup = shown(whole(), vec![article]);
        for part in [
            "headline",
            "hook",
            "tldr-text",
            "claim",
            "correction",
            "implication",
            "rationale",
            "horizon",
            "timeline-entry",
            "timeline-text",
            "section-text",
            "caption",
        ] {
            assert!(!markup.all(part).is_empty(), "{part}");
            for element in markup.all(part) {
                assert_eq!(element.get("dir"), Some(dir), "{part}");
            }
        }
        // With `dir=auto`, the browser takes the direction from the first word that is not in an inner element with a `dir`. So what the
        // interface says before the article's text must have one, or it would decide for both.
        for part in ["timeline-date", "correction-label"] {
            assert!(markup.all(part).iter().all(|date| dir == "ltr" || date.get("dir") == Some("ltr")), "{part}");
        }
        for part in ["author", "topic", "link"] {
            assert!(markup.all(part).iter().all(|element| element.get("dir") == Some("auto")), "{part}");
        }
    }
}

#[test]
fn a_name_in_a_line_is_isolated_where_it_may_run_the_other_way() {
    let names = |publisher: &str, lang: &str, strings: Strings| {
        let mut article = complete();
        article.lang = Some(lang.to_owned());
        article.coverage.truncate(1);
        article.coverage[0].publisher = Some(publisher.to_owned());
        let markup = shown(ViewOptions { strings, ..whole() }, vec![article]);
        let item = markup.one("coverage-item").text.clone();
        assert!(item.contains(&format!("{publisher}\u{a0}· ")), "{item}");
        let isolated = markup.0.iter().filter(|element| element.name == "span" && element.text == publisher);
        isolated.map(|element| element.get("dir").map(str::to_owned)).collect::<Vec<_>>()
    };
    let auto = vec![Some("auto".to_owned())];
    assert_eq!(names("Économie & Café", "en", Strings::english()), []);
    assert_eq!(names("صحيفة", "en", Strings::english()), auto);
    assert_eq!(names("Gazette", "ar", Strings::english()), auto);
    assert_eq!(names("Gazette", "ar", shipped::strings("ar")), auto);
}

#[test]
fn a_table_keeps_its_meaning_whatever_its_looks() {
    let markup = shown(whole(), vec![complete()]);
    for (name, role) in
        [("table", "table"), ("thead", "rowgroup"), ("tbody", "rowgroup"), ("tr", "row"), ("td", "cell")]
    {
        let elements: Vec<_> = markup.0.iter().filter(|element| element.name == name).collect();
        assert!(!elements.is_empty() && elements.iter().all(|element| element.get("role") == Some(role)), "{name}");
    }
    for head in markup.0.iter().filter(|element| element.name == "th") {
        let row = head.path.iter().any(|place| markup.0[*place].name == "tbody");
        let wanted = if row { ("row", "rowheader") } else { ("col", "columnheader") };
        assert_eq!((head.get("scope"), head.get("role")), (Some(wanted.0), Some(wanted.1)));
    }
    let cells = markup.all("cell");
    assert_eq!(cells.len(), 13);
    assert_eq!((cells[0].text.as_str(), cells[2].text.as_str(), cells[3].text.as_str()), ("Yes", "No", "Not known"));
    assert!(cells[0].is("cell-yes") && cells[2].is("cell-no") && cells[3].is("cell-unknown"));
    assert!(cells[0].is("cell-highlight") && !cells[1].is("cell-highlight"));
    assert_eq!(cells[1].text, "No 2 two on trial");
}

#[test]
fn a_cell_is_one_element_and_a_fraction_has_one_of_its_own() {
    let markup = shown(whole(), vec![complete()]);
    let children = |cell: &Element| -> Vec<String> {
        let place = markup.0.iter().position(|element| std::ptr::eq(element, cell)).expect("it is in the markup");
        let own = markup.0.iter().filter(|element| element.path.last() == Some(&place));
        own.map(|element| format!("{}:{}", element.name, element.text)).collect()
    };
    let cells = markup.all("cell");
    assert_eq!(children(cells[0]), [""; 0]);
    assert_eq!(children(cells[1]), ["a:2", "span:two on trial"]);
    assert_eq!(children(cells[4]), [""; 0]);
    assert_eq!(children(cells[6]), ["span:.5"]);
    assert_eq!(cells[6].text, "17.5");
}

#[test]
fn the_event_on_the_day_of_publication_is_marked_and_only_one() {
    let current = |published: Option<&str>| -> Vec<String> {
        let published = published.and_then(Date::parse);
        let markup = shown(whole(), vec![Article { published, ..complete() }]);
        let marked = markup.all("timeline-current");
        assert!(marked.iter().all(|entry| entry.get("aria-current") == Some("true")));
        marked.iter().map(|entry| entry.text.clone()).collect()
    };
    let last = ["18 November 2026 The last generator is switched off".to_owned()];
    assert_eq!(current(Some("2026-11-18")), last);
    assert_eq!(current(Some("2026-11-18T23:30:00-08:00")), last, "the publisher's own day counts");
    assert_eq!(current(Some("2026-11-19")), [""; 0]);
    assert_eq!(current(Some("2025-09")), [""; 0], "a month is no day");
    assert_eq!(current(None), [""; 0]);
}

#[test]
fn coverage_is_gathered_by_publisher() {
    let markup = shown(whole(), vec![complete()]);
    assert_eq!(markup.one("coverage-summary").text, "Reported by 2 publishers over 3 days");
    let items = markup.all("coverage-item");
    assert_eq!(items.len(), 2);
    assert!(items[0].text.contains("The quiet quay") && items[0].text.contains("A night without engines"));
    assert_eq!((items[0].get("data-initial"), items[1].get("data-initial")), (Some("H"), Some("T")));
    let mut one = complete();
    one.coverage.truncate(1);
    shown(whole(), vec![one]).none("coverage-summary");
}

#[test]
fn neighbours_from_one_publisher_have_one_mark_and_each_its_name() {
    let mut article = complete();
    article.sources[1].publisher = article.sources[0].publisher.clone();
    let markup = shown(whole(), vec![article]);
    let initials: Vec<_> = markup.all("source").iter().map(|source| source.get("data-initial")).collect();
    assert_eq!(initials, [Some("N"), None, None]);
    assert_eq!(markup.all("source-icon").len(), 1);
    assert!(markup.all("source")[1].text.contains("Northport Harbour Board\u{a0}· sources.example"));
}

#[test]
fn a_likelihood_is_said_first_and_drawn_behind_the_words() {
    let markup = shown(whole(), vec![complete()]);
    let drawn: Vec<_> = markup
        .all("likelihood")
        .iter()
        .filter_map(|value| Some((value.text.clone(), value.get("data-meter")?.to_owned())))
        .collect();
    assert_eq!(
        drawn,
        [
            ("High".to_owned(), "\u{25cf}\u{25cf}\u{25cf}".to_owned()),
            ("Medium\u{a0}· 35%".to_owned(), "\u{25cf}\u{25cf}\u{25cb}".to_owned())
        ]
    );
}

#[test]
fn the_feed_names_the_panel_of_its_tables() {
    let title = |titles: &[Option<&str>]| {
        let mut article = complete();
        let table = article.comparison[0].clone();
        article.comparison =
            titles.iter().map(|title| Comparison { title: title.map(str::to_owned), ..table.clone() }).collect();
        let markup = shown(whole(), vec![article]);
        markup.all("panel-title")[1].text.clone()
    };
    assert_eq!(title(&[None, None]), "Competitor analysis");
    assert_eq!(title(&[None, Some("Versions compared"), Some("Ports compared")]), "Versions compared");
}

/// The panels of an article by what an embedder has in `panels` and `open`, with a star behind those that are open.
fn panels_of(panels: &[&str], open: &[&str]) -> Vec<String> {
    let names = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
    let markup = shown(ViewOptions { panels: names(panels), open: names(open), ..options() }, vec![complete()]);
    let name = |panel: &Element| {
        format!("{}{}", panel.get("data-panel").unwrap_or_default(), if panel.get("open").is_some() { "*" } else { "" })
    };
    markup.all("panel").into_iter().map(name).collect()
}

#[test]
fn a_section_stands_and_opens_where_its_id_says() {
    assert_eq!(panels_of(&["packs", "takeaways", "nowhere"], &["packs"]), ["packs*", "takeaways"]);
    assert_eq!(panels_of(&["sections", "sources", "packs"], &[]), ["perspectives", "method", "sources", "packs"]);
    assert_eq!(panels_of(&["method", "packs", "sources"], &["sections"]), ["method*", "packs*", "sources"]);
    assert!(panels_of(&["takeaways"], &["perspectives"]).iter().all(|panel| panel == "takeaways"));
}

#[test]
fn a_section_has_its_own_title_mark_and_content() {
    let markup = shown(ViewOptions { panels: vec!["sections".into()], ..options() }, vec![complete()]);
    let titles: Vec<_> = markup.all("panel-title").iter().map(|title| title.text.clone()).collect();
    assert_eq!(titles, ["Perspectives", "How the figures were checked", "The packs themselves"]);
    let marks: Vec<_> = markup.all("panel-summary").iter().map(|summary| summary.get("data-icon")).collect();
    assert_eq!(marks, [Some("people"), Some("method"), None]);
    let counts: Vec<_> = markup.all("panel-summary").iter().map(|summary| summary.get("data-count")).collect();
    assert_eq!(counts, [Some("2"), None, Some("1")], "a text has no entries");
    let paragraphs = markup.all("section-text");
    assert_eq!(paragraphs.len(), 2);
    assert!(paragraphs.iter().all(|one| one.name == "p" && !one.text.is_empty()));
    let name = markup.one("table").get("aria-label");
    assert_eq!(name, Some("The packs themselves"), "a table without a caption is called as its panel");
    assert_eq!(markup.all("claim").len(), 2);
}

#[test]
fn sections_alone_are_analysis() {
    let mut article = plain();
    article.sections = complete().sections;
    let markup = shown(options(), vec![article.clone()]);
    markup.one("analysis");
    let markup = shown(ViewOptions { panels: vec!["sources".into()], ..options() }, vec![article]);
    markup.none("analysis");
}

#[test]
fn a_recording_has_a_player_that_asks_for_nothing_by_itself_and_keeps_its_link() {
    let mut article = complete();
    let recording = article.attachments[0].clone();
    let file = |mime_type: &str, title: &str| Attachment {
        mime_type: mime_type.into(),
        title: (!title.is_empty()).then(|| title.to_owned()),
        ..recording.clone()
    };
    article.attachments = vec![
        file("audio/mpeg", "Sea"),
        file("audio/ogg", "Sea"),
        file("video/mp4", ""),
        file("application/pdf", "Plan"),
    ];
    let markup = shown(options(), vec![article]);
    let players: Vec<_> = markup.all("player");
    let names: Vec<_> = players.iter().map(|player| (player.name.as_str(), player.get("aria-label"))).collect();
    assert_eq!(names, [("audio", Some("Sea")), ("video", Some("Video"))], "a second format has no second player");
    for player in players {
        assert_eq!((player.get("preload"), player.get("src")), (Some("none"), Some(recording.url.as_str())));
        assert!(player.get("controls").is_some() && player.get("autoplay").is_none() && player.get("poster").is_none());
    }
    let links = markup.0.iter().filter(|element| element.get("data-kind") == Some("attachment"));
    assert_eq!(links.count(), 4);
}

#[test]
fn several_tables_each_have_their_name() {
    let mut article = complete();
    article.comparison.push(Comparison { caption: None, ..article.comparison[0].clone() });
    article.comparison.push(Comparison { caption: None, title: None, ..article.comparison[0].clone() });
    let markup = shown(whole(), vec![article]);
    // It is called by its caption, by its own title, or by the title of the panel.
    let name = |table: &&Element| {
        let named =
            |id| markup.0.iter().find(|element| element.get("id") == Some(id)).expect("what it is called").text.clone();
        table.get("aria-label").map(str::to_owned).or(table.get("aria-labelledby").map(named)).expect("a name")
    };
    assert_eq!(markup.all("caption").len(), 1);
    assert!(markup.all("table").iter().all(|table| table.get("tabindex") == Some("0")));
    let names: Vec<_> = markup.all("table").iter().map(name).collect();
    let titled = "Four harbours compared";
    assert_eq!(names, ["How four harbours move containers", titled, titled, "The packs themselves"]);
}

#[test]
fn a_likelihood_is_a_word_and_a_percentage_only_where_there_is_one() {
    let words = |likelihood| {
        let mut article = complete();
        article.implications.truncate(1);
        article.implications[0].likelihood = Some(likelihood);
        shown(whole(), vec![article]).one("likelihood").text.clone()
    };
    assert_eq!(words(Likelihood::Low), "Low");
    assert_eq!(words(Likelihood::High), "High");
    assert_eq!(words(Likelihood::Percent(0)), "Low\u{a0}· 0%");
    assert_eq!(words(Likelihood::Percent(50)), "Medium\u{a0}· 50%");
    assert_eq!(words(Likelihood::Percent(100)), "High\u{a0}· 100%");
}

#[test]
fn a_lead_stands_in_for_the_tldr_but_not_above_the_text_it_was_taken_from() {
    assert!(shown(options(), vec![plain()]).one("lead").text.starts_with("After nine years"));
    shown(whole(), vec![plain()]).none("lead");
    let summary = Article { lead: Some("A summary in other words.".into()), ..plain() };
    shown(whole(), vec![summary]).one("lead");
    shown(options(), vec![complete()]).none("lead");
}

#[test]
fn a_date_keeps_its_day_and_tells_machines_the_rest() {
    let markup = shown(options(), vec![microblog()]);
    let date = markup.one("date");
    assert_eq!(date.text, "23 November 2026");
    assert_eq!(date.get("datetime"), Some("2026-11-23T07:05:00-01:30"));
    let mut article = bare();
    article.published = Some(Date { year: 2026, month: Some(4), day: None, time: None });
    assert_eq!(shown(options(), vec![article.clone()]).one("date").get("datetime"), Some("2026-04"));
    article.modified = article.published;
    shown(options(), vec![article]).none("updated");
}

#[test]
fn an_unnamed_publisher_is_known_by_its_host() {
    assert_eq!(shown(options(), vec![plain()]).one("original-link").text, "Original source: paper.example");
}

#[test]
fn compact_cards_are_a_picture_and_a_few_lines() {
    let options = ViewOptions { layout: Layout::Compact, ..options() };
    let markup = shown(options, vec![complete()]);
    let card = markup.one("card");
    assert!(card.is("card-compact"));
    let lines: Vec<_> = markup.0.iter().filter(|element| element.path.len() == card.path.len() + 1).collect();
    let lines: Vec<_> = lines.into_iter().filter(|line| line.path.starts_with(&card.path)).collect();
    assert!(
        ["image", "headline", "byline", "hook", "tldr-line"].iter().all(|part| lines.iter().any(|line| line.is(part)))
    );
    markup.none("panel");
    markup.none("citation");
}

#[test]
fn a_front_page_is_a_lead_story_six_cards_and_the_rest_in_a_few_lines() {
    let articles = (0..10).map(|number| Article { id: number.to_string(), ..complete() }).collect();
    let markup = shown(ViewOptions { layout: Layout::Front, ..options() }, articles);
    let roles: Vec<_> = markup.all("card").iter().filter_map(|card| card.get("part")).collect();
    let [lead, secondary, compact] = ["card card-lead", "card card-secondary", "card card-compact"];
    assert_eq!(roles, [&[lead][..], &[secondary; 6], &[compact; 3]].concat());
    assert_eq!(markup.all("tldr").len(), 7, "what stands in the grid has all that a card has");
    let alone = shown(ViewOptions { layout: Layout::Front, ..whole() }, vec![complete()]);
    assert_eq!(alone.one("card").get("part"), Some("card"));
}

#[test]
fn a_long_word_of_a_headline_is_an_element_and_so_is_one_with_a_hyphen() {
    let words = |headline: &str| {
        let markup = shown(options(), vec![Article { headline: headline.into(), ..complete() }]);
        assert_eq!(markup.one("headline").text, headline);
        let words = markup.0.iter().filter(|element| element.get("class") == Some("word"));
        words.map(|word| word.text.clone()).collect::<Vec<_>>()
    };
    assert_eq!(words("A state-of-the-art internationalised  page"), ["state-of-the-art", "internationalised"]);
    assert_eq!(words("well-known"), ["well-known"]);
    assert_eq!(words("a well-known"), ["well-known"]);
    assert_eq!(words("Nothing here is long"), [] as [&str; 0]);
    // Without spaces, a whole headline would be one box.
    assert_eq!(words("\u{4e00}\u{4e8c}Type-C\u{4e09}\u{56db}\u{4e94}\u{516d}"), [] as [&str; 0]);
}

#[test]
fn without_dates_articles_have_none_but_panels_and_corrections_do() {
    let markup = shown(ViewOptions { has_dates: false, ..whole() }, vec![complete()]);
    let dates_in = |part: &str| {
        let times = markup.0.iter().filter(|element| element.name == "time");
        times.filter(|time| time.path.iter().any(|around| markup.0[*around].is(part))).count()
    };
    assert_eq!((dates_in("byline"), dates_in("link-facts")), (0, 0));
    assert!(dates_in("timeline") > 0 && dates_in("correction") > 0);
}

#[test]
fn trying_again_is_offered_where_it_can_help() {
    for (notice, words, helps) in [
        (Notice::Empty, "There are no articles yet.", false),
        (Notice::Config, "not set up", false),
        (Notice::Network, "check your connection", true),
        (Notice::Timeout, "took too long", true),
        (Notice::Http(503), "error 503", true),
        (Notice::Decode, "cannot be read", true),
        (Notice::Wasm, "does not allow", false),
    ] {
        let markup = Markup::new(&html(options(), Content { notice: Some(notice), ..content(vec![]) }));
        let status = markup.one("status");
        assert_eq!(status.get("role"), None, "the live region stands beside the page");
        assert!(status.text.contains(words), "{}", status.text);
        assert_eq!(markup.all("retry").len(), usize::from(helps), "{notice:?}");
    }
}

#[test]
fn whatever_a_visitor_asks_for_changes_what_is_said() {
    let said = |content: Content| live_region_text(&options(), &content);
    assert_eq!(said(content(vec![bare()])), "1 article");
    assert_eq!(said(content(vec![bare(), plain()])), "2 articles");
    assert_eq!(said(Content { more: More::Busy, ..content(vec![bare()]) }), "Loading more…");
    assert_eq!(said(Content { more: More::Failed, ..content(vec![bare()]) }), "More articles could not be loaded.");
    assert_eq!(said(Content { waiting: 3, ..content(vec![bare()]) }), "3 new articles");
    assert_eq!(said(Content { filter: Some("x".into()), ..content(vec![bare()]) }), "Topic: x, 1 article");
    let age = Strings::english().age(3 * 3600);
    let stale = Content { stale: Some(age.into()), ..content(vec![bare()]) };
    assert_eq!(said(stale), "Could not be updated. This copy is from 3 hours ago. 1 article");
    let filtered = Content { notice: Some(Notice::Empty), filter: Some("x".into()), ..content(vec![]) };
    assert_eq!(said(filtered), "There are no articles on this topic.");
}

#[test]
fn a_filter_says_its_topic_and_the_way_back() {
    let markup =
        Markup::new(&html(options(), Content { filter: Some("harbours".into()), ..content(vec![complete()]) }));
    let filter = markup.one("filter");
    assert_eq!(filter.text, "Topic: harboursShow all");
    assert_eq!(filter.get("role"), Some("group"));
    let label = markup.one("filter-label").get("id");
    assert_eq!(filter.get("aria-labelledby"), label);
    assert_eq!(markup.one("filter-clear").get("aria-describedby"), label);
    assert_eq!(markup.one("filter-topic").get("dir"), Some("auto"));
}

#[test]
fn more_is_a_button_that_keeps_the_focus_while_busy() {
    let button = |more| {
        let markup = Markup::new(&html(options(), Content { more, ..content(vec![bare()]) }));
        let button = markup.one("more-button");
        assert_eq!(button.get("disabled"), None);
        (button.text.clone(), button.get("aria-disabled").is_some())
    };
    assert_eq!(button(More::Button), ("Show more".into(), false));
    assert_eq!(button(More::Busy), ("Loading more…".into(), true));
    assert_eq!(button(More::Failed), ("Try again".into(), false));
    Markup::new(&html(options(), content(vec![bare()]))).none("more");
}

#[test]
fn what_a_button_asks_for_can_be_told_by_its_parts_and_words() {
    let content = Content {
        more: More::Button,
        waiting: 2,
        filter: Some("x".into()),
        notice: Some(Notice::Network),
        ..content(vec![complete()])
    };
    let markup = Markup::new(&html(options(), content));
    let buttons = markup.0.iter().filter(|element| element.name == "button");
    let asked: Vec<_> =
        buttons.map(|button| Action::of(button.get("part").unwrap_or_default(), &button.text)).collect();
    let topic = Action::Filter("harbours".into());
    let expected = [Action::Retry, Action::Unfilter, Action::ShowNew, topic, Action::More];
    assert_eq!(asked, expected.map(Some));
    assert_eq!(Action::of("headline-link", "harbours"), None);
}

#[test]
fn an_old_copy_is_owned_up_to() {
    let age = Strings::english().age(3 * 3600 + 5);
    let markup = Markup::new(&html(options(), Content { stale: Some(age.into()), ..content(vec![bare()]) }));
    assert_eq!(markup.one("stale").text, "Could not be updated. This copy is from 3 hours ago.");
}

#[test]
fn without_a_listener_there_are_no_buttons() {
    let options = ViewOptions { has_buttons: false, ..options() };
    let content = Content {
        more: More::Button,
        waiting: 2,
        filter: Some("x".into()),
        notice: Some(Notice::Network),
        ..content(vec![complete()])
    };
    let markup = Markup::new(&html(options, content));
    assert!(markup.0.iter().all(|element| element.name != "button"));
    let topics: Vec<_> = markup.all("topic").iter().map(|topic| topic.name.clone()).collect();
    assert_eq!(topics, ["span", "a"]);
}

#[test]
fn every_link_says_what_kind_it_is() {
    let markup = shown(whole(), vec![complete()]);
    let mut kinds = BTreeSet::new();
    for link in markup.0.iter().filter(|element| element.name == "a") {
        kinds.insert(link.get("data-kind").expect("a kind"));
        assert!(link.get("target").is_none());
        let owner = link.path.iter().any(|place| markup.0[*place].get("data-article").is_some());
        assert!(owner || link.get("data-kind") == Some("recap"), "{link:?} belongs to no article");
    }
    let known = [
        "attachment",
        "author",
        "backlink",
        "body",
        "citation",
        "comparison",
        "coverage",
        "headline",
        "original",
        "recap",
        "related",
        "source",
        "topic",
    ];
    assert_eq!(kinds, BTreeSet::from(known));
}

#[test]
fn a_picture_has_its_words_its_size_and_its_files_in_every_card() {
    for (layout, sizes) in [(Layout::Cards, "auto, (min-width: 48em) 22em, 100vw"), (Layout::Compact, "auto, 8em")] {
        let markup = shown(ViewOptions { layout, ..options() }, vec![complete()]);
        let image = markup.one("image");
        assert_eq!(image.name, "img");
        for (name, value) in [
            ("alt", "A gantry crane over a quay at dawn"),
            ("width", "1280"),
            ("height", "720"),
            ("sizes", sizes),
            ("srcset", "https://images.example/harbour.svg 640w"),
            ("src", "https://images.example/harbour.svg"),
            ("loading", "lazy"),
        ] {
            assert_eq!(image.get(name), Some(value), "{name}");
        }
        assert!(markup.all("figure").is_empty(), "no small card has a caption");
    }
}

#[test]
fn a_caption_is_shown_where_an_article_is_alone_or_leads_a_front_page() {
    let front = || ViewOptions { layout: Layout::Front, ..options() };
    for (options, articles) in [(whole(), vec![complete()]), (front(), vec![complete(), complete()])] {
        let markup = shown(options, articles);
        assert_eq!(markup.all("figure").len(), 1);
        let caption = markup.one("image-caption");
        assert_eq!(
            caption.text,
            "The last diesel crane of Northport on its way to the scrapyard.\u{a0}· Photo: Ines Okafor"
        );
        assert_eq!(markup.one("image-credit").text, "Photo: Ines Okafor");
    }
    let bare = Article { picture: Picture::default(), ..complete() };
    let markup = shown(whole(), vec![bare]);
    assert_eq!(markup.one("image").get("alt"), Some(""));
    assert!(markup.all("figure").is_empty());
}

#[test]
fn pictures_on_request_are_links_and_no_picture_is_asked_for() {
    let body = |children| BodyNode::Element { name: "p", attributes: vec![], children };
    let image = || BodyNode::Element {
        name: "img",
        attributes: vec![
            ("src", "https://images.example/b.png".into()),
            ("alt", "A berth".into()),
            ("width", "90".into()),
        ],
        children: vec![],
    };
    let linked = BodyNode::Element {
        name: "a",
        attributes: vec![("href", "https://x.example/".into())],
        children: vec![image()],
    };
    let article = Article { body: vec![body(vec![image()]), body(vec![linked])], ..complete() };
    let markup = shown(ViewOptions { images_on_click: true, ..whole() }, vec![article]);
    assert!(markup.0.iter().all(|element| element.name != "img"), "icons and thumbnails neither");
    let links = markup.all("image-show");
    assert_eq!(links.len(), 2, "the article's own, and one in its text");
    for (link, expected) in links.iter().zip([
        &[
            ("href", "https://images.example/harbour.svg"),
            ("title", "A gantry crane over a quay at dawn"),
            ("data-width", "1280"),
            ("data-height", "720"),
            ("data-sizes", "auto, (min-width: 48em) 22em, 100vw"),
            ("data-srcset", "https://images.example/harbour.svg 640w"),
        ][..],
        &[("href", "https://images.example/b.png"), ("title", "A berth"), ("data-width", "90")],
    ]) {
        assert_eq!((link.name.as_str(), link.text.as_str()), ("a", "Show picture"));
        for (name, value) in expected {
            assert_eq!(link.get(name), Some(*value), "{name}");
        }
    }
    let within = markup.0.iter().find(|element| element.get("href") == Some("https://x.example/"));
    assert_eq!(within.map(|link| link.text.as_str()), Some("Image"), "no link stands in a link");
}

#[test]
fn how_long_an_article_takes_to_read_stands_after_its_dates_in_the_digits_of_the_language() {
    let line = |strings: Strings, minutes: u64, has_dates: bool| {
        let article =
            Article { reading_minutes: minutes, lang: None, authors: Vec::new(), modified: None, ..complete() };
        let markup = shown(ViewOptions { strings, has_dates, ..options() }, vec![article]);
        markup.0.iter().find(|element| element.is("byline")).map(|byline| byline.text.clone())
    };
    let text = |words: &str| Some(words.to_owned());
    assert_eq!(line(Strings::english(), 4, true), text("21 November 2026\u{a0}· 4\u{a0}min read"));
    assert_eq!(line(Strings::english(), 1, false), text("1\u{a0}min read"), "it is no date");
    assert_eq!(line(Strings::english(), 0, true), text("21 November 2026"));
    assert_eq!(line(Strings::english(), 0, false), None);
    assert_eq!(line(shipped::strings("de"), 12, false), text("12\u{a0}Min."));
    assert_eq!(line(shipped::strings("zh-Hans"), 12, false), text("12分钟"));
    assert_eq!(line(shipped::strings("fa"), 12, false), text("۱۲\u{a0}دقیقه"));
}
