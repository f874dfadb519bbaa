// New data: an object that is the same as before counts as unchanged, and nobody looks into it.
import assert from "node:assert/strict";
import { articles } from "./feeds.mjs";
import { suite, WIDGET } from "./harness.mjs";

const { browser, server, test } = await suite();

test("an update that shares its objects with the last one does not look into them, whatever came before", async () => {
  server.page("/", { head: WIDGET, body: '<nutgraf-feed loading="eager" limit="50"></nutgraf-feed>' });
  await browser.open(server.url("/"));
  const looks = await browser.runAsync(async (text) => {
    const element = document.querySelector("nutgraf-feed");
    let count = 0;
    const watched = (item) =>
      Object.defineProperty({ ...item }, "summary", {
        enumerable: true,
        get() {
          count += 1;
          return "Summary";
        },
      });
    const set = (data) =>
      new Promise((done) => {
        element.addEventListener("nutgraf-load", () => done(count), { once: true });
        count = 0;
        element.data = data;
      });
    const parsed = () => {
      const feed = JSON.parse(text);
      return { ...feed, items: feed.items.map(watched) };
    };
    await set(parsed());
    // The same once more, of other objects: each is compared with its old one.
    let feed = parsed();
    const looks = [await set(feed)];
    for (let round = 0; round < 3; round += 1) {
      feed = { ...feed, items: feed.items.map((item, place) => (place === 7 ? { ...item, title: `Round ${round}` } : item)) };
      looks.push(await set(feed));
    }
    return looks;
  }, JSON.stringify(articles(50)));
  const [all, ...rounds] = looks;
  assert.ok(all >= 50, `${all} looks`);
  assert.deepEqual(rounds, [0, 0, 0]);
});
