// The Yew component behind the face of the element, so that the tests of one are those of the other.
import init, { mount } from "/component/component.js";

const ATTRIBUTES = ["src", "article", "layout", "limit", "tags", "since", "panels", "open", "theme", "lang", "heading-level", "dates", "links", "images", "refresh", "timeout", "cache", "credentials"];
const PROPERTIES = ["data", "transform", "labels"];
/** What the component tells of by events of its `<div>`, and the element by its own. */
const EVENTS = ["nutgraf-toggle", "nutgraf-navigate", "nutgraf-filter"];

await init({ module_or_path: "/component/component_bg.wasm" });

class Adapter extends HTMLElement {
  static observedAttributes = ATTRIBUTES;
  static {
    for (const name of PROPERTIES) {
      Object.defineProperty(this.prototype, name, {
        get() {
          return this.#given[name];
        },
        set(value) {
          this.#given[name] = value;
          // To a function, nobody can tell whether it does the same as before.
          if (name === "transform" && this.#mounted) this.reloads += 1;
          this.#change();
        },
      });
    }
  }
  #given = {};
  #internals = this.attachInternals();
  #mounted;
  #due = false;
  #waiters = [];
  reloads = 0;

  constructor() {
    super();
    for (const name of EVENTS) {
      this.addEventListener(name, (event) => {
        if (event.target === this) return;
        event.stopPropagation();
        if (!this.#emit(name, event.detail, event.cancelable)) event.preventDefault();
      });
    }
  }

  get shadowRoot() {
    return this.firstElementChild?.shadowRoot ?? null;
  }

  get #able() {
    return this.isConnected && (this.getAttribute("src")?.trim() || this.data != null);
  }

  #emit(name, detail, cancelable) {
    return this.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, cancelable, detail }));
  }

  #change() {
    if (this.#due) return;
    this.#due = true;
    queueMicrotask(() => {
      this.#due = false;
      if (!this.isConnected) return;
      if (!this.#able) this.settled();
      if (this.#mounted) this.#mounted.update(this);
      else this.#mounted = mount(this, this);
    });
  }

  connectedCallback() {
    for (const name of PROPERTIES) {
      if (!Object.hasOwn(this, name)) continue;
      const value = this[name];
      delete this[name];
      this[name] = value;
    }
    this.#change();
  }

  disconnectedCallback() {
    setTimeout(() => {
      if (this.isConnected || !this.#mounted) return;
      this.#mounted.unmount();
      this.#mounted = undefined;
      this.settled();
    });
  }

  attributeChangedCallback() {
    this.#change();
  }

  reload() {
    return new Promise((resolve) => {
      this.#waiters.push(resolve);
      if (!this.#able) return this.settled();
      this.reloads += 1;
      this.#change();
    });
  }

  /* What the component tells. */

  warned(warning) {
    console.warn("<nutgraf-feed>", warning, this);
  }
  state(name) {
    this.#internals.states.clear();
    this.#internals.states.add(name);
  }
  loaded(articles, shown, stale, age) {
    this.#emit("nutgraf-load", { articles, shown, stale, age });
  }
  failed(kind, message) {
    this.#emit("nutgraf-error", { kind, message });
  }
  settled() {
    for (const resolve of this.#waiters.splice(0)) resolve();
  }
}

customElements.define("nutgraf-feed", Adapter);
