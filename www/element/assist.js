/** What only some pages need: modules, each of which is fetched when an element or the page's address asks for it. */
import { connectedFeeds } from "./connected-feeds.js";
import { importWithStyles, loadOnce } from "./instances.js";

/** Whether an element needs it, and what loads it. */
const MODULES = [
  [() => location.hash, () => importWithStyles(...__TARGET__)],
  [(element) => element.getAttribute("find"), () => importWithStyles(...__FIND__)],
  [(element) => /relative/.test(element.getAttribute("dates")), () => importWithStyles(...__DATES__)],
  [(element) => element.getAttribute("aids"), () => importWithStyles(...__AIDS__)],
];

/** An element shows something else by now, or another state; or, where it `hasNewAddress`, the page's fragment has changed. */
export const assist = (feed, hasNewAddress) => {
  for (const [isNeeded, load] of MODULES) {
    if (isNeeded(feed._element)) loadOnce(load).then(({ update }) => update(feed, hasNewAddress), () => {});
  }
};

addEventListener("hashchange", () => {
  for (const feed of connectedFeeds) assist(feed, true);
});
