// examples/wordpress: the plugin in a real WordPress, from the editor's typing to the reader's cards.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before } from "node:test";
import { Key } from "selenium-webdriver";
import { suite } from "../browser/harness.mjs";
import { editorIn } from "./editor.mjs";
import { POSTS, publish, TITLES } from "./posts.mjs";
import { itemOf, readerIn } from "./reader.mjs";
import { file, sqlite, wordpress } from "./site.mjs";

const { browser, test } = await suite();
const { assertCards, assertQuiet, collectEverywhere, openPage } = readerIn(browser);
const { field, logIn, openBriefing, press, type, typeIntoCanvas, upload } = editorIn(browser);
/** The editor's bar, whose name changed in WordPress 6.6. */
const HEADER = ":is(.edit-post-header, .editor-header)";
let site;

before(async () => {
  await collectEverywhere();
  site = await wordpress(sqlite("6.5"));
  await publish(site);
});
after(() => site?.stop());

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
  const relative = await site.rest("POST", "wp/v2/pages", { title: "relative", status: "publish", content: "[nutgraf src='feeds/a.json?b']" });
  assert.match(await (await fetch(relative.link)).text(), /<nutgraf-feed src="feeds\/a\.json\?b"/);
  const hostile = await site.rest("POST", "wp/v2/pages", {
    title: "hostile",
    status: "publish",
    content: `[nutgraf src="javascript:alert(1)" tags='"><script>alert(1)</script>']`,
  });
  assert.doesNotMatch(await (await fetch(hostile.link)).text(), /javascript:alert|<script>alert/);
});

test("a page with the shortcode shows the site's posts as cards", async () => {
  await openPage(site, "shortcode", "[nutgraf limit=2 loading=eager]", TITLES.slice(0, 2));
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
  await openPage(site, "block", '<!-- wp:nutgraf/feed {"open":"all","loading":"eager","align":"wide"} /-->', TITLES);
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
  await (await field("A field that searches the articles", ".block-editor-block-inspector")).click();
  await type("Buttons at each article", ["copy", Key.ENTER, "share", Key.ENTER].join(""), ".block-editor-block-inspector");

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

  await press("Publish", HEADER);
  await press("Publish", ".editor-post-publish-panel");
  await browser.until(
    () => wp.data.select("core/editor").isCurrentPostPublished() && !wp.data.select("core/editor").isSavingPost(),
  );
  await assertQuiet();

  const item = await itemOf(site, "Typed by hand");
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
  await type("Hook", Key.chord(Key.CONTROL, "s"));
  await browser.until(
    () => !wp.data.select("core/editor").isEditedPostDirty() && !wp.data.select("core/editor").isSavingPost(),
  );
  assert.deepEqual(
    (await itemOf(site, "Typed by hand"))._nutgraf.sources.map(({ id }) => id),
    ["s2"],
  );

  await browser.open(item.url);
  await assertCards(["Typed by hand", TITLES[0]]);
  const asked = await browser.run(() => ["find", "aids"].map((name) => document.querySelector("nutgraf-feed").getAttribute(name)));
  assert.deepEqual(asked, ["on", "copy, share"]);
});

test("WordPress before 6.5 loads the widget by a tag of a module", async () => {
  const old = await wordpress(sqlite("6.2"));
  try {
    await old.rest("DELETE", "wp/v2/posts/1?force=true");
    const { id } = await old.rest("POST", "wp/v2/posts", { status: "publish", ...POSTS[0] });
    await openPage(old, "shortcode", "[nutgraf loading=eager]", TITLES.slice(0, 1));
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
  } finally {
    await old.stop();
  }
});

test("a deleted plugin leaves nothing, and comes again by its archive", async () => {
  const briefings = () => site.count("SELECT COUNT(*) FROM wp_postmeta WHERE meta_key = '_nutgraf'");
  assert.ok(briefings() > 0);
  await site.rest("POST", "wp/v2/plugins/nutgraf/nutgraf", { status: "inactive" });
  assert.equal((await fetch(site.url("/feed/nutgraf/"))).status, 404);
  await site.rest("DELETE", "wp/v2/plugins/nutgraf/nutgraf");
  assert.equal(briefings(), 0);
  const rules = "SELECT COUNT(*) FROM wp_options WHERE option_name = 'rewrite_rules' AND INSTR(option_value, 'nutgraf') > 0";
  assert.equal(site.count(rules), 0);

  await logIn(site);
  await upload(site);
  assert.ok((await itemOf(site, TITLES[0])) !== undefined);
});

test("PHP has complained of nothing", () => {
  assert.deepEqual(site.complaints(), []);
});
