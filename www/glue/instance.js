/**
 * An instance of the Wasm, from its start to its end. `bindgen` is the JavaScript that wasm-bindgen has written for the
 * Wasm file that the bundle with this module belongs to, and `bindgen/imports` the functions that this Wasm imports.
 * Which these are, the build knows.
 */
import { __wbg_set_wasm } from "bindgen";
import imports from "bindgen/imports";

let onTrap;
/** How many calls into the Wasm are inside of each other now. */
let depth = 0;

/** Whether the Wasm has trapped: it has met a fatal error, and its memory cannot be relied on any more. */
export let hasTrapped = false;

/** Sets the function that is called when the Wasm has trapped. */
export const setTrapHandler = (handler) => {
  onTrap = handler;
};

/** The Wasm has trapped: nothing calls into it again, and the handler hears why. */
export const trapped = (error) => {
  hasTrapped = true;
  onTrap?.(error);
};

/**
 * Every call from outside into the Wasm goes through the exports. An exception that leaves the outermost of them is a
 * trap (or left the Wasm's frames half done, which is as bad): the element hears of it, and nothing enters this
 * instance again. Inner calls let it pass, so that no frame goes on with a made-up result. The outermost gets an empty
 * list, which is a zero to what wants a number, and nothing to what wants several values.
 */
const guardExports = (exports) => {
  const guarded = Object.create(null);
  for (const name of Object.keys(exports)) {
    const value = exports[name];
    guarded[name] = typeof value !== "function" ? value : (...values) => {
      if (hasTrapped) return [];
      depth += 1;
      try {
        return value(...values);
      } catch (error) {
        if (depth > 1) throw error;
        trapped(error);
        return [];
      } finally {
        depth -= 1;
      }
    };
  }
  return guarded;
};

/**
 * Starts the Wasm from the answer to a request for it. The answer is a good one: its hash was checked. The file is a small
 * program that has the Wasm in it in a shape that compresses well, and unpacks it (`xtask/unpacker`).
 */
export const start = async (answer) => {
  const unpacker = await WebAssembly.instantiate(await (await answer).arrayBuffer());
  const { pages, unpack, WASM } = unpacker.instance.exports;
  const length = unpack();
  const wasm = new Uint8Array(pages.buffer, WASM.value, length);
  const { instance } = await WebAssembly.instantiate(wasm, imports);
  const exports = guardExports(instance.exports);
  __wbg_set_wasm(exports);
  exports.__wbindgen_start();
};
