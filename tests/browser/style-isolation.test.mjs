// The page's styles do not change the widget, and the widget changes nothing of the page.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { feed } from "./embedding.mjs";
import { suite, WIDGET } from "./harness.mjs";

const { browser, server, test } = await suite();

const ELEMENT = '<nutgraf-feed src="/feed.json" loading="eager" limit="2"></nutgraf-feed>';

async function open(options) {
  server.json("/feed.json", feed(2));
  server.page("/", { head: WIDGET, body: ELEMENT, ...options });
  await browser.open(server.url("/"));
  await browser.event("nutgraf-load");
}

/** Waits until each element of the page that is asked for has its cards. */
const ready = (count) =>
  browser.until(
    (count) => [...document.querySelectorAll("nutgraf-feed")].filter(({ shadowRoot }) => shadowRoot?.querySelector("[part~=card]")).length === count,
    count,
  );

/**
 * Compares an element with another one: every computed property and the size of everything in its wrapper, where the
 * widget's own style begins. Each is scrolled into view first, because what is far away is not laid out.
 */
async function assertAlike(one, other, only = /(?:)/) {
  const { differences, compared } = await browser.runAsync(
    async (one, other, only) => {
      const wanted = new RegExp(only);
      const looks = async (selector) => {
        const host = document.querySelector(selector);
        host.scrollIntoView();
        for (let frame = 0; frame < 3; frame += 1) await new Promise((done) => requestAnimationFrame(done));
        return [...host.shadowRoot.querySelectorAll(".nutgraf, .nutgraf *")].flatMap((element) => {
          const name = `${element.localName}.${element.getAttribute("part") ?? element.className}`;
          const style = getComputedStyle(element);
          const { width, height } = element.getBoundingClientRect();
          return [...style]
            // The computed tracks of a grid say whether it has been laid out, which in a closed panel is no matter of
            // style.
            .filter((property) => !/^--|^grid-template/.test(property) && wanted.test(property))
            .map((property) => `${name} ${property}: ${style.getPropertyValue(property).replace(/\.\d+/g, "")}`)
            .concat(wanted.test("size") ? `${name} is ${Math.round(width)} by ${Math.round(height)}` : []);
        });
      };
      const ones = await looks(one);
      const others = await looks(other);
      const differences = ones.flatMap((line, index) => (line === others[index] ? [] : [`${line} instead of ${others[index]}`]));
      if (ones.length !== others.length) differences.push(`${ones.length} properties instead of ${others.length}`);
      return { differences: differences.slice(0, 8), compared: ones.length };
    },
    one,
    other,
    only.source,
  );
  assert.deepEqual(differences, [], one);
  assert.ok(compared > 500, `only ${compared} properties`);
}

/** The page of all neighbourhoods, with one theme for all of them. */
async function openNeighbourhoods() {
  const edit = (html) => html.replaceAll("<nutgraf-feed", '<nutgraf-feed theme="light" loading="eager"');
  await browser.open(server.host("hostile-css", { edit }));
  await ready(8);
}

test("in every bad neighbourhood of the hostile CSS page the widget looks as in the good one", async () => {
  await openNeighbourhoods();
  for (const place of ["unset", "reset", "inherited", "direction", "flex"]) {
    await assertAlike(`#${place} nutgraf-feed`, "#reference nutgraf-feed");
  }
});

test("a dark parent does not darken what is to be light", async () => {
  await openNeighbourhoods();
  await assertAlike("#scheme nutgraf-feed", "#reference nutgraf-feed", /color|background|shadow|fill|stroke/);
});

test("all text has a background of its own, whatever the page's is", async () => {
  const src = "/feed.json";
  const complete = readFileSync(new URL("../feeds/complete.json", import.meta.url), "utf8");
  const body = ["", 'layout="compact"', `article="${JSON.parse(complete).items[0].id}"`, 'src="/empty.json"', 'src="/missing.json"']
    .map((attributes) => `<nutgraf-feed loading="eager" theme="dark" limit="1" ${attributes.includes("src=") ? "" : `src="${src}"`} ${attributes}></nutgraf-feed>`);
  server.json(src, complete);
  server.json("/empty.json", { items: [] });
  server.page("/", { head: WIDGET, body: body.join("") });
  await browser.open(server.url("/"));
  await browser.event("nutgraf-load", 4);
  await browser.event("nutgraf-error");
  const { read, bare } = await browser.run(() => {
    const bare = [];
    let read = 0;
    for (const { shadowRoot } of document.querySelectorAll("nutgraf-feed")) {
      const texts = document.createTreeWalker(shadowRoot.querySelector(".nutgraf"), NodeFilter.SHOW_TEXT);
      while (texts.nextNode()) {
        let element = texts.currentNode.parentElement;
        if (!texts.currentNode.data.trim() || element.closest(".hidden")) continue;
        read += 1;
        while (element && getComputedStyle(element).backgroundColor === "rgba(0, 0, 0, 0)") element = element.parentElement;
        if (!element) bare.push(texts.currentNode.data);
      }
    }
    return { read, bare };
  });
  assert.deepEqual(bare, []);
  assert.ok(read > 100, `only ${read} texts were looked at`);
});

test("custom properties are the way in", async () => {
  await open({ head: `${WIDGET}<link rel="stylesheet" href="/theme.css">` });
  server.on("/theme.css", (_request, response) =>
    response.writeHead(200, { "Content-Type": "text/css" }).end("* { all: unset !important } nutgraf-feed { --nutgraf-text: rgb(1, 2, 3) }"),
  );
  await browser.open(server.url("/"));
  await browser.event("nutgraf-load");
  assert.equal(
    await browser.run(() => getComputedStyle(document.querySelector("nutgraf-feed").shadowRoot.querySelector(".nutgraf")).color),
    "rgb(1, 2, 3)",
  );
});

test("everything unset and hidden: it is shown all the same, but for the hidden attribute", async () => {
  const css = "* { all: unset !important; display: none !important; visibility: hidden !important; opacity: 0 !important; font-size: 40px !important }";
  server.on("/hide.css", (_request, response) => response.writeHead(200, { "Content-Type": "text/css" }).end(`nutgraf-feed, nutgraf-feed ${css}`));
  await open({ head: `<link rel="stylesheet" href="/hide.css">${WIDGET}` });
  const shown = () =>
    browser.run(() => {
      const element = document.querySelector("nutgraf-feed");
      const { display, visibility, opacity } = getComputedStyle(element);
      return [display, visibility, opacity, element.getBoundingClientRect().height > 50];
    });
  assert.deepEqual(await shown(), ["flow-root", "visible", "1", true]);
  await browser.run(() => document.querySelector("nutgraf-feed").setAttribute("hidden", ""));
  assert.equal((await shown())[0], "none");
});

for (const [place, css] of [["a flex row", "display: flex"], ["a flex column", "display: flex; flex-direction: column; align-items: flex-start"],
  ["an inline grid", "display: inline-grid"], ["a float", "float: left"], ["a table cell", "display: table-cell"]]) {
  test(`in ${place} the element has a width, before and after its cards are there`, async () => {
    server.json("/feed.json", feed(2));
    server.on("/place.css", (_request, response) => response.writeHead(200, { "Content-Type": "text/css" }).end(`#place { ${css} }`));
    const answers = [];
    server.on("/feed.json", (_request, response) => answers.push(response));
    server.page("/", { head: `<link rel="stylesheet" href="/place.css">${WIDGET}`, body: `<div id="place">${ELEMENT}</div>` });
    await browser.open(server.url("/"));
    await server.request("/feed.json");
    const width = () => browser.run(() => document.querySelector("nutgraf-feed").getBoundingClientRect().width);
    const before = await width();
    answers[0].writeHead(200, { "Content-Type": "application/json" }).end(JSON.stringify(feed(2)));
    await browser.event("nutgraf-load");
    const after = await width();
    assert.ok(before > 600 && after > 600, `${before}, then ${after} pixels`);
  });
}

test("a host's own width and margin hold, and a narrow place is not overflowed", async () => {
  const css = `body { margin: 0 } nutgraf-feed { width: 300px; margin: 7px } div { width: 200px } div nutgraf-feed { width: auto; margin: 0 }
    #row { display: flex } #float nutgraf-feed { float: left }`;
  server.on("/own.css", (_request, response) => response.writeHead(200, { "Content-Type": "text/css" }).end(css));
  await open({
    head: `<link rel="stylesheet" href="/own.css">${WIDGET}`,
    body: `${ELEMENT}<div id="row">${ELEMENT}</div><div id="float">${ELEMENT}</div>`,
  });
  await ready(3);
  const widths = await browser.run(() => [...document.querySelectorAll("nutgraf-feed")].map((element) => element.getBoundingClientRect().width));
  assert.deepEqual(widths, [300, 200, 200]);
});

test("beside something else in a row the element takes what is left, before and after its cards are there", async () => {
  const css = "body { margin: 0 } #row { display: flex; width: 800px } #aside { flex: none; width: 300px }";
  server.on("/row.css", (_request, response) => response.writeHead(200, { "Content-Type": "text/css" }).end(css));
  const answers = [];
  server.on("/feed.json", (_request, response) => answers.push(response));
  server.page("/", { head: `<link rel="stylesheet" href="/row.css">${WIDGET}`, body: `<div id="row"><div id="aside"></div>${ELEMENT}</div>` });
  await browser.open(server.url("/"));
  await server.request("/feed.json");
  const width = () => browser.run(() => document.querySelector("nutgraf-feed").getBoundingClientRect().width);
  assert.equal(await width(), 500);
  answers[0].writeHead(200, { "Content-Type": "application/json" }).end(JSON.stringify(feed(2)));
  await browser.event("nutgraf-load");
  assert.equal(await width(), 500);
});

test("the style sheet of prerendered pages keeps the element in its place all by itself", async () => {
  const css = "body { margin: 0 } #row { display: flex; width: 800px } #aside { flex: none; width: 300px }";
  server.on("/row.css", (_request, response) => response.writeHead(200, { "Content-Type": "text/css" }).end(css));
  const shadow = '<template shadowrootmode="open"><link rel="stylesheet" href="/dist/nutgraf.css"><div class="nutgraf"><p>Text</p></div></template>';
  server.page("/", {
    head: '<link rel="stylesheet" href="/row.css">',
    body: `<div id="row"><div id="aside"></div><nutgraf-feed>${shadow}</nutgraf-feed></div><nutgraf-feed hidden>${shadow}</nutgraf-feed>`,
  });
  await browser.open(server.url("/"));
  const boxes = await browser.run(() =>
    [...document.querySelectorAll("nutgraf-feed")].map((element) => [getComputedStyle(element).display, element.getBoundingClientRect().width]),
  );
  assert.deepEqual(boxes, [["flow-root", 500], ["none", 0]]);
});

test("the host page is as it was: no global, no node, no style, no scroll and no focus", async () => {
  const look = () => ({
    globals: Object.getOwnPropertyNames(window).filter((name) => !/^\d+$/.test(name)).sort(),
    nodes: document.documentElement.outerHTML.replace(/<nutgraf-feed[^>]*>/, "<nutgraf-feed>"),
    sheets: document.styleSheets.length + (document.adoptedStyleSheets?.length ?? 0),
    scroll: [scrollX, scrollY],
    focus: document.activeElement?.id,
    title: document.title,
    hash: location.href,
    history: history.length,
    prototypes: [Object, Array, String, Function, Promise, Element, HTMLElement, Node, Event].map(({ prototype }) => Object.getOwnPropertyNames(prototype).length),
  });
  const paragraphs = "<p>text</p>".repeat(100);
  server.json("/feed.json", feed(2));
  server.page("/", { body: `<input id="first">${paragraphs}${ELEMENT}${paragraphs}` });
  await browser.open(server.url("/"));
  await browser.runAsync(async () => {
    document.getElementById("first").focus({ preventScroll: true });
    scrollTo(0, 50);
    for (let frame = 0; frame < 3; frame += 1) await new Promise((done) => requestAnimationFrame(done));
  });
  const before = await browser.run(look);
  assert.equal(before.focus, "first");
  // By import(), so that even the tag is none of the differences.
  await browser.run(() => {
    import("/dist/nutgraf.js");
  });
  await browser.event("nutgraf-load");
  // A link has a module loaded, and goes. The last module comes right after a first showing, and gives lists their look.
  await browser.until(() => getComputedStyle(document.querySelector("nutgraf-feed").shadowRoot.querySelector("[part=claims]")).paddingInlineStart !== "0px");
  assert.deepEqual(await browser.run(look), before);
});
