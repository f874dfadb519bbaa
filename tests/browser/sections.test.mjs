// Panels of the publisher's own kinds: their places, marks, and what a page is told of them.
import assert from "node:assert/strict";
import { articles, click, open } from "./feeds.mjs";
import { suite } from "./harness.mjs";
import { prerender } from "./prerender.mjs";

const { browser, server, test } = await suite();
const page = { browser, server };

const SECTIONS = [
  { id: "perspectives", title: "Perspectives", icon: "people", claims: [{ text: "One side.", sources: ["s"] }, "The other side."] },
  { id: "method", title: "How this was found out", icon: "method", text: "First.\n\nThen." },
  { id: "numbers", title: "In numbers", table: { columns: ["2026"], rows: [{ feature: "Rain", cells: [7] }] } },
];
const FEED = articles(1, () => ({ _nutgraf: { takeaways: ["T"], sections: SECTIONS, sources: [{ id: "s", title: "S", url: "/s" }] } }));

const panels = () =>
  browser.run(() => {
    const all = [...document.querySelector("nutgraf-feed").shadowRoot.querySelectorAll("[part=panel]")];
    return all.map((panel) => panel.dataset.panel + (panel.open ? "*" : ""));
  });

/** For each section: how wide its mark and its title are drawn. */
const drawn = () =>
  browser.run(() => {
    const summaries = [...document.querySelector("nutgraf-feed").shadowRoot.querySelectorAll("[part=panel-summary]")];
    return summaries.map((summary) => {
      const title = summary.querySelector("[part=panel-title]");
      const { display, inlineSize, clipPath, content } = getComputedStyle(title, "::before");
      const isMarked = content !== "none" && display !== "none" && parseFloat(inlineSize) > 8 && clipPath.startsWith("polygon");
      return [isMarked, title.getBoundingClientRect().width > 40];
    });
  });

test("sections stand where their ids say, open by them, and tell them when they are toggled", async () => {
  server.json("/feed.json", FEED);
  await open(page, { attributes: 'src="/feed.json" panels="numbers, takeaways, sections, sources" open="perspectives"' });
  await browser.event("nutgraf-load");
  assert.deepEqual(await panels(), ["numbers", "takeaways", "perspectives*", "method", "sources"]);
  await click(browser, "[data-panel=method] > summary");
  const { detail } = await browser.event("nutgraf-toggle");
  assert.deepEqual([detail.panel, detail.open], ["method", true]);
  assert.deepEqual(await browser.texts("[data-panel=method] p"), ["First.", "Then."]);
  assert.deepEqual(await browser.texts("[data-panel=perspectives] [part=citation]"), ["1"]);
});

for (const width of ["700px", "280px"]) {
  test(`a title is there with its mark where the element is ${width} wide`, async () => {
    server.json("/feed.json", FEED);
    await open(page, { attributes: `src="/feed.json" panels="sections" style="width: ${width}"` });
    await browser.event("nutgraf-load");
    // The shapes of marks come right after the first showing.
    await browser.until(() => {
      const title = document.querySelector("nutgraf-feed").shadowRoot.querySelector("[data-icon] > [part=panel-title]");
      return getComputedStyle(title, "::before").clipPath.startsWith("polygon");
    });
    assert.deepEqual(await drawn(), [[true, true], [true, true], [false, true]]);
  });
}

test("prerendered sections are taken over as they stand", async () => {
  const { html } = prerender(FEED, { url: server.url("/feed.json"), src: "/feed.json", cache: "off" });
  server.json("/feed.json", FEED);
  await open(page, { attributes: "hidden", after: html });
  await browser.run(() => {
    const feed = document.querySelectorAll("nutgraf-feed")[1];
    window.before = [...feed.shadowRoot.querySelectorAll("details")];
    window.before[1].open = true;
    feed.reload();
  });
  await browser.until(() => document.querySelectorAll("nutgraf-feed")[1].matches(":state(ready)"));
  await browser.event("nutgraf-load");
  const kept = await browser.run(() => {
    const now = [...document.querySelectorAll("nutgraf-feed")[1].shadowRoot.querySelectorAll("details")];
    return [now.length, now.every((panel, place) => panel === window.before[place]), now[1].open];
  });
  assert.deepEqual(kept, [5, true, true]);
});
