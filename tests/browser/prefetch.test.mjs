// The files that a button needs are loaded when somebody is about to press it, and for nobody else.
import assert from "node:assert/strict";
import { articles } from "./feeds.mjs";
import { FRESH, path } from "./feed-page.mjs";
import { build } from "./embedding.mjs";
import { suite, WIDGET } from "./harness.mjs";
import { prerender } from "./prerender.mjs";

const { browser, startServer, test } = await suite();
const feed = articles(8, () => ({ tags: ["tea"] }));
const FIRST = `/dist/${build.wasm}`;
const APP = `/dist/${build.live.wasm}`;

/** A server of its own, so that nothing comes from a cache; and a page that shows the feed, some way down. */
async function shown({ limit, prerendered = false, above = 0, next }) {
  const server = await startServer();
  const src = path();
  server.json(src, { ...feed, next_url: next }, { headers: FRESH });
  const element = `<nutgraf-feed loading="eager" src="${src}" limit="${limit}"></nutgraf-feed>`;
  const html = prerendered ? prerender(feed, { url: server.url(src), src, limit }).html : element;
  server.page("/", { head: WIDGET, body: `<div style="height: ${above}px"></div>${html}` });
  await browser.open(server.url("/"));
  await browser.event("nutgraf-load");
  return server;
}
const point = async (selector) => {
  // A card under `content-visibility` can be pointed at once it has been painted, a frame after it is there.
  await browser.until((selector) => {
    const root = document.querySelector("nutgraf-feed").shadowRoot;
    const button = root.querySelector(selector);
    const { left, top, width, height } = button.getBoundingClientRect();
    return button.contains(root.elementFromPoint(left + width / 2, top + height / 2));
  }, selector);
  const target = await browser.shadow(selector);
  await browser.driver.actions().move({ origin: target }).perform();
};
const focus = (selector) =>
  browser.run((selector) => document.querySelector("nutgraf-feed").shadowRoot.querySelector(selector).focus(), selector);

test("\"Show more\" that has to ask the server brings the app when it comes into view, and not before", async () => {
  const server = await shown({ limit: 8, above: 5_000, next: "/next.json" });
  assert.equal(server.requestsFor(APP).length, 0);
  await browser.run(() => document.querySelector("nutgraf-feed").shadowRoot.querySelector("[part~=more-button]").scrollIntoView());
  await server.request(APP);
  assert.deepEqual(await browser.errors(), []);
});

for (const [what, intend] of [["a pointer on", point], ["the focus on", focus]]) {
  test(`${what} "Show more" that has to ask the server brings the app before it is pressed, and nothing else`, async () => {
    const server = await shown({ limit: 8, above: 5_000, next: "/next.json" });
    const [{ path: src }] = server.requestsFor(/feed-/);
    // Where it may be seen, it would have come.
    await browser.run(() => (IntersectionObserver.prototype.observe = () => {}));
    await browser.run(() => document.querySelector("nutgraf-feed").shadowRoot.querySelector("[part~=more-button]").scrollIntoView());
    await intend("[part~=more-button]");
    await server.request(APP);
    assert.equal(server.requestsFor(src).length, 1);
    assert.equal(server.requestsFor("/next.json").length, 0);
  });
}

test("a topic, and \"Show more\" of what is loaded already, are answered with no request", async () => {
  const server = await shown({ limit: 2 });
  const before = server.requests.length;
  const press = (selector) => browser.run((selector) => document.querySelector("nutgraf-feed").shadowRoot.querySelector(selector).click(), selector);
  await press("[part~=more-button]");
  await browser.event("nutgraf-load", 2);
  assert.equal((await browser.texts("[part~=card]")).length, 4);
  await press("button[part~=topic]");
  await browser.event("nutgraf-load", 3);
  assert.equal((await browser.texts("[part~=filter]")).length, 1);
  assert.equal(server.requests.length, before);
  assert.deepEqual(await browser.errors(), []);
});

test("on a prerendered page a button in view brings nothing, and a pointer on it what shows a feed, but not the app", async () => {
  const server = await shown({ limit: 2, prerendered: true });
  await browser.run(() => document.querySelector("nutgraf-feed").shadowRoot.querySelector("[part~=more-button]").scrollIntoView());
  // Whoever watches the button would have been told within two frames.
  await browser.drawn();
  assert.deepEqual(server.requestsFor(/\.wasm$/), []);
  await point("[part~=more-button]");
  await server.request(FIRST);
  assert.equal(server.requestsFor(APP).length, 0);
});
