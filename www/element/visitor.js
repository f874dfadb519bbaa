/** Listens to what a visitor does in an element's shadow tree. The Yew component uses this, too. */
import { emit } from "./events.js";

const articleOf = (node) => node.closest("[data-article]")?.dataset.article;

/** What a button asks for: its `part` attribute and its text, by which the Wasm knows what to do. */
export const intentOf = (button) => [button.getAttribute("part"), button.textContent];

/** The widget's own button that an event happens to, unless it is busy. */
const buttonOf = (feed, { target }) => {
  const button = target.closest("button:not([data-tool])");
  return feed._root?.contains(button) && button.ariaDisabled !== "true" && button;
};

const onToggle = (feed, details) => {
  const panel = details.dataset.panel;
  const { open } = details;
  // The browser sends `toggle` also for a panel that is open from the start, which nobody has toggled.
  if (!panel || open === (feed._reportedOpen.get(details) ?? "open" in details.dataset)) return;
  feed._reportedOpen.set(details, open);
  if (open) feed._equip(details);
  emit(feed._element, "toggle", { article: articleOf(details), panel, open });
};

const onClick = (feed, event) => {
  const button = event.type === "click" && buttonOf(feed, event);
  if (button) {
    feed._lastPressed = button;
    // With no Wasm behind it, the button is answered as soon as there is some.
    if (feed._isUnhydrated) feed._setPendingAction(button);
    else feed._view?._act(...intentOf(button));
  }
  // Where cards stand side by side, one that opens begins a row of its own: the page scrolls along.
  const summary = event.target.closest("[part~=card-secondary] summary");
  const topOf = () => summary?.getBoundingClientRect().top;
  const before = topOf();
  if (summary) requestAnimationFrame(() => scrollBy(0, topOf() - before));
  const link = event.target.closest("a[href]");
  if (!link || event.defaultPrevented || event.button > 1) return;
  const isAllowed = emit(
    feed._element,
    "navigate",
    { article: articleOf(link), url: link.href, kind: link.dataset.kind },
    true,
  );
  // A browser does not follow a fragment into a shadow tree, so this has to.
  const [, id] = link.getAttribute("href").split(/^#/);
  if (!isAllowed || id) event.preventDefault();
  const target = isAllowed && id && feed._shadow.getElementById(id);
  if (!target) return;
  // Of the links back from a source to its citations, the one to where the reader has come from is marked.
  for (const back of feed._shadow.querySelectorAll("[data-kind=backlink]")) {
    back.ariaCurrent = back.hash === `#${link.id}` || null;
  }
  const panel = target.closest("details");
  if (panel) panel.open = true;
  target.focus();
  target.scrollIntoView({ block: "nearest" });
};

export const listen = (feed) => {
  const { _shadow: shadow } = feed;
  for (const type of ["click", "auxclick"]) shadow.addEventListener(type, (event) => onClick(feed, event));
  for (const type of ["pointerover", "focusin", "touchstart"]) {
    shadow.addEventListener(type, (event) => {
      const button = buttonOf(feed, event);
      if (button) feed._prefetch(button);
      feed._equip(event.target.closest("details[open]"));
    }, { passive: true });
  }
  shadow.addEventListener("toggle", (event) => onToggle(feed, event.target), true);
  // A picture that cannot be loaded is hidden, unless there are words (`alt`) in its place; and so is a player that has nothing to
  // play, but not one that lost its connection while it played.
  const onImageError = (image) => (image.hidden = !image.alt && !(image.networkState < 3));
  shadow.addEventListener("error", (event) => onImageError(event.target), true);
  for (const image of shadow.querySelectorAll("img")) if (image.complete && !image.naturalWidth) onImageError(image);
};
