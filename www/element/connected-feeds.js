/** The controllers of the elements on the page. */
export const connectedFeeds = new Set();
