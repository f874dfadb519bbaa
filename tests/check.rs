//! What a check finds, and where. In a text, `«` and `»` stand around the place of the finding.

use nutgraf::feed::{self, Base, Depth, Document, Problem};
use nutgraf::tools::check::{CODES, Checked, Finding, check};

const URL: &str = "https://example.com/blog/feed";

fn checked(body: &[u8]) -> Checked {
    check(body, URL).expect("an absolute URL")
}

/// What is amiss when a text is checked without its marks: one finding has to have the code, stand between the marks, and
/// say what is wanted in its message or its hint.
fn amiss(marked: &str, code: &str, said: &str) -> Option<String> {
    let start = marked.find('«').expect("a mark");
    let text = marked.replace(['«', '»'], "");
    let end = marked.find('»').expect("a second mark") - '«'.len_utf8();
    let before = &text[..start];
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
    let checked = checked(text.as_bytes());
    let is_it = |finding: &Finding| {
        let whole = format!("{} {}", finding.message, finding.hint.as_deref().unwrap_or_default());
        finding.code.name == code
            && finding.place == (start..end)
            && (finding.line, finding.column) == (line, column)
            && whole.contains(said)
    };
    let told = |finding: &Finding| {
        let Finding { code, place, line, column, message, hint, .. } = finding;
        format!("  {} {place:?} {line}:{column} {message} ({hint:?})\n", code.name)
    };
    let is_found = checked.findings.iter().any(is_it);
    (!is_found).then(|| {
        let found: String = checked.findings.iter().map(told).collect();
        format!("{marked}\nhas no {code} at {start}..{end} that says {said:?}:\n{found}")
    })
}

#[track_caller]
fn assert_finds<T: AsRef<str>>(faults: &[(T, &str, &str)], whole: impl Fn(&str) -> String) {
    let amiss = faults.iter().filter_map(|(fault, code, said)| amiss(&whole(fault.as_ref()), code, said));
    let amiss: Vec<_> = amiss.collect();
    assert!(amiss.is_empty(), "{}", amiss.join("\n"));
}

/// A feed in JSON of which only one part is wrong.
fn feed(items: &str) -> String {
    format!(
        "{{\n  \"version\": \"https://jsonfeed.org/version/1.1\",\n  \"title\": \"Nüws\",\n  \"items\": [{items}]\n}}\n"
    )
}

#[test]
fn faults_of_a_feed_in_json() {
    let head = r#""title": "T", "items": []"#;
    let version = r#""version": "https://jsonfeed.org/version/1.1""#;
    let faults = [
        (r#"{"items": [«}»"#.to_owned(), "not-json", "not JSON"),
        (r#"{"items": [{"id": "1"} «{»"id": "2"}]}"#.to_owned(), "not-json", "expected `,` or `]`"),
        ("{\"items\": [{\"id\": \"«a»\nb\"}]}".to_owned(), "not-json", "control character"),
        (r#"{"items": [], «'»title': 1}"#.to_owned(), "not-json", "key must be a string"),
        (r#"{"items": [{"id": "1"},«]»}"#.to_owned(), "not-json", "trailing comma"),
        (" «»".to_owned(), "not-json", "empty"),
        (r#"{"items": [{"id": "1"«}»"#.to_owned(), "cut-off", "all of it"),
        (r#"{"items": [{"id": "1", "title": "«O»"#.to_owned(), "cut-off", "ends in the middle"),
        (r#"«[»{"id": "1"}]"#.to_owned(), "not-a-feed", "not a JSON object"),
        (r#"«{»"entries": []}"#.to_owned(), "not-a-feed", "no list \"items\""),
        (format!("«{{»{head}}}"), "recommended", "no `version`"),
        (format!(r#"«{{»{version}, "items": []}}"#), "recommended", "no `title`"),
        (
            format!(r#"{{{head}, {version}, «"home-page-url"»: "/"}}"#),
            "unknown-member",
            "did you mean `home_page_url`?",
        ),
        (format!(r#"{{{head}, {version}, "home_page_url": «"ftp://a"»}}"#), "url", "https://"),
        (format!(r#"{{{head}, {version}, "language": «"d e"»}}"#), "language", "en or pt-BR"),
        (format!(r#"{{{head}, {version}, "expired": «"yes"»}}"#), "kind", "true or false"),
        (format!(r#"{{{head}, {version}, «"_nutgarf"»: {{}}}}"#), "unknown-member", "did you mean `_nutgraf`?"),
        (format!(r#"{{{head}, {version}, "_nutgraf": {{"format": «2»}}}}"#), "format", "expected 1"),
        (format!(r#"{{{head}, {version}, "_nutgraf": {{"recap": «"All"»}}}}"#), "kind", "a recap"),
    ];
    assert_finds(&faults, str::to_owned);
}

#[test]
fn faults_of_an_item_in_json() {
    let faults = [
        (r#"«null»"#, "item", "an item"),
        (r#"«["id"]»"#, "item", "an item"),
        (r#"«"One"»"#, "item", "an item"),
        (r#"«{»"title": "One"}"#, "id", "its URL"),
        (r#"{"id": «" "»}"#, "id", "not blank"),
        (r#"{"id": «null»}"#, "id", "an id"),
        (r#"{"id": "1"}, {"id": «1»}"#, "duplicate-id", "an id of its own"),
        (r#"{"id": "1", «"titel"»: "One"}"#, "unknown-member", "did you mean `title`?"),
        (r#"{"id": "1", «"Title"»: "One"}"#, "unknown-member", "did you mean `title`?"),
        (r#"{"id": "1", «"datePublished"»: "2026"}"#, "unknown-member", "did you mean `date_published`?"),
        (r#"{"id": "1", «"\u0074itel"»: "One"}"#, "unknown-member", "did you mean `title`?"),
        (r#"{"id": "1", "title": «7»}"#, "kind", "quotation marks"),
        (r#"{"id": "1", "title": «{"text": "One"}»}"#, "kind", "a text"),
        (r#"{"id": "1", "url": «"javascript:alert(1)"»}"#, "url", "https://"),
        (r#"{"id": "1", "url": «"mailto:a@example.com"»}"#, "url", "https://"),
        (r#"{"id": "1", "url": «"//[bad"»}"#, "url", "https://"),
        (r#"{"id": "1", "image": «"data:image/png,"»}"#, "url", "https://"),
        (r#"{"id": "1", "date_published": «"29.11.2026"»}"#, "date", "2026-11-29"),
        (r#"{"id": "1", "date_published": «"2026-02-30"»}"#, "date", "2026-11-29"),
        (r#"{"id": "1", "date_published": «1795000000»}"#, "date", "2026-11-29"),
        (r#"{"id": "1", "tags": «7»}"#, "kind", "a list of tags"),
        (r#"{"id": "1", "tags": ["a", «{}»]}"#, "kind", "a text"),
        (r#"{"id": "1", "authors": [«7»]}"#, "kind", "an author"),
        (r#"{"id": "1", "attachments": [«{»"mime_type": "audio/mpeg"}]}"#, "missing", "`url` is missing"),
        (
            r#"{"id": "1", "attachments": [{"url": "/a.mp3", "size_in_bytes": «"7"»}]}"#,
            "number",
            "without quotation marks",
        ),
        (
            r#"{"id": "1", "attachments": [{"url": "/a.mp3", «"duration_in_second"»: 7}]}"#,
            "unknown-member",
            "duration_in_seconds",
        ),
    ];
    assert_finds(&faults, feed);
}

#[test]
fn faults_of_an_insight_in_json() {
    let faults = [
        (r#"«"hok"»: "One""#, "unknown-member", "did you mean `hook`?"),
        (r#""tldr": {«"why_it_maters"»: ["One"]}"#, "unknown-member", "did you mean `why_it_matters`?"),
        (r#""hook": «false»"#, "kind", "a text"),
        (r#""tldr": «["One"]»"#, "kind", "what_changed"),
        (r#""takeaways": «7»"#, "kind", "a list of claims"),
        (r#""takeaways": [{"text": "One", "sources": [«"a"»]}]"#, "source", "`sources` of the article"),
        (r#""takeaways": [«{»"sources": []}]"#, "missing", "`text` is missing"),
        (r#""timeline": [«{»"title": "One"}]"#, "missing", "`date` is missing"),
        (r#""timeline": [{"title": "One", "date": «"soon"»}]"#, "date", "2026-11-29"),
        (r#""timeline": [{«"titel"»: "One", "date": "2026"}]"#, "unknown-member", "did you mean `title`?"),
        (r#""analysis": {"generated_by": «"robot"»}"#, "word", "ai, human or mixed"),
        (r#""analysis": {"generated_by": «true»}"#, "word", "ai, human or mixed"),
        (r#""implications": [{"prediction": "One", "likelihood": «2»}]"#, "word", "from 0 to 1"),
        (r#""comparison": {"columns": «7», "rows": []}"#, "kind", "a list of"),
        (r#""sources": [«{»"url": "https://example.com/"}]"#, "id", "an id"),
        (r#""sources": [{"id": "a", "title": "A"}, {"id": «"a"», "title": "B"}]"#, "duplicate-id", "no earlier source"),
    ];
    assert_finds(&faults, |members| feed(&format!("{{\"id\": \"1\", \"_nutgraf\":\n {{{members}}}}}")));
    let long = format!(r#"{{"id": "1", "title": «"{}"»}}"#, "x".repeat(20_001));
    assert_finds(&[(long, "limit", "at most 20000 characters")], feed);
}

#[test]
fn faults_of_a_feed_in_xml() {
    let rss = |items: &str| {
        format!("<?xml version=\"1.0\"?>\n<rss version=\"2.0\"><channel><title>Nüws</title>\n{items}</channel></rss>")
    };
    let guid = "<guid isPermaLink=\"false\">1</guid>";
    let faults = [
        (format!("<item>{guid}<title>Q «&» A</title></item>"), "xml", "&amp;"),
        (format!("<item>{guid}<link>https://example.com/?a=1«&»b=2</link></item>"), "xml", "&amp;"),
        (format!("<item>{guid}<pubDate>«yesterday»</pubDate></item>"), "date", "2026-11-29"),
        (format!("<item>{guid}</item><item><guid>b</guid><pubDate>«soon»</pubDate></item>"), "date", "2026-11-29"),
        (format!("<!-- <item> --><item>{guid}<pubDate>«soon»</pubDate></item>"), "date", "2026-11-29"),
        (format!("<item>{guid}<link>«ftp://a»</link></item>"), "url", "https://"),
        (format!("<item>{guid}<enclosure url=\"«ftp://a»\" type=\"audio/mpeg\"/></item>"), "url", "https://"),
        (
            format!("<item>{guid}</item><item><guid isPermaLink=\"false\">«1»</guid></item>"),
            "duplicate-id",
            "an id of its own",
        ),
    ];
    assert_finds(&faults, rss);
    let others = [
        ("«<»html><body>Please log in</body></html>", "not-a-feed", "found <html>"),
        ("<rss version=\"2.0\"><channel><title>a</title>«»", "xml", ""),
    ];
    assert_finds(&others, str::to_owned);
}

#[test]
fn a_body_that_is_too_large_is_told_as_in_the_widget() {
    let body = feed(&" ".repeat(5_000_000));
    let checked = checked(body.as_bytes());
    let [finding] = &checked.findings[..] else { panic!("{:?}", checked.findings) };
    assert_eq!((finding.code.name, finding.message.as_str()), ("too-large", "the body is larger than 5 MB"));
    assert_eq!((checked.articles, finding.line, finding.column), (None, 1, 1));
}

#[test]
fn bytes_in_another_encoding_are_told() {
    let body = feed(r#"{"id": "1", "title": "Café"}"#).replace('é', "\u{1}");
    let body: Vec<u8> = body.bytes().map(|byte| if byte == 1 { 0xe9 } else { byte }).collect();
    assert!(checked(&body).findings.iter().any(|finding| finding.code.name == "encoding"));
}

#[test]
fn what_the_widget_reports_is_found() {
    for folder in ["tests/feeds", "tests/feeds/broken", "tests/feeds/xml", "www/site/feeds"] {
        for entry in std::fs::read_dir(folder).expect("fixtures") {
            let path = entry.expect("an entry").path();
            let is_feed = path.extension().is_some_and(|extension| extension == "json" || extension == "xml");
            if !is_feed || path.to_string_lossy().ends_with(".expect.json") {
                continue;
            }
            let body = std::fs::read(&path).expect("a feed");
            let checked = checked(&body);
            let Some((articles, problems)) = widget(&body) else {
                assert_eq!(checked.articles, None, "{}", path.display());
                continue;
            };
            assert_eq!(checked.articles, Some(articles), "{}", path.display());
            let own = |finding: &&Finding| !["unknown-member", "recommended"].contains(&finding.code.name);
            let found: Vec<_> = checked.findings.iter().filter(own).collect();
            assert_eq!(found.len(), problems.len(), "{}", path.display());
            for problem in problems {
                let is_told = found.iter().any(|finding| {
                    problem.path.ends_with(&finding.path)
                        && [finding.found.as_ref(), Some(&finding.message)].contains(&Some(&problem.found))
                });
                assert!(is_told, "{}: {problem}\n{found:#?}", path.display());
            }
        }
    }
}

/// What the widget makes of a body.
fn widget(body: &[u8]) -> Option<(usize, Vec<Problem>)> {
    let (document, mut problems) = Document::parse(body, URL).ok()?;
    let reader = feed::open(document, Box::new(Base::new(URL)?));
    problems.extend_from_slice(reader.problems());
    for index in 0..reader.len() {
        problems.extend(reader.article(index, Depth::Full).1);
    }
    Some((reader.len(), problems))
}

#[test]
fn the_documents_explain_every_code() {
    let text = std::fs::read_to_string("docs/check.md").expect("the document");
    let (before, rest) = text.split_once("<!-- codes -->\n").expect("where the table begins");
    let (_, after) = rest.split_once("<!-- /codes -->").expect("where it ends");
    let row = |code: &&nutgraf::tools::check::Code| {
        format!("| `{}` | {} | {} |\n", code.name, code.severity.word(), code.about)
    };
    let rows: String = CODES.iter().map(row).collect();
    let table = format!("| code | severity | what it means, and what to do |\n| --- | --- | --- |\n{rows}");
    let made = [before, "<!-- codes -->\n", &table, "<!-- /codes -->", after].concat();
    if std::env::var_os("NUTGRAF_WRITE").is_some() {
        std::fs::write("docs/check.md", made).expect("the document is written");
    } else {
        assert!(made == text, "docs/check.md is out of date: NUTGRAF_WRITE=1 cargo test --test check");
    }
}
