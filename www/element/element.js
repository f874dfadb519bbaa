/** The element's public face: attributes, properties and methods. Its `FeedController` does the work. */
import { connectedFeeds } from "./connected-feeds.js";
import { FeedController } from "./feed-controller.js";
import { adjustToBackground } from "./background.js";
import { ATTRIBUTES, NAME, PROPERTIES, REFLECTED } from "./names.js";

export class NutgrafFeed extends HTMLElement {
  static observedAttributes = ATTRIBUTES;
  static {
    for (const name of PROPERTIES) {
      Object.defineProperty(this.prototype, name, {
        // The descriptor must not inherit what the page has put on Object.prototype: a `value`, for example.
        __proto__: null,
        get() {
          return this.#feed[name];
        },
        set(value) {
          const feed = this.#feed;
          feed[name] = value;
          if (name !== "transform") this.#scheduleChange(true);
          else if (feed._view) feed._reload();
        },
      });
    }
    for (const [property, name] of Object.entries(REFLECTED)) {
      Object.defineProperty(this.prototype, property, {
        __proto__: null,
        get() {
          return this.getAttribute(name);
        },
        set(value) {
          if (value == null) this.removeAttribute(name);
          else this.setAttribute(name, value);
        },
      });
    }
  }
  #feed = new FeedController(this);
  #isScheduled = false;
  #hasChanged = false;

  /** Tells the controller soon that the element was connected, or that a value of its has changed. */
  #scheduleChange(hasChanged) {
    this.#hasChanged ||= hasChanged;
    if (this.#isScheduled) return;
    this.#isScheduled = true;
    // Several attributes set in one go are one change; and a move is a removal and an insertion in one go.
    queueMicrotask(() => {
      this.#isScheduled = false;
      if (!this.isConnected) return;
      this.#feed._onChange(this.#hasChanged);
      this.#hasChanged = false;
    });
  }

  connectedCallback() {
    // Properties set before the element was defined hide the accessors.
    for (const name of [...PROPERTIES, ...Object.keys(REFLECTED)]) {
      if (!Object.hasOwn(this, name)) continue;
      const value = this[name];
      delete this[name];
      this[name] = value;
    }
    // An element that has only moved keeps what a script has added to its style sheets.
    if (connectedFeeds.has(this.#feed)) adjustToBackground(this.#feed);
    else this.#feed._applyStyles();
    connectedFeeds.add(this.#feed);
    this.#scheduleChange();
    this.#feed._stateName ??= "";
  }

  disconnectedCallback() {
    // An element that is put in again at once has only moved.
    setTimeout(() => this.isConnected || this.#feed._release());
  }

  adoptedCallback() {
    this.#feed._applyStyles();
  }

  attributeChangedCallback(name, before, now) {
    // The attributes that it begins with are no change, and the theme is for the style sheet alone.
    this.#scheduleChange(this.#feed._stateName != null && before !== now && name !== "theme");
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
