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
