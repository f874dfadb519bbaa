/** The file that comes with the app's Wasm. */
export { guard, start } from "../glue/instance.js";
export { take } from "./base.js";
export { giveBack, lend } from "./live.js";
