/**
 * The JavaScript around the first Wasm, which shows a feed. The style sheet travels in it, and so does what the element needs of
 * JavaScript once the Wasm is there: all of it is wanted at the same moment, and costs no request of its own. It knows
 * the files of the app, too, which few visitors need.
 */
import { setHtmlReader } from "./html.js";
import { cached, save } from "./store.js";
import { resolve } from "./values.js";
import { setXmlReader, toJsonFeed } from "./xml.js";

export { setTrapHandler as guard } from "../glue/instance.js";
export { default as css } from "../styles/first.css";
export { FeedView, startAndRead as start } from "./feed-view.js";

/**
 * The readers of HTML and of XML, in this order, which `element/instances.js` counts on: the files of each, and the function that
 * receives its module. Files are a list: their name without its ending, the integrity of the `.js`, and that of the `.wasm`.
 */
export const readers = [
  [__HTML__, setHtmlReader],
  [__XML__, setXmlReader],
];
/** The files of the app. */
export const appFiles = __APP__;

/** Functions of this file that the app needs as well, and gets from here: `app/base.js` receives them. */
export const shared = { _cached: cached, _save: save, _resolve: resolve, _fromXml: toJsonFeed };
