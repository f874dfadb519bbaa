/**
 * The file that comes with the first Wasm. The style sheet travels in it, and so does what the element needs of JavaScript
 * once the Wasm is there: all of it is wanted at the same moment, and costs no request of its own. It knows the app, too,
 * which few visitors need.
 */
import { cached, save } from "./store.js";
import { resolve } from "./values.js";

export { guard } from "../glue/instance.js";
export { default as css } from "../styles/nutgraf.css";
export { FeedView, load } from "./feed-view.js";
export { takeHtml } from "./html.js";

/** The files of what reads HTML, and of the app, each with its hash. */
export const html = __HTML__;
export const live = __LIVE__;

/** What the app's glue has from this one, and not twice: `app/base.js` takes it. */
export const base = { _cached: cached, _save: save, _resolve: resolve };
