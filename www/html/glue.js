/** The file that comes with the Wasm that reads HTML. */
export { _body as body, _text as text } from "bindgen";
export { setTrapHandler as guard, start } from "../glue/instance.js";
