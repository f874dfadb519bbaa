// `aids="listen copy share"`: buttons at the end of each card.
import assert from "node:assert/strict";
import { articles, click, focused, open, state } from "./feeds.mjs";
import { build } from "./embedding.mjs";
import { suite, WIDGET } from "./harness.mjs";
import { prerender } from "./prerender.mjs";

const { browser, server, test } = await suite();

/**
 * A page whose clipboard, sharing and voices are in the test's hands: what was written, shared and said is kept, and a
 * sentence ends when the test says so.
 */
const HOST = `window.written = []; window.shared = []; window.said = []; window.voices = [{ lang: "en-GB" }];
Object.defineProperty(navigator, "clipboard", { configurable: true, value: { writeText: async (text) => {
  if (window.refuses) throw new Error("refused");
  window.written.push(text);
} } });
Object.defineProperty(navigator, "share", { configurable: true, value: undefined, writable: true });
window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
Object.defineProperty(window, "speechSynthesis", { configurable: true, value: Object.assign(new EventTarget(), {
  getVoices: () => window.voices,
  speak: (utterance) => { window.said.push(utterance.text.trim()); window.utterance = utterance; },
  cancel: () => { const cut = window.utterance; window.utterance = undefined; cut?.onerror?.({ error: "canceled" }); },
}) });
window.end = () => { const { onend } = window.utterance; window.utterance = undefined; onend(); };`;

const feed = (count = 2) =>
  articles(count, (number) => ({
    title: `Article *${number}*`,
    _nutgraf: {
      hook: "It is quick. It is safe.",
      tldr: { what_changed: { text: "QUIC came", sources: ["a"] } },
      takeaways: ["First", { text: "Second", sources: ["a"] }],
      sources: [{ id: "a", title: "RFC 9114", url: "https://www.rfc-editor.org/rfc/rfc9114" }],
    },
  }));

const show = (aids, extra = {}) => {
  server.on("/host.js", (_request, response) => response.setHeader("Content-Type", "text/javascript").end(HOST));
  return open({ browser, server }, { attributes: `src="/feed.json" aids="${aids}"`, head: '<script src="/host.js"></script>', ...extra });
};
const bars = (count) => browser.until((count) => document.querySelector("nutgraf-feed").shadowRoot.querySelectorAll("[part=aids]").length === count, count);
const labels = () => browser.texts("[part~=card]:first-child [part~=aid]:not([hidden])");
const says = (...texts) =>
  browser.until(
    (texts) => JSON.stringify([...document.querySelector("nutgraf-feed").shadowRoot.querySelectorAll("[part~=card]:first-child [part~=aid]:not([hidden])")].map(({ textContent }) => textContent)) === JSON.stringify(texts),
    texts,
  );

test("each card has the wanted buttons in their order, named by its headline; other words are told of", async () => {
  server.json("/feed.json", feed());
  await show("share, copy print");
  await bars(2);
  assert.deepEqual(await labels(), ["Share", "Copy"]);
  const names = await browser.run(() => {
    const { shadowRoot } = document.querySelector("nutgraf-feed");
    return [...shadowRoot.querySelectorAll("[part=aids]")].map((bar) => shadowRoot.getElementById(bar.getAttribute("aria-labelledby")).textContent);
  });
  assert.deepEqual(names, ["Article *1*", "Article *2*"]);
  const warnings = (await browser.console()).filter(({ text }) => text.includes("aids="));
  assert.deepEqual(warnings.map(({ text }) => /aids="print": expected names of listen, copy, share/.test(text)), [true]);
  await browser.run(() => document.querySelector("nutgraf-feed").removeAttribute("aids"));
  await bars(0);
  assert.deepEqual(await browser.errors(), []);
});

test("a briefing is copied as Markdown, with its sources as links, and that is said", async () => {
  server.json("/feed.json", feed(1));
  await show("copy");
  await bars(1);
  await click(browser, "[part~=aid-copy]");
  await says("Copied");
  const [text] = await browser.run(() => window.written);
  assert.equal(
    text,
    `# [Article \\*1\\*](<${server.url("/articles/1")}>)

It is quick. It is safe.

**What changed:** QUIC came [1]

## Key takeaways

- First
- Second [1]

## Sources

1. [RFC 9114](<https://www.rfc-editor.org/rfc/rfc9114>) rfc-editor.org
`,
  );
  assert.equal(await browser.run(() => document.querySelector("nutgraf-feed").shadowRoot.querySelector("[role=status]").textContent), "Copied");
  await says("Copy");
  await browser.run(() => (window.refuses = true));
  await click(browser, "[part~=aid-copy]");
  await says("Could not be copied");
  // The buttons are no news for the widget.
  assert.deepEqual(await browser.errors(), []);
});

test("an article is shared, or its link is copied where a browser cannot share; one without a page is this page's", async () => {
  const { items } = feed(1);
  server.json("/feed.json", { items: [...items, { id: "a b", title: "No page", content_text: "Text." }] });
  await show("share");
  await bars(2);
  await click(browser, "[part~=aid-share]");
  await says("Link copied");
  await browser.run(() => (navigator.share = async (what) => void window.shared.push(what)));
  await click(browser, "[part~=card]:last-child [part~=aid-share]");
  await browser.until(() => window.shared.length === 1);
  assert.deepEqual(await browser.run(() => [window.written, window.shared]), [[server.url("/articles/1")], [{ title: "No page", url: `${server.url("/")}#a%20b` }]]);
});

test("an article is read sentence by sentence, pauses, goes on with its sentence, and ends", async () => {
  server.json("/feed.json", feed());
  await show("listen");
  await bars(2);
  await click(browser, "[part~=aid-listen]");
  await says("Pause", "Stop");
  await browser.run(() => window.end());
  assert.deepEqual(await browser.run(() => window.said), ["Article *1*", "It is quick."]);
  if (await browser.run(() => !!CSS.highlights)) {
    assert.deepEqual(await browser.run(() => [...CSS.highlights.get("nutgraf-listen")].map((range) => `${range}`.trim())), ["It is quick."]);
  }
  await click(browser, "[part~=aid-listen]");
  await says("Continue", "Stop");
  await click(browser, "[part~=aid-listen]");
  await browser.run(() => {
    window.end();
    window.end();
  });
  // A closed panel is not read.
  assert.deepEqual(await browser.run(() => window.said.slice(2)), ["It is quick.", "It is safe.", "QUIC came"]);
  await browser.run(() => window.end());
  await says("Listen");
  // Another card ends what is read, and so does the button.
  await click(browser, "[part~=aid-listen]");
  await says("Pause", "Stop");
  await click(browser, "[part~=card]:last-child [part~=aid-listen]");
  await says("Listen");
  await click(browser, "[part~=card]:last-child [part~=aid-stop]");
  assert.deepEqual(await focused(browser), { part: "button aid aid-listen", text: "Listen" });
  assert.equal(await browser.run(() => window.utterance ?? null), null);
  assert.deepEqual(await browser.errors(), []);
});

test("without a voice for an article's language it cannot be listened to, until there is one", async () => {
  const { items } = feed();
  items[1].language = "fr";
  server.json("/feed.json", { language: "en", items });
  await show("listen copy");
  await bars(2);
  const second = () => browser.texts("[part~=card]:last-child [part~=aid]:not([hidden])");
  assert.deepEqual([await labels(), await second()], [["Listen", "Copy"], ["Copy"]]);
  await browser.run(() => {
    window.voices.push({ lang: "fr_CA" });
    speechSynthesis.dispatchEvent(new Event("voiceschanged"));
  });
  await browser.until(() => document.querySelector("nutgraf-feed").shadowRoot.querySelectorAll("[part~=aid-listen]").length === 2);
});

test("the buttons and the focus in them stay when an article changes", async () => {
  server.json("/feed.json", feed());
  await show("copy share");
  await bars(2);
  await browser.run(() => {
    const { shadowRoot } = document.querySelector("nutgraf-feed");
    window.before = shadowRoot.querySelector("[part~=aid-share]");
    window.before.focus();
  });
  const changed = feed();
  changed.items[0].title = "Another title";
  changed.items[0].tags = ["new"];
  delete changed.items[0]._nutgraf.takeaways;
  server.json("/feed.json", changed);
  await browser.runAsync(() => document.querySelector("nutgraf-feed").reload());
  assert.deepEqual(await browser.texts("[part~=card]:first-child [part~=headline]"), ["Another title"]);
  await bars(2);
  assert.deepEqual(await browser.run(() => {
    const { shadowRoot } = document.querySelector("nutgraf-feed");
    return [window.before.isConnected, shadowRoot.activeElement === window.before, shadowRoot.querySelector("[part~=card]").lastElementChild.getAttribute("part")];
  }), [true, true, "aids"]);
});

test("a prerendered element needs neither Wasm nor feed for them, and they stay when these come", async () => {
  const { html } = prerender(feed(), { url: server.url("/feed.json"), src: "/feed.json", cache: "off", aids: "copy", time: Math.floor(Date.now() / 1000) });
  server.json("/feed.json", feed());
  server.on("/host.js", (_request, response) => response.setHeader("Content-Type", "text/javascript").end(HOST));
  server.page("/", { head: `<script src="/host.js"></script>${WIDGET}`, body: html });
  await browser.open(server.url("/"));
  await bars(2);
  await click(browser, "[part~=aid-copy]");
  await says("Copied");
  for (const path of ["/feed.json", `/dist/${build.glue}`, `/dist/${build.wasm}`]) assert.equal(server.requestsFor(path).length, 0, path);
  await browser.run(() => document.querySelector("nutgraf-feed").reload());
  await browser.until(() => !document.querySelector("nutgraf-feed").shadowRoot.querySelector("[data-prerendered]"));
  await bars(2);
});

test("without the attribute nothing of it is fetched; compact cards have no buttons", async () => {
  server.json("/feed.json", feed());
  await open({ browser, server });
  await state(browser, "ready");
  assert.equal(server.requestsFor(`/dist/${build.modules.aids}`).length, 0);
  await browser.run(() => (document.querySelector("nutgraf-feed").aids = "copy"));
  await bars(2);
  await browser.run(() => (document.querySelector("nutgraf-feed").layout = "compact"));
  await bars(0);
});
