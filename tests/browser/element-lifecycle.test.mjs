// Elements that are made, moved, changed and removed: what they share, what they keep, and what they give back.
import assert from "node:assert/strict";
import { assertWorks, build, feed, hold } from "./embedding.mjs";
import { closed, engine, suite, WIDGET } from "./harness.mjs";

const { browser, server, startServer, test } = await suite();

/** No feed is cached, unless a test is about that: the next one's has the same address. */
const element = (attributes = 'cache="off"') => `<nutgraf-feed src="/feed.json" loading="eager" limit="2" ${attributes}></nutgraf-feed>`;

async function open(options = {}) {
  server.json("/feed.json", feed(3));
  // Objects of the page's own: what a driver hands over comes from another realm.
  server.on("/given.js", (_request, response) => {
    response.writeHead(200, { "Content-Type": "text/javascript" }).end(`window.given = ${JSON.stringify(feed(3, "Given"))}`);
  });
  server.page("/", { head: `<script src="/given.js"></script>${WIDGET}`, body: element(), ...options });
  await browser.open(server.url("/"));
}

const cards = (selector = "nutgraf-feed") =>
  browser.run((selector) => document.querySelector(selector)?.shadowRoot?.querySelectorAll("[part~=card]").length ?? 0, selector);
const cardsBecome = (count, selector = "nutgraf-feed") =>
  browser.until(
    (count, selector) => (document.querySelector(selector)?.shadowRoot?.querySelectorAll("[part~=card]").length ?? 0) === count,
    count,
    selector,
  );

test("twenty elements: one request for the script, one for the Wasm, one for each feed", async () => {
  // The five seconds in which an answer serves others do not pass, however long this takes.
  server.on("/clock.js", (_request, response) => {
    response.writeHead(200, { "Content-Type": "text/javascript" });
    response.end("{ const { setTimeout } = window; window.setTimeout = (call, ms, ...values) => (ms === 5000 ? 0 : setTimeout(call, ms, ...values)); }");
  });
  const edit = (html) =>
    html.replace("<head>", '<head><script src="/clock.js"></script>').replaceAll("<nutgraf-feed", '<nutgraf-feed loading="eager"');
  await browser.open(server.host("many-instances", { edit }));
  await browser.event("nutgraf-load", 20);
  for (const path of ["/dist/nutgraf.js", "/feeds/briefings.json", "/feeds/plain.json"]) {
    assert.equal(server.requestsFor(path).length, 1, path);
  }
  // And one for what reads the HTML of the plain feeds.
  for (const name of [build.wasm, build.html.wasm]) assert.equal(server.requestsFor(`/dist/${name}`).length, 1, name);
  // One that comes when all is done asks for no feed again: it was just fetched.
  await browser.run(() => document.body.append(document.querySelector("nutgraf-feed").cloneNode()));
  await browser.event("nutgraf-load", 21);
  assert.equal(server.requestsFor("/feeds/briefings.json").length, 1, "the late one asked again");
  assert.deepEqual(await browser.errors(), []);
});

test("twenty elements with one feed parse it once, and keep it once", async () => {
  const script = `window.counted = { parse: 0, put: 0, match: 0 };
    for (const [owner, name] of [[JSON, "parse"], [Cache.prototype, "put"], [Cache.prototype, "match"]]) {
      const own = owner[name];
      owner[name] = function (what) {
        // The tests' own page parses, too, but no feeds.
        if (name !== "parse" || what.includes('"items"')) counted[name] += 1;
        return own.apply(this, arguments);
      };
    }`;
  server.on("/counting.js", (_request, response) => response.writeHead(200, { "Content-Type": "text/javascript" }).end(script));
  await open({ head: `<script src="/counting.js"></script>${WIDGET}`, body: element("").repeat(20) });
  await browser.event("nutgraf-load", 20);
  await browser.until(() => window.counted.put > 0);
  assert.deepEqual(await browser.run(() => window.counted), { parse: 1, put: 1, match: 1 });
});

test("moving the element keeps its panels, its cards and its place, and asks for nothing", async () => {
  await open({ body: `<div id="left">${element()}</div><div id="right"></div>` });
  await browser.event("nutgraf-load");
  await browser.run(() => {
    const { shadowRoot } = document.querySelector("nutgraf-feed");
    shadowRoot.querySelector("[part~=more] button").click();
  });
  await browser.event("nutgraf-load", 2);
  const kept = await browser.runAsync(async () => {
    const found = document.querySelector("nutgraf-feed");
    const summary = found.shadowRoot.querySelector("summary");
    summary.click();
    window.card = found.shadowRoot.querySelector("[part~=card]");
    for (const place of ["right", "left", "right"]) {
      document.getElementById(place).append(found);
      await new Promise((done) => setTimeout(done, 50));
    }
    const { shadowRoot } = found;
    return [window.card === shadowRoot.querySelector("[part~=card]"), shadowRoot.querySelectorAll("details[open]").length, shadowRoot.querySelectorAll("[part~=card]").length];
  });
  assert.deepEqual(kept, [true, 1, 3]);
  assert.equal(server.requestsFor("/feed.json").length, 1);
});

test("removing the element ends its requests and its events", async () => {
  await open({ body: "" });
  const responses = [];
  server.on("/slow.json", (_request, response) => responses.push(response));
  await browser.run(() => {
    const slow = document.createElement("nutgraf-feed");
    slow.setAttribute("src", "/slow.json");
    slow.setAttribute("timeout", "60000");
    slow.setAttribute("loading", "eager");
    document.body.append(slow);
  });
  await server.request("/slow.json");
  await browser.until(() => [...document.querySelector("nutgraf-feed").shadowRoot.children].some(({ localName, className }) => localName === "div" && !className));
  await browser.run(() => document.querySelector("nutgraf-feed").remove());
  await closed(responses[0]);
  assert.deepEqual(await browser.events("nutgraf-error"), []);
  assert.deepEqual(await browser.errors(), []);
});

test("attributes, data and labels change the element at any time", async () => {
  await open();
  await browser.event("nutgraf-load");
  await browser.run(() => document.querySelector("nutgraf-feed").setAttribute("limit", "1"));
  await cardsBecome(1);
  server.json("/other.json", feed(2, "Other"));
  await browser.run(() => {
    document.querySelector("nutgraf-feed").setAttribute("src", "/other.json");
    document.querySelector("nutgraf-feed").removeAttribute("limit");
  });
  await browser.until(() => document.querySelector("nutgraf-feed").shadowRoot.textContent.includes("Other 2"));
  await browser.run(() => {
    document.querySelector("nutgraf-feed").data = window.given;
  });
  await browser.until(() => document.querySelector("nutgraf-feed").shadowRoot.textContent.includes("Given 3"));
  await browser.run(() => {
    document.querySelector("nutgraf-feed").data = undefined;
  });
  await browser.until(() => document.querySelector("nutgraf-feed").shadowRoot.textContent.includes("Other 1"));
  assert.deepEqual(await browser.errors(), []);
});

test("the element may be there, and have its data, before the script", async () => {
  await browser.open(server.host("late-script"));
  assert.equal(await browser.run(() => document.querySelector("#with-src").shadowRoot), null);
  await (await browser.find("#load")).click();
  await browser.event("nutgraf-load", 2);
  assert.equal(await cards("#with-src"), 2);
  assert.deepEqual(await browser.texts("[part~=headline]", "#with-data"), ["Data may come before the element is defined"]);
});

test("made by script, cloned, in another shadow root, in a slot and in a dialog", async () => {
  await browser.open(server.host("nested"));
  await browser.run(() => {
    for (const id of ["make", "clone", "open-dialog"]) document.getElementById(id).click();
  });
  await cardsBecome(2, "#in-dialog");
  await browser.run(() => document.querySelector("#in-slot").scrollIntoView());
  await browser.until(() => document.querySelector("#outer").shadowRoot.querySelector("nutgraf-feed").shadowRoot.querySelector("[part~=card]"));
  await browser.until(() => document.querySelector("#in-slot").shadowRoot.querySelector("[part~=card]"));
  await browser.run(() => {
    document.getElementById("close-dialog").click();
    document.querySelector("#made").scrollIntoView();
  });
  await cardsBecome(1, "#made nutgraf-feed:first-child");
  await cardsBecome(1, "#made nutgraf-feed:last-child");
  assert.deepEqual(await browser.errors(), []);
  assert.deepEqual(server.reports, []);
});

for (const name of ["react", "vue"]) {
  test(`in a ${name} tree: attributes, a function as property, events, taken away and put back`, async () => {
    await browser.open(server.host("framework", { edit: (html) => html }));
    const host = `#${name} nutgraf-feed`;
    const press = (what) => browser.run((name, what) => document.querySelector(`#${name} [data-do=${what}]`).click(), name, what);
    await browser.until((name) => document.querySelector(`#${name} nutgraf-feed`), name);
    // What stands above it may still grow, and push it out of sight again.
    const inSight = (count) =>
      browser.until(
        (host, count) => {
          const found = document.querySelector(host);
          found?.scrollIntoView();
          return found?.shadowRoot?.querySelectorAll("[part~=card]").length === count;
        },
        host,
        count,
      );
    await inSight(1);
    const [headline] = await browser.texts("[part~=headline]", host);
    assert.match(headline, name === "react" ? /\(React\)$/ : /\(Vue\)$/);
    await press("more");
    await inSight(2);
    await browser.until((name) => parseInt(document.querySelector(`#${name} output`).textContent) >= 2, name);
    await press("toggle");
    await browser.until((host) => !document.querySelector(host), host);
    await press("toggle");
    await inSight(2);
    assert.deepEqual(await browser.errors(), []);
    assert.deepEqual(server.reports, []);
  });
}

test("moved into another document, it keeps its look", async () => {
  await open({ body: `${element()}<iframe src="/frame"></iframe>` });
  server.page("/frame");
  await browser.open(server.url("/"));
  await browser.event("nutgraf-load");
  const display = await browser.runAsync(async () => {
    const found = document.querySelector("nutgraf-feed");
    const inside = document.querySelector("iframe").contentDocument;
    inside.body.append(found);
    await new Promise((done) => setTimeout(done, 100));
    return inside.defaultView.getComputedStyle(found.shadowRoot.querySelector(".nutgraf")).display;
  });
  assert.equal(display, "flex");
  assert.deepEqual(await browser.errors(), []);
});

test("back from another page, the widget is as it was left, and lives", async () => {
  // "Show more" is far from what is seen: a browser may forget a page that is left while something is on its way to it.
  const far = '<link rel="stylesheet" href="/far.css">';
  server.on("/far.css", (_request, response) => {
    response.writeHead(200, { "Content-Type": "text/css" }).end("nutgraf-feed { margin-top: 9000px }");
  });
  await open({ body: far + element() });
  server.page("/elsewhere", { body: "<p>Elsewhere</p>" });
  await browser.event("nutgraf-load");
  await browser.run(() => {
    window.shown = [];
    addEventListener("pageshow", ({ persisted }) => window.shown.push(persisted));
    document.querySelector("nutgraf-feed").shadowRoot.querySelector("summary").click();
  });
  await browser.event("nutgraf-toggle");
  await browser.leave(server.url("/elsewhere"));
  await browser.back(server.url("/"));
  // All three engines bring the page back as it was, from memory: the widget must not keep it out of there.
  assert.deepEqual(await browser.until(() => window.shown?.length && window.shown), [true]);
  assert.equal(await browser.run(() => document.querySelector("nutgraf-feed").shadowRoot.querySelectorAll("details[open]").length), 1);
  assert.equal(await cards(), 2);
  await browser.run(() => document.querySelector("nutgraf-feed").shadowRoot.querySelector("[part~=more] button").click());
  await cardsBecome(3);
  server.json("/feed.json", feed(4, "Later"));
  const { articles } = await browser.runAsync(() => document.querySelector("nutgraf-feed").reload());
  assert.equal(articles, 4);
  assert.deepEqual(await browser.errors(), []);
});

test("back from another page, what was on its way when it was left is asked for again", async () => {
  const other = await startServer();
  const app = hold(other, build.live.wasm);
  other.json("/feed.json", { ...feed(2), next_url: "/page.json" });
  other.json("/page.json", { items: [{ id: "3", title: "Article 3" }] });
  other.page("/", { head: WIDGET, body: '<nutgraf-feed src="/feed.json" cache="off" limit="2"></nutgraf-feed>' });
  other.page("/elsewhere", { body: "<p>Elsewhere</p>" });
  await browser.open(other.url("/"));
  await browser.event("nutgraf-load");
  // "Show more" is in view: the app is on its way.
  await app.asked();
  await browser.leave(other.url("/elsewhere"));
  app.open();
  await browser.back(other.url("/"));
  await cardsBecome(2);
  await browser.run(() => document.querySelector("nutgraf-feed").shadowRoot.querySelector("[part~=more] button").click());
  await cardsBecome(3);
});

test("data from another realm, a frame's, is data like any other", async () => {
  await open({ body: '<nutgraf-feed></nutgraf-feed><iframe src="/frame"></iframe>' });
  server.page("/frame", { head: '<script src="/given.js"></script>' });
  await browser.open(server.url("/"));
  server.on("/hand.js", (_request, response) => {
    response.writeHead(200, { "Content-Type": "text/javascript" });
    response.end('document.querySelector("nutgraf-feed").data = document.querySelector("iframe").contentWindow.given');
  });
  await browser.run(() => {
    const script = document.createElement("script");
    script.src = "/hand.js";
    document.head.append(script);
  });
  await cardsBecome(3);
});

/** A thousand rounds, so few at a time that a slow machine stays within what a test may wait for. */
async function manyRounds() {
  for (let round = 0; round < 1000; round += 50) await rounds(50);
}

/** Takes an element with its cards out of the page and puts a new one in, so many times. */
const rounds = (count) =>
  browser.runAsync(async (count) => {
    const place = document.createElement("div");
    document.body.append(place);
    for (let round = 0; round < count; round += 1) {
      const made = document.createElement("nutgraf-feed");
      made.data = window.given;
      const ready = new Promise((done) => made.addEventListener("nutgraf-load", done, { once: true }));
      place.append(made);
      await ready;
      made.remove();
      // Removal is final only after a turn of the loop: a move is none.
      await new Promise((done) => setTimeout(done));
    }
    place.remove();
    // What the tests' own collector keeps is no leak of the widget's.
    window.collected.events.length = 0;
  }, count);

if (engine === "chromium") {
  // Only Chromium's protocol can collect garbage on demand and count what is left.
  test("a thousand removals leave the memory flat", async (context) => {
    await open({ body: "" });
    await browser.until(() => Boolean(customElements.get("nutgraf-feed")));
    const measure = async () => {
      await browser.driver.sendDevToolsCommand("HeapProfiler.enable");
      for (let time = 0; time < 3; time += 1) await browser.driver.sendDevToolsCommand("HeapProfiler.collectGarbage");
      const { usedSize, backingStorageSize } = await browser.driver.sendAndGetDevToolsCommand("Runtime.getHeapUsage");
      const { nodes, jsEventListeners } = await browser.driver.sendAndGetDevToolsCommand("Memory.getDOMCounters");
      return { usedSize: usedSize + backingStorageSize, nodes, jsEventListeners };
    };
    await rounds(50);
    const before = await measure();
    await manyRounds();
    const after = await measure();
    const grown = after.usedSize - before.usedSize;
    context.diagnostic(`1,000 rounds: ${(grown / 1024).toFixed(1)} KB of heap and buffers, ${after.nodes - before.nodes} nodes, ` +
      `${after.jsEventListeners - before.jsEventListeners} listeners more`);
    assert.ok(grown < 200_000, `${grown} bytes more, of ${before.usedSize}`);
    assert.ok(after.nodes - before.nodes < 100, `${after.nodes - before.nodes} nodes more`);
    assert.ok(after.jsEventListeners - before.jsEventListeners < 20, `${after.jsEventListeners - before.jsEventListeners} listeners more`);
  });
} else {
  // Firefox and WebKitGTK offer no way to collect garbage on demand: here the rounds show that nothing breaks.
  test("a thousand removals end as they began", async () => {
    await open({ body: "" });
    await browser.until(() => Boolean(customElements.get("nutgraf-feed")));
    await manyRounds();
    await browser.run(() => document.body.append(Object.assign(document.createElement("nutgraf-feed"), { data: window.given })) && null);
    await cardsBecome(3);
    await assertWorks(browser, server, ["Given 1", "Given 2", "Given 3"]);
  });
}
