/**
 * What the Wasm asks of an element and tells it: the methods here are called from Rust (`src/first/wasm_callbacks.rs`) or by its
 * app.
 */
import { languageAround } from "./language.js";
import { FocusAndScroll } from "./focus-and-scroll.js";
import { within } from "./wait.js";

export class WasmCallbacks extends FocusAndScroll {
  /**
   * What the Wasm has told. It is passed on once the Wasm has returned, because who hears of it may call the Wasm
   * again.
   */
  #pendingCalls = [];
  /** The problems that were described last, as one text. */
  #describedProblems = "";

  /**
   * For an element with attributes of these names. `takeRequest` gives the request for a URL that was sent before the
   * Wasm was there.
   */
  constructor(feed, attributeNames, takeRequest) {
    super();
    this._feed = feed;
    this._attributeNames = attributeNames;
    this._takeRequest = takeRequest;
  }

  /* What the Wasm asks for. */

  get _root() {
    return this._feed._root;
  }
  get _attributes() {
    const attributes = Object.create(null);
    for (const name of this._attributeNames) attributes[name] = this._feed._attribute(name);
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
  get _transforms() {
    return typeof this._feed.transform === "function";
  }
  _transform(json, url) {
    return this._transforms ? this._feed.transform(json, url) : json;
  }
  /** Whether what the server has written is still there as it came. */
  get _showsServerMarkup() {
    return this._feed._staticMarkup._origin === "server";
  }

  /* What the Wasm tells. */

  _warn(text) {
    console.warn("<nutgraf-feed>", text, this._feed._element);
  }
  /**
   * Whether the Wasm may change what stands on the page now. What the server, or an instance that has trapped, has
   * written stays until the Wasm has something complete that is no older. A copy of the last visit never takes the
   * place of something newer, whatever the server's clock says.
   */
  _hydrate(isReady, state, age) {
    const { _feed: feed } = this;
    if (!feed._isUnhydrated) return true;
    const isFresh = this._isLoadSettled && /ready|empty/.test(state);
    if (!isReady || (!isFresh && age > feed._age)) return false;
    this._savePosition();
    // What marks the markup as the server's goes, and its linked style sheet, which the element's own takes the place
    // of.
    for (const link of feed._shadow.querySelectorAll("link")) link.remove();
    for (const name of ["class", "data-prerendered", "data-articles"]) feed._root.removeAttribute(name);
    feed._staticMarkup = {};
    return true;
  }
  _setState(name, hasPendingCards) {
    this._feed._setState(name);
    this._restorePosition(hasPendingCards);
  }
  _say(text, lang) {
    this._feed._say(text, lang);
  }
  _queueFocus(index) {
    this.#pendingCalls.push(() => this._focusCard(index));
  }
  _onError(kind, status, message) {
    const { _feed: feed } = this;
    // No browser tells a page that another origin has refused an answer: it looks as if there was none.
    const hint =
      kind === "network" && !message.startsWith(`${location.origin}/`)
        ? "; a server of another origin has to allow the page's by the header Access-Control-Allow-Origin"
        : "";
    this.#pendingCalls.push(() => {
      console.error("<nutgraf-feed>", `${kind}: ${message}${hint}; ${feed._urlOf("help.html")}#${kind}`, feed._element);
      feed._onError(kind, status, message, this._isLoadSettled && feed._waiters.length);
    });
  }
  /** `list` has the problems as one text: path, found, and the number of what was expected of each, with a NUL after every one. */
  _onLoad(articles, shown, list, stale, age, moreNeedsFetch) {
    const problems = [];
    for (const texts = list.split("\0"); texts.length > 1; ) {
      const [path, found, expected] = texts.splice(0, 3);
      problems.push({ path, found, expected });
    }
    const areNew = list !== this.#describedProblems;
    this.#describedProblems = list;
    // A file that does not come holds nothing up for long, and leaves what else is known.
    const words =
      list &&
      within(__RESOURCE_TIMEOUT__, this._feed._describe(problems, areNew)).catch(() => {
        for (const problem of problems) problem.expected = "";
      });
    this.#pendingCalls.push(() => this._reportLoad({ articles, shown, problems, stale, age }, moreNeedsFetch, words));
  }

  /** Passes on what the Wasm has told. */
  _flushCalls() {
    for (const call of this.#pendingCalls.splice(0)) call();
  }
}
