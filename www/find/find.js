/**
 * The search field of `find="on"`: of the articles that are loaded, it shows those that have all words of what was typed.
 * It stands beside what the Wasm draws, and changes nothing there but `hidden`, which the Wasm leaves alone.
 */
import { articles, feedOf, fill, loadWords } from "../aids/words.js";
import { mark, rangeOf, textNodes } from "../aids/texts.js";
import { create } from "../element/dom.js";
import { fold, places, wordsOf } from "./fold.js";

export { default as css } from "../styles/find.css";

const NAME = "nutgraf-find";

/** More places than these are not marked: nobody looks at them all, and each costs time. */
const MARKS = 1000;

class Finder {
  #feed;
  #box = create("div", "nutgraf");
  #label = create("span");
  #field = create("input");
  #count = create("span");
  #words;
  #lang;
  /** The tree that is observed, and the folded texts of its cards. */
  #root;
  #texts = new WeakMap();
  #observer = new MutationObserver((changes) => this.#onChange(changes));
  /** How many cards there were when all that are loaded were asked for. */
  #asked;

  constructor(feed) {
    this.#feed = feed;
    this.#box.part = "find";
    this.#box.role = "search";
    this.#label.part = "find-label";
    this.#field.part = "find-field";
    this.#count.part = "find-count";
    this.#field.type = "search";
    this.#field.enterKeyHint = "search";
    this.#field.autocomplete = "off";
    const label = create("label");
    label.append(this.#label, this.#field);
    this.#box.append(label, this.#count);
    feed._shadow.prepend(this.#box);
    this.#field.addEventListener("input", () => this.#apply(true));
    this.#field.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !this.#field.value) return;
      event.preventDefault();
      this.#field.value = "";
      this.#apply(true);
    });
    // The attribute may go, and nobody asks this module for anything then.
    new MutationObserver(() => this._update()).observe(feed._element, { attributeFilter: ["find"] });
  }

  async _update() {
    const { _root: root } = this.#feed;
    if (root !== this.#root) {
      this.#root = root;
      this.#observer.disconnect();
      if (root) this.#observer.observe(root, { childList: true, characterData: true, subtree: true });
    }
    this.#apply();
    const words = await loadWords(this.#feed);
    if (!words) return;
    const shown = feedOf(this.#feed);
    this.#words = words;
    this.#lang = shown?.lang;
    this.#box.lang = this.#lang;
    this.#box.dir = shown?.dir ?? "";
    this.#label.textContent = words.find;
    this.#apply();
  }

  #onChange(changes) {
    for (const { target } of changes) {
      const card = (target.nodeType === 1 ? target : target.parentElement)?.closest("[part~=card]");
      if (card) this.#texts.delete(card);
    }
    this.#apply();
  }

  get #isOn() {
    return this.#feed._element.getAttribute("find")?.trim() === "on";
  }

  /** Whether a list is on its way. */
  get #isComing() {
    return this.#feed._stateName === "loading" && !this.#feed._element.getAttribute("article");
  }

  get #cards() {
    return [...(this.#root?.querySelectorAll("[part~=card]") ?? [])];
  }

  /** Shows the articles that are found, and says how many if the visitor has just typed (`isNews`) or they are others. */
  #apply(isNews) {
    const cards = this.#cards;
    const isAlone = feedOf(this.#feed)?.dataset.layout === "whole";
    const isList = !isAlone && this.#root?.querySelector("[part=cards]");
    // While the feed is on its way, the place is kept, so that the cards do not move when they are there.
    const isShown = this.#isOn && (isList || this.#isComing || (!isAlone && this.#field.value));
    this.#box.hidden = !isShown;
    this.#box.inert = !this.#words;
    const words = isShown && isList ? wordsOf(this.#field.value) : [];
    if (words.length) this.#askForAll(cards.length);
    const active = this.#feed._shadow.activeElement;
    const found = cards.filter((card) => words.every((word) => this.#textOf(card).includes(word)) || card.contains(active));
    for (const card of cards) {
      const isHidden = !found.includes(card);
      if (card.hidden !== isHidden) card.hidden = isHidden;
    }
    this.#feed._number(this.#feed);
    mark(this, NAME, words.length ? this.#ranges(found, words) : []);
    this.#say(found.length, cards.length, words.length > 0, isNews);
  }

  /** Has the cards of all articles drawn that are loaded: they are what is searched. */
  #askForAll(count) {
    const { _view: view } = this.#feed;
    if (!view || this.#feed._isUnhydrated || this.#asked === count) return;
    this.#asked = count;
    // Not while the Wasm is at work, as it may be now.
    queueMicrotask(() => view._act("reach", ""));
  }

  #textOf(card) {
    let text = this.#texts.get(card);
    if (text === undefined) {
      text = fold(textNodes(card).map(({ data }) => data).join(" "));
      this.#texts.set(card, text);
    }
    return text;
  }

  /** Where the words are. In the place of those in a closed panel, its title is marked. */
  #ranges(cards, words) {
    const ranges = [];
    for (const card of cards) {
      for (const node of textNodes(card)) {
        if (ranges.length >= MARKS) return ranges;
        const found = places(node.data, words);
        const closed = found.length && node.parentElement.closest("details:not([open])");
        if (!closed) for (const [start, end] of found) ranges.push(rangeOf(node, start, end));
        else {
          const range = new Range();
          range.selectNodeContents(closed.querySelector("[part~=panel-title]"));
          ranges.push(range);
        }
      }
    }
    return ranges;
  }

  #say(found, count, isFiltered, isNews) {
    if (!this.#words) return;
    const text = fill(this.#words.found, { found, articles: articles(this.#words, this.#lang, count) });
    const shown = isFiltered ? text : "";
    if (this.#count.textContent !== shown) this.#count.textContent = shown;
    // The Wasm says with each drawing how many articles there are, and so it is said again here how many were found.
    if (isNews || isFiltered) this.#feed._say(text, this.#lang);
  }
}

const finders = new WeakMap();

/** An element has the attribute, and shows something else or another state than before. */
export const update = (feed) => {
  if (!finders.has(feed)) finders.set(feed, new Finder(feed));
  finders.get(feed)._update();
};
