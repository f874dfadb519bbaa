// What the tests of loading share: a page with one element, whose clock and visibility are in the test's hands, and
// feeds for it.
import { TIMEOUT } from "./timeouts.mjs";
import { WIDGET } from "./harness.mjs";

let count = 0;
/** A path of its own, so that no test finds what another one has left in a cache. */
export const path = (name = "feed") => `/${name}-${(count += 1)}.json`;

export const feed = (...titles) => ({ items: titles.map((title) => ({ id: title, title, url: `https://news.example/${title}` })) });

/** Headers with which every request reaches the server. */
export const FRESH = { "Cache-Control": "no-cache" };

/**
 * A host page that is a step ahead of the widget: waits between tries take no time, and five seconds or more are in the
 * test's hands (`pass(ms)`, or `sleep(ms)` when no timer runs meanwhile), as is the page's visibility (`see(false)`;
 * `see(null)` leaves it to the browser).
 */
const HOST = `Math.random = () => 0;
{
  const later = [];
  const { now } = Date;
  const { setTimeout, clearTimeout } = window;
  let ahead = 0;
  Date.now = () => now() + ahead;
  window.setTimeout = (call, ms, ...values) => {
    // WebKit's driver waits for its own scripts with the page's timers.
    if (!(ms >= 5000) || ms === ${TIMEOUT}) return setTimeout(call, ms, ...values);
    later.push({ call, ms, at: Date.now() + ms });
    return -later.length;
  };
  window.clearTimeout = (id) => (id < 0 ? (later[-id - 1].call = undefined) : clearTimeout(id));
  window.due = () => later.filter(({ call, ms }) => call && ms >= 29000).map(({ ms }) => ms);
  window.sleep = (ms) => {
    ahead += ms;
  };
  window.pass = (ms) => {
    window.sleep(ms);
    for (const timer of later.filter(({ call, at }) => call && at <= Date.now())) {
      const { call } = timer;
      timer.call = undefined;
      call();
    }
  };
  let visible = true;
  const { get } = Object.getOwnPropertyDescriptor(Document.prototype, "visibilityState");
  Object.defineProperty(Document.prototype, "visibilityState", {
    get() {
      return visible === null ? get.call(this) : visible ? "visible" : "hidden";
    },
  });
  window.see = (seen) => {
    visible = seen;
    document.dispatchEvent(new Event("visibilitychange"));
  };
}
window.cardsAtEvents = [];
window.all = (selector) => [...document.querySelector("nutgraf-feed").shadowRoot.querySelectorAll(selector)].filter((found) => !found.closest("[hidden]"));
addEventListener("nutgraf-load", ({ target }) => {
  window.cardsAtEvents.push(target.shadowRoot.querySelectorAll("[part~=card]").length);
});
`;

/**
 * A script for `show`: the page tells in `answered` which answers have come, once what it did on them is done.
 */
export const ANSWERS = `window.answered = [];
{
  const { fetch } = window;
  window.fetch = (...values) => {
    const answer = fetch(...values);
    answer.then(({ url }) => setTimeout(() => window.answered.push(new URL(url).pathname)), () => {});
    return answer;
  };
}`;

/** Puts the page there and opens it. */
export async function show(browser, server, src, { attributes = "", body, script = "", html, widget = WIDGET } = {}) {
  server.on("/host.js", (_request, response) => {
    response.setHeader("Content-Type", "text/javascript");
    response.end(HOST + script);
  });
  server.page("/", {
    html,
    head: `<script src="/host.js"></script>${widget}`,
    body: body ?? `<nutgraf-feed loading="eager" src="${src}" ${attributes}></nutgraf-feed>`,
  });
  await browser.open(server.url("/"));
}

export const reload = (browser) =>
  browser.runAsync(() => document.querySelector("nutgraf-feed").reload().then((detail) => detail ?? null));

/** Lets time pass: first the seconds in which an answer counts as new, then the rest. */
export async function pass(browser, ms) {
  await browser.run(() => window.pass(6_000));
  await browser.run((ms) => window.pass(ms), ms - 6_000);
}

/** Waits until a copy of a feed is cached for the next visit. */
export const untilCached = (browser, src) =>
  browser.until(async (src) => {
    if (!(await caches.has("nutgraf-v1"))) return false;
    const keys = await (await caches.open("nutgraf-v1")).keys();
    return keys.some(({ url }) => decodeURIComponent(url).endsWith(src));
  }, src);

/** An answer that a test lets go: `server.on(path, gate.listener)`, later `gate.open(feed)`. */
export function gate() {
  const waiting = [];
  let body;
  const send = (response) =>
    response.writeHead(200, { "Content-Type": "application/feed+json", ...FRESH }).end(JSON.stringify(body));
  return {
    listener: (_request, response) => {
      if (body) send(response);
      else waiting.push(response);
    },
    open: (feed) => {
      body = feed;
      waiting.splice(0).forEach(send);
    },
    waiting,
  };
}
