//! The plain text of a piece of HTML.

use nutgraf::feed::html::text;
use proptest::prelude::*;

#[track_caller]
fn reads(html: &str, expected: &str) {
    assert_eq!(text(html, 280), expected, "{html:?}");
}

#[test]
fn white_space_is_one_space_and_a_block_one_line() {
    reads("  a\n b\t\t<b> c</b>d ", "a b cd");
    reads("<p>One.</p>\n\n<p>Two.</p>", "One.\nTwo.");
    reads("<div>One.<div>Two.</div></div>Three.<br>Four.", "One.\nTwo.\nThree.\nFour.");
    reads("<ul><li>a<li>b</ul>", "a\nb");
    reads("&nbsp;a&nbsp;b", "\u{a0}a\u{a0}b");
}

#[test]
fn code_and_styles_are_no_text() {
    reads("<style>p{}</style><script>'<p>'</script><p>a<svg><title>b</title></svg>c</p>", "ac");
    reads("<select><option>a</select>b<svg/>c", "bc");
    reads("a<!-- b -->c", "ac");
    reads("a<script>", "a");
}

#[test]
fn references_are_resolved_once() {
    reads("&lt;b&gt; &amp;amp; caf&eacute;", "<b> &amp; café");
}

#[test]
fn stops_at_the_limit() {
    assert_eq!(text("<p>ab cd</p>", 0), "");
    assert_eq!(text("<p>ab cd</p>", 2), "ab");
    assert_eq!(text("<p>ab cd</p>", 3), "ab");
    assert_eq!(text("<p>ab cd</p>", 4), "ab c");
    assert_eq!(text("🦀🦀🦀", 2), "🦀🦀");
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn is_never_longer_than_asked(html in "([<>&;/a-d =\"]|\\PC|<p>|<script>|</script>){0,60}", limit in 0usize..40) {
        let text = text(&html, limit);
        prop_assert!(text.chars().count() <= limit);
        prop_assert!(!text.starts_with([' ', '\n']) && !text.ends_with([' ', '\n']));
    }
}
