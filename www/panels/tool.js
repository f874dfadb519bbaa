import { create } from "../element/dom.js";

/** An element that the renderer leaves alone. */
export const tool = (name, part, ...content) => {
  const element = create(name);
  if (part) element.setAttribute("part", part);
  element.dataset.tool = "panel";
  element.append(...content);
  return element;
};

export const button = (part, onPress) => {
  const element = tool("button", part);
  element.type = "button";
  element.addEventListener("click", onPress);
  return element;
};
