// examples/wordpress: the plugin in a real WordPress, from the editor's typing to the reader's cards.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { execPath } from "node:process";
import { after, before } from "node:test";
import { fileURLToPath } from "node:url";
import { Key } from "selenium-webdriver";
import { suite } from "../browser/harness.mjs";
import { editorIn } from "./editor.mjs";
import { HIDDEN, POSTS } from "./posts.mjs";
import { USER, wordpress } from "./site.mjs";

const { browser, test } = await suite();
const { field, logIn, openBriefing, press, type, typeIntoCanvas } = editorIn(browser);
const file = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const FEED = "/feed/nutgraf/";
const TITLES = [
  "HTTP’s meaning has a document of its own",
  "Tags <b> & “quotes” in a title",
  "A post without a briefing",
];
let site;

before(async () => {
  // What the browser's tests keep of a page, for pages of another server.
  const collector = readFileSync(file("tests/browser/collect.js"), "utf8");
  await browser.driver.sendDevToolsCommand("Page.addScriptToEvaluateOnNewDocument", { source: collector });
  site = await wordpress("6.5");
  await site.rest("DELETE", "wp/v2/posts/1?force=true");
  for (const post of POSTS) await site.rest("POST", "wp/v2/posts", { status: "publish", ...post });
  for (const post of HIDDEN) await site.rest("POST", "wp/v2/posts", post);
});
after(() => site?.stop());

const feed = async (path = FEED, headers = {}) => (await fetch(site.url(path), { headers })).json();
const titles = ({ items }) => items.map(({ title }) => title);

/** Makes a page with that content, and looks at it until it has that many cards. */
async function openPage(slug, content, cards, where = site) {
  await where.rest("POST", "wp/v2/pages", { title: slug, slug, status: "publish", content });
  await browser.open(where.url(`/${slug}/`));
  await assertCards(cards);
}

async function assertCards(cards) {
  const { detail } = await browser.event("nutgraf-load");
  assert.equal(detail.shown, cards.length);
  assert.deepEqual(detail.problems, []);
  assert.deepEqual(await browser.texts("[part~=headline]"), cards);
  await assertQuiet();
}

async function assertQuiet() {
  assert.deepEqual(await browser.errors(), []);
  const lines = (await browser.console()).filter(
    ({ level, text }) => ["error", "warn"].includes(level) && /nutgraf/i.test(text),
  );
  assert.deepEqual(lines, []);
}

test("the feed has the posts that everybody may read, with their briefings", async () => {
  const response = await fetch(site.url(FEED));
  assert.match(response.headers.get("Content-Type"), /^application\/feed\+json/);
  const first = await response.json();
  assert.equal(first.feed_url, site.url(FEED));
  assert.equal(first.language, "en-US");
  assert.deepEqual(titles(first), TITLES);
  const [item] = first.items;
  assert.deepEqual(item._nutgraf.tldr, POSTS[0].meta._nutgraf.tldr);
  assert.deepEqual(item._nutgraf.comparison.rows, POSTS[0].meta._nutgraf.comparison.rows);
  assert.equal(item.summary, POSTS[0].excerpt);
  assert.match(item.content_html, /^<p>RFC 9110 was published/);
  assert.equal(item.authors[0].name, USER);
});

test("a post's picture, a site's name with a sign in it, and excerpts alone if the site wants it so", async () => {
  const picture = await fetch(site.url("/wp-json/wp/v2/media"), {
    method: "POST",
    headers: {
      ...site.authorization,
      "Content-Type": "image/png",
      "Content-Disposition": 'attachment; filename="p.png"',
    },
    body: readFileSync(file("docs/screenshot.png")),
  });
  const { id: featured_media, source_url } = await picture.json();
  const { id } = await site.rest("POST", "wp/v2/posts", {
    title: "Picture",
    status: "publish",
    content: "<p>Long text.</p>",
    excerpt: "Short.",
    featured_media,
  });
  await site.rest("POST", "wp/v2/settings", { title: "A & B <C>" });
  const { title, items } = await feed();
  assert.equal(title, "A & B <C>");
  assert.equal(items[0].image, source_url);
  site.setOption("rss_use_excerpt", 1);
  const [short] = (await feed()).items;
  assert.equal(short.content_text, "Short.");
  assert.equal(short.content_html, undefined);
  site.setOption("rss_use_excerpt", 0);
  await site.rest("DELETE", `wp/v2/posts/${id}?force=true`);
});

test("nutgraf check finds nothing that readers would miss", async () => {
  const text = await (await fetch(site.url(FEED))).text();
  const told = execFileSync(execPath, [file("dist/cli.js"), "check", "--strict", "--url", site.url(FEED), "-"], {
    input: text,
    encoding: "utf8",
  });
  assert.match(told, /3 articles, 0 errors, 0 warnings/);
});

test("what is not public is in no feed, not even for those who may read it", async () => {
  await logIn(site);
  const { posts, one } = await browser.runAsync(
    async (feed, password) => {
      const read = async (url) => (await fetch(url, { cache: "no-store" })).json();
      // The visitor has given the password.
      await fetch("/wp-login.php?action=postpass", {
        method: "POST",
        body: new URLSearchParams({ post_password: password }),
        redirect: "manual",
      });
      return { posts: await read(feed), one: await read(`/hidden-password${feed}`).catch(() => ({ items: [] })) };
    },
    FEED,
    HIDDEN.find(({ password }) => password).password,
  );
  assert.deepEqual(titles(posts), TITLES);
  assert.deepEqual(one.items, []);
  for (const path of [
    `${FEED}?post_status=any`,
    `${FEED}?post_status=private&post_type=any`,
    "/?feed=nutgraf&s=Hidden",
  ]) {
    assert.ok(!titles(await feed(path)).some((title) => title.includes("Hidden")), path);
  }
});

test("an unchanged feed costs no body, a changed one is another", async () => {
  const ask = (etag) => fetch(site.url(FEED), { headers: { "If-None-Match": etag } });
  const etag = (await fetch(site.url(FEED))).headers.get("ETag");
  for (const known of [etag, `W/${etag}`, `"other", ${etag.replace(/"$/, '-gzip"')}`]) {
    const response = await ask(known);
    assert.equal(response.status, 304, known);
    assert.equal(await response.text(), "");
  }
  // It is older than the newest post, so that WordPress's own date would not change.
  const { id } = await site.rest("POST", "wp/v2/posts", {
    title: "Withdrawn",
    status: "publish",
    date: "2019-01-01T00:00:00",
  });
  const with4 = (await fetch(site.url(`${FEED}?paged=2`))).headers.get("ETag");
  assert.deepEqual(titles(await feed(`${FEED}?paged=2`)), ["Withdrawn"]);
  await site.rest("DELETE", `wp/v2/posts/${id}`);
  assert.equal((await ask(with4)).status, 200);
});

test("a page names the next one, a category has a feed of its own", async () => {
  const category = await site.rest("POST", "wp/v2/categories", { name: "Tags & more", slug: "more" });
  const { id } = await site.rest("POST", "wp/v2/posts", {
    title: "Fourth",
    status: "publish",
    date: "2019-01-01T00:00:00",
    categories: [category.id],
  });
  const first = await feed();
  assert.deepEqual(titles(first), TITLES);
  assert.equal(first.next_url, site.url(`${FEED}?paged=2`));
  const second = await feed(first.next_url);
  assert.deepEqual(titles(second), ["Fourth"]);
  assert.equal(second.next_url, undefined);
  const ofCategory = await feed(`/category/more${FEED}`);
  assert.deepEqual(titles(ofCategory), ["Fourth"]);
  assert.deepEqual(ofCategory.items[0].tags, ["Tags & more"]);
  await site.rest("DELETE", `wp/v2/posts/${id}?force=true`);
});

test("the block and the shortcode have the element's attributes, and no others", async () => {
  const { attributes } = JSON.parse(readFileSync(file("examples/wordpress/nutgraf/block/block.json"), "utf8"));
  const element = JSON.parse(readFileSync(file("www/package/custom-elements.json"), "utf8")).modules[0].declarations[0];
  assert.deepEqual(
    Object.keys(attributes),
    element.attributes.map(({ name }) => name),
  );

  const shortcode = `[nutgraf src='/a"b.json?x=1&y=2' limit="1" HEADING-LEVEL="3" onclick="alert(1)" style="color:red"]<a href="/news">News</a>[/nutgraf]`;
  const { link } = await site.rest("POST", "wp/v2/pages", {
    title: "attributes",
    status: "publish",
    content: shortcode,
  });
  const html = await (await fetch(link)).text();
  const [tag] = html.match(/<nutgraf-feed.*<\/nutgraf-feed>/);
  assert.equal(
    tag,
    '<nutgraf-feed src="/ab.json?x=1&#038;y=2" limit="1" theme="light" heading-level="3"><a href="/news">News</a></nutgraf-feed>',
  );
  const hostile = await site.rest("POST", "wp/v2/pages", {
    title: "hostile",
    status: "publish",
    content: `[nutgraf src="javascript:alert(1)" tags='"><script>alert(1)</script>']`,
  });
  assert.doesNotMatch(await (await fetch(hostile.link)).text(), /javascript:alert|<script>alert/);
});

test("a page with the shortcode shows the site's posts as cards", async () => {
  await openPage("shortcode", "[nutgraf limit=2 loading=eager]", TITLES.slice(0, 2));
  const links = await browser.run(() =>
    [...document.querySelectorAll("nutgraf-feed li a")].map(({ textContent }) => textContent),
  );
  assert.deepEqual(links, TITLES, "the fallback");
  await (await browser.shadow("details[data-panel=takeaways] summary")).click();
  const { detail } = await browser.event("nutgraf-toggle");
  assert.equal(detail.open, true);
  assert.deepEqual(await browser.texts("[part~=card]:first-child details[open] [part~=claim]"), [
    "It obsoletes RFC 7231, among others.",
    "Caching has a document of its own, too. 2",
  ]);
});

test("a page with the block does so, and what is hostile stays text", async () => {
  await openPage("block", '<!-- wp:nutgraf/feed {"open":"all","loading":"eager","align":"wide"} /-->', TITLES);
  assert.ok(
    await browser.run(() => document.querySelector(".wp-block-nutgraf-feed.alignwide > nutgraf-feed") !== null),
  );
  const { hook, takeaways } = POSTS[1].meta._nutgraf;
  assert.ok((await browser.texts("[part~=hook]")).includes(hook));
  const claims = await browser.texts("[part~=claim]");
  for (const claim of takeaways) assert.ok(claims.includes(claim), claim);
  assert.ok(await browser.run(() => !("hacked" in window)));
});

test("only pages with the element load the widget", async () => {
  const home = await (await fetch(site.url("/"))).text();
  assert.match(home, /<link rel="alternate" type="application\/feed\+json"[^>]*href="[^"]*\/feed\/nutgraf\/"/);
  assert.doesNotMatch(home, /widget\/nutgraf\.js/);
});

test("the REST API takes a briefing of whoever may edit the post, and only what the format has", async () => {
  const { id } = await site.rest("POST", "wp/v2/posts", { title: "Refused", status: "draft" });
  const send = (_nutgraf, headers) =>
    fetch(site.url(`/wp-json/wp/v2/posts/${id}`), {
      method: "POST",
      headers: { "Content-Type": "application/json", ...headers },
      body: JSON.stringify({ meta: { _nutgraf } }),
    });
  assert.equal((await send({ hook: "x" })).status, 401);
  await assert.rejects(site.rest("POST", `wp/v2/posts/${id}`, { meta: { _nutgraf: { hoook: "x" } } }), /400.*hoook/);
  await assert.rejects(
    site.rest("POST", `wp/v2/posts/${id}`, { meta: { _nutgraf: { analysis: { generated_by: "nobody" } } } }),
    /400/,
  );
});

test("an editor writes a briefing beside the post, and puts the block into it", async () => {
  await logIn(site);
  await browser.open(site.url("/wp-admin/post-new.php"));
  await typeIntoCanvas(".wp-block-post-title", "Typed by hand", Key.ENTER);
  await typeIntoCanvas("[data-type='core/paragraph']", "/nutgraf");
  await browser.until(() =>
    document.querySelector(".components-autocomplete__result")?.textContent.includes("Nutgraf briefings"),
  );
  await (await browser.find(".components-autocomplete__result")).click();
  // The preview has the links that the page has until the cards are there.
  await browser.until(
    (title) =>
      document
        .querySelector("iframe[name=editor-canvas]")
        .contentDocument.querySelector("[data-type='nutgraf/feed'] nutgraf-feed")
        ?.textContent.includes(title),
    TITLES[0],
  );
  await type("Articles at first", "2", ".block-editor-block-inspector");

  await press("Post", ".interface-complementary-area");
  await openBriefing();
  await type("Hook", `It is <b>text</b>, "quoted"`);
  await press("Add a source", ".nutgraf-briefing");
  await type("Title", "RFC 8259: JSON", ".nutgraf-source");
  await type("Address", "https://www.rfc-editor.org/rfc/rfc8259", ".nutgraf-source");
  await type("What changed", "JSON is UTF-8 between systems. [1]");
  await type("Why it matters", "Nobody has to guess.");
  await type(
    "Key takeaways",
    ["The byte order mark is gone. [1]", Key.ENTER, "Numbers are decimal.", Key.ENTER, "A second one. [2]"].join(""),
  );
  await press("Add a source", ".nutgraf-briefing");
  await type("Title", "RFC 3629: UTF-8", ".nutgraf-source + .nutgraf-source");
  await type("Address", "https://www.rfc-editor.org/rfc/rfc3629", ".nutgraf-source + .nutgraf-source");
  await press("Add a comparison", ".nutgraf-briefing");
  const inTable = (label, text) => type(label, text, ".nutgraf-dialog");
  await inTable("What is compared", "Two RFCs");
  await inTable("Name of column 1", "RFC 7159");
  await inTable("Name of column 2", "RFC 8259");
  await (await field("Highlight", ".nutgraf-dialog")).click();
  await inTable("Feature of row 1", "Requires UTF-8");
  await inTable("Row 1, column 1", "no");
  await inTable("Row 1, column 2", "yes");
  await inTable("Feature of row 2", "Published");
  await inTable("Row 2, column 2", "2017");
  await press("Apply", ".nutgraf-dialog");
  await type("Written by", "People");

  await press("Publish", ".edit-post-header");
  await press("Publish", ".editor-post-publish-panel");
  await browser.until(
    () => wp.data.select("core/editor").isCurrentPostPublished() && !wp.data.select("core/editor").isSavingPost(),
  );
  await assertQuiet();

  const item = (await feed()).items.find(({ title }) => title === "Typed by hand");
  assert.deepEqual(item._nutgraf, {
    hook: `It is <b>text</b>, "quoted"`,
    tldr: {
      what_changed: { text: "JSON is UTF-8 between systems.", sources: ["s1"] },
      why_it_matters: "Nobody has to guess.",
    },
    analysis: { generated_by: "human" },
    takeaways: [
      { text: "The byte order mark is gone.", sources: ["s1"] },
      "Numbers are decimal.",
      { text: "A second one.", sources: ["s2"] },
    ],
    comparison: {
      caption: "Two RFCs",
      columns: [{ name: "RFC 7159" }, { name: "RFC 8259", highlight: true }],
      rows: [
        { feature: "Requires UTF-8", cells: [false, true] },
        { feature: "Published", cells: [null, "2017"] },
      ],
    },
    sources: [
      { id: "s1", title: "RFC 8259: JSON", url: "https://www.rfc-editor.org/rfc/rfc8259" },
      { id: "s2", title: "RFC 3629: UTF-8", url: "https://www.rfc-editor.org/rfc/rfc3629" },
    ],
  });

  // What was saved is in the fields again, and goes by them.
  await browser.open(await browser.run(() => location.href));
  await openBriefing();
  assert.equal(
    await (await field("Key takeaways")).getAttribute("value"),
    "The byte order mark is gone. [1]\nNumbers are decimal.\nA second one. [2]",
  );
  await press("Remove this source", ".nutgraf-source");
  assert.equal(
    await (await field("Key takeaways")).getAttribute("value"),
    "The byte order mark is gone.\nNumbers are decimal.\nA second one. [1]",
  );
  await press("Update", ".edit-post-header");
  await browser.until(
    () => !wp.data.select("core/editor").isEditedPostDirty() && !wp.data.select("core/editor").isSavingPost(),
  );
  assert.deepEqual(
    (await feed()).items.find(({ title }) => title === "Typed by hand")._nutgraf.sources.map(({ id }) => id),
    ["s2"],
  );

  await browser.open(item.url);
  await assertCards(["Typed by hand", TITLES[0]]);
});

test("WordPress before 6.5 loads the widget by a tag of a module; a deleted plugin leaves nothing", async () => {
  const old = await wordpress("6.2");
  try {
    await old.rest("DELETE", "wp/v2/posts/1?force=true");
    const { id } = await old.rest("POST", "wp/v2/posts", { status: "publish", ...POSTS[0] });
    await openPage("shortcode", "[nutgraf loading=eager]", TITLES.slice(0, 1), old);
    const [script] = (await (await fetch(old.url("/shortcode/"))).text()).match(
      /<script[^>]*widget\/nutgraf\.js[^>]*>/,
    );
    assert.match(script, /type="module"/);
    await logIn(old);
    await browser.open(old.url(`/wp-admin/post.php?post=${id}&action=edit`));
    await openBriefing();
    assert.equal(await (await field("Hook")).getAttribute("value"), POSTS[0].meta._nutgraf.hook);
    await assertQuiet();
    assert.deepEqual(old.complaints(), []);

    assert.equal(old.count("SELECT COUNT(*) FROM wp_postmeta WHERE meta_key = '_nutgraf'"), 1);
    await old.rest("POST", "wp/v2/plugins/nutgraf/nutgraf", { status: "inactive" });
    await old.rest("DELETE", "wp/v2/plugins/nutgraf/nutgraf");
    assert.equal(old.count("SELECT COUNT(*) FROM wp_postmeta WHERE meta_key = '_nutgraf'"), 0);
  } finally {
    await old.stop();
  }
});

test("PHP has complained of nothing", () => {
  assert.deepEqual(site.complaints(), []);
});
