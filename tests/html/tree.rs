//! What is kept, and how bad nesting is repaired.

use nutgraf::model::BodyNode;
use proptest::prelude::*;

use crate::show::{assert_sane, sanitize, text_of, written};

#[track_caller]
fn becomes(source: &str, expected: &str) {
    let tree = sanitize(source);
    assert_eq!(written(&tree), expected, "{source:?}");
    assert_sane(&tree);
}

#[track_caller]
fn stays(source: &str) {
    becomes(source, source);
}

#[test]
fn allowed_elements_stay() {
    stays("<p>a<br>b <em>c</em> <strong>d</strong> <b>e</b> <i>f</i> <u>g</u> <s>h</s> <sub>i</sub> <sup>j</sup></p>");
    stays("<p><mark>a</mark> <small>b</small> <q>c</q> <cite>d</cite> <kbd>e</kbd> <samp>f</samp> <code>g</code></p>");
    stays("<p><abbr title=\"a\">b</abbr> <time datetime=\"2026\">c</time></p><hr><blockquote>d</blockquote>");
    stays("<ul><li>a</li></ul><ol><li>b</li></ol><dl><dt>c</dt><dd>d</dd></dl><pre>e\n  f</pre>");
    stays("<figure><img src=\"https://a.example/b\" alt=\"c\"><figcaption>d</figcaption></figure>");
    stays(
        "<table><caption>a</caption><thead><tr><th>b</th></tr></thead><tbody><tr><td>c</td></tr></tbody>\
         <tfoot><tr><td>d</td></tr></tfoot></table>",
    );
}

#[test]
fn names_and_attributes_ignore_case() {
    becomes("<P TITLE=A Lang=en DIR=RTL>a</P>", "<p title=\"A\" lang=\"en\" dir=\"rtl\">a</p>");
}

#[test]
fn headings_keep_their_level() {
    becomes("<h1>a</h1><h2>b</h2><h3>c</h3>", "<h1>a</h1><h2>b</h2><h3>c</h3>");
    becomes("<H4>a</H4><h6>b</h6>", "<h4>a</h4><h6>b</h6>");
    becomes("<h1>a</h3>b", "<h1>a</h1><p>b</p>");
    becomes("<h1>a<h2>b", "<h1>a</h1><h2>b</h2>");
    becomes("<h2><p>a</p><div>b</div></h2>", "<h2>a\nb\n</h2>");
}

#[test]
fn an_unknown_element_is_its_text() {
    becomes("<p>a<span style=x>b</span><blink>c</p>", "<p>abc</p>");
    becomes("<font><o:p>a</o:p></font>", "<p>a</p>");
    becomes("<p><label>a <input value=b></label></p>", "<p>a </p>");
    becomes("<p>a<del>b</del><strike>c</strike></p>", "<p>a<s>b</s><s>c</s></p>");
}

#[test]
fn some_elements_go_with_what_they_hold() {
    for name in [
        "script", "style", "template", "iframe", "object", "svg", "math", "button", "select", "textarea", "title",
        "noscript", "noembed", "noframes", "audio", "video", "canvas", "applet", "datalist", "option",
    ] {
        becomes(&format!("<p>a<{name} x=y><p>b<img src=c></{name}>d</p>"), "<p>ad</p>");
        becomes(&format!("<p>a</p><{name}>b"), "<p>a</p>");
    }
    becomes("a<svg><svg></svg>b</svg>c<template><template></template>d</template>e", "<p>ace</p>");
    becomes("a<svg/>b<math />c<svg><title/><style/></svg>d", "<p>abcd</p>");
    becomes("a<embed src=b>c<source><track><input><link><meta><base href=d>e", "<p>ace</p>");
}

#[test]
fn loose_text_becomes_paragraphs() {
    becomes("a <b>b</b>", "<p>a <b>b</b></p>");
    becomes("<div>a</div><div>b<div>c</div>d</div>", "<p>a</p><p>b</p><p>c</p><p>d</p>");
    becomes("<section><h2>a</h2>b</section>", "<h2>a</h2><p>b</p>");
    becomes("<li>a</li><li>b", "<p>a</p><p>b</p>");
    becomes("<td>a<td>b", "<p>a</p><p>b</p>");
    becomes("<blockquote><li>a<li>b</blockquote>", "<blockquote>a\nb</blockquote>");
}

#[test]
fn white_space_between_blocks_is_nothing() {
    becomes(" \n<p> a </p>\n\n<p>b</p> \n", "<p> a </p><p>b</p>");
    becomes("<ul> <li> <b>a</b> <i>b</i> </li> </ul>", "<ul><li><b>a</b> <i>b</i></li></ul>");
    becomes("<p>&nbsp;</p><p></p><p> <b></b></p><p>a&nbsp;b</p>", "<p>a\u{a0}b</p>");
    becomes("<div><br></div><p>a</p>", "<p>a</p>");
    becomes("<pre>\n\n a\n</pre>", "<pre> a\n</pre>");
    becomes("<pre>a\r\nb\rc</pre>", "<pre>a\nb\nc</pre>");
}

#[test]
fn ends_that_were_left_out_are_added() {
    becomes("<p>a<p>b<ul><li>c<li>d</ul>e", "<p>a</p><p>b</p><ul><li>c</li><li>d</li></ul><p>e</p>");
    becomes("<dl><dt>a<dd>b<dt>c<dd>d", "<dl><dt>a</dt><dd>b</dd><dt>c</dt><dd>d</dd></dl>");
    becomes(
        "<table><caption>a<tr><th>b<td>c<tr><td>d",
        "<table><caption>a</caption><tbody><tr><th>b</th><td>c</td></tr><tr><td>d</td></tr></tbody></table>",
    );
    becomes(
        "<table><thead><tr><th>a<tbody><tr><td>b<tfoot><tr><td>c</table>d",
        "<table><thead><tr><th>a</th></tr></thead><tbody><tr><td>b</td></tr></tbody>\
         <tfoot><tr><td>c</td></tr></tfoot></table><p>d</p>",
    );
}

#[test]
fn ends_that_end_nothing_are_ignored() {
    becomes("</p>a</div></b></table></li>b</a></h1></script>c", "<p>abc</p>");
    becomes("<ul><li><ul></li>a</ul></ul>", "<ul><li><ul><li>a</li></ul></li></ul>");
    becomes("<table><tr><td>a</div></ul>b</td></tr></table>", "<table><tbody><tr><td>ab</td></tr></tbody></table>");
    becomes("a</br>b", "<p>a<br>b</p>");
}

#[test]
fn formatting_that_overlaps_is_cut_in_pieces() {
    becomes("<p><b>a<i>b</b>c</i>d</p>", "<p><b>a<i>b</i></b><i>c</i>d</p>");
    becomes("<b>a<p>b</p>c</b>d", "<p><b>a</b></p><p><b>b</b></p><p><b>c</b>d</p>");
    becomes("<p><b>a</p><p>b</p>", "<p><b>a</b></p><p>b</p>");
    becomes("<ul><li><b>a<li>b</ul>", "<ul><li><b>a</b></li><li>b</li></ul>");
    becomes("<em><h1>a</h1><p>b</p></em>c", "<h1><em>a</em></h1><p><em>b</em></p><p>c</p>");
}

#[test]
fn a_link_around_blocks_is_a_link_in_each() {
    let a = "<a href=\"https://a.example/\">";
    becomes(&format!("{a}<h2>b</h2><p>c</p></a>d"), &format!("<h2>{a}b</a></h2><p>{a}c</a></p><p>d</p>"));
    becomes(&format!("<p>{a}b<div>c</div></a></p>"), &format!("<p>{a}b</a></p><p>{a}c</a></p>"));
    becomes(&format!("<p>{a}b{a}c</a>d</a></p>"), &format!("<p>{a}b</a>{a}c</a>d</p>"));
    becomes(&format!("{a}<ul><li>{a}b</ul>"), &format!("<ul><li>{a}b</a></li></ul>"));
    becomes(
        &format!("{a}<figure><img src=/b><figcaption>c</figcaption></figure></a>"),
        &format!(
            "<figure>{a}<img src=\"https://news.example/b\" alt=\"\"></a><figcaption>{a}c</a></figcaption></figure>"
        ),
    );
}

#[test]
fn what_may_not_stand_in_a_list_or_a_table_gets_an_item_or_a_cell() {
    becomes("<ul>a<li>b</li>c</ul>", "<ul><li>a</li><li>b\nc</li></ul>");
    becomes("<ul><li>a</li><ul><li>b</li></ul></ul>", "<ul><li>a\n<ul><li>b</li></ul></li></ul>");
    becomes("<ul><div><li>a</li></div></ul>", "<ul><li>a</li></ul>");
    becomes("<dl>a<div><dt>b</dt></div></dl>", "<dl><dd>a</dd><dt>b</dt></dl>");
    becomes(
        "<table>a<tr><p>b</p></tr></table>",
        "<table><tbody><tr><td>a</td></tr><tr><td><p>b</p></td></tr></tbody></table>",
    );
    becomes("<table><form><tr><td>a</td></tr></form></table>", "<table><tbody><tr><td>a</td></tr></tbody></table>");
    becomes("<table><colgroup><col></colgroup><td>a</table>", "<table><tbody><tr><td>a</td></tr></tbody></table>");
    becomes("<ul></ul><table></table><table><tr></tr></table><dl></dl>", "");
}

#[test]
fn links_are_made_absolute_and_others_lose_their_tag() {
    becomes("<a href=b>a</a>", "<p><a href=\"https://news.example/feed/b\">a</a></p>");
    becomes("<a href=' //c.example/?a=1&amp;b '>a</a>", "<p><a href=\"https://c.example/?a=1&amp;b\">a</a></p>");
    becomes("<a href=MAILTO:a@b.example>a</a>", "<p><a href=\"mailto:a@b.example\">a</a></p>");
    for href in
        ["#note", "", " ", "tel:1", "ftp://a.example/", "data:,a", "blob:https://a.example/b", "https://", "//["]
    {
        becomes(&format!("<p><a href='{href}'>a <b>b</b></a></p>"), "<p>a <b>b</b></p>");
    }
    becomes("<a name=b>a</a>", "<p>a</p>");
    becomes("<a href=http://b.example/ href=/c>a</a>", "<p><a href=\"http://b.example/\">a</a></p>");
}

#[test]
fn an_image_without_an_address_is_its_alt_text() {
    becomes("<img src=/a alt=b>", "<p><img src=\"https://news.example/a\" alt=\"b\"></p>");
    becomes("<p>a <img src=data:, alt='b &amp; c'> d<img><img alt=''></p>", "<p>a b &amp; c d</p>");
    becomes("<img src=mailto:a@b.example alt=c>", "<p>c</p>");
}

#[test]
fn attributes_have_sane_values() {
    becomes(
        "<img src=/a width=640 height='480px'>",
        "<p><img src=\"https://news.example/a\" width=\"640\" height=\"480\" alt=\"\"></p>",
    );
    for width in ["100%", "-1", "0", "1e3", "", "auto"] {
        becomes(&format!("<img src=/a width='{width}'>"), "<p><img src=\"https://news.example/a\" alt=\"\"></p>");
    }
    becomes(
        "<table><th colspan=99999999999 rowspan=5000 scope=COL headers=x width=5>a</table>",
        "<table><tbody><tr><th colspan=\"100\" rowspan=\"200\" scope=\"col\">a</th></tr></tbody></table>",
    );
    becomes("<table><td scope=row colspan=0 rowspan=x>a</table>", "<table><tbody><tr><td>a</td></tr></tbody></table>");
    becomes("<p dir=up lang='' title=' ' class=a id=b style=c data-d=e>f</p>", "<p>f</p>");
    becomes(&format!("<p title={}>a</p>", "x".repeat(5000)), "<p>a</p>");
}

#[test]
fn what_is_nested_too_deep_is_its_text() {
    for name in ["div", "blockquote", "b", "ul><li", "table><tr><td", "a href=/x><div", "span", "dl><dd", "q"] {
        let source = format!("{}deep", format!("<{name}>").repeat(5_000));
        let tree = sanitize(&source);
        assert_sane(&tree);
        assert_eq!(text_of(&tree).trim(), "deep", "{name}");
    }
}

#[test]
fn repeating_formatting_cannot_blow_up_the_tree() {
    let source = format!("{}{}", "<b><i><u><s>".repeat(10), "a<ul><li>".repeat(20) + &"<p>a".repeat(10_000));
    let source = format!("<div>{source}");
    let tree = sanitize(&source);
    assert_sane(&tree);
    assert!(written(&tree).len() < source.len() * 4);
    let link = format!("<a href='/{}'>", "x".repeat(4_000));
    let source = format!("{link}{}", "<p>a</p>".repeat(10_000));
    assert!(written(&sanitize(&source)).len() < 2_000_000);
}

#[test]
fn nul_is_dropped_and_text_is_decoded_once() {
    becomes("a\0b&#0;c", "<p>ab\u{fffd}c</p>");
    becomes("&lt;b&gt;&amp;lt;", "<p>&lt;b>&amp;lt;</p>");
    becomes("&unheard;&of", "<p>&amp;unheard;&amp;of</p>");
}

/// A feed's usual soup, and worse.
fn soup() -> impl Strategy<Value = String> {
    const NAMES: &str = "p br hr h1 h2 h6 ul ol li dl dt dd blockquote q cite pre code em b i s sup mark time a img \
        figure figcaption table caption thead tbody tfoot tr td th div section span font script style template svg math \
        select option button textarea title body details del colgroup col form";
    let name = proptest::sample::select(NAMES.split_whitespace().collect::<Vec<_>>());
    let piece = prop_oneof![
        6 => name.clone().prop_map(|name| format!("<{name}>")),
        2 => name.clone().prop_map(|name| format!("<{name} href=/a src=/b title=c colspan=3 onclick=d style=e dir=ltr>")),
        5 => name.prop_map(|name| format!("</{name}>")),
        4 => "[a-z &\n]{1,4}",
        1 => any::<String>(),
    ];
    proptest::collection::vec(piece, 0..60).prop_map(|pieces| pieces.concat())
}

/// What a browser's parser makes of the tree that was written as HTML.
fn read_back(html: &str) -> String {
    fn write(node: ego_tree::NodeRef<scraper::Node>, out: &mut String) {
        for child in node.children() {
            match child.value() {
                scraper::Node::Text(text) => out.push_str(&text.replace('&', "&amp;").replace('<', "&lt;")),
                scraper::Node::Element(element) => {
                    out.push_str(&format!("<{}", element.name()));
                    let mut attributes: Vec<_> = element.attrs().collect();
                    attributes.sort();
                    for (key, value) in attributes {
                        out.push_str(&format!(" {key}=\"{}\"", value.replace('&', "&amp;").replace('"', "&quot;")));
                    }
                    out.push('>');
                    write(child, out);
                    if !["br", "hr", "img"].contains(&element.name()) {
                        out.push_str(&format!("</{}>", element.name()));
                    }
                }
                other => panic!("{other:?}"),
            }
        }
    }
    let mut out = String::new();
    write(*scraper::Html::parse_fragment(html).root_element(), &mut out);
    out
}

/// The same tree with each element's attributes in the order of their names.
fn sorted(blocks: Vec<BodyNode>) -> Vec<BodyNode> {
    let sort = |block| match block {
        BodyNode::Element { name, mut attributes, children } => {
            attributes.sort();
            BodyNode::Element { name, attributes, children: sorted(children) }
        }
        text => text,
    };
    blocks.into_iter().map(sort).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 5_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_tree_is_sane(source in soup()) {
        assert_sane(&sanitize(&source));
    }

    #[test]
    fn every_tree_means_the_same_when_it_is_written_and_read_back(source in soup()) {
        let html = written(&sorted(sanitize(&source)));
        prop_assert_eq!(read_back(&html), html);
    }

    #[test]
    fn any_string_gives_a_sane_tree(source in any::<String>()) {
        assert_sane(&sanitize(&source));
    }
}
