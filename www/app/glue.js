/** The file that comes with the app's Wasm. */
export { setTrapHandler as guard, start } from "../glue/instance.js";
export { receiveShared as init } from "./base.js";
export { giveBack, lend } from "./pool.js";
