// What assistive technology says: all of it stands in one live region, which is there from the start.
import assert from "node:assert/strict";
import { click } from "./feeds.mjs";
import { feed, FRESH, gate, path, show } from "./feed-page.mjs";
import { suite } from "./harness.mjs";
import { prerender } from "./prerender.mjs";

const { browser, server, test } = await suite();
const tagged = (...items) => ({ items: items.map(([id, tag]) => ({ id, title: id, tags: [tag] })) });
const topic = (name) =>
  browser.run((name) => window.all("button[part~=topic]").find((button) => button.textContent === name).click(), name);
/** Whatever the region says from now on, and whether it is still the same one. */
const listen = () =>
  browser.run(() => {
    const [region] = window.all("[role=status]");
    window.said = [region.textContent];
    window.isSame = () => window.all("[role=status]").length === 1 && window.all("[role=status]")[0] === region;
    new MutationObserver(() => window.said.push(region.textContent)).observe(region, { subtree: true, childList: true, characterData: true });
  });
const said = (wanted) => browser.until((wanted) => window.isSame() && window.said.at(-1) === wanted && window.said, wanted);

test("the region is there before anything is, and says that the feed is on its way", async () => {
  const src = path();
  const answer = gate();
  server.on(src, answer.listener);
  await show(browser, server, src);
  await browser.until(() => window.all("[role=status]").length === 1);
  await listen();
  await said("Loading articles…");
  answer.open(feed("a", "b"));
  await said("2 articles");
});

test("a filter that leaves as many cards as before says its topic, and so does the way back", async () => {
  const src = path();
  server.json(src, tagged(["a", "one"], ["b", "one"]), { headers: FRESH });
  await show(browser, server, src);
  await browser.event("nutgraf-load");
  await listen();
  await topic("one");
  await said("Topic: one, 2 articles");
  const bar = await browser.run(() => {
    const [bar] = window.all("[part~=filter]");
    const words = (id) => bar.getRootNode().getElementById(id)?.textContent;
    const [clear] = window.all("[part~=filter-clear]");
    return [bar.role, words(bar.getAttribute("aria-labelledby")), words(clear.getAttribute("aria-describedby"))];
  });
  assert.deepEqual(bar, ["group", "Topic: one", "Topic: one"]);
  await click(browser, "[part~=filter-clear]");
  await said("2 articles");
});

test("an error is said in a region that was there before, and the visible words are no second one", async () => {
  const src = path();
  server.json(src, {}, { status: 404 });
  await show(browser, server, src);
  await browser.until(() => window.all("[role=status]").length === 1);
  await listen();
  await browser.event("nutgraf-error");
  const words = await browser.until(() => window.isSame() && window.all("[part~=notice]")[0]?.textContent);
  await said(words);
});

test("\"Show more\" says that more is coming, and then how many there are", async () => {
  const [src, next] = [path(), path("page")];
  const answer = gate();
  server.json(src, { next_url: next, ...feed("a") }, { headers: FRESH });
  server.on(next, answer.listener);
  await show(browser, server, src);
  await browser.event("nutgraf-load");
  await listen();
  await click(browser, "[part~=more-button]");
  await said("Loading more…");
  answer.open(feed("b"));
  await said("2 articles");
});

test("the first press on a prerendered page changes what is said, and not the region", async () => {
  const src = path();
  const body = tagged(["a", "one"], ["b", "two"]);
  server.json(src, body, { headers: FRESH });
  await show(browser, server, src, { body: prerender(body, { url: server.url(src), src }).html });
  await browser.event("nutgraf-load");
  await listen();
  await topic("one");
  await said("Topic: one, 1 article");
});
