// Every transition from one phase of an element to another, in a build that keeps them for the page and throws at one
// that `www/element/phases.js` does not allow (`cargo xtask build --features trap`).
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { state } from "./feeds.mjs";
import { feed, gate, show } from "./feed-page.mjs";
import { suite } from "./harness.mjs";
import { prerender } from "./prerender.mjs";

// The build fills this in.
globalThis.__TRACES__ = true;
const { TRANSITIONS } = await import("../../www/element/phases.js");

const DIST = "target/dist-trap";
const build = JSON.parse(readFileSync(new URL(`../../${DIST}/build.json`, import.meta.url), "utf8"));
const { browser, startServer, test } = await suite({ dist: DIST });

const ALL = Object.entries(TRANSITIONS).flatMap(([from, nexts]) => nexts.map((to) => `${from} ${to}`));
const seen = new Set();
const KEPT = { attributes: 'cache="off"' };

/** Does something with the page's element. */
const act = (script, ...values) => browser.run(script, ...values);
const remove = () => browser.runAsync(() => {
  document.querySelector("nutgraf-feed").remove();
  // The element looks once more whether it has only been moved.
  return new Promise((done) => setTimeout(done));
});
const set = (name, value) => act((name, value) => document.querySelector("nutgraf-feed").setAttribute(name, value), name, value);

/** A server of its own, with files of the build that never come, or are not there. */
async function serve({ never = [], missing = [] } = {}) {
  const server = await startServer({ dist: DIST });
  server.json("/feed.json", feed("a", "b", "c"));
  for (const name of never) server.on(`/dist/${name}`, () => {});
  for (const name of missing) server.on(`/dist/${name}`, (_request, response) => response.writeHead(404).end());
  return server;
}

/** Waits for a step, and keeps all that there were. */
async function steps(...wanted) {
  await browser.until((wanted) => wanted.every((step) => (window.nutgrafSteps ?? []).includes(step)), wanted);
  for (const step of await act(() => window.nutgrafSteps)) seen.add(step);
  assert.deepEqual(await browser.errors(), []);
}

test("a first showing, from nothing to its end", async () => {
  await show(browser, await serve(), "/feed.json", KEPT);
  await steps("idle starting", "starting showing", "showing interactive");
  await remove();
  await steps("interactive idle");
});

test("a first showing whose element leaves", async () => {
  const server = await serve();
  const held = gate();
  server.on("/feed.json", held.listener);
  await show(browser, server, "/feed.json", KEPT);
  await steps("starting showing");
  await remove();
  await steps("showing idle");
  held.open(feed("a"));
});

test("an element that leaves while the Wasm is on its way", async () => {
  await show(browser, await serve({ never: [build.wasm] }), "/feed.json", KEPT);
  await steps("idle starting");
  await remove();
  await steps("starting idle");
});

test("an element with nothing to show that leaves", async () => {
  await show(browser, await serve(), "/feed.json", { body: "<nutgraf-feed></nutgraf-feed>" });
  await state(browser, "empty");
  await remove();
  await steps("idle idle");
});

test("the app, from data to the element's end", async () => {
  await show(browser, await serve(), "/feed.json", { body: "<nutgraf-feed></nutgraf-feed>" });
  await act((feed) => (document.querySelector("nutgraf-feed").data = feed), feed("a"));
  await steps("starting live");
  await remove();
  await steps("live idle");
});

/** Makes the instance trap, once. */
const trap = () => act(() => {
  let left = 1;
  const labels = {};
  Object.defineProperty(labels, "trap", { enumerable: true, get: () => (left-- > 0 ? "now" : "") });
  document.querySelector("nutgraf-feed").labels = labels;
});

test("the app after a first showing, and after a trap", async () => {
  await show(browser, await serve(), "/feed.json", KEPT);
  await steps("showing interactive");
  await browser.runAsync(() => document.querySelector("nutgraf-feed").reload());
  await steps("interactive starting", "starting live");
  await trap();
  await steps("live interactive");
});

test("a trap after a first showing", async () => {
  await show(browser, await serve(), "/feed.json", KEPT);
  await steps("showing interactive");
  await trap();
  await steps("interactive interactive", "interactive starting");
  await browser.event("nutgraf-load", 2);
});

test("the app that comes during a first showing", async () => {
  const server = await serve();
  const held = gate();
  server.on("/feed.json", held.listener);
  await show(browser, server, "/feed.json", KEPT);
  await steps("starting showing");
  await act(() => void document.querySelector("nutgraf-feed").reload());
  await steps("showing starting", "starting live");
  held.open(feed("a"));
});

test("an element that starts when another one's instance traps", async () => {
  const body = '<nutgraf-feed loading="eager" cache="off" src="/feed.json"></nutgraf-feed>'.repeat(2);
  const script = `addEventListener("DOMContentLoaded", () => {
    let left = 1;
    const labels = {};
    Object.defineProperty(labels, "trap", { enumerable: true, get: () => (left-- > 0 ? "now" : "") });
    document.querySelector("nutgraf-feed").labels = labels;
  });`;
  await show(browser, await serve(), "/feed.json", { body, script });
  await browser.event("nutgraf-load", 2);
  await steps("starting interactive");
});

test("no Wasm", async () => {
  await show(browser, await serve({ missing: [build.wasm, build.live.wasm] }), "/feed.json", KEPT);
  await steps("starting failed");
  await browser.runAsync(() => document.querySelector("nutgraf-feed").reload());
  await steps("failed starting");
  await browser.event("nutgraf-error", 2);
  await remove();
  await steps("failed idle");
});

/** A page whose element is far below what a visitor sees, until they go there. */
async function showFar() {
  const server = await serve();
  server.on("/far.css", (_request, response) => {
    response.writeHead(200, { "Content-Type": "text/css" }).end("nutgraf-feed { display: block; margin-top: 9000px }");
  });
  const body = '<link rel="stylesheet" href="/far.css"><nutgraf-feed src="/feed.json" cache="off"></nutgraf-feed>';
  await show(browser, server, "/feed.json", { body });
  await steps("idle waiting");
}

test("an element that somebody comes near", async () => {
  await showFar();
  await set("limit", "2");
  await steps("waiting waiting");
  await act(() => scrollTo(0, 9000));
  await steps("waiting starting");
});

test("an element that nobody comes near, and that leaves", async () => {
  await showFar();
  await remove();
  await steps("waiting idle");
});

test("a prerendered element whose app cannot be had goes on waiting for its refresh", async () => {
  const server = await serve({ missing: [build.wasm] });
  const { html } = prerender(feed("a"), { url: server.url("/feed.json"), src: "/feed.json", cache: "off", refresh: 3600 });
  await show(browser, server, "/feed.json", { body: html });
  await steps("idle waiting");
  await set("layout", "compact");
  await steps("starting failed");
  await act(() => document.body.prepend(document.querySelector("nutgraf-feed")));
  await steps("failed waiting");
});

test("every transition that is allowed has been seen, and no other", () => {
  assert.deepEqual([...seen].sort(), ALL.sort());
});
