/**
 * Where a page sets no `color-scheme`, an element is as light or as dark as the ground that it stands on. Where it sets
 * one, the style sheet follows that by itself, and there is nothing to do here.
 */
import { connectedFeeds } from "./connected-feeds.js";
import { documentPrototype } from "./dom.js";

/** Whether a computed colour is dark; `undefined` if more than half of what is behind it shows through. */
const isDark = (color) => {
  const [space, first, second, , alpha] = color.replace("color(", "").split(/[^\w.-]+/);
  // Colours in lab, lch, oklab and oklch begin with their lightness. In others, the green is what comes nearest to it.
  const lightness = /^(ok)?l/.test(space) ? first : second;
  return alpha && alpha < 0.5 ? undefined : lightness < (lightness > 1 ? (space > "r" ? 128 : 50) : 0.5);
};

/** Makes an element as light or as dark as its ground now is. */
export const followGround = ({ _element: element, _groundSheet: sheet }) => {
  let onDark;
  let scheme;
  // A form with a field named "parentElement" leads in circles.
  for (let node = element, steps = 0; node && steps < 99; steps += 1) {
    observer.observe(node, { attributes: true });
    const style = getComputedStyle(node);
    onDark ??= isDark(style.backgroundColor);
    if (steps === 1) scheme = style.colorScheme;
    node = node.assignedSlot ?? node.parentElement ?? node.getRootNode().host;
  }
  // Nobody knows how dark a picture is, but what is written on it can be read.
  onDark ??= !isDark(getComputedStyle(element).color);
  const css = scheme === "normal" ? `:host{color-scheme:${onDark ? "dark" : "light"}}` : "";
  if (sheet._css !== css) sheet.replaceSync((sheet._css = css));
};

const update = () => connectedFeeds.forEach(followGround);

// What may change the ground: attributes around an element, style sheets, the system's scheme, the end of a transition.
const observer = new MutationObserver(update);
matchMedia("(prefers-color-scheme:dark)").onchange = update;
for (const type of ["load", "transitionend"]) {
  documentPrototype.addEventListener.call(document, type, (event) => {
    if (/link|style|ground-color/.test(event.propertyName ?? event.target.localName)) update();
  }, true);
}
