/** The shadow tree of the Yew component: what is around the feed there, and what a visitor does in it. */
import { create } from "../element/dom.js";
import { emit } from "../element/news.js";
import { region, say } from "../element/region.js";
import { listen } from "../element/visitor.js";
import { languageAround } from "../first/language.js";
import { FocusAndScroll } from "../first/focus-and-scroll.js";

export class Shell extends FocusAndScroll {
  /* It stands for the controller and the view where `listen()` and the base class expect them. */
  _feed = this;
  _view = this;
  _reportedOpen = new WeakMap();
  #region = region();
  #act;

  /**
   * In an element that has no shadow tree yet, or one that a server has written. `act` hears of pressed buttons, by their parts and
   * words.
   */
  constructor(element, css, act) {
    super();
    this._element = element;
    this._shadow = element.shadowRoot ?? element.attachShadow({ mode: "open" });
    this._root = this._shadow.querySelector("[data-prerendered]") ?? create("div");
    this.#act = act;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    this._shadow.adoptedStyleSheets = [sheet];
    this._shadow.querySelector("link")?.remove();
    this._shadow.prepend(this.#region);
    // Moved, what a server has written would lose the focus.
    if (!this._isUnhydrated) this._shadow.append(this._root);
    listen(this);
  }

  /** Whether the tree still holds what a server has written, as it came. */
  get _isUnhydrated() {
    return "prerendered" in this._root.dataset;
  }

  /** The server's markup is patched from now on. */
  _hydrate() {
    delete this._root.dataset.prerendered;
    this._savePosition();
  }

  get _base() {
    return this._element.baseURI;
  }

  get _language() {
    return languageAround(this._element);
  }

  _say(text, lang) {
    say(this.#region, text, lang);
  }

  _act(parts, words) {
    // `preventDefault()` leaves the filter to the page.
    if (parts === "topic" && !emit(this._element, "filter", { tag: words }, true)) return;
    this.#act(parts, words);
  }

  _prepare() {}
}
