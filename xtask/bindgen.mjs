// A plugin for esbuild that joins the modules in www/ with what wasm-bindgen has written. Nothing of that is changed:
// in the place of functions that do not work on every page, the Wasm imports others (www/glue/safe.js), and the names
// that wasm-opt has shortened in the Wasm are shortened by esbuild in the JavaScript, too.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./bundle.mjs";

const SAFE = join(root, "www/glue/safe.js");
/** The stand-ins, by the names of imports without the hash at their end. */
const standIns = [...readFileSync(SAFE, "utf8").matchAll(/^export const (\w+)/gm)].map(([, name]) => name);
/** The stand-ins that some Wasm imports. */
const used = new Set();

/**
 * The text of a module whose default export has all that the Wasm imports. `names` are [module, long name, short name]
 * of each.
 */
function imports(names) {
  const lines = [`import * as safe from ${JSON.stringify(SAFE)};`];
  const members = names.map(([module, long, short], index) => {
    // `module` is what wasm-bindgen has written, or our own module where the Wasm imports a function of that directly.
    lines.push(`import { ${long} as f${index} } from ${JSON.stringify(module)};`);
    const name = long.replace(/^__wbg_(\w+)_[0-9a-f]{16}$/, "$1");
    const isSafe = standIns.includes(name);
    if (isSafe) used.add(name);
    return `${JSON.stringify(short)}: ${isSafe ? `safe.${name}(f${index})` : `f${index}`}`;
  });
  return `${lines.join("\n")}\nexport default { a: { ${members.join(", ")} } };`;
}

/**
 * A plugin for esbuild that finds wasm-bindgen's output in `folder`: the module `bindgen`, and `bindgen/imports` for
 * the Wasm. wasm-bindgen copies our own modules into `snippets/`; the ones in www/ are taken instead. `replacement`, if
 * there is one, stands for all modules of `www/first/`, because another file of the build has these already.
 */
export function bindgen(folder, names, replacement) {
  return {
    name: "bindgen",
    setup({ onLoad, onResolve }) {
      onResolve({ filter: /^(bindgen|\.\/nutgraf_bg\.js)$/ }, () => ({ path: join(folder, "nutgraf_bg.js") }));
      onResolve({ filter: /^bindgen\/imports$/ }, ({ path }) => ({ path, namespace: "bindgen" }));
      onLoad({ filter: /./, namespace: "bindgen" }, () => ({ contents: imports(names.imports), resolveDir: root }));
      onResolve({ filter: /^\.\/snippets\// }, ({ path }) => {
        const ownPath = path.replace(/^\.\/snippets\/[^/]+\//, "");
        return { path: join(root, replacement && ownPath.startsWith("www/first/") ? replacement : ownPath) };
      });
    },
  };
}

/** Stops the build if there is a stand-in for something that no Wasm imports. */
export function checkStandIns() {
  const unused = standIns.filter((name) => !used.has(name));
  if (unused.length > 0) throw new Error(`www/glue/safe.js: no Wasm imports ${unused.join(", ")} any longer`);
}
