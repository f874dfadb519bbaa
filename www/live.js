/**
 * What an element needs once the Wasm is there: what the Wasm may ask of it and tell it. The build puts this behind
 * wasm-bindgen's glue, whose `mount`, `dead` and `documents` it uses: so the element stays small, and what is prerendered
 * needs none of it.
 *
 * The names in capitals between underscores are filled in by the build.
 */

/** Mounted widgets that no element uses now. Yew can't give back all that a mounted app holds, so it is used again. */
const idle = [];

const mounted = () => {
  const root = documents.createElement.call(document, "div");
  return { root, widget: mount(root) };
};

/** One element's share in the Wasm. */
export class Host {
  #feed;
  #names;
  #take;
  #swap;
  #widget;
  #anchor;
  #swapping;

  /**
   * For an element that has attributes of these `names`; `take` gives a request that it has made before, `preload` gets a
   * module that is what the build has made, or none.
   */
  constructor(feed, names, take, preload) {
    this.#feed = feed;
    this.#names = names;
    this.#take = take;
    const { root, widget } = idle.pop() ?? mounted();
    if (feed.still) {
      // Few pages ever need this, so it is a file of its own.
      const url = new URL(__SWAP__, import.meta.url).href;
      this.#swap = preload(url, __SWAP_INTEGRITY__, feed.shadow).then(() => import(url));
      this.#swap.catch(() => {});
    }
    // Hidden until it has something to show: an empty box that moves up when the skeleton goes is a layout shift, and
    // what is shown before stays until then.
    root.hidden = true;
    this.root = root;
    this.#widget = widget;
  }

  /* What the element asks for. */

  update() {
    this.#widget.update(this);
  }

  reload() {
    this.#widget.reload();
  }

  /** The element has left its page for good. */
  release() {
    this.#widget.unmount();
    this.root.remove();
    if (!this.root.isConnected && !dead) idle.push({ root: this.root, widget: this.#widget });
  }

  /* What the Wasm asks for. */

  get attributes() {
    const attributes = Object.create(null);
    for (const name of this.#names) attributes[name] = this.#feed.element.getAttribute(name);
    return attributes;
  }
  get data() {
    return this.#feed.data;
  }
  get labels() {
    return this.#feed.labels;
  }
  get language() {
    const { parentElement } = this.#feed.element;
    return parentElement?.closest("[lang]")?.lang || document.documentElement.lang || "en";
  }
  get base() {
    return this.#feed.element.baseURI;
  }
  get locales() {
    return new URL("locales/", import.meta.url).href;
  }
  early(url) {
    return this.#take(url);
  }
  get transforms() {
    return typeof this.#feed.transform === "function";
  }
  transform(json, url) {
    return this.transforms ? this.#feed.transform(json, url) : json;
  }

  /* What the Wasm tells. */

  warn(text) {
    console.warn("<nutgraf-feed>", text, this.#feed.element);
  }
  state(name) {
    this.current = name;
    this.#feed.state(name);
    this.#settle();
  }
  failed(kind, status, message) {
    this.#feed.failed(kind, status, message);
  }
  filter(tag) {
    return this.#feed.emit("filter", { tag }, true);
  }
  loaded(articles, shown, problems, stale, age) {
    const feed = this.#feed;
    const tell = () => feed.loaded({ articles, shown, problems, stale, age });
    if (!feed.still) tell();
    // A copy of the last visit never takes the place of something newer.
    else if (!(age > feed.age)) {
      this.#swapping ??= this.#swap.then(({ swap }) => swap(feed, this, anchor, bring));
      this.#swapping.then(tell, (error) => feed.withoutWasm(error));
    } else if (stale) {
      feed.press();
      tell();
    }
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
const anchor = (tree) => {
  if (!scrollY) return undefined;
  for (const card of tree.querySelectorAll("[part~=card]")) {
    const { top, bottom } = card.getBoundingClientRect();
    if (bottom > 0) return { card, top };
  }
};

const bring = (card, top) => scrollBy({ top: card.getBoundingClientRect().top - top, behavior: "instant" });
