/** In a page that `nutgraf prerender --format iframe` has written: tells the page around the frame how high this one is. */
const root = document.documentElement;
const tell = () => parent.postMessage({ type: "nutgraf-height", height: Math.ceil(root.getBoundingClientRect().height) }, "*");
// Opened by itself, the page is its own parent, which needs no answer.
if (parent !== window) {
  new ResizeObserver(tell).observe(root);
  // A page that listens only now asks by any message.
  addEventListener("message", ({ source }) => source === parent && tell());
}
// Links lead the whole page on, but for those to a place in this one.
addEventListener(
  "click",
  (event) => {
    for (const link of event.composedPath()) {
      if (link.localName === "a" && link.getAttribute("href")?.startsWith("#")) link.target = "_self";
    }
  },
  true,
);
