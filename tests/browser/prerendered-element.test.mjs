// A prerendered element is shown as it is, and loads no Wasm and no feed until something needs them.
import assert from "node:assert/strict";
import { articles, click, focused, state, visible } from "./feeds.mjs";
import { build, built, flip, serve } from "./embedding.mjs";
import { suite, WIDGET } from "./harness.mjs";
import { prerender } from "./prerender.mjs";

const { browser, server, test } = await suite();

const POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; img-src 'self' data:; " +
  "require-trusted-types-for 'script'; trusted-types 'none'";
const now = () => Math.floor(Date.now() / 1000);

/** Articles with panels; every third is about tea, and every text is long enough to scroll. */
const feed = (count, name = "Article") =>
  articles(count, (number) => ({
    title: `${name} ${number}`,
    tags: number % 3 === 0 ? ["tea", "all"] : ["all"],
    _nutgraf: { hook: `Why ${number} matters`, takeaways: ["One", "Two"], technical: ["Three"], sources: [{ id: "s", title: "S", url: "/s" }] },
  }));

const { live } = build;
/** The first showing's glue knows where the app is; its Wasm is not needed. */
/** What shows a feed and answers the visitor, and what asks the server for more. */
const SHOWS = [[build.glue, "text/javascript"], [build.wasm, "application/wasm"]];
const ASKS = [[live.glue, "text/javascript"], [live.wasm, "application/wasm"]];
const FILES = [...SHOWS, ...ASKS];

/**
 * Serves and opens a page with the prerendered feed; the server's own feed may be another one by then. The browser
 * keeps none of the files, so that each test sees what is asked for.
 */
async function open(shown, { served = shown, time = now(), page = {}, script = WIDGET, ...attributes } = {}) {
  const { html } = prerender(shown, { url: server.url("/feed.json"), src: "/feed.json", cache: "off", time, ...attributes });
  server.json("/feed.json", served);
  for (const [name, type] of FILES) serve(server, name, built(name), type);
  server.page("/", { head: script, body: html, ...page });
  await browser.open(server.url("/"));
}

/** What was asked for but the page, the element and its stylesheet, in a canonical order. */
function requests() {
  const names = { "/feed.json": "feed", [`/dist/${build.glue}`]: "glue", [`/dist/${build.wasm}`]: "wasm", [`/dist/${live.glue}`]: "app's glue", [`/dist/${live.wasm}`]: "app" };
  const rest = server.requests.map(({ path }) => path).filter((path) => !["/", "/dist/nutgraf.js", "/dist/nutgraf.css"].includes(path));
  // What comes right after a first showing may have come by now, or be in the browser's cache.
  const isLive = rest.includes(`/dist/${build.wasm}`);
  const asked = rest.filter((path) => !isLive || path !== `/dist/${build.modules.later}`);
  return [...new Set(asked.map((path) => names[path] ?? path))].sort();
}

/** What a visit needs that asks the server for nothing but the feed; and what one needs that does. */
const FIRST = ["feed", "glue", "wasm"];
const ALL = ["app", "app's glue", ...FIRST];
/** The headlines that a reader sees. */
const headlines = () =>
  browser.run(() =>
    [...document.querySelector("nutgraf-feed").shadowRoot.querySelectorAll("[part~=headline]")]
      .filter((headline) => headline.getClientRects().length > 0)
      .map((headline) => headline.textContent),
  );
/** Waits until a reader sees so many cards. */
const shows = (count) =>
  browser.until((count) => {
    const cards = [...document.querySelector("nutgraf-feed").shadowRoot.querySelectorAll("[part~=card]")];
    return cards.filter((card) => card.getClientRects().length > 0).length === count;
  }, count);
const numbered = (count, name = "Article") => Array.from({ length: count }, (_, place) => `${name} ${place + 1}`);
/** The live tree is there, and nothing of the prerendered one. */
const isLive = () =>
  browser.run(() => {
    const { shadowRoot } = document.querySelector("nutgraf-feed");
    return !shadowRoot.querySelector("[data-prerendered], link");
  });

test("this engine knows declarative shadow trees", async () => {
  await open(feed(1), { script: "" });
  assert.deepEqual(await headlines(), ["Article 1"]);
});

test("what is prerendered is ready, and asks for nothing", async () => {
  await open(feed(20), { limit: 5, time: now() - 1000 });
  const { detail } = await browser.event("nutgraf-load");
  assert.ok(detail.age >= 1000 && detail.age < 1600, `${detail.age}`);
  assert.deepEqual({ ...detail, age: 0 }, { articles: 20, shown: 5, problems: [], stale: false, age: 0 });
  await state(browser, "ready");
  assert.equal(await browser.run(() => getComputedStyle(document.querySelector("nutgraf-feed").shadowRoot.querySelector("[part~=card]")).display), "grid");

  // Panels, links, methods, the theme and a move need no widget.
  await click(browser, "summary");
  assert.deepEqual((await browser.event("nutgraf-toggle")).detail, { article: "1", panel: "takeaways", open: true });
  await browser.run(() => document.addEventListener("nutgraf-navigate", (event) => event.preventDefault(), { once: true }));
  await click(browser, "[part~=headline-link]");
  assert.deepEqual((await browser.event("nutgraf-navigate")).detail, { article: "1", url: server.url("/articles/1"), kind: "headline" });
  await browser.run(() => document.querySelector("nutgraf-feed").openAll());
  assert.equal((await browser.shadowAll("details[open]")).length, 15);
  await browser.run(() => {
    const element = document.querySelector("nutgraf-feed");
    element.setAttribute("theme", "dark");
    element.setAttribute("limit", "5");
    document.body.append(document.createElement("div"));
    document.body.lastChild.append(element);
  });
  await browser.runAsync(() => new Promise((done) => setTimeout(done)));
  await browser.run(() => document.body.prepend(document.querySelector("nutgraf-feed")));
  await browser.runAsync(() => fetch("/probe"));
  await server.request("/probe");

  assert.deepEqual(requests(), ["/probe"]);
  assert.equal((await browser.events("nutgraf-load")).length, 1);
  assert.deepEqual(await headlines(), numbered(5));
  assert.deepEqual(await browser.errors(), []);
});

for (const when of ["before", "after"]) {
  test(`what a script inserts ${when} the element is defined is taken over, too`, async () => {
    const { html } = prerender(feed(9), { url: server.url("/feed.json"), src: "/feed.json", cache: "off", time: now() });
    server.json("/feed.json", feed(9));
    for (const [name, type] of FILES) serve(server, name, built(name), type);
    server.json("/html.json", { html });
    const insert = 'document.querySelector("main").innerHTML = html';
    const script = {
      before: `<script>fetch("/html.json").then((answer) => answer.json()).then(({ html }) => {
        ${insert};
        import("/dist/nutgraf.js");
      })</script>`,
      after: `<script type="module">
        import "/dist/nutgraf.js";
        const { html } = await (await fetch("/html.json")).json();
        ${insert};
      </script>`,
    };
    server.page("/", { body: `<main></main>${script[when]}` });
    await browser.open(server.url("/"));
    assert.equal((await browser.event("nutgraf-load")).detail.articles, 9);
    assert.deepEqual(requests(), ["/html.json"]);
    assert.deepEqual(await headlines(), numbered(9));
    assert.equal(await browser.run(() => document.querySelector("nutgraf-feed").childElementCount), 0);
    await click(browser, "[data-article='3'] [part~=topic]");
    await shows(3);
    assert.deepEqual(await browser.errors(), []);
  });
}

test("a tree that the parser has made is the only one, whatever a script adds to the element", async () => {
  const { html } = prerender(feed(2), { url: server.url("/feed.json"), src: "/feed.json", cache: "off", time: now() });
  server.json("/feed.json", feed(2));
  for (const [name, type] of FILES) serve(server, name, built(name), type);
  server.page("/", { body: html });
  await browser.open(server.url("/"));
  await browser.run(() => {
    const element = document.querySelector("nutgraf-feed");
    const copy = document.createElement("template");
    copy.setAttribute("shadowrootmode", "open");
    for (const child of element.shadowRoot.children) copy.content.append(child.cloneNode(true));
    element.append(copy);
  });
  await browser.runAsync(() => import("/dist/nutgraf.js").then(() => {}));
  await browser.event("nutgraf-load");
  assert.deepEqual(await headlines(), numbered(2));
  assert.equal((await browser.shadowAll("[data-prerendered]")).length, 1);
});

test("a template of the host's own is its fallback, and stays", async () => {
  server.json("/feed.json", feed(1));
  for (const [name, type] of FILES) serve(server, name, built(name), type);
  server.page("/", { body: "<main></main>" });
  await browser.open(server.url("/"));
  await browser.run(() => {
    const template = '<template shadowrootmode="open"><p>Not of the widget</p></template>';
    document.querySelector("main").innerHTML = `<nutgraf-feed src="/feed.json">${template}</nutgraf-feed>`;
  });
  await browser.runAsync(() => import("/dist/nutgraf.js").then(() => {}));
  assert.equal((await browser.event("nutgraf-load")).detail.articles, 1);
  assert.deepEqual(await headlines(), ["Article 1"]);
  assert.equal(await browser.run(() => document.querySelector("nutgraf-feed").firstChild.content.textContent), "Not of the widget");
});

test("a topic is chosen: the cards are filtered, and the focus is on the way back", async () => {
  await open(feed(9));
  await browser.event("nutgraf-load");
  await click(browser, "[data-article='3'] [part~=topic]");
  assert.deepEqual((await browser.event("nutgraf-filter")).detail, { tag: "tea" });
  await shows(3);
  // All articles are told of, and then of these; then the focus is there, too.
  await browser.event("nutgraf-load", 3);
  assert.deepEqual(await headlines(), ["Article 3", "Article 6", "Article 9"]);
  assert.equal((await focused(browser)).part, "button filter-clear");
  assert.deepEqual(requests(), FIRST);
  assert.ok(await isLive());
  assert.deepEqual(await browser.errors(), []);
});

test("a host that vetoes the topic keeps its cards", async () => {
  await open(feed(6));
  await browser.event("nutgraf-load");
  await browser.run(() => document.addEventListener("nutgraf-filter", (event) => event.preventDefault()));
  await click(browser, "[data-article='3'] [part~=topic]");
  await browser.event("nutgraf-filter");
  assert.deepEqual(await headlines(), numbered(6));
});

test("\"Show more\" shows more, and the focus is on the first new card", async () => {
  await open(feed(20), { limit: 5 });
  await browser.event("nutgraf-load");
  await click(browser, "[part~=more-button]");
  await shows(10);
  await browser.event("nutgraf-load", 3);
  assert.deepEqual(await headlines(), numbered(10));
  assert.deepEqual(await focused(browser), { part: "headline-link", text: "Article 6" });
  assert.deepEqual(requests(), FIRST);
  assert.equal(server.requestsFor("/feed.json").length, 1);
  assert.equal(server.requestsFor(`/dist/${build.wasm}`).length, 1);
  assert.deepEqual(await browser.errors(), []);
});

const TRIGGERS = {
  "reload()": () => void document.querySelector("nutgraf-feed").reload(),
  "an attribute": () => void document.querySelector("nutgraf-feed").setAttribute("layout", "compact"),
  "labels": () => void (document.querySelector("nutgraf-feed").labels = { "tldr-title": "In short" }),
};
for (const [what, trigger] of Object.entries(TRIGGERS)) {
  test(`${what} brings the live tree`, async () => {
    await open(feed(4), { served: feed(6, "Later") });
    await browser.event("nutgraf-load");
    assert.deepEqual(requests(), []);
    await browser.run(trigger);
    assert.equal((await browser.event("nutgraf-load", 2)).detail.articles, 6);
    assert.deepEqual(await headlines(), numbered(6, "Later"));
    assert.deepEqual(requests(), what === "reload()" ? ALL : FIRST);
    assert.ok(await isLive());
    await state(browser, "ready");
    assert.deepEqual(await browser.errors(), []);
  });
}

test("reload() resolves with the live feed's detail", async () => {
  await open(feed(4), { served: feed(6) });
  await browser.event("nutgraf-load");
  const detail = await browser.runAsync(() => document.querySelector("nutgraf-feed").reload());
  assert.deepEqual(detail, { articles: 6, shown: 6, problems: [], stale: false, age: 0 });
});

test("a feed that a script sets is shown, and none is fetched", async () => {
  await open(feed(4));
  await browser.event("nutgraf-load");
  await browser.run((feed) => (document.querySelector("nutgraf-feed").data = feed), feed(2, "Set"));
  assert.deepEqual({ ...(await browser.event("nutgraf-load", 2)).detail }, { articles: 2, shown: 2, problems: [], stale: false, age: 0 });
  assert.deepEqual(await headlines(), ["Set 1", "Set 2"]);
  assert.deepEqual(requests(), ALL.filter((name) => name !== "feed"));
});

test("a refresh that is due by the age of what is shown happens at once; one that is not does not", async () => {
  await open(feed(2), { refresh: 3600, served: feed(3, "Later") });
  await browser.event("nutgraf-load");
  await browser.runAsync(() => fetch("/probe"));
  await server.request("/probe");
  assert.deepEqual(requests(), ["/probe"]);
  await open(feed(2), { refresh: 3600, time: now() - 3601, served: feed(3, "Later") });
  await browser.event("nutgraf-load", 2);
  assert.deepEqual(await headlines(), numbered(3, "Later"));
});

test("a refresh is not for an element that nobody sees", async () => {
  await open(feed(2), { refresh: 60, time: 1000, page: {}, script: `${WIDGET}<link rel="stylesheet" href="/far.css">` });
  await browser.event("nutgraf-load");
  await browser.event("nutgraf-load", 2);
  // The last file that this page asks for has come, over the network or from the browser's cache.
  await browser.until((file) => performance.getEntriesByType("resource").some(({ name }) => name.endsWith(file)), build.modules.later);
  server.on("/far.css", (_request, response) => response.writeHead(200, { "Content-Type": "text/css" }).end("nutgraf-feed { margin-top: 9000px }"));
  server.requests = [];
  await browser.open(server.url("/"));
  await browser.event("nutgraf-load");
  await browser.drawn();
  await browser.runAsync(() => fetch("/probe"));
  await server.request("/probe");
  assert.deepEqual(requests().filter((name) => name !== "/far.css"), ["/probe"]);
  await browser.run(() => document.querySelector("nutgraf-feed").scrollIntoView());
  await browser.event("nutgraf-load", 2);
});

/** Watches every frame from now on: what the reader sees of a card, and whether there is any. */
function watch(id) {
  return browser.run((id) => {
    const { shadowRoot } = document.querySelector("nutgraf-feed");
    const seen = (window.seen = { frames: 0, blank: 0, tops: new Set(), unstyled: 0, double: 0 });
    const look = () => {
      seen.frames += 1;
      const cards = [...shadowRoot.querySelectorAll(`[data-article="${id}"]`)].filter((card) => card.getClientRects().length > 0);
      if (cards.length === 0) seen.blank += 1;
      if (cards.length > 1) seen.double += 1;
      for (const card of cards) {
        seen.tops.add(Math.round(card.getBoundingClientRect().top));
        if (getComputedStyle(card).display !== "grid") seen.unstyled += 1;
      }
      requestAnimationFrame(look);
    };
    look();
  }, id);
}

test("open panels, focus and scroll position are kept, and nothing flickers", async () => {
  const image = { image: "/images/http-3.svg" };
  const shown = { ...feed(20) };
  shown.items = shown.items.map((item) => ({ ...item, ...image }));
  await open(shown, { limit: 20, open: "technical" });
  await browser.event("nutgraf-load");
  await click(browser, "[data-article='9'] [data-panel=takeaways] summary");
  await browser.event("nutgraf-toggle");
  await click(browser, "[data-article='9'] [data-panel=technical] summary");
  await browser.event("nutgraf-toggle", 2);
  // The focus is on the panel that was clicked last; the page stands where that click has brought it.
  const place = () =>
    browser.run(() => {
      const { shadowRoot } = document.querySelector("nutgraf-feed");
      const panel = shadowRoot.activeElement?.closest("details");
      return {
        focus: [shadowRoot.activeElement?.localName, panel?.dataset.panel, panel?.closest("[data-article]").dataset.article],
        scrolled: scrollY > 0,
        open: [...shadowRoot.querySelectorAll("details[open]")].map((one) => `${one.closest("[data-article]").dataset.article} ${one.dataset.panel}`),
        top: Math.round(shadowRoot.querySelector("[data-article='9']").getBoundingClientRect().top),
      };
    });
  const before = await place();
  assert.deepEqual(before.focus, ["summary", "technical", "9"]);
  assert.equal(before.scrolled, true);
  assert.ok(before.open.includes("9 takeaways") && before.open.includes("8 technical") && !before.open.includes("9 technical"));
  await watch("9");
  await browser.run(() => void document.querySelector("nutgraf-feed").reload());
  await browser.event("nutgraf-load", 2);
  assert.ok(await isLive());
  await browser.runAsync(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(done)))));
  assert.deepEqual(await place(), before);
  const seen = await browser.run(() => ({ ...window.seen, tops: [...window.seen.tops] }));
  assert.deepEqual({ ...seen, frames: 0 }, { frames: 0, blank: 0, tops: [before.top], unstyled: 0, double: 0 });
  // Nobody toggled anything, and nothing is styled from within.
  assert.equal((await browser.events("nutgraf-toggle")).length, 2);
  assert.equal(await browser.run(() => document.querySelector("nutgraf-feed").shadowRoot.querySelectorAll("[style]").length), 0);
  assert.deepEqual(await browser.errors(), []);
});

test("a table that was scrolled stays so", async () => {
  const wide = articles(1, () => ({ content_html: `<p>Text</p><table><tr>${"<td>averyveryverylongword</td>".repeat(60)}</tr></table>` }));
  await open(wide, { article: "1" });
  await browser.event("nutgraf-load");
  const scrolled = () => browser.run(() => document.querySelector("nutgraf-feed").shadowRoot.querySelector("[part~=body-scroll]").scrollLeft);
  await browser.run(() => (document.querySelector("nutgraf-feed").shadowRoot.querySelector("[part~=body-scroll]").scrollLeft = 100));
  assert.equal(await scrolled(), 100);
  await browser.runAsync(() => document.querySelector("nutgraf-feed").reload());
  assert.ok(await isLive());
  assert.equal(await scrolled(), 100);
});

test("a server that is down costs nothing that is shown, and a second press works when it is back", async () => {
  await open(feed(20), { limit: 5 });
  await browser.event("nutgraf-load");
  server.json("/feed.json", "gone", { status: 404 });
  await click(browser, "[part~=more-button]");
  const { detail } = await browser.event("nutgraf-error");
  assert.deepEqual([detail.kind, detail.status], ["http", 404]);
  await state(browser, "stale");
  assert.deepEqual(await headlines(), numbered(5));
  assert.equal(await visible(browser, "[part~=card]"), true);
  assert.equal(await visible(browser, "[part~=notice]"), false);
  assert.equal(await browser.run(() => document.querySelector("nutgraf-feed").shadowRoot.querySelector("[aria-disabled]")), null);
  server.json("/feed.json", feed(20));
  await click(browser, "[part~=more-button]");
  await shows(10);
  await state(browser, "ready");
  assert.ok(await isLive());
});

for (const [place, [name, type]] of FILES.entries()) {
  test(`where the ${["glue", "Wasm", "app's glue", "app"][place]} was tampered with, what is prerendered stays`, async () => {
    await open(feed(20), { limit: 5 });
    await browser.event("nutgraf-load");
    flip(server, name, type);
    if (place < SHOWS.length) await click(browser, "[part~=more-button]");
    else await browser.run(() => void document.querySelector("nutgraf-feed").reload());
    assert.equal((await browser.event("nutgraf-error")).detail.kind, "wasm");
    await state(browser, "stale");
    assert.deepEqual(await headlines(), numbered(5));
    assert.equal(await visible(browser, "[part~=card]"), true);
    assert.equal(await browser.run(() => window.altered ?? null), null);
    assert.equal(await browser.runAsync(() => document.querySelector("nutgraf-feed").reload()), null);
  });
}

test("a copy of the last visit never takes the place of something newer", async () => {
  server.json("/feed.json", feed(3, "Old"));
  server.page("/", { head: WIDGET, body: '<nutgraf-feed src="/feed.json" loading="eager"></nutgraf-feed>' });
  await browser.open(server.url("/"));
  await browser.event("nutgraf-load");
  // In the next second, so that the copy is older by the clock that both are written with.
  const { time } = await browser.runAsync(() => new Promise((done) => {
    const second = Math.floor(Date.now() / 1000);
    const look = () => (Math.floor(Date.now() / 1000) > second ? done({ time: second + 1 }) : requestAnimationFrame(look));
    look();
  }));
  await open(feed(3, "New"), { cache: "on", time });
  await browser.event("nutgraf-load");
  await browser.run(() => {
    window.seen = [];
    const { shadowRoot } = document.querySelector("nutgraf-feed");
    const look = () => {
      const headline = [...shadowRoot.querySelectorAll("[part~=headline]")].find((one) => one.getClientRects().length > 0);
      window.seen.push(headline?.textContent);
      requestAnimationFrame(look);
    };
    look();
  });
  server.json("/feed.json", feed(3, "Newest"));
  await browser.runAsync(() => document.querySelector("nutgraf-feed").reload());
  assert.deepEqual(await headlines(), numbered(3, "Newest"));
  const seen = await browser.run(() => [...new Set(window.seen)]);
  assert.deepEqual(seen.filter((headline) => !/^New 1$|^Newest 1$/.test(headline)), []);
});

test("under a strict policy it is styled, adopted and replaced with no report", async () => {
  await open(feed(20), { limit: 5, page: { policy: POLICY } });
  await browser.event("nutgraf-load");
  const styled = () => browser.run(() => getComputedStyle(document.querySelector("nutgraf-feed").shadowRoot.querySelector("[part~=card]")).borderTopLeftRadius);
  const radius = await styled();
  assert.notEqual(radius, "0px");
  await click(browser, "[part~=more-button]");
  await shows(10);
  assert.equal(await styled(), radius);
  assert.ok(await isLive());
  assert.deepEqual(await browser.violations(), []);
  assert.deepEqual(server.reports, []);
});

test("without a source there is nothing to press, and nothing is ever asked for", async () => {
  const { html } = prerender(feed(20), { url: "https://news.example/feed.json", limit: 5 });
  server.page("/", { head: WIDGET, body: html });
  await browser.open(server.url("/"));
  await browser.event("nutgraf-load");
  assert.equal((await browser.shadowAll("button")).length, 0);
  assert.equal(await browser.runAsync(() => document.querySelector("nutgraf-feed").reload()), null);
  await browser.run(() => document.querySelector("nutgraf-feed").setAttribute("limit", "3"));
  await state(browser, "ready");
  assert.deepEqual(await headlines(), numbered(5));
  assert.deepEqual(requests(), []);
});

test("with no script at all everything can be read, opened and followed", async () => {
  const { html } = prerender(feed(20), { url: server.url("/feed.json"), src: "/feed.json", limit: 5 });
  server.page("/inner", { head: WIDGET, body: html });
  server.page("/", { body: '<iframe sandbox="allow-same-origin" src="/inner" width="900" height="700"></iframe>' });
  server.page("/articles/1");
  await browser.open(server.url("/"));
  const inside = await browser.run(() => {
    const inner = document.querySelector("iframe").contentDocument;
    const { shadowRoot } = inner.querySelector("nutgraf-feed");
    const all = (selector) => [...shadowRoot.querySelectorAll(selector)];
    const first = shadowRoot.querySelector("details");
    const closed = first.querySelector("[part~=claims]").checkVisibility();
    first.querySelector("summary").click();
    return {
      headlines: all("[part~=headline]").filter((one) => one.checkVisibility()).length,
      styled: inner.defaultView.getComputedStyle(shadowRoot.querySelector("[part~=card]")).display,
      // What would need a script is not there to be pressed.
      pressable: all("button").filter((one) => one.checkVisibility({ visibilityProperty: true })).length,
      closed,
      opened: first.querySelector("[part~=claims]").checkVisibility(),
      // With no registry, this element was never upgraded.
      upgraded: inner.querySelector("nutgraf-feed").matches(":defined"),
    };
  });
  assert.deepEqual(inside, { headlines: 5, styled: "grid", pressable: 0, closed: false, opened: true, upgraded: false });
  await browser.run(() => document.querySelector("iframe").contentDocument.querySelector("nutgraf-feed").shadowRoot.querySelector("[part~=headline-link]").click());
  await server.request("/articles/1");
  assert.equal(server.requestsFor(/\.wasm$/).length, 0);
});

test("the prerendered host page is adopted, becomes live, and has nothing to report", async () => {
  for (const [name, type] of FILES) serve(server, name, built(name), type);
  await browser.open(server.host("prerendered"));
  assert.equal((await browser.event("nutgraf-load")).detail.shown, 3);
  assert.equal(server.requestsFor(/^\/dist\/nutgraf-/).length, 0);
  assert.equal(server.requestsFor("/feeds/briefings.json").length, 0);
  await click(browser, "[part~=more-button]");
  await shows(6);
  assert.ok(await isLive());
  assert.deepEqual(await browser.errors(), []);
  assert.deepEqual(await browser.violations(), []);
  assert.deepEqual(server.reports, []);
});

/** Remembers every node of the cards, selects a text, and says later what has become of them. */
const remember = () =>
  browser.run(() => {
    const { shadowRoot } = document.querySelector("nutgraf-feed");
    const cards = shadowRoot.querySelector("[part=cards]");
    window.nodes = [];
    for (const walker = document.createTreeWalker(cards); walker.nextNode(); ) window.nodes.push(walker.currentNode);
    const { firstChild } = shadowRoot.querySelector("[part~=hook]");
    getSelection().setBaseAndExtent(firstChild, 0, firstChild, 3);
  });
/** How many nodes there were, how many are still there, and what is selected. */
const remembered = () =>
  browser.run(() => {
    const { shadowRoot } = document.querySelector("nutgraf-feed");
    const cards = shadowRoot.querySelector("[part=cards]");
    // Each engine tells of a selection in a shadow tree in its own way.
    const text = shadowRoot.querySelector("[part~=hook]").firstChild;
    const range = getSelection().getRangeAt(0);
    const isKept = range.startContainer === text ? range.endOffset === 3 : null;
    return { count: window.nodes.length, kept: window.nodes.filter((node) => cards.contains(node)).length, isKept };
  });

const WAYS = {
  "came with the page": (shown) => open(shown, { layout: "cards" }),
  "a first showing has written": async (shown) => {
    await open(shown);
    server.page("/", { head: WIDGET, body: '<nutgraf-feed loading="eager" src="/feed.json" cache="off"></nutgraf-feed>' });
    for (const name of [build.wasm]) serve(server, name, built(name), "application/wasm");
    await browser.open(server.url("/"));
  },
};
for (const [what, begin] of Object.entries(WAYS)) {
  test(`what ${what} is the app's, node by node: nothing is replaced, and a selection stays`, async () => {
    await begin(feed(6));
    await browser.event("nutgraf-load");
    await remember();
    const before = await remembered();
    // Something that changes nothing of the cards.
    await browser.run(() => (document.querySelector("nutgraf-feed").labels = { "disclaimer": "All texts by their authors." }));
    await browser.runAsync(() => document.querySelector("nutgraf-feed").reload());
    assert.ok(await isLive());
    const after = await remembered();
    assert.ok(after.count > 100);
    assert.equal(after.kept, after.count);
    assert.equal(after.isKept, before.isKept);
    assert.deepEqual(await browser.errors(), []);
  });
}
