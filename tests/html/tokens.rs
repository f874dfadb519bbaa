//! The tokenizer finds what html5gum finds, which passes the html5lib tests.

use html5gum::emitters::default::DefaultEmitter;
use nutgraf::feed::html::references::decode;
use nutgraf::feed::html::text_kind::TextKind;
use nutgraf::feed::html::tokenizer::{Token, Tokenizer};
use proptest::prelude::*;

#[derive(Debug, PartialEq)]
enum Seen {
    Text(String),
    Start(String, Vec<(String, String)>, bool),
    End(String),
}

fn name(source: &str) -> String {
    source.to_ascii_lowercase().replace('\0', "\u{fffd}")
}

/// Adds a token; neighbouring text is one text.
fn add(seen: &mut Vec<Seen>, token: Seen) {
    match (seen.last_mut(), token) {
        (_, Seen::Text(text)) if text.is_empty() => {}
        (Some(Seen::Text(before)), Seen::Text(text)) => before.push_str(&text),
        (_, token) => seen.push(token),
    }
}

fn ours(html: &str) -> Vec<Seen> {
    let mut seen = Vec::new();
    for token in Tokenizer::new(html) {
        let token = match token {
            Token::Text(source, kind) => {
                let mut text = String::new();
                decode(source, kind, &mut text);
                Seen::Text(text)
            }
            Token::Start(tag) => {
                let mut attributes: Vec<(String, String)> = Vec::new();
                for (key, source) in tag.attributes {
                    let mut value = String::new();
                    decode(source, TextKind::Attribute, &mut value);
                    if !attributes.iter().any(|(other, _)| *other == name(key)) {
                        attributes.push((name(key), value));
                    }
                }
                attributes.sort();
                Seen::Start(name(tag.name), attributes, tag.self_closing)
            }
            Token::End(end) => Seen::End(name(end)),
        };
        add(&mut seen, token);
    }
    seen
}

fn theirs(html: &str) -> Vec<Seen> {
    // html5gum lets its user normalise line ends inside of text only; a browser does it before it reads at all.
    let html = html.replace("\r\n", "\n").replace('\r', "\n");
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).expect("UTF-8 in, UTF-8 out");
    let mut emitter = DefaultEmitter::default();
    emitter.naively_switch_states(true);
    let mut seen = Vec::new();
    for token in html5gum::Tokenizer::new_with_emitter(&html, emitter) {
        let Ok(token) = token;
        match token {
            // NUL in text outlives the tokenizer in the standard, to be dropped by the next stage.
            html5gum::Token::String(string) => add(&mut seen, Seen::Text(text(&string).replace('\0', ""))),
            html5gum::Token::StartTag(tag) => {
                let attributes = tag.attributes.iter().map(|(key, value)| (text(key), text(value))).collect();
                add(&mut seen, Seen::Start(text(&tag.name), attributes, tag.self_closing));
            }
            html5gum::Token::EndTag(tag) => add(&mut seen, Seen::End(text(&tag.name))),
            _ => {}
        }
    }
    seen
}

#[track_caller]
fn assert_same(html: &str) {
    assert_eq!(ours(html), theirs(html), "{html:?}");
}

/// Pieces that tokenizers trip over. References have names that both tables hold, or none at all.
const PIECES: &[&str] = &[
    "<",
    "</",
    ">",
    "/",
    "=",
    "\"",
    "'",
    " ",
    "\n",
    "\r",
    "\r\n",
    "\t",
    "\x0c",
    "\0",
    "!",
    "?",
    "-",
    "--",
    "-->",
    "--!>",
    "<!--",
    "<!-->",
    "<!--->",
    "<!",
    "<?",
    "</>",
    "</ ",
    "<![CDATA[",
    "]]>",
    "<!DOCTYPE html>",
    "<!doctype \"",
    "<a",
    "<p>",
    "</p>",
    "<A HREF=",
    "<b x=1 X=2>",
    "<br/>",
    "<br / >",
    "<i\0j>",
    " a=",
    " B='",
    " c=\"",
    " =",
    "=>",
    "<script>",
    "</script>",
    "</script ",
    "</scripty>",
    "<script ",
    "<style>",
    "</style>",
    "</STYLE/>",
    "<title>",
    "</title>",
    "</titl",
    "<textarea>",
    "</textarea x=y>",
    "<xmp>",
    "</xmp>",
    "<iframe>",
    "</iframe>",
    "<noscript>",
    "</noscript>",
    "<noembed>",
    "</noembed>",
    "<plaintext>",
    "&",
    "&#",
    "&#x",
    "&#X4e;",
    "&#78",
    "&#128;",
    "&#x9F",
    "&#0;",
    "&#xD800;",
    "&#x110000;",
    "&#99999999999999999999;",
    "&#13;",
    "&#x81;",
    ";",
    "&amp",
    "&amp;",
    "&AMP",
    "&lt",
    "&LT;",
    "&gt;",
    "&quot;",
    "&apos;",
    "&apos",
    "&nbsp",
    "&nbsp;",
    "&copy",
    "&copy=",
    "&copyx",
    "&not",
    "&notin;",
    "&notit;",
    "&notin",
    "&eacute;",
    "&eacute",
    "&Eacute",
    "&frac12",
    "&frac12;",
    "&hellip;",
    "&hellip",
    "&mdash;",
    "&rsquo;",
    "&Tab;",
    "&NewLine;",
    "&colon;",
    "&lpar;",
    "&scaron;",
    "&lang;",
    "&sup1;",
    "&sup",
    "&there4;",
    "&Dagger;",
    "&zzz;",
    "&zzz",
    "&1;",
    "x",
    "X",
    "é",
    "日本",
    "🦀",
    "\u{7f}",
];

fn soup() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        8 => proptest::sample::select(PIECES).prop_map(str::to_owned),
        1 => "[a-c<>&;=/\"' -]{1,6}",
        1 => any::<char>().prop_map(String::from),
    ];
    proptest::collection::vec(piece, 0..24).prop_map(|pieces| pieces.concat())
}

/// Whether a source holds a name that only the standard's whole table knows: whatever follows an ampersand there does
/// not begin with any of ours, and html5gum reads it as something.
fn has_unknown_name(html: &str) -> bool {
    html.match_indices('&').any(|(at, _)| {
        let after = &html[at + 1..];
        let end = after.find(|next: char| !next.is_ascii_alphanumeric()).unwrap_or(after.len());
        if !after[end..].starts_with(';') {
            return false;
        }
        let reference = &html[at..at + 1 + end + 1];
        let mut decoded = String::new();
        decode(reference, TextKind::Data, &mut decoded);
        let known: String = html5gum::Tokenizer::new(reference)
            .flatten()
            .map(|token| match token {
                html5gum::Token::String(text) => String::from_utf8_lossy(&text).into_owned(),
                _ => String::new(),
            })
            .collect();
        known != decoded && !known.ends_with(';')
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 20_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn finds_what_another_conforming_tokenizer_finds(html in soup()) {
        prop_assume!(!has_unknown_name(&html));
        prop_assert_eq!(ours(&html), theirs(&html));
    }
}

#[test]
fn every_reference_of_ours_means_what_the_standard_says() {
    let source = include_str!("../../src/feed/html/references.rs");
    let mut checked = 0;
    for word in source.split(|character: char| !character.is_ascii_alphanumeric()) {
        let reference = format!("&{word};");
        let mut decoded = String::new();
        decode(&reference, TextKind::Data, &mut decoded);
        if decoded != reference && !decoded.ends_with(';') {
            checked += 1;
            assert_same(&reference);
            assert_same(&format!("&{word} x"));
            assert_same(&format!("<a b='&{word}=' c=&{word} d=\"&{word}1\">"));
        }
    }
    assert!(checked > 280, "only {checked} names were found");
}

#[test]
fn every_number_means_what_the_standard_says() {
    for code in (0..0x300).chain([0xd7ff, 0xd800, 0xdfff, 0xe000, 0xfdd0, 0xfffe, 0x10ffff, 0x110000, u32::MAX]) {
        assert_same(&format!("&#{code};&#x{code:x}&#X{code:X};"));
    }
}

#[test]
fn a_script_may_hide_its_end_tag_in_a_comment() {
    for html in [
        "<script><!--</script>a",
        "<script><!--<script></script>--></script>a",
        "<script><!--<script>--></script>a",
        "<script><!-- <SCRIPT/ </script > </script>a",
        "<script><!--><script></script>a",
        "<script><!---><script></script>a",
        "<script><!-<script></script>a",
        "<script><!--<scripty></script>a",
        "<script><!--<script </script",
        "<script>--><script></script>a",
    ] {
        assert_same(html);
    }
}

#[test]
fn noframes_is_raw() {
    // html5gum knows it by another name.
    let seen = ours("<noframes><b></noframes>a");
    let start = Seen::Start("noframes".into(), vec![], false);
    assert_eq!(seen, [start, Seen::Text("<b>".into()), Seen::End("noframes".into()), Seen::Text("a".into())]);
}

#[test]
fn an_unfinished_tag_or_comment_takes_the_rest() {
    for html in
        ["a<b", "a<b c", "a<b c=", "a<b c='d>", "a</b", "a</b ", "a<!--b", "a<!b", "a<", "a</", "a<b/", "a<b c/"]
    {
        assert_same(html);
    }
}

#[test]
fn in_svg_a_title_is_an_element_like_any_other() {
    let mut tokens = Tokenizer::new("<title/><b>");
    tokens.foreign = true;
    assert!(matches!(tokens.next(), Some(Token::Start(tag)) if tag.name == "title" && tag.self_closing));
    assert!(matches!(tokens.next(), Some(Token::Start(tag)) if tag.name == "b"));
}
