/** Dispatches an event of the element's; gives `false` if the page has called `preventDefault()`. */
export const emit = (element, type, detail, cancelable) =>
  element.dispatchEvent(new CustomEvent(`nutgraf-${type}`, { bubbles: true, composed: true, cancelable, detail }));

/** Dispatches an event: after `words`, which it may have to wait for, and after the event before it, if that still waits. */
export const inOrder = (feed, words, dispatch) => {
  const before = feed._lastEvent;
  if (!words && !before) return dispatch();
  const own = (feed._lastEvent = Promise.all([words, before]).then(() => {
    if (feed._lastEvent === own) feed._lastEvent = undefined;
    dispatch();
  }));
};
