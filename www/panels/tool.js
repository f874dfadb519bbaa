import { create } from "../element/dom.js";

/** An element that the renderer leaves alone. */
export const tool = (name, part, ...content) => {
  const element = create(name);
  if (part) element.setAttribute("part", part);
  element.dataset.tool = "panel";
  element.append(...content);
  return element;
};

/** Takes an element away, if it is there. Old libraries have a `remove()` of their own, which throws if it is not. */
export const takeAway = (element) => element.parentNode?.removeChild(element);

export const button = (part, onPress) => {
  const element = tool("button", part);
  element.type = "button";
  element.addEventListener("click", onPress);
  return element;
};
