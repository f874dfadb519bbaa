// Layout in unusual cases: long names, tables that are too wide, pictures that cannot be loaded, forced colours.
import assert from "node:assert/strict";
import { Key } from "selenium-webdriver";
import { COMPLETE, COMPLETE_ID, articles, focused, open } from "./feeds.mjs";
import { engine, suite, WIDGET } from "./harness.mjs";
import { prerender } from "./prerender.mjs";

const { browser, server, test } = await suite();
const page = { browser, server };
const PUBLISHER = "The Very Long Name of a Publisher That Has Been Merged With Three Other Publishers of Considerable Age, and Their Successors";

/** The boxes of everything that matches in the widget, in CSS pixels. */
const boxes = async (selector) => {
  await browser.drawn();
  return browser.run((selector) => {
    const found = document.querySelector("nutgraf-feed").shadowRoot.querySelectorAll(selector);
    return [...found].map((one) => {
      const { left, top, right, bottom, width, height } = one.getBoundingClientRect();
      return { left, top, right, bottom, width, height };
    });
  }, selector);
};

for (const [what, style] of [
  ["wide", "width: 900px"],
  ["wide, with a larger font size", "width: 1220px; --nutgraf-font-size: 26px"],
  ["narrow", "width: 351px"],
  ["narrow, with a larger font size", "width: 351px; --nutgraf-font-size: 26px"],
]) {
  test(`topics keep their room beside a long name of the original's publisher, ${what}`, async () => {
    const topics = ["standards", "the open web", "formats"].map((tag) => ({ tag }));
    server.json("/feed.json", articles(1, () => ({ _nutgraf: { topics, original: { publisher: PUBLISHER, url: "/original" } } })));
    await open(page, { attributes: `src="/feed.json" style="${style}"` });
    await browser.event("nutgraf-load");
    const [card] = await boxes("[part=card]");
    const [list] = await boxes("[part=topics]");
    const [link] = await boxes("[part=original]");
    const [line] = await boxes("[part=topics] [part=topic]:first-child");
    assert.ok(list.width >= 0.4 * card.width, `${list.width}px of ${card.width}px`);
    assert.ok(list.right <= link.left || list.bottom <= link.top, "they do not overlap");
    for (const topic of await boxes("[part=topic]")) {
      assert.ok(topic.height <= 1.1 * line.height && topic.width > topic.height, JSON.stringify(topic));
      assert.ok(topic.right <= list.right + 1 && topic.left >= list.left - 1, "a topic stays in its list");
    }
    const font = await browser.run(() => parseFloat(getComputedStyle(document.querySelector("nutgraf-feed").shadowRoot.querySelector("[part=topic]")).fontSize));
    assert.ok(line.height < 3 * font, `a topic of two words takes one line: ${line.height}px at ${font}px`);
  });
}

/** The parts that the Tab key comes by, from the start of the page to a part. */
async function stops(last) {
  const press = (...keys) => browser.driver.actions().sendKeys(...keys).perform();
  const walk = [];
  while (walk.at(-1) !== last && walk.length < 40) {
    await press(Key.TAB);
    walk.push((await focused(browser))?.part);
  }
  assert.equal(walk.at(-1), last, walk.join());
  return walk;
}

for (const width of [300, 375, 900]) {
  test(`closed panels are a strip, an open one has the whole width, and the focus goes as they stand, at ${width}px`, async () => {
    server.json("/feed.json", COMPLETE);
    await open(page, { attributes: `src="/feed.json" article="${COMPLETE_ID}" open="timeline" style="width: ${width}px"` });
    await browser.event("nutgraf-load");
    const [strip] = await boxes("[part=panels]");
    const [timeline] = await boxes("[data-panel=timeline]");
    assert.equal(timeline.width, strip.width);
    const [first, second] = await boxes("details:not([open])");
    assert.ok(first.width < strip.width);
    assert.equal(first.top === second.top, first.width + second.width + 8 < strip.width, "two stand side by side where they fit");
    const entries = await boxes("[part=panel-summary]");
    for (const entry of entries) assert.ok(entry.height >= 24 && entry.right <= strip.right + 1, JSON.stringify(entry));
    // The order of the focus is that of the document, and so is the order on the screen: line by line.
    const order = entries.map((entry) => [Math.round(entry.top), entry.left]);
    assert.deepEqual([...order].sort(([top, left], [otherTop, otherLeft]) => top - otherTop || left - otherLeft), order);
  });
}

const TOUCH = {
  chromium: (enabled) => browser.driver.sendDevToolsCommand("Emulation.setTouchEmulationEnabled", { enabled }),
  // The drivers of the others have no fingers.
}[engine];
if (TOUCH)
  test("fingers get targets of 44 pixels", async () => {
    server.json("/feed.json", COMPLETE);
    await TOUCH(true);
    await open(page, { attributes: 'src="/feed.json" count="1"' });
    await browser.event("nutgraf-load");
    const targets = await boxes("summary, button");
    await TOUCH(false);
    assert.ok(targets.length > 8);
    for (const { height } of targets) assert.ok(height >= 44, `${height}`);
  });

const columns = Array.from({ length: 12 }, (_, place) => `Competitor ${place}`);
const table = (columns) => ({ columns, rows: [{ feature: "Feature", cells: columns.map(() => "in some words") }] });
const TABLES = articles(1, () => ({
  content_html: `<table><tr><td>small</table><pre>${"long ".repeat(200)}</pre>`,
  _nutgraf: { comparison: [table(columns.slice(0, 1)), table(columns)], topics: [{ tag: "Topic" }] },
}));

/** The panel's tools: they come when a pointer does, which leaves the focus where it is. */
async function tools() {
  await browser.run(() => {
    const summary = document.querySelector("nutgraf-feed").shadowRoot.querySelector("[data-panel=comparison] > summary");
    summary.dispatchEvent(new Event("pointerover", { bubbles: true }));
  });
  await browser.until(() => document.querySelector("nutgraf-feed").shadowRoot.querySelector("[part=column-sort]"));
}
const SORTS = columns.map(() => "column-sort");
/** The boxes for differences have no choice to offer here. The first table does not scroll. */
const COPIES = ["table-tool", "table-tool"];
const TOOLS = [...COPIES, "column-sort", ...COPIES, "table", ...SORTS];

test("what scrolls is a stop for the keyboard, and what does not scroll is none", async () => {
  server.json("/feed.json", TABLES);
  await open(page, { attributes: 'src="/feed.json" article="1" open="all" style="width: 700px"' });
  await browser.event("nutgraf-load");
  await tools();
  assert.deepEqual(await stops("topic"), ["headline-link", "body-scroll", "panel-summary", ...TOOLS, "topic"]);
  for (const [width, wanted] of [
    ["351px", ["headline-link", "body-scroll", "panel-summary", ...TOOLS, "topic"]],
    ["700px", ["headline-link", "body-scroll", "panel-summary", ...TOOLS, "topic"]],
  ]) {
    await browser.run((width) => {
      document.querySelector("nutgraf-feed").shadowRoot.activeElement.blur();
      document.querySelector("nutgraf-feed").style.width = width;
    }, width);
    await browser.run(() => {
      const { shadowRoot } = document.querySelector("nutgraf-feed");
      shadowRoot.querySelector("a").focus();
    });
    assert.deepEqual(["headline-link", ...(await stops("topic"))], wanted, width);
  }
});

test("a prerendered page offers the same stops", async () => {
  const { html } = prerender(TABLES, { url: server.url("/feed.json"), src: "/feed.json", open: "all" });
  server.json("/feed.json", TABLES);
  server.page("/", { head: WIDGET, body: `<div style="width: 700px">${html}</div>` });
  await browser.open(server.url("/"));
  await browser.event("nutgraf-load");
  await tools();
  assert.deepEqual(await stops("topic"), ["headline-link", "panel-summary", ...TOOLS, "topic"]);
});

/** Which pictures are seen, by the ends of their addresses. */
const pictures = () =>
  browser.run(() => {
    const images = [...document.querySelector("nutgraf-feed").shadowRoot.querySelectorAll("img")];
    return images.filter((image) => image.getClientRects().length > 0).map((image) => new URL(image.src).pathname);
  });
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 9"><rect width="16" height="9"/></svg>';
/** Lets a picture be had. */
const picture = (path) =>
  server.on(path, (_request, response) => {
    response.setHeader("Content-Type", "image/svg+xml");
    response.end(SVG);
  });
const illustrated = (image) =>
  articles(1, () => ({
    image,
    content_html: '<p><img src="/body-gone.png" alt="What it shows"><img src="/body-gone-2.png"></p>',
    _nutgraf: { coverage: [{ title: "Elsewhere", url: "/elsewhere", image: "/thumbnail-gone.png" }] },
  }));

for (const [width, isBeside] of [
  [328, true],
  [800, false],
])
  test(`the words flow around the picture, and labels stand at their answers, at ${width}px`, async () => {
    picture("/there.svg");
    const extra = () => ({
      image: "/there.svg",
      _nutgraf: { hook: "Words ".repeat(60), tldr: { what_changed: "Words ".repeat(40), why_it_matters: "Few words.", what_to_do_next: "Few words." } },
    });
    server.json("/feed.json", articles(1, extra));
    await open(page, { attributes: `src="/feed.json" style="width: ${width}px"` });
    await browser.event("nutgraf-load");
    const [[head], [image], [headline], [hook]] = [await boxes("[part=head]"), await boxes("[part=image]"), await boxes("[part=headline]"), await boxes("[part=hook]")];
    assert.ok(Math.abs(image.top - head.top) < 1 && Math.abs(image.right - head.right) < 1 && Math.abs(headline.top - head.top) < 1);
    assert.ok(image.width < head.width / 3, `the picture is small: ${image.width}`);
    assert.ok(hook.top < image.bottom && hook.bottom > image.bottom && hook.left === head.left, "words stand beside the picture and below it");
    const labels = await boxes("[part=tldr-label]");
    const answers = await boxes("[part=tldr-text]");
    assert.equal(labels.length, 3);
    for (const [place, label] of labels.entries()) {
      const answer = answers[place];
      if (isBeside) assert.ok(label.top === answer.top && label.height < answer.height + 1, JSON.stringify([label, answer]));
      else assert.ok(label.bottom <= answer.top + 1 && label.left === answer.left && label.top === labels[0].top, JSON.stringify([label, answer]));
    }
    // Beside each other in a wide place, and below each other in a narrow one.
    assert.equal(answers[1].top > answers[0].bottom, isBeside);
  });

test("a picture that cannot be had leaves no room, unless there are words for it", async () => {
  server.json("/feed.json", illustrated("/gone.png"));
  await open(page, { attributes: 'src="/feed.json" article="1" open="all" style="width: 900px"' });
  await browser.event("nutgraf-load");
  await browser.until(() => [...document.querySelector("nutgraf-feed").shadowRoot.querySelectorAll("img")].filter((image) => image.hidden).length === 3);
  assert.deepEqual(await pictures(), ["/body-gone.png"]);
  const [head] = await boxes("[part=head]");
  const [headline] = await boxes("[part=headline]");
  assert.deepEqual([headline.left, headline.top, headline.width], [head.left, head.top, head.width], "the text has all the room");
});

test("a picture that is there after an update is shown, and one that is not stays away", async () => {
  picture("/there.svg");
  server.json("/feed.json", illustrated("/gone.png"));
  await open(page, { attributes: 'src="/feed.json" open="all"' });
  await browser.event("nutgraf-load");
  await browser.until(() => document.querySelector("nutgraf-feed").shadowRoot.querySelector("[part=image]").hidden);
  const label = async (words) => {
    await browser.run((words) => (document.querySelector("nutgraf-feed").labels = { coverage: words }), words);
    await browser.until((words) => document.querySelector("nutgraf-feed").shadowRoot.querySelector("[part~=feed]:not([hidden] *) [data-panel=coverage] [part=panel-title]")?.textContent === words, words);
  };
  await label("Elsewhere");
  await browser.until(() => document.querySelector("nutgraf-feed").shadowRoot.querySelector("[part=image]").hidden);
  await label("Others");
  assert.deepEqual(await pictures(), []);
  server.json("/feed.json", illustrated("/there.svg"));
  await browser.runAsync(() => document.querySelector("nutgraf-feed").reload());
  await browser.until(() => document.querySelector("nutgraf-feed").shadowRoot.querySelector("[part=image]").complete);
  assert.deepEqual(await pictures(), ["/there.svg"]);
});

test("on a prerendered page a picture may have failed before there is any script", async () => {
  picture("/there.svg");
  const feed = articles(2, (number) => ({ image: number === 1 ? "/gone.png" : "/there.svg" }));
  const { html } = prerender(feed, { url: server.url("/feed.json"), src: "/feed.json" });
  // The page's load event waits for the pictures.
  server.page("/", { body: `${html}<script>addEventListener("load", () => {
    const script = document.createElement("script");
    script.type = "module";
    script.src = "/dist/nutgraf.js";
    document.head.append(script);
  })</script>` });
  await browser.open(server.url("/"));
  await browser.event("nutgraf-load");
  await browser.until(() => [...document.querySelector("nutgraf-feed").shadowRoot.querySelectorAll("img")].every((image) => image.complete));
  assert.deepEqual(await pictures(), ["/there.svg"]);
});

/** The rules of the element's style sheets for a preference of the visitor. */
const rulesFor = (preference) =>
  browser.run((preference) => {
    const sheets = document.querySelector("nutgraf-feed").shadowRoot.adoptedStyleSheets;
    const found = sheets.flatMap((sheet) => [...sheet.cssRules]).filter(({ media }) => media?.mediaText.includes(preference));
    return found.flatMap(({ cssRules }) => [...cssRules]).map(({ cssText }) => cssText);
  }, preference);

for (const [preference, name, value] of [["forced colours", "forced-colors", "active"], ["more contrast", "prefers-contrast", "more"]]) {
  test(`with ${preference} the TL;DR has a border`, async () => {
    server.json("/feed.json", COMPLETE);
    const prefer = (value) => browser.driver.sendDevToolsCommand("Emulation.setEmulatedMedia", { features: [{ name, value }] });
    await open(page, { attributes: `src="/feed.json" article="${COMPLETE_ID}"` });
    await browser.event("nutgraf-load");
    const border = () => browser.run(() => getComputedStyle(document.querySelector("nutgraf-feed").shadowRoot.querySelector("[part=tldr]")).borderTopWidth);
    assert.equal(await border(), "0px");
    if (engine === "chromium") {
      await prefer(value);
      assert.equal(await border(), "1px");
      await prefer("");
      return;
    }
    // The other drivers cannot ask for it. The engines know the rule, at least.
    const rules = await rulesFor(name);
    assert.ok(rules.some((rule) => /part~="tldr".*border/.test(rule)), rules.join("\n"));
  });
}

if (engine === "chromium") {
  // The other drivers cannot ask for it.
  test("with more contrast no word and no line is quiet, whatever the page's colours are", async () => {
    server.json("/feed.json", COMPLETE);
    await browser.driver.sendDevToolsCommand("Emulation.setEmulatedMedia", { features: [{ name: "prefers-contrast", value: "more" }] });
    const head = "<style>nutgraf-feed { --nutgraf-muted: #999; --nutgraf-border: #eee }</style>";
    await open(page, { head, attributes: `src="/feed.json" article="${COMPLETE_ID}"` });
    await browser.event("nutgraf-load");
    const colours = await browser.run(() => {
      const { shadowRoot } = document.querySelector("nutgraf-feed");
      const styleOf = (part) => getComputedStyle(shadowRoot.querySelector(`[part~="${part}"]`));
      return [styleOf("headline").color, styleOf("byline").color, styleOf("analysis").color, styleOf("card").borderTopColor];
    });
    await browser.driver.sendDevToolsCommand("Emulation.setEmulatedMedia", { features: [] });
    assert.equal(new Set(colours).size, 1, `${colours}`);
  });
}
