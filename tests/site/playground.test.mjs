// The playground of the site, in Chromium: a feed, what is wrong with it, and what becomes of it.
import assert from "node:assert/strict";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { By, Key } from "selenium-webdriver";
import { openBrowser } from "../browser/browser.mjs";
import { listed, marked, paste, untilHeadlines, untilTally } from "./playground.mjs";
import { collectEverywhere, complaints, startSite } from "./site.mjs";

const site = await startSite();
const browser = await openBrowser();
after(async () => {
  await browser.close();
  await site.stop();
});
await collectEverywhere(browser);

const FAULTY = `{ "title": "T", "items": [
  { "id": 1, "titel": "One", "date_published": "Mon, 15 Jul 2002 00:00:00 GMT", "_nutgraf": { "hook": 7 } } ] }`;

test("a feed in JSON: its faults are listed and marked, a press leads to the place, and the fixed feed has none", async () => {
  site.requests.length = 0;
  await browser.open(site.url("playground.html"));
  await browser.until(() => document.getElementById("preview").contentDocument?.readyState === "complete");
  assert.ok(!site.requests.some((path) => path.includes("tools")), "the checker is not loaded before it is needed");
  await paste(browser, FAULTY);
  await untilTally(browser, "1 article, 2 errors, 2 warnings");
  assert.deepEqual(await listed(browser), ["1:1 recommended", "2:14 unknown-member", "2:48 date", "2:103 kind"]);
  assert.deepEqual(await marked(browser, "error"), ['"Mon, 15 Jul 2002 00:00:00 GMT"', "7"]);
  assert.deepEqual(await marked(browser, "warning"), ["{", '"titel"']);
  assert.deepEqual(await marked(browser, "error-line"), ["2", "2"]);
  await untilHeadlines(browser, "1");

  await browser.driver.findElement(By.css("#findings li:nth-child(4) button")).click();
  const selected = () => {
    const { value, selectionStart, selectionEnd } = document.getElementById("text");
    const place = [...CSS.highlights.get("chosen")][0].getBoundingClientRect();
    const box = document.getElementById("editor").getBoundingClientRect();
    return [
      document.activeElement.id,
      value.slice(selectionStart, selectionEnd),
      place.left > box.left && place.right < box.right && place.top > box.top && place.bottom < box.bottom,
    ];
  };
  assert.deepEqual(await browser.run(selected), ["text", "7", true], "the place is selected, and to be seen");

  // What stands before a mark moves it, and does not take it away.
  await browser.run(() => document.getElementById("text").setSelectionRange(0, 0));
  await browser.driver.sendDevToolsCommand("Input.insertText", { text: "\n" });
  assert.deepEqual(await marked(browser, "error"), ['"Mon, 15 Jul 2002 00:00:00 GMT"', "7"]);
  await browser.until(() => document.querySelector("#findings li:last-child .where").textContent === "3:103");

  await browser.driver.findElement(By.id("tab-fixed")).sendKeys(Key.ENTER);
  const fixed = await browser.run(() => document.getElementById("fixed-text").textContent);
  assert.match(fixed, /"version".*\n.*"title": "One", "date_published": "2002-07-15T00:00:00Z"/);
  await browser.driver.findElement(By.id("apply")).click();
  await untilTally(browser, "1 article, nothing to complain about");
  assert.equal(await browser.run(() => document.getElementById("text").value), fixed);
  assert.deepEqual([...(await marked(browser, "error")), ...(await marked(browser, "warning"))], []);
  await untilHeadlines(browser, "One");
  // It is an edit as any other.
  await browser.driver.findElement(By.id("text")).sendKeys(Key.chord(Key.CONTROL, "z"));
  await untilTally(browser, "1 article, 2 errors, 2 warnings");
  assert.deepEqual(await complaints(browser), []);
});

test("a feed in RSS is shown, checked and fixed, whatever its encoding; the fixed one can be downloaded", async (context) => {
  await browser.open(site.url("playground.html"));
  const rss = `<?xml version="1.0" encoding="ISO-8859-1"?>
<rss version="2.0"><channel><title>Café</title>
<item><guid>a</guid><title>🍵 Tea & Café</title><pubDate>Tue, 15 Jul 2003 12:00:00 GMT</pubDate></item>
</channel></rss>`;
  await paste(browser, rss);
  await untilTally(browser, "1 article, 1 warning");
  assert.deepEqual([await listed(browser), await marked(browser, "warning")], [["3:34 xml"], ["&"]]);
  await untilHeadlines(browser, "🍵 Tea & Café");

  const folder = mkdtempSync(join(tmpdir(), "nutgraf-download-"));
  context.after(() => rmSync(folder, { recursive: true }));
  await browser.driver.sendDevToolsCommand("Browser.setDownloadBehavior", { behavior: "allow", downloadPath: folder });
  await browser.driver.findElement(By.id("tab-fixed")).click();
  await browser.driver.findElement(By.id("download")).click();
  await browser.driver.wait(() => existsSync(join(folder, "feed.xml")), browser.patience);
  assert.equal(
    readFileSync(join(folder, "feed.xml"), "utf8"),
    rss.replace("ISO-8859-1", "UTF-8").replace("Tea &", "Tea &amp;"),
  );

  // The same feed as a file whose bytes are what it says.
  writeFileSync(join(folder, "latin.xml"), Buffer.from(rss.replace("🍵 ", ""), "latin1"));
  await browser.driver.findElement(By.id("file")).sendKeys(join(folder, "latin.xml"));
  await untilHeadlines(browser, "Tea & Café");
});

test("text in a feed stays text, in the cards and in what is said of it", async () => {
  await browser.open(site.url("playground.html"));
  const hostile = `<img src=x onerror="top.hacked = 1"><script>top.hacked = 1</script>`;
  const item = {
    id: hostile,
    title: `T ${hostile}`,
    image: `javascript:${hostile}`,
    language: hostile,
    [`titel${hostile}`]: 1,
    content_html: hostile,
  };
  await paste(browser, JSON.stringify({ version: hostile, items: [item], _nutgraf: { recap: hostile } }));
  await untilHeadlines(browser, `T ${hostile}`);
  await browser.until(() => document.getElementById("findings").textContent.includes("<script>top.hacked"));
  const found = await browser.run(() => {
    const feed = document.getElementById("preview").contentDocument.querySelector("nutgraf-feed");
    const strange = (root) => root.querySelectorAll("img, script, [onerror]").length;
    return [window.hacked, strange(document.getElementById("main")), strange(feed.shadowRoot)];
  });
  assert.deepEqual(found, [null, 0, 0]);
  assert.deepEqual(await complaints(browser), []);
});

test("of texts that follow each other quickly the last one counts; no feed at all is told in words", async () => {
  await browser.open(site.url("playground.html"));
  for (let count = 1; count <= 12; count += 1) {
    await paste(
      browser,
      JSON.stringify({
        version: "https://jsonfeed.org/version/1.1",
        title: "T",
        items: Array.from({ length: count }, (_, id) => ({ id, title: `${id}` })),
      }),
    );
  }
  await untilTally(browser, "12 articles, nothing to complain about");
  await paste(browser, '{ "items": [ ');
  await untilTally(browser, "No feed, 1 error");
  assert.ok(await browser.run(() => document.getElementById("empty").checkVisibility()));
  await paste(browser, " ");
  await untilTally(browser, "");
  assert.deepEqual(await listed(browser), []);
});

test("feeds come from examples, from a URL and by drop; their relative links start where they were", async () => {
  await browser.open(site.url("playground.html#rss"));
  await untilTally(browser, "2 articles, 2 warnings");
  for (const example of await browser.driver.findElements(By.css("[data-example]"))) {
    await example.click();
    const key = await example.getAttribute("data-example");
    await browser.until((key) => location.hash === `#${key}` && document.getElementById("tally").textContent, key);
  }
  await untilTally(browser, "8 articles, nothing to complain about");
  const input = await browser.driver.findElement(By.id("url"));
  await input.sendKeys(site.url("demo/feeds/plain.json"), Key.ENTER);
  const titles = JSON.parse(readFileSync(join(site.folder, "demo/feeds/plain.json"), "utf8")).items.map(
    ({ title }) => title,
  );
  await untilHeadlines(browser, ...titles);
  const link = await browser.run(() => {
    const feed = document.getElementById("preview").contentDocument.querySelector("nutgraf-feed");
    return feed.shadowRoot.querySelector("[part~=headline-link]").href;
  });
  assert.ok(link.startsWith(site.url("demo/?feed=plain")), link);

  await input.clear();
  await input.sendKeys(site.url("demo/feeds/none.json"), Key.ENTER);
  await browser.until(() => document.getElementById("note").textContent.includes("404"));
  site.missing.length = 0;

  await browser.run(() => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(['{ "items": [{ "id": 1, "title": "Dropped" }] }'], "feed.json"));
    document
      .getElementById("editor")
      .dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
  });
  await untilHeadlines(browser, "Dropped");

  // Pictures of other sites need another policy, and so another page in the frame.
  await browser.driver.findElement(By.id("pictures")).click();
  await browser.until(() => document.getElementById("preview").contentDocument.URL.endsWith("/preview-pictures.html"));
  await untilHeadlines(browser, "Dropped");
});
