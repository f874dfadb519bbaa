/** An event of an element's, as the page hears it; `false` is a veto. */
export const emit = (element, type, detail, cancelable) =>
  element.dispatchEvent(new CustomEvent(`nutgraf-${type}`, { bubbles: true, composed: true, cancelable, detail }));
