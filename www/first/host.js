/**
 * What the Wasm asks of an element and tells it, and the reader's place and focus while cards come and go.
 */
import { documents } from "../element/dom.js";

export class Share {
  #anchor;
  #active;
  /** The card of what had the focus before a change. */
  #card;
  /** What the Wasm has told, to be passed on once it has returned: what hears of it may call it again. */
  #told = [];

  /** For an element that has attributes of these `names`; `take` gives a request that it has made before. */
  constructor(feed, names, take) {
    this._feed = feed;
    this._names = names;
    this._take = take;
  }

  /* What the Wasm asks for. */

  get _root() {
    return this._feed._root;
  }
  get _attributes() {
    const attributes = Object.create(null);
    for (const name of this._names) attributes[name] = this._feed._element.getAttribute(name);
    return attributes;
  }
  get _labels() {
    return this._feed.labels;
  }
  get _language() {
    // What is around a shadow tree is around its host.
    const above = (node) => node.getRootNode().host;
    const { _element: element } = this._feed;
    let lang;
    for (let at = element.parentElement ?? above(element); at && !lang; at = above(at)) lang = at.closest("[lang]")?.lang;
    return lang || "en";
  }
  get _base() {
    return this._feed._element.baseURI;
  }
  get _locales() {
    return new URL("locales/", import.meta.url).href;
  }
  get _transforms() {
    return typeof this._feed.transform === "function";
  }
  _transform(json, url) {
    return this._transforms ? this._feed.transform(json, url) : json;
  }
  /** What came with the page is still there: nobody has seen anything else. */
  get _hides() {
    return this._feed._left._author === "server";
  }

  /* What the Wasm tells. */

  _warn(text) {
    console.warn("<nutgraf-feed>", text, this._feed._element);
  }
  /**
   * What others have left stays until there is something complete that is no older. A copy of the last visit never takes the
   * place of something newer, by whatever clock that was written.
   */
  _yields(isReady, state, age) {
    const { _feed: feed } = this;
    if (!feed._isLeft) return true;
    const isFresh = this._ended && /ready|empty/.test(state);
    if (!isReady || (!isFresh && age > feed._age)) return false;
    this._changing();
    // Nothing of what came with the page is only there because it did.
    for (const link of feed._shadow.querySelectorAll("link")) link.remove();
    for (const name of ["class", "data-prerendered", "data-articles"]) feed._root.removeAttribute(name);
    feed._left = {};
    return true;
  }
  _state(name) {
    this._feed._state(name);
    this.#settle();
  }
  _say(text, lang) {
    this._feed._say(text, lang);
  }
  _direct(place) {
    this.#told.push(() => direct(this._feed, place));
  }
  _failed(kind, status, message) {
    const { _feed: feed } = this;
    this.#told.push(() => feed._failed(kind, status, message, this._ended && feed._waiters.length));
  }
  _loaded(articles, shown, list, stale, age, leadsOn) {
    const problems = [];
    for (const texts = list.split("\0"); texts.length > 1; ) {
      const [path, found, expected] = texts.splice(0, 3);
      problems.push({ path, found, expected });
    }
    this.#told.push(() => this._tell({ articles, shown, problems, stale, age }, leadsOn));
  }

  /** Passes on what the Wasm has told. */
  _passOn() {
    for (const tell of this.#told.splice(0)) tell();
  }

  /**
   * What comes above the reader's place pushes it away, but for engines that see to that themselves. The focus goes from
   * what is moved.
   */
  _changing() {
    // The search goes through all that there is: it is for those who have the focus in here.
    this.#active = this._feed._shadow.activeElement && this._root.querySelector(":focus");
    this.#card = this.#active?.closest("[part~=card]");
    if (!CSS.supports("overflow-anchor", "auto")) this.#anchor = anchor(this._root);
  }

  #settle() {
    const { card, top } = this.#anchor ?? {};
    this.#anchor = undefined;
    if (card?.isConnected) bring(card, top);
    const active = this.#active;
    this.#active = undefined;
    if (!active) return;
    if (active.isConnected) active.focus({ preventScroll: true });
    else this.#inherit(active);
  }

  /** The focus goes from what is taken away to what stands for it now, or to the headline next to it. */
  #inherit(active) {
    const card = this.#card;
    // From a pressed button, it goes to what comes of the press.
    if (card?.isConnected === false || active === this._feed._wish?._button) return;
    const part = active.getAttribute("part");
    const below = /more/.test(part) ? Infinity : 0;
    const place = card ? [...card.parentNode.children].indexOf(card) : below;
    direct(this._feed, place, (card ?? this._root).querySelector(`[part="${part}"]`));
  }
}

const hasFocus = (page) => documents.hasFocus.call(page);

/** Gives the focus to the card at a place, or the last one; without a place, to the way back from a filter; or to another. */
const direct = ({ _root: root, _pressed: pressed }, place, other) => {
  // The element may have moved to another document than the one that has loaded this.
  const { ownerDocument } = root;
  const active = root.getRootNode().activeElement ?? Reflect.get(documents, "activeElement", ownerDocument);
  // A visitor who has gone elsewhere meanwhile, in this tree, this document or the one around it, is left alone there.
  if (active && active !== pressed && active.localName !== "body") return;
  if (hasFocus(document) && !hasFocus(ownerDocument)) return;
  const headlines = root.querySelectorAll("[part~=card] [part~=headline]");
  const headline = place === undefined ? undefined : headlines[Math.min(place, headlines.length - 1)];
  // Where no card came, trying again is next.
  const next = headline ? "a" : place === undefined ? "[part~=filter] button" : "button";
  const target = other ?? (headline ?? root).querySelector(next);
  // A headline that leads nowhere takes no focus, but for this once.
  if (headline && !target) headline.tabIndex = -1;
  (target ?? headline)?.focus();
};

/** The first card that can be seen, and where it stands; none at the top of the page, where what is new may come in. */
const anchor = (tree) => {
  if (!scrollY) return undefined;
  for (const card of tree.querySelectorAll("[part~=card]")) {
    const { top, bottom } = card.getBoundingClientRect();
    if (bottom > 0) return { card, top };
  }
};

const bring = (card, top) => scrollBy({ top: card.getBoundingClientRect().top - top, behavior: "instant" });

const shapes = new Map();

/** An element by its word in a markup's script, `p.hook|dir=auto`; after a `>` follows what is in it. */
const shape = (word) => {
  let outer, here;
  for (const one of word.split(">")) {
    const [head, ...attributes] = one.split("|");
    const [name, part] = head.split(".");
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

/** What others than the view have put on an element: a visitor, the focus. */
const FOREIGN = /^(open|hidden|tabindex|aria-current)$/;

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
    if (name === "src") old.hidden = false;
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
