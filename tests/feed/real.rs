//! Feeds of real publishers, which come with the sources of feed-rs: what that crate reads of them is the oracle.

use std::path::{Path, PathBuf};
use std::process::Command;

use feed_rs::model::{Entry, Feed, Text};
use nutgraf::feed::{Base, Resolve, from_xml, html};
use serde_json::Value;

const URL: &str = "https://example.com/blog/feed.xml";

/// Where we read something else on purpose, and why.
const INTENDED: [(&str, &str); 9] = [
    ("atom_example_3 0 url", "FeedBurner's own address of the article, not its detour"),
    ("atom_mediarss_newscred_1 0 media", "an item has one picture: its thumbnail"),
    ("atom_mediarss_youtube_1 0 media", "Flash is no recording that a browser plays"),
    ("rss_2.0_ghost_1 0 media", "what does not say of which kind it is, is not played"),
    ("rss_2.0_rps 0 url", "FeedBurner's own address of the article, not its detour"),
    ("rss_2.0_spec_1 0 url", "without a link, the permanent guid is one"),
    ("rss_2.0_spec_1 1 url", "without a link, the permanent guid is one"),
    ("rss_2.0_spiegel 0 media", "a player's page is no recording"),
    ("rss_2.0_vimeo_media 0 media", "a player's page is no recording"),
];

/// The folder of feed-rs's fixtures.
fn fixtures() -> PathBuf {
    let arguments = ["metadata", "--format-version", "1", "--offline", "--filter-platform", "x86_64-unknown-linux-gnu"];
    let output = Command::new(env!("CARGO")).args(arguments).current_dir(env!("CARGO_MANIFEST_DIR")).output();
    let metadata: Value = serde_json::from_slice(&output.expect("cargo").stdout).expect("JSON");
    let packages = metadata["packages"].as_array().expect("packages");
    let package = packages.iter().find(|package| package["name"] == "feed-rs").expect("feed-rs");
    let manifest = package["manifest_path"].as_str().expect("a path");
    Path::new(manifest).with_file_name("fixture")
}

/// Every feed in XML below a folder.
fn feeds(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            feeds(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "xml") {
            found.push(path);
        }
    }
}

/// What differs between two readings of a feed, each as a line.
struct Differences {
    name: String,
    found: Vec<String>,
}

impl Differences {
    fn same(&mut self, what: &str, ours: &str, theirs: &str) {
        if ours != theirs {
            self.found.push(format!("{} {what}: {ours:?} instead of {theirs:?}", self.name));
        }
    }

    /// All of theirs have to be among ours, if they have any.
    fn among(&mut self, what: &str, ours: &[String], theirs: &[String]) {
        for one in theirs.iter().filter(|one| !ours.contains(one)) {
            self.found.push(format!("{} {what}: {one:?} is not in {ours:?}", self.name));
        }
    }

    fn feed(&mut self, ours: &Value, theirs: &Feed) {
        self.same("title", &plain(text(&ours["title"])), &plain(content(theirs.title.as_ref())));
        let items = ours["items"].as_array().expect("items");
        self.same("count", &items.len().to_string(), &theirs.entries.len().to_string());
        for (index, (ours, theirs)) in items.iter().zip(&theirs.entries).enumerate() {
            self.item(index, ours, theirs);
        }
    }

    fn item(&mut self, index: usize, ours: &Value, theirs: &Entry) {
        let at = |what: &str| format!("{index} {what}");
        self.same(&at("title"), &plain(text(&ours["title"])), &plain(content(theirs.title.as_ref())));
        let links: Vec<_> = theirs.links.iter().map(|link| absolute(&link.href)).collect();
        if let Some(url) = ours["url"].as_str() {
            self.among(&at("url"), &links, &[absolute(url)]);
        }
        let date = |name: &str| {
            let date = text(&ours[name]);
            // A day alone is one in UTC for feed-rs.
            let date = if date.len() == "2026-11-29".len() { format!("{date}T00:00:00Z") } else { date.to_owned() };
            chrono::DateTime::parse_from_rfc3339(&date).map(|date| date.timestamp()).ok()
        };
        if let Some(theirs) = theirs.published {
            self.same(
                &at("published"),
                &format!("{:?}", date("date_published")),
                &format!("{:?}", Some(theirs.timestamp())),
            );
        }
        let names = |list: &Value| -> Vec<String> {
            list.as_array().into_iter().flatten().map(|author| text(&author["name"]).to_owned()).collect()
        };
        let people = theirs.authors.iter().filter_map(|author| author.name.as_deref());
        // feed-rs leaves the parentheses where an author is an address with a name.
        let people: Vec<_> = people.map(|name| name.trim_matches(['(', ')']).to_owned()).collect();
        self.among(&at("authors"), &names(&ours["authors"]), &people);
        let tags: Vec<_> = ours["tags"].as_array().into_iter().flatten().map(|tag| text(tag).to_owned()).collect();
        let terms: Vec<_> = theirs.categories.iter().map(|one| one.label.clone().unwrap_or(one.term.clone())).collect();
        self.among(&at("tags"), &tags, &terms);
        let body = theirs.content.as_ref().and_then(|content| content.body.as_deref()).unwrap_or_default();
        if !body.is_empty() {
            let own = [text(&ours["content_html"]), text(&ours["content_text"])].concat();
            self.same(&at("content"), &plain(&own), &plain(body));
        }
        let media = theirs.media.iter().flat_map(|media| &media.content).filter_map(|content| content.url.as_ref());
        let media: Vec<_> = media.map(|url| url.as_str().to_owned()).collect();
        let own = ours["attachments"].as_array().into_iter().flatten().map(|one| absolute(text(&one["url"])));
        let own: Vec<_> = own.chain([absolute(text(&ours["image"]))]).collect();
        self.among(&at("media"), &own, &media);
    }
}

fn absolute(url: &str) -> String {
    Base::new(URL).and_then(|base| base.resolve(url)).unwrap_or_default()
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

fn content(text: Option<&Text>) -> &str {
    text.map_or("", |text| &text.content)
}

/// A text without markup, whether it has any or not.
fn plain(text: &str) -> String {
    let once = html::text(text, usize::MAX);
    html::text(&once, usize::MAX).replace('\n', " ")
}

#[test]
fn feeds_of_real_publishers_are_read_as_feed_rs_reads_them() {
    let mut paths = Vec::new();
    feeds(&fixtures(), &mut paths);
    paths.sort();
    let mut all = Vec::new();
    let mut count = 0;
    for path in paths {
        let body = std::fs::read(&path).expect("a feed");
        let name = path.file_stem().expect("a name").to_string_lossy().into_owned();
        let parser = feed_rs::parser::Builder::new().base_uri(Some(URL)).build();
        let (Ok(theirs), Ok(ours)) = (parser.parse(&*body), from_xml(&body, URL)) else { continue };
        let ours: Value = serde_json::from_str(&ours).expect("JSON");
        let mut differences = Differences { name, found: Vec::new() };
        differences.feed(&ours, &theirs);
        all.append(&mut differences.found);
        count += 1;
    }
    assert!(count > 50, "only {count} feeds");
    let is_intended = |line: &String| INTENDED.iter().any(|(what, _)| line.starts_with(&format!("{what}: ")));
    let others: Vec<_> = all.iter().filter(|line| !is_intended(line)).cloned().collect();
    assert!(others.is_empty(), "{} differences\n{}", others.len(), others.join("\n"));
    assert_eq!(all.len(), INTENDED.len(), "some differences are no longer there:\n{}", all.join("\n"));
}
