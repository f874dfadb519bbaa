// "Show more": further cards of the feed, then its further pages, each once.
import assert from "node:assert/strict";
import { click } from "./feeds.mjs";
import { suite } from "./harness.mjs";
import { feed, FRESH, path, reload, show } from "./feed-page.mjs";

const { browser, server, startServer, test } = await suite();
const headlines = () => browser.texts("[part=headline]");
const more = () => click(browser, "[part~=more-button]");
const buttons = () => browser.texts("[part~=more-button]");
const focused = () => browser.run(() => document.querySelector("nutgraf-feed").shadowRoot.activeElement?.textContent);
const nextProblems = ({ problems }) => problems.filter((problem) => problem.path === "/next_url");

test("the cards of a page, then the next page, and the focus goes to the first that is new", async () => {
  const [first, second] = [path("page"), path("page")];
  server.json(first, { next_url: second, ...feed("a", "b", "c") }, { headers: FRESH });
  server.json(second, feed("c", "d"), { headers: FRESH });
  await show(browser, server, first, { attributes: 'limit="2"' });
  await browser.event("nutgraf-load");
  assert.deepEqual([await headlines(), await buttons()], [["a", "b"], ["Show more"]]);
  await more();
  await browser.event("nutgraf-load", 2);
  assert.deepEqual([await headlines(), await focused(), await buttons()], [["a", "b", "c"], "c", ["Show more"]]);
  assert.equal(server.requestsFor(second).length, 0);
  await more();
  const { detail } = await browser.event("nutgraf-load", 3);
  assert.deepEqual([detail.articles, detail.shown, detail.problems], [4, 4, []]);
  assert.deepEqual([await headlines(), await focused(), await buttons()], [["a", "b", "c", "d"], "d", []]);

  // A reload is a new feed: it begins with the first page, and what only the old second one had is gone.
  server.json(first, { next_url: second, ...feed("new", "a", "b") }, { headers: FRESH });
  await reload(browser);
  assert.deepEqual([await headlines(), await buttons()], [["new", "a", "b"], ["Show more"]]);
  assert.equal(server.requestsFor(second).length, 1);
  assert.deepEqual(await browser.errors(), []);
});

test("a headline without a link takes the focus all the same", async () => {
  const src = path();
  server.json(src, { items: [{ id: 1, title: "One" }, { id: 2, title: "Two" }] }, { headers: FRESH });
  await show(browser, server, src, { attributes: 'limit="1"' });
  await browser.event("nutgraf-load");
  await more();
  await browser.event("nutgraf-load", 2);
  assert.equal(await browser.run(() => document.querySelector("nutgraf-feed").shadowRoot.activeElement?.textContent), "Two");
});

test("a page that fails can be asked for again, and costs nothing of the others", async () => {
  const [first, second] = [path("page"), path("page")];
  server.json(first, { next_url: second, ...feed("a") }, { headers: FRESH });
  server.json(second, "", { status: 500 });
  await show(browser, server, first);
  await browser.event("nutgraf-load");
  await more();
  const { detail } = await browser.event("nutgraf-error");
  assert.deepEqual([detail.kind, detail.status], ["http", 500]);
  assert.deepEqual([await headlines(), await buttons()], [["a"], ["Try again"]]);
  assert.deepEqual(await browser.texts("[part~=more-failed]"), ["More articles could not be loaded."]);
  assert.ok(await browser.run(() => document.querySelector("nutgraf-feed").matches(":state(ready)")));
  assert.equal(server.requestsFor(second).length, 4);
  server.json(second, feed("b"), { headers: FRESH });
  await more();
  await browser.event("nutgraf-load", 2);
  assert.deepEqual([await headlines(), await buttons(), await focused()], [["a", "b"], [], "b"]);
  assert.deepEqual(await browser.errors(), []);
});

test("pages that run in a circle end, with one problem", async () => {
  const [first, second] = [path("page"), path("page")];
  server.json(first, { next_url: second, ...feed("a") }, { headers: FRESH });
  server.json(second, { next_url: `${first}#again`, ...feed("b") }, { headers: FRESH });
  await show(browser, server, first);
  const { detail: before } = await browser.event("nutgraf-load");
  assert.deepEqual(nextProblems(before), []);
  await more();
  const { detail } = await browser.event("nutgraf-load", 2);
  assert.deepEqual(nextProblems(detail).map(({ expected }) => expected), ["a page that is not loaded yet"]);
  assert.deepEqual([await headlines(), await buttons()], [["a", "b"], []]);
});

test("a page that leads to itself, or to another origin, is not followed and is a problem at once", async () => {
  const other = await startServer();
  const src = path();
  for (const [next, expected] of [[src, "a page that is not loaded yet"], [other.url("/feed.json"), "a URL of the feed's own origin"]]) {
    server.json(src, { next_url: next, ...feed("a") }, { headers: FRESH });
    await show(browser, server, src, { attributes: 'cache="off"' });
    const { detail } = await browser.event("nutgraf-load");
    assert.deepEqual(nextProblems(detail).map((problem) => problem.expected), [expected]);
    assert.deepEqual(await buttons(), []);
  }
  assert.equal(other.requests.length, 0);
});

test("a page that brings nothing new is passed over, and twenty pages are the end", async () => {
  const name = path("page").replace(".json", "");
  const at = (number) => `${name}-${number}.json`;
  for (let number = 1; number <= 25; number += 1) {
    const titles = number === 1 || number > 18 ? [`title ${number}`] : ["title 1"];
    server.json(at(number), { next_url: at(number + 1), ...feed(...titles) }, { headers: FRESH });
  }
  await show(browser, server, at(1));
  await browser.event("nutgraf-load");
  await more();
  await browser.until(() => window.all("[part=headline]").length === 2);
  assert.deepEqual(await headlines(), ["title 1", "title 19"]);
  await more();
  // The cards are there a moment before the page hears of them.
  const detail = await browser.until(() => window.collected.events.find(({ name, detail }) => name === "nutgraf-load" && detail.shown === 3)?.detail);
  assert.equal((await headlines()).length, 3);
  assert.deepEqual(nextProblems(detail).map(({ expected }) => expected), ["at most 20 pages"]);
  assert.deepEqual(await buttons(), []);
  assert.equal(server.requestsFor(at(21)).length, 0);
});

test("a long list is built in slices, and the page hears of it once", async () => {
  const src = path();
  server.json(src, feed(...Array.from({ length: 70 }, (_, number) => `title ${number}`)), { headers: FRESH });
  await show(browser, server, src, { attributes: 'limit="65"' });
  const { detail } = await browser.event("nutgraf-load");
  assert.deepEqual([detail.articles, detail.shown], [70, 65]);
  assert.deepEqual(await browser.run(() => window.cardsAtEvents), [65]);
  assert.deepEqual(await buttons(), ["Show more"]);
});
