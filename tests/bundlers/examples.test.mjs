// The examples: each is built with its own tool, as its README says, and a browser waits until the cards are there.
import assert from "node:assert/strict";
import { join } from "node:path";
import { suite } from "../browser/harness.mjs";
import { copy, filesIn, HEADLINES, pack, publish, run, script, serve } from "./project.mjs";

const { browser, server, test } = await suite();
const tarball = pack();

/** Serves these files, and looks at the page until the cards are there. */
async function assertShows(files) {
  publish(server, files);
  await browser.open(server.url("/"));
  await browser.until(() => document.querySelector("nutgraf-feed")?.shadowRoot?.querySelectorAll("[part~=headline]").length === 2);
  assert.deepEqual(await browser.texts("[part~=headline]"), HEADLINES);
}

test("a page with no tools", async () => {
  const folder = copy("html", tarball);
  const files = filesIn(folder);
  for (const [path, bytes] of filesIn(join(folder, "node_modules/nutgraf"))) files.set(`nutgraf/${path}`, bytes);
  await assertShows(files);
});

// Their templates are checked in types.test.mjs.
for (const name of ["vite-react", "vite-vue", "vite-svelte"]) {
  test(name, async () => {
    const folder = copy(name, tarball);
    run(folder, ...script(folder, "build"));
    await assertShows(filesIn(join(folder, "dist")));
    // The framework hears of the load by its own way to listen.
    await browser.until(() => document.querySelector("[role=status]").textContent === "2 articles");
  });
}

test("node-server", async () => {
  const folder = copy("node-server", tarball);
  const started = await serve(folder, ...script(folder, "start"), { PORT: "0" });
  try {
    const html = await (await fetch(started.origin)).text();
    for (const headline of HEADLINES) assert.ok(html.includes(headline), "it can be read with no script");
    await browser.open(started.origin);
    await browser.until(() => customElements.get("nutgraf-feed"));
    assert.deepEqual(await browser.texts("[part~=headline]"), HEADLINES);
    await browser.runAsync(() => new Promise((resolve) => requestIdleCallback(resolve)));
    const loaded = await browser.run(() => performance.getEntriesByType("resource").map(({ name }) => new URL(name).pathname));
    assert.ok(!loaded.some((path) => path.endsWith(".wasm") || path === "/feed.json"), `nothing more is needed: ${loaded}`);
    // What is asked for brings the rest.
    const articles = await browser.runAsync(() => document.querySelector("nutgraf-feed").reload().then((detail) => detail.articles));
    assert.equal(articles, 2);
    assert.deepEqual(await browser.texts("[part~=headline]"), HEADLINES);
  } finally {
    await started.stop();
  }
});
