/**
 * An element with the app behind it. The build puts this behind wasm-bindgen's glue, whose `mount` and `dead` it uses: so
 * the element stays small, and what is shown without the app needs none of it.
 */

let Share, kept, keep, anchor, bring, box, build, settle;

/** Has to be called before anything else, with what the first showing's glue has. */
export const join = (base) => {
  ({ Share, kept, keep, anchor, bring, box, build, settle } = base);
  Host = app();
};
export let Host;

/** Lets the page do what is waiting: paint, input. A timer would wait some milliseconds more. */
const breathe = () =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = resolve;
    port2.postMessage(0);
  });

/** Mounted widgets that no element uses now. Yew can't give back all that a mounted app holds, so it is used again. */
const idle = [];

/** Gives the focus to the card at a place, or the last one; without a place, to the way back from a filter. */
const direct = (root, place) => {
  const { activeElement } = document;
  // A visitor who has gone elsewhere meanwhile is left alone there.
  if (!root.getRootNode().activeElement && activeElement && activeElement.localName !== "body") return;
  const headlines = root.querySelectorAll("[part~=card] [part~=headline]");
  const headline = place === undefined ? undefined : headlines[Math.min(place, headlines.length - 1)];
  // Where no card came, trying again is next.
  const target = (headline ?? root).querySelector(headline ? "a" : place === undefined ? "[part~=filter] button" : "button");
  // A headline that leads nowhere takes no focus, but for this once.
  if (headline && !target) headline.tabIndex = -1;
  (target ?? headline)?.focus();
};

/** The class of one element's share in the Wasm. */
const app = () => class extends Share {
  #take;
  #widget;
  #swapping;
  #seed;

  /** `take` gives a request that the element has made before. */
  constructor(feed, names, take) {
    const [root, widget] = idle.pop() ?? [box()];
    super(feed, names, root);
    this.#take = take;
    this.#widget = widget ?? mount(root);
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
    if (!this.root.isConnected && !dead) idle.push([this.root, this.#widget]);
  }

  /* What the Wasm asks for. */

  get data() {
    return this.feed.data;
  }
  /** What is shown without the app need not be loaded again. */
  seed(url) {
    const { seed, still, waiters, age } = this.feed;
    this.feed.seed = undefined;
    if (!seed || still.asked !== url) return undefined;
    this.#seed = seed;
    return { ...seed, age, awaited: waiters.length > 0 };
  }
  early(url) {
    const request = this.#take(url);
    return request && { ...request, waited: Math.max(Date.now() - request.since, 0) };
  }

  /* What the Wasm tells. */

  failed(kind, status, message, ended) {
    const { feed } = this;
    feed.failed(kind, status, message, ended && feed.waiters.length);
  }
  filter(tag) {
    return this.feed.emit("filter", { tag }, true);
  }
  tell(detail, awaited) {
    const { feed } = this;
    const seed = this.#seed;
    this.#seed = undefined;
    // That much is known already, but to those who have asked for a new answer and got it.
    const isKnown = !awaited && seed?.articles === detail.articles && seed.shown === detail.shown;
    const tell = () => isKnown || feed.loaded(detail, awaited);
    if (!feed.still) tell();
    // A copy of the last visit never takes the place of something newer, by whatever clock that was written.
    else if ((awaited !== false && !detail.stale) || !(detail.age > feed.age)) {
      this.#swapping ??= swap(feed, this);
      this.#swapping.then(() => feed.live === this && tell(), (error) => feed.withoutWasm(error));
    } else if (detail.stale) tell();
  }
};
