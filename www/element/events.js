/** Dispatches an event of the element. Returns `false` if the page has called `preventDefault()`. */
export const emit = (element, type, detail, cancelable) =>
  element.dispatchEvent(new CustomEvent(`nutgraf-${type}`, { bubbles: true, composed: true, cancelable, detail }));

/** Calls `dispatch` once the promise `ready` has resolved, if there is one, and once the feed's event before it is dispatched. */
export const dispatchInOrder = (feed, ready, dispatch) => {
  const before = feed._lastEvent;
  if (!ready && !before) return dispatch();
  const own = (feed._lastEvent = Promise.all([ready, before]).then(() => {
    if (feed._lastEvent === own) feed._lastEvent = undefined;
    dispatch();
  }));
};
