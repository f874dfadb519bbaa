/**
 * `<nutgraf-feed>`: the element that a page sees. It is there before the Wasm is, shows something at once, fetches the
 * feed and the Wasm side by side, and hands over. What is in a feed is none of its business but for one thing: where
 * Wasm cannot run at all, it lists the headlines.
 *
 * The build makes one file of this and all that it imports; names in capitals between underscores are filled in by it.
 */
import "./element.js";
import "./tab-stops.js";
import "./script-tag.js";
