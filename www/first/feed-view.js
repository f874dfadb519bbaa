/**
 * What shows an element's feed, from its first card to the element's end: it loads the feed once, keeps what the Wasm
 * has drawn up to date, and answers the visitor. What has to be asked of the server after that, and whatever goes wrong
 * with the feed, is for the app, which is loaded then, and calls the methods here with what has come.
 */
import { First } from "bindgen";
import { emit } from "../element/events.js";
import { start } from "../glue/instance.js";
import { needsHtmlReader } from "./html.js";
import { watchLanguage } from "./language.js";
import { read } from "./read.js";
import { now, Renderer } from "./renderer.js";
import { cached, save } from "./store.js";
import { within } from "./wait.js";
import { isXmlLikely, loadXmlReader, setXmlLoader } from "./xml.js";

/**
 * Starts the Wasm from the answer to a request for it. While that is on its way, the answers to requests for feeds are
 * read, and where one has HTML that is to be shown, `loadHtmlReader` is called; where one is in XML, `xmlLoader`.
 */
export const startAndRead = (answer, requests, loadHtmlReader, xmlLoader) => {
  setXmlLoader(xmlLoader);
  for (const request of requests.values()) {
    if (isXmlLikely(request.url)) loadXmlReader();
    request.result = read(request);
    // An error is for the view that shows the feed, which waits for the same promises.
    request.result.then(({ json }) => void (needsHtmlReader(json) && loadHtmlReader()), () => {});
  }
  return start(answer);
};

/** What shows the feed of one element: the JavaScript around the Wasm's own object. */
export class FeedView extends Renderer {
  #app;
  #giveBackApp;
  /** The URL that the feed was asked for by, without the app. */
  #loadingUrl = null;
  /**
   * The feed that was shown without the app: its text, its URL after redirects, and whether it is `fresh` from the
   * server.
   */
  #initialFeed;
  /** Whether "Show more" has to ask the server. */
  #moreNeedsFetch;
  /** What sees the "Show more" button come into view. */
  #moreObserver;
  /** What sees the language around the element change. */
  #languageObserver;

  /* What the element calls. */

  /** The element is shown for the first time, or, where `hasChanged`, something about it has changed. */
  _update(hasChanged) {
    const { _feed: feed } = this;
    const isNew = !this._first;
    if (isNew) {
      this._first = new First(this._root, this);
      this.#languageObserver = watchLanguage(feed._element, () => this._update(true));
    }
    const sourceChanged = feed.data == null && feed._url !== this.#loadingUrl;
    if (this.#app) {
      // The URL may have changed while the app was on its way. The app does not know the old one, so that is dropped
      // here.
      if (sourceChanged && this.#loadingUrl) this._configure(true);
      return this.#app._update(this);
    }
    if (!isNew && !hasChanged) return;
    if (!isNew) {
      if (feed.data != null) this._dropQueue();
      this._configure(sourceChanged);
      if (sourceChanged) this._onLoadStatus(feed._src ? __STATUS_STARTED__ : __STATUS_NOTHING__);
      this._render(this._isLoadSettled);
    }
    // A URL that is not http(s) is a mistake, and the app reports those.
    if (sourceChanged && isNew && !feed._needsAppNow && /^http/.test(feed._earlyRequest?.url)) {
      this.#load().catch(() => this.#isSuperseded || (this.#loadingUrl && feed._needApp()));
    } else if (feed._needsAppNow || (sourceChanged && feed._src)) feed._needApp();
  }

  /** From now on the app does what needs the server; `giveBack` frees it in the end. */
  _attachApp(app, giveBack) {
    this.#app = app;
    this.#giveBackApp = giveBack;
  }

  _reload() {
    // Whatever is drawn until the reload has ended is not its outcome.
    this._isLoadSettled = false;
    if (this.#app) this.#app._reload();
    else this._feed._needApp();
  }

  _act(parts, words) {
    if (this._isDisposed) return;
    // Moving the focus runs the page's own handlers while the Wasm is at work, and one of them may press a button.
    if (this._isRendering) return queueMicrotask(() => this._act(parts, words));
    // A page that calls `preventDefault()` filters by itself.
    if (parts === "topic" && !emit(this._feed._element, "filter", { tag: words }, true)) return;
    const needsReload = this._first._act(parts, words);
    if (needsReload) return this._reload();
    // The first of further cards comes alone, so that it is there in the next frame, also on a slow machine.
    this._render(this._isLoadSettled, /more/.test(parts) ? 1 : undefined);
    this._loadNextPage();
  }

  /** Has the app load the next page, if the visitor wants it. */
  _loadNextPage() {
    if (this.#app) this.#app._pressed();
    else if (this._wantedPageUrl) this._feed._needApp();
  }

  /** Whether a button of these parts would ask the server. */
  _wouldFetch(parts) {
    return this.#moreNeedsFetch && /more/.test(parts);
  }

  /** The element has left its page for good, or the Wasm has trapped. */
  _release() {
    this._isDisposed = true;
    this.#languageObserver?.disconnect();
    this.#giveBackApp?.(this.#app);
    // The Wasm's object may be the one that has called this, so it is freed once it has returned.
    queueMicrotask(() => this._first?.free());
  }

  /** Whether it shows a feed that was loaded without the app. */
  get _showsFeed() {
    return !!this.#initialFeed;
  }

  /** The app could not be loaded: what is shown is marked as stale. */
  _showStale(why) {
    this._fail(__ERROR_WASM__, undefined, why, this._wantedPageUrl ? __PAGE_FAILED__ : __FEED_FAILED__);
    this._render(true);
  }

  /* The feed's first load. */

  /** Whether the first load was given up, or is for the app now. */
  get #isSuperseded() {
    return this._isDisposed || this.#app || this._feed.data != null;
  }

  async #load() {
    const { _feed: feed } = this;
    const request = feed._earlyRequest;
    const asked = (this.#loadingUrl = request.url);
    const isOver = () => this.#isSuperseded || asked !== this.#loadingUrl;
    this._onLoadStatus(__STATUS_STARTED__);
    this._render(false);
    const coming = within(this._timeout, (request.result ??= read(request)));
    const settled = coming.then(() => {}, () => {});
    const copy = this._mayCache && (await Promise.race([(request.copy ??= cached(asked).catch(() => {})), settled]));
    // A cached copy that can't be shown is as good as none.
    if (copy && !isOver() && !this.#openRead(copy)) this._render(false);
    const fresh = await coming;
    if (isOver()) return;
    const url = fresh.url || asked;
    if (this.#initialFeed && fresh.text === copy.text && url === copy.url) this._onLoadStatus(__STATUS_CONFIRMED__);
    // The app loads it once more, and reports what is wrong.
    else if (this.#openRead({ ...fresh, url, time: now() })) throw fresh;
    this.#initialFeed.fresh = true;
    this._render(true);
    if (this._mayCache && !this._isDisposed) {
      request.saved ??= save(asked, fresh.text, [url, fresh.bytes, fresh.control]).catch(() => {});
    }
  }

  /** Opens a feed that was read, from the server or from the store; gives what is wrong with it. */
  #openRead({ text, json, url, time }) {
    const age = Math.max(Math.floor(now() - time), 0);
    // Other elements hold the same object; a script gets one that it may change.
    const own = this._transforms || !json ? JSON.parse(text) : json;
    const wrong = this._open(own, this.#loadingUrl, url, age, false, __KIND_FEED__);
    if (!wrong) this.#initialFeed = { text, url, fresh: false };
    return wrong;
  }

  /* What the app asks for. */

  get _src() {
    return this._feed._src;
  }
  get _data() {
    return this._feed.data;
  }
  _takeEarlyRequest(url) {
    const request = this._takeRequest(url);
    // Another element may have asked with other cookies.
    if (request?.credentials !== this._credentials) return undefined;
    return { ...request, waited: Math.max(Date.now() - request.since, 0) };
  }
  /** The feed of a URL, if it is shown already, and whether somebody waits for a reload of it. */
  _initialFeed(url) {
    if (this.#loadingUrl !== url || !this.#initialFeed) return undefined;
    return { ...this.#initialFeed, awaited: this._feed._waiters.length > 0 };
  }
  _configure(sourceChanged) {
    if (sourceChanged) this.#initialFeed = this.#loadingUrl = null;
    super._configure(sourceChanged);
  }

  /* What the Wasm tells. */

  /** `words` is what the description of its problems waits for, if there are any. */
  _reportLoad(detail, moreNeedsFetch, words) {
    const { _feed: feed } = this;
    this.#moreNeedsFetch = moreNeedsFetch;
    // What came with the page is still there: nobody has seen this load.
    if (feed._isUnhydrated) return;
    const { _pendingAction: action } = feed;
    if (!this.#app && this._isLoadSettled) feed._onFirstLoadEnd();
    // Who has asked for a reload waits for the app.
    feed._onLoad(detail, this.#app && this._isLoadSettled && feed._waiters.length, words);
    if (action) {
      feed._setPendingAction();
      this._act(...action._intent);
    }
    // Who has come to the end of the cards may want more of them: the app is loaded as soon as the button comes into
    // view.
    this.#moreObserver?.disconnect();
    const more = !this.#app && moreNeedsFetch && this._root.querySelector("[part~=more-button]");
    if (!more) return;
    this.#moreObserver = new IntersectionObserver(
      (entries) => entries.some((entry) => entry.isIntersecting) && feed._prefetch(more),
    );
    this.#moreObserver.observe(more);
  }
}
