/** What an element's shadow tree holds, and which parts of it can be seen. */
import { create, setProperty } from "./dom.js";
import { region, say } from "./region.js";
import { skeleton } from "./skeleton.js";
import { AttributeReader } from "./attribute-reader.js";

/**
 * - `_root` holds what a feed shows, as long as the element is on the page: it came with the page, or is a box that is
 *   hidden until there is something in it. The `FeedController`, which extends this class, knows whether the server or
 *   the Wasm has written what stands there.
 * - Around it are the skeleton, the slot with what stands between the element's tags (the fallback), the live region,
 *   and, where no Wasm runs, a list of headlines.
 */
export class ShadowTree extends AttributeReader {
  #internals;
  #slot = create("slot");
  #skeleton;
  /** The list of headlines. */
  #headlines;
  /**
   * What assistive technology is to say: there from the start, because a region that is added with its words is not
   * read.
   */
  #region = region();

  constructor(element) {
    super(element);
    const { shadowRoot } = element;
    // Only the parser of a page makes a shadow tree of this, and not that of an old browser. Scripts insert it as it is.
    const template = shadowRoot ? null : element.querySelector(":scope > template[shadowrootmode]");
    this.#internals = element.attachInternals();
    this._root = (shadowRoot ?? template?.content)?.querySelector("[data-prerendered]");
    this._shadow = (this._root && shadowRoot) || element.attachShadow({ mode: "open" });
    if (this._root && template) {
      this._shadow.append(template.content);
      template.remove();
    }
    // What came with the page has its pictures already, so they are shown further on.
    this._savesData = !this._root && (matchMedia("(prefers-reduced-data)").matches || navigator.connection?.saveData);
    this.#skeleton = skeleton(this._limit || 9);
    this._shadow.append(this.#region, this.#skeleton, this.#slot);
  }

  /** Whether something stands between the element's tags. */
  get _hasFallback() {
    return !!(this._element.childElementCount || this._element.textContent.trim());
  }

  /** Whether `_root` still is as it came with the page. */
  get _isPrerendered() {
    return !!this._root && "prerendered" in this._root.dataset;
  }

  /** Whether there is a list of headlines with something in it. */
  get _hasHeadlines() {
    return !!this.#headlines?.firstChild;
  }

  /** Makes `_root`, if there is none: something is about to be written into it. */
  _ensureRoot() {
    if (this._root) return;
    this._root = create("div");
    // An empty box that moves up when the skeleton goes is a layout shift.
    this._root.hidden = true;
    this._shadow.append(this._root);
  }

  _clearRoot() {
    this._root?.replaceChildren();
  }

  _removeRoot() {
    this._root?.remove();
    this._root = undefined;
  }

  /** Shows a list of headlines in the place of the one before; with no list, takes that away. */
  _showHeadlines(list) {
    this.#headlines?.remove();
    this.#headlines = list;
    if (list) this._shadow.append(list);
  }

  /**
   * Shows the state's name to styles (`:state(ready)`) and assistive technology. Unless articles are shown, the
   * fallback can be seen, or the skeleton.
   */
  _showState(name, hasArticles) {
    setProperty(this.#slot, "hidden", hasArticles);
    setProperty(this.#skeleton, "hidden", hasArticles || this._hasFallback || name !== "loading");
    const { states } = this.#internals;
    if (states?.has(name)) return;
    this.#internals.ariaBusy = name === "loading";
    states?.clear();
    try {
      states?.add(name);
    } catch {
      // Early implementations allow only names that start with two dashes.
      states.add(`--${name}`);
    }
  }

  _say(text, lang) {
    say(this.#region, text, lang);
  }
}
