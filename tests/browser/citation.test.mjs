// Citations: links from a statement to its source, and back to where the reader was.
import assert from "node:assert/strict";
import { Key } from "selenium-webdriver";
import { articles, click, focused, open } from "./feeds.mjs";
import { suite, WIDGET } from "./harness.mjs";
import { prerender } from "./prerender.mjs";

const { browser, server, test: plainTest } = await suite();
/** Whatever happens in a test, the page has no uncaught error at its end. */
const test = (name, body) =>
  plainTest(name, async () => {
    await body();
    assert.deepEqual(await browser.errors(), []);
  });
const page = { browser, server };
const press = (...keys) => browser.driver.actions().sendKeys(...keys).perform();

/** Two articles in each of which one source is cited three times, and another one never. */
const feed = () =>
  articles(2, () => ({
    _nutgraf: {
      tldr: { what_changed: { text: "It", sources: ["a"] } },
      takeaways: [{ text: "One", sources: ["a"] }, "Two"],
      timeline: [{ date: "2026", title: "Then", sources: ["a"] }],
      sources: [{ id: "a", title: "A", url: "/a" }, { id: "b", title: "B", url: "/b" }],
    },
  }));

/**
 * Asserts what has the focus in the second article: its part and its text, and the panel that it is in, or what it
 * stands in.
 */
async function assertAt(expected) {
  const place = await browser.run(() => {
    const active = document.querySelector("nutgraf-feed").shadowRoot.activeElement;
    const around = active.closest("details")?.dataset.panel ?? active.parentElement.getAttribute("part");
    return { article: active.closest("[data-article]").dataset.article, around };
  });
  assert.deepEqual({ ...(await focused(browser)), ...place }, { article: "2", ...expected });
}
/** As well, and the reader sees it. */
async function assertSeen(expected) {
  await assertAt(expected);
  // A page scrolls by whole pixels, and a box need not begin at one.
  await browser.until(() => {
    const { top, bottom } = document.querySelector("nutgraf-feed").shadowRoot.activeElement.getBoundingClientRect();
    return top > -1 && bottom < innerHeight + 1;
  });
}
/** Which of the ways back of a source is marked as the one that the reader has come from. */
const marked = () =>
  browser.run(() => {
    const entry = document.querySelector("nutgraf-feed").shadowRoot.querySelector("[data-article='2'] [part=source]");
    return [...entry.querySelectorAll("[part=backlink]")].map((back) => back.ariaCurrent);
  });

/** By keyboard to the source, and back again, in the second article. */
async function thereAndBack() {
  const history = await browser.run(() => history.length);
  await browser.run(() => document.querySelector("nutgraf-feed").shadowRoot.querySelector("[data-article='2'] [data-panel=takeaways] summary").focus());
  await press(Key.ENTER, Key.TAB);
  await assertAt({ part: "citation", text: "1", around: "takeaways" });
  await press(Key.ENTER);
  await assertSeen({ part: "source", text: `A ↑ ↑2 ↑3 ${new URL(server.url("/")).host}`, around: "sources" });
  assert.deepEqual(await marked(), [null, "true", null]);
  // The panel that the reader has come from may be closed by now.
  await browser.run(() => (document.querySelector("nutgraf-feed").shadowRoot.querySelector("[data-article='2'] [data-panel=takeaways]").open = false));
  await press(Key.TAB, Key.TAB, Key.TAB);
  await assertAt({ part: "backlink", text: "↑2", around: "sources" });
  await press(Key.ENTER);
  await assertSeen({ part: "citation", text: "1", around: "takeaways" });
  assert.deepEqual(await marked(), [null, null, null]);
  assert.equal(await browser.run(() => history.length), history, "the page's history is the page's");
}

test("each source leads back to the statements that cite it, and says which one the reader has come from", async () => {
  server.json("/feed.json", feed());
  await open(page);
  await browser.event("nutgraf-load");
  await thereAndBack();
  const titles = await browser.texts("[data-article='2'] [part=source]");
  assert.deepEqual(titles, [`A ↑ ↑2 ↑3 ${new URL(server.url("/")).host}`, `B ${new URL(server.url("/")).host}`], "nothing leads back from a source that nothing cites");
  const names = await browser.run(() => {
    const backs = document.querySelector("nutgraf-feed").shadowRoot.querySelectorAll("[data-article='1'] [part=backlink]");
    return [...backs].map((back) => back.ariaLabel);
  });
  assert.deepEqual(names, ["Back to statement 1", "Back to statement 2", "Back to statement 3"]);
});

test("ways back survive an update of their article", async () => {
  server.json("/feed.json", feed());
  await open(page, { attributes: 'src="/feed.json" panels="sources takeaways timeline"' });
  await browser.event("nutgraf-load");
  await browser.run(() => (document.querySelector("nutgraf-feed").labels = { sources: "What this rests on" }));
  await browser.until(() => /What this rests on/.test(document.querySelector("nutgraf-feed").shadowRoot.textContent));
  await thereAndBack();
});

test("a mouse goes the same way", async () => {
  server.json("/feed.json", feed());
  await open(page);
  await browser.event("nutgraf-load");
  await click(browser, "[data-article='2'] [part~=tldr] [part=citation]");
  assert.deepEqual((await browser.event("nutgraf-toggle")).detail, { article: "2", panel: "sources", open: true });
  await click(browser, "[data-article='2'] [part=backlink]");
  await assertSeen({ part: "citation", text: "1", around: "tldr-text" });
});

test("both ways are told like any link, and can be kept from being gone", async () => {
  server.json("/feed.json", feed());
  await open(page);
  await browser.event("nutgraf-load");
  await click(browser, "[data-article='2'] [part~=tldr] [part=citation]");
  await click(browser, "[data-article='2'] [part=backlink]");
  const told = (await browser.events("nutgraf-navigate")).map(({ detail: { article, url, kind }, cancelable }) => [article, new URL(url).pathname, kind, cancelable]);
  assert.deepEqual(told, [["2", "/", "citation", true], ["2", "/", "backlink", true]]);
  const { url } = (await browser.events("nutgraf-navigate"))[0].detail;
  assert.ok(await browser.run((id) => document.querySelector("nutgraf-feed").shadowRoot.getElementById(id).matches("[part=source]"), new URL(url).hash.slice(1)));
  await browser.run(() => {
    document.addEventListener("nutgraf-navigate", (event) => event.preventDefault());
    document.querySelector("nutgraf-feed").closeAll();
  });
  await click(browser, "[data-article='1'] [part~=tldr] [part=citation]");
  await browser.event("nutgraf-navigate", 3);
  assert.equal((await browser.shadowAll("details[open]")).length, 0);
  assert.deepEqual(await browser.run(() => [location.pathname, location.hash]), ["/", ""]);
});

test("a prerendered page has the ways back without the widget", async () => {
  const { html } = prerender(feed(), { url: server.url("/feed.json"), src: "/feed.json" });
  server.json("/feed.json", feed());
  server.page("/", { head: WIDGET, body: html });
  await browser.open(server.url("/"));
  await browser.event("nutgraf-load");
  await thereAndBack();
  const asked = server.requests.map(({ path }) => path).filter((path) => path !== "/");
  assert.deepEqual(asked.sort(), ["/dist/nutgraf.css", "/dist/nutgraf.js"]);
});

test("without any script citations are numbers, and nothing leads back", async () => {
  const { html } = prerender(feed(), { url: server.url("/feed.json"), src: "/feed.json", open: "all" });
  server.page("/inner", { head: WIDGET, body: html });
  server.page("/", { body: '<iframe sandbox="allow-same-origin" src="/inner" width="900" height="700"></iframe>' });
  await browser.open(server.url("/"));
  const parts = await browser.run(() => {
    const { contentDocument, contentWindow } = document.querySelector("iframe");
    const { shadowRoot } = contentDocument.querySelector("nutgraf-feed");
    const style = (part) => contentWindow.getComputedStyle(shadowRoot.querySelector(`[part=${part}]`));
    return { citation: style("citation").pointerEvents, backlink: style("backlink").display };
  });
  assert.deepEqual(parts, { citation: "none", backlink: "none" });
});
