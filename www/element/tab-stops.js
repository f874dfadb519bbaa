// A keyboard can only scroll what it can focus; what has nothing to scroll is no stop on its way.
import { connectedFeeds } from "./instances.js";

addEventListener("keydown", ({ key }) => {
  if (key !== "Tab") return;
  for (const { _shadow: shadow } of connectedFeeds) {
    for (const box of shadow.querySelectorAll(":is([open], [part=body]) [part$=scroll]")) {
      box.tabIndex = box.scrollWidth > box.clientWidth ? 0 : -1;
    }
  }
}, true);
