/**
 * Follows a fragment of the page's URL into the elements: `#ID` is an article, `#ID/PANEL` one of its panels. A browser
 * follows no fragment into a shadow tree, and not to what comes after the page has loaded.
 */
import { documentPrototype } from "../element/dom.js";

/** The controllers of the elements that have asked for this. */
const feeds = new Set();

/** The fragment that was looked at last. */
let fragment;

/** What may be meant by it, until that is found, or the visitor has gone elsewhere. */
let wanted = [];

/** An id is written as `encodeURIComponent()` has it. One that is not may have slashes in it, so it is looked for first. */
const readFragment = () => {
  const [, whole, id, panel] = fragment.match(/^#((.*?)(?:\/([^/]*))?)$/s);
  // What the page itself has by that name is the browser's to find.
  const isOfPage = (name) => documentPrototype.getElementById.call(document, name);
  try {
    if (isOfPage(whole) || isOfPage(decodeURIComponent(whole))) return [];
    return [[decodeURIComponent(whole)], [decodeURIComponent(id), panel]];
  } catch {
    // Not a text that was encoded.
    return [];
  }
};

/** Whether the visitor is somewhere on the page already. */
const isElsewhere = () => {
  const active = Reflect.get(documentPrototype, "activeElement", document);
  return scrollY > 0 || scrollX > 0 || !!active?.value || active?.isContentEditable;
};

const giveUp = () => {
  wanted = [];
};
// A page that scrolls is left alone, whoever has scrolled it.
for (const type of ["scroll", "wheel", "touchmove", "keydown"]) addEventListener(type, giveUp, { passive: true });

/** Takes the visitor to a card, or to a panel of it that has this name. */
const show = (card, name) => {
  const panel = name && [...card.querySelectorAll("details")].find(({ dataset }) => dataset.panel === name);
  if (panel) panel.open = true;
  const headline = card.querySelector("[part~=headline], [part~=headline-link]");
  const target = panel?.querySelector("summary") ?? headline?.querySelector("a") ?? headline ?? card;
  // What takes no focus by itself is made to.
  if (!target.matches("a, summary")) target.tabIndex = -1;
  target.focus({ preventScroll: true });
  (panel ?? card).scrollIntoView();
};

/** How many cards there were in each element when it was asked last for one that is not shown yet. */
let asked = new WeakMap();

/** Looks for what is wanted in all elements, in the order of the page. */
const find = () => {
  const inOrder = [...feeds].sort(({ _element: one }, { _element: other }) =>
    one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
  );
  for (const [id, name] of wanted) {
    for (const { _shadow: shadow } of inOrder) {
      const card = [...shadow.querySelectorAll("[part~=card]")].find(({ dataset }) => dataset.article === id);
      if (!card) continue;
      giveUp();
      return show(card, name);
    }
  }
  for (const feed of inOrder) {
    const { length } = feed._shadow.querySelectorAll("[part~=card]");
    // Of what is loaded and not shown yet, only the Wasm knows.
    if (!feed._view || !length || asked.get(feed) === length) continue;
    asked.set(feed, length);
    for (const [id] of wanted) feed._view._act("reach", id);
  }
};

/** An element shows something else than before, or the page has another fragment. */
export const update = (feed, hasNewAddress) => {
  for (const one of feeds) if (!one._element.isConnected) feeds.delete(one);
  feeds.add(feed);
  if (fragment !== location.hash) {
    const isFirst = fragment === undefined;
    fragment = location.hash;
    asked = new WeakMap();
    wanted = fragment && (hasNewAddress || !isFirst || !isElsewhere()) ? readFragment() : [];
  }
  if (!wanted.length) return;
  // An element that waits until a visitor comes near may have what is asked for.
  if (feed._stateName === "loading") feed._start();
  find();
};
