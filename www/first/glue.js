/**
 * The file that comes with the first Wasm. The style sheet travels in it, and so does what the element needs of
 * JavaScript once the Wasm is there: all of it is wanted at the same moment, and costs no request of its own. It knows
 * the files of the app, too, which few visitors need.
 */
import { setHtmlReader } from "./html.js";
import { cached, save } from "./store.js";
import { resolve } from "./values.js";
import { setXmlReader, toJsonFeed } from "./xml.js";

export { setTrapHandler as guard } from "../glue/instance.js";
export { default as css } from "../styles/nutgraf.css";
export { FeedView, startAndRead as start } from "./feed-view.js";

/**
 * What reads HTML, and what reads XML: the files of each, and the function that gets its module. Files are named
 * by what their glue and their Wasm have in common; the hash of each of these follows. Those of the app are alike.
 */
export const readers = [
  [__HTML__, setHtmlReader],
  [__XML__, setXmlReader],
];
export const appFiles = __APP__;

/** Functions of this file that the app needs as well, and gets from here: `app/base.js` receives them. */
export const shared = { _cached: cached, _save: save, _resolve: resolve, _fromXml: toJsonFeed };
