/** The shadow tree of the Yew component: what is around the feed there, and what a visitor does in it. */
import { create } from "../element/dom.js";
import { emit } from "../element/news.js";
import { region, say } from "../element/region.js";
import { listen } from "../element/visitor.js";
import { languageAround } from "../first/language.js";
import { Reader } from "../first/reader.js";

export class Shell extends Reader {
  /* To those who listen to a visitor, and to the reader's place, it is a feed and what shows one. */
  _feed = this;
  _share = this;
  _known = new WeakMap();
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
    this._shadow.prepend(this.#region, this._root);
    listen(this);
  }

  /** Whether what a server has written is still there. */
  get _isLeft() {
    return "prerendered" in this._root.dataset;
  }

  /** It is brought up to date from now on. */
  _take() {
    delete this._root.dataset.prerendered;
    this._changing();
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
    // A page that cancels the event does with the topic what it likes.
    if (parts === "topic" && !emit(this._element, "filter", { tag: words }, true)) return;
    this.#act(parts, words);
  }

  _prepare() {}
}
