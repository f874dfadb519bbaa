//! The tables in the docs say what the code says.

use std::collections::BTreeSet;
use std::fs;

use nutgraf::config::{ATTRIBUTES, Panel};
use nutgraf::feed::limits;
use nutgraf::i18n::SUPPORTED_LANGUAGES;
use nutgraf::load::ErrorKind;
use nutgraf::state::State;

fn read(path: &str) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// The rows below `<!-- table: NAME -->`, each as its cells.
#[track_caller]
fn table(path: &str, name: &str) -> Vec<Vec<String>> {
    let text = read(path);
    let (_, rest) = text.split_once(&format!("<!-- table: {name} -->\n")).expect("the table is marked");
    rest.lines()
        .skip(2)
        .take_while(|line| line.starts_with('|'))
        .map(|line| {
            let cells = line.trim_matches('|').replace("\\|", "\u{0}");
            cells.split('|').map(|cell| cell.trim().replace('\u{0}', "|")).collect()
        })
        .collect()
}

fn bare(cell: &str) -> &str {
    cell.trim_matches('`')
}

fn firsts(rows: &[Vec<String>]) -> Vec<&str> {
    rows.iter().map(|row| bare(&row[0])).collect()
}

#[test]
fn the_readme_lists_every_attribute_with_its_default() {
    let rows = table("README.md", "attributes");
    let listed: Vec<(&str, &str)> = rows.iter().map(|row| (bare(&row[0]), bare(&row[1]))).collect();
    assert_eq!(listed, ATTRIBUTES);
    let panels = Panel::ALL.map(|panel| format!("`{}`", panel.name())).join(", ");
    assert!(rows.iter().any(|row| row[2].contains(&panels)), "the panels are listed in their order");
}

#[test]
fn the_element_observes_every_attribute() {
    let element = read("www/element/names.js");
    let (_, rest) = element.split_once("const ATTRIBUTES =").expect("the element has a list");
    let (_, rest) = rest.split_once('"').expect("the list begins");
    let (list, _) = rest.split_once('"').expect("the list ends");
    let observed: Vec<&str> = list.split(' ').collect();
    assert_eq!(observed, ATTRIBUTES.map(|(name, _)| name));
}

#[test]
fn the_readme_lists_every_state() {
    assert_eq!(firsts(&table("README.md", "states")), State::NAMES);
}

#[test]
fn the_readme_lists_every_kind_of_error() {
    let kinds = [
        ErrorKind::Config,
        ErrorKind::Network,
        ErrorKind::Timeout,
        ErrorKind::Http,
        ErrorKind::Decode,
        ErrorKind::Wasm,
    ];
    assert_eq!(firsts(&table("README.md", "errors")), kinds.map(ErrorKind::name));
}

#[test]
fn the_readme_lists_every_limit_with_its_value() {
    let rows = table("README.md", "limits");
    let listed: Vec<(&str, &str)> = rows.iter().map(|row| (row[0].as_str(), row[1].as_str())).collect();
    let limits: Vec<(&str, String)> = limits::ALL.iter().map(|(_, value, what)| (*what, value.to_string())).collect();
    let limits: Vec<(&str, &str)> = limits.iter().map(|(what, value)| (*what, value.as_str())).collect();
    assert_eq!(listed, limits);
}

#[test]
fn the_format_s_page_lists_every_limit_with_its_value() {
    let text = read("docs/feed-format.md");
    let (_, rest) = text.split_once("| what | limit | beyond it |\n").expect("there is a table of limits");
    let mut listed: Vec<usize> = rest
        .lines()
        .skip(1)
        .take_while(|line| line.starts_with('|'))
        .map(|line| line.split('|').nth(2).expect("a limit").replace("5 MB", "5,000,000"))
        .map(|limit| limit.chars().filter(char::is_ascii_digit).collect::<String>().parse().expect("a number"))
        .collect();
    listed.sort();
    let mut limits: Vec<usize> = limits::ALL.iter().map(|(_, value, _)| *value).collect();
    limits.sort();
    assert_eq!(listed, limits);
}

#[test]
fn the_readme_lists_every_custom_property() {
    let parts = fs::read_dir("www/styles/nutgraf").expect("the sheet has parts");
    let parts = parts.map(|part| read(&part.expect("its name can be read").path().to_string_lossy()));
    let css = read("www/styles/skeleton.css") + &read("www/styles/host.css") + &parts.collect::<String>();
    let used: BTreeSet<&str> = css
        .match_indices("--nutgraf-")
        .map(|(at, _)| {
            let rest = &css[at..];
            &rest[..rest.find(|c: char| !c.is_ascii_lowercase() && c != '-').unwrap_or(rest.len())]
        })
        .collect();
    let rows = table("README.md", "properties");
    assert_eq!(firsts(&rows).into_iter().collect::<BTreeSet<_>>(), used);
}

#[test]
fn every_language_is_listed_for_readers_and_for_translators_and_in_the_demo() {
    let readme = read("README.md");
    let (_, row) = readme.split_once("| `lang` |").expect("the README has a row for the attribute");
    let (row, _) = row.split_once('\n').expect("the row ends");
    let listed: Vec<_> = row.split('`').skip(1).step_by(2).collect();
    assert_eq!(listed, SUPPORTED_LANGUAGES.split(' ').collect::<Vec<_>>());
    let demo = read("www/site/index.html");
    assert!(demo.contains(&format!("data-languages=\"{SUPPORTED_LANGUAGES}\"")), "the demo offers all languages");
    let rows = table("docs/translating.md", "languages");
    assert_eq!(firsts(&rows), listed);
    for row in rows {
        assert!(row.len() == 3 && row.iter().all(|cell| !cell.is_empty()), "{row:?}");
    }
}

/// What stands between two texts, as often as it does.
fn between<'a>(text: &'a str, start: &str, end: &str) -> BTreeSet<&'a str> {
    text.split(start).skip(1).filter_map(|rest| rest.split(end).next()).collect()
}

#[test]
fn the_demo_links_to_every_host_page_and_each_links_back() {
    let mut pages = BTreeSet::new();
    for entry in fs::read_dir("www/hosts").expect("there are host pages") {
        let name = entry.expect("its name can be read").file_name().to_string_lossy().into_owned();
        pages.extend(name.strip_suffix(".html").map(str::to_owned));
    }
    let demo = read("www/site/index.html");
    let linked = between(&demo, "href=\"hosts/", ".html\"");
    assert_eq!(linked, pages.iter().map(String::as_str).collect());
    for page in pages {
        assert!(read(&format!("www/hosts/{page}.html")).contains("<a href=\"../#hosts\">"), "{page} links back");
    }
}

#[test]
fn a_host_page_states_the_policy_that_it_is_served_with() {
    let headers: serde_json::Value = serde_json::from_str(&read("www/hosts/headers.json")).expect("it is JSON");
    for (path, headers) in headers.as_object().expect("it is an object") {
        let (Some(page), Some(policy)) = (path.strip_prefix("/hosts/"), headers["Content-Security-Policy"].as_str())
        else {
            continue;
        };
        let html = read(&format!("www/hosts/{page}"));
        assert!(html.contains(&format!("Content-Security-Policy: {policy}")), "{page} states its policy");
    }
}

#[test]
fn every_file_that_newcomers_are_sent_to_is_there() {
    for (document, least) in [("docs/architecture.md", 30), ("CONTRIBUTING.md", 2), ("SECURITY.md", 10)] {
        let text = read(document);
        let named = text.split('`').skip(1).step_by(2).filter(|name| name.contains('.') || name.contains('/'));
        let mut seen = 0;
        for name in named.filter(|name| {
            !name.contains([' ', '\n', '*', '<', ':', '(']) && !name.contains("TAG") && !name.contains("NAME")
        }) {
            let places = ["", "docs/", "src/", "src/feed/", "www/", "www/package/"];
            // A build's own files are there after a build.
            if name == "nutgraf.js" || name.starts_with("dist/") || name.starts_with("target/") {
                continue;
            }
            let is_there = places.iter().any(|place| fs::metadata(format!("{place}{name}")).is_ok());
            assert!(is_there, "{document}: {name} is not there");
            seen += 1;
        }
        assert!(seen >= least, "{document} names files: {seen}");
    }
}

#[test]
fn everything_that_is_published_has_the_same_version() {
    let version = env!("CARGO_PKG_VERSION");
    for (path, line) in [
        ("www/package/package.json", format!("\"version\": \"{version}\"")),
        ("examples/wordpress/nutgraf/nutgraf.php", format!(" * Version:           {version}\n")),
        ("examples/wordpress/nutgraf/nutgraf.php", format!("NUTGRAF_VERSION = '{version}'")),
        ("examples/wordpress/nutgraf/readme.txt", format!("Stable tag: {version}\n")),
    ] {
        assert!(read(path).contains(&line), "{path}: {line}");
    }
}

#[test]
fn every_theme_is_in_the_table_the_demo_and_the_pictures() {
    let mut themes: Vec<String> = fs::read_dir("www/package/themes")
        .expect("there are themes")
        .filter_map(|entry| entry.expect("a file").file_name().to_str()?.strip_suffix(".css").map(str::to_owned))
        .collect();
    themes.sort();
    assert_eq!(firsts(&table("docs/styling.md", "themes")), themes);
    let demo = read("www/site/index.html");
    let (text, pictures) = (read("docs/styling.md"), "docs/sheets");
    for theme in &themes {
        assert!(demo.contains(&format!("<option value=\"{theme}\">")), "the demo offers {theme}");
        assert!(text.contains(&format!("(sheets/{theme}.webp)")), "the document shows {theme}");
        assert!(fs::exists(format!("{pictures}/{theme}.webp")).expect("it can be asked for"), "{theme} has a picture");
    }
    let size: u64 = fs::read_dir(pictures)
        .expect("there are pictures")
        .map(|entry| entry.and_then(|entry| entry.metadata()).expect("a picture").len())
        .sum();
    assert!(size < 2_000_000, "{pictures} has {size} bytes");
}
