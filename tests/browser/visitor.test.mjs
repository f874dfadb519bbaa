// What a visitor sees and does.
import assert from "node:assert/strict";
import { Key } from "selenium-webdriver";
import { suite } from "./harness.mjs";
import { COMPLETE, COMPLETE_ID, articles, click, focused, open, state, visible } from "./feeds.mjs";

const { browser, server, startServer, test: plainTest } = await suite();
/** After each test, the page must have no uncaught error. */
const test = (name, body) =>
  plainTest(name, async () => {
    await body();
    assert.deepEqual(await browser.errors(), []);
  });
const context = { browser, server };

/** All text that is not hidden, in document order. */
const visibleText = () =>
  browser.run(() => {
    const walker = document.createTreeWalker(document.querySelector("nutgraf-feed").shadowRoot, NodeFilter.SHOW_TEXT);
    let text = "";
    while (walker.nextNode()) {
      if (walker.currentNode.parentElement?.checkVisibility()) text += ` ${walker.currentNode.data}`;
    }
    return text.replace(/\s+/g, " ");
  });

function assertInOrder(text, parts) {
  let position = 0;
  for (const part of parts) {
    const found = text.indexOf(part, position);
    assert.notEqual(found, -1, `"${part}" is not in: ${text.slice(position)}`);
    position = found + part.length;
  }
}

const HEAD = ["JSON Feed 1.1 adds a language and several authors", "A. Writer", "second.example", "7 August 2020",
  "Updated 8 August 2020", "One word in the head spares readers a guess.", "Correction, 9 August 2020",
  "An earlier text gave the wrong month.", "30-second TL;DR", "What changed", "Items and feeds can name a language.",
  "Why it matters", "Readers can hyphenate and read aloud correctly.", "What to do next", "Add a language member to your feed."];
const BODY = ["The format keeps its shape .", "Readers of 1.0 still work."];
const ANALYSIS = ["Read aloud", "Audio", "5 minutes, 51 seconds", "4.2 MB", "Deep insight",
  "Analysis written by people with the help of AI.", "Model: a language model", "As of 9 August 2020", "Reviewed by The desk",
  "Key takeaways", "The author member became a list.", "The old member is still read. 2 1",
  "Formats compared", "Feed formats", "Feature", "RSS 2.0", "Atom", "JSON Feed", "Language of an item", "No", "Yes", "Yes", "since 1.1",
  "Published in", "2002", "2005", "2017", "1.0", "Syntax", "XML", "XML", "JSON", "Share of feeds", "Not known", "Not known", "Not known",
  "not counted", "1.0", "1.1", "Authors", "one", "many",
  "Technical deep dive", "A language is a BCP 47 tag.", "Unknown members are ignored.",
  "Future implications", "Readers will pick voices by language.", "They know it now.", "Medium", "two years",
  "Grounded in cited sources.", "Few feeds will change.", "66%",
  "Timeline", "2002", "RSS 2.0", "December 2005", "Atom becomes RFC 4287", "17 May 2017", "JSON Feed 1.0", "7 August 2020", "JSON Feed 1.1",
  "Languages and several authors.",
  "Sources", "JSON Feed 1.0", "jsonfeed.org", "17 May 2017", "JSON Feed 1.1", "The announcement",
  "Event coverage", "A reader's view", "Reader", "10 August 2020", "Another view"];
const TOPICS = ["feeds", "standards"];
const RECAP = ["Recap", "This month in formats", "Four articles, five minutes."];
const RELATED = ["Related updates", "Same topic", "feeds", "What Atom got right", "More about", "IETF", "How an RFC is made", "Formats", "2019",
  "Latest from the same source", "jsonfeed.org"];
const DISCLAIMER = ["All rights belong to the publishers."];
const ORIGINAL = ["Original source: jsonfeed.org"];

/** The vertical position of the first element with each of these `part` names. */
const tops = (parts) =>
  browser.run((parts) => {
    const { shadowRoot } = document.querySelector("nutgraf-feed");
    return parts.map((part) => shadowRoot.querySelector(`[part~=${part}]`).getBoundingClientRect().top);
  }, parts);

test("an article that is shown alone has every part of a feed that uses every member, in the order of an article page", async () => {
  server.json("/feed.json", COMPLETE);
  await open(context, { attributes: `src="/feed.json" article="${COMPLETE_ID}" open="all"` });
  const { detail } = await browser.event("nutgraf-load");
  assert.deepEqual(detail.problems, []);
  assertInOrder(await visibleText(), [...HEAD, ...BODY, ...ANALYSIS, ...TOPICS, ...RECAP, ...RELATED, ...DISCLAIMER, ...ORIGINAL]);
  const parts = ["headline", "byline", "hook", "corrections", "tldr", "body", "attachments", "analysis", "panels", "topics", "recap", "related", "footer"];
  const positions = await tops(parts);
  assert.deepEqual(positions, [...positions].sort((a, b) => a - b), `${parts}: ${positions}`);
  const imageNames = "images/json-feed.png formats.example/spec.png reader.example/icon.png reader.example/1.png atom.png".split(" ");
  const images = await browser.run(() => [...document.querySelector("nutgraf-feed").shadowRoot.querySelectorAll("img")].map((img) => img.src));
  imageNames.forEach((name, index) => assert.ok(images[index].endsWith(name), `${images[index]} ends with ${name}`));
  const links = await browser.run(() => [...document.querySelector("nutgraf-feed").shadowRoot.querySelectorAll("a")].map((a) => a.href));
  for (const url of ["/2020/json-feed", "/shape", "/audio/episode.mp3", "/announcement", "/view", "/topics/feeds", "/atom", "/rfc", "/recap"]) {
    assert.ok(links.includes(server.url(url)), `${url} is linked, resolved against the feed: ${links}`);
  }
});

test("a card in a list shows the same without the body and related updates, and its panels are closed", async () => {
  server.json("/feed.json", COMPLETE);
  await open(context);
  await browser.event("nutgraf-load");
  const closed = await visibleText();
  assertInOrder(closed, [...HEAD, "Deep insight", "Key takeaways", "Formats compared", "Timeline", "Sources", "Event coverage", ...TOPICS, ...ORIGINAL]);
  for (const hidden of ["The author member became a list.", "Feed formats", "Atom becomes RFC 4287", "A reader's view"]) {
    assert.ok(!closed.includes(hidden), `${hidden} is in a closed panel`);
  }
  await browser.run(() => document.querySelector("nutgraf-feed").openAll());
  const text = await visibleText();
  assertInOrder(text, [...HEAD, ...ANALYSIS, ...TOPICS, ...ORIGINAL, ...RECAP, ...DISCLAIMER]);
  assert.ok(!text.includes(BODY[1]) && !text.includes(RELATED[0]));
});

test("a skeleton is shown at once, and the layout hardly shifts when the cards replace it", async () => {
  let respond;
  server.on("/feed.json", (_request, response) => {
    respond = () => response.writeHead(200, { "Content-Type": "application/feed+json" }).end(JSON.stringify(COMPLETE));
  });
  await open(context, { before: "<h1>The host's page</h1>", after: "<p id=below>What stands below</p>" });
  await server.request("/feed.json");
  await browser.until(() => document.querySelector("nutgraf-feed").shadowRoot.querySelector(".skeleton"));
  assert.ok(await visible(browser, ".bone"));
  assert.equal(await visible(browser, "[part~=card]"), false);
  const [height, screen] = await browser.run(() => [document.querySelector("nutgraf-feed").getBoundingClientRect().height, innerHeight]);
  assert.ok(height >= screen, `the skeleton fills a screen of ${screen}px: ${height}px`);
  assert.equal(await browser.run(() => document.querySelector("nutgraf-feed").shadowRoot.querySelector(".skeleton").ariaHidden), "true");
  await browser.run(() => {
    window.shift = 0;
    window.measured = PerformanceObserver.supportedEntryTypes.includes("layout-shift");
    const add = (list) => list.getEntries().forEach((entry) => (window.shift += entry.value));
    if (window.measured) new PerformanceObserver(add).observe({ type: "layout-shift", buffered: true });
  });
  respond();
  await browser.event("nutgraf-load");
  assert.equal(await visible(browser, ".bone"), false);
  assert.ok(await visible(browser, "[part~=card]"));
  // The browser reports a layout shift within two frames.
  await browser.drawn();
  const { measured, shift } = await browser.run(() => ({ measured: window.measured, shift: window.shift }));
  assert.ok(!measured || shift < 0.1, `layout shift: ${shift}`);
});

test("the first card is added before the others, and what follows the element stays below the viewport", async () => {
  const { items } = articles(30);
  server.json("/feed.json", { items: items.map(({ id, title }) => ({ id, title })) });
  const after = `<p id=below>What stands below</p><script type=module>
    const { shadowRoot } = document.querySelector("nutgraf-feed");
    window.steps = [];
    const record = () => {
      const cards = shadowRoot.querySelectorAll("[part~=card]").length;
      const isBelow = document.getElementById("below").getBoundingClientRect().top >= innerHeight;
      if (cards && cards !== window.steps.at(-1)?.cards) window.steps.push({ cards, isBelow });
    };
    new MutationObserver(record).observe(shadowRoot, { subtree: true, childList: true });
  </script>`;
  await open(context, { attributes: 'src="/feed.json" limit="30"', after });
  await browser.event("nutgraf-load");
  const steps = await browser.run(() => window.steps);
  assert.deepEqual(steps.map(({ cards }) => cards), [1, 21, 30]);
  assert.ok(steps.every(({ isBelow }) => isBelow), JSON.stringify(steps));
});

test("a click on a topic before all cards are added is not lost", async () => {
  server.json("/feed.json", articles(30, (number) => ({ _nutgraf: { topics: [{ tag: number % 2 ? "Odd" : "Even" }] } })));
  const clickFirst = `<script type=module>
    const { shadowRoot } = document.querySelector("nutgraf-feed");
    new MutationObserver((_, observer) => {
      const cards = shadowRoot.querySelectorAll("[part~=card]");
      if (!cards.length) return;
      window.cardsAtClick = cards.length;
      observer.disconnect();
      cards[0].querySelector("button").click();
    }).observe(shadowRoot, { subtree: true, childList: true });
  </script>`;
  await open(context, { attributes: 'src="/feed.json" limit="30"', after: clickFirst });
  assert.deepEqual((await browser.event("nutgraf-filter")).detail, { tag: "Odd" });
  await browser.until(() => document.querySelector("nutgraf-feed").shadowRoot.querySelectorAll("[part~=card]").length === 15);
  assert.equal(await browser.run(() => window.cardsAtClick), 1);
});

test("a single short article takes no more room than it needs", async () => {
  server.json("/feed.json", { items: [{ id: "1", title: "A title" }] });
  await open(context, { after: "<p id=below>What stands below</p>" });
  await browser.event("nutgraf-load");
  // Until the browser has rendered a card, `contain-intrinsic-block-size` gives it the height of a whole screen.
  await browser.until(() => document.getElementById("below").getBoundingClientRect().top < innerHeight);
});

test("panels open one by one, and each change sends one event", async () => {
  server.json("/feed.json", COMPLETE);
  await open(context, { attributes: 'src="/feed.json" open="technical"' });
  await browser.event("nutgraf-load");
  await click(browser, "[data-panel=takeaways] > summary");
  assert.deepEqual((await browser.event("nutgraf-toggle")).detail, { article: COMPLETE_ID, panel: "takeaways", open: true });
  assert.ok((await visibleText()).includes("The author member became a list."));
  assert.ok(!(await visibleText()).includes("Feed formats"), "the others stay as they were");
  await click(browser, "[data-panel=technical] > summary");
  assert.deepEqual((await browser.event("nutgraf-toggle", 2)).detail, { article: COMPLETE_ID, panel: "technical", open: false });
  await click(browser, "[data-panel=takeaways] > summary");
  assert.deepEqual((await browser.event("nutgraf-toggle", 3)).detail, { article: COMPLETE_ID, panel: "takeaways", open: false });
});

test("a citation opens the list of sources and goes to its source", async () => {
  server.json("/feed.json", COMPLETE);
  await open(context);
  await browser.event("nutgraf-load");
  await click(browser, "[part~=tldr] [part~=citation]");
  assert.deepEqual((await browser.event("nutgraf-toggle")).detail, { article: COMPLETE_ID, panel: "sources", open: true });
  assert.deepEqual(await focused(browser), { part: "source", text: "JSON Feed 1.1 ↑ ↑2 ↑3 ↑4 ↑5 ↑6 ↑7 ↑8 jsonfeed.org" });
  const inView = () => {
    const { top, bottom } = document.querySelector("nutgraf-feed").shadowRoot.activeElement.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  };
  assert.ok(await browser.until(inView));
  assert.equal(await browser.run(() => location.href), server.url("/"), "the page is not left");
});

test("a topic filters the cards in place, and a button removes the filter", async () => {
  const feed = articles(6, (number) => ({ _nutgraf: { topics: [{ tag: number % 2 ? "Odd" : "Even" }, { tag: "Linked", url: "/linked" }] } }));
  server.json("/feed.json", feed);
  await open(context);
  await browser.event("nutgraf-load");
  assert.equal((await browser.shadowAll("a[part~=topic]")).length, 6, "a topic with a URL is a link");
  await click(browser, "[data-article='2'] button[part~=topic]");
  assert.deepEqual((await browser.event("nutgraf-filter")).detail, { tag: "Even" });
  await browser.event("nutgraf-load", 2);
  assert.deepEqual(await browser.texts("[part~=headline]"), ["Article 2", "Article 4", "Article 6"]);
  assert.deepEqual(await browser.texts("[part=filter-label]"), ["Topic: Even"]);
  assert.deepEqual(await browser.texts("[role=status]"), ["Topic: Even, 3 articles"]);
  assert.deepEqual(await focused(browser), { part: "button filter-clear", text: "Show all" });
  await click(browser, "[part~=filter-clear]");
  assert.equal((await browser.event("nutgraf-load", 3)).detail.shown, 6);
  assert.deepEqual(await browser.texts("[role=status]"), ["6 articles"]);
  assert.deepEqual(await focused(browser), { part: "headline-link", text: "Article 1" });
  assert.equal(await visible(browser, "[part=filter]"), false);
});

test("'Show more' shows the next cards, then the next page, and focuses the first new card", async () => {
  const first = { ...articles(5), next_url: "/feed-2.json" };
  // Without a title and a URL, article 6 has no link that could take the focus.
  const second = articles(3, (number) => (number === 6 ? { title: undefined, url: undefined } : {}), 6);
  server.json("/feed.json", first);
  server.json("/feed-2.json", second);
  await open(context, { attributes: 'src="/feed.json" limit="3"' });
  await browser.event("nutgraf-load");
  assert.deepEqual(await browser.texts("[part~=headline]"), ["Article 1", "Article 2", "Article 3"]);
  await click(browser, "[part~=more-button]");
  assert.deepEqual((await browser.event("nutgraf-load", 2)).detail.shown, 5);
  assert.deepEqual(await browser.texts("[role=status]"), ["5 articles"]);
  assert.deepEqual(await focused(browser), { part: "headline-link", text: "Article 4" });
  assert.equal(server.requestsFor("/feed-2.json").length, 0, "a page is not fetched before it is asked for");
  await click(browser, "[part~=more-button]");
  assert.deepEqual((await browser.event("nutgraf-load", 3)).detail.shown, 8);
  assert.deepEqual(await focused(browser), { part: "headline", text: "Text 6." });
  assert.equal(await visible(browser, "[part~=more-button]"), false);
});

test("when the next page cannot be loaded, a message says so, and a retry loads it", async () => {
  server.json("/feed.json", { ...articles(2), next_url: "/feed-2.json" });
  server.json("/feed-2.json", {}, { status: 404 });
  await open(context);
  await browser.event("nutgraf-load");
  await click(browser, "[part~=more-button]");
  assert.equal((await browser.event("nutgraf-error")).detail.status, 404);
  await browser.until(() => document.querySelector("nutgraf-feed").shadowRoot.querySelector("[part=more-failed]"));
  assert.deepEqual(await browser.texts("[part~=more]"), ["More articles could not be loaded.Try again"]);
  server.json("/feed-2.json", articles(1, undefined, 3));
  await click(browser, "[part~=more-button]");
  assert.equal((await browser.event("nutgraf-load", 2)).detail.shown, 3);
  assert.deepEqual(await focused(browser), { part: "headline-link", text: "Article 3" });
});

test("in a narrow container each feature is above its values, and assistive technology still finds a table", async () => {
  server.json("/feed.json", COMPLETE);
  await open(context, { attributes: 'src="/feed.json" open="comparison" style="width: 320px"' });
  await browser.event("nutgraf-load");
  const measure = () =>
    browser.run(() => {
      const { shadowRoot } = document.querySelector("nutgraf-feed");
      const table = shadowRoot.querySelector("table");
      const all = (selector) => [...table.querySelectorAll(selector)];
      const cell = table.querySelector("tbody td");
      return {
        display: getComputedStyle(table).display,
        rows: getComputedStyle(table.querySelector("tbody tr")).display,
        // A row is a feature, and below it the values side by side, each under the name of its column.
        isFeatureAbove: cell.previousElementSibling.getBoundingClientRect().bottom <= cell.getBoundingClientRect().top,
        offsets: [...table.querySelectorAll("tbody tr:first-child td")].map((value, index) =>
          Math.round(value.getBoundingClientRect().left - all("thead th")[index + 1].getBoundingClientRect().left),
        ),
        overflow: shadowRoot.querySelector("[part=table]").scrollWidth - shadowRoot.querySelector("[part=table]").clientWidth,
        pageOverflows: document.documentElement.scrollWidth > document.documentElement.clientWidth,
        roles: ["table", "rowgroup", "row", "columnheader", "rowheader", "cell"].map((role) => all(`[role=${role}]`).length),
        role: table.role ?? table.getAttribute("role"),
        name: shadowRoot.getElementById(table.getAttribute("aria-labelledby")).textContent,
      };
    });
  const roles = [0, 2, 5, 4, 4, 12];
  const narrow = await measure();
  assert.equal(narrow.display, "grid");
  assert.equal(narrow.rows, "flex");
  assert.ok(narrow.isFeatureAbove);
  assert.deepEqual(narrow.offsets, [0, 0, 0]);
  assert.ok(narrow.overflow <= 0 && !narrow.pageOverflows, "nothing is cut off");
  assert.deepEqual([narrow.role, narrow.name, narrow.roles], ["table", "Feed formats", roles]);
  await browser.run(() => (document.querySelector("nutgraf-feed").style.width = "900px"));
  const wide = await measure();
  assert.deepEqual([wide.display, wide.rows], ["block", "table-row"]);
  assert.deepEqual([wide.role, wide.roles], ["table", roles]);
});

test("everything can be reached and used with the keyboard alone", async () => {
  const feed = articles(3, () => ({ _nutgraf: { takeaways: ["One"], sources: [{ id: "a", title: "A", url: "/a" }], tldr: { what_changed: { text: "It", sources: ["a"] } }, topics: [{ tag: "Topic" }] } }));
  server.json("/feed.json", feed);
  await open(context, { attributes: 'src="/feed.json" limit="2"' });
  await browser.event("nutgraf-load");
  const press = (...keys) => browser.driver.actions().sendKeys(...keys).perform();
  const focusedPart = async () => (await focused(browser))?.part;
  const tabOrder = [];
  await press(Key.TAB);
  for (let part = await focusedPart(); part; part = await focusedPart()) {
    tabOrder.push(part);
    if (part === "button more-button") break;
    await press(Key.TAB);
  }
  const card = ["headline-link", "citation", "panel-summary", "panel-summary", "topic"];
  assert.deepEqual(tabOrder, [...card, ...card, "button more-button"]);
  await press(Key.ENTER);
  assert.equal((await browser.event("nutgraf-load", 2)).detail.shown, 3);
  assert.equal((await focused(browser)).text, "Article 3");
  await press(Key.TAB);
  await press(Key.ENTER);
  assert.equal((await browser.event("nutgraf-toggle")).detail.panel, "sources");
  assert.deepEqual(await focused(browser), { part: "source", text: `A ↑ ${new URL(server.url("/")).host}` });
  await press(Key.TAB, Key.TAB, Key.TAB);
  assert.equal(await focusedPart(), "topic");
  await press(Key.ENTER);
  assert.deepEqual((await browser.event("nutgraf-filter")).detail, { tag: "Topic" });
  await browser.until(() => document.querySelector("nutgraf-feed").shadowRoot.activeElement?.matches("[part~=filter-clear]"));
  await press(Key.SPACE);
  await browser.until(() => document.querySelector("nutgraf-feed").shadowRoot.activeElement?.matches("[part~=headline-link]"));
});

/** Responses that are errors: the message that the visitor reads, and the detail of the event `nutgraf-error`. */
const ERRORS = [
  { what: "a body that is not JSON", response: ["<!doctype html>"], notice: /cannot be read/, kind: "decode" },
  { what: "JSON without items", response: [{ version: "1.1", title: "No items" }], notice: /cannot be read/, kind: "decode", message: /items/ },
  { what: "HTTP 404", response: [{}, { status: 404 }], notice: /error 404/, kind: "http", status: 404 },
  { what: "HTTP 500", response: [{}, { status: 500 }], notice: /error 500/, kind: "http", status: 500 },
];

for (const { what, response, notice, kind, status, message = /./ } of ERRORS) {
  test(`${what}: the visitor reads why, sees the fallback, and can try again`, async () => {
    server.json("/feed.json", ...response);
    await open(context, { children: '<p id="fallback">In the meantime</p>' });
    const { detail } = await browser.event("nutgraf-error");
    assert.equal(detail.kind, kind);
    assert.equal(detail.status, status);
    assert.match(detail.message, /feed\.json/);
    assert.match(detail.message, message);
    await state(browser, "failed");
    assert.match((await browser.texts("[part~=notice]"))[0], notice);
    assert.ok(await browser.run(() => document.getElementById("fallback").checkVisibility()));
    assert.equal((await browser.events("nutgraf-error")).length, 1);
    assert.equal((await browser.shadowAll("[part~=retry]")).length, 1);
    server.json("/feed.json", articles(2));
    await click(browser, "[part~=retry]");
    await browser.event("nutgraf-load");
    assert.deepEqual(await browser.texts("[part~=headline]"), ["Article 1", "Article 2"]);
    assert.deepEqual(await focused(browser), { part: "headline-link", text: "Article 1" });
    assert.equal(await visible(browser, "[part~=notice]"), false);
    assert.ok(await browser.run(() => !document.getElementById("fallback").checkVisibility()));
  });
}

test("no network: the same; a retry that fails keeps the focus on the button, and one that succeeds shows the articles", async () => {
  const offline = await startServer();
  offline.json("/feed.json", articles(1));
  const source = offline.url("/feed.json");
  await offline.stop();
  await open(context, { attributes: `src="${source}"`, children: '<p id="fallback">In the meantime</p>' });
  const { detail } = await browser.event("nutgraf-error");
  assert.equal(detail.kind, "network");
  assert.ok(detail.message.includes(source));
  assert.match((await browser.texts("[part~=notice]"))[0], /could not be reached/);
  assert.ok(await browser.run(() => document.getElementById("fallback").checkVisibility()));
  await click(browser, "[part~=retry]");
  await browser.event("nutgraf-error", 2);
  assert.deepEqual(await focused(browser), { part: "button retry", text: "Try again" });
  await offline.start();
  await click(browser, "[part~=retry]");
  await browser.event("nutgraf-load");
  assert.deepEqual(await browser.texts("[part~=headline]"), ["Article 1"]);
});

test("an article that is not in the feed, or a feed without articles, is the state `empty` and no error", async () => {
  server.json("/feed.json", articles(2));
  server.json("/empty.json", articles(0));
  const cases = [
    ['src="/feed.json" article="gone"', "This article is not available.", ["/items"]],
    ['src="/empty.json"', "There are no articles yet.", []],
  ];
  for (const [attributes, notice, problems] of cases) {
    await open(context, { attributes, children: '<p id="fallback">In the meantime</p>' });
    const { detail } = await browser.event("nutgraf-load");
    assert.equal(detail.shown, 0);
    assert.deepEqual(detail.problems.map(({ path }) => path), problems);
    await state(browser, "empty");
    assert.deepEqual(await browser.texts("[part~=notice]"), [notice]);
    assert.ok(await browser.run(() => document.getElementById("fallback").checkVisibility()));
    assert.equal(await visible(browser, "[part~=retry]"), false);
    assert.deepEqual(await browser.events("nutgraf-error"), []);
  }
});
