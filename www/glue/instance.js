/**
 * An instance of the Wasm, from its start to its end. `bindgen` is what wasm-bindgen has written for the file that this
 * goes into, and `bindgen/imports` what of it the Wasm is given: the build knows where they are.
 */
import { __wbg_set_wasm } from "bindgen";
import imports from "bindgen/imports";

let onTrap;
let depth = 0;

/** Whether it has trapped. */
export let dead = false;

/** Who hears of a trap. */
export const guard = (handler) => {
  onTrap = handler;
};

/** Nothing enters the instance again, and who guards it hears why. */
export const fail = (error) => {
  dead = true;
  onTrap?.(error);
};

/**
 * Every call from outside into the Wasm goes through the exports. An exception that leaves the outermost of them is a
 * trap (or left the Wasm's frames half done, which is as bad): the element hears of it, and nothing enters this instance
 * again. Inner calls let it pass, so that no frame goes on with a made-up result. The outermost gets an empty list, which
 * is a zero to what wants a number, and nothing to what wants several values.
 */
const watched = (exports) => {
  const own = Object.create(null);
  for (const name of Object.keys(exports)) {
    const value = exports[name];
    own[name] = typeof value !== "function" ? value : (...values) => {
      if (dead) return [];
      depth += 1;
      try {
        return value(...values);
      } catch (error) {
        if (depth > 1) throw error;
        fail(error);
        return [];
      } finally {
        depth -= 1;
      }
    };
  }
  return own;
};

/** Starts it from the answer to a request for the Wasm. The answer is a good one: its hash was checked. */
export const start = async (answer) => {
  const response = await answer;
  // What is served as something else can't be compiled while it comes.
  const isWasm = response.headers.get("Content-Type") === "application/wasm";
  const { instance } = await (isWasm
    ? WebAssembly.instantiateStreaming(response, imports)
    : WebAssembly.instantiate(await response.arrayBuffer(), imports));
  const exports = watched(instance.exports);
  __wbg_set_wasm(exports);
  exports.__wbindgen_start();
};
