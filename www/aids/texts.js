/** The texts of an article: what the feed has said, and not the words of the interface around it. */
import { documentPrototype } from "../element/dom.js";

const TEXTS =
  "[part~=headline], [part~=hook], [part~=lead], [part~=tldr-text], [part~=tldr-line], [part~=correction-text], [part~=body], [part~=panel] > :not(summary)";

const OTHERS =
  "[part~=citation], [part~=backlink], [part~=implication-facts], [data-tool], .hidden, [aria-hidden=true], button";

/** The text nodes of a card, in the order of the page. */
export const textNodes = (card) => {
  const nodes = [];
  for (const text of card.querySelectorAll(TEXTS)) {
    const walker = documentPrototype.createTreeWalker.call(document, text, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { data, parentElement } = walker.currentNode;
      // Of the facts of a prediction, it is what the feed says in words of its own.
      if (data.trim() && (parentElement.matches("[part~=horizon]") || !parentElement.closest(OTHERS))) nodes.push(walker.currentNode);
    }
  }
  return nodes;
};

/** From one place in a text node to another. */
export const rangeOf = (node, start, end) => {
  const range = new Range();
  range.setStart(node, start);
  range.setEnd(node, end);
  return range;
};

/** Marks ranges under a name that style sheets know, in place of those that `owner` has marked so before. */
const marked = new WeakMap();
export const mark = (owner, name, ranges) => {
  const { highlights } = CSS;
  if (!highlights) return;
  if (!highlights.has(name)) highlights.set(name, new Highlight());
  const highlight = highlights.get(name);
  for (const range of marked.get(owner) ?? []) highlight.delete(range);
  marked.set(owner, ranges);
  for (const range of ranges) highlight.add(range);
};
