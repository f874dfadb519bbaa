// Dates as the time that has passed since then: what is written stays absolute, what is shown follows the clock.
import assert from "node:assert/strict";
import { articles, click, open } from "./feeds.mjs";
import { build } from "./embedding.mjs";
import { suite, WIDGET } from "./harness.mjs";
import { prerender } from "./prerender.mjs";

const { browser, server, test } = await suite();
const page = { browser, server };
const HOUR = 3_600_000;

/** A feed of one article, which is so old. */
const feed = (age, extra = {}) =>
  articles(1, () => ({
    date_published: new Date(Date.now() - age).toISOString(),
    _nutgraf: { timeline: [{ date: new Date(Date.now() - age).toISOString(), title: "Then" }] },
    ...extra,
  }));

const DATE = /^\d{1,2} \w+ \d{4}$/;

/** The date in the byline: its words, its title, and what machines read. */
const date = () =>
  browser.run(() => {
    const time = document.querySelector("nutgraf-feed").shadowRoot.querySelector("[part=byline] time");
    return time && { text: time.textContent, title: time.title, datetime: time.dateTime };
  });
/** Waits until the date in the byline is told in these words. */
const says = (text) =>
  browser.until((text) => document.querySelector("nutgraf-feed").shadowRoot.querySelector("[part=byline] time")?.textContent === text, text);
/** The page's clock, which is as many milliseconds ahead as its root element says. */
const CLOCK = `<script>
  const now = Date.now.bind(Date);
  Date.now = () => now() + +(document.documentElement.dataset.ahead ?? 0);
</script>`;
/** Puts the page's clock ahead. */
const ahead = (time) =>
  browser.run((time) => {
    document.documentElement.dataset.ahead = time;
    document.dispatchEvent(new Event("visibilitychange"));
  }, time);

test("a relative date is told in words, with the date as its title, and goes with the clock", async () => {
  server.json("/feed.json", feed(3 * HOUR + 60_000));
  await open(page, { attributes: 'src="/feed.json" dates="relative" open="all"', head: CLOCK });
  await says("3 hours ago");
  const { title, datetime } = await date();
  assert.match(title, DATE);
  assert.match(datetime, /T/);
  assert.match((await browser.texts("[part=timeline-date] time, time[part~=timeline-date]"))[0], DATE, "what a timeline tells stays a date");
  await ahead(HOUR);
  await says("4 hours ago");
  await ahead(25 * HOUR);
  const day = (await date()).text;
  assert.ok(["Yesterday", "2 days ago"].includes(day), day);
  await ahead(11 * 24 * HOUR);
  assert.deepEqual(await date(), { text: title, title: "", datetime });
});

test("dates that the view writes anew are relative before they are seen, and absolute again where that is wanted", async () => {
  server.json("/feed.json", feed(5 * 60_000 + 10_000));
  await open(page, { attributes: 'src="/feed.json" dates="relative"' });
  await says("5 minutes ago");
  await browser.run(() => {
    window.seen = new Set();
    const look = () => {
      window.seen.add(document.querySelector("nutgraf-feed").shadowRoot.querySelector("[part=byline] time")?.textContent);
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  // Every card is compared anew.
  await browser.run(() => (document.querySelector("nutgraf-feed").labels = { timeline: "History" }));
  await browser.until(() => document.querySelector("nutgraf-feed").shadowRoot.querySelector("[part=panel-title]").textContent === "History");
  server.json("/feed.json", feed(2 * HOUR + 60_000));
  await browser.runAsync(() => document.querySelector("nutgraf-feed").reload());
  await says("2 hours ago");
  assert.deepEqual((await browser.run(() => [...window.seen])).filter((text) => /\d{4}/.test(text)), []);
  await browser.run(() => document.querySelector("nutgraf-feed").setAttribute("dates", "absolute"));
  await browser.until(() => /\d{4}/.test(document.querySelector("nutgraf-feed").shadowRoot.querySelector("[part=byline] time").textContent));
  assert.equal((await date()).title, "");
  await browser.run(() => document.querySelector("nutgraf-feed").setAttribute("dates", "relative"));
  await says("2 hours ago");
});

test("relative dates are in the interface's language", async () => {
  server.json("/feed.json", feed(3 * HOUR + 60_000));
  await open(page, { attributes: 'src="/feed.json" dates="relative" lang="de"' });
  await says("Vor 3 Stunden");
});

test("dates without a time are told by the day, and later or vague ones as they are", async () => {
  const day = (days) => browser.run((days) => {
    const then = new Date(Date.now() - days * 86_400_000);
    return `${then.getFullYear()}-${`${then.getMonth() + 1}`.padStart(2, "0")}-${`${then.getDate()}`.padStart(2, "0")}`;
  }, days);
  const dates = [await day(0), await day(1), await day(3), await day(8), await day(-2), (await day(0)).slice(0, 7)];
  const { items } = articles(dates.length, (number) => ({ _nutgraf: { coverage: [{ title: "Elsewhere", url: "/e", date_published: dates[number - 1] }] } }));
  server.json("/feed.json", { items });
  await open(page, { attributes: 'src="/feed.json" dates="relative" open="all"' });
  // The cards come one after the other, and what makes their dates relative may come before the last of them.
  await browser.until((count) => {
    const times = [...document.querySelector("nutgraf-feed").shadowRoot.querySelectorAll(":is([part=source], [part=coverage-item], .link-text) time")];
    return times.length === count && times[0].title;
  }, dates.length);
  const [today, yesterday, three, ...others] = await browser.texts(":is([part=source], [part=coverage-item], .link-text) time");
  assert.deepEqual([today, yesterday, three], ["today", "yesterday", "3 days ago"]);
  for (const other of others) assert.match(other, /^(\d{1,2} )?\w+ \d{4}$/);
});

test("a prerendered date is told in words without any Wasm, and stays so when the element takes over", async () => {
  const shown = feed(3 * HOUR + 60_000, { tags: ["tea"] });
  server.json("/feed.json", shown);
  const { html } = prerender(shown, { url: server.url("/feed.json"), src: "/feed.json", cache: "off", dates: "relative" });
  assert.ok(!html.includes("hours ago"), "what a server writes does not grow old");
  server.page("/", { head: WIDGET, body: html });
  await browser.open(server.url("/"));
  await says("3 hours ago");
  assert.deepEqual(server.requestsFor(/\.wasm$/), []);
  await click(browser, "button[part~=topic]");
  await browser.until(() => document.querySelector("nutgraf-feed").shadowRoot.querySelector("[part~=filter-clear]"));
  await says("3 hours ago");
});

test("only an element that wants relative dates fetches what they need", async () => {
  server.json("/feed.json", feed(3 * HOUR));
  for (const dates of ["absolute", "none"]) {
    await open(page, { attributes: `src="/feed.json" dates="${dates}"` });
    await browser.event("nutgraf-load");
    assert.deepEqual(server.requestsFor(`/dist/${build.modules.dates}`), []);
  }
  assert.equal(await date(), null, "none are shown");
});
