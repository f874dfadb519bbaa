/**
 * What shows an element's feed, from its first card to the element's end: it asks for the feed once, keeps what the Wasm has
 * drawn up to date, and answers the visitor. What has to be asked of the server after that, and whatever goes wrong with the
 * feed, is for the app, which joins it then and tells it what has come.
 */
import { First } from "bindgen";
import { emit } from "../element/news.js";
import { start } from "../glue/instance.js";
import { needsHtml } from "./html.js";
import { read } from "./read.js";
import { now, Renderer } from "./renderer.js";
import { cached, save } from "./store.js";
import { within } from "./wait.js";

/** Starts the instance. What was asked for before is read while the Wasm is still on its way, and with it what reads HTML. */
export const load = (answer, requests, needHtml) => {
  for (const request of requests.values()) {
    request.answer = read(request);
    // Whoever shows it hears of what went wrong, too.
    request.answer.then(({ json }) => needsHtml(json) && needHtml(), () => {});
  }
  return start(answer);
};

/** What shows the feed of one element: the JavaScript around the Wasm's own object. */
export class FeedView extends Renderer {
  #app;
  /** What gives the app back. */
  #leave;
  /** The URL that was asked for without the app, and what has come of it: whether it is `fresh` from the server. */
  #source = null;
  #initialFeed;
  /** "Show more" has to ask the server; and who sees it come into view. */
  #moreNeedsFetch;
  #watch;

  /* What the element asks for. */

  /** Something about the element has changed, or it is there for the first time. */
  _update(differs) {
    const { _feed: feed } = this;
    const isNew = !this._first;
    if (isNew) this._first = new First(this._root, this);
    const sourceChanged = feed.data == null && feed._url !== this.#source;
    if (this.#app) {
      // The address has changed while the app came, which takes it for the only one.
      if (sourceChanged && this.#source) this._configure(true);
      return this.#app._update(this);
    }
    if (!isNew && !differs) return;
    if (!isNew) {
      if (feed.data != null) this._forget();
      this._configure(sourceChanged);
      if (sourceChanged) this._onLoadStatus(feed._src ? __STARTED__ : __NOTHING__);
      this._render(this._loadSettled);
    }
    // Anything but http(s) is a mistake, of which the app tells.
    if (sourceChanged && isNew && !feed._needsAppNow && /^http/.test(feed._earlyRequest?.url)) {
      this.#begin().catch(() => this.#isSuperseded || (this.#source && feed._pass()));
    } else if (feed._needsAppNow || (sourceChanged && feed._src)) feed._pass();
  }

  /** The app goes on from here; `leave` gives it back in the end. */
  _attachApp(app, leave) {
    this.#app = app;
    this.#leave = leave;
  }

  _reload() {
    // Whatever is drawn until then is not its outcome.
    this._loadSettled = false;
    if (this.#app) this.#app._reload();
    else this._feed._pass();
  }

  _act(parts, words) {
    if (this._isDisposed) return;
    // Moving the focus runs the page's own handlers while the Wasm is at work, and one of them may press a button.
    if (this._isRendering) return queueMicrotask(() => this._act(parts, words));
    // `preventDefault()` leaves the filter to the page.
    if (parts === "topic" && !emit(this._feed._element, "filter", { tag: words }, true)) return;
    const reloads = this._first._act(parts, words);
    if (reloads) return this._reload();
    // The first of further cards comes alone, so that it is there in the next frame, also on a slow machine.
    this._render(this._loadSettled, /more/.test(parts) ? 1 : undefined);
    this._pressed();
  }

  /** The next page may be wanted. */
  _pressed() {
    if (this.#app) this.#app._pressed();
    else if (this._wantedPageUrl) this._feed._pass();
  }

  /** Whether a button of these parts would ask the server. */
  _wouldFetch(parts) {
    return this.#moreNeedsFetch && /more/.test(parts);
  }

  /** The element has left its page for good, or the instance is lost. */
  _release() {
    this._isDisposed = true;
    this.#leave?.(this.#app);
    // It may be what has called.
    queueMicrotask(() => this._first?.free());
  }

  /** Whether it shows a feed that has come without the app. */
  get _shows() {
    return !!this.#initialFeed;
  }

  /** The app could not be loaded: what is shown is marked as stale. */
  _showStale(why) {
    this._fail(__NO_WASM__, undefined, why, this._wantedPageUrl ? __PAGE_FAILED__ : __FEED_FAILED__);
    this._render(true);
  }

  /* The feed's first load. */

  /** It was given up, or somebody else goes on. */
  get #isSuperseded() {
    return this._isDisposed || this.#app || this._feed.data != null;
  }

  async #begin() {
    const { _feed: feed } = this;
    const request = feed._earlyRequest;
    const asked = (this.#source = request.url);
    const isOver = () => this.#isSuperseded || asked !== this.#source;
    this._onLoadStatus(__STARTED__);
    this._render(false);
    const coming = within(this._timeout, (request.answer ??= read(request)));
    const settled = coming.then(() => {}, () => {});
    const copy = this._mayCache && (await Promise.race([(request.copy ??= cached(asked).catch(() => {})), settled]));
    // What was kept and can't be shown is as good as nothing.
    if (copy && !isOver() && !this.#take(copy)) this._render(false);
    const fresh = await coming;
    if (isOver()) return;
    const url = fresh.url || asked;
    if (this.#initialFeed && fresh.text === copy.text && url === copy.url) this._onLoadStatus(__CONFIRMED__);
    else if (this.#take({ ...fresh, url, time: now() })) throw fresh;
    this.#initialFeed.fresh = true;
    this._render(true);
    if (this._mayCache && !this._isDisposed) request.kept ??= save(asked, fresh.text, [url, fresh.bytes, fresh.control]).catch(() => {});
  }

  /** Opens a feed that was read; gives what is wrong with it. */
  #take({ text, json, url, time }) {
    const age = Math.max(Math.floor(now() - time), 0);
    // Other elements hold the same object; a script gets one that it may change.
    const own = this._transforms || !json ? JSON.parse(text) : json;
    const wrong = this._open(own, this.#source, url, age, false, __OF_FEED__);
    if (!wrong) this.#initialFeed = { text, url, fresh: false };
    return wrong;
  }

  /* What the app asks of it. */

  get _src() {
    return this._feed._src;
  }
  get _data() {
    return this._feed.data;
  }
  _takeEarlyRequest(url) {
    const request = this._take(url);
    return request && { ...request, waited: Math.max(Date.now() - request.since, 0) };
  }
  /** The feed of a URL, where it is shown without the app. */
  _initialFeed(url) {
    if (this.#source !== url || !this.#initialFeed) return undefined;
    return { ...this.#initialFeed, awaited: this._feed._waiters.length > 0 };
  }
  _configure(sourceChanged) {
    if (sourceChanged) this.#initialFeed = this.#source = null;
    super._configure(sourceChanged);
  }

  /* What the Wasm tells. */

  _tell(detail, leadsOn) {
    const { _feed: feed } = this;
    this.#moreNeedsFetch = leadsOn;
    // What came with the page is still there.
    if (feed._isUnhydrated) return;
    const { _pendingAction: wish } = feed;
    if (!this.#app && this._loadSettled) feed._done();
    // Who has asked for a reload waits for the app.
    feed._onLoad(detail, this.#app && this._loadSettled && feed._waiters.length);
    if (wish) {
      feed._press();
      this._act(...wish._intent);
    }
    // Who has come to the end of the cards may want more of them.
    this.#watch?.disconnect();
    const more = !this.#app && leadsOn && this._root.querySelector("[part~=more-button]");
    if (!more) return;
    this.#watch = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && feed._prepare(more));
    this.#watch.observe(more);
  }
}
