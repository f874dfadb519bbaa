// The posts of the tests's site: what they say of web standards is true.
export const POSTS = [
  {
    title: "HTTP’s meaning has a document of its own",
    excerpt: "RFC 9110 defines methods and status codes for every version of HTTP.",
    content:
      "<!-- wp:paragraph --><p>RFC 9110 was published in June 2022, together with those of HTTP/1.1, HTTP/2 and HTTP/3.</p><!-- /wp:paragraph -->",
    date: "2022-06-06T08:00:00",
    meta: {
      _nutgraf: {
        hook: "What you know about methods and status codes now holds for every version.",
        tldr: {
          what_changed: { text: "RFC 9110 defines HTTP semantics for all versions.", sources: ["s1"] },
          why_it_matters: "A status code means the same over HTTP/1.1, HTTP/2 and HTTP/3.",
          what_to_do_next: "Cite RFC 9110 where you cited RFC 7231.",
        },
        analysis: { generated_by: "human", reviewed_by: "the desk" },
        takeaways: [
          "It obsoletes RFC 7231, among others.",
          { text: "Caching has a document of its own, too.", sources: ["s2"] },
        ],
        comparison: {
          caption: "Two definitions of HTTP",
          columns: ["RFC 7231", { name: "RFC 9110", highlight: true }],
          rows: [
            { feature: "Covers HTTP/3", cells: [false, true] },
            { feature: "Published", cells: ["2014", "2022"] },
          ],
        },
        sources: [
          {
            id: "s1",
            title: "RFC 9110: HTTP Semantics",
            url: "https://www.rfc-editor.org/rfc/rfc9110",
            publisher: "IETF",
          },
          {
            id: "s2",
            title: "RFC 9111: HTTP Caching",
            url: "https://www.rfc-editor.org/rfc/rfc9111",
            publisher: "IETF",
          },
        ],
      },
    },
  },
  {
    title: "Tags &lt;b&gt; &amp; “quotes” in a title",
    content:
      "<!-- wp:paragraph --><p>A title is HTML in WordPress, and plain text in a feed.</p><!-- /wp:paragraph -->",
    date: "2021-01-02T08:00:00",
    meta: {
      _nutgraf: {
        hook: `<script>window.hacked = true</script> "double" 'single' \\ back & amp; </nutgraf-feed>`,
        takeaways: [`<img src=x onerror="window.hacked = true">`, "5 < 6"],
        sources: [{ id: "s1", title: `"><svg onload=alert(1)>`, url: "javascript:window.hacked=true" }],
      },
    },
  },
  {
    title: "A post without a briefing",
    content: "<!-- wp:paragraph --><p>JSON Feed 1.1 replaced the single author by a list.</p><!-- /wp:paragraph -->",
    date: "2020-08-07T08:00:00",
  },
];

/** What nobody may read but those who are asked in. */
export const HIDDEN = [
  { title: "Hidden: private", status: "private" },
  { title: "Hidden: draft", status: "draft" },
  { title: "Hidden: later", status: "future", date: "2099-01-01T00:00:00" },
  {
    title: "Hidden: password",
    status: "publish",
    password: "open sesame",
    content: "For nobody else.",
    meta: { _nutgraf: { hook: "For nobody else." } },
  },
];

/** The titles of the posts, as text, the newest first. */
export const TITLES = [
  "HTTP’s meaning has a document of its own",
  "Tags <b> & “quotes” in a title",
  "A post without a briefing",
];

/** Puts them all into a new site, in place of the one that WordPress brings. */
export async function publish(site) {
  await site.rest("DELETE", "wp/v2/posts/1?force=true");
  for (const post of POSTS) await site.rest("POST", "wp/v2/posts", { status: "publish", ...post });
  for (const post of HIDDEN) await site.rest("POST", "wp/v2/posts", post);
}
