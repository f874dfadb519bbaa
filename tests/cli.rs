//! The command line, as a publisher calls it.

use std::io::{BufRead, BufReader, Write};
use std::net::TcpListener;
use std::process::{Command, Output, Stdio};

use serde_json::{Value, json};

fn nutgraf(arguments: &[&str], input: &str) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_nutgraf"));
    command.args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().expect("the command starts");
    child.stdin.take().expect("it has an input").write_all(input.as_bytes()).expect("it reads");
    child.wait_with_output().expect("it ends")
}

/// Calls the command with pipes that nobody reads; gives the exit code.
fn unread(arguments: &[&str], input: &str) -> Option<i32> {
    let mut command = Command::new(env!("CARGO_BIN_EXE_nutgraf"));
    command.args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().expect("the command starts");
    // It has nothing to write before it has read everything.
    drop((child.stdout.take(), child.stderr.take()));
    child.stdin.take().expect("it has an input").write_all(input.as_bytes()).expect("it reads");
    child.wait().expect("it ends").code()
}

#[track_caller]
fn assert_says(output: &Output, code: i32, said: &str) {
    assert_eq!(String::from_utf8_lossy(&output.stdout), said);
    assert_eq!(output.status.code(), Some(code));
}

#[test]
fn a_good_feed_has_no_findings() {
    let said = "www/site/feeds/briefings.json: 8 articles, 0 errors, 0 warnings\n";
    assert_says(&nutgraf(&["check", "www/site/feeds/briefings.json"], ""), 0, said);
}

const FAULTY: &str = "{ \"version\": \"https://jsonfeed.org/version/1.1\", \"title\": \"News\", \"items\": [\n  \
    { \"id\": 1, \"titel\": \"One\", \"_nutgraf\": { \"hook\": false } } ] }\n";

#[test]
fn a_finding_is_told_with_its_place_as_the_document_shows() {
    let document = std::fs::read_to_string("docs/check.md").expect("the document");
    let (_, rest) = document.split_once("```text\n").expect("its example");
    let (said, _) = rest.split_once("```").expect("the end of the example");
    assert_says(&nutgraf(&["check", "-"], FAULTY), 1, said);
}

#[test]
fn findings_are_written_for_other_programs() {
    let json: Value =
        serde_json::from_slice(&nutgraf(&["check", "-", "--format", "json"], FAULTY).stdout).expect("JSON");
    let expected = json!({
        "code": "kind", "severity": "error", "line": 2, "column": 52, "end_column": 57,
        "path": "/items/0/_nutgraf/hook", "message": "expected a text", "found": "false", "hint": null, "fix": null,
    });
    assert_eq!(
        (&json[0]["file"], &json[0]["articles"], &json[0]["findings"][1]),
        (&json!("<stdin>"), &json!(1), &expected)
    );
    let said = "::warning file=<stdin>,line=2,col=14,endColumn=21,title=unknown-member::the format has no member `titel`; did you \
                mean `title`?\n::error file=<stdin>,line=2,col=52,endColumn=57,title=kind::expected a text, found false\n";
    assert_says(&nutgraf(&["check", "-", "--format", "github"], FAULTY), 1, said);
    let sarif: Value =
        serde_json::from_slice(&nutgraf(&["check", "-", "--format", "sarif"], FAULTY).stdout).expect("JSON");
    let run = &sarif["runs"][0];
    let result = &run["results"][1];
    let region = &result["locations"][0]["physicalLocation"]["region"];
    assert_eq!(
        (&result["ruleId"], region),
        (&json!("kind"), &json!({ "startLine": 2, "startColumn": 52, "endColumn": 57 }))
    );
    let rules = run["tool"]["driver"]["rules"].as_array().expect("rules");
    assert!(rules.iter().any(|rule| rule["id"] == result["ruleId"]));
}

#[test]
fn several_feeds_are_checked_at_once() {
    let output = nutgraf(&["check", "www/site/feeds/briefings.json", "-", "tests/feeds/xml/atom.xml"], "[]");
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    let ends: Vec<_> = said.lines().filter(|line| line.contains(" error")).collect();
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(ends[0], "www/site/feeds/briefings.json: 8 articles, 0 errors, 0 warnings");
    assert_eq!(ends[1], "<stdin>: no feed, 1 error, 0 warnings");
    assert!(ends[2].starts_with("tests/feeds/xml/atom.xml: "), "{said}");
}

#[test]
fn warnings_count_where_a_check_is_strict() {
    let feed = r#"{ "items": [] }"#;
    assert_eq!(nutgraf(&["check", "-"], feed).status.code(), Some(0));
    assert_eq!(nutgraf(&["check", "-", "--strict"], feed).status.code(), Some(1));
}

#[test]
fn a_code_is_explained() {
    for code in nutgraf::tools::check::CODES {
        let said = format!("{} ({})\n\n{}\n", code.name, code.severity.word(), code.about);
        assert_says(&nutgraf(&["check", "--explain", code.name], ""), 0, &said);
    }
    let output = nutgraf(&["check", "--explain", "nonsense"], "");
    assert_says(&output, 2, "");
    assert!(String::from_utf8_lossy(&output.stderr).contains("there is no such code, but http, "));
}

#[test]
fn links_are_resolved_against_the_url_of_the_feed() {
    let feed = r#"{ "items": [{ "id": "1", "title": "One", "url": "//[bad" }] }"#;
    let output = nutgraf(&["check", "-", "--url", "https://news.example/feeds/a.json"], feed);
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&output.stdout).contains("= note: at /items/0/url\n"));
}

#[test]
fn a_pipe_that_nobody_reads_is_no_error() {
    let good = r#"{ "items": [{ "id": "1", "title": "One" }] }"#;
    let broken = r#"{ "items": [{ "id": "1", "title": "One", "url": 7 }] }"#;
    assert_eq!(unread(&["check", "-"], good), Some(0));
    assert_eq!(unread(&["check", "-"], broken), Some(1));
    assert_eq!(unread(&["check", "-"], "no feed"), Some(2));
    assert_eq!(unread(&["prerender", "-"], broken), Some(0));
    assert_eq!(unread(&["prerender", "-", "--article", "2"], good), Some(1));
    assert_eq!(unread(&["prerender", "-"], "no feed"), Some(2));
}

#[test]
fn what_is_no_feed_is_one_clear_error() {
    for (input, error) in [
        ("<html>", "error[not-a-feed]: the feed is neither JSON nor RSS nor Atom: found <html>\n --> <stdin>:1:1\n"),
        ("{}", "error[not-a-feed]: the feed has no list \"items\": found nothing\n --> <stdin>:1:1\n"),
    ] {
        let output = nutgraf(&["check", "-"], input);
        assert_eq!(output.status.code(), Some(2), "{input}");
        assert!(String::from_utf8_lossy(&output.stdout).starts_with(error), "{input}: {output:?}");
    }
}

#[test]
fn feeds_are_written_as_one_json_feed() {
    let rss = "<rss version=\"2.0\"><channel><title>Q & A</title><item><guid>a</guid><title>One</title></item></channel></rss>";
    let output = nutgraf(&["convert", "-", "www/site/feeds/briefings.json"], rss);
    let feed: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    assert_eq!((&feed["title"], feed["items"].as_array().map(Vec::len)), (&json!("Q & A"), Some(9)));
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(said.starts_with("-: line 1, column 38, /rss/channel/title: an & that begins no reference"), "{said}");
    assert_eq!(output.status.code(), Some(1));
    let document = std::fs::read_to_string("docs/convert.md").expect("the document");
    let (_, rest) = document.split_once("```json\n").expect("its example");
    let (briefings, _) = rest.split_once("```").expect("the end of the example");
    let output = nutgraf(&["convert", "tests/feeds/xml/atom.xml", "--merge", "-"], briefings);
    assert_eq!(
        String::from_utf8_lossy(&output.stderr),
        "-: briefing 1: no item has the id or url https://example.com/http3\n"
    );
    assert_eq!(output.status.code(), Some(1));
    let output = nutgraf(&["convert", "www/site/feeds/briefings.json"], "");
    assert_eq!((output.status.code(), output.stderr.len()), (Some(0), 0));
    let output = nutgraf(&["convert", "-"], "{}");
    assert_says(&output, 2, "");
    assert_eq!(String::from_utf8_lossy(&output.stderr), "nutgraf: -: the feed has no list \"items\": found nothing\n");
}

/// The parts of a document in JSON.
fn json_in(path: &str) -> Vec<Value> {
    let document = std::fs::read_to_string(path).expect("the document");
    let blocks = document.split("```json\n").skip(1).map(|rest| rest.split("```").next().unwrap_or_default());
    blocks.map(|block| serde_json::from_str(block).expect("JSON")).collect()
}

#[test]
fn briefings_and_reviews_of_the_document_are_put_into_a_feed() {
    let folder = std::env::temp_dir().join(format!("nutgraf-reviews-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder");
    let rss = "<rss version=\"2.0\"><channel><title>T</title><item><link>https://example.com/http3</link></item></channel></rss>";
    let mut arguments = vec!["convert".to_owned(), "-".to_owned()];
    for (number, briefings) in json_in("docs/writing-briefings.md").iter().enumerate() {
        let path = folder.join(format!("{number}.json"));
        std::fs::write(&path, briefings.to_string()).expect("a file");
        arguments.extend(["--merge".to_owned(), path.to_string_lossy().into_owned()]);
    }
    let output = nutgraf(&arguments.iter().map(String::as_str).collect::<Vec<_>>(), rss);
    std::fs::remove_dir_all(&folder).expect("the folder goes");
    assert_eq!((output.status.code(), String::from_utf8_lossy(&output.stderr).as_ref()), (Some(0), ""));
    let checked = nutgraf(&["check", "-", "--strict"], &String::from_utf8_lossy(&output.stdout));
    assert_says(&checked, 0, "<stdin>: 1 article, 0 errors, 0 warnings\n");
    let feed: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let extension = &feed["items"][0]["_nutgraf"];
    assert_eq!((&extension["analysis"]["reviewed_by"], &extension["takeaways"]), (&json!("Ada Writer"), &json!([])));
}

#[test]
fn schemas_are_written() {
    let feed = std::fs::read_to_string("www/package/feed.schema.json").expect("the schema");
    assert_says(&nutgraf(&["schema"], ""), 0, &feed);
    for (api, kind) in [("openai", Some("string")), ("anthropic", None)] {
        let schema: Value = serde_json::from_slice(&nutgraf(&["schema", "--for", api], "").stdout).expect("JSON");
        let implication = &schema["properties"]["implications"]["anyOf"][0]["items"];
        assert_eq!(
            implication["properties"]["likelihood"]["anyOf"][0].get("type").and_then(Value::as_str),
            kind,
            "{api}"
        );
    }
}

#[test]
fn a_folder_of_articles_is_written_as_a_feed() {
    let folder = std::env::temp_dir().join(format!("nutgraf-{}", std::process::id()));
    let inner = folder.join("inner");
    std::fs::create_dir_all(&inner).expect("a folder");
    for (path, text) in [
        (folder.join("old.md"), "---\ndate: 2025\n---\n# Old\n"),
        (inner.join("new.markdown"), "---\ndate: 2026\nlayout: post\n---\n# New\n"),
        (folder.join("_draft.md"), "# Draft"),
        (folder.join("notes.txt"), "Notes"),
    ] {
        std::fs::write(path, text).expect("a file");
    }
    let path = folder.to_string_lossy().into_owned();
    let output = nutgraf(&["convert", &path], "");
    let titled = nutgraf(&["convert", &path, "--title", "Notes"], "");
    std::fs::remove_dir_all(&folder).expect("the folder goes");
    let feed: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let items = json!([
        { "id": "new", "date_published": "2026", "title": "New" },
        { "id": "old", "date_published": "2025", "title": "Old" },
    ]);
    assert_eq!((&feed["items"], feed["title"].as_str()), (&items, folder.file_name().and_then(|name| name.to_str())));
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(said.ends_with("new.markdown: line 2: `layout` of the front matter has no place in a feed\n"), "{said}");
    let titled: Value = serde_json::from_slice(&titled.stdout).expect("JSON");
    assert_eq!(titled["title"], "Notes");
}

/// A server on a port of its own that gives each path's answer, and 404 for any other path. It lasts as long as the
/// tests.
fn server(answers: &[(&'static str, String)]) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let origin = format!("http://{}", listener.local_addr().expect("an address"));
    let answers = answers.to_vec();
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            let mut stream = stream.expect("a connection");
            let mut request = String::new();
            let mut lines = BufReader::new(&stream).lines();
            // The head of a request ends with an empty line.
            while let Some(Ok(line)) = lines.next().filter(|line| line.as_ref().is_ok_and(|line| !line.is_empty())) {
                request.push_str(&line);
                request.push('\n');
            }
            let path = request.split(' ').nth(1).unwrap_or_default();
            let found = answers.iter().find(|(known, _)| *known == path).map(|(_, answer)| answer.as_str());
            let answer = found.unwrap_or("404 Not Found\r\n\r\n");
            let _ = stream
                .write_all(format!("HTTP/1.1 {}", answer.replacen("\r\n", "\r\nConnection: close\r\n", 1)).as_bytes());
        }
    });
    origin
}

const GOOD: &str =
    r#"{ "version": "https://jsonfeed.org/version/1.1", "title": "T", "items": [{ "id": "1", "url": "one" }] }"#;

#[test]
fn a_feed_on_a_server_is_checked_with_what_a_browser_needs_of_the_server() {
    let answer = |headers: &str, body: &str| format!("200 OK\r\n{headers}\r\n{body}");
    let own =
        "Access-Control-Allow-Origin: https://example.com\r\nContent-Type: application/rss+xml\r\nETag: \"a\"\r\n";
    let origin = server(&[
        ("/good.json", answer(own, GOOD)),
        ("/bare.json", answer("Content-Type: text/html\r\n", GOOD)),
        ("/old.json", "301 Moved Permanently\r\nLocation: /good.json\r\n\r\n".to_owned()),
        ("/large.json", answer(own, &" ".repeat(5_000_001))),
    ]);
    let codes = |path: &str| {
        let output = nutgraf(&["check", &format!("{origin}{path}"), "--format", "json"], "");
        let json: Value = serde_json::from_slice(&output.stdout).expect("JSON");
        let findings = json[0]["findings"].as_array().expect("findings").clone();
        let codes: Vec<_> =
            findings.iter().map(|finding| finding["code"].as_str().expect("a code").to_owned()).collect();
        (codes.join(" "), json[0]["articles"].clone(), output.status.code())
    };
    assert_eq!(codes("/good.json"), ("insecure".to_owned(), json!(1), Some(0)));
    assert_eq!(codes("/bare.json"), ("cors insecure type validators".to_owned(), json!(1), Some(0)));
    assert_eq!(codes("/old.json"), ("insecure redirect".to_owned(), json!(1), Some(0)));
    assert_eq!(codes("/large.json"), ("insecure too-large".to_owned(), Value::Null, Some(2)));
    assert_eq!(codes("/none.json"), ("http".to_owned(), Value::Null, Some(2)));
    let said = format!(
        "error[http]: the server answered 404\n --> {origin}/none.json\n  = note: at status\n  = help: see that the feed \
         is there, for everyone\n\n{origin}/none.json: no feed, 1 error, 0 warnings\n"
    );
    assert_says(&nutgraf(&["check", &format!("{origin}/none.json")], ""), 2, &said);
}

#[test]
fn a_feed_on_a_server_is_converted() {
    let origin = server(&[("/feed.json", format!("200 OK\r\n\r\n{GOOD}"))]);
    let output = nutgraf(&["convert", &format!("{origin}/feed.json")], "");
    let feed: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    assert_eq!((&feed["title"], output.status.code()), (&json!("T"), Some(0)));
    let output = nutgraf(&["convert", &format!("{origin}/none")], "");
    assert_says(&output, 2, "");
    assert_eq!(String::from_utf8_lossy(&output.stderr), format!("nutgraf: {origin}/none: the server answered 404\n"));
}

#[test]
fn a_feed_is_written_as_html() {
    let feed = r#"{ "items": [{ "id": "1", "title": "One", "url": "/one" }] }"#;
    let arguments = [
        "prerender",
        "-",
        "--src",
        "https://news.example/feed.json",
        "--script",
        "/n.js",
        "--stylesheet",
        "/n.css",
        "--lang",
        "de",
    ];
    let output = nutgraf(&arguments, feed);
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
    let html = String::from_utf8_lossy(&output.stdout);
    assert!(html.starts_with(concat!(
        "<script type=\"module\" src=\"/n.js\"></script>\n",
        "<nutgraf-feed src=\"https://news.example/feed.json\" lang=\"de\"><template shadowrootmode=\"open\">",
        "<link rel=\"stylesheet\" href=\"/n.css\"><div data-prerendered=\"",
    )));
    assert!(html.contains("href=\"https://news.example/one\""));
}

#[test]
fn what_is_wrong_with_a_prerendered_feed_is_told_beside_it() {
    let feed = r#"{ "items": [{ "id": "1", "title": "One", "url": "/one" }] }"#;
    let output = nutgraf(&["prerender", "-", "--limit", "0"], feed);
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(
        String::from_utf8_lossy(&output.stderr),
        "limit=\"0\": expected a whole number from 1 to 1000\n\
         /items/0/url: found string \"/one\", expected an http or https URL\n"
    );
    let output = nutgraf(&["prerender", "-", "--article", "2"], feed);
    assert_eq!(output.status.code(), Some(1));
    assert!(!output.stdout.is_empty());
    let output = nutgraf(&["prerender", "-"], "{}");
    assert_says(&output, 2, "");
    assert!(String::from_utf8_lossy(&output.stderr).contains("the feed has no list \"items\""));
}

/// The command in the README, as a shell would run it.
#[test]
fn the_command_in_the_readme_works_word_for_word() {
    let readme = std::fs::read_to_string("README.md").expect("the README");
    let block = readme.split("```sh\n").find(|block| block.contains("-- prerender")).expect("it has the command");
    let (command, _) = block.split_once("\n```").expect("the command ends");
    let command = command.replace("cargo run -q --bin nutgraf --", env!("CARGO_BIN_EXE_nutgraf"));
    let (command, _) = command.split_once(" > ").expect("the output goes to a file");
    let output = Command::new("sh").args(["-c", command]).output().expect("there is a shell");
    assert_eq!((output.status.code(), String::from_utf8_lossy(&output.stderr).as_ref()), (Some(0), ""));
    assert!(
        String::from_utf8_lossy(&output.stdout).contains("<nutgraf-feed src=\"/feeds/briefings.json\" limit=\"3\">")
    );
}

#[test]
fn every_attribute_of_the_element_is_an_option_of_prerender() {
    let help = nutgraf(&["prerender", "--help"], "");
    let help = String::from_utf8_lossy(&help.stdout).into_owned();
    for (name, _) in nutgraf::config::ATTRIBUTES {
        assert!(help.contains(&format!("--{name} <")), "--{name} is not an option");
        let html = nutgraf(&["prerender", "-", &format!("--{name}"), "7"], r#"{ "items": [] }"#).stdout;
        assert!(String::from_utf8_lossy(&html).contains(&format!(" {name}=\"7\"")), "--{name} is not written");
    }
}

/// `NUTGRAF_WRITE=1 cargo test --test cli` writes the page anew.
#[test]
fn the_prerendered_host_page_is_what_the_command_writes() {
    // The pages are served from anywhere: what is relative in the feed stays so, from the server's root.
    let origin = "https://host.invalid/";
    let output = Command::new(env!("CARGO_BIN_EXE_nutgraf"))
        .args(["prerender", "www/site/feeds/briefings.json", "--limit", "3", "--src", "../feeds/briefings.json"])
        .args(["--url", &format!("{origin}feeds/briefings.json"), "--stylesheet", "/dist/nutgraf.css"])
        .env("SOURCE_DATE_EPOCH", "1795000000")
        .output()
        .expect("the command starts");
    let html = String::from_utf8(output.stdout).expect("it is text").replace(origin, "/");
    let path = "www/hosts/prerendered.html";
    let page = std::fs::read_to_string(path).expect("the page");
    let (before, rest) = page.split_once("<main>\n").expect("the page has a place for it");
    let (written, after) = rest.split_once("  </main>").expect("the place ends");
    if std::env::var_os("NUTGRAF_WRITE").is_some() {
        std::fs::write(path, [before, "<main>\n", &html, "  </main>", after].concat()).expect("the page is written");
    } else {
        assert!(written == html, "{path} is out of date: NUTGRAF_WRITE=1 cargo test --test cli");
    }
}

#[test]
fn a_file_is_fixed_in_place() {
    let folder = std::env::temp_dir().join(format!("nutgraf-fix-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder");
    let path = folder.join("feed.json");
    std::fs::write(&path, FAULTY).expect("a file");
    let name = path.to_str().expect("a name");
    let output = nutgraf(&["check", "--fix", name], "");
    let told = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(told, format!("{name}:2:14: unknown-member: the format has no member `titel`: renamed to `title`\n"));
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(std::fs::read_to_string(&path).expect("the file"), FAULTY.replace("titel", "title"));
    assert_eq!(std::fs::read_dir(&folder).expect("the folder").count(), 1);
    std::fs::remove_dir_all(&folder).expect("it is removed");
}

#[test]
fn a_feed_from_standard_input_is_fixed_to_standard_output() {
    let output = nutgraf(&["check", "--fix", "-"], FAULTY);
    assert_eq!(String::from_utf8_lossy(&output.stdout), FAULTY.replace("titel", "title"));
    assert!(String::from_utf8_lossy(&output.stderr).ends_with("<stdin>: 1 article, 1 error, 0 warnings\n"));
    assert_eq!(nutgraf(&["check", "--fix", "https://example.com/"], "").status.code(), Some(2));
}
