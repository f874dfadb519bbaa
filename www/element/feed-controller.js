import { connectedFeeds } from "./connected-feeds.js";
import { assist, whenStyled } from "./assist.js";
import { urlOf, words } from "./files.js";
import { isRequested, loadApp, loadFirst, loadOnce, prefetch, traps } from "./instances.js";
import { LaterParts } from "./later-parts.js";
import { ATTRIBUTES } from "./names.js";
import { adjustToBackground } from "./background.js";
import { emit, dispatchInOrder } from "./events.js";
import { enter, failed, idle, interactive, phase } from "./phases.js";
import { startEarlyRequest, takeEarlyRequest } from "./requests.js";
import { sheetsFor } from "./sheets.js";
import { whenNear } from "./viewport.js";
import { intentOf, listen } from "./visitor.js";
import { reason } from "./reason.js";

/**
 * Everything about one element that is not its public face: the properties `data`, `transform` and `labels`, and
 *
 * - `_phase`, where the element is in its life: see `phases.js`;
 * - `_staticMarkup`, markup with no running Wasm behind it. Its `_origin` is the server, or an instance that has
 *   trapped; without one, there is no such markup. `_writtenAt` is when it was written, in seconds since 1970, and
 *   `_requestedUrl` the feed's URL that it was made for, where that is known;
 * - `_earlyRequest`, the request for the feed that is made before the Wasm is there;
 * - `_stateName`, one of the states that CSS sees, and `_waiters`, which resolve the promises of `reload()` after the
 *   next load;
 * - `_lastPressed`, the last button that was pressed, and `_pendingAction`, a button that was pressed before there was
 *   Wasm to answer it, and what it asks for.
 */
export class FeedController extends LaterParts {
  data;
  transform;
  labels;
  /** For the glue, which knows no files: it is in bundles, too. */
  _urlOf = urlOf;
  _words = words;
  _ownSheets = [];
  _phase = idle;
  _staticMarkup = {};
  _waiters = [];
  /** Whether each panel was open when the page was last told of it. */
  _reportedOpen = new WeakMap();

  constructor(element) {
    super(element);
    if (this._root) this._staticMarkup = { _origin: "server", _writtenAt: this._root.dataset.prerendered };
    // An element that is going to start at once has the Wasm on its way before anything is computed for the page.
    else if (this.#hasSource && !this._isLazy && !traps) prefetch(loadFirst);
    listen(this);
  }

  _applyStyles() {
    const { _shadow: shadow, _ownSheets: before } = this;
    const sheets = sheetsFor(this._element.ownerDocument);
    // Of the same document as the others.
    this._generatedSheet = new sheets[0].constructor();
    this._ownSheets = [...sheets, this._generatedSheet];
    // What a script has added stays. A shadow tree that comes into another document has lost all of its sheets.
    const others = [...shadow.adoptedStyleSheets].filter((sheet) => !before.includes(sheet));
    shadow.adoptedStyleSheets = [...this._ownSheets, ...others];
    adjustToBackground(this);
  }

  /** Whether there is anything to show. */
  get #hasSource() {
    return this._element.isConnected && (this._src || this.data != null);
  }

  /** Seconds since the static markup was written; not a number if nobody knows. */
  get _age() {
    return Math.max(Math.floor(Date.now() / 1000 - this._staticMarkup._writtenAt), 0);
  }

  /** Whether there is markup with no running Wasm behind it. */
  get _isUnhydrated() {
    return !!this._staticMarkup._origin;
  }

  /** Whether articles, or headlines in their place, are on the screen. */
  get #showsArticles() {
    return /ready|stale/.test(this._stateName) || this._isUnhydrated || this._hasHeadlines;
  }

  /** Whether it needs the app at once. */
  get _needsAppNow() {
    return this.data != null || this._refresh || traps || this._waiters.length;
  }

  /** The object that shows the feed, a `FeedView`, once there is one. */
  get _view() {
    return this._phase._view;
  }

  /**
   * The element was connected, or, where `hasChanged`, an attribute or a property has a new value: starts, waits for
   * the viewport, or passes the change on. What is urgent does not wait.
   */
  _onChange(hasChanged, isUrgent) {
    if (!this._element.isConnected) return;
    if (this._earlyRequest?.url !== this._url) this.#abortEarlyRequest();
    const { _requestedUrl: url } = this._staticMarkup;
    if (url && this.data == null && url !== this._url) this.#clearContent();
    if (!this.#hasSource) this.#resolveWaiters();
    if (this._view) return this._view._update(hasChanged);
    if (this._isUnhydrated) return this.#keepPrerendered(hasChanged);
    if (!this.#hasSource) return this._setState("empty");
    if (!this.#showsArticles) this._setState("loading");
    if (this._isLazy && this.data == null && !isUrgent && (this._phase === idle || this._phase._end)) {
      this.#startWhenNear();
    } else this._start();
  }

  /** Starts as soon as the element is near what a visitor sees. */
  #startWhenNear() {
    enter(this, phase("waiting", { _end: whenNear(this._element, () => this._start()) }));
  }

  /** What is prerendered stays as it is until something needs more. */
  #keepPrerendered(hasChanged) {
    const { _age: age, _root: root } = this;
    if (!this._stateName) {
      const shown = root.querySelectorAll("[part~=card]").length;
      this._setState(shown ? "ready" : "empty");
      // Whoever has asked for a reload by now waits for the server.
      this._onLoad({ articles: +root.dataset.articles, shown, problems: [], stale: false, age }, false);
    }
    if (!this.#hasSource || this._phase._isLoading) return;
    if (hasChanged) return this._start();
    const { _refresh: refresh } = this;
    if (refresh) {
      const timer = setTimeout(() => this.#startWhenNear(), (refresh - age) * 1000);
      enter(this, phase("waiting", { _end: () => clearTimeout(timer) }));
    } else if (this._phase._end) enter(this, idle);
  }

  /** Loads the Wasm: with the app's if `withApp`, or if the app is needed at once. */
  _start(withApp) {
    const { _view: view } = this;
    if (this._phase._hasApp || this._phase._isLoading || (view && !withApp) || !this._element.isConnected) return;
    withApp ||= this._needsAppNow;
    const needsRequest = this.data == null && this._url && !view && !(withApp && isRequested(loadApp));
    if (needsRequest) this._earlyRequest = startEarlyRequest(this);
    const starting = phase("starting", { _isLoading: true, _withApp: withApp, _view: view });
    enter(this, starting);
    // What was loaded is for this start alone: after a trap, or when the element has left, it comes too late.
    const ifStillStarting = (handle) => (outcome) => this._phase === starting && handle(outcome);
    Promise.all([loadOnce(withApp ? loadApp : loadFirst), whenStyled(this)])
      .then(ifStillStarting(([loaded]) => this.#mount(loaded)))
      .catch(ifStillStarting((error) => this._withoutWasm(error)));
  }

  /** Ends a request that was made before the Wasm was there, unless the Wasm or another element has a use for it. */
  #abortEarlyRequest() {
    const url = this._earlyRequest?.url;
    this._earlyRequest = undefined;
    if (![...connectedFeeds].some((feed) => feed._earlyRequest?.url === url)) takeEarlyRequest(url)?.controller.abort();
  }

  #mount({ FeedView, app }) {
    if (!this._element.isConnected) return enter(this, idle);
    this._ensureRoot();
    const view = this._view ?? new FeedView(this, ATTRIBUTES, takeEarlyRequest);
    if (app) view._attachApp(app.lend(), app.giveBack);
    enter(
      this,
      app ? phase("live", { _view: view, _hasApp: true }) : phase("showing", { _view: view, _isFirst: true }),
    );
    view._update();
  }

  /** The feed has been loaded without the app, or could not be. */
  _onFirstLoadEnd() {
    if (this._phase._isFirst) enter(this, phase("interactive", { _view: this._view }));
  }

  /** What comes next can only be done by the app. */
  _needApp() {
    this._start(true);
  }

  /** Disconnected for good: all work stops, and the app that was mounted for it is free for another element. */
  _release() {
    connectedFeeds.delete(this);
    this.#abortEarlyRequest();
    this.#resolveWaiters();
    this._setPendingAction();
    this._lastPressed = undefined;
    const { _view: view } = this;
    enter(this, idle);
    view?._release();
    this.#clearContent();
    if (!this._isUnhydrated) this._removeRoot();
  }

  /** Takes away what was shown, unless it came with the page. */
  #clearContent() {
    if (this._isPrerendered) return;
    this._clearRoot();
    this._staticMarkup = {};
    this._stateName = "";
  }

  /** What it waits for will not come, and is loaded again. After a trap, what has shown the feed is lost, too. */
  _restart(isTrap) {
    const { _isLoading: isLoading, _withApp: withApp, _view: view } = this._phase;
    if (!isTrap) view?._waitForHtmlReader();
    if (!isLoading && !(isTrap && view)) return;
    if (isTrap && view) {
      view._release();
      if (this.#showsArticles) {
        this._staticMarkup = {
          _origin: "trap",
          _writtenAt: view._writtenAt,
          _requestedUrl: view._requestedUrl,
          ...this._staticMarkup,
        };
      } else this._clearRoot();
    }
    enter(this, isTrap || !view ? interactive : phase("interactive", { _view: view }));
    this._start(withApp);
  }

  _setState(name) {
    const isUnhydrated = this._isUnhydrated;
    // What is there keeps its state until something newer takes its place. Data that a script has set has no server
    // that could have failed, so it does not make what is shown stale.
    if (isUnhydrated && name !== "stale") {
      const afterFailure = this.data == null ? "stale" : !this._root.querySelector("[part~=card]") && name;
      name = (name === "failed" && afterFailure) || this._stateName || name;
    }
    this._stateName = name;
    if (this._view && !isUnhydrated && name !== "loading") {
      this._root.hidden = false;
      this._showHeadlines();
    }
    this._showState(name, this.#showsArticles);
    assist(this);
  }

  /** `words` is what has to come before the event: the description of the feed's problems, if there are any. */
  _onLoad(detail, awaited, words) {
    this.#dispatch("load", detail, awaited, detail, words);
  }

  _onError(kind, status, message, awaited) {
    const detail = { kind, message };
    if (status !== undefined) detail.status = status;
    this.#dispatch("error", detail, awaited);
  }

  /** Dispatches an event after `words`, and resolves the first `awaited` promises of `reload()` with its outcome. */
  #dispatch(type, detail, awaited, outcome, words) {
    const waiters = this._waiters.splice(0, awaited);
    this._setPendingAction();
    dispatchInOrder(this, words, () => {
      emit(this._element, type, detail);
      for (const resolve of waiters) resolve(outcome);
    });
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
      else this._onChange(true, true);
    });
  }

  /** Keeps what a pressed button asks for until there is Wasm to answer it; with no button, forgets it. */
  _setPendingAction(button) {
    const { _pendingAction: action } = this;
    if (action) action._button.ariaDisabled = null;
    this._pendingAction = button && { _button: button, _intent: intentOf(button) };
    if (!button) return;
    button.ariaDisabled = "true";
    if (this._view && this._stateName === "stale") this._view._reload();
    else this._onChange(true);
  }

  /** There is no Wasm: shows the fallback children, or else the headlines as plain links. */
  async _withoutWasm(error) {
    const why = reason(error);
    const { _view: view } = this;
    enter(this, view?._showsFeed ? phase("interactive", { _view: view }) : failed);
    if (view?._showsFeed) return view._showStale(why);
    view?._release();
    if (!this._element.isConnected) return;
    if (!this._hasFallback && !this.#showsArticles) this._showHeadlines(await this._headlines());
    this._setState("failed");
    this._onError("wasm", undefined, why, Infinity);
  }
}
