/** What a visitor does in an element's shadow tree that the element itself answers. */
import { emit } from "./news.js";

const articleOf = (node) => node.closest("[data-article]")?.dataset.article;

/** What a button asks for: its parts and its words. */
export const intentOf = (button) => [button.getAttribute("part"), button.textContent];

/** The button of the widget's own that something happens to, unless it is busy. */
const buttonOf = (feed, { target }) => {
  const button = target.closest("button");
  return feed._root?.contains(button) && button.ariaDisabled !== "true" && button;
};

const toggled = (feed, details) => {
  const panel = details.dataset.panel;
  // A panel that is open from the start says so too; nobody toggled it.
  const { open } = details;
  if (!panel || open === (feed._reportedOpen.get(details) ?? "open" in details.dataset)) return;
  feed._reportedOpen.set(details, open);
  emit(feed._element, "toggle", { article: articleOf(details), panel, open });
};

const clicked = (feed, event) => {
  const button = event.type === "click" && buttonOf(feed, event);
  if (button) {
    feed._pressed = button;
    // With nobody behind it, what it asks for is done when there is somebody.
    if (feed._isUnhydrated) feed._press(button);
    else feed._view?._act(...intentOf(button));
  }
  const link = event.target.closest("a[href]");
  if (!link || event.defaultPrevented || event.button > 1) return;
  const isAllowed = emit(feed._element, "navigate", { article: articleOf(link), url: link.href, kind: link.dataset.kind }, true);
  // Fragments do not reach into a shadow tree.
  const [, id] = link.getAttribute("href").split(/^#/);
  if (!isAllowed || id) event.preventDefault();
  const target = isAllowed && id && feed._shadow.getElementById(id);
  if (!target) return;
  // Of the ways back, the one to where the reader has come from is marked.
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
  for (const type of ["click", "auxclick"]) shadow.addEventListener(type, (event) => clicked(feed, event));
  for (const type of ["pointerover", "focusin", "touchstart"]) {
    shadow.addEventListener(type, (event) => {
      const button = buttonOf(feed, event);
      if (button) feed._prepare(button);
    }, { passive: true });
  }
  shadow.addEventListener("toggle", (event) => toggled(feed, event.target), true);
  // A picture that cannot be had leaves no hole, unless there are words in its place.
  const fails = (image) => (image.hidden = !image.alt);
  shadow.addEventListener("error", (event) => fails(event.target), true);
  for (const image of shadow.querySelectorAll("img")) if (image.complete && !image.naturalWidth) fails(image);
};
