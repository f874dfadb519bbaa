/** The file that comes with the Wasm that reads HTML. */
export { _body as body, _text as text } from "bindgen";
export { guard, start } from "../glue/instance.js";
