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

fn whole() -> ViewOptions {
    ViewOptions { single_article: true, open: Panel::ALL.to_vec(), ..options() }
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
            "By Ines Okafor, Tomasz Lindqvist",
            "21 November 2026",
            "Updated 23 November 2026",
            "A mid-sized harbour did in fourteen months",
            "Correction 22 November 2026",
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
            "Medium · 35%",
            "by 2028",
            "Timeline",
            "September 2025",
            "The first crane is rebuilt",
            "It stands idle",
            "2 June 2026",
            "Half of the fleet",
            "18 November 2026",
            "The last generator is switched off",
            "Sources",
            "Quay electrification: final report",
            "Northport Harbour Board",
            "Data sheet of the HP-820 pack",
            "Event coverage",
            "The quiet quay",
            "Harbour Gazette",
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
    assert_eq!(names, ["takeaways", "comparison", "technical", "implications", "timeline", "sources", "coverage"]);
}

#[test]
fn parts_are_the_documented_ones_and_each_of_them_is_in_use() {
    let mut table = complete();
    table.body = vec![BodyNode::Element { name: "table", attributes: Vec::new(), children: Vec::new() }];
    let pages = [
        html(whole(), content(vec![complete()])),
        html(whole(), content(vec![table])),
        html(options(), Content { more: More::Failed, waiting: 2, ..content(vec![complete(), plain()]) }),
        html(
            ViewOptions { layout: Layout::Compact, ..options() },
            Content { stale: Some("3 hours ago".into()), filter: Some("city".into()), ..content(vec![complete()]) },
        ),
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
            let mark = ["svg", "path", "rect", "img"].contains(&element.name.as_str());
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
    let markup = shown(ViewOptions { open: Panel::ALL.to_vec(), ..options() }, vec![complete(), second]);
    let mut ids: Vec<_> = markup.0.iter().filter_map(|element| element.get("id")).collect();
    let count = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), count, "an id stands twice");
    let links: Vec<_> = markup.0.iter().filter(|element| element.get("data-kind") == Some("citation")).collect();
    assert_eq!(links.len(), 22);
    for link in links {
        let id = link.get("href").and_then(|href| href.strip_prefix('#')).expect("a link inside the page");
        let place = markup.0.iter().position(|element| element.get("id") == Some(id)).expect("a target");
        assert!(markup.0[place].is("source"));
        assert_eq!(link.get("aria-label"), Some(format!("Source {}", link.text).as_str()));
        assert_eq!(link.path[..3], markup.0[place].path[..3], "the source is another article's");
    }
}

#[test]
fn each_source_leads_back_to_every_statement_that_cites_it() {
    let firsts = [Panel::Sources, Panel::Timeline, Panel::Takeaways];
    for (panels, citations) in [(Panel::ALL.to_vec(), 11), (firsts.to_vec(), 7)] {
        let options = ViewOptions { panels: panels.clone(), open: panels.clone(), ..options() };
        let markup = shown(options, vec![complete()]);
        let names: Vec<_> = markup.all("panel").iter().filter_map(|panel| panel.get("data-panel")).collect();
        assert_eq!(names, panels.iter().map(|panel| panel.name()).collect::<Vec<_>>(), "the order is the embedder's");
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
        ViewOptions { panels: vec![Panel::Takeaways, Panel::Technical], open: Panel::ALL.to_vec(), ..options() };
    let markup = shown(options, vec![complete()]);
    let first = markup.all("citation")[0];
    assert_eq!(first.get("href"), Some("https://sources.example/harbour-report"));
    assert_eq!(first.get("data-kind"), Some("source"));
    let third = markup.all("citation").into_iter().find(|one| one.text.starts_with('3')).expect("the third source");
    assert_eq!((third.name.as_str(), third.text.as_str()), ("span", "3Source 3"));
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
    assert_eq!(disclosed(by(Origin::Ai)), "Deep insightAI-generated analysis for this event.");
    assert_eq!(disclosed(by(Origin::Human)), "Deep insightAnalysis written by people.");
    assert_eq!(disclosed(by(Origin::Mixed)), "Deep insightAnalysis written by people with the help of AI.");
    assert_eq!(disclosed(None), "Analysis");
}

#[test]
fn without_an_analysis_member_nothing_speaks_of_ai() {
    let markup = shown(whole(), vec![Article { analysis: None, ..complete() }]);
    assert!(!markup.0[0].text.contains("AI"));
    assert_eq!(markup.one("grounding").text, "Grounded in cited sources.");
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
    let options = ViewOptions { panels: vec![Panel::Coverage, Panel::Sources], ..options() };
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
    in_order(&markup, &["Ines Okafor, Tomasz Lindqvist reporting", "The news", "Why it matters"]);
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
    let markup = shown(ViewOptions { open: vec![Panel::Takeaways], ..options() }, vec![arabic()]);
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
    let named: Vec<_> = markup.0.iter().filter(|element| element.get("aria-label").is_some()).collect();
    for name in ["Themen", "Anhänge", "Quelle 1"] {
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
        for part in ["headline", "hook-text", "tldr-text", "claim", "correction-text", "prediction", "timeline-title"] {
            for element in markup.all(part) {
                assert_eq!(element.get("dir"), Some(dir), "{part}");
            }
        }
        for part in ["author", "publisher", "topic", "link"] {
            assert!(markup.all(part).iter().all(|element| element.get("dir") == Some("auto")), "{part}");
        }
    }
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
    assert_eq!(cells.len(), 12);
    assert_eq!(cells[0].get("data-label"), Some("Northport"));
    assert_eq!((cells[0].text.as_str(), cells[2].text.as_str(), cells[3].text.as_str()), ("Yes", "No", "Not known"));
    assert!(cells[0].is("cell-yes") && cells[2].is("cell-no") && cells[3].is("cell-unknown"));
    assert!(cells[0].is("cell-highlight") && !cells[1].is("cell-highlight"));
    assert_eq!(cells[1].text, "No 2 two on trial");
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

#[test]
fn several_tables_each_have_their_name() {
    let mut article = complete();
    article.comparison.push(Comparison { caption: None, ..article.comparison[0].clone() });
    let markup = shown(whole(), vec![article]);
    let captions: Vec<_> = markup.all("caption").iter().map(|caption| caption.text.clone()).collect();
    assert_eq!(captions, ["How four harbours move containers", "Four harbours compared"]);
    for (frame, caption) in markup.all("table-scroll").iter().zip(markup.all("caption")) {
        assert_eq!(frame.get("aria-labelledby"), caption.get("id"));
        assert_eq!(frame.get("tabindex"), Some("0"));
    }
    for (table, caption) in markup.all("table").iter().zip(markup.all("caption")) {
        assert_eq!(table.get("aria-labelledby"), caption.get("id"));
    }
}

#[test]
fn a_likelihood_is_a_word_and_a_percentage_only_where_there_is_one() {
    let words = |likelihood| {
        let mut article = complete();
        article.implications.truncate(1);
        article.implications[0].likelihood = Some(likelihood);
        shown(whole(), vec![article]).one("likelihood").text.clone()
    };
    assert_eq!(words(Likelihood::Low), "LikelihoodLow");
    assert_eq!(words(Likelihood::High), "LikelihoodHigh");
    assert_eq!(words(Likelihood::Percent(0)), "LikelihoodLow · 0%");
    assert_eq!(words(Likelihood::Percent(50)), "LikelihoodMedium · 50%");
    assert_eq!(words(Likelihood::Percent(100)), "LikelihoodHigh · 100%");
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
    assert_eq!(shown(options(), vec![plain()]).one("publisher").text, "paper.example");
}

#[test]
fn compact_cards_are_three_lines() {
    let options = ViewOptions { layout: Layout::Compact, ..options() };
    let markup = shown(options, vec![complete()]);
    let card = markup.one("card");
    assert!(card.is("card-compact"));
    let lines: Vec<_> = markup.0.iter().filter(|element| element.path.len() == card.path.len() + 1).collect();
    let lines: Vec<_> = lines.into_iter().filter(|line| line.path.starts_with(&card.path)).collect();
    assert!(["headline", "hook", "tldr-line"].iter().all(|part| lines.iter().any(|line| line.is(part))));
    markup.none("panel");
    markup.none("citation");
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
