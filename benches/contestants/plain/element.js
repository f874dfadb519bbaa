const SVG = "http://www.w3.org/2000/svg";

const filled = (element, attributes, children) => {
  for (const name in attributes) element.setAttribute(name, attributes[name]);
  element.append(...children);
  return element;
};

/** An HTML element with attributes and children. */
export const h = (name, attributes, ...children) => filled(document.createElement(name), attributes, children);

/** An SVG element. */
export const s = (name, attributes, ...children) => filled(document.createElementNS(SVG, name), attributes, children);

/** A mark. */
export const icon = (d) =>
  s("svg", { class: "icon", viewBox: "0 0 24 24", "aria-hidden": "true" }, s("path", { d }));
