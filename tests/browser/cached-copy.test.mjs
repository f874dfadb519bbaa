// What a request says, and which answers are cached for the next visit: a limited number, and none that the server
// forbids to store.
import assert from "node:assert/strict";
import { state } from "./feeds.mjs";
import { suite } from "./harness.mjs";
import { feed, FRESH, gate, path, reload, show, untilCached } from "./feed-page.mjs";

const { browser, server, startServer, test } = await suite();
const element = (src) => `<nutgraf-feed loading="eager" src="${src}"></nutgraf-feed>`;
const keys = () =>
  browser.run(async () => {
    if (!(await caches.has("nutgraf-v1"))) return [];
    const found = await (await caches.open("nutgraf-v1")).keys();
    return found.map(({ url }) => new URL(decodeURIComponent(url.split("?")[1])).pathname);
  });

test("a request says what it accepts, and takes cookies to its own origin only", async () => {
  const other = await startServer();
  const [own, foreign] = [path(), path()];
  server.json(own, feed("a"), { headers: FRESH });
  other.json(foreign, feed("b"), { headers: FRESH });
  await show(browser, server, "", { body: element(own) + element(foreign.replace(/^/, other.origin)), script: 'document.cookie = "known=1";' });
  await browser.event("nutgraf-load", 2);
  const [at, there] = [await server.request(own), await other.request(foreign)];
  for (const { method, headers } of [at, there]) {
    assert.equal(method, "GET");
    assert.equal(headers.accept, "application/feed+json, application/json, */*;q=0.1");
  }
  assert.equal(at.headers.cookie, "known=1");
  assert.equal(there.headers.cookie, undefined);
});

test("what the server forbids to store and what is very large is shown, and not cached", async () => {
  const [forbidden, large, ordinary] = [path(), path(), path()];
  server.json(forbidden, feed("a"), { headers: { "Cache-Control": "private, No-Store" } });
  server.json(large, { ...feed("b"), unknown: "x".repeat(2_000_000) }, { headers: FRESH });
  server.json(ordinary, feed("c"), { headers: FRESH });
  await show(browser, server, "", { body: element(forbidden) + element(large) });
  await browser.event("nutgraf-load", 2);
  await browser.run((html) => document.body.insertAdjacentHTML("beforeend", html), element(ordinary));
  await untilCached(browser, ordinary);
  const found = await keys();
  assert.deepEqual([forbidden, large, ordinary].map((src) => found.includes(src)), [false, false, true]);
});

test("the twenty feeds written last are cached", async () => {
  const other = await startServer();
  const sources = Array.from({ length: 22 }, () => path());
  for (const src of sources) other.json(src, feed(src), { headers: FRESH });
  await show(browser, other, "", { body: "" });
  for (const [at, src] of sources.entries()) {
    await browser.run((html) => document.body.insertAdjacentHTML("beforeend", html), element(src));
    await browser.event("nutgraf-load", at + 1);
    await untilCached(browser, src);
  }
  await browser.until(async () => (await (await caches.open("nutgraf-v1")).keys()).length === 20);
  assert.deepEqual(await keys(), sources.slice(2));
});

test("a reload right after the app is there, with the server down, shows the cached copy all the same", async () => {
  const src = path();
  server.json(src, feed("a"), { headers: FRESH });
  // The browser takes its time to read the cached copy, once the feed has been shown.
  const script = `{
    const { match } = Cache.prototype;
    Cache.prototype.match = function (...values) {
      return window.slow ? new Promise((done) => (window.letGo = () => done(match.apply(this, values)))) : match.apply(this, values);
    };
  }`;
  // With \`refresh\`, it is the app that makes the first load.
  await show(browser, server, src, { script, attributes: 'refresh="3600"' });
  await browser.event("nutgraf-load");
  await untilCached(browser, src);
  const held = gate();
  server.on(src, held.listener);
  await browser.run(() => {
    window.slow = true;
    window.pass(3600 * 1000);
    const old = document.querySelector("nutgraf-feed");
    old.replaceWith(old.cloneNode());
  });
  await browser.until(() => window.letGo);
  server.json(src, "", { status: 404 });
  const detail = await browser.runAsync(() => {
    window.slow = false;
    return document.querySelector("nutgraf-feed").reload();
  });
  assert.deepEqual([detail.shown, detail.stale], [1, true]);
  assert.deepEqual(await browser.texts("[part=headline]"), ["a"]);
  await state(browser, "stale");
  assert.deepEqual(await browser.events("nutgraf-error"), []);
});

test("a reload of what is shown never brings an older copy back", async () => {
  const src = path();
  server.json(src, feed("a"), { headers: FRESH });
  await show(browser, server, src, { attributes: 'refresh="3600"' });
  await browser.event("nutgraf-load");
  await untilCached(browser, src);
  // What is shown now is not cached.
  server.json(src, feed("b"), { headers: { "Cache-Control": "no-cache, no-store" } });
  await reload(browser);
  await browser.runAsync(async (url) => {
    const cache = await caches.open("nutgraf-v1");
    await cache.put(`https://nutgraf.invalid/?${encodeURIComponent(url)}`, new Response(`1 ${url}\n{"items": [{"id": "a", "title": "a"}]}`));
  }, server.url(src));
  server.json(src, "", { status: 404 });
  assert.equal((await reload(browser)).stale, true);
  assert.deepEqual(await browser.texts("[part=headline]"), ["b"]);
  assert.equal((await browser.events("nutgraf-load")).length, 3);
});
