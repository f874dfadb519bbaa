// The examples with site generators: each site's own posts are its feed.
import assert from "node:assert/strict";
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { suite } from "../browser/harness.mjs";
import { filesIn, HEADLINES, publish, workshop } from "../bundlers/project.mjs";
import { assertAdopts, assertAnswers, assertQuiet, assertReadable, observePages } from "./adoption.mjs";

const { browser, server, test } = await suite();
const { pack, copy, run, script } = workshop(dirname(fileURLToPath(import.meta.url)));
const tarball = pack();
await observePages(browser);

/** The newest post first. */
const POSTS = HEADLINES.toReversed();
/** A title that is not to be read as markup, by YAML, or by a template; and a post that has it, and no briefing. */
const ODD = '"Quotes" & <b>tags</b> {{ braces }}';
const ODD_POST = `---\ntitle: '${ODD}'\ndate: 2026-02-01\n---\nNo briefing.\n`;

/** Asserts that nothing is wrong with the feed of a site, and gives how many articles it has. */
async function assertChecked(folder, feed) {
  const { check } = await import(pathToFileURL(join(folder, "node_modules/nutgraf/tools.js")));
  const { articles, findings } = await check(readFileSync(join(folder, feed)));
  assert.deepEqual(findings, []);
  return articles;
}

/** Serves a site, and gives the HTML of its first page. */
function serveSite(folder) {
  const files = filesIn(folder);
  publish(server, files);
  return String(files.get("index.html"));
}

/** Asserts that a site whose pages have no cards in them shows links at first, and then the posts. */
async function assertShows(html, posts = POSTS) {
  for (const title of POSTS) assert.ok(html.includes(`>${title}</a></li>`), `there is a link without script: ${title}`);
  await browser.open(server.url("/"));
  const { detail } = await browser.event("nutgraf-load");
  assert.deepEqual({ articles: detail.articles, problems: detail.problems }, { articles: posts.length, problems: [] });
  assert.deepEqual(await browser.texts("[part~=headline]"), posts);
  await assertAnswers(browser, posts.length);
  await assertQuiet(browser);
}

test("eleventy", async () => {
  const folder = copy("eleventy", tarball);
  const build = () => run(folder, ...script(folder, "build"));
  build();
  assert.equal(await assertChecked(folder, "_site/feed.json"), 2);
  assertReadable(serveSite(join(folder, "_site")), POSTS);
  await assertAdopts(browser, server.url("/"), POSTS);

  writeFileSync(join(folder, "posts/odd.md"), ODD_POST);
  build();
  assert.equal(await assertChecked(folder, "_site/feed.json"), 3);
  serveSite(join(folder, "_site"));
  await assertAdopts(browser, server.url("/"), [...POSTS, ODD]);
});

test("hugo", async () => {
  const folder = copy("hugo", tarball);
  const build = () => run(folder, ...script(folder, "build"));
  build();
  assert.equal(await assertChecked(folder, "public/feed.json"), 2);
  await assertShows(serveSite(join(folder, "public")));

  // As its README says, with the cards in the HTML.
  writeFileSync(join(folder, "content/posts/odd.md"), ODD_POST);
  build();
  assert.equal(await assertChecked(folder, "public/feed.json"), 3);
  const words = ["prerender", "public/feed.json", "--src", "/feed.json", "--limit", "10"];
  writeFileSync(join(folder, "briefings.html"), run(folder, "node", ["node_modules/nutgraf/cli.js", ...words]));
  build();
  assertReadable(serveSite(join(folder, "public")), POSTS);
  await assertAdopts(browser, server.url("/"), [...POSTS, ODD]);
});

test("jekyll", async () => {
  const folder = copy("jekyll", tarball);
  cpSync(join(folder, "node_modules/nutgraf"), join(folder, "nutgraf"), { recursive: true });
  const build = () => run(folder, "jekyll", ["build"]);
  build();
  assert.equal(await assertChecked(folder, "_site/feed.json"), 2);
  await assertShows(serveSite(join(folder, "_site")));

  writeFileSync(join(folder, "_posts/2026-02-01-odd.md"), ODD_POST);
  build();
  assert.equal(await assertChecked(folder, "_site/feed.json"), 3);
  await assertShows(serveSite(join(folder, "_site")), [...POSTS, ODD]);
});
