// However a request fails: the visitor reads a sentence or keeps the articles, the page gets one event, and no error is
// left uncaught.
import assert from "node:assert/strict";
import { gzipSync } from "node:zlib";
import { click } from "./feeds.mjs";
import { build } from "./embedding.mjs";
import { closed, suite, WIDGET } from "./harness.mjs";

const { browser, server, startServer, test } = await suite();

const TYPE = { "Content-Type": "application/feed+json", "Access-Control-Allow-Origin": "*" };
const FEED = { title: "News", items: [{ id: "1", title: "One" }, { id: "2", title: "Two" }] };
/** Waits between tries are dice times seconds: without the dice a test of four tries takes no time. */
const CALM = '<script src="/calm.js"></script>';

let count = 0;
/** A path of its own, so that no test finds what another one has left in a cache. */
const path = () => `/feed-${(count += 1)}.json`;

const show = async (src, { attributes = "", inside = "", head = "" } = {}) => {
  server.on("/calm.js", (_request, response) => {
    response.setHeader("Content-Type", "text/javascript");
    response.end("Math.random = () => 0;");
  });
  server.page("/", {
    head: CALM + WIDGET + head,
    body: `<nutgraf-feed loading="eager" src="${src}" ${attributes}>${inside}</nutgraf-feed>`,
  });
  await browser.open(server.url("/"));
};

const headlines = () => browser.texts("[part=headline]");
const state = () =>
  browser.run(() => ["loading", "ready", "empty", "stale", "failed"].filter((name) => document.querySelector("nutgraf-feed").matches(`:state(${name})`)).join());
const reload = () => browser.runAsync(() => document.querySelector("nutgraf-feed").reload().then((detail) => detail ?? null));

/** Every way in which a server can fail, what the page hears of it, and what its visitor reads. */
const faults = {
  "a server that never answers": {
    answer: () => {},
    error: { kind: "timeout", message: /no complete answer within 400 ms/ },
    tries: 4,
    notice: /took too long/,
  },
  "a body that never ends": {
    answer: (_request, response) => response.writeHead(200, TYPE).write('{"items": ['),
    error: { kind: "timeout", message: /no complete answer within 400 ms/ },
    tries: 4,
    notice: /took too long/,
  },
  "a body that is cut": {
    answer: (_request, response) => {
      response.writeHead(200, { ...TYPE, "Content-Length": 10_000 });
      response.write('{"items": [{"id": "1", "title": "half', () => response.destroy());
    },
    error: { kind: "network", message: /no complete answer/ },
    tries: 4,
    notice: /could not be reached/,
  },
  "404": {
    answer: (_request, response) => response.writeHead(404, TYPE).end(JSON.stringify(FEED)),
    error: { kind: "http", status: 404, message: /the server answered 404/ },
    tries: 1,
    notice: /404/,
  },
  "500, four times": {
    answer: (_request, response) => response.writeHead(500, TYPE).end("<h1>Oops</h1>"),
    error: { kind: "http", status: 500, message: /the server answered 500 on the last of four tries/ },
    tries: 4,
    notice: /500/,
  },
  "429 and a wait that nobody sits through": {
    answer: (_request, response) => response.writeHead(429, { ...TYPE, "Retry-After": "3600", "Access-Control-Expose-Headers": "Retry-After" }).end(),
    error: { kind: "http", status: 429, message: /429, to be tried again only after more than 30 seconds/ },
    tries: 1,
    notice: /429/,
  },
  "a redirect to itself": {
    answer: (request, response) => response.writeHead(302, { ...TYPE, Location: request.url }).end(),
    error: { kind: "network", message: /no complete answer/ },
    notice: /could not be reached/,
  },
  "HTML": {
    answer: (_request, response) => response.writeHead(200, { "Content-Type": "text/html" }).end("<!doctype html><h1>Hello</h1>"),
    error: { kind: "decode", message: /the feed is neither JSON nor RSS nor Atom: found <h1>/ },
    tries: 1,
    notice: /form that cannot be read/,
  },
  "an empty body": {
    answer: (_request, response) => response.writeHead(200, TYPE).end(),
    error: { kind: "decode", message: /the body is empty/ },
    tries: 1,
    notice: /form that cannot be read/,
  },
  "JSON that breaks off": {
    answer: (_request, response) => response.writeHead(200, TYPE).end('{"items": [{"id": "1"'),
    error: { kind: "decode", message: /the body is not JSON/ },
    tries: 1,
    notice: /form that cannot be read/,
  },
  "JSON that is no feed": {
    answer: (_request, response) => response.writeHead(200, TYPE).end('{"articles": []}'),
    error: { kind: "decode", message: /no list "items"/ },
    tries: 1,
    notice: /form that cannot be read/,
  },
  "a body of 50 MB that goes on": {
    answer: flood,
    error: { kind: "decode", message: /larger than 5 MB/ },
    tries: 1,
    notice: /form that cannot be read/,
  },
};

/** A load that counts the bytes when all of them are there waits for ever. */
let flooded;
function flood(_request, response) {
  flooded = response;
  response.writeHead(200, TYPE).write(Buffer.alloc(50_000_000, " "));
}

/** Only what is to be too late is held to a time: nothing else depends on how busy the machine is. */
const LONG = 60_000;
const time = ({ error }) => (error.kind === "timeout" ? 400 : LONG);
const allow = (ms) => browser.run((ms) => document.querySelector("nutgraf-feed").setAttribute("timeout", ms), ms);

const check = (found, { kind, status, message }) => {
  assert.equal(found.kind, kind);
  assert.equal(found.status, status);
  assert.match(found.message, message);
};

for (const [name, fault] of Object.entries(faults)) {
  const { answer, error, tries, notice } = fault;
  test(`${name}: a sentence and a button, one event, and it is over when the server is well`, async () => {
    const feed = path();
    server.on(feed, answer);
    await show(feed, { attributes: `timeout="${time(fault)}"` });
    const { detail } = await browser.event("nutgraf-error");
    check(detail, error);
    assert.ok(detail.message.includes(feed), detail.message);
    if (tries) assert.equal(server.requestsFor(feed).length, tries);
    assert.equal(await state(), "failed");
    const [words] = await browser.texts("[part~=notice]");
    assert.match(words, notice);
    assert.deepEqual(await browser.texts("[role=status]"), [words]);
    if (answer === flood) await closed(flooded);

    server.json(feed, FEED);
    await allow(LONG);
    await click(browser, "[part~=retry]");
    await browser.event("nutgraf-load");
    assert.deepEqual(await headlines(), ["One", "Two"]);
    assert.equal(await state(), "ready");
    assert.deepEqual(await browser.texts("[part~=notice]"), []);
    assert.equal((await browser.events("nutgraf-error")).length, 1);
    assert.deepEqual(await browser.errors(), []);
  });

  test(`${name}, with articles on the screen: they stay, and a line says how old they are`, async () => {
    const feed = path();
    server.json(feed, FEED);
    await show(feed, { attributes: `timeout="${LONG}"` });
    await browser.event("nutgraf-load");
    // From here on the app is behind the cards, and has no reason to make them anew.
    assert.equal((await reload()).stale, false);
    await browser.run(() => {
      window.cards = [...document.querySelector("nutgraf-feed").shadowRoot.querySelectorAll("[part=card]")];
    });
    server.on(feed, answer);
    await allow(time(fault));
    const detail = await reload();
    if (error.kind === "decode") {
      // The server is there and its answer is no feed: somebody has to hear of it.
      assert.equal(detail, null);
      check((await browser.event("nutgraf-error")).detail, error);
    } else {
      assert.deepEqual([detail.stale, detail.articles, detail.shown], [true, 2, 2]);
      assert.deepEqual(await browser.events("nutgraf-error"), []);
    }
    assert.equal(await state(), "stale");
    assert.equal((await browser.texts("[part~=stale]")).length, 1);
    const same = await browser.run(() => {
      const cards = [...document.querySelector("nutgraf-feed").shadowRoot.querySelectorAll("[part=card]")];
      return cards.length === 2 && cards.every((card, at) => card === window.cards[at]);
    });
    assert.ok(same, "the cards were made anew");

    server.json(feed, FEED);
    await allow(LONG);
    assert.equal((await reload()).stale, false);
    assert.equal(await state(), "ready");
    assert.deepEqual(await browser.texts("[part~=stale]"), []);
    assert.deepEqual(await browser.errors(), []);
  });
}

test("a body is measured as it is read: 6 MB that came as a few bytes are too many", async () => {
  const feed = path();
  const packed = gzipSync(JSON.stringify({ ...FEED, unknown: "x".repeat(6_000_000) }));
  assert.ok(packed.length < 50_000);
  server.json(feed, packed, { headers: { "Content-Encoding": "gzip" } });
  await show(feed);
  check((await browser.event("nutgraf-error")).detail, { kind: "decode", message: /larger than 5 MB/ });
});

test("a server that takes its time is waited for, and what it says in pieces is one text", async () => {
  const feed = path();
  const responses = [];
  server.on(feed, (_request, response) => responses.push(response));
  await show(feed, { attributes: `timeout="${LONG}"` });
  await server.request(feed);
  assert.equal(await state(), "loading");
  const bytes = Buffer.from(JSON.stringify({ items: [{ id: "1", title: "東京 🚀" }] }));
  // Cut within a character.
  const middle = bytes.indexOf(0xf0) + 2;
  await new Promise((sent) => responses[0].writeHead(200, TYPE).write(bytes.subarray(0, middle), sent));
  assert.equal(await state(), "loading");
  responses[0].end(bytes.subarray(middle));
  const { detail } = await browser.event("nutgraf-load");
  assert.deepEqual([await headlines(), detail.problems], [["東京 🚀"], []]);
  assert.equal(server.requestsFor(feed).length, 1);
});

test("500 three times, and then well: nobody notices", async () => {
  const feed = path();
  server.on(feed, (_request, response) => {
    if (server.requestsFor(feed).length < 4) response.writeHead(500).end();
    else response.writeHead(200, TYPE).end(JSON.stringify(FEED));
  });
  await show(feed);
  const { detail } = await browser.event("nutgraf-load");
  assert.deepEqual([detail.articles, detail.stale], [2, false]);
  assert.equal(server.requestsFor(feed).length, 4);
  assert.deepEqual(await browser.events("nutgraf-error"), []);
});

for (const [form, after] of [["seconds", () => "1"], ["a date", () => new Date(Date.now() + 2000).toUTCString()]]) {
  test(`429 with a Retry-After in ${form} is obeyed`, async () => {
    const feed = path();
    const times = [];
    server.on(feed, (_request, response) => {
      times.push(Date.now());
      if (times.length === 1) response.writeHead(429, { "Retry-After": after() }).end();
      else response.writeHead(200, TYPE).end(JSON.stringify(FEED));
    });
    await show(feed);
    await browser.event("nutgraf-load");
    assert.equal(times.length, 2);
    assert.ok(times[1] - times[0] >= 990, `after ${times[1] - times[0]} ms`);
  });
}

test("a redirect is followed, and links are relative to where it has led", async () => {
  const feed = path();
  server.on(feed, (_request, response) => response.writeHead(302, { Location: "/elsewhere/feed.json" }).end());
  server.json("/elsewhere/feed.json", { items: [{ id: "1", title: "One", url: "one.html" }] });
  await show(feed, { attributes: 'cache="off"' });
  await browser.event("nutgraf-load");
  const href = await (await browser.shadow("[part=headline-link]")).getAttribute("href");
  assert.equal(href, server.url("/elsewhere/one.html"));
});

test("a wrong content type does not hurt: it is the body that counts", async () => {
  const feed = path();
  server.json(feed, FEED, { headers: { "Content-Type": "text/html; charset=iso-8859-1" } });
  await show(feed);
  const { detail } = await browser.event("nutgraf-load");
  assert.deepEqual([detail.articles, detail.problems], [2, []]);
});

test("a server that refuses connections: a sentence, and articles when it is back", async () => {
  const other = await startServer();
  const feed = path();
  other.json(feed, FEED);
  await other.stop();
  await show(other.url(feed));
  check((await browser.event("nutgraf-error")).detail, { kind: "network", message: /no complete answer/ });
  assert.match((await browser.texts("[part~=notice]"))[0], /could not be reached/);
  await other.start();
  await click(browser, "[part~=retry]");
  await browser.event("nutgraf-load");
  assert.deepEqual(await headlines(), ["One", "Two"]);
  assert.deepEqual(await browser.errors(), []);
});

test("offline and back: the articles of the last visit are there without the server, and new ones when it is back", async () => {
  const other = await startServer();
  const feed = path();
  other.json(feed, FEED, { headers: { "Cache-Control": "no-cache" } });
  await show(other.url(feed));
  await browser.event("nutgraf-load");
  await browser.until(async (feed) => {
    const keys = await (await caches.open("nutgraf-v1")).keys();
    return keys.some(({ url }) => decodeURIComponent(url).endsWith(feed));
  }, feed);
  await other.stop();
  await show(other.url(feed));
  // The failure may come so soon that the cached copy is shown as stale from the start.
  const stale = await browser.until(() => window.collected.events.find(({ detail }) => detail.stale));
  assert.deepEqual([stale.name, stale.detail.shown], ["nutgraf-load", 2]);
  assert.deepEqual(await headlines(), ["One", "Two"]);
  assert.equal(await state(), "stale");
  assert.match((await browser.texts("[part~=stale]"))[0], /Could not be updated. This copy is from/);
  assert.deepEqual(await browser.events("nutgraf-error"), []);
  await other.start();
  other.json(feed, { items: [{ id: "3", title: "Three" }, ...FEED.items] });
  assert.equal((await reload()).stale, false);
  assert.deepEqual(await headlines(), ["Three", "One", "Two"]);
  assert.deepEqual(await browser.errors(), []);
});

for (const part of ["wasm", "glue"]) {
  for (const [inside, expected] of [["<p>Fallback</p>", "fallback"], ["", "headlines"]]) {
    test(`no ${part}: the ${expected}, one event, and nothing uncaught`, async () => {
      // An origin of its own, where the file is in no cache.
      const other = await startServer();
      const feed = path();
      other.json(feed, { items: [{ id: "1", title: "One", url: "/one" }, { id: "2", title: "Two", url: "javascript:alert(1)" }] });
      other.on(`/dist/${build[part]}`, (_request, response) => response.writeHead(404).end("Not found"));
      other.page("/", { head: WIDGET, body: `<nutgraf-feed src="${feed}">${inside}</nutgraf-feed>` });
      await browser.open(other.url("/"));
      const { detail } = await browser.event("nutgraf-error");
      assert.equal(detail.kind, "wasm");
      assert.equal(await state(), "failed");
      const seen = await browser.run(() => {
        const { shadowRoot } = document.querySelector("nutgraf-feed");
        const links = [...shadowRoot.querySelectorAll(".headlines a")].map((link) => [link.textContent, link.getAttribute("href")]);
        return { fallback: document.querySelector("nutgraf-feed > p")?.checkVisibility() ?? false, links };
      });
      if (inside) assert.deepEqual(seen, { fallback: true, links: [] });
      else assert.deepEqual(seen, { fallback: false, links: [["One", other.url("/one")], ["Two", null]] });
      assert.equal((await browser.events("nutgraf-error")).length, 1);
      assert.deepEqual(await browser.errors(), []);
    });
  }
}

test("a fallback stays when there never is a feed, and goes when there is one", async () => {
  const feed = path();
  server.on(feed, (_request, response) => response.writeHead(404).end());
  await show(feed, { inside: "<p>Fallback</p>" });
  await browser.event("nutgraf-error");
  const visible = () => document.querySelector("nutgraf-feed > p").checkVisibility();
  assert.equal(await browser.run(visible), true);
  server.json(feed, FEED);
  await reload();
  assert.equal(await browser.run(visible), false);
});
