/** Short forms of the browser's functions, which work on any page. */

/**
 * The methods of documents. Named elements of the host page (`<form name="createElement">`) hide the document's own
 * methods, and old libraries replace the global `Document`: so the methods are taken from the object that the document
 * inherits.
 */
export const documentPrototype = Object.getPrototypeOf(Object.getPrototypeOf(document));

export const create = (name, className) => {
  const element = documentPrototype.createElement.call(document, name);
  if (className) element.className = className;
  return element;
};

/** The page's script elements that match `script` with this selector behind it. */
export const findScripts = (selector) => [
  ...documentPrototype.querySelectorAll.call(document, `script${selector}`),
];

/**
 * Sets a property, if it has another value. Setting it to the same value could make the browser compute the styles of a
 * whole tree again.
 */
export const setProperty = (element, name, value) => {
  if (element[name] !== value) element[name] = value;
};
