/**
 * How a live tree takes the place of one that is shown with no app behind it (prerendered, or a first showing, or of an
 * instance that has trapped) without a flicker: with the same panels open, the same focus, in the same place. The build
 * puts this behind `live.js`.
 */

async function swap(feed, host) {
  const { root } = host;
  const { still } = feed;
  const find = (selector) => [...still.querySelectorAll(selector)];
  const twin = (element) => twinOf(element, still, root);

  // An image that has yet to be decoded is a blank for a moment.
  const images = find("img").filter((image) => image.complete && isInView(image)).map(twin).filter(Boolean);
  for (const image of images) image.loading = "eager";
  await Promise.allSettled(images.map((image) => image.decode()));
  // In the meantime the element may have left its page, or another tree may be there.
  if (feed.live !== host || feed.still !== still) return;

  // A card that has not been drawn yet counts as high as the one that it replaces.
  const sizes = new (feed.shadow.adoptedStyleSheets[0].constructor)();
  sizes.replaceSync(find("[part~=card]").map((card) => sized(twin(card), height(card))).join(""));
  feed.shadow.adoptedStyleSheets.push(sizes);
  for (const old of find("details")) {
    // Only what somebody has opened or closed: the attribute `open` may be the news.
    const details = old.open !== "open" in old.dataset && twin(old);
    if (!details || details.open === old.open) continue;
    // What the page has yet to hear of, it hears of the new one.
    feed.known.set(details, feed.known.get(old));
    details.open = old.open;
  }
  const before = anchor(still);
  const card = before && twin(before.card);
  const active = feed.shadow.activeElement;
  const focus = still.contains(active) && twin(active);
  // Both stand there for a moment that nobody sees: the page never becomes shorter, so that nothing is scrolled.
  root.hidden = false;
  for (const old of find("[part$=scroll]")) {
    const scroller = old.scrollLeft && twin(old);
    if (scroller) scroller.scrollLeft = old.scrollLeft;
  }
  if (focus) focus.focus({ preventScroll: true });
  still.remove();
  feed.still = feed.outdated = undefined;
  feed.state(host.current);
  for (const link of feed.shadow.querySelectorAll("link")) link.remove();
  if (card) bring(card, before.top);

  const { pressed } = feed;
  feed.press();
  if (pressed) [...root.querySelectorAll("button")].find((button) => button.isEqualNode(pressed))?.click();
}

const isInView = (element) => {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
};

const sized = (card, size) => {
  const place = card && [...card.parentNode.children].indexOf(card) + 1;
  return place ? `[part~=card]:nth-child(${place}){contain-intrinsic-block-size:auto ${size}px}` : "";
};

const height = (card) => {
  const { paddingBlockStart, borderBlockStartWidth } = getComputedStyle(card);
  return card.getBoundingClientRect().height - 2 * (parseFloat(paddingBlockStart) + parseFloat(borderBlockStartWidth));
};

/** What stands in `root` for an element of `still`: the same article's panel of that name, or element in that place. */
const twinOf = (element, still, root) => {
  const card = element.closest("[data-article]");
  const other = card ? root.querySelector(`[data-article="${CSS.escape(card.dataset.article)}"]`) : root;
  if (!other || element === card) return other;
  const { panel } = element.dataset;
  const kind = panel ? `[data-panel=${panel}]` : element.localName;
  const place = [...(card ?? still).querySelectorAll(kind)].indexOf(element);
  return other.querySelectorAll(kind)[place];
};
