// What is asked for, and what is kept of it: bounded, and nothing that the server forbids.
import assert from "node:assert/strict";
import { suite } from "./harness.mjs";
import { feed, FRESH, kept, path, show } from "./fresh.mjs";

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
    assert.equal(headers.accept, "application/feed+json, application/json");
  }
  assert.equal(at.headers.cookie, "known=1");
  assert.equal(there.headers.cookie, undefined);
});

test("what the server forbids to store and what is very large is shown, and not kept", async () => {
  const [forbidden, large, ordinary] = [path(), path(), path()];
  server.json(forbidden, feed("a"), { headers: { "Cache-Control": "private, No-Store" } });
  server.json(large, { ...feed("b"), unknown: "x".repeat(2_000_000) }, { headers: FRESH });
  server.json(ordinary, feed("c"), { headers: FRESH });
  await show(browser, server, "", { body: element(forbidden) + element(large) });
  await browser.event("nutgraf-load", 2);
  await browser.run((html) => document.body.insertAdjacentHTML("beforeend", html), element(ordinary));
  await kept(browser, ordinary);
  const found = await keys();
  assert.deepEqual([forbidden, large, ordinary].map((src) => found.includes(src)), [false, false, true]);
});

test("the twenty feeds written last are kept", async () => {
  const other = await startServer();
  const sources = Array.from({ length: 22 }, () => path());
  for (const src of sources) other.json(src, feed(src), { headers: FRESH });
  await show(browser, other, "", { body: "" });
  for (const [at, src] of sources.entries()) {
    await browser.run((html) => document.body.insertAdjacentHTML("beforeend", html), element(src));
    await browser.event("nutgraf-load", at + 1);
    await kept(browser, src);
  }
  await browser.until(async () => (await (await caches.open("nutgraf-v1")).keys()).length === 20);
  assert.deepEqual(await keys(), sources.slice(2));
});
