// Refreshing: only while the page is visible, and without moving what the reader looks at.
import assert from "node:assert/strict";
import { click } from "./feeds.mjs";
import { suite } from "./harness.mjs";
import { feed, FRESH, pass, path, show } from "./feed-page.mjs";

const { browser, server, test } = await suite();
const headlines = () => browser.texts("[part=headline]");
/** Without the store, an answer counts as new from the moment when it is shown. */
const REFRESH = 'refresh="30" cache="off"';
const period = async () => {
  const due = await browser.until(() => window.due().length === 1 && window.due());
  return due[0];
};

test("new articles wait behind a button, are announced once, and the focus stays where it is", async () => {
  const src = path();
  server.json(src, feed("a", "b"), { headers: FRESH });
  await show(browser, server, src, { attributes: REFRESH });
  await browser.event("nutgraf-load");
  const wait = await period();
  assert.ok(wait > 29_000 && wait <= 33_000, `${wait} ms`);
  await browser.run(() => {
    window.before = window.all("[part~=card]");
    window.all("[part=headline-link]")[1].focus();
    window.said = [];
    const status = window.all("[role=status]")[0];
    new MutationObserver(() => window.said.push(status.textContent)).observe(status, { subtree: true, childList: true, characterData: true });
  });

  server.json(src, feed("c", "d", "a", "b"), { headers: FRESH });
  await pass(browser, 40_000);
  const { detail } = await browser.event("nutgraf-load", 2);
  assert.deepEqual([detail.shown, detail.stale, detail.age], [2, false, 0]);
  assert.deepEqual(await headlines(), ["a", "b"]);
  assert.deepEqual(await browser.texts("[part~=new-articles]"), ["2 new articles"]);
  const focused = () => document.querySelector("nutgraf-feed").shadowRoot.activeElement?.textContent;
  assert.equal(await browser.run(focused), "b");

  // Once more, and nothing is new: nothing is said again.
  await period();
  await pass(browser, 40_000);
  await browser.event("nutgraf-load", 3);
  assert.deepEqual(await browser.run(() => window.said), ["2 new articles"]);
  assert.equal(server.requestsFor(src).length, 3);

  await click(browser, "[part~=new-articles]");
  await browser.event("nutgraf-load", 4);
  assert.deepEqual(await headlines(), ["c", "d", "a", "b"]);
  assert.deepEqual(await browser.texts("[part~=new-articles]"), []);
  assert.equal(await browser.run(focused), "c");
  const same = await browser.run(() => window.all("[part~=card]").slice(2).every((card, at) => card === window.before[at]));
  assert.ok(same, "the old cards were made anew");
  assert.deepEqual(await browser.errors(), []);
});

test("in the background nothing is asked for, and on return what is overdue at once", async () => {
  const src = path();
  server.json(src, feed("a"), { headers: FRESH });
  await show(browser, server, src, { attributes: REFRESH });
  await browser.event("nutgraf-load");
  await period();
  await browser.run(() => window.see(false));
  await pass(browser, 40_000);
  await pass(browser, 40_000);
  // Whatever the widget did on hearing that, it did before this answer was asked for.
  await browser.runAsync(() => fetch("/host.js").then((response) => response.text()));
  assert.equal(server.requestsFor(src).length, 1);
  await browser.run(() => window.see(true));
  await browser.event("nutgraf-load", 2);
  assert.equal(server.requestsFor(src).length, 2);
});

test("on return from another page, what is overdue is asked for at once", async () => {
  const src = path();
  server.json(src, feed("a"), { headers: FRESH });
  server.page("/elsewhere", { body: "<p>Elsewhere</p>" });
  await show(browser, server, src, { attributes: REFRESH });
  await browser.event("nutgraf-load");
  await period();
  await browser.run(() => {
    window.mark = "kept";
    window.see(null);
    // No timer runs in the back/forward cache.
    addEventListener("pagehide", () => window.sleep(40_000));
  });
  const here = await browser.driver.getCurrentUrl();
  await browser.leave(server.url("/elsewhere"));
  await browser.back(here);
  await browser.until(() => window.mark === "kept");
  await browser.event("nutgraf-load", 2);
  assert.equal(server.requestsFor(src).length, 2);
});

test("an element that has left the page is not refreshed, and the one that has its place is", async () => {
  const src = path();
  server.json(src, feed("a"), { headers: FRESH });
  await show(browser, server, src, { attributes: REFRESH });
  await browser.event("nutgraf-load");
  await period();
  await browser.run(() => document.querySelector("nutgraf-feed").remove());
  await browser.until(() => window.due().length === 0);
  await pass(browser, 40_000);
  await browser.run(() => {
    window.see(false);
    window.see(true);
  });
  // Whatever the widget did on hearing that, it did before this answer was asked for.
  await browser.runAsync(() => fetch("/host.js").then((response) => response.text()));
  assert.equal(server.requestsFor(src).length, 1);
  await browser.run((html) => document.body.insertAdjacentHTML("beforeend", html), `<nutgraf-feed loading="eager" src="${src}" ${REFRESH}></nutgraf-feed>`);
  await browser.event("nutgraf-load", 2);
  await period();
  await pass(browser, 40_000);
  await browser.event("nutgraf-load", 3);
  assert.equal(server.requestsFor(src).length, 3);
});

test("elements named after the page's visibility do not hide it", async () => {
  const src = path();
  server.json(src, feed("a"), { headers: FRESH });
  const names = ["visibilityState", "hidden"].map((name) => `<img name="${name}" alt=""><form name="${name}"></form>`).join("");
  await show(browser, server, src, { body: `${names}<nutgraf-feed loading="eager" src="${src}" ${REFRESH}></nutgraf-feed>` });
  await browser.event("nutgraf-load");
  assert.equal(await browser.run(() => document.visibilityState === "visible"), false);
  await period();
  await pass(browser, 40_000);
  await browser.event("nutgraf-load", 2);
  assert.deepEqual(await browser.errors(), []);
});

test("a refresh that fails says how old what is shown is, and goes on refreshing", async () => {
  const src = path();
  server.json(src, feed("a"), { headers: FRESH });
  await show(browser, server, src, { attributes: REFRESH });
  await browser.event("nutgraf-load");
  await period();
  server.json(src, "", { status: 404 });
  await pass(browser, 7200_000);
  const { detail } = await browser.event("nutgraf-load", 2);
  assert.equal(detail.stale, true);
  assert.ok(detail.age >= 7200 && detail.age < 7300, `${detail.age} s`);
  assert.match((await browser.texts("[part~=stale]"))[0], /2 hours/);
  server.json(src, feed("a"), { headers: FRESH });
  await period();
  await pass(browser, 40_000);
  const back = await browser.event("nutgraf-load", 3);
  assert.deepEqual([back.detail.stale, back.detail.age], [false, 0]);
  assert.deepEqual(await browser.texts("[part~=stale]"), []);
  assert.deepEqual(await browser.events("nutgraf-error"), []);
});

test("an empty feed is refreshed without a skeleton", async () => {
  const src = path();
  server.json(src, { items: [] }, { headers: FRESH });
  await show(browser, server, src, { attributes: REFRESH });
  await browser.event("nutgraf-load");
  await period();
  await browser.run(() => {
    window.said = [];
    new MutationObserver((list) => window.said.push(...list.map(({ target }) => target.nodeName))).observe(document.querySelector("nutgraf-feed").shadowRoot, { subtree: true, childList: true });
  });
  await pass(browser, 40_000);
  await browser.event("nutgraf-load", 2);
  assert.deepEqual(await browser.run(() => window.said), []);
  assert.equal(server.requestsFor(src).length, 2);
});

test("an expired feed is not refreshed, not even when it says so later", async () => {
  const src = path();
  server.json(src, feed("a"), { headers: FRESH });
  await show(browser, server, src, { attributes: REFRESH });
  await browser.event("nutgraf-load");
  await period();
  server.json(src, { expired: true, ...feed("a", "b") }, { headers: FRESH });
  await pass(browser, 40_000);
  await browser.event("nutgraf-load", 2);
  await browser.run(() => {
    window.pass(3600_000);
    window.see(false);
    window.see(true);
  });
  await browser.runAsync(() => fetch("/host.js").then((response) => response.text()));
  assert.equal(server.requestsFor(src).length, 2);
});

test("without the attribute nothing is refreshed", async () => {
  const src = path();
  server.json(src, feed("a"), { headers: FRESH });
  await show(browser, server, src);
  await browser.event("nutgraf-load");
  assert.deepEqual(await browser.run(() => window.due()), []);
});
