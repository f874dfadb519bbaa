// RSS and Atom: a separate Wasm file, the XML reader, converts them to JSON Feed. It is fetched only for a feed in XML.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { FRESH, feed, path, show } from "./feed-page.mjs";
import { build, hold } from "./embedding.mjs";
import { click } from "./feeds.mjs";
import { suite } from "./harness.mjs";

const { browser, startServer, test } = await suite();
const READER = `/dist/${build.xml.wasm}`;
const FIXTURES = new URL("../feeds/xml/", import.meta.url);

const item = (name, more = "") => `<item><title>${name}</title><guid isPermaLink="false">${name}</guid>${more}</item>`;
const rss = (items, more = "", declaration = "") =>
  `${declaration}<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>News</title>${more}${items}</channel></rss>`;

const respond = (server, path, body, headers = { "Content-Type": "application/rss+xml" }) =>
  server.on(path, (_request, response) => response.writeHead(200, { ...FRESH, ...headers }).end(body));
const headlines = () => browser.texts("[part~=headline]");

test("a feed in XML is recognised by its body, whatever its name and type are", async () => {
  const server = await startServer();
  const src = path();
  respond(server, src, rss(item("One", "<description>First &amp;amp; &lt;b&gt;foremost&lt;/b&gt;</description>")), { "Content-Type": "application/json" });
  await show(browser, server, src);
  const { detail } = await browser.event("nutgraf-load");
  assert.deepEqual([detail.articles, detail.problems], [1, []]);
  assert.deepEqual([await headlines(), await browser.texts("[part~=lead]")], [["One"], ["First & foremost"]]);
  assert.equal(server.requestsFor(READER).length, 1);
  assert.equal(server.requestsFor(`/dist/${build.live.wasm}`).length, 0, "the app is not needed");
  assert.deepEqual(await browser.errors(), []);
});

test("the XML reader is not fetched for a feed in JSON", async () => {
  const server = await startServer();
  const src = path();
  server.json(src, feed("<b>One</b>"), { headers: FRESH });
  await show(browser, server, src);
  await browser.event("nutgraf-load");
  assert.equal(server.requestsFor(READER).length, 0);
});

test("the XML reader is fetched before the feed arrives if the feed's URL looks like XML, else after the feed's first bytes", async () => {
  const server = await startServer();
  const reader = hold(server, build.xml.wasm);
  let feedResponse;
  server.on("/feed.xml", (_request, response) => (feedResponse = response));
  await show(browser, server, "/feed.xml");
  await reader.asked();
  reader.open();
  feedResponse.writeHead(200, FRESH).end(rss(item("One")));
  await browser.event("nutgraf-load");
  assert.deepEqual(await headlines(), ["One"]);

  const other = await startServer();
  const otherReader = hold(other, build.xml.wasm);
  const src = path();
  const body = rss(item("Two"));
  other.on(src, (_request, response) => {
    feedResponse = response;
    response.writeHead(200, FRESH).write(body.slice(0, 30));
  });
  await show(browser, other, src);
  await otherReader.asked();
  otherReader.open();
  feedResponse.end(body.slice(30));
  await browser.event("nutgraf-load");
  assert.deepEqual(await headlines(), ["Two"]);
});

test("the text has the encoding that the response's header, the XML declaration or the byte order mark says", async () => {
  const server = await startServer();
  const declared = (name) => rss(item("Café €"), "", `<?xml version="1.0" encoding="${name}"?>`);
  const windows1252 = (text) => Buffer.from(text.replace("€", "\x80"), "latin1");
  const bodies = [
    [windows1252(declared("windows-1252")), "text/xml"],
    [windows1252(declared("utf-8")), "text/xml; charset=windows-1252"],
    [Buffer.from(`\ufeff${declared("utf-16")}`, "utf16le"), "text/xml"],
    [Buffer.from(declared("no-such-encoding")), "text/xml"],
  ];
  for (const [body, type] of bodies) {
    const src = path();
    respond(server, src, body, { "Content-Type": type });
    await show(browser, server, src);
    await browser.event("nutgraf-load");
    assert.deepEqual(await headlines(), ["Café €"], type);
  }
});

test("the cached copy is JSON, so that the next visit needs no XML reader", async () => {
  const server = await startServer();
  const src = path();
  respond(server, src, rss(item("One")));
  await show(browser, server, src);
  await browser.event("nutgraf-load");
  await browser.until(async () => (await caches.has("nutgraf-v1")) && (await (await caches.open("nutgraf-v1")).keys()).length > 0);
  const kept = await browser.runAsync(async () => {
    const cache = await caches.open("nutgraf-v1");
    return (await cache.match((await cache.keys())[0])).text();
  });
  assert.deepEqual(JSON.parse(kept.slice(kept.indexOf("\n"))).items, [{ id: "One", title: "One" }]);
});

test("a transform gets the feed as JSON, and a reload reads XML again", async () => {
  const server = await startServer();
  const src = path();
  respond(server, src, rss(item("One")));
  await show(browser, server, src);
  await browser.event("nutgraf-load");
  await browser.run(() => {
    document.querySelector("nutgraf-feed").transform = (feed) => ({ items: feed.items.map((item) => ({ ...item, title: `${item.title}!` })) });
  });
  await browser.event("nutgraf-load", 2);
  assert.deepEqual(await headlines(), ["One!"]);
  respond(server, src, rss(item("Two")));
  await browser.runAsync(() => document.querySelector("nutgraf-feed").reload().then(() => true));
  assert.deepEqual(await headlines(), ["Two!"]);
  assert.equal(server.requestsFor(READER).length, 1, "the reader is loaded once");
  assert.deepEqual(await browser.errors(), []);
});

test("\"Show more\" follows the feed's link to older articles", async () => {
  const server = await startServer();
  const src = path();
  respond(server, src, rss(item("One"), '<atom:link rel="next" href="/older.xml"/>'));
  respond(server, "/older.xml", rss(item("Two")));
  await show(browser, server, src);
  await browser.event("nutgraf-load");
  await click(browser, "[part~=more-button]");
  await browser.event("nutgraf-load", 2);
  assert.deepEqual(await headlines(), ["One", "Two"]);
  assert.deepEqual(await browser.errors(), []);
});

test("each repair of the XML is reported with its position", async () => {
  const server = await startServer();
  const src = path();
  respond(server, src, rss(`\n${item("Q & A").replace("Q & A</guid>", "1</guid>")}`).replace("</channel>", ""));
  await show(browser, server, src);
  const { detail } = await browser.event("nutgraf-load");
  assert.deepEqual(await headlines(), ["Q & A"]);
  assert.deepEqual(detail.problems.map(({ path, found }) => `${path}: ${found}`), [
    "line 2, column 16, /rss/channel/item[1]/title: an & that begins no reference (it is written &amp;)",
    "line 2, column 68, /rss/channel: the end tag of an element around this one, before its own",
  ]);
});

test("an HTML page instead of a feed is an error that says what was found", async () => {
  const server = await startServer();
  const src = path();
  respond(server, src, "<!doctype html><html><body><p>Please log in</p></body></html>", { "Content-Type": "text/html" });
  await show(browser, server, src);
  const { detail } = await browser.event("nutgraf-error");
  assert.equal(detail.kind, "decode");
  assert.match(detail.message, /the feed is neither JSON nor RSS nor Atom: found <html>$/);
});

test("if the XML reader cannot be loaded, the error says so", async () => {
  const server = await startServer();
  const src = path();
  server.on(READER, (_request, response) => response.writeHead(404).end());
  respond(server, src, rss(item("One")));
  await show(browser, server, src);
  const { detail } = await browser.event("nutgraf-error");
  assert.equal(detail.kind, "wasm");
  assert.match(detail.message, new RegExp(`${build.xml.wasm} is missing, altered, or not allowed by connect-src`));
});

test("every fixture becomes the JSON Feed that the command line makes of it", async () => {
  const server = await startServer();
  const names = readdirSync(FIXTURES).filter((name) => name.endsWith(".xml"));
  assert.ok(names.length > 40, "the fixtures are missing");
  await show(browser, server, "", { body: '<nutgraf-feed loading="eager" cache="off"></nutgraf-feed>' });
  await browser.run(() => {
    document.querySelector("nutgraf-feed").transform = (feed) => {
      window.feed = JSON.stringify(feed);
      return feed;
    };
  });
  for (const [index, name] of names.entries()) {
    respond(server, "/blog/feed.xml", readFileSync(new URL(name, FIXTURES)), { "Content-Type": "application/xml" });
    await browser.run((index) => document.querySelector("nutgraf-feed").setAttribute("src", `/blog/feed.xml?${index}`), index);
    await browser.event("nutgraf-load", index + 1);
    // The expected files were written for feeds on example.com.
    const text = (await browser.run(() => window.feed)).replaceAll(server.url("/"), "https://example.com/");
    const { _nutgraf: extension, ...found } = JSON.parse(text);
    const { $repairs: repairs, ...expected } = JSON.parse(readFileSync(new URL(name.replace(".xml", ".expect.json"), FIXTURES)));
    assert.deepEqual(found, expected, name);
    assert.equal(extension?.repairs.length, repairs?.length, name);
  }
});
