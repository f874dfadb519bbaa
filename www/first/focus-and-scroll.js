/** Keeps the scroll position and the focus while cards come and go. */
import { documents } from "../element/dom.js";

/** Of a `_feed`: its `_shadow` tree with the `_root` in it, the button that was `_pressed` last, and a `_pendingAction` that waits. */
export class FocusAndScroll {
  #anchor;
  #active;
  /** The card of what had the focus before a change. */
  #card;

  /**
   * What comes above the reader's place pushes it away, but for engines that see to that themselves. The focus goes from
   * what is moved.
   */
  _savePosition() {
    // The search goes through all that there is: it is for those who have the focus in here.
    this.#active = this._feed._shadow.activeElement && this._root.querySelector(":focus");
    this.#card = this.#active?.closest("[part~=card]");
    if (!CSS.supports("overflow-anchor", "auto")) this.#anchor = anchor(this._root);
  }

  _restorePosition() {
    const { card, top } = this.#anchor ?? {};
    this.#anchor = undefined;
    if (card?.isConnected) bring(card, top);
    const active = this.#active;
    this.#active = undefined;
    if (!active) return;
    if (active.isConnected) active.focus({ preventScroll: true });
    else this.#transferFocus(active);
  }

  /** The focus goes from what is taken away to what stands for it now, or to the headline next to it. */
  #transferFocus(active) {
    const card = this.#card;
    // From a pressed button, it goes to what comes of the press.
    if (card?.isConnected === false || active === this._feed._pendingAction?._button) return;
    const part = active.getAttribute("part");
    const below = /more/.test(part) ? Infinity : 0;
    const place = card ? [...card.parentNode.children].indexOf(card) : below;
    direct(this._feed, place, (card ?? this._root).querySelector(`[part="${part}"]`));
  }
  /** Gives the focus to the card at a place, or the last one; without a place, to the way back from a filter. */
  _focusCard(place) {
    direct(this._feed, place);
  }
}

const hasFocus = (page) => documents.hasFocus.call(page);

/** Gives the focus to the card at a place, or the last one; without a place, to the way back from a filter; or to another. */
const direct = ({ _root: root, _pressed: pressed }, place, other) => {
  // The element may have moved to another document than the one that has loaded this.
  const { ownerDocument } = root;
  const active = root.getRootNode().activeElement ?? Reflect.get(documents, "activeElement", ownerDocument);
  // A visitor who has gone elsewhere meanwhile, in this tree, this document or the one around it, is left alone there.
  if (active && active !== pressed && active.localName !== "body") return;
  if (hasFocus(document) && !hasFocus(ownerDocument)) return;
  const headlines = root.querySelectorAll("[part~=card] [part~=headline]");
  const headline = place === undefined ? undefined : headlines[Math.min(place, headlines.length - 1)];
  // Where no card came, trying again is next.
  const next = headline ? "a" : place === undefined ? "[part~=filter] button" : "button";
  const target = other ?? (headline ?? root).querySelector(next);
  // A headline that leads nowhere takes no focus, but for this once.
  if (headline && !target) headline.tabIndex = -1;
  (target ?? headline)?.focus();
};

/** The first card that can be seen, and where it stands; none at the top of the page, where what is new may come in. */
const anchor = (tree) => {
  if (!scrollY) return undefined;
  for (const card of tree.querySelectorAll("[part~=card]")) {
    const { top, bottom } = card.getBoundingClientRect();
    if (bottom > 0) return { card, top };
  }
};

const bring = (card, top) => scrollBy({ top: card.getBoundingClientRect().top - top, behavior: "instant" });
