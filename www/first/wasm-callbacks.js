/** What the Wasm asks of an element and tells it. */
import { languageAround } from "./language.js";
import { FocusAndScroll } from "./focus-and-scroll.js";

export class WasmCallbacks extends FocusAndScroll {
  /** What the Wasm has told, to be passed on once it has returned: what hears of it may call it again. */
  #pendingCalls = [];

  /** For an element that has attributes of these `names`; `take` gives a request that it has made before. */
  constructor(feed, names, take) {
    super();
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
    return languageAround(this._feed._element);
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
  get _showsServerMarkup() {
    return this._feed._staticMarkup._origin === "server";
  }

  /* What the Wasm tells. */

  _warn(text) {
    console.warn("<nutgraf-feed>", text, this._feed._element);
  }
  /**
   * What others have left stays until there is something complete that is no older. A copy of the last visit never takes the
   * place of something newer, by whatever clock that was written.
   */
  _hydrate(isReady, state, age) {
    const { _feed: feed } = this;
    if (!feed._isUnhydrated) return true;
    const isFresh = this._loadSettled && /ready|empty/.test(state);
    if (!isReady || (!isFresh && age > feed._age)) return false;
    this._savePosition();
    // Nothing of what came with the page is only there because it did.
    for (const link of feed._shadow.querySelectorAll("link")) link.remove();
    for (const name of ["class", "data-prerendered", "data-articles"]) feed._root.removeAttribute(name);
    feed._staticMarkup = {};
    return true;
  }
  _setState(name) {
    this._feed._setState(name);
    this._restorePosition();
  }
  _say(text, lang) {
    this._feed._say(text, lang);
  }
  _queueFocus(place) {
    this.#pendingCalls.push(() => this._focusCard(place));
  }
  _onError(kind, status, message) {
    const { _feed: feed } = this;
    this.#pendingCalls.push(() => feed._onError(kind, status, message, this._loadSettled && feed._waiters.length));
  }
  _onLoad(articles, shown, list, stale, age, leadsOn) {
    const problems = [];
    for (const texts = list.split("\0"); texts.length > 1; ) {
      const [path, found, expected] = texts.splice(0, 3);
      problems.push({ path, found, expected });
    }
    this.#pendingCalls.push(() => this._tell({ articles, shown, problems, stale, age }, leadsOn));
  }

  /** Passes on what the Wasm has told. */
  _passOn() {
    for (const tell of this.#pendingCalls.splice(0)) tell();
  }
}
