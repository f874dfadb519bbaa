// The console is where an embedder looks first: what goes wrong is told there, once, beside the event.
import assert from "node:assert/strict";
import { FRESH, path, reload, show } from "./feed-page.mjs";
import { suite } from "./harness.mjs";

const { browser, server, startServer, test } = await suite();

/** What the widget has written into the console, by level. */
const told = async (level) => {
  const lines = await browser.console();
  return lines.filter((line) => line.level === level && /^<nutgraf-feed> /.test(line.text)).map(({ text }) => text);
};
const tables = async () => (await browser.console()).filter(({ level }) => level === "table").map(({ text }) => JSON.parse(text));
const faulty = (...urls) => ({ items: urls.map((url, place) => ({ id: place + 1, title: "One", url })) });

test("a feed that fails is told with its kind, its URL and the reason", async () => {
  const src = path();
  server.json(src, { nothing: [] }, { headers: FRESH });
  await show(browser, server, src);
  await browser.event("nutgraf-error");
  const [line, ...others] = await told("error");
  assert.match(line, new RegExp(`^<nutgraf-feed> decode: ${server.url(src)}: the feed has no list "items": found nothing`));
  assert.deepEqual(others, []);
});

test("each line leads to what explains it, beside the widget's files", async () => {
  const page = await (await fetch(server.url("/dist/help.html"))).text();
  const src = path();
  server.json(src, faulty("ftp://a"), { headers: FRESH });
  await show(browser, server, src, { body: `<nutgraf-feed scr="a" src="${src}"></nutgraf-feed><nutgraf-feed src="/none.json"></nutgraf-feed>` });
  await browser.event("nutgraf-load");
  await browser.event("nutgraf-error");
  const lines = (await Promise.all(["warn", "error", "groupCollapsed"].map(told))).flat();
  const targets = lines.map((line) => line.match(/ (\S+\/dist\/help\.html)#([\w-]+)/));
  assert.deepEqual(targets.map((target) => target?.[2]).sort(), ["http", "problems", "unknown-attribute"]);
  for (const [, address, id] of targets) {
    assert.equal(address, server.url("/dist/help.html"));
    assert.ok(page.includes(`id="${id}"`), id);
  }
  for (const id of ["config", "network", "timeout", "http", "decode", "wasm"]) assert.ok(page.includes(`id="${id}"`), id);
  assert.ok(page.includes("<code>duplicate-id</code>"), "the codes of nutgraf check");
});

test("where another origin gives no answer, what its server has to send is told", async () => {
  const other = await startServer();
  const src = path();
  other.on(src, (_request, response) => response.writeHead(200, { "Content-Type": "application/json" }).end('{"items": []}'));
  await show(browser, server, other.url(src));
  assert.equal((await browser.event("nutgraf-error")).detail.kind, "network");
  const [line] = await told("error");
  assert.match(line, new RegExp(`^<nutgraf-feed> network: ${other.url(src)}: .*Access-Control-Allow-Origin`));
});

test("where one's own server breaks off, nothing is said of other origins", async () => {
  const src = path();
  server.on(src, (_request, response) => {
    response.writeHead(200, { "Content-Type": "application/feed+json", "Content-Length": 10_000 });
    response.write('{"items": [', () => response.destroy());
  });
  await show(browser, server, src);
  assert.equal((await browser.event("nutgraf-error")).detail.kind, "network");
  const [line] = await told("error");
  assert.doesNotMatch(line, /Access-Control/);
});

test("problems are one line that opens, and are not repeated while they are the same", async () => {
  const src = path();
  server.json(src, faulty("ftp://a"), { headers: FRESH });
  await show(browser, server, src);
  await browser.event("nutgraf-load");
  const problem = (place, url) => ({ path: `/items/${place}/url`, found: `string "${url}"`, expected: "an http or https URL" });
  assert.match((await told("groupCollapsed")).join("\n"), /^<nutgraf-feed> problems in the feed: 1; http/);
  assert.deepEqual(await tables(), [[problem(0, "ftp://a")]]);
  await reload(browser);
  assert.equal((await tables()).length, 1);
  server.json(src, faulty("ftp://a", "ftp://b"), { headers: FRESH });
  await reload(browser);
  assert.deepEqual((await tables()).at(-1), [problem(0, "ftp://a"), problem(1, "ftp://b")]);
  assert.equal((await tables()).length, 2);
});

test("a good feed is no word", async () => {
  const src = path();
  server.json(src, faulty("/one"), { headers: FRESH });
  await show(browser, server, src);
  await browser.event("nutgraf-load");
  assert.deepEqual(await browser.console(), []);
});

test("an attribute whose name is one slip from a known one is told", async () => {
  const body = '<nutgraf-feed scr="/feed.json" limt="3" themes="dark" heading_level="2" class="a" data-src="b" srcset="c" id="tag"></nutgraf-feed>';
  await show(browser, server, "", { body });
  // A module that comes later tells of them, all at once.
  await browser.until(() => collected.console.some(({ level }) => level === "warn"));
  const slips = (await told("warn")).map((text) => text.match(/^<nutgraf-feed> (\S+): unknown attribute, did you mean (\S+)\?/).slice(1).join(" "));
  assert.deepEqual(slips, ["scr src", "limt limit", "themes theme", "heading_level heading-level"]);
});
