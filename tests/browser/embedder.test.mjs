// What an embedder writes in a page and scripts there.
import assert from "node:assert/strict";
import { suite, WIDGET } from "./harness.mjs";
import { COMPLETE, COMPLETE_ID, articles, click, open, state, states } from "./feeds.mjs";

const { browser, server, test: plainTest } = await suite();
/** Whatever happens in a test, the page has no uncaught error at its end. */
const test = (name, body) =>
  plainTest(name, async () => {
    await body();
    assert.deepEqual(await browser.errors(), []);
  });
const page = { browser, server };

const headlines = () => browser.texts("[part~=headline]");
/** Sets attributes (or removes them, with `null`) in one go. */
const set = (attributes) =>
  browser.run((attributes) => {
    const feed = document.querySelector("nutgraf-feed");
    for (const [name, value] of Object.entries(attributes)) value === null ? feed.removeAttribute(name) : feed.setAttribute(name, value);
  }, attributes);
/** Waits until a visitor sees a match, or none: a tree that is to come is hidden at first. */
const until = (selector, there = true) =>
  browser.until(
    (selector, there) => [...document.querySelector("nutgraf-feed").shadowRoot.querySelectorAll(selector)].some((found) => found.checkVisibility()) === there,
    selector,
    there,
  );
/** Waits until these are the headlines. */
const untilHeadlines = (...wanted) =>
  browser.until((wanted) => {
    const found = document.querySelector("nutgraf-feed").shadowRoot.querySelectorAll("[part~=headline]");
    return [...found].map((one) => one.textContent).join() === wanted;
  }, wanted.join());
const openPanels = () =>
  browser.run(() => [...document.querySelector("nutgraf-feed").shadowRoot.querySelectorAll("details[open]")].map((one) => one.dataset.panel));
const fallbackShown = () => browser.run(() => document.getElementById("fallback").checkVisibility());
const FALLBACK = '<p id="fallback">In the meantime</p>';

test("attributes are properties, which count before the element is defined, too", async () => {
  server.json("/feed.json", articles(3));
  server.json("/other.json", articles(2, undefined, 9));
  server.page("/", {
    head: "<script>addEventListener('DOMContentLoaded', () => Object.assign(document.querySelector('nutgraf-feed'), { src: '/feed.json', limit: 2, loading: 'eager' }))</script>" + WIDGET,
    body: "<nutgraf-feed></nutgraf-feed>",
  });
  await browser.open(server.url("/"));
  await browser.event("nutgraf-load");
  assert.deepEqual(await headlines(), ["Article 1", "Article 2"]);
  const read = () =>
    browser.run(() => {
      const feed = document.querySelector("nutgraf-feed");
      const { src, limit, loading, headingLevel, theme, lang } = feed;
      return [feed.outerHTML, { src, limit, loading, headingLevel, theme, lang }];
    });
  assert.deepEqual(await read(), [
    '<nutgraf-feed src="/feed.json" limit="2" loading="eager"></nutgraf-feed>',
    { src: "/feed.json", limit: "2", loading: "eager", headingLevel: null, theme: null, lang: "" },
  ]);
  await browser.run(() => Object.assign(document.querySelector("nutgraf-feed"), { src: "other.json", limit: null, loading: undefined, headingLevel: 3, lang: "de" }));
  await untilHeadlines("Article 9", "Article 10");
  assert.deepEqual(await read(), [
    '<nutgraf-feed src="other.json" heading-level="3" lang="de"></nutgraf-feed>',
    { src: "other.json", limit: null, loading: null, headingLevel: "3", theme: null, lang: "de" },
  ]);
});

test("the attributes choose what is shown and how, and each may change at any time", async () => {
  server.json("/feed.json", { ...COMPLETE, next_url: undefined, items: [...COMPLETE.items, ...articles(3, (number) => ({ tags: [`Tag ${number}`] })).items] });
  server.json("/other.json", articles(1, undefined, 9));
  const title = COMPLETE.items[0].title;
  await open(page);
  const { detail } = await browser.event("nutgraf-load");
  assert.deepEqual(detail, { articles: 4, shown: 4, problems: [], stale: false, age: 0 });

  await set({ limit: "2" });
  await untilHeadlines(title, "Article 1");
  await set({ limit: null });
  await untilHeadlines(title, "Article 1", "Article 2", "Article 3");

  await set({ tags: " tag 3, TAG 1 " });
  await untilHeadlines("Article 1", "Article 3");
  await set({ tags: null });
  await untilHeadlines(title, "Article 1", "Article 2", "Article 3");

  await set({ layout: "compact" });
  await until("[data-layout=compact] [part~=tldr-line]");
  await until("details", false);
  await set({ layout: "front" });
  await until("[data-layout=front] [part~=card-lead] details");
  await until("[part~=card-compact]", false);
  await set({ layout: null });
  await until("[data-layout=cards] details");

  await until("[part=byline] time");
  await set({ dates: "none" });
  await until("[part=byline] time", false);
  assert.ok((await browser.texts("[part=timeline] time")).length > 0, "a panel keeps its dates");
  await set({ dates: null });
  await until("[part=byline] time");

  assert.deepEqual(await browser.texts("[part=panel-title]"), ["Key takeaways", "Formats compared", "Technical deep dive", "Future implications", "Timeline", "Perspectives", "How this was found out", "In numbers", "Sources", "Event coverage"]);
  await set({ panels: "timeline takeaways" });
  await browser.until(() => document.querySelector("nutgraf-feed").shadowRoot.querySelectorAll("[part=panel]").length === 2);
  assert.deepEqual(await browser.texts("[part=panel-title]"), ["Timeline", "Key takeaways"]);
  await set({ panels: null, open: "technical,coverage" });
  await until("details[open]");
  assert.deepEqual(await openPanels(), ["technical", "coverage"]);
  await set({ open: null });
  await until("details[open]", false);

  assert.equal((await browser.shadowAll("h2[part=headline]")).length, 4);
  await set({ "heading-level": "4" });
  await until("h4[part=headline]");
  await until("h5[part=panel-title]");
  await until("h6[part=panel-title]", false);
  await set({ "heading-level": null });
  await until("h2[part=headline]");

  await set({ article: COMPLETE_ID });
  await until("[data-layout=whole] [part=body]");
  assert.deepEqual(await headlines(), [title]);
  assert.deepEqual(await openPanels(), ["takeaways"]);
  await set({ article: "gone" });
  await state(browser, "empty");
  await set({ article: null });
  await untilHeadlines(title, "Article 1", "Article 2", "Article 3");
  await state(browser, "ready");

  const scheme = () => getComputedStyle(document.querySelector("nutgraf-feed")).colorScheme;
  assert.equal(await browser.run(scheme), "light", "the page is white");
  for (const theme of ["dark", "light"]) {
    await set({ theme });
    assert.equal(await browser.run(scheme), theme);
  }

  const before = server.requestsFor("/feed.json").length;
  await set({ refresh: "60", timeout: "500", cache: "off", loading: "eager" });
  assert.deepEqual([await states(browser), server.requestsFor("/feed.json").length], [["ready"], before], "these change no card");
  await set({ src: "/other.json" });
  await untilHeadlines("Article 9");
  await set({ src: null });
  await state(browser, "empty");
  assert.deepEqual(await headlines(), []);
  const told = (await browser.console()).map(({ level, text }) => (level === "table" ? JSON.parse(text)[0].found : level));
  assert.deepEqual([told, await browser.events("nutgraf-error")], [["groupCollapsed", 'no item with the id string "gone"'], []]);
});

test("an open panel, and the focus, stay where they are when an attribute changes", async () => {
  server.json("/feed.json", COMPLETE);
  await open(page);
  await browser.event("nutgraf-load");
  await click(browser, "[data-panel=timeline] > summary");
  await browser.event("nutgraf-toggle");
  await set({ limit: "5", lang: "de" });
  await until("[part~=feed][lang=de]");
  assert.deepEqual(await openPanels(), ["timeline"]);
  assert.equal(await browser.run(() => document.querySelector("nutgraf-feed").shadowRoot.activeElement?.parentElement.dataset.panel), "timeline");
});

test("an unknown value is a warning that names what is allowed, and the default or the nearest number holds", async () => {
  server.json("/feed.json", articles(2));
  const wrong = { layout: "grid", dates: "ago", limit: "0", panels: "Summary", open: "every_thing", theme: "sepia", "heading-level": "7", refresh: "5", loading: "later", timeout: "soon", cache: "maybe" };
  const attributes = Object.entries(wrong).map(([name, value]) => `${name}="${value}"`).join(" ");
  await open(page, { attributes: `src="/feed.json" ${attributes}` });
  await browser.event("nutgraf-load");
  // The nearest number to no cards is one.
  assert.deepEqual(await headlines(), ["Article 1"]);
  const warnings = (await browser.console()).map(({ level, text }) => `${level} ${text}`);
  const panels = "all, names of panels, or ids of sections";
  const expected = {
    layout: "one of cards, compact, front", dates: "one of absolute, relative, none", limit: "a whole number from 1 to 1000", panels, open: panels, theme: "one of auto, light, dark",
    "heading-level": "a whole number from 1 to 5", refresh: "a whole number from 30 to 86400", loading: "one of lazy, eager",
    timeout: "a whole number from 1 to 600000", cache: "one of on, off",
  };
  for (const [name, value] of Object.entries(wrong)) {
    const sentence = `${name}="${value}": expected ${expected[name]}`;
    assert.equal(warnings.filter((text) => text.startsWith("warn") && text.includes(sentence)).length, 1, `${sentence}: ${warnings.join("\n")}`);
  }
  assert.equal(warnings.length, 11);
});

test("without src and data there is the fallback, the state empty, and silence", async () => {
  await open(page, { attributes: "", children: FALLBACK });
  await state(browser, "empty");
  assert.ok(await fallbackShown());
  assert.equal(await browser.runAsync(() => document.querySelector("nutgraf-feed").reload().then((detail) => detail === undefined)), true);
  assert.deepEqual([await browser.console(), server.requestsFor(/wasm$/)], [[], []]);
});

test("data is shown without a request, and may be replaced and taken away", async () => {
  await open(page, { attributes: "", children: FALLBACK });
  await state(browser, "empty");
  // As text, because Firefox's driver keeps objects that come from outside closed to the page.
  const give = (data) => browser.run((text) => void (document.querySelector("nutgraf-feed").data = JSON.parse(text)), JSON.stringify(data));
  await give(COMPLETE);
  const { detail } = await browser.event("nutgraf-load");
  assert.deepEqual([detail.articles, detail.problems], [1, []]);
  assert.equal(await fallbackShown(), false);
  const href = await browser.run(() => document.querySelector("nutgraf-feed").shadowRoot.querySelector("[part=headline-link]").href);
  assert.equal(href, server.url("/2020/json-feed"), "relative to the host's page");
  await give(articles(2));
  await untilHeadlines("Article 1", "Article 2");
  await browser.run(() => {
    // Objects from another frame have other prototypes, and some have none.
    const frame = document.createElement("iframe");
    document.body.append(frame);
    const items = frame.contentWindow.JSON.parse('[{ "id": "1", "title": "From a frame" }]');
    document.querySelector("nutgraf-feed").data = Object.assign(Object.create(null), { items });
  });
  await untilHeadlines("From a frame");
  await give("not a feed");
  assert.equal((await browser.event("nutgraf-error")).detail.kind, "decode");
  assert.deepEqual(await headlines(), ["From a frame"], "what is shown stays");
  await give(null);
  await state(browser, "empty");
  assert.ok(await fallbackShown());
  assert.deepEqual(server.requestsFor(/\.json$/), []);
});

test("transform makes a feed of any JSON, also when it is set later", async () => {
  server.json("/feed.json", { stories: [{ number: 7, words: "Seven" }] });
  await open(page, {
    attributes: 'id="first"',
    after: `<script type="module">
      const feed = document.getElementById("first");
      const make = (mark) => (json, url) => ({ items: json.stories.map(({ number, words }) => ({ id: number, title: words + mark, url: url + "#" + number })) });
      feed.transform = make("!");
      feed.setAttribute("src", "/feed.json");
      window.make = make;
      window.fail = () => {
        throw new Error("cannot make it");
      };
    </script>`,
  });
  await browser.event("nutgraf-load");
  assert.deepEqual(await headlines(), ["Seven!"]);
  assert.equal(await browser.run(() => document.querySelector("nutgraf-feed").shadowRoot.querySelector("[part=headline-link]").href), server.url("/feed.json#7"));
  await browser.run(() => void (document.querySelector("nutgraf-feed").transform = window.make("?")));
  await untilHeadlines("Seven?");
  const detail = await browser.runAsync(() => document.querySelector("nutgraf-feed").reload());
  assert.equal(detail.articles, 1);
  await browser.run(() => void (document.querySelector("nutgraf-feed").transform = window.fail));
  const { kind, message } = (await browser.event("nutgraf-error")).detail;
  assert.equal(kind, "decode");
  assert.match(message, /cannot make it/);
  assert.deepEqual(await headlines(), ["Seven?"]);
});

test("labels replace single interface strings, and the built-in ones come back", async () => {
  server.json("/feed.json", COMPLETE);
  await open(page);
  await browser.event("nutgraf-load");
  assert.deepEqual(await browser.texts("[part=tldr-label]"), ["What changed", "Why it matters", "What to do next"]);
  await browser.run(() => void (document.querySelector("nutgraf-feed").labels = { "what-changed": "The news", "no-such-label": "?" }));
  await browser.until(() => document.querySelector("nutgraf-feed").shadowRoot.querySelector("[part=tldr-label]").textContent === "The news");
  assert.deepEqual(await browser.texts("[part=tldr-label]"), ["The news", "Why it matters", "What to do next"]);
  await browser.run(() => void (document.querySelector("nutgraf-feed").labels = undefined));
  await browser.until(() => document.querySelector("nutgraf-feed").shadowRoot.querySelector("[part=tldr-label]").textContent === "What changed");
});

test("reload() is a promise of the next load, and openAll() and closeAll() reach every card", async () => {
  server.json("/feed.json", articles(2, () => ({ _nutgraf: { takeaways: ["One"], technical: ["Two"] } })));
  await open(page);
  await browser.event("nutgraf-load");
  const call = (method) => browser.run((method) => void document.querySelector("nutgraf-feed")[method](), method);
  await call("openAll");
  await browser.event("nutgraf-toggle", 4);
  assert.deepEqual(await openPanels(), ["takeaways", "technical", "takeaways", "technical"]);
  await call("closeAll");
  await browser.event("nutgraf-toggle", 8);
  assert.deepEqual(await openPanels(), []);
  const toggles = (await browser.events("nutgraf-toggle")).map(({ detail: { article, panel, open } }) => `${article} ${panel} ${open}`);
  const both = (open) => ["1", "2"].flatMap((article) => [`${article} takeaways ${open}`, `${article} technical ${open}`]);
  assert.deepEqual(toggles.slice(0, 4).sort(), both(true));
  assert.deepEqual(toggles.slice(4).sort(), both(false));

  server.json("/feed.json", articles(3));
  const reload = () => browser.runAsync(() => document.querySelector("nutgraf-feed").reload().then((detail) => detail ?? "nothing"));
  assert.deepEqual(await reload(), { articles: 3, shown: 3, problems: [], stale: false, age: 0 });
  server.json("/feed.json", {}, { status: 410 });
  assert.equal((await reload()).stale, true);
  assert.deepEqual([await states(browser), await browser.events("nutgraf-error")], [["stale"], []]);
  server.json("/feed.json", "no JSON");
  assert.equal(await reload(), "nothing");
  assert.equal((await browser.event("nutgraf-error")).detail.kind, "decode");
  assert.deepEqual(await headlines(), ["Article 1", "Article 2", "Article 3"]);
});

test("reload() starts what waits for the viewport, and is answered where nothing can be loaded", async () => {
  server.json("/feed.json", articles(1));
  await open(page, { before: '<div style="height: 5000px"></div>' });
  await browser.run(() => customElements.whenDefined("nutgraf-feed").then(() => true));
  const reload = () => browser.runAsync(() => document.querySelector("nutgraf-feed").reload().then((detail) => detail?.articles ?? "nothing"));
  assert.equal(await reload(), 1);
  await set({ src: null });
  await state(browser, "empty");
  assert.equal(await reload(), "nothing");
});

test("events bubble out of every tree, and come when the page has what they tell of", async () => {
  server.json("/feed.json", COMPLETE);
  await open(page, {
    attributes: 'id="none"',
    after: `<div id="outer"></div><script type="module">
      window.heard = [];
      for (const name of ["load", "toggle", "navigate", "filter"]) document.body.addEventListener("nutgraf-" + name, (event) => {
        const feed = document.getElementById("outer").shadowRoot.querySelector("nutgraf-feed");
        const cards = feed.shadowRoot.querySelectorAll("[part=card]").length;
        heard.push({ name, bubbles: event.bubbles, composed: event.composed, cancelable: event.cancelable, target: event.target.id, cards, ready: feed.matches(":state(ready)") });
        if (event.cancelable) event.preventDefault();
      });
      const root = document.getElementById("outer").attachShadow({ mode: "open" });
      const feed = document.createElement("nutgraf-feed");
      feed.setAttribute("src", "/feed.json");
      feed.setAttribute("cache", "off");
      root.append(feed);
    </script>`,
  });
  await browser.event("nutgraf-load");
  const press = (selector) =>
    browser.run((selector) => document.getElementById("outer").shadowRoot.querySelector("nutgraf-feed").shadowRoot.querySelector(selector).click(), selector);
  await press("summary");
  await browser.event("nutgraf-toggle");
  await press("[part=headline-link]");
  await press("button[part=topic]");
  await browser.until(() => window.heard.some(({ name }) => name === "filter"));
  const common = { bubbles: true, composed: true, target: "outer", cards: 1, ready: true };
  assert.deepEqual(await browser.run(() => window.heard), [
    { name: "load", ...common, cancelable: false },
    { name: "toggle", ...common, cancelable: false },
    { name: "navigate", ...common, cancelable: true },
    { name: "filter", ...common, cancelable: true },
  ].map(({ name, bubbles, composed, cancelable, target, cards, ready }) => ({ name, bubbles, composed, cancelable, target, cards, ready })));
});

test("nutgraf-navigate comes before any link is followed, and can keep the visitor here", async () => {
  server.json("/feed.json", COMPLETE);
  server.page("/2020/json-feed", { body: "<p>The article</p>" });
  await open(page, { attributes: `src="/feed.json" article="${COMPLETE_ID}" open="all"` });
  await browser.event("nutgraf-load");
  const clicked = await browser.run(() => {
    const heard = [];
    const stay = (event) => (heard.push(event.detail), event.preventDefault());
    document.addEventListener("nutgraf-navigate", stay);
    const { shadowRoot } = document.querySelector("nutgraf-feed");
    const links = [...shadowRoot.querySelectorAll("a[href]:not([href^='#'])")];
    for (const link of links) link.click();
    document.removeEventListener("nutgraf-navigate", stay);
    return { heard, links: links.map((link) => link.href) };
  });
  assert.deepEqual(clicked.heard.map(({ url }) => url), clicked.links);
  const kinds = ["attachment", "author", "body", "comparison", "coverage", "headline", "original", "recap", "related", "source", "topic"];
  assert.deepEqual([...new Set(clicked.heard.map(({ kind }) => kind))].sort(), kinds);
  for (const { kind, article } of clicked.heard) assert.equal(article, kind === "recap" ? null : COMPLETE_ID, kind);
  assert.equal(await browser.run(() => location.pathname), "/");
  await click(browser, "[part=headline-link]");
  await browser.reaches(server.url("/2020/json-feed"));
});

test("nutgraf-filter can be cancelled: then the host does with the topic what it likes", async () => {
  server.json("/feed.json", articles(3, (number) => ({ tags: [number === 2 ? "Two" : "Other"] })));
  await open(page);
  await browser.event("nutgraf-load");
  await browser.run(() => document.addEventListener("nutgraf-filter", (event) => event.preventDefault()));
  await click(browser, "[data-article='2'] [part=topic]");
  const event = await browser.event("nutgraf-filter");
  assert.deepEqual([event.detail, event.cancelable], [{ tag: "Two" }, true]);
  assert.deepEqual(await headlines(), ["Article 1", "Article 2", "Article 3"]);
});

test("the states follow the element's life, and the fallback stands there until the first card does", async () => {
  let answer;
  for (const path of ["/feed.json", "/late.json"]) {
    server.on(path, (_request, response) => {
      answer = () => response.writeHead(200, { "Content-Type": "application/json" }).end(JSON.stringify(articles(1)));
    });
  }
  server.json("/gone.json", {}, { status: 404 });
  server.json("/empty.json", articles(0));
  await open(page, { children: FALLBACK });
  await server.request("/feed.json");
  await state(browser, "loading");
  assert.deepEqual(await states(browser), ["loading"]);
  assert.ok(await fallbackShown());
  assert.equal(await browser.run(() => document.querySelector("nutgraf-feed").shadowRoot.querySelector(".skeleton").checkVisibility()), false);
  answer();
  await browser.event("nutgraf-load");
  assert.deepEqual(await states(browser), ["ready"]);
  assert.equal(await fallbackShown(), false);
  await set({ src: "/gone.json" });
  await browser.event("nutgraf-error");
  assert.deepEqual(await states(browser), ["failed"]);
  assert.ok(await fallbackShown());
  await set({ src: "/empty.json" });
  await browser.event("nutgraf-load", 2);
  assert.deepEqual(await states(browser), ["empty"]);
  assert.ok(await fallbackShown());
  await set({ src: "/late.json" });
  await server.request("/late.json");
  assert.deepEqual(await states(browser), ["loading"]);
  answer();
  await browser.event("nutgraf-load", 3);
  assert.deepEqual([await states(browser), await fallbackShown()], [["ready"], false]);
});

for (const [what, src] of [
  ["no address", "https://"],
  ["an address of something else than http or https", 'data:application/json,{"items":[{"id":"1","title":"Inline"}]}'],
]) {
  test(`a src that is ${what} is the page's mistake, and said to be`, async () => {
    await open(page, { attributes: `src='${src}'`, children: FALLBACK });
    const { detail } = await browser.event("nutgraf-error");
    assert.equal(detail.kind, "config");
    assert.ok(detail.message.includes(`src="${src}"`), detail.message);
    assert.match((await browser.texts("[part~=notice]"))[0], /not set up/);
    assert.equal((await browser.shadowAll("[part~=retry]")).length, 0);
    assert.ok(await fallbackShown());
  });
}

test("the script tag alone puts one element after itself, also when it is inserted later", async () => {
  server.json("/a.json", articles(5));
  server.json("/b.json", articles(1, undefined, 7));
  const script = '<script type="module" src="/dist/nutgraf.js" data-src="/a.json" data-limit="2" data-cache="off" data-heading-level="3"></script>';
  server.page("/", { body: `<main>${script}<p>After</p></main>` });
  await browser.open(server.url("/"));
  const { detail } = await browser.event("nutgraf-load");
  assert.deepEqual([detail.articles, detail.shown], [5, 2]);
  const around = await browser.run(() => [...document.querySelector("main").children].map((child) => child.localName));
  assert.deepEqual(around, ["script", "nutgraf-feed", "p"]);
  assert.equal((await browser.shadowAll("h3[part=headline]")).length, 2);
  await browser.run(() => {
    const script = document.createElement("script");
    Object.assign(script, { type: "module", src: "/dist/nutgraf.js", id: "later" });
    Object.assign(script.dataset, { src: "/b.json", cache: "off" });
    document.querySelector("main").append(script);
  });
  await browser.event("nutgraf-load", 2);
  assert.deepEqual(await browser.texts("[part~=headline]", "#later + nutgraf-feed"), ["Article 7"]);
  // Moved, it does not get a second one.
  await browser.run(() => document.body.append(document.getElementById("later")));
  assert.equal(await browser.run(() => document.querySelectorAll("nutgraf-feed").length), 2);
});

test("far below the viewport nothing is requested until the visitor comes near", async () => {
  server.json("/feed.json", articles(1));
  server.json("/eager.json", articles(1));
  await open(page, { before: '<div style="height: 5000px"></div>', after: '<nutgraf-feed cache="off" src="/near.json" hidden></nutgraf-feed>' });
  await browser.until(() => customElements.get("nutgraf-feed"));
  await state(browser, "loading");
  // Two frames: an observer that has something to tell has told it.
  await browser.runAsync(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)))));
  const quiet = () => server.requests.filter(({ path }) => /\.json$|\.wasm$|-[0-9a-f]{10}\.js$/.test(path)).map(({ path }) => path);
  assert.deepEqual(quiet(), []);
  await browser.run(() => document.querySelector("nutgraf-feed").scrollIntoView());
  await browser.event("nutgraf-load");
  assert.equal(server.requestsFor("/feed.json").length, 1);
  assert.equal(server.requestsFor("/near.json").length, 0);

  await open(page, { attributes: 'src="/eager.json" loading="eager"', before: '<div style="height: 5000px"></div>' });
  await browser.event("nutgraf-load");
});

test("a script may make the element, and set properties before it is defined", async () => {
  const first = articles(1);
  server.on("/host.js", (_request, response) => {
    response.setHeader("Content-Type", "text/javascript");
    response.end(`
      const early = document.getElementById("early");
      early.data = ${JSON.stringify(first)};
      early.labels = { "articles.one": "Just one" };
      const made = document.createElement("nutgraf-feed");
      made.id = "made";
      made.transform = (feed) => ({ ...feed, items: feed.items.slice(1) });
      made.setAttribute("src", "/feed.json");
      made.setAttribute("cache", "off");
      document.body.append(made);
    `);
  });
  server.json("/feed.json", articles(2));
  server.page("/", { body: `<nutgraf-feed id="early"></nutgraf-feed><script src="/host.js"></script>${WIDGET}` });
  await browser.open(server.url("/"));
  await browser.event("nutgraf-load", 2);
  assert.deepEqual(await browser.texts("[part~=headline]", "#early"), ["Article 1"]);
  assert.deepEqual(await browser.texts("[role=status]", "#early"), ["Just one"]);
  assert.deepEqual(await browser.texts("[part~=headline]", "#made"), ["Article 2"]);
});

test("the host's own CSS restyles it, by custom properties and parts", async () => {
  server.json("/feed.json", COMPLETE);
  const head = `<style>
    nutgraf-feed { --nutgraf-accent: rgb(1, 2, 3); --nutgraf-surface: rgb(4, 5, 6); --nutgraf-radius: 7px; }
    nutgraf-feed::part(headline) { font-style: italic; }
    nutgraf-feed::part(cell-yes) { background-color: rgb(8, 9, 10); }
    nutgraf-feed:state(ready) { outline-style: dotted; }
    [part=hook], article { font-size: 99px; }
  </style>`;
  await open(page, { head, attributes: 'src="/feed.json" open="all"' });
  await browser.event("nutgraf-load");
  const style = await browser.run(() => {
    const feed = document.querySelector("nutgraf-feed");
    const of = (part) => getComputedStyle(feed.shadowRoot.querySelector(`[part~=${part}]`));
    return {
      accent: of("tldr-title").color,
      surface: of("card").backgroundColor,
      radius: of("card").borderTopLeftRadius,
      headline: of("headline").fontStyle,
      yes: of("cell-yes").backgroundColor,
      outline: getComputedStyle(feed).outlineStyle,
      hook: of("hook").fontSize,
    };
  });
  assert.deepEqual(style, {
    accent: "rgb(1, 2, 3)", surface: "rgb(4, 5, 6)", radius: "7px", headline: "italic", yes: "rgb(8, 9, 10)", outline: "dotted", hook: "17px",
  });
});

test("each interface language is fetched alone, when it is needed; English is there already", async () => {
  server.json("/feed.json", { ...COMPLETE, next_url: undefined });
  const locales = () => server.requestsFor(/\/locales\//).map(({ path }) => path.split("/").pop());
  await open(page);
  await browser.event("nutgraf-load");
  assert.deepEqual(locales(), []);
  await set({ lang: "de-AT" });
  await until("[part~=feed][lang=de]");
  assert.deepEqual((await browser.texts("[part=tldr-label]"))[0], "Was sich geändert hat");
  assert.deepEqual(locales(), ["de.json"]);
  await set({ lang: "ar" });
  await until("[part~=feed][dir=rtl]");
  assert.deepEqual(locales(), ["de.json", "ar.json"]);
  const card = await browser.run(() => {
    const { shadowRoot } = document.querySelector("nutgraf-feed");
    const [first, second] = [...shadowRoot.querySelectorAll("summary")].map((summary) => summary.getBoundingClientRect());
    return { isLeftToRight: first.left < second.left, dir: shadowRoot.querySelector("[part=card]").getAttribute("dir") };
  });
  assert.deepEqual(card, { isLeftToRight: true, dir: "ltr" }, "an English article keeps its own direction in an Arabic interface");
  await set({ lang: "xx" });
  await until("[part~=feed][lang=en]");
  assert.deepEqual(locales(), ["de.json", "ar.json"]);
  const warnings = (await browser.console()).filter(({ level }) => level === "warn").map(({ text }) => text);
  assert.ok(warnings.some((text) => text.includes('lang="xx": expected one of en ar bg bn')), warnings.join("\n"));
});

test("an Arabic feed speaks Arabic by itself, from right to left, and fetches only that", async () => {
  server.json("/feed.json", { language: "ar", items: [{ id: "1", title: "عنوان", language: "ar", _nutgraf: { takeaways: ["واحد"], technical: ["اثنان"] } }] });
  await open(page);
  await browser.event("nutgraf-load");
  const { direction, first, second } = await browser.run(() => {
    const { shadowRoot } = document.querySelector("nutgraf-feed");
    const [first, second] = [...shadowRoot.querySelectorAll("summary")].map((summary) => summary.getBoundingClientRect().left);
    return { direction: getComputedStyle(shadowRoot.querySelector("[part=card]")).direction, first, second };
  });
  assert.equal(direction, "rtl");
  assert.ok(first > second, "the first panel stands on the right");
  assert.deepEqual(server.requestsFor(/\/locales\//).map(({ path }) => path.split("/").pop()), ["ar.json"]);
});

test("the page's own language serves where the feed has none", async () => {
  server.json("/feed.json", articles(2));
  await open(page, { html: 'lang="fr-CA"' });
  await browser.event("nutgraf-load");
  assert.deepEqual(await browser.texts("[role=status][lang=fr]"), ["2 articles"]);
  assert.equal(server.requestsFor(/\/locales\//).length, 1);
});

test("in a shadow tree, the language of what is around its host counts, through any number of hosts", async () => {
  server.json("/feed.json", articles(2));
  // The element stands right in the tree, then in something, then under a language of the tree's own.
  const trees = ["<FEED></FEED>", "<div><FEED></FEED></div>", '<div lang="es"><FEED></FEED></div>'].map((tree) =>
    tree.replaceAll("FEED", "nutgraf-feed").replace("<nutgraf-feed", '<nutgraf-feed src="/feed.json" cache="off" loading="eager"'),
  );
  const nested = (tree) => `<aside><template shadowrootmode="open"><article><template shadowrootmode="open">${tree}</template></article></template></aside>`;
  server.page("/", { head: WIDGET, body: `<section lang="de">${trees.map(nested).join("")}</section>` });
  await browser.open(server.url("/"));
  await browser.event("nutgraf-load", 3);
  const spoken = await browser.run(() =>
    [...document.querySelectorAll("aside")].map((outer) => {
      const inner = outer.shadowRoot.querySelector("article").shadowRoot;
      return inner.querySelector("nutgraf-feed").shadowRoot.querySelector("[part~=feed]").lang;
    }),
  );
  assert.deepEqual(spoken, ["de", "de", "es"]);
});
