// When a script sets new `data`, an item that is the same JavaScript object as before counts as unchanged, and its properties are not read.
import assert from "node:assert/strict";
import { articles } from "./feeds.mjs";
import { suite, WIDGET } from "./harness.mjs";

const { browser, server, test } = await suite();

test("an update does not read the items that it shares with the last one, whatever came before", async () => {
  server.page("/", { head: WIDGET, body: '<nutgraf-feed loading="eager" limit="50"></nutgraf-feed>' });
  await browser.open(server.url("/"));
  const reads = await browser.runAsync(async (text) => {
    const element = document.querySelector("nutgraf-feed");
    let count = 0;
    const countReads = (item) =>
      Object.defineProperty({ ...item }, "summary", {
        enumerable: true,
        get() {
          count += 1;
          return "Summary";
        },
      });
    const setData = (data) =>
      new Promise((done) => {
        element.addEventListener("nutgraf-load", () => done(count), { once: true });
        count = 0;
        element.data = data;
      });
    const parsed = () => {
      const feed = JSON.parse(text);
      return { ...feed, items: feed.items.map(countReads) };
    };
    await setData(parsed());
    // The same articles as new objects: each has to be compared with its old object.
    let feed = parsed();
    const reads = [await setData(feed)];
    for (let round = 0; round < 3; round += 1) {
      feed = { ...feed, items: feed.items.map((item, index) => (index === 7 ? { ...item, title: `Round ${round}` } : item)) };
      reads.push(await setData(feed));
    }
    return reads;
  }, JSON.stringify(articles(50)));
  const [first, ...rounds] = reads;
  assert.ok(first >= 50, `${first} reads`);
  assert.deepEqual(rounds, [0, 0, 0]);
});
