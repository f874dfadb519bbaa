/** What is drawn of a feed: what has come of loading is told to the Wasm here, and what that has is written onto the page. */
import { fail } from "../glue/instance.js";
import { WasmCallbacks } from "./wasm-callbacks.js";
import { needsHtml, readsHtml } from "./html.js";
import { pause, within } from "./wait.js";
import { words } from "./words.js";

export const now = () => Date.now() / 1000;

/** How long it may take to build some cards, in seconds, before the page gets its turn. */
const SLICE_BUDGET_SECONDS = 0.035;

/** What a script has thrown, in words. */
const says = (thrown) => {
  try {
    return `${thrown.message ?? thrown}`;
  } catch {
    return "";
  }
};

export class Renderer extends WasmCallbacks {
  /** The Wasm's own object, from the first update on. */
  _first;
  _isDisposed = false;
  _isRendering = false;
  /** No load of the feed is under way: whoever asked for one has its outcome. */
  _loadSettled = false;
  /** When the server sent what is shown, in seconds since 1970, and the URL that it was asked for by. */
  _time;
  _source;
  /** The language whose words are on their way. */
  #tag;
  #slicing = false;
  /** So many cards are built in one go. */
  #sliceSize = 20;
  #hasMeasured = false;
  /**
   * What has come since something waits for the reader of HTML, in its turn; whether the next page is among it; and whether
   * articles have HTML in their bodies.
   */
  #queue;
  #hasPage;
  #hasBodies;

  get _mayCache() {
    return this._feed._http === "default";
  }
  get _timeout() {
    return this._first._timeout;
  }
  get _period() {
    return this._first._period;
  }
  get _wantedPageUrl() {
    // It has come, and waits.
    return this.#queue && this.#hasPage ? undefined : this._first._wantedPageUrl;
  }
  get _expired() {
    return this._first._expired;
  }
  _configure(sourceChanged) {
    if (sourceChanged) {
      this._forget();
      this.#hasBodies = false;
    }
    this._first._configure(sourceChanged);
    if (this.#hasBodies && !this.#queue && !readsHtml() && this._attributes.article) this.#wait();
  }
  /** What waits is not wanted any more. */
  _forget() {
    this.#queue = undefined;
  }
  _onLoadStatus(news) {
    this.#inTurn(() => {
      if (news === __CONFIRMED__) this._time = now();
      this._first._onLoadStatus(news);
    });
  }
  _fail(...failure) {
    this.#inTurn(() => this._first._fail(...failure));
  }
  /** Gives what is wrong with it, if that is known by now. */
  _open(json, ...found) {
    try {
      json = this._transform(json, found[1]);
    } catch (thrown) {
      return `transform threw: ${says(thrown)}`;
    }
    const origin = found[4];
    const isFeed = origin === __OF_FEED__;
    // Whatever waits is of an older one.
    if (isFeed) this._forget();
    const { article } = this._attributes;
    const hasBodies = needsHtml(json, true);
    this.#hasBodies = hasBodies || (!isFeed && this.#hasBodies);
    const needs = article ? hasBodies : needsHtml(json);
    if (!needs && !this.#queue) return this.#open(json, ...found);
    if (!this.#queue) this.#wait();
    this.#queue.push(() => {
      const wrong = this.#open(json, ...found);
      if (wrong) this._fail(__DECODE__, undefined, `${found[1]}: ${wrong}`, origin === __OF_PAGE__ ? __PAGE_FAILED__ : __FEED_FAILED__);
    });
    this.#hasPage ||= origin === __OF_PAGE__;
  }
  #open(json, asked, url, age, replaced, origin) {
    const wrong = this._first._open(json, asked, url, age, replaced, origin);
    if (wrong || origin === __OF_PAGE__) return wrong;
    this._time = now() - age;
    this._source = this._data == null ? asked : undefined;
  }
  /** Does something now, or after what waits for the reader of HTML. */
  #inTurn(call) {
    if (this.#queue) this.#queue.push(call);
    else call();
  }
  /** Waits for the reader of HTML, or until it is clear that it cannot be had. */
  #wait() {
    this.#queue = [];
    this.#hasPage = false;
    this._resume();
  }
  /** What is waited for may never come, and is asked for again. */
  _resume() {
    const queue = this.#queue;
    const goOn = () => {
      if (this._isDisposed || !queue || queue !== this.#queue) return;
      this.#queue = undefined;
      // The reader's place and focus are those of this moment.
      this._savePosition();
      for (const call of queue) call();
      this._render(this._loadSettled);
      this._pressed();
    };
    if (queue) within(__RESOURCE_TIMEOUT__, this._feed._needHtml()).then(goOn, goOn);
  }

  /** Draws what there is, with so many cards more, and goes on until all of it is there. */
  _render(ended, cards = this.#sliceSize) {
    this._loadSettled = ended;
    // Decoded without its text, an article alone would stay without.
    if (this.#queue && this._attributes.article) return;
    this.#loadLanguage(this._first._pendingLanguage);
    const begun = now();
    let isShort;
    this._isRendering = true;
    try {
      // What others have left is not taken over in part.
      isShort = this._first._draw(this._feed._isUnhydrated ? undefined : cards);
    } catch (refused) {
      // A call into the DOM has thrown: the instance is treated as one that has trapped.
      return fail(refused);
    } finally {
      this._isRendering = false;
    }
    // It has trapped.
    if (this._isDisposed) return;
    // What stands below is not pushed about by the first cards.
    if (!this._feed._isUnhydrated) this._root.classList.toggle("coming", isShort);
    this._passOn();
    if (!isShort || this.#slicing) return;
    this.#slicing = true;
    const fits = (cards * SLICE_BUDGET_SECONDS) / Math.max(now() - begun, 0.001);
    // The first one comes alone, and says nothing of the others.
    if (this.#hasMeasured) this.#sliceSize = Math.max(1, Math.min(2 * this.#sliceSize, Math.trunc(fits)));
    this.#hasMeasured = true;
    pause().then(() => {
      this.#slicing = false;
      if (!this._isDisposed) this._render(this._loadSettled);
    });
  }

  /** Fetches the words of an interface language, once. */
  async #loadLanguage(tag) {
    if (!tag || tag === this.#tag) return;
    this.#tag = tag;
    const texts = await words(__RESOURCE_TIMEOUT__, `${this._locales}${tag}.json`, this._feed._http).catch(() => {});
    if (this.#tag === tag) this.#tag = undefined;
    if (this._isDisposed || tag !== this._first._pendingLanguage) return;
    this._first._languageLoaded(texts);
    this._render(this._loadSettled);
  }
}
