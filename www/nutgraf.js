/**
 * `<nutgraf-feed>`: the element that a page sees. It is there before the Wasm is, shows something at once, fetches the
 * feed and the Wasm side by side, and hands over. What is in a feed is none of its business but for one thing: where
 * Wasm cannot run at all, it lists the headlines.
 *
 * The names in capitals between underscores are filled in by the build.
 */
const NAME = "nutgraf-feed";
const ATTRIBUTES = [
  "src", "article", "layout", "limit", "tags", "panels", "open", "theme", "lang", "heading-level", "refresh", "loading",
  "timeout", "cache",
];
const PROPERTIES = ["data", "transform", "labels"];
const STATES = ["loading", "ready", "empty", "stale", "failed"];

const here = import.meta.url;
const beside = (file) => new URL(file, here).href;

// Named elements of the host page (`<form name="createElement">`) shadow the document's own methods, and old libraries
// replace the global `Document`: the methods are where the document itself has them from.
const documents = Object.getPrototypeOf(Object.getPrototypeOf(document));
const create = (name, className) => {
  const element = documents.createElement.call(document, name);
  if (className) element.className = className;
  return element;
};

const scripts = (which) => [...documents.querySelectorAll.call(document, `script${which}`)];

// A constructed sheet belongs to one document, and an element may move to another.
let styles = [__SKELETON_CSS__];
const wardrobes = new WeakMap();
const sheetsFor = (owner) => {
  let sheets = wardrobes.get(owner);
  if (sheets?.length !== styles.length) {
    const { CSSStyleSheet } = Reflect.get(documents, "defaultView", owner) ?? self;
    sheets = styles.map((css) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      return sheet;
    });
    wardrobes.set(owner, sheets);
  }
  return sheets;
};

/* The Wasm: one instance for the page, a second one after a trap, never a third. */

let instance;
let traps = 0;
let told = false;
const living = new Set();

const unfit = (url, directives) => new TypeError(`${url} is missing, altered, or not allowed by ${directives}`);

/**
 * Fetches the glue under the hash that this file pins; what does not match is never run. WebKit does not look at the
 * integrity of a link, so the bytes are checked by a plain request before: the link then finds them in the cache.
 */
const preload = (href, place) =>
  fetch(href, { integrity: __GLUE_INTEGRITY__ }).then(() => new Promise((resolve, reject) => {
    const link = create("link");
    link.rel = "modulepreload";
    link.crossOrigin = "anonymous";
    link.integrity = __GLUE_INTEGRITY__;
    // Where a policy goes by nonces, the link may do what the page's scripts may.
    link.nonce = scripts("[nonce]")[0]?.nonce ?? "";
    link.href = href;
    link.onload = resolve;
    link.onerror = reject;
    place.append(link);
  })).catch(() => {
    throw unfit(href, "script-src and connect-src");
  }).finally(() => place.querySelector("link")?.remove());

const start = async (place) => {
  // A fragment makes a module of its own from the same bytes: that is how a trapped instance is replaced.
  const glue = beside(__GLUE__) + (traps ? `#${traps}` : "");
  const url = beside(__WASM__);
  const wasm = fetch(url, { integrity: __WASM_INTEGRITY__ }).catch(() => {
    throw unfit(url, "connect-src");
  });
  wasm.catch(() => {});
  await preload(glue, place);
  const module = await import(glue);
  await module.default({ module_or_path: wasm });
  styles = [module.css, styles.at(-1)];
  module.guard(trapped);
  return module;
};

const run = (place) => (instance ??= start(place).catch((error) => {
  instance = undefined;
  throw error;
}));

/** The instance is poisoned: what is shown stays, and everything living moves to a fresh instance, once. */
const trapped = (error) => {
  traps += 1;
  instance = undefined;
  if (traps > 1) (instance = Promise.reject(new Error(`the widget failed twice: ${error}`))).catch(() => {});
  idle.length = 0;
  console.error("nutgraf: the widget failed and", traps > 1 ? "stays as it is" : "starts again", error);
  for (const feed of living) feed.trapped();
};

/* Requests that are under way before the Wasm is there to make them. */

const early = new Map();
const request = (url, cache) => {
  if (!early.has(url)) {
    const controller = new AbortController();
    const response = fetch(url, {
      headers: { Accept: "application/feed+json, application/json" },
      credentials: "same-origin",
      signal: controller.signal,
      cache,
    });
    response.catch(() => {});
    early.set(url, { response, controller });
  }
};
const take = (url) => {
  const request = early.get(url);
  early.delete(url);
  return request;
};

/** Mounted widgets that no element uses now. Yew can't give back all that a mounted app holds, so it is used again. */
const idle = [];

const mounted = (module) => {
  const root = create("div");
  return { root, widget: module.mount(root) };
};

/** What the Wasm may ask of an element and tell it. */
class Host {
  #feed;
  constructor(feed) {
    this.#feed = feed;
  }
  get attributes() {
    const attributes = Object.create(null);
    for (const name of ATTRIBUTES) attributes[name] = this.#feed.element.getAttribute(name) ?? undefined;
    return attributes;
  }
  get data() {
    return this.#feed.data;
  }
  get labels() {
    return this.#feed.labels;
  }
  get language() {
    const { element } = this.#feed;
    return element.parentElement?.closest("[lang]")?.lang || document.documentElement.lang || "en";
  }
  get base() {
    return this.#feed.element.baseURI;
  }
  get locales() {
    return beside("locales/");
  }
  early(url) {
    return take(url);
  }
  get transforms() {
    return typeof this.#feed.transform === "function";
  }
  transform(json, url) {
    return this.transforms ? this.#feed.transform(json, url) : json;
  }
  warn(text) {
    console.warn("<nutgraf-feed>", text, this.#feed.element);
  }
  state(name) {
    this.#feed.state(name);
    this.#feed.settle();
  }
  changing() {
    this.#feed.changing();
  }
  loaded(articles, shown, problems, stale, age, ended) {
    this.#feed.loaded({ articles, shown, problems, stale, age }, ended);
  }
  failed(kind, status, message, ended) {
    this.#feed.failed(kind, status, message, ended);
  }
  filter(tag) {
    return this.#feed.emit("filter", { tag }, true);
  }
}

/** Everything about one element that is not its public face. */
class Feed {
  data;
  transform;
  labels;
  host = new Host(this);
  wanted = false;
  shown = false;
  waiters = [];
  toggled = new WeakSet();

  constructor(element) {
    this.element = element;
    this.internals = element.attachInternals?.();
    this.shadow = element.attachShadow({ mode: "open" });
    this.dress();
    this.slot = create("slot");
    this.skeleton = create("div", "skeleton");
    this.skeleton.setAttribute("aria-hidden", "true");
    // Enough of them to fill a screen: what stands below the element is not pushed about when the cards arrive.
    for (let bones = Math.min(Number(this.attribute("limit")) || 3, 3); bones > 0; bones -= 1) {
      this.skeleton.append(create("div", "bone"));
    }
    this.shadow.append(this.skeleton, this.slot);
    for (const type of ["click", "auxclick"]) this.shadow.addEventListener(type, (event) => this.clicked(event));
    this.shadow.addEventListener("toggle", (event) => this.toggle(event.target), true);
  }

  dress() {
    this.shadow.adoptedStyleSheets = sheetsFor(this.element.ownerDocument);
  }

  attribute(name) {
    return this.element.getAttribute(name)?.trim();
  }

  get url() {
    const src = this.attribute("src");
    try {
      return src && new URL(src, this.element.baseURI).href;
    } catch {
      return undefined;
    }
  }

  /** How far the browser's own cache may be used. */
  get http() {
    return this.attribute("cache") === "off" ? "no-store" : "default";
  }

  /** Connected, or something changed: start, wait for the viewport, or pass the change on. */
  changed() {
    if (!this.element.isConnected) return;
    living.add(this);
    if (this.early !== this.url) this.forgo();
    if (!this.able) this.forsake();
    if (this.widget) return this.wasm(() => this.widget.update(this.host));
    if (!this.able) return this.state("empty");
    if (!this.shown) this.state("loading");
    const held = this.attribute("loading") !== "eager" && !this.attribute("article") && this.data == null;
    if (!held || this.wanted || !globalThis.IntersectionObserver) this.begin();
    else if (!this.observer) {
      this.observer = new IntersectionObserver(
        (entries) => entries.some((entry) => entry.isIntersecting) && this.begin(),
        { rootMargin: "400px" },
      );
      this.observer.observe(this.element);
    }
  }

  begin() {
    this.wanted = true;
    this.observer?.disconnect();
    this.observer = undefined;
    if (this.starting) return;
    // The Wasm, once it is there, makes its own requests, and knows what was just fetched.
    if (this.data == null && this.url && styles.length < 2) request((this.early = this.url), this.http);
    // What comes of an instance that has trapped in the meantime is too late.
    const then = traps;
    const timely = (done) => (value) => then === traps && done(value);
    this.starting = run(this.shadow)
      .then(timely((module) => this.mount(module)))
      .catch(timely((error) => this.withoutWasm(error)))
      .finally(timely(() => (this.starting = undefined)));
  }

  /** Ends a request that was made before the Wasm was there, unless the Wasm or another element has a use for it. */
  forgo() {
    const { early } = this;
    this.early = undefined;
    if (early && ![...living].some((feed) => feed.early === early)) take(early)?.controller.abort();
  }

  mount(module) {
    if (!this.element.isConnected || this.widget) return;
    const before = this.root;
    const { root, widget } = idle.pop() ?? mounted(module);
    this.root = root;
    this.widget = widget;
    this.dress();
    // Hidden until it has something to show: an empty box that moves up when the skeleton goes is a layout shift, and
    // after a trap the last good content stays.
    root.hidden = true;
    this.leaving = before;
    this.shadow.append(root);
    this.wasm(() => widget.update(this.host));
  }

  /** Disconnected for good: all work stops, and the mounted widget is free for another element. */
  release() {
    living.delete(this);
    this.forgo();
    this.forsake();
    this.observer?.disconnect();
    this.observer = undefined;
    if (!this.widget) return;
    const { root, widget } = this;
    this.widget = this.root = undefined;
    this.shown = false;
    this.wasm(() => widget.unmount());
    root.remove();
    if (root.isConnected || traps) return;
    idle.push({ root, widget });
  }

  wasm(call) {
    try {
      call();
    } catch (error) {
      this.failed("wasm", undefined, String(error));
    }
  }

  trapped() {
    if (!this.widget && !this.starting) return;
    this.widget = this.starting = undefined;
    this.begin();
  }

  state(name) {
    this.current = name;
    const states = this.internals?.states;
    for (const state of STATES) {
      try {
        states?.[state === name ? "add" : "delete"](state);
      } catch {
        // Early implementations allow only names that start with two dashes.
        states?.[state === name ? "add" : "delete"](`--${state}`);
      }
    }
    if (name === "ready" || name === "stale") {
      this.shown = true;
      this.leaving?.remove();
      this.leaving = undefined;
    } else if (!this.leaving && !this.list) {
      // Another feed, and nothing of it yet; or what was there is gone.
      this.shown = false;
    }
    if (this.root && !this.leaving && name !== "loading") this.root.hidden = false;
    const fallback = this.element.childElementCount > 0 || Boolean(this.element.textContent.trim());
    this.slot.hidden = this.shown;
    this.skeleton.hidden = this.shown || fallback || name !== "loading";
    if (this.internals) this.internals.ariaBusy = String(name === "loading");
  }

  /** What comes above the reader's place pushes it away, but for engines that see to that themselves. */
  changing() {
    if (CSS.supports("overflow-anchor", "auto") || !scrollY) return;
    for (const card of this.shadow.querySelectorAll("[part~=card]")) {
      const { top, bottom } = card.getBoundingClientRect();
      if (bottom > 0) return (this.anchor = { card, top });
    }
  }

  settle() {
    const { card, top } = this.anchor ?? {};
    this.anchor = undefined;
    if (card?.isConnected) scrollBy({ top: card.getBoundingClientRect().top - top, behavior: "instant" });
  }

  emit(type, detail, cancelable = false) {
    const event = new CustomEvent(`nutgraf-${type}`, { bubbles: true, composed: true, cancelable, detail });
    return this.element.dispatchEvent(event);
  }

  loaded(detail, ended) {
    this.tell("load", detail, ended, detail);
  }

  failed(kind, status, message, ended = true) {
    const detail = { kind, message };
    if (status !== undefined) detail.status = status;
    this.tell("error", detail, ended);
  }

  /** A load that a handler of the event begins is not the one that has ended. */
  tell(type, detail, ended, outcome) {
    const waiters = ended ? this.waiters.splice(0) : [];
    this.emit(type, detail);
    for (const resolve of waiters) resolve(outcome);
  }

  /** There will be no load that anyone could wait for. */
  forsake() {
    for (const resolve of this.waiters.splice(0)) resolve();
  }

  get able() {
    return this.data != null || Boolean(this.attribute("src"));
  }

  reload() {
    const { promise, resolve } = withResolvers();
    this.waiters.push(resolve);
    this.wanted = true;
    if (!this.element.isConnected || !this.able) this.forsake();
    else if (this.widget) this.wasm(() => this.widget.reload());
    else this.changed();
    return promise;
  }

  openAll(open) {
    for (const details of this.shadow.querySelectorAll("details")) details.open = open;
  }

  toggle(details) {
    const panel = details.dataset?.panel;
    if (!panel) return;
    // A panel that is open from the start says so too; nobody toggled it.
    const first = !this.toggled.has(details);
    this.toggled.add(details);
    if (first && details.open && "open" in details.dataset) return;
    this.emit("toggle", { article: articleOf(details), panel, open: details.open });
  }

  clicked(event) {
    const link = event.target.closest?.("a[href]");
    if (!link || event.defaultPrevented || event.button > 1) return;
    const href = link.getAttribute("href");
    if (href.startsWith("#")) {
      // Fragments do not reach into a shadow tree.
      event.preventDefault();
      const target = this.shadow.getElementById(href.slice(1));
      const panel = target?.closest("details");
      if (panel) panel.open = true;
      target?.focus();
      target?.scrollIntoView({ block: "nearest" });
    } else if (!this.emit("navigate", { article: articleOf(link), url: link.href, kind: link.dataset.kind }, true)) {
      event.preventDefault();
    }
  }

  /** No Wasm here: the fallback children, or else the headlines as plain links. */
  async withoutWasm(error) {
    const refused = /unsafe-eval|Content.Security.Policy|call to WebAssembly/i.test(String(error));
    const why = refused ? "the page's Content-Security-Policy lacks 'wasm-unsafe-eval' in script-src" : String(error);
    if (!told) console.error(`nutgraf: WebAssembly could not be started: ${why}`);
    told = true;
    if (!this.element.isConnected) return;
    if (!this.element.childElementCount && !this.element.textContent.trim() && !this.shown) {
      await this.headlines().catch(() => {});
    }
    this.state("failed");
    this.failed("wasm", undefined, why);
  }

  async headlines() {
    const { url } = this;
    let feed = this.data;
    if (feed == null) {
      request(url, this.http);
      // Other elements list their headlines at the same time; one that comes later asks again.
      setTimeout(take, 1000, url);
      const response = (await early.get(url).response).clone();
      feed = await response.json();
      if (this.transform) feed = this.transform(feed, response.url);
    }
    const list = create("ul", "headlines");
    for (const item of feed.items.slice(0, Number(this.attribute("limit")) || 12)) {
      const text = item?.title || item?.summary || item?.content_text;
      if (typeof text !== "string") continue;
      const entry = create("li");
      const link = create("a");
      link.textContent = text.slice(0, 200);
      try {
        const target = new URL(item.url, url ?? this.element.baseURI);
        if (/^https?:$/.test(target.protocol)) link.href = target.href;
      } catch {
        // A headline without a link is still a headline.
      }
      entry.append(link);
      list.append(entry);
    }
    this.list?.remove();
    this.list = list;
    this.shadow.append(list);
    this.shown = list.childElementCount > 0;
  }
}

const withResolvers = () => {
  let resolve;
  const promise = new Promise((done) => (resolve = done));
  return { promise, resolve };
};
const articleOf = (node) => node.closest("[data-article]")?.dataset.article;

class NutgrafFeed extends HTMLElement {
  static observedAttributes = ATTRIBUTES;
  #feed = new Feed(this);
  #due = false;

  #change() {
    if (this.#due) return;
    this.#due = true;
    // Several attributes set in one go are one change; and a move is a removal and an insertion in one go.
    queueMicrotask(() => {
      this.#due = false;
      if (this.isConnected) this.#feed.changed();
    });
  }

  connectedCallback() {
    // Properties set before the element was defined hide the accessors.
    for (const name of PROPERTIES) {
      if (!Object.hasOwn(this, name)) continue;
      const value = this[name];
      delete this[name];
      this[name] = value;
    }
    this.#change();
  }

  disconnectedCallback() {
    setTimeout(() => this.isConnected || this.#feed.release());
  }

  adoptedCallback() {
    this.#feed.dress();
  }

  attributeChangedCallback() {
    this.#change();
  }

  get data() {
    return this.#feed.data;
  }
  set data(value) {
    this.#feed.data = value;
    this.#change();
  }

  get transform() {
    return this.#feed.transform;
  }
  set transform(value) {
    this.#feed.transform = value;
    if (this.#feed.widget) this.reload();
  }

  get labels() {
    return this.#feed.labels;
  }
  set labels(value) {
    this.#feed.labels = value;
    this.#change();
  }

  reload() {
    return this.#feed.reload();
  }

  openAll() {
    this.#feed.openAll(true);
  }

  closeAll() {
    this.#feed.openAll(false);
  }
}

if (!customElements.get(NAME)) customElements.define(NAME, NutgrafFeed);

/* The script tag alone: each `<script data-src>` that loads this file gets one element, right after it. */

const placed = new WeakSet();
const place = (script) => {
  if (!script.dataset?.src || script.src !== here || placed.has(script)) return;
  placed.add(script);
  const element = create(NAME);
  for (const name of ATTRIBUTES) {
    const value = script.getAttribute(`data-${name}`);
    if (value !== null) element.setAttribute(name, value);
  }
  script.after(element);
};
for (const script of scripts("[data-src]")) place(script);
// A tag that is inserted later does not run this file again, but it does say that it has loaded.
documents.addEventListener.call(document, "load", (event) => place(event.target), true);
