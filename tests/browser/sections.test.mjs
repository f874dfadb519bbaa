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

test("tables of sections have the tools that comparisons have, each its own", async () => {
  const table = (caption, ...columns) => ({ caption, columns, rows: [3, 1, 2].map((value) => ({ feature: `F${value}`, cells: columns.map(() => value) })) });
  const sections = [
    { id: "one", title: "One", table: table("Alone", "2026") },
    { id: "two", title: "Two", table: table("Pair", "2025", "2026") },
  ];
  server.json("/feed.json", articles(1, () => ({ _nutgraf: { sections, comparison: [table("First", "A", "B"), table("Second", "A", "B")] } })));
  await open(page, { attributes: 'src="/feed.json" panels="comparison sections" open="all"' });
  await browser.event("nutgraf-load");
  for (const panel of ["comparison", "one", "two"]) {
    await browser.run((panel) => {
      const summary = document.querySelector("nutgraf-feed").shadowRoot.querySelector(`[data-panel=${panel}] > summary`);
      summary.dispatchEvent(new Event("pointerover", { bubbles: true }));
    }, panel);
    await browser.until((panel) => document.querySelector("nutgraf-feed").shadowRoot.querySelector(`[data-panel=${panel}] [part=column-sort]`), panel);
  }
  const bars = await browser.run(() =>
    [...document.querySelector("nutgraf-feed").shadowRoot.querySelectorAll("[part=table-tools]")].map((bar) => [
      bar.role,
      bar.ariaLabel,
      bar.nextElementSibling.querySelector("caption").textContent,
      bar.querySelector("label").checkVisibility(),
    ]),
  );
  // One column has nothing to differ from.
  assert.deepEqual(bars, [
    ["group", "First", "First", true],
    ["group", "Second", "Second", true],
    ["group", "Alone", "Alone", false],
    ["group", "Pair", "Pair", true],
  ]);
  await click(browser, "[data-panel=comparison] [part=table]:last-child th:nth-child(2) > button");
  const features = (panel) => browser.texts(`[data-panel=${panel}] tbody th`);
  assert.deepEqual(await features("comparison"), ["F3", "F1", "F2", "F1", "F2", "F3"]);
  await click(browser, "[data-panel=two] th:nth-child(3) > button");
  assert.deepEqual(await features("two"), ["F1", "F2", "F3"]);
  assert.deepEqual(await features("one"), ["F3", "F1", "F2"]);
});

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
