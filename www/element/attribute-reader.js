/**
 * What an element's attributes say, as far as that must be known before any Wasm is there. The Wasm reads all of them.
 */
export class AttributeReader {
  constructor(element) {
    this._element = element;
  }

  /** An attribute's value; a blank one counts as absent. Who saves data is asked before each picture, where the page says nothing. */
  _attribute(name) {
    return this._element.getAttribute(name)?.trim() || (this._savesData && name === "images" ? "click" : undefined);
  }

  get _src() {
    return this._attribute("src");
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
    return /^(include|omit)$/.exec(this._attribute("credentials"))?.[0] ?? "same-origin";
  }

  /**
   * How far `fetch` may use the browser's own cache. What is for one person only must not be there when the next one
   * uses this machine.
   */
  get _cacheMode() {
    return this._attribute("cache") === "off" || this._credentials === "include" ? "no-store" : "default";
  }

  /** Whether loading can wait until the element is near what a visitor sees. */
  get _isLazy() {
    return this._attribute("loading") !== "eager" && !this._attribute("article");
  }

  /** How many cards are wanted; not a number, or zero, where the attribute does not say. */
  get _limit() {
    return +this._attribute("limit");
  }

  /** Seconds between refreshes; `false` if there are none. */
  get _refresh() {
    const seconds = +this._attribute("refresh");
    return seconds > 0 && Math.max(30, seconds);
  }
}
