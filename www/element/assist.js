/** What only some pages need: modules, each of which is fetched when an element or the page's address asks for it. */
import { connectedFeeds, importWithStyles, loadOnce } from "./instances.js";

/** The attribute that asks for a module, or none where the page's fragment does, and what loads the module. */
const MODULES = [["", __TARGET__], ["find", __FIND__], ["aids", __AIDS__]].map(([name, file]) => [
  name,
  () => importWithStyles(...file),
]);

/** An element shows something else by now, or another state; or, where it `hasNewAddress`, the page's fragment has changed. */
export const assist = (feed, hasNewAddress) => {
  for (const [name, load] of MODULES) {
    if (name ? feed._element.getAttribute(name) : location.hash) {
      loadOnce(load).then(({ update }) => update(feed, hasNewAddress), () => {});
    }
  }
};

addEventListener("hashchange", () => {
  for (const feed of connectedFeeds) assist(feed, true);
});
