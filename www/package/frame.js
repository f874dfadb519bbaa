/** In a page that `nutgraf prerender --format iframe` has written: tells the page around the frame how high this one is. */
const root = document.documentElement;
const tell = () => parent.postMessage({ type: "nutgraf-height", height: Math.ceil(root.getBoundingClientRect().height) }, "*");
new ResizeObserver(tell).observe(root);
// A page that listens only now asks by any message.
addEventListener("message", tell);
