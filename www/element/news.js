/** Dispatches an event of the element's; gives `false` if the page has called `preventDefault()`. */
export const emit = (element, type, detail, cancelable) =>
  element.dispatchEvent(new CustomEvent(`nutgraf-${type}`, { bubbles: true, composed: true, cancelable, detail }));
