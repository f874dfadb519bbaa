import { first, get, has, html, live, living, prepare, traps } from "./instances.js";
import { ATTRIBUTES } from "./names.js";
import { emit } from "./news.js";
import { done, enter, failed, idle, phase } from "./phases.js";
import { request, take } from "./requests.js";
import { sheetsFor } from "./sheets.js";
import { Stage } from "./stage.js";
import { whenNear } from "./viewport.js";
import { intentOf, listen } from "./visitor.js";
import { headlines, reason } from "./without-wasm.js";

/**
 * Everything about one element that is not its public face: the properties `data`, `transform` and `labels`, and
 *
 * - `_phase`, who is at work: see `phases.js`;
 * - `_left`, what stands there with nobody behind it. Its `_author` is the server, or a Wasm instance that has trapped; without
 *   one, what is at work answers for what stands there, or nothing does. `_time` is when it was written, in seconds since 1970,
 *   and `_source` the URL that it came from, where that is known;
 * - `_asked`, the request that was made before the Wasm was there;
 * - `_current`, the name of the state, and `_waiters`, which hear of the next load's outcome;
 * - `_pressed`, the last button, and `_wish`, one that waits for what answers it, and what it asks for.
 */
export class Feed extends Stage {
  data;
  transform;
  labels;
  _phase = idle;
  _left = {};
  _waiters = [];
  /** Which panels are open as far as the page was told. */
  _known = new WeakMap();

  constructor(element) {
    super(element);
    if (this._root) this._left = { _author: "server", _time: this._root.dataset.prerendered };
    listen(this);
  }

  _dress() {
    this._shadow.adoptedStyleSheets = sheetsFor(this._element.ownerDocument);
  }

  /** Whether there is anything to show. */
  get #able() {
    return this._element.isConnected && (this._src || this.data != null);
  }

  /** Seconds since what is shown was written; not a number if nobody knows. */
  get _age() {
    return Math.max(Math.floor(Date.now() / 1000 - this._left._time), 0);
  }

  /** Whether what stands there has nobody behind it. */
  get _isLeft() {
    return !!this._left._author;
  }

  /** Whether articles are on the screen. */
  get #shown() {
    return /ready|stale/.test(this._current) || this._isLeft || this._lists;
  }

  /** Whether it needs the app at once. */
  get _isDemanding() {
    return this.data != null || this._refresh || traps || this._waiters.length;
  }

  /** What shows the feed. */
  get _share() {
    return this._phase._share;
  }

  /** Connected, or something changed: start, wait for the viewport, or pass the change on. What is wanted `now` does not wait. */
  _changed(differs, now) {
    if (!this._element.isConnected) return;
    if (this._asked?.url !== this._url) this.#forgo();
    const { _source: source } = this._left;
    if (source && this.data == null && source !== this._url) this.#drop();
    if (!this.#able) this.#forsake();
    if (this._share) return this._share._update(differs);
    if (this._isLeft) return this.#keep(differs);
    if (!this.#able) return this._state("empty");
    if (!this.#shown) this._state("loading");
    if (this._isLazy && this.data == null && !now && (this._phase === idle || this._phase._end)) this.#watch();
    else this._begin();
  }

  /** Begins when the element is near what a visitor sees. */
  #watch() {
    enter(this, phase("waiting", { _end: whenNear(this._element, () => this._begin()) }));
  }

  /** What is prerendered stays as it is until something needs more. */
  #keep(differs) {
    const { _age: age, _root: root } = this;
    if (!this._current) {
      const shown = root.querySelectorAll("[part~=card]").length;
      this._state(shown ? "ready" : "empty");
      // Whoever has asked for a reload by now waits for the server.
      this._loaded({ articles: +root.dataset.articles, shown, problems: [], stale: false, age }, false);
    }
    if (!this.#able || this._phase._isComing) return;
    if (differs) return this._begin();
    const { _refresh: refresh } = this;
    if (refresh) {
      const timer = setTimeout(() => this.#watch(), (refresh - age) * 1000);
      enter(this, phase("waiting", { _end: () => clearTimeout(timer) }));
    } else if (this._phase._end) enter(this, idle);
  }

  /** Fetches the Wasm: with the app's if `whole`, or if there is no doing without. */
  _begin(whole) {
    const { _share: share } = this;
    if (this._phase._isLive || this._phase._isComing || (share && !whole) || !this._element.isConnected) return;
    whole ||= this._isDemanding;
    const asks = this.data == null && this._url && !share && !(whole && has(live));
    if (asks) this._asked = request(this._url, this._http);
    const now = phase("starting", { _isComing: true, _whole: whole, _share: share });
    enter(this, now);
    // What comes of an instance that has trapped in the meantime is too late.
    const timely = (done) => (value) => this._phase === now && done(value);
    get(whole ? live : first)
      .then(timely((module) => this.#mount(module)))
      .catch(timely((error) => this._withoutWasm(error)));
  }

  /** Ends a request that was made before the Wasm was there, unless the Wasm or another element has a use for it. */
  #forgo() {
    const url = this._asked?.url;
    this._asked = undefined;
    if (![...living].some((feed) => feed._asked?.url === url)) take(url)?.controller.abort();
  }

  #mount({ Host, app }) {
    if (!this._element.isConnected) return enter(this, idle);
    this._raise();
    const share = this._share ?? new Host(this, ATTRIBUTES, take);
    if (app) share._join(app.lend(), app.giveBack);
    enter(this, app ? phase("live", { _share: share, _isLive: true }) : phase("showing", { _share: share, _isFirst: true }));
    share._update();
  }

  /** The first load has come to its end. */
  _done() {
    if (this._phase._isFirst) enter(this, phase("done", { _share: this._share }));
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
    if (this._isLeft) prepare(traps ? live : first);
    else if (this._share?._leads(button.getAttribute("part"))) prepare(live);
  }

  /** Disconnected for good: all work stops, and the mounted widget is free for another element. */
  _release() {
    living.delete(this);
    this.#forgo();
    this.#forsake();
    this._press();
    this._pressed = undefined;
    const { _share: share } = this;
    enter(this, idle);
    share?._release();
    this.#drop();
    if (!this._isLeft) this._remove();
  }

  /** Takes away what was shown, unless it came with the page. */
  #drop() {
    if (this._isPrerendered) return;
    this._clear();
    this._left = {};
    this._current = "";
  }

  /** What it waits for will not come; with a trap, it has lost what was at work, too. */
  _renew(isTrap) {
    const { _isComing: isComing, _whole: whole, _share: share } = this._phase;
    if (!isTrap) share?._resume();
    if (!isComing && !(isTrap && share)) return;
    if (isTrap && share) {
      share._release();
      if (this.#shown) this._left = { _author: "trap", _time: share._time, _source: share._source, ...this._left };
      else this._clear();
    }
    enter(this, isTrap || !share ? done : phase("done", { _share: share }));
    this._begin(whole);
  }

  _state(name) {
    const isStill = this._isLeft;
    // What is there keeps its state until something newer takes its place. What a script has set has no server.
    if (isStill && name !== "stale") {
      const failed = this.data == null ? "stale" : !this._root.querySelector("[part~=card]") && name;
      name = (name === "failed" && failed) || this._current || name;
    }
    this._current = name;
    if (this._share && !isStill && name !== "loading") {
      this._root.hidden = false;
      this._list();
    }
    this._present(name, this.#shown);
  }

  _loaded(detail, awaited) {
    this.#tell("load", detail, awaited, detail);
  }

  _failed(kind, status, message, awaited) {
    const detail = { kind, message };
    if (status !== undefined) detail.status = status;
    this.#tell("error", detail, awaited);
  }

  /** The first so many that wait hear of it, too. */
  #tell(type, detail, awaited, outcome) {
    const waiters = this._waiters.splice(0, awaited);
    this._press();
    emit(this._element, type, detail);
    for (const resolve of waiters) resolve(outcome);
  }

  /** There will be no load that anyone could wait for. */
  #forsake() {
    for (const resolve of this._waiters.splice(0)) resolve();
  }

  _reload() {
    return new Promise((resolve) => {
      this._waiters.push(resolve);
      if (!this.#able) this.#forsake();
      else if (this._share) this._share._reload();
      else this._changed(true, true);
    });
  }

  /** What a button asks for is wanted of an app to come; with no button, nothing is any more. */
  _press(button) {
    const { _wish: wish } = this;
    if (wish) wish._button.ariaDisabled = null;
    this._wish = button && { _button: button, _intent: intentOf(button) };
    if (!button) return;
    button.ariaDisabled = "true";
    if (this._share && this._current === "stale") this._share._reload();
    else this._changed(true);
  }

  /** No Wasm here: the fallback children, or else the headlines as plain links. */
  async _withoutWasm(error) {
    const why = reason(error);
    const { _share: share } = this;
    enter(this, share?._shows ? phase("done", { _share: share }) : failed);
    if (share?._shows) return share._outdate(why);
    share?._release();
    if (!this._element.isConnected) return;
    if (!this._fallback && !this.#shown) this._list(await headlines(this).catch(() => {}));
    this._state("failed");
    this._failed("wasm", undefined, why, Infinity);
  }
}
