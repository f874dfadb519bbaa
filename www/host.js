/**
 * What both Wasm files ask of an element and tell it, and the reader's place while cards come and go. The build puts this
 * behind the first one's glue; the other's is given it.
 */

export class Share {
  #anchor;

  /** For an element that has attributes of these `names`. */
  constructor(feed, names, root) {
    this.feed = feed;
    this.names = names;
    // Hidden until it has something to show: an empty box that moves up when the skeleton goes is a layout shift, and
    // what is shown before stays until then.
    root.hidden = true;
    this.root = root;
  }

  get attributes() {
    const attributes = Object.create(null);
    for (const name of this.names) attributes[name] = this.feed.element.getAttribute(name);
    return attributes;
  }
  get labels() {
    return this.feed.labels;
  }
  get language() {
    const { parentElement } = this.feed.element;
    return parentElement?.closest("[lang]")?.lang || document.documentElement.lang || "en";
  }
  get base() {
    return this.feed.element.baseURI;
  }
  get locales() {
    return new URL("locales/", import.meta.url).href;
  }
  get transforms() {
    return typeof this.feed.transform === "function";
  }
  transform(json, url) {
    return this.transforms ? this.feed.transform(json, url) : json;
  }

  warn(text) {
    console.warn("<nutgraf-feed>", text, this.feed.element);
  }
  state(name) {
    this.current = name;
    this.feed.state(name);
    this.#settle();
  }
  loaded(articles, shown, list, stale, age, ended) {
    const problems = list.map(([path, found, expected]) => ({ path, found, expected }));
    // Whoever asks for a reload from here on waits for another one.
    this.tell({ articles, shown, problems, stale, age }, ended && this.feed.waiters.length);
  }

  /** What comes above the reader's place pushes it away, but for engines that see to that themselves. */
  changing() {
    if (!CSS.supports("overflow-anchor", "auto")) this.#anchor = anchor(this.root);
  }

  #settle() {
    const { card, top } = this.#anchor ?? {};
    this.#anchor = undefined;
    if (card?.isConnected) bring(card, top);
  }
}

/** The first card that can be seen, and where it stands; none at the top of the page, where what is new may come in. */
export const anchor = (tree) => {
  if (!scrollY) return undefined;
  for (const card of tree.querySelectorAll("[part~=card]")) {
    const { top, bottom } = card.getBoundingClientRect();
    if (bottom > 0) return { card, top };
  }
};

export const bring = (card, top) => scrollBy({ top: card.getBoundingClientRect().top - top, behavior: "instant" });

export const box = () => documents.createElement.call(document, "div");

const shapes = new Map();

/** An element by its word in a markup's script, `p.hook#hook|dir=auto`; after a `>` follows what is in it. */
const shape = (word) => {
  let outer, here;
  for (const one of word.split(">")) {
    const [head, ...attributes] = one.split("|");
    const [, name, part] = /^(\w+)\.?([^#]*)/.exec(head);
    const made = /^(svg|path|rect)$/.test(name)
      ? documents.createElementNS.call(document, "http://www.w3.org/2000/svg", name)
      : documents.createElement.call(document, name);
    if (part) made.setAttribute("part", part);
    for (const attribute of attributes) made.setAttribute(...`${attribute}=`.split("="));
    here?.append(made);
    outer ??= made;
    here = made;
  }
  shapes.set(word, outer);
  return outer;
};

/**
 * The element that a markup's script describes. Elements of one kind are copies of one: what is fixed about them is copied
 * with them. What a feed says is only ever the value of an attribute or a text.
 */
export const build = (script) => {
  const orders = script.split("\0");
  let here, last;
  for (let at = 1; at < orders.length; at += 1) {
    const order = orders[at];
    const words = order.slice(1);
    if (order[0] === "<") {
      last = (shapes.get(words) ?? shape(words)).cloneNode(true);
      here?.append(last);
      here = last;
    } else if (order === "/") {
      last = here;
      here = here.parentNode;
    } else if (order[0] === "=") here.setAttribute(words, orders[(at += 1)]);
    else here.append(words);
  }
  return last;
};

const isAlike = (one, other) =>
  one.nodeName === other.nodeName &&
  ["part", "data-panel"].every((name) => one.getAttribute?.(name) === other.getAttribute?.(name));

/** What others than the view have put on an element: a visitor, the focus, a press. */
const FOREIGN = /^(open|tabindex|aria-disabled)$/;

/**
 * Makes an element like a fresh one, with as few changes as a reader can tell: what has the focus, or was opened, stays.
 * What is in one of its children, `apart`, is left alone.
 */
export const settle = (old, fresh, apart) => {
  for (const { name } of [...fresh.attributes, ...old.attributes]) {
    const value = fresh.getAttribute(name);
    if (FOREIGN.test(name) || old.getAttribute(name) === value) continue;
    if (value === null) old.removeAttribute(name);
    else old.setAttribute(name, value);
    if (name === "data-open") old.open = fresh.open;
  }
  let here = old.firstChild;
  const clear = (end) => {
    while (here !== end) {
      const next = here.nextSibling;
      here.remove();
      here = next;
    }
  };
  for (const node of [...fresh.childNodes]) {
    let twin = here;
    while (twin && !isAlike(twin, node)) twin = twin.nextSibling;
    if (twin) {
      clear(twin);
      here = twin.nextSibling;
      if (twin === apart || twin.isEqualNode(node)) continue;
      if (twin.nodeType === 1) settle(twin, node);
      else twin.data = node.data;
    } else old.insertBefore(node, here);
  }
  clear(null);
};
