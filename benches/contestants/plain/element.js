/** An element with attributes, of which one that is `undefined` is left out, and children. */
export function h(name, attributes, ...children) {
  const element = document.createElement(name);
  for (const attribute in attributes) {
    if (attributes[attribute] !== undefined) element.setAttribute(attribute, attributes[attribute]);
  }
  element.append(...children);
  return element;
}
