/** The document's own methods, on any page. */

// Named elements of the host page (`<form name="createElement">`) shadow the document's own methods, and old libraries
// replace the global `Document`: the methods are where the document itself has them from.
export const documents = Object.getPrototypeOf(Object.getPrototypeOf(document));

export const create = (name, className) => {
  const element = documents.createElement.call(document, name);
  if (className) element.className = className;
  return element;
};

export const scripts = (which) => [...documents.querySelectorAll.call(document, `script${which}`)];

/** Sets a property. Set to what it is, it may have the browser look at the styles of a whole tree again. */
export const change = (element, name, value) => {
  if (element[name] !== value) element[name] = value;
};
