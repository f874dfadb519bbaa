// The real thing: the built widget in a browser, and a server that holds each answer back until the test lets it go.
import { readFileSync } from "node:fs";
import { FRESH, show } from "../feed-page.mjs";
import { prerender } from "../prerender.mjs";
import { FAILURES, PAGES, SOURCES, TOPICS, TRANSFORMS, json, pictureOf } from "./feeds.mjs";

const PAGE = readFileSync(new URL("page.js", import.meta.url), "utf8");
/** The longest `timeout` that may be set, in milliseconds; page.js sees to it that it never ends. */
const FOREVER = 600_000;
/** Seconds between refreshes. */
const PERIOD = 120;
const PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="5"><rect width="8" height="5"/></svg>';

/**
 * How many sequences share a document: a new one is slow, and an element must not care what was there before it.
 */
const SEQUENCES_PER_DOCUMENT = 100;

/** The selectors of the buttons, by the command that presses each. */
export const BUTTONS = {
  "more": "[part~=more-button]",
  "unfilter": "[part~=filter-clear]",
  "show new": "[part~=new-articles]",
  "retry": "[part~=retry]",
};

let sequences = 0;

export class World {
  #browser;
  #server;
  #sequencesLeft = 0;
  #held = new Map();
  #arrivals = new Map();
  #name;
  #widget;
  #asks;
  /** The articles whose pictures were requested in this sequence. */
  #pictures = new Set();
  /** What the server answers, by path. */
  answers = {};

  /**
   * `widget` is the tag that brings the element, and `serve` what its files are served by where they are no build; `asks` is what
   * stands in the place of a picture that nobody has asked for.
   */
  constructor(browser, server, { widget, serve = () => {}, asks = "a button" } = {}) {
    this.#browser = browser;
    this.#server = server;
    this.#widget = { widget, serve };
    this.#asks = asks;
  }

  /** The next sequence begins in a new document. */
  renew() {
    this.#sequencesLeft = 0;
  }

  /** When this sequence began, in whole seconds since 1970 by the page's clock. */
  #born = 0;
  #json = (feed) => json(feed, this.#at, this.#born);
  #at = (path) => `/model/${this.#name}/${path}.json`;

  async #open() {
    const { widget, serve } = this.#widget;
    this.#server.reset();
    serve(this.#server);
    const body = '<button id="outside">Outside</button><div id="stage"></div>';
    await show(this.#browser, this.#server, "", { body, script: PAGE, widget });
    await this.#browser.runAsync(() => customElements.whenDefined("nutgraf-feed").then(() => {}));
    this.#sequencesLeft = SEQUENCES_PER_DOCUMENT;
    this.#arrivals.clear();
    this.#held.clear();
    // Loads the first Wasm, the app's, and the words for problems, so that no sequence has to wait for them.
    this.#serve("warm");
    this.answers = { A: { items: "a0" } };
    let seen = await this.#run("begin", "load-first", { attributes: this.#attributes("A", {}) });
    await this.#send(seen.requests[0], this.answers.A);
    await this.#browser.until(() => document.querySelector("#load-first").shadowRoot?.querySelector("[part~=card]"));
    await this.#run("end");
    await this.#run("begin", "load-app", { attributes: {}, data: this.#json({ items: "a0" }) });
    await this.#browser.until(() => document.querySelector("#load-app").shadowRoot?.querySelector("[part~=card]"));
    await this.#run("end");
    await this.#browser.run(() => addEventListener("nutgraf-load", ({ detail }) => (window.hasWords ||= detail.problems?.length !== 0)));
    await this.#run("begin", "load-words", { attributes: { article: "none" }, data: this.#json({ items: "a0" }) });
    await this.#browser.until(() => window.hasWords);
    await this.#run("end");
    if (this.#asks === "a link") return;
    await this.#run("begin", "load-pictures", { attributes: { images: "click" }, data: this.#json({ items: "a0" }) });
    await this.#browser.until(() => document.querySelector("#load-pictures").shadowRoot?.querySelector("[part~=image-show][role=button]"));
    await this.#run("end");
  }

  #serve(name) {
    this.#name = name;
    const pictures = (this.#pictures = new Set());
    for (const id of Object.keys(TOPICS)) {
      this.#server.on(pictureOf(this.#at(id)), (_request, response) => {
        pictures.add(id);
        response.writeHead(200, { "Content-Type": "image/svg+xml" }).end(PICTURE);
      });
    }
    for (const path of [...SOURCES, ...PAGES]) this.#server.on(this.#at(path), (request, response) => this.#arrived(request, response));
  }

  #arrived(request, response) {
    const number = Number(request.headers["x-number"]);
    this.#held.set(number, response);
    this.#arrivals.get(number)?.();
    this.#arrivals.delete(number);
  }

  /** Calls a function of the page, and waits until all that it has asked for has reached the server. */
  async #run(name, ...values) {
    const ran = this.#browser.runAsync((name, values) => window.model[name](...values), name, values);
    const seen = await ran.catch(async (error) => {
      throw new Error(`${error.message}; under way: ${await this.#browser.run(() => window.model.busy())}`);
    });
    if (seen) Object.assign(seen, { clock: seen.now - this.#born, asks: this.#asks, pictures: [...this.#pictures] });
    for (const { number } of seen?.requests ?? []) {
      if (!this.#held.has(number)) await new Promise((done) => this.#arrivals.set(number, done));
    }
    return seen;
  }

  #attributes(src, others) {
    return { ...(src && { src: this.#at(src) }), loading: "eager", timeout: FOREVER, ...others };
  }

  /**
   * Puts the element on the page as `start` says: by `src`, by `data`, or prerendered. Where there is a `copy`, an earlier visit
   * leaves it in the cache first.
   */
  async begin(start) {
    if (this.#sequencesLeft === 0) await this.#open();
    this.#sequencesLeft -= 1;
    sequences += 1;
    this.#serve(`${sequences}`);
    this.answers = { ...start.server };
    // From the page: a WebDriver script may see another `Date` than the one that the page has replaced.
    this.#born = await this.#browser.run(() => Math.floor(window.model.now()));
    if (start.copy) {
      const seen = await this.#run("begin", `visit-${sequences}`, { attributes: this.#attributes("A", { images: "click" }) });
      await this.#send(seen.requests[0], start.copy);
      await this.#run("end");
      // Made a minute older, so that it is older than prerendered markup even within the same second.
      await this.#browser.runAsync(async () => {
        const cache = await caches.open("nutgraf-v1");
        for (const key of await cache.keys()) {
          const entry = await (await cache.match(key)).text();
          await cache.put(key, new Response(entry.replace(/^\d+/, (time) => time - 60)));
        }
      });
    }
    const own = { limit: start.limit, ...(start.images && { images: start.images }) };
    const options = { attributes: this.#attributes(start.by === "src" || start.by === "prerendered" ? "A" : null, own) };
    if (start.by === "data") options.data = this.#json(start.data);
    if (start.by === "prerendered") {
      const url = this.#server.url(this.#at("A"));
      options.html = prerender(this.#json(start.data), { url, src: this.#at("A"), timeout: FOREVER, time: this.#born, ...own }).html;
      options.attributes = { loading: "eager" };
    }
    return this.#run("begin", `element-${sequences}`, { lang: start.lang, ...options });
  }

  end() {
    return this.#run("end");
  }

  /** Does a command, and tells what is there afterwards. */
  async does([name, ...values], before) {
    const act = (...words) => this.#run("act", ...words);
    switch (name) {
      case "data": return act("data", this.#json(values[0]), values[1] === "fresh");
      case "bad data": return act("bad", values[0]);
      case "same data": return act("same");
      case "no data": return act("unset");
      case "src": return act("attribute", "src", values[0] && this.#at(values[0]));
      case "attribute": return act("attribute", ...values);
      case "refresh": return act("attribute", "refresh", values[0] ? `${PERIOD}` : null);
      case "labels": return act("labels", values[0]);
      case "transform": return act("transform", values[0] && String(TRANSFORMS[values[0]]));
      case "filter": return act("topic", values[0]);
      case "picture": case "panel": return act(name, values[0]);
      case "focus": return act("focus", BUTTONS[values[0]] ?? (values[0] ? `[data-article="${values[0]}"] [part~=headline-link]` : null));
      case "time passes": return act("pass", PERIOD * 1_100);
      case "hide": return act("see", false);
      case "show": return act("see", true);
      case "reload": case "remove": case "insert": return act(name);
      case "server":
        this.answers[values[0]] = values[1];
        return act("nothing");
      case "answer": return this.#answer(before.requests[values[0]], values[1]);
      default: return act("press", BUTTONS[name]);
    }
  }

  async #answer({ number, path }, failure) {
    if (!failure) return this.#send({ number }, this.answers[path]);
    const told = [];
    let flight = { number };
    for (let left = FAILURES[failure].tries; left > 0 && flight; left -= 1) {
      const seen = await this.#send(flight, undefined, failure);
      told.push(seen);
      flight = seen.requests.find((request) => request.path === path && request.number > flight.number);
    }
    const all = (name) => told.flatMap((seen) => seen[name]);
    return { ...told.at(-1), loads: all("loads"), errors: all("errors"), uncaught: all("uncaught"), console: all("console") };
  }

  #send({ number }, feed, failure) {
    const response = this.#held.get(number);
    this.#held.delete(number);
    const send = (status, body, type = "application/feed+json") =>
      response.writeHead(status, { "Content-Type": type, ...FRESH }).end(body);
    if (!failure) send(200, JSON.stringify(this.#json(feed)));
    else if (failure === "error 404") send(404, "");
    else if (failure === "error 500") send(500, "");
    // Without a tag, so that nothing has to be fetched to read it: `xml.test.mjs` and `failed-requests.test.mjs` have some.
    else if (failure === "HTML") send(200, "Hello", "text/html");
    else if (failure === "broken JSON") send(200, '{"items": [');
    else if (failure === "no feed") send(200, '{"nope": 1}');
    else {
      response.writeHead(200, { "Content-Type": "application/feed+json", "Content-Length": 1_000, ...FRESH });
      // A connection that breaks before anything has come is tried again by the browser itself.
      response.write('{"items": [', () => response.destroy());
    }
    return this.#run("answered", number);
  }
}
