/**
 * The file that comes with the first Wasm. The style sheet travels in it, and so does what the element needs of
 * JavaScript once the Wasm is there: all of it is wanted at the same moment, and costs no request of its own. It knows
 * the files of the app, too, which few visitors need.
 */
import { cached, save } from "./store.js";
import { resolve } from "./values.js";

export { setTrapHandler as guard } from "../glue/instance.js";
export { default as css } from "../styles/nutgraf.css";
export { FeedView, startAndRead as start } from "./feed-view.js";
export { setHtmlReader as setHtml } from "./html.js";

/** The files of what reads HTML, and of the app, each with its hash: glue, its hash, Wasm, its hash. */
export const htmlFiles = __HTML__;
export const appFiles = __APP__;

/** Functions of this file that the app needs as well, and gets from here: `app/base.js` receives them. */
export const shared = { _cached: cached, _save: save, _resolve: resolve };
