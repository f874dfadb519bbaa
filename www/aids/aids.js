/**
 * The buttons of `aids="listen copy share"`, at the end of each card. They stand in the cards, which are the Wasm's; it
 * leaves alone what has `data-tool` (`patch` in `first/markup.js`). `data-aids` says here what the buttons are.
 */
import { create } from "../element/dom.js";
import { markdown } from "./markdown.js";
import { canRead, onVoices, Speech, stopIfCardIsGone } from "./speech.js";
import { loadWords, feedOf } from "./words.js";

export { default as css } from "../styles/aids.css";

const NAMES = ["listen", "copy", "share"];

/** How long a button says that something was done, in milliseconds. */
const CONFIRMATION = 3000;

const button = (words, name, onPress) => {
  const made = create("button");
  made.type = "button";
  made.part = `button aid aid-${name}`;
  made.dataset.tool = name;
  made.textContent = words[name];
  made.addEventListener("click", onPress);
  return made;
};

/** Where an article can be read: its own page, or this one at the article. */
const urlOf = (card) => card.querySelector("[part~=headline-link]")?.href ?? new URL(`#${encodeURIComponent(card.dataset.article)}`, location.href).href;

class Toolbars {
  #feed;
  #root;
  #words;
  /** The names that were warned of. */
  #warned = "";
  #observer = new MutationObserver(() => this.#fill());

  constructor(feed) {
    this.#feed = feed;
    onVoices(() => this.#fill());
    // The attribute may go, and nobody asks this module for anything then.
    new MutationObserver(() => this._update()).observe(feed._element, { attributeFilter: ["aids"] });
  }

  async _update() {
    const { _root: root } = this.#feed;
    if (root !== this.#root) {
      this.#root = root;
      this.#observer.disconnect();
      if (root) this.#observer.observe(root, { childList: true, subtree: true });
    }
    this.#words = await loadWords(this.#feed);
    this.#fill();
  }

  /** The wanted buttons, in the order of the attribute. */
  get #names() {
    const names = this.#feed._element.getAttribute("aids")?.split(/[\s,]+/).filter(Boolean) ?? [];
    const unknown = names.filter((name) => !NAMES.includes(name)).join(" ");
    if (unknown !== this.#warned) {
      this.#warned = unknown;
      if (unknown) console.warn("<nutgraf-feed>", `aids="${unknown}": expected names of ${NAMES.join(", ")}`, this.#feed._element);
    }
    return [...new Set(names)].filter((name) => NAMES.includes(name));
  }

  #fill() {
    stopIfCardIsGone();
    if (!this.#words) return;
    const names = this.#names;
    const lang = feedOf(this.#feed)?.lang;
    for (const card of this.#root?.querySelectorAll("[part~=card]:not([part~=card-compact])") ?? []) {
      const wanted = names.filter((name) => name !== "listen" || canRead(card));
      const old = card.querySelector(":scope > [part~=aids]");
      const key = `${lang} ${wanted} ${wanted.map((name) => this.#words[name])}`;
      if (old?.dataset.aids === key) continue;
      old?.remove();
      if (wanted.length) card.append(this.#toolbar(card, wanted, key));
    }
    for (const bar of this.#root?.querySelectorAll("[part~=card-compact] > [part~=aids]") ?? []) bar.remove();
  }

  #toolbar(card, names, key) {
    const bar = create("div");
    const { lang, dir } = feedOf(this.#feed);
    Object.assign(bar, { part: "aids", role: "group", lang, dir });
    bar.dataset.tool = "aids";
    bar.dataset.aids = key;
    // Each button is told from those of other cards by the article's headline.
    bar.setAttribute("aria-labelledby", card.querySelector("[part~=headline]")?.id ?? "");
    for (const name of names) {
      if (name === "listen") bar.append(...this.#listenButtons(card));
      else bar.append(button(this.#words, name, ({ target }) => (name === "copy" ? this.#copy(card, target) : this.#share(card, target))));
    }
    return bar;
  }

  #listenButtons(card) {
    const words = this.#words;
    let speech;
    const onChange = (state) => {
      play.textContent = words[{ playing: "pause", paused: "resume", ended: "listen" }[state]];
      if (state !== "ended") stop.hidden = false;
      else {
        speech = undefined;
        if (stop.matches(":focus")) play.focus();
        stop.hidden = true;
      }
    };
    const play = button(words, "listen", () => {
      if (speech) return speech.toggle();
      onChange("playing");
      const started = new Speech(card, onChange);
      if (started.state === "playing") speech = started;
    });
    const stop = button(words, "stop", () => speech?.stop());
    stop.hidden = true;
    return [play, stop];
  }

  /** Says what was done: aloud, and for some seconds on the button. */
  #confirm(pressed, name) {
    const before = this.#words[pressed.dataset.tool];
    pressed.textContent = this.#words[name];
    this.#feed._say(this.#words[name], feedOf(this.#feed)?.lang);
    setTimeout(() => {
      pressed.textContent = before;
    }, CONFIRMATION);
  }

  #write(text, pressed, done) {
    // There is no clipboard on pages without TLS, and a page may have none allowed.
    const written = navigator.clipboard?.writeText(text) ?? Promise.reject();
    return written.then(() => this.#confirm(pressed, done), () => this.#confirm(pressed, "copy-failed"));
  }

  #copy(card, pressed) {
    return this.#write(markdown(card), pressed, "copied");
  }

  #share(card, pressed) {
    const shared = { title: card.querySelector("[part~=headline]")?.textContent ?? "", url: urlOf(card) };
    if (!navigator.share) return this.#write(shared.url, pressed, "link-copied");
    // A visitor who has closed the dialog knows that nothing was shared.
    return navigator.share(shared).catch(() => {});
  }
}

const toolbars = new WeakMap();

/** An element has the attribute, and shows something else or another state than before. */
export const update = (feed) => {
  if (!toolbars.has(feed)) toolbars.set(feed, new Toolbars(feed));
  toolbars.get(feed)._update();
};
