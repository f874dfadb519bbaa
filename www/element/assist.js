/** What comes after a first showing, or before it where something asks for that: see `www/later/`. */
import { connectedFeeds } from "./connected-feeds.js";
import { within } from "../first/wait.js";
import { loadLater, loadOnce } from "./instances.js";

/** Whether something asks for it at once. An element without a source may have a misspelled one. */
const isAsked = (feed) =>
  location.hash || ["find", "dates", "aids", "images"].some((name) => feed._attribute(name)) || !(feed._isUnhydrated || feed._src);

/** An element shows something else by now, or another state; or, where it `hasNewAddress`, the page's fragment has changed. */
export const assist = (feed, hasNewAddress) => {
  if (feed._view || isAsked(feed)) loadOnce(loadLater).then(({ assist }) => assist(feed, hasNewAddress), () => {});
};

/**
 * Waits for it where the first showing looks wrong without: with other layouts, an article alone, open panels, and marks at links. A file that
 * does not come holds nothing up for long.
 */
export const whenStyled = async (feed) => {
  const needsStyle = ["layout", "article", "open", "links", "images"].some((name) => feed._attribute(name));
  if (needsStyle) await within(__RESOURCE_TIMEOUT__, loadOnce(loadLater)).catch(() => {});
};

addEventListener("hashchange", () => {
  for (const feed of connectedFeeds) assist(feed, true);
});
