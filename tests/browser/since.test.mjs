// `since`: what is older than a span of time is not shown. In which order whatever may happen with it is in model.test.mjs.
import assert from "node:assert/strict";
import { click, state } from "./feeds.mjs";
import { pass, path, show, untilCached } from "./feed-page.mjs";
import { suite } from "./harness.mjs";

const { browser, server, test } = await suite();

const MINUTE = 60_000;
/** An article that is so many minutes old. */
const item = (id, minutes, extra) => ({ id, title: id, ...(minutes !== null && { date_published: new Date(Date.now() - minutes * MINUTE).toISOString() }), ...extra });
const headlines = () => browser.texts("[part~=headline]");
const waiting = () => browser.texts("[part~=new-articles]");

test("only what is young enough is shown; a refresh counts again, and what is new waits", async () => {
  const src = path();
  const items = [item("now", 0), item("mid", 50), item("undated", null), item("old", 120)];
  server.json(src, { items });
  await show(browser, server, src, { attributes: 'since="1h" refresh="60"' });
  const { detail } = await browser.event("nutgraf-load");
  assert.deepEqual([await headlines(), detail.shown, detail.articles], [["now", "mid"], 2, 4]);
  // Nothing grows old by itself.
  server.json(src, { items: [item("new", -15), item("late", 90), ...items] });
  await pass(browser, 15 * MINUTE);
  await browser.until(() => window.all("[part~=new-articles]").length > 0);
  assert.deepEqual([await headlines(), await waiting()], [["now"], ["1 new article"]]);
  await click(browser, "[part~=new-articles]");
  await browser.until(() => window.all("[part~=headline]").length === 2);
  assert.deepEqual(await headlines(), ["new", "now"]);
});

test("with nothing young enough the element is empty and has not failed; a longer span shows what there is, a wrong one all", async () => {
  const src = path();
  server.json(src, { items: [item("a", 90), item("b", 60 * 24 * 3), item("c", null)] });
  await show(browser, server, src, { attributes: 'since="1h"' });
  const { detail } = await browser.event("nutgraf-load");
  await state(browser, "empty");
  assert.deepEqual([detail.shown, detail.problems, await browser.events("nutgraf-error")], [0, [], []]);
  const set = async (value, expected) => {
    await browser.run((value) => document.querySelector("nutgraf-feed").setAttribute("since", value), value);
    await browser.until((count) => window.all("[part~=headline]").length === count, expected.length);
    assert.deepEqual(await headlines(), expected);
  };
  await set("2h", ["a"]);
  await set("1w", ["a", "b"]);
  await set("soon", ["a", "b", "c"]);
  const warnings = (await browser.console()).filter(({ level }) => level === "warn").map(({ text }) => text);
  assert.equal(warnings.length, 1);
  assert.match(warnings[0], /since="soon": expected a span as 12h, 7d or 2w/);
});

test("together with tags, a limit and pages: what is too old on the next page is passed over", async () => {
  const src = path();
  const next = path();
  const tagged = { tags: ["tea"] };
  server.json(src, { next_url: next, items: [item("a", 1, tagged), item("b", 2), item("c", 90, tagged), item("d", 3, tagged)] });
  server.json(next, { items: [item("e", 100, tagged), item("f", 4, tagged)] });
  await show(browser, server, src, { attributes: 'since="1h" tags="tea" limit="1"' });
  await browser.event("nutgraf-load");
  assert.deepEqual(await headlines(), ["a"]);
  for (const expected of [["a", "d"], ["a", "d", "f"]]) {
    await click(browser, "[part~=more-button]");
    await browser.until((count) => window.all("[part~=headline]").length === count, expected.length);
    assert.deepEqual(await headlines(), expected);
  }
  assert.deepEqual(await browser.shadowAll("[part~=more-button]"), []);
});

test("a cached copy is counted from now, not from when it was cached", async () => {
  const src = path();
  server.json(src, { items: [item("a", 1), item("b", 50)] });
  await show(browser, server, src, { attributes: 'since="1h"' });
  await browser.event("nutgraf-load");
  assert.deepEqual(await headlines(), ["a", "b"]);
  await untilCached(browser, src);
  server.on(src, () => {});
  // By the clock of this visit, a quarter of an hour later.
  await show(browser, server, src, { attributes: 'since="1h"', script: `window.sleep(${15 * MINUTE});` });
  await browser.event("nutgraf-load");
  assert.deepEqual(await headlines(), ["a"]);
});
