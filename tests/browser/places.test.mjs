// Assistive technology is told where each card stands among the others.
import assert from "node:assert/strict";
import { articles, click, open } from "./feeds.mjs";
import { suite, WIDGET } from "./harness.mjs";
import { prerender } from "./prerender.mjs";

const { browser, server, test } = await suite();
const page = { browser, server };

/** Waits until the cards that are not hidden say this of themselves: position and size of the set. */
const say = (expected) =>
  browser.until((expected) => {
    const cards = [...document.querySelector("nutgraf-feed").shadowRoot.querySelectorAll("[part~=card]:not([hidden])")];
    return cards.map((card) => `${card.getAttribute("aria-posinset")}/${card.getAttribute("aria-setsize")}`).join(" ") === expected;
  }, expected);
const set = (name, value) => browser.run((name, value) => document.querySelector("nutgraf-feed").setAttribute(name, value), name, value);

const tagged = (number) => ({ tags: [number % 2 ? "odd" : "even"] });

test("each card has its place; while more can be had nobody knows of how many; under a topic those on it are counted", async () => {
  server.json("/feed.json", articles(5, tagged));
  await open(page, { attributes: 'src="/feed.json" limit="3"' });
  await say("1/-1 2/-1 3/-1");
  await click(browser, "[part~=more-button]");
  await say("1/5 2/5 3/5 4/5 5/5");
  await click(browser, "button[part~=topic]");
  await say("1/3 2/3 3/3");
  await click(browser, "[part~=filter-clear]");
  await say("1/-1 2/-1 3/-1");
  for (const layout of ["compact", "front", "cards"]) {
    await set("layout", layout);
    await say("1/-1 2/-1 3/-1");
  }
  await set("article", "2");
  await say("null/null");
});

test("one new card on top changes nothing of the others but their places, and a changed one keeps its own", async () => {
  server.json("/feed.json", articles(3));
  await open(page, { attributes: 'src="/feed.json"' });
  await say("1/3 2/3 3/3");
  await browser.run(() => {
    const list = document.querySelector("nutgraf-feed").shadowRoot.querySelector("[part=cards]");
    window.changes = [];
    new MutationObserver((records) => window.changes.push(...records.map(({ type, attributeName, target }) => `${attributeName ?? type} of ${target.getAttribute("part")}`)))
      .observe(list, { attributes: true, childList: true, subtree: true });
  });
  const feed = articles(3);
  feed.items.unshift(articles(1, () => ({ title: "New" }), 9).items[0]);
  await browser.run((feed) => void (document.querySelector("nutgraf-feed").data = feed), feed);
  await say("1/4 2/4 3/4 4/4");
  const changes = await browser.run(() => [...new Set(window.changes.splice(0))].sort());
  assert.deepEqual(changes, ["aria-posinset of card", "aria-setsize of card", "childList of cards"]);
  // The whole of one card is written anew.
  feed.items[2] = { ...feed.items[2], title: "Changed", _nutgraf: { takeaways: ["One"] }, language: "fr" };
  await browser.run((feed) => void (document.querySelector("nutgraf-feed").data = feed), feed);
  await browser.until(() => window.changes.length > 0);
  await say("1/4 2/4 3/4 4/4");
  assert.ok(!(await browser.run(() => window.changes)).some((change) => /posinset|setsize/.test(change)), "the renderer leaves them alone");
});

test("of what is searched, the cards that are found are counted", async () => {
  server.json("/feed.json", articles(5));
  await open(page, { attributes: 'src="/feed.json" find="on"' });
  await say("1/5 2/5 3/5 4/5 5/5");
  await browser.until(() => {
    const field = document.querySelector("nutgraf-feed").shadowRoot.querySelector("[part~=find-field]");
    return field && !field.closest("[inert], [hidden]");
  });
  await (await browser.shadow("[part~=find-field]")).sendKeys("Article 4");
  await say("1/1");
  await (await browser.shadow("[part~=find-field]")).clear();
  await browser.run(() => document.querySelector("nutgraf-feed").shadowRoot.querySelector("[part~=find-field]").dispatchEvent(new Event("input")));
  await say("1/5 2/5 3/5 4/5 5/5");
});

test("prerendered cards get their places with the first showing", async () => {
  const feed = articles(4, tagged);
  server.json("/feed.json", feed);
  const { html } = prerender(feed, { url: server.url("/feed.json"), src: "/feed.json", cache: "off", limit: 2 });
  server.page("/", { head: WIDGET, body: html });
  await browser.open(server.url("/"));
  await say("null/null null/null");
  await click(browser, "[part~=more-button]");
  await say("1/4 2/4 3/4 4/4");
});
