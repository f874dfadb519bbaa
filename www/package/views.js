/**
 * For pages that count what is read, with tools of their own: `nutgraf-view`, once for each article of an element that was half
 * in view, or filled half of the viewport, for a second. It needs nothing but the cards, so prerendered ones are
 * counted without Wasm, too. Nothing is stored or sent.
 */
const SECOND = 1000;

/** So that an article many screens long is noticed as well, it is looked at after each hundredth. */
const THRESHOLDS = Array.from({ length: 51 }, (_, index) => index / 100);

/** The ids of the articles that were told, by their elements. */
const told = new WeakMap();

/** The cards that are looked at, and what waits for a second to be over. */
const timers = new Map();

const tell = (card) => {
  const { host } = card.getRootNode();
  const { article } = card.dataset;
  const articles = told.get(host) ?? new Set();
  if (!host?.isConnected || articles.has(article)) return;
  told.set(host, articles.add(article));
  host.dispatchEvent(new CustomEvent("nutgraf-view", { bubbles: true, composed: true, detail: { article } }));
};

const pause = (card) => {
  clearTimeout(timers.get(card));
  timers.set(card, undefined);
};

const observer = new IntersectionObserver(
  (entries) => {
    for (const { target, intersectionRatio, intersectionRect, rootBounds } of entries) {
      const half = (rootBounds?.height ?? innerHeight) / 2;
      const isInView = intersectionRatio >= 0.5 || intersectionRect.height >= half;
      if (!isInView || document.hidden) pause(target);
      else if (!timers.get(target)) timers.set(target, setTimeout(tell, SECOND, target));
    }
  },
  { threshold: THRESHOLDS },
);

/** Looks at an element's cards, and at those that are yet to come. */
const watch = (element) => {
  const { shadowRoot } = element;
  if (!shadowRoot || watched.has(shadowRoot)) return;
  watched.add(shadowRoot);
  const look = () => {
    for (const card of shadowRoot.querySelectorAll("[part~=card][data-article]")) {
      if (timers.has(card)) continue;
      pause(card);
      observer.observe(card);
    }
    for (const card of timers.keys()) {
      if (card.isConnected) continue;
      pause(card);
      timers.delete(card);
      observer.unobserve(card);
    }
  };
  new MutationObserver(look).observe(shadowRoot, { childList: true, subtree: true });
  look();
};

const watched = new WeakSet();
for (const element of document.querySelectorAll("nutgraf-feed")) watch(element);
// Whatever comes later tells of itself, also in shadow trees.
addEventListener("nutgraf-load", (event) => watch(event.composedPath()[0]), true);
// Nobody sees a page in the background: the second begins anew.
document.addEventListener("visibilitychange", () => {
  for (const card of timers.keys()) {
    pause(card);
    observer.unobserve(card);
    if (!document.hidden) observer.observe(card);
  }
});
