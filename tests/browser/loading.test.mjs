// Loading a feed: the cached copy is shown at once, a fresher feed takes its place without moving the reader, and of
// requests and reloads that overlap, the last one counts.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { click } from "./feeds.mjs";
import { build } from "./embedding.mjs";
import { closed, engine, suite, WIDGET } from "./harness.mjs";
import { feed, FRESH, gate, path, reload, show, untilCached } from "./feed-page.mjs";

const { browser, server, startServer, test } = await suite();
const headlines = () => browser.texts("[part=headline]");

const article = (id, title = id) => ({
  id,
  title,
  url: `https://news.example/${id}`,
  summary: "Text. ".repeat(80),
  _nutgraf: { takeaways: [`Takeaway of ${id}`] },
});
const articles = (...list) => ({ items: list.map((entry) => (typeof entry === "string" ? article(entry) : entry)) });

/**
 * An hour later: the next visit. Gives how many load events there were before it in the page. WebKit's test session
 * forgets a site's caches when it leaves the site, so there it is an element of its own that comes an hour later.
 */
async function revisit(src) {
  if (engine !== "webkit") {
    await show(browser, server, src, { script: "pass(3600 * 1000);" });
    return 0;
  }
  await browser.run(() => {
    const old = document.querySelector("nutgraf-feed");
    window.pass(3600 * 1000);
    old.replaceWith(old.cloneNode());
  });
  return 1;
}

test("on the next visit the cached copy is there at once with its age, and is quietly replaced", async () => {
  const src = path();
  server.json(src, articles("a", "b", "c", "d"), { headers: FRESH });
  await show(browser, server, src);
  await browser.event("nutgraf-load");
  await untilCached(browser, src);

  const held = gate();
  server.on(src, held.listener);
  const before = await revisit(src);
  const { detail } = await browser.event("nutgraf-load", before + 1);
  assert.deepEqual([detail.stale, detail.shown], [false, 4]);
  assert.ok(detail.age >= 3600 && detail.age < 3700, `${detail.age} s`);
  assert.deepEqual(await headlines(), ["a", "b", "c", "d"]);

  // A reader: one panel open, the focus on a link, the page scrolled to it.
  await browser.runAsync(async () => {
    // Pages scroll by whole pixels. Where heights are whole numbers, too, the reader's place can be kept exactly.
    const style = document.createElement("style");
    style.textContent = "nutgraf-feed::part(card) { min-block-size: 500px }";
    document.head.append(style);
    window.before = window.all("[part~=card]");
    const [, , third] = window.before;
    third.querySelector("details").open = true;
    const link = third.querySelector("[part=headline-link]");
    link.focus();
    link.scrollIntoView({ block: "center" });
    // Cards that come near the viewport get their real sizes, and that may move the others.
    for (let top; top !== link.getBoundingClientRect().top; ) {
      ({ top } = link.getBoundingClientRect());
      for (let frame = 0; frame < 2; frame += 1) await new Promise((done) => requestAnimationFrame(done));
    }
    window.changes = [];
    // A new card changes the places of those after it, and how many there are.
    const isPlace = ({ attributeName }) => /^aria-(posinset|setsize)$/.test(attributeName);
    for (const card of [0, 2, 3].map((at) => window.before[at])) {
      new MutationObserver((list) => window.changes.push(...list.filter((change) => !isPlace(change)).map(String))).observe(card, { subtree: true, childList: true, attributes: true, characterData: true });
    }
  });
  const look = () => {
    const link = document.querySelector("nutgraf-feed").shadowRoot.activeElement;
    return { focus: link?.textContent, top: link?.getBoundingClientRect().top, open: window.all("details[open]").length };
  };
  const seen = await browser.run(look);
  assert.deepEqual([seen.focus, seen.open], ["c", 1]);

  held.open(articles("new", "a", article("b", "b, corrected"), "c", "d"));
  const fresh = await browser.event("nutgraf-load", before + 2);
  assert.deepEqual([fresh.detail.stale, fresh.detail.age, fresh.detail.shown], [false, 0, 5]);
  assert.deepEqual(await headlines(), ["new", "a", "b, corrected", "c", "d"]);
  const same = await browser.run(() => {
    const now = window.all("[part~=card]");
    return window.before.map((card, at) => card === now[at + 1]);
  });
  assert.deepEqual(same, [true, true, true, true]);
  assert.deepEqual(await browser.run(() => window.changes), [], "unchanged cards were touched");
  // Scroll anchoring does its work when the page is laid out anew: the engine's own, and the element's in WebKit.
  await browser.until((seen) => {
    const link = document.querySelector("nutgraf-feed").shadowRoot.activeElement;
    return link?.textContent === seen.focus && link.getBoundingClientRect().top === seen.top;
  }, seen);
  assert.deepEqual(await browser.run(look), seen);
  assert.deepEqual((await browser.run(() => window.cardsAtEvents)).slice(before), [4, 5], "events come when the cards are there");
  assert.deepEqual(await browser.errors(), []);
});

test("a cached copy that is still the same stays as it is", async () => {
  const src = path();
  server.json(src, feed("a", "b"), { headers: FRESH });
  await show(browser, server, src);
  await browser.event("nutgraf-load");
  await untilCached(browser, src);
  const held = gate();
  server.on(src, held.listener);
  await show(browser, server, src);
  await browser.event("nutgraf-load");
  await browser.run(() => {
    window.changes = [];
    const { shadowRoot } = document.querySelector("nutgraf-feed");
    new MutationObserver((list) => window.changes.push(...list.map(({ target }) => target.outerHTML))).observe(shadowRoot, { subtree: true, childList: true, characterData: true });
  });
  held.open(feed("a", "b"));
  const { detail } = await browser.event("nutgraf-load", 2);
  assert.deepEqual([detail.age, detail.shown], [0, 2]);
  assert.deepEqual(await browser.run(() => window.changes), []);
});

test("a cached copy that is damaged is no copy", async () => {
  const src = path();
  await show(browser, server, "", { body: "" });
  await browser.runAsync(async (url) => {
    const cache = await caches.open("nutgraf-v1");
    await cache.put(`https://nutgraf.invalid/?${encodeURIComponent(url)}`, new Response("1 x\n{broken"));
  }, server.url(src));
  const held = gate();
  server.on(src, held.listener);
  await show(browser, server, src);
  await server.request(src);
  held.open(feed("a"));
  await browser.event("nutgraf-load");
  assert.deepEqual(await headlines(), ["a"]);
  assert.equal((await browser.events("nutgraf-load")).length, 1);
  assert.deepEqual(await browser.events("nutgraf-error"), []);
});

test("a cached copy that is no feed is passed over in silence", async () => {
  const src = path();
  server.json(src, feed("old"), { headers: FRESH });
  await show(browser, server, src);
  await browser.event("nutgraf-load");
  await untilCached(browser, src);
  await browser.runAsync(async () => {
    const cache = await caches.open("nutgraf-v1");
    for (const key of await cache.keys()) {
      const [first] = (await (await cache.match(key)).text()).split("\n");
      await cache.put(key, new Response(`${first}\n{"items": "none"}`));
    }
  });
  const held = gate();
  server.on(src, held.listener);
  await show(browser, server, src);
  await server.request(src, 2);
  held.open(feed("a"));
  await browser.event("nutgraf-load");
  assert.deepEqual(await headlines(), ["a"]);
  assert.deepEqual(await browser.events("nutgraf-error"), []);
});

/**
 * A visit to a page that sets `transform` before the element's script runs; gives how many events there were before it.
 */
async function visit(src, transform, isFirst) {
  const script = `document.addEventListener("readystatechange", () => {
    document.querySelector("nutgraf-feed").transform = ${transform};
  }, { once: true });`;
  if (isFirst || engine !== "webkit") {
    await show(browser, server, src, { script });
    return { loads: 0, errors: 0 };
  }
  const count = async (name) => (await browser.events(name)).length;
  const before = { loads: await count("nutgraf-load"), errors: await count("nutgraf-error") };
  // WebKit's test session forgets a site's caches when it leaves the site.
  await browser.run((source) => {
    const old = document.querySelector("nutgraf-feed");
    const next = old.cloneNode();
    next.transform = (0, eval)(source);
    window.pass(6_000);
    old.replaceWith(next);
  }, transform);
  return before;
}

const PLAIN = "undefined";
const BY_NAMES = "({ names, items }) => ({ items: items ?? names.map((id) => ({ id, title: id })) })";

test("a cached copy that is no feed to this page's transform is passed over in silence", async () => {
  const src = path();
  server.json(src, feed("old"), { headers: FRESH });
  await visit(src, PLAIN, true);
  await browser.event("nutgraf-load");
  await untilCached(browser, src);
  const held = gate();
  server.on(src, held.listener);
  const before = await visit(src, '(json) => (json.items[0].id === "old" ? { items: "none" } : json)');
  await server.request(src, 2);
  held.open(feed("a"));
  const { detail } = await browser.event("nutgraf-load", before.loads + 1);
  assert.deepEqual([await headlines(), detail.age], [["a"], 0]);
  assert.equal((await browser.events("nutgraf-error")).length, before.errors);
});

test("a cached copy that is a feed only to a page's transform is shown there, and passed over in silence elsewhere", async () => {
  const src = path();
  server.json(src, { names: ["old"] }, { headers: FRESH });
  await visit(src, BY_NAMES, true);
  await browser.event("nutgraf-load");
  await untilCached(browser, src);
  const held = gate();
  server.on(src, held.listener);
  let before = await visit(src, BY_NAMES);
  await browser.event("nutgraf-load", before.loads + 1);
  assert.deepEqual(await headlines(), ["old"], "before the server has answered");
  assert.equal((await browser.events("nutgraf-error")).length, before.errors);

  before = await visit(src, PLAIN);
  held.open(feed("a"));
  await browser.event("nutgraf-load", before.loads + 1);
  assert.deepEqual(await headlines(), ["a"]);
  assert.equal((await browser.events("nutgraf-error")).length, before.errors);
});

test('cache="off" leaves nothing on the machine', async () => {
  const other = await startServer();
  const src = path();
  other.json(src, feed("a"), { headers: { ETag: '"1"', "Cache-Control": "max-age=3600" } });
  for (const visit of [1, 2]) {
    await show(browser, other, src, { attributes: 'cache="off"' });
    await browser.event("nutgraf-load");
    const { headers } = await other.request(src, visit);
    assert.equal(headers["if-none-match"], undefined);
  }
  assert.equal(other.requestsFor(src).length, 2);
  assert.deepEqual(await browser.runAsync(() => caches.keys()), []);
});

for (const [validator, value, condition] of [["ETag", '"1"', "if-none-match"], ["Last-Modified", "Sun, 01 Nov 2026 08:00:00 GMT", "if-modified-since"]]) {
  test(`what has not changed since its ${validator} costs no body`, async () => {
    const src = path();
    const statuses = [];
    server.on(src, (request, response) => {
      const known = request.headers[condition] === value;
      statuses.push(known ? 304 : 200);
      response.writeHead(known ? 304 : 200, { "Content-Type": "application/feed+json", [validator]: value, ...FRESH });
      response.end(known ? undefined : JSON.stringify(feed("a")));
    });
    await show(browser, server, src);
    await browser.event("nutgraf-load");
    const detail = await reload(browser);
    assert.deepEqual([detail.shown, detail.stale], [1, false]);
    const [, again] = statuses;
    // What the page's own request does: not every engine's test session has a cache for it.
    await browser.runAsync((src) => fetch(src, { cache: "no-cache" }).then((response) => response.text()), src);
    assert.deepEqual(statuses, [200, again, again]);
    if (engine !== "webkit") assert.equal(again, 304);
  });
}

test("what a page's element is certain to need is asked for before the page's styles are computed", async () => {
  const script = `window.order = [];
    const note = (object, name, wrap) => {
      const real = object[name];
      object[name] = (...values) => {
        order.push(wrap(...values));
        return real(...values);
      };
    };
    note(window, "fetch", (url) => String(url).replace(/^.*\\//, "").replace(/-[0-9a-f]+/, ""));
    note(window, "getComputedStyle", () => "styles");`;
  server.json("/feed.json", articles("a"));
  for (const [attributes, expected] of [
    ['loading="eager"', ["nutgraf.wasm", "nutgraf.js", "styles"]],
    ['article="a"', ["nutgraf.wasm", "nutgraf.js", "styles"]],
    // A lazy element may need nothing.
    ["", ["styles"]],
  ]) {
    const body = `<nutgraf-feed src="/feed.json" ${attributes}></nutgraf-feed>`;
    server.page("/", { head: `<script>${script}</script>${WIDGET}`, body });
    await browser.open(server.url("/"));
    await browser.event("nutgraf-load");
    assert.deepEqual(await browser.run((count) => window.order.slice(0, count), expected.length), expected, attributes);
  }
});

test("elements with the same URL share one request", async () => {
  const [one, two] = [path(), path()];
  server.json(one, feed("a"), { headers: FRESH });
  server.json(two, feed("b"), { headers: FRESH });
  const element = (src) => `<nutgraf-feed loading="eager" src="${src}"></nutgraf-feed>`;
  await show(browser, server, "", { body: element(one) + element(one) + element(two) + element(one) });
  await browser.event("nutgraf-load", 4);
  assert.equal(server.requestsFor(one).length, 1);
  assert.equal(server.requestsFor(two).length, 1);
  const titles = await browser.run(() => [...document.querySelectorAll("nutgraf-feed")].map(({ shadowRoot }) => shadowRoot.querySelector("[part=headline]").textContent));
  assert.deepEqual(titles, ["a", "a", "b", "a"]);
});

for (const [how, script] of [
  ["", ""],
  [", even where the page's own fetch does not know of signals", "{ const { fetch } = window; window.fetch = (url, options) => fetch(typeof url === 'string' ? url : url.url, { ...options, signal: undefined }); }"],
]) {
  test(`a late answer never takes the place of a newer one${how}`, async () => {
    const [slow, quick] = [path(), path()];
    const held = gate();
    server.on(slow, held.listener);
    server.json(quick, feed("quick"), { headers: FRESH });
    await show(browser, server, slow, { script });
    await server.request(slow);
    await browser.run((src) => document.querySelector("nutgraf-feed").setAttribute("src", src), quick);
    await browser.event("nutgraf-load");
    // Without that patched fetch, the server sees that nobody waits any more.
    if (!script) await closed(held.waiting[0]);
    held.open(feed("slow"));
    await reload(browser);
    await reload(browser);
    assert.deepEqual(await headlines(), ["quick"]);
    assert.equal((await browser.events("nutgraf-load")).length, 3);
    assert.deepEqual(await browser.errors(), []);
  });
}

test("what was asked for before the Wasm was there is called off as well", async () => {
  // An origin of its own, where the Wasm is in no cache and never comes.
  const other = await startServer();
    other.on(`/dist/${build.wasm}`, () => {});
  const [one, two] = [gate(), gate()];
  other.on("/one.json", one.listener);
  other.on("/two.json", two.listener);
  const element = (src) => `<nutgraf-feed loading="eager" src="${src}"></nutgraf-feed>`;
  await show(browser, other, "", { body: element("/one.json") + element("/two.json") });
  await Promise.all([other.request("/one.json"), other.request("/two.json")]);
  await browser.run(() => {
    const [changed, removed] = document.querySelectorAll("nutgraf-feed");
    changed.setAttribute("src", "/three.json");
    removed.remove();
  });
  await Promise.all([one, two].map(({ waiting }) => closed(waiting[0])));
  assert.deepEqual(await browser.errors(), []);
});

test("an element that leaves the page takes its request along", async () => {
  const src = path();
  const held = gate();
  server.on(src, held.listener);
  await show(browser, server, src);
  await browser.until(() => document.querySelector("nutgraf-feed").shadowRoot.lastElementChild.localName === "div");
  await server.request(src);
  await browser.run(() => document.querySelector("nutgraf-feed").remove());
  await closed(held.waiting[0]);
  assert.deepEqual(await browser.errors(), []);
});

test("another transform is another feed, though the server's answer is the same", async () => {
  const src = path();
  server.json(src, feed("a"), { headers: FRESH });
  await show(browser, server, src);
  await browser.event("nutgraf-load");
  await browser.run(() => {
    document.querySelector("nutgraf-feed").transform = ({ items }) => ({ items: items.map((item) => ({ ...item, title: `${item.title}!` })) });
  });
  await browser.event("nutgraf-load", 2);
  assert.deepEqual(await headlines(), ["a!"]);
});

test("bad data is an error, and takes nothing away", async () => {
  const src = path();
  server.json(src, feed("a"), { headers: FRESH });
  await show(browser, server, src);
  await browser.event("nutgraf-load");
  await browser.run(() => (document.querySelector("nutgraf-feed").data = { items: [{ id: 1, title: "From data" }] }));
  await browser.event("nutgraf-load", 2);
  await browser.run(() => (document.querySelector("nutgraf-feed").data = { items: 7 }));
  const { detail } = await browser.event("nutgraf-error");
  assert.equal(detail.kind, "decode");
  assert.deepEqual(await headlines(), ["From data"]);
  assert.deepEqual(await browser.texts("[part~=stale]"), [], "the data is as fresh as it was");
});

test("a handler of the load event may load again", async () => {
  const src = path();
  server.json(src, feed("a"), { headers: FRESH });
  server.on(src, (_request, response) => {
    const titles = ["a", "b", "c"].slice(0, server.requestsFor(src).length);
    response.writeHead(200, { "Content-Type": "application/feed+json", ...FRESH }).end(JSON.stringify(feed(...titles)));
  });
  await show(browser, server, src, { script: "addEventListener('nutgraf-load', ({ target }) => { window.again ??= target.reload(); });" });
  const { detail } = await browser.event("nutgraf-load", 2);
  assert.equal(detail.articles, 2);
  // What it is told of is the load that it has asked for, not the one that was just over.
  assert.equal(await browser.runAsync(() => window.again.then(({ articles }) => articles)), 2);
  assert.deepEqual(await browser.errors(), []);
});

/** Asks for a reload; what comes of it is then in `window.outcome`. */
const ask = () =>
  browser.run(() => {
    window.outcome = "none yet";
    document.querySelector("nutgraf-feed").reload().then((detail) => (window.outcome = detail ?? null));
  });
const outcome = () => browser.run(() => window.outcome);
const outcomeComes = () => browser.until(() => window.outcome !== "none yet");

test("a reload is over when its own load is, whatever else happens meanwhile", async () => {
  const [src, next] = [path(), path()];
  server.json(src, { next_url: next, ...feed("a", "b") }, { headers: FRESH });
  server.json(next, "", { status: 404 });
  await show(browser, server, src, { attributes: 'limit="1"' });
  await browser.event("nutgraf-load");
  const held = gate();
  server.on(src, held.listener);
  await ask();
  await server.request(src, 2);
  // More cards, other panels, and a page that does not come: three events, and none of them is the reload's.
  await click(browser, "[part~=more-button]");
  await browser.event("nutgraf-load", 2);
  await click(browser, "[part~=more-button]");
  await browser.event("nutgraf-error");
  await browser.run(() => document.querySelector("nutgraf-feed").setAttribute("limit", "3"));
  assert.equal(await outcome(), "none yet");
  held.open(feed("new", "a", "b"));
  await outcomeComes();
  assert.equal((await outcome()).articles, 3);
});

test("a reload before the first load has ended waits for the answer, not for the cached copy", async () => {
  const src = path();
  server.json(src, feed("a"), { headers: FRESH });
  await show(browser, server, src);
  await browser.event("nutgraf-load");
  await untilCached(browser, src);
  const held = gate();
  server.on(src, held.listener);
  // An element of its own: WebKit's test session forgets what is cached when the page is left. In a task of the page: in
  // the midst of a driver's script, WebKit lets promises settle.
  await browser.run(() => {
    window.outcome = "none yet";
    window.pass(3600 * 1000);
    setTimeout(() => {
      const old = document.querySelector("nutgraf-feed");
      const fresh = old.cloneNode();
      old.replaceWith(fresh);
      fresh.reload().then((detail) => (window.outcome = detail ?? null));
    });
  });
  const copy = await browser.event("nutgraf-load", 2);
  assert.ok(copy.detail.age >= 3600);
  await server.request(src, 2);
  assert.equal(await outcome(), "none yet");
  held.open(feed("a", "b"));
  await outcomeComes();
  const { age, articles } = await outcome();
  assert.deepEqual([age, articles], [0, 2]);
});

for (const [what, script] of [
  ["its element leaves the page", (element) => element.remove()],
  ["there is nothing to load any more", (element) => element.removeAttribute("src")],
]) {
  test(`a reload is over when ${what}`, async () => {
    const src = path();
    server.json(src, feed("a"), { headers: FRESH });
    await show(browser, server, src);
    await browser.event("nutgraf-load");
    const held = gate();
    server.on(src, held.listener);
    await ask();
    await server.request(src, 2);
    assert.equal(await outcome(), "none yet");
    await browser.run(`(${script})(document.querySelector("nutgraf-feed"))`.replace(/^/, "() => "));
    await outcomeComes();
    assert.equal(await outcome(), null);
    assert.deepEqual(await browser.errors(), []);
  });
}

test("cards stay while another interface language is on its way", async () => {
  const src = path();
  server.json(src, { language: "de", ...feed("a") }, { headers: FRESH });
  await show(browser, server, src, { attributes: 'limit="1"' });
  await browser.event("nutgraf-load");
  const german = await browser.texts("[role=status]");
  assert.deepEqual(german, ["1 Artikel"]);
  await reload(browser);
  const held = gate();
  server.on("/dist/locales/fr.json", held.listener);
  server.json(src, { language: "fr", ...feed("b", "a") }, { headers: FRESH });
  const { shown } = await reload(browser);
  assert.equal(shown, 2);
  assert.deepEqual(await headlines(), ["b", "a"]);
  held.open({ articles: "ignored" });
});

test("a reload whose answer is there before the interface language is over once both are", async () => {
  const src = path();
  const locale = "/dist/locales/de.json";
  const table = JSON.parse(await readFile(new URL("../../dist/locales/de.json", import.meta.url), "utf8"));
  server.json(src, { language: "de", ...feed("a") }, { headers: FRESH });
  const held = gate();
  server.on(locale, held.listener);
  await show(browser, server, src);
  await server.request(locale);
  await ask();
  await server.request(src, 2);
  await browser.until((src) => performance.getEntriesByName(new URL(src, location).href).length === 2, src);
  assert.equal(await outcome(), "none yet");
  held.open(table);
  await outcomeComes();
  assert.deepEqual(await browser.texts("[role=status]"), ["1 Artikel"]);
  assert.equal((await outcome()).shown, 1);
});
