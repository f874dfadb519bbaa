// Data that a script sets may contain itself. Only the members that the format knows are read.
import assert from "node:assert/strict";
import { open, states } from "./feeds.mjs";
import { suite } from "./harness.mjs";

const page = await suite();
const { browser, server, test } = page;

/** So many reads are no longer those of somebody who will come to an end. */
const ENDLESS = 1_000_000;

/** Feeds that are made in the page, with members that count how often they are read. */
const GIVEN = `
  window.reads = 0;
  const counted = (object, name, value) => Object.defineProperty(object, name, {
    enumerable: true,
    get() {
      if (reads >= ${ENDLESS}) throw new Error("this would go on for ever");
      reads += 1;
      return value;
    },
  });
  const articles = (count, word) =>
    Array.from({ length: count }, (_, place) => ({ id: place, url: "/" + place, title: word + " " + place }));
  window.given = {
    backToTheFeed() {
      const feed = { items: articles(2, "Article") };
      for (const item of feed.items) counted(item, "feed", feed);
      return feed;
    },
    allOlder(word) {
      const items = articles(30, "Article");
      items[29].title = word;
      items.forEach((item, place) => counted(item, "older", items.slice(0, place)));
      return { items };
    },
    eachRelatedToAll() {
      const items = articles(30, "Article");
      for (const item of items) {
        item._nutgraf = { related: [counted({ reason: "topic", label: "All" }, "items", items)] };
      }
      return { items };
    },
    tagsInTags() {
      const tags = [];
      tags.push(tags, { tag: tags });
      const topic = {};
      topic.tag = topic;
      return { items: [{ id: 1, title: "Article", tags, _nutgraf: { topics: [topic] } }] };
    },
  };`;

const begin = (attributes = "") => open(page, { attributes, head: `<script>${GIVEN}</script>` });

const give = (name, ...values) =>
  browser.run((name, values) => void (document.querySelector("nutgraf-feed").data = window.given[name](...values)), name, values);

const reads = () => browser.run(() => window.reads);

test("two articles that hold the feed are shown, and nobody looks into what they hold", async () => {
  await begin();
  await give("backToTheFeed");
  const { detail } = await browser.event("nutgraf-load");
  assert.deepEqual([detail.articles, detail.problems], [2, []]);
  assert.equal(await reads(), 0);
});

test("articles that hold all older ones may come anew", async () => {
  await begin('limit="30"');
  await give("allOlder", "Old");
  await browser.event("nutgraf-load");
  assert.equal(await reads(), 0);
  await give("allOlder", "New");
  await browser.event("nutgraf-load", 2);
  const headlines = await browser.texts("[part=headline]", "nutgraf-feed");
  assert.deepEqual([headlines[0], headlines[29]], ["Article 0", "New"]);
  const count = await reads();
  assert.ok(count < ENDLESS, `${count} reads to compare 30 articles`);
});

test("articles that are each related to all of them are read once each", async () => {
  await begin('limit="30"');
  await give("eachRelatedToAll");
  const { detail } = await browser.event("nutgraf-load");
  assert.deepEqual([detail.articles, detail.shown, detail.problems], [30, 30, []]);
  const count = await reads();
  assert.ok(count <= 2 * 30, `${count} reads of 30 lists`);
});

test("tags that hold themselves are no tags", async () => {
  await begin('tags="Article"');
  await give("tagsInTags");
  const { detail } = await browser.event("nutgraf-load");
  assert.equal(detail.articles, 1);
  assert.deepEqual(await states(browser), ["empty"]);
  await browser.run(() => document.querySelector("nutgraf-feed").removeAttribute("tags"));
  const { detail: all } = await browser.event("nutgraf-load", 2);
  assert.deepEqual(all.problems.map(({ path }) => path), ["/items/0/tags/0", "/items/0/tags/1", "/items/0/_nutgraf/topics/0/tag"]);
});
