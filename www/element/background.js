/**
 * Where a page sets no `color-scheme`, an element takes the light or the dark colours that fit the background behind it.
 * Where the page sets one, the element inherits it by CSS alone, and this module has nothing to do.
 */
import { connectedFeeds } from "./connected-feeds.js";
import { documentPrototype } from "./dom.js";

/** Whether a computed colour is dark; `undefined` if it is so transparent that mostly the colour behind it is seen. */
const isDark = (color) => {
  const [space, first, second, , alpha] = color.replace("color(", "").split(/[^\w.-]+/);
  // Colours in lab, lch, oklab and oklch begin with their lightness. In others, green contributes most to the lightness.
  const lightness = /^(ok)?l/.test(space) ? first : second;
  return alpha && alpha < 0.5 ? undefined : lightness < (lightness > 1 ? (space > "r" ? 128 : 50) : 0.5);
};

/** Gives an element the colour scheme that fits the background behind it now. */
export const adjustToBackground = ({ _element: element, _generatedSheet: sheet }) => {
  let onDark;
  let scheme;
  // In a form with a field named "parentElement", that property is the field, and the loop would never end.
  for (let node = element, steps = 0; node && steps < 99; steps += 1) {
    observer.observe(node, { attributes: true });
    const style = getComputedStyle(node);
    onDark ??= isDark(style.backgroundColor);
    if (steps === 1) scheme = style.colorScheme;
    node = node.assignedSlot ?? node.parentElement ?? node.getRootNode().host;
  }
  // The lightness of a background picture is unknown, but the page's text on it can be read: light text needs a dark one.
  onDark ??= !isDark(getComputedStyle(element).color);
  const css = scheme === "normal" ? `:host{color-scheme:${onDark ? "dark" : "light"}}` : "";
  if (sheet._css !== css) sheet.replaceSync((sheet._css = css));
};

const update = () => connectedFeeds.forEach(adjustToBackground);

// The background may change with attributes of ancestors, style sheets, the system's colour scheme, and the end of a transition.
const observer = new MutationObserver(update);
matchMedia("(prefers-color-scheme:dark)").onchange = update;
for (const type of ["load", "transitionend"]) {
  documentPrototype.addEventListener.call(document, type, (event) => {
    if (/link|style|ground-color/.test(event.propertyName ?? event.target.localName)) update();
  }, true);
}
