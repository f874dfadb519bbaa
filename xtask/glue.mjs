// What the widget needs of wasm-bindgen's glue beyond what wasm-bindgen writes. Every change is to a place that must be
// there: a new wasm-bindgen that writes it otherwise stops the build.

/** Replaces each match of a pattern that must be there at least once. */
function replaced(code, pattern, replacement) {
  if (!pattern.test(code)) throw new Error(`the glue no longer has ${pattern}`);
  pattern.lastIndex = 0;
  return code.replace(pattern, replacement);
}

// Every call from outside into the Wasm goes through the exports. An exception that leaves the outermost of them is a
// trap (or left the Wasm's frames half done, which is as bad): the element hears of it, and nothing enters this instance
// again. Inner calls let it pass, so that no frame goes on with a made-up result. The outermost gets an empty list, which
// is a zero to what wants a number, and nothing to what wants several values.
const GUARD = `
let onTrap, depth = 0, dead = false;
export const guard = (handler) => { onTrap = handler; };
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
        dead = true;
        onTrap?.(error);
        return [];
      } finally {
        depth -= 1;
      }
    };
  }
  return own;
};
`;

// How the element starts an instance, in the place of wasm-bindgen's own way, which takes whatever one may have. The answer
// is a good one: its hash was checked.
const START = `
export const start = async (answer) => {
  const response = await answer;
  const imports = __wbg_get_imports();
  // What is served as something else can't be compiled while it comes.
  const isWasm = response.headers.get("Content-Type") === "application/wasm";
  const { instance } = await (isWasm
    ? WebAssembly.instantiateStreaming(response, imports)
    : WebAssembly.instantiate(await response.arrayBuffer(), imports));
  __wbg_finalize_init(instance);
};
`;

// What every browser has that can show the widget, what this build's Wasm has, and what nobody calls.
const KNOWN = [
  [/\brealloc === undefined\b/g, "false"],
  [/^if \(Symbol\.dispose\) .*$/gm, ""],
  [/\btypeof FinalizationRegistry === 'undefined'/g, "false"],
  [/!\('encodeInto' in cachedTextEncoder\)/g, "false"],
];

// What pages do to the names that the glue uses: a named element (<form name="createElement">) hides the document's own
// members, and old libraries put their own things in the place of `Document`, `Element` and `Window`.
const SAFE = [
  [/\barg0\.(createElement|createElementNS|createTextNode|addEventListener|removeEventListener)\(/g, "documents.$1.call(arg0, "],
  [/\barg0 instanceof (Element|HTMLElement|ShadowRoot)\b/g, (_, name) => `arg0?.nodeType === ${name === "ShadowRoot" ? 11 : 1}`],
  [/\barg0 instanceof Window\b/g, "arg0 === self"],
  [/\barg0\.visibilityState\b/g, 'Reflect.get(documents, "visibilityState", arg0)'],
];
const DOCUMENTS = "const documents = Object.getPrototypeOf(Object.getPrototypeOf(document));\n";

const met = new Set();

/** The glue with all of that, and the scripts that use it. */
export function hardened(code, scripts) {
  let glue = replaced(code, /\bwasm = instance\.exports;/g, "wasm = watched(instance.exports);");
  for (const [pattern, replacement] of KNOWN) glue = replaced(glue, pattern, replacement);
  for (const [pattern, replacement] of SAFE) {
    if (pattern.test(glue)) met.add(pattern);
    glue = glue.replace(pattern, replacement);
  }
  glue = DOCUMENTS + glue;
  return `${glue}${START}${GUARD}${scripts}`;
}

/** Stops the build where none of its glues has a place that one of them must have. */
export function checkHardened() {
  for (const [pattern] of SAFE) if (!met.has(pattern)) throw new Error(`no glue has ${pattern} any longer`);
}

/** The glue with the names that wasm-opt gave: imports are keys of one object, exports are members of `wasm`. */
export function renamed(glue, { imports, exports }) {
  const keys = new Map(imports.map(([, long, short]) => [long, short]));
  const members = new Map(exports);
  const met = new Set();
  const swap = (names, whole, name, write) => {
    if (!names.has(name)) return whole;
    met.add(name);
    return write(names.get(name));
  };
  const result = glue
    .replace(/^(\s+)(\w+): /gm, (whole, indent, name) => swap(keys, whole, name, (short) => `${indent}${short}: `))
    .replace(/\bwasm\.(\w+)/g, (whole, name) => swap(members, whole, name, (short) => `wasm.${short}`))
    .replaceAll('"./nutgraf_bg.js": ', () => (met.add("module"), '"a": '))
    // The ways to start that the element does not take.
    .replace("export { initSync, __wbg_init as default };", () => (met.add("start"), ""));
  const lost = [...keys.keys(), "module", "start"].filter((name) => !met.has(name));
  if (lost.length > 0) throw new Error(`wasm-bindgen's glue has changed: not found in it: ${lost.join(", ")}`);
  return result;
}
