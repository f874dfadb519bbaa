/** What an element's shadow tree holds, and which of it can be seen. */
import { change, create } from "./dom.js";
import { region, say } from "./region.js";
import { skeleton } from "./skeleton.js";
import { AttributeReader } from "./attribute-reader.js";

/**
 * - `_root` is the one tree of what a feed shows, for life: it came with the page, or is a box that is hidden until there is
 *   something in it. Who has written what stands there is for the `FeedController` to know, which is built on this.
 * - Around it are the skeleton, the slot with what stands between the element's tags, the live region, and, where no Wasm
 *   runs, a list of headlines.
 */
export class ShadowTree extends AttributeReader {
  #internals;
  #slot = create("slot");
  #skeleton;
  #list;
  /** The live region: there from the start, and for all that is to be said. */
  #region = region();

  constructor(element) {
    super(element);
    const { shadowRoot } = element;
    this.#internals = element.attachInternals();
    this._root = shadowRoot?.querySelector("[data-prerendered]");
    this._shadow = this._root ? shadowRoot : element.attachShadow({ mode: "open" });
    this.#skeleton = skeleton(this._limit || 9);
    this._shadow.append(this.#region, this.#skeleton, this.#slot);
  }

  /** Whether something stands between the element's tags. */
  get _fallback() {
    return !!(this._element.childElementCount || this._element.textContent.trim());
  }

  /** Whether it still stands there as it came with the page. */
  get _isPrerendered() {
    return !!this._root && "prerendered" in this._root.dataset;
  }

  /** Whether there is a list of headlines with something in it. */
  get _lists() {
    return !!this.#list?.firstChild;
  }

  /** Something is about to be written. */
  _raise() {
    if (this._root) return;
    this._root = create("div");
    // An empty box that moves up when the skeleton goes is a layout shift.
    this._root.hidden = true;
    this._shadow.append(this._root);
  }

  _clear() {
    this._root?.replaceChildren();
  }

  _remove() {
    this._root?.remove();
    this._root = undefined;
  }

  /** Puts a list of headlines there, in the place of another one, or takes it away. */
  _list(list) {
    this.#list?.remove();
    this.#list = list;
    if (list) this._shadow.append(list);
  }

  /** The state's name, as styles see it, and what can be seen in it: articles, or what stands in for them. */
  _present(name, articles) {
    change(this.#slot, "hidden", articles);
    change(this.#skeleton, "hidden", articles || this._fallback || name !== "loading");
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
