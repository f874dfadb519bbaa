/** What an element's attributes say, as far as that must be known before any Wasm is there. */
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

  /** The feed's address, if it is one. */
  get _url() {
    try {
      return this._src && new URL(this._src, this._element.baseURI).href;
    } catch {
      return undefined;
    }
  }

  /** How far the browser's own cache may be used. */
  get _http() {
    return this.#get("cache") === "off" ? "no-store" : "default";
  }

  /** Whether it can wait until somebody comes near. */
  get _isLazy() {
    return this.#get("loading") !== "eager" && !this.#get("article");
  }

  /** How many cards are wanted; not a number, or zero, where nobody has said it. */
  get _limit() {
    return +this.#get("limit");
  }

  /** Seconds between refreshes, if there are any. */
  get _refresh() {
    const seconds = this.#get("refresh");
    return seconds >= 30 && seconds;
  }
}
