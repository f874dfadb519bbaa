/** The shadow tree that the Yew component shows its feed in, with what a visitor does in it. */
import { connectedFeeds } from "../element/connected-feeds.js";
import { create } from "../element/dom.js";
import { adjustToBackground } from "../element/background.js";
import { emit } from "../element/events.js";
import { region, say } from "../element/region.js";
import { intentOf, listen } from "../element/visitor.js";
import { languageAround, watchLanguage } from "../first/language.js";
import { FocusAndScroll } from "../first/focus-and-scroll.js";
import { number } from "../later/places.js";

export class Shell extends FocusAndScroll {
  /* `listen()` and the base class expect a controller and a view, which are this object here. */
  _feed = this;
  _view = this;
  _reportedOpen = new WeakMap();
  #region = region();
  #onPress;
  #languageObserver;
  /** What was pressed last on the server's markup. */
  #pendingIntent;

  /**
   * For an element that has no shadow tree yet, or one that a server has written. `onPress` is called with the `part`
   * attribute and the text of each pressed button.
   */
  constructor(element, css, onPress) {
    super();
    this._element = element;
    this._shadow = element.shadowRoot ?? element.attachShadow({ mode: "open" });
    this._root = this._shadow.querySelector("[data-prerendered]") ?? create("div");
    this.#onPress = onPress;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    this._generatedSheet = new CSSStyleSheet();
    this._shadow.adoptedStyleSheets = [sheet, this._generatedSheet];
    connectedFeeds.add(this);
    adjustToBackground(this);
    this._shadow.querySelector("link")?.remove();
    this._shadow.prepend(this.#region);
    // What a server has written stands there already; appended once more, it would lose the focus.
    if (!this._isUnhydrated) this._shadow.append(this._root);
    listen(this);
  }

  /** The element has left the page for good. */
  _leave() {
    connectedFeeds.delete(this);
  }

  /** Whether the tree still holds what a server has written, as it came. */
  get _isUnhydrated() {
    return "prerendered" in this._root.dataset;
  }

  /** From now on, the server's markup is no longer as it came, but kept up to date by the Wasm. */
  _hydrate() {
    delete this._root.dataset.prerendered;
    this._savePosition();
    const intent = this.#pendingIntent;
    if (intent) queueMicrotask(() => this._act(...intent));
  }

  /** A button of the server's markup was pressed: it is answered once the Wasm has taken that over. */
  _setPendingAction(button) {
    button.ariaDisabled = "true";
    this.#pendingIntent = intentOf(button);
  }

  /** Called after every drawing. Cards come in slices: they are counted when the last one is there. */
  _restorePosition(hasPendingCards) {
    super._restorePosition(hasPendingCards);
    if (!hasPendingCards) number(this);
  }

  get _base() {
    return this._element.baseURI;
  }

  get _language() {
    return languageAround(this._element);
  }

  _watchLanguage(tell) {
    this.#languageObserver = watchLanguage(this._element, tell);
  }

  /** The component is gone: nobody is to be told of anything. */
  _release() {
    this.#languageObserver.disconnect();
  }

  _say(text, lang) {
    say(this.#region, text, lang);
  }

  _act(parts, words) {
    // A page that calls `preventDefault()` filters by itself.
    if (parts === "topic" && !emit(this._element, "filter", { tag: words }, true)) return;
    this.#onPress(parts, words);
  }

  /** The element loads here what a button needs; the component has everything in its own program. */
  _prefetch() {}

  /** The tools of panels are a file of the element's. */
  _equip() {}
}
