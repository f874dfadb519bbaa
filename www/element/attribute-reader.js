/**
 * What an element's attributes say, as far as that must be known before any Wasm is there. The Wasm reads all of them.
 */
export class AttributeReader {
  constructor(element) {
    this._element = element;
  }

  #get(name) {
    return this._element.getAttribute(name)?.trim();
  }

  get _src() {
    return this.#get("src");
  }

  /** The feed's absolute URL, if `src` is one that can be resolved. */
  get _url() {
    try {
      return this._src && new URL(this._src, this._element.baseURI).href;
    } catch {
      return undefined;
    }
  }

  /** Whose cookies go with requests for the feed, as `fetch` takes it. */
  get _credentials() {
    return /^(include|omit)$/.exec(this.#get("credentials"))?.[0] ?? "same-origin";
  }

  /**
   * How far `fetch` may use the browser's own cache. What is for one person only must not be there when the next one
   * uses this machine.
   */
  get _cacheMode() {
    return this.#get("cache") === "off" || this._credentials === "include" ? "no-store" : "default";
  }

  /** Whether loading can wait until the element is near what a visitor sees. */
  get _isLazy() {
    return this.#get("loading") !== "eager" && !this.#get("article");
  }

  /** How many cards are wanted; not a number, or zero, where the attribute does not say. */
  get _limit() {
    return +this.#get("limit");
  }

  /** Seconds between refreshes; `false` if there are none. */
  get _refresh() {
    const seconds = +this.#get("refresh");
    return seconds > 0 && Math.max(30, seconds);
  }
}
