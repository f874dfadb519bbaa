// The focus goes to what a visitor has asked for, and never away from where they have gone meanwhile.
import assert from "node:assert/strict";
import { Key } from "selenium-webdriver";
import { articles, focused } from "./feeds.mjs";
import { FRESH, gate, path } from "./feed-page.mjs";
import { build, hold } from "./embedding.mjs";
import { suite, WIDGET } from "./harness.mjs";
import { prerender } from "./prerender.mjs";

const { browser, server, startServer, test } = await suite();

const feed = (count, from) => articles(count, (number) => ({ tags: [number % 3 === 0 ? "tea" : "all"] }), from);
const headlines = () => browser.texts("[part=headline]");
const named = (count) => Array.from({ length: count }, (_, place) => `Article ${place + 1}`);
const press = (...keys) => browser.driver.actions().sendKeys(...keys).perform();
const goBack = () => browser.driver.actions().keyDown(Key.SHIFT).sendKeys(Key.TAB).keyUp(Key.SHIFT).perform();
const MORE = "[part~=more-button]";

/** An element with the focus on "Show more", and a next page that the server keeps back. */
async function untilMore() {
  const [src, next] = [path(), path()];
  const page = gate();
  server.json(src, { ...feed(2), next_url: next }, { headers: FRESH });
  server.on(next, page.listener);
  server.page("/frame");
  const body = `<input id="outside"><nutgraf-feed src="${src}" cache="off"></nutgraf-feed><iframe src="/frame" width="900" height="700"></iframe>`;
  server.page("/", { head: WIDGET, body });
  await browser.open(server.url("/"));
  await browser.event("nutgraf-load");
  await focusOn(MORE);
  return { asked: () => server.request(next), open: () => page.open(feed(2, 3)) };
}
const focusOn = (selector) =>
  browser.run((selector) => {
    window.tree ??= document.querySelector("nutgraf-feed").shadowRoot;
    window.tree.querySelector(selector).focus();
  }, selector);

test("cards that arrive take the focus along from the button that has asked for them", async () => {
  const { asked, open } = await untilMore();
  await press(Key.ENTER);
  await asked();
  await goBack();
  await press(Key.TAB);
  assert.equal((await focused(browser)).part, "button more-button");
  open();
  await browser.event("nutgraf-load", 2);
  assert.deepEqual(await focused(browser), { part: "headline-link", text: "Article 3" });
});

test("cards that arrive leave the focus where the visitor has gone meanwhile", async () => {
  const { asked, open } = await untilMore();
  await press(Key.ENTER);
  await asked();
  await goBack();
  assert.deepEqual(await focused(browser), { part: "topic", text: "all" });
  open();
  await browser.event("nutgraf-load", 2);
  assert.deepEqual(await headlines(), named(4));
  assert.deepEqual(await focused(browser), { part: "topic", text: "all" });
});

test("an app that arrives leaves the focus where the visitor has gone since the press", async () => {
  const other = await startServer();
  const app = hold(other, build.wasm);
  const { html } = prerender(feed(20), { url: other.url("/feed.json"), src: "/feed.json", cache: "off", limit: 2 });
  other.json("/feed.json", feed(20), { headers: FRESH });
  other.page("/", { head: WIDGET, body: html });
  await browser.open(other.url("/"));
  await browser.event("nutgraf-load");
  await focusOn(MORE);
  await press(Key.ENTER);
  await app.asked();
  await goBack();
  assert.deepEqual(await focused(browser), { part: "topic", text: "all" });
  app.open();
  await browser.event("nutgraf-load", 3);
  assert.deepEqual(await headlines(), named(4));
  assert.deepEqual(await focused(browser), { part: "topic", text: "all" });
});

/** Moves the element into the document of the frame beside it. Its events are then in `window.loads`. */
const moveToFrame = () =>
  browser.run(() => {
    const element = document.querySelector("nutgraf-feed");
    window.loads = 0;
    element.addEventListener("nutgraf-load", () => (window.loads += 1));
    document.querySelector("iframe").contentDocument.body.append(element);
  });
/** What has the focus in the element, wherever that is. */
const active = () => browser.run(() => window.tree.activeElement?.textContent);

test("in a frame's document, to which the element has moved, the focus goes along with a topic and back", async () => {
  await untilMore();
  await moveToFrame();
  await focusOn("[data-article='2'] [part~=topic]");
  await press(Key.ENTER);
  await browser.until(() => window.loads === 1);
  assert.equal(await active(), "Show all");
  await press(Key.ENTER);
  await browser.until(() => window.loads === 2);
  assert.equal(await active(), "Article 1");
});

test("in a frame's document, cards that arrive leave the focus to a visitor who has gone to the page around it", async () => {
  const { asked, open } = await untilMore();
  await moveToFrame();
  await focusOn(MORE);
  await press(Key.ENTER);
  await asked();
  await browser.run(() => document.getElementById("outside").focus());
  open();
  await browser.until(() => window.loads === 1);
  assert.equal(await browser.run(() => document.activeElement.id), "outside");
});

test("focus and panels stay on cards far down, though a long list is built anew in slices", async () => {
  const src = path();
  const briefed = articles(90, (number) => ({ tags: [number % 2 === 0 ? "even" : "odd"], _nutgraf: { takeaways: [`About ${number}`] } }));
  server.json(src, briefed, { headers: FRESH });
  server.page("/", { head: WIDGET, body: `<nutgraf-feed src="${src}" limit="90" cache="off"></nutgraf-feed>` });
  await browser.open(server.url("/"));
  await browser.event("nutgraf-load");
  await browser.run(() => {
    window.card = document.querySelector("nutgraf-feed").shadowRoot.querySelector("[data-article='88'][part~=card]");
    window.card.querySelector("details").open = true;
    window.card.querySelector("[part=headline-link]").focus();
  });
  const becomes = async (count, attribute, value) => {
    const before = (await browser.events("nutgraf-load")).length;
    await browser.run(
      (name, value) => {
        const element = document.querySelector("nutgraf-feed");
        if (value === null) element.removeAttribute(name);
        else element.setAttribute(name, value);
      },
      attribute,
      value,
    );
    const { detail } = await browser.event("nutgraf-load", before + 1);
    assert.equal(detail.shown, count);
    const { open, inside, title } = await browser.run(() => {
      const { activeElement } = document.querySelector("nutgraf-feed").shadowRoot;
      const card = activeElement?.closest("[part~=card]");
      return { inside: card === window.card, open: card?.querySelector("details").open, title: activeElement?.textContent };
    });
    assert.deepEqual([inside, open, title], [true, true, "Article 88"], `${attribute}=${value}`);
  };
  await becomes(45, "tags", "even");
  await becomes(90, "tags", null);
  await becomes(90, "tags", "even odd, even, odd");
  assert.deepEqual(await headlines(), named(90));
});

test("the focus stays on \"Show more\", though a long list is built anew in slices and the button comes with its last card", async () => {
  const src = path();
  const many = articles(900, (number) => ({ tags: [number % 2 === 0 ? "even" : "odd"] }));
  server.json(src, many, { headers: FRESH });
  server.page("/", { head: WIDGET, body: `<nutgraf-feed src="${src}" limit="400" cache="off"></nutgraf-feed>` });
  await browser.open(server.url("/"));
  await browser.event("nutgraf-load");
  await focusOn(MORE);
  await browser.run(() => document.querySelector("nutgraf-feed").setAttribute("tags", "even"));
  const { detail } = await browser.event("nutgraf-load", 2);
  assert.equal(detail.shown, 400);
  assert.equal((await focused(browser)).part, "button more-button");
});
