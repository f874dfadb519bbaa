//! What attributes mean, and what is said of those that mean nothing.

use nutgraf::config::{ATTRIBUTES, Config, Credentials, Layout, Panel};
use nutgraf::i18n::SUPPORTED_LANGUAGES;

fn parse(attributes: &[(&str, &str)]) -> (Config, Vec<String>) {
    let mut warnings = Vec::new();
    let get = |name: &str| attributes.iter().find(|(key, _)| *key == name).map(|(_, value)| (*value).to_owned());
    let config = Config::parse(&get, &mut |warning| warnings.push(warning));
    (config, warnings)
}

#[track_caller]
fn assert_warns(name: &str, value: &str, expected: &str) {
    let (config, warnings) = parse(&[(name, value)]);
    assert_eq!(warnings, [format!("{name}=\"{value}\": expected {expected}")]);
    assert_eq!(config, Config::default(), "the default takes the place of {name}={value}");
}

#[test]
fn no_attributes_are_the_defaults_and_no_warning() {
    assert_eq!(parse(&[]), (Config::default(), vec![]));
}

#[test]
fn blank_attributes_are_absent() {
    for (name, _) in ATTRIBUTES {
        assert_eq!(parse(&[(name, "  ")]), (Config::default(), vec![]), "{name}");
    }
}

#[test]
fn every_attribute_is_read() {
    let (config, warnings) = parse(&[
        ("src", "feed.json"),
        ("article", "a-1"),
        ("layout", "compact"),
        ("limit", "3"),
        ("tags", "Web, privacy law"),
        ("since", "7d"),
        ("panels", "timeline takeaways perspectives"),
        ("open", "timeline perspectives"),
        ("theme", "dark"),
        ("lang", "de-CH"),
        ("heading-level", "4"),
        ("dates", "none"),
        ("links", "new"),
        ("images", "click"),
        ("refresh", "60"),
        ("loading", "eager"),
        ("timeout", "2500"),
        ("cache", "off"),
        ("credentials", "omit"),
        ("find", "on"),
        ("aids", "copy"),
    ]);
    assert_eq!(warnings, Vec::<String>::new());
    assert_eq!(
        config,
        Config {
            src: Some("feed.json".into()),
            article: Some("a-1".into()),
            layout: Layout::Compact,
            limit: 3,
            tags: vec!["Web".into(), "privacy law".into()],
            since: 604_800.0,
            panels: vec!["timeline".into(), "takeaways".into(), "perspectives".into()],
            open: Some(vec!["timeline".into(), "perspectives".into()]),
            lang: Some("de-CH".into()),
            heading: 4,
            refresh: Some(60),
            dates: false,
            new_tabs: true,
            images_on_click: true,
            timeout: 2500,
            cache: false,
            credentials: Credentials::Omit,
        }
    );
}

#[test]
fn a_wrong_value_is_named_with_what_is_allowed() {
    assert_warns("layout", "grid", "one of cards, compact, front");
    assert_warns("dates", "ago", "one of absolute, relative, none");
    assert_warns("links", "_blank", "one of same, new");
    assert_warns("images", "off", "one of auto, click");
    assert_warns("limit", "-1", "a whole number from 1 to 1000");
    assert_warns("heading-level", "h3", "a whole number from 1 to 5");
    assert_warns("refresh", "4.5", "a whole number from 30 to 86400");
    assert_warns("timeout", "soon", "a whole number from 1 to 600000");
    assert_warns("theme", "sepia", "one of auto, light, dark");
    assert_warns("loading", "soon", "one of lazy, eager");
    assert_warns("cache", "no", "one of on, off");
    assert_warns("credentials", "yes", "one of same-origin, include, omit");
    assert_warns("find", "yes", "one of on, off");
}

#[test]
fn an_interface_language_that_there_is_not_is_named_with_those_that_there_are() {
    for known in ["en", "en-US", "ar", "de-CH", "DE", "es_MX", "fr", "pt-BR", "zh-TW", "no"] {
        assert_eq!(parse(&[("lang", known)]).1, Vec::<String>::new(), "{known}");
    }
    let (config, warnings) = parse(&[("lang", "tlh")]);
    assert_eq!(warnings, [format!("lang=\"tlh\": expected one of {SUPPORTED_LANGUAGES}")]);
    assert_eq!(config.lang.as_deref(), Some("tlh"), "English takes its place, and not the feed's language");
}

#[test]
fn what_can_be_no_panel_s_name_is_left_out_and_the_others_stay() {
    let (config, warnings) = parse(&[("panels", "takeaways,Charts,timeline,q&a,timeline")]);
    assert_eq!(config.panels, ["takeaways", "timeline"]);
    let expected = "expected all, names of panels, or ids of sections";
    assert_eq!(warnings, [format!("panels=\"Charts\": {expected}"), format!("panels=\"q&a\": {expected}")]);
}

#[test]
fn an_article_alone_has_its_takeaways_open_unless_told_otherwise() {
    assert_eq!(parse(&[("article", "x")]).0.open_at_first(), ["takeaways"]);
    assert_eq!(parse(&[("article", "x"), ("open", "all")]).0.open_at_first(), Panel::names());
    assert!(parse(&[]).0.open_at_first().is_empty());
}

#[test]
fn a_section_has_no_name_that_means_something_else() {
    for id in ["perspectives", "q-and-a", "2", "-"] {
        assert!(Panel::is_section(id), "{id}");
    }
    for id in ["", "all", "Perspectives", "q a", "é"].into_iter().chain(Panel::ALL.map(Panel::name)) {
        assert!(!Panel::is_section(id), "{id}");
    }
}

#[test]
fn a_number_out_of_range_counts_as_the_nearest_one() {
    let (config, warnings) =
        parse(&[("limit", "0"), ("heading-level", "9"), ("refresh", "5"), ("timeout", "99999999999")]);
    let nearest = Config { limit: 1, heading: 5, refresh: Some(30), timeout: 600_000, ..Config::default() };
    assert_eq!(config, nearest);
    assert_eq!(
        warnings,
        [
            "limit=\"0\": expected a whole number from 1 to 1000",
            "heading-level=\"9\": expected a whole number from 1 to 5",
            "refresh=\"5\": expected a whole number from 30 to 86400",
            "timeout=\"99999999999\": expected a whole number from 1 to 600000",
        ]
    );
}

#[test]
fn a_span_of_time_has_a_number_and_a_unit() {
    for (value, seconds) in [("1h", 3600.0), (" 12h ", 43_200.0), ("7d", 604_800.0), ("2w", 1_209_600.0)] {
        assert_eq!(parse(&[("since", value)]), (Config { since: seconds, ..Config::default() }, vec![]), "{value}");
    }
    assert!(parse(&[("since", "99999999999w")]).0.since > 1e15, "longer than all time");
    for value in ["7", "d", "0d", "-1d", "7 d", "1.5h", "7D", "7é", "P7D", "x7d", "7dd", "7d7", "1d12h"] {
        assert_warns("since", value, "a span as 12h, 7d or 2w");
    }
}

#[test]
fn off_is_a_word_for_no_refresh_and_so_is_zero() {
    for off in ["off", "0"] {
        assert_eq!(parse(&[("refresh", off)]), (Config::default(), vec![]));
    }
}

#[test]
fn every_layout_has_its_name() {
    for layout in [Layout::Cards, Layout::Compact, Layout::Front] {
        assert_eq!(parse(&[("layout", layout.name())]), (Config { layout, ..Config::default() }, vec![]));
    }
}

#[test]
fn only_none_leaves_out_the_dates() {
    for shown in ["absolute", "relative"] {
        assert_eq!(parse(&[("dates", shown)]), (Config::default(), vec![]), "the element alone makes dates relative");
    }
    assert!(!parse(&[("dates", "none")]).0.dates);
}
