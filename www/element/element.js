/** The element's public face: attributes, properties and methods. All that it does is done by its `FeedController`. */
import { FeedController } from "./feed-controller.js";
import { connectedFeeds } from "./instances.js";
import { ATTRIBUTES, NAME, PROPERTIES } from "./names.js";

class NutgrafFeed extends HTMLElement {
  static observedAttributes = ATTRIBUTES;
  static {
    for (const name of PROPERTIES) {
      Object.defineProperty(this.prototype, name, {
        // What a page has put on Object.prototype is no part of this.
        __proto__: null,
        get() {
          return this.#feed[name];
        },
        set(value) {
          const feed = this.#feed;
          feed[name] = value;
          if (name !== "transform") this.#change(true);
          else if (feed._view) feed._reload();
        },
      });
    }
  }
  #feed = new FeedController(this);
  #due = false;
  #differs = false;

  #change(differs) {
    this.#differs ||= differs;
    if (this.#due) return;
    this.#due = true;
    // Several attributes set in one go are one change; and a move is a removal and an insertion in one go.
    queueMicrotask(() => {
      this.#due = false;
      if (!this.isConnected) return;
      this.#feed._changed(this.#differs);
      this.#differs = false;
    });
  }

  connectedCallback() {
    // Properties set before the element was defined hide the accessors.
    for (const name of PROPERTIES) {
      if (!Object.hasOwn(this, name)) continue;
      const value = this[name];
      delete this[name];
      this[name] = value;
    }
    // While it only moves, it keeps what was added to its sheets.
    if (!connectedFeeds.has(this.#feed)) this.#feed._applyStyles();
    connectedFeeds.add(this.#feed);
    this.#change();
    this.#feed._current ??= "";
  }

  disconnectedCallback() {
    setTimeout(() => this.isConnected || this.#feed._release());
  }

  adoptedCallback() {
    this.#feed._applyStyles();
  }

  attributeChangedCallback(name, before, now) {
    // At first they are no news, and the theme is the stylesheet's business.
    this.#change(this.#feed._current != null && before !== now && name !== "theme");
  }

  reload() {
    return this.#feed._reload();
  }

  #setAll(open) {
    for (const details of this.#feed._shadow.querySelectorAll("details")) details.open = open;
  }

  openAll() {
    this.#setAll(true);
  }

  closeAll() {
    this.#setAll(false);
  }
}

if (!customElements.get(NAME)) customElements.define(NAME, NutgrafFeed);
