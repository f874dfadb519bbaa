/**
 * `<nutgraf-feed>`: the element that a page sees. It is there before the Wasm is, shows something at once, fetches the
 * feed and the Wasm side by side, and hands over. What is in a feed is none of its business but for one thing: where
 * Wasm cannot run at all, it lists the headlines.
 *
 * The names in capitals between underscores are filled in by the build.
 */
const NAME = "nutgraf-feed";
const ATTRIBUTES =
  "src article layout limit tags panels open theme lang heading-level refresh loading timeout cache".split(" ");
const PROPERTIES = ["data", "transform", "labels"];

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

/*
 * The Wasm: a small file that shows a feed, and the whole app for all that comes after. Of each one instance for the
 * page; after a trap one more of the app, and never a third.
 */

let traps = 0;
let told = false;
const living = new Set();

const unfit = (url, directives) => new TypeError(`${url} is missing, altered, or not allowed by ${directives}`);

/** Fetches Wasm under the hash that the build pins. */
const wasm = (file, integrity) => {
  const url = beside(file);
  const answer = fetch(url, { integrity }).catch(() => {
    throw unfit(url, "connect-src");
  });
  answer.catch(() => {});
  return answer;
};

/**
 * Imports a module under the hash that the build pins; what does not match is never run. WebKit does not look at the
 * integrity of a link, so the bytes are checked by a plain request before: the link then finds them in the cache.
 */
const glue = async (file, integrity, place) => {
  const href = beside(file);
  const link = create("link");
  try {
    await fetch(href, { integrity });
    await new Promise((resolve, reject) => {
      // Where a policy goes by nonces, the link may do what the page's scripts may.
      const nonce = scripts("[nonce]")[0]?.nonce ?? "";
      const rel = "modulepreload";
      Object.assign(link, { rel, crossOrigin: "", integrity, nonce, href, onload: resolve, onerror: reject });
      place.append(link);
    });
  } catch {
    throw unfit(href, "script-src and connect-src");
  } finally {
    link.remove();
  }
  const module = await import(href);
  module.guard(trapped);
  return module;
};

/** What there is once for the page, by how it is made; what has failed can be made again. */
const made = new Map();
const get = (make, place) => {
  if (!made.has(make)) {
    const making = make(place);
    made.set(make, making);
    making.catch(() => made.delete(make));
  }
  return made.get(make);
};

const base = async (place) => {
  const module = await glue(__GLUE__, __GLUE_INTEGRITY__, place);
  styles = [module.css, styles.at(-1)];
  // The Wasm is still on its way: its cards will find the sheet read.
  for (const feed of living) feed.dress();
  return module;
};

const first = async (place) => {
  const bytes = wasm(__WASM__, __WASM_INTEGRITY__);
  const module = await get(base, place);
  await module.load(bytes, early);
  return module;
};

let live = async (place) => {
  const shared = await get(base, place);
  const [file, integrity, ...pinned] = shared.live;
  const bytes = wasm(...pinned);
  // A fragment makes a module of its own from the same bytes: that is how a trapped instance is replaced.
  const module = await glue(file + (traps ? `#${traps}` : ""), integrity, place);
  await module.start(bytes);
  module.join(shared);
  return module;
};

/** The instance is poisoned: what is shown stays, and everything living moves to a fresh instance, once. */
const trapped = (error) => {
  traps += 1;
  made.delete(live);
  if (traps > 1) get(live = () => Promise.reject(Error(`the widget failed twice: ${error}`)));
  console.error(`nutgraf: the widget failed${traps > 1 ? "" : " and starts again"}`, error);
  for (const feed of living) feed.trapped();
};

/* Requests that are under way before the Wasm is there to make them. */

const early = new Map();
const request = (url, cache) => {
  if (!early.has(url)) {
    const controller = new AbortController();
    const response = fetch(url, {
      headers: { Accept: "application/feed+json, application/json" },
      signal: controller.signal,
      cache,
    });
    const request = { url, response, controller, since: Date.now() };
    early.set(url, request);
    // What has just arrived serves others, too.
    response.catch(() => {}).then(() => setTimeout(() => early.get(url) === request && take(url), 5000));
  }
  return early.get(url);
};
const take = (url) => {
  const request = early.get(url);
  early.delete(url);
  return request;
};

/**
 * Everything about one element that is not its public face. Beside the properties, `element` and its `shadow` tree:
 *
 * - `asked` is the request that was made before the Wasm was there.
 * - `live` is its share in the Wasm: a first showing under way, or the app. `whole` says that only the app will do.
 * - `still` is a tree that is shown with no app behind it (prerendered, a first showing, or of an instance that has trapped),
 *   `writtenAt` when it was written, in seconds since 1970. A first showing's has the URL that it was `asked` for. `seed` is
 *   the feed in it, where it is the server's newest, and `outdated()` owns up to its age where it is a copy of the last visit
 *   and nobody can ask for a newer one.
 * - `current` is the state; `pressed` is a button that waits for the app; `waiters` hear of the next load's outcome.
 */
class Feed {
  data;
  transform;
  labels;
  #internals;
  #slot;
  #skeleton;
  #observer;
  #timer;
  #starting;
  #list;
  #wanted = false;
  /** Whether articles are on the screen. */
  #shown;
  waiters = [];
  /** Which panels are open as far as the page was told. */
  known = new WeakMap();

  constructor(element) {
    this.element = element;
    this.#internals = element.attachInternals?.();
    this.still = element.shadowRoot?.querySelector("[data-prerendered]");
    this.writtenAt = this.still?.dataset.prerendered;
    this.#shown = !!this.still;
    this.shadow = this.still ? element.shadowRoot : element.attachShadow({ mode: "open" });
    this.#slot = create("slot");
    this.#skeleton = create("div", "skeleton");
    this.#skeleton.ariaHidden = "true";
    // Enough of them to fill a screen: what stands below the element is not pushed about when the cards arrive.
    for (let bones = Math.min(this.#attribute("limit") || 9, innerHeight / 800); bones > 0; bones -= 1) {
      this.#skeleton.append(create("div", "bone"));
    }
    this.shadow.append(this.#skeleton, this.#slot);
    for (const type of ["click", "auxclick"]) this.shadow.addEventListener(type, (event) => this.#clicked(event));
    this.shadow.addEventListener("toggle", (event) => this.#toggle(event.target), true);
  }

  dress() {
    this.shadow.adoptedStyleSheets = sheetsFor(this.element.ownerDocument);
  }

  #attribute(name) {
    return this.element.getAttribute(name)?.trim();
  }

  get url() {
    const src = this.#attribute("src");
    try {
      return src && new URL(src, this.element.baseURI).href;
    } catch {
      return undefined;
    }
  }

  /** Whether something stands between the element's tags. */
  get #fallback() {
    return !!(this.element.childElementCount || this.element.textContent.trim());
  }

  /** How far the browser's own cache may be used. */
  get http() {
    return this.#attribute("cache") === "off" ? "no-store" : "default";
  }

  /** Whether there is anything to show. */
  get #able() {
    return this.element.isConnected && (this.#attribute("src") || this.data != null);
  }

  /** Seconds since what is shown was written; not a number if nobody knows. */
  get age() {
    return Math.max(Math.floor(Date.now() / 1000 - this.writtenAt), 0);
  }

  /** Connected, or something changed: start, wait for the viewport, or pass the change on. */
  changed(differs) {
    if (!this.element.isConnected) return;
    if (this.asked?.url !== this.url) this.#forgo();
    if (this.still?.asked && (this.data != null || this.still.asked !== this.url)) this.#drop();
    if (!this.#able) this.#forsake();
    if (this.live) return this.live.update(differs);
    if (this.still) return this.#keep(differs);
    if (!this.#able) return this.state("empty");
    if (!this.#shown) this.state("loading");
    const held = this.#attribute("loading") !== "eager" && !this.#attribute("article") && this.data == null;
    if (!held || this.#wanted) this.begin();
    else this.#watch();
  }

  /** Begins when the element is near what a visitor sees. */
  #watch() {
    this.#observer ??= new IntersectionObserver(
      (entries) => entries.some((entry) => entry.isIntersecting) && this.begin(),
      { rootMargin: "400px" },
    );
    this.#observer.observe(this.element);
  }

  #unwatch() {
    clearTimeout(this.#timer);
    this.#observer?.disconnect();
    this.#observer = undefined;
  }

  /** What is prerendered stays as it is until something needs more. */
  #keep(differs) {
    const { age } = this;
    if (!this.current) {
      const shown = this.still.querySelectorAll("[part~=card]").length;
      this.state(shown ? "ready" : "empty");
      // Whoever has asked for a reload by now waits for the server.
      this.loaded({ articles: Number(this.still.dataset.articles), shown, problems: [], stale: false, age }, false);
    }
    const refresh = this.#attribute("refresh");
    if (!this.#able) return;
    if (differs) return this.begin();
    this.#unwatch();
    if (refresh >= 30) this.#timer = setTimeout(() => this.#watch(), (refresh - age) * 1000);
  }

  begin() {
    this.#wanted = true;
    this.whole ||= this.still || this.data != null || this.#attribute("refresh") >= 30 || traps;
    this.#unwatch();
    // What comes of an instance that has trapped in the meantime is too late.
    if (this.#starting > traps || this.live) return;
    const then = (this.#starting = traps + 1);
    const timely = (done) => (value) => then > traps && done(value);
    // The app, once it is there, makes its own requests, and knows what was just fetched.
    const asks = this.data == null && this.url && !this.seed && !(this.whole && made.has(live));
    if (asks) this.asked = request(this.url, this.http);
    get(this.whole ? live : first, this.shadow)
      .then(timely((module) => this.#mount(module)))
      .catch(timely((error) => this.withoutWasm(error)));
  }

  /** Ends a request that was made before the Wasm was there, unless the Wasm or another element has a use for it. */
  #forgo() {
    const url = this.asked?.url;
    this.asked = undefined;
    if (![...living].some((feed) => feed.asked?.url === url)) take(url)?.controller.abort();
  }

  #mount(module) {
    this.#starting = undefined;
    if (!this.element.isConnected || this.live) return;
    this.live = new module.Host(this, ATTRIBUTES, take);
    this.shadow.append(this.live.root);
    this.live.update();
  }

  /** Disconnected for good: all work stops, and the mounted widget is free for another element. */
  release() {
    living.delete(this);
    this.#forgo();
    this.#forsake();
    this.#unwatch();
    this.press();
    const { live } = this;
    this.live = this.whole = undefined;
    live?.release();
    this.#drop();
  }

  /** Takes away what was shown, unless it came with the page. */
  #drop() {
    if (this.still && !("prerendered" in this.still.dataset)) {
      this.still.remove();
      this.still = undefined;
    }
    this.seed = this.outdated = undefined;
    this.#shown = !!this.still;
  }

  trapped() {
    const { live } = this;
    if (!live && !this.#starting) return;
    if (this.#shown) this.still ??= live?.root;
    if (this.still !== live?.root) live?.root.remove();
    this.live = this.#starting = this.seed = undefined;
    this.begin();
  }

  state(name) {
    if (this.#internals) this.#internals.ariaBusy = name === "loading";
    // What is there stays while something newer is on its way, and where that does not come.
    if (this.still) name = { loading: this.current, failed: "stale" }[name] ?? name;
    this.current = name;
    const states = this.#internals?.states;
    states?.clear();
    try {
      states?.add(name);
    } catch {
      // Early implementations allow only names that start with two dashes.
      states.add(`--${name}`);
    }
    if (this.live && !this.still && name !== "loading") {
      this.live.root.hidden = false;
      this.#list?.remove();
      this.#list = undefined;
    }
    // Otherwise it is another feed, and nothing of it yet; or what was there is gone.
    this.#shown = name === "ready" || name === "stale" || !!(this.#shown && (this.still || this.#list));
    this.#slot.hidden = this.#shown;
    this.#skeleton.hidden = this.#shown || this.#fallback || name !== "loading";
  }

  emit(type, detail, cancelable) {
    const event = new CustomEvent(`nutgraf-${type}`, { bubbles: true, composed: true, cancelable, detail });
    return this.element.dispatchEvent(event);
  }

  loaded(detail, awaited) {
    this.#tell("load", detail, awaited, detail);
  }

  failed(kind, status, message, awaited) {
    const detail = { kind, message };
    if (status !== undefined) detail.status = status;
    this.#tell("error", detail, awaited);
  }

  /** The first so many that wait hear of it: a load that a handler of the event begins is not the one that has ended. */
  #tell(type, detail, awaited, outcome) {
    const waiters = this.waiters.splice(0, awaited);
    this.press();
    this.emit(type, detail);
    for (const resolve of waiters) resolve(outcome);
  }

  /** There will be no load that anyone could wait for. */
  #forsake() {
    for (const resolve of this.waiters.splice(0)) resolve();
  }

  reload() {
    return new Promise((resolve) => {
      this.waiters.push(resolve);
      this.#wanted = true;
      if (!this.#able) this.#forsake();
      else if (this.live) this.live.reload();
      else this.changed(true);
    });
  }

  openAll(open) {
    for (const details of this.shadow.querySelectorAll("details")) details.open = open;
  }

  #toggle(details) {
    const panel = details.dataset.panel;
    // A panel that is open from the start says so too; nobody toggled it.
    const { open } = details;
    if (!panel || open === (this.known.get(details) ?? "open" in details.dataset)) return;
    this.known.set(details, open);
    this.emit("toggle", { article: articleOf(details), panel, open });
  }

  /** A button with no widget behind it: pressed again when there is one. With no button, nothing is pressed any more. */
  press(button) {
    if (this.pressed) this.pressed.ariaDisabled = null;
    this.pressed = button;
    if (!button) return;
    button.ariaDisabled = "true";
    if (!this.live) this.begin();
    else if (this.current === "stale") this.live.reload();
    else this.live.update(true);
  }

  #clicked(event) {
    const button = (this.still ?? this.live?.still)?.contains(event.target) && event.target.closest("button");
    if (button && event.type === "click") this.press(button);
    const link = event.target.closest("a[href]");
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
    this.#starting = undefined;
    if (this.outdated) return this.outdated();
    const refused = /unsafe-eval|Content.Security.Policy|call to WebAssembly/i.test(String(error));
    const why = refused ? "the page's Content-Security-Policy lacks 'wasm-unsafe-eval' in script-src" : String(error);
    if (!told) console.error(`nutgraf: WebAssembly could not be started: ${why}`);
    told = true;
    if (!this.element.isConnected) return;
    if (!this.#fallback && !this.#shown) await this.#headlines().catch(() => {});
    this.state("failed");
    this.failed("wasm", undefined, why, Infinity);
  }

  async #headlines() {
    const { url } = this;
    let feed = this.data;
    if (feed == null) {
      const asked = request(url, this.http);
      setTimeout(() => asked.controller.abort(), 10_000);
      const response = (await asked.response).clone();
      feed = await response.json();
      if (this.transform) feed = this.transform(feed, response.url);
    }
    const list = create("ul", "headlines");
    for (const item of feed.items.slice(0, Number(this.#attribute("limit")) || 12)) {
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
    this.#list?.remove();
    this.#list = list;
    this.shadow.append(list);
    this.#shown = !!list.firstChild;
  }
}

const articleOf = (node) => node.closest("[data-article]")?.dataset.article;

class NutgrafFeed extends HTMLElement {
  static observedAttributes = ATTRIBUTES;
  static {
    for (const name of PROPERTIES) {
      Object.defineProperty(this.prototype, name, {
        // What a page has put on Object.prototype is no part of this.
        __proto__: null,
        get() {
          return this.#feed[name];
        },
        set(value) {
          const feed = this.#feed;
          feed[name] = value;
          if (name !== "transform") this.#change(true);
          else if (feed.live || feed.seed) feed.reload();
        },
      });
    }
  }
  #feed = new Feed(this);
  #due = false;
  #differs = false;

  #change(differs) {
    this.#differs ||= differs;
    if (this.#due) return;
    this.#due = true;
    // Several attributes set in one go are one change; and a move is a removal and an insertion in one go.
    queueMicrotask(() => {
      this.#due = false;
      if (!this.isConnected) return;
      this.#feed.changed(this.#differs);
      this.#differs = false;
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
    // While it only moves, it keeps what was added to its sheets.
    if (!living.has(this.#feed)) this.#feed.dress();
    living.add(this.#feed);
    this.#change();
    this.#feed.current ??= "";
  }

  disconnectedCallback() {
    setTimeout(() => this.isConnected || this.#feed.release());
  }

  adoptedCallback() {
    this.#feed.dress();
  }

  attributeChangedCallback(name, before, now) {
    // At first they are no news, and the theme is the stylesheet's business.
    this.#change(this.#feed.current != null && before !== now && name !== "theme");
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
