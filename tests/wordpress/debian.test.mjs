// examples/wordpress in Debian's own WordPress with MariaDB, on demand: site.mjs says what that needs.
import assert from "node:assert/strict";
import { after, before, test as nodeTest } from "node:test";
import { suite } from "../browser/harness.mjs";
import { DEBIAN, debian } from "./debian.mjs";
import { editorIn } from "./editor.mjs";
import { POSTS, publish, TITLES } from "./posts.mjs";
import { itemOf, readerIn } from "./reader.mjs";

if (DEBIAN) await declare();
else nodeTest("the plugin in Debian's WordPress with MariaDB", { skip: "runs with NUTGRAF_WORDPRESS=debian" });

async function declare() {
  const { browser, test } = await suite();
  const { assertCards, assertQuiet, collectEverywhere, openPage } = readerIn(browser);
  const { field, logIn, openBriefing, press, type, upload } = editorIn(browser);
  let site;

  before(async () => {
    await collectEverywhere();
    site = await debian();
    await publish(site);
  });
  after(() => site?.stop());

  test("the page of a shortcode has cards, by a tag of a module", async () => {
    const { link } = await openPage(site, "shortcode", "[nutgraf loading=eager]", TITLES);
    const [script] = (await (await fetch(link)).text()).match(/<script[^>]*widget\/nutgraf\.js[^>]*>/);
    assert.match(script, /type="module"/);
    await (await browser.shadow("details[data-panel=takeaways] summary")).click();
    const { detail } = await browser.event("nutgraf-toggle");
    assert.equal(detail.open, true);
  });

  test("so has the page of a block, and its editor has the links", async () => {
    const { id } = await openPage(site, "block", '<!-- wp:nutgraf/feed {"loading":"eager"} /-->', TITLES);
    await logIn(site);
    await browser.open(site.url(`/wp-admin/post.php?post=${id}&action=edit`));
    const links = await browser.until(() => {
      const found = [...document.querySelectorAll("[data-type='nutgraf/feed'] nutgraf-feed a")];
      return found.length > 0 && found.map(({ textContent }) => textContent);
    });
    assert.deepEqual(links, TITLES);
    await assertQuiet();
  });

  test("a briefing is written beside a post, and is in the feed and on the card", async () => {
    const title = "Caching has a document of its own";
    const content = "<!-- wp:paragraph --><p>RFC 9111 was RFC 7234.</p><!-- /wp:paragraph -->";
    const { id } = await site.rest("POST", "wp/v2/posts", { title, status: "publish", content });
    await logIn(site);
    await browser.open(site.url(`/wp-admin/post.php?post=${id}&action=edit`));
    await openBriefing();
    await type("Hook", `What "fresh" means is said <b>once</b> \\ ‘naïve’ 🗞`);
    await press("Add a source", ".nutgraf-briefing");
    await type("Title", "RFC 9111: HTTP Caching", ".nutgraf-source");
    await type("Address", "https://www.rfc-editor.org/rfc/rfc9111", ".nutgraf-source");
    await type("Key takeaways", "It obsoletes RFC 7234. [1]");
    await press("Add a comparison", ".nutgraf-briefing");
    await type("Name of column 1", "RFC 9111", ".nutgraf-dialog");
    await type("Feature of row 1", "Has the Warning field", ".nutgraf-dialog");
    await type("Row 1, column 1", "no", ".nutgraf-dialog");
    await press("Apply", ".nutgraf-dialog");
    await press("Update", ".edit-post-header");
    await browser.until(
      () => !wp.data.select("core/editor").isEditedPostDirty() && !wp.data.select("core/editor").isSavingPost(),
    );
    await assertQuiet();
    const { _nutgraf } = await itemOf(site, title);
    assert.deepEqual(_nutgraf, {
      hook: `What "fresh" means is said <b>once</b> \\ ‘naïve’ 🗞`,
      takeaways: [{ text: "It obsoletes RFC 7234.", sources: ["s1"] }],
      comparison: {
        columns: [{ name: "RFC 9111" }],
        rows: [{ feature: "Has the Warning field", cells: [false] }],
      },
      sources: [{ id: "s1", title: "RFC 9111: HTTP Caching", url: "https://www.rfc-editor.org/rfc/rfc9111" }],
    });

    await browser.open(await browser.run(() => location.href));
    await openBriefing();
    assert.equal(await (await field("Hook")).getAttribute("value"), _nutgraf.hook);
    await browser.open(site.url("/shortcode/"));
    await assertCards([title, ...TITLES.slice(0, 2)]);
    assert.ok((await browser.texts("[part~=hook]")).includes(_nutgraf.hook));
    await site.rest("DELETE", `wp/v2/posts/${id}?force=true`);
  });

  test("a deleted plugin leaves nothing, and comes again by its archive", async () => {
    const briefings = () => site.count("SELECT COUNT(*) FROM wp_postmeta WHERE meta_key = '_nutgraf'");
    assert.ok(briefings() > 0);
    await site.rest("POST", "wp/v2/plugins/nutgraf/nutgraf", { status: "inactive" });
    await site.rest("DELETE", "wp/v2/plugins/nutgraf/nutgraf");
    assert.equal(briefings(), 0);
    const rules = "SELECT COUNT(*) FROM wp_options WHERE option_name = 'rewrite_rules' AND INSTR(option_value, 'nutgraf') > 0";
    assert.equal(site.count(rules), 0);
    await logIn(site);
    await upload(site);
    await site.rest("POST", "wp/v2/posts", { ...POSTS[0], title: "Again", status: "publish", date: undefined });
    assert.deepEqual((await itemOf(site, "Again"))._nutgraf.tldr, POSTS[0].meta._nutgraf.tldr);
  });

  test("PHP has complained of nothing", () => {
    assert.deepEqual(site.complaints(), []);
  });
}
