/** Keeps the scroll position and the focus while cards come and go. */
import { documentPrototype } from "../element/dom.js";

/**
 * It reads of a `_feed`: its `_shadow` tree with the `_root` in it, the button that was pressed last (`_lastPressed`),
 * and a `_pendingAction`, a button that is not answered yet.
 */
export class FocusAndScroll {
  /** The card that is to stay where it stands, and its distance from the top of the window. */
  #anchor;
  /** What had the focus before a change, and its card. */
  #focused;
  #focusedCard;

  /**
   * Has to be called before a change. New cards above the reader's place would push it away, but for engines that see
   * to that themselves (`overflow-anchor`). And an element that is moved loses the focus.
   */
  _savePosition() {
    // Looking for `:focus` goes through the whole tree, so it is done only where the focus is in it.
    const focused = this._feed._shadow.activeElement && this._root.querySelector(":focus");
    // Where the focus was lost in an earlier change that is not complete yet, what had it then still counts.
    if (focused || this.#focused?.isConnected) {
      this.#focused = focused;
      this.#focusedCard = focused?.closest("[part~=card]");
    }
    if (!CSS.supports("overflow-anchor", "auto")) this.#anchor = findAnchor(this._root);
  }

  /**
   * Has to be called after a change. Where it `hasPendingCards`, what stands for the focused element may still be to
   * come, as "Show more" comes with the last card: then the focus waits for the next call.
   */
  _restorePosition(hasPendingCards) {
    const { card, top } = this.#anchor ?? {};
    this.#anchor = undefined;
    if (card?.isConnected) scrollBackTo(card, top);
    const focused = this.#focused;
    if (!focused || (hasPendingCards && !focused.isConnected)) return;
    this.#focused = undefined;
    if (focused.isConnected) focused.focus({ preventScroll: true });
    // A visitor who has gone elsewhere in the tree meanwhile stays there.
    else if (!this._feed._shadow.activeElement) this.#transferFocus(focused);
  }

  /** The focus goes from what is taken away to what stands for it now, or to the headline next to it. */
  #transferFocus(removed) {
    const card = this.#focusedCard;
    // From a pressed button, it goes to what comes of the press.
    if (card?.isConnected === false || removed === this._feed._pendingAction?._button) return;
    const part = removed.getAttribute("part");
    const outside = /more/.test(part) ? Infinity : 0;
    const index = card ? [...card.parentNode.children].indexOf(card) : outside;
    moveFocus(this._feed, index, (card ?? this._root).querySelector(`[part="${part}"]`));
  }

  /**
   * Gives the focus to the headline of the card at an index, or of the last one; without an index, to the button that
   * ends a filter.
   */
  _focusCard(index) {
    moveFocus(this._feed, index);
  }
}

const hasFocus = (page) => documentPrototype.hasFocus.call(page);

/** As `_focusCard()`, or to another element, if there is one. */
const moveFocus = ({ _root: root, _lastPressed: pressed }, index, other) => {
  // The element may have moved to another document than the one that has loaded this.
  const { ownerDocument } = root;
  const active = root.getRootNode().activeElement ?? Reflect.get(documentPrototype, "activeElement", ownerDocument);
  // A visitor who has gone elsewhere meanwhile, in this tree, this document or the one around it, is left alone there.
  if (active && active !== pressed && active.localName !== "body") return;
  if (hasFocus(document) && !hasFocus(ownerDocument)) return;
  const headlines = root.querySelectorAll("[part~=card] [part~=headline]");
  const headline = index === undefined ? undefined : headlines[Math.min(index, headlines.length - 1)];
  // Where no card came, the focus goes to the button "Try again".
  const next = headline ? "a" : index === undefined ? "[part~=filter] button" : "button";
  const target = other ?? (headline ?? root).querySelector(next);
  // A headline without a link takes no focus by itself, so it is made to for this once.
  if (headline && !target) headline.tabIndex = -1;
  (target ?? headline)?.focus();
};

/** The first card that can be seen, and where it stands; none at the top of the page, where what is new may come in. */
const findAnchor = (tree) => {
  if (!scrollY) return undefined;
  for (const card of tree.querySelectorAll("[part~=card]")) {
    const { top, bottom } = card.getBoundingClientRect();
    if (bottom > 0) return { card, top };
  }
};

/** Scrolls the page until a card is at that distance from the top of the window. */
const scrollBackTo = (card, top) => scrollBy({ top: card.getBoundingClientRect().top - top, behavior: "instant" });
