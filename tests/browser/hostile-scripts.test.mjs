// Pages whose scripts change what all scripts share: real old libraries, names that hide the browser's own, blocked
// storage.
import assert from "node:assert/strict";
import { assertWorks, feed } from "./embedding.mjs";
import { suite, WIDGET } from "./harness.mjs";

const { browser, server, test } = await suite();

const element = (attributes) => `<nutgraf-feed src="/feed.json" loading="eager" limit="2" lang="de" ${attributes}></nutgraf-feed>`;
const THREE = ["Article 1", "Article 2", "Article 3"];

/** Opens a panel, and asks for more: what a visitor does still works. */
async function use() {
  const { detail } = await browser.event("nutgraf-load");
  await browser.run(() => {
    const { shadowRoot } = document.querySelector("nutgraf-feed");
    for (const node of shadowRoot.querySelectorAll("summary, [part~=more] button")) node.click();
  });
  // The second event may be that of the answer, where what was there was a copy of the last visit.
  const more = (shown) => window.collected.events.some(({ name, detail }) => name === "nutgraf-load" && detail.shown > shown);
  await browser.until(more, detail.shown);
}

/** The widget in a page with such a script: a first showing that the app takes over, and the app from the start. */
async function survives(script, body = "") {
  for (const attributes of ["", 'refresh="30"']) {
    server.json("/feed.json", feed(3));
    server.on("/hostile.js", (_request, response) => response.writeHead(200, { "Content-Type": "text/javascript" }).end(script));
    server.page("/", { head: `<script src="/hostile.js"></script>${WIDGET}`, body: body + element(attributes) });
    await browser.open(server.url("/"));
    await browser.event("nutgraf-load");
    assert.deepEqual(await browser.texts("[part~=headline]"), THREE.slice(0, 2));
    await use();
    assert.deepEqual(await browser.texts("[part~=headline]"), THREE);
    assert.deepEqual(await browser.errors(), []);
    assert.deepEqual(await browser.events("nutgraf-error"), []);
  }
}

for (const name of ["prototype-js", "mootools"]) {
  test(`the real library of the ${name} page, and the widget beside it`, async () => {
    await browser.open(server.host(name));
    await use();
    const texts = await browser.texts("[part~=headline]");
    assert.equal(texts.length, 6);
    assert.deepEqual(await browser.errors(), []);
    assert.deepEqual(await browser.events("nutgraf-error"), []);
    assert.deepEqual((await browser.events("nutgraf-load"))[0].detail.problems, []);
    // It is the library and nothing else.
    assert.equal(await browser.run(() => Boolean(globalThis.Prototype ?? globalThis.MooTools)), true);
    // Taken out and put in again, as such libraries like to do.
    await browser.run(() => {
      const found = document.querySelector("nutgraf-feed");
      const parent = found.parentNode;
      parent.removeChild(found);
      return new Promise((done) => setTimeout(done)).then(() => parent.appendChild(found));
    });
    await browser.event("nutgraf-load", 3);
  });
}

test("the hostile script page works like any other", async () => {
  server.on("/undo.js", (_request, response) => {
    response.writeHead(200, { "Content-Type": "text/javascript" });
    response.end(`addEventListener("undo", () => {
      for (const name of Object.keys(Object.prototype)) delete Object.prototype[name];
      delete Array.prototype.toJSON;
      delete String.prototype.toJSON;
    });`);
  });
  await browser.open(server.host("hostile-script", { edit: (html) => html.replace("</head>", '<script src="/undo.js"></script></head>') }));
  // A tree that is to come is hidden at first.
  const cards = (count) => browser.until((count) => document.querySelector("nutgraf-feed").shadowRoot?.querySelectorAll(":not([hidden]) > * [part~=card]").length === count, count);
  await cards(3);
  await browser.run(() => {
    for (const node of document.querySelector("nutgraf-feed").shadowRoot.querySelectorAll("summary, [part~=more] button")) node.click();
  });
  await cards(6);
  // What the page has done to every object hinders the drivers, too; they only get to see the outcome.
  await browser.run(() => {
    dispatchEvent(new Event("undo"));
  });
  assert.doesNotMatch((await browser.texts(".nutgraf")).join(), /polluted/);
  await assertWorks(browser, server, await browser.texts("[part~=headline]"));
  assert.deepEqual(await browser.events("nutgraf-error"), []);
});

test("members of Object.prototype are no part of a feed, a configuration or a label", () =>
  survives(`for (const name of ["id", "title", "hook", "tags", "limit", "src", "article", "cache", "integrity", "signal", "headers", "method",
    "body", "mode", "credentials", "redirect", "_nutgraf", "capture", "passive", "once", "get", "set", "value", "mode", "cancelable"])
    Object.prototype[name] = undefined;
    Object.prototype.summary = "polluted"; Object.prototype.more = "polluted"; Object.prototype.retry = "polluted";`).then(async () =>
    assert.doesNotMatch((await browser.texts(".nutgraf")).join(), /polluted/),
  ));

test("Array.from, Function.prototype.bind and the methods of Element may be somebody else's", () =>
  survives(`
    Array.from = () => { throw new Error("Array.from"); };
    Function.prototype.bind = function (self) { const own = this; return function () { return own.apply(self, arguments); }; };
    Element.prototype.remove = function () { this.parentNode.removeChild(this); return this; };
    Element.prototype.toggle = Element.prototype.update = Element.prototype.show = Element.prototype.hide = () => { throw new Error("Element"); };
    const { parse, stringify } = JSON;
    globalThis.JSON = { parse: (text) => parse(text), stringify: (value) => stringify(value), encode: stringify, decode: parse };
    globalThis.Document = globalThis.Element = globalThis.Window = globalThis.Event = function () {};
  `));

test("names that elements of the page have taken", () =>
  survives(
    `const listen = EventTarget.prototype.addEventListener;
    window.heard = [];
    EventTarget.prototype.addEventListener = function (type) { heard.push(type); return listen.apply(this, arguments); };`,
    ["createElement", "createElementNS", "createTextNode", "querySelectorAll", "addEventListener", "body", "head", "documentElement",
      "defaultView", "adoptedStyleSheets", "visibilityState", "baseURI"].map((name) => `<form name="${name}"></form><img name="${name}" alt="">`)
      .concat('<img name="currentScript" alt=""><form id="customElements"></form><form id="caches"></form><form id="fetch"></form><form id="localStorage"></form>')
      .join(""),
  ).then(async () => assert.equal(await browser.run(() => window.heard.includes("visibilitychange")), true)));

test("where the browser refuses what a first showing writes, the app tries again", async () => {
  await survives(`const { setAttribute } = Element.prototype;
    let refused = 0;
    Element.prototype.setAttribute = function (name) {
      if (name === "data-article" && refused++ === 0) throw new DOMException("refused", "InvalidStateError");
      return setAttribute.apply(this, arguments);
    };`);
});

test("storage that throws, and storage that never answers", async () => {
  await survives(`for (const name of ["localStorage", "sessionStorage", "caches", "indexedDB"])
    Object.defineProperty(window, name, { get() { throw new DOMException("denied", "SecurityError"); } });`);
  await browser.open("about:blank");
  await survives(`const refuse = () => Promise.reject(new DOMException("full", "QuotaExceededError"));
    Object.defineProperty(window, "caches", { value: { open: refuse, match: refuse, delete: refuse, keys: refuse, has: refuse } });`);
});

test("the name belongs to somebody else already: nothing fails, and theirs stays", async () => {
  await browser.open(server.host("taken-name"));
  assert.equal(await browser.until(() => document.querySelector("nutgraf-feed").textContent), "The first definition.");
  await browser.until(() => document.readyState === "complete");
  assert.deepEqual(await browser.errors(), []);
  assert.equal(server.requestsFor(/\.wasm$/).length, 0);
});

test("the script several times, under several addresses, is one widget", async () => {
  server.json("/feed.json", feed(3));
  const again = [WIDGET, WIDGET, WIDGET.replace("nutgraf.js", "nutgraf.js?again"), WIDGET.replace("nutgraf.js", "nutgraf.js#again")].join("");
  server.page("/", { head: again, body: element('refresh="30" cache="off"') });
  await browser.open(server.url("/"));
  await use();
  await assertWorks(browser, server, THREE);
  assert.equal(server.requestsFor("/feed.json").length, 1);
  assert.ok(server.requestsFor(/\.wasm$/).length <= 1);
});

test("a second version under another address leaves the first one's elements alone, and places its own", async () => {
  server.json("/feed.json", feed(3));
  server.page("/", {
    head: WIDGET,
    body: `<script type="module" src="/dist/nutgraf.js?v2" data-src="/feed.json" data-limit="2" data-loading="eager"></script>`,
  });
  await browser.open(server.url("/"));
  await browser.event("nutgraf-load");
  assert.deepEqual(await browser.texts("[part~=headline]"), THREE.slice(0, 2));
  assert.equal((await browser.findAll("nutgraf-feed")).length, 1);
});
