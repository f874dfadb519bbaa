// A keyboard can only scroll an element that it can focus, so wide tables take the focus. One with nothing to scroll is
// no tab stop.
import { connectedFeeds } from "./connected-feeds.js";

addEventListener("keydown", ({ key }) => {
  if (key !== "Tab") return;
  for (const { _shadow: shadow } of connectedFeeds) {
    for (const box of shadow.querySelectorAll("[open] table, [part$=scroll]")) {
      box.tabIndex = box.scrollWidth > box.clientWidth ? 0 : -1;
    }
  }
}, true);
