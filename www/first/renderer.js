/**
 * Hands what was loaded to the Wasm, and has it draw that, some cards at a time. What cannot be drawn before there is a
 * reader of HTML waits in a queue, and so does everything that comes after it.
 */
import { trapped } from "../glue/instance.js";
import { WasmCallbacks } from "./wasm-callbacks.js";
import { hasHtmlReader, needsHtmlReader } from "./html.js";
import { pause, within } from "./wait.js";

/** Seconds since 1970. */
export const now = () => Date.now() / 1000;

/** How long it may take to build some cards, in seconds, before the page gets its turn. */
const SLICE_BUDGET_SECONDS = 0.035;

/** What a script has thrown, in words: it may be anything, and even reading it may throw. */
const messageOf = (thrown) => {
  try {
    return `${thrown.message ?? thrown}`;
  } catch {
    return "";
  }
};

export class Renderer extends WasmCallbacks {
  /** The Wasm's own object for this feed, from the first update on. */
  _first;
  _isDisposed = false;
  _isRendering = false;
  /** Whether the load of the feed has ended, so that what is drawn now is its outcome. */
  _isLoadSettled = false;
  /** When the server sent what is shown, in seconds since 1970, and the URL that it was asked for by. */
  _writtenAt;
  _requestedUrl;
  /** The language whose words are on their way. */
  #loadingLanguage;
  /** Whether the next slice of the cards is scheduled. */
  #isSliceDue = false;
  /** How many cards are built in one go. */
  #sliceSize = 20;
  /** Whether the first slice of the source is drawn: it is one card, whose time says nothing about the others. */
  #hasDrawnFirst = false;
  /** What is to be done, in this order, when the reader of HTML is there; and whether the next page is among it. */
  #queue;
  #queueHasPage;
  /** Whether articles have HTML in their bodies. */
  #hasHtmlBodies;

  get _mayCache() {
    return this._feed._cacheMode === "default";
  }
  get _credentials() {
    return this._feed._credentials;
  }
  get _timeout() {
    return this._first._timeout;
  }
  get _period() {
    return this._first._period;
  }
  get _wantedPageUrl() {
    // A page that is in the queue has come already.
    return this.#queue && this.#queueHasPage ? undefined : this._first._wantedPageUrl;
  }
  get _expired() {
    return this._first._expired;
  }
  /** Reads the attributes anew; `sourceChanged` if the feed has another URL now. */
  _configure(sourceChanged) {
    if (sourceChanged) {
      this._dropQueue();
      this.#hasHtmlBodies = this.#hasDrawnFirst = false;
    }
    this._first._configure(sourceChanged);
    if (this.#hasHtmlBodies && !this.#queue && !hasHtmlReader() && this._attributes.article) this.#startQueue();
  }
  /** What waits is not wanted any more. */
  _dropQueue() {
    this.#queue = undefined;
  }
  _onLoadStatus(status) {
    this.#runInOrder(() => {
      if (status === __STATUS_CONFIRMED__) this._writtenAt = now();
      this._first._onLoadStatus(status);
    });
  }
  _fail(...failure) {
    this.#runInOrder(() => this._first._fail(...failure));
  }
  /** Opens a feed or a page of it; gives what is wrong with it, if that is known by now. */
  _open(json, ...response) {
    const [, finalUrl, , , kind] = response;
    try {
      json = this._transform(json, finalUrl);
    } catch (thrown) {
      return `transform threw: ${messageOf(thrown)}`;
    }
    const isFeed = kind === __KIND_FEED__;
    // Whatever waits belongs to an older feed.
    if (isFeed) this._dropQueue();
    const { article } = this._attributes;
    const hasHtmlBodies = needsHtmlReader(json, true);
    this.#hasHtmlBodies = hasHtmlBodies || (!isFeed && this.#hasHtmlBodies);
    const needsReader = article ? hasHtmlBodies : needsHtmlReader(json);
    if (!needsReader && !this.#queue) return this.#open(json, ...response);
    if (!this.#queue) this.#startQueue();
    this.#queue.push(() => {
      const wrong = this.#open(json, ...response);
      if (wrong) {
        this._fail(
          __ERROR_DECODE__,
          undefined,
          `${finalUrl}: ${wrong}`,
          kind === __KIND_PAGE__ ? __PAGE_FAILED__ : __FEED_FAILED__,
        );
      }
    });
    this.#queueHasPage ||= kind === __KIND_PAGE__;
  }
  #open(json, requestedUrl, finalUrl, age, hadInvalidUtf8, kind) {
    const wrong = this._first._open(json, requestedUrl, finalUrl, age, hadInvalidUtf8, kind);
    if (wrong || kind === __KIND_PAGE__) return wrong;
    this._writtenAt = now() - age;
    this._requestedUrl = this._data == null ? requestedUrl : undefined;
  }
  /** Does something now, or after what waits for the reader of HTML. */
  #runInOrder(call) {
    if (this.#queue) this.#queue.push(call);
    else call();
  }
  #startQueue() {
    this.#queue = [];
    this.#queueHasPage = false;
    this._waitForHtmlReader();
  }
  /**
   * Does what is in the queue when the reader of HTML is there, or when it is clear that it cannot be had. Called
   * again, it asks for the reader again.
   */
  _waitForHtmlReader() {
    const queue = this.#queue;
    const goOn = () => {
      if (this._isDisposed || !queue || queue !== this.#queue) return;
      this.#queue = undefined;
      // The visitor's place and focus are those of this moment.
      this._savePosition();
      for (const call of queue) call();
      this._render(this._isLoadSettled);
      this._loadNextPage();
    };
    if (queue) within(__RESOURCE_TIMEOUT__, this._feed._loadHtmlReader()).then(goOn, goOn);
  }

  /** Draws what there is, with so many cards more, and goes on in later frames until all cards are there. */
  _render(isLoadSettled, cards = this.#sliceSize) {
    this._isLoadSettled = isLoadSettled;
    // An article that is drawn alone before there is a reader of HTML would stay without its body.
    if (this.#queue && this._attributes.article) return;
    this.#loadLanguage(this._first._pendingLanguage);
    const startedAt = now();
    let isUnfinished;
    this._isRendering = true;
    try {
      // Markup that was there before is brought up to date as a whole: half of it old, it would be of two feeds.
      isUnfinished = this._first._draw(this._feed._isUnhydrated ? undefined : cards);
    } catch (thrown) {
      // A call into the DOM has thrown: the instance is treated as one that has trapped.
      return trapped(thrown);
    } finally {
      this._isRendering = false;
    }
    // If the Wasm has trapped while it drew, this view was released.
    if (this._isDisposed) return;
    // As long as cards are missing, the element is as high as the screen, so that what stands below it does not move.
    if (!this._feed._isUnhydrated) this._root.classList.toggle("coming", isUnfinished);
    this._flushCalls();
    if (!isUnfinished || this.#isSliceDue) return;
    this.#isSliceDue = true;
    const fitting = (cards * SLICE_BUDGET_SECONDS) / Math.max(now() - startedAt, 0.001);
    if (this.#hasDrawnFirst) this.#sliceSize = Math.max(1, Math.min(2 * this.#sliceSize, Math.trunc(fitting)));
    this.#hasDrawnFirst = true;
    pause().then(() => {
      this.#isSliceDue = false;
      if (!this._isDisposed) this._render(this._isLoadSettled);
    });
  }

  /** Fetches the words of an interface language, once. */
  async #loadLanguage(tag) {
    if (!tag || tag === this.#loadingLanguage) return;
    this.#loadingLanguage = tag;
    const texts = await within(__RESOURCE_TIMEOUT__, this._feed._words(tag, this._feed._cacheMode)).catch(() => {});
    if (this.#loadingLanguage === tag) this.#loadingLanguage = undefined;
    if (this._isDisposed || tag !== this._first._pendingLanguage) return;
    this._first._languageLoaded(texts);
    this._render(this._isLoadSettled);
  }
}
