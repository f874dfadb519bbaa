import { first, get, has, html, live, connectedFeeds, prepare, traps } from "./instances.js";
import { ATTRIBUTES } from "./names.js";
import { emit } from "./news.js";
import { done, enter, failed, idle, phase } from "./phases.js";
import { request, take } from "./requests.js";
import { sheetsFor } from "./sheets.js";
import { ShadowTree } from "./shadow-tree.js";
import { whenNear } from "./viewport.js";
import { intentOf, listen } from "./visitor.js";
import { headlines, reason } from "./without-wasm.js";

/**
 * Everything about one element that is not its public face: the properties `data`, `transform` and `labels`, and
 *
 * - `_phase`, where the element is in its life: see `phases.js`;
 * - `_staticMarkup`, markup with no running Wasm behind it. Its `_origin` is the server, or an instance that has trapped; without one,
 *   there is no such markup. `_time` is when it was written, in seconds since 1970, and `_source` the URL that it came from, where
 *   that is known;
 * - `_earlyRequest`, the request for the feed that is made before the Wasm is there;
 * - `_current`, the name of the state, and `_waiters`, which resolve the promises of `reload()` after the next load;
 * - `_pressed`, the last button, and `_pendingAction`, a button that was pressed before there was Wasm to answer it, and what it
 *   asks for.
 */
export class FeedController extends ShadowTree {
  data;
  transform;
  labels;
  _phase = idle;
  _staticMarkup = {};
  _waiters = [];
  /** Whether each panel was open when the page was last told of it. */
  _reportedOpen = new WeakMap();

  constructor(element) {
    super(element);
    if (this._root) this._staticMarkup = { _origin: "server", _time: this._root.dataset.prerendered };
    listen(this);
  }

  _applyStyles() {
    this._shadow.adoptedStyleSheets = sheetsFor(this._element.ownerDocument);
  }

  /** Whether there is anything to show. */
  get #hasSource() {
    return this._element.isConnected && (this._src || this.data != null);
  }

  /** Seconds since what is shown was written; not a number if nobody knows. */
  get _age() {
    return Math.max(Math.floor(Date.now() / 1000 - this._staticMarkup._time), 0);
  }

  /** Whether there is markup with no running Wasm behind it. */
  get _isUnhydrated() {
    return !!this._staticMarkup._origin;
  }

  /** Whether articles are on the screen. */
  get #shown() {
    return /ready|stale/.test(this._current) || this._isUnhydrated || this._lists;
  }

  /** Whether it needs the app at once. */
  get _needsAppNow() {
    return this.data != null || this._refresh || traps || this._waiters.length;
  }

  /** What shows the feed. */
  get _view() {
    return this._phase._view;
  }

  /** Connected, or something changed: start, wait for the viewport, or pass the change on. What is wanted `now` does not wait. */
  _changed(differs, now) {
    if (!this._element.isConnected) return;
    if (this._earlyRequest?.url !== this._url) this.#abortEarlyRequest();
    const { _source: source } = this._staticMarkup;
    if (source && this.data == null && source !== this._url) this.#clearContent();
    if (!this.#hasSource) this.#resolveWaiters();
    if (this._view) return this._view._update(differs);
    if (this._isUnhydrated) return this.#keepPrerendered(differs);
    if (!this.#hasSource) return this._setState("empty");
    if (!this.#shown) this._setState("loading");
    if (this._isLazy && this.data == null && !now && (this._phase === idle || this._phase._end)) this.#watch();
    else this._begin();
  }

  /** Begins when the element is near what a visitor sees. */
  #watch() {
    enter(this, phase("waiting", { _end: whenNear(this._element, () => this._begin()) }));
  }

  /** What is prerendered stays as it is until something needs more. */
  #keepPrerendered(differs) {
    const { _age: age, _root: root } = this;
    if (!this._current) {
      const shown = root.querySelectorAll("[part~=card]").length;
      this._setState(shown ? "ready" : "empty");
      // Whoever has asked for a reload by now waits for the server.
      this._onLoad({ articles: +root.dataset.articles, shown, problems: [], stale: false, age }, false);
    }
    if (!this.#hasSource || this._phase._isLoading) return;
    if (differs) return this._begin();
    const { _refresh: refresh } = this;
    if (refresh) {
      const timer = setTimeout(() => this.#watch(), (refresh - age) * 1000);
      enter(this, phase("waiting", { _end: () => clearTimeout(timer) }));
    } else if (this._phase._end) enter(this, idle);
  }

  /** Fetches the Wasm: with the app's if `whole`, or if there is no doing without. */
  _begin(whole) {
    const { _view: view } = this;
    if (this._phase._hasApp || this._phase._isLoading || (view && !whole) || !this._element.isConnected) return;
    whole ||= this._needsAppNow;
    const asks = this.data == null && this._url && !view && !(whole && has(live));
    if (asks) this._earlyRequest = request(this._url, this._http);
    const now = phase("starting", { _isLoading: true, _withApp: whole, _view: view });
    enter(this, now);
    // What comes of an instance that has trapped in the meantime is too late.
    const timely = (done) => (value) => this._phase === now && done(value);
    get(whole ? live : first)
      .then(timely((module) => this.#mount(module)))
      .catch(timely((error) => this._withoutWasm(error)));
  }

  /** Ends a request that was made before the Wasm was there, unless the Wasm or another element has a use for it. */
  #abortEarlyRequest() {
    const url = this._earlyRequest?.url;
    this._earlyRequest = undefined;
    if (![...connectedFeeds].some((feed) => feed._earlyRequest?.url === url)) take(url)?.controller.abort();
  }

  #mount({ FeedView, app }) {
    if (!this._element.isConnected) return enter(this, idle);
    this._raise();
    const view = this._view ?? new FeedView(this, ATTRIBUTES, take);
    if (app) view._attachApp(app.lend(), app.giveBack);
    enter(this, app ? phase("live", { _view: view, _hasApp: true }) : phase("showing", { _view: view, _isFirst: true }));
    view._update();
  }

  /** The first load has come to its end. */
  _done() {
    if (this._phase._isFirst) enter(this, phase("done", { _view: this._view }));
  }

  /** What comes next is for the app. */
  _pass() {
    this._begin(true);
  }

  /** What it shows has HTML in it. */
  _needHtml() {
    return get(html);
  }

  /** Somebody may be about to press a button. */
  _prepare(button) {
    if (this._isUnhydrated) prepare(traps ? live : first);
    else if (this._view?._wouldFetch(button.getAttribute("part"))) prepare(live);
  }

  /** Disconnected for good: all work stops, and the mounted widget is free for another element. */
  _release() {
    connectedFeeds.delete(this);
    this.#abortEarlyRequest();
    this.#resolveWaiters();
    this._press();
    this._pressed = undefined;
    const { _view: view } = this;
    enter(this, idle);
    view?._release();
    this.#clearContent();
    if (!this._isUnhydrated) this._remove();
  }

  /** Takes away what was shown, unless it came with the page. */
  #clearContent() {
    if (this._isPrerendered) return;
    this._clear();
    this._staticMarkup = {};
    this._current = "";
  }

  /** What it waits for will not come; with a trap, it has lost what was at work, too. */
  _renew(isTrap) {
    const { _isLoading: isComing, _withApp: whole, _view: view } = this._phase;
    if (!isTrap) view?._resume();
    if (!isComing && !(isTrap && view)) return;
    if (isTrap && view) {
      view._release();
      if (this.#shown) this._staticMarkup = { _origin: "trap", _time: view._time, _source: view._source, ...this._staticMarkup };
      else this._clear();
    }
    enter(this, isTrap || !view ? done : phase("done", { _view: view }));
    this._begin(whole);
  }

  _setState(name) {
    const isStill = this._isUnhydrated;
    // What is there keeps its state until something newer takes its place. What a script has set has no server.
    if (isStill && name !== "stale") {
      const failed = this.data == null ? "stale" : !this._root.querySelector("[part~=card]") && name;
      name = (name === "failed" && failed) || this._current || name;
    }
    this._current = name;
    if (this._view && !isStill && name !== "loading") {
      this._root.hidden = false;
      this._list();
    }
    this._present(name, this.#shown);
  }

  _onLoad(detail, awaited) {
    this.#tell("load", detail, awaited, detail);
  }

  _onError(kind, status, message, awaited) {
    const detail = { kind, message };
    if (status !== undefined) detail.status = status;
    this.#tell("error", detail, awaited);
  }

  /** Dispatches an event, and resolves the first `awaited` promises of `reload()`. */
  #tell(type, detail, awaited, outcome) {
    const waiters = this._waiters.splice(0, awaited);
    this._press();
    emit(this._element, type, detail);
    for (const resolve of waiters) resolve(outcome);
  }

  /** Resolves all promises of `reload()`: there will be no load. */
  #resolveWaiters() {
    for (const resolve of this._waiters.splice(0)) resolve();
  }

  _reload() {
    return new Promise((resolve) => {
      this._waiters.push(resolve);
      if (!this.#hasSource) this.#resolveWaiters();
      else if (this._view) this._view._reload();
      else this._changed(true, true);
    });
  }

  /** Keeps what a pressed button asks for until there is Wasm to answer it; with no button, forgets it. */
  _press(button) {
    const { _pendingAction: action } = this;
    if (action) action._button.ariaDisabled = null;
    this._pendingAction = button && { _button: button, _intent: intentOf(button) };
    if (!button) return;
    button.ariaDisabled = "true";
    if (this._view && this._current === "stale") this._view._reload();
    else this._changed(true);
  }

  /** No Wasm here: the fallback children, or else the headlines as plain links. */
  async _withoutWasm(error) {
    const why = reason(error);
    const { _view: view } = this;
    enter(this, view?._shows ? phase("done", { _view: view }) : failed);
    if (view?._shows) return view._showStale(why);
    view?._release();
    if (!this._element.isConnected) return;
    if (!this._fallback && !this.#shown) this._list(await headlines(this).catch(() => {}));
    this._setState("failed");
    this._onError("wasm", undefined, why, Infinity);
  }
}
