// In the host page of the model: acts on the element as scripts and visitors do, knows when nothing is under way any
// more, and tells what is on the screen. Loaded after the host script of feed-page.mjs and before the widget.
(() => {
  /** What a page has under way: promises of the browser, timers that are short, frames, messages. */
  const busy = new Set();
  let calm = () => {};
  /** Something begins; what it gives has to be called at its end. */
  const begin = (what) => {
    const one = { what };
    busy.add(one);
    return () => {
      busy.delete(one);
      if (busy.size === 0) calm();
    };
  };
  const count = (prototype, ...names) => {
    for (const name of names) {
      const method = prototype[name];
      prototype[name] = function (...values) {
        return method.apply(this, values).finally(begin(name));
      };
    }
  };
  count(CacheStorage.prototype, "open", "has");
  count(Cache.prototype, "match", "put", "keys", "delete");
  count(Response.prototype, "text", "json", "arrayBuffer");
  count(ReadableStreamDefaultReader.prototype, "read");

  const { setTimeout, clearTimeout, requestAnimationFrame, MessageChannel } = window;
  const soon = new Map();
  window.setTimeout = (call, ms = 0, ...values) => {
    // What a request may take at most: its answers come when the test says so.
    if (ms > 500_000) return 0;
    // Any other long one is there in case that something else does not come.
    if (ms >= 50) return setTimeout(call, ms, ...values);
    const id = setTimeout(() => {
      call(...values);
      window.clearTimeout(id);
    }, ms);
    soon.set(id, begin("a timer"));
    return id;
  };
  window.clearTimeout = (id) => {
    soon.get(id)?.();
    soon.delete(id);
    clearTimeout(id);
  };
  window.requestAnimationFrame = (call) => {
    const end = begin("a frame");
    return requestAnimationFrame((time) => {
      call(time);
      end();
    });
  };
  window.MessageChannel = function () {
    const channel = new MessageChannel();
    const { port1, port2 } = channel;
    port2.postMessage = (message) => {
      port1.addEventListener("message", begin("a message"), { once: true });
      MessagePort.prototype.postMessage.call(port2, message);
    };
    return channel;
  };

  // Requests for feeds are the server's to hold: they count from when it has let them go.
  const { fetch } = window;
  const flights = new Map();
  let flown = 0;
  window.fetch = (input, init) => {
    const request = new Request(input, init);
    const { pathname } = new URL(request.url);
    if (!pathname.startsWith("/model/")) return fetch(input, init).finally(begin(pathname));
    flown += 1;
    const number = flown;
    request.headers.set("X-Number", number);
    // The widget's own request is kept as well: WebKit forgets that it was given up once it is collected as garbage.
    const flight = { number, path: pathname.match(/([A-Z])\.json$/)[1], signal: request.signal, input, end: () => {} };
    flights.set(number, flight);
    return fetch(request).finally(() => {
      flights.delete(number);
      flight.end();
    });
  };
  const letGo = (number) => {
    const flight = flights.get(number);
    if (flight) flight.end = begin(`the answer ${number}`);
  };

  const turn = () =>
    new Promise((done) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = done;
      port2.postMessage(0);
    });
  const settled = async () => {
    for (let turns = 0; turns < 3; turns += 1) {
      await turn();
      if (busy.size > 0) {
        await new Promise((done) => (calm = done));
        turns = -1;
      }
    }
  };

  let element;
  let unsettled = 0;
  let known = new Map();
  const inside = (selector) =>
    [...(element.shadowRoot?.querySelectorAll(selector) ?? [])].filter((found) => !found.closest("[hidden]"));
  const text = (node) => node?.textContent.replace(/\s+/g, " ").trim() ?? null;
  const number = (node) => Number(text(node)?.match(/\d+/)?.[0] ?? 0);

  /** Objects of items that were handed over before are handed over again, unless the feed is to be all new. */
  const objects = (feed, isFresh) => {
    if (isFresh) known = new Map();
    const items = feed.items.map((item) => {
      const key = JSON.stringify(item);
      if (!known.has(key)) known.set(key, item);
      return known.get(key);
    });
    return { ...feed, items };
  };
  const press = (button) => {
    button.focus();
    button.click();
  };
  const reloads = () => {
    unsettled += 1;
    element.reload().finally(() => (unsettled -= 1));
  };

  const acts = {
    data: (feed, isFresh) => (element.data = objects(feed, isFresh)),
    bad: (value) => (element.data = value),
    same: () => (element.data = element.data),
    unset: () => (element.data = null),
    attribute: (name, value) => (value === null ? element.removeAttribute(name) : element.setAttribute(name, value)),
    labels: (labels) => (element.labels = labels),
    transform: (source) => (element.transform = source ? (0, eval)(`(${source})`) : undefined),
    reload: reloads,
    press: (selector) => press(inside(selector)[0]),
    topic: (topic) => press(inside("button[part~=topic]").find((button) => text(button) === topic)),
    picture: (article) => press(inside(`[data-article="${article}"] [part~=image-show]`)[0]),
    panel: (article) => inside(`[data-article="${article}"] summary`)[0].click(),
    focus: (selector) => (selector ? inside(selector)[0] : document.querySelector("#outside")).focus(),
    see: (isSeen) => window.see(isSeen),
    pass: (ms) => window.pass(ms),
    remove: () => element.remove(),
    insert: () => document.querySelector("#stage").append(element),
    nothing: () => {},
  };

  const focused = () => {
    const active = element.shadowRoot?.activeElement;
    if (!active) return document.activeElement?.id === "outside" ? "outside" : "nothing";
    const article = active.closest("[data-article]")?.dataset.article;
    const part = active.getAttribute("part")?.split(" ").at(-1);
    return article ? `${part} of ${article}` : part;
  };

  /** What stands in the place of a card's picture. */
  const pictureOf = (card) => {
    const found = [...card.querySelectorAll("[part~=image]")].filter(({ hidden }) => !hidden);
    const told = found.map((one) => (one.localName === "a" ? (one.role === "button" ? "a button" : "a link") : one.dataset.tool ? "the picture asked for" : "the picture"));
    return told.join(" and ");
  };

  const states = ["loading", "ready", "empty", "stale", "failed"];
  const drain = (list) => list.splice(0);
  const look = () => {
    const events = drain(collected.events).filter(({ target }) => target === element.id);
    const details = (name) => events.filter((event) => event.name === `nutgraf-${name}`).map(({ detail }) => detail);
    return {
      cards: inside("[part~=card]").map((card) => ({
        id: card.dataset.article,
        title: text(card.querySelector("[part~=headline]")),
        topics: [...card.querySelectorAll("button[part~=topic]")].map(text),
        picture: pictureOf(card),
        open: card.querySelector("details")?.open ?? null,
      })),
      state: states.filter((name) => element.matches(`:state(${name})`)).join(" "),
      filter: text(inside("[part~=filter-topic]")[0]),
      more: inside("[part~=more-button]").map((button) =>
        button.ariaDisabled === "true" ? "busy" : inside("[part~=more-failed]").length > 0 ? "failed" : "there",
      )[0] ?? null,
      waiting: number(inside("[part~=new-articles]")[0]),
      retry: inside("[part~=retry]").length > 0,
      status: inside("[role=status]").map(text).join(""),
      focus: focused(),
      loads: details("load").map(({ articles, shown, stale }) => ({ articles, shown, stale })),
      errors: details("error").map(({ kind }) => kind),
      filtered: details("filter").map(({ tag }) => tag),
      uncaught: drain(collected.errors),
      // An error that is told is told in the console, too.
      console: drain(collected.console).filter(({ level, text }) => level === "warn" || (level === "error" && !/^<nutgraf-feed> \w+: /.test(text))).map(({ text }) => text),
      unsettled,
      now: Date.now() / 1_000,
      // Of one that is given up, an engine may tell later.
      requests: [...flights.values()].filter(({ signal }) => !signal.aborted).map(({ number, path }) => ({ number, path })),
    };
  };

  const prerendered = (html) => {
    const page = document.implementation.createHTMLDocument();
    page.body.innerHTML = html;
    const found = page.querySelector("nutgraf-feed");
    const template = found.querySelector("template");
    found.attachShadow({ mode: "open" }).append(template.content);
    template.remove();
    // As the parser does it: what the tag says is no change.
    document.adoptNode(found);
    customElements.upgrade(found);
    // Outside of a page, WebKit says of a picture that has not been requested that it could not be loaded.
    for (const image of found.shadowRoot.querySelectorAll("img")) image.hidden = false;
    return found;
  };

  window.model = {
    /** Seconds since 1970, by the clock that the element goes by. */
    now: () => Date.now() / 1_000,
    /** What is under way, for a test that waits in vain. */
    busy: () => [...busy].map(({ what }) => what),
    /**
     * Puts an element into a page in a language: from HTML that was prerendered, or a new one, with attributes and
     * data.
     */
    async begin(id, { lang = "en", html, attributes, data }) {
      document.documentElement.lang = lang;
      element = html ? prerendered(html) : document.createElement("nutgraf-feed");
      element.id = id;
      for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
      if (data) element.data = objects(data, true);
      acts.insert();
      await settled();
      return look();
    },
    async end() {
      element?.remove();
      document.activeElement?.blur();
      window.see(true);
      await settled();
      window.pass(6_000);
      await settled();
    },
    async act(name, ...values) {
      acts[name](...values);
      await settled();
      return look();
    },
    /** An answer is on its way. Then six seconds pass: what has just been fetched is not new any more. */
    async answered(number) {
      letGo(number);
      await settled();
      window.pass(6_000);
      await settled();
      return look();
    },
  };
})();
