// Files, answers, cached copies and changes may come in any order: a slow network and a hasty script decide which is
// first.
import assert from "node:assert/strict";
import { click, state, states } from "./feeds.mjs";
import { ANSWERS, feed, FRESH, gate, path, show, untilCached } from "./feed-page.mjs";
import { build, built, hold } from "./embedding.mjs";
import { suite } from "./harness.mjs";
import { prerender } from "./prerender.mjs";

const { browser, server, startServer, test: plainTest } = await suite();
/** Whatever the order, nothing fails on the way. */
const test = (name, body) =>
  plainTest(name, async () => {
    await body();
    assert.deepEqual(await browser.errors(), []);
    assert.deepEqual((await browser.console()).filter(({ text }) => /failed/.test(text)), []);
  });

const headlines = () => browser.texts("[part=headline]");
const many = (count) => feed(...Array.from({ length: count }, (_, place) => `${place + 1}`));
const set = (name, value) => browser.run((name, value) => document.querySelector("nutgraf-feed").setAttribute(name, value), name, value);

/** Asks for a reload; what comes of it is then in `window.outcome`. */
const ask = () =>
  browser.run(() => {
    window.outcome = "none yet";
    document.querySelector("nutgraf-feed").reload().then((detail) => (window.outcome = detail ?? null));
  });
const outcomeComes = () => browser.until(() => window.outcome !== "none yet" && { detail: window.outcome });

/**
 * An element whose feed is cached gives way to a new one an hour later, whose feed the server keeps back: `open(feed)`.
 * The page stays, because WebKit's test session forgets a site's caches when it is left.
 */
async function revisit(server, src, shown, { attributes = "", script = "" } = {}) {
  server.json(src, shown, { headers: FRESH });
  await show(browser, server, src, { attributes, script });
  await browser.event("nutgraf-load");
  await untilCached(browser, src);
  const held = gate();
  server.on(src, held.listener);
  await browser.run(() => {
    window.pass(3600 * 1000);
    const old = document.querySelector("nutgraf-feed");
    old.replaceWith(old.cloneNode());
  });
  return held;
}

/** A page with a prerendered element of a feed. */
async function adopt(server, src, shown, { script, time, ...attributes } = {}) {
  const { html } = prerender(shown, { url: server.url(src), src, cache: "off", time, ...attributes });
  await show(browser, server, src, { body: html, script });
}

const given = (title) =>
  browser.run((text) => void (document.querySelector("nutgraf-feed").data = JSON.parse(text)), JSON.stringify(feed(title)));

test("data that is set while the Wasm is on its way is what is shown", async () => {
  const other = await startServer();
  const wasm = hold(other, build.wasm);
  other.json("/feed.json", feed("a"), { headers: FRESH });
  await show(browser, other, "/feed.json");
  await wasm.asked();
  await given("given");
  wasm.open();
  await browser.event("nutgraf-load");
  assert.deepEqual(await headlines(), ["given"]);
});

test("refresh that is set while the Wasm is on its way refreshes", async () => {
  const other = await startServer();
  const wasm = hold(other, build.wasm);
  other.json("/feed.json", feed("a"), { headers: FRESH });
  await show(browser, other, "/feed.json");
  await wasm.asked();
  await set("refresh", "30");
  wasm.open();
  await browser.event("nutgraf-load");
  await browser.until(() => window.due().length === 1);
});

for (const seconds of [6, 11]) {
  test(`a feed that has come ${seconds} seconds before the Wasm is shown, and neither it nor the app is asked for`, async () => {
    const other = await startServer();
    const wasm = hold(other, build.wasm);
    other.json("/feed.json", feed("a"), { headers: FRESH });
    await show(browser, other, "/feed.json", { script: ANSWERS });
    await wasm.asked();
    await browser.until(() => window.answered.includes("/feed.json"));
    await browser.run((ms) => window.pass(ms), 1000 * seconds);
    wasm.open();
    await browser.event("nutgraf-load");
    assert.deepEqual(await headlines(), ["a"]);
    assert.equal(other.requestsFor("/feed.json").length, 1);
    assert.equal(other.requestsFor(`/dist/${build.live.wasm}`).length, 0);
  });
}

test("a button of the cached copy works while the server takes its time", async () => {
  const src = path();
  const held = await revisit(server, src, many(5), { attributes: 'limit="2"' });
  await browser.event("nutgraf-load", 2);
  await click(browser, "[part~=more-button]");
  await browser.until(() => window.all("[part=headline]").length === 4);
  held.open(many(6));
});

test("an element that leaves while the app is on its way does not take it along", async () => {
  const other = await startServer();
  const glue = `/dist/${build.live.glue}`;
  const waiting = [];
  // It is asked for twice: once to look at its bytes, once to run it.
  other.on(glue, (_request, response) => {
    const send = () => response.writeHead(200, { "Content-Type": "text/javascript", "Cache-Control": "no-store" }).end(built(build.live.glue));
    if (other.requestsFor(glue).length === 2) waiting.push(send);
    else send();
  });
  other.json("/feed.json", { ...many(2), next_url: "/page.json" }, { headers: FRESH });
  other.json("/page.json", { items: many(4).items.slice(2) });
  await show(browser, other, "/feed.json", { attributes: 'limit="2"' });
  await browser.event("nutgraf-load");
  // "Show more" is in view, and has to ask the server.
  await other.request(glue, 2);
  await browser.run(() => {
    const old = document.querySelector("nutgraf-feed");
    old.replaceWith(old.cloneNode());
  });
  await browser.event("nutgraf-load", 2);
  waiting.forEach((send) => send());
  await click(browser, "[part~=more-button]");
  await browser.until(() => window.all("[part=headline]").length === 4);
});

test("a cached copy goes when another feed is wanted", async () => {
  const [src, next] = [path(), path()];
  const held = await revisit(server, src, feed("a"));
  await browser.event("nutgraf-load", 2);
  const second = gate();
  server.on(next, second.listener);
  await set("src", next);
  await state(browser, "loading");
  assert.deepEqual(await headlines(), []);
  await server.request(next);
  second.waiting[0].writeHead(404).end();
  assert.equal((await browser.event("nutgraf-error")).detail.status, 404);
  assert.deepEqual([await states(browser), await headlines()], [["failed"], []]);
  held.open(feed("a"));
});

test("a cached copy goes when another feed is wanted, also when the app is on its way", async () => {
  const other = await startServer();
  const app = hold(other, build.live.wasm);
  const held = await revisit(other, "/feed.json", feed("a"));
  await browser.event("nutgraf-load", 2);
  await ask();
  await app.asked();
  assert.deepEqual(await headlines(), ["a"]);
  other.json("/gone.json", "", { status: 404 });
  await set("src", "/gone.json");
  await state(browser, "loading");
  assert.deepEqual(await headlines(), []);
  app.open();
  assert.equal((await browser.event("nutgraf-error")).detail.status, 404);
  assert.deepEqual([await states(browser), await headlines()], [["failed"], []]);
  held.open(feed("a"));
});

test("what is prerendered on a clock ahead of the visitor's is replaced, however late the interface language comes", async () => {
  const other = await startServer();
  const locale = gate();
  other.on("/dist/locales/de.json", locale.listener);
  other.json("/feed.json", feed("later"));
  await adopt(other, "/feed.json", feed("a"), { time: Math.floor(Date.now() / 1000) + 600, lang: "de", script: ANSWERS });
  await browser.event("nutgraf-load");
  await ask();
  await browser.until(() => window.answered.includes("/feed.json"));
  await other.request("/dist/locales/de.json");
  await browser.run(() => window.sleep(2000));
  locale.open({ articles: "ignored" });
  const { detail } = await outcomeComes();
  assert.equal(detail.articles, 1);
  assert.deepEqual(await headlines(), ["later"]);
});

test("a reload before the app is there is settled by the server's answer, whatever is drawn meanwhile", async () => {
  const other = await startServer();
  const app = hold(other, build.live.wasm);
  other.json("/feed.json", many(5), { headers: FRESH });
  await show(browser, other, "/feed.json", { attributes: 'limit="2"' });
  await browser.event("nutgraf-load");
  await ask();
  await app.asked();
  await click(browser, "[part~=more-button]");
  await browser.event("nutgraf-load", 2);
  assert.equal(await browser.run(() => window.outcome), "none yet");
  other.json("/feed.json", many(6), { headers: FRESH });
  app.open();
  assert.equal((await outcomeComes()).detail.articles, 6);
  assert.equal(other.requestsFor("/feed.json").length, 2);
});

test("an element that goes while its feed is on its way asks for nothing more", async () => {
  const other = await startServer();
  const held = gate();
  other.on("/feed.json", held.listener);
  await show(browser, other, "/feed.json");
  await other.request("/feed.json");
  await browser.until(() => document.querySelector("nutgraf-feed").shadowRoot.querySelector("[role=status]").textContent);
  await browser.runAsync(() => {
    document.querySelector("nutgraf-feed").remove();
    // The element looks once more whether it has only been moved; then what has become of its request is heard.
    return new Promise((done) => setTimeout(() => setTimeout(done)));
  });
  await browser.run(() => document.body.append(document.createElement("nutgraf-feed")));
  await state(browser, "empty");
  assert.equal(other.requestsFor("/feed.json").length, 1);
  assert.equal(other.requestsFor(`/dist/${build.live.wasm}`).length, 0);
});

const AT_ONCE = (what) => `customElements.whenDefined("nutgraf-feed").then(() => {
  const element = document.querySelector("nutgraf-feed");
  ${what}
});`;

test("a reload that is asked for as soon as the element is defined waits for the server, also where it is prerendered", async () => {
  server.json("/feed.json", feed("later", "a"));
  await adopt(server, "/feed.json", feed("a"), {
    script: AT_ONCE('window.outcome = "none yet"; element.reload().then((detail) => (window.outcome = detail ?? null));'),
  });
  const { detail } = await outcomeComes();
  assert.equal(detail.articles, 2);
  assert.deepEqual(await headlines(), ["later", "a"]);
});

test("an attribute that is set as soon as the element is defined counts, also where it is prerendered", async () => {
  server.json("/feed.json", many(3));
  await adopt(server, "/feed.json", many(3), { script: AT_ONCE('element.setAttribute("limit", "2");') });
  await browser.until(() => window.all("[part=headline]").length === 2);
});

test("an attribute that changes between two slices of a long list costs no card", async () => {
  const other = await startServer();
  other.json("/feed.json", many(50), { headers: FRESH });
  const script = `{
    const { setTimeout } = window;
    window.held = [];
    window.setTimeout = (call, ms, ...values) => (!(ms >= 100) && window.held ? window.held.push(call) : setTimeout(call, ms, ...values));
  }`;
  await show(browser, other, "/feed.json", { attributes: 'limit="50"', script });
  const first = await browser.until(() => window.held.length > 0 && window.all("[part~=card]").length);
  assert.ok(first < 50);
  await set("layout", "compact");
  await browser.run(() => {
    for (const call of window.held) call();
    window.held = undefined;
  });
  const { detail } = await browser.event("nutgraf-load");
  assert.equal(detail.shown, 50);
  assert.equal((await browser.shadowAll("[part~=card]")).length, 50);
});

test("however often the source has changed, all cards of a feed are shown", async () => {
  const other = await startServer();
  other.json("/feed.json", many(3), { headers: FRESH });
  await show(browser, other, "/feed.json");
  await browser.event("nutgraf-load");
  for (let round = 1; round <= 40; round += 1) {
    await set("src", `/feed.json?${round}`);
    const { detail } = await browser.event("nutgraf-load", round + 1);
    assert.equal(detail.shown, 3);
  }
});

/** Keeps the browser from reading the cached copy, until `letGo()`. */
const SLOW_STORE = `{
  const { match } = Cache.prototype;
  Cache.prototype.match = function (...values) {
    return window.keepsBack ? new Promise((done) => (window.letGo = () => done(match.apply(this, values)))) : match.apply(this, values);
  };
}
addEventListener("nutgraf-load", () => (window.keepsBack = true), { once: true });`;

test("what happens while the cached copy is read does no harm", async () => {
  const src = path();
  const held = await revisit(server, src, feed("a"), { script: SLOW_STORE });
  await browser.until(() => window.letGo);
  await set("layout", "compact");
  await browser.run(() => {
    window.keepsBack = false;
    window.letGo();
  });
  await browser.event("nutgraf-load", 2);
  held.open(feed("a", "b"));
  assert.equal((await browser.event("nutgraf-load", 3)).detail.articles, 2);
});

test("an element may go while its cached copy is read", async () => {
  const src = path();
  const held = await revisit(server, src, feed("a"), { script: SLOW_STORE });
  await browser.until(() => window.letGo);
  await browser.runAsync(async () => {
    const old = document.querySelector("nutgraf-feed");
    window.gone = old;
    old.remove();
    await new Promise((done) => setTimeout(done));
    window.keepsBack = false;
    window.letGo();
    const later = old.cloneNode();
    document.body.append(later);
  });
  held.open(feed("b"));
  await browser.until(() => document.querySelector("nutgraf-feed").shadowRoot.textContent.includes("b"));
  assert.deepEqual(await headlines(), ["b"]);
});

test("a pressed button is free again when neither the server nor the app is there", async () => {
  const other = await startServer();
  // On the first visit, too: "Show more" in view would leave the app in the browser's cache.
  other.on(`/dist/${build.live.wasm}`, (_request, response) => response.writeHead(404).end());
  const held = await revisit(other, "/feed.json", { ...many(2), next_url: "/page.json" }, { attributes: 'limit="2"' });
  await browser.event("nutgraf-load", 2);
  await click(browser, "[part~=more-button]");
  assert.equal((await browser.event("nutgraf-error")).detail.kind, "wasm");
  assert.deepEqual(await browser.texts("[part~=more-button]"), ["Try again"]);
  assert.deepEqual(await browser.run(() => window.all("[aria-disabled]").length), 0);
  held.open(many(5));
});

test("where Wasm cannot run, a server that does not answer is not waited for without end", async () => {
  server.on("/feed.json", () => {});
  await show(browser, server, "/feed.json", { script: "delete globalThis.WebAssembly;" });
  await server.request("/feed.json");
  await ask();
  await browser.until(() => window.pass(10_000) ?? window.collected.events.length > 0);
  assert.equal((await browser.event("nutgraf-error")).detail.kind, "wasm");
  assert.equal((await outcomeComes()).detail, null);
  assert.deepEqual(await states(browser), ["failed"]);
});

test("what has nothing to show any more says so, also while the interface language is on its way", async () => {
  const other = await startServer();
  const locale = gate();
  other.on("/dist/locales/de.json", locale.listener);
  other.json("/feed.json", feed("a"), { headers: FRESH });
  // The app from the start.
  await show(browser, other, "/feed.json", { attributes: 'refresh="3600" lang="de"', script: ANSWERS });
  await other.request("/dist/locales/de.json");
  await browser.until(() => window.answered.includes("/feed.json"));
  await browser.run(() => document.querySelector("nutgraf-feed").removeAttribute("src"));
  await state(browser, "empty");
  locale.open({ articles: "ignored" });
});

test("the style sheet is read while the Wasm is on its way, and the skeleton stays as it is", async () => {
  const other = await startServer();
  const files = [build.glue, build.wasm].map((name) => hold(other, name));
  other.json("/feed.json", feed("a"), { headers: FRESH });
  await show(browser, other, "/feed.json");
  await Promise.all(files.map((file) => file.asked()));
  const bone = () =>
    browser.run(() => {
      const { shadowRoot } = document.querySelector("nutgraf-feed");
      const { top, width, height } = shadowRoot.querySelector(".bone").getBoundingClientRect();
      return { sheets: shadowRoot.adoptedStyleSheets.length, box: [top, width, height] };
    });
  const before = await bone();
  files[0].open();
  await browser.until(() => document.querySelector("nutgraf-feed").shadowRoot.adoptedStyleSheets.length > 2);
  assert.deepEqual([before.sheets, await bone()], [2, { sheets: 3, box: before.box }]);
  files[1].open();
  await browser.event("nutgraf-load");
  assert.deepEqual(await headlines(), ["a"]);
});

test("the headlines of a page without Wasm go when the Wasm comes after all", async () => {
  const other = await startServer();
  other.on(`/dist/${build.wasm}`, (_request, response) => response.writeHead(404).end());
  other.json("/feed.json", feed("a", "b"), { headers: FRESH });
  await show(browser, other, "/feed.json");
  await browser.event("nutgraf-error");
  assert.deepEqual(await browser.texts(".headlines a"), ["a", "b"]);
  hold(other, build.wasm).open();
  await browser.runAsync(() => document.querySelector("nutgraf-feed").reload());
  assert.deepEqual([await headlines(), await browser.texts(".headlines a")], [["a", "b"], []]);
});

test("an image that cannot be had again holds nothing up", async () => {
  const src = path();
  const other = await startServer();
  other.json(src, { items: [{ id: "a", title: "a", image: "/image.svg" }] }, { headers: FRESH });
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="80" height="60"></svg>';
  other.on("/image.svg", (_request, response) => {
    if (other.requestsFor("/image.svg").length > 1) return;
    response.writeHead(200, { "Content-Type": "image/svg+xml", "Cache-Control": "no-store" }).end(svg);
  });
  await show(browser, other, src);
  await browser.event("nutgraf-load");
  await browser.until(() => window.all("img").length === 1 && window.all("img")[0].complete);
  await ask();
  assert.equal((await outcomeComes()).detail.articles, 1);
});
