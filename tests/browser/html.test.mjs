// HTML in feeds is read by a Wasm file of its own, which comes where some of it is shown, and nowhere else.
import assert from "node:assert/strict";
import { FRESH, path } from "./feed-page.mjs";
import { build, hold } from "./embedding.mjs";
import { suite, WIDGET } from "./harness.mjs";
import { prerender } from "./prerender.mjs";

const { browser, startServer, test } = await suite();
const READER = `/dist/${build.html.wasm}`;
const PLAIN = { items: [{ id: "1", title: "One", content_html: "<p>First &amp; <b>foremost</b>.</p>" }] };
const TOLD = { items: [{ ...PLAIN.items[0], summary: "In short." }, { id: "2", title: "Two" }] };

/** A server of its own, so that nothing comes from a cache, and a page that shows the feed. */
async function show(feed, { attributes = "", missing } = {}) {
  const server = await startServer();
  if (missing) server.on(READER, (_request, response) => response.writeHead(404).end());
  const src = path();
  server.json(src, feed, { headers: FRESH });
  server.page("/", { head: WIDGET, body: `<nutgraf-feed src="${src}" loading="eager" cache="off" ${attributes}></nutgraf-feed>` });
  await browser.open(server.url("/"));
  await browser.event("nutgraf-load");
  return server;
}
const texts = (part) => browser.texts(`[part~=${part}]`);
const set = (name, value) => browser.run((name, value) => document.querySelector("nutgraf-feed").setAttribute(name, value), name, value);

test("cards of titles and summaries ask for no reader of HTML, and those without a summary for one", async () => {
  const told = await show(TOLD);
  assert.deepEqual(await texts("lead"), ["In short."]);
  assert.equal(told.requestsFor(READER).length, 0);
  const plain = await show(PLAIN);
  assert.deepEqual(await texts("lead"), ["First & foremost."]);
  assert.equal(plain.requestsFor(READER).length, 1);
  assert.deepEqual(await browser.errors(), []);
});

test("the reader is asked for as soon as the feed is there, while the Wasm is still on its way", async () => {
  const server = await startServer();
  const wasm = hold(server, build.wasm);
  const src = path();
  server.json(src, PLAIN, { headers: FRESH });
  server.page("/", { head: WIDGET, body: `<nutgraf-feed src="${src}" loading="eager" cache="off"></nutgraf-feed>` });
  await browser.open(server.url("/"));
  await wasm.asked();
  await server.request(READER);
  wasm.open();
  await browser.event("nutgraf-load");
  assert.deepEqual(await texts("lead"), ["First & foremost."]);
  assert.equal(server.requestsFor(READER).length, 1);
});

test("an article alone has its text, from the start and when it is chosen later", async () => {
  const first = await show(TOLD, { attributes: 'article="1"' });
  assert.deepEqual(await texts("body"), ["First & foremost."]);
  assert.equal(first.requestsFor(READER).length, 1);
  const server = await show(TOLD);
  assert.equal(server.requestsFor(READER).length, 0);
  await set("article", "1");
  await browser.event("nutgraf-load", 2);
  assert.deepEqual(await texts("body"), ["First & foremost."]);
  assert.deepEqual(await browser.run(() => document.querySelector("nutgraf-feed").shadowRoot.querySelector("[part~=body] b").textContent), "foremost");
  assert.equal(server.requestsFor("/dist/" + build.live.wasm).length, 0);
  assert.deepEqual(await browser.errors(), []);
});

test("data that brings HTML after some that had none is shown with it", async () => {
  const server = await show(TOLD);
  const give = (feed) => browser.run((feed) => void (document.querySelector("nutgraf-feed").data = feed), feed);
  await give({ items: [{ id: "3", title: "Three" }] });
  await browser.event("nutgraf-load", 2);
  assert.equal(server.requestsFor(READER).length, 0);
  await give(PLAIN);
  await browser.event("nutgraf-load", 3);
  assert.deepEqual([await texts("headline"), await texts("lead")], [["One"], ["First & foremost."]]);
  assert.deepEqual(await browser.errors(), []);
});

const some = (name, value) => (value === undefined ? {} : { [name]: value });

test("whether a card needs the reader is decided as the decoder does: its cards are those that a server writes", async () => {
  const server = await startServer();
  for (const title of [undefined, " ", "One"]) {
    for (const summary of [undefined, " ", "In short."]) {
      for (const plain of [undefined, " ", "Plain."]) {
        const item = { id: "1", ...some("title", title), ...some("summary", summary), ...some("content_text", plain) };
        const feed = { items: [{ ...item, content_html: "<p>First. Second.</p>" }] };
        const src = path();
        server.json(src, feed, { headers: FRESH });
        const { html } = prerender(feed, { url: server.url(src) });
        // The served one first: the other is the page's last element.
        server.page("/", { head: WIDGET, body: `${html}<nutgraf-feed id="shown" src="${src}" loading="eager" cache="off"></nutgraf-feed>` });
        await browser.open(server.url("/"));
        await browser.event("nutgraf-load", 2);
        for (const part of ["headline", "lead"]) {
          const [served, shown] = [await texts(part), await browser.texts(`[part~=${part}]`, "#shown")];
          assert.deepEqual(shown, served, JSON.stringify(item));
        }
      }
    }
  }
});

test("a next page that brings HTML is asked for once, and shown with it", async () => {
  const server = await show({ ...TOLD, next_url: "/next.json" });
  server.json("/next.json", { items: [{ ...PLAIN.items[0], id: "3" }] });
  await browser.run(() => document.querySelector("nutgraf-feed").shadowRoot.querySelector("[part~=more-button]").click());
  await browser.until(() => document.querySelector("nutgraf-feed").shadowRoot.querySelectorAll("[part~=headline]").length === 3);
  assert.deepEqual(await texts("lead"), ["In short.", "First & foremost."]);
  assert.equal(server.requestsFor("/next.json").length, 1);
  assert.deepEqual(await browser.errors(), []);
});

test("what waits for the reader of HTML is not shown under another address", async () => {
  const server = await startServer();
  const reader = hold(server, build.html.wasm);
  const [src, next] = [path(), path()];
  server.json(src, PLAIN, { headers: FRESH });
  server.json(next, "", { status: 404 });
  server.page("/", { head: WIDGET, body: `<nutgraf-feed src="${src}" loading="eager" cache="off"></nutgraf-feed>` });
  await browser.open(server.url("/"));
  await reader.asked();
  await set("src", next);
  assert.equal((await browser.event("nutgraf-error")).detail.status, 404);
  reader.open();
  // It would have been shown by the time at which another element has it.
  await browser.run((src) => {
    const other = document.createElement("nutgraf-feed");
    Object.assign(other, { id: "other" }).setAttribute("src", src);
    document.body.append(other);
  }, src);
  await browser.until(() => document.getElementById("other").shadowRoot.querySelector("[part~=lead]"));
  assert.deepEqual(await texts("headline"), []);
});

test("the focus stays where the visitor has gone while an article alone waits for the reader of HTML", async () => {
  const server = await startServer();
  const reader = hold(server, build.html.wasm);
  const src = path();
  server.json(src, { items: [{ ...TOLD.items[0], url: "/one" }] }, { headers: FRESH });
  const body = `<input id="outside"><nutgraf-feed src="${src}" loading="eager" cache="off"></nutgraf-feed>`;
  server.page("/", { head: WIDGET, body });
  await browser.open(server.url("/"));
  await browser.event("nutgraf-load");
  await browser.run(() => {
    const { shadowRoot } = document.querySelector("nutgraf-feed");
    shadowRoot.querySelector("[part=headline-link]").focus();
    window.had = shadowRoot.activeElement?.localName;
  });
  await set("article", "1");
  await reader.asked();
  await browser.run(() => document.getElementById("outside").focus());
  reader.open();
  await browser.event("nutgraf-load", 2);
  assert.deepEqual(await browser.run(() => [window.had, document.activeElement.id]), ["a", "outside"]);
});

test("where the reader of HTML cannot be had, the rest is shown", async () => {
  await show(PLAIN, { missing: true });
  assert.deepEqual([await texts("headline"), await texts("lead")], [["One"], []]);
  assert.deepEqual(await browser.events("nutgraf-error"), []);
  await show(TOLD, { missing: true, attributes: 'article="1"' });
  assert.deepEqual([await texts("headline"), await texts("lead")], [["One"], ["In short."]]);
  assert.deepEqual(await browser.errors(), []);
});
