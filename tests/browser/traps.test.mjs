// A panic in the Wasm, provoked in a build that can be told to panic (`cargo xtask build --features trap`).
import assert from "node:assert/strict";
import { feed } from "./embedding.mjs";
import { suite, WIDGET } from "./harness.mjs";

const { browser, server, test } = await suite({ dist: "target/dist-trap" });

/** No feed is cached: the next test's has the same address. */
const ELEMENT = '<nutgraf-feed src="/feed.json" loading="eager" cache="off"></nutgraf-feed>';

async function open(body = ELEMENT, head = WIDGET) {
  server.json("/feed.json", feed(2));
  server.page("/", { head, body });
  await browser.open(server.url("/"));
}

/**
 * Lets the next so many updates of the first element panic, at once or in a task of their own; watches for a blank box.
 */
function provoke(when, times = 1) {
  return browser.run(
    (when, times) => {
      const element = document.querySelector("nutgraf-feed");
      window.blank ??= 0;
      const look = () => {
        const shown = [...element.shadowRoot.querySelectorAll("[part~=card]")].some((card) => card.getBoundingClientRect().height > 0);
        if (!shown) window.blank += 1;
      };
      if (element.shadowRoot.querySelector("[part~=card]")) {
        new MutationObserver(look).observe(element.shadowRoot, { attributes: true, childList: true, subtree: true });
      }
      let left = times;
      const labels = {};
      Object.defineProperty(labels, "trap", { enumerable: true, get: () => (left-- > 0 ? when : "") });
      element.labels = labels;
    },
    when,
    times,
  );
}

const headlines = () => browser.texts("[part~=headline]");
const BOTH = ["Article 1", "Article 2"];

for (const when of ["now", "later"]) {
  test(`after a first trap (${when}) the content stays, and a fresh instance takes over`, async () => {
    await open();
    await browser.event("nutgraf-load");
    await provoke(when);
    await browser.event("nutgraf-load", 2);
    assert.deepEqual(await headlines(), BOTH);
    assert.equal(await browser.run(() => window.blank), 0);
    assert.deepEqual(await browser.events("nutgraf-error"), []);
    // It lives: it reads what the server has now.
    server.json("/feed.json", feed(1, "Later"));
    const detail = await browser.runAsync(() => document.querySelector("nutgraf-feed").reload());
    assert.equal(detail.articles, 1);
    assert.deepEqual(await headlines(), ["Later 1"]);
    // The panic is told to the console once, and is nobody's uncaught error.
    assert.equal((await browser.console()).filter(({ text }) => text.includes("starts again")).length, 1);
    assert.deepEqual(await browser.errors(), []);
  });

  test(`after a second trap (${when}) the content stays for good, and the error says wasm`, async () => {
    await open();
    await browser.event("nutgraf-load");
    await provoke(when);
    await browser.event("nutgraf-load", 2);
    await provoke(when);
    const { detail } = await browser.event("nutgraf-error");
    assert.equal(detail.kind, "wasm");
    assert.match(detail.message, /twice/);
    assert.deepEqual(await headlines(), BOTH);
    assert.equal(await browser.run(() => window.blank), 0);
    // Nothing that happens to it later does anything, or harm.
    await browser.run(() => {
      const element = document.querySelector("nutgraf-feed");
      element.setAttribute("limit", "1");
      element.openAll();
      element.shadowRoot.querySelector("summary").click();
    });
    assert.equal(await browser.runAsync(() => document.querySelector("nutgraf-feed").reload()), null);
    assert.deepEqual(await headlines(), BOTH);
    assert.deepEqual(await browser.errors(), []);
    assert.equal(server.requestsFor(/\.wasm$/).length <= 2, true);
  });
}

test("a trap while several elements start costs none of them its content", async () => {
  await open(ELEMENT.repeat(3), `<script>addEventListener("DOMContentLoaded", () => {
    let left = 1;
    const labels = {};
    Object.defineProperty(labels, "trap", { enumerable: true, get: () => (left-- > 0 ? "now" : "") });
    document.querySelector("nutgraf-feed").labels = labels;
  });</script>${WIDGET}`);
  await browser.event("nutgraf-load", 3);
  const counts = await browser.run(() =>
    [...document.querySelectorAll("nutgraf-feed")].map(({ shadowRoot }) => shadowRoot.querySelectorAll("[part~=card]").length),
  );
  assert.deepEqual(counts, [2, 2, 2]);
  assert.deepEqual(await browser.events("nutgraf-error"), []);
});

test("two traps before anything was shown leave the headlines, and for a later element, too", async () => {
  await open("", WIDGET);
  await browser.runAsync(async () => {
    await customElements.whenDefined("nutgraf-feed");
    const element = document.createElement("nutgraf-feed");
    element.setAttribute("src", "/feed.json");
    element.setAttribute("loading", "eager");
    element.labels = { trap: "now" };
    document.body.append(element);
  });
  assert.equal((await browser.event("nutgraf-error")).detail.kind, "wasm");
  assert.deepEqual(await browser.texts(".headlines a"), BOTH);
  await browser.run(() => {
    const later = document.createElement("nutgraf-feed");
    later.id = "later";
    later.setAttribute("src", "/feed.json");
    later.setAttribute("loading", "eager");
    document.body.append(later);
  });
  await browser.event("nutgraf-error", 2);
  assert.deepEqual(await browser.texts(".headlines a", "#later"), BOTH);
  // Nor is the Wasm asked for once more, for an element that has its attributes from the beginning.
  await browser.run(() => {
    const real = window.fetch;
    window.asked = [];
    window.fetch = (url, ...options) => {
      window.asked.push(String(url));
      return real(url, ...options);
    };
    document.body.insertAdjacentHTML("beforeend", '<nutgraf-feed src="/feed.json" loading="eager"></nutgraf-feed>');
  });
  await browser.event("nutgraf-error", 3);
  assert.deepEqual(await browser.run(() => window.asked.filter((url) => url.endsWith(".wasm"))), []);
  assert.deepEqual(await browser.errors(), []);
});

test("a bundle, which has each module once, does not start again: the content stays, and the error says wasm", async () => {
  await open(ELEMENT, '<script type="module" src="/dist/index.js"></script>');
  await browser.event("nutgraf-load");
  await provoke("now");
  assert.equal((await browser.event("nutgraf-error")).detail.kind, "wasm");
  assert.deepEqual(await headlines(), BOTH);
  assert.equal(await browser.run(() => window.blank), 0);
  assert.deepEqual(await browser.errors(), []);
});
