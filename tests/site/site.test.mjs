// The project's site as `xtask/site.mjs` builds it, looked at in Chromium.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { openBrowser } from "../browser/browser.mjs";
import { brokenLinks } from "./links.mjs";
import { axeComplaints, collectEverywhere, complaints, look, startSite } from "./site.mjs";

const site = await startSite();
const browser = await openBrowser();
after(async () => {
  await browser.close();
  await site.stop();
});
await collectEverywhere(browser);

const own = site.pages.filter((path) => !path.startsWith("demo/"));

test("no link leads to nothing", () => {
  assert.ok(own.length > 20, `${own}`);
  assert.deepEqual(brokenLinks(site.folder, site.pages, ["configurator.html", "playground.html"]), []);
});

test("no page, at no width and in no scheme, breaks a policy, logs an error, scrolls sideways or displeases axe", async () => {
  for (const [index, path] of own.entries()) {
    // Each way to look at a page for every page of its own, and in turns for the many documents.
    const ways = [{ width: 1280, scheme: "light" }, { width: 375, scheme: "dark" }];
    for (const way of path.includes("/") ? [ways[index % 2]] : ways) {
      await look(browser, way);
      await browser.open(site.url(path));
      await browser.until(() => document.readyState === "complete");
      const wide = await browser.run(() => document.documentElement.scrollWidth > window.innerWidth);
      // Axe itself adds styles: what the page complains of is asked before.
      const found = [...(await complaints(browser)), ...(wide ? ["it scrolls sideways"] : []), ...(await axeComplaints(browser))];
      assert.deepEqual(found, [], `${path} ${JSON.stringify(way)}`);
    }
  }
  await look(browser);
  assert.deepEqual(site.missing, []);
});

test("the documents lead from each to the next", async () => {
  const seen = [];
  await browser.open(site.url("docs/index.html"));
  for (;;) {
    const [title, next] = await browser.run(() => [document.title, document.querySelector("a[rel=next]")?.href]);
    seen.push(title);
    if (!next) break;
    await browser.open(next);
  }
  assert.equal(new Set(seen).size, own.filter((path) => path.startsWith("docs/")).length);
});
