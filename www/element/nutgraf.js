/**
 * `<nutgraf-feed>`: the element that a page uses. It is there before the Wasm is, shows something at once, fetches the
 * feed and the Wasm at the same time, and hands over to the Wasm. It does not read what is in a feed, with one exception:
 * where Wasm cannot run at all, it lists the headlines.
 *
 * The build makes one file of this and all that it imports. It replaces names in capitals between underscores by values.
 */
import "./element.js";
import "./tab-stops.js";
import "./script-tag.js";
